//! What the screen asks of a person's patience, in a real browser: `cargo xtask bench screen`.
//!
//! Prints, for the released and the working map: the time from opening the address to the first map in a browser that has never been here
//! (empty cache, session given), the median and the most of five browsers; and while the map is dragged for some seconds, how often a
//! frame came and how long the page's own thread worked for each (the browser's `TaskDuration`, over frames: the budget is 16 ms at
//! 60 frames a second). The browser draws by the processor, which it shares with the service; there is no graphics card.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints its figures and may stop at a failure"
)]

use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use journey::{Browser, MAP_DRAWN, Service, Visitor};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Browsers that have never been here.
const COLD: usize = 5;
/// Strokes of the hand, each half a second.
const STROKES: usize = 10;

fn main() {
    if std::env::var_os("CONTEXTURE_BIN").is_none() {
        println!("CONTEXTURE_BIN is not set: run `cargo xtask bench screen`");
        return;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure());
}

async fn measure() {
    let service = Service::demo();
    for (name, path, visitor) in [
        ("released", "/map", Visitor::demo(&service.address, "partner")),
        ("working", "/map", Visitor::analyst(&service.address)),
    ] {
        let mut waits = Vec::new();
        for n in 0..COLD {
            let browser = Browser::open(1440, 900).await;
            for (name, value) in visitor.cookies().split("; ").filter_map(|pair| pair.split_once('=')) {
                let cookie = json!({ "url": service.address, "name": name, "value": value });
                browser.devtools("Network.setCookie", cookie).await;
            }
            let begun = Instant::now();
            browser.page.goto(&format!("{}{path}", service.address)).await.unwrap();
            while browser.ask(&format!("!!({MAP_DRAWN})")).await != Value::Bool(true) {
                assert!(begun.elapsed() < Duration::from_mins(1), "no map at {path}");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            waits.push(begun.elapsed());
            if n == 0 {
                frames(&browser, name).await;
            }
        }
        waits.sort();
        println!(
            "{name:<10} first map in a cold browser {:>8.2} s median {:>8.2} s most",
            waits[COLD / 2].as_secs_f64(),
            waits[COLD - 1].as_secs_f64()
        );
    }
}

/// Drags the map to and fro and tells what a frame cost.
async fn frames(browser: &Browser, name: &str) {
    browser.devtools("Performance.enable", json!({})).await;
    browser
        .ask("(() => { window.between = []; let last = performance.now(); const tick = now => { window.between.push(now - last); last = now; requestAnimationFrame(tick); }; requestAnimationFrame(tick); return true; })()")
        .await;
    let before = worked(browser).await;
    for n in 0..STROKES {
        let by = if n % 2 == 0 { 320.0 } else { -320.0 };
        let stroke = Some(Duration::from_millis(500));
        let (x, y) = (700.0, 420.0);
        let hand = MouseActions::new("hand".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::MoveTo { duration: stroke, x: x + by, y: y - by / 4.0 })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        browser.page.perform_actions(hand).await.unwrap();
    }
    let after = worked(browser).await;
    let told = browser.ask("window.between").await;
    let mut between: Vec<f64> = told.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
    between.sort_by(f64::total_cmp);
    let at = |share: f64| between[((between.len() - 1) as f64 * share).round() as usize];
    println!(
        "{name:<10} dragging: {:>6} frames; between two {:>6.1} ms p50 {:>6.1} ms p95; the page's thread worked {:>6.1} ms for each",
        between.len(),
        at(0.5),
        at(0.95),
        (after - before) * 1e3 / between.len() as f64
    );
}

/// Seconds that the page's own thread has worked since it was opened.
async fn worked(browser: &Browser) -> f64 {
    let told = browser.devtools("Performance.getMetrics", json!({})).await;
    let metrics = told["metrics"].as_array().unwrap();
    metrics.iter().find(|metric| metric["name"] == "TaskDuration").unwrap()["value"].as_f64().unwrap()
}
