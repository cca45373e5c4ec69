//! The life of a cluster, with a real PostgreSQL: made, reached, shared, refused, and gone with its keeper.
#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail the test")]

use cluster::{Cluster, ClusterError, Options, Step};
use nix::unistd::{Pid, geteuid};
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A place for data directories that the server's user can reach, also when we are root.
fn ground() -> TempDir {
    let dir = TempDir::new().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    dir
}

fn start(data_dir: &Path) -> Cluster {
    Cluster::start_or_attach(&Options::fast(data_dir), |_| {}).unwrap_or_else(|error| panic!("{error}"))
}

fn refused(data_dir: &Path) -> ClusterError {
    Cluster::start_or_attach(&Options::fast(data_dir), |_| {}).expect_err("the start should be refused")
}

fn server_pid(data_dir: &Path) -> Option<i32> {
    let text = fs::read_to_string(data_dir.join("pg/postmaster.pid")).ok()?;
    text.lines().next()?.parse().ok()
}

fn is_alive(pid: i32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // A zombie has ended; it only waits to be collected.
    stat.rsplit(')').next().is_some_and(|rest| !rest.is_empty() && !rest.trim_start().starts_with('Z'))
}

fn gone_within(pid: i32, limit: Duration) -> bool {
    let since = Instant::now();
    while since.elapsed() < limit {
        if !is_alive(pid) {
            return true;
        }
        thread::sleep(Duration::from_millis(20));
    }
    false
}

/// Another process that keeps a cluster until it is killed; returns when the server answers.
fn keeper_process(data_dir: &Path) -> Child {
    let tests = std::env::current_exe().unwrap();
    let program = tests.parent().and_then(Path::parent).unwrap().join("examples/keep");
    let mut child = Command::new(program)
        .arg(data_dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the example is built with the tests");
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    assert!(line.starts_with("postgres://"), "{line}");
    child
}

#[test]
fn a_cluster_is_made_once_keeps_its_data_and_stops_with_its_owner() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    let mut steps = Vec::new();
    let first = Cluster::start_or_attach(&Options::fast(&data_dir), |step| steps.push(step)).unwrap();
    assert!(steps.contains(&Step::Initialising));
    assert_eq!(steps.last(), Some(&Step::Ready { attached: false }));
    assert!(first.database_ensure("kept").unwrap());
    first.sql("kept", "create extension postgis; create table t (n int); insert into t values (42)").unwrap();
    let pid = server_pid(&data_dir).unwrap();
    first.stop();
    assert!(!is_alive(pid), "the server outlived its owner");

    let mut steps = Vec::new();
    let second = Cluster::start_or_attach(&Options::fast(&data_dir), |step| steps.push(step)).unwrap();
    assert!(!steps.contains(&Step::Initialising));
    assert_eq!(second.sql("kept", "select n from t").unwrap(), "42");
    assert!(!second.database_ensure("kept").unwrap());
}

#[test]
fn the_only_way_in_is_a_socket_that_others_may_not_reach() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    let cluster = start(&data_dir);
    for dir in [&data_dir, cluster.socket_dir(), &data_dir.join("pg")] {
        assert_eq!(fs::metadata(dir).unwrap().mode() & 0o777, 0o700, "{}", dir.display());
    }
    assert_eq!(cluster.sql("postgres", "show listen_addresses").unwrap(), "");
    let pid = server_pid(&data_dir).unwrap();
    assert!(tcp_sockets_of(pid).is_empty(), "the server listens on TCP");

    if !geteuid().is_root() {
        return;
    }
    let other = nix::unistd::User::from_name("nobody").unwrap().expect("the user nobody");
    let owner = fs::metadata(&data_dir).unwrap().uid();
    assert_ne!(owner, 0, "the server must not run as root");
    for file in ["start.lock", "keeper.lock", "contexture-cluster"] {
        assert_eq!(fs::metadata(data_dir.join(file)).unwrap().uid(), owner, "{file}");
    }
    let output = Command::new(cluster.programs().path("psql"))
        .args(["-X", "-c", "select 1", "-d"])
        .arg(cluster.url("postgres", None))
        .uid(other.uid.as_raw())
        .gid(other.gid.as_raw())
        .current_dir("/")
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("Permission denied"));
}

