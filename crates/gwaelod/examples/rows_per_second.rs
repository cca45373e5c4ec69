//! How fast concerns are written: `cargo run --release -p gwaelod --example rows_per_second -- ROWS`.
#![allow(clippy::print_stdout, reason = "the figure goes to standard output")]

use gwaelod::Region;
use std::time::Instant;

fn main() -> std::io::Result<()> {
    let rows = std::env::args().nth(1).and_then(|rows| rows.parse().ok()).unwrap_or(1_000_000_u64);
    let start = Instant::now();
    let region = Region::generate(1);
    println!("region: {:.2} s", start.elapsed().as_secs_f64());
    let start = Instant::now();
    region.write_csv(std::io::sink(), rows, 1)?;
    let took = start.elapsed().as_secs_f64();
    println!("{rows} rows: {took:.2} s, {:.2} million rows/s", rows as f64 / took / 1e6);
    Ok(())
}
