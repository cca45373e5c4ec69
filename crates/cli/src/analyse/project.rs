//! Projection of a case: longitude and latitude to metres of the National Grid, by OSTN15.

use super::case::Case;
use super::input::Sheet;
use super::{Answer, Setting};
use crate::failure::{Failure, Outcome};
use geography::Wgs84;
use serde::Serialize;
use std::collections::HashMap;

#[derive(Serialize)]
struct Told {
    /// Easting and northing in metres, in the order of the ids; of all rows where the case names none.
    ostn15: Vec<(f64, f64)>,
}

pub(super) fn answer(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let mut sheet = Sheet::open(&case.input(&setting.dir)?)?;
    let (id, lon, lat) = (sheet.column("id"), sheet.need("lon")?, sheet.need("lat")?);
    let asked = case.ids();
    let mut place: HashMap<String, Option<(f64, f64)>> = HashMap::new();
    for id in asked.iter().flatten() {
        place.insert(id.clone(), None);
    }
    let id = match (&asked, id) {
        (Some(_), None) => return Err(sheet.lacks("id")),
        (Some(_), id) => id,
        (None, _) => None,
    };
    let mut all = Vec::new();
    sheet.each(case.row_limit()?, |line| {
        let slot = match &id {
            Some(id) => match place.get_mut(line.text(id)?) {
                Some(slot) => Some(slot),
                None => return Ok(()),
            },
            None => None,
        };
        let at = geography::project(Wgs84::new(line.number(&lon)?, line.number(&lat)?));
        let at = at.map_err(|_| line.wrong(&lon, "analyse-input-off-grid"))?;
        match slot {
            Some(slot) => *slot = Some((at.easting, at.northing)),
            None => all.push((at.easting, at.northing)),
        }
        Ok(())
    })?;
    let missing = || Failure::say("analyse-no-such-id", &[]);
    let ostn15 = match asked {
        None => all,
        Some(ids) => ids
            .iter()
            .map(|id| place.get(id).copied().flatten().ok_or_else(missing))
            .collect::<Outcome<_>>()?,
    };
    Answer::of(case, &Told { ostn15 })
}
