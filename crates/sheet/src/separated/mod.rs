//! CSV, TSV and their like.

mod dialect;
mod split;

use crate::grid::{Budget, Grid};
use crate::header::{Frame, sheet_of};
use crate::{Cell, Encoding, Kind, Limits, Notice, Refusal, Sheet, Visibility, Workbook};
use split::Splitter;

/// Reads a text as one table.
pub(crate) fn separated_read(text: &str, encoding: Encoding, limits: &Limits) -> Result<Workbook, Refusal> {
    let (dialect, skipped) = dialect::dialect_of(text);
    let mut splitter = Splitter::new(text, dialect.delimiter as u8, limits, skipped);
    let (mut grid, mut budget) = (Grid::new(), Budget::new(*limits));
    // How many cells each kept row has in the file, empty ones at the end counted.
    let mut lengths: Vec<u32> = Vec::new();
    let (mut lost, mut first_lost) = (0, 0);
    let mut cells = Vec::new();
    while let Some(found) = splitter.next(&mut cells)? {
        let row: Vec<Cell> = cells.iter().map(|cell| Cell::text(cell)).collect();
        for cell in &cells {
            budget.length_check(cell, found.line)?;
        }
        if grid.row(&mut budget, found.line, row)? {
            lengths.push(cells.len() as u32);
        }
        if found.lost_quote {
            first_lost = if lost == 0 { found.line } else { first_lost };
            lost += 1;
        }
    }
    let width = grid.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let frame =
        Frame { name: String::new(), visibility: Visibility::Visible, merged: Vec::new(), ragged: true };
    let Some(mut sheet) = sheet_of(grid, frame) else { return Err(Refusal::Empty) };
    sheet.notices.extend(ragged(&sheet, &lengths, width));
    if lost > 0 {
        sheet.notices.push(Notice::LostQuote { rows: lost, line: first_lost });
    }
    let notices = if encoding == Encoding::Windows1252 { vec![Notice::Windows1252] } else { Vec::new() };
    Ok(Workbook {
        kind: Kind::Separated,
        gzip: false,
        encoding: Some(encoding),
        dialect: Some(dialect),
        sheets: vec![sheet],
        notices,
    })
}

/// Rows with fewer cells in the file than the header has names, or with something beyond them. Separators at the end, as
/// spreadsheets leave them, are neither.
fn ragged(sheet: &Sheet, lengths: &[u32], width: usize) -> Option<Notice> {
    // Columns that nothing is in are gone from rows and header alike; then the file's own count says nothing.
    let whole = sheet.columns.len() == width;
    let named = sheet.header.names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
    let above = lengths.len() - sheet.rows.len();
    let odd =
        |(row, length): &(&crate::Row, &u32)| row.cells.len() > named || whole && (**length as usize) < named;
    let mut odd = sheet.rows.iter().zip(&lengths[above..]).filter(odd);
    let (first, _) = odd.next()?;
    Some(Notice::Ragged { rows: odd.count() as u32 + 1, line: first.line })
}
