//! Dates, months, quarters, years and school times at one place of a page.

use super::name::{MONTHS, THIRDS};
use super::phrase::Days;
use super::{Assumed, Context, WhenProblem, school};
use crate::page::Page;

/// Days, what was assumed in reading them, and how many tokens they took.
pub(super) type Found = (Days, Assumed, usize);

const QUARTERS: &[(&str, i8)] = &[
    ("first quarter", 1),
    ("second quarter", 2),
    ("third quarter", 3),
    ("fourth quarter|last quarter", 4),
    ("chwarter cyntaf", 1),
    ("ail chwarter", 2),
    ("trydydd chwarter", 3),
    ("pedwerydd chwarter", 4),
];

/// The days at a place, if there are any.
pub(super) fn at(page: &Page, at: usize, context: Context) -> Option<Result<Found, WhenProblem>> {
    numeric(page, at, context)
        .or_else(|| school::at(page, at))
        .or_else(|| third(page, at, context))
        .or_else(|| quarter(page, at))
        .or_else(|| named(page, at, context))
        .or_else(|| year_alone(page, at))
}

/// `14/03/2025`, `14.3.25`, `14-03-2025`, `2025-03-14`, `14/03`, `03/2025`, `14/Mar/2025` (the latter in [`named`]).
fn numeric(page: &Page, at: usize, context: Context) -> Option<Result<Found, WhenProblem>> {
    let (first, first_digits) = page.number(at)?;
    let mark = page.mark(at + 1).filter(|mark| matches!(mark, '/' | '-' | '.'))?;
    let (second, second_digits) = page.number(at + 2)?;
    let third = (page.mark(at + 3) == Some(mark)).then(|| page.number(at + 4)).flatten();
    let Some((third, third_digits)) = third else {
        return two_numbers(page, at, mark);
    };
    if page.mark(at + 5) == Some(mark) && page.glued(at + 6) && page.number(at + 6).is_some() {
        return None;
    }
    if first_digits == 4 && second_digits <= 2 && third_digits <= 2 {
        return Some(checked(Some(first as i16), second, third, Assumed::default(), 5));
    }
    if first_digits > 2 || second_digits > 2 || !(third_digits == 2 || third_digits == 4) {
        return None;
    }
    let (year, century) = year_of(third, third_digits, context);
    if second > 12 && (1..=12).contains(&first) && second <= 31 {
        return Some(Err(WhenProblem::MonthFirst));
    }
    let assumed = Assumed { day_first: first <= 12 && first != second, century, ..Assumed::default() };
    Some(checked(Some(year), second, first, assumed, 5))
}

/// `14/03` and `03/2025`; with stops or dashes only the latter, because `14.03` is a time and `12-14` a span.
fn two_numbers(page: &Page, at: usize, mark: char) -> Option<Result<Found, WhenProblem>> {
    let ((first, first_digits), (second, second_digits)) = (page.number(at)?, page.number(at + 2)?);
    if second_digits == 4 && first_digits <= 2 && (1..=12).contains(&first) {
        let days = Days::Month { year: Some(plausible(second)?), month: first as i8 };
        return Some(Ok((days, Assumed::default(), 3)));
    }
    if first_digits == 4
        && second_digits == 2
        && mark == '-'
        && (1..=12).contains(&second)
        && page.glued(at + 1)
    {
        return Some(Ok((
            Days::Month { year: Some(plausible(first)?), month: second as i8 },
            Assumed::default(),
            3,
        )));
    }
    if mark != '/' || first_digits > 2 || second_digits > 2 {
        return None;
    }
    if second > 12 && (1..=12).contains(&first) && second <= 31 {
        return Some(Err(WhenProblem::MonthFirst));
    }
    let assumed = Assumed { day_first: first <= 12 && first != second, ..Assumed::default() };
    Some(checked(None, second, first, assumed, 3))
}

