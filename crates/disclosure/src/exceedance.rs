//! How sure is it that an area's rate lies above the region's, from released values.

use crate::{CellCode, Released, Scale, Sheet, SheetName, SumLaw};
use hotspot::{HotspotError, Noise, Watch, exceedance_released};
use std::collections::BTreeMap;

/// P(rate of an area > `c` times the rate of the region | released values), by the code of the area.
///
/// The released map asks this first and a value only second: it says how sure one can be, with the noise in the model
/// ([`hotspot::exceedance_released`]). It reads the stored values, negative ones as they are, and public figures, so it tells
/// nothing that the draws do not.
///
/// - `sheets`: sheets of one table (blocks of a year, or middle areas of one to four quarters), of one scale. An area's value
///   is the sum over them, its noise that of as many draws.
/// - `residents`: residents aged 10 to 17 by area, by public estimate. An area without any has no rate.
/// - `c`: 1.0 asks "above the region", 1.5 "half as much again".
///
/// Cells that stand for no area (what is unplaced) are passed over; an area that a sheet lacks is left out.
///
/// # Errors
/// [`HotspotError::Parameter`] for a `c` that is not above 0 and finite, or for sheets of different scales or tables;
/// [`HotspotError::TooFewValues`] when there is no sheet, or the values do not sum to more than 0; and as
/// [`hotspot::exceedance_released`].
pub fn exceedance(
    sheets: &Released<BTreeMap<SheetName, Sheet>>,
    residents: &BTreeMap<String, u32>,
    c: f64,
    watch: &Watch,
) -> Result<Released<BTreeMap<String, Option<f64>>>, HotspotError> {
    let sheets = sheets.get();
    let Some((first_name, first)) = sheets.first_key_value() else { return Err(HotspotError::TooFewValues) };
    if sheets.iter().any(|(name, sheet)| name.table() != first_name.table() || sheet.scale != first.scale) {
        return Err(HotspotError::Parameter("sheets"));
    }
    let sum_of = |cell: &CellCode| {
        sheets.values().map(|sheet| sheet.cells.get(cell).map(|value| i64::from(*value))).sum::<Option<i64>>()
    };
    let areas: Vec<(&str, i64)> = first
        .cells
        .keys()
        .filter(|cell| cell.part().is_empty())
        .filter_map(|cell| Some((cell.code(), sum_of(cell)?)))
        .collect();
    let values: Vec<i64> = areas.iter().map(|(_, value)| *value).collect();
    let populations: Vec<f64> =
        areas.iter().map(|(code, _)| f64::from(residents.get(*code).copied().unwrap_or(0))).collect();
    let law = noise_table(first.scale, sheets.len());
    let found = exceedance_released(&values, &populations, c, Noise::Table(&law), watch)?;
    let by_code = areas.iter().map(|(code, _)| (*code).to_owned()).zip(found.probability).collect();
    Ok(Released::drawn(by_code))
}

/// The law of so many draws as a table that adds up to 1.
fn noise_table(scale: Scale, draws: usize) -> Vec<f64> {
    let mut table = SumLaw::of(scale, u32::try_from(draws).unwrap_or(u32::MAX)).table();
    let total: f64 = table.iter().sum();
    for mass in &mut table {
        *mass /= total;
    }
    table
}
