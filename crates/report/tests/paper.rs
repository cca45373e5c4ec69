//! What comes off the press, read back by poppler: tagged, marked on every page, in one language, and the same bytes each time.
#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

#[path = "paper/sample.rs"]
mod sample;

use api::language::{Lang, Text};
use api::report::{Block, Fact, Print};
use sample::{document, figure, profile, section, table};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// What a program of poppler says of a PDF.
fn asked(program: &str, arguments: &[&str], paper: &[u8]) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg("-").stdin(Stdio::piped()).stdout(Stdio::piped());
    if program == "pdftotext" {
        command.arg("-");
    }
    let started = command.spawn();
    let mut child = started.unwrap_or_else(|fault| panic!("{program} (poppler-utils) is needed: {fault}"));
    // It reads the whole file before it tells anything.
    child.stdin.take().unwrap().write_all(paper).unwrap();
    let told = child.wait_with_output().unwrap();
    assert!(told.status.success(), "{program}: {}", told.status);
    String::from_utf8(told.stdout).unwrap()
}

fn pages(paper: &[u8]) -> Vec<String> {
    let text = asked("pdftotext", &["-layout"], paper);
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// One map, one table over two pages, facts.
fn sheet(lang: Lang) -> Print {
    let fact = Fact { name: Text::new("Release", "Rhyddhad"), value: Text::same("gwaelod-2025-1") };
    let mut document = document(vec![
        section("The map", "Y map", vec![Block::Map(Box::new(figure(6)))]),
        section("Values", "Gwerthoedd", vec![Block::Table(table(80)), Block::Facts { facts: vec![fact] }]),
    ]);
    document.contents = false;
    Print { lang, document }
}

#[test]
fn a_paper_is_tagged_titled_and_says_its_language() {
    for (lang, title) in [(Lang::En, "Problem profile"), (Lang::Cy, "Proffil problem")] {
        let paper = report::render(&sheet(lang)).unwrap();
        let info = asked("pdfinfo", &[], &paper);
        let has = |name: &str, value: &str| {
            info.lines().any(|line| line.split_once(':').is_some_and(|(n, v)| n == name && v.trim() == value))
        };
        assert!(has("Tagged", "yes") && has("Title", title) && has("JavaScript", "no"), "{info}");
        assert!(!info.contains("CreationDate"), "a paper has no clock: {info}");
        let tags = asked("pdfinfo", &["-struct-text"], &paper);
        for tag in ["Figure", "Table", "TH", "TD", "H1", "Caption"] {
            assert!(
                tags.lines().any(|line| line.trim().split([' ', ':']).next() == Some(tag)),
                "{tag} in {tags}"
            );
        }
        let raw = String::from_utf8_lossy(&paper);
        assert!(
            raw.contains(&format!("/Lang ({lang}-GB)")) || raw.contains(&format!("/Lang({lang}-GB)")),
            "{lang}"
        );
        assert!(raw.contains("<pdfuaid:part>1</pdfuaid:part>"), "says that it holds to PDF/UA-1");
    }
}

#[test]
fn every_page_has_its_marking_its_release_who_printed_it_and_its_number() {
    for (lang, of) in [(Lang::En, "of"), (Lang::Cy, "o")] {
        let pages = pages(&report::render(&sheet(lang)).unwrap());
        assert!(pages.len() >= 3, "{}", pages.len());
        for (n, page) in pages.iter().enumerate() {
            assert_eq!(page.matches("OFFICIAL-SENSITIVE").count(), 2, "at head and foot: {page}");
            for part in ["gwaelod-2025-1", "partner", "2026-02-01 10:00 UTC", "5e5e5e5e5e5e5e5e"] {
                assert!(page.contains(part), "{part} on page {n}: {page}");
            }
            assert!(page.contains(&format!(" {} {of} {}", n + 1, pages.len())), "{page}");
        }
    }
}

#[test]
fn a_table_repeats_its_head_on_the_next_page() {
    let pages = pages(&report::render(&sheet(Lang::Cy)).unwrap());
    let heads = pages.iter().filter(|page| page.contains("Gwerth (cyfwng)")).count();
    assert!(heads >= 2, "on {heads} pages");
    let all = pages.concat();
    for row in ["Bloc 1 ", "Bloc 40", "Bloc 80"] {
        assert!(all.contains(row), "{row}");
    }
}

#[test]
fn the_welsh_paper_has_no_english_words_and_the_english_one_no_welsh() {
    let words = |lang: Lang| -> Vec<String> {
        let text = pages(&report::render(&sheet(lang)).unwrap()).concat();
        text.split(|letter: char| !letter.is_alphabetic() && letter != '’').map(str::to_lowercase).collect()
    };
    let (en, cy) = (words(Lang::En), words(Lang::Cy));
    for english in
        ["the", "of", "page", "printed", "by", "release", "figure", "table", "map of", "value", "town"]
    {
        assert!(!cy.iter().any(|word| word == english), "{english} in {cy:?}");
    }
    for welsh in ["y", "yn", "tudalen", "argraffwyd", "rhyddhad", "ffigur", "tabl", "gwerth", "tref"] {
        assert!(!en.iter().any(|word| word == welsh), "{welsh} in {en:?}");
        assert!(cy.iter().any(|word| word == welsh || welsh == "yn"), "{welsh} in {cy:?}");
    }
}

#[test]
fn welsh_letters_are_read_back_as_they_were_written() {
    let letters = "ŵ ŷ ẁ ỳ ẅ ÿ â ê î ô û ẃ ý Ŵ Ŷ Ẁ Ỳ ŵyr tŷ";
    let document = document(vec![section("x", letters, Vec::new())]);
    let text = pages(&report::render(&Print { lang: Lang::Cy, document }).unwrap()).concat();
    for letter in letters.split(' ') {
        assert!(text.contains(letter), "{letter} in {text}");
    }
}

#[test]
fn the_same_description_gives_the_same_bytes() {
    let (once, again) =
        (report::render(&sheet(Lang::Cy)).unwrap(), report::render(&sheet(Lang::Cy)).unwrap());
    assert!(once == again);
    let mut other = sheet(Lang::Cy);
    other.document.printed = Text::same("safety");
    assert!(once != report::render(&other).unwrap());
}

#[test]
fn markup_in_a_name_stays_text_and_reaches_nothing() {
    let hostile = [
        "#sys.version",
        "#read(\"/etc/passwd\")",
        "$x^2$ *bold* _it_ `raw` @ref <label>",
        "#import \"@preview/x:1.0.0\"",
        "= Heading",
        "\\u{41} // comment /* all */",
        "</text><image href=\"file:///etc/passwd\"/>",
        "{page} {pages}",
    ];
    for name in hostile {
        let mut figure = figure(4);
        figure.caption = Text::same(name);
        figure.alt = Text::same(name);
        figure.places[0].name = Text::same(name);
        let mut table = table(2);
        table.rows[0][0] = Text::same(name);
        let mut document =
            document(vec![section(name, name, vec![Block::Map(Box::new(figure)), Block::Table(table)])]);
        document.title = Text::same(name);
        let paper = report::render(&Print { lang: Lang::En, document }).unwrap();
        let text = pages(&paper).concat();
        assert!(text.contains(name), "{name} in {text}");
        assert!(!text.contains("root:"));
    }
}

#[test]
fn a_document_of_twenty_pages_has_its_contents_and_its_maps() {
    let pages = pages(&report::render(&profile(Lang::Cy, 10)).unwrap());
    assert!(pages.len() >= 20, "{} pages", pages.len());
    assert!(pages[0].contains("Cynnwys") && pages[0].contains("Canfyddiad 6"), "{}", pages[0]);
    let figures = pages.concat().matches("Ffigur ").count();
    assert_eq!(figures, 12, "six maps, and six times values with their intervals");
    assert!(pages.concat().contains("60 (55–68)"), "the numbers of a drawing can be read out");
}

#[test]
fn a_description_that_breaks_the_form_is_refused_and_not_half_set() {
    let mut print = sheet(Lang::En);
    print.document.title = Text::same("");
    assert!(report::render(&print).is_err(), "PDF/UA asks for a title");
}
