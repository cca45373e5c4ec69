//! Findings for problem profiles: a question to the released side, asked anew on this side of the wall, with all that must be known of the
//! answer.
//!
//! Whoever asks, the answer is what the partnership's audience sees, because the edition that it is pinned into is read by all of them: so no
//! number and no table of a narrower audience enters one.

use crate::Room;
use crate::released_ask::{ReleasedAsk, SheetAsk, View as Asked, query_read};
use crate::released_change::change;
use crate::released_geography::geography_read;
use crate::released_hotspots::hotspots;
use crate::released_route::{Reader, compute, not_held};
use crate::released_sheet::sheet_figure;
use crate::released_view::View;
use crate::under_identification::under_identification;
use api::report::Atlas;
use api::{
    MixLine, PartnerData, PartnerLine, PinAsk, PinHonesty, PinMethod, ReleaseCard, ReleasedFinding, YearShare,
};
use concern::{HarmSet, SourceSector};
use disclosure::{Audience, Period, Released, TableName};
use http::{Caller, Reply};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Maps of one edition at most.
const MAPS: usize = 6;

/// The answer to a question as the partnership sees it.
///
/// # Errors
/// The one reply of the released side for what it does not hold; refusals for whoever may not read it.
pub async fn finding_pinned(room: &Room, caller: &Caller, ask: &PinAsk) -> Reply<Released<ReleasedFinding>> {
    let (view, harms) = seen(room, caller).await?;
    let ask = ask.clone();
    let found = compute(move || finding(view.get(), &ask, harms).map(|found| view.map(|_| found))).await?;
    found.ok_or_else(not_held)
}

/// The same question of the newest period of its kind that is in force; the answer may be the one that is pinned already.
///
/// # Errors
/// As [`finding_pinned`].
pub async fn finding_latest(room: &Room, caller: &Caller, ask: &PinAsk) -> Reply<Released<ReleasedFinding>> {
    let (view, harms) = seen(room, caller).await?;
    let ask = ask.clone();
    let found = compute(move || {
        let ask = latest(view.get(), &ask)?;
        finding(view.get(), &ask, harms).map(|found| view.map(|_| found))
    });
    found.await?.ok_or_else(not_held)
}

/// What the released side tells of the data behind a period: who gave what, what is missing, how it was coded.
///
/// # Errors
/// Refusals for whoever may not read it; the database's.
pub async fn partner_data(
    room: &Room,
    caller: &Caller,
    first: jiff::civil::Date,
    last: jiff::civil::Date,
) -> Reply<Released<PartnerData>> {
    let (view, harms) = seen(room, caller).await?;
    compute(move || {
        let data = data(view.get(), first, last, harms);
        view.map(|_| data)
    })
    .await
}

/// The released maps behind a list of questions, one for each kind of question and year, as they are in force: [`MAPS`] at most. A quarter has none,
/// because the map is of years.
///
/// # Errors
/// Refusals for whoever may not read it; the database's.
pub async fn atlas(room: &Room, caller: &Caller, asks: &[PinAsk]) -> Reply<Released<Atlas>> {
    let reader = Reader::of(room, caller).await?;
    let view = reader.kept.view(Audience::Partnership);
    let geography = geography_read(&room.released, reader.kept.region()).await?;
    let region = reader.kept.region().to_owned();
    let questions: Vec<SheetAsk> = asks.iter().filter_map(sheet_of).collect();
    compute(move || {
        let mut drawn: Vec<SheetAsk> = Vec::new();
        for question in questions {
            if drawn.len() < MAPS && !drawn.contains(&question) {
                drawn.push(question);
            }
        }
        let maps = drawn.iter().filter_map(|ask| sheet_figure(view.get(), &geography, ask)).collect();
        let atlas =
            Atlas { region: view.get().stand().area_name(&region), maps, licences: geography.licences };
        view.map(|_| atlas)
    })
    .await
}