/// A date whose numbers are at least possible; days that its month does not have are found where the year is known.
fn checked(
    year: Option<i16>,
    month: u32,
    day: u32,
    assumed: Assumed,
    length: usize,
) -> Result<Found, WhenProblem> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return Err(WhenProblem::NoSuchDay);
    }
    Ok((Days::Date { year, month: Some(month as i8), day: day as i8 }, assumed, length))
}

/// `14 March 2025`, `14eg o Fawrth`, `March 14, 2025`, `Mar-25`, `mis Mai 2024`.
fn named(page: &Page, at: usize, context: Context) -> Option<Result<Found, WhenProblem>> {
    let mut here = at;
    let day = page.number(here).filter(|(value, digits)| *digits <= 2 && (1..=31).contains(value));
    if day.is_some() {
        here += 1;
        here += ordinal(page, here);
        while matches!(page.mark(here), Some('-' | '/' | '.' | ' '))
            || matches!(page.word(here), Some("of" | "o" | "fis" | "mis" | "y" | "yr"))
        {
            here += 1;
        }
    }
    let (month, length) = page.longest(here, MONTHS)?;
    here += length;
    if page.mark(here) == Some('.') && page.glued(here) && !page.glued(here + 1) {
        here += 1;
    }
    if let Some((day, _)) = day {
        let (year, assumed, more) = year_after(page, here, context);
        let found = Days::Date { year, month: Some(month), day: day as i8 };
        return Some(Ok((found, assumed, here + more - at)));
    }
    Some(month_first(page, at, here, month, context))
}

/// What follows a month that has no day before it.
fn month_first(
    page: &Page,
    at: usize,
    here: usize,
    month: i8,
    context: Context,
) -> Result<Found, WhenProblem> {
    let dash = matches!(page.mark(here), Some('-' | '/')) && page.glued(here);
    if let (Some((value, digits)), false) = (page.number(here), dash)
        && digits <= 2
        && super::clock::at(page, here).is_none()
    {
        let after = here + 1 + ordinal(page, here + 1);
        let comma = usize::from(page.mark(after) == Some(','));
        let (year, assumed, more) = year_after(page, after + comma, context);
        return if year.is_some() || after > here + 1 || digits == 1 {
            checked(
                year,
                month as u32,
                value,
                assumed,
                after - at + if year.is_some() { comma + more } else { 0 },
            )
        } else if value > 31 || value == 0 {
            let (year, century) = year_of(value, 2, context);
            Ok((
                Days::Month { year: Some(year), month },
                Assumed { century, ..Assumed::default() },
                here + 1 - at,
            ))
        } else {
            Err(WhenProblem::DayOrYear)
        };
    }
    let (year, assumed, more) = year_after(page, here, context);
    Ok((Days::Month { year, month }, assumed, here + more - at))
}

/// A year after a month: ` 2025`, `-25`, ` '25`, `/2025`, `, 2025`; two digits only after a mark or a day.
fn year_after(page: &Page, at: usize, context: Context) -> (Option<i16>, Assumed, usize) {
    let mut here = at;
    while matches!(page.mark(here), Some('-' | '/' | '\'' | '.' | ',')) && here < at + 2 {
        here += 1;
    }
    // A comma or stop that is not followed by a year belongs to the sentence.
    let none = (None, Assumed::default(), 0);
    let Some((value, digits)) = page.number(here) else { return none };
    if super::clock::at(page, here).is_some() || (here > at && page.mark(at) == Some('-') && !page.glued(at))
    {
        return none;
    }
    match digits {
        4 if plausible(value).is_some() => (Some(value as i16), Assumed::default(), here + 1 - at),
        2 => {
            let (year, century) = year_of(value, 2, context);
            (Some(year), Assumed { century, ..Assumed::default() }, here + 1 - at)
        }
        _ => none,
    }
}

