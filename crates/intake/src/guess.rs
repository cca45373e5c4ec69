//! A mapping guessed from headers and contents, for a person to look at before anything is read by it.

use crate::codes::{code_key, own_codes};
use crate::dates::date_read;
use crate::guess_words::HEADERS;
use crate::mapping::FORMAT_TWO;
use crate::template::header_key;
use crate::{Column, Ground};
use api::{Guess, Mapping, MappingEntry};
use concern::{AgencyCode, PlaceId};
use geography::grid_ref;
use jiff::civil::Date;
use language::say;
use sheet::Sheet;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use told::gazetteer::Resolved;
use told::place::Place;
use told::when::{Context, Told, WhenProblem};

/// Rows whose contents are looked at.
const SAMPLE: usize = 300;

/// How sure a guess must be.
const LEAST: f64 = 0.45;

/// One column of a file, looked at.
struct Looked<'s> {
    header: &'s str,
    words: String,
    cells: Vec<Cow<'s, str>>,
}

/// Guesses which of their columns fills which of ours. `agency` sends the file; `sheet` is the one that is to be read.
pub(crate) fn mapping_guess(
    sheet: &Sheet,
    ground: &Ground,
    today: Date,
    agency: Option<&AgencyCode>,
) -> (Mapping, Vec<Guess>) {
    let looked: Vec<Looked<'_>> =
        sheet.header.names.iter().enumerate().map(|(at, header)| look(sheet, at, header)).collect();
    let mut scored: Vec<(f64, f64, f64, Column, usize)> = Vec::new();
    for (at, column_of_theirs) in looked.iter().enumerate() {
        for column in Column::ALL {
            let by_header = header_score(column, column_of_theirs);
            let by_contents = contents_score(column, column_of_theirs, ground, today);
            let score = score_of(column, by_header, by_contents);
            if score >= LEAST {
                scored.push((score, by_header, by_contents, column, at));
            }
        }
    }
    // Of equals the first column, by our order and then by theirs.
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.3.cmp(&b.3)).then(a.4.cmp(&b.4)));
    let mut columns = BTreeMap::new();
    let mut guesses = Vec::new();
    let mut used = HashSet::new();
    for (_, by_header, by_contents, column, at) in scored {
        if columns.contains_key(column.name()) || used.contains(&at) || told_already(column, &columns) {
            continue;
        }
        used.insert(at);
        columns.insert(column.name().to_owned(), entry_of(column, &looked[at]));
        let why = match (by_header >= 0.5, by_contents >= 0.5) {
            (true, true) => "intake-guess-both",
            (true, false) => "intake-guess-header",
            _ => "intake-guess-contents",
        };
        guesses.push(Guess { column: column.name().to_owned(), why: say(why, &[]) });
    }
    time_join(&looked, &mut columns, &mut used);
    if let (Some(agency), false) = (agency, columns.contains_key(Column::AgencyCode.name())) {
        let constant = Some(agency.to_string());
        columns.insert(
            Column::AgencyCode.name().to_owned(),
            MappingEntry { constant, ..MappingEntry::default() },
        );
        guesses.push(Guess {
            column: Column::AgencyCode.name().to_owned(),
            why: say("intake-guess-sender", &[]),
        });
    }
    let ignore = looked.iter().enumerate().filter(|(at, one)| !used.contains(at) && !one.header.is_empty());
    let ignore = ignore.map(|(_, one)| one.header.to_owned()).collect();
    let sheet_name = (!sheet.name.is_empty()).then(|| sheet.name.clone());
    let mapping = Mapping {
        format: FORMAT_TWO,
        name: "new".to_owned(),
        version: 1,
        sheet: sheet_name,
        notice: None,
        ignore,
        columns,
    };
    (mapping, guesses)
}

fn look<'s>(sheet: &'s Sheet, at: usize, header: &'s str) -> Looked<'s> {
    let filled = sheet.rows.iter().map(|row| row.cell(at).shown()).filter(|cell| !cell.trim().is_empty());
    let words: String =
        header_key(header).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Looked { header, words, cells: filled.take(SAMPLE).collect() }
}

