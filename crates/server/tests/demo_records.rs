//! The demonstration's contexts have what a page can show, and loading it again adds nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use cluster::testing::TestCluster;
use http::{DatabaseAddress, Pools};
use jiff::civil::date;
use std::path::Path;

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_is_furnished_once() {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let database = TestCluster::shared().migrated(&migrations);
    let cluster = TestCluster::shared().cluster();
    let address = DatabaseAddress::Embedded {
        socket_dir: cluster.socket_dir().to_owned(),
        database: database.name().to_owned(),
        owner: cluster.owner().to_owned(),
    };
    let pools = Pools::connect(&address).unwrap();
    let kept = "select string_agg(kind || ' ' || records || ' ' || contexts, ', ' order by kind) from (
        select kind, count(*) as records, count(distinct context_id) as contexts from registry.context_record group by kind) as k";
    for today in [date(2026, 11, 21), date(2026, 11, 22)] {
        jobs::demo_load(&pools, today, |_| ()).await.unwrap();
        assert_eq!(
            database.sql(kept).unwrap(),
            "assessment 2 1, factor 33 12, guardian 12 12, safety_session 4 0, weighting 1 0"
        );
    }
}
