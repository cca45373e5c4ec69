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

/// Makes a token and gives it with its id.
fn token(visitor: &Visitor) -> (String, String) {
    let page = visitor.get("/api/tokens").json();
    let offer = &page["offers"][0];
    let asked = serde_json::json!({
        "tool": "gdal", "days": 7, "agreement": offer["agreement"], "purpose": offer["purposes"][0]["code"],
    });
    let made = visitor.post_json("/api/tokens", &asked);
    assert_eq!(made.status, 201, "{}", made.text());
    let made = made.json();
    (made["token"].as_str().unwrap().to_owned(), made["line"]["id"].as_str().unwrap().to_owned())
}

/// Runs one of GDAL's programs with a token, in the way that its documentation gives.
fn gdal_by(settings: &[(&str, &str)], program: &str, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(program)
        .args(arguments)
        .env("GDAL_HTTP_PROXY", "")
        .envs(settings.iter().copied())
        .output()
        .unwrap_or_else(|why| panic!("{program}: {why}; `cargo xtask test` installs gdal-bin"));
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.success(), format!("{out}{err}"))
}

#[test]
fn gdal_reads_features_and_tiles_by_a_token_until_it_is_ended() {
    let service = Service::demo();
    let analyst = Visitor::demo(&service.address, "analyst");
    let (token, id) = token(&analyst);
    let source = format!("OAPIF:{}/ogc", service.address);
    let bearer = format!("Authorization: Bearer {token}");
    let (read, listed) = gdal_by(&[("GDAL_HTTP_HEADERS", &bearer)], "ogrinfo", &["-q", "-ro", &source]);
    assert!(read && listed.contains("block_year") && listed.contains("contexts"), "{listed}");
    // QGIS and ArcGIS send a name and a password; so does GDAL when it is told to.
    let pair = format!("token:{token}");
    let basic = [("GDAL_HTTP_USERPWD", pair.as_str()), ("GDAL_HTTP_AUTH", "BASIC")];
    let (read, counted) = gdal_by(&basic, "ogrinfo", &["-ro", "-so", &source, "contexts"]);
    assert!(read && counted.contains("Feature Count") && counted.contains("place_kind"), "{counted}");
    // A tile of the OGC API is the tile of the map, and GDAL reads it.
    let set = analyst.get("/ogc/collections/block_year/tiles/WebMercatorQuad").json();
    let limit = &set["tileMatrixSetLimits"][4];
    let of = |key: &str| limit[key].as_u64().unwrap();
    let (z, row, col) = (limit["tileMatrix"].as_str().unwrap(), of("minTileRow"), of("minTileCol"));
    let found = (row..=of("maxTileRow"))
        .flat_map(|row| (col..=of("maxTileCol")).map(move |col| (row, col)))
        .find_map(|(row, col)| {
            let tile =
                analyst.get(&format!("/ogc/collections/block_year/tiles/WebMercatorQuad/{z}/{row}/{col}"));
            (tile.status == 200).then_some((row, col, tile))
        });
    let (row, col, tile) = found.expect("a tile within the limits holds something");
    let same = analyst.get(&format!("/api/released/tiles/block/{z}/{col}/{row}.mvt"));
    assert_eq!((tile.body.clone(), tile.header("etag")), (same.body.clone(), same.header("etag")));
    let file = service.data.file("tile.mvt", "");
    std::fs::write(&file, &tile.body).unwrap();
    let (z, x, y) = (format!("Z={z}"), format!("X={col}"), format!("Y={row}"));
    let arguments = ["-ro", "-al", "-oo", &z, "-oo", &x, "-oo", &y, file.to_str().unwrap()];
    let (read, told) = gdal_by(&[], "ogrinfo", &arguments);
    assert!(read && told.contains("Layer name: block") && told.contains("code (String)"), "{told}");
    // Ended, it opens nothing at the next request.
    assert_eq!(analyst.delete(&format!("/api/tokens/{id}")).status, 204);
    let (_, refused) = gdal_by(&[("GDAL_HTTP_HEADERS", &bearer)], "ogrinfo", &["-q", "-ro", &source]);
    assert!(!refused.contains("block_year"), "{refused}");
    let events = service
        .data
        .sql("select action || ' ' || split_part(subject, ' ', 2) from audit.event where action like 'token-%' order by event_id");
    let events: Vec<&str> = events.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(events.iter().filter(|line| **line == "token-used contexts").count(), 1, "{events:?}");
    assert!(events.first().is_some_and(|line| line.starts_with("token-make GDAL-1")), "{events:?}");
    assert!(events.iter().any(|line| line.starts_with("token-refused")), "{events:?}");
}

#[test]
fn every_format_of_a_table_has_the_values_of_the_screen() {
    let service = Service::demo();
    let analyst = Visitor::demo(&service.address, "analyst");
    let table = analyst.get("/api/released/table?table=block_year&period=2025").json();
    let cells = table["cells"].as_array().unwrap();
    let value_of = |code: &str, kind: &str| {
        let is_it = |cell: &&Value| cell["code"] == code && cell["kind"] == kind;
        cells.iter().find(is_it).map_or(Value::Null, |cell| cell["value"]["rounded"].clone())
    };
    for format in ["geojson", "gpkg", "fgb", "ods", "parquet"] {
        let path = format!("/api/released/export?table=block_year&period=2025&format={format}");
        let answer = analyst.get(&path);
        assert_eq!(answer.status, 200, "{format} {}", answer.text());
        let named = format!("block_year-2025.{format}");
        assert!(answer.header("content-disposition").contains(&named), "{format}");
        if format == "parquet" {
            assert!(answer.body.starts_with(b"PAR1") && answer.body.ends_with(b"PAR1"));
            continue;
        }
        let file = service.data.file(&named, "");
        std::fs::write(&file, &answer.body).unwrap();
        let arguments = ["-f", "GeoJSON", "/vsistdout/", file.to_str().unwrap(), "block_year"];
        let output =
            Command::new("ogr2ogr").args(arguments).env("OGR_ODS_HEADERS", "FORCE").output().unwrap();
        let read: Value = serde_json::from_slice(&output.stdout).unwrap();
        let features = read["features"].as_array().unwrap();
        let placed = cells.iter().filter(|cell| format != "fgb" || cell["kind"] == "area").count();
        assert_eq!(features.len(), placed, "{format}");
        for feature in features {
            let own = &feature["properties"];
            assert_eq!(own["marking"], "OFFICIAL-SENSITIVE", "{format}");
            assert_eq!(own["release"], table["release"]["id"], "{format}");
            let told = value_of(own["code"].as_str().unwrap(), own["kind"].as_str().unwrap());
            // A column of a spreadsheet whose first cell is empty is words to GDAL; the number in it is the same.
            let as_words = told.as_u64().map(|number| number.to_string());
            let same =
                own["value"] == told || (format == "ods" && own["value"].as_str() == as_words.as_deref());
            assert!(same, "{format} {}: {} is not {told}", own["code"], own["value"]);
        }
    }
    let wrong = analyst.get("/api/released/export?table=block_year&period=2025&format=shp");
    assert_eq!(wrong.status, 404);
    let seen = service
        .data
        .sql("select subject from audit.event where action = 'released-export' order by event_id limit 1");
    assert_eq!(seen.trim(), "block_year 2025 geojson");
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
