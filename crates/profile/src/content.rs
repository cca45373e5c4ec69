//! What may be written in an edition: bounds, days, and prose that cannot name a person.

use api::{EditionContent, Prose, Sufficiency};
use context::FieldFault;
use jiff::civil::Date;
use language::Lang;
use screen::{Screener, Verdict};
use std::collections::BTreeSet;

/// Characters of a title, a statement or a reason at most.
const LINE: usize = 300;
/// Characters of a section at most.
const SECTION: usize = 8_000;
/// Judgements at most.
const JUDGEMENTS: usize = 30;
/// Pins of one judgement at most.
const PINS: usize = 20;
/// Years that an edition's period has at most.
const YEARS: i16 = 10;

/// What is wrong with the fields of an edition; empty where nothing is. No value is repeated.
pub fn content_faults(content: &EditionContent, screener: &Screener) -> Vec<FieldFault> {
    let mut faults = Vec::new();
    if content.title.is_empty() {
        faults.push(FieldFault::new("title", "profile-fault-empty"));
    }
    both("title", &content.title, LINE, screener, &mut faults);
    days(content, &mut faults);
    for (section, text) in &content.sections {
        both(&format!("sections.{}", section.code()), text, SECTION, screener, &mut faults);
    }
    judgements(content, screener, &mut faults);
    faults
}

/// Every text of an edition that is written in one language and not in the other: `title.cy`. Welsh and English are equal, so such an edition is not
/// whole.
pub(crate) fn missing_languages(content: &EditionContent) -> Vec<FieldFault> {
    let mut texts = vec![("title".to_owned(), &content.title)];
    texts.extend(
        content.sections.iter().map(|(section, text)| (format!("sections.{}", section.code()), text)),
    );
    for (n, judgement) in content.judgements.iter().enumerate() {
        texts.push((format!("judgements.{n}.statement"), &judgement.statement));
        texts.push((format!("judgements.{n}.reason"), &judgement.reason));
    }
    let missing = |(field, text): (String, &Prose)| {
        let lacks = Lang::ALL.into_iter().filter(|lang| text.get(*lang).trim().is_empty());
        lacks
            .map(|lang| FieldFault::new(format!("{field}.{lang}"), "profile-fault-language"))
            .collect::<Vec<_>>()
    };
    texts.into_iter().flat_map(missing).collect()
}

/// What is wrong with one text.
pub(crate) fn prose_faults(field: &str, text: &str, screener: &Screener) -> Vec<FieldFault> {
    let mut faults = Vec::new();
    if text.trim().is_empty() {
        faults.push(FieldFault::new(field, "profile-fault-empty"));
    }
    prose(field, text, SECTION, screener, &mut faults);
    faults
}

/// The same in both languages, each by its own name: `title.cy`.
fn both(field: &str, text: &Prose, most: usize, screener: &Screener, faults: &mut Vec<FieldFault>) {
    for lang in Lang::ALL {
        prose(&format!("{field}.{lang}"), text.get(lang), most, screener, faults);
    }
}

/// Nobody stands behind the writer to decide on what may be a person, so whatever is found is refused; who writes can put it otherwise.
fn prose(field: &str, text: &str, most: usize, screener: &Screener, faults: &mut Vec<FieldFault>) {
    if text.chars().count() > most {
        faults.push(FieldFault::new(field, "profile-fault-long"));
    }
    let unfit = |letter: char| letter.is_control() && letter != '\n';
    if text.chars().any(unfit) {
        faults.push(FieldFault::new(field, "profile-fault-letters"));
    }
    if screener.screen(text).verdict != Verdict::Pass {
        faults.push(FieldFault::new(field, "profile-fault-person"));
    }
}

fn days(content: &EditionContent, faults: &mut Vec<FieldFault>) {
    let mut day = |field: &str, text: &str| {
        let read = day_of(text);
        if read.is_none() {
            faults.push(FieldFault::new(field, "profile-fault-day"));
        }
        read
    };
    let (first, last) = (day("first_day", &content.first_day), day("last_day", &content.last_day));
    if let Some(review) = &content.review_on {
        day("review_on", review);
    }
    if let (Some(first), Some(last)) = (first, last)
        && (first > last || last.year() - first.year() > YEARS)
    {
        faults.push(FieldFault::new("last_day", "profile-fault-period"));
    }
    if !(1..=120).contains(&content.minimum_months) {
        faults.push(FieldFault::new("minimum_months", "profile-fault-months"));
    }
}

fn judgements(content: &EditionContent, screener: &Screener, faults: &mut Vec<FieldFault>) {
    if content.judgements.len() > JUDGEMENTS {
        faults.push(FieldFault::new("judgements", "profile-fault-many"));
    }
    let mut seen = BTreeSet::new();
    for (n, judgement) in content.judgements.iter().take(JUDGEMENTS).enumerate() {
        let field = |name: &str| format!("judgements.{n}.{name}");
        let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let named = (1..=40).contains(&judgement.id.len()) && judgement.id.bytes().all(letter);
        if !named || !seen.insert(&judgement.id) {
            faults.push(FieldFault::new(field("id"), "profile-fault-name"));
        }
        for (name, text) in [("statement", &judgement.statement), ("reason", &judgement.reason)] {
            if text.is_empty() {
                faults.push(FieldFault::new(field(name), "profile-fault-empty"));
            }
            both(&field(name), text, LINE, screener, faults);
        }
        if judgement.pins.len() > PINS || judgement.pins.iter().any(|pin| uuid::Uuid::parse_str(pin).is_err())
        {
            faults.push(FieldFault::new(field("pins"), "profile-fault-pins"));
        }
    }
}

