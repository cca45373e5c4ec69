//! Load: some connections that ask one address after the other, as fast as they are answered, and how long each answer took.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
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
    let mut to = TcpStream::connect(&load.socket)?;
    to.set_nodelay(true)?;
    let mut from = BufReader::with_capacity(1 << 16, to.try_clone()?);
    let mut figures = LoadFigures::default();
    let cookie = if load.cookie.is_empty() { String::new() } else { format!("cookie: {}\r\n", load.cookie) };
    for path in load.paths.iter().cycle().skip(first) {
        if begun.elapsed() >= load.lasts {
            break;
        }
        let asked = Instant::now();
        let request =
            format!("GET {path} HTTP/1.1\r\nhost: {}\r\naccept-encoding: gzip\r\n{cookie}\r\n", load.host);
        to.write_all(request.as_bytes())?;
        let (status, bytes) = answer(&mut from)?;
        figures.times.push(asked.elapsed());
        figures.bytes += bytes;
        figures.failed += usize::from(!matches!(status, 200 | 204));
    }
    Ok(figures)
}

/// Status and bytes of a body: by its length, in chunks, or none.
fn answer(from: &mut BufReader<TcpStream>) -> io::Result<(u16, usize)> {
    let wrong = || io::Error::new(io::ErrorKind::InvalidData, "no answer of HTTP/1.1");
    let mut line = String::new();
    from.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(wrong)?;
    let (mut length, mut chunked) = (0, false);
    loop {
        line.clear();
        from.read_line(&mut line)?;
        let header = line.trim_end().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().map_err(|_| wrong())?;
        }
        chunked |= header.strip_prefix("transfer-encoding:").is_some_and(|value| value.trim() == "chunked");
    }
    if !chunked {
        skip(from, length)?;
        return Ok((status, length));
    }
    let mut bytes = 0;
    loop {
        line.clear();
        from.read_line(&mut line)?;
        let size = usize::from_str_radix(line.trim_end(), 16).map_err(|_| wrong())?;
        skip(from, size + 2)?;
        bytes += size;
        if size == 0 {
            return Ok((status, bytes));
        }
    }
}

fn skip(from: &mut BufReader<TcpStream>, bytes: usize) -> io::Result<()> {
    let skipped = io::copy(&mut from.take(bytes as u64), &mut io::sink())?;
    if skipped == bytes as u64 { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
