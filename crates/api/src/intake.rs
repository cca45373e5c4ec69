//! What the intake's pages and programs send and are answered, beside the receipt: previews, mappings, batches, rows that wait,
//! uploads in parts, the form, grades. No shape repeats what a row held: rows are told in our codes, by line, column and rule.

use crate::{Mapping, Notice, RowOutcome};
use language::Text;
use serde::{Deserialize, Serialize};

/// What would become of a file, before anything is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Preview {
    /// The kind of file, such as `xlsx` or `separated`.
    pub kind: String,
    /// What a person should know of the file: encoding, separator, hidden sheets, titles above the header.
    pub notices: Vec<Text>,
    /// Its sheets.
    pub sheets: Vec<PreviewSheet>,
    /// Which of `sheets` was read.
    pub sheet: usize,
    /// The columns of that sheet.
    pub columns: Vec<PreviewColumn>,
    /// The mapping that the rows below were read by: the one sent, or the one guessed.
    pub mapping: Mapping,
    /// Why each guessed column was guessed.
    pub guesses: Vec<Guess>,
    /// What the mapping still lacks; while there is anything here no row can be read.
    pub problems: Vec<Text>,
    /// Rows of the sheet.
    pub rows_total: u64,
    /// Of the rows looked at: would be kept.
    pub accepted: u64,
    /// Of the rows looked at: would wait for a person.
    pub held: u64,
    /// Of the rows looked at: would not be kept.
    pub refused: u64,
    /// The first 200 rows.
    pub rows: Vec<PreviewRow>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PreviewSheet {
    /// Its name; none when it may tell of a person.
    pub name: Option<String>,
    /// Whether a person who opens the file does not see it.
    pub hidden: bool,
    /// Its rows.
    pub rows: u64,
}

/// A column of their file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PreviewColumn {
    /// Its number from the left, the first being 1.
    pub number: u32,
    /// Its header; none when it may tell of a person, or has none.
    pub header: Option<String>,
    /// Why the file may not come in with this column, where it asks for a person.
    pub refused: Option<Text>,
    /// Rows that have something in it.
    pub filled: u64,
    /// Its different values where it looks like a list of codes, the most frequent first; each has passed the screen.
    pub values: Vec<PreviewValue>,
}

/// One code of theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PreviewValue {
    /// As it stands there.
    pub value: String,
    /// Rows that have it.
    pub rows: u64,
}

/// A column that was guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Guess {
    /// Our column.
    pub column: String,
    /// Why.
    pub why: Text,
}

/// What would become of one row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PreviewRow {
    /// Its line in the file, or row of the sheet.
    pub line: u64,
    /// What it would be kept as; none when it would be refused.
    pub read: Option<ReadRow>,
    /// Why it would wait or be refused; none: it would be kept.
    pub outcome: Option<RowOutcome>,
}

/// A row in our codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReadRow {
    /// The day of recording, `2025-03-14`.
    pub recorded_on: String,
    /// When it happened, from and to, local time; none: not known.
    pub occurred: Option<(String, String)>,
    /// The source sector.
    pub source: Text,
    /// The agency.
    pub agency: String,
    /// The harm types.
    pub harms: Vec<Text>,
    /// Where, in words: the registered place or the authority that it lies in.
    pub place: Text,
    /// How far the true place may lie from the point, in metres.
    pub precision_m: u32,
    /// How the place was told, a code.
    pub place_source: String,
}

/// A saved mapping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SavedMapping {
    /// The mapping, of its newest version.
    pub mapping: Mapping,
    /// When it was saved, UTC.
    pub saved_at: String,
}

/// The mappings of one's agency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MappingsPage {
    /// In the order of their names.
    pub mappings: Vec<SavedMapping>,
}

/// A file that was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct BatchLine {
    /// Its id.
    pub batch: String,
    /// When, UTC.
    pub taken_at: String,
    /// `command_line`, `page`, `demo` or `form`.
    pub origin: String,
    /// The mapping it was read by, with its version.
    pub mapping: String,
    /// Rows kept.
    pub accepted: u64,
    /// Rows put aside for a person.
    pub held: u64,
    /// Rows not kept.
    pub refused: u64,
    /// Rows that were there already.
    pub duplicate: u64,
    /// Rows that changed one kept before.
    pub amended: u64,
    /// When it was undone, UTC.
    pub undone_at: Option<String>,
    /// Whether it can be undone: nothing of it is in a closed period, and no later file has built on it.
    pub may_undo: bool,
}

/// The files of one's agency, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct BatchesPage {
    /// At most a hundred.
    pub batches: Vec<BatchLine>,
}

