//! The private database lives and ends with the service.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{DataDir, Service, Visitor, processes_at};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::thread;
use std::time::{Duration, Instant};

fn gone_within(path: &std::path::Path, limit: Duration) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < limit {
        if processes_at(path).is_empty() {
            return true;
        }
        thread::sleep(Duration::from_millis(100));
    }
    false
}

#[test]
fn a_killed_service_leaves_no_process_and_loses_no_data() {
    let service = Service::start(DataDir::new(), &[]);
    assert!(service.announced.contains(&service.address), "{}", service.announced);
    assert!(service.announced.contains("analyst"), "the demo sign-ins are told: {}", service.announced);
    let before = service.data.sql("select count(*), max(concern_id) from intake.concern");
    let data_dir = service.data.path();
    let mode = std::fs::metadata(&data_dir).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode & 0o077, 0, "nobody else may enter: {mode:o}");
    assert_eq!(service.data.sql("show listen_addresses").trim(), "", "no TCP");
    assert_eq!(service.data.sql("show data_checksums").trim(), "on");
    assert_eq!(service.data.sql("show fsync").trim(), "on");

    let data = service.kill();
    assert!(gone_within(&data_dir, Duration::from_secs(30)), "orphans: {:?}", processes_at(&data_dir));

    let service = Service::start(data, &[]);
    assert_eq!(service.data.sql("select count(*), max(concern_id) from intake.concern"), before);
    let data = service.stop();
    assert!(gone_within(&data_dir, Duration::from_secs(30)), "orphans: {:?}", processes_at(&data_dir));
    drop(data);
}

#[test]
fn a_busy_port_and_a_foreign_directory_are_told_before_anything_is_touched() {
    let data = DataDir::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let printed = data.run(["run", "--port", &port]);
    assert!(!printed.ok && printed.err.contains(&port) && printed.err.contains("--port"), "{}", printed.err);
    assert!(!data.path().exists());

    std::fs::create_dir(data.path()).unwrap();
    std::fs::write(data.path().join("holiday.jpg"), "not ours").unwrap();
    let printed = data.run(["migrate"]);
    assert!(!printed.ok && printed.err.lines().count() >= 2, "{}", printed.err);
    assert_eq!(std::fs::read_dir(data.path()).unwrap().count(), 1, "nothing was added");
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let data = DataDir::new();
    data.run_ok(["migrate"]);
    data.sql(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (29990101000000, 'from the future', true, '\\x00', 0)",
    );
    let printed = data.run(["migrate"]);
    assert!(!printed.ok && printed.err.contains("29990101000000"), "{}", printed.err);
}

#[test]
fn a_stopped_database_is_a_problem_that_says_try_again() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    assert_eq!(analyst.get("/api/working/map").status, 200);
    let data_dir = service.data.path();
    for line in std::fs::read_to_string(find_postmaster_pid(&data_dir)).unwrap().lines().take(1) {
        let _ = std::process::Command::new("kill").args(["-QUIT", line]).status();
    }
    let begun = Instant::now();
    let answer = loop {
        let answer = analyst.get("/api/released/map");
        if answer.status >= 500 || begun.elapsed() > Duration::from_secs(30) {
            break answer;
        }
        thread::sleep(Duration::from_millis(100));
    };
    assert_eq!(answer.status, 503, "{}", answer.text());
    assert!(!answer.header("retry-after").is_empty());
    let problem = answer.json();
    assert_ne!(problem["en"]["detail"], problem["cy"]["detail"]);
}

fn find_postmaster_pid(dir: &std::path::Path) -> std::path::PathBuf {
    let mut open = vec![dir.to_owned()];
    while let Some(dir) = open.pop() {
        let found = dir.join("postmaster.pid");
        if found.exists() {
            return found;
        }
        open.extend(
            std::fs::read_dir(&dir).unwrap().filter_map(Result::ok).map(|e| e.path()).filter(|p| p.is_dir()),
        );
    }
    panic!("no postmaster.pid below {}", dir.display());
}
