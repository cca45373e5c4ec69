//! Building a gazetteer.

use super::{Gazetteer, Kind, Spot, Thing};
use crate::find::{Entry, NameIndex};
use crate::gazetteer::postcodes::Postcodes;
use geography::Bng;
use language::Text;
use std::collections::HashMap;

impl Gazetteer {
    /// A gazetteer of things and of postcode units, each with its centre and how far it reaches in metres.
    ///
    /// The order in which either is given does not matter. A thing without an id, or whose position is no number, is left out; of two things with one id
    /// the first by its content is kept, so ids are to be unique.
    pub fn new<T: AsRef<str>>(
        things: impl IntoIterator<Item = Thing>,
        postcodes: impl IntoIterator<Item = (T, Bng, u32)>,
    ) -> Self {
        let mut things: Vec<(Box<str>, Thing)> = things
            .into_iter()
            .filter(|thing| !thing.id.trim().is_empty())
            .filter(|thing| thing.at.easting.is_finite() && thing.at.northing.is_finite())
            .map(|thing| (capitals(&thing.id).into_boxed_str(), thing))
            .collect();
        things.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| content(one, other)));
        things.dedup_by(|later, first| later.0 == first.0);

        let mut built = Self { postcodes: Postcodes::new(postcodes), ..Self::default() };
        let mut hints: HashMap<Text, u32> = HashMap::new();
        let mut entries = Vec::with_capacity(things.len());
        for (number, (id, thing)) in (0_u32..).zip(things) {
            let hint = thing.hint.map(|hint| {
                let next = hints.len() as u32;
                *hints.entry(hint).or_insert(next)
            });
            let metres = thing.reach_m.max(thing.kind.reach_m());
            built.spots.push(Spot { at: thing.at, kind: thing.kind, metres, hint });
            for code in thing.codes {
                let bearers = built.codes.entry(capitals(&code).into_boxed_str()).or_default();
                if bearers.last() != Some(&number) {
                    bearers.push(number);
                }
            }
            built.ids.insert(id, number);
            let kind = thing.kind.code().to_owned();
            entries.push(Entry { code: thing.id, kind, name: thing.name, aliases: thing.aliases });
        }
        let mut hints: Vec<(u32, Text)> = hints.into_iter().map(|(hint, at)| (at, hint)).collect();
        hints.sort_unstable_by_key(|(at, _)| *at);
        built.hints = hints.into_iter().map(|(_, hint)| hint).collect();
        built.names = NameIndex::new(entries);
        built
    }

    /// The name and kind of the thing of an id, in any case; none: it is not here.
    pub fn thing(&self, id: &str) -> Option<(&Text, Kind)> {
        let number = *self.ids.get(capitals(id).as_str())?;
        Some((&self.names.entry(number).name, self.spots.get(number as usize)?.kind))
    }

    /// Things in it, without postcodes.
    pub fn len(&self) -> usize {
        self.spots.len()
    }

    /// Whether there is no thing in it.
    pub fn is_empty(&self) -> bool {
        self.spots.is_empty()
    }
}

/// A code as it is compared: in capitals, without spaces around it.
pub(super) fn capitals(code: &str) -> String {
    code.trim().to_uppercase()
}

/// An order of things of one id by all that they are.
fn content(one: &Thing, other: &Thing) -> std::cmp::Ordering {
    let words = |thing: &Thing| {
        (thing.id.clone(), thing.kind.code(), thing.name.clone(), thing.aliases.clone(), thing.codes.clone())
    };
    words(one)
        .cmp(&words(other))
        .then_with(|| one.hint.cmp(&other.hint))
        .then_with(|| one.at.easting.total_cmp(&other.at.easting))
        .then_with(|| one.at.northing.total_cmp(&other.at.northing))
        .then_with(|| one.reach_m.cmp(&other.reach_m))
}
