//! The policy file: what is taken, what is refused, and that the complaint names the key.

use concern::PlaceKind;
use disclosure::{Audience, Policy, PolicyFault, Profile, Standing, TableName, phantom_rate};
use language::Lang;

const STANDARD: &str = include_str!("../../../policy/standard.toml");

/// The standard file with one piece of text replaced, which must be there.
fn changed(from: &str, to: &str) -> String {
    assert!(STANDARD.contains(from), "the standard policy has no {from:?}");
    STANDARD.replacen(from, to, 1)
}

#[track_caller]
fn refused(text: &str, key: &str, fault: PolicyFault) {
    let error = Policy::read(text).expect_err("the policy must be refused");
    assert_eq!((error.key.as_str(), error.fault), (key, fault));
    for lang in Lang::ALL {
        assert!(error.text().get(lang).contains(key), "the sentence names the key: {:?}", error.text());
    }
    assert!(error.to_string().contains(key));
}

const CAUTIOUS: &str = include_str!("../../../policy/cautious.toml");
const CLOSED_ROOM: &str = include_str!("../../../policy/closed-room.toml");
const FIRST: &str = include_str!("../../../policy/kept/2026-1.toml");

/// The closed-room file with the reference that a region must write into it.
fn closed_room() -> String {
    let line =
        CLOSED_ROOM.lines().find(|line| line.starts_with("#dpia_reference")).expect("the line is there");
    CLOSED_ROOM.replacen(line, "dpia_reference = \"DPIA-2026/7\"", 1)
}

/// Another digest under the same version means that a value was changed without a new version.
#[test]
fn every_committed_policy_is_the_one_that_was_signed() {
    for (text, version, profile, scale, thresholds, digest) in [
        (
            STANDARD,
            "2026-2",
            Profile::Standard,
            "2",
            [10, 10, 15],
            "533e9fc3266cde1d42d5b006312a73fa7f72f7c776e94c3d5599ddcb3bd45f3f",
        ),
        (
            CAUTIOUS,
            "2026-2-cautious",
            Profile::Cautious,
            "3",
            [15, 15, 20],
            "c968adf42a05e67b9232dedf64c99416e81ac7ff184d4a60943959e1a9f00099",
        ),
        (
            &closed_room(),
            "2026-2-closed-room",
            Profile::ClosedRoom,
            "3/2",
            [8, 8, 13],
            "a8a87cbfad8b32d1a1d6209e1c4a7077c181bbfb5692c3dd03f95a28fde9972c",
        ),
        (
            FIRST,
            "2026-1",
            Profile::Standard,
            "2",
            [10, 10, 15],
            "00c60210294337aaa4b56b8f8cd9572e23b8f94750f9d08f1e4deb3b7a6cfc0a",
        ),
    ] {
        let policy = Policy::read(text).expect("a fit policy");
        assert_eq!(policy.version(), version);
        assert_eq!((policy.profile(), policy.scale().to_string().as_str()), (profile, scale));
        assert_eq!(Audience::ALL.map(|audience| policy.threshold(audience)), thresholds);
        assert_eq!(policy.rounding(), 5);
        assert!(phantom_rate(&policy) <= 0.005, "{version}: {}", phantom_rate(&policy));
        assert_eq!(policy.digest_hex(), digest, "{version}");
        assert_eq!(policy.text(), text);
    }
    assert_eq!(Policy::standard().text(), STANDARD);
    assert_eq!(Policy::cautious().text(), CAUTIOUS);
}

#[test]
fn each_reader_sees_the_tables_that_the_file_gives_them() {
    let policy = Policy::standard();
    let four = [
        TableName::BlockYear,
        TableName::MiddleAreaQuarter,
        TableName::AuthorityHarmQuarter,
        TableName::PlaceYear,
    ];
    assert_eq!(policy.tables_for(Audience::Analyst), TableName::ALL);
    assert_eq!(policy.tables_for(Audience::Partnership), four);
    assert_eq!(policy.tables_for(Audience::CommunitySafety), four);
    assert_eq!((policy.min_schools_in_pool(), policy.source_mix_step()), (3, 10));
}

