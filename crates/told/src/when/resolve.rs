//! A phrase becomes an interval.

use super::clock::{Clock, Dial};
use super::phrase::{Days, Phrase, Wide};
use super::{Assumed, Context, Third, Told, When, WhenProblem};
use jiff::Span;
use jiff::civil::{Date, DateTime, Time, Weekday};

/// Half the width of "about seven", in minutes.
const ABOUT: i32 = 30;

/// First day, and the day after the last.
type DayRange = (Date, Date, Told);

/// The interval of a phrase that stands alone.
pub(super) fn alone(phrase: Phrase, context: Context) -> Result<When, WhenProblem> {
    let mut phrase = phrase;
    phrase.hour_beside_part();
    if phrase.bare.is_some() {
        return Err(WhenProblem::NotRead);
    }
    resolve(phrase, context)
}

/// The interval of a phrase whose bare number, if any, has been explained.
pub(super) fn resolve(phrase: Phrase, context: Context) -> Result<When, WhenProblem> {
    let mut assumed = phrase.assumed;
    let (first, after, told) = days(&phrase, context, &mut assumed)?;
    if phrase.clock.is_none() && phrase.part.is_none() {
        return Ok(When { from: minute(first, 0)?, to: minute(after, 0)?, told, assumed });
    }
    if first.tomorrow().ok() != Some(after) {
        return Err(WhenProblem::TimeOfManyDays);
    }
    let Some(clock) = phrase.clock else {
        let Some(part) = phrase.part else { return Err(WhenProblem::NotRead) };
        let (from, to) = part.minutes();
        return Ok(When {
            from: minute(first, from)?,
            to: minute(first, to)?,
            told: Told::Part(part),
            assumed,
        });
    };
    let at = match phrase.part {
        Some(part) if clock.dial != Dial::Sure => clock.within(part).ok_or(WhenProblem::PartDisagrees)?,
        Some(part) => clock.within(part).unwrap_or(clock.minute),
        None => {
            assumed = assumed.and(opened(clock));
            clock.readings().first().copied().ok_or(WhenProblem::NoSuchTime)?
        }
    };
    let (from, to, told) =
        if clock.about { (at - ABOUT, at + ABOUT, Told::Between) } else { (at, at, Told::Moment) };
    Ok(When { from: minute(first, from)?, to: minute(first, to)?, told, assumed })
}

/// What the first reading of a clock takes for granted.
pub(super) fn opened(clock: Clock) -> Assumed {
    Assumed { half_of_day: clock.open(), midnight: clock.dial == Dial::Midnight, ..Assumed::default() }
}

/// Some minutes after the start of a day; below 0 or over 1,440 for the day before or after.
pub(super) fn minute(day: Date, minutes: i32) -> Result<DateTime, WhenProblem> {
    let start = day.to_datetime(Time::midnight());
    start.checked_add(Span::new().minutes(minutes)).map_err(|_| WhenProblem::NoSuchDay)
}

/// The days of a phrase.
fn days(phrase: &Phrase, context: Context, assumed: &mut Assumed) -> Result<DayRange, WhenProblem> {
    let Some(named) = phrase.days else {
        return without_date(phrase, context, assumed);
    };
    let (first, after, told) = of_name(named, context, assumed)?;
    let one = told == Told::Day;
    match phrase.wide {
        Some(_) if !one => return Err(WhenProblem::Twice),
        Some(Wide::Week) => return week_from(first, phrase.weekday),
        Some(Wide::Weekend) => {
            let back = match first.weekday() {
                Weekday::Friday => -1,
                Weekday::Saturday => 0,
                Weekday::Sunday => 1,
                _ => return Err(WhenProblem::WeekdayDisagrees),
            };
            let saturday = shifted(first, -back)?;
            return Ok((saturday, shifted(saturday, 2)?, Told::Weekend));
        }
        None => {}
    }
    match phrase.weekday {
        Some(weekday) if one && first.weekday() != weekday => Err(WhenProblem::WeekdayDisagrees),
        // "A Friday in March" names no day.
        Some(_) if !one => Err(WhenProblem::Twice),
        _ => Ok((first, after, told)),
    }
}

