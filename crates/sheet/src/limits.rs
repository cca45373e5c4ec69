//! How large a file may be, in every direction.

/// The walls of reading. Each is checked while reading, so that passing one costs no more than what it allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it was sent.
    pub bytes: usize,
    /// Bytes after decompression, all parts together.
    pub inflated: usize,
    /// How many times its size a text packed with gzip may unpack to.
    pub inflated_times: usize,
    /// How many times its size a workbook may unpack to: its markup packs far tighter than text (measured: 18 times in
    /// ODS, 6 in XLSX).
    pub package_times: usize,
    /// What may unpack whatever its ratio, in bytes: a small table of equal rows is packed far tighter than ten times, and
    /// does no harm.
    pub inflated_freely: usize,
    /// Cells of all sheets, empty ones between used ones counted.
    pub cells: usize,
    /// Columns of one sheet that have anything in them.
    pub columns: usize,
    /// Rows of all sheets that have anything in them.
    pub rows: usize,
    /// Characters of one cell.
    pub cell_chars: usize,
    /// Bytes of one record of a text file.
    pub line_bytes: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// Entries of a zip package.
    pub entries: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 20_000_000,
            inflated: 50_000_000,
            inflated_times: 10,
            package_times: 50,
            inflated_freely: 1_000_000,
            cells: 2_000_000,
            columns: 1_000,
            rows: 1_000_000,
            cell_chars: 10_000,
            line_bytes: 1_000_000,
            sheets: 100,
            entries: 1_000,
        }
    }
}

impl Limits {
    /// Bytes that a gzip file of `sent` bytes may unpack to.
    pub(crate) fn inflated_of(&self, sent: usize) -> usize {
        self.within(sent.saturating_mul(self.inflated_times))
    }

    /// Bytes that the parts of a package of `sent` bytes may unpack to.
    pub(crate) fn package_of(&self, sent: usize) -> usize {
        self.within(sent.saturating_mul(self.package_times))
    }

    fn within(&self, inflated: usize) -> usize {
        inflated.max(self.inflated_freely).min(self.inflated)
    }
}
