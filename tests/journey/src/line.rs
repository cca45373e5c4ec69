//! One connection of HTTP/1.1 that stays open: what it asks, and how much came.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A connection. Gzip is accepted, as by every browser.
#[derive(Debug)]
pub struct Line {
    to: TcpStream,
    from: BufReader<TcpStream>,
    /// Host and cookie, as each request carries them.
    headers: String,
}

impl Line {
    /// Connects to `socket`, a service that goes by the name `host`; an empty cookie is none.
    ///
    /// # Errors
    /// When nobody listens there.
    pub fn open(socket: &str, host: &str, cookie: &str) -> io::Result<Self> {
        let to = TcpStream::connect(socket)?;
        to.set_nodelay(true)?;
        let from = BufReader::with_capacity(1 << 16, to.try_clone()?);
        let cookie = if cookie.is_empty() { String::new() } else { format!("cookie: {cookie}\r\n") };
        Ok(Self { to, from, headers: format!("host: {host}\r\naccept-encoding: gzip\r\n{cookie}") })
    }

    /// Asks for a path and reads the answer to its end: its status and the bytes of its body.
    ///
    /// # Errors
    /// When the connection breaks off or the answer cannot be read.
    pub fn get(&mut self, path: &str) -> io::Result<(u16, usize)> {
        self.ask(path)?;
        answer(&mut self.from)
    }

    /// Asks for a path and takes the answer in sips of `sip` bytes with a `pause` after each, as over a very bad line; until it ends or `until`
    /// has come. Gives the bytes taken.
    ///
    /// # Errors
    /// When the connection breaks off.
    pub fn sip(&mut self, path: &str, sip: usize, pause: Duration, until: Instant) -> io::Result<usize> {
        self.ask(path)?;
        let (mut taken, mut cup) = (0, vec![0; sip]);
        self.to.set_read_timeout(Some(Duration::from_secs(2)))?;
        while Instant::now() < until {
            match (&self.to).read(&mut cup) {
                Ok(0) => break,
                Ok(bytes) => taken += bytes,
                // The answer has ended and the connection stays open.
                Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                    break;
                }
                Err(error) => return Err(error),
            }
            std::thread::sleep(pause);
        }
        Ok(taken)
    }

    fn ask(&mut self, path: &str) -> io::Result<()> {
        self.to.write_all(format!("GET {path} HTTP/1.1\r\n{}\r\n", self.headers).as_bytes())
    }
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
