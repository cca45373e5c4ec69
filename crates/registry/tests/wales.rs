//! The open data of Wales, where the data folder lies beside the repository. Without it each test says so and stops.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{House, event, open_data};
use access::RegionCode;
use registry::{
    Blocks, Receipt, SourceFile, area_tree, gazetteer_load, geography_import, places_import,
    postcodes_import, study_area,
};
use std::collections::BTreeMap;
use told::gazetteer::{Gazetteer, Resolved};

const GEOGRAPHY: [&str; 10] = [
    "boundaries/country.geojson",
    "boundaries/local_authorities.geojson",
    "boundaries/lsoa11.geojson",
    "boundaries/lsoa21.geojson",
    "boundaries/msoa21.geojson",
    "boundaries/police_forces.geojson",
    "boundaries/safeguarding_boards.geojson",
    "boundaries/wards25.geojson",
    "population_deprivation/lsoa11_population2020_wimd2019.csv",
    "population_deprivation/lsoa11_to_lsoa21.csv",
];

/// A database with the areas of Wales, what the import said, and the files.
async fn wales(test: &str) -> Option<(House, Receipt, Vec<SourceFile>)> {
    let files = open_data(&format!("registry::wales::{test}"), &GEOGRAPHY)?;
    let house = House::new().await;
    let receipt = geography_import(&house.pool, &event(), &files, |_| ()).await.unwrap();
    Some((house, receipt, files))
}

fn pairs(counts: &BTreeMap<&'static str, u64>) -> Vec<(&'static str, u64)> {
    counts.iter().map(|(kind, n)| (*kind, *n)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_areas_of_wales_nest_and_are_taken_whole() {
    let Some((house, receipt, files)) = wales("the_areas_of_wales_nest_and_are_taken_whole").await else {
        return;
    };
    assert_eq!(
        pairs(&receipt.areas_by_kind),
        [("board", 6), ("country", 1), ("force", 4), ("local_authority", 22), ("lsoa", 1_917), ("msoa", 408)]
    );
    assert!(receipt.files.iter().all(|file| file.refused.is_empty()));
    let passed: Vec<&str> =
        receipt.files.iter().filter(|file| file.note.is_some()).map(|file| file.name.as_str()).collect();
    assert!(passed.is_empty(), "{passed:?}");
    let outside = house.sql(
        "select string_agg(layer || ' ' || vintage || ' ' || n, ', ' order by layer) from (
            select layer, vintage, count(*) as n from registry.boundary group by layer, vintage) t",
    );
    assert_eq!(outside, "lsoa 2011 1909, ward 2025 762", "each year apart, and none of them in the tree");
    assert_eq!(house.sql("select count(*) from registry.area_change"), "1940");
    let ranks = house.sql(
        "select concat_ws(' ', count(*), max(rank), count(distinct rank), min(edition), count(*) filter (where decile = 1))
         from registry.deprivation where domain = 'overall'",
    );
    assert_eq!(ranks, "1909 1909 1909 2019 191", "ranks 1 to 1,909 without a gap");
    assert_eq!(house.sql("select count(*) from registry.deprivation where licence = ''"), "0");
    let gaps = house.sql(
        "select max(abs(1 - parts / whole) * 1e6)::integer from (
            select st_area(a.shape) as whole, sum(st_area(l.shape)) as parts
            from registry.area a join registry.area_parent p on p.parent_code = a.area_code
            join registry.area l on l.area_code = p.area_code and l.kind = 'lsoa'
            where a.kind = 'local_authority' group by a.area_code) t",
    );
    assert!(gaps.parse::<u32>().unwrap() < 20, "small areas fill their authority but for {gaps} millionths");
    assert_eq!(house.sql("select count(*) from registry.area where not st_isvalid(shape)"), "0");

    let tree = area_tree(&house.pool).await.unwrap();
    assert!(tree.places().all(|located| {
        let above = [&located.block, &located.msoa, &located.local_authority, &located.board, &located.force];
        above.iter().all(|code| code.is_some())
    }));
    let whole = study_area(&house.pool, &RegionCode::parse("W92000004").unwrap()).await.unwrap();
    assert_eq!(whole.authorities.len(), 22);
    let one = study_area(&house.pool, &RegionCode::parse("cardiff-vale").unwrap()).await.unwrap();
    let names: Vec<&str> = one.authorities.iter().map(|(_, name)| name.cy.as_str()).collect();
    assert_eq!(names, ["Bro Morgannwg", "Caerdydd"]);
    let again = geography_import(&house.pool, &event(), &files, |_| ()).await.unwrap();
    assert!(again.is_unchanged() && again.areas_gone.is_empty(), "{:?}", again.areas_gone);
}

