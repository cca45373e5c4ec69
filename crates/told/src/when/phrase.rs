//! One phrase: the items of a cell (or of one end of an interval) in any order.

use super::clock::{self, Clock, Half};
use super::name::{PARTS, PartOfDay, WEEKDAYS, WEEKNIGHTS};
use super::{Assumed, WhenProblem, date};
use crate::page::Page;
use jiff::civil::Weekday;

/// What names the day or days. A missing year or month is taken from the other end of the interval, or counted back from the day of recording.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Days {
    Date {
        year: Option<i16>,
        month: Option<i8>,
        day: i8,
    },
    Month {
        year: Option<i16>,
        month: i8,
    },
    MonthPart {
        year: Option<i16>,
        month: i8,
        third: super::Third,
    },
    Quarter {
        year: Option<i16>,
        quarter: i8,
    },
    Year(i16),
    School {
        year: Option<i16>,
        time: super::SchoolTime,
    },
    /// So many days before the day of recording.
    Ago(i8),
}

/// A word that makes more of the date beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wide {
    Weekend,
    Week,
}

/// The items found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Phrase {
    pub weekday: Option<Weekday>,
    pub days: Option<Days>,
    pub wide: Option<Wide>,
    pub clock: Option<Clock>,
    pub part: Option<PartOfDay>,
    /// A number alone, which only the other end of an interval can explain.
    pub bare: Option<u32>,
    pub assumed: Assumed,
}

impl Phrase {
    /// "7 yr hwyr", "8 in the evening": the part of day makes an hour of the number.
    pub(super) fn hour_beside_part(&mut self) {
        if let (Some(hour @ 1..=12), Some(_), None) = (self.bare, self.part, self.clock) {
            self.clock =
                Some(Clock { minute: (hour as i32 * 60) % 720, dial: clock::Dial::Twelve, about: false });
            self.bare = None;
        }
    }
}

/// Words that carry nothing by themselves.
const FILLERS: &[(&str, ())] = &[
    (
        "on|at|in|over|dros|the|of|from|between|during|last|this|sometime|some time|ar|yn|ym|yng|am|o|rhwng",
        (),
    ),
    ("yn ystod|mis|fis|y|yr|rhywbryd|diwethaf|over midnight|past midnight|dros hanner nos|t|hrs", ()),
    ("hours|month|year|flwyddyn|blwyddyn", ()),
];

const ABOUT: &[(&str, ())] =
    &[("about|around|approx|approximately|circa|ca|roughly|tua|oddeutu|o gwmpas|thua|c", ())];

const WIDE: &[(&str, Wide)] = &[
    ("weekend|week end|weekend of|penwythnos|benwythnos|y penwythnos|bwrw sul", Wide::Weekend),
    ("week|week commencing|week beginning|week of|wc|w c|wb|w b|wythnos", Wide::Week),
    ("wythnos yn dechrau|wythnos o", Wide::Week),
];

const AGO: &[(&str, (i8, Option<PartOfDay>))] = &[
    ("today|heddiw", (0, None)),
    ("yesterday|ddoe", (1, None)),
    ("echdoe", (2, None)),
    ("last night|neithiwr", (1, Some(PartOfDay::Night))),
    ("this morning|bore ma|y bore ma", (0, Some(PartOfDay::Morning))),
    ("this afternoon|prynhawn ma", (0, Some(PartOfDay::Afternoon))),
];

