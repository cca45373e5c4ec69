//! The register rule: under which code a place is counted in releases, by public facts and never by reports.
//!
//! | place | counted as |
//! |---|---|
//! | a public kind that is public space, or stands for at least 8 addresses | itself |
//! | a school with at least 500 on roll | itself |
//! | a smaller school, or one of unknown roll | the pool of its local authority; without an authority never |
//! | a special school or pupil referral unit | never: it is kept, and attention is never drawn to it |
//! | anything else | never |
//!
//! A home, a children's home, a refuge or a clinic cannot be in the register at all: `concern::PlaceKind` has no such kind.
//! The figures 8 and 500 are the release policy's; a stricter policy may pool or leave out more, never less.

use crate::place_keep::PlaceRecord;
use concern::{PlaceId, PlaceKind};
use disclosure::{Policy, Standing};
use geography::AreaCode;

/// The code that a place is counted under, none when it never is.
pub fn counted_as(place: &PlaceRecord, policy: &Policy) -> Option<PlaceId> {
    if place.special {
        return None;
    }
    match policy.standing(place.kind, place.roll, place.addresses) {
        Standing::Named => Some(place.id.clone()),
        Standing::Pooled => place.local_authority.as_ref().and_then(pool_code),
        Standing::Never => None,
    }
}

/// The code of the pool of an authority's smaller schools, none for an authority whose code is too long to carry it.
pub fn pool_code(local_authority: &AreaCode) -> Option<PlaceId> {
    PlaceId::parse(&format!("POOL-SCH-{local_authority}")).ok()
}

/// Addresses of a place of which it was not said whether it is public space. Stations, stops and parks are; of the others it is not
/// known, and what is not known to be public is taken to stand for itself alone.
pub(crate) const fn addresses_unsaid(kind: PlaceKind) -> Option<u32> {
    match kind {
        PlaceKind::RailStation
        | PlaceKind::BusStation
        | PlaceKind::BusStop
        | PlaceKind::HeritageRailway
        | PlaceKind::FerryTerminal
        | PlaceKind::Airport
        | PlaceKind::Park => None,
        PlaceKind::Retail | PlaceKind::LicensedPremises | PlaceKind::Leisure | PlaceKind::School => Some(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geography::Bng;
    use language::Text;

    fn place(kind: PlaceKind) -> PlaceRecord {
        PlaceRecord {
            id: PlaceId::parse("GWL-1").unwrap(),
            kind,
            name: Text::same("Somewhere"),
            at: Bng::new(2e5, 3e5),
            local_authority: Some(AreaCode::parse("GWL06000001").unwrap()),
            roll: None,
            medium: None,
            addresses: None,
            special: false,
            licence: String::new(),
        }
    }

    fn code(place: &PlaceRecord) -> Option<String> {
        counted_as(place, &Policy::standard()).map(String::from)
    }

    #[test]
    fn public_space_of_every_kind_but_schools_is_named() {
        for kind in PlaceKind::ALL.iter().copied().filter(|kind| *kind != PlaceKind::School) {
            assert_eq!(code(&place(kind)).as_deref(), Some("GWL-1"), "{}", kind.code());
        }
    }

    #[test]
    fn eight_addresses_are_named_and_seven_never() {
        let with = |addresses| PlaceRecord { addresses: Some(addresses), ..place(PlaceKind::Retail) };
        assert_eq!(code(&with(8)).as_deref(), Some("GWL-1"));
        assert_eq!(code(&with(7)), None);
    }

    #[test]
    fn a_school_of_500_stands_for_itself_and_a_smaller_one_goes_into_the_pool() {
        let with = |roll| PlaceRecord { roll, addresses: Some(1), ..place(PlaceKind::School) };
        assert_eq!(code(&with(Some(500))).as_deref(), Some("GWL-1"));
        assert_eq!(code(&with(Some(499))).as_deref(), Some("POOL-SCH-GWL06000001"));
        assert_eq!(code(&with(None)).as_deref(), Some("POOL-SCH-GWL06000001"));
        assert_eq!(code(&PlaceRecord { local_authority: None, ..with(Some(80)) }), None);
    }

    #[test]
    fn a_special_school_is_never_counted_however_large() {
        let special = PlaceRecord { special: true, roll: Some(900), ..place(PlaceKind::School) };
        assert_eq!(code(&special), None);
    }

    #[test]
    fn no_home_refuge_or_clinic_can_be_a_kind_of_place() {
        for word in ["home", "house", "childrens_home", "refuge", "clinic", "hospital", "surgery", "hostel"] {
            assert_eq!(PlaceKind::parse(word), None, "{word}");
        }
    }

    #[test]
    fn what_is_not_known_to_be_public_is_not_named() {
        let unsaid = |kind| code(&PlaceRecord { addresses: addresses_unsaid(kind), ..place(kind) });
        assert_eq!(unsaid(PlaceKind::Leisure), None);
        assert_eq!(unsaid(PlaceKind::LicensedPremises), None);
        assert!(unsaid(PlaceKind::BusStop).is_some() && unsaid(PlaceKind::Park).is_some());
    }
}
