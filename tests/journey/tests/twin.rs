//! The raw-less twin: everything that the released side answered is answered again, byte for byte, by a service that has no rows,
//! no working cube and no working schemas.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "test support: a panic is the report")]

use journey::{Answer, Service, Visitor};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Every role that reads the released side has an account of the demonstration here.
const READERS: [&str; 6] = ["analyst", "partner", "officer", "senior", "signer", "chair"];
/// Questions put to each reader before conditional ones are made from the answers.
const QUESTIONS: usize = 1_300;
/// Visitors at once.
const THREADS: usize = 4;
/// Responses to compare, at least.
const RESPONSES_MIN: usize = 10_000;

/// A request that can be sent again.
#[derive(Clone, Debug)]
struct Request {
    reader: usize,
    path: String,
    body: Option<String>,
    lang: &'static str,
    if_none_match: Option<String>,
}

/// What is compared: status, headers but for the date, and the digest of the bytes.
type Seen = (u16, BTreeMap<String, String>, [u8; 32]);

#[test]
fn every_released_answer_is_the_same_when_rows_cube_and_working_schemas_are_gone() {
    let begun = Instant::now();
    let service = Service::demo();
    let mut requests = questions(&service);
    let mut before = replay(&service, &requests);
    let conditional = conditional(&requests, &before);
    before.extend(replay(&service, &conditional));
    requests.extend(conditional);
    assert!(requests.len() >= RESPONSES_MIN, "{}", requests.len());
    told(&requests, &before);

    // Another process, so that nothing is left in memory; then no rows, so that its cube is empty; then no schemas at all.
    let service = Service::start(service.stop(), &[]);
    service.data.sql("truncate intake.concern cascade; notify working_cube;");
    wait_until_the_cube_is_empty(&service);
    let dropped = drop_working_schemas(&service);
    assert!(["intake", "registry", "closing"].iter().all(|name| dropped.contains(*name)), "{dropped}");

    let after = replay(&service, &requests);
    for ((request, before), after) in requests.iter().zip(&before).zip(&after) {
        assert!(before == after, "{request:?}\n{before:?}\n{after:?}");
    }
    println!(
        "{} released responses are the same without the schemas {dropped}; {:.0} s in all",
        after.len(),
        begun.elapsed().as_secs_f64()
    );
}

/// Each kind of answer is among what was recorded, or the comparison would mean little.
fn told(requests: &[Request], seen: &[Seen]) {
    let mut kinds: BTreeMap<(String, u16), usize> = BTreeMap::new();
    for (request, (status, ..)) in requests.iter().zip(seen) {
        let path = request.path.split('?').next().unwrap().to_owned();
        *kinds.entry((path, *status)).or_default() += 1;
    }
    for ((path, status), count) in &kinds {
        println!("  {count:>6}  {status}  {path}");
        assert!(*status < 500, "{path} failed");
    }
    for path in
        ["map", "table", "export", "hotspots", "change", "under-identification", "polygon", "geography"]
    {
        assert!(kinds.contains_key(&(format!("/api/released/{path}"), 200)), "{path} was never answered");
    }
    assert!(kinds.keys().any(|(_, status)| *status == 304) && kinds.keys().any(|(_, status)| *status == 404));
}

fn wait_until_the_cube_is_empty(service: &Service) {
    let analyst = Visitor::analyst(&service.address);
    for _ in 0..300 {
        let map = analyst.get("/api/working/map");
        if map.status == 200 && map.json()["coverage"]["total"] == 0 {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("the working cube still holds concerns");
}

/// Drops every schema but those of accounts, audit and releases. Gives their names.
fn drop_working_schemas(service: &Service) -> String {
    let names = service.data.sql(
        "select coalesce(string_agg(nspname, ' ' order by nspname), '') from pg_namespace
         where nspname not in ('public', 'information_schema', 'access', 'audit', 'released') and nspname not like 'pg\\_%'",
    );
    let names = names.trim().to_owned();
    for name in names.split(' ') {
        service.data.sql(&format!("drop schema {name} cascade"));
    }
    names
}

/// Sends every request, in a few threads, and gives what came in the order of the requests.
fn replay(service: &Service, requests: &[Request]) -> Vec<Seen> {
    let next = AtomicUsize::new(0);
    let seen: Mutex<Vec<Option<Seen>>> = Mutex::new(vec![None; requests.len()]);
    let readers: Vec<Visitor> = READERS.map(|name| Visitor::demo(&service.address, name)).into();
    std::thread::scope(|threads| {
        for _ in 0..THREADS {
            threads.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(request) = requests.get(at) else { break };
                    let answer = send(&readers[request.reader], request);
                    seen.lock().unwrap()[at] = Some(answer);
                }
            });
        }
    });
    seen.into_inner().unwrap().into_iter().map(Option::unwrap).collect()
}

