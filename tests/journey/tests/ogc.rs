//! OGC API – Features, read by a tool that analysts own: GDAL, with the session of somebody who has signed in.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::{Service, Visitor};
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

const GRID: &str = "http://www.opengis.net/def/crs/EPSG/0/27700";

/// Runs one of GDAL's programs as this visitor.
fn gdal(visitor: &Visitor, program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .env("GDAL_HTTP_HEADERS", format!("Cookie: {}", visitor.cookies()))
        .env("GDAL_HTTP_PROXY", "")
        .output()
        .unwrap_or_else(|why| panic!("{program}: {why}; `cargo xtask test` installs gdal-bin"));
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program} {arguments:?}\n{out}\n{err}");
    out.into_owned()
}

/// Follows `next` to the end.
fn pages(visitor: &Visitor, service: &Service, path: &str) -> Vec<Value> {
    let (mut found, mut path) = (Vec::new(), Some(path.to_owned()));
    while let Some(asked) = path {
        let answer = visitor.get(&asked);
        assert_eq!(answer.status, 200, "{asked}: {}", answer.text());
        let page = answer.json();
        found.extend(page["features"].as_array().unwrap().iter().cloned());
        let links = page["links"].as_array().unwrap();
        let next = links.iter().find(|link| link["rel"] == "next");
        path = next
            .map(|link| link["href"].as_str().unwrap().strip_prefix(&service.address).unwrap().to_owned());
    }
    found
}

#[test]
fn gdal_reads_the_collections_as_the_service_gives_them() {
    let service = Service::demo();
    let analyst = Visitor::demo(&service.address, "analyst");
    let source = format!("OAPIF:{}/ogc", service.address);
    let listed = gdal(&analyst, "ogrinfo", &["-q", "-ro", &source]);
    for id in ["block_year", "place_year", "middle_area_quarter", "authority_harm_quarter", "blocks"] {
        assert!(listed.contains(id), "{id}: {listed}");
    }
    // Every page of it, and the values as the service tells them.
    let ours = pages(&analyst, &service, "/ogc/collections/block_year/items?limit=70&datetime=2025-06-01");
    let ids: BTreeSet<&str> = ours.iter().map(|feature| feature["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), ours.len(), "no feature twice");
    let file = service.data.file("block_year.geojson", "");
    std::fs::remove_file(&file).unwrap();
    let name = file.to_str().unwrap();
    gdal(&analyst, "ogr2ogr", &["-f", "GeoJSON", name, &source, "block_year", "-where", "period = '2025'"]);
    let theirs: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    let theirs = theirs["features"].as_array().unwrap();
    assert_eq!(theirs.len(), ours.len());
    for feature in theirs {
        let code = &feature["properties"]["code"];
        let is_it = |own: &&Value| {
            own["properties"]["code"] == *code && own["properties"]["kind"] == feature["properties"]["kind"]
        };
        let own = ours.iter().find(is_it).unwrap();
        for property in ["marking", "release", "epsilon", "shown", "value", "low", "high"] {
            assert_eq!(feature["properties"][property], own["properties"][property], "{code} {property}");
        }
        // The rests of an authority are nowhere; everything else has its outline.
        assert_eq!(feature["geometry"].is_null(), own["geometry"].is_null(), "{code}");
        assert_eq!(feature["geometry"].is_null(), own["properties"]["kind"] != "area", "{code}");
    }
    // GDAL turns the axes of what it reads; an outline is where the National Grid has it.
    let summary = gdal(
        &analyst,
        "ogrinfo",
        &["-ro", "-so", "-al", &format!("OAPIF_COLLECTION:{}/ogc/collections/authorities", service.address)],
    );
    assert!(summary.contains("Geometry:") && summary.contains("Extent:"), "{summary}");
}

#[test]
fn a_question_is_answered_by_what_is_shown_and_every_answer_is_on_record() {
    let service = Service::demo();
    let [analyst, officer, guardian] =
        ["analyst", "officer", "guardian"].map(|name| Visitor::demo(&service.address, name));
    let items = "/ogc/collections/block_year/items";
    let high = analyst
        .get(&format!("{items}?filter=value%20%3E%3D%2020%20AND%20period%20%3D%20%272025%27&crs={GRID}"));
    assert_eq!((high.status, high.header("content-type")), (200, "application/geo+json"), "{}", high.text());
    assert_eq!(high.header("content-crs"), format!("<{GRID}>"));
    let told = high.json();
    assert_eq!(told["contexture"]["marking"], "OFFICIAL-SENSITIVE");
    let features = told["features"].as_array().unwrap();
    assert!(
        !features.is_empty() && features.iter().all(|one| one["properties"]["value"].as_u64().unwrap() >= 20)
    );
    // The same bytes are not sent twice; another role has another tag.
    let tag = high.header("etag").to_owned();
    let path = format!("{items}?limit=3");
    let (ours, theirs) = (analyst.get(&path), officer.get(&path));
    assert_ne!(ours.header("etag"), theirs.header("etag"));
    assert_ne!(ours.header("etag"), tag);
    assert_eq!(analyst.get_with(&path, &[("if-none-match", ours.header("etag"))]).status, 304);
    assert_eq!(officer.get_with(&path, &[("if-none-match", ours.header("etag"))]).status, 200);
    // Six tables for the analyst, four for the others; what one has not is like what there is not.
    let gone = officer.get("/ogc/collections/authority_sector_quarter/items");
    let never = officer.get("/ogc/collections/concerns/items");
    assert_eq!((gone.status, gone.body), (404, never.body));
    for feature in pages(&officer, &service, &format!("{items}?limit=1000")) {
        let value = feature["properties"]["value"].as_u64();
        assert!(value.is_none_or(|value| value >= 15), "{feature}");
    }
    let fault = analyst.get(&format!("{items}?filter=stored%20%3E%203"));
    assert_eq!((fault.status, fault.header("content-type")), (400, "application/problem+json"));
    let welsh = analyst.get_in("/ogc/collections/blocks", "cy");
    assert_eq!((welsh.header("content-language"), welsh.json()["title"].as_str()), ("cy", Some("Blociau")));
    assert_eq!(guardian.get(&path).status, 403);
    assert_eq!(Visitor::stranger(&service.address).get("/ogc").status, 401);
    let events = service
        .data
        .sql("select distinct role from audit.event where action = 'released-features' order by 1");
    assert_eq!(events.split_whitespace().collect::<Vec<_>>(), ["analyst", "community_safety"]);
}
