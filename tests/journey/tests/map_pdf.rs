//! The released map as a PDF: taken from the page in both languages, read back, refused to who may not, and on record.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Browser, MAP_DRAWN, Service, Visitor, pages, poppler};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The PDF that the browser has finished taking.
async fn downloaded(folder: &Path) -> PathBuf {
    for _ in 0..300 {
        let files = std::fs::read_dir(folder).unwrap().filter_map(|entry| Some(entry.ok()?.path()));
        if let Some(file) = files.into_iter().find(|path| path.extension().is_some_and(|end| end == "pdf")) {
            return file;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no PDF came");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_that_is_shown_is_taken_as_a_tagged_pdf_in_both_languages() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    browser.sign_in_demo(&service.address, "partner").await;
    browser.until("the released map", MAP_DRAWN).await;
    let open = "[...document.querySelectorAll('button')].find(b => b.innerText === 'Save the map' && b.offsetParent)";
    browser.ask(&format!("{open}.click() ?? true")).await;
    let release =
        Visitor::demo(&service.address, "partner").get("/api/released/map").json()["release"].clone();
    let id = release["id"].as_str().unwrap();
    for (lang, title, marked, other) in [
        ("en", "Released map", "Very likely above", "Tebygol"),
        ("cy", "Map wedi’i ryddhau", "Tebygol iawn o fod uwchlaw", "Very likely"),
    ] {
        let folder = service.data.beside(&format!("taken-{lang}"));
        std::fs::create_dir(&folder).unwrap();
        let taking = json!({ "behavior": "allow", "downloadPath": folder.to_str().unwrap() });
        browser.devtools("Browser.setDownloadBehavior", taking).await;
        browser.ask(&format!("document.querySelector('.lang button[lang={lang}]').click() ?? true")).await;
        browser.until(lang, &format!("document.documentElement.lang === '{lang}'")).await;
        browser.until("the panel", "document.getElementById('picture-pdf')").await;
        browser.shot(&format!("map-pdf-{lang}")).await;
        browser.ask("document.getElementById('picture-pdf').click() ?? true").await;
        let paper = downloaded(&folder).await;
        let info = poppler("pdfinfo", &[], &paper);
        assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
        let pages = pages(&paper);
        assert!(pages.len() >= 3, "{}", pages.len());
        for page in &pages {
            for part in ["OFFICIAL-SENSITIVE", id, "partner"] {
                assert!(page.contains(part), "{part} in {page}");
            }
        }
        assert!(pages[0].contains(title) && pages[0].contains(marked), "{}", pages[0]);
        assert!(!pages.concat().contains(other), "{other} in the paper in {lang}");
        assert!(pages.concat().contains(release["epsilon"].as_str().unwrap()));
    }
    let recorded = service.data.sql(
        "select string_agg(subject, '|' order by event_id) from audit.event where action = 'released-picture'",
    );
    for subject in ["pdf exceedance block 2025 en", "pdf exceedance block 2025 cy"] {
        assert!(recorded.contains(subject), "{recorded}");
    }
}

#[test]
fn every_shading_and_unit_of_the_page_can_be_printed_and_nothing_else_is_answered() {
    let service = Service::demo();
    let partner = Visitor::demo(&service.address, "partner");
    let years = partner.get("/api/released/map").json()["years"].clone();
    let year = |at: usize| years[at]["year"].as_i64().unwrap();
    let last = year(years.as_array().unwrap().len() - 1);
    let change = format!("year={last}&shading=change&against={}", year(0));
    for query in
        ["lang=cy", "unit=middle_area", "shading=rate", "unit=middle_area&shading=rate&lang=cy", &change]
    {
        let answer = partner.get(&format!("/api/released/sheet?{query}"));
        assert_eq!(answer.status, 200, "{query}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "application/pdf");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.body.starts_with(b"%PDF-"), "{query}");
    }
    let held = partner.get("/api/released/sheet?year=1999");
    assert_eq!((held.status, held.text().contains("not-held")), (404, true));
    assert_eq!(partner.get("/api/released/sheet?shading=pie").text(), held.text(), "one reply");
    assert_eq!(Visitor::stranger(&service.address).get("/api/released/sheet").status, 401);
    assert_eq!(Visitor::demo(&service.address, "intake").get("/api/released/sheet").status, 403);
}
