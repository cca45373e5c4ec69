//! Postcodes: unit, sector, district.

use super::{Place, PlaceProblem, Source, WrittenPlace};
use geography::Precision;
use std::fmt;

/// A postcode in its one form, `CF10 1AA`, `CF10 1` or `CF10`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Postcode {
    text: String,
    extent: Extent,
}

/// How much of a postcode there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Extent {
    /// About fifteen addresses.
    Unit,
    /// Up to the digit after the space: some thousand addresses.
    Sector,
    /// The part before the space: a town or a part of a city.
    District,
}

impl Postcode {
    /// The postcode, with its space.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// How much of it there is.
    pub const fn extent(&self) -> Extent {
        self.extent
    }
}

impl fmt::Debug for Postcode {
    /// The extent alone: a whole postcode beside a report is close to an address, and belongs in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Postcode({:?})", self.extent)
    }
}

/// Every postcode area, by Royal Mail's list.
const AREAS: &str = " AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR \
    HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR \
    SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ";

/// The areas, all of London, whose districts may end in a letter: elsewhere such a letter is a slip.
const LETTERED: [&str; 8] = ["E", "EC", "N", "NW", "SE", "SW", "W", "WC"];

/// A postcode of any extent; a problem with suggestions where O and 0 or I and 1 are mixed up.
pub(super) fn read(plain: &str) -> Option<Result<WrittenPlace, PlaceProblem>> {
    let upper = plain.to_ascii_uppercase();
    let parts: Vec<&str> = upper.split_whitespace().collect();
    if parts.len() > 2 || !upper.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ') {
        return None;
    }
    let compact = parts.concat();
    if !(2..=7).contains(&compact.len()) {
        return None;
    }
    if let Some(found) = unit(&compact).or_else(|| part(&parts, &compact)) {
        return Some(Ok(placed(found)));
    }
    let suggestions = if compact.len() >= 5 && compact.bytes().any(|b| b.is_ascii_digit()) {
        mended(&compact)
    } else {
        Vec::new()
    };
    (!suggestions.is_empty()).then_some(Err(PlaceProblem::Postcode(suggestions)))
}

fn placed(postcode: Postcode) -> WrittenPlace {
    // A unit's centroid is good to 50 to 100 m in towns; sectors and districts by their usual size in Wales.
    let (source, metres) = match postcode.extent {
        Extent::Unit => (Source::PostcodeUnit, 100),
        Extent::Sector => (Source::PostcodeSector, 3_000),
        Extent::District => (Source::PostcodeDistrict, 10_000),
    };
    WrittenPlace { place: Place::Postcode(postcode), precision: Precision::new(metres), source }
}

fn unit(compact: &str) -> Option<Postcode> {
    let (outward, inward) = compact.split_at_checked(compact.len().checked_sub(3)?)?;
    let marks = inward.as_bytes();
    let fits = marks[0].is_ascii_digit()
        && marks[1..].iter().all(|b| b.is_ascii_uppercase() && !b"CIKMOV".contains(b));
    (fits && is_outward(outward))
        .then(|| Postcode { text: format!("{outward} {inward}"), extent: Extent::Unit })
}

/// A sector has its space, or is too long for a district. A district of one letter (`M4`) is more often a road, and is left to be a name.
fn part(parts: &[&str], compact: &str) -> Option<Postcode> {
    let sector = |outward: &str, digit: &str| {
        let fits = is_outward(outward) && digit.len() == 1 && digit.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| Postcode { text: format!("{outward} {digit}"), extent: Extent::Sector })
    };
    match parts {
        [outward, digit] => sector(outward, digit),
        [_] if is_outward(compact) && compact.as_bytes()[1].is_ascii_uppercase() => {
            Some(Postcode { text: compact.to_owned(), extent: Extent::District })
        }
        [_] if compact.len() == 5 => {
            compact.split_at_checked(4).and_then(|(outward, digit)| sector(outward, digit))
        }
        _ => None,
    }
}

/// `A9`, `A99`, `A9A` and the same with two letters, of an area that there is.
fn is_outward(outward: &str) -> bool {
    let letters = outward.bytes().take_while(u8::is_ascii_uppercase).count();
    let Some((area, district)) = outward.split_at_checked(letters) else { return false };
    let digits = match district.as_bytes() {
        [a] => a.is_ascii_digit(),
        [a, b] => {
            a.is_ascii_digit() && (b.is_ascii_digit() || (b.is_ascii_uppercase() && LETTERED.contains(&area)))
        }
        _ => false,
    };
    digits && (1..=2).contains(&letters) && AREAS.contains(&format!(" {area} "))
}

/// Every whole postcode that it becomes by putting O for 0, 0 for O, I for 1 or 1 for I.
fn mended(compact: &str) -> Vec<Postcode> {
    let swapped = |letter: char| match letter {
        'O' => Some('0'),
        '0' => Some('O'),
        'I' => Some('1'),
        '1' => Some('I'),
        _ => None,
    };
    let mut texts = vec![String::new()];
    for letter in compact.chars() {
        let other: Vec<String> = swapped(letter)
            .map_or_else(Vec::new, |other| texts.iter().map(|text| format!("{text}{other}")).collect());
        for text in &mut texts {
            text.push(letter);
        }
        texts.extend(other);
    }
    let mut found: Vec<Postcode> = texts.iter().filter_map(|text| unit(text)).collect();
    found.sort();
    found
}
