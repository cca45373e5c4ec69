//! The policy file: what is taken, what is refused, and that the complaint names the key.

use concern::PlaceKind;
use disclosure::{Policy, PolicyFault, Standing, phantom_rate};
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

#[test]
fn the_standard_policy_is_the_one_that_was_signed() {
    let policy = Policy::standard();
    assert_eq!(policy.version(), "2026-1");
    assert_eq!(policy.scale().to_string(), "2");
    assert_eq!(
        (policy.threshold_partnership(), policy.threshold_community_safety(), policy.rounding()),
        (10, 15, 5)
    );
    assert!(phantom_rate(&policy) <= 0.005);
    // Another digest under the same version means that a value was changed without a new version.
    assert_eq!(policy.digest_hex(), "00c60210294337aaa4b56b8f8cd9572e23b8f94750f9d08f1e4deb3b7a6cfc0a");
    assert_eq!(policy.text(), STANDARD);
}

#[test]
fn comments_and_spacing_leave_the_digest_alone_and_values_do_not() {
    let digest = |text: &str| Policy::read(text).expect("a fit policy").digest();
    assert_eq!(digest(&changed("rounding = 5", "rounding   =   5 # as ever")), digest(STANDARD));
    for (from, to) in [
        ("\"2026-1\"", "\"2026-2\""),
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
        ("version = \"2026-1\"", "version"),
        ("profile = \"standard\"", "profile"),
        ("tables = [\"block_year\", \"place_year\"]", "tables"),
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
    refused(&changed("[schools]\npool_below_roll = 500", ""), "schools", PolicyFault::Missing);
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
        "show.threshold_partnership",
        PolicyFault::Phantoms,
    );
}

#[test]
fn the_closed_room_needs_the_reference_of_an_impact_assessment() {
    let text = changed("\"standard\"", "\"closed_room\"")
        .replace("scale_numerator = 2", "scale_numerator = 3")
        .replace("scale_denominator = 1", "scale_denominator = 2")
        .replace("threshold_partnership = 10", "threshold_partnership = 8");
    refused(&text, "dpia_reference", PolicyFault::Missing);
    let with = text.replace("profile =", "dpia_reference = \"DPIA-2026/7\"\nprofile =");
    assert_eq!(Policy::read(&with).expect("a fit policy").scale().to_string(), "3/2");
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
