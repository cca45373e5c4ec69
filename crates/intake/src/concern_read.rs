//! A row under the canonical headings into a concern, rule by rule.

use crate::cells::Cells;
use crate::check::{self, Fault};
use crate::place_read::place_read;
use crate::place_told::{Choice, PlaceFinder};
use crate::row::{Beside, Unsaid};
use crate::time_read::times_read;
use crate::{Column, Template};
use concern::{Concern, HarmSet};
use jiff::civil::Date;

/// What a row gave.
pub(crate) struct Taken {
    pub(crate) concern: Concern,
    pub(crate) beside: Beside,
    /// Why a person must look.
    pub(crate) held: Option<Fault>,
    /// Places that may be meant.
    pub(crate) choices: Vec<Choice>,
    /// Whether its reference passes the check digit of a person's number.
    pub(crate) reference_of_person: bool,
}

/// The concern, what stands beside it, and a reason to hold it for a person if there is one.
pub(crate) fn concern_read(
    cells: &Cells<'_>,
    template: &Template,
    finder: &PlaceFinder<'_>,
    today: Date,
) -> Result<Taken, Fault> {
    let source = check::source_sector_unknown::check(cells.get(Column::SourceSector))?;
    let agency = check::agency_code_form::check(cells.get(Column::AgencyCode))?;
    let times = times_read(cells, template, today)?;
    let told = place_read(cells, finder)?;
    let harms = harms_read(cells.get(Column::HarmTypes))?;
    let learned = check::learned_unknown::check(cells.get(Column::Learned))?;
    let procedures = check::procedures_unknown::check(cells.get(Column::ReportedUnderProcedures))?;
    let registered = told.place.place.as_ref();
    let context =
        check::context_type_unknown::check(cells.get(Column::ContextType), registered, finder.ground)?;
    let (record_ref, reference_of_person) = reference_read(cells, Column::RecordRef)?;
    let (same_matter_as, _) = reference_read(cells, Column::SameMatterAs)?;
    if record_ref.is_none() && same_matter_as.is_some() {
        return Err(check::record_ref_form::RULE.at(Column::RecordRef));
    }
    let note = cells.get(Column::Note);
    check::note_too_long::check(note)?;
    let (recorded, occurred) = (times.recorded, times.occurred);
    let concern = Concern {
        source,
        agency,
        recorded,
        occurred,
        place: told.place,
        context,
        harms,
        learned,
        procedures,
    };
    let beside = Beside {
        place_source: told.source,
        context_id: None,
        record_ref,
        same_matter_as,
        note: (!note.is_empty()).then(|| Unsaid(note.to_owned())),
        assumed: times.assumed,
    };
    let held = told.held.or(cells.held);
    Ok(Taken { concern, beside, held, choices: told.choices, reference_of_person })
}

/// The reference, and whether it passes the check digit of a person's number.
fn reference_read(cells: &Cells<'_>, column: Column) -> Result<(Option<Unsaid>, bool), Fault> {
    let cell = cells.get(column);
    if cell.is_empty() {
        return Ok((None, false));
    }
    let of_person = check::record_ref_form::check(column, cell)?;
    // Case and spaces are how somebody typed it.
    Ok((Some(Unsaid(cell.split_whitespace().collect::<String>().to_uppercase())), of_person))
}

fn harms_read(cell: &str) -> Result<HarmSet, Fault> {
    check::harm_types_missing::check(cell)?;
    cell.split(';').filter(|part| !part.trim().is_empty()).try_fold(HarmSet::default(), |set, part| {
        check::harm_type_repeated::check(set, check::harm_type_unknown::check(part)?)
    })
}
