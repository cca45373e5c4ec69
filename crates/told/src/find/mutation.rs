//! Welsh initial mutations undone.

/// Soft, nasal and aspirate: what a mutated word begins with, and what the word in the dictionary may begin with.
const UNDONE: &[(&str, &[&str])] = &[
    ("ngh", &["c"]),
    ("mh", &["p"]),
    ("nh", &["t"]),
    ("ng", &["g"]),
    ("ph", &["p"]),
    ("th", &["t"]),
    ("ch", &["c"]),
    ("dd", &["d"]),
    ("b", &["p"]),
    ("d", &["t"]),
    ("g", &["c"]),
    ("f", &["b", "m"]),
    ("l", &["ll", "gl"]),
    ("r", &["rh", "gr"]),
    ("m", &["b"]),
    ("n", &["d"]),
    ("w", &["gw"]),
    ("o", &["go"]),
    ("a", &["ga"]),
    ("e", &["ge"]),
    ("i", &["gi"]),
    ("y", &["gy"]),
    ("u", &["gu"]),
];

/// Words after which a name is mutated, and which are no part of it.
const BEFORE: [&str; 17] = [
    "yng", "ym", "yn", "i", "o", "a", "ar", "ger", "ac", "am", "dros", "drwy", "gan", "wrth", "hyd", "at",
    "in",
];

/// The same words with one mutation undone, with and without a preposition before them. What is typed comes first, if a preposition was dropped.
pub(super) fn radicals(tokens: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let bare = match tokens {
        [first, rest @ ..] if !rest.is_empty() && BEFORE.contains(&first.as_str()) => {
            found.push(rest.to_vec());
            rest
        }
        _ => tokens,
    };
    // Names are mutated at their head; "Ysgol Gaerdydd" and "Gorsaf Fangor" are within.
    for (nth, token) in bare.iter().enumerate().take(4) {
        for radical in of_word(token) {
            let mut words = bare.to_vec();
            words[nth] = radical;
            found.push(words);
        }
    }
    found
}

/// What a word may have been before it was mutated.
fn of_word(word: &str) -> Vec<String> {
    let begins =
        UNDONE.iter().filter(|(mutated, _)| word.starts_with(mutated) && word.len() > mutated.len() + 1);
    begins
        .filter(|(mutated, _)| {
            !(mutated.len() == 1 && mutated.chars().next().is_some_and(|c| double(word, c)))
        })
        .flat_map(|(mutated, radicals)| {
            radicals.iter().map(|radical| format!("{radical}{}", &word[mutated.len()..]))
        })
        .collect()
}

/// `dd`, `ff`, `ll`, `ng`, `ph`, `rh`, `th`, `ch` are letters of their own, and not `d`, `f` … with something after it.
fn double(word: &str, first: char) -> bool {
    let second = word.chars().nth(1);
    match first {
        'd' | 'f' | 'l' => second == Some(first),
        'n' => second == Some('g') || second == Some('h'),
        'm' | 'r' => second == Some('h'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn undone(text: &str) -> Vec<String> {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        radicals(&words).into_iter().map(|words| words.join(" ")).collect()
    }

    #[test]
    fn each_of_the_three_mutations_is_undone() {
        for (mutated, radical) in [
            ("yng nghaerdydd", "caerdydd"),
            ("i gaerdydd", "caerdydd"),
            ("a chaerdydd", "caerdydd"),
            ("ym mhontypridd", "pontypridd"),
            ("yn nhrefforest", "trefforest"),
            ("ym mangor", "bangor"),
            ("o fangor", "bangor"),
            ("i ferthyr tudful", "merthyr tudful"),
            ("yn ninbych", "dinbych"),
            ("o ddinbych", "dinbych"),
            ("i lanelli", "llanelli"),
            ("o ruthun", "rhuthun"),
            ("yng ngwynedd", "gwynedd"),
            ("o wynedd", "gwynedd"),
            ("i dreforys", "treforys"),
            ("o bontypridd", "pontypridd"),
            ("a thalybont", "talybont"),
            ("a phenarth", "penarth"),
        ] {
            assert!(undone(mutated).iter().any(|found| found == radical), "{mutated}: {:?}", undone(mutated));
        }
    }
}
