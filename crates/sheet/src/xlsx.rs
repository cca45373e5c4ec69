//! XLSX and XLSM.
//!
//! `calamine` reads them, out of a package that is written anew from the checked parts alone: it never sees a stated size,
//! an entity, a comment or an author.

use crate::grid::{Budget, Grid};
use crate::header::{Area, Frame, sheet_of};
use crate::package::Package;
use crate::serial::{Epoch, Parts, format_read, serial_read};
use crate::{Cell, CellError, Kind, Limits, Notice, Number, Refusal, Visibility, Workbook};
use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use jiff::civil::{Date, DateTime};
use memchr::memmem;
use std::io::{Cursor, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Parts that hold no cell; some hold names of persons.
const LEFT_OUT: [&str; 12] = [
    "docprops/",
    "customxml/",
    "comments",
    "persons",
    "threadedcomments",
    "/drawings/",
    "/charts/",
    "/theme/",
    "/pivot",
    "/externallinks/",
    "/tables/",
    "/worksheets/_rels/",
];

/// Reads the sheets of a package.
pub(crate) fn xlsx_read(mut package: Package<'_>, limits: &Limits) -> Result<Workbook, Refusal> {
    let macros = package.names.iter().any(|name| name.to_lowercase().ends_with("vbaproject.bin"));
    let (clean, merges) = rewritten(&mut package)?;
    drop(package);
    // A fault of the reader on a hostile file is a damaged file, not the end of whoever asked.
    let read = catch_unwind(AssertUnwindSafe(|| sheets(&clean, merges, limits)));
    let (sheets, mut notices) = read.unwrap_or(Err(Refusal::Damaged))?;
    if sheets.is_empty() {
        return Err(Refusal::Empty);
    }
    if macros {
        notices.push(Notice::Macros);
    }
    let kind = if macros { Kind::Xlsm } else { Kind::Xlsx };
    Ok(Workbook { kind, gzip: false, encoding: None, dialect: None, sheets, notices })
}

/// A package of the checked parts, not compressed, and whether any sheet has merged cells.
fn rewritten(package: &mut Package<'_>) -> Result<(Vec<u8>, bool), Refusal> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut merges = false;
    for index in 0..package.names.len() {
        let name = package.names[index].clone();
        let low = name.to_lowercase();
        let wanted = matches!(low.rsplit('.').next(), Some("xml" | "rels"));
        if !wanted || LEFT_OUT.iter().any(|left| low.contains(left)) {
            continue;
        }
        let mut part = package.markup(index)?;
        if low.ends_with("sharedstrings.xml") {
            count_blank(&mut part);
        }
        merges |= memmem::find(&part, b"mergeCell ").is_some();
        writer.start_file(name, plain).map_err(|_| Refusal::Damaged)?;
        writer.write_all(&part).map_err(|_| Refusal::Damaged)?;
    }
    let clean = writer.finish().map_err(|_| Refusal::Damaged)?;
    Ok((clean.into_inner(), merges))
}

/// The table of strings states how many it has, and room would be made for so many: the attribute is renamed.
fn count_blank(part: &mut [u8]) {
    let end = memmem::find(part, b"<si").unwrap_or(part.len());
    while let Some(at) = memmem::find(&part[..end], b"uniqueCount") {
        part[at] = b'U';
    }
}

type Read = (Vec<crate::Sheet>, Vec<Notice>);

fn sheets(clean: &[u8], merges: bool, limits: &Limits) -> Result<Read, Refusal> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(clean)).map_err(|fault| refusal(&fault))?;
    let epoch = if book.has_1904_epoch() { Epoch::Year1904 } else { Epoch::Year1900 };
    let listed = book.sheets_metadata().to_vec();
    if listed.len() > limits.sheets {
        return Err(Refusal::TooManySheets { limit: limits.sheets });
    }
    let mut budget = Budget::new(*limits);
    let (mut read, mut notices) = (Vec::new(), Vec::new());
    for sheet in listed.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let visibility = visibility(sheet.visible);
        match visibility {
            Visibility::Visible => {}
            Visibility::Hidden => notices.push(Notice::Hidden { name: sheet.name.clone() }),
            Visibility::VeryHidden => notices.push(Notice::VeryHidden { name: sheet.name.clone() }),
        }
        let merged = if merges { merged(&mut book, &sheet.name)? } else { Vec::new() };
        let grid = grid(&mut book, &sheet.name, epoch, &mut budget)?;
        let frame = Frame { name: sheet.name.clone(), visibility, merged, ragged: false };
        match sheet_of(grid, frame) {
            Some(table) => read.push(table),
            None => notices.push(Notice::NoTable { name: sheet.name }),
        }
    }
    Ok((read, notices))
}

const fn visibility(visible: SheetVisible) -> Visibility {
    match visible {
        SheetVisible::Visible => Visibility::Visible,
        SheetVisible::Hidden => Visibility::Hidden,
        SheetVisible::VeryHidden => Visibility::VeryHidden,
    }
}

fn merged(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Area>, Refusal> {
    let areas = book.merge_cells_by_sheet_name(name).map_err(|fault| refusal(&fault))?;
    let area = |of: calamine::Dimensions| Area {
        lines: (of.start.0.saturating_add(1), of.end.0.saturating_add(1)),
        columns: (of.start.1, of.end.1),
    };
    Ok(areas.into_iter().map(area).collect())
}

fn grid(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    epoch: Epoch,
    budget: &mut Budget,
) -> Result<Grid, Refusal> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|fault| refusal(&fault))?;
    let code =
        |style: &calamine::Style| style.number_format.as_ref().map(|format| format_read(&format.format_code));
    let formats: Vec<(Parts, u8)> =
        cells.styles().iter().map(|style| code(style).unwrap_or((Parts::default(), 1))).collect();
    let mut grid = Grid::new();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|fault| refusal(&fault))? {
        let (line, column) = cell.get_position();
        let format = formats.get(style).copied().unwrap_or((Parts::default(), 1));
        let cell = cell_of(cell.get_value(), epoch, format);
        grid.put(budget, (line.saturating_add(1), column as usize), cell)?;
    }
    Ok(grid)
}

fn cell_of(value: &DataRef<'_>, epoch: Epoch, (parts, digits): (Parts, u8)) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(value) => Cell::Number(Number { value: *value as f64, digits }),
        DataRef::Float(value) if value.is_finite() => Cell::Number(Number { value: *value, digits }),
        DataRef::Float(_) => Cell::Error(CellError::Number),
        DataRef::String(text) => Cell::text(text),
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(value) => Cell::Bool(*value),
        DataRef::DateTime(serial) => serial_read(serial.as_f64(), epoch, parts),
        DataRef::DateTimeIso(written) => moment(written),
        DataRef::DurationIso(written) => Cell::text(written),
        DataRef::Error(error) => Cell::Error(CellError::parse(&error.to_string())),
    }
}

/// A date in ISO 8601 form, with or without a time.
pub(crate) fn moment(written: &str) -> Cell {
    if let Ok(date) = written.parse::<Date>()
        && !written.contains('T')
    {
        return Cell::Date(date);
    }
    written.parse::<DateTime>().map_or_else(|_| Cell::text(written), Cell::DateTime)
}

fn refusal(fault: &XlsxError) -> Refusal {
    match fault {
        XlsxError::Password => Refusal::Encrypted,
        _ => Refusal::Damaged,
    }
}