fn week_from(first: Date, weekday: Option<Weekday>) -> Result<DayRange, WhenProblem> {
    if weekday.is_some_and(|weekday| weekday != first.weekday()) {
        return Err(WhenProblem::WeekdayDisagrees);
    }
    Ok((first, shifted(first, 7)?, Told::Week))
}

/// A weekday or weekend alone is the latest one that had come by the day of recording.
fn without_date(phrase: &Phrase, context: Context, assumed: &mut Assumed) -> Result<DayRange, WhenProblem> {
    let weekday = match (phrase.wide, phrase.weekday) {
        (Some(Wide::Weekend), None) => Weekday::Saturday,
        (None, Some(weekday)) => weekday,
        (None, None) if phrase.clock.is_some() || phrase.part.is_some() => {
            return Err(WhenProblem::DayMissing);
        }
        _ => return Err(WhenProblem::NotRead),
    };
    assumed.from_recorded = true;
    let recorded = context.recorded_on;
    let back = i32::from(weekday.until(recorded.weekday()));
    let first = shifted(recorded, -back)?;
    let (days, told) = if phrase.wide.is_some() { (2, Told::Weekend) } else { (1, Told::Day) };
    Ok((first, shifted(first, days)?, told))
}

/// The days that a name stands for; a year that is not written is the latest in which they had begun by the day of recording.
fn of_name(named: Days, context: Context, assumed: &mut Assumed) -> Result<DayRange, WhenProblem> {
    if let Days::Ago(days) = named {
        let day = shifted(context.recorded_on, -i32::from(days))?;
        return Ok((day, shifted(day, 1)?, Told::Day));
    }
    let year = match named {
        Days::Date { year, .. }
        | Days::Month { year, .. }
        | Days::MonthPart { year, .. }
        | Days::Quarter { year, .. }
        | Days::School { year, .. } => year,
        Days::Year(year) => Some(year),
        Days::Ago(_) => None,
    };
    if let Some(year) = year {
        return in_year(named, year);
    }
    assumed.from_recorded = true;
    let mut year = context.recorded_on.year();
    // 29 February may be up to eight years back; a day that no year has is told as such.
    let mut latest = in_year(named, year);
    for _ in 0..8 {
        if latest.as_ref().is_ok_and(|(first, ..)| *first <= context.recorded_on) {
            return latest;
        }
        year -= 1;
        latest = in_year(named, year);
    }
    latest
}

fn in_year(named: Days, year: i16) -> Result<DayRange, WhenProblem> {
    let day = |month: i8, day: i8| Date::new(year, month, day).map_err(|_| WhenProblem::NoSuchDay);
    match named {
        Days::Date { month, day: of_month, .. } => {
            let first = day(month.ok_or(WhenProblem::NotRead)?, of_month)?;
            Ok((first, shifted(first, 1)?, Told::Day))
        }
        Days::Month { month, .. } => {
            let first = day(month, 1)?;
            Ok((first, shifted(first.last_of_month(), 1)?, Told::Month))
        }
        Days::MonthPart { month, third, .. } => {
            let (first, after) = match third {
                Third::Early => (day(month, 1)?, day(month, 11)?),
                Third::Mid => (day(month, 11)?, day(month, 21)?),
                Third::Late => (day(month, 21)?, shifted(day(month, 1)?.last_of_month(), 1)?),
            };
            Ok((first, after, Told::MonthPart(third)))
        }
        Days::Quarter { quarter, .. } => {
            let last = day(quarter * 3, 1)?.last_of_month();
            Ok((day(quarter * 3 - 2, 1)?, shifted(last, 1)?, Told::Quarter))
        }
        Days::Year(_) => Ok((day(1, 1)?, shifted(day(12, 31)?, 1)?, Told::Year)),
        Days::School { time, .. } => {
            let (first, after) = time.days(year);
            Ok((first, after, Told::School(time, year)))
        }
        Days::Ago(_) => Err(WhenProblem::NotRead),
    }
}

fn shifted(day: Date, days: i32) -> Result<Date, WhenProblem> {
    day.checked_add(Span::new().days(days)).map_err(|_| WhenProblem::NoSuchDay)
}
