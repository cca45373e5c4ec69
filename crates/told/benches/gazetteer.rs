//! What a gazetteer of 100,000 names and 100,000 postcodes takes: `cargo bench -p told --bench gazetteer`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use concern::PlaceKind;
use geography::Bng;
use language::Text;
use std::hint::black_box;
use std::time::Instant;
use told::gazetteer::{Gazetteer, Kind, Thing};
use told::place::{WrittenPlace, read};

const THINGS: usize = 100_000;
const ROWS: usize = 50_000;

fn main() {
    let before = resident_mib();
    let things: Vec<Thing> = (0..THINGS).map(thing).collect();
    let units: Vec<(String, Bng, u32)> = (0..THINGS).map(unit).collect();
    let names: Vec<String> = things.iter().map(|thing| thing.name.cy.clone()).collect();
    let start = Instant::now();
    let gazetteer = Gazetteer::new(things, units.iter().map(|(text, at, reach)| (text, *at, *reach)));
    println!(
        "built in {:.0} ms; about {:.0} MiB resident more than before",
        ms(start),
        resident_mib() - before
    );
    let rows = |text: &dyn Fn(usize) -> String| -> Vec<WrittenPlace> {
        (0..ROWS).filter_map(|n| read(&text(n * 7 % THINGS)).ok()).collect()
    };
    let kinds: [(&str, Vec<WrittenPlace>); 4] = [
        ("postcodes", rows(&|n| units[n].0.clone())),
        ("stop codes", rows(&|n| format!("5710AWA{n:05}").chars().take(12).collect())),
        ("exact names", rows(&|n| names[n].clone())),
        ("near exact names", rows(&|n| format!("ger {}", names[n]))),
    ];
    for (what, rows) in kinds {
        let start = Instant::now();
        for row in &rows {
            drop(black_box(gazetteer.resolve(row)));
        }
        println!("{what:<18} {:>6.2} µs each over {} rows", ms(start) * 1e3 / rows.len() as f64, rows.len());
    }
    let wrong: Vec<WrittenPlace> =
        (0..500).filter_map(|n| read(&format!("{}q", names[n * 131])).ok()).collect();
    let start = Instant::now();
    for row in &wrong {
        drop(black_box(gazetteer.resolve(row)));
    }
    println!("misspelt names     {:>6.2} ms each over {} rows", ms(start) / wrong.len() as f64, wrong.len());
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

/// Memory that the process holds, in MiB; Linux says it in pages of 4 KiB.
fn resident_mib() -> f64 {
    let said = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    said.split(' ').nth(1).and_then(|pages| pages.parse::<f64>().ok()).unwrap_or(0.0) / 256.0
}

fn thing(n: usize) -> Thing {
    let heads = ["Llan", "Pont", "Tre", "Aber", "Cwm", "Pen", "Rhyd", "Nant", "Caer", "Bryn"];
    let tails = ["dwr", "wen", "ddol", "fan", "ydd", "iog", "ach", "ewi", "on", "as"];
    let root =
        format!("{}{}{}", heads[n % 10], ["y", "ar", "fair", "dil", "gar"][n / 10 % 5], tails[n / 50 % 10]);
    let code = |n: usize| char::from(b'a' + (n % 26) as u8);
    let second = format!("{}{}{}an", code(n), code(n / 26), code(n / 676));
    Thing {
        id: format!("5710AWA{n:05}"),
        kind: Kind::Place(PlaceKind::BusStop),
        name: Text::new(format!("{root} {second} Road"), format!("Heol {root} {second}")),
        aliases: Vec::new(),
        codes: Vec::new(),
        hint: Some(Text::same(["Haven", "Mountain", "Valley"][n % 3])),
        at: Bng::new(200_000.0 + n as f64, 300_000.0),
        reach_m: 0,
    }
}

fn unit(n: usize) -> (String, Bng, u32) {
    const LETTERS: &[u8] = b"ABDEFGHJLNPQRSTUWXYZ";
    let letter = |n: usize| char::from(LETTERS[n % LETTERS.len()]);
    let text = format!("CF{} {}{}{}", n / 4_000, n / 400 % 10, letter(n / 20), letter(n));
    (text, Bng::new(200_000.0 + n as f64, 250_000.0), 80)
}