fn send(reader: &Visitor, request: &Request) -> Seen {
    let mut headers = vec![("accept-language", request.lang)];
    headers.extend(request.if_none_match.as_deref().map(|tag| ("if-none-match", tag)));
    for _ in 0..600 {
        let answer = match &request.body {
            Some(body) => reader.post_with(&request.path, body, &headers),
            None => reader.get_with(&request.path, &headers),
        };
        // The limit on requests is for people; a machine waits.
        if answer.status == 429 {
            let seconds = answer.header("retry-after").parse().unwrap_or(1);
            std::thread::sleep(Duration::from_secs(seconds));
            continue;
        }
        return seen_of(answer);
    }
    panic!("always asked to wait");
}

fn seen_of(answer: Answer) -> Seen {
    let mut headers = answer.headers;
    headers.remove("date");
    (answer.status, headers, Sha256::digest(&answer.body).into())
}

/// Steele and others' `SplitMix64`: the same questions in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.roll() % n as u64) as usize
    }

    fn of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }
}

/// What is known of the region from its public geography.
struct Region {
    bounds: [i64; 4],
    blocks: Vec<String>,
    authorities: Vec<String>,
    places: Vec<String>,
}

fn questions(service: &Service) -> Vec<Request> {
    let analyst = Visitor::demo(&service.address, "analyst");
    let geography = analyst.get("/api/released/geography").json();
    let codes = |kind: &str| -> Vec<String> {
        let areas = geography["areas"].as_array().unwrap().iter();
        areas
            .filter(|area| area["kind"] == kind)
            .map(|area| area["code"].as_str().unwrap().to_owned())
            .collect()
    };
    let bounds: Vec<i64> =
        geography["bounds"].as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect();
    let map = analyst.get("/api/released/map").json();
    let places = map["places"].as_array().unwrap().iter();
    let region = Region {
        bounds: bounds.try_into().unwrap(),
        blocks: codes("block"),
        authorities: codes("local_authority"),
        places: places.map(|place| place["id"].as_str().unwrap().to_owned()).collect(),
    };
    let mut dice = Dice(2_026);
    let mut requests = Vec::new();
    // Reader after reader, so that none runs into the limit on one person's requests for long.
    for at in 0..QUESTIONS {
        for reader in 0..READERS.len() {
            let (path, body) = question(&mut dice, &region, at);
            let lang = if dice.below(2) == 0 { "en" } else { "cy" };
            requests.push(Request { reader, path, body, lang, if_none_match: None });
        }
    }
    requests
}

const TABLES: [&str; 6] = [
    "block_year",
    "middle_area_quarter",
    "authority_harm_quarter",
    "place_year",
    "authority_context_type_year",
    "authority_sector_quarter",
];

fn question(dice: &mut Dice, region: &Region, at: usize) -> (String, Option<String>) {
    // Geography is the largest answer and the same for all: now and then is enough.
    if at.is_multiple_of(200) {
        return ("/api/released/geography".to_owned(), None);
    }
    match dice.below(12) {
        11 => (
            format!(
                "/api/released/under-identification{}",
                dice.of(&["", "?year=2024", "?year=2025", "?year=2019"])
            ),
            None,
        ),
        9 => {
            let unit = dice.of(&["block", "middle_area", "street"]);
            let (year, against) = (period(dice, false), period(dice, false));
            (format!("/api/released/change?year={year}&against={against}&unit={unit}"), None)
        }
        0 => (
            format!(
                "/api/released/map{}",
                dice.of(&["", "?year=2023", "?year=2024", "?year=2025", "?year=2019"])
            ),
            None,
        ),
        1..=4 => (format!("/api/released/table?{}", sheet(dice, region)), None),
        5 => (format!("/api/released/export?{}", sheet(dice, region)), None),
        6 | 7 => {
            let unit = dice.of(&["block", "middle_area", "middle_area", "street"]);
            let c = dice.of(&["", "&c=1", "&c=1.5", "&c=2", "&c=3", "&c=1.37"]);
            let quarter = unit == "middle_area" && dice.below(2) == 0;
            let period = period(dice, quarter);
            (format!("/api/released/hotspots?period={period}&unit={unit}{c}"), None)
        }
        8 => {
            let year = dice.of(&["", "?period=2023", "?period=2024", "?period=2025", "?period=2025Q1"]);
            (format!("/api/released/polygon{year}"), Some(area(dice, region)))
        }
        _ => (hostile(dice), None),
    }
}

