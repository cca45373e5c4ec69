//! From–to: a cell is one phrase, or two that lend each other what they lack.

use super::clock::{Clock, Dial};
use super::phrase::{self, Days, Phrase};
use super::{Context, Told, When, WhenProblem, resolve};
use crate::page::Page;
use jiff::Span;
use jiff::civil::DateTime;

/// Words between the ends of an interval.
const JOINS: &[(&str, ())] = &[("to|until|till|til|through|thru|up to|hyd|hyd at|tan|i|and|a|ac", ())];

/// Reads a page as one phrase, or else as an interval.
///
/// Splits at words are tried before splits at dashes, and loose dashes before dashes within `12-14`; the first that holds is taken.
pub(super) fn read(page: &Page, context: Context) -> Result<When, WhenProblem> {
    let alone = phrase::read(page, context).and_then(|phrase| resolve::alone(phrase, context));
    let Err(problem) = alone else { return alone };
    let mut first_problem = problem;
    for (at, length) in splits(page) {
        let (left, right) = (page.part(0..at), page.part(at + length..page.len()));
        match between(&left, &right, context) {
            Ok(when) => return Ok(when),
            // The most telling problem of all readings: that nothing was understood is the least telling.
            Err(found) if telling(found) > telling(first_problem) => first_problem = found,
            Err(_) => {}
        }
    }
    Err(first_problem)
}

/// How much a problem says; of equals the first found is told.
const fn telling(problem: WhenProblem) -> u8 {
    match problem {
        WhenProblem::NotRead => 0,
        WhenProblem::Twice | WhenProblem::TimeOfManyDays => 1,
        WhenProblem::DayMissing => 2,
        WhenProblem::Backwards => 4,
        _ => 3,
    }
}

/// Where the page can be cut, and how many tokens the cut takes.
fn splits(page: &Page) -> Vec<(usize, usize)> {
    let inner = 1..page.len().saturating_sub(1);
    let words = inner.clone().filter_map(|at| page.longest(at, JOINS).map(|((), length)| (at, length)));
    let dash = |at: &usize| page.mark(*at) == Some('-');
    let loose = inner.clone().filter(dash).filter(|at| !page.glued(*at));
    let tight = inner.filter(dash).filter(|at| page.glued(*at));
    // "14 & 15 March", "14/15 March", "Sat/Sun", but not the strokes of a date.
    let stroke = (1..page.len().saturating_sub(1)).filter(|at| match page.mark(*at) {
        Some('&') => true,
        Some('/') => page.word(at + 1).or(page.word(at + 2)).is_some(),
        _ => false,
    });
    let cuts = words.chain(loose.chain(tight).chain(stroke).map(|at| (at, 1)));
    cuts.filter(|(at, length)| at + length < page.len()).collect()
}

fn between(left: &Page, right: &Page, context: Context) -> Result<When, WhenProblem> {
    let (mut from, mut to) = (phrase::read(left, context)?, phrase::read(right, context)?);
    from.hour_beside_part();
    to.hour_beside_part();
    explain(&mut from, &to)?;
    explain(&mut to, &from)?;
    let one_day = lend(&mut from, &mut to);
    let apart = from.part.is_some() && from.clock.is_none() || to.part.is_some() && to.clock.is_none();
    if apart && one_day && from.part == to.part {
        return Err(WhenProblem::Twice);
    }
    if one_day { on_one_day(from, to, context) } else { on_two_days(from, to, context) }
}

/// A bare number is an hour beside a clock, and else a day of the month.
fn explain(bare: &mut Phrase, other: &Phrase) -> Result<(), WhenProblem> {
    let Some(value) = bare.bare.take() else { return Ok(()) };
    let timed = other.clock.is_some() && bare.clock.is_none();
    if timed {
        if value > 24 {
            return Err(WhenProblem::NoSuchTime);
        }
        let dial = if (1..=12).contains(&value) { Dial::Twelve } else { Dial::Sure };
        bare.clock = Some(Clock {
            minute: (value % 24 * 60) as i32 % if value == 12 { 720 } else { 1440 },
            dial,
            about: false,
        });
    } else if bare.days.is_some() || !(1..=31).contains(&value) {
        return Err(WhenProblem::NotRead);
    } else {
        bare.days = Some(Days::Date { year: None, month: None, day: value as i8 });
    }
    Ok(())
}

/// Each end takes from the other what it lacks; true where both ends share the one date that is written.
fn lend(from: &mut Phrase, to: &mut Phrase) -> bool {
    let dateless =
        |phrase: &Phrase| phrase.days.is_none() && phrase.weekday.is_none() && phrase.wide.is_none();
    if dateless(from) || dateless(to) {
        let [source, other] = if dateless(from) { [*to, *from] } else { [*from, *to] };
        let filled = Phrase { days: source.days, weekday: source.weekday, wide: source.wide, ..other };
        *(if dateless(from) { from } else { to }) = filled;
        return true;
    }
    if let (Some(first), Some(second)) = (from.days, to.days) {
        let (first, second) = lend_days(first, second);
        (from.days, to.days) = (Some(first), Some(second));
    }
    false
}

