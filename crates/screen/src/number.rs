//! Numbers with a check digit, and numbers that stand beside the word for what they are.
//!
//! Sources of the check rules stand at each in `check`; shapes: PNC and CRO numbers (Home Office), driver number
//! (DVLA, INF45), passports and machine-readable zones (ICAO Doc 9303).

use crate::Kind;
use crate::check::{grid_square, luhn, nhs, nino_prefix, police_letter, uln, upn};
use crate::digits::{Window, is_dated, windows};
use crate::find::{Findings, digits_end, pattern, stands_alone};
use regex::bytes::Regex;

pub(crate) struct Patterns {
    upn: Regex,
    nino: Regex,
    pnc: Regex,
    cro: Regex,
    small_file: Regex,
    licence: Regex,
    zone: Regex,
    beside: Vec<(Regex, Kind, usize)>,
}

/// What may stand between the word for a number and the number.
const NO: &str = r"[\ .:;\#=\(\)'-]*(?:(?:no|nos|num|number|numbers|nr|id|ref|reference|code|rhif|rhifau|cyfeirnod|digits|is|was|are|of|yw|oedd|ydi|ydy|with|his|her|the|child|pupil|learner|patient|plentyn|disgybl|y|yr|eu|ei)[\ .:;\#=\(\)'-]*){0,4}";

impl Patterns {
    #[expect(clippy::too_many_lines, reason = "a table of patterns")]
    pub(crate) fn new() -> Self {
        let beside =
            |words: &str, value: &str| pattern(&format!("(?:^|[^a-z])(?:{words}){NO}(?P<it>{value})"));
        Self {
            upn: pattern(
                r"(?:^|[^0-9a-z])(?P<it>[a-hj-npq-rt-z][\ ./_-]{0,2}(?:[0-9][\ ./_-]{0,2}){11}[0-9a-hj-npq-rt-z])",
            ),
            nino: pattern(
                r"(?:^|[^0-9a-z])(?P<it>(?P<a>[a-z])[\ ./-]?(?P<b>[a-z])(?P<s>[\ ./_-]{0,3})[0-9][\ ./-]?[0-9](?P<t>[\ ./_-]{0,3})[0-9][\ ./-]?[0-9][\ ./_-]{0,3}[0-9][\ ./-]?[0-9](?:[\ ./_-]{0,3}(?P<suffix>[a-d]))?)",
            ),
            pnc: pattern(
                r"(?:^|[^0-9a-z])(?P<it>(?P<y>(?:19|20)?[0-9]{2})[\ ]?[/\\-][\ ]?(?P<n>[0-9]{1,7})[\ ]?(?P<l>[a-z]))",
            ),
            cro: pattern(
                r"(?:^|[^0-9a-z])(?P<it>(?P<n>[0-9]{1,6})[\ ]?[/\\-][\ ]?(?P<y>[0-9]{2})[\ ]?(?P<l>[a-z]))",
            ),
            small_file: pattern(
                r"(?:^|[^0-9a-z])(?P<it>sf[\ ]?(?P<y>[0-9]{2})[\ ]?[/\\-][\ ]?(?P<n>[0-9]{1,6})[\ ]?(?P<l>[a-z]))",
            ),
            licence: pattern(
                r"(?:^|[^0-9a-z])(?P<it>(?:[a-z]{5}|[a-z]{4}9|[a-z]{3}99|[a-z]{2}999|[a-z]9999)[\ .-]?[0-9][\ .-]?[0156][0-9][\ .-]?[0-3][0-9][\ .-]?[0-9][\ .-]?[a-z][a-z9][\ .-]?[0-9a-z][\ .-]?[a-z]{2}(?:[\ .-]?[0-9]{2})?)",
            ),
            zone: pattern(
                r"p[<a-z][a-z]{3}[a-z]+<<[a-z<]{3,}|[a-z0-9<]{9}[0-9][a-z<]{3}[0-9]{7}[mfx<][0-9]{7}",
            ),
            beside: vec![
                (
                    beside(
                        r"n\.?h\.?s|g\.?i\.?g|rhif\ iechyd|health\ (?:no|number)",
                        r"[0-9][0-9\ ./_-]{6,16}[0-9]",
                    ),
                    Kind::NhsNumber,
                    7,
                ),
                (
                    beside(
                        r"u\.?p\.?n|unique\ pupil|pupil\ (?:no|number|id)|rhif\ (?:unigryw\ y\ )?disgybl|rhif\ unigryw",
                        r"[a-z]?[\ -]?[0-9][0-9a-z\ ./_-]{4,16}[0-9a-z]",
                    ),
                    Kind::Upn,
                    6,
                ),
                (
                    beside(
                        r"u\.?l\.?n|unique\ learner|learner\ (?:no|number|id)|rhif\ (?:unigryw\ y\ )?dysgwr",
                        r"[0-9][0-9\ ./_-]{5,16}[0-9]",
                    ),
                    Kind::Uln,
                    7,
                ),
                (
                    beside(
                        r"nino|n\.?i\.?(?:\ no\.?|\ number|\ num|\#)|national\ insurance|yswiriant\ gwladol|rhif\ y\.?g\.?|n\.i\.",
                        r"[a-z]{0,2}[\ -]?[0-9][0-9a-d\ ./_-]{4,14}[0-9a-d]",
                    ),
                    Kind::Nino,
                    6,
                ),
                (beside(r"p\.?n\.?c(?:id)?", r"[0-9][0-9\ /\\-]{3,13}[a-z]?"), Kind::PncId, 4),
                (beside(r"c\.?r\.?o", r"[a-z]{0,2}[0-9][0-9\ /\\-]{3,13}[a-z]?"), Kind::CroNumber, 4),
                (beside(r"imei|handset|serial", r"[0-9][0-9\ ./_-]{12,22}[0-9]"), Kind::Imei, 13),
                (
                    beside(
                        r"(?:payment|bank|debit|credit|visa|mastercard|amex)\ ?card|card|cerdyn|visa|mastercard|amex",
                        r"[0-9][0-9\ ./_-]{10,24}[0-9]",
                    ),
                    Kind::PaymentCard,
                    12,
                ),
                (
                    beside(r"passport|pasbort|ppt", r"[a-z]{0,2}[\ ]?[0-9](?:[\ -]?[0-9]){6,8}"),
                    Kind::Passport,
                    7,
                ),
                (
                    beside(
                        r"driv(?:ing|er'?s?|ers)\ (?:licen[cs]e|no|number)|trwydded(?:\ yrru)?|licen[cs]e",
                        r"[a-z][a-z9]{4}[\ .-]?[0-9][0-9a-z\ .-]{6,14}[0-9a-z]",
                    ),
                    Kind::DrivingLicence,
                    4,
                ),
                (
                    beside(
                        r"hosp(?:ital)?|ysbyty|patient|claf|clinic|crn|mrn|hosp\.|a\ ?(?:&|and)\ ?e|uned\ (?:no|number|rhif)|rhif\ claf|unit\ (?:no|number)|casenote|cas\ nodiadau",
                        r"[a-z]{0,3}[\ -]?[0-9](?:[0-9]|[\ /-][0-9]){4,9}[a-z]?",
                    ),
                    Kind::HospitalNumber,
                    5,
                ),
            ],
        }
    }
}

