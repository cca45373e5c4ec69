//! What the released side tells of a plan's comparison: middle areas and who adjoins whom, sums over areas and quarters with the variance of their
//! error, and which sources and releases stand behind them.
//!
//! Whoever asks, the answer is what the audience sees that is shown least: a meeting that looks at the effect of a plan sees one answer.

use crate::Room;
use crate::released_geography::{REGION, areas_licensed};
use crate::released_route::{Reader, compute};
use crate::released_view::View;
use api::{
    AreaFeature, EffectArea, EffectBehind, EffectGround, EffectSum, EffectSumAsk, PartnerLine, Shape,
    YearShare,
};
use concern::SourceSector;
use disclosure::{Audience, CellCode, Period, Released, TableName};
use http::{Caller, Reply};
use std::collections::{BTreeMap, BTreeSet};

/// Kind of the areas that a comparison is made of.
const MIDDLE_AREA: &str = "msoa";

/// The middle areas of the caller's region and the quarters that are released of them.
///
/// # Errors
/// Refusals for whoever may not read the released side; the database's.
pub async fn effect_ground(room: &Room, caller: &Caller) -> Reply<Released<EffectGround>> {
    let reader = Reader::of(room, caller).await?;
    let read = areas_licensed(&room.released, reader.kept.region()).await?;
    let view = reader.kept.view(Audience::CommunitySafety);
    compute(move || {
        let periods = view.get().periods(TableName::MiddleAreaQuarter);
        let periods = periods.iter().map(Period::to_string).collect();
        let ground = EffectGround { areas: areas(&read.areas), periods };
        view.map(|_| ground)
    })
    .await
}

/// Sums, in the order of the questions; none where an area or a quarter is not there.
///
/// # Errors
/// Refusals for whoever may not read the released side; the database's.
pub async fn effect_sums(
    room: &Room,
    caller: &Caller,
    asks: &[EffectSumAsk],
) -> Reply<Released<Vec<Option<EffectSum>>>> {
    let reader = Reader::of(room, caller).await?;
    let view = reader.kept.view(Audience::CommunitySafety);
    let asks = asks.to_vec();
    compute(move || {
        let sums = asks.iter().map(|ask| sum(view.get(), ask)).collect();
        view.map(|_| sums)
    })
    .await
}

/// Who told of the concerns of some quarters, and which releases these are of.
///
/// # Errors
/// Refusals for whoever may not read the released side; the database's.
pub async fn effect_behind(
    room: &Room,
    caller: &Caller,
    quarters: &[String],
) -> Reply<Released<EffectBehind>> {
    let reader = Reader::of(room, caller).await?;
    let view = reader.kept.view(Audience::CommunitySafety);
    let quarters: Vec<Period> = quarters.iter().filter_map(|quarter| Period::parse(quarter)).collect();
    compute(move || {
        let behind = behind(view.get(), &quarters);
        view.map(|_| behind)
    })
    .await
}

fn sum(view: &View, ask: &EffectSumAsk) -> Option<EffectSum> {
    let quarters: Vec<Period> =
        ask.periods.iter().map(|quarter| Period::parse(quarter)).collect::<Option<_>>()?;
    let known = view.stand().nesting.middle_areas();
    let codes: BTreeSet<&str> = known.keys().map(geography::AreaCode::as_str).collect();
    let wanted: Vec<&str> = if ask.areas.is_empty() {
        codes.into_iter().collect()
    } else {
        ask.areas.iter().map(String::as_str).collect()
    };
    let cells: Vec<CellCode> =
        wanted.iter().map(|code| CellCode::new(code, "").ok()).collect::<Option<_>>()?;
    let (value, error) = view.sum_of_quarters(&cells, &quarters)?;
    Some(EffectSum { value, error })
}

fn behind(view: &View, quarters: &[Period]) -> EffectBehind {
    let years: BTreeSet<Period> = quarters.iter().map(|quarter| quarter.whole_year()).collect();
    let cards: Vec<_> = years
        .iter()
        .filter_map(|year| crate::released_card::card(view, TableName::BlockYear, *year))
        .collect();
    let line = |sector: &SourceSector| PartnerLine {
        code: sector.code().to_owned(),
        label: sector.label(),
        years: cards
            .iter()
            .filter_map(|card| {
                let share = card.sources.iter().find(|share| share.code == sector.code())?;
                Some(YearShare { year: card.year, percent: share.percent })
            })
            .collect(),
    };
    let releases: BTreeSet<String> = quarters
        .iter()
        .filter_map(|quarter| view.release(TableName::MiddleAreaQuarter, *quarter))
        .map(|release| release.id.clone())
        .collect();
    EffectBehind {
        sources: SourceSector::ALL.iter().map(line).collect(),
        releases: releases.into_iter().collect(),
    }
}

/// The middle areas with those that touch each. Neighbours share the corners of their outlines, which are in whole metres.
fn areas(all: &[AreaFeature]) -> Vec<EffectArea> {
    let middle: Vec<&AreaFeature> = all.iter().filter(|area| area.kind == MIDDLE_AREA).collect();
    let mut at: BTreeMap<(i32, i32), BTreeSet<usize>> = BTreeMap::new();
    for (n, area) in middle.iter().enumerate() {
        let Shape::Polygons(polygons) = &area.shape else { continue };
        for corner in polygons.iter().flatten().flat_map(|ring| ring.chunks_exact(2)) {
            at.entry((corner[0], corner[1])).or_default().insert(n);
        }
    }
    let mut beside: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); middle.len()];
    for there in at.values().filter(|there| there.len() > 1) {
        for n in there {
            beside[*n].extend(there.iter().filter(|other| *other != n));
        }
    }
    let authorities: BTreeSet<&str> = all
        .iter()
        .filter(|area| area.kind != MIDDLE_AREA && area.kind != "block" && area.kind != REGION)
        .map(|area| area.code.as_str())
        .collect();
    let told = |(area, beside): (&&AreaFeature, BTreeSet<usize>)| EffectArea {
        code: area.code.clone(),
        name: area.name.clone(),
        authority: area
            .parents
            .iter()
            .find(|code| authorities.contains(code.as_str()))
            .cloned()
            .unwrap_or_default(),
        beside: beside.into_iter().map(|n| middle[n].code.clone()).collect(),
    };
    middle.iter().zip(beside).map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use language::Text;

    fn square(code: &str, kind: &str, (x, y): (i32, i32)) -> AreaFeature {
        AreaFeature {
            code: code.to_owned(),
            kind: kind.to_owned(),
            name: Text::same(code),
            parents: vec!["LA1".to_owned()],
            residents_10_17: None,
            shape: Shape::Polygons(vec![vec![vec![x, y, x + 100, y, x + 100, y + 100, x, y + 100, x, y]]]),
        }
    }

    #[test]
    fn areas_that_share_a_corner_are_beside_each_other() {
        let all = [
            square("LA1", "local_authority", (0, 0)),
            square("A", MIDDLE_AREA, (0, 0)),
            square("B", MIDDLE_AREA, (100, 0)),
            square("C", MIDDLE_AREA, (200, 100)),
            square("D", MIDDLE_AREA, (500, 500)),
            square("X", "block", (0, 0)),
        ];
        let told = areas(&all);
        let beside: Vec<(&str, Vec<&str>)> = told
            .iter()
            .map(|area| (area.code.as_str(), area.beside.iter().map(String::as_str).collect()))
            .collect();
        assert_eq!(beside, [("A", vec!["B"]), ("B", vec!["A", "C"]), ("C", vec!["B"]), ("D", vec![])]);
        assert!(told.iter().all(|area| area.authority == "LA1"));
    }
}