/// Month and year go from the end that has them to the one that lacks them, so that the interval runs forwards.
fn lend_days(first: Days, second: Days) -> (Days, Days) {
    let month = |days: Days| match days {
        Days::Date { month, .. } => month,
        Days::Month { month, .. } | Days::MonthPart { month, .. } => Some(month),
        _ => None,
    };
    let year = |days: Days| match days {
        Days::Date { year, .. }
        | Days::Month { year, .. }
        | Days::MonthPart { year, .. }
        | Days::Quarter { year, .. } => year,
        _ => None,
    };
    let first = with_month(first, month(second));
    let second = with_month(second, month(first));
    let turns = matches!((month(first), month(second)), (Some(a), Some(b)) if a > b);
    let lent_first = year(second).map(|year| year - i16::from(turns));
    let lent_second = year(first).map(|year| year + i16::from(turns));
    (with_year(first, lent_first), with_year(second, lent_second))
}

fn with_month(days: Days, lent: Option<i8>) -> Days {
    match days {
        Days::Date { year, month: None, day } => Days::Date { year, month: lent, day },
        other => other,
    }
}

fn with_year(days: Days, lent: Option<i16>) -> Days {
    match days {
        Days::Date { year: None, month, day } => Days::Date { year: lent, month, day },
        Days::Month { year: None, month } => Days::Month { year: lent, month },
        Days::MonthPart { year: None, month, third } => Days::MonthPart { year: lent, month, third },
        Days::Quarter { year: None, quarter } => Days::Quarter { year: lent, quarter },
        other => other,
    }
}

/// Two times of one written day; the second is of the next day where it would come first.
fn on_one_day(from: Phrase, to: Phrase, context: Context) -> Result<When, WhenProblem> {
    let (mut from, mut to) = (from, to);
    pin(&mut from)?;
    pin(&mut to)?;
    if let (Some(first), Some(second)) = (from.clock.as_mut(), to.clock.as_mut()) {
        settle(first, second);
    }
    let start = resolve::resolve(Phrase { bare: None, ..from }, context)?;
    let mut end = resolve::resolve(Phrase { bare: None, ..to }, context)?;
    if end.to <= start.from {
        end.to = day_later(end.to)?;
    }
    joined(start, end)
}

/// A time beside a part of day is settled by it.
fn pin(phrase: &mut Phrase) -> Result<(), WhenProblem> {
    if let (Some(clock), Some(part)) = (phrase.clock.as_mut(), phrase.part)
        && clock.dial != Dial::Sure
    {
        *clock = Clock {
            minute: clock.within(part).ok_or(WhenProblem::PartDisagrees)?,
            dial: Dial::Sure,
            ..*clock
        };
        phrase.part = None;
    }
    Ok(())
}

/// Twelve-hour readings that lie nearest to each other; where both are open the first is read as if it stood alone.
fn settle(first: &mut Clock, second: &mut Clock) {
    // Midnight begins an interval where it stands first, and ends it where it stands last: neither is assumed.
    if first.dial == Dial::Midnight {
        *first = Clock { minute: 0, dial: Dial::Sure, ..*first };
    }
    if second.dial == Dial::Midnight {
        *second = Clock { minute: 1440, dial: Dial::Sure, ..*second };
    }
    let gap = |from: i32, to: i32| (to - from - 1).rem_euclid(1440);
    if first.dial == Dial::Twelve && second.dial == Dial::Sure {
        let nearest = first.readings().into_iter().min_by_key(|minute| gap(*minute, second.minute));
        *first = Clock { minute: nearest.unwrap_or(first.minute), dial: Dial::Sure, ..*first };
    } else if second.dial == Dial::Twelve {
        let start = first.readings().first().copied().unwrap_or(first.minute);
        let nearest = second.readings().into_iter().min_by_key(|minute| gap(start, *minute));
        *second = Clock { minute: nearest.unwrap_or(second.minute), dial: Dial::Sure, ..*second };
    }
}

fn on_two_days(from: Phrase, to: Phrase, context: Context) -> Result<When, WhenProblem> {
    let start = resolve::resolve(from, context)?;
    let mut end = resolve::resolve(to, context)?;
    // "Friday to Sunday" recorded on a Saturday: the Sunday is that of the same weekend, which is not over.
    if end.to <= start.from && from.days.is_none() && to.days.is_none() {
        end.to = end.to.checked_add(Span::new().days(7)).map_err(|_| WhenProblem::NoSuchDay)?;
    }
    joined(start, end)
}

fn joined(start: When, end: When) -> Result<When, WhenProblem> {
    if end.to < start.from || end.from < start.from && end.to <= start.to {
        return Err(WhenProblem::Backwards);
    }
    let told = if start.from == end.to { Told::Moment } else { Told::Between };
    Ok(When { from: start.from, to: end.to, told, assumed: start.assumed.and(end.assumed) })
}

fn day_later(moment: DateTime) -> Result<DateTime, WhenProblem> {
    moment.checked_add(Span::new().days(1)).map_err(|_| WhenProblem::NoSuchDay)
}
