//! Along roads, railways and bus lines, as people use it: measured beside the straight line, the catchment of a station drawn and asked about on both
//! sides, by keyboard, in both languages, on a desk and a phone; and a network that comes from a file.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::key::Key;
use journey::{Browser, DataDir, MAP_DRAWN, Service, Visitor};
use serde_json::{Value, json};

async fn working(browser: &Browser, service: &Service) {
    browser.enter_working_demo(&service.address).await;
    browser.until("the working map", MAP_DRAWN).await;
}

async fn released(browser: &Browser, service: &Service) {
    browser.sign_in_demo(&service.address, "partner").await;
    browser.until("the released map", MAP_DRAWN).await;
}

async fn keys(browser: &Browser, keys: &[&str]) {
    for key in keys {
        browser.page.active_element().await.unwrap().send_keys(key).await.unwrap();
    }
}

async fn press(browser: &Browser, words: &str) {
    let script = format!(
        "(() => {{ const b = [...document.querySelectorAll('button')].find(b => b.innerText === '{words}' && b.offsetParent); b.click(); return true; }})()"
    );
    browser.ask(&script).await;
}

/// Chooses in a list, as a person does.
async fn choose(browser: &Browser, id: &str, value: &str) {
    let script = format!(
        "(() => {{ const s = document.getElementById('{id}'); s.value = '{value}'; s.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})()"
    );
    browser.ask(&script).await;
}

/// Finds a place by its name and has the map go there.
async fn go_to(browser: &Browser, name: &str) {
    browser.ask("document.getElementById('find').focus() ?? true").await;
    keys(browser, &[name]).await;
    browser.until("answers", "document.querySelectorAll('[role=option]').length > 0").await;
    keys(browser, &[&Key::Down.to_string(), &Key::Enter.to_string()]).await;
    browser
        .until(
            "the list is closed",
            "document.getElementById('find').getAttribute('aria-expanded') === 'false'",
        )
        .await;
}

async fn text(browser: &Browser, id: &str) -> String {
    let told = browser.ask(&format!("document.getElementById('{id}').innerText")).await;
    told.as_str().unwrap().to_owned()
}