fn period(dice: &mut Dice, quarter: bool) -> String {
    let year = dice.of(&["2023", "2024", "2025", "2025", "2022"]);
    if quarter { format!("{year}Q{}", 1 + dice.below(4)) } else { year.to_owned() }
}

/// A table and period, mostly of the right length, and half the time a filter.
fn sheet(dice: &mut Dice, region: &Region) -> String {
    let table = dice.of(&TABLES);
    let right = table.ends_with("quarter");
    let quarter = if dice.below(12) == 0 { !right } else { right };
    let period = period(dice, quarter);
    let harm = dice.of(&["cse", "cce", "missing", "several", "weapons"]);
    let source = dice.of(&["police", "education", "health", "transport"]);
    let kind = dice.of(&["bus_station", "school", "park", "retail"]);
    let pick = |dice: &mut Dice, list: &[String]| list[dice.below(list.len())].clone();
    let filter = match dice.below(9) {
        0 => format!("&filter=authority={}", pick(dice, &region.authorities)),
        1 => format!("&filter=harm+in+({harm},cse)"),
        2 => format!("&filter=source={source}"),
        3 => format!("&filter=place_kind={kind}+and+authority={}", pick(dice, &region.authorities)),
        4 => format!("&filter=area+in+({},{})", pick(dice, &region.blocks), pick(dice, &region.blocks)),
        5 => format!("&filter=place={}", pick(dice, &region.places)),
        6 => "&filter=context_type=online_space".to_owned(),
        _ => String::new(),
    };
    format!("table={table}&period={period}{filter}")
}

/// A polygon or a list of blocks: large, small, crossed, thin, or nowhere.
fn area(dice: &mut Dice, region: &Region) -> String {
    if dice.below(3) == 0 {
        let count = dice.below(12);
        let codes: Vec<String> =
            (0..count).map(|_| format!("\"{}\"", region.blocks[dice.below(region.blocks.len())])).collect();
        return format!("{{\"blocks\":[{}]}}", codes.join(","));
    }
    let [west, south, east, north] = region.bounds;
    let spot = |dice: &mut Dice| {
        let e = west + dice.below((east - west) as usize) as i64;
        let n = south + dice.below((north - south) as usize) as i64;
        (e, n)
    };
    let ring: Vec<(i64, i64)> = match dice.below(5) {
        // A box of any size.
        0..=2 => {
            let ((a, b), (c, d)) = (spot(dice), spot(dice));
            vec![(a, b), (c, b), (c, d), (a, d), (a, b)]
        }
        // A sliver.
        3 => {
            let (a, b) = spot(dice);
            vec![(a, b), (a + 40_000, b + 1), (a + 40_000, b + 2), (a, b)]
        }
        // A triangle, or a bow-tie.
        _ => {
            let (a, b, c, d) = (spot(dice), spot(dice), spot(dice), spot(dice));
            if dice.below(2) == 0 { vec![a, b, c, a] } else { vec![a, b, c, d, a] }
        }
    };
    let corners: Vec<String> = ring.iter().map(|(e, n)| format!("[{e},{n}]")).collect();
    format!("{{\"type\":\"Polygon\",\"coordinates\":[[{}]]}}", corners.join(","))
}

fn hostile(dice: &mut Dice) -> String {
    dice.of(&[
        "/api/released/table?table=intake.concern&period=2025",
        "/api/released/table?table=block_year&period=2025&filter=area%3D%27%20or%201%3D1",
        "/api/released/table?table=block_year&period=NaN",
        "/api/released/map?year=1e308",
        "/api/released/map?year=2025&region=GWL05000002",
        "/api/released/hotspots?period=2025&unit=block&c=NaN",
        "/api/released/export?table=closing.cell&period=2025",
        "/api/released/tiles/0/0/0",
    ])
    .to_owned()
}

/// The same questions with the tags of the answers: one's own, another reader's, and any.
fn conditional(requests: &[Request], seen: &[Seen]) -> Vec<Request> {
    let mut dice = Dice(7);
    let tags: Vec<&String> = seen.iter().filter_map(|(_, headers, _)| headers.get("etag")).collect();
    let mut conditional = Vec::new();
    for (request, (_, headers, _)) in requests.iter().zip(seen) {
        let Some(own) = headers.get("etag") else { continue };
        let tag = match dice.below(4) {
            0 | 1 => own.clone(),
            2 => tags[dice.below(tags.len())].clone(),
            _ => format!("\"stale\", W/{own}"),
        };
        conditional.push(Request { if_none_match: Some(tag), ..request.clone() });
    }
    conditional
}
