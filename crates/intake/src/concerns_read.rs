//! Reading a whole file: its rows into rows that may be kept, rows for a person to look at, and what is wrong with the others.
//! Pure: no database, no clock. A bad row never sinks the file; a bad file is told in one sentence.

use crate::cells::{cells_take, screener};
use crate::check::{self, Fault};
use crate::concern_read::{self, concern_read};
use crate::file_open::file_open;
use crate::header::{Layout, Source, header_read};
use crate::place_told::{Choice, PlaceFinder};
use crate::progress::STEP;
use crate::records::{Found, Records};
use crate::row::Turns;
use crate::{FileProblem, Ground, Outcome, Progress, Row, Stage, Template};
use jiff::civil::Date;
use sheet::{Sheet, Workbook};
use std::borrow::Cow;

/// Rows that a file may have.
pub const MAX_ROWS: u64 = 1_000_000;

/// Rows that may be refused before the file is.
pub const MAX_REFUSED: u64 = 200_000;

/// Rows in which columns are looked at that are not read.
const UNREAD_ROWS: u64 = 2_000;

/// What a file gave. `accepted + held + refused + repeated + late` is `rows_total`; what is already kept is found out later, by the keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// Rows that may be kept, in line order.
    pub accepted: Vec<Row>,
    /// Rows that a person must look at.
    pub held: Vec<Held>,
    /// Rows that may not be kept.
    pub refused: Vec<Outcome>,
    /// Rows that say again what an earlier row of the file said of the same record.
    pub repeated: Vec<Outcome>,
    /// Rows with a reference that were recorded in a released period: told apart by what is kept of it.
    pub late: Vec<Row>,
    /// Rows of the file, blank lines not counted.
    pub rows_total: u64,
    /// Columns, counted from 1, that are not read and seem to hold people.
    pub unread_people: Vec<usize>,
}

/// A row that a person must look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The row; its place is the likeliest one where there are choices.
    pub row: Row,
    /// Why.
    pub outcome: Outcome,
    /// Places that may be meant; none: the place is settled.
    pub choices: Vec<Choice>,
}

/// Reads a file of concerns, plain or gzip, in UTF-8 with commas, by a template. It comes row by row, so that a large file takes
/// little memory.
///
/// # Errors
/// [`FileProblem`] when the file as a whole cannot be read; a row at fault is told in [`Taken::refused`] instead.
pub fn concerns_read(
    bytes: &[u8],
    template: &Template,
    ground: &Ground,
    today: Date,
    progress: &mut dyn FnMut(Progress),
) -> Result<Taken, FileProblem> {
    let text = file_open(bytes)?;
    let mut records = Records::new(&text, b',');
    let mut cells = Vec::new();
    records.next(&mut cells).ok_or(FileProblem::Empty)?;
    let mut reading = Reading::begin(&cells, template, ground, today)?;
    records.width_set(reading.layout.width);
    let total = records.lines_left();
    while let Some(found) = records.next(&mut cells) {
        reading.take(found, &cells)?;
        reading.tell(total, progress);
    }
    reading.end(progress)
}

/// Whether a file is a text in UTF-8 whose first line, split at commas, is the header of the template: such a one comes row by row.
pub fn reads_as_text(bytes: &[u8], template: &Template) -> bool {
    let Ok(text) = file_open(bytes) else { return false };
    let mut records = Records::new(&text, b',');
    let mut cells = Vec::new();
    records.next(&mut cells).is_some() && header_read(&cells, template).is_ok()
}

/// Reads the sheet of a workbook that the template names, or the first that is shown.
///
/// # Errors
/// As [`concerns_read`], and [`FileProblem::SheetMissing`].
pub fn concerns_read_book(
    book: &Workbook,
    template: &Template,
    ground: &Ground,
    today: Date,
    progress: &mut dyn FnMut(Progress),
) -> Result<Taken, FileProblem> {
    let sheet = sheet_choose(book, template)?;
    let header: Vec<Cow<'_, str>> =
        sheet.header.names.iter().map(|name| Cow::Borrowed(name.as_str())).collect();
    let mut reading = Reading::begin(&header, template, ground, today)?;
    let total = sheet.rows.len() as u64;
    let mut cells: Vec<Cow<'_, str>> = Vec::new();
    for row in &sheet.rows {
        cells.clear();
        cells.extend(row.cells.iter().map(sheet::Cell::shown));
        // Empty cells at the end are not there.
        let width = cells.len().max(reading.layout.width);
        cells.resize(width, Cow::Borrowed(""));
        reading.take(Found { line: row.line, closed: true }, &cells)?;
        reading.tell(total, progress);
    }
    reading.end(progress)
}

/// The sheet that a template reads.
pub(crate) fn sheet_choose<'b>(book: &'b Workbook, template: &Template) -> Result<&'b Sheet, FileProblem> {
    let at = sheet_number(book, template.sheet.as_deref())?;
    book.sheets.get(at).ok_or(FileProblem::HeaderOnly)
}

