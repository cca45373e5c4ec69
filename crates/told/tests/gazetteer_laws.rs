//! The gazetteer answers as a careful clerk would, and its laws hold for whatever is written.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use concern::PlaceKind;
use geography::{AreaKind, Bng};
use language::Text;
use proptest::prelude::*;
use told::find::Why;
use told::gazetteer::{Gazetteer, Kind, NotFound, Resolved, Suggestion, Thing};
use told::place::{NEAR_M, OUTSIDE_M, Place, Source, WrittenPlace, read};

fn thing(id: &str, kind: Kind, names: (&str, &str), hint: &str, at: (f64, f64)) -> Thing {
    Thing {
        id: id.into(),
        kind,
        name: Text::new(names.0, names.1),
        aliases: Vec::new(),
        codes: Vec::new(),
        hint: (!hint.is_empty()).then(|| Text::new(hint, format!("{hint} (cy)"))),
        at: Bng::new(at.0, at.1),
        reach_m: 0,
    }
}

fn things() -> Vec<Thing> {
    let stop = Kind::Place(PlaceKind::BusStop);
    let station = Kind::Place(PlaceKind::RailStation);
    vec![
        Thing {
            codes: vec!["cdfjdma".into()],
            ..thing("5710AWA10001", stop, ("High Street", "Stryd Fawr"), "Haven", (300_000.0, 200_000.0))
        },
        thing("5710AWA10002", stop, ("High Street", "Stryd Fawr"), "Mountain", (310_000.0, 200_000.0)),
        Thing {
            codes: vec!["RHU".into(), "SHR".into()],
            ..thing(
                "9100ABERDON",
                station,
                ("Aberdon Station", "Gorsaf Aberdon"),
                "Haven",
                (300_400.0, 200_300.0),
            )
        },
        Thing {
            codes: vec!["SHR".into()],
            ..thing("9100SHARED", station, ("Glan y Môr", "Glan y Môr"), "Haven", (301_000.0, 201_000.0))
        },
        thing(
            "GWL-PK-001",
            Kind::Place(PlaceKind::Park),
            ("Castle Park", "Parc y Castell"),
            "Haven",
            (302_000.0, 202_000.0),
        ),
        thing(
            "6601234",
            Kind::Place(PlaceKind::School),
            ("Rhu Primary School", "Ysgol Gynradd Rhu"),
            "Haven",
            (303_000.0, 203_000.0),
        ),
        Thing {
            reach_m: 9_000,
            ..thing(
                "W06000099",
                Kind::Area(AreaKind::LocalAuthority),
                ("Haven", "Hafan"),
                "",
                (305_000.0, 205_000.0),
            )
        },
        thing("L-1", Kind::Settlement, ("Pontydon", "Pontydon"), "Haven", (306_000.0, 206_000.0)),
    ]
}

fn units() -> Vec<(String, Bng, u32)> {
    let unit = |text: &str, east: f64, reach| (text.to_owned(), Bng::new(east, 200_000.0), reach);
    vec![unit("CF10 1AA", 300_000.0, 50), unit("CF10 1AB", 308_000.0, 400), unit("CF10 2AA", 340_000.0, 50)]
}

fn register() -> Gazetteer {
    Gazetteer::new(things(), units())
}

fn resolve(text: &str) -> Resolved {
    register().resolve(&read(text).unwrap())
}

/// Easting, precision and place (if any) of an answer that is certain.
fn at(text: &str) -> (f64, u32, String) {
    match resolve(text) {
        Resolved::At { point, precision, place, .. } => {
            (point.easting, precision.metres(), place.map(String::from).unwrap_or_default())
        }
        other => panic!("{text}: {other:?}"),
    }
}

