//! Serial dates of spreadsheets: days since an epoch, the time of day as a fraction.

use crate::Cell;
use jiff::civil::{Date, Time};
use jiff::{Span, ToSpan as _};
use smol_str::SmolStr;

/// Which day is day 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Epoch {
    /// Day 1 is 1 January 1900, and 29 February 1900 is counted though it never was.
    Year1900,
    /// Day 0 is 1 January 1904.
    Year1904,
}

/// What a number format shows of a serial date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) day: bool,
    pub(crate) time: bool,
    /// Hours beyond 24, as in `[h]:mm`.
    pub(crate) elapsed: bool,
}

const SECONDS: f64 = 86_400.0;
/// The first serial beyond 31 December 9999.
const END: f64 = 2_958_466.0;

/// The day, the moment or the time that a serial number stands for; the number itself when it stands for none.
pub(crate) fn serial_read(serial: f64, epoch: Epoch, parts: Parts) -> Cell {
    if !(0.0..END).contains(&serial) {
        return Cell::number(serial);
    }
    // To the whole second: a fraction of a day in binary is never exact.
    let seconds = (serial * SECONDS).round();
    let (day, second) = ((seconds / SECONDS).floor(), (seconds % SECONDS) as i64);
    if parts.elapsed && day >= 1.0 {
        let (hours, rest) = (seconds as i64 / 3600, seconds as i64 % 3600);
        return Cell::Text(SmolStr::new(format!("{hours}:{:02}:{:02}", rest / 60, rest % 60)));
    }
    let time = Time::midnight().wrapping_add(Span::new().seconds(second));
    if day < 1.0 && (parts.time && !parts.day || parts.elapsed || epoch == Epoch::Year1900) {
        return Cell::Time(time);
    }
    if epoch == Epoch::Year1900 && day as i64 == 60 {
        return Cell::Text(SmolStr::new_static("1900-02-29"));
    }
    let zero = match epoch {
        Epoch::Year1904 => Date::constant(1904, 1, 1),
        Epoch::Year1900 if day < 60.0 => Date::constant(1899, 12, 31),
        Epoch::Year1900 => Date::constant(1899, 12, 30),
    };
    match zero.checked_add((day as i64).days()) {
        Ok(date) if second == 0 && !parts.time => Cell::Date(date),
        Ok(date) => Cell::DateTime(date.to_datetime(time)),
        Err(_) => Cell::number(serial),
    }
}

/// What a format shows, and the least digits before the point of a plain one.
pub(crate) fn format_read(code: &str) -> (Parts, u8) {
    let mut parts = Parts::default();
    let (mut zeros, mut counting) = (0_u8, true);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => drop(letters.by_ref().find(|l| *l == '"')),
            '\\' | '_' | '*' => drop(letters.next()),
            '[' => {
                let inside: String = letters.by_ref().take_while(|l| *l != ']').collect();
                let unit = inside.to_ascii_lowercase();
                parts.elapsed |= !unit.is_empty() && unit.chars().all(|l| "hms".contains(l));
            }
            ';' => break,
            'd' | 'D' | 'y' | 'Y' => parts.day = true,
            'h' | 'H' | 's' | 'S' => parts.time = true,
            '0' if counting => zeros = zeros.saturating_add(1),
            '.' | 'E' | 'e' | '%' | '/' => counting = false,
            _ => {}
        }
    }
    (parts, zeros.clamp(1, 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Parts = Parts { day: true, time: false, elapsed: false };
    const MOMENT: Parts = Parts { day: true, time: true, elapsed: false };

    fn shown(serial: f64, epoch: Epoch, parts: Parts) -> String {
        serial_read(serial, epoch, parts).shown().into_owned()
    }

    #[test]
    fn the_leap_day_that_never_was_shifts_nothing() {
        for (serial, date) in [
            (1.0, "1900-01-01"),
            (59.0, "1900-02-28"),
            (60.0, "1900-02-29"),
            (61.0, "1900-03-01"),
            (45_730.0, "2025-03-14"),
            (2_958_465.0, "9999-12-31"),
        ] {
            assert_eq!(shown(serial, Epoch::Year1900, DAY), date);
        }
        assert_eq!(shown(44_268.0, Epoch::Year1904, DAY), "2025-03-14");
        assert_eq!(shown(0.0, Epoch::Year1904, DAY), "1904-01-01");
    }

    #[test]
    fn times_are_whole_seconds_and_carry_into_the_next_day() {
        assert_eq!(shown(45_730.895_833_333_336, Epoch::Year1900, MOMENT), "2025-03-14T21:30:00");
        assert_eq!(shown(45_730.999_999_9, Epoch::Year1900, DAY), "2025-03-15");
        assert_eq!(shown(45_730.0, Epoch::Year1900, MOMENT), "2025-03-14T00:00:00");
        let time = Parts { time: true, ..Parts::default() };
        assert_eq!(shown(0.895_833_333_333, Epoch::Year1900, time), "21:30:00");
        assert_eq!(shown(1.104_166_666, Epoch::Year1900, Parts { elapsed: true, ..time }), "26:30:00");
    }

    #[test]
    fn what_is_no_date_stays_a_number() {
        for serial in [-1.0, 2_958_466.0, 1e300] {
            assert_eq!(serial_read(serial, Epoch::Year1900, DAY), Cell::number(serial));
        }
    }

    #[test]
    fn formats_tell_days_times_and_leading_zeros() {
        assert_eq!(format_read("dd/mm/yyyy"), (DAY, 1));
        assert_eq!(format_read("d mmm yy h:mm"), (MOMENT, 1));
        assert!(format_read("[hh]:mm").0.elapsed);
        assert_eq!(format_read("00000").1, 5);
        assert_eq!(format_read("\"day \"0.00"), (Parts::default(), 1));
        assert_eq!(format_read("[Red]000;-000"), (Parts::default(), 3));
    }
}