/// A day as it is written, `YYYY-MM-DD`, in the years that there can be data of.
pub(crate) fn day_of(text: &str) -> Option<Date> {
    let day: Date = text.parse().ok()?;
    (text.len() == 10 && (1990..=2100).contains(&day.year())).then_some(day)
}

/// The period held against the least that its question needs, in whole months. A period that cannot be read has none.
pub fn sufficiency(content: &EditionContent) -> Sufficiency {
    let months = || {
        let (first, last) = (day_of(&content.first_day)?, day_of(&content.last_day)?.tomorrow().ok()?);
        let between = (i32::from(last.year()) - i32::from(first.year())) * 12 + i32::from(last.month())
            - i32::from(first.month())
            - i32::from(last.day() < first.day());
        u16::try_from(between).ok()
    };
    let months = months().unwrap_or(0);
    Sufficiency {
        months,
        minimum: content.minimum_months,
        enough: months >= u16::from(content.minimum_months),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{AnalyticConfidence, KeyJudgement, Probability, ProfileSection};

    fn content() -> EditionContent {
        EditionContent {
            title: Prose::new(
                "Exploitation around the bus stations",
                "Camfanteisio o amgylch y gorsafoedd bysiau",
            ),
            first_day: "2025-01-01".to_owned(),
            last_day: "2025-12-31".to_owned(),
            minimum_months: 12,
            sections: [(
                ProfileSection::Problem,
                Prose::new(
                    "Reports cluster around two interchanges after school.",
                    "Mae adroddiadau’n clystyru o amgylch dwy gyfnewidfa ar ôl ysgol.",
                ),
            )]
            .into(),
            judgements: vec![KeyJudgement {
                id: "stations".to_owned(),
                statement: Prose::new(
                    "Reports around the interchanges will go on.",
                    "Bydd adroddiadau o amgylch y cyfnewidfeydd yn parhau.",
                ),
                probability: Probability::Likely,
                confidence: AnalyticConfidence::Moderate,
                reason: Prose::new(
                    "Three sectors agree; one quarter is missing.",
                    "Mae tri sector yn cytuno; mae un chwarter ar goll.",
                ),
                pins: Vec::new(),
            }],
            review_on: Some("2026-12-31".to_owned()),
        }
    }

    fn fields(content: &EditionContent) -> Vec<String> {
        content_faults(content, &Screener::new()).into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn what_practitioners_write_passes_and_a_person_does_not() {
        assert_eq!(fields(&content()), Vec::<String>::new());
        let mut named = content();
        let causes = Prose::new("Staff say that Kayleigh was there again.", "");
        named.sections.insert(ProfileSection::Causes, causes);
        named.judgements[0].reason.cy = "Ffoniwch y rheolwr ar 07700 900123.".to_owned();
        assert_eq!(fields(&named), ["sections.causes.en", "judgements.0.reason.cy"]);
    }

    #[test]
    fn what_one_language_lacks_is_named() {
        assert_eq!(missing_languages(&content()), []);
        let mut half = content();
        half.title.cy = " ".to_owned();
        half.sections.insert(ProfileSection::Causes, Prose::new("", "Daw dau lwybr i ben yno."));
        half.judgements[0].statement.cy.clear();
        let named: Vec<String> = missing_languages(&half).into_iter().map(|fault| fault.field).collect();
        assert_eq!(named, ["title.cy", "sections.causes.en", "judgements.0.statement.cy"]);
        assert_eq!(fields(&half), Vec::<String>::new(), "a draft may be half done");
    }

    #[test]
    fn days_names_and_lengths_are_held() {
        let wrong = EditionContent {
            title: Prose::new(" ", ""),
            first_day: "2025-13-01".to_owned(),
            last_day: "2024-12-31".to_owned(),
            minimum_months: 0,
            judgements: vec![KeyJudgement {
                id: "Stations!".to_owned(),
                pins: vec!["12".to_owned()],
                ..content().judgements[0].clone()
            }],
            ..content()
        };
        assert_eq!(
            fields(&wrong),
            ["title", "first_day", "minimum_months", "judgements.0.id", "judgements.0.pins"]
        );
        let turned = EditionContent { last_day: "2024-12-31".to_owned(), ..content() };
        assert_eq!(fields(&turned), ["last_day"]);
        let twice =
            EditionContent { judgements: [content().judgements, content().judgements].concat(), ..content() };
        assert_eq!(fields(&twice), ["judgements.1.id"]);
    }

    #[test]
    fn a_period_is_counted_in_whole_months() {
        assert_eq!(sufficiency(&content()), Sufficiency { months: 12, minimum: 12, enough: true });
        let short = EditionContent { last_day: "2025-12-30".to_owned(), ..content() };
        assert_eq!(sufficiency(&short), Sufficiency { months: 11, minimum: 12, enough: false });
        let leap = EditionContent {
            first_day: "2024-02-29".to_owned(),
            last_day: "2024-03-28".to_owned(),
            ..content()
        };
        assert_eq!(sufficiency(&leap).months, 1);
    }
}
