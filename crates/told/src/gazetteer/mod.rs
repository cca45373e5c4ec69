//! Where a written place is, by the register in memory.
//!
//! A gazetteer is built once, from the register's things and from postcodes, and then only read: postcodes, codes and exact names are looked up in
//! hash tables, other names are searched by [`crate::find`]. It answers with one position, or with what a person may choose from, or with why there
//! is none. It never takes a suggestion itself.

mod build;
mod kind;
mod postcodes;
mod resolve;
mod search;

pub use kind::Kind;
pub use postcodes::Centre;

use crate::find::{NameIndex, Why};
use crate::place::Source;
use concern::PlaceId;
use geography::{Bng, Precision};
use language::{Text, say};
use postcodes::Postcodes;
use std::collections::HashMap;

/// A thing that the register knows the position of.
#[derive(Clone, Debug, PartialEq)]
pub struct Thing {
    /// Its code in the register: the id of a place, the code of an area, or one of the loader's own. Unique, whatever the case of its letters.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Its name in both languages.
    pub name: Text,
    /// Other names and spellings.
    pub aliases: Vec<String>,
    /// Other codes that people write for it: the short code of `NaPTAN`, the letters of a station.
    pub codes: Vec<String>,
    /// What tells it apart from others of its name; usually its authority.
    pub hint: Option<Text>,
    /// Its centre.
    pub at: Bng,
    /// How far it reaches from there, in metres, where that is known; never less than its kind implies ([`Kind::reach_m`]).
    pub reach_m: u32,
}

/// Where a written place is.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolved {
    /// Here, and there is no other reading.
    At {
        /// The position.
        point: Bng,
        /// How well it is known: never better than what was written can say, nor than the register knows.
        precision: Precision,
        /// The registered place that was named, or outside which it was; none for "near" and "between", which name no place of their own.
        place: Option<PlaceId>,
        /// What it was read from.
        source: Source,
    },
    /// One of these, the likeliest first, and a person has to say which.
    Choose(Vec<Suggestion>),
    /// Nowhere that the register knows.
    NotFound(NotFound),
}

/// A thing that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Its code in the register.
    pub id: String,
    /// The registered place, if it is one.
    pub place: Option<PlaceId>,
    /// What it is.
    pub kind: Kind,
    /// Its name in both languages.
    pub name: Text,
    /// What tells it apart from others of its name.
    pub hint: Option<Text>,
    /// Its centre.
    pub at: Bng,
    /// How well it is known where that is.
    pub precision: Precision,
    /// How alike it is to what was written, 0 to 1; for ranking, not a probability.
    pub score: f64,
    /// Why it is here.
    pub why: Why,
}

/// Why the register knows no position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotFound {
    /// No such postcode.
    Postcode,
    /// No stop or station with the code.
    Stop,
    /// No school with the number.
    School,
    /// No area with the code.
    Area,
    /// Nothing with a name like it.
    Name,
    /// Outside the table that takes degrees to the National Grid.
    OutsideGrid,
}

impl NotFound {
    /// Every reason.
    pub const ALL: [Self; 6] =
        [Self::Postcode, Self::Stop, Self::School, Self::Area, Self::Name, Self::OutsideGrid];

    /// Its word in tables and catalogues.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Postcode => "postcode",
            Self::Stop => "stop",
            Self::School => "school",
            Self::Area => "area",
            Self::Name => "name",
            Self::OutsideGrid => "outside-grid",
        }
    }

    /// What happened and what to do, in both languages; it does not repeat what was written.
    pub fn sentence(self) -> Text {
        say(&format!("gazetteer-{}", self.code()), &[])
    }
}

/// The register in memory.
///
/// # Example
/// ```
/// use geography::{AreaKind, Bng};
/// use language::Text;
/// use told::gazetteer::{Gazetteer, Kind, Resolved, Thing};
/// let town = Thing {
///     id: "T1".into(), kind: Kind::Settlement, name: Text::new("Haven", "Hafan"), aliases: vec![], codes: vec![],
///     hint: None, at: Bng::new(250_000.0, 300_000.0), reach_m: 0,
/// };
/// let gazetteer = Gazetteer::new([town], [("ZZ1 1AA", Bng::new(251_000.0, 300_000.0), 80)]);
/// let Resolved::At { precision, .. } = gazetteer.resolve(&told::place::read("ger hafan")?) else { panic!() };
/// assert_eq!(precision.metres(), 2_250);
/// # Ok::<(), told::place::PlaceProblem>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    /// Names; an entry has the number of its spot.
    names: NameIndex,
    spots: Vec<Spot>,
    /// Each hint once.
    hints: Vec<Text>,
    /// Ids in capitals.
    ids: HashMap<Box<str>, u32>,
    /// Other codes in capitals; some are borne by more than one thing.
    codes: HashMap<Box<str>, Vec<u32>>,
    postcodes: Postcodes,
}

/// A thing without its words.
#[derive(Clone, Copy, Debug)]
struct Spot {
    at: Bng,
    kind: Kind,
    metres: u32,
    hint: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_said_in_both_languages() {
        for reason in NotFound::ALL {
            let sentence = reason.sentence();
            assert!(
                !sentence.en.starts_with("gazetteer-") && sentence.en != sentence.cy,
                "{}",
                reason.code()
            );
        }
    }
}
