//! Where the bytes are.

use std::io;

/// Bytes of a known length that can be read from any place, by several threads at once.
pub trait Source: Sync {
    /// How many bytes there are.
    ///
    /// # Errors
    /// As the system says.
    fn length(&self) -> io::Result<u64>;

    /// Fills `into` with the bytes from `offset` on.
    ///
    /// # Errors
    /// As the system says; [`io::ErrorKind::UnexpectedEof`] past the end.
    fn read_at(&self, offset: u64, into: &mut [u8]) -> io::Result<()>;
}

impl Source for [u8] {
    fn length(&self) -> io::Result<u64> {
        Ok(self.len() as u64)
    }

    fn read_at(&self, offset: u64, into: &mut [u8]) -> io::Result<()> {
        let from = usize::try_from(offset).ok().and_then(|from| self.get(from..));
        let bytes = from.and_then(|from| from.get(..into.len())).ok_or(io::ErrorKind::UnexpectedEof)?;
        into.copy_from_slice(bytes);
        Ok(())
    }
}

#[cfg(unix)]
impl Source for std::fs::File {
    fn length(&self) -> io::Result<u64> {
        Ok(self.metadata()?.len())
    }

    fn read_at(&self, offset: u64, into: &mut [u8]) -> io::Result<()> {
        std::os::unix::fs::FileExt::read_exact_at(self, into, offset)
    }
}

/// A source read from its beginning to its end.
pub(crate) struct Forward<'a, S: ?Sized> {
    source: &'a S,
    at: u64,
    length: u64,
}

impl<'a, S: Source + ?Sized> Forward<'a, S> {
    pub(crate) fn new(source: &'a S, from: u64) -> io::Result<Self> {
        Ok(Self { source, at: from, length: source.length()? })
    }
}

impl<S: Source + ?Sized> io::Read for Forward<'_, S> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = self.length.saturating_sub(self.at);
        let now = into.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        self.source.read_at(self.at, &mut into[..now])?;
        self.at += now as u64;
        Ok(now)
    }
}
