//! How long 50,000 rows take: `cargo bench -p screen`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use screen::Screener;
use std::hint::black_box;
use std::time::Instant;

const CELLS: [&str; 10] = [
    "CSE - online grooming",
    "Bus station, Fri eve",
    "Group of young people near the underpass behind the shopping centre after school, some carrying knives",
    "Mae pobl ifanc yn ymgynnull ger yr orsaf fysiau ar nos Wener ac yn yfed alcohol",
    "ST184764",
    "W01001234",
    "12/03/2024 18:30",
    "McDonald's, Queen Street, Cardiff",
    "Spoke to the shop manager, who has seen older males in a car outside on three evenings since March 2024",
    "met with Rhys Davies, 07700 900123, lives at 14 Maes Glas",
];

fn main() {
    let start = Instant::now();
    let screener = Screener::new();
    println!("made in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    let best = (0..5)
        .map(|_| {
            let start = Instant::now();
            for row in 0..50_000 {
                black_box(screener.screen(CELLS[row % CELLS.len()]));
            }
            start.elapsed()
        })
        .min();
    println!("50,000 rows {:>9.1} ms", best.unwrap_or_default().as_secs_f64() * 1e3);
}
