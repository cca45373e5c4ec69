//! One field, as each kind of column reads it. A field comes without its comma, its line end and its quotes.

/// A decimal number to the nearest `f64`.
pub(crate) fn number(field: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(field.trim_ascii()).ok()?;
    text.parse::<f64>().ok().filter(|value| value.is_finite())
}

/// A whole number.
pub(crate) fn integer(field: &[u8]) -> Option<i64> {
    std::str::from_utf8(field.trim_ascii()).ok()?.parse().ok()
}

/// Days since 1970-01-01.
pub(crate) fn day(field: &[u8]) -> Option<i32> {
    let date: &[u8; 10] = field.trim_ascii().try_into().ok()?;
    day_of(*date)
}

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i32 = 719_468;

/// Days since 1970-01-01 of `YYYY-MM-DD` in the Gregorian calendar, carried back before its time.
#[inline]
pub(crate) fn day_of(date: [u8; 10]) -> Option<i32> {
    let d = |i: usize| i32::from(date[i].wrapping_sub(b'0'));
    let digits = [0, 1, 2, 3, 5, 6, 8, 9].iter().all(|i| d(*i) <= 9);
    if !(digits && date[4] == b'-' && date[7] == b'-') {
        return None;
    }
    let year = d(0) * 1000 + d(1) * 100 + d(2) * 10 + d(3);
    let (month, day) = (d(5) * 10 + d(6), d(8) * 10 + d(9));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i32::from(leap),
        _ => return None,
    };
    if !(1..=last).contains(&day) {
        return None;
    }
    // A year from March to February has its leap day at the end, and months of 153 days in fives.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leaps + (153 * month + 2) / 5 + day - 1 - EPOCH)
}

/// Powers of ten that `f64` holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// `mantissa / 10^places`, when one division gives the nearest `f64`: both sides are exact then (W. D. Clinger, "How to read floating
/// point numbers accurately", 1990).
#[inline]
pub(crate) fn decimal(mantissa: u64, places: usize) -> Option<f64> {
    if mantissa > 1 << 53 {
        return None;
    }
    TENS.get(places).map(|ten| mantissa as f64 / ten)
}

/// How many of eight bytes are digits before the first that is not, and their value.
#[inline]
pub(crate) fn digits(eight: [u8; 8]) -> (usize, u64) {
    let word = u64::from_le_bytes(eight) ^ 0x3030_3030_3030_3030;
    // A byte above 9 sets its top bit. A carry can only reach bytes behind it, which do not matter.
    let other = (word.wrapping_add(0x7676_7676_7676_7676) | word) & 0x8080_8080_8080_8080;
    let count = other.trailing_zeros() as usize / 8;
    if count == 0 {
        return (0, 0);
    }
    // The digits move to the end, with noughts before them, and are added up in pairs, fours and eights.
    let word = word << (64 - 8 * count);
    let pairs = (word.wrapping_mul(10).wrapping_add(word >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs.wrapping_mul(100).wrapping_add(pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    (count, fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xFFFF_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_are_counted_from_1970_and_no_other_day_is_one() {
        for (text, days) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2024-03-01", 19_783),
            ("2023-01-01", 19_358),
            ("9999-12-31", 2_932_896),
            ("0000-01-01", -719_528),
        ] {
            assert_eq!(day(text.as_bytes()), Some(days), "{text}");
        }
        for text in
            ["2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-01-00", "2024/01/01"]
        {
            assert_eq!(day(text.as_bytes()), None, "{text}");
        }
        for text in ["", "2024-1-01", "2024-01-01T10", "+024-01-01", "20240101", "２024-01-0"] {
            assert_eq!(day(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_finite_number_is_none() {
        for text in ["", "-", "nan", "inf", "1e999", "1,5", "0x10", "1_000", "--1", "1 2"] {
            assert_eq!(number(text.as_bytes()), None, "{text}");
        }
        assert_eq!(number(b" -0.25 "), Some(-0.25));
        assert_eq!(
            (integer(b"9223372036854775808"), integer(b"1.0"), integer(b"-7")),
            (None, None, Some(-7))
        );
    }

    proptest! {
        #[test]
        fn digits_are_counted_and_added_up(word in "[0-9]{0,8}", after in "[^0-9]{8}") {
            let text = format!("{word}{after}");
            let eight: [u8; 8] = text.as_bytes()[..8].try_into().unwrap();
            let value = if word.is_empty() { 0 } else { word.parse().unwrap() };
            prop_assert_eq!(digits(eight), (word.len(), value));
        }

        #[test]
        fn a_decimal_is_the_nearest(mantissa in 0..=1_u64 << 53, places in 0_usize..=22) {
            let wanted: f64 = format!("{mantissa}e-{places}").parse().unwrap();
            prop_assert_eq!(decimal(mantissa, places).unwrap().to_bits(), wanted.to_bits());
        }
    }
}