/// The listening TCP sockets among the open files of a process.
fn tcp_sockets_of(pid: i32) -> Vec<String> {
    let open: Vec<String> = fs::read_dir(format!("/proc/{pid}/fd"))
        .unwrap()
        .flatten()
        .filter_map(|fd| fs::read_link(fd.path()).ok())
        .filter_map(|link| Some(link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    assert!(!open.is_empty(), "the unix socket at least is open");
    ["tcp", "tcp6"]
        .iter()
        .flat_map(|table| {
            fs::read_to_string(format!("/proc/net/{table}"))
                .unwrap_or_default()
                .lines()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|line| line.split_whitespace().nth(9).is_some_and(|inode| open.iter().any(|o| o == inode)))
        .collect()
}

#[test]
fn a_killed_keeper_leaves_no_server_behind_and_the_next_one_starts() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    let mut keeper = keeper_process(&data_dir);
    let pid = server_pid(&data_dir).unwrap();
    assert!(is_alive(pid));
    keeper.kill().unwrap();
    keeper.wait().unwrap();
    // At once, while the old server may still be going down.
    let next = start(&data_dir);
    assert!(next.keeps());
    assert_ne!(server_pid(&data_dir), Some(pid));
    assert!(gone_within(pid, Duration::from_secs(10)), "an orphan was left");
    assert_eq!(next.sql("postgres", "select 1").unwrap(), "1");
}

#[test]
fn ctrl_c_at_the_keeper_does_not_reach_the_server() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    let cluster = start(&data_dir);
    let pid = Pid::from_raw(server_pid(&data_dir).unwrap());
    assert_ne!(nix::unistd::getpgid(Some(pid)).unwrap(), nix::unistd::getpgid(None).unwrap());
    drop(cluster);
}

#[test]
fn a_second_process_attaches_and_leaves_the_server_running() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    let mut keeper = keeper_process(&data_dir);
    let pid = server_pid(&data_dir).unwrap();
    let attached = start(&data_dir);
    assert!(!attached.keeps());
    assert_eq!(attached.sql("postgres", "select 1").unwrap(), "1");
    attached.stop();
    assert!(is_alive(pid), "whoever attached must not stop the server");
    drop(keeper.stdin.take());
    keeper.wait().unwrap();
    assert!(gone_within(pid, Duration::from_secs(10)));
}

#[test]
fn of_many_that_start_at_once_one_keeps_the_server() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    let starts: Vec<_> = (0..4)
        .map(|_| {
            let data_dir = data_dir.clone();
            thread::spawn(move || start(&data_dir))
        })
        .collect();
    let clusters: Vec<Cluster> = starts.into_iter().map(|start| start.join().unwrap()).collect();
    assert_eq!(clusters.iter().filter(|cluster| cluster.keeps()).count(), 1);
    for cluster in &clusters {
        assert_eq!(cluster.sql("postgres", "select 1").unwrap(), "1");
    }
}

#[test]
fn what_a_crash_left_behind_does_not_stop_the_next_start() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    start(&data_dir).stop();
    // The number has gone to another program since: the first process of the machine is alive and no server.
    let left = format!("1\n{}\n0\n5432\n/nowhere\n\n\nready\n", data_dir.join("pg").display());
    fs::write(data_dir.join("pg/postmaster.pid"), left).unwrap();
    fs::create_dir(data_dir.join("pg.unfinished")).unwrap();
    assert!(start(&data_dir).keeps());
}

#[test]
fn a_directory_of_a_newer_version_is_refused_and_left_alone() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    start(&data_dir).stop();
    let version = data_dir.join("pg/PG_VERSION");
    fs::write(&version, "99\n").unwrap();
    let before = listing(&data_dir);
    let error = refused(&data_dir);
    assert!(matches!(error, ClusterError::DataNewer { data: 99, .. }), "{error}");
    assert!(error.text().cy.contains("PostgreSQL 99"));
    assert_eq!(listing(&data_dir), before, "something was touched");
}

