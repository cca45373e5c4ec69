//! `contexture demo`: the fictional region as files, for trying importers and for benchmarks.

use crate::arguments::Demo;
use crate::failure::{Failure, Outcome};
use crate::voice::Voice;
use language::Arg;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

/// Writes what was asked for.
pub(crate) fn demo(asked: Demo, voice: Voice) -> Outcome {
    match asked {
        Demo::Geography { dir, seed } => geography_write(&dir, seed, voice),
        Demo::Concerns { file, n, seed, region_seed } => concerns_write(&file, (n, seed), region_seed, voice),
    }
}

fn geography_write(dir: &Path, seed: u64, voice: Voice) -> Outcome {
    let failed = |error: std::io::Error| cannot_write(dir).because(&error);
    fs::create_dir_all(dir).map_err(failed)?;
    let files = gwaelod::Region::generate(seed).geojson_files();
    for (name, text) in files.map_err(|error| cannot_write(dir).because(&error))? {
        let file = dir.join(name);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&file, text).map_err(failed)?;
        voice.step("cli-written", &[("file", Arg::from(file.display().to_string()))]);
    }
    Ok(())
}

fn concerns_write(file: &Path, (n, seed): (u64, u64), region_seed: u64, voice: Voice) -> Outcome {
    let failed = |error: std::io::Error| cannot_write(file).because(&error);
    let region = gwaelod::Region::generate(region_seed);
    let out = BufWriter::with_capacity(1 << 20, File::create(file).map_err(failed)?);
    region.write_csv(out, n, seed).map_err(failed)?;
    voice.step("cli-written", &[("file", Arg::from(file.display().to_string()))]);
    Ok(())
}

fn cannot_write(path: &Path) -> Failure {
    Failure::say("cli-cannot-write", &[("file", Arg::from(path.display().to_string()))])
}
