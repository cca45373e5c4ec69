//! Both ways of reading give the same columns and the same first error, for any file and any number of threads.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use proptest::prelude::*;
use std::fmt::Write as _;
use std::io::Write as _;
use table::{Column, Kind, Source, Table, TableError, Wanted};

const WANTED: [Wanted<'static>; 4] = [
    Wanted { name: "lat", kind: Kind::Number },
    Wanted { name: "day", kind: Kind::Day },
    Wanted { name: "id", kind: Kind::Integer },
    Wanted { name: "harm", kind: Kind::Code },
];

fn read(text: &str) -> Result<Table, TableError> {
    Table::read(text.as_bytes(), &WANTED)
}

/// The same file with its first name in quotes, which sends it the other way.
fn read_slowly(text: &str) -> Result<Table, TableError> {
    let quoted = text.replacen("id", "\"id\"", 1);
    assert_ne!(quoted, text);
    read(&quoted)
}

/// Enough rows for several pieces; the rare ones are written as people write them.
fn long_file(rows: u32, end: &str) -> String {
    let mut text = format!("id,harm,lat,other,day{end}");
    for i in 0..rows {
        let lat = match i % 1_000 {
            0 => format!("{}.{:019}", i, u64::from(i) * 7_919),
            1 => "1e-3".to_owned(),
            2 => " 12345678.5".to_owned(),
            3 => "-.5".to_owned(),
            4 => "+7.".to_owned(),
            5 => format!("-51.{:013}", u64::from(i) * 7_919),
            6 => format!("{}.{}", 90_071_992_547_409_u64 + u64::from(i), i % 100),
            7 => "9007199254740993.00000001".to_owned(),
            _ => format!("{}{}.{:05}", if i % 3 == 0 { "-" } else { "" }, i % 97, i * 31 % 100_000),
        };
        // New texts turn up in every piece, not in the same order.
        let harm = "ab".repeat(i as usize % 15) + &(i.wrapping_mul(2_654_435_761) % (2 + i / 50)).to_string();
        let day = format!("20{:02}-{:02}-{:02}", i % 50, 1 + i % 12, 1 + i % 28);
        write!(text, "{},{harm},{lat},x y,{day}{end}", i64::from(i) * i64::from(i) * 123_456).unwrap();
    }
    text
}

#[test]
fn a_long_file_is_read_the_same_both_ways_on_any_number_of_threads() {
    for end in ["\n", "\r\n"] {
        let text = long_file(30_000, end);
        assert!(text.len() > 1_000_000, "several pieces");
        let wanted = read_slowly(&text).unwrap();
        assert_eq!(wanted.rows, 30_000);
        for threads in [1, 2, 3] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            assert_eq!(pool.install(|| read(&text)).unwrap(), wanted);
        }
        assert_eq!(read(text.trim_end()).unwrap(), wanted, "no line end at the end");
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        assert_eq!(Table::read(&file, &WANTED).unwrap(), wanted);
        assert_eq!(file.length().unwrap(), text.len() as u64);
    }
}

#[test]
fn values_are_those_written() {
    let text = "id,harm,lat,day\n-9223372036854775808,a,-0.1,1970-01-01\n007,,1e22,2024-02-29\n8,a,123456789.12345678,1969-12-31\n";
    let table = read(text).unwrap();
    assert_eq!(
        table.columns,
        [
            Column::Number(vec![-0.1, 1e22, 123_456_789.123_456_78]),
            Column::Day(vec![0, 19_782, -1]),
            Column::Integer(vec![i64::MIN, 7, 8]),
            Column::Code { codes: vec![0, 1, 0], words: vec!["a".into(), String::new()] },
        ]
    );
    assert_eq!(read_slowly(text).unwrap(), table);
}

#[test]
fn quotes_blank_lines_and_a_byte_order_mark_are_understood() {
    let plain = read("id,harm,lat,day\n1,a,2,2024-01-01\n2,b,3,2024-01-02\n").unwrap();
    for text in [
        "\u{feff}id,harm,lat,day\n1,a,2,2024-01-01\n2,b,3,2024-01-02\n",
        "\n\nid,harm,lat,day\n\n1,a,2,2024-01-01\n\n2,b,3,2024-01-02\n\n\n",
        "id , harm,lat,day\r\n1,a, 2 ,2024-01-01\r\n\r\n2,b,3,2024-01-02",
        "id,harm,lat,day\n\"1\",\"a\",2,2024-01-01\n2,b,\"3\",\"2024-01-02\"\n",
        "id,harm,lat,day\r1,a,2,2024-01-01\r2,b,3,2024-01-02\r",
    ] {
        assert_eq!(read(text).unwrap(), plain, "{text:?}");
    }
    let said = read("id,harm,lat,day\n1,\"a, \"\"b\"\"\nc\",2,2024-01-01\n").unwrap();
    assert_eq!(said.columns[3], Column::Code { codes: vec![0], words: vec!["a, \"b\"\nc".into()] });
}

