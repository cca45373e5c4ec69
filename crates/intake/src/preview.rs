//! What would become of a file, before anything is written. No cell is repeated: rows are told in our codes, and of the file's own words
//! only headers and short codes that have passed the screen.

use crate::cells::screener;
use crate::concerns_read::{Reading, sheet_number};
use crate::guess::mapping_guess;
use crate::header::asks_for_person;
use crate::mapping_two::mapping_problems;
use crate::records::Found;
use crate::{FileProblem, Ground, Outcome, Row, Speaker, Template};
use api::{Mapping, Preview, PreviewColumn, PreviewRow, PreviewSheet, PreviewValue, ReadRow};
use concern::AgencyCode;
use jiff::civil::Date;
use language::{Lang, Text, say};
use screen::Verdict;
use sheet::{Sheet, Workbook};
use std::borrow::Cow;
use std::collections::HashMap;

/// Rows that a preview shows.
const ROWS_SHOWN: usize = 200;
/// Different values that a list of codes may have.
const VALUES_MOST: usize = 60;
/// Characters that a code may have.
const VALUE_LONGEST: usize = 60;

/// Who looks at a preview.
pub(crate) struct Looker<'a> {
    /// The agency that would send it; none at the command line.
    pub(crate) agency: Option<&'a AgencyCode>,
    /// Today.
    pub(crate) today: Date,
    /// The language of row messages.
    pub(crate) lang: Lang,
}

/// Looks at a file, by a mapping or by one that is guessed.
pub(crate) fn preview(
    book: &Workbook,
    mapping: Option<Mapping>,
    ground: &Ground,
    looker: &Looker<'_>,
) -> Result<Preview, FileProblem> {
    let at = sheet_number(book, mapping.as_ref().and_then(|mapping| mapping.sheet.as_deref()))?;
    let sheet = book.sheets.get(at).ok_or(FileProblem::HeaderOnly)?;
    let columns = columns_look(sheet);
    // A mapping that fills nothing only says which sheet is to be guessed.
    let (mapping, guesses) = if let Some(mapping) = mapping.filter(|mapping| !mapping.columns.is_empty()) {
        (mapping, Vec::new())
    } else {
        let (mut mapping, guesses) = mapping_guess(sheet, ground, looker.today, looker.agency);
        // What asks for a person is on no list of a mapping: it has to leave the file.
        mapping.ignore.retain(|header| asks_for_person(header).is_none());
        (mapping, guesses)
    };
    let mut problems: Vec<Text> = columns.iter().filter_map(|column| column.refused.clone()).collect();
    problems.extend(mapping_problems(&mapping).iter().map(crate::TemplateProblem::text));
    let mut preview = Preview {
        kind: kind_code(book).to_owned(),
        notices: book.notices.iter().chain(&sheet.notices).filter_map(notice_text).collect(),
        sheets: book.sheets.iter().map(sheet_line).collect(),
        sheet: at,
        columns,
        mapping,
        guesses,
        problems,
        rows_total: sheet.rows.len() as u64,
        accepted: 0,
        held: 0,
        refused: 0,
        rows: Vec::new(),
    };
    if preview.problems.is_empty()
        && let Err(problem) = rows_look(&mut preview, sheet, ground, looker)
    {
        preview.problems.push(problem.text());
    }
    Ok(preview)
}

/// Reads the first rows as they would be read.
fn rows_look(
    preview: &mut Preview,
    sheet: &Sheet,
    ground: &Ground,
    looker: &Looker<'_>,
) -> Result<(), FileProblem> {
    let template = Template::of(&preview.mapping)
        .map_err(|problem| FileProblem::Unread { rule: "mapping", text: problem.text() })?;
    let header: Vec<Cow<'_, str>> =
        sheet.header.names.iter().map(|name| Cow::Borrowed(name.as_str())).collect();
    let mut reading = Reading::begin(&header, &template, ground, looker.today)?;
    let mut cells: Vec<Cow<'_, str>> = Vec::new();
    for row in sheet.rows.iter().take(ROWS_SHOWN) {
        cells.clear();
        cells.extend(row.cells.iter().map(sheet::Cell::shown));
        let width = cells.len().max(reading.layout.width);
        cells.resize(width, Cow::Borrowed(""));
        reading.take(Found { line: row.line, closed: true }, &cells)?;
    }
    let taken = reading.end(&mut |_| {})?;
    let mut speaker = Speaker::new(looker.lang);
    let mut rows: Vec<(u32, Option<ReadRow>, Option<Outcome>)> = Vec::new();
    rows.extend(taken.accepted.iter().map(|row| (row.line, Some(read_row(row, ground)), None)));
    rows.extend(
        taken.held.iter().map(|held| (held.row.line, Some(read_row(&held.row, ground)), Some(held.outcome))),
    );
    rows.extend(taken.refused.iter().map(|outcome| (outcome.line, None, Some(*outcome))));
    rows.sort_by_key(|(line, ..)| *line);
    preview.accepted = taken.accepted.len() as u64;
    preview.held = taken.held.len() as u64;
    preview.refused = taken.refused.len() as u64;
    preview.rows = rows
        .into_iter()
        .map(|(line, read, outcome)| PreviewRow {
            line: u64::from(line),
            read,
            outcome: outcome.map(|outcome| speaker.say(outcome)),
        })
        .collect();
    Ok(())
}

