//! Zip packages: what is in them, and their parts, unpacked under a count of our own.

use crate::{Foreign, Limits, Refusal, Workbook, markup, ods, xlsx};
use flate2::Crc;
use flate2::read::DeflateDecoder;
use memchr::memmem;
use std::collections::HashSet;
use std::io::{Cursor, Read as _};
use zip::{CompressionMethod, ZipArchive};

const ODS: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// A package whose directory has been checked.
pub(crate) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// By index, with `/` between the steps.
    pub(crate) names: Vec<String>,
    /// Bytes that may still be unpacked.
    left: usize,
}

/// Reads a workbook out of a package, or names what the package is.
pub(crate) fn package_read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    let mut package = Package::open(bytes, limits)?;
    let has = |package: &Package<'_>, start: &str| package.names.iter().any(|name| name.starts_with(start));
    if let Some(index) = package.index("mimetype") {
        let kind = package.part(index)?;
        if !kind.trim_ascii().starts_with(ODS) {
            let foreign = if kind.ends_with(b"text") { Foreign::Document } else { Foreign::Archive };
            return Err(Refusal::Foreign(foreign));
        }
        return ods::ods_read(package, limits);
    }
    for (start, kind) in [
        ("xl/workbook.bin", Foreign::Xlsb),
        ("word/", Foreign::Document),
        ("ppt/", Foreign::Slides),
        ("EncryptedPackage", Foreign::Archive),
    ] {
        if has(&package, start) {
            return Err(Refusal::Foreign(kind));
        }
    }
    if package.index("[Content_Types].xml").is_none() || package.index("_rels/.rels").is_none() {
        return Err(Refusal::Foreign(Foreign::Archive));
    }
    xlsx::xlsx_read(package, limits)
}

impl<'b> Package<'b> {
    fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Refusal> {
        // Counted before the directory is read into memory.
        if memmem::find_iter(bytes, b"PK\x01\x02").count() > limits.entries {
            return Err(Refusal::TooManyEntries);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
        // Two entries of one name are one to the directory of names, and two to the count at the end of the file.
        if stated_entries(bytes).is_some_and(|stated| stated != zip.len()) {
            return Err(Refusal::FalsePath);
        }
        let (names, mut spans) = directory(&zip)?;
        spans.sort_unstable();
        if spans.windows(2).any(|pair| pair[0].1 > pair[1].0) {
            return Err(Refusal::Overlap);
        }
        Ok(Self { zip, names, left: limits.package_of(bytes.len()) })
    }

    /// The entry of this name.
    pub(crate) fn index(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known.eq_ignore_ascii_case(name))
    }

    /// Unpacks one entry. Its stated size decides nothing: bytes are counted as they come.
    pub(crate) fn part(&mut self, index: usize) -> Result<Vec<u8>, Refusal> {
        let entry = self.zip.by_index_raw(index).map_err(|_| Refusal::Damaged)?;
        let (stated, sum, method) = (entry.size(), entry.crc32(), entry.compression());
        let mut inside = Vec::new();
        // One byte over what is left is enough to know.
        let most = self.left as u64 + 1;
        let told = match method {
            CompressionMethod::Stored => entry.take(most).read_to_end(&mut inside),
            CompressionMethod::Deflated => DeflateDecoder::new(entry).take(most).read_to_end(&mut inside),
            _ => return Err(Refusal::Damaged),
        };
        if inside.len() > self.left {
            return Err(Refusal::Inflates);
        }
        told.map_err(|_| Refusal::Damaged)?;
        if inside.len() as u64 != stated {
            return Err(Refusal::FalseSize);
        }
        let mut count = Crc::new();
        count.update(&inside);
        if count.sum() != sum {
            return Err(Refusal::Damaged);
        }
        self.left -= inside.len();
        Ok(inside)
    }

    /// Unpacks an XML part and checks it.
    pub(crate) fn markup(&mut self, index: usize) -> Result<Vec<u8>, Refusal> {
        let part = self.part(index)?;
        markup::markup_check(&part)?;
        Ok(part)
    }
}

/// Names and the stretch of bytes that each entry at least takes.
type Directory = (Vec<String>, Vec<(u64, u64)>);

fn directory(zip: &ZipArchive<Cursor<&[u8]>>) -> Result<Directory, Refusal> {
    let (mut names, mut spans) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(|_| Refusal::Damaged)?;
        if entry.encrypted() {
            return Err(Refusal::Encrypted);
        }
        let name = entry.name().map_err(|_| Refusal::FalsePath)?.replace('\\', "/");
        let leads_out =
            name.starts_with('/') || name.contains([':', '\0']) || name.split('/').any(|step| step == "..");
        if leads_out || !seen.insert(name.to_lowercase()) {
            return Err(Refusal::FalsePath);
        }
        // The fixed part of a local header has 30 bytes.
        let least = 30 + entry.name_raw().len() as u64;
        spans.push((
            entry.header_start(),
            entry.header_start().saturating_add(least + entry.compressed_size()),
        ));
        names.push(name);
    }
    Ok((names, spans))
}

/// The number of entries in the record at the end; none where it says that another record has it.
fn stated_entries(bytes: &[u8]) -> Option<usize> {
    let end = memmem::rfind(bytes, b"PK\x05\x06")?;
    let stated = u16::from_le_bytes(bytes.get(end + 10..end + 12)?.try_into().ok()?);
    (stated != u16::MAX).then_some(usize::from(stated))
}
