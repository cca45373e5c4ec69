//! `contexture vocabulary`: what the codes mean, and which of the documents behind them are to be checked. It opens no database.

use crate::audit::json_print;
use crate::failure::{Failure, Outcome};
use crate::voice::{Voice, print};
use clap::Subcommand;
use concern::{SourceDocument, Term, TermList, Vocabularies, Vocabulary, VocabularyList};
use jiff::civil::Date;
use language::{Arg, Lang, say_in};
use serde_json::json;

/// What is asked of the vocabularies.
#[derive(Subcommand)]
pub(crate) enum VocabularyAsked {
    /// Show codes with labels, definitions, days, families and documents
    List {
        /// One list, such as harm or indicator; all of them when left out
        list: Option<String>,
        /// Version to show; the newest when left out
        #[arg(long, value_name = "VERSION")]
        version: Option<String>,
        /// Show the codes that may be chosen on this day, as 2026-04-01; today when left out
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
        /// Print the whole version as JSON, codes out of force too
        #[arg(long)]
        json: bool,
    },
    /// Show which source documents are due to be checked
    Check {
        /// As of this day, as 2026-04-01; today when left out
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
        /// End with status 1 when one is due
        #[arg(long)]
        strict: bool,
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
}

/// Does what was asked.
pub(crate) fn vocabulary(asked: &VocabularyAsked, voice: Voice) -> Outcome {
    match asked {
        VocabularyAsked::List { list, version, day, json } => {
            let all = Vocabularies::compiled();
            let chosen = version.as_deref().map_or(Some(all.newest()), |version| all.version(version));
            let chosen = chosen.ok_or_else(|| Failure::say("vocabulary-cli-version-unknown", &[]))?;
            let lists = list.as_deref().map_or_else(|| Ok(VocabularyList::ALL.to_vec()), list_read)?;
            let day = day_read(day.as_deref())?;
            if *json {
                let lists: Vec<_> = lists.iter().filter_map(|list| chosen.list(*list)).collect();
                return json_print(&json!({
                    "version": chosen.version, "from": chosen.from, "lists": lists, "sources": chosen.sources,
                }));
            }
            shown(chosen, &lists, day, voice.lang())
        }
        VocabularyAsked::Check { day, strict, json } => {
            let day = day_read(day.as_deref())?;
            let due = checked(Vocabulary::current(), day, *json, voice.lang())?;
            if *strict && due > 0 {
                return Err(Failure::say("vocabulary-cli-due", &[("n", Arg::from(due))]));
            }
            Ok(())
        }
    }
}

fn list_read(text: &str) -> Outcome<Vec<VocabularyList>> {
    let unknown = || {
        let codes: Vec<&str> = VocabularyList::ALL.iter().map(|list| list.code()).collect();
        Failure::say("vocabulary-cli-list-unknown", &[("lists", Arg::from(codes.join(", ")))])
    };
    VocabularyList::parse(text).map(|list| vec![list]).ok_or_else(unknown)
}

/// A day that was typed; today when none was.
pub(crate) fn day_read(text: Option<&str>) -> Outcome<Date> {
    text.map_or_else(
        || Ok(http::today()),
        |text| text.parse().map_err(|_| Failure::say("vocabulary-cli-day", &[])),
    )
}

fn shown(vocabulary: &Vocabulary, lists: &[VocabularyList], day: Date, lang: Lang) -> Outcome {
    let from = Arg::from(vocabulary.from.to_string());
    let version = ("version", Arg::from(vocabulary.version.clone()));
    print(&say_in(lang, "vocabulary-cli-version", &[version, ("from", from)]))?;
    for list in lists.iter().filter_map(|list| vocabulary.list(*list)) {
        print(&format!("\n{} ({})", list.list.label().get(lang), list.list.code()))?;
        print(&format!("  {}", list.definition.get(lang)))?;
        for term in list.in_force(day) {
            term_lines(vocabulary, list, term, lang).iter().try_for_each(|line| print(line))?;
        }
        if list.in_force(day).next().is_none() {
            let day = [("day", Arg::from(day.to_string()))];
            print(&format!("  {}", say_in(lang, "vocabulary-cli-none-in-force", &day)))?;
        }
    }
    Ok(())
}

fn term_lines(vocabulary: &Vocabulary, list: &TermList, term: &Term, lang: Lang) -> Vec<String> {
    let from = ("from", Arg::from(term.from.to_string()));
    let days = match term.until {
        Some(last) => say_in(lang, "vocabulary-cli-days", &[from, ("until", Arg::from(last.to_string()))]),
        None => say_in(lang, "vocabulary-cli-days-open", &[from]),
    };
    let mut lines = vec![
        format!("\n  {}  {} · {days}", term.code, term.label.get(lang)),
        format!("    {}", term.definition.get(lang)),
    ];
    let label = |code: &String| {
        let family = list.families.iter().find(|family| family.code == *code);
        family.map_or_else(String::new, |family| family.label.get(lang).to_owned())
    };
    let in_part =
        |code: &String| say_in(lang, "vocabulary-cli-in-part", &[("family", Arg::from(label(code)))]);
    let families: Vec<String> =
        term.families.iter().map(label).chain(term.families_in_part.iter().map(in_part)).collect();
    if !families.is_empty() {
        let families = [("families", Arg::from(families.join("; ")))];
        lines.push(format!("    {}", say_in(lang, "vocabulary-cli-families", &families)));
    }
    let sources = term.sources.iter().filter_map(|code| vocabulary.source(code));
    let sources: Vec<&str> = sources.map(|source| source.title.get(lang)).collect();
    let sources = [("sources", Arg::from(sources.join("; ")))];
    lines.push(format!("    {}", say_in(lang, "vocabulary-cli-sources", &sources)));
    lines
}

/// Prints every document, those that are due first, and gives how many are.
fn checked(vocabulary: &Vocabulary, day: Date, json: bool, lang: Lang) -> Outcome<usize> {
    let due = vocabulary.due(day).len();
    if json {
        let line = |source: &SourceDocument| {
            json!({"code": source.code, "url": source.url, "entered": source.entered,
                "checked": source.checked, "check_next": source.check_next, "due": source.is_due(day)})
        };
        let sources: Vec<_> = vocabulary.sources.iter().map(line).collect();
        json_print(&json!({"version": vocabulary.version, "day": day, "due": due, "sources": sources}))?;
        return Ok(due);
    }
    let mut sources: Vec<&SourceDocument> = vocabulary.sources.iter().collect();
    sources.sort_by_key(|source| source.check_next);
    for source in sources {
        let next =
            if source.is_due(day) { "vocabulary-cli-source-due" } else { "vocabulary-cli-source-next" };
        let (last, on) = match source.checked {
            Some(day) => ("vocabulary-cli-source-checked", day),
            None => ("vocabulary-cli-source-unchecked", source.entered),
        };
        let told = |key: &str, day: Date| say_in(lang, key, &[("day", Arg::from(day.to_string()))]);
        print(&format!("{}: {}; {}", source.code, told(next, source.check_next), told(last, on)))?;
        print(&format!("  {}\n  {}", source.title.get(lang), source.url.get(lang)))?;
    }
    print(&format!("\n{}", say_in(lang, "vocabulary-cli-due", &[("n", Arg::from(due))])))?;
    if due > 0 {
        print(&say_in(lang, "vocabulary-cli-due-what", &[]))?;
    }
    Ok(due)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(day: &str, strict: bool) -> Outcome {
        let asked = VocabularyAsked::Check { day: Some(day.to_owned()), strict, json: true };
        vocabulary(&asked, Voice::new(Some("en")))
    }

    #[test]
    fn an_overdue_document_fails_when_that_is_asked_for_and_only_then() {
        let first = Vocabulary::current().sources.iter().map(|source| source.check_next).min().unwrap();
        let before = first.yesterday().unwrap().to_string();
        assert!(asked(&before, true).is_ok());
        assert!(asked(&first.to_string(), false).is_ok());
        assert!(asked(&first.to_string(), true).is_err());
        assert!(asked("next week", false).is_err());
    }

    #[test]
    fn every_term_is_shown_with_its_families_and_documents() {
        let vocabulary = Vocabulary::current();
        for lang in Lang::ALL {
            for list in &vocabulary.lists {
                for term in &list.terms {
                    let text = term_lines(vocabulary, list, term, lang).join("\n");
                    assert!(text.contains(term.definition.get(lang)), "{text}");
                    let title = vocabulary.source(&term.sources[0]).unwrap().title.get(lang);
                    assert!(text.contains(title), "{text}");
                }
            }
        }
        let harms = vocabulary.list(VocabularyList::Harm).unwrap();
        let text = term_lines(vocabulary, harms, harms.term("trafficking").unwrap(), Lang::En).join("\n");
        assert!(text.contains("Families: Exploitation; Sexual abuse (in part)"), "{text}");
    }

    #[test]
    fn a_list_that_is_not_there_is_told_with_those_that_are() {
        let told = list_read("colours").unwrap_err().to_string();
        assert!(told.contains("online_feature") && !told.contains("colours"), "{told}");
    }
}