/// How much a header says that it is this column of ours: 1 for its own name, less for words that it has.
fn header_score(column: Column, theirs: &Looked<'_>) -> f64 {
    if Column::parse(theirs.header) == Some(column) {
        return 1.0;
    }
    let Some((_, phrases)) = HEADERS.iter().find(|(of, _)| *of == column) else { return 0.0 };
    let has = |phrase: &str| {
        let padded = format!(" {} ", theirs.words);
        padded.contains(&format!(" {phrase} "))
    };
    let best = phrases.iter().filter(|phrase| has(phrase)).map(|phrase| {
        // A phrase that is the whole header says more than one word among six.
        let share = phrase.split(' ').count() as f64 / theirs.words.split(' ').count().max(1) as f64;
        0.5 + 0.45 * share
    });
    best.fold(0.0, f64::max)
}

/// The share of the cells that can be read as this column, for columns whose cells have a form of their own.
fn contents_score(column: Column, theirs: &Looked<'_>, ground: &Ground, today: Date) -> f64 {
    if theirs.cells.is_empty() {
        return 0.0;
    }
    let share = |fits: &dyn Fn(&str) -> bool| {
        let fitting = theirs.cells.iter().filter(|cell| fits(cell.trim())).count();
        fitting as f64 / theirs.cells.len() as f64
    };
    let number_in =
        |low: f64, high: f64, cell: &str| cell.parse().is_ok_and(|n: f64| (low..=high).contains(&n));
    let context = Context { recorded_on: today };
    match column {
        Column::RecordedOn => share(&|cell| {
            date_read(cell).is_some()
                || told::when::read(cell, &context)
                    .is_ok_and(|when| matches!(when.told, Told::Day | Told::Moment))
        }),
        Column::Occurred | Column::OccurredFrom | Column::OccurredTo => {
            share(&|cell| match told::when::read(cell, &context) {
                Ok(when) => !matches!(when.told, Told::Year),
                // A time all the same: one that nobody knows, or with a slip in it.
                Err(problem) => matches!(problem, WhenProblem::NotKnown | WhenProblem::WeekdayDisagrees),
            })
        }
        // Degrees have a point; a small whole number is a count of something.
        Column::Longitude => share(&|cell| cell.contains('.') && number_in(-9.0, 2.5, cell)),
        Column::Latitude => share(&|cell| cell.contains('.') && number_in(49.0, 61.5, cell)),
        Column::Easting => share(&|cell| number_in(10_000.0, 700_000.0, cell)),
        Column::Northing => share(&|cell| number_in(10_000.0, 1_300_000.0, cell)),
        Column::GridReference => share(&|cell| grid_ref::parse(cell).is_ok()),
        Column::PlaceId => {
            share(&|cell| PlaceId::parse(cell).is_ok_and(|id| ground.places.contains_key(&id)))
        }
        Column::Place => place_share(theirs, ground),
        Column::PrecisionM => share(&|cell| cell.parse::<u32>().is_ok_and(|n| (1..=100_000).contains(&n))),
        Column::AgencyCode => share(&|cell| AgencyCode::parse(cell).is_ok()),
        Column::SourceSector
        | Column::HarmTypes
        | Column::Learned
        | Column::ReportedUnderProcedures
        | Column::ContextType => {
            let own: HashSet<String> = own_codes(column)
                .into_iter()
                .flat_map(|(code, label)| [code_key(code), code_key(&label.en), code_key(&label.cy)])
                .collect();
            share(&|cell| cell.split([';', ',']).any(|part| own.contains(&code_key(part))))
        }
        Column::RecordRef => {
            let different: HashSet<&str> = theirs.cells.iter().map(|cell| cell.trim()).collect();
            let alike = different.len() * 20 >= theirs.cells.len() * 19;
            f64::from(u8::from(alike && share(&|cell| cell.bytes().any(|b| b.is_ascii_digit())) > 0.9))
        }
        Column::SameMatterAs | Column::Note => 0.0,
    }
}

/// The share of the first few cells that the register knows; looking a misspelt name up takes milliseconds.
fn place_share(theirs: &Looked<'_>, ground: &Ground) -> f64 {
    const LOOKED_AT: usize = 30;
    let cells: Vec<&str> = theirs.cells.iter().take(LOOKED_AT).map(|cell| cell.trim()).collect();
    let known = |cell: &&&str| {
        told::place::read(cell).is_ok_and(|written| match written.place {
            Place::Name(_) | Place::Near(_) | Place::Outside(_) | Place::Between(..) => {
                cell.contains(char::is_alphabetic)
                    && !matches!(ground.gazetteer.resolve(&written), Resolved::NotFound(_))
            }
            Place::Postcode(_) | Place::Code(_) | Place::Grid(..) => true,
            Place::Degrees(_) | Place::Metres(_) => false,
        })
    };
    cells.iter().filter(known).count() as f64 / cells.len().max(1) as f64
}