/// A row in our codes.
pub(crate) fn read_row(row: &Row, ground: &Ground) -> ReadRow {
    let concern = &row.concern;
    let moment = |at: jiff::civil::DateTime| at.strftime("%Y-%m-%dT%H:%M").to_string();
    let areas = &concern.place.areas;
    let registered = concern.place.place.as_ref().and_then(|id| ground.gazetteer.thing(id.as_str()));
    let authority = areas.local_authority.as_ref().and_then(|code| ground.areas.area(code));
    let place = registered
        .map(|(name, _)| name.clone())
        .or_else(|| authority.map(|area| area.name.clone()))
        .unwrap_or_else(|| say("intake-place-unnamed", &[]));
    ReadRow {
        recorded_on: concern.recorded.to_string(),
        occurred: concern.occurred.map(|span| (moment(span.from), moment(span.to))),
        source: concern.source.label(),
        agency: concern.agency.to_string(),
        harms: concern.harms.iter().map(concern::HarmType::label).collect(),
        place,
        precision_m: concern.place.precision.metres(),
        place_source: row.beside.place_source.code().to_owned(),
    }
}

fn kind_code(book: &Workbook) -> &'static str {
    match book.kind {
        sheet::Kind::Separated => "separated",
        sheet::Kind::Xlsx => "xlsx",
        sheet::Kind::Xlsm => "xlsm",
        sheet::Kind::Ods => "ods",
        sheet::Kind::GeoJson => "geojson",
    }
}

/// A notice of the file; one that names a sheet only where the name passes the screen.
pub(crate) fn notice_text(notice: &sheet::Notice) -> Option<Text> {
    let named = match notice {
        sheet::Notice::Hidden { name }
        | sheet::Notice::VeryHidden { name }
        | sheet::Notice::NoTable { name } => Some(name),
        _ => None,
    };
    let shown = named.is_none_or(|name| screener().screen(name).verdict == Verdict::Pass);
    shown.then(|| notice.text())
}

fn sheet_line(sheet: &Sheet) -> PreviewSheet {
    let passes = screener().screen(&sheet.name).verdict == Verdict::Pass;
    PreviewSheet {
        name: (passes && !sheet.name.is_empty()).then(|| sheet.name.clone()),
        hidden: sheet.hidden(),
        rows: sheet.rows.len() as u64,
    }
}

fn columns_look(sheet: &Sheet) -> Vec<PreviewColumn> {
    let numbered = sheet.header.names.iter().enumerate();
    numbered
        .map(|(at, header)| {
            let number = sheet.columns.get(at).map_or(at as u32, |column| *column) + 1;
            let refused = asks_for_person(header)
                .map(|kind| FileProblem::HeaderOfPerson { number: number as usize, kind }.text());
            let passes = refused.is_none() && screener().screen(header).verdict == Verdict::Pass;
            let filled = sheet.rows.iter().filter(|row| !row.cell(at).is_empty()).count() as u64;
            PreviewColumn {
                number,
                header: (passes && !header.is_empty()).then(|| header.clone()),
                values: if refused.is_none() { values_look(sheet, at) } else { Vec::new() },
                refused,
                filled,
            }
        })
        .collect()
}

/// The different values of a column that looks like a list of codes; none where any of them does not pass the screen.
fn values_look(sheet: &Sheet, at: usize) -> Vec<PreviewValue> {
    let mut counted: HashMap<Cow<'_, str>, u64> = HashMap::new();
    for row in &sheet.rows {
        let cell = row.cell(at).shown();
        if cell.trim().is_empty() {
            continue;
        }
        if cell.chars().count() > VALUE_LONGEST {
            return Vec::new();
        }
        *counted.entry(cell).or_insert(0) += 1;
        if counted.len() > VALUES_MOST {
            return Vec::new();
        }
    }
    // A column of one value for each row is no list of codes.
    let rows: u64 = counted.values().sum();
    let alone = rows > 10 && counted.len() as u64 * 2 > rows;
    if alone || counted.keys().any(|value| screener().screen(value).verdict != Verdict::Pass) {
        return Vec::new();
    }
    let mut values: Vec<PreviewValue> =
        counted.into_iter().map(|(value, rows)| PreviewValue { value: value.into_owned(), rows }).collect();
    values.sort_by(|a, b| b.rows.cmp(&a.rows).then_with(|| a.value.cmp(&b.value)));
    values
}
