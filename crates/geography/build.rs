//! Unpacks the OSTN15 shifts into a dense table that fits the processor's cache lines.
//!
//! `ostn15/nodes.packed` holds for each node, row by row from the south-west, first all shifts to the east and then all to the north, in millimetres
//! above the bases of `projection::shift`: what is not foretold by the plane through the nodes west, south and south-west of it, as a zigzag number
//! in groups of seven bits, the lowest first. The tests compare what comes of it with `ostn15_phf`.

use std::env;
use std::fs;
use std::path::PathBuf;

/// Nodes from 0 to 700 km east.
const COLS: usize = 701;
/// Nodes from 0 to 1250 km north.
const ROWS: usize = 1251;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=ostn15/nodes.packed");
    let packed = fs::read("ostn15/nodes.packed").expect("ostn15/nodes.packed lies beside build.rs");
    let mut bytes = packed.into_iter();
    let mut table = vec![0; COLS * ROWS * 4];
    for part in 0..2 {
        let mut values = vec![0_i64; COLS * ROWS];
        for node in 0..COLS * ROWS {
            let west = (node % COLS > 0).then(|| values[node - 1]);
            let south = (node >= COLS).then(|| values[node - COLS]);
            let foretold = match (west, south) {
                (Some(west), Some(south)) => west + south - values[node - COLS - 1],
                (one, other) => one.or(other).unwrap_or(0),
            };
            values[node] = foretold + difference(&mut bytes);
            let value = u16::try_from(values[node]).expect("a shift within 65 m of its base");
            table[node * 4 + part * 2..][..2].copy_from_slice(&value.to_le_bytes());
        }
    }
    assert!(bytes.next().is_none(), "ostn15/nodes.packed goes on after its last node");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts"));
    fs::write(out.join("ostn15.bin"), table).expect("the build directory can be written");
}

fn difference(bytes: &mut impl Iterator<Item = u8>) -> i64 {
    let (mut zigzag, mut bits) = (0_i64, 0);
    loop {
        let byte = bytes.next().expect("ostn15/nodes.packed ends before its last node");
        zigzag |= i64::from(byte & 0x7f) << bits;
        bits += 7;
        if byte & 0x80 == 0 {
            return (zigzag >> 1) ^ -(zigzag & 1);
        }
    }
}
