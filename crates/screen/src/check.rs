//! Check digits and letters, on plain digits without separators.

/// NHS number: ten digits, weights 10 to 2, modulus 11 (NHS Data Dictionary, "NHS NUMBER").
pub(crate) fn nhs(digits: &[u8]) -> bool {
    let [body @ .., check] = digits else { return false };
    if digits.len() != 10 || digits.iter().all(|digit| digit == check) {
        return false;
    }
    let sum = weighted(body, 10);
    match 11 - sum % 11 {
        11 => *check == 0,
        10 => false,
        wanted => u32::from(*check) == wanted,
    }
}

/// Unique learner number: ten digits, weights 10 to 2, ten less the remainder of 11 (Learning Records Service).
pub(crate) fn uln(digits: &[u8]) -> bool {
    let [body @ .., check] = digits else { return false };
    if digits.len() != 10 || digits.iter().all(|digit| digit == check) {
        return false;
    }
    match weighted(body, 10) % 11 {
        0 => false,
        rest => u32::from(*check) == 10 - rest,
    }
}

fn weighted(digits: &[u8], first: u32) -> u32 {
    digits.iter().zip((1..=first).rev()).map(|(digit, weight)| u32::from(*digit) * weight).sum()
}

/// Luhn's digit (ISO/IEC 7812-1, annex B).
pub(crate) fn luhn(digits: &[u8]) -> bool {
    let doubled = |(at, digit): (usize, &u8)| {
        let value = u32::from(*digit) << (at % 2);
        if value > 9 { value - 9 } else { value }
    };
    !digits.iter().all(|digit| *digit == 0)
        && digits.iter().rev().enumerate().map(doubled).sum::<u32>() % 10 == 0
}

/// The letters of a UPN, in the order of their values (Department for Education, "UPN: generation and use").
const UPN_LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// Unique pupil number: a check letter, then twelve digits, or eleven and a letter for a temporary one; weights 2 to 13.
pub(crate) fn upn(letters: &[u8]) -> bool {
    let value = |byte: &u8| match byte {
        b'0'..=b'9' => Some(usize::from(byte - b'0')),
        letter => UPN_LETTERS.iter().position(|known| *known == letter.to_ascii_uppercase()),
    };
    let [check, body @ ..] = letters else { return false };
    let sum: Option<usize> =
        body.iter().zip(2..).map(|(byte, weight)| value(byte).map(|value| value * weight)).sum();
    body.len() == 12 && sum.is_some_and(|sum| UPN_LETTERS[sum % 23] == check.to_ascii_uppercase())
}

/// The check letter of PNC and CRO numbers: the two digits of the year and the serial, read as one number, modulus 23
/// (Home Office, Police National Computer).
pub(crate) fn police_letter(year: u64, serial: u64, width: u32, letter: u8) -> bool {
    const LETTERS: &[u8; 23] = b"ZABCDEFGHJKLMNPQRTUVWXY";
    let number = (year % 100) * 10_u64.pow(width) + serial;
    LETTERS[(number % 23) as usize] == letter.to_ascii_uppercase()
}

/// The two letters of a National Insurance number (HM Revenue & Customs, NIM39110).
pub(crate) fn nino_prefix(first: u8, second: u8) -> bool {
    let (first, second) = (first.to_ascii_uppercase(), second.to_ascii_uppercase());
    first.is_ascii_uppercase()
        && second.is_ascii_uppercase()
        && !b"DFIQUV".contains(&first)
        && !b"DFIOQUV".contains(&second)
        && ![b"BG", b"GB", b"NK", b"KN", b"TN", b"NT", b"ZZ"].contains(&&[first, second])
}

/// Whether two letters name a square of the National Grid (100 km) on land of Great Britain.
pub(crate) fn grid_square(first: u8, second: u8) -> bool {
    b"hnost".contains(&first.to_ascii_lowercase()) && second.is_ascii_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Vec<u8> {
        text.bytes().map(|byte| byte - b'0').collect()
    }

    #[test]
    fn published_examples_hold_and_a_changed_digit_does_not() {
        assert!(nhs(&digits("9434765919")) && !nhs(&digits("9434765918")) && !nhs(&digits("1111111111")));
        assert!(luhn(&digits("490154203237518")) && !luhn(&digits("490154203237517")));
        assert!(luhn(&digits("4111111111111111")));
        // 8×2 + 0×3 + 1×4 + 2×5 + 1×10 + 1×13 = 53; 53 mod 23 = 7: H.
        assert!(upn(b"H801200001001") && !upn(b"A801200001001"));
        assert!(nino_prefix(b'q' - 16, b'b') && !nino_prefix(b'D', b'A') && !nino_prefix(b'B', b'G'));
    }

    #[test]
    fn one_letter_in_twenty_three_is_right() {
        let right = (b'A'..=b'Z').filter(|letter| police_letter(2005, 123_456, 7, *letter)).count();
        assert_eq!(right, 1);
        let of_pupils =
            (b'A'..=b'Z').filter(|letter| upn(&[&[*letter], &b"801200001001"[..]].concat())).count();
        assert_eq!(of_pupils, 1);
    }
}
