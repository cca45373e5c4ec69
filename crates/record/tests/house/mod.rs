//! A migrated database of one test, its record sealed by a key of its own.

#![allow(dead_code, reason = "each test file uses its part of the house")]
#![allow(clippy::unwrap_used, reason = "a test ends where its house cannot be built")]

use access::{Caller, RegionCode};
use cluster::testing::{TestCluster, TestDatabase};
use http::{AuditEvent, DatabaseAddress, Pools, audit_write};
use record::{Against, Report, Sealer, SignedHead, When, heads_read, verify};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub(crate) struct House {
    pub(crate) pools: Pools,
    pub(crate) dir: TempDir,
    pub(crate) sealer: Sealer,
    database: TestDatabase,
}

impl House {
    pub(crate) fn new() -> Self {
        let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let database = TestCluster::shared().migrated(&migrations);
        let cluster = TestCluster::shared().cluster();
        let address = DatabaseAddress::Embedded {
            socket_dir: cluster.socket_dir().to_owned(),
            database: database.name().to_owned(),
            owner: cluster.owner().to_owned(),
        };
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("heads.jsonl");
        let sealer = Sealer::open(&dir.path().join("audit.key"), place.to_str().unwrap()).unwrap();
        Self { pools: Pools::connect(&address).unwrap(), dir, sealer, database }
    }

    pub(crate) fn heads(&self) -> PathBuf {
        self.dir.path().join("heads.jsonl")
    }

    /// What a statement gives, as the superuser.
    pub(crate) fn sql(&self, statement: &str) -> String {
        self.database.sql(statement).unwrap().trim().to_owned()
    }

    /// The message with which the database refuses the superuser.
    pub(crate) fn refused(&self, statement: &str) -> String {
        self.database.sql(statement).expect_err(statement).to_string()
    }

    /// A statement of somebody who rules the database: no trigger stops it.
    pub(crate) fn tamper(&self, statement: &str) {
        self.sql(&format!("set session_replication_role = replica; {statement}"));
    }

    /// Writes so many events through the door.
    pub(crate) async fn events(&self, count: usize) {
        let who = Caller::command_line(RegionCode::parse("all").unwrap());
        for n in 0..count {
            let event = AuditEvent::by(&who, "working-map-view", format!("event {n}"));
            audit_write(&self.pools.door, &event).await.unwrap();
        }
    }

    pub(crate) async fn seal(&self) -> SignedHead {
        self.sealer.seal(&self.pools.record, self.now(), When::Always).await.unwrap().unwrap()
    }

    /// Now, by the database's clock, in milliseconds.
    pub(crate) fn now(&self) -> i64 {
        self.sql("select (extract(epoch from clock_timestamp()) * 1000)::bigint").parse().unwrap()
    }

    /// The check against the table alone, or against the second place too.
    pub(crate) async fn verify(&self, with_second_place: bool) -> Report {
        let second = with_second_place.then(|| heads_read(&self.heads()).unwrap());
        let against = Against { second, keys: vec![self.sealer.public_key()], now: self.now() };
        verify(&self.pools.record, against).await.unwrap()
    }

    /// The findings' codes, each once, in order.
    pub(crate) async fn findings(&self, with_second_place: bool) -> Vec<&'static str> {
        let report = self.verify(with_second_place).await;
        assert_eq!(report.whole, report.wrong.is_empty());
        let mut codes: Vec<&str> = report.wrong.iter().map(|wrong| wrong.finding.code()).collect();
        codes.dedup();
        codes
    }
}