/// What header and contents come to. Contents alone are enough only where their form is nobody else's.
fn score_of(column: Column, by_header: f64, by_contents: f64) -> f64 {
    match column {
        // A form of its own: half a header will do, and none where nearly every cell fits.
        Column::GridReference
        | Column::PlaceId
        | Column::HarmTypes
        | Column::Longitude
        | Column::Latitude => {
            if by_contents >= 0.9 {
                0.5 + 0.5 * by_header
            } else {
                0.6 * by_header + 0.3 * by_contents
            }
        }
        Column::RecordedOn | Column::Place | Column::SourceSector | Column::ContextType => {
            if by_contents < 0.3 && by_header < 0.9 { 0.0 } else { 0.6 * by_header + 0.4 * by_contents }
        }
        Column::Easting | Column::Northing | Column::Occurred | Column::OccurredFrom | Column::OccurredTo => {
            if by_header < 0.5 || by_contents < 0.5 {
                0.0
            } else {
                0.6 * by_header + 0.4 * by_contents
            }
        }
        Column::PrecisionM | Column::AgencyCode | Column::RecordRef => {
            if by_header < 0.5 || by_contents < 0.8 { 0.0 } else { 0.6 * by_header + 0.35 * by_contents }
        }
        Column::Learned | Column::ReportedUnderProcedures => {
            if by_header < 0.5 && by_contents < 0.9 {
                0.0
            } else {
                0.6 * by_header + 0.4 * by_contents
            }
        }
        Column::SameMatterAs | Column::Note => by_header,
    }
}

/// Whether what a column tells is told by the columns chosen before it: one time, one place.
fn told_already(column: Column, columns: &BTreeMap<String, MappingEntry>) -> bool {
    let has = |column: Column| columns.contains_key(column.name());
    match column {
        Column::Occurred => has(Column::OccurredFrom) || has(Column::OccurredTo),
        Column::OccurredFrom | Column::OccurredTo => has(Column::Occurred),
        Column::Place => {
            has(Column::Longitude)
                || has(Column::Easting)
                || has(Column::GridReference)
                || has(Column::PlaceId)
        }
        Column::Longitude | Column::Latitude => {
            has(Column::Easting) || has(Column::Place) || has(Column::GridReference)
        }
        Column::Easting | Column::Northing => {
            has(Column::Longitude) || has(Column::Place) || has(Column::GridReference)
        }
        Column::GridReference => has(Column::Longitude) || has(Column::Easting) || has(Column::Place),
        Column::PlaceId => has(Column::Place),
        _ => false,
    }
}

/// A column of times beside a column of days tells one moment with it.
fn time_join(looked: &[Looked<'_>], columns: &mut BTreeMap<String, MappingEntry>, used: &mut HashSet<usize>) {
    let is_clock = |cell: &str| {
        let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        let mut parts = cell.trim().split(':');
        matches!((parts.next(), parts.next()), (Some(h), Some(m)) if digits(h) && digits(m))
    };
    let clock = looked.iter().enumerate().find(|(at, one)| {
        !used.contains(at) && !one.cells.is_empty() && one.cells.iter().all(|cell| is_clock(cell))
    });
    let Some((at, clock)) = clock else { return };
    if let Some(entry) = columns.get_mut(Column::Occurred.name())
        && entry.from.len() == 1
    {
        entry.from.push(clock.header.to_owned());
        used.insert(at);
    }
}

fn entry_of(column: Column, theirs: &Looked<'_>) -> MappingEntry {
    let from = vec![theirs.header.to_owned()];
    let comma = column == Column::HarmTypes
        && !theirs.cells.iter().any(|cell| cell.contains(';'))
        && theirs.cells.iter().any(|cell| cell.contains(','));
    MappingEntry { from, split: comma.then(|| ",".to_owned()), ..MappingEntry::default() }
}
