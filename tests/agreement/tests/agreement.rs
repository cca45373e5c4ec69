//! Server and browser show the same number.
//!
//! The spine is built for wasm32 as the browser gets it, run under node, and compared with the native build bit by bit. It fails, and says what
//! to do, when node or the wasm target is missing: an agreement that was not looked at is none.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use agreement::Probe;
use std::path::{Path, PathBuf};
use std::process::Command;

const SEEDS: [u32; 4] = [1, 20_261_121, 0x8000_0000, u32::MAX];

/// Loads the module without any import: the spine needs nothing from its surroundings.
const LOADER: &str = r"
const [file, probes, ...seeds] = process.argv.slice(1);
WebAssembly.instantiate(require('fs').readFileSync(file), {}).then(({ instance }) => {
  for (let probe = 0; probe < Number(probes); probe++)
    for (const seed of seeds)
      console.log(BigInt.asUintN(64, instance.exports.agreement_digest(probe, Number(seed))).toString());
}).catch((fault) => { console.error(String(fault)); process.exit(1); });
";

/// Builds the module into the target directory in use, whose proc macros and build scripts then serve both: cargo lets go of its lock before
/// it runs a test.
fn module() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let build = Command::new(env!("CARGO"))
        .args([
            "build",
            "--package",
            "agreement",
            "--lib",
            "--target",
            "wasm32-unknown-unknown",
            "--target-dir",
        ])
        .arg(target)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap_or_else(|error| panic!("cargo could not be started: {error}"));
    assert!(
        build.status.success(),
        "the spine does not build for wasm32. If the target is missing: rustup target add wasm32-unknown-unknown\n{}",
        String::from_utf8_lossy(&build.stderr)
    );
    target.join("wasm32-unknown-unknown/debug/agreement.wasm")
}

/// The digests as node works them out, by probe and then by seed.
fn digests_in_wasm() -> Vec<u64> {
    let run = Command::new("node")
        .args(["-e", LOADER, "--"])
        .arg(module())
        .arg(Probe::ALL.len().to_string())
        .args(SEEDS.map(|seed| seed.to_string()))
        .output()
        .unwrap_or_else(|error| {
            panic!("node could not be started ({error}): install it, as by apt-get install nodejs")
        });
    assert!(run.status.success(), "node: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap().lines().map(|line| line.parse().unwrap()).collect()
}

#[test]
fn wasm_and_native_agree_in_every_bit_of_every_result() {
    let native: Vec<u64> = Probe::ALL.iter().flat_map(|probe| SEEDS.map(|seed| probe.digest(seed))).collect();
    let wasm = digests_in_wasm();
    assert_eq!(wasm.len(), native.len());
    let cases = Probe::ALL.iter().flat_map(|probe| SEEDS.map(|seed| (probe, seed)));
    let apart: Vec<_> =
        cases.zip(native.iter().zip(&wasm)).filter(|(_, (one, other))| one != other).collect();
    assert!(apart.is_empty(), "these differ between server and browser (native, wasm): {apart:?}");
}

#[test]
fn a_digest_tells_one_seed_from_another() {
    for probe in Probe::ALL {
        let mut digests = SEEDS.map(|seed| probe.digest(seed)).to_vec();
        digests.sort_unstable();
        digests.dedup();
        assert_eq!(
            digests.len(),
            SEEDS.len(),
            "{probe:?} does not depend on its seed, so it compares nothing"
        );
    }
}
