//! An import that is killed: whole or absent, a receipt only for what is durable, and the same file again gives exactly the whole.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use cluster::{Cluster, Options};
use journey::DataDir;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

const ROWS: usize = 6_000;
/// Moments of the run at which it is killed.
const MOMENTS: u32 = 10;

/// Records of one export: places in words, of which some are not settled, and a note beside every other.
fn export(prefix: &str) -> String {
    let mut file = "record_ref,harm_types,recorded_on,occurred,place,note,source_sector,agency_code,learned,\
        reported_under_procedures\n"
        .to_owned();
    for row in 0..ROWS {
        let (day, place) = (row % 28 + 1, ["Bell Arcade", "Elffin Park", "Castle Green"][row % 3]);
        let note = if row % 2 == 0 { "lamps out by the steps" } else { "" };
        writeln!(
            file,
            "{prefix}/{row},cce;weapons,2025-03-{day:02},{day:02}/03/2025 evening,{place},{note},police,GWL-POLICE,told,yes"
        )
        .unwrap();
    }
    file
}

/// The house: a region, its database held open so that a run is the import and not the start of a database.
struct House {
    data: DataDir,
    cluster: Cluster,
    /// Where the command would put temporary files.
    scratch: PathBuf,
}

/// A file of the journey, as the database knows it.
struct Export {
    path: PathBuf,
    digest: String,
}

impl House {
    fn new() -> Self {
        let data = DataDir::with_geography();
        let scratch = data.beside("scratch");
        fs::create_dir(&scratch).unwrap();
        let cluster = Cluster::start_or_attach(&Options::durable(data.path()), |_| {}).unwrap();
        Self { data, cluster, scratch }
    }

    fn sql(&self, statement: &str) -> String {
        self.cluster.sql("contexture", statement).unwrap().trim().to_owned()
    }

    fn export(&self, prefix: &str) -> Export {
        let text = export(prefix);
        let digest = Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").unwrap();
            hex
        });
        Export { path: self.data.file(&format!("{prefix}.csv"), text), digest }
    }

    /// Runs the import to its end, or kills it after `pause`; gives what it printed.
    fn import(&self, export: &Export, pause: Option<Duration>) -> String {
        let printed = self.data.beside("receipt.json");
        let mut command = self.data.command();
        command.args(["import", "concerns", "--json"]).arg(&export.path).env("TMPDIR", &self.scratch);
        command.stdin(Stdio::null()).stdout(File::create(&printed).unwrap()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        if let Some(pause) = pause {
            thread::sleep(pause);
            let _ = child.kill();
        }
        let status = child.wait().unwrap();
        assert!(pause.is_some() || status.success(), "{}", export.path.display());
        self.settle();
        fs::read_to_string(printed).unwrap()
    }

    /// Waits until the server has noticed that whoever it worked for is gone.
    fn settle(&self) {
        let others = "select count(*) from pg_stat_activity
            where datname = 'contexture' and backend_type = 'client backend' and pid <> pg_backend_pid()";
        let begun = Instant::now();
        while self.sql(others) != "0" {
            assert!(begun.elapsed() < Duration::from_secs(30), "a connection of a killed import stays");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// What is there of a file: its counts, its rows in three tables, its events; empty when nothing is.
    fn of(&self, export: &Export) -> String {
        let digest = &export.digest;
        let batch = self.sql(&format!(
            "select concat_ws(' ', accepted, held, refused, duplicate, rows_total,
                (select count(*) from intake.concern where concern.batch_id = batch.batch_id),
                (select count(*) from intake.held_row where held_row.batch_id = batch.batch_id),
                (select count(*) from intake.steward_note join intake.concern using (concern_id) where concern.batch_id = batch.batch_id))
            from intake.batch where file_digest = '\\x{digest}'"
        ));
        let event = &digest[..16];
        let events = self.sql(&format!(
            "select count(*) from audit.event where action = 'concerns-import' and subject = 'sha256:{event}'"
        ));
        assert_eq!(
            batch.is_empty(),
            events == "0",
            "neither the file nor its event is there without the other"
        );
        batch
    }

    /// Everything there is: batches, rows kept, rows that wait, notes.
    fn totals(&self) -> Vec<usize> {
        let tables = ["batch", "concern", "held_row", "steward_note"];
        tables
            .iter()
            .map(|table| self.sql(&format!("select count(*) from intake.{table}")).parse().unwrap())
            .collect()
    }

    /// Files that are not the cluster's own, and what a broken-off session would leave in it.
    fn leftovers(&self) -> BTreeSet<PathBuf> {
        let staged = "select count(*) from pg_class where relname = 'staged_concern'";
        assert_eq!(self.sql(staged), "0", "a temporary table stays");
        let mut found = BTreeSet::new();
        files_below(&self.scratch, &mut found);
        files_below(&self.data.path(), &mut found);
        found.retain(|path| {
            let name = path.to_string_lossy();
            path.starts_with(&self.scratch) || name.contains("pgsql_tmp") || name.ends_with(".tmp")
        });
        found
    }
}

fn files_below(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files_below(&path, found),
            _ => _ = found.insert(path),
        }
    }
}

#[test]
fn a_killed_import_is_whole_or_absent_and_the_same_file_again_gives_the_whole() {
    let house = House::new();
    let first = house.export("A0");
    let begun = Instant::now();
    let receipt: Value = serde_json::from_str(&house.import(&first, None)).unwrap();
    let run = begun.elapsed();
    let (whole, one) = (house.of(&first), house.totals());
    assert!(one.iter().all(|count| *count > 0), "rows are kept, rows wait, notes are kept: {one:?}");
    assert!(receipt["accepted"].as_u64().unwrap() > 1_000, "{receipt}");

    let mut absent = 0;
    for moment in 0..MOMENTS {
        let export = house.export(&format!("B{moment}"));
        let before = house.totals();
        let printed = house.import(&export, Some(run * (2 * moment + 1) / (2 * MOMENTS)));
        let (now, after) = (house.of(&export), house.totals());
        if now.is_empty() {
            absent += 1;
            assert_eq!(after, before, "moment {moment}: nothing of it is there");
            assert_eq!(printed.trim(), "", "moment {moment}: no receipt for what is not durable");
        } else {
            assert_eq!(now, whole, "moment {moment}: all of it is there");
        }
        let again: Value = serde_json::from_str(&house.import(&export, None)).unwrap();
        assert_eq!(again["same_file"], !now.is_empty(), "moment {moment}");
        assert_eq!(house.of(&export), whole, "moment {moment}: the same file again gives the whole");
        let grown: Vec<usize> = house.totals().iter().zip(&before).map(|(now, was)| now - was).collect();
        assert_eq!(grown, one, "moment {moment}: and nothing twice");
        assert_eq!(house.leftovers(), BTreeSet::new(), "moment {moment}");
    }
    assert!(absent > 0, "no moment came before the end");
}
