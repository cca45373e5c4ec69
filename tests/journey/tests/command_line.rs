//! A clerk at the command line: one file of concerns, its receipt, and what goes wrong.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{DataDir, Printed};
use serde_json::Value;

fn receipt(printed: &Printed) -> Value {
    serde_json::from_str(&printed.out).unwrap_or_else(|e| panic!("{e}: {}\n{}", printed.out, printed.err))
}

fn count(receipt: &Value, what: &str) -> u64 {
    receipt[what].as_u64().unwrap()
}

#[test]
fn a_file_is_taken_in_row_by_row_and_the_same_file_twice_changes_nothing() {
    let data = DataDir::with_geography();
    // The printed template is itself a file of two rows that import.
    let template = data.run_ok(["import", "template", "concerns"]);
    let header = template.lines().next().unwrap().to_owned();
    assert_eq!(
        header,
        "source_sector,agency_code,recorded_on,occurred_from,occurred_to,longitude,latitude,easting,northing,grid_reference,\
place_id,precision_m,harm_types,learned,reported_under_procedures,context_type,\
         place,occurred,record_ref,same_matter_as,note"
    );
    let good = data.file("template.csv", &template);
    let good = good.to_str().unwrap();

    let checked = receipt(&data.run(["import", "concerns", good, "--dry-run", "--json"]));
    assert_eq!((count(&checked, "accepted"), &checked["batch"]), (2, &Value::Null));
    assert_eq!(data.sql("select count(*) from intake.concern").trim(), "0", "a dry run writes nothing");

    let first = receipt(&data.run(["import", "concerns", good, "--json"]));
    assert_eq!((count(&first, "accepted"), count(&first, "refused")), (2, 0));
    let again = receipt(&data.run(["import", "concerns", good, "--json"]));
    assert_eq!((count(&again, "accepted"), count(&again, "duplicate")), (0, 2));
    assert_eq!(again["same_file"], true);
    assert_eq!(again["batch"], first["batch"]);

    // Bad rows among good ones: each is refused by line, column and rule; the others are kept.
    let rows: Vec<&str> = template.lines().skip(1).collect();
    let secret = "Zebedee Quilfeather 07700900123";
    let mixed = [
        header.clone(),
        rows[0].replace("2025-03-14,2025", "2025-02-14,2025").replace("2025-03-13", "2025-02-13"),
        rows[0].replace("2025-03-14", "2099-01-01"),
        rows[0].replace("GWL-POL", secret),
        rows[0].replace("cce;weapons", "mischief"),
        rows[1].replace(",100,", ",NaN,"),
        rows[1].replace("bullying", "cse"),
    ]
    .join("\n");
    let mixed = data.file("mixed.csv", mixed);
    let printed = data.run(["import", "concerns", mixed.to_str().unwrap(), "--json"]);
    let told = receipt(&printed);
    assert_eq!((count(&told, "accepted"), count(&told, "refused")), (2, 4), "{told:#}");
    let lines: Vec<u64> =
        told["rows"].as_array().unwrap().iter().map(|r| r["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [3, 4, 5, 6]);
    for word in secret.split(' ') {
        assert!(
            !printed.out.contains(word) && !printed.err.contains(word),
            "the receipt repeats what a row held"
        );
    }
    for row in told["rows"].as_array().unwrap() {
        assert_eq!(row["status"], "refused");
        let (en, cy) = (row["messages"]["en"].as_str().unwrap(), row["messages"]["cy"].as_str().unwrap());
        assert!(
            !row["rule"].as_str().unwrap().is_empty() && en.len() > 10 && cy.len() > 10 && en != cy,
            "{row}"
        );
    }
    assert_eq!(data.sql("select count(*) from intake.concern").trim(), "4");
    let recorded = data
        .sql("select action, count(*) from audit.event where action like 'concerns-%' group by 1 order by 1");
    assert_eq!(
        recorded.trim(),
        "concerns-check|1\nconcerns-import|3",
        "each file is on record, those that changed nothing too"
    );
}

#[test]
fn what_cannot_be_read_is_told_in_both_languages_and_fails() {
    let data = DataDir::with_geography();
    let header = data.run_ok(["import", "template", "concerns"]).lines().next().unwrap().to_owned();
    let mut utf16: Vec<u8> = vec![0xff, 0xfe];
    utf16.extend(header.encode_utf16().flat_map(u16::to_le_bytes));
    let files = [
        data.file("empty.csv", ""),
        data.file("unknown_column.csv", format!("{header},child_name\n")),
        data.file("missing_column.csv", "source_sector,agency_code\npolice,AB\n"),
        data.file("utf16.csv", utf16),
        data.file("binary.csv", [0_u8, 159, 146, 150, 0, 1, 2]),
        data.beside("no-such-file.csv"),
    ];
    for file in files {
        let printed = data.run(["import", "concerns", file.to_str().unwrap(), "--json"]);
        assert!(!printed.ok, "{} was taken: {}", file.display(), printed.out);
        let lines: Vec<&str> = printed.err.lines().filter(|line| line.starts_with("contexture: ")).collect();
        assert_eq!(lines.len(), 2, "English and Welsh for {}: {}", file.display(), printed.err);
        assert_ne!(lines[0], lines[1]);
        assert!(!printed.err.contains("panicked"), "{}", printed.err);
    }
    assert_eq!(data.sql("select count(*) from intake.batch").trim(), "0", "nothing is half done");
}

#[test]
fn a_file_beyond_the_limit_is_refused_before_it_is_read() {
    let data = DataDir::new();
    let path = data.beside("huge.csv");
    // Sparse: a gigabyte in name only.
    std::fs::File::create(&path).unwrap().set_len(1 << 30).unwrap();
    let printed = data.run(["import", "concerns", path.to_str().unwrap()]);
    assert!(!printed.ok && printed.err.contains("MiB"), "{}", printed.err);
    assert!(!data.path().exists(), "no database was started for it");
}

#[test]
fn concerns_before_geography_are_refused_with_what_to_do() {
    let data = DataDir::new();
    let file = data.file("rows.csv", "source_sector\npolice\n");
    let printed = data.run(["import", "concerns", file.to_str().unwrap()]);
    assert!(!printed.ok && printed.err.contains("contexture import geography"), "{}", printed.err);
}

/// An officer of the fictional region, with a passphrase of their own.
const WORDS: &str = "four words of no meaning";

/// `contexture release …` as an officer types it, the passphrase on a line of standard input.
fn officer(data: &DataDir, name: &str, arguments: &[&str]) -> Printed {
    let mut all = vec!["release"];
    all.extend(arguments);
    all.extend(["--officer", name, "--json"]);
    data.typed(&all, WORDS)
}

#[test]
fn a_period_is_closed_by_two_officers_once_and_never_drawn_again() {
    let data = DataDir::with_geography();
    for name in ["first", "second"] {
        let added = data.typed(
            &[
                "user",
                "add",
                name,
                "--role",
                "senior_analyst",
                "--region",
                "GWL05000001",
                "--agency",
                "GWL-POLICE",
            ],
            WORDS,
        );
        assert!(added.ok, "{}", added.err);
    }
    let alone = officer(&data, "first", &["propose", "--period", "2024"]);
    assert!(!alone.ok, "a role without an agreement proposes nothing: {}", alone.out);
    data.agreement("GWL05000001", "GWL-POLICE");
    let open = officer(&data, "first", &["propose", "--period", "2999"]);
    assert!(!open.ok && open.err.contains("contexture: "), "{}", open.err);
    let stranger =
        data.typed(&["release", "propose", "--period", "2024", "--officer", "first"], "wrong words");
    assert!(!stranger.ok, "{}", stranger.out);

    let proposed = officer(&data, "first", &["propose", "--period", "2024"]);
    assert!(proposed.ok, "{}", proposed.err);
    let audit = officer(&data, "second", &["audit"]);
    let audit: Value = serde_json::from_str(&audit.out).unwrap();
    assert!(audit["figures"].as_array().unwrap().iter().all(|figure| figure["holds"] == true), "{audit}");
    let own = officer(&data, "first", &["sign"]);
    assert!(!own.ok, "whoever proposed cannot sign: {}", own.out);
    let signed = officer(&data, "second", &["sign"]);
    assert!(signed.ok, "{}", signed.err);

    let values =
        "select md5(string_agg(value::text, ',' order by table_name, period, code, part)) from released.cell";
    let before = data.sql(values);
    let again = officer(&data, "first", &["propose", "--period", "2024"]);
    assert!(!again.ok, "closed cells never change");
    assert_eq!(data.sql(values), before);
    let shown: Value = serde_json::from_str(&data.run_ok(["release", "show", "--json"])).unwrap();
    assert_eq!(shown[0]["epsilon"], "3");
    // Nobody reported anything, and still every cell of the frame carries noise.
    assert_ne!(data.sql("select count(*) from released.cell where value <> 0").trim(), "0");
}

#[test]
fn an_agreement_is_drafted_signed_by_a_chair_listed_and_ended_and_an_account_is_changed() {
    let data = DataDir::with_geography();
    data.agreement("GWL05000001", "GWL-POLICE,GWL-BOARD");
    let listed = || -> Value {
        serde_json::from_str(&data.run_ok(["agreement", "list", "--region", "GWL05000001", "--json"]))
            .unwrap()
    };
    assert_eq!(
        (&listed()[0]["code"], &listed()[0]["state"]),
        (&"GWL05000001-A1-v1".into(), &"in_force".into())
    );
    let backwards = data.run([
        "agreement",
        "draft",
        "--region",
        "GWL05000001",
        "--agencies",
        "GWL-POLICE",
        "--purposes",
        "data_quality",
        "--from",
        "2026-01-01",
        "--to",
        "2025-01-01",
        "--review",
        "2025-01-01",
        "--legal-basis",
        "a law of the tests, in words",
    ]);
    assert!(!backwards.ok && backwards.err.contains("last day"), "{}", backwards.err);

    let add =
        ["user", "add", "jay", "--role", "intake_clerk", "--region", "GWL05000001", "--agency", "GWL-HEALTH"];
    assert!(data.typed(&add, WORDS).ok);
    data.run_ok(["user", "change", "jay", "--role", "analyst", "--agency", "GWL-POLICE"]);
    let accounts = data.run_ok(["user", "list"]);
    let jay: Vec<&str> =
        accounts.lines().find(|line| line.contains(" jay ")).unwrap().split_whitespace().collect();
    assert_eq!(jay, ["+", "jay", "analyst", "GWL05000001", "GWL-POLICE"]);
    // An analyst signs no agreement, and what has been signed is not signed again.
    let by_jay = data.typed(&["agreement", "sign", "GWL05000001-A1-v1", "--officer", "jay"], WORDS);
    assert!(!by_jay.ok, "{}", by_jay.out);

    data.run_ok(["agreement", "end", "--region", "GWL05000001", "GWL05000001-A1-v1"]);
    assert_eq!(listed()[0]["state"], "ended");
    assert!(!data.run(["agreement", "end", "--region", "GWL05000001", "GWL05000001-A1-v1"]).ok, "ended once");
    let events = "select string_agg(action, ',' order by event_id) from audit.event where action like 'a%'";
    assert_eq!(
        data.sql(events).trim(),
        "account-add,agreement-draft,agreement-sign,account-add,account-role-change,agreement-end"
    );
}
