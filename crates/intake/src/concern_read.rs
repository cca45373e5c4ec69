//! A screened row into a concern, rule by rule.

use crate::cells::Cells;
use crate::check::{self, Fault};
use crate::place_read::place_read;
use crate::{Column, Ground};
use concern::{Concern, HarmSet, Interval};
use jiff::civil::Date;

/// The concern, and a reason to hold it for a person if there is one.
pub(crate) fn concern_read(
    cells: &Cells<'_>,
    ground: &Ground,
    today: Date,
) -> Result<(Concern, Option<Fault>), Fault> {
    let source = check::source_sector_unknown::check(cells.get(Column::SourceSector))?;
    let agency = check::agency_code_form::check(cells.get(Column::AgencyCode))?;
    let recorded = recorded_read(cells.get(Column::RecordedOn), today)?;
    let occurred = occurred_read(cells, recorded, today)?;
    let (place, held) = place_read(cells, ground)?;
    let harms = harms_read(cells.get(Column::HarmTypes))?;
    let learned = check::learned_unknown::check(cells.get(Column::Learned))?;
    let procedures = check::procedures_unknown::check(cells.get(Column::ReportedUnderProcedures))?;
    let registered = place.place.as_ref();
    let context = check::context_type_unknown::check(cells.get(Column::ContextType), registered, ground)?;
    Ok((Concern { source, agency, recorded, occurred, place, context, harms, learned, procedures }, held))
}

fn recorded_read(cell: &str, today: Date) -> Result<Date, Fault> {
    check::date_missing::check(cell)?;
    let date = check::date_malformed::check(cell)?;
    check::date_before_2000::check(Column::RecordedOn, date)?;
    check::date_in_future::check(Column::RecordedOn, date, today)?;
    Ok(date)
}

fn occurred_read(cells: &Cells<'_>, recorded: Date, today: Date) -> Result<Option<Interval>, Fault> {
    let (from, to) = (cells.get(Column::OccurredFrom), cells.get(Column::OccurredTo));
    check::occurred_only_to::check(from, to)?;
    if from.is_empty() {
        return Ok(None);
    }
    let from = check::date_time_malformed::check(Column::OccurredFrom, from)?;
    // A moment that is known needs no second cell.
    let to = if to.is_empty() { from } else { check::date_time_malformed::check(Column::OccurredTo, to)? };
    check::date_before_2000::check(Column::OccurredFrom, from.date())?;
    check::occurred_backwards::check(from, to)?;
    check::date_in_future::check(Column::OccurredTo, to.date(), today)?;
    check::occurred_after_recorded::check(to, recorded)?;
    check::occurred_too_long::check(from, to)?;
    Ok(Some(Interval { from, to }))
}

fn harms_read(cell: &str) -> Result<HarmSet, Fault> {
    check::harm_types_missing::check(cell)?;
    cell.split(';').filter(|part| !part.trim().is_empty()).try_fold(HarmSet::default(), |set, part| {
        check::harm_type_repeated::check(set, check::harm_type_unknown::check(part)?)
    })
}
