//! Areas: what public bodies draw on the map.

use crate::GeographyError;
use geo_types::MultiPolygon;
use language::Text;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// The code of an area: an ONS code (`W06000008`), a board's slug (`north-wales`) or a block (`B-W01000003`).
///
/// Cloning is cheap (the text is shared), so every located concern can carry its codes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AreaCode(Arc<str>);

impl AreaCode {
    /// Reads a code: 1 to 32 ASCII letters, digits, hyphens, underscores or full stops. Case is kept.
    ///
    /// # Errors
    /// [`GeographyError::AreaCode`] for anything else.
    pub fn parse(code: &str) -> Result<Self, GeographyError> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
        if (1..=32).contains(&code.len()) && code.bytes().all(allowed) {
            Ok(Self(Arc::from(code)))
        } else {
            Err(GeographyError::AreaCode)
        }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AreaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::str::FromStr for AreaCode {
    type Err = GeographyError;
    fn from_str(code: &str) -> Result<Self, GeographyError> {
        Self::parse(code)
    }
}
impl TryFrom<String> for AreaCode {
    type Error = GeographyError;
    fn try_from(code: String) -> Result<Self, GeographyError> {
        Self::parse(&code)
    }
}
impl From<AreaCode> for String {
    fn from(code: AreaCode) -> Self {
        code.0.as_ref().to_owned()
    }
}

/// What sort of area it is, from the largest to the smallest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaKind {
    /// A country.
    Country,
    /// A regional safeguarding board.
    Board,
    /// A police force area.
    Force,
    /// A local authority.
    LocalAuthority,
    /// A middle layer super output area, the "middle area" of a release.
    Msoa,
    /// A lower layer super output area.
    Lsoa,
    /// LSOAs joined until a count can be released for them; see [`crate::block`].
    Block,
}

impl AreaKind {
    /// Every kind, from the largest to the smallest.
    pub const ALL: [Self; 7] =
        [Self::Country, Self::Board, Self::Force, Self::LocalAuthority, Self::Msoa, Self::Lsoa, Self::Block];

    /// The stable word for files and tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Board => "board",
            Self::Force => "force",
            Self::LocalAuthority => "local_authority",
            Self::Msoa => "msoa",
            Self::Lsoa => "lsoa",
            Self::Block => "block",
        }
    }

    /// The kind that a word means, the exact word of [`AreaKind::code`].
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One area with its boundary and public figures.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaShape {
    /// Its code.
    pub code: AreaCode,
    /// What sort of area it is.
    pub kind: AreaKind,
    /// Its name in both languages.
    pub name: Text,
    /// Codes of areas that contain it; a parent's parents need not be repeated.
    pub parents: Vec<AreaCode>,
    /// Boundary in metres of EPSG:27700, shells and holes as in OGC Simple Features.
    pub shape: MultiPolygon<f64>,
    /// Residents aged 10 to 17 by public estimate, where one is known.
    pub residents_10_17: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_public_bodies_are_read_and_others_refused() {
        for good in ["W01000003", "north-wales", "B-W01000003", "E07.x_1"] {
            assert_eq!(AreaCode::parse(good).unwrap().as_str(), good);
        }
        for bad in ["", "two words", "é", "a/b", &"x".repeat(33)] {
            assert_eq!(AreaCode::parse(bad), Err(GeographyError::AreaCode));
        }
    }

    #[test]
    fn a_code_is_plain_text_in_json_and_checked_on_the_way_in() {
        let code = AreaCode::parse("W06000008").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"W06000008\"");
        assert!(serde_json::from_str::<AreaCode>("\"no good\"").is_err());
    }

    #[test]
    fn kinds_are_known_by_their_own_words() {
        for kind in AreaKind::ALL {
            assert_eq!(AreaKind::parse(kind.code()), Some(kind));
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.code()));
        }
    }
}