fn choice(text: &str) -> Vec<Suggestion> {
    match resolve(text) {
        Resolved::Choose(found) => found,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn codes_postcodes_and_exact_names_are_certain() {
    assert_eq!(at("5710awa10001"), (300_000.0, 25, "5710AWA10001".to_owned()));
    assert_eq!(at("cdfjdma"), (300_000.0, 25, "5710AWA10001".to_owned()), "the short code on the pole");
    assert_eq!(
        at("RHU"),
        (300_400.0, 200, "9100ABERDON".to_owned()),
        "a station's letters are known to 200 m"
    );
    assert_eq!(at("660/1234"), (303_000.0, 150, "6601234".to_owned()));
    assert_eq!(at("W06000099"), (305_000.0, 40_000, String::new()), "an area is no place of the register");
    assert_eq!(at("gwl-pk-001"), (302_000.0, 300, "GWL-PK-001".to_owned()), "the register's own id");
    assert_eq!(at("CASTLE PARK"), (302_000.0, 300, "GWL-PK-001".to_owned()));
    assert_eq!(at("parc y castell"), (302_000.0, 300, "GWL-PK-001".to_owned()));
    assert_eq!(at("Aberdon stn"), (300_400.0, 150, "9100ABERDON".to_owned()));
    assert_eq!(at("glan-y-mor").2, "9100SHARED".to_owned(), "accents and dashes make no difference");
    assert_eq!(at("Hafan"), (305_000.0, 9_000, String::new()));
}

#[test]
fn a_postcode_is_known_as_well_as_it_is_written_and_reaches() {
    assert_eq!(at("CF10 1AA"), (300_000.0, 100, String::new()), "never better than a unit is");
    assert_eq!(at("cf101ab"), (308_000.0, 400, String::new()), "a unit that reaches far");
    assert_eq!(at("CF10 1"), (304_000.0, 4_400, String::new()));
    let (east, metres, _) = at("CF10");
    assert!((east - 316_000.0).abs() < 0.01 && metres == 24_050);
    assert_eq!(resolve("CF10 1ZZ"), Resolved::NotFound(NotFound::Postcode));
}

#[test]
fn near_and_outside_add_their_metres_and_only_outside_keeps_the_place() {
    assert_eq!(at("ger Parc y Castell"), (302_000.0, 300 + NEAR_M, String::new()));
    assert_eq!(at("outside Castle Park"), (302_000.0, 300 + OUTSIDE_M, "GWL-PK-001".to_owned()));
    let Resolved::At { source, .. } = resolve("outside Castle Park") else { panic!() };
    assert_eq!(source, Source::Outside);
}

#[test]
fn between_is_the_middle_and_covers_both_ends() {
    // 1,600 m east and 1,700 m north apart: half is 1,168 m, and both ends are known to 150 and 300 m.
    assert_eq!(at("between Aberdon Station and Castle Park"), (301_200.0, 1_168 + 150 + 300, String::new()));
    let end = choice("between High Street and Castle Park");
    assert_eq!(end[0].name.en, "High Street", "the end that is not certain is asked for");
    assert_eq!(resolve("between Castle Park and CF10 1ZZ"), Resolved::NotFound(NotFound::Postcode));
}

#[test]
fn two_of_one_name_are_a_choice_unless_the_authority_is_written_too() {
    let found = choice("High Street");
    let told: Vec<(&str, &str, f64)> = found[..2]
        .iter()
        .map(|one| (one.id.as_str(), one.hint.as_ref().unwrap().en.as_str(), one.at.easting))
        .collect();
    assert_eq!(told, [("5710AWA10001", "Haven", 300_000.0), ("5710AWA10002", "Mountain", 310_000.0)]);
    assert!(
        found[..2].iter().all(|one| one.why == Why::Exact && one.kind == Kind::Place(PlaceKind::BusStop))
    );
    assert_eq!(at("Stryd Fawr, Mountain").2, "5710AWA10002".to_owned());
    assert_eq!(at("High St, mountain (cy)").2, "5710AWA10002".to_owned());
    assert_eq!(choice("High Street, Elsewhere").len().min(2), 2);
    assert_eq!(choice("SHR").len(), 2, "two stations share the letters");
}

#[test]
fn a_typing_error_is_never_taken_in_silence() {
    let found = choice("Casle Park");
    assert_eq!((found[0].id.as_str(), found[0].why), ("GWL-PK-001", Why::Misspelt(1)));
    assert_eq!(found[0].place.as_ref().map(concern::PlaceId::as_str), Some("GWL-PK-001"));
    assert_eq!(choice("ym Mhontydon")[0].id, "L-1");
    assert_eq!(resolve("Qwxyzzy Vfgh"), Resolved::NotFound(NotFound::Name));
}

#[test]
fn a_code_that_nothing_bears_is_looked_up_as_a_name_and_then_said() {
    assert_eq!(resolve("XYZ"), Resolved::NotFound(NotFound::Stop));
    assert_eq!(resolve("660/9999"), Resolved::NotFound(NotFound::School));
    assert_eq!(resolve("W06000001"), Resolved::NotFound(NotFound::Area));
    let named = thing("P-1", Kind::Place(PlaceKind::Leisure), ("GYM", "GYM"), "", (1_000.0, 1_000.0));
    let found = Gazetteer::new([named], units()).resolve(&read("GYM").unwrap());
    assert!(matches!(found, Resolved::At { place: Some(_), .. }), "{found:?}");
}

#[test]
fn a_person_who_looks_sees_the_exact_one_first_and_others_after() {
    let found = register().search("high street", 5);
    assert_eq!(found[0].why, Why::Exact);
    assert_eq!(register().search("RHU", 5)[0].id, "9100ABERDON");
    assert_eq!(register().search("castel park", 5)[0].id, "GWL-PK-001");
    assert!(register().search("", 5).is_empty());
}

#[test]
fn a_thing_that_cannot_be_placed_is_left_out() {
    let nowhere = thing("N-1", Kind::Settlement, ("Nowhere", "Unman"), "", (f64::NAN, 0.0));
    let unnamed = thing(" ", Kind::Settlement, ("Unnamed", "Dienw"), "", (0.0, 0.0));
    assert!(Gazetteer::new([nowhere, unnamed], units()).is_empty());
}

#[test]
fn every_kind_of_writing_is_named_in_both_languages() {
    for source in Source::ALL {
        let label = source.label();
        assert!(!label.en.starts_with("told-") && label.en != label.cy, "{}", source.code());
    }
}

/// The best that may ever be claimed for what was written; a name has no size of its own.
fn best(written: &WrittenPlace) -> u32 {
    match &written.place {
        Place::Name(_) => 25,
        Place::Near(place) => best(place) + NEAR_M,
        Place::Outside(place) => best(place) + OUTSIDE_M,
        Place::Between(a, b) => best(a) + best(b),
        _ => written.precision.metres(),
    }
}

fn part() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z]{2} ?[0-9]{0,5} ?[0-9]{0,5}",
        "[a-zŵŷ' ,]{0,20}",
        "CF1[01] ?[12]?(A[A-C])?",
        proptest::sample::select(vec![
            "High Street",
            "Castle Park",
            "Stryd Fawr, Haven",
            "RHU",
            "SHR",
            "660/1234",
            "W06000099",
            "Hafan",
            "5710AWA10002",
            "51.48, -3.18",
            "318284 176230",
            "SN 585 815",
            "Casle Prak",
            "gwl-pk-001",
        ])
        .prop_map(str::to_owned),
    ]
}

