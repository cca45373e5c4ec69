//! Files that are made to harm, through the real process: each is refused by name, memory stays within its wall, and the
//! parent goes on.
#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use flate2::{Compression, write::GzEncoder};
use nix::sys::resource::{UsageWho, getrusage};
use reader::{FileFault, FileReader, MEMORY_BYTES};
use sheet::{Kind, Refusal, Workbook};
use std::io::{Cursor, Write as _};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const LONG: Duration = Duration::from_secs(30);

fn reader() -> FileReader {
    FileReader::new(PathBuf::from(env!("CARGO_BIN_EXE_read-file")), Vec::new(), 2)
}

async fn told(bytes: &[u8]) -> Result<Workbook, FileFault> {
    let told = reader().file_read(bytes, LONG).await;
    // The highest of any process that this test has waited for, in kibibytes.
    let peak = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss() * 1024;
    assert!(peak > 0 && peak as u64 <= MEMORY_BYTES, "{peak} bytes at the peak");
    // The parent is unharmed: the next file is read.
    let next = reader().file_read(b"place,note\npier,dark\n", LONG).await.unwrap();
    assert_eq!(next.sheets[0].rows.len(), 1);
    told
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(part).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn xlsx(inside: &str, strings: &[u8]) -> Vec<u8> {
    let relation = |kind: &str, target: &str| {
        format!(
            r#"<Relationships><Relationship Id="r1" Type="http://x/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let sheet = format!("<worksheet><sheetData>{inside}</sheetData></worksheet>");
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml").as_bytes()),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>"#,
        ),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml").as_bytes()),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// Bytes that pack no tighter than a limit allows.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        b'a' + (state >> 60) as u8
    };
    (0..length).map(|_| next()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_comes_through_whole() {
    let mut writer = rust_xlsxwriter::Workbook::new();
    let sheet = writer.add_worksheet();
    sheet.write_row(0, 0, ["place", "note", "count"]).unwrap();
    for line in 1..2_000_u32 {
        sheet.write_row(line, 0, [format!("pier {line}"), "tŷ".to_owned()]).unwrap();
        sheet.write(line, 2, line).unwrap();
    }
    let bytes = writer.save_to_buffer().unwrap();
    let here = sheet::read(&bytes, &sheet::Limits::default()).unwrap();
    assert_eq!(told(&bytes).await.unwrap(), here);
    assert_eq!((here.kind, here.sheets[0].rows.len()), (Kind::Xlsx, 1_999));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_comes_through_with_its_words() {
    let fault = told(b"%PDF-1.7 ...").await.unwrap_err();
    assert!(matches!(fault, FileFault::Refused(Refusal::Foreign(_))));
    assert!(fault.text().en.contains("PDF") && fault.text().cy.contains("PDF"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_far_cell_of_two_kilobytes_is_refused() {
    let file = xlsx(r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#, b"<sst/>");
    assert!(file.len() < 2_500, "{}", file.len());
    assert_eq!(told(&file).await, Err(FileFault::Refused(Refusal::Empty)));
}

#[tokio::test(flavor = "multi_thread")]
async fn bombs_of_gzip_and_zip_are_refused() {
    let mut bomb = GzEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..300 {
        bomb.write_all(&vec![b'a'; 1 << 20]).unwrap();
    }
    assert_eq!(told(&bomb.finish().unwrap()).await, Err(FileFault::Refused(Refusal::Inflates)));
    // Written piece by piece: a process starts with the peak of the one that started it.
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["[Content_Types].xml", "_rels/.rels", "xl/worksheets/sheet1.xml"] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(b"<worksheet>").unwrap();
    }
    for _ in 0..300 {
        writer.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let bomb = writer.finish().unwrap().into_inner();
    assert!(bomb.len() < 1_000_000);
    assert_eq!(told(&bomb).await, Err(FileFault::Refused(Refusal::Inflates)));
}

#[tokio::test(flavor = "multi_thread")]
async fn stated_sizes_that_are_false_are_refused() {
    let mut file = xlsx("<row/>", b"<sst/>");
    let entries: Vec<usize> =
        file.windows(4).enumerate().filter(|(_, four)| four == b"PK\x01\x02").map(|(at, _)| at).collect();
    for entry in entries {
        file[entry + 24..entry + 28].copy_from_slice(&3_000_000_000_u32.to_le_bytes());
    }
    assert_eq!(told(&file).await, Err(FileFault::Refused(Refusal::FalseSize)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_million_columns_and_one_endless_line_are_refused() {
    let wide = format!("{}\n1\n", "a,".repeat(1_000_000));
    assert_eq!(told(wide.as_bytes()).await, Err(FileFault::Refused(Refusal::LineTooLong { line: 1 })));
    let fault = told(&noise(19_000_000)).await.unwrap_err();
    assert!(matches!(fault, FileFault::Refused(Refusal::LineTooLong { .. })), "{fault:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_asks_for_too_much_memory_is_ended_and_told_as_that() {
    // Five bytes of markup each, hundreds of bytes in memory. A part that nobody unpacks makes the file as large as its
    // ratio asks.
    let styles = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(2_000_000));
    let root = br#"<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let file = packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/_rels/workbook.xml.rels", b"<Relationships/>"),
        ("xl/media/a.png", &noise(500_000)),
        ("xl/styles.xml", styles.as_bytes()),
    ]);
    assert!(file.len() < 1_000_000);
    let started = Instant::now();
    let fault = told(&file).await.unwrap_err();
    assert!(matches!(fault, FileFault::Memory), "{fault:?} after {:?}", started.elapsed());
    assert!(fault.text().en.contains("memory"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_takes_too_long_is_ended_by_the_clock() {
    // The clock is set so short that any reading is too long.
    let rows = "some,cells,of,a,table\n".repeat(300_000);
    let started = Instant::now();
    let fault = reader().file_read(rows.as_bytes(), Duration::from_millis(20)).await;
    assert_eq!(fault, Err(FileFault::Time));
    assert!(started.elapsed() < Duration::from_secs(5));
    assert!(told(rows.as_bytes()).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_never_ends_or_says_too_much_is_ended() {
    let of = |program: &str, arguments: &[&str]| {
        FileReader::new(program.into(), arguments.iter().map(Into::into).collect(), 1)
    };
    let started = Instant::now();
    let endless = of("/bin/sh", &["-c", "while :; do :; done"]);
    assert_eq!(endless.file_read(b"a,b\n1,2\n", Duration::from_millis(300)).await, Err(FileFault::Time));
    assert!(started.elapsed() < Duration::from_secs(5));
    let busy = of("/bin/sh", &["-c", "ulimit -St 1; while :; do :; done"]);
    assert_eq!(busy.file_read(b"a,b\n1,2\n", LONG).await, Err(FileFault::Time));
    let talks = of("/bin/cat", &["/dev/zero"]);
    assert_eq!(talks.file_read(b"a,b\n1,2\n", LONG).await, Err(FileFault::TooMuch));
    let lies = of("/bin/echo", &["sheet 1"]);
    assert_eq!(lies.file_read(b"a,b\n1,2\n", LONG).await, Err(FileFault::Crash));
    let dies = of("/bin/sh", &["-c", "kill -SEGV $$"]);
    assert_eq!(dies.file_read(b"a,b\n1,2\n", LONG).await, Err(FileFault::Crash));
    let absent = of("/nowhere/at/all", &[]);
    assert_eq!(absent.file_read(b"a,b\n1,2\n", LONG).await, Err(FileFault::Unavailable));
}

#[tokio::test(flavor = "multi_thread")]
async fn when_all_places_are_taken_one_waits_no_longer_than_told() {
    let busy = FileReader::new("/bin/sleep".into(), vec!["5".into()], 1);
    let (first, second) = tokio::join!(
        busy.file_read(b"a,b\n1,2\n", Duration::from_millis(400)),
        busy.file_read(b"a,b\n1,2\n", Duration::from_millis(200)),
    );
    assert_eq!((first, second), (Err(FileFault::Time), Err(FileFault::Unavailable)));
}

/// What the kernel says of the process while it waits for its file.
#[cfg(target_os = "linux")]
#[test]
fn the_process_has_closed_itself_in_before_it_reads() {
    use std::process::{Command, Stdio};
    let program = env!("CARGO_BIN_EXE_read-file");
    let mut child = Command::new(program).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let told =
        |what: &str| std::fs::read_to_string(format!("/proc/{}/{what}", child.id())).unwrap_or_default();
    let started = Instant::now();
    while !told("limits").contains(&MEMORY_BYTES.to_string()) && started.elapsed() < LONG {
        std::thread::sleep(Duration::from_millis(5));
    }
    let limits = told("limits");
    let of = |name: &str| {
        let line = limits.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.split_whitespace().take(2).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of("Max address space"), [MEMORY_BYTES.to_string(), MEMORY_BYTES.to_string()]);
    assert_eq!(of("Max cpu time"), ["10", "11"]);
    assert_eq!(of("Max open files"), ["3", "3"]);
    for nothing in ["Max file size", "Max processes", "Max core file size"] {
        assert_eq!(of(nothing), ["0", "0"], "{nothing}");
    }
    assert!(told("status").lines().any(|line| line == "NoNewPrivs:\t1"));
    child.kill().unwrap();
    child.wait().unwrap();
}
