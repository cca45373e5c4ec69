//! What stands beside the tree of areas: wards, earlier censuses, deprivation, boards that are drawn from their authorities, areas that are gone.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{GEOGRAPHY, House, event, fixture};
use flate2::Compression;
use flate2::write::GzEncoder;
use geography::{Bng, Wgs84, project};
use language::Lang;
use registry::{Kept, Receipt, SourceFile, area_tree, gazetteer_load, geography_import};
use std::io::Write as _;
use told::gazetteer::{Gazetteer, NotFound, Resolved};

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

/// A collection with one square, from some columns of the fixture's grid to others, for each set of properties.
fn squares(areas: &[(&str, f64, f64)]) -> String {
    let feature = |(properties, from, to): &(&str, f64, f64)| {
        let (west, east) = (-4.60 + from * 0.02, -4.60 + to * 0.02);
        format!(
            r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{{"type":"Polygon","coordinates":
            [[[{west},52.4],[{east},52.4],[{east},52.415],[{west},52.415],[{west},52.4]]]}}}}"#
        )
    };
    let features: Vec<String> = areas.iter().map(feature).collect();
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
}

async fn import(house: &House, files: &[SourceFile]) -> Receipt {
    geography_import(&house.pool, &event(), files, |_| ()).await.unwrap()
}

async fn with_geography() -> House {
    let house = House::new().await;
    import(&house, &fixture(&GEOGRAPHY)).await;
    house
}

fn counts(kept: Option<Kept>) -> (u64, u64, u64) {
    kept.map(|kept| (kept.added, kept.changed, kept.removed)).unwrap()
}

fn resolve(gazetteer: &Gazetteer, text: &str) -> Resolved {
    gazetteer.resolve(&told::place::read(text).unwrap())
}

/// Easting and metres of a certain answer that is no place of the register.
fn at(gazetteer: &Gazetteer, text: &str) -> (f64, u32) {
    match resolve(gazetteer, text) {
        Resolved::At { point, precision, place: None, .. } => (point.easting, precision.metres()),
        other => panic!("{text}: {other:?}"),
    }
}

fn easting(column: f64) -> f64 {
    let at: Bng = project(Wgs84::new(-4.60 + column * 0.02, 52.4075)).unwrap();
    at.easting
}

const WARD: &str =
    r#""wd25cd":"W05990001","name_en":"Shell Bank","name_cy":"Banc y Cregyn","la":"FIX06000001""#;

