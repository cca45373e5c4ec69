//! The very small region through the importers and back.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{GEOGRAPHY, House, event, fixture};
use access::RegionCode;
use concern::PlaceId;
use geography::{Bng, Wgs84, project};
use language::Lang;
use registry::{
    Blocks, FileProblem, Kept, RegistryError, Rule, SourceFile, area_tree, basemap_import, blocks_build,
    geography_import, place_points, places_import, postcodes_import, regions, study_area,
};

const PLACES: [&str; 3] = ["stops.csv", "places.geojson", "schools.geojson"];

async fn with_geography() -> House {
    let house = House::new().await;
    geography_import(&house.pool, &event(), &fixture(&GEOGRAPHY), |_| ()).await.unwrap();
    house
}

fn at(column: f64, row: f64) -> Bng {
    project(Wgs84::new(-4.60 + column * 0.02, 52.40 + row * 0.015)).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn areas_come_in_with_their_tree_whatever_their_order() {
    let house = House::new().await;
    let receipt = geography_import(&house.pool, &event(), &fixture(&GEOGRAPHY), |_| ()).await.unwrap();
    assert_eq!(receipt.areas, Some(Kept { added: 15, ..Kept::default() }));
    assert_eq!(receipt.areas_by_kind["lsoa"], 8);
    let tree = area_tree(&house.pool).await.unwrap();
    let located = tree.locate(at(3.5, 1.5)).unwrap();
    let text = |code: Option<geography::AreaCode>| code.map(String::from).unwrap_or_default();
    assert_eq!(located.lsoa.as_str(), "FIX01000008");
    assert_eq!(text(located.msoa), "FIX02000003", "found by where it lies");
    assert_eq!(text(located.local_authority), "FIX06000002");
    assert_eq!(text(located.board), "fix-bae");
    assert_eq!(text(located.force), "FIX15000001");
    assert_eq!(text(located.block), "B-FIX01000007");
    let west = tree.locate(at(0.5, 0.5)).unwrap();
    assert_eq!(text(west.board), "fix-bae", "listed by the board, not named by the authority");
    assert!(tree.locate(at(-0.5, 0.5)).is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_import_twice_changes_nothing_and_says_so() {
    let house = with_geography().await;
    let places = fixture(&PLACES);
    let basemap = fixture(&["basemap.geojson"]);
    assert!(!places_import(&house.pool, &event(), &places, |_| ()).await.unwrap().is_unchanged());
    assert!(!basemap_import(&house.pool, &event(), &basemap, |_| ()).await.unwrap().is_unchanged());
    let rows = "select md5(string_agg(t::text, '|' order by t::text)) from (select area_code, xmin from registry.area
                union all select place_id, xmin from registry.place
                union all select basemap_id::text, xmin from registry.basemap
                union all select area_code || parent_code, xmin from registry.area_parent) t";
    let before = house.sql(rows);
    for receipt in [
        geography_import(&house.pool, &event(), &fixture(&GEOGRAPHY), |_| ()).await.unwrap(),
        places_import(&house.pool, &event(), &places, |_| ()).await.unwrap(),
        basemap_import(&house.pool, &event(), &basemap, |_| ()).await.unwrap(),
    ] {
        assert!(receipt.is_unchanged(), "{receipt:?}");
        assert!(receipt.lines(Lang::Cy).last().unwrap().contains("Ni newidiodd dim"));
    }
    assert_eq!(house.sql(rows), before, "no row was written");
}

#[tokio::test(flavor = "multi_thread")]
async fn blocks_join_within_the_middle_area_first_and_bear_its_name() {
    let house = with_geography().await;
    let blocks = house.sql(
        "select string_agg(area_code || ' ' || residents_10_17 || ' ' || name_en || '/' || name_cy, '; ' order by area_code)
         from registry.area where kind = 'block'",
    );
    assert_eq!(
        blocks,
        "B-FIX01000001 185 Shell Bank, block 1/Banc y Cregyn, bloc 1; \
         B-FIX01000002 210 Shell Bank, block 2/Banc y Cregyn, bloc 2; \
         B-FIX01000003 150 Eel Pools South/De Pyllau'r Llyswennod; \
         B-FIX01000007 195 Eel Pools North/Gogledd Pyllau'r Llyswennod"
    );
    let parents = house.sql(
        "select string_agg(parent_code, ' ' order by parent_code) from registry.area_parent where area_code = 'B-FIX01000003'",
    );
    assert_eq!(parents, "FIX02000002 FIX06000002");
    let differs = house.sql(
        "select count(*) from (select b.area_code, st_area(b.shape) - sum(st_area(l.shape)) as d
         from registry.area b join registry.area_parent p on p.parent_code = b.area_code
         join registry.area l on l.area_code = p.area_code where b.kind = 'block' group by b.area_code) t where abs(d) > 1",
    );
    assert_eq!(differs, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn new_figures_redraw_the_blocks_and_places_learn_theirs() {
    let house = with_geography().await;
    places_import(&house.pool, &event(), &fixture(&PLACES), |_| ()).await.unwrap();
    let block = "select block_code from registry.place where place_id = 'FIX-PK-1'";
    assert_eq!(house.sql(block), "B-FIX01000003");
    let table = "lsoa21cd,residents_10_17\nFIX01000004,400\nFIX01000099,1\n";
    let file = SourceFile { name: "later.csv".into(), bytes: table.into() };
    let receipt = geography_import(&house.pool, &event(), &[file], |_| ()).await.unwrap();
    let figures = receipt.residents.unwrap();
    assert_eq!((figures.kept.changed, figures.without_area), (1, 1));
    let Some(Blocks::Built { kept, small }) = receipt.blocks else { panic!("{receipt:?}") };
    assert_eq!((kept.added, kept.changed, kept.unchanged, kept.removed, small), (1, 1, 3, 0, 0));
    assert_eq!(house.sql("select count(*) from registry.area where kind = 'block'"), "5");
    assert_eq!(house.sql(block), "B-FIX01000003");
    let moved =
        "select string_agg(area_code, ' ') from registry.area_parent where parent_code = 'B-FIX01000004'";
    assert_eq!(house.sql(moved), "FIX01000004");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_figures_no_block_is_drawn_and_the_areas_stay() {
    let house = House::new().await;
    assert_eq!(blocks_build(&house.pool, &event()).await.unwrap(), Blocks::NoSmallAreas);
    let receipt =
        geography_import(&house.pool, &event(), &fixture(&["small_areas.geojson"]), |_| ()).await.unwrap();
    assert_eq!(receipt.blocks, Some(Blocks::ResidentsUnknown { without: 8, of: 8 }));
    assert!(receipt.lines(Lang::En).iter().any(|line| line.contains("8 of 8 small areas have no figure")));
    assert_eq!(house.sql("select count(*) from registry.area"), "8");
    let later = fixture(&[
        "middle_areas.geojson",
        "authorities.geojson",
        "boards.geojson",
        "forces.geojson",
        "residents.csv",
    ]);
    let receipt = geography_import(&house.pool, &event(), &later, |_| ()).await.unwrap();
    assert!(matches!(receipt.blocks, Some(Blocks::Built { kept: Kept { added: 4, .. }, .. })), "{receipt:?}");
    let located = area_tree(&house.pool).await.unwrap().locate(at(0.5, 0.5)).unwrap();
    assert!(located.msoa.is_some() && located.local_authority.is_some() && located.block.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn one_broken_file_keeps_the_whole_import_out() {
    let house = House::new().await;
    let mut files = fixture(&GEOGRAPHY);
    files.push(SourceFile {
        name: "cut.geojson".into(),
        bytes: b"{\"type\":\"FeatureCollection\",\"features\":[{".to_vec(),
    });
    let error = geography_import(&house.pool, &event(), &files, |_| ()).await.unwrap_err();
    assert!(
        matches!(&error, RegistryError::File { name, problem: FileProblem::NotJson { .. } } if name == "cut.geojson")
    );
    assert!(error.text().en.starts_with("cut.geojson: ") && error.text().cy.contains("Ni chadwyd dim"));
    assert_eq!(house.sql("select count(*) from registry.area"), "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_features_are_refused_by_number_and_whole_ones_kept() {
    let house = House::new().await;
    let receipt =
        geography_import(&house.pool, &event(), &fixture(&["broken.geojson"]), |_| ()).await.unwrap();
    let refused: Vec<(u32, Rule)> = receipt.files[0].refused.iter().map(|r| (r.number, r.rule)).collect();
    assert_eq!(
        refused,
        [
            (2, Rule::RingOpen),
            (3, Rule::CrossesItself),
            (4, Rule::OutsideBritain),
            (5, Rule::NotDegrees),
            (6, Rule::WrongGeometry),
            (7, Rule::CodeMissing)
        ]
    );
    assert_eq!(house.sql("select string_agg(area_code, ' ') from registry.area"), "FIX06000009");
}

#[tokio::test(flavor = "multi_thread")]
async fn places_find_their_authority_block_and_the_code_they_are_counted_under() {
    let house = House::new().await;
    let early = places_import(&house.pool, &event(), &fixture(&PLACES), |_| ()).await.unwrap_err();
    assert!(matches!(early, RegistryError::NoAreas));
    geography_import(&house.pool, &event(), &fixture(&GEOGRAPHY), |_| ()).await.unwrap();
    let receipt = places_import(&house.pool, &event(), &fixture(&PLACES), |_| ()).await.unwrap();
    assert_eq!(receipt.places.unwrap().added, 11);
    assert_eq!(receipt.files[0].passed_over, 1, "a bay is part of a station");
    let kept = house.sql(
        "select string_agg(concat_ws(' ', place_id, kind, coalesce(local_authority_code, '-'), coalesce(block_code, '-'),
                coalesce(released_as, 'never')), '; ' order by place_id)
         from registry.place where place_id not in ('FIX1', 'FIX-PK-1', 'FIX-RT-1')",
    );
    assert_eq!(
        kept,
        "9900001 school FIX06000001 B-FIX01000001 9900001; \
         9900002 school FIX06000001 B-FIX01000002 POOL-SCH-FIX06000001; \
         9900003 school FIX06000002 B-FIX01000007 POOL-SCH-FIX06000002; \
         9900004 school FIX06000002 B-FIX01000003 never; \
         FIX-FT-1 ferry_terminal FIX06000001 - FIX-FT-1; \
         FIX-LE-1 leisure FIX06000002 B-FIX01000007 never; \
         FIX-RT-2 retail FIX06000001 B-FIX01000002 never; \
         FIX-ST-1 rail_station FIX06000001 B-FIX01000001 FIX-ST-1"
    );
    let pools = house.sql(
        "select string_agg(name_en || '/' || name_cy, '; ' order by pool_code) from registry.place_pool",
    );
    assert_eq!(
        pools,
        "Smaller schools: West Sands/Ysgolion llai: Traeth y Gorllewin; Smaller schools: East Sands/Ysgolion llai: Traeth y Dwyrain"
    );
    let points = place_points(&house.pool).await.unwrap();
    assert_eq!(points.len(), 11);
    assert!(points[&PlaceId::parse("FIX-PK-1").unwrap()].distance(at(2.5, 0.5)) < 0.01);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corrected_layer_of_the_basemap_leaves_nothing_of_the_old_one() {
    let house = House::new().await;
    let files = fixture(&["basemap.geojson"]);
    basemap_import(&house.pool, &event(), &files, |_| ()).await.unwrap();
    let text = String::from_utf8(files[0].bytes.clone()).unwrap().replace("Sands line", "Bay line");
    let corrected = SourceFile { name: "basemap.geojson".into(), bytes: text.into_bytes() };
    let receipt = basemap_import(&house.pool, &event(), &[corrected], |_| ()).await.unwrap();
    assert_eq!(receipt.basemap, Some(Kept { added: 1, changed: 0, unchanged: 2, removed: 1 }));
    assert_eq!(
        house.sql("select string_agg(name_en, ' ') from registry.basemap where layer = 'rail'"),
        "Bay line"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_region_covers_the_cells_of_its_authorities() {
    let house = with_geography().await;
    let known = regions(&house.pool).await.unwrap();
    assert_eq!(known.len(), 1);
    assert_eq!(known[0].1.cy, "Bwrdd Diogelu Rhanbarthol y Bae");
    let area = study_area(&house.pool, &known[0].0).await.unwrap();
    let codes: Vec<&str> = area.authority_codes.iter().map(geography::AreaCode::as_str).collect();
    assert_eq!(codes, ["FIX06000001", "FIX06000002"]);
    assert!(area.mask.index(at(2.0, 1.0)).is_some() && area.mask.index(at(5.0, 1.0)).is_none());
    assert!(study_area(&house.pool, &RegionCode::parse("nowhere").unwrap()).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_away_is_said_so_in_both_languages() {
    let nowhere = sqlx::PgPool::connect_lazy("postgres://nobody@localhost/none?host=/nonexistent").unwrap();
    let error = geography_import(&nowhere, &event(), &fixture(&GEOGRAPHY), |_| ()).await.unwrap_err();
    assert!(error.text().en.contains("does not answer"), "{error:?}");
    assert!(error.text().cy.contains("Nid yw’r gronfa ddata yn ateb"));
}

#[tokio::test(flavor = "multi_thread")]
async fn geography_that_cannot_be_recorded_is_not_kept() {
    let house = House::new().await;
    house.sql(
        "create function audit.broken() returns trigger language plpgsql as
         $$ begin raise exception 'the record is broken'; end $$;
         create trigger broken before insert on audit.event for each statement execute function audit.broken()",
    );
    assert!(geography_import(&house.pool, &event(), &fixture(&GEOGRAPHY), |_| ()).await.is_err());
    assert_eq!(house.sql("select count(*) from registry.area"), "0");
    house.sql("drop trigger broken on audit.event");
    geography_import(&house.pool, &event(), &fixture(&GEOGRAPHY), |_| ()).await.unwrap();
    let places = fixture(&PLACES);
    house.sql("create trigger broken before insert on audit.event for each statement execute function audit.broken()");
    assert!(places_import(&house.pool, &event(), &places, |_| ()).await.is_err());
    assert_eq!(house.sql("select count(*) from registry.place"), "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn postcodes_that_move_are_changed_and_those_no_longer_listed_stay_and_are_told() {
    let house = House::new().await;
    let file = |rows: &str| {
        let bytes = format!("postcode,easting,northing\n{rows}").into_bytes();
        [SourceFile { name: "codes.csv".to_owned(), bytes }]
    };
    let import =
        async |rows: &str| postcodes_import(&house.pool, &event(), &file(rows), |_| ()).await.unwrap();
    let first = import("ZZ1 1AA,250000,280000\nzz11ab,250400,280000\nZZ1 1AC,,\nnone,1,1\n").await;
    assert_eq!(first.postcodes, Some(Kept { added: 2, ..Kept::default() }));
    assert_eq!((first.files[0].passed_over, first.files[0].refused.len()), (1, 1));
    assert!(first.notices.is_empty());
    let second = import("ZZ1 1AA,250001,280000\nZZ9 1AA,250000,290000\n").await;
    assert_eq!(second.postcodes, Some(Kept { added: 1, changed: 1, ..Kept::default() }));
    assert_eq!(second.notices.len(), 1, "ZZ1 1AB is no longer listed");
    assert!(
        second
            .lines(Lang::Cy)
            .iter()
            .any(|line| line.contains("nad yw’r ffeiliau hyn yn eu rhestru mwyach: 1"))
    );
    assert_eq!(house.sql("select count(*) from registry.postcode"), "3");
    let nothing = file("");
    let wrong = [SourceFile { bytes: b"a,b\n1,2\n".to_vec(), ..nothing[0].clone() }];
    let refused = postcodes_import(&house.pool, &event(), &wrong, |_| ()).await.unwrap_err();
    assert!(
        matches!(refused, RegistryError::File { problem: FileProblem::ColumnMissing("postcode"), .. }),
        "{refused:?}"
    );
}
