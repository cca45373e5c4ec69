//! What the commands say while they work: one line per step, with its time.

use anyhow::Result;
use std::io::{IsTerminal, Write, stdout};
use std::time::{Duration, Instant};

/// A heading above the steps of one part.
pub(crate) fn heading(text: &str) {
    println!("\n{}", bold(text));
}

/// A line that is neither a step nor a result.
pub(crate) fn note(text: &str) {
    println!("    {text}");
}

/// A step that is finished.
pub(crate) fn done(text: &str, took: Duration) {
    println!("{}  {} {text}  {}", clear(), paint("32", "✓"), dim(&spoken(took)));
}

/// A step that was left out, and why.
pub(crate) fn skipped(text: &str, why: &str) {
    println!("  {} {text}: skipped, {why}", paint("33", "–"));
}

/// A step that failed.
pub(crate) fn failed(text: &str, took: Duration) {
    println!("{}  {} {text}  {}", clear(), paint("31", "✗"), dim(&spoken(took)));
}

/// What is going on at this moment; on a terminal the next line replaces it, elsewhere it is left out.
pub(crate) fn meanwhile(text: &str) {
    if stdout().is_terminal() {
        let short: String = text.chars().take(100).collect();
        print!("{}  … {short}", clear());
        // A terminal that cannot be written to has nobody to tell.
        let _ = stdout().flush();
    }
}

/// Does one step and tells how it ended.
pub(crate) fn step<T>(text: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let since = Instant::now();
    meanwhile(text);
    let result = work();
    match &result {
        Ok(_) => done(text, since.elapsed()),
        Err(_) => failed(text, since.elapsed()),
    }
    result
}

/// A duration as a person would say it.
pub(crate) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// Bytes as a person would say them.
pub(crate) fn sized(bytes: u64) -> String {
    if bytes < 1_000 { format!("{bytes} B") } else { format!("{} kB", (bytes + 500) / 1_000) }
}

pub(crate) fn bold(text: &str) -> String {
    paint("1", text)
}

fn dim(text: &str) -> String {
    paint("2", text)
}

fn paint(code: &str, text: &str) -> String {
    if stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        format!("\x1b[{code}m{text}\x1b[0m")
    } else {
        text.to_owned()
    }
}

fn clear() -> &'static str {
    if stdout().is_terminal() { "\r\x1b[K" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_sizes_read_well() {
        assert_eq!(spoken(Duration::from_millis(1234)), "1.2 s");
        assert_eq!(spoken(Duration::from_secs(75)), "1 min 15 s");
        assert_eq!(sized(106_080), "106 kB");
    }
}
