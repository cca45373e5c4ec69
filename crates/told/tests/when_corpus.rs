//! The corpus of messy times, each with the reading that a person gave it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use jiff::civil::{Date, DateTime};
use serde::Deserialize;
use told::when::{Assumed, Context, PartOfDay, SchoolTime, Third, Told, read};

#[derive(Deserialize)]
struct Corpus {
    recorded_on: Date,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    from: Option<DateTime>,
    to: Option<DateTime>,
    told: Option<String>,
    #[serde(default)]
    assumed: Vec<String>,
    problem: Option<String>,
}

#[test]
fn every_time_of_the_corpus_is_read_as_a_person_reads_it() {
    let corpus: Corpus = serde_json::from_str(include_str!("../../../fixtures/told/when.json")).unwrap();
    let context = Context { recorded_on: corpus.recorded_on };
    assert!(corpus.cases.len() >= 300, "the corpus has shrunk");
    let wrong: Vec<String> = corpus.cases.iter().filter_map(|case| differs(case, context)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), corpus.cases.len(), wrong.join("\n"));
}

fn differs(case: &Case, context: Context) -> Option<String> {
    let found = match read(&case.text, &context) {
        Ok(when) => format!("{} {} {} {:?}", when.from, when.to, told(when.told), assumed(when.assumed)),
        Err(problem) => problem.code().to_owned(),
    };
    let expected = match &case.problem {
        Some(problem) => problem.clone(),
        None => format!(
            "{} {} {} {:?}",
            case.from.unwrap(),
            case.to.unwrap(),
            case.told.as_deref().unwrap(),
            case.assumed.iter().map(String::as_str).collect::<Vec<_>>()
        ),
    };
    (found != expected).then(|| format!("{:?}: found {found}, expected {expected}", case.text))
}

fn assumed(assumed: Assumed) -> Vec<&'static str> {
    let all = [
        (assumed.day_first, "day_first"),
        (assumed.century, "century"),
        (assumed.from_recorded, "from_recorded"),
        (assumed.half_of_day, "half_of_day"),
        (assumed.midnight, "midnight"),
    ];
    all.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect()
}

fn told(told: Told) -> &'static str {
    match told {
        Told::Moment => "moment",
        Told::Between => "between",
        Told::Day => "day",
        Told::Weekend => "weekend",
        Told::Week => "week",
        Told::Month => "month",
        Told::Quarter => "quarter",
        Told::Year => "year",
        Told::MonthPart(Third::Early) => "early",
        Told::MonthPart(Third::Mid) => "mid",
        Told::MonthPart(Third::Late) => "late",
        Told::Part(part) => match part {
            PartOfDay::SmallHours => "small_hours",
            PartOfDay::Morning => "morning",
            PartOfDay::BeforeSchool => "before_school",
            PartOfDay::SchoolHours => "school_hours",
            PartOfDay::Lunchtime => "lunchtime",
            PartOfDay::Afternoon => "afternoon",
            PartOfDay::AfterSchool => "after_school",
            PartOfDay::Evening => "evening",
            PartOfDay::Night => "night",
            PartOfDay::Overnight => "overnight",
        },
        Told::School(time, _) => match time {
            SchoolTime::AutumnTerm => "autumn_term",
            SchoolTime::SpringTerm => "spring_term",
            SchoolTime::SummerTerm => "summer_term",
            SchoolTime::AutumnHalfTerm => "autumn_half_term",
            SchoolTime::SpringHalfTerm => "spring_half_term",
            SchoolTime::SummerHalfTerm => "summer_half_term",
            SchoolTime::ChristmasHolidays => "christmas_holidays",
            SchoolTime::EasterHolidays => "easter_holidays",
            SchoolTime::SummerHolidays => "summer_holidays",
        },
    }
}
