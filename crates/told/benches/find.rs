//! How long a search takes over 100,000 names: `cargo bench -p told`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use language::Text;
use std::hint::black_box;
use std::time::Instant;
use told::find::{Entry, NameIndex};

const NAMES: usize = 100_000;
const SEARCHES: usize = 2_000;

/// What becomes of a name as it is typed.
type Typing = fn(&str, &mut Chance) -> String;

fn main() {
    let mut chance = Chance(7);
    let entries: Vec<Entry> = (0..NAMES).map(|n| made_up(n, &mut chance)).collect();
    let start = Instant::now();
    let index = NameIndex::new(entries.iter().cloned());
    println!("index of {NAMES} names built in {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    let kinds: [(&str, Typing); 5] = [
        ("as it is", |name, _| name.to_owned()),
        ("one typing error", |name, chance| spoilt(name, 1, chance)),
        ("two typing errors", |name, chance| spoilt(name, 2, chance)),
        ("first five letters", |name, _| name.chars().take(5).collect()),
        ("last word first", |name, _| name.rsplit(' ').collect::<Vec<_>>().join(" ")),
    ];
    for (what, typed) in kinds {
        let mut times: Vec<f64> = (0..SEARCHES)
            .map(|_| {
                let text = typed(&entries[chance.below(NAMES)].name.en, &mut chance);
                let start = Instant::now();
                drop(black_box(index.find(&text, 10)));
                start.elapsed().as_secs_f64() * 1e3
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((SEARCHES - 1) as f64 * share) as usize];
        println!(
            "{what:<20} p50 {:>6.2} ms   p95 {:>6.2} ms   longest {:>6.2} ms",
            at(0.5),
            at(0.95),
            at(1.0)
        );
    }
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

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// A name as places in Wales have them: a made-up root, and something before or after it.
fn made_up(n: usize, chance: &mut Chance) -> Entry {
    let heads = ["Llan", "Pont", "Tre", "Aber", "Cwm", "Pen", "Rhyd", "Nant", "Caer", "Bryn", "Glan", "Maes"];
    let middles = [
        "y", "ar", "fair", "dil", "gar", "wyn", "mawr", "ddu", "felin", "goch", "rhi", "ced", "o", "ell",
        "an",
    ];
    let tails = ["dwr", "wen", "ddol", "bach", "fan", "og", "ydd", "iog", "as", "ach", "ewi", "on"];
    let after = [
        " Station",
        " Primary School",
        " Road",
        " High Street",
        " Bus Station",
        " Park",
        " Square",
        "",
        "",
        "",
    ];
    let before = [
        "Gorsaf ",
        "Ysgol Gynradd ",
        "Heol ",
        "Stryd Fawr ",
        "Gorsaf Fysiau ",
        "Parc ",
        "Sgwâr ",
        "",
        "",
        "",
    ];
    let root = format!(
        "{}{}{}{}",
        chance.one(&heads),
        chance.one(&middles),
        chance.one(&middles),
        chance.one(&tails)
    );
    let kind = chance.below(after.len());
    let name = Text::new(format!("{root}{}", after[kind]), format!("{}{root}", before[kind]));
    Entry { code: format!("N{n:06}"), kind: "place".into(), name, aliases: Vec::new() }
}

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
