//! The fictional region written as files and read back: a deployment may start from files like these.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::{House, event};
use geography::AreaKind;
use gwaelod::Region;
use registry::{AreaRecord, SourceFile, area_tree, areas_keep, geography_import, places_import};

fn files(region: &Region, folders: &[&str]) -> Vec<SourceFile> {
    let all = region.geojson_files().unwrap();
    let wanted = all.into_iter().filter(|(name, _)| folders.iter().any(|folder| name.starts_with(folder)));
    wanted
        .map(|(name, text)| SourceFile {
            name: name.rsplit('/').next().unwrap().to_owned(),
            bytes: text.into_bytes(),
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn its_files_come_in_whole_and_its_points_lie_where_they_lay() {
    let region = Region::generate(1);
    let house = House::new().await;
    let receipt =
        geography_import(&house.pool, &event(), &files(&region, &["boundaries/", "basemap/"]), |_| ())
            .await
            .unwrap();
    assert!(
        receipt.files.iter().all(|file| file.refused.is_empty() && file.mended.is_empty()),
        "{receipt:?}"
    );
    assert_eq!(receipt.areas.unwrap().added, region.areas().len() as u64);
    assert_eq!(house.sql("select count(*) from registry.area where licence <> ''"), "0");
    let receipt = places_import(&house.pool, &event(), &files(&region, &["places/", "schools/"]), |_| ())
        .await
        .unwrap();
    assert_eq!(receipt.places.unwrap().added, region.places().len() as u64);
    assert_eq!(house.sql("select count(*) from registry.place where block_code is null"), "0");
    let never = region.places().iter().filter(|place| place.special() || !place.public).count();
    assert_eq!(house.sql("select count(*) from registry.place where released_as is null"), never.to_string());

    let tree = area_tree(&house.pool).await.unwrap();
    for place in region.places() {
        let located = tree.locate(place.at).unwrap();
        assert_eq!(located.local_authority.as_ref(), Some(&place.local_authority), "{}", place.id);
        assert!(located.block.is_some() && located.board.is_some() && located.force.is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn its_records_kept_directly_make_the_same_tree() {
    let region = Region::generate(1);
    let (by_file, by_record) = (House::new().await, House::new().await);
    geography_import(&by_file.pool, &event(), &files(&region, &["boundaries/"]), |_| ()).await.unwrap();
    let records: Vec<AreaRecord> = region
        .areas()
        .iter()
        .map(|shape| AreaRecord { shape: shape.clone(), licence: String::new() })
        .collect();
    areas_keep(&by_record.pool, &event(), &records).await.unwrap();
    registry::blocks_build(&by_record.pool, &event()).await.unwrap();
    let links = "select string_agg(area_code || '<' || parent_code, ' ' order by area_code, parent_code) from registry.area_parent";
    assert_eq!(by_file.sql(links), by_record.sql(links));
    let kept = area_tree(&by_record.pool).await.unwrap();
    let blocks = kept.areas().iter().filter(|area| area.kind == AreaKind::Block).count();
    assert!((100..=220).contains(&blocks), "about 150 blocks, not {blocks}");
}