fn written() -> impl Strategy<Value = String> {
    prop_oneof![
        part(),
        part().prop_map(|one| format!("near {one}")),
        part().prop_map(|one| format!("y tu allan i {one}")),
        (part(), part()).prop_map(|(a, b)| format!("between {a} and {b}")),
        "\\PC{0,40}",
    ]
}

proptest! {
    #[test]
    fn nothing_is_known_better_than_it_was_told_and_nothing_panics(text in written()) {
        if let Ok(written) = read(&text)
            && let Resolved::At { point, precision, source, .. } = register().resolve(&written)
        {
            prop_assert!(precision.metres() >= best(&written));
            prop_assert!(point.easting.is_finite() && point.northing.is_finite());
            prop_assert_eq!(source, written.source);
        }
    }

    #[test]
    fn the_order_of_things_and_postcodes_does_not_show(
        text in written(),
        shuffled in Just(things()).prop_shuffle(),
        mixed in Just(units()).prop_shuffle(),
    ) {
        let other = Gazetteer::new(shuffled, mixed);
        if let Ok(written) = read(&text) {
            prop_assert_eq!(other.resolve(&written), register().resolve(&written));
        }
        prop_assert_eq!(other.search(&text, 8), register().search(&text, 8));
    }

    #[test]
    fn every_choice_is_of_the_register_ranked_and_not_too_many(text in written()) {
        if let Ok(written) = read(&text)
            && let Resolved::Choose(found) = register().resolve(&written)
        {
            prop_assert!((1..=8).contains(&found.len()));
            prop_assert!(found.windows(2).all(|pair| pair[0].score >= pair[1].score));
            prop_assert!(found.iter().all(|one| things().iter().any(|thing| thing.id == one.id)));
        }
    }
}
