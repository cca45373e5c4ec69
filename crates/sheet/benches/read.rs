//! Rows a second for 50,000 rows of 16 columns, beside the libraries alone: `cargo bench -p sheet`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![allow(clippy::unwrap_used, reason = "a benchmark stops where something is missing")]

use calamine::{Data, Ods, Reader as _, Xlsx};
use sheet::{Limits, read};
use std::hint::black_box;
use std::io::{Cursor, Write as _};
use std::time::Instant;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const ROWS: u32 = 50_000;
const COLUMNS: u16 = 16;

/// What stands in a cell: codes, numbers, dates and words, as a concern has them.
fn cell(row: u32, column: u16) -> String {
    let mixed = (u64::from(row) * 31 + u64::from(column) * 17).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    match column % 4 {
        0 => format!("{:05}", mixed % 100_000),
        1 => format!("{}.{:04}", mixed % 60, mixed % 10_000),
        2 => format!("2025-{:02}-{:02}", mixed % 12 + 1, mixed % 28 + 1),
        _ => format!("place {}", mixed % 3_000),
    }
}

fn csv_made() -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in 0..ROWS {
        writer.write_record((0..COLUMNS).map(|column| cell(row, column))).unwrap();
    }
    writer.into_inner().unwrap()
}

fn xlsx_made() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..ROWS {
        for column in 0..COLUMNS {
            let words = cell(row, column);
            match words.parse::<f64>() {
                Ok(number) if column % 4 == 1 => sheet.write_number(row, column, number).unwrap(),
                _ => sheet.write_string(row, column, words).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

fn ods_made() -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("mimetype", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    writer.start_file("META-INF/manifest.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"<manifest:manifest xmlns:manifest=\"m\"/>").unwrap();
    writer.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    writer
        .write_all(
            b"<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">",
        )
        .unwrap();
    for row in 0..ROWS {
        writer.write_all(b"<table:table-row>").unwrap();
        for column in 0..COLUMNS {
            let words = cell(row, column);
            let typed = if column % 4 == 1 {
                format!(" office:value-type=\"float\" office:value=\"{words}\"")
            } else {
                " office:value-type=\"string\"".to_owned()
            };
            write!(writer, "<table:table-cell{typed}><text:p>{words}</text:p></table:table-cell>").unwrap();
        }
        writer.write_all(b"</table:table-row>").unwrap();
    }
    writer.write_all(b"</table:table></office:spreadsheet></office:body></office:document-content>").unwrap();
    writer.finish().unwrap().into_inner()
}

/// Rows a second of the best of five.
fn speed<T>(work: impl Fn() -> T) -> f64 {
    let once = || {
        let start = Instant::now();
        drop(black_box(work()));
        start.elapsed().as_secs_f64()
    };
    f64::from(ROWS) / (0..5).map(|_| once()).fold(f64::INFINITY, f64::min)
}

fn main() {
    // What the figures compare is speed; the sizes of these files are within the limits but for ODS, whose markup alone is
    // larger than a sent file may unpack to.
    let limits = Limits { inflated: 200_000_000, package_times: 1_000, ..Limits::default() };
    let (csv, xlsx, ods) = (csv_made(), xlsx_made(), ods_made());
    let ours = |bytes: &[u8]| speed(|| read(bytes, &limits).unwrap());
    let csv_alone = speed(|| {
        let records = csv::ReaderBuilder::new().has_headers(false).from_reader(&*csv).into_records();
        records
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect::<Vec<Vec<String>>>()
    });
    let xlsx_alone = speed(|| {
        let mut book = Xlsx::new(Cursor::new(&xlsx)).unwrap();
        let name = book.sheet_names().swap_remove(0);
        let range = book.worksheet_range(&name).unwrap();
        range.rows().map(<[Data]>::to_vec).collect::<Vec<_>>()
    });
    let ods_alone = speed(|| {
        let mut book = Ods::new(Cursor::new(&ods)).unwrap();
        let name = book.sheet_names().swap_remove(0);
        let range = book.worksheet_range(&name).unwrap();
        range.rows().map(<[Data]>::to_vec).collect::<Vec<_>>()
    });
    println!("{ROWS} rows × {COLUMNS} columns     bytes      rows/s   library alone  ratio");
    for (name, bytes, ours, alone) in [
        ("CSV, csv", &csv, ours(&csv), csv_alone),
        ("XLSX, calamine", &xlsx, ours(&xlsx), xlsx_alone),
        ("ODS, calamine", &ods, ours(&ods), ods_alone),
    ] {
        println!("{name:<22}{:>12}{ours:>12.0}{alone:>16.0}{:>7.2}", bytes.len(), ours / alone);
        if bytes.starts_with(b"PK") {
            let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let inside: u64 = (0..zip.len()).map(|at| zip.by_index(at).unwrap().size()).sum();
            println!("  unpacks to {inside} bytes, {:.1} times", inside as f64 / bytes.len() as f64);
        }
        let strict = read(bytes, &Limits::default());
        println!(
            "  within the usual limits: {}",
            strict.map_or_else(|fault| fault.rule().to_owned(), |_| "yes".to_owned())
        );
    }
}
