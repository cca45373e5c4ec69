//! Numbers as people read them, on the screen and on paper: thin spaces in thousands, intervals. The same in both languages.

/// U+202F: a thin space that does not break the line.
const THIN: char = '\u{202f}';

/// `12345` as `12 345`, with a thin space.
pub fn whole(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * THIN.len_utf8());
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(THIN);
        }
        out.push(digit);
    }
    out
}

/// `10 (4–18)`.
pub fn interval(value: u64, low: u64, high: u64) -> String {
    format!("{} ({}–{})", whole(value), whole(low), whole(high))
}

/// With a true sign: `+5`, `−5`, `0`.
pub fn signed(n: i32) -> String {
    match n {
        0 => "0".to_owned(),
        n if n < 0 => format!("−{}", whole(n.unsigned_abs().into())),
        n => format!("+{}", whole(n.unsigned_abs().into())),
    }
}

/// One decimal unless it is whole: `5`, `2.5`. For percentages of a method, such as a false discovery rate.
pub fn plain(value: f64) -> String {
    if (value - value.round()).abs() < 1e-9 { format!("{value:.0}") } else { format!("{value:.1}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted_by_a_thin_space() {
        assert_eq!(whole(0), "0");
        assert_eq!(whole(999), "999");
        assert_eq!(whole(6_000), "6\u{202f}000");
        assert_eq!(whole(12_345_678), "12\u{202f}345\u{202f}678");
        assert_eq!(interval(10, 4, 18), "10 (4–18)");
        assert_eq!([-1_200, 0, 5].map(signed), ["−1\u{202f}200", "0", "+5"]);
    }
}
