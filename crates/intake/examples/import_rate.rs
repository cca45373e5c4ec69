//! Rows a second of an import of 100,000 rows, against bare COPY of the same rows into a table of the same columns, and of loading
//! the working cube. `cargo run --release -p intake --example import_rate [rows]`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a program for the terminal of a developer")]

#[path = "../tests/house/mod.rs"]
mod house;

use house::{House, code, file, options, row};
use std::time::Instant;

#[tokio::main]
async fn main() {
    let rows: u32 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let house = House::new();
    let bytes = file((0..rows).map(row));
    let per_second = |since: Instant| f64::from(rows) / since.elapsed().as_secs_f64();

    let began = Instant::now();
    let options = options();
    intake::concerns_read(bytes.as_bytes(), &options.template, &house.ground, house::TODAY, &mut |_| {})
        .unwrap();
    println!("reading and checking     {:>10.0} rows/s", per_second(began));

    let began = Instant::now();
    intake::import(&house.pools.intake, bytes.as_bytes(), &options, &house.ground, |_| {}).await.unwrap();
    let import = per_second(began);
    println!("import, receipt in hand  {import:>10.0} rows/s");

    let grid = geography::GridMask::of_region(house.ground.areas.areas(), 0).unwrap();
    let began = Instant::now();
    let cube = intake::cube_load(&house.working().await, grid, &[code("T-LA")]).await.unwrap();
    println!("loading the working cube {:>10.0} rows/s", per_second(began));
    drop(cube);

    let bare = bare_copy(&house).await;
    let copy = f64::from(rows) / bare;
    println!("bare COPY, no index      {copy:>10.0} rows/s");
    println!("import : bare COPY       {:>10.2}", import / copy);
}

/// Seconds that COPY takes for the same rows in text form, read back from the table, with nothing checked and no index.
async fn bare_copy(house: &House) -> f64 {
    house.sql("create table public.bare (like intake.concern); grant insert on public.bare to ctx_intake");
    let text = house.sql("copy intake.concern to stdout") + "\n";
    let mut connection = house.pools.intake.acquire().await.unwrap();
    let began = Instant::now();
    let mut copy = connection.copy_in_raw("copy public.bare from stdin").await.unwrap();
    for piece in text.as_bytes().chunks(1 << 18) {
        copy.send(piece).await.unwrap();
    }
    copy.finish().await.unwrap();
    began.elapsed().as_secs_f64()
}