#[test]
fn a_file_of_the_first_form_stays_readable_for_its_releases_and_serves_no_new_one() {
    let first = Policy::read(FIRST).expect("still readable");
    assert!(!first.is_current() && Policy::standard().is_current());
    let two = [TableName::BlockYear, TableName::PlaceYear];
    for audience in Audience::ALL {
        assert_eq!(first.tables_for(audience), two);
    }
}

#[test]
fn a_version_stands_for_one_content_for_ever() {
    let (policy, digest) = (Policy::standard(), Policy::standard().digest());
    assert_eq!(policy.version_is_its_own([("2026-1", [7; 32]), ("2026-2", digest)]), Ok(()));
    let error = policy.version_is_its_own([("2026-2", [7; 32])]).expect_err("taken");
    assert_eq!((error.key.as_str(), error.fault), ("version", PolicyFault::VersionTaken));
}

#[test]
fn readers_tables_are_released_nested_and_all_read() {
    let four = "[\"block_year\", \"middle_area_quarter\", \"authority_harm_quarter\", \"place_year\"]";
    let safety = format!("community_safety = {four}");
    refused(
        &changed(&safety, "community_safety = [\"authority_sector_quarter\"]"),
        "tables_for.community_safety",
        PolicyFault::NotAbove,
    );
    refused(
        &changed(
            "\"place_year\", \"authority_context_type_year\", \"authority_sector_quarter\",\n]\n\n# Which",
            "\"place_year\",\n]\n\n# Which",
        ),
        "tables_for.analyst",
        PolicyFault::NotAbove,
    );
    let analyst = "analyst = [\n    \"block_year\", \"middle_area_quarter\", \"authority_harm_quarter\",\n    \"place_year\", \"authority_context_type_year\", \"authority_sector_quarter\",\n]";
    refused(&changed(analyst, &format!("analyst = {four}")), "tables_for.analyst", PolicyFault::ForNobody);
    refused(&changed(&safety, "community_safety = []"), "tables_for.community_safety", PolicyFault::Range);
    refused(
        &changed(&safety, &format!("{safety}\npublic = {four}")),
        "tables_for.public",
        PolicyFault::Unknown,
    );
}

#[test]
fn comments_and_spacing_leave_the_digest_alone_and_values_do_not() {
    let digest = |text: &str| Policy::read(text).expect("a fit policy").digest();
    assert_eq!(digest(&changed("rounding = 5", "rounding   =   5 # as ever")), digest(STANDARD));
    for (from, to) in [
        ("\"2026-2\"", "\"2026-3\""),
        ("scale_numerator = 2\nscale_denominator = 1", "scale_numerator = 201\nscale_denominator = 100"),
        ("threshold_community_safety = 15", "threshold_community_safety = 20"),
        ("min_residents_10_17 = 100", "min_residents_10_17 = 120"),
        ("\"leisure\", ", ""),
    ] {
        assert_ne!(digest(&changed(from, to)), digest(STANDARD), "{from} → {to}");
    }
}

#[test]
fn every_key_is_needed_and_its_absence_is_named() {
    for (line, key) in [
        ("version = \"2026-2\"", "version"),
        ("profile = \"standard\"", "profile"),
        ("threshold_analyst = 10", "show.threshold_analyst"),
        ("min_schools_in_pool = 3", "schools.min_schools_in_pool"),
        ("source_mix_step = 10", "card.source_mix_step"),
        ("scale_numerator = 2", "noise.scale_numerator"),
        ("scale_denominator = 1", "noise.scale_denominator"),
        ("threshold_partnership = 10", "show.threshold_partnership"),
        ("threshold_community_safety = 15", "show.threshold_community_safety"),
        ("rounding = 5", "show.rounding"),
        ("min_residents_10_17 = 100", "blocks.min_residents_10_17"),
        ("min_addresses = 8", "places.min_addresses"),
        ("pool_below_roll = 500", "schools.pool_below_roll"),
    ] {
        refused(&changed(line, "#"), key, PolicyFault::Missing);
    }
    refused(&changed("[card]\nsource_mix_step = 10", ""), "card", PolicyFault::Missing);
    refused(&changed("format = 2\n", ""), "card", PolicyFault::Unknown);
}