/// The sheet that a question's area stands on.
fn sheet_of(ask: &PinAsk) -> Option<SheetAsk> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("year", &ask.period).append_pair("unit", &ask.unit);
    match ask.method {
        PinMethod::ReleasedValue => query.append_pair("shading", "rate"),
        PinMethod::Exceedance => {
            query.append_pair("shading", "exceedance");
            if let Some(c) = &ask.c {
                query.append_pair("c", c);
            }
            &mut query
        }
        PinMethod::Change => {
            query.append_pair("shading", "change").append_pair("against", ask.against.as_ref()?)
        }
    };
    match query_read(Asked::Sheet, &query.finish())? {
        ReleasedAsk::Sheet(asked) => Some(asked),
        _ => None,
    }
}

async fn seen(room: &Room, caller: &Caller) -> Reply<(Released<Arc<View>>, HarmSet)> {
    let reader = Reader::of(room, caller).await?;
    Ok((reader.kept.view(Audience::Partnership), reader.harms))
}

/// The question in the words of the released side's own grammar, read by it like any other.
fn words(ask: &PinAsk) -> Option<(Asked, String)> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let asked = match ask.method {
        PinMethod::Change => {
            query.append_pair("year", &ask.period).append_pair("against", ask.against.as_ref()?);
            Asked::Change
        }
        PinMethod::ReleasedValue | PinMethod::Exceedance => {
            query.append_pair("period", &ask.period);
            Asked::Hotspots
        }
    };
    query.append_pair("unit", &ask.unit);
    if let (PinMethod::Exceedance, Some(c)) = (ask.method, &ask.c) {
        query.append_pair("c", c);
    }
    Some((asked, query.finish()))
}

fn finding(view: &View, ask: &PinAsk, harms: HarmSet) -> Option<ReleasedFinding> {
    let (asked, query) = words(ask)?;
    let question = PinAsk {
        against: ask.against.clone().filter(|_| ask.method == PinMethod::Change),
        c: None,
        ..ask.clone()
    };
    let name = view.stand().area_name(&ask.area);
    match query_read(asked, &query)? {
        ReleasedAsk::Hotspots(asked) => {
            let told = hotspots(view, &asked)?;
            let spot = told.spots.into_iter().find(|spot| spot.code == ask.area)?;
            let exceedance = ask.method == PinMethod::Exceedance;
            Some(ReleasedFinding {
                question: PinAsk { c: exceedance.then_some(told.c), ..question },
                name,
                value: spot.value,
                percent: spot.percent.filter(|_| exceedance),
                against: None,
                change: None,
                honesty: honesty(view, &told.release, harms),
                release: told.release,
                against_release: None,
            })
        }
        ReleasedAsk::Change(asked) => {
            let told = change(view, &asked)?;
            let area = told.areas.into_iter().find(|area| area.code == ask.area)?;
            Some(ReleasedFinding {
                question,
                name,
                value: area.value,
                percent: None,
                against: Some(area.against),
                change: area.change,
                honesty: honesty(view, &told.release, harms),
                release: told.release,
                against_release: Some(told.against),
            })
        }
        _ => None,
    }
}

/// What must be known of a finding of a release's year.
fn honesty(view: &View, card: &ReleaseCard, harms: HarmSet) -> PinHonesty {
    let shown: Vec<_> = card.sources.iter().filter(|share| share.percent > 0).collect();
    let mix = Period::year(card.year).and_then(|year| under_identification(view, Some(year), harms));
    let (prompts, not_known) =
        mix.as_ref().map(|mix| (mix.prompts.clone(), mix.not_known.clone())).unwrap_or_default();
    PinHonesty {
        top_source: card.sources.iter().map(|share| share.percent).max(),
        police_only: matches!(shown.as_slice(), [only] if only.code == SourceSector::Police.code()),
        not_recorded: mix.map(|mix| not_recorded(mix.mixes)).unwrap_or_default(),
        prompts,
        not_known,
    }
}

fn not_recorded(mixes: Vec<api::Mix>) -> Vec<MixLine> {
    mixes.into_iter().flat_map(|mix| mix.lines).filter(|line| line.not_recorded).collect()
}

/// The question of the newest period of the same kind. A change keeps its distance in years.
fn latest(view: &View, ask: &PinAsk) -> Option<PinAsk> {
    let period = Period::parse(&ask.period)?;
    let newest = if period.is_year() {
        view.years().last().copied()
    } else {
        view.periods(TableName::MiddleAreaQuarter).last().copied()
    }?;
    let against = match &ask.against {
        Some(against) => {
            let apart = period.calendar_year() - Period::parse(against)?.calendar_year();
            Some(Period::year(newest.calendar_year() - apart)?.to_string())
        }
        None => None,
    };
    Some(PinAsk { period: newest.to_string(), against, ..ask.clone() })
}