#[tokio::test(flavor = "multi_thread")]
async fn wards_changes_and_ranks_stand_beside_the_tree_year_by_year() {
    let house = with_geography().await;
    let tree = "select md5(string_agg(t::text, '|' order by t::text)) from (select area_code, xmin from registry.area
                union all select area_code || parent_code, xmin from registry.area_parent) t";
    let before = house.sql(tree);
    let ward = squares(&[(WARD, 0.0, 1.0)]);
    let changes = "lsoa11cd,lsoa21cd,change\nW01990091,FIX01000001,M\nW01990092,FIX01000001,M\n";
    let ranks = "lsoa11cd,wimd_rank,wimd_decile,income_rank\nW01990091,1,1,2\nW01990092,2,10,1\n";
    let files = |ranks_name: &str, ward: &str, changes: &str, ranks: &str| {
        [file("wards.geojson", ward), file("changes.csv", changes), file(ranks_name, ranks)]
    };
    let told =
        |receipt: &Receipt| [receipt.boundaries, receipt.area_changes, receipt.deprivation].map(counts);
    let first = import(&house, &files("wimd2019.csv", &ward, changes, ranks)).await;
    assert_eq!(told(&first), [(1, 0, 0), (2, 0, 0), (4, 0, 0)]);
    let again = import(&house, &files("wimd2019.csv", &ward, changes, ranks)).await;
    assert!(again.is_unchanged(), "{again:?}");
    assert!(again.lines(Lang::Cy).iter().any(|line| line.contains("Safleoedd amddifadedd: newydd 0")));

    let fewer = "lsoa11cd,lsoa21cd,change\nW01990091,FIX01000001,M\n";
    let ranked = "lsoa11cd,wimd_rank,wimd_decile,income_rank\nW01990091,3,1,2\n";
    let renamed = ward.replace("Shell Bank", "Bank");
    let second = import(&house, &files("wimd2019.csv", &renamed, fewer, ranked)).await;
    assert_eq!(told(&second), [(0, 1, 0), (0, 0, 1), (0, 1, 2)]);
    let next_year = files("wimd2025.csv", &renamed.replace("wd25cd", "wd26cd"), fewer, ranks);
    assert_eq!(
        told(&import(&house, &next_year).await),
        [(1, 0, 0), (0, 0, 0), (4, 0, 0)],
        "beside the other year"
    );
    let unnamed = import(&house, &files("wimd.csv", &renamed, fewer, ranks)).await;
    assert_eq!(unnamed.deprivation, None);
    assert!(unnamed.files[2].note.as_ref().unwrap().en.contains("does not say of which year"));

    assert_eq!(house.sql(tree), before, "no area of the tree was touched");
    let ranks = "select string_agg(concat_ws(' ', edition, area_vintage, area_code, rank, decile, licence <> ''), '; ' order by edition, rank)
                 from registry.deprivation where domain = 'overall'";
    let kept = "2019 2011 W01990091 3 1 t; 2025 2011 W01990091 1 1 t; 2025 2011 W01990092 2 10 t";
    assert_eq!(house.sql(ranks), kept);
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_an_earlier_census_are_understood_and_never_counted() {
    let house = with_geography().await;
    let cells = area_tree(&house.pool).await.unwrap().places().count();
    let old = squares(&[
        (r#""lsoa11cd":"W01990091","lsoa11nm":"Sands 001","la":"FIX06000001""#, 0.0, 2.0),
        (r#""lsoa11cd":"W01990092","lsoa11nm":"Sands 002","la":"FIX06000001""#, 2.0, 3.0),
    ]);
    let middle = squares(&[(r#""msoa11cd":"W02990091","msoa11nm":"Sands","la":"FIX06000001""#, 0.0, 3.0)]);
    let changes = "lsoa11cd,lsoa21cd\nW01990093,FIX01000001\nW01990093,FIX01000002\nW01990094,W01999999\n";
    let files = [file("l.geojson", &old), file("m.geojson", &middle), file("c.csv", changes)];
    assert_eq!(counts(import(&house, &files).await.boundaries), (3, 0, 0));
    assert_eq!(area_tree(&house.pool).await.unwrap().places().count(), cells);

    let gazetteer = gazetteer_load(&house.pool).await.unwrap();
    let (east, metres) = at(&gazetteer, "W01990091");
    assert!((east - easting(1.0)).abs() < 5.0 && metres >= 2_000, "{east} {metres}");
    assert!(at(&gazetteer, "w02990091").1 >= 5_000);
    let (_, metres) = at(&gazetteer, "W01990093");
    assert!(metres >= 2_000, "the ground of all its successors: {metres}");
    let unknown = Resolved::NotFound(NotFound::Area);
    assert_eq!(resolve(&gazetteer, "W01990094"), unknown, "a successor of it is not kept");
    assert!(
        matches!(resolve(&gazetteer, "Sands 001"), Resolved::At { .. }),
        "the name is that of the area of today"
    );

    // Residents by areas of 2011, with the changes of the import before.
    let residents = file("r.csv", "lsoa11cd,age_10_17\nW01990093,301\n");
    let figures = import(&house, &[residents]).await.residents.unwrap();
    assert_eq!(figures.kept.changed, 2);
    let kept = "select string_agg(residents_10_17::text, ' ' order by area_code) from registry.area
                where area_code in ('FIX01000001', 'FIX01000002')";
    assert_eq!(house.sql(kept), "151 150");
}

#[tokio::test(flavor = "multi_thread")]
async fn wards_are_found_by_name_and_by_code_and_of_an_earlier_year_by_code() {
    let house = with_geography().await;
    let earlier = WARD.replace("W05990001", "W05980001").replace("wd25cd", "wd22cd");
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(squares(&[(&earlier, 0.0, 2.0)]).as_bytes()).unwrap();
    let packed = SourceFile { name: "wards22.geojson.gz".into(), bytes: packed.finish().unwrap() };
    import(&house, &[file("wards25.geojson", &squares(&[(WARD, 0.0, 1.0)])), packed]).await;
    let gazetteer = gazetteer_load(&house.pool).await.unwrap();
    for ward in ["Shell Bank ward", "Ward Banc y Cregyn", "W05990001"] {
        assert!((at(&gazetteer, ward).0 - easting(0.5)).abs() < 5.0, "{ward}");
    }
    assert!((at(&gazetteer, "W05980001").0 - easting(1.0)).abs() < 5.0);
}

#[tokio::test(flavor = "multi_thread")]
async fn boards_and_forces_without_boundaries_are_drawn_from_their_authorities() {
    let house = House::new().await;
    let authorities = squares(&[
        (r#""la":"FIX06000001","name_en":"West""#, 0.0, 1.0),
        (r#""la":"FIX06000002","name_en":"East""#, 1.0, 2.0),
    ]);
    let list = "la,board,board_en,board_cy,force\nFIX06000001,bay,Bay,Bae,F1\nFIX06000002,bay,Bay,Bae,F1\nFIX06000003,hill,Hill,Bryn,F1\n";
    let files = [file("list.csv", list), file("la.geojson", &authorities)];
    let receipt = import(&house, &files).await;
    assert_eq!(counts(receipt.dissolved), (1, 0, 0));
    assert!(
        receipt.notices.iter().any(|one| one.en.contains("could not be drawn: 2")),
        "{:?}",
        receipt.notices
    );
    assert!(import(&house, &files).await.is_unchanged());
    let drawn = "select string_agg(concat_ws(' ', b.area_code, b.name_cy, b.dissolved, (
                     select count(*) from registry.area_parent p where p.parent_code = b.area_code),
                     (select abs(round(st_area(b.shape) - sum(st_area(a.shape)))) from registry.area a where a.kind = 'local_authority')), '; ')
                 from registry.area b where b.kind in ('board', 'force')";
    assert_eq!(house.sql(drawn), "bay Bae t 2 0");
    let tree = area_tree(&house.pool).await.unwrap();
    assert!(tree.area(&geography::AreaCode::parse("bay").unwrap()).is_some());

    // An authority that grows takes its board with it.
    let grown = squares(&[(r#""la":"FIX06000002","name_en":"East""#, 1.0, 3.0)]);
    assert_eq!(counts(import(&house, &[file("la.geojson", &grown)]).await.dissolved), (0, 1, 0));
    assert_eq!(house.sql(drawn), "bay Bae t 2 0");

    // A boundary that is imported stands, and the list does not draw over it.
    let own = squares(&[(
        r#""board":"bay","name_en":"Bay","name_cy":"Y Bae","las":"FIX06000001 FIX06000002""#,
        0.0,
        3.0,
    )]);
    assert_eq!(counts(import(&house, &[file("b.geojson", &own)]).await.areas), (0, 1, 0));
    let listed = import(&house, &[file("list.csv", list)]).await;
    assert!(listed.is_unchanged(), "{listed:?}");
    assert!(house.sql(drawn).starts_with("bay Y Bae f 2"), "{}", house.sql(drawn));
}

#[tokio::test(flavor = "multi_thread")]
async fn areas_that_files_no_longer_list_are_told_and_stay() {
    let house = with_geography().await;
    let all = fixture(&["small_areas.geojson"]);
    assert!(import(&house, &all).await.areas_gone.is_empty());
    let text = String::from_utf8(all[0].bytes.clone()).unwrap();
    let fewer: Vec<&str> =
        text.lines().filter(|line| !line.contains("\"lsoa21cd\":\"FIX01000002\"")).collect();
    let later = import(&house, &[file("small_areas.geojson", &fewer.join("\n"))]).await;
    assert_eq!(later.areas_gone, ["FIX01000002"]);
    assert!(later.lines(Lang::En).iter().any(|line| line.contains("no longer list")), "{later:?}");
    assert_eq!(house.sql("select count(*) from registry.area where area_code = 'FIX01000002'"), "1");

    let both = squares(&[(WARD, 0.0, 1.0), (&WARD.replace("W05990001", "W05990002"), 1.0, 2.0)]);
    assert!(import(&house, &[file("w.geojson", &both)]).await.areas_gone.is_empty());
    let one = import(&house, &[file("w.geojson", &squares(&[(WARD, 0.0, 1.0)]))]).await;
    assert_eq!(one.areas_gone, ["W05990002"]);
}