#[tokio::test(flavor = "multi_thread")]
async fn boards_and_forces_of_wales_are_drawn_from_a_list_as_they_are_published() {
    let test = "boards_and_forces_of_wales_are_drawn_from_a_list_as_they_are_published";
    let Some((published, ..)) = wales(test).await else { return };
    let list = ["boundaries/local_authorities.geojson", "boundaries/local_authorities.csv"];
    let list = open_data(test, &list).unwrap();
    let house = House::new().await;
    let receipt = geography_import(&house.pool, &event(), &list, |_| ()).await.unwrap();
    assert_eq!(receipt.dissolved.map(|kept| kept.added), Some(10), "six boards and four forces");
    let drawn = "select string_agg(concat_ws(' ', area_code, name_cy, round(st_area(shape) / 1e5)), '; ' order by area_code)
                 from registry.area where kind in ('board', 'force')";
    assert_eq!(house.sql(drawn), published.sql(drawn), "to a tenth of a square kilometre");
    assert!(geography_import(&house.pool, &event(), &list, |_| ()).await.unwrap().is_unchanged());
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_2011_say_where_they_are() {
    let test = "codes_of_2011_say_where_they_are";
    let Some((house, _, files)) = wales(test).await else { return };
    let gazetteer = gazetteer_load(&house.pool).await.unwrap();
    let place = |gazetteer: &Gazetteer, code: &str| match gazetteer.resolve(&told::place::read(code).unwrap())
    {
        Resolved::At { point, precision, place: None, .. } => (point, precision.metres()),
        other => panic!("{code}: {other:?}"),
    };
    let table = files.iter().find(|file| file.name == "lsoa11_to_lsoa21.csv").unwrap();
    let table = String::from_utf8(table.bytes.clone()).unwrap();
    let codes: Vec<&str> = table.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    house.sql("delete from registry.boundary");
    let without = gazetteer_load(&house.pool).await.unwrap();
    for code in codes {
        let (outlined, derived) = (place(&gazetteer, code), place(&without, code));
        // A code alone is known to 2 km at best; by its successors alone its middle is still within what is said.
        assert!(outlined.1 >= 2_000 && derived.1 >= 2_000, "{code}");
        assert!(outlined.0.distance(derived.0) <= f64::from(derived.1), "{code}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_block_of_wales_has_enough_residents_and_nobody_is_lost() {
    let test = "every_block_of_wales_has_enough_residents_and_nobody_is_lost";
    let Some((house, receipt, _)) = wales(test).await else { return };
    assert_eq!(receipt.residents.unwrap().kept.added, 1_917);
    let sum = |kind: &str| {
        house.sql(&format!("select sum(residents_10_17) from registry.area where kind = '{kind}'"))
    };
    // The sum of `age_10_17` over the small areas of 2011.
    assert_eq!((sum("lsoa"), sum("block")), ("286353".into(), "286353".into()));
    assert!(matches!(receipt.blocks, Some(Blocks::Built { small: 0, .. })), "{:?}", receipt.blocks);
    let fewest = house.sql("select min(residents_10_17) >= 100 from registry.area where kind = 'block'");
    assert_eq!(fewest, "t");
    let torn = house.sql(
        "select count(*) from (select b.parent_code from registry.area_parent b
            join registry.area k on k.area_code = b.parent_code and k.kind = 'block'
            join registry.area_parent l on l.area_code = b.area_code
            join registry.area a on a.area_code = l.parent_code and a.kind = 'local_authority'
            group by b.parent_code having count(distinct a.area_code) > 1) t",
    );
    assert_eq!(torn, "0", "a block lies in one authority alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn stations_stops_and_schools_of_wales_are_in_the_register() {
    let test = "stations_stops_and_schools_of_wales_are_in_the_register";
    let Some((house, _, _)) = wales(test).await else { return };
    let files = [
        "transport/naptan_stops_wales.csv.gz",
        "transport/transport_hubs.geojson",
        "schools/schools.geojson",
    ];
    let files = open_data(test, &files).unwrap();
    let receipt = places_import(&house.pool, &event(), &files, |_| ()).await.unwrap();
    assert_eq!(
        pairs(&receipt.places_by_kind),
        [
            ("airport", 3),
            ("bus_station", 53),
            ("bus_stop", 24_672),
            ("ferry_terminal", 28),
            ("heritage_railway", 44),
            ("rail_station", 224),
            ("school", 1_573)
        ]
    );
    // 230 schools have 500 on roll or more; 40 special schools and 21 units are in the register and never counted.
    let schools = house.sql(
        "select concat_ws(' ', count(*) filter (where released_as = place_id),
                count(*) filter (where released_as like 'POOL-%'), count(*) filter (where released_as is null))
         from registry.place where kind = 'school'",
    );
    assert_eq!(schools, "230 1282 61");
    assert_eq!(house.sql("select count(*) from registry.place_pool"), "22");
    assert!(places_import(&house.pool, &event(), &files, |_| ()).await.unwrap().is_unchanged());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_underneath_is_drawn_from_open_files() {
    let names = [
        "land",
        "land_overview",
        "urban_areas",
        "railways",
        "roads_approximate",
        "rivers",
        "places",
        "border",
    ];
    let names: Vec<String> = names.iter().map(|name| format!("basemap/{name}.geojson")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let test = "registry::wales::the_map_underneath_is_drawn_from_open_files";
    let Some(files) = open_data(test, &names) else { return };
    let house = House::new().await;
    geography_import(&house.pool, &event(), &files, |_| ()).await.unwrap();
    let layers = house.sql(
        "select string_agg(layer || ' ' || n, ', ' order by layer)
         from (select layer, count(*) as n from registry.basemap group by layer) t",
    );
    assert_eq!(layers, "label 2709, land 129, rail 215, river 2, road 61, urban 252");
    let label = house.sql(
        "select name_cy || ' ' || rank from registry.basemap where layer = 'label' and name_en = 'Cardiff'",
    );
    assert_eq!(label, "Caerdydd 0");
    assert_eq!(house.sql("select count(*) from registry.basemap where licence = ''"), "0");
    assert!(geography_import(&house.pool, &event(), &files, |_| ()).await.unwrap().is_unchanged());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_postcodes_of_wales_come_in_once_with_how_far_each_reaches() {
    let name = "the_postcodes_of_wales_come_in_once_with_how_far_each_reaches";
    let table = ["postcodes/postcodes_wales.csv.gz"];
    let Some(files) = open_data(&format!("registry::wales::{name}"), &table) else { return };
    let house = House::new().await;
    let receipt = postcodes_import(&house.pool, &event(), &files, |_| ()).await.unwrap();
    let kept = receipt.postcodes.unwrap();
    assert_eq!((kept.added, receipt.files[0].refused.len()), (91_913, 0));
    let reach = house.sql(
        "select percentile_disc(array[0.05, 0.5, 0.95]) within group (order by precision_m) from registry.postcode",
    );
    // The same by a search over bins in Python.
    assert_eq!(reach, "{50,120,970}", "a hundred metres in towns, a kilometre in the country");
    let again = postcodes_import(&house.pool, &event(), &files, |_| ()).await.unwrap();
    assert!(again.is_unchanged(), "{again:?}");
}