fn data(view: &View, first: jiff::civil::Date, last: jiff::civil::Date, harms: HarmSet) -> PartnerData {
    let quarters: Vec<Period> = (first.year()..=last.year())
        .filter_map(Period::year)
        .flat_map(Period::quarters)
        .filter(|quarter| quarter.first_day() <= last && first <= quarter.last_day())
        .collect();
    let held: BTreeSet<Period> = view.periods(TableName::MiddleAreaQuarter).into_iter().collect();
    let years: BTreeSet<Period> = quarters.iter().map(|quarter| quarter.whole_year()).collect();
    let cards: Vec<ReleaseCard> = years
        .iter()
        .filter_map(|year| crate::released_card::card(view, TableName::BlockYear, *year))
        .collect();
    let mut releases: BTreeSet<String> = cards.iter().map(|card| card.id.clone()).collect();
    let of_quarters =
        quarters.iter().filter_map(|quarter| view.release(TableName::MiddleAreaQuarter, *quarter));
    releases.extend(of_quarters.map(|release| release.id.clone()));
    let coding_year = years.iter().rev().find(|year| view.years().contains(year)).copied();
    let coding = coding_year.and_then(|year| under_identification(view, Some(year), harms));
    PartnerData {
        missing: quarters.iter().filter(|quarter| !held.contains(*quarter)).map(Period::to_string).collect(),
        quarters: quarters.iter().map(Period::to_string).collect(),
        sectors: SourceSector::ALL.iter().map(|sector| sector_line(*sector, &cards)).collect(),
        coding_year: coding_year.map(|year| year.to_string()),
        coding: coding.map(|mix| not_recorded(mix.mixes)).unwrap_or_default(),
        releases: releases.into_iter().collect(),
    }
}

fn sector_line(sector: SourceSector, cards: &[ReleaseCard]) -> PartnerLine {
    let share = |card: &ReleaseCard| {
        let share = card.sources.iter().find(|share| share.code == sector.code())?;
        Some(YearShare { year: card.year, percent: share.percent })
    };
    PartnerLine {
        code: sector.code().to_owned(),
        label: sector.label(),
        years: cards.iter().filter_map(share).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(method: PinMethod) -> PinAsk {
        PinAsk {
            method,
            unit: "block".to_owned(),
            area: "B-1".to_owned(),
            period: "2025".to_owned(),
            against: Some("2024".to_owned()),
            c: Some("2".to_owned()),
        }
    }

    #[test]
    fn a_finding_stands_on_the_sheet_of_its_year_and_a_quarters_on_none() {
        let sheet = sheet_of(&ask(PinMethod::Exceedance)).unwrap();
        assert!(
            matches!(sheet.shading, crate::released_ask::Shading::Exceedance(times) if times.code() == "2")
        );
        assert_eq!(sheet_of(&ask(PinMethod::Change)).unwrap().shading.code(), "change");
        assert_eq!(sheet_of(&ask(PinMethod::ReleasedValue)).unwrap().year, Period::parse("2025"));
        assert_eq!(sheet_of(&PinAsk { period: "2025Q3".to_owned(), ..ask(PinMethod::ReleasedValue) }), None);
    }

    #[test]
    fn a_question_goes_through_the_grammar_of_the_released_side_and_brings_nothing_into_it() {
        let (view, query) = words(&ask(PinMethod::Exceedance)).unwrap();
        assert!(
            matches!(query_read(view, &query), Some(ReleasedAsk::Hotspots(asked)) if asked.times.code() == "2")
        );
        let (view, query) = words(&ask(PinMethod::Change)).unwrap();
        assert!(matches!(query_read(view, &query), Some(ReleasedAsk::Change(_))));
        let smuggled = PinAsk { period: "2025&unit=middle_area".to_owned(), ..ask(PinMethod::ReleasedValue) };
        let (view, query) = words(&smuggled).unwrap();
        assert_eq!(query_read(view, &query), None);
        assert!(words(&PinAsk { against: None, ..ask(PinMethod::Change) }).is_none());
    }
}
