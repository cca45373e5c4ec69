//! Identifiers made by a seeded generator with right check digits, in the ways people write them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use screen::{Kind, Screener, Verdict};

/// `SplitMix64`.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    fn of(&mut self, letters: &str) -> char {
        letters.chars().nth(self.below(letters.len() as u64) as usize).unwrap()
    }
}

fn values(digits: &str) -> Vec<u64> {
    digits.bytes().map(|byte| u64::from(byte - b'0')).collect()
}

fn weighted(digits: &str) -> u64 {
    values(digits).iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum()
}

fn nhs(chance: &mut Chance) -> String {
    loop {
        let body = format!("{}{}", 4 + chance.below(3), chance.digits(8));
        match 11 - weighted(&body) % 11 {
            10 => {}
            check => return format!("{body}{}", check % 11),
        }
    }
}

fn uln(chance: &mut Chance) -> String {
    loop {
        let body = format!("{}{}", 1 + chance.below(9), chance.digits(8));
        match weighted(&body) % 11 {
            0 => {}
            rest => return format!("{body}{}", 10 - rest),
        }
    }
}

fn luhn(chance: &mut Chance, prefix: &str, length: usize) -> String {
    let body = format!("{prefix}{}", chance.digits(length - 1 - prefix.len()));
    let sum: u64 = values(&body)
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

fn upn(chance: &mut Chance, temporary: bool) -> String {
    const LETTERS: &str = "ABCDEFGHJKLMNPQRTUVWXYZ";
    let mut body = chance.digits(if temporary { 11 } else { 12 });
    if temporary {
        body.push(chance.of(LETTERS));
    }
    let value =
        |letter: char| letter.to_digit(10).map_or_else(|| LETTERS.find(letter).unwrap() as u64, u64::from);
    let sum: u64 = body.chars().zip(2..).map(|(letter, weight)| value(letter) * weight).sum();
    format!("{}{body}", LETTERS.chars().nth((sum % 23) as usize).unwrap())
}

fn police(chance: &mut Chance, year: &str, serial: &str) -> char {
    let _ = chance;
    let number: u64 = format!("{}{serial}", &year[year.len() - 2..]).parse().unwrap();
    "ZABCDEFGHJKLMNPQRTUVWXY".chars().nth((number % 23) as usize).unwrap()
}

fn grouped(digits: &str, groups: &[usize], between: &str) -> String {
    let mut rest = digits;
    let mut parts = Vec::new();
    for group in groups {
        let (part, after) = rest.split_at(*group);
        parts.push(part);
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(rest);
    }
    parts.join(between)
}

fn generated() -> Vec<(Kind, String)> {
    let mut chance = Chance(20_240_312);
    let mut all = Vec::new();
    for round in 0..60 {
        let between = [" ", "-", "", ".", " - ", "/"][round % 6];
        all.push((Kind::NhsNumber, grouped(&nhs(&mut chance), &[3, 3], between)));
        all.push((Kind::Uln, grouped(&uln(&mut chance), &[3, 3], between)));
        let imei = luhn(&mut chance, "35", 15);
        all.push((Kind::Imei, grouped(&imei, &[2, 6, 6], between)));
        let card = luhn(&mut chance, ["4", "51", "2221"][round % 3], 16);
        all.push((Kind::PaymentCard, grouped(&card, &[4, 4, 4], between)));
        let pupil = upn(&mut chance, round % 3 == 0);
        all.push((Kind::Upn, if round % 2 == 0 { pupil.to_lowercase() } else { pupil }));
        let prefix = format!("{}{}", chance.of("ABCEGHJKLMPRW"), chance.of("ABCEGHJLMPRW"));
        if !["BG", "GB"].contains(&&*prefix) {
            let suffix = chance.of("ABCD");
            let body = grouped(&chance.digits(6), &[2, 2], between);
            all.push((Kind::Nino, format!("{prefix}{between}{body}{between}{suffix}")));
        }
        let (year, serial) = (format!("{}", 1980 + chance.below(45)), chance.digits(7));
        let letter = police(&mut chance, &year, &serial);
        all.push((
            Kind::PncId,
            format!("{}/{serial}{letter}", if round % 2 == 0 { &year } else { &year[2..] }),
        ));
        let serial = chance.digits(6);
        let letter = police(&mut chance, &year, &serial);
        all.push((Kind::CroNumber, format!("{serial}/{}{letter}", &year[2..])));
        let number = chance.digits(6);
        let phone =
            ["07700 9", "+44 7700 9", "0044 7700 9", "+44 (0)7700 9", "(07700) 9", "07700-9"][round % 6];
        all.push((Kind::Phone, format!("{phone}{}", &number[..5])));
        let mark = format!(
            "{}{}{}{} {}",
            chance.of("ABCDEFGHKLMNPRSVWY"),
            chance.of("ABCDEFGHJKLMNPRSTUVWXY"),
            1 + chance.below(2),
            1 + chance.below(9),
            "BDF"
        );
        all.push((Kind::VehiclePlate, mark));
    }
    all
}

#[test]
fn every_generated_identifier_is_refused_alone_and_in_a_sentence() {
    let screener = Screener::new();
    for (kind, text) in generated() {
        for around in [
            "{}",
            "Seen at the bus station ({}) again",
            "Gwelwyd {} ger y siop",
            "{}, Fri eve",
            "2 boys {} 3 girls",
        ] {
            let text = around.replace("{}", &text);
            let screening = screener.screen(&text);
            assert_eq!(screening.verdict, Verdict::Refuse, "{kind:?}: {text}");
        }
    }
}

#[test]
fn kinds_are_told_apart_where_their_form_is_their_own() {
    let screener = Screener::new();
    for (kind, text) in generated() {
        let own = matches!(
            kind,
            Kind::Upn | Kind::Nino | Kind::PncId | Kind::Phone | Kind::NhsNumber | Kind::VehiclePlate
        );
        let spans = screener.screen(&text).spans;
        assert!(!own || spans.iter().any(|span| span.kind == kind), "{kind:?}: {text}: {spans:?}");
    }
}

#[test]
fn look_alikes_and_unseen_signs_change_nothing() {
    let screener = Screener::new();
    let alike = |letter: char| match letter {
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'K' => 'К',
        'M' => 'М',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        digit @ '0'..='9' => char::from_u32(0xff10 + digit as u32 - 48).unwrap(),
        ' ' => '\u{a0}',
        '-' => '–',
        other => other,
    };
    for (kind, text) in generated() {
        let foreign: String = text.chars().map(alike).collect();
        let spaced: String = text.chars().flat_map(|letter| [letter, '\u{200b}']).collect();
        for text in [foreign, spaced] {
            assert_eq!(screener.screen(&text).verdict, Verdict::Refuse, "{kind:?}: {text}");
        }
    }
}

#[test]
fn a_wrong_check_digit_passes_alone_and_not_beside_its_name() {
    let screener = Screener::new();
    assert_eq!(screener.screen("9434765911").verdict, Verdict::Pass);
    for text in ["NHS no 943 476 5911", "rhif GIG 9434765911", "UPN: A12345678901", "IMEI 490154203237511"] {
        assert_eq!(screener.screen(text).verdict, Verdict::Refuse, "{text}");
    }
}