/// A row that waits for a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct HeldLine {
    /// Its batch.
    pub batch: String,
    /// Its line in the file.
    pub line: u32,
    /// When it was put aside, UTC.
    pub held_at: String,
    /// Why, with the column.
    pub outcome: RowOutcome,
    /// The row in our codes; its place is not settled where there are `choices`.
    pub read: ReadRow,
    /// Places that may be meant, the likeliest first; one is chosen to keep the row.
    pub choices: Vec<PlaceChoice>,
    /// The steward's note of the row, for its own agency alone.
    pub note: Option<String>,
}

/// A place that may be meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlaceChoice {
    /// Its names.
    pub name: Text,
    /// What it is, and where, in words.
    pub hint: Text,
    /// How far the true place may lie from the point, in metres.
    pub precision_m: u32,
}

/// The rows of one's agency that wait.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct HeldPage {
    /// Rows that wait, all of them counted.
    pub waiting: u64,
    /// The first hundred, the oldest first.
    pub rows: Vec<HeldLine>,
}

/// A note that one's agency wrote beside a row that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct NoteLine {
    /// The file that its row came by; none once the row's period is released.
    pub batch: Option<String>,
    /// The row's line in that file, as long as the file is known.
    pub line: Option<u32>,
    /// The day on which it was written or last changed, UTC, `2025-03-14`.
    pub made_on: String,
    /// What it says.
    pub note: String,
    /// Days until it is destroyed, 30 at most; 0: this is its last.
    pub days_left: u32,
}

/// The notes of one's agency, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct NotesPage {
    /// All that are kept; 0 where those asked for lie beyond the last.
    pub kept: u64,
    /// At most a hundred.
    pub notes: Vec<NoteLine>,
}

/// A decision about a row that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldDecision {
    /// Keep it; else it is refused for good.
    pub keep: bool,
    /// Which of its choices, the first being 0; wanted where there are any.
    #[serde(default)]
    pub choice: Option<usize>,
}

/// A file that comes in parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UploadAsk {
    /// Its bytes.
    pub length: u64,
    /// SHA-256 of it, in hexadecimal, by which a damaged file is found.
    pub sha256: String,
}

/// How far a file has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Upload {
    /// Its id.
    pub upload: String,
    /// Bytes that have arrived: the next part begins there.
    pub offset: u64,
    /// Its bytes.
    pub length: u64,
}

/// One concern, by the form. It holds no words but the steward's note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ConcernAsk {
    /// Made by the browser once for each form, so that sending twice keeps one: a random UUID.
    pub form: String,
    /// Easting and northing in metres (EPSG:27700).
    pub point: Option<[f64; 2]>,
    /// The registered place, by its id; instead of the point or beside it.
    #[serde(default)]
    pub place: Option<String>,
    /// How far the true place may lie from the point, in metres.
    pub precision_m: u32,
    /// The kind of context, `unclear` where it is not.
    pub context_type: String,
    /// The context that it is about, by its id, where it is known here already.
    #[serde(default)]
    pub context: Option<String>,
    /// Codes of harm types, one at least; `other` where it is unclear.
    pub harms: Vec<String>,
    /// When it happened, as people write it; empty: not known.
    #[serde(default)]
    pub occurred: String,
    /// `discovered` or `told`.
    pub learned: String,
    /// Reported under the Procedures: `yes`, `no` or `not_applicable`.
    pub procedures: String,
    /// The source sector, a code.
    pub source: String,
    /// The day on which the form was filled in, `2025-03-14`: it may have been sent later.
    pub recorded_on: String,
    /// A note for the steward of one's own agency, 280 characters at most.
    #[serde(default)]
    pub note: Option<String>,
}

/// What became of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ConcernReceipt {
    /// Its receipt number.
    pub receipt: String,
    /// `kept`, `held` for a person, or `known`: it had come before.
    pub state: String,
    /// When it was kept, UTC.
    pub sent_at: String,
    /// What to know: the route where it was not reported.
    pub notices: Vec<Notice>,
}

/// What one sent oneself, the newest first: no rows, only receipts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ConcernReceipts {
    /// At most a hundred.
    pub receipts: Vec<ConcernReceipt>,
}

/// Grades for concerns of one's region, by the agencies' own references, which are kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GradesAsk {
    /// At most a thousand.
    pub grades: Vec<GradeAsk>,
}

/// One 3x5x2 grade (College of Policing, intelligence report, 2016).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GradeAsk {
    /// The agency that sent the concern.
    pub agency: String,
    /// Its reference of the record.
    pub record_ref: String,
    /// The source: 1 reliable, 2 untested, 3 not reliable.
    pub source: u8,
    /// The information: A known directly, B known indirectly but corroborated, C known indirectly, D not known, E suspected false.
    pub information: String,
    /// Handling: P lawful sharing permitted, C permitted with conditions.
    pub handling: String,
    /// With C: whether its condition allows statistical use.
    #[serde(default)]
    pub statistical_use: bool,
}

/// What became of grades.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct GradesDone {
    /// Concerns graded.
    pub graded: u64,
    /// Which of the grades, counted from 0, found no concern that can still be graded.
    pub unknown: Vec<u64>,
}
