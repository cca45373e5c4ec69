//! The released map: blocks, places, middle areas and authorities of one year as an audience may see them, with every released
//! period beside.

use crate::released_card::card;
use crate::released_sums::Whole;
use crate::released_view::{View, shown};
use api::{PeriodValue, ReleasedArea, ReleasedMap, ReleasedPlace, ReleasedValue, ReleasedYear, YearValue};
use disclosure::{CellCode, Period, TableName};
use geography::AreaCode;
use std::collections::BTreeSet;

/// The map of `year` (the latest when none is asked for). None when that year is not in force for the audience.
pub(crate) fn map(view: &View, year: Option<Period>) -> Option<ReleasedMap> {
    let years = view.years();
    let Some(chosen) = (match year {
        Some(year) => years.contains(&year).then_some(year),
        None => years.last().copied(),
    }) else {
        return year.is_none().then(|| empty(view));
    };
    Some(ReleasedMap {
        region: view.stand().region.clone(),
        years: years
            .iter()
            .filter_map(|year| {
                let release = view.release(TableName::BlockYear, *year)?.id.clone();
                Some(ReleasedYear { year: year.calendar_year(), release })
            })
            .collect(),
        release: card(view, TableName::BlockYear, chosen),
        tables: view.tables(),
        blocks: blocks(view, chosen),
        middle_areas: middle_areas(view, chosen),
        authorities: authorities(view, chosen),
        places: places(view, chosen),
    })
}

fn empty(view: &View) -> ReleasedMap {
    ReleasedMap {
        region: view.stand().region.clone(),
        years: Vec::new(),
        release: None,
        tables: view.tables(),
        blocks: Vec::new(),
        middle_areas: Vec::new(),
        authorities: Vec::new(),
        places: Vec::new(),
    }
}

/// The cells of a table by year that are no rest of an authority, as they were in any released year.
fn cells(view: &View, table: TableName) -> BTreeSet<CellCode> {
    let sheets = view.periods(table).into_iter().filter_map(|year| view.sheet(table, year));
    sheets.flat_map(|(sheet, _)| sheet.cells.keys()).filter(|cell| cell.part().is_empty()).cloned().collect()
}

fn by_year(view: &View, table: TableName, cell: &CellCode) -> Vec<YearValue> {
    let years = view.periods(table).into_iter();
    years
        .filter_map(|year| {
            let (sheet, rule) = view.sheet(table, year)?;
            // A cell that was not in the frame of an earlier year has no value there.
            sheet.cells.get(cell)?;
            Some(YearValue { year: year.calendar_year(), value: shown(sheet, rule, cell) })
        })
        .collect()
}

fn in_year(years: &[YearValue], chosen: Period) -> ReleasedValue {
    let chosen = chosen.calendar_year();
    years.iter().find(|value| value.year == chosen).map_or(ReleasedValue::Withheld, |value| value.value)
}

fn blocks(view: &View, chosen: Period) -> Vec<ReleasedArea> {
    cells(view, TableName::BlockYear)
        .into_iter()
        .map(|cell| {
            let years = by_year(view, TableName::BlockYear, &cell);
            ReleasedArea {
                code: cell.code().to_owned(),
                value: in_year(&years, chosen),
                years,
                quarters: Vec::new(),
            }
        })
        .collect()
}

fn places(view: &View, chosen: Period) -> Vec<ReleasedPlace> {
    cells(view, TableName::PlaceYear)
        .into_iter()
        .filter_map(|cell| {
            let place = view.stand().places.get(cell.code())?;
            let years = by_year(view, TableName::PlaceYear, &cell);
            Some(ReleasedPlace {
                id: cell.code().to_owned(),
                kind: place.kind.clone(),
                name: place.name.clone(),
                authority: place.authority.clone(),
                at: place.at,
                value: in_year(&years, chosen),
                years,
            })
        })
        .collect()
}

fn middle_areas(view: &View, chosen: Period) -> Vec<ReleasedArea> {
    let codes: Vec<AreaCode> = view.stand().nesting.middle_areas().keys().cloned().collect();
    codes
        .into_iter()
        .map(|code| {
            let cell = CellCode::new(code.as_str(), "").ok();
            let quarters = view.periods(TableName::MiddleAreaQuarter).into_iter();
            let quarters = quarters
                .filter_map(|quarter| {
                    let (sheet, rule) = view.sheet(TableName::MiddleAreaQuarter, quarter)?;
                    let value = shown(sheet, rule, cell.as_ref()?);
                    Some(PeriodValue { period: quarter.to_string(), value })
                })
                .collect();
            wide(view, chosen, &Whole::MiddleArea(code), quarters)
        })
        .collect()
}

fn authorities(view: &View, chosen: Period) -> Vec<ReleasedArea> {
    let codes: Vec<AreaCode> = view.stand().nesting.authorities().iter().cloned().collect();
    codes.into_iter().map(|code| wide(view, chosen, &Whole::Authority(code), Vec::new())).collect()
}

fn wide(view: &View, chosen: Period, whole: &Whole, quarters: Vec<PeriodValue>) -> ReleasedArea {
    let years: Vec<YearValue> = view
        .years()
        .into_iter()
        .map(|year| YearValue { year: year.calendar_year(), value: view.sum(year, whole) })
        .collect();
    ReleasedArea { code: whole.code().to_owned(), value: in_year(&years, chosen), years, quarters }
}