/// The number of the sheet of this name, or of the first one that is shown.
pub(crate) fn sheet_number(book: &Workbook, name: Option<&str>) -> Result<usize, FileProblem> {
    let key = |name: &str| crate::template::header_key(name);
    match name {
        // A text file is one sheet without a name, whatever the mapping was made for.
        Some(name) if book.sheets.iter().any(|sheet| !sheet.name.is_empty()) => {
            let found = book.sheets.iter().position(|sheet| key(&sheet.name) == key(name));
            found.ok_or(FileProblem::SheetMissing)
        }
        _ => Ok(book.sheets.iter().position(|sheet| !sheet.hidden()).unwrap_or(0)),
    }
}

/// A file under way.
pub(crate) struct Reading<'t> {
    template: &'t Template,
    finder: PlaceFinder<'t>,
    today: Date,
    pub(crate) layout: Layout<'t>,
    /// Columns that are not read.
    unread: Vec<usize>,
    turns: Turns,
    taken: Taken,
    references: usize,
    references_of_persons: usize,
}

impl<'t> Reading<'t> {
    pub(crate) fn begin(
        header: &[Cow<'_, str>],
        template: &'t Template,
        ground: &'t Ground,
        today: Date,
    ) -> Result<Self, FileProblem> {
        if ground.is_empty() {
            return Err(FileProblem::NoGeography);
        }
        let layout = header_read(header, template)?;
        let read = |at: &usize| {
            layout.sources.iter().any(|source| match source {
                Source::Cell(cell, _) => cell == at,
                Source::Joined(cells, _) => cells.contains(at),
                Source::Absent | Source::Constant(_) => false,
            })
        };
        let unread = (0..layout.width).filter(|at| !read(at)).collect();
        Ok(Self {
            template,
            finder: PlaceFinder::new(ground),
            today,
            layout,
            unread,
            turns: Turns::default(),
            taken: Taken::default(),
            references: 0,
            references_of_persons: 0,
        })
    }

    /// Takes one row in.
    pub(crate) fn take(&mut self, found: Found, cells: &[Cow<'_, str>]) -> Result<(), FileProblem> {
        self.taken.rows_total += 1;
        if self.taken.rows_total > MAX_ROWS {
            return Err(FileProblem::TooManyRows);
        }
        self.unread_look(cells);
        match self.row_read(found, cells) {
            Ok(read) => {
                self.references += usize::from(read.beside.record_ref.is_some());
                self.references_of_persons += usize::from(read.reference_of_person);
                let key = self.turns.key(&read.concern);
                let (concern, beside) = (read.concern, read.beside);
                let row = Row { line: found.line, key, concern, beside, record: None, same_matter: None };
                match read.held {
                    None => self.taken.accepted.push(row),
                    Some(fault) => {
                        let outcome = Outcome::new(found.line, fault);
                        self.taken.held.push(Held { row, outcome, choices: read.choices });
                    }
                }
            }
            Err(fault) => self.taken.refused.push(Outcome::new(found.line, fault)),
        }
        if self.taken.refused.len() as u64 > MAX_REFUSED {
            return Err(FileProblem::TooManyRefused);
        }
        Ok(())
    }

    fn row_read(&self, found: Found, cells: &[Cow<'_, str>]) -> Result<concern_read::Taken, Fault> {
        check::quote_not_closed::check(found.closed)?;
        check::row_width::check(cells.len(), self.layout.width)?;
        let cells = cells_take(cells, &self.layout)?;
        concern_read(&cells, self.template, &self.finder, self.today).map_err(|fault| cells.blame(fault))
    }

    /// Looks whether a column that is not read holds people. Nothing of it is kept; its sender should know.
    fn unread_look(&mut self, cells: &[Cow<'_, str>]) {
        if self.taken.rows_total > UNREAD_ROWS {
            return;
        }
        for at in &self.unread {
            let cell = cells.get(*at).map_or("", |cell| cell.trim());
            let number = at + 1;
            if !cell.is_empty()
                && !self.taken.unread_people.contains(&number)
                && screener().screen(cell).verdict == screen::Verdict::Refuse
            {
                self.taken.unread_people.push(number);
            }
        }
    }

    fn tell(&self, total: u64, progress: &mut dyn FnMut(Progress)) {
        let done = self.taken.rows_total;
        if done.is_multiple_of(STEP as u64) {
            progress(Progress { stage: Stage::Reading, done, total });
        }
    }

    pub(crate) fn end(mut self, progress: &mut dyn FnMut(Progress)) -> Result<Taken, FileProblem> {
        let done = self.taken.rows_total;
        if done == 0 {
            return Err(FileProblem::HeaderOnly);
        }
        // One reference in eleven has the check digit of a person's number by chance; half of them have not.
        if self.references_of_persons * 2 > self.references {
            return Err(FileProblem::ReferencesOfPersons);
        }
        self.taken.unread_people.sort_unstable();
        progress(Progress { stage: Stage::Reading, done, total: done });
        Ok(self.taken)
    }
}
