//! Names of Wales, typed badly: how often the right one is the first suggestion, or among the first three.
//!
//! The open data are not part of the repository; without them the test says so and passes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use flate2::read::GzDecoder;
use language::Text;
use serde_json::Value;
use std::fs;
use std::io::Read as _;
use std::path::PathBuf;
use told::find::{Entry, Found, NameIndex, key};

fn data(path: &str) -> Option<Vec<u8>> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(path)).ok()
}

fn entry(code: String, kind: &str, en: &str, cy: &str) -> Entry {
    Entry { code, kind: kind.into(), name: Text::new(en, cy), aliases: Vec::new() }
}

/// Places, schools, hubs, towns and stops; none if the data are away.
fn wales() -> Option<Vec<Entry>> {
    let mut all = Vec::new();
    for (path, kind, code, en, cy) in [
        ("basemap/places.geojson", "place", "id", "name_en", "name_cy"),
        ("schools/schools.geojson", "school", "school_no", "name", "name"),
        ("transport/transport_hubs.geojson", "hub", "id", "name", "name"),
    ] {
        let file: Value = serde_json::from_slice(&data(path)?).unwrap();
        for feature in file["features"].as_array().unwrap() {
            let word = |name: &str| feature["properties"][name].as_str().unwrap_or_default().to_owned();
            all.push(entry(word(code), kind, &word(en), &word(cy)));
        }
    }
    let mut stops = String::new();
    GzDecoder::new(&data("transport/naptan_stops_wales.csv.gz")?[..]).read_to_string(&mut stops).unwrap();
    for line in stops.lines().skip(1).filter(|line| !line.contains('"')) {
        let fields: Vec<&str> = line.split(',').collect();
        // A stop is known by its name and where it is.
        let name = format!("{} {}", fields[2], fields[5]);
        all.push(entry(fields[0].to_owned(), "stop", &name, &name));
    }
    Some(all)
}

/// The generator `SplitMix64`.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }
}

/// Insertion, deletion, change or swap somewhere in the name.
fn spoilt(name: &str, errors: usize, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    for _ in 0..errors {
        let at = chance.below(letters.len().max(2) - 1);
        let letter = char::from(b'a' + chance.below(26) as u8);
        match chance.below(4) {
            0 => letters.insert(at, letter),
            1 => drop(letters.remove(at)),
            2 => letters[at] = letter,
            _ => letters.swap(at, at + 1),
        }
    }
    letters.into_iter().collect()
}

/// The name after *yn*, *i* or *a*, mutated by the rules of the language; none where nothing changes.
fn mutated(name: &str, chance: &mut Chance) -> Option<String> {
    const NASAL: [(&str, &str); 6] =
        [("C", "yng Ngh"), ("P", "ym Mh"), ("T", "yn Nh"), ("G", "yng Ng"), ("B", "ym M"), ("D", "yn N")];
    const SOFT: [(&str, &str); 8] = [
        ("C", "i G"),
        ("P", "i B"),
        ("T", "i D"),
        ("B", "i F"),
        ("D", "i Dd"),
        ("M", "i F"),
        ("Ll", "i L"),
        ("Rh", "i R"),
    ];
    const ASPIRATE: [(&str, &str); 3] = [("C", "a Ch"), ("P", "a Ph"), ("T", "a Th")];
    let own = ["Ch", "Dd", "Ph", "Th"].iter().any(|letter| name.starts_with(letter));
    let tables: [&[(&str, &str)]; 3] = [&NASAL, &SOFT, &ASPIRATE];
    let table = tables[chance.below(3)];
    let (radical, changed) = table.iter().find(|(radical, _)| name.starts_with(radical) && !own)?;
    Some(format!("{changed}{}", &name[radical.len()..]))
}

/// Shares of the searches in which the name comes first, and among the first three. Entries that share the folded name count as it.
fn rates(index: &NameIndex, searches: &[(String, String)]) -> (f64, f64) {
    let (mut first, mut three) = (0, 0);
    for (name, typed) in searches {
        let is = |entry: &Entry| [&entry.name.en, &entry.name.cy].iter().any(|n| key(n) == key(name));
        let rank = match index.find(typed, 30) {
            Found::One(entry) => is(entry).then_some(0),
            Found::Suggestions(found) => {
                // Several entries of one name are one line to choose from.
                let mut names: Vec<(bool, String)> =
                    found.iter().map(|s| (is(s.entry), key(&s.entry.name.en))).collect();
                names.dedup_by(|a, b| a == b);
                names.iter().position(|(is, _)| *is)
            }
        };
        first += usize::from(rank == Some(0));
        three += usize::from(rank.is_some_and(|rank| rank < 3));
    }
    let share = |n: usize| n as f64 / searches.len() as f64;
    (share(first), share(three))
}

#[test]
fn names_of_wales_are_found_despite_errors_and_mutations() {
    let Some(entries) = wales() else {
        println!(
            "SKIPPED names_of_wales_are_found_despite_errors_and_mutations: ../shared/data is not there"
        );
        return;
    };
    let index = NameIndex::new(entries.iter().cloned());
    let mut chance = Chance(2025);
    let long: Vec<&Entry> = entries.iter().filter(|entry| key(&entry.name.en).len() >= 5).collect();
    let mut spoil = |errors: usize, least: usize| -> Vec<(String, String)> {
        let fit: Vec<&&Entry> = long.iter().filter(|entry| key(&entry.name.en).len() >= least).collect();
        (0..1_000)
            .map(|_| {
                let name = &fit[chance.below(fit.len())].name;
                let name = if chance.below(2) == 0 { &name.en } else { &name.cy };
                (name.clone(), spoilt(name, errors, &mut chance))
            })
            .collect()
    };
    let (one, two) = (spoil(1, 5), spoil(2, 9));
    let mut chance = Chance(2026);
    let towns: Vec<&Entry> = entries.iter().filter(|entry| entry.kind == "place").collect();
    let changed: Vec<(String, String)> = (0..5_000)
        .filter_map(|_| {
            let name = &towns[chance.below(towns.len())].name.cy;
            mutated(name, &mut chance).map(|typed| (name.clone(), typed))
        })
        .take(1_000)
        .collect();
    let both: Vec<(String, String)> = changed
        .iter()
        .filter(|(name, _)| key(name).len() >= 9)
        .map(|(name, typed)| {
            let (head, tail) = typed.split_at(typed.char_indices().nth(6).map_or(0, |(at, _)| at));
            (name.clone(), format!("{head}{}", spoilt(tail, 1, &mut chance)))
        })
        .collect();
    println!("{} entries", index.len());
    for (what, searches, least) in [
        ("one typing error", &one, (0.90, 0.95)),
        ("two typing errors", &two, (0.85, 0.92)),
        ("mutated", &changed, (0.90, 0.97)),
        ("mutated and one typing error", &both, (0.75, 0.85)),
    ] {
        let (first, three) = rates(&index, searches);
        println!(
            "{what:<30} n {:>5}   top-1 {:>5.1} %   top-3 {:>5.1} %",
            searches.len(),
            first * 100.0,
            three * 100.0
        );
        assert!(first >= least.0 && three >= least.1, "{what}: {first} {three}");
    }
}
