//! Two hundred people at once, through the built binary: `cargo xtask bench load`.
//!
//! A million concerns; analysts who change filters, move the map and open cells, partners and board members who read the released map, its
//! panels and its tiles; each pauses between two looks as people do. Then the same again while fifty readers take large answers in
//! sips. Prints the answers, the failures and the times of tiles and of panels, and the service's greatest memory. The load comes from
//! the same machine and shares its processors.
//!
//! `CONTEXTURE_BENCH_CONCERNS` (1,000,000), `CONTEXTURE_BENCH_USERS` (200) and `CONTEXTURE_BENCH_SECONDS` (300) change the size.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints its figures and may stop at a failure"
)]

use journey::{DataDir, Line, Service, Visitor};
use std::thread;
use std::time::{Duration, Instant};

/// Rows of a file that stays under the limit of 64 MiB.
const PART: u64 = 400_000;
/// Concerns of the demonstration itself.
const DEMO: u64 = 6_000;
/// People who take large answers in sips.
const SLOW: usize = 50;

fn main() {
    if std::env::var_os("CONTEXTURE_BIN").is_none() {
        println!("CONTEXTURE_BIN is not set: run `cargo xtask bench load`");
        return;
    }
    let (concerns, users) =
        (number("CONTEXTURE_BENCH_CONCERNS", 1_000_000), number("CONTEXTURE_BENCH_USERS", 200));
    let lasts = Duration::from_secs(number("CONTEXTURE_BENCH_SECONDS", 300));
    let service = filled(concerns);
    let host = Host::of(&service, users as usize);
    println!("{users} people, {} s each time; {concerns} concerns", lasts.as_secs());
    let calm = crowd(&host, lasts);
    calm.print("as it is");
    let storm = thread::scope(|scope| {
        let until = Instant::now() + lasts;
        for n in 0..SLOW {
            let host = &host;
            scope.spawn(move || slow(host, n, until));
        }
        crowd(&host, lasts)
    });
    storm.print(&format!("with {SLOW} slow readers"));
    println!("greatest memory of the service {} MiB", peak_mib(service.pid()));
}

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// The demonstration with so many concerns in all.
fn filled(concerns: u64) -> Service {
    let data = Service::demo().stop();
    let (mut rest, mut seed) = (concerns.saturating_sub(DEMO), 7_000);
    while rest > 0 {
        seed += 1;
        let part = rest.min(PART);
        generate(&data, part, seed);
        rest -= part;
    }
    Service::start(data, &[])
}

fn generate(data: &DataDir, n: u64, seed: u64) {
    let file = data.beside("part.csv");
    let (n, seed) = (n.to_string(), seed.to_string());
    data.run_ok(["demo", "concerns", file.to_str().unwrap(), "--n", &n, "--seed", &seed]);
    data.run_ok(["import", "concerns", file.to_str().unwrap(), "--json"]);
}

/// Who is asked, and the sessions of those who ask.
struct Host {
    socket: String,
    name: String,
    /// Cookies, and whether it is an analyst on the working side.
    people: Vec<(String, bool)>,
    /// Cells of the working map, the fullest first.
    cells: Vec<u64>,
    /// `z/x/y` of tiles that hold something.
    tiles: Vec<String>,
}

impl Host {
    fn of(service: &Service, users: usize) -> Self {
        let people = (0..users).map(|n| {
            // Of five people two are analysts.
            if n % 5 < 2 {
                (Visitor::analyst(&service.address).cookies(), true)
            } else {
                (Visitor::demo(&service.address, "partner").cookies(), false)
            }
        });
        let analyst = Visitor::analyst(&service.address);
        let map = analyst.get("/api/working/map").json();
        let cells = map["cells"]["index"].as_array().unwrap().iter().map(|cell| cell.as_u64().unwrap());
        let told = analyst.get("/api/released/tiles/block.json").json();
        let centre = [0, 1].map(|n| {
            f64::midpoint(told["bounds"][n].as_f64().unwrap(), told["bounds"][n + 2].as_f64().unwrap())
        });
        Self {
            socket: service.address.replace("http://localhost", "127.0.0.1"),
            name: service.address.replace("http://", ""),
            people: people.collect(),
            cells: cells.collect(),
            tiles: (8..=13).flat_map(|z| around(centre, z)).collect(),
        }
    }

    fn line(&self, person: usize) -> Line {
        Line::open(&self.socket, &self.name, &self.people[person % self.people.len()].0).unwrap()
    }
}

/// Twelve tiles around a point, as a screen shows them.
fn around([lon, lat]: [f64; 2], z: u8) -> Vec<String> {
    let side = f64::from(1_u32 << z);
    let column = ((lon / 360.0 + 0.5) * side) as u32;
    let sine = lat.to_radians().sin();
    let row = ((0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (4.0 * std::f64::consts::PI)) * side) as u32;
    (0..4_u32)
        .flat_map(|x| (0..3_u32).map(move |y| format!("{z}/{}/{}", column + x - 2, row + y - 1)))
        .collect()
}

