//! Thousands of hostile questions through the built service, as every role: each is refused or answered, none is a fault of ours,
//! the log stays clean and the memory bounded. Prints how many there were and how long the slowest took.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Service, Visitor};
use std::time::{Duration, Instant};

const ACCOUNTS: [&str; 9] =
    ["analyst", "partner", "intake", "officer", "senior", "signer", "chair", "auditor", "admin"];

/// Each stands wherever an address has a place for something.
fn hostile() -> Vec<String> {
    let mut words: Vec<String> = [
        "NaN",
        "inf",
        "1e308",
        "-1",
        "99999999999999999999",
        "2025Q9",
        "%00",
        "%ff%fe",
        "%27%20or%20%271%27%3D%271",
        "%27%3Bdrop%20table%20released.cell%3B--",
        "..%2f..%2f..%2fetc%2fpasswd",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "block_year%20union%20select%20value%20from%20released.cell",
        "harm%3Dcse%20and%20pg_sleep(9)%3D1",
        "s_intersects(geometry,polygon((0%200)))",
        "%E2%80%AE",
        "",
    ]
    .map(str::to_owned)
    .to_vec();
    words.push("(".repeat(400) + "harm%3Dcse" + &")".repeat(400));
    words.push("a".repeat(4_500));
    words.push(format!("area%20in%20({})", vec!["B-1"; 900].join(",")));
    words
}

fn addresses(word: &str) -> Vec<String> {
    vec![
        format!("/api/released/map?year={word}"),
        format!("/api/released/table?table={word}&period=2025"),
        format!("/api/released/table?table=block_year&period={word}"),
        format!("/api/released/table?table=block_year&period=2025&filter={word}"),
        format!("/api/released/hotspots?period=2025&unit={word}"),
        format!("/api/released/hotspots?period=2025&unit=block&c={word}"),
        format!("/api/released/export?table={word}&period={word}"),
        format!("/api/released/{word}"),
        format!("/api/working/map?from={word}"),
        format!("/api/working/map?harm={word}&source={word}"),
        format!("/api/working/findings/{word}"),
        format!("/api/releases/{word}/audit"),
        format!("/api/audit/{word}"),
        format!("/api/audit/events?account={word}&action={word}&before={word}"),
        format!("/api/agreements/{word}"),
        format!("/api/accounts/{word}"),
        format!("/api/sessions/{word}"),
        format!("/api/oidc/callback?code={word}&state={word}"),
    ]
}

/// Bow-ties, slivers, numbers that are none, far more vertices than anybody draws.
fn polygons() -> Vec<String> {
    let polygon = |points: &str| format!(r#"{{"type":"Polygon","coordinates":[[{points}]]}}"#);
    let many = |n: usize| {
        let points: Vec<String> =
            (0..n).map(|i| format!("[{},{}]", 200_000 + i % 700, 250_000 + i % 911)).collect();
        polygon(&points.join(","))
    };
    vec![
        polygon("[0,0],[100000,100000],[100000,0],[0,100000],[0,0]"),
        polygon("[200000,250000],[200000.0001,250000],[200000,250000.0001],[200000,250000]"),
        polygon("[NaN,0],[1,1],[0,1],[NaN,0]"),
        polygon("[1e308,1e308],[-1e308,1e308],[0,-1e308],[1e308,1e308]"),
        polygon("[0,0,0],[1,1,1],[0,1,0],[0,0,0]"),
        polygon(""),
        many(20_001),
        many(90_000),
        "[".repeat(200_000),
        r#"{"type":"Polygon","coordinates":"none"}"#.to_owned(),
        r#"{"blocks":["'; drop table released.cell; --"]}"#.to_owned(),
        "null".to_owned(),
    ]
}

fn resident_kib(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn no_question_is_a_fault_of_ours_whoever_asks() {
    let service = Service::demo();
    let before = resident_kib(service.pid());
    let (words, polygons) = (hostile(), polygons());
    let (mut asked, mut slowest, mut over) = (0_u32, (Duration::ZERO, String::new()), 0_u32);
    for account in ACCOUNTS {
        let visitor = Visitor::demo(&service.address, account);
        let mut ask = |what: &str, question: &dyn Fn() -> journey::Answer| {
            let begun = Instant::now();
            let answer = question();
            let took = begun.elapsed();
            assert!(answer.status < 500, "{account} {what:.120}: {} {}", answer.status, answer.text());
            for leak in ["select ", "panicked", "SQLSTATE", "/.cargo/", "passwd", "pg_sleep"] {
                assert!(!answer.text().contains(leak), "{account} {what:.120} tells {leak}");
            }
            asked += 1;
            over += u32::from(took > Duration::from_millis(50));
            if took > slowest.0 {
                slowest = (took, format!("{account} {what:.100}"));
            }
        };
        for word in &words {
            for address in addresses(word) {
                ask(&address, &|| visitor.get(&address));
            }
        }
        for polygon in &polygons {
            ask("polygon", &|| {
                visitor.send("POST", "/api/released/polygon?period=2025", "application/json", polygon.clone())
            });
            ask("session", &|| {
                visitor.send("PUT", "/api/session/purpose", "application/json", polygon.clone())
            });
            ask("releases", &|| visitor.send("POST", "/api/releases", "application/json", polygon.clone()));
            ask("findings", &|| {
                visitor.send("POST", "/api/working/findings", "application/json", polygon.clone())
            });
        }
    }
    let after = resident_kib(service.pid());
    assert!(after < before + 400_000, "memory grew from {before} to {after} KiB");
    println!(
        "{asked} hostile questions; slowest {:?} ({}); {over} over 50 ms; memory {before} to {after} KiB",
        slowest.0, slowest.1
    );
    assert!(asked > 3_000);
}
