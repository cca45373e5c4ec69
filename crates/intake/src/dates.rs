//! Dates as the template writes them, and in no other way: a kind reading of `04/05/2025` would be a guess.

use jiff::civil::{Date, DateTime};

/// `2025-03-14`.
pub(crate) fn date_read(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let year = number(&bytes[..4])?;
    Date::new(year, number(&bytes[5..7])? as i8, number(&bytes[8..])? as i8).ok()
}

/// `2025-03-14T21:30`, with or without seconds, with a space for the `T` if need be; local time.
pub(crate) fn date_time_read(text: &str) -> Option<DateTime> {
    let (day, time) = (text.get(..10)?, text.as_bytes().get(10..)?);
    let (hour, minute, second) = match time {
        [b'T' | b' ', h @ .., b':', m1, m2] if h.len() == 2 => (number(h)?, number(&[*m1, *m2])?, 0),
        [b'T' | b' ', h1, h2, b':', m1, m2, b':', s1, s2] => {
            (number(&[*h1, *h2])?, number(&[*m1, *m2])?, number(&[*s1, *s2])?)
        }
        _ => return None,
    };
    let day = date_read(day)?;
    DateTime::new(day.year(), day.month(), day.day(), hour as i8, minute as i8, second as i8, 0).ok()
}

/// `2018-12` as its last day.
pub(crate) fn month_end_read(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 7 || bytes[4] != b'-' {
        return None;
    }
    Date::new(number(&bytes[..4])?, number(&bytes[5..])? as i8, 1).ok().map(Date::last_of_month)
}

fn number(digits: &[u8]) -> Option<i16> {
    digits.iter().try_fold(0, |sum, b| b.is_ascii_digit().then(|| sum * 10 + i16::from(b - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, datetime};

    #[test]
    fn the_forms_of_the_template_are_read() {
        assert_eq!(date_read("2025-03-14"), Some(date(2025, 3, 14)));
        assert_eq!(date_time_read("2025-03-14T21:30"), Some(datetime(2025, 3, 14, 21, 30, 0, 0)));
        assert_eq!(date_time_read("2025-03-14 21:30:59"), Some(datetime(2025, 3, 14, 21, 30, 59, 0)));
        assert_eq!(month_end_read("2024-02"), Some(date(2024, 2, 29)));
    }

    #[test]
    fn no_other_form_is() {
        for text in
            ["14/03/2025", "2025-3-14", "2025-02-30", "20250314", "2025-13-01", "2025-03-14T21:30", "ŵŵŵŵŵ"]
        {
            assert_eq!(date_read(text), None, "{text}");
        }
        for text in [
            "2025-03-14",
            "2025-03-14T24:00",
            "2025-03-14T9:30",
            "2025-03-14T21:30Z",
            "2025-03-14T21:30+01:00",
            "2025-03-1ŵT21:30",
        ] {
            assert_eq!(date_time_read(text), None, "{text}");
        }
        for text in ["2024-13", "2024-2", "2024", "Feb 2024"] {
            assert_eq!(month_end_read(text), None, "{text}");
        }
    }
}