#[test]
fn a_directory_with_other_files_is_refused_and_left_alone() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    fs::create_dir(&data_dir).unwrap();
    fs::write(data_dir.join("thesis.txt"), "years of work").unwrap();
    let before = listing(&data_dir);
    assert!(matches!(refused(&data_dir), ClusterError::Foreign { .. }));
    assert_eq!(listing(&data_dir), before, "something was touched");
}

#[test]
fn a_full_disk_is_refused_before_anything_is_written() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    let mut options = Options::fast(&data_dir);
    options.least_free_bytes = u64::MAX;
    let error = Cluster::start_or_attach(&options, |_| {}).expect_err("no disk is that large");
    assert!(matches!(error, ClusterError::NoRoom { .. }), "{error}");
    assert!(!data_dir.exists());
}

#[test]
fn a_directory_that_the_server_user_cannot_reach_is_named() {
    if !geteuid().is_root() {
        return;
    }
    let ground = ground();
    let closed = ground.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    match refused(&closed.join("data")) {
        ClusterError::Untraversable { blocked, .. } => assert_eq!(blocked, closed),
        error => panic!("{error}"),
    }
    assert!(!closed.join("data").exists());
}

#[test]
fn a_path_too_long_for_a_socket_works_and_is_found_by_the_next_process() {
    let ground = ground();
    let data_dir = ground.path().join("d".repeat(90)).join("data");
    fs::create_dir(data_dir.parent().unwrap()).unwrap();
    let mut keeper = keeper_process(&data_dir);
    let attached = start(&data_dir);
    assert!(!attached.keeps());
    assert!(!attached.socket_dir().starts_with(&data_dir));
    assert_eq!(fs::metadata(attached.socket_dir()).unwrap().mode() & 0o777, 0o700);
    assert_eq!(attached.sql("postgres", "select 1").unwrap(), "1");
    drop(keeper.stdin.take());
    keeper.wait().unwrap();
    fs::remove_dir_all(attached.socket_dir()).unwrap();
}

#[test]
fn durable_data_are_never_run_without_fsync() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    let durable = Cluster::start_or_attach(&Options::durable(&data_dir), |_| {}).unwrap();
    assert_eq!(durable.sql("postgres", "show data_checksums").unwrap(), "on");
    assert_eq!(durable.sql("postgres", "show fsync").unwrap(), "on");
    durable.stop();
    let asked_fast = start(&data_dir);
    assert_eq!(asked_fast.sql("postgres", "show fsync").unwrap(), "on");
    assert_eq!(asked_fast.sql("postgres", "show full_page_writes").unwrap(), "on");
}

#[test]
fn an_outliving_server_stays_until_it_is_stopped() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    let options = Options::fast(&data_dir).outliving();
    Cluster::start_or_attach(&options, |_| {}).unwrap().stop();
    let pid = server_pid(&data_dir).unwrap();
    assert!(is_alive(pid));
    let attached = start(&data_dir);
    assert!(!attached.keeps());
    assert!(Cluster::stop_at(&data_dir).unwrap());
    assert!(gone_within(pid, Duration::from_secs(10)));
    assert!(!Cluster::stop_at(&data_dir).unwrap());
}

#[test]
fn a_server_that_dies_at_once_is_reported_with_its_last_words() {
    let ground = ground();
    let data_dir = ground.path().join("data");
    start(&data_dir).stop();
    fs::remove_file(data_dir.join("pg/global/pg_control")).unwrap();
    match refused(&data_dir) {
        ClusterError::StartFailed { output, log } => {
            assert!(output.contains("pg_control"), "{output}");
            assert!(log.is_file());
        }
        error => panic!("{error}"),
    }
}

/// Every file below a directory with its time of change.
fn listing(dir: &Path) -> Vec<(PathBuf, i64, i64)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap().flatten() {
        let meta = entry.metadata().unwrap();
        found.push((entry.path(), meta.mtime(), meta.mtime_nsec()));
        if meta.is_dir() {
            found.extend(listing(&entry.path()));
        }
    }
    found.sort();
    found
}