/// A four-digit year, or one of two digits in the hundred years from 79 before the day of recording to 20 after it.
fn year_of(value: u32, digits: usize, context: Context) -> (i16, bool) {
    if digits == 4 {
        return (value as i16, false);
    }
    let recorded = context.recorded_on.year();
    let latest = recorded + 20;
    let year = latest - (latest - value as i16).rem_euclid(100);
    (year, true)
}

fn plausible(year: u32) -> Option<i16> {
    (1900..=2199).contains(&year).then_some(year as i16)
}

/// Tokens of an ordinal's ending that stands on its number: `th`, *eg*, *fed*, *ain*.
pub(super) fn ordinal(page: &Page, at: usize) -> usize {
    const ENDINGS: [&str; 14] =
        ["st", "nd", "rd", "th", "af", "il", "ail", "ydd", "edd", "ed", "fed", "eg", "ain", "dydd"];
    usize::from(page.glued(at) && page.word(at).is_some_and(|word| ENDINGS.contains(&word)))
}

/// "early March 2025", *dechrau mis Mawrth*.
fn third(page: &Page, at: usize, context: Context) -> Option<Result<Found, WhenProblem>> {
    let (third, length) = page.longest(at, THIRDS)?;
    let mut here = at + length;
    while page.mark(here) == Some('-') || matches!(page.word(here), Some("mis" | "fis" | "of" | "y")) {
        here += 1;
    }
    match named(page, here, context)? {
        Ok((Days::Month { year, month }, assumed, more)) => {
            Some(Ok((Days::MonthPart { year, month, third }, assumed, here + more - at)))
        }
        Ok(_) => None,
        Err(problem) => Some(Err(problem)),
    }
}

/// `Q3 2024`, `2024 Q3`, `Ch3 2024`, "third quarter of 2024". Calendar quarters: a financial year has no year of its own to be read from.
fn quarter(page: &Page, at: usize) -> Option<Result<Found, WhenProblem>> {
    if let Some(year) = four(page, at) {
        let dash = usize::from(page.mark(at + 1) == Some('-'));
        let (quarter, length) = quarter_name(page, at + 1 + dash)?;
        return Some(Ok((
            Days::Quarter { year: Some(year), quarter },
            Assumed::default(),
            1 + dash + length,
        )));
    }
    let (quarter, length) = quarter_name(page, at)?;
    let mut here = at + length;
    while matches!(page.word(here), Some("of" | "o" | "in" | "yn"))
        || matches!(page.mark(here), Some('-' | ',' | '/'))
    {
        here += 1;
    }
    Some(match four(page, here) {
        // 2024/25 is a financial year, whose third quarter is another.
        Some(_) if page.mark(here + 1) == Some('/') => Err(WhenProblem::NotRead),
        Some(year) => Ok((Days::Quarter { year: Some(year), quarter }, Assumed::default(), here + 1 - at)),
        None => Ok((Days::Quarter { year: None, quarter }, Assumed::default(), length)),
    })
}

fn quarter_name(page: &Page, at: usize) -> Option<(i8, usize)> {
    if let Some(found) = page.longest(at, QUARTERS) {
        return Some(found);
    }
    if matches!(page.word(at), Some("q" | "ch" | "quarter" | "chwarter"))
        && let Some((value @ 1..=4, 1)) = page.number(at + 1)
    {
        return Some((value as i8, 2));
    }
    None
}

fn four(page: &Page, at: usize) -> Option<i16> {
    page.number(at).filter(|(_, digits)| *digits == 4).and_then(|(value, _)| plausible(value))
}

/// `2025` with nothing that would make a time or a longer number of it.
fn year_alone(page: &Page, at: usize) -> Option<Result<Found, WhenProblem>> {
    let year = four(page, at)?;
    if super::clock::at(page, at).is_some()
        || matches!(page.mark(at + 1), Some('/' | '.')) && page.glued(at + 1)
    {
        return None;
    }
    Some(Ok((Days::Year(year), Assumed::default(), 1)))
}