/// What came of a crowd.
#[derive(Default)]
struct Crowd {
    tiles: Vec<Duration>,
    panels: Vec<Duration>,
    failed: usize,
}

impl Crowd {
    fn print(mut self, what: &str) {
        self.tiles.sort_unstable();
        self.panels.sort_unstable();
        println!("{what}: {} answers, {} failed", self.tiles.len() + self.panels.len(), self.failed);
        for (name, times) in [("tiles", &self.tiles), ("panels", &self.panels)] {
            let at = |share: f64| {
                let at = ((times.len() as f64 * share).ceil() as usize).saturating_sub(1);
                times.get(at).copied().unwrap_or_default().as_secs_f64() * 1e3
            };
            println!(
                "  {name:<8}{:>9} answers{:>9.1} ms p50{:>9.1} ms p95{:>9.1} ms p99",
                times.len(),
                at(0.5),
                at(0.95),
                at(0.99)
            );
        }
    }
}

/// Everybody at once, for so long.
fn crowd(host: &Host, lasts: Duration) -> Crowd {
    let until = Instant::now() + lasts;
    let parts: Vec<Crowd> = thread::scope(|scope| {
        let people: Vec<_> =
            (0..host.people.len()).map(|n| scope.spawn(move || person(host, n, until))).collect();
        people.into_iter().map(|person| person.join().unwrap()).collect()
    });
    parts.into_iter().fold(Crowd::default(), |mut all, part| {
        all.tiles.extend(part.tiles);
        all.panels.extend(part.panels);
        all.failed += part.failed;
        all
    })
}

/// One person: looks, pauses, looks again. What is looked at follows from the person's number and how often it looked.
fn person(host: &Host, n: usize, until: Instant) -> Crowd {
    let (mut line, mut seen) = (host.line(n), Crowd::default());
    let mut chance = Chance(n as u64 * 7_919 + 1);
    // Nobody arrives at the same moment.
    thread::sleep(Duration::from_millis(chance.below(3_000)));
    while Instant::now() < until {
        let is_analyst = host.people[n].1;
        for path in looks(host, is_analyst, &mut chance) {
            let begun = Instant::now();
            let answer = line.get(&path);
            let took = begun.elapsed();
            if path.contains("/tiles/") {
                seen.tiles.push(took);
            } else {
                seen.panels.push(took);
            }
            if !matches!(answer, Ok((200 | 204, _))) {
                seen.failed += 1;
                line = host.line(n);
            }
        }
        thread::sleep(Duration::from_millis(1_000 + chance.below(4_000)));
    }
    seen
}

/// What one look asks for.
fn looks(host: &Host, is_analyst: bool, chance: &mut Chance) -> Vec<String> {
    let side = if is_analyst { "working" } else { "released" };
    let of = |z: u64| host.tiles.iter().skip(z as usize * 12).take(12);
    let layer = if is_analyst { "" } else { "block/" };
    match (chance.below(10), is_analyst) {
        // The map is moved or its scale changed.
        (0..4, _) => of(chance.below(6)).map(|tile| format!("/api/{side}/tiles/{layer}{tile}.mvt")).collect(),
        (4..8, true) => vec![format!("/api/working/map?{}", filter(chance))],
        (8.., true) => {
            let cell = host.cells[chance.below(host.cells.len() as u64) as usize];
            vec![format!("/api/working/cell?cell={cell}")]
        }
        (4..6, false) => vec![
            "/api/released/map".to_owned(),
            "/api/released/hotspots?period=2025&unit=block&c=1.5".to_owned(),
        ],
        (6..8, false) => vec!["/api/released/table?table=block_year&period=2025".to_owned()],
        (8.., false) => vec!["/api/released/map?year=2024".to_owned()],
    }
}

fn filter(chance: &mut Chance) -> String {
    let harms = ["cse", "cce", "missing", "serious_violence,weapons", "substance_misuse"];
    let from = 1 + chance.below(12);
    let harm = if chance.below(2) == 0 { harms[chance.below(5) as usize] } else { "cse,cce,missing,weapons" };
    let learned = if chance.below(3) == 0 { "&learned=told" } else { "" };
    format!("from=2024-{from:02}&to=2025-{from:02}&harm={harm}{learned}")
}

/// Takes large answers in sips until the time is over.
fn slow(host: &Host, n: usize, until: Instant) {
    let path =
        if host.people[n % host.people.len()].1 { "/api/working/map" } else { "/api/released/geography" };
    while Instant::now() < until {
        // The service may put an end to it; then the reader comes again.
        let _ = host.line(n).sip(path, 512, Duration::from_millis(100), until);
    }
}

/// A fixed multiplicative sequence for each person: every run asks the same.
struct Chance(u64);

impl Chance {
    fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

fn peak_mib(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1_024
}