/// All of it; for texts with a digit.
pub(crate) fn find(patterns: &Patterns, found: &mut Findings<'_>) {
    let normal = found.normal;
    let text = &normal.lower;
    windows(text, |window| {
        if let Some(kind) = of_window(text, window) {
            found.add(window.start, window.end, kind);
        }
    });
    found.each(&patterns.zone, Kind::Passport, |_, _| true);
    let alone = |captures: &regex::bytes::Captures<'_>, text: &[u8]| {
        captures.name("it").is_some_and(|it| stands_alone(text, it.start(), it.end()))
    };
    found.judged(&patterns.upn, |captures, text| {
        let plain: Vec<u8> = captures["it"].iter().copied().filter(u8::is_ascii_alphanumeric).collect();
        alone(captures, text).then(|| if upn(&plain) { Kind::Upn } else { Kind::LikelyNumber })
    });
    found.each(&patterns.licence, Kind::DrivingLicence, alone);
    insurance(patterns, found);
    police(&patterns.pnc, Kind::PncId, 7, found);
    police(&patterns.cro, Kind::CroNumber, 6, found);
    police(&patterns.small_file, Kind::CroNumber, 6, found);
    for (beside, kind, least) in &patterns.beside {
        found.each(beside, *kind, |captures, text| {
            let it = captures.name("it").expect("a group that always takes part");
            let digits = it.as_bytes().iter().filter(|byte| byte.is_ascii_digit()).count();
            digits >= *least && digits_end(text, it.start(), it.end()) && !looks_dated(it.as_bytes())
        });
    }
}

