//! COPY's binary format, as the server sends it ("COPY", `PostgreSQL` 15 documentation).

/// Eleven bytes of signature, four of flags, four of the header extension's length.
const HEAD: usize = 19;

/// Bytes that are not COPY's binary format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

/// Tuples out of the pieces that the connection gives; a tuple may lie across two of them.
#[derive(Debug, Default)]
pub(crate) struct Tuples {
    bytes: Vec<u8>,
    at: usize,
    headed: bool,
    ended: bool,
}

/// The fields of one tuple in order; none: null.
#[derive(Clone, Debug)]
pub(crate) struct Fields<'b>(&'b [u8]);

impl Tuples {
    /// Takes the next piece in.
    pub(crate) fn take(&mut self, piece: &[u8]) {
        // What has been read goes, so the buffer never holds more than a piece and a part of a tuple.
        self.bytes.drain(..self.at);
        self.at = 0;
        self.bytes.extend_from_slice(piece);
    }

    /// The next whole tuple; none when more bytes are needed or all have been read.
    pub(crate) fn next(&mut self) -> Result<Option<Fields<'_>>, Malformed> {
        if !self.headed {
            if self.bytes.len() < HEAD {
                return Ok(None);
            }
            if !self.bytes.starts_with(b"PGCOPY\n\xff\r\n\0") || self.bytes[15..HEAD] != [0; 4] {
                return Err(Malformed);
            }
            self.at = HEAD;
            self.headed = true;
        }
        let rest = &self.bytes[self.at..];
        let Some((count, mut fields)) = rest.split_first_chunk::<2>() else { return Ok(None) };
        let count = i16::from_be_bytes(*count);
        if count < 0 {
            self.ended = true;
            return Ok(None);
        }
        for _ in 0..count {
            let Some((length, after)) = fields.split_first_chunk::<4>() else { return Ok(None) };
            // Minus one: null, without bytes.
            let length = usize::try_from(i32::from_be_bytes(*length)).unwrap_or(0);
            let Some((_, after)) = after.split_at_checked(length) else { return Ok(None) };
            fields = after;
        }
        let end = self.bytes.len() - fields.len();
        let start = self.at + 2;
        self.at = end;
        Ok(Some(Fields(&self.bytes[start..end])))
    }

    /// Whether the server's own mark of the end was read: without it rows are missing.
    pub(crate) const fn ended(&self) -> bool {
        self.ended
    }
}

impl<'b> Iterator for Fields<'b> {
    type Item = Option<&'b [u8]>;

    fn next(&mut self) -> Option<Self::Item> {
        let (length, after) = self.0.split_first_chunk::<4>()?;
        let Ok(length) = usize::try_from(i32::from_be_bytes(*length)) else {
            self.0 = after;
            return Some(None);
        };
        let (field, after) = after.split_at_checked(length)?;
        self.0 = after;
        Some(Some(field))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stream() -> Vec<u8> {
        let mut bytes = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0".to_vec();
        for text in ["first", "second"] {
            bytes.extend([0, 2, 0, 0, 0, text.len() as u8]);
            bytes.extend(text.as_bytes());
            bytes.extend([0xff; 4]);
        }
        bytes.extend([0xff, 0xff]);
        bytes
    }

    #[test]
    fn tuples_come_whole_however_the_bytes_are_cut() {
        let stream = stream();
        for piece in [1, 3, 7, stream.len()] {
            let mut tuples = Tuples::default();
            let mut seen = Vec::new();
            for bytes in stream.chunks(piece) {
                tuples.take(bytes);
                while let Some(fields) = tuples.next().unwrap() {
                    seen.push(fields.map(|f| f.map(<[u8]>::to_vec)).collect::<Vec<_>>());
                }
            }
            let row = |text: &str| vec![Some(text.as_bytes().to_vec()), None];
            assert_eq!(seen, [row("first"), row("second")]);
            assert!(tuples.ended());
        }
    }

    #[test]
    fn a_stream_that_breaks_off_is_not_taken_for_a_whole_one() {
        let stream = stream();
        let mut tuples = Tuples::default();
        tuples.take(&stream[..stream.len() - 2]);
        while tuples.next().unwrap().is_some() {}
        assert!(!tuples.ended());
        let mut other = Tuples::default();
        other.take(b"something else altogether");
        assert_eq!(other.next().err(), Some(Malformed));
    }
}