#[test]
fn what_cannot_be_read_is_named_by_line_and_column() {
    let value = |line, column: &str, kind| TableError::Value { line, column: column.into(), kind };
    let head = "id,harm,lat,day\n";
    for (rows, error) in [
        ("1,a,x,2024-01-01\n", value(2, "lat", Kind::Number)),
        ("1,a,,2024-01-01\n", value(2, "lat", Kind::Number)),
        ("1,a,NaN,2024-01-01\n", value(2, "lat", Kind::Number)),
        ("1,a,2,2024-01-01\n1,a,2,2024-02-30\n", value(3, "day", Kind::Day)),
        ("1.5,a,2,2024-01-01\n", value(2, "id", Kind::Integer)),
        ("1,a,2,2024-01-01\n2,b\n", TableError::Width { line: 3, fields: 2, names: 4 }),
        ("1,a,2,2024-01-01,\n", TableError::Width { line: 2, fields: 5, names: 4 }),
    ] {
        let text = format!("{head}{rows}");
        assert_eq!(read(&text), Err(error.clone()), "{rows:?}");
        assert_eq!(read_slowly(&text), Err(error), "{rows:?}");
    }
    let late = format!("{}\n1,a,2,x,2024-01-1\n", long_file(30_000, "\n").trim_end());
    assert_eq!(read(&late), Err(value(30_002, "day", Kind::Day)));
    let odd = b"id,harm,lat,day\n1,\xFF,2,2024-01-01\n";
    assert_eq!(Table::read(&odd[..], &WANTED), Err(value(2, "harm", Kind::Code)));
    assert!(!value(2, "lat", Kind::Number).to_string().contains('x'));
}

#[test]
fn a_file_without_rows_columns_or_an_end_is_said_plainly() {
    assert_eq!(read(""), Err(TableError::NoHeader));
    assert_eq!(read("\n\n"), Err(TableError::NoHeader));
    for text in ["id,harm,lat,day", "id,harm,lat,day\n", "id,harm,lat,day\r\n", "id,harm,lat,day\n\n"] {
        let table = read(text).unwrap();
        assert_eq!(table.rows, 0, "{text:?}");
        assert_eq!(table.columns[0], Column::Number(vec![]));
    }
    assert_eq!(read("id,harm,lat\n"), Err(TableError::NoColumn("day".into())));
    assert_eq!(read("id,harm,lat,day,id\n"), Err(TableError::ColumnTwice("id".into())));
    let long = format!("id,harm,lat,day\n1,a,2,2024-01-01\n2,{},2,2024-01-01\n", "b".repeat(3 << 20));
    assert_eq!(read(&long), Err(TableError::LongLine { line: 3 }));
    let fits = format!(
        "id,harm,lat,day\n1,a,2,2024-01-01\n2,{},2,2024-01-01\n3,c,4,2024-01-01\n",
        "b".repeat(700_000)
    );
    assert_eq!(read(&fits).unwrap(), read_slowly(&fits).unwrap());
    assert_eq!(Table::names(&b"id, harm \n1,2\n"[..]), Ok(vec!["id".into(), "harm".into()]));
}

/// Lines of few characters, so that fields, numbers and line ends meet in every way.
fn scribble() -> impl Strategy<Value = String> {
    let field = prop_oneof![
        "[0-9]{1,9}",
        "-?[0-9]{0,9}[.][0-9]{0,9}",
        "[0-9,.\\-+e \"\r\n]{0,6}",
        Just("2024-02-29".to_owned()),
        Just("harm".to_owned()),
    ];
    let line = (proptest::collection::vec(field, 1..6), prop_oneof![Just("\n"), Just("\r\n"), Just("\n\n")])
        .prop_map(|(fields, end)| fields.join(",") + end);
    proptest::collection::vec(line, 0..6).prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn any_text_is_read_the_same_both_ways(rows in scribble()) {
        for kind in [Kind::Number, Kind::Integer, Kind::Day, Kind::Code] {
            for names in ["id", "id,harm", "harm,id", "x,id,harm"] {
                let wanted = [Wanted { name: "id", kind }];
                let text = format!("{names}\n{rows}");
                let quoted = text.replacen("id", "\"id\"", 1);
                prop_assert_eq!(Table::read(text.as_bytes(), &wanted), Table::read(quoted.as_bytes(), &wanted));
            }
        }
    }
}