/// A date after "NHS" or "hospital" is a visit.
fn looks_dated(value: &[u8]) -> bool {
    let groups: Vec<usize> = value
        .split(|byte| !byte.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .map(<[u8]>::len)
        .collect();
    let digits: Vec<u8> = value.iter().filter(|byte| byte.is_ascii_digit()).map(|byte| byte - b'0').collect();
    groups.len() >= 3
        && digits.len() >= 6
        && (is_dated(&groups, &digits) || matches!(groups[..], [1 | 2, 1 | 2, 2]))
}

fn of_window(text: &[u8], window: &Window<'_>) -> Option<Kind> {
    let digits = window.digits;
    if is_dated(window.groups, digits) || is_decimal(text, window) {
        return None;
    }
    let plain = window.groups.len() == 1;
    match digits.len() {
        10 if is_grid_reference(text, window) => None,
        10 if (tens(window.groups) || window.whole_run) && nhs(digits) => Some(Kind::NhsNumber),
        10 if (tens(window.groups) || window.whole_run) && uln(digits) => Some(Kind::Uln),
        15 if luhn(digits) => Some(if starts_as_card(digits) && !plain && window.groups[0] == 4 {
            Kind::PaymentCard
        } else {
            Kind::Imei
        }),
        13..=19 if starts_as_card(digits) && luhn(digits) => Some(Kind::PaymentCard),
        // Eleven digits and a letter: the Unique Property Reference Number has twelve at most.
        12 if plain && stands_alone(text, window.start, window.end) => Some(Kind::Uprn),
        15.. if plain && stands_alone(text, window.start, window.end) => Some(Kind::LikelyNumber),
        _ => None,
    }
}

/// How people break up ten digits.
fn tens(groups: &[usize]) -> bool {
    matches!(
        groups,
        [10] | [3, 3, 4]
            | [3, 4, 3]
            | [4, 3, 3]
            | [5, 5]
            | [2, 4, 4]
            | [4, 4, 2]
            | [4, 6]
            | [6, 4]
            | [3, 7]
            | [2, 2, 2, 2, 2]
    ) || groups.iter().all(|length| *length == 1)
}

fn starts_as_card(digits: &[u8]) -> bool {
    (2..=6).contains(&digits[0])
}

/// "51.481583210": a coordinate and no number that somebody has.
fn is_decimal(text: &[u8], window: &Window<'_>) -> bool {
    let between = |at: usize| text.get(window.start + at) == Some(&b'.');
    matches!(window.groups, [whole, _] if *whole <= 3 && between(*whole) && text.get(window.start + whole + 1) != Some(&b' '))
        && digits_end(text, window.start, window.end)
}

/// "ST 31840 17650": ten figures after the letters of a square.
fn is_grid_reference(text: &[u8], window: &Window<'_>) -> bool {
    let before = text[..window.start].trim_ascii_end();
    let glued = before.len() == window.start;
    let letters = before.len() >= 2
        && grid_square(before[before.len() - 2], before[before.len() - 1])
        && !before.get(before.len().wrapping_sub(3)).is_some_and(u8::is_ascii_alphanumeric);
    letters && (window.groups == [5, 5] || (glued && window.groups == [10]))
}

/// Without a suffix, a grid reference of six figures looks the same; it takes the spacing of a National Insurance number to tell.
fn insurance(patterns: &Patterns, found: &mut Findings<'_>) {
    found.each(&patterns.nino, Kind::Nino, |captures, text| {
        let it = captures.name("it").expect("a group that always takes part");
        let (a, b) = (captures["a"][0], captures["b"][0]);
        let spaced = captures["s"].len() == captures["t"].len() && !captures["t"].is_empty();
        let told_apart = captures.name("suffix").is_some() || spaced || !grid_square(a, b);
        stands_alone(text, it.start(), it.end()) && nino_prefix(a, b) && told_apart
    });
}

/// Year, serial and letter in the order of the pattern; the shape alone is kept for a person to see.
fn police(shape: &Regex, kind: Kind, width: u32, found: &mut Findings<'_>) {
    found.judged(shape, |captures, text| {
        let it = captures.name("it")?;
        let number =
            |name: &str| captures[name].iter().fold(0_u64, |sum, digit| sum * 10 + u64::from(digit - b'0'));
        let (year, serial, letter) = (number("y"), number("n"), captures["l"][0]);
        let digits = captures["n"].len();
        let shaped = digits >= 5 && (kind == Kind::PncId || digits == 6);
        match stands_alone(text, it.start(), it.end()) {
            false => None,
            true if police_letter(year, serial, width, letter) => Some(kind),
            true => shaped.then_some(Kind::LikelyNumber),
        }
    });
}
