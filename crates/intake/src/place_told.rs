//! A place as people write it: settled, to be chosen by a person, or a fault.

use crate::cells::screened;
use crate::check::{self, Fault};
use crate::place_source::PlaceSource;
use crate::{Column, Ground};
use concern::{PlaceId, Whereabouts};
use geography::{Bng, Precision};
use language::Text;
use std::cell::RefCell;
use std::collections::HashMap;
use told::gazetteer::{Resolved, Suggestion};
use told::place::{PlaceProblem, Source, WrittenPlace};

/// Places that a person may choose from, at most.
const CHOICES_MOST: usize = 6;

/// Where a written place is.
pub(crate) enum TellsOf {
    /// Here.
    Here { point: Bng, precision: Precision, place: Option<PlaceId>, source: PlaceSource },
    /// One of these; and what the screen makes of the cell, whose words decide nothing yet.
    OneOf(Vec<Choice>, Option<Fault>),
}

/// A place that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Where it is.
    pub place: Whereabouts,
    /// How it would have been told.
    pub source: PlaceSource,
    /// Its names.
    pub name: Text,
    /// What it is, and where, in words.
    pub hint: Text,
}

/// The register of one file: a misspelt name takes milliseconds to find, and files repeat themselves.
pub(crate) struct PlaceFinder<'g> {
    pub(crate) ground: &'g Ground,
    seen: RefCell<HashMap<String, Resolved>>,
}

/// Different places of a file that are remembered.
const SEEN_MOST: usize = 20_000;

impl<'g> PlaceFinder<'g> {
    pub(crate) fn new(ground: &'g Ground) -> Self {
        Self { ground, seen: RefCell::default() }
    }

    fn resolve(&self, cell: &str, written: &WrittenPlace) -> Resolved {
        if let Some(found) = self.seen.borrow().get(cell) {
            return found.clone();
        }
        let found = self.ground.gazetteer.resolve(written);
        let mut seen = self.seen.borrow_mut();
        if seen.len() < SEEN_MOST {
            seen.insert(cell.to_owned(), found.clone());
        }
        found
    }
}

/// Reads a place as people write it, by the register.
pub(crate) fn place_told(cell: &str, finder: &PlaceFinder<'_>) -> Result<TellsOf, Fault> {
    let ground = finder.ground;
    let written = match told::place::read(cell) {
        Ok(written) => written,
        Err(PlaceProblem::Empty | PlaceProblem::NotKnown) => return Err(check::place_missing::RULE.row()),
        // Almost a postcode: what it may have been is for a person to say.
        Err(PlaceProblem::Postcode(near)) => {
            let units = near.iter().filter_map(|postcode| told::place::read(postcode.as_str()).ok());
            let choices =
                units.filter_map(|unit| postcode_choice(&unit, ground)).take(CHOICES_MOST).collect();
            return one_of(cell, choices, "postcode");
        }
        Err(problem) => return Err(check::place_not_read::fault(problem.code())),
    };
    match finder.resolve(cell, &written) {
        Resolved::At { point, precision, place, source } => {
            Ok(TellsOf::Here { point, precision, place, source: PlaceSource::Written(source) })
        }
        Resolved::Choose(suggestions) => {
            let source = written.source;
            let here = suggestions.into_iter().filter_map(|one| choice(one, source, ground));
            one_of(cell, here.take(CHOICES_MOST).collect(), "name")
        }
        Resolved::NotFound(why) => Err(check::place_not_read::unknown(why)),
    }
}

/// A choice of places in the region, or the fault that there is none.
fn one_of(cell: &str, choices: Vec<Choice>, code: &'static str) -> Result<TellsOf, Fault> {
    if choices.is_empty() {
        return Err(check::place_not_read::fault(code));
    }
    match screened(Column::Place, cell) {
        Some(fault) if fault.rule.status() == api::RowStatus::Refused => Err(fault),
        held => Ok(TellsOf::OneOf(choices, held)),
    }
}

fn choice(one: Suggestion, source: Source, ground: &Ground) -> Option<Choice> {
    let kind = one.kind.label();
    let hint = match one.hint {
        Some(hint) => Text::new(format!("{}, {}", kind.en, hint.en), format!("{}, {}", kind.cy, hint.cy)),
        None => kind,
    };
    let place = whereabouts(one.at, one.precision, one.place, ground)?;
    Some(Choice { place, source: PlaceSource::Written(source), name: one.name, hint })
}

fn postcode_choice(unit: &WrittenPlace, ground: &Ground) -> Option<Choice> {
    let Resolved::At { point, precision, place, source } = ground.gazetteer.resolve(unit) else {
        return None;
    };
    let name = Text::same(unit.to_string());
    let place = whereabouts(point, precision, place, ground)?;
    let areas = place.areas.local_authority.as_ref().and_then(|code| ground.areas.area(code));
    let hint = areas.map_or_else(|| Text::same(""), |area| area.name.clone());
    Some(Choice { place, source: PlaceSource::Written(source), name, hint })
}

/// The whereabouts of a position that lies in the region.
fn whereabouts(
    point: Bng,
    precision: Precision,
    place: Option<PlaceId>,
    ground: &Ground,
) -> Option<Whereabouts> {
    let areas = check::outside_region::check(Column::Place, point, ground).ok()?;
    Some(Whereabouts { point, precision, place, areas })
}
