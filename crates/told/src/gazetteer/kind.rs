//! What a thing is, and how large such things are.

use concern::PlaceKind;
use geography::AreaKind;
use language::{Text, say};

/// What a thing of the gazetteer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A place of the register.
    Place(PlaceKind),
    /// An area that a public body draws.
    Area(AreaKind),
    /// An electoral ward.
    Ward,
    /// A city, town, village or part of one.
    Settlement,
}

/// Metres from the centre of a place within which somebody who names it may have been, with the reason for each.
const PLACES: [(PlaceKind, u32, &str); 11] = [
    (PlaceKind::BusStop, 25, "a pole or a shelter, and its position is surveyed"),
    (PlaceKind::LicensedPremises, 50, "one building and the pavement before it"),
    (PlaceKind::BusStation, 100, "a dozen bays, by the middle of them"),
    (PlaceKind::RailStation, 150, "platforms of up to 300 m, by their middle"),
    (PlaceKind::HeritageRailway, 150, "as a railway station"),
    (PlaceKind::FerryTerminal, 150, "a hall and its quay"),
    (PlaceKind::Leisure, 150, "a building with its car park and pitches"),
    (PlaceKind::School, 150, "registers place it by its postcode, 50 to 150 m from its gate"),
    (PlaceKind::Retail, 200, "a shopping street or centre, by its middle"),
    (PlaceKind::Park, 300, "some hectares, by their middle"),
    (PlaceKind::Airport, 1_000, "the site with its runways"),
];

impl Kind {
    /// The word in files, paths and catalogues.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Place(kind) => kind.code(),
            Self::Area(kind) => kind.code(),
            Self::Ward => "ward",
            Self::Settlement => "settlement",
        }
    }

    /// How far a thing of the kind reaches at least, in metres. An area of which no extent is known is taken to be large.
    pub fn reach_m(self) -> u32 {
        match self {
            Self::Place(kind) => {
                PLACES.iter().find(|(of, ..)| *of == kind).map_or(300, |(_, metres, _)| *metres)
            }
            // The extent is given with each area; these are about the smallest in Wales.
            Self::Area(AreaKind::Lsoa | AreaKind::Block) => 200,
            Self::Area(AreaKind::Msoa) | Self::Ward => 500,
            Self::Area(AreaKind::LocalAuthority) => 5_000,
            Self::Area(AreaKind::Force | AreaKind::Board | AreaKind::Country) => 20_000,
            // A name on the map says where the middle is, and "in the town" is anywhere in it.
            Self::Settlement => crate::place::NAME_M,
        }
    }

    /// What it is called, in both languages.
    pub fn label(self) -> Text {
        match self {
            Self::Place(kind) => kind.label(),
            _ => say(&format!("gazetteer-kind-{}", self.code().replace('_', "-")), &[]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_place_has_its_size_and_its_reason() {
        for kind in PlaceKind::ALL {
            assert!(PLACES.iter().any(|(of, metres, why)| of == kind && *metres >= 25 && !why.is_empty()));
        }
        assert_eq!(Kind::Place(PlaceKind::BusStop).reach_m(), 25);
        assert_eq!(Kind::Place(PlaceKind::Park).reach_m(), 300);
    }

    #[test]
    fn every_kind_is_named_in_both_languages() {
        let areas = AreaKind::ALL.map(Kind::Area);
        for kind in areas.into_iter().chain([Kind::Ward, Kind::Settlement]) {
            let label = kind.label();
            assert!(
                !label.en.starts_with("gazetteer-") && !label.cy.starts_with("gazetteer-"),
                "{}",
                kind.code()
            );
        }
    }
}
