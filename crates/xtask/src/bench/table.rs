//! The table of a race.

use serde_json::Value;
use std::fmt::Write as _;

const HEAD: [&str; 13] = [
    "workload",
    "1 thread",
    "2 threads",
    "one/two",
    "cpu",
    "goal",
    "",
    "added MiB",
    "3 x out",
    "peer",
    "wall",
    "cpu",
    "ratio",
];

/// One row a workload, in the order of `ours`; the peers' results stand below, with how far they agree.
pub(super) fn of(ours: &[Value], peers: &[Value]) -> String {
    let mut rows = vec![HEAD.map(str::to_owned)];
    let mut notes = Vec::new();
    for two in ours.iter().filter(|line| line["threads"] == 2) {
        let same = |line: &&Value| line["name"] == two["name"];
        let one = ours.iter().find(|line| same(line) && line["threads"] == 1);
        let peer = peers.iter().find(same);
        rows.push(row(one, two, peer));
        let title = two["title"].as_str().unwrap_or_default();
        if let Some(agrees) = peer.and_then(|peer| peer["agrees"].as_str().or(peer["skipped"].as_str())) {
            notes.push(format!("{title}: {agrees}"));
        } else if !peers.is_empty() {
            notes.push(format!("{title}: the peer failed"));
        }
    }
    let mut text = aligned(&rows);
    text.push_str(
        "\nSeconds are the best of up to seven runs; cpu is processor time of the run on two threads. Memory is what the work added, result\n\
         included, against its bound. The ratio is the peer's time over ours on two threads.\n",
    );
    if !notes.is_empty() {
        text.push_str("\nAgreement of results\n");
    }
    for note in notes {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {note}");
    }
    text
}

fn row(one: Option<&Value>, two: &Value, peer: Option<&Value>) -> [String; 13] {
    let seconds = |line: Option<&Value>, field: &str| line.and_then(|line| line[field].as_f64());
    let shown = |value: Option<f64>| value.map_or(String::new(), spoken);
    let (alone, both) = (seconds(one, "seconds"), seconds(Some(two), "seconds"));
    let goal = seconds(Some(two), "goal");
    let met = both.zip(goal).map_or("", |(both, goal)| if both <= goal { "met" } else { "missed" });
    let ratio = |a: Option<f64>, b: Option<f64>| a.zip(b).filter(|(_, b)| *b > 0.0).map(|(a, b)| a / b);
    let wall = seconds(peer, "wall");
    let number = |value: Option<f64>| value.map_or(String::new(), |value| format!("{value:.0}"));
    let times = |value: Option<f64>| {
        value.map_or(
            String::new(),
            |value| if value < 10.0 { format!("{value:.2}") } else { format!("{value:.0}") },
        )
    };
    [
        two["title"].as_str().unwrap_or_default().to_owned(),
        shown(alone),
        shown(both),
        times(ratio(alone, both)),
        shown(seconds(Some(two), "cpu_seconds")),
        shown(goal),
        met.to_owned(),
        number(two["added_mib"].as_f64()),
        number(two["output_mib"].as_f64().map(|out| 3.0 * out)),
        peer.map_or(String::new(), |peer| peer["peer"].as_str().unwrap_or("-").to_owned()),
        shown(wall),
        shown(seconds(peer, "cpu")),
        times(ratio(wall, both)),
    ]
}

/// Seconds as a person would say them.
fn spoken(seconds: f64) -> String {
    match seconds {
        0.0..0.01 => format!("{:.1} ms", seconds * 1e3),
        0.01..1.0 => format!("{:.0} ms", seconds * 1e3),
        _ => format!("{seconds:.2} s"),
    }
}

/// The rows with their columns one below another; words to the left, figures to the right.
fn aligned(rows: &[[String; 13]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let width = width(column);
            // Writing to a string cannot fail.
            let _ = if [0, 6, 9].contains(&column) {
                write!(line, "{cell:<width$}  ")
            } else {
                write!(line, "{cell:>width$}  ")
            };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_workload_has_one_row_with_its_goal_its_peer_and_its_ratio() {
        let figure = |threads: u32, seconds: f64| {
            json!({"name": "bin", "title": "bin 10 points", "threads": threads, "seconds": seconds,
                "cpu_seconds": 0.1, "added_mib": 20.4, "output_mib": 10.0, "goal": 0.06})
        };
        let ours = [figure(1, 0.1), figure(2, 0.05)];
        let peers =
            [json!({"name": "bin", "peer": "numpy 2", "wall": 1.0, "cpu": 2.0, "agrees": "7 entries equal"})];
        let text = of(&ours, &peers);
        let row = text.lines().nth(1).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(row, "bin 10 points 100 ms 50 ms 2.00 100 ms 60 ms met 20 30 numpy 2 1.00 s 2.00 s 20");
        assert!(text.contains("bin 10 points: 7 entries equal"));
        assert!(of(&[figure(1, 0.1), figure(2, 0.07)], &[]).contains("missed"));
    }

    #[test]
    fn a_peer_that_was_left_out_says_why() {
        let ours = [json!({"name": "scan", "title": "scan", "threads": 2, "seconds": 3.0})];
        let text = of(&ours, &[json!({"name": "scan", "skipped": "no peer that can be installed"})]);
        assert!(text.contains("scan: no peer that can be installed"));
        assert!(of(&ours, &[json!({"name": "bin", "peer": "numpy"})]).contains("scan: the peer failed"));
    }
}
