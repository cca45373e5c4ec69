//! Turns the OSTN15 shifts of `ostn15_phf` into a dense table that fits the processor's cache lines.
//!
//! The crate keeps 876,951 nodes in a perfect hash map of 28 MB, height shifts included; four hashed look-ups a point cost
//! more than the whole projection. As two `u16` a node (millimetres above a base) the table is 3.5 MB and a look-up is an
//! index, and the wasm build carries neither the map nor its code.

use std::env;
use std::fs;
use std::path::PathBuf;

/// Nodes from 0 to 700 km east.
const COLS: i32 = 701;
/// Nodes from 0 to 1250 km north.
const ROWS: i32 = 1251;
/// The smallest shifts of the table are 82.140 m east and -84.180 m north; differences then fit 16 bits.
const BASE_MM: (i32, i32) = (82_000, -85_000);

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let mut table = Vec::with_capacity((COLS * ROWS * 4) as usize);
    for key in 1..=COLS * ROWS {
        let (east, north, _height) =
            ostn15_phf::ostn15_lookup(&key).expect("OSTN15 has a shift for every node");
        for (shift, base) in [(east, BASE_MM.0), (north, BASE_MM.1)] {
            let above = (shift * 1000.0).round() as i32 - base;
            table
                .extend(u16::try_from(above).expect("an OSTN15 shift within 65 m of the base").to_le_bytes());
        }
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts"));
    fs::write(out.join("ostn15.bin"), table).expect("the build directory can be written");
}