fn metres(told: &str) -> f64 {
    // Thousands stand apart by a narrow space, and so may the unit.
    let number: String = told.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    number.parse::<f64>().unwrap_or_else(|_| panic!("no length: {told:?}"))
        * if told.ends_with("km") { 1_000.0 } else { 1.0 }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_measured_along_the_roads_and_a_missing_network_is_said_so() {
    let service = Service::demo();
    let hubs = Visitor::demo(&service.address, "analyst").get("/api/hubs").json();
    let station = &hubs["hubs"][0]["name"]["en"];
    for (width, height) in [(1440, 900), (390, 844)] {
        let browser = Browser::open(width, height).await;
        released(&browser, &service).await;
        // By a station there is a road.
        go_to(&browser, station.as_str().unwrap()).await;
        press(&browser, "Measure").await;
        browser.until("the panel", "document.getElementById('measure-along')").await;
        browser.ask("document.getElementById('map').focus() ?? true").await;
        let (enter, right) = (Key::Enter.to_string(), Key::Right.to_string());
        keys(&browser, &[&enter, &right, &right, &right, &enter]).await;
        choose(&browser, "measure-along", "road").await;
        browser
            .until(
                "the length along the roads",
                "/\\d.*m$/.test(document.getElementById('measure-network')?.innerText ?? '')",
            )
            .await;
        let (along, straight) =
            (text(&browser, "measure-network").await, text(&browser, "measure-length").await);
        assert!(metres(&along) > 0.0 && metres(&straight) > 0.0, "{along} beside {straight}");
        browser.sound_in_both(&service.address, "network-measure").await;
        choose(&browser, "measure-along", "bus").await;
        browser
            .until(
                "it is said",
                "document.getElementById('network-missing')?.innerText.includes('bus lines')",
            )
            .await;
        assert_eq!(text(&browser, "measure-length").await, straight, "the straight line stands");
        browser.sound_in_both(&service.address, "network-missing").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_catchment_of_a_station_is_drawn_and_asked_about_on_both_sides() {
    let service = Service::demo();
    let hub = Visitor::demo(&service.address, "analyst").get("/api/hubs").json()["hubs"][0].clone();
    let name = hub["name"]["en"].as_str().unwrap();
    // Released values want three blocks at least, so that the reach must be long there.
    for (width, side, reach) in [(1440, "working", "4000"), (390, "released", "12000")] {
        let browser = Browser::open(width, 900).await;
        if side == "working" {
            working(&browser, &service).await;
        } else {
            released(&browser, &service).await;
        }
        go_to(&browser, name).await;
        press(&browser, "Draw a shape").await;
        browser.until("the panel", "document.getElementById('catchment-found')").await;
        browser.ask("document.getElementById('catchment-found').click() ?? true").await;
        browser.until("the catchment", "document.getElementById('catchment-length')?.innerText").await;
        let short = text(&browser, "catchment-length").await;
        choose(&browser, "catchment-metres", reach).await;
        let longer = format!(
            "(() => {{ const t = document.getElementById('catchment-length')?.innerText; return t && t !== {}; }})()",
            json!(short)
        );
        browser.until("it reaches further", &longer).await;
        assert!(metres(&text(&browser, "catchment-length").await) > metres(&short));
        browser.until("the button", "!document.getElementById('draw-ask').disabled").await;
        browser.ask("document.getElementById('draw-ask').click() ?? true").await;
        browser.until("an answer", "document.querySelector('.shape-answer .spot-count')").await;
        browser.sound_in_both(&service.address, &format!("network-catchment-{side}")).await;
        let address = browser.ask("location.href").await;
        assert!(!address.as_str().unwrap().contains(reach), "{address}");
    }
}

#[test]
fn what_lies_in_a_catchment_is_counted_exactly_and_the_record_has_no_place() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    let hub = analyst.get("/api/hubs").json()["hubs"][0].clone();
    let centre = json!([hub["easting"], hub["northing"]]);
    let caught = |metres: u32| {
        let asked = json!({"network": "road", "centre": centre, "metres": metres, "within_m": 250});
        let answer = analyst.post_json("/api/networks/catchment", &asked);
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    };
    let count = |caught: &Value| {
        let shape = json!({"form": "lines", "lines": caught["lines"], "within_m": caught["within_m"]});
        let answer = analyst.post_json("/api/working/shape", &json!({"filter": {}, "shape": shape}));
        assert_eq!(answer.status, 200, "{}", answer.text());
        (answer.json()["inside"].as_u64().unwrap(), answer.json()["area_m2"].as_f64().unwrap())
    };
    let (near, far) = (caught(500), caught(5_000));
    let ((few, small), (many, large)) = (count(&near), count(&far));
    assert!(few <= many && small < large && many > 0, "{few} of {many}");
    let told = far["area_m2"].as_f64().unwrap();
    assert!(
        (told / large - 1.0).abs() < 0.03,
        "the outline that is drawn is the shape that is asked: {told} and {large}"
    );
    // The released side: a union of whole blocks, refused below three by geometry alone.
    let partner = Visitor::demo(&service.address, "partner");
    let blocks = |caught: &Value| {
        let body = json!({"within_m": caught["within_m"], "lines": caught["lines"]});
        partner.post_json("/api/released/polygon", &body)
    };
    let answer = blocks(&far);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.json()["blocks"].as_array().unwrap().len() >= 3);
    assert_eq!(blocks(&caught(50)).status, 404, "fewer than three blocks");
    // Looking along roads is no look at anybody's concern: only the count is on record, and without a place.
    let record = service.data.sql("select string_agg(action || ' ' || subject, '; ') from audit.event where action like '%shape%' or action like 'network%'");
    assert!(record.contains("shape=lines points="), "{record}");
    let easting = hub["easting"].as_f64().unwrap().floor().to_string();
    assert!(!record.contains(&easting), "{record}");
}

#[test]
fn a_network_comes_from_a_geojson_and_from_a_geopackage_that_gdal_writes() {
    let data = DataDir::with_geography();
    let line = |points: Value| json!({"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": points}});
    let streets = json!({
        "type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::27700"}},
        "features": [line(json!([[230_000, 270_000], [231_000, 270_000]])), line(json!([[230_500, 270_000], [230_500, 271_000]]))],
    });
    let file = data.file("streets.geojson", streets.to_string());
    let path = file.to_str().unwrap();
    let told = data.run_ok(["import", "network", path, "--kind", "road", "--split", "--json"]);
    let receipt: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(receipt["network"]["added"], 3, "{receipt}");
    let package = data.path().with_file_name("streets.gpkg");
    let output = std::process::Command::new("ogr2ogr").args(["-f", "GPKG"]).arg(&package).arg(path).output();
    assert!(output.unwrap().status.success(), "`cargo xtask test` installs gdal-bin");
    let told =
        data.run_ok(["import", "network", package.to_str().unwrap(), "--kind", "road", "--split", "--json"]);
    let receipt: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(
        (&receipt["network"]["added"], &receipt["network"]["unchanged"]),
        (&json!(0), &json!(3)),
        "{receipt}"
    );
    for (name, text, said) in [
        ("points.geojson", json!({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [-4.5, 52.4]}}]}).to_string(), "No feature in it is a line"),
        ("text.gpkg", "SQLite format 3\0 and nothing else".to_owned(), "no GeoPackage"),
    ] {
        let file = data.file(name, text);
        let printed = data.run(["import", "network", file.to_str().unwrap(), "--kind", "rail"]);
        assert!(!printed.ok && printed.err.contains(said), "{}{}", printed.out, printed.err);
    }
}