#[test]
fn values_of_the_wrong_kind_or_range_are_named() {
    for (from, to, key, fault) in [
        ("rounding = 5", "rounding = \"5\"", "show.rounding", PolicyFault::Kind),
        ("rounding = 5", "rounding = 0", "show.rounding", PolicyFault::Range),
        ("rounding = 5", "rounding = 5.0", "show.rounding", PolicyFault::Kind),
        ("scale_denominator = 1", "scale_denominator = 0", "noise.scale_denominator", PolicyFault::Range),
        ("scale_numerator = 2", "scale_numerator = -2", "noise.scale_numerator", PolicyFault::Range),
        ("\"block_year\", ", "\"child_year\", ", "tables", PolicyFault::Range),
        ("\"block_year\", ", "\"place_year\", ", "tables", PolicyFault::Range),
        ("format = 2", "format = 3", "format", PolicyFault::Range),
        ("source_mix_step = 10", "source_mix_step = 1", "card.source_mix_step", PolicyFault::Range),
        (
            "min_schools_in_pool = 3",
            "min_schools_in_pool = 2",
            "schools.min_schools_in_pool",
            PolicyFault::Range,
        ),
        ("\"rail_station\"", "\"home\"", "places.named_kinds", PolicyFault::Range),
        ("profile = \"standard\"", "profile = \"bold\"", "profile", PolicyFault::Range),
        ("min_addresses = 8", "min_addresses = 3", "places.min_addresses", PolicyFault::Range),
        ("pool_below_roll = 500", "pool_below_roll = 40", "schools.pool_below_roll", PolicyFault::Range),
        (
            "min_residents_10_17 = 100",
            "min_residents_10_17 = 99",
            "blocks.min_residents_10_17",
            PolicyFault::Range,
        ),
        ("rounding = 5", "rounding = 5\nround = 1", "show.round", PolicyFault::Unknown),
        ("[noise]", "[noise]\nseed = 1", "noise.seed", PolicyFault::Unknown),
    ] {
        refused(&changed(from, to), key, fault);
    }
    refused("version = \"1\"\nprofile = = \n", "2", PolicyFault::Syntax);
}

#[test]
fn no_file_is_weaker_than_its_profile() {
    refused(
        &changed("scale_denominator = 1", "scale_denominator = 2"),
        "noise.scale_numerator",
        PolicyFault::UnderProfile,
    );
    refused(
        &changed("threshold_partnership = 10", "threshold_partnership = 9"),
        "show.threshold_partnership",
        PolicyFault::UnderProfile,
    );
    refused(
        &changed("threshold_community_safety = 15", "threshold_community_safety = 8"),
        "show.threshold_community_safety",
        PolicyFault::UnderProfile,
    );
    refused(
        &changed("threshold_partnership = 10", "threshold_partnership = 11"),
        "show.threshold_partnership",
        PolicyFault::RoundsUnder,
    );
    // More noise under the same threshold makes more phantoms.
    refused(
        &changed("scale_numerator = 2", "scale_numerator = 3"),
        "show.threshold_analyst",
        PolicyFault::Phantoms,
    );
}

#[test]
fn the_closed_room_needs_the_reference_of_an_impact_assessment() {
    refused(CLOSED_ROOM, "dpia_reference", PolicyFault::Missing);
    let policy = Policy::read(&closed_room()).expect("a fit policy");
    assert_eq!(policy.dpia_reference(), Some("DPIA-2026/7"));
}

#[test]
fn a_place_is_named_by_public_facts_alone() {
    let policy = Policy::standard();
    let standing = |kind, roll, addresses| policy.standing(kind, roll, addresses);
    assert_eq!(standing(PlaceKind::BusStation, None, None), Standing::Named);
    assert_eq!(standing(PlaceKind::Retail, None, Some(8)), Standing::Named);
    assert_eq!(standing(PlaceKind::Retail, None, Some(7)), Standing::Never);
    assert_eq!(standing(PlaceKind::School, Some(500), Some(1)), Standing::Named);
    assert_eq!(standing(PlaceKind::School, Some(499), None), Standing::Pooled);
    assert_eq!(standing(PlaceKind::School, None, None), Standing::Pooled);
    let without = Policy::read(&changed("\"leisure\", ", "")).expect("a fit policy");
    assert_eq!(without.standing(PlaceKind::Leisure, None, None), Standing::Never);
}
