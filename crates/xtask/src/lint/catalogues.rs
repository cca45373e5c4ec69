//! The two languages, compared file by file.

use super::Fault;
use super::facts::{Facts, Source};
use std::collections::BTreeMap;

const EN: &str = "crates/language/locales/en/";
const CY: &str = "crates/language/locales/cy/";

/// The plural categories of Welsh (CLDR).
const WELSH_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

pub(super) fn both_languages_say_the_same(facts: &Facts) -> Vec<Fault> {
    let (en, cy) = (catalogue(facts, EN), catalogue(facts, CY));
    let mut faults = missing(&en, &cy, CY, "Welsh");
    faults.extend(missing(&cy, &en, EN, "English"));
    for (language, home) in [(EN, &en), (CY, &cy)] {
        for (key, said) in home.iter().filter(|(_, said)| said.len() > 1) {
            let files: Vec<&str> = said.iter().map(|(file, _)| *file).collect();
            faults.push(Fault::new(
                language,
                format!("`{key}` stands {} times ({}); keep one", said.len(), files.join(", ")),
            ));
        }
    }
    faults
}

fn missing(from: &Catalogue<'_>, to: &Catalogue<'_>, home: &str, language: &str) -> Vec<Fault> {
    let keys = from.iter().filter(|(key, _)| !to.contains_key(*key));
    keys.map(|(key, said)| {
        let file = said.first().map_or("", |(file, _)| file);
        Fault::new(format!("{home}{file}"), format!("has no `{key}`; say it in {language} too"))
    })
    .collect()
}

pub(super) fn welsh_has_six_plurals(facts: &Facts) -> Vec<Fault> {
    let english = catalogue(facts, EN);
    let mut faults = Vec::new();
    for (key, said) in catalogue(facts, CY) {
        for (file, text) in said {
            let lacking: Vec<&str> = selectors(&text)
                .into_iter()
                .filter(|forms| is_plural(forms))
                .flat_map(|forms| {
                    WELSH_FORMS.into_iter().filter(move |form| !forms.iter().any(|has| has == form))
                })
                .collect();
            if !lacking.is_empty() {
                let mend = format!(
                    "`{key}` chooses by number without the form(s) {}; Welsh has six",
                    lacking.join(", ")
                );
                faults.push(Fault::new(format!("{CY}{file}"), mend));
            }
            let counts = |text: &str| selectors(text).iter().any(|forms| is_plural(forms));
            let english_counts =
                english.get(key).is_some_and(|said| said.iter().any(|(_, text)| counts(text)));
            if english_counts && !counts(&text) {
                let mend =
                    format!("`{key}` chooses by number in English but not in Welsh; Welsh has six forms");
                faults.push(Fault::new(format!("{CY}{file}"), mend));
            }
        }
    }
    faults
}

/// Key to where it is said: file and text.
type Catalogue<'f> = BTreeMap<&'f str, Vec<(&'f str, String)>>;

fn catalogue<'f>(facts: &'f Facts, home: &str) -> Catalogue<'f> {
    let mut found = Catalogue::new();
    for file in facts.files.iter().filter(|file| file.path.starts_with(home) && file.is("ftl")) {
        for (key, text) in messages(file) {
            found.entry(key).or_default().push((file.name(), text));
        }
    }
    found
}

/// The messages of one file: a key at the start of a line, and all that follows up to the next.
fn messages(file: &Source) -> Vec<(&str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    for line in file.text.lines() {
        let opens = line.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-');
        if opens && let Some((key, rest)) = line.split_once('=') {
            found.push((key.trim(), rest.to_owned()));
        } else if line.starts_with([' ', '}'])
            && let Some((_, text)) = found.last_mut()
        {
            text.push('\n');
            text.push_str(line);
        }
    }
    found
}

/// The variants of every `{ $x -> … }` in a message.
fn selectors(text: &str) -> Vec<Vec<String>> {
    text.match_indices("->").map(|(at, _)| variants(&text[at + 2..])).collect()
}

/// The variant keys up to the brace that closes the selector; those of selectors within it belong to them.
fn variants(text: &str) -> Vec<String> {
    let mut depth = 1;
    let mut found = Vec::new();
    for line in text.lines() {
        let variant = line.trim_start().trim_start_matches('*');
        if depth == 1
            && let Some((key, _)) = variant.strip_prefix('[').and_then(|rest| rest.split_once(']'))
        {
            found.push(key.trim().to_owned());
        }
        for letter in line.chars() {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            if depth == 0 {
                return found;
            }
        }
    }
    found
}

fn is_plural(forms: &[String]) -> bool {
    forms.iter().any(|form| WELSH_FORMS[..5].contains(&&**form))
}

#[cfg(test)]
mod tests {
    use super::super::facts::examples::house;
    use super::*;

    fn both(en: &str, cy: &str) -> Facts {
        house(&[], &[("crates/language/locales/en/a.ftl", en), ("crates/language/locales/cy/a.ftl", cy)])
    }

    #[test]
    fn a_sentence_missing_in_one_language_or_said_twice_is_found() {
        let faults = both_languages_say_the_same(&both("a = A\nb = B\n", "a = A\nc = C\nc = D\n"));
        let says: Vec<&str> = faults.iter().map(|fault| &*fault.says).collect();
        assert_eq!(
            says,
            [
                "has no `b`; say it in Welsh too",
                "has no `c`; say it in English too",
                "`c` stands 2 times (a.ftl, a.ftl); keep one"
            ]
        );
    }

    #[test]
    fn a_welsh_plural_with_a_form_too_few_is_found() {
        let en = "n = { $n ->\n    [one] one\n   *[other] { $n }\n}\n";
        let whole = "n = { $n ->\n    [zero] 0\n    [one] 1\n    [two] 2\n    [few] 3\n    [many] 6\n   *[other] { $n }\n}\n";
        assert_eq!(welsh_has_six_plurals(&both(en, whole)), []);
        let faults = welsh_has_six_plurals(&both(en, &whole.replace("    [few] 3\n", "")));
        assert!(faults.len() == 1 && faults[0].says.contains("form(s) few"), "{faults:?}");
        let faults = welsh_has_six_plurals(&both(en, "n = { $n }\n"));
        assert!(faults[0].says.contains("in English but not in Welsh"));
    }

    #[test]
    fn choosing_by_a_word_is_no_plural() {
        let by_word = "w = { $kind ->\n    [yes] ie\n   *[no] na\n}\n";
        assert_eq!(welsh_has_six_plurals(&both(by_word, by_word)), []);
    }

    #[test]
    fn a_choice_within_a_choice_keeps_its_own_forms() {
        let text = " { $kind ->\n [a] { $n ->\n  [one] x\n *[other] y\n }\n *[b] z\n }";
        assert_eq!(selectors(text), [vec!["a", "b"], vec!["one", "other"]]);
    }
}
