//! Load: some connections that ask one address after the other, as fast as they are answered, and how long each answer took.

use crate::Line;
use std::io;
use std::thread;
use std::time::{Duration, Instant};

/// What is asked, of whom, and how.
#[derive(Clone, Debug)]
pub struct Load {
    /// `127.0.0.1:port`.
    pub socket: String,
    /// The name that the service goes by.
    pub host: String,
    /// A cookie; empty for none.
    pub cookie: String,
    /// Paths with their queries, asked in turn; each connection begins at another.
    pub paths: Vec<String>,
    /// Connections at once.
    pub connections: usize,
    /// How long.
    pub lasts: Duration,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct LoadFigures {
    /// How long each answer took, in order of length.
    pub times: Vec<Duration>,
    /// Answers that were neither 200 nor 204.
    pub failed: usize,
    /// Bytes of bodies.
    pub bytes: usize,
    /// How long it all took.
    pub took: Duration,
}

impl LoadFigures {
    /// Answers a second.
    pub fn a_second(&self) -> f64 {
        self.times.len() as f64 / self.took.as_secs_f64()
    }

    /// The time that a share of the answers stays within.
    pub fn within(&self, share: f64) -> Duration {
        let at = (self.times.len() as f64 * share).ceil() as usize;
        self.times.get(at.saturating_sub(1)).copied().unwrap_or_default()
    }
}

/// Asks. Gzip is accepted, as by every browser; the connection is kept.
///
/// # Errors
/// When a connection breaks off or an answer cannot be read.
pub fn load(load: &Load) -> io::Result<LoadFigures> {
    let begun = Instant::now();
    let parts: Vec<io::Result<LoadFigures>> = thread::scope(|scope| {
        let ask = |n: usize| scope.spawn(move || one(load, n * load.paths.len() / load.connections, begun));
        let asking: Vec<_> = (0..load.connections).map(ask).collect();
        asking.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let mut all = LoadFigures { took: begun.elapsed(), ..LoadFigures::default() };
    for part in parts {
        let part = part?;
        all.times.extend(part.times);
        all.failed += part.failed;
        all.bytes += part.bytes;
    }
    all.times.sort_unstable();
    Ok(all)
}

fn one(load: &Load, first: usize, begun: Instant) -> io::Result<LoadFigures> {
    let mut line = Line::open(&load.socket, &load.host, &load.cookie)?;
    let mut figures = LoadFigures::default();
    for path in load.paths.iter().cycle().skip(first) {
        if begun.elapsed() >= load.lasts {
            break;
        }
        let asked = Instant::now();
        let (status, bytes) = line.get(path)?;
        figures.times.push(asked.elapsed());
        figures.bytes += bytes;
        figures.failed += usize::from(!matches!(status, 200 | 204));
    }
    Ok(figures)
}
