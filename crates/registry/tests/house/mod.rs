//! A fresh migrated database, seen as the registry's own role, and the files of the tests.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use access::{Caller, RegionCode};
use cluster::testing::{TestCluster, TestDatabase};
use http::AuditEvent;
use registry::SourceFile;
use sqlx::PgPool;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

pub(crate) struct House {
    pub(crate) pool: PgPool,
    database: TestDatabase,
}

impl House {
    pub(crate) async fn new() -> Self {
        let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let database = TestCluster::shared().migrated(&migrations);
        let pool = PgPool::connect(&database.url(Some("ctx_registry"))).await.unwrap();
        Self { pool, database }
    }

    /// What a statement gives, as the superuser.
    pub(crate) fn sql(&self, statement: &str) -> String {
        self.database.sql(statement).unwrap().trim().to_owned()
    }
}

/// The event of an act of the tests.
pub(crate) fn event() -> AuditEvent {
    AuditEvent::by(&Caller::command_line(RegionCode::parse("all").unwrap()), "geography-import", "registry")
}

/// Files of the very small region.
pub(crate) fn fixture(names: &[&str]) -> Vec<SourceFile> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/geography"), names).unwrap()
}

pub(crate) const GEOGRAPHY: [&str; 6] = [
    "small_areas.geojson",
    "boards.geojson",
    "residents.csv",
    "authorities.geojson",
    "forces.geojson",
    "middle_areas.geojson",
];

/// Files of the open data of Wales, where the data folder lies beside the repository. Without it the test says so.
pub(crate) fn open_data(test: &str, names: &[&str]) -> Option<Vec<SourceFile>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let found = files(&folder, names);
    if found.is_none() {
        skipped(test, "the open data of Wales are not at ../shared/data");
    }
    found
}

/// Notes a skipped test where the test command lists them, and on the terminal.
#[expect(clippy::print_stderr, reason = "a skipped test must be seen")]
fn skipped(name: &str, why: &str) {
    eprintln!("SKIPPED: {name}: {why}");
    if let Some(list) = std::env::var_os("CONTEXTURE_SKIPS") {
        let mut file = fs::OpenOptions::new().create(true).append(true).open(list).unwrap();
        writeln!(file, "{name}: {why}").unwrap();
    }
}

fn files(folder: &Path, names: &[&str]) -> Option<Vec<SourceFile>> {
    let read = |name: &&str| {
        let path = folder.join(name);
        let name = path.file_name()?.to_str()?.to_owned();
        Some(SourceFile { name, bytes: fs::read(&path).ok()? })
    };
    names.iter().map(read).collect()
}
