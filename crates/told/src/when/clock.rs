//! Times of day: `19:30`, `7pm`, "half past 3", "8 o'r gloch", noon and midnight.

use super::WhenProblem;
use super::name::PartOfDay;
use crate::page::Page;

/// A time as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// Minute of the day as written, 0 to 1,440.
    pub minute: i32,
    pub dial: Dial,
    /// Told as "about": half an hour on either side.
    pub about: bool,
}

/// How sure the half of the day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dial {
    /// Twenty-four hours, or with am or pm.
    Sure,
    /// Twelve hours, half of the day not told: "3 o'clock".
    Twelve,
    /// One digit before the minutes: `3:30` of a spreadsheet is 03:30, a person's often is not.
    Loose,
    /// The word midnight.
    Midnight,
}

/// Which half of the day a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
}

const HALVES: &[(&str, Half)] = &[("am|a m|yb|y b", Half::Am), ("pm|p m|yh|y h|yp", Half::Pm)];

const FIXED: &[(&str, i32)] = &[
    ("noon|midday|mid day|canol dydd|ganol dydd|hanner dydd", 720),
    ("midnight|mid night|canol nos|ganol nos|hanner nos", 1440),
];

/// Hours by name, also as *i* and *am* mutate them.
const HOURS: &[(&str, i32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("un", 1),
    ("dau|ddau", 2),
    ("tri|dri", 3),
    ("pedwar|bedwar", 4),
    ("pump|bump", 5),
    ("chwech", 6),
    ("saith", 7),
    ("wyth", 8),
    ("naw", 9),
    ("deg|ddeg", 10),
    ("un ar ddeg", 11),
    ("deuddeg|ddeuddeg", 12),
];

/// Minutes before or after the hour, in words.
const AFTER: &[(&str, i32)] = &[
    ("half past|half", 30),
    ("quarter past", 15),
    ("five past", 5),
    ("ten past", 10),
    ("twenty past", 20),
    ("twenty five past", 25),
    ("hanner awr wedi", 30),
    ("chwarter wedi", 15),
    ("pum munud wedi", 5),
    ("deg munud wedi", 10),
    ("ugain munud wedi", 20),
    ("quarter to", -15),
    ("five to", -5),
    ("ten to", -10),
    ("twenty to", -20),
    ("twenty five to", -25),
    ("chwarter i", -15),
    ("pum munud i", -5),
    ("deg munud i", -10),
    ("ugain munud i", -20),
];

const OCLOCK: &[(&str, ())] = &[("oclock|o clock|or gloch|o r gloch", ())];
const HUNDRED: &[(&str, ())] = &[("hrs|hr|hours|h|awr", ())];

/// The time at a place of the page, if there is one, and how many tokens it takes. A bare number is none.
pub(super) fn at(page: &Page, at: usize) -> Option<Result<(Clock, usize), WhenProblem>> {
    if let Some((minute, length)) = page.longest(at, FIXED) {
        let dial = if minute == 1440 { Dial::Midnight } else { Dial::Sure };
        return Some(Ok((Clock { minute, dial, about: false }, length)));
    }
    in_words(page, at).or_else(|| in_digits(page, at)).or_else(|| oclock(page, at))
}

/// "half past 3", "chwarter i bump", "10 past 4".
fn in_words(page: &Page, start: usize) -> Option<Result<(Clock, usize), WhenProblem>> {
    let (offset, length) = page.longest(start, AFTER).or_else(|| minutes_past(page, start))?;
    let (hour, hour_length) = hour(page, start + length)?;
    let mut here = start + length + hour_length;
    here += page.longest(here, OCLOCK).map_or(0, |found| found.1);
    Some(on_dial(page, here, hour, offset).map(|(clock, end)| (clock, end - start)))
}

/// "10 past", "20 minutes to".
fn minutes_past(page: &Page, at: usize) -> Option<(i32, usize)> {
    let (value, _) = page.number(at)?;
    let mut here = at + 1;
    if matches!(page.word(here), Some("minutes" | "mins" | "min" | "munud")) {
        here += 1;
    }
    let sign = match page.word(here)? {
        "past" | "wedi" => 1,
        // "10 to 4" could be a span of hours; with "minutes" it cannot.
        "to" | "i" if here > at + 1 => -1,
        _ => return None,
    };
    (value < 60).then_some((sign * value as i32, here + 1 - at))
}

/// "8 o'clock", "wyth o'r gloch", "7pm", "7 yr hwyr" (the part of day is read by the caller).
fn oclock(page: &Page, start: usize) -> Option<Result<(Clock, usize), WhenProblem>> {
    let (hour, length) = hour(page, start)?;
    let here = start + length;
    if let Some(((), more)) = page.longest(here, OCLOCK) {
        return Some(on_dial(page, here + more, hour, 0).map(|(clock, end)| (clock, end - start)));
    }
    page.longest(here, HALVES)?;
    Some(on_dial(page, here, hour, 0).map(|(clock, end)| (clock, end - start)))
}

fn hour(page: &Page, at: usize) -> Option<(i32, usize)> {
    match page.number(at) {
        Some((value, digits)) if digits <= 2 => Some((value as i32, 1)),
        _ => page.longest(at, HOURS),
    }
}

/// A time on the dial of twelve hours, with the half of the day if it follows.
fn on_dial(page: &Page, at: usize, hour: i32, offset: i32) -> Result<(Clock, usize), WhenProblem> {
    let half = half(page, at);
    let length = half.map_or(0, |found| found.1);
    if !(0..=24).contains(&hour) || (hour > 12 && half.is_some()) || (hour == 0 && half.is_some()) {
        return Err(WhenProblem::NoSuchTime);
    }
    let minute = hour * 60 + offset;
    let clock = match half.map(|found| found.0) {
        Some(half) => with_half(minute, half),
        None if hour > 12 || hour == 0 => Clock { minute, dial: Dial::Sure, about: false },
        None => Clock { minute: minute.rem_euclid(720), dial: Dial::Twelve, about: false },
    };
    if clock.minute > 1440 { Err(WhenProblem::NoSuchTime) } else { Ok((clock, at + length)) }
}

fn with_half(minute: i32, half: Half) -> Clock {
    let minute = minute.rem_euclid(720) + if half == Half::Pm { 720 } else { 0 };
    Clock { minute, dial: Dial::Sure, about: false }
}

/// am or pm that stands by itself: not the Welsh *am* ("at"), which has its time after it.
pub(super) fn half_alone(page: &Page, at: usize) -> Option<(Half, usize)> {
    half(page, at).filter(|(_, length)| hour(page, at + length).is_none())
}

/// am or pm after a time.
fn half(page: &Page, at: usize) -> Option<(Half, usize)> {
    let (half, mut length) = page.longest(at, HALVES)?;
    if page.mark(at + length) == Some('.') && page.glued(at + length) {
        length += 1;
    }
    Some((half, length))
}

/// `19:30`, `19.30`, `7.30pm`, `19:30:00`, `1930 hrs`.
fn in_digits(page: &Page, start: usize) -> Option<Result<(Clock, usize), WhenProblem>> {
    let (first, digits) = page.number(start)?;
    if digits == 4 || digits == 3 {
        let glued_half = half(page, start + 1).filter(|_| digits == 3 || page.glued(start + 1));
        let hundred = page.longest(start + 1, HUNDRED).map(|found| found.1);
        if glued_half.is_none() && hundred.is_none() {
            return None;
        }
        let clock = timed(first / 100, first % 100, 2, glued_half.map(|found| found.0));
        let length = 1 + glued_half.map_or(0, |found| found.1).max(hundred.unwrap_or(0));
        return Some(clock.map(|clock| (clock, length)));
    }
    let mark = page.mark(start + 1).filter(|mark| digits <= 2 && (*mark == ':' || *mark == '.'))?;
    let (minute, minute_digits) = page.number(start + 2)?;
    if minute_digits != 2 || !page.glued(start + 1) || !page.glued(start + 2) {
        return None;
    }
    let mut length = 3;
    if mark == ':' && page.mark(start + 3) == Some(':') && page.number(start + 4).is_some_and(|(_, d)| d == 2)
    {
        length = 5;
        // Fractions of a second, as databases print them.
        if page.mark(start + 5) == Some('.') && page.glued(start + 6) && page.number(start + 6).is_some() {
            length = 7;
        }
    } else if mark == '.'
        && page.mark(start + 3) == Some('.')
        && page.glued(start + 4)
        && page.number(start + 4).is_some()
    {
        // 14.03.2025 is a date.
        return None;
    }
    let half = half(page, start + length);
    length += half.map_or(0, |found| found.1);
    if half.is_none() {
        length += page.longest(start + length, HUNDRED).map_or(0, |found| found.1);
    }
    Some(timed(first, minute, digits, half.map(|found| found.0)).map(|clock| (clock, length)))
}

/// A time of hours and minutes, checked.
pub(super) fn timed(hour: u32, minute: u32, digits: usize, half: Option<Half>) -> Result<Clock, WhenProblem> {
    let fits = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
    if !fits || (half.is_some() && !(1..=12).contains(&hour)) {
        return Err(WhenProblem::NoSuchTime);
    }
    let written = (hour * 60 + minute) as i32;
    Ok(match half {
        Some(half) => with_half(written, half),
        None if digits == 1 && (1..10).contains(&hour) => {
            Clock { minute: written, dial: Dial::Loose, about: false }
        }
        None => Clock { minute: written, dial: Dial::Sure, about: false },
    })
}

impl Clock {
    /// The minutes that it can mean, within two days: the reading that is taken first, and then the others.
    pub(super) fn readings(self) -> Vec<i32> {
        match self.dial {
            Dial::Sure => vec![self.minute],
            Dial::Midnight => vec![1440, 0],
            Dial::Loose => vec![self.minute, self.minute + 720],
            Dial::Twelve if self.minute >= 420 => vec![self.minute, self.minute + 720],
            Dial::Twelve => vec![self.minute + 720, self.minute],
        }
    }

    /// Whether the reading taken was one of several.
    pub(super) fn open(self) -> bool {
        matches!(self.dial, Dial::Twelve | Dial::Loose)
    }

    /// The reading that lies in a part of the day; over 1,440 where that is the next morning.
    pub(super) fn within(self, part: PartOfDay) -> Option<i32> {
        let (from, to) = part.beside();
        let also_next = self.readings().into_iter().flat_map(|minute| [minute, minute + 1440]);
        also_next.filter(|minute| (from..=to).contains(minute)).min()
    }
}
