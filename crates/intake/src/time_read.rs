//! When a row was recorded and when it happened: in the one form of the canonical file, or as people write it.

use crate::cells::Cells;
use crate::check::{self, Fault};
use crate::{Column, Template};
use concern::Interval;
use jiff::civil::Date;
use told::when::{Context, Told, When, WhenProblem};

/// The times of a row.
pub(crate) struct TimesRead {
    /// The day recorded.
    pub(crate) recorded: Date,
    /// When it happened, where known.
    pub(crate) occurred: Option<Interval>,
    /// Whether something was taken for granted in reading them, such as that the day stands before the month.
    pub(crate) assumed: bool,
}

/// Reads both.
pub(crate) fn times_read(cells: &Cells<'_>, template: &Template, today: Date) -> Result<TimesRead, Fault> {
    let (recorded, mut assumed) = recorded_read(cells.get(Column::RecordedOn), template, today)?;
    let written = cells.get(Column::Occurred);
    let (from, to) = (cells.get(Column::OccurredFrom), cells.get(Column::OccurredTo));
    check::occurred_given_twice::check(written, from, to)?;
    check::occurred_only_to::check(from, to)?;
    let occurred = if !written.is_empty() {
        words_read(Column::Occurred, written, recorded)?
    } else if from.is_empty() {
        None
    } else if template.as_written {
        ends_read(from, to, recorded)?
    } else {
        let from = check::date_time_malformed::check(Column::OccurredFrom, from)?;
        // A moment that is known needs no second cell.
        let to =
            if to.is_empty() { from } else { check::date_time_malformed::check(Column::OccurredTo, to)? };
        Some((Interval { from, to }, false))
    };
    if let Some((span, taken)) = occurred {
        assumed |= taken;
        check::date_before_2000::check(Column::OccurredFrom, span.from.date())?;
        check::occurred_backwards::check(span.from, span.to)?;
        check::date_in_future::check(Column::OccurredTo, span.to.date(), today)?;
        check::occurred_after_recorded::check(span.to, recorded)?;
        check::occurred_too_long::check(span.from, span.to)?;
    }
    Ok(TimesRead { recorded, occurred: occurred.map(|(span, _)| span), assumed })
}

fn recorded_read(cell: &str, template: &Template, today: Date) -> Result<(Date, bool), Fault> {
    check::date_missing::check(cell)?;
    let (date, assumed) = match check::date_malformed::check(cell) {
        Ok(date) => (date, false),
        Err(fault) if template.as_written => {
            // A day, with or without a time; "yesterday" and a month are no day of recording.
            match told::when::read(cell, &Context { recorded_on: today }) {
                Ok(when) if matches!(when.told, Told::Day | Told::Moment) && !when.assumed.from_recorded => {
                    (when.from.date(), when.assumed.any())
                }
                Err(problem @ (WhenProblem::MonthFirst | WhenProblem::NoSuchDay | WhenProblem::Future)) => {
                    return Err(check::occurred_not_read::fault(Column::RecordedOn, problem));
                }
                _ => return Err(fault),
            }
        }
        Err(fault) => return Err(fault),
    };
    check::date_before_2000::check(Column::RecordedOn, date)?;
    check::date_in_future::check(Column::RecordedOn, date, today)?;
    Ok((date, assumed))
}

/// One cell of words; none when it says that the time is not known.
fn words_read(column: Column, cell: &str, recorded: Date) -> Result<Option<(Interval, bool)>, Fault> {
    match told::when::read(cell, &Context { recorded_on: recorded }) {
        Ok(when) => {
            let when = when.known_by(recorded);
            Ok(Some((interval(&when), when.assumed.any())))
        }
        Err(WhenProblem::Empty | WhenProblem::NotKnown) => Ok(None),
        Err(problem) => Err(check::occurred_not_read::fault(column, problem)),
    }
}

/// Two cells as people write them: the beginning of the first to the end of the second.
fn ends_read(from: &str, to: &str, recorded: Date) -> Result<Option<(Interval, bool)>, Fault> {
    let Some((first, assumed)) = words_read(Column::OccurredFrom, from, recorded)? else { return Ok(None) };
    let Some((last, also)) = words_read(Column::OccurredTo, to, recorded)? else {
        return Ok(Some((first, assumed)));
    };
    Ok(Some((Interval { from: first.from, to: last.to }, assumed || also)))
}

/// Both ends included, to the minute.
fn interval(when: &When) -> Interval {
    Interval { from: when.from, to: when.last_minute() }
}
