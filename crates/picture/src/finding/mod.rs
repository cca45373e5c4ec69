//! Findings: any method over the working cube, run inside `Working` and told with all that is needed to run it again.
//!
//! One file for each method: parameters in, `hotspot` in the middle, [`Outcome`] out. What is the same for all is here: reading the ask, the
//! ground, stability, the digest.

mod ask;
mod change_points;
mod clusters;
mod concentration;
mod dbscan;
mod density;
mod emerging;
mod gi_star;
mod ground;
mod hdbscan;
mod hour_of_week;
mod knox;
mod local_moran;
mod months;
mod outcome;
mod progress;
mod rates;
mod runs;
mod scan;
mod seasonal;
mod sensitivity;
mod stability;

pub use ask::{AskFault, Asked, ask_read};
pub use progress::Progress;
pub use rates::AreaResidents;
pub use runs::{NoRun, Run, RunLooked, Runs, Stage};

use crate::working_filter::filter_told;
use crate::working_room::Region;
use api::{Coverage, Finding, FindingAnswer, MethodAsk};
use cube::Cube;
use disclosure::Working;
use ground::Ground;
use hotspot::{HotspotError, Watch};
use language::{Text, say};
use outcome::Outcome;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// What answers: a finding of another version of the program may differ.
const PROGRAM: &str = concat!("contexture ", env!("CARGO_PKG_VERSION"));

/// Runs a method over a region's cube. The result stays held; it carries its digest, and no time yet.
///
/// `areas` are the small areas with their residents, for the methods that ask for rates.
pub fn find(
    region: &Region,
    asked: &Asked,
    areas: &[AreaResidents],
    progress: &Progress,
) -> Working<FindingAnswer> {
    region.cube.borrow_held().map(|cube| answer(region, cube, (asked, areas), progress))
}

fn answer(
    region: &Region,
    cube: &Cube,
    (asked, areas): (&Asked, &[AreaResidents]),
    progress: &Progress,
) -> FindingAnswer {
    let asked = &asked.within(cube);
    let again = |asked: &Asked, watch: &Watch| run(cube, asked, areas, watch);
    let found = again(asked, &progress.part());
    let stability = match &found {
        Ok(outcome) if !outcome.marks.is_empty() => stability::check(asked, &outcome.marks, progress, &again),
        _ => Vec::new(),
    };
    let finding = told(region, cube, asked, found, stability);
    let digest = digest(&finding);
    FindingAnswer { finding, digest, taken_ms: 0 }
}

/// The method alone, without stability.
fn run(cube: &Cube, asked: &Asked, areas: &[AreaResidents], watch: &Watch) -> Result<Outcome, HotspotError> {
    // A period beside the concerns holds none; it could be any length, so it is not counted through.
    let held = cube.months_held().ok_or(HotspotError::TooFewValues)?;
    if asked.filter.months.start() > held.end() || asked.filter.months.end() < held.start() {
        return Err(HotspotError::TooFewValues);
    }
    let ground = Ground::new(cube, &asked.filter, areas);
    let seed = u64::from(asked.seed);
    match asked.method.code {
        "gi_star" => gi_star::find(&ground, &asked.parameters),
        "local_moran" => local_moran::find(&ground, &asked.parameters),
        "sensitivity" => sensitivity::find(&ground, &asked.parameters, watch),
        "density" => density::find(&ground, &asked.parameters, watch),
        "dbscan" => dbscan::find(&ground, &asked.parameters),
        "hdbscan" => hdbscan::find(&ground, &asked.parameters, watch),
        "scan" => scan::find(&ground, &asked.parameters, seed, watch),
        "knox" => knox::find(&ground, &asked.parameters, seed, watch),
        "emerging" => emerging::find(&ground, &asked.parameters, watch),
        "hour_of_week" => hour_of_week::find(&ground, &asked.parameters),
        "seasonal" => seasonal::find(&ground, &asked.parameters),
        "change_points" => change_points::find(&ground, &asked.parameters, watch),
        "concentration" => concentration::find(&ground, &asked.parameters, seed, watch),
        "rates" => rates::find(&ground, &asked.parameters, watch),
        // A test holds that every method of the table has its line here.
        _ => Err(HotspotError::Parameter("method")),
    }
}

fn told(
    region: &Region,
    cube: &Cube,
    asked: &Asked,
    found: Result<Outcome, HotspotError>,
    stability: Vec<api::Stability>,
) -> Finding {
    let (outcome, no_result) = match found {
        Ok(outcome) => (outcome, None),
        Err(fault) => (Outcome::nothing(), Some(why_no_result(fault))),
    };
    Finding {
        ask: MethodAsk {
            method: asked.method.code.to_owned(),
            parameters: asked.parameters.all().clone(),
            filter: filter_told(&asked.filter),
            seed: asked.seed,
        },
        region: region.name.clone(),
        cube_version: cube.version().to_owned(),
        program: PROGRAM.to_owned(),
        coverage: outcome.coverage,
        headline: outcome.headline,
        no_result,
        figures: outcome.figures,
        layer: outcome.layer,
        charts: outcome.charts,
        tables: outcome.tables,
        stability,
    }
}

/// Hexadecimal SHA-256 of the finding's JSON.
fn digest(finding: &Finding) -> String {
    // Strings, whole numbers and finite floats: it always has a JSON form, and an empty one would only be an odd digest.
    let bytes = serde_json::to_vec(finding).unwrap_or_default();
    Sha256::digest(&bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn why_no_result(fault: HotspotError) -> Text {
    let key = match fault {
        HotspotError::AllEqual => "picture-no-variation",
        HotspotError::TooFewCells => "picture-no-neighbours",
        HotspotError::TooFewValues => "finding-too-few",
        HotspotError::TooManyOutcomes => "finding-too-much",
        _ => "finding-no-answer",
    };
    say(key, &[])
}

/// The cube's counts of what was used, in the shape of the API.
fn coverage(of: cube::Coverage) -> Coverage {
    Coverage { total: of.total, mapped: of.mapped, too_coarse: of.too_coarse, outside: of.outside }
}