/// Reads a whole page as one phrase.
///
/// # Errors
/// [`WhenProblem::NotRead`] where a token fits nothing; the more telling kinds where its form is known and its value is not.
pub(super) fn read(page: &Page, context: super::Context) -> Result<Phrase, WhenProblem> {
    let mut phrase = Phrase::default();
    let (mut at, mut about, mut read_any) = (0, false, false);
    while at < page.len() {
        if let Some(length) = item(page, at, &mut phrase, context)? {
            at += length;
            read_any = true;
        } else if let Some(((), length)) = page.longest(at, ABOUT) {
            about = true;
            at += length;
        } else if page.mark(at) == Some('~') {
            about = true;
            at += 1;
        } else if let Some(((), length)) = page.longest(at, FILLERS) {
            at += length;
        } else if page.mark(at).is_some_and(|mark| ",;().@:\"".contains(mark)) {
            at += 1;
        } else if let (Some((value, digits)), None) = (page.number(at), phrase.bare) {
            // Only one end of an interval may be a bare number; anywhere else it is refused when the phrase is resolved.
            if digits > 2 {
                return Err(WhenProblem::NotRead);
            }
            phrase.bare = Some(value);
            at += 1 + date::ordinal(page, at + 1);
            read_any = true;
        } else {
            return Err(WhenProblem::NotRead);
        }
    }
    if about {
        match &mut phrase.clock {
            Some(clock) => clock.about = true,
            // "About 14 March" has no width that everybody would agree on.
            None => return Err(WhenProblem::NotRead),
        }
    }
    if read_any { Ok(phrase) } else { Err(WhenProblem::NotRead) }
}

/// Reads one item into the phrase; how many tokens it took.
fn item(
    page: &Page,
    at: usize,
    phrase: &mut Phrase,
    context: super::Context,
) -> Result<Option<usize>, WhenProblem> {
    if let Some(((ago, part), length)) = page.longest(at, AGO) {
        once(&mut phrase.days, Days::Ago(ago))?;
        if let Some(part) = part {
            once(&mut phrase.part, part)?;
        }
        phrase.assumed.from_recorded = true;
        return Ok(Some(length));
    }
    if let Some((weekday, length)) = page.longest(at, WEEKNIGHTS) {
        once(&mut phrase.weekday, weekday)?;
        once(&mut phrase.part, PartOfDay::Night)?;
        return Ok(Some(length));
    }
    if let Some(clock) = four_digits(page, at, phrase) {
        once(&mut phrase.clock, clock?)?;
        return Ok(Some(1));
    }
    if let Some(found) = date::at(page, at, context) {
        let (days, assumed, length) = found?;
        once(&mut phrase.days, days)?;
        phrase.assumed = phrase.assumed.and(assumed);
        return Ok(Some(length));
    }
    if let Some(found) = clock::at(page, at) {
        let (clock, length) = found?;
        once(&mut phrase.clock, clock)?;
        return Ok(Some(length));
    }
    if let Some((part, length)) = page.longest(at, PARTS) {
        once(&mut phrase.part, part)?;
        return Ok(Some(length));
    }
    if let Some((wide, length)) = page.longest(at, WIDE) {
        once(&mut phrase.wide, wide)?;
        return Ok(Some(length));
    }
    if let Some((weekday, length)) = page.longest(at, WEEKDAYS) {
        once(&mut phrase.weekday, weekday)?;
        return Ok(Some(length));
    }
    // What spreadsheets keep in a column of its own: "14/03/2025", "PM".
    if let Some((half, length)) = clock::half_alone(page, at).filter(|_| phrase.clock.is_none()) {
        once(&mut phrase.part, if half == Half::Am { PartOfDay::Morning } else { PartOfDay::Afternoon })?;
        return Ok(Some(length));
    }
    Ok(None)
}

/// `1930` beside a date that has its year already.
fn four_digits(page: &Page, at: usize, phrase: &Phrase) -> Option<Result<Clock, WhenProblem>> {
    let (value, digits) = page.number(at)?;
    let dated = matches!(phrase.days, Some(Days::Date { year: Some(_), .. }));
    (digits == 4 && dated).then(|| clock::timed(value / 100, value % 100, 2, None))
}

/// Fills a place that may be filled once.
fn once<T>(place: &mut Option<T>, value: T) -> Result<(), WhenProblem> {
    if place.replace(value).is_some() { Err(WhenProblem::Twice) } else { Ok(()) }
}
