//! The tools of the map, as analysts and partners use them: find, measure, draw, take away; by keyboard, in both languages, on a desk and a phone.
//! And the map itself: what is drawn has the legend's colours, and a server that dies under it takes no view away.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use journey::{Browser, DataDir, MAP_DRAWN, Service, Visitor};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

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

async fn focus_map(browser: &Browser) {
    browser.ask("document.getElementById('map').focus() ?? true").await;
}

async fn press(browser: &Browser, words: &str) {
    let script = format!(
        "(() => {{ const b = [...document.querySelectorAll('button')].find(b => b.innerText === '{words}' && b.offsetParent); b.click(); return true; }})()"
    );
    browser.ask(&script).await;
}

/// The name of a station of the region, as the register has it.
fn station(visitor: &Visitor) -> Value {
    let found = visitor.get("/api/hubs").json();
    let hub = &found["hubs"][0];
    let name = hub["name"]["en"].as_str().unwrap();
    let query: String = name.replace(' ', "%20");
    visitor.get(&format!("/api/places?q={query}&lang=en&limit=8")).json()["hits"][0].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_found_by_name_and_the_map_goes_there_on_both_sides() {
    let service = Service::demo();
    let hit = station(&Visitor::demo(&service.address, "analyst"));
    let name = hit["name"]["en"].as_str().unwrap().to_owned();
    for (width, height) in [(1440, 900), (390, 844)] {
        for side in ["working", "released"] {
            let browser = Browser::open(width, height).await;
            if side == "working" {
                working(&browser, &service).await;
            } else {
                released(&browser, &service).await;
            }
            let before = browser.ask("document.querySelector('.scale').innerText").await;
            focus_map(&browser).await;
            keys(&browser, &["/"]).await;
            browser.until("the box has the focus", "document.activeElement.id === 'find'").await;
            keys(&browser, &[&name]).await;
            browser.until("places", "document.querySelectorAll('#find-list [role=option]').length > 0").await;
            keys(&browser, &[&Key::Down.to_string()]).await;
            browser
                .until("the first is chosen", "document.querySelector('#find-0[aria-selected=true]') && document.activeElement.getAttribute('aria-activedescendant') === 'find-0'")
                .await;
            browser.sound_in_both(&service.address, &format!("tools-find-{side}")).await;
            keys(&browser, &[&Key::Enter.to_string()]).await;
            browser.until("it is said", &format!("[...document.querySelectorAll('.find [role=status]')].some(p => p.innerText.includes({}))", json!(name))).await;
            browser
                .until(
                    "the map is closer",
                    &format!("document.querySelector('.scale').innerText !== {before}"),
                )
                .await;
            browser
                .until(
                    "the list is closed",
                    "document.getElementById('find').getAttribute('aria-expanded') === 'false'",
                )
                .await;
            browser.sound_in_both(&service.address, &format!("tools-found-{side}")).await;
            let address = browser.ask("location.href").await;
            assert!(!address.as_str().unwrap().contains(&name.replace(' ', "%20")), "{address}");
        }
    }
}

/// Metres of a pixel, from the scale bar that people see.
async fn metres_per_px(browser: &Browser) -> f64 {
    let scale = "(() => { const bar = document.querySelector('.scale-bar'); const [n, unit] = bar.nextElementSibling.innerText.split(' '); \
                 return Number(n) * (unit === 'km' ? 1000 : 1) / parseFloat(bar.style.width); })()";
    browser.ask(scale).await.as_f64().unwrap()
}

fn length_shown(told: &str) -> f64 {
    let (number, unit) = told.split_once(' ').unwrap();
    number.parse::<f64>().unwrap() * if unit == "km" { 1_000.0 } else { 1.0 }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_length_and_an_area_are_measured_by_keyboard_and_by_pointer() {
    let service = Service::demo();
    for (width, height) in [(1440, 900), (390, 844)] {
        let browser = Browser::open(width, height).await;
        released(&browser, &service).await;
        press(&browser, "Measure").await;
        browser.until("the panel", "document.getElementById('measure-length')").await;
        focus_map(&browser).await;
        let (enter, right, up) = (Key::Enter.to_string(), Key::Right.to_string(), Key::Up.to_string());
        keys(&browser, &[&enter, &right, &right, &right, &right, &enter, &up, &up, &up, &up, &enter]).await;
        let metres = 64.0 * metres_per_px(&browser).await;
        let told = browser.ask("document.getElementById('measure-length').innerText").await;
        let length = length_shown(told.as_str().unwrap());
        assert!((length - 2.0 * metres).abs() < metres * 0.03, "{length} is not twice {metres}");
        let area = browser.ask("document.getElementById('measure-area').innerText").await;
        // Thousands are parted by a thin space.
        let told = area.as_str().unwrap().replace('\u{202f}', "");
        let hectares = told.split(['(', ' ']).find_map(|part| {
            told.contains(&format!("{part} ha")).then(|| part.parse::<f64>().ok()).flatten()
        });
        let expected = metres * metres / 2.0 / 10_000.0;
        assert!((hectares.unwrap() - expected).abs() < expected * 0.05 + 1.0, "{area} is not {expected} ha");
        browser.sound_in_both(&service.address, "tools-measure").await;
        focus_map(&browser).await;
        keys(&browser, &[&Key::Backspace.to_string()]).await;
        browser.until("a point less", "document.getElementById('measure-area').innerText === '–'").await;
        // By pointer: two more presses, and the length grows.
        let before = browser.ask("document.getElementById('measure-length').innerText").await;
        let press_at = "(() => { const m = document.getElementById('map'); const r = m.getBoundingClientRect(); const e = { bubbles: true, clientX: r.left + r.width * 0.75, clientY: r.top + r.height * 0.3 }; \
             for (const kind of ['mousedown', 'mouseup', 'click']) m.dispatchEvent(new MouseEvent(kind, e)); return true; })()";
        browser.ask(press_at).await;
        browser
            .until("it grew", &format!("document.getElementById('measure-length').innerText !== {before}"))
            .await;
        keys(&browser, &[&Key::Escape.to_string()]).await;
        browser.until("it is over", "!document.querySelector('.tools-panel')").await;
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one service answers all of it")]
fn exact_counts_in_a_shape_add_up_are_recorded_and_tell_no_vertex() {
    let service = Service::demo();
    let analyst = Visitor::analyst(&service.address);
    let map = analyst.get("/api/working/map").json();
    let lattice = &map["lattice"];
    let number = |name: &str| lattice[name].as_f64().unwrap();
    let (e0, n0, side) = (number("e0"), number("n0"), number("cell"));
    let (e1, n1) = (e0 + number("cols") * side, n0 + number("rows") * side);
    let ask =
        |shape: Value| analyst.post_json("/api/working/shape", &json!({ "filter": {}, "shape": shape }));
    let all = ask(
        json!({ "form": "polygon", "points": [[e0 - 1.0, n0 - 1.0], [e1, n0 - 1.0], [e1, n1], [e0 - 1.0, n1]] }),
    );
    assert_eq!((all.status, all.header("cache-control")), (200, "no-store"), "{}", all.text());
    let all = all.json();
    assert_eq!(all["inside"], map["coverage"]["mapped"], "around everything lies all that the map shows");
    assert_eq!(all["too_coarse"], map["coverage"]["too_coarse"]);
    let sum = |list: &str| {
        all[list].as_array().unwrap().iter().map(|it| it["count"].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!(sum("sources"), all["inside"].as_u64().unwrap());
    assert_eq!(sum("months"), all["inside"].as_u64().unwrap());
    assert!(sum("harms") >= all["inside"].as_u64().unwrap(), "one with two harm types is in both");

    // A cell's own square holds what the cell says, as often as positions lie clear of its edges.
    let cells = &map["cells"];
    let most =
        (0..cells["count"].as_array().unwrap().len()).max_by_key(|i| cells["count"][*i].as_u64()).unwrap();
    let index = cells["index"][most].as_u64().unwrap();
    let (col, row) = (index % lattice["cols"].as_u64().unwrap(), index / lattice["cols"].as_u64().unwrap());
    let (west, south) = (e0 + col as f64 * side, n0 + row as f64 * side);
    let inset = 0.01;
    let square = [
        [west, south],
        [west + side - inset, south],
        [west + side - inset, south + side - inset],
        [west, south + side - inset],
    ];
    let one = ask(json!({ "form": "polygon", "points": square })).json();
    assert_eq!(one["inside"], cells["count"][most]);
    assert!((one["area_m2"].as_f64().unwrap() - side * side).abs() < 20.0);
    let circle =
        ask(json!({ "form": "circle", "centre": [west + 250.0, south + 250.0], "within_m": 400.0 })).json();
    assert!(circle["inside"].as_u64() >= one["inside"].as_u64(), "the circle goes round the square");
    let route = ask(
        json!({ "form": "route", "points": [[west, south], [west + side, south + side]], "within_m": 360.0 }),
    )
    .json();
    assert!(route["inside"].as_u64() >= one["inside"].as_u64());

    for (shape, said) in [
        (json!({ "form": "polygon", "points": [[e0, n0], [e1, n1], [e1, n0], [e0, n1]] }), "crosses"),
        (json!({ "form": "polygon", "points": [[e0, n0], [e1, n1]] }), "too few"),
        (json!({ "form": "circle", "centre": [-5.0, 5.0], "within_m": 400.0 }), "National Grid"),
        (json!({ "form": "circle", "centre": [e0, n0], "within_m": 1.0 }), "20,000"),
        (
            json!({ "form": "polygon", "points": (0..201).map(|n| [e0 + f64::from(n), n0 + f64::from(n % 2)]).collect::<Vec<_>>() }),
            "200",
        ),
    ] {
        let refused = ask(shape);
        assert_eq!(refused.status, 400, "{}", refused.text());
        assert!(refused.text().contains(said), "{}", refused.text());
        let problem = refused.json();
        assert_ne!(problem["fields"][0]["message"]["en"], problem["fields"][0]["message"]["cy"]);
    }
    let away = ask(json!({ "form": "circle", "centre": [650_000.0, 1_200_000.0], "within_m": 400.0 })).json();
    assert_eq!((&away["elsewhere"], &away["inside"]), (&json!(true), &json!(0)));

    let subjects = service
        .data
        .sql("select string_agg(subject, '|') from audit.event where action = 'working-shape-view'");
    assert!(
        subjects.contains("shape=polygon points=4") && subjects.contains("shape=circle points=1"),
        "{subjects}"
    );
    assert!(
        !subjects.contains(&format!("{}", west as u64)),
        "where it lies is not in the record: {subjects}"
    );

    let partner = Visitor::demo(&service.address, "partner");
    let refused = partner.post_json(
        "/api/working/shape",
        &json!({ "shape": { "form": "circle", "centre": [e0, n0], "within_m": 400.0 } }),
    );
    assert_eq!(refused.status, 403, "{}", refused.text());
    // The released side answers the same shapes over whole blocks.
    let (e, n) = (f64::midpoint(e0, e1), f64::midpoint(n0, n1));
    let summed = partner.post_json("/api/released/polygon", &json!({ "within_m": 15_000.0, "of": [[e, n]] }));
    assert_eq!(summed.status, 200, "{}", summed.text());
    assert!(summed.json()["blocks"].as_array().unwrap().len() >= 3);
    assert_eq!(
        partner.post_json("/api/released/polygon", &json!({ "within_m": 1.0, "of": [[e, n]] })).status,
        404
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shape_is_drawn_by_keyboard_and_answered_on_both_sides() {
    let service = Service::demo();
    let (enter, right, up, left) =
        (Key::Enter.to_string(), Key::Right.to_string(), Key::Up.to_string(), Key::Left.to_string());
    for (width, height) in [(1440, 900), (390, 844)] {
        for side in ["working", "released"] {
            let browser = Browser::open(width, height).await;
            if side == "working" {
                working(&browser, &service).await;
            } else {
                released(&browser, &service).await;
            }
            press(&browser, "Draw a shape").await;
            focus_map(&browser).await;
            let mut drawn = vec![enter.as_str()];
            for way in [&right, &up, &left] {
                drawn.extend(std::iter::repeat_n(way.as_str(), 9));
                drawn.push(&enter);
            }
            keys(&browser, &drawn).await;
            browser
                .until(
                    "four corners",
                    "document.querySelector('.tools-panel').innerText.includes('4 points')",
                )
                .await;
            browser.ask("document.getElementById('draw-ask').click() ?? true").await;
            browser.until("an answer", "document.querySelector('.shape-answer .spot-count')").await;
            browser.sound_in_both(&service.address, &format!("tools-shape-{side}")).await;
            let address = browser.ask("location.search").await;
            assert!(!address.as_str().unwrap().contains("points"), "nothing of the shape: {address}");
            // A crossed outline is told in words.
            press(&browser, "Clear").await;
            focus_map(&browser).await;
            keys(
                &browser,
                &[
                    &enter, &right, &right, &right, &enter, &up, &up, &up, &left, &left, &left, &enter,
                    &right, &right, &up, &enter,
                ],
            )
            .await;
            press(&browser, "Circle").await;
            focus_map(&browser).await;
            keys(&browser, &[&enter]).await;
            browser.ask("(() => { const i = document.getElementById('draw-reach'); i.value = '9000'; i.dispatchEvent(new Event('change', { bubbles: true })); return true; })()").await;
            browser.ask("document.getElementById('draw-ask').click() ?? true").await;
            browser
                .until("an answer to the circle", "document.querySelector('.shape-answer .spot-count')")
                .await;
            browser.shot(&format!("tools-circle-{side}-{width}")).await;
        }
    }
}

/// Walks the pointer over the map in small steps; where the inspector names a class with its swatch, the pixel under the pointer is taken. For
/// each thing under the pointer (a cell, a block) the colours of its pixels stand beside its swatch's.
const SWEEP: &str = r"
const [step, done] = [arguments[0], arguments[arguments.length - 1]];
const map = document.getElementById('map');
const box = map.getBoundingClientRect();
const tiles = [...map.querySelectorAll('canvas')].map(c => ({ c, r: c.getBoundingClientRect(), x: c.getContext('2d') }));
const upper = Math.max(...tiles.map(t => Number(t.c.closest('.leaflet-layer').style.zIndex)));
// A tile of the zoom before is stretched until it goes.
const over = tiles.filter(t => Number(t.c.closest('.leaflet-layer').style.zIndex) === upper && Math.abs(t.r.width - 512) < 1);
const covered = [...document.querySelectorAll('.legend, .tools, .map-controls, .scale')].map(e => e.getBoundingClientRect());
const within = (r, x, y) => x >= r.left && x < r.right && y >= r.top && y < r.bottom;
const spots = new Map();
(async () => {
  for (let y = box.top + 4; y < box.bottom - 4; y += step) for (let x = box.left + 4; x < box.right - 4; x += step) {
    if (covered.some(r => within(r, x, y))) continue;
    map.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: x, clientY: y }));
    await new Promise(r => queueMicrotask(r));
    await Promise.resolve();
    const swatch = document.querySelector('.under-finger .spot-class .swatch');
    const name = document.querySelector('.under-finger .spot-name');
    const tile = over.find(t => within(t.r, x, y));
    if (!swatch || !name || !tile) continue;
    const k = tile.c.width / tile.r.width;
    const p = tile.x.getImageData(Math.floor((x - tile.r.left) * k), Math.floor((y - tile.r.top) * k), 1, 1).data;
    if (p[3] !== 255) continue;
    const key = name.innerText;
    const spot = spots.get(key) ?? { swatch: getComputedStyle(swatch).backgroundColor, words: swatch.parentElement.innerText.trim(), pixels: {} };
    const colour = `rgb(${p[0]}, ${p[1]}, ${p[2]})`;
    spot.pixels[colour] = (spot.pixels[colour] ?? 0) + 1;
    spots.set(key, spot);
  }
  const legend = [...document.querySelectorAll('.legend .classes li')].map(li => ({ words: li.querySelector('span').innerText, colour: getComputedStyle(li.querySelector('.swatch')).backgroundColor }));
  done({ legend, spots: [...spots.values()] });
})();";

/// Holds every cell or block that was seen on enough pixels against the legend: its own colour, and no other class's; gives the classes that were seen.
async fn drawn_as_the_legend_says(browser: &Browser, what: &str) -> Vec<String> {
    let seen = browser.ask_later(SWEEP, json!(5)).await;
    let legend = seen["legend"].as_array().unwrap();
    let mut classes: Vec<String> = Vec::new();
    let (mut checked, mut covered) = (0, 0);
    for spot in seen["spots"].as_array().unwrap() {
        let pixels = spot["pixels"].as_object().unwrap();
        let of = |colour: &Value| pixels.get(colour.as_str().unwrap()).and_then(Value::as_u64).unwrap_or(0);
        let all: u64 = pixels.values().filter_map(Value::as_u64).sum();
        if all < 9 {
            continue;
        }
        let words = spot["words"].as_str().unwrap();
        let line = legend.iter().find(|line| words.starts_with(line["words"].as_str().unwrap()));
        let Some(line) = line else { panic!("{what}: {words} is not in the legend {legend:?}") };
        // Edges, lines and names take their pixels; another class may have none but where two meet.
        let others: u64 = legend
            .iter()
            .filter(|other| other["colour"] != line["colour"])
            .map(|other| of(&other["colour"]))
            .sum();
        assert!(others * 10 <= all, "{what}: {words} is drawn as another class: {pixels:?}");
        if of(&line["colour"]) * 5 < all {
            covered += 1;
            continue;
        }
        assert_eq!(spot["swatch"], line["colour"], "{what}: inspector and legend of {words}");
        checked += 1;
        let name = line["words"].as_str().unwrap().to_owned();
        if !classes.contains(&name) {
            classes.push(name);
        }
    }
    assert!(checked > 20, "{what}: only {checked} were seen on enough pixels");
    assert!(covered * 5 < checked, "{what}: {covered} of {checked} do not show their colour");
    classes
}

async fn settle(browser: &Browser) {
    tokio::time::sleep(Duration::from_millis(700)).await;
    browser.until("the map stands", MAP_DRAWN).await;
    let stretched = "[...document.querySelectorAll('.map canvas')].some(c => Math.abs(c.getBoundingClientRect().width - 512) >= 1)";
    browser.until("no tile is stretched", &format!("!{stretched}")).await;
}

/// Drags the map by so many pixels, as a hand does.
async fn drag(browser: &Browser, (dx, dy): (f64, f64)) {
    let slow = Some(Duration::from_millis(250));
    let (x, y) = (700.0, 380.0);
    let hand = MouseActions::new("hand".to_owned())
        .then(PointerAction::MoveTo { duration: None, x, y })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::MoveTo { duration: slow, x: x + dx, y: y + dy })
        // It rests before it lets go, so that the map does not glide on.
        .then(PointerAction::Pause { duration: Duration::from_millis(400) })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    browser.page.perform_actions(hand).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn cells_have_the_colours_of_the_legend_wherever_one_looks() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..5 {
        press(&browser, "+").await;
        tokio::time::sleep(Duration::from_millis(400)).await;
    }
    settle(&browser).await;
    seen.extend(drawn_as_the_legend_says(&browser, "in the city").await);
    drag(&browser, (-120.0, 90.0)).await;
    settle(&browser).await;
    seen.extend(drawn_as_the_legend_says(&browser, "after a drag").await);
    press(&browser, "−").await;
    settle(&browser).await;
    seen.extend(drawn_as_the_legend_says(&browser, "further out").await);
    browser.ask("document.getElementById('timeline-play').click() ?? true").await;
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    browser.ask("document.getElementById('timeline-play').click() ?? true").await;
    settle(&browser).await;
    seen.extend(drawn_as_the_legend_says(&browser, "after three months' steps").await);
    assert!(seen.len() >= 3, "hot, cold or neither: {seen:?}");
    browser.shot("tools-pixels-working-1440").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn blocks_have_the_colours_of_the_legend_wherever_one_looks() {
    let service = Service::demo();
    let browser = Browser::open(1440, 900).await;
    released(&browser, &service).await;
    settle(&browser).await;
    let mut seen = std::collections::BTreeSet::new();
    seen.extend(drawn_as_the_legend_says(&browser, "the region").await);
    press(&browser, "+").await;
    settle(&browser).await;
    seen.extend(drawn_as_the_legend_says(&browser, "closer").await);
    drag(&browser, (200.0, -120.0)).await;
    settle(&browser).await;
    seen.extend(drawn_as_the_legend_says(&browser, "after a drag").await);
    assert!(seen.len() >= 3, "{seen:?}");
    browser.shot("tools-pixels-released-1440").await;
}

/// Waits for a file of this ending that has been written whole.
async fn downloaded(folder: &Path, ending: &str) -> Vec<u8> {
    for _ in 0..100 {
        let found = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        if let Some(path) = found.into_iter().find(|path| path.extension().is_some_and(|it| it == ending)) {
            tokio::time::sleep(Duration::from_millis(300)).await;
            return std::fs::read(path).unwrap();
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no {ending} was written");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_map_is_taken_away_with_its_legend_and_the_taking_is_on_record() {
    let service = Service::demo();
    let screenshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screenshots");
    for (side, lang) in [("working", "en"), ("released", "cy")] {
        let folder = service.data.beside(&format!("taken-{side}"));
        std::fs::create_dir(&folder).unwrap();
        let browser = Browser::open(1440, 900).await;
        if side == "working" {
            working(&browser, &service).await;
        } else {
            released(&browser, &service).await;
        }
        let allowed = json!({ "behavior": "allow", "downloadPath": folder.to_str().unwrap() });
        browser.devtools("Browser.setDownloadBehavior", allowed).await;
        press(&browser, "Save the map").await;
        browser.until("the panel", "document.getElementById('picture-svg')").await;
        browser.sound_in_both(&service.address, &format!("tools-picture-{side}")).await;
        browser.ask(&format!("document.querySelector('.lang button[lang={lang}]').click() ?? true")).await;
        browser.until(lang, &format!("document.documentElement.lang === '{lang}'")).await;
        let legend = browser
            .ask("[...document.querySelectorAll('.legend .classes li')].map(li => [li.querySelector('span').innerText, getComputedStyle(li.querySelector('.swatch')).backgroundColor])")
            .await;
        browser.ask("document.getElementById('picture-svg').click() ?? true").await;
        let svg = String::from_utf8(downloaded(&folder, "svg").await).unwrap();
        for line in legend.as_array().unwrap() {
            let words = line[0].as_str().unwrap();
            assert!(words.split(' ').all(|word| svg.contains(word)), "{line} in the legend of the picture");
        }
        let top = legend[0][1].as_str().unwrap().replace(' ', "");
        assert!(svg.contains(&format!("fill=\"{top}\"")), "{top}");
        assert!(
            svg.contains("OFFICIAL-SENSITIVE")
                && (lang == "en" || svg.contains("SWYDDOGOL-SENSITIF"))
                && svg.contains(&format!("xml:lang=\"{lang}\""))
        );
        let who = if side == "working" { "analyst" } else { "partner" };
        assert!(svg.contains(who), "who took it");
        let draft =
            svg.contains("INTERNAL DRAFT") && svg.contains("DRAFFT MEWNOL") && svg.contains("url(#draft)");
        assert_eq!(draft, side == "working");
        std::fs::write(screenshots.join(format!("taken-{side}.svg")), &svg).unwrap();
        browser.ask("document.getElementById('picture-png').click() ?? true").await;
        let png = downloaded(&folder, "png").await;
        assert!(png.starts_with(b"\x89PNG") && png.len() > 20_000, "{}", png.len());
        std::fs::write(screenshots.join(format!("taken-{side}.png")), &png).unwrap();
        let action = format!("{side}-picture");
        let recorded = service.data.sql(&format!(
            "select string_agg(subject, '|' order by event_id) from audit.event where action = '{action}'"
        ));
        assert!(recorded.contains("svg") && recorded.contains("png"), "{recorded}");
    }
    let clerk = Visitor::demo(&service.address, "intake");
    for path in ["/api/working/picture", "/api/released/picture"] {
        assert_eq!(clerk.post_json(path, &json!({ "format": "svg" })).status, 403, "{path}");
    }
    let partner = Visitor::demo(&service.address, "partner");
    assert_eq!(partner.post_json("/api/working/picture", &json!({ "format": "svg" })).status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_dies_under_the_map_takes_no_view_away() {
    let service = Service::demo();
    let address = service.address.clone();
    let port: u16 = address.rsplit(':').next().unwrap().parse().unwrap();
    let browser = Browser::open(1440, 900).await;
    released(&browser, &service).await;
    press(&browser, "+").await;
    settle(&browser).await;
    let data = service.kill();
    drag(&browser, (180.0, 60.0)).await;
    let view = "[...document.querySelectorAll('.map canvas')].map(c => { const r = c.getBoundingClientRect(); return [Math.round(r.left), Math.round(r.top)].join() }).sort().join(' ')";
    tokio::time::sleep(Duration::from_millis(600)).await;
    let before = browser.ask(view).await;
    assert!(
        browser.ask("document.querySelectorAll('.map canvas').length").await.as_u64().unwrap() > 1,
        "the map is still there to be dragged"
    );
    // The next question cannot be answered, and the page says so.
    browser.ask("document.querySelectorAll('input[name=unit]')[1].click() ?? true").await;
    browser.until("it is told", "document.querySelector('.over .state, .over [role=alert]')").await;
    browser.sound_in_both(&address, "tools-server-gone").await;
    let service = Service::start_at(port, data, &[]);
    browser.ask("document.querySelector('.over button').click() ?? true").await;
    browser.until("the map is back", &format!("!document.querySelector('.over') && {MAP_DRAWN}")).await;
    assert_eq!(browser.ask(view).await, before, "and stands where it stood");
    assert!(browser.ask("location.search").await.as_str().unwrap().contains("unit="), "with what was chosen");
    browser.sound_in_both(&service.address, "tools-server-back").await;
}

/// One violet pixel.
const VIOLET_PNG: [u8; 69] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 144,
    119, 83, 222, 0, 0, 0, 12, 73, 68, 65, 84, 120, 156, 99, 168, 178, 157, 7, 0, 2, 138, 1, 86, 4, 42, 136,
    210, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

/// A tile server on a port of its own: a violet pixel for every address, which it remembers.
fn tile_server() -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let asked: Arc<Mutex<Vec<String>>> = Arc::default();
    let log = Arc::clone(&asked);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut line = String::new();
            if BufReader::new(&stream).read_line(&mut line).is_err() {
                continue;
            }
            log.lock().unwrap().push(line);
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                VIOLET_PNG.len()
            );
            let _ = stream.write_all(&[head.as_bytes(), &VIOLET_PNG].concat());
        }
    });
    (port, asked)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_base_map_is_asked_for_only_where_it_is_configured_and_switched_on() {
    let (port, asked) = tile_server();
    let template = format!("http://127.0.0.1:{port}/27700/{{z}}/{{x}}/{{y}}.png");
    let credit = ["--base-map-credit-en", "© Violet tiles", "--base-map-credit-cy", "© Teils fioled"];
    let service =
        Service::start(DataDir::demonstration(), &[&["--base-map-url", &template], &credit[..]].concat());
    let policy = Visitor::stranger(&service.address).get("/").header("content-security-policy").to_owned();
    assert!(policy.contains(&format!("img-src 'self' data: blob: http://127.0.0.1:{port};")), "{policy}");
    assert_eq!(policy.matches("127.0.0.1").count(), 1, "{policy}");
    assert_eq!(Visitor::stranger(&service.address).get("/api/base-map").status, 401);
    let browser = Browser::open(1440, 900).await;
    working(&browser, &service).await;
    browser.until("the switch", "document.getElementById('base-switch')").await;
    settle(&browser).await;
    assert!(asked.lock().unwrap().is_empty(), "nobody is asked before it is switched on");
    browser.ask("document.getElementById('base-switch').click() ?? true").await;
    browser
        .until("whom to thank", "document.querySelector('.base-credit').innerText === '© Violet tiles'")
        .await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let lines = asked.lock().unwrap().clone();
    assert!(lines.iter().all(|line| line.starts_with("GET /27700/")) && lines.len() > 3, "{lines:?}");
    browser.shot("tools-base-map-en-1440").await;
    browser.ask("document.querySelector('.lang button[lang=cy]').click() ?? true").await;
    browser.until("in Welsh", "document.querySelector('.base-credit').innerText === '© Teils fioled'").await;
    browser.ask("document.getElementById('base-switch').click() ?? true").await;
    browser.until("it is gone", "!document.querySelector('.base-credit')").await;

    let plain = Service::demo();
    let policy = Visitor::stranger(&plain.address).get("/").header("content-security-policy").to_owned();
    assert!(policy.contains("img-src 'self' data: blob:; connect-src"), "{policy}");
    assert_eq!(
        Visitor::demo(&plain.address, "partner").get("/api/base-map").json(),
        json!({ "base_map": null })
    );
    for bad in ["ftp://x/{z}/{x}/{y}", "https://x/{z}/{x}", "https://{z}.x/{x}/{y}"] {
        let printed = DataDir::new().run([
            "run",
            "--port",
            "0",
            "--base-map-url",
            bad,
            credit[0],
            credit[1],
            credit[2],
            credit[3],
        ]);
        assert!(!printed.ok && printed.err.contains("{z}"), "{bad}: {}", printed.err);
    }
}
