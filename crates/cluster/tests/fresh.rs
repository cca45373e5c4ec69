//! The databases that tests of other crates are given.
#![cfg(feature = "testing")]

use cluster::testing::TestCluster;
use std::fs;

#[test]
fn each_test_gets_a_migrated_database_of_its_own() {
    let migrations = tempfile::tempdir().unwrap();
    fs::write(migrations.path().join("1_a_table.up.sql"), "create table t (n int);").unwrap();
    fs::write(migrations.path().join("2_a_row.up.sql"), "insert into t values (7);").unwrap();
    fs::write(migrations.path().join("2_a_row.down.sql"), "this is never run").unwrap();

    let one = TestCluster::shared().migrated(migrations.path());
    one.sql("update t set n = 8").unwrap();
    let other = TestCluster::shared().migrated(migrations.path());
    assert_eq!(other.sql("select n from t").unwrap(), "7");
    assert_eq!(one.sql("select n from t").unwrap(), "8");

    let name = one.name().to_owned();
    let cluster = TestCluster::shared().cluster();
    assert!(cluster.database_exists(&name).unwrap());
    drop(one);
    assert!(!cluster.database_exists(&name).unwrap());
}

#[test]
fn a_template_is_filled_once_for_each_key() {
    let mut filled = 0;
    for _ in 0..2 {
        let database = TestCluster::shared().fresh("once", |name, _url| {
            filled += 1;
            TestCluster::shared().cluster().sql(name, "create table filled ()").unwrap();
        });
        assert_eq!(database.sql("select count(*) from filled").unwrap(), "0");
    }
    assert!(filled <= 1, "another process may have filled it, but nobody twice");
}
