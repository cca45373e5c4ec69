//! Codes of stops, stations, schools and areas.

use super::{Place, PlaceProblem, Source, WrittenPlace};
use geography::Precision;

/// A code in capitals and digits, at most twelve. Which kind it is says [`Source`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code(String);

impl Code {
    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Words that say what follows; they are taken off.
const LABELS: [&str; 17] = [
    "postcode",
    "post code",
    "cod post",
    "grid ref",
    "grid reference",
    "os grid ref",
    "os grid reference",
    "ngr",
    "gr",
    "cyfeirnod grid",
    "atco",
    "atco code",
    "naptan",
    "crs",
    "stop code",
    "school number",
    "rhif ysgol",
];

/// The text after a label and its colon, if both something like a code and a label are there.
pub(super) fn without_label(plain: &str) -> &str {
    let after = |label: &&str| {
        let rest = plain.strip_prefix(*label)?;
        let value = rest.trim_start_matches([':', '.', ' ', '=', '#']);
        // "GR" may begin a name: what follows has a mark or space before it and a digit in it.
        (value.len() < rest.len() && value.chars().any(|c| c.is_ascii_digit())).then_some(value)
    };
    LABELS.iter().filter_map(after).min_by_key(|rest| rest.len()).unwrap_or(plain)
}

/// A code, by its shape. A name that has the shape of one (`RHU`) is not among the codes of the register, and is then looked up as a name.
pub(super) fn read(plain: &str, written: &str) -> Option<Result<WrittenPlace, PlaceProblem>> {
    let code = plain.to_ascii_uppercase();
    let bytes = code.as_bytes();
    if !code.is_ascii() {
        return None;
    }
    if let Some(found) = school(&code) {
        return Some(found);
    }
    let (source, metres) = if is_area(bytes) {
        (Source::AreaCode, area_metres(bytes))
    } else if is_atco(bytes) {
        (Source::AtcoCode, 20)
    } else if is_station(written) {
        (Source::StationCode, 200)
    } else if is_naptan(bytes, written) {
        (Source::NaptanCode, 20)
    } else {
        return None;
    };
    Some(Ok(WrittenPlace { place: Place::Code(Code(code)), precision: Precision::new(metres), source }))
}

/// `W06000015`: a letter of a country and eight digits.
fn is_area(code: &[u8]) -> bool {
    code.len() == 9 && b"EWSNKJLM".contains(&code[0]) && code[1..].iter().all(u8::is_ascii_digit)
}

/// About the size of an area of the entity, in metres: output areas and smaller ones of the census, wards, authorities.
fn area_metres(code: &[u8]) -> u32 {
    match &code[..3] {
        b"W00" | b"E00" => 500,
        b"W01" | b"E01" => 2_000,
        b"W02" | b"E02" | b"W05" | b"E05" | b"W04" | b"E04" => 5_000,
        b"W06" | b"E06" | b"E07" | b"E08" | b"E09" => 40_000,
        _ => 200_000,
    }
}

/// Three digits of an area, a nought, and up to eight letters and digits, not all digits.
fn is_atco(code: &[u8]) -> bool {
    (7..=12).contains(&code.len())
        && code[..3].iter().all(u8::is_ascii_digit)
        && code[3] == b'0'
        && code[4..].iter().all(u8::is_ascii_alphanumeric)
        && code[4..].iter().any(u8::is_ascii_alphabetic)
}

/// Three capitals, written as capitals.
fn is_station(written: &str) -> bool {
    let letters = written.trim_start_matches("CRS").trim_start_matches([':', ' ']);
    let letters = if letters.is_empty() { written } else { letters };
    letters.len() == 3 && letters.bytes().all(|b| b.is_ascii_uppercase())
}

/// Three letters of an authority and four or five of those that stand first on the keys of a telephone, all in one case.
fn is_naptan(code: &[u8], written: &str) -> bool {
    let one_case =
        written.bytes().all(|b| b.is_ascii_lowercase()) || written.bytes().all(|b| b.is_ascii_uppercase());
    (7..=8).contains(&code.len())
        && one_case
        && code[..3].iter().all(u8::is_ascii_uppercase)
        && code[3..].iter().all(|b| b"ADGJMPTW".contains(b))
}

/// Seven digits, or three and four with a stroke between: authority (660 to 681 in Wales) and establishment.
fn school(code: &str) -> Option<Result<WrittenPlace, PlaceProblem>> {
    let digits: String = match code.split_once(['/', '-', ' ']) {
        Some((authority, school)) if authority.len() == 3 && school.len() == 4 => {
            format!("{authority}{school}")
        }
        Some(_) => return None,
        None => code.to_owned(),
    };
    if digits.len() != 7 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if !("660"..="681").contains(&&digits[..3]) {
        return Some(Err(PlaceProblem::SchoolAuthority));
    }
    // Registers place a school by its postcode, which is 50 to 150 m from its gate.
    let place = Place::Code(Code(digits));
    Some(Ok(WrittenPlace { place, precision: Precision::new(150), source: Source::SchoolNumber }))
}
