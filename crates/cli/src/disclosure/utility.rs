//! `contexture disclosure utility`: what a release of the fictional region is good for, over many drawings.

use super::Utility;
use crate::failure::{Failure, Outcome};
use crate::release::policy_read;
use crate::voice::print;
use ::attack::{YearCounts, utility as over_draws};
use disclosure::phantom_rate;
use geography::{AreaCode, AreaTree, block};
use gwaelod::Region;
use language::{Arg, Text, say};
use serde_json::json;
use std::collections::BTreeMap;

/// The year whose reports are taken.
const YEAR: i16 = 2025;

/// Counts a year of the fictional region, draws it many times, and tells the means.
pub(crate) fn utility(asked: &Utility) -> Outcome {
    let policy = policy_read(asked.policy.as_deref())?;
    let counts = counts(asked.seed, asked.reports)?;
    let found = over_draws(&counts, &policy, asked.draws, asked.seed);
    if asked.json {
        let page = json!({
            "reports": asked.reports,
            "blocks": counts.blocks.len(),
            "middle_areas": counts.quarters.len(),
            "draws": asked.draws,
            "seed": asked.seed,
            "policy": policy.version(),
            "top_20_blocks_kept": found.top_blocks,
            "top_10_middle_areas_kept": found.top_middle_areas,
            "phantom_rate": found.phantoms,
            "phantom_rate_by_law": phantom_rate(&policy),
            "reports_in_shown_blocks": found.shown_reports,
            "within_margin": found.covered,
        });
        return print(&page.to_string());
    }
    let number = |n: usize| Arg::from(n.to_string());
    let share = |share: f64| ("share", Arg::from(format!("{:.2}%", share * 100.0)));
    let law = ("law", Arg::from(format!("{:.2}%", phantom_rate(&policy) * 100.0)));
    let lines: [Text; 6] = [
        say(
            "utility-reports",
            &[
                ("reports", number(asked.reports as usize)),
                ("blocks", number(counts.blocks.len())),
                ("areas", number(counts.quarters.len())),
                ("draws", number(asked.draws as usize)),
            ],
        ),
        say("utility-top-blocks", &[share(found.top_blocks)]),
        say("utility-top-middle-areas", &[share(found.top_middle_areas)]),
        say("utility-phantoms", &[share(found.phantoms), law]),
        say("utility-shown-reports", &[share(found.shown_reports)]),
        say("utility-covered", &[share(found.covered)]),
    ];
    for line in &lines {
        print(&line.en)?;
    }
    print("")?;
    lines.iter().try_for_each(|line| print(&line.cy))
}

/// The first `reports` of a year, by block, and by middle area and quarter.
fn counts(seed: u64, reports: u32) -> Outcome<YearCounts> {
    let region = Region::generate(seed);
    let wrong = |error: &geography::GeographyError| Failure::say("cli-cannot-print", &[]).because(error);
    let tree = AreaTree::new(region.areas().to_vec()).map_err(|error| wrong(&error))?;
    let facts = block::facts(region.areas());
    let plans = block::join(&facts).map_err(|error| wrong(&error))?;
    let middle_area: BTreeMap<&AreaCode, &AreaCode> =
        facts.iter().map(|lsoa| (&lsoa.code, &lsoa.middle_area)).collect();
    let mut counts = YearCounts::default();
    let mut middle_areas: BTreeMap<&AreaCode, usize> = BTreeMap::new();
    let mut block_of: BTreeMap<&AreaCode, usize> = BTreeMap::new();
    for plan in &plans {
        // A block belongs to the middle area of the member whose code sorts first.
        let Some(middle) = plan.lsoas.first().and_then(|lsoa| middle_area.get(lsoa)) else { continue };
        let next = middle_areas.len();
        let middle = *middle_areas.entry(middle).or_insert(next);
        block_of.extend(plan.lsoas.iter().map(|lsoa| (lsoa, counts.blocks.len())));
        counts.blocks.push((middle, 0));
    }
    counts.quarters = vec![[0; 4]; middle_areas.len()];
    let mut left = reports;
    // A year is well over a tenth of all rows.
    for row in region.concerns(u64::from(reports) * 20, seed).filter(|row| row.recorded.year() == YEAR) {
        if left == 0 {
            break;
        }
        left -= 1;
        // Told too coarsely, it is "unplaced" and in no block.
        let lsoa = row.precision.maps_to_block().then(|| tree.lsoa(row.at)).flatten();
        let Some(at) = lsoa.and_then(|lsoa| block_of.get(&lsoa.code)) else { continue };
        let (middle, count) = &mut counts.blocks[*at];
        *count += 1;
        counts.quarters[*middle][usize::from(row.recorded.month().unsigned_abs() - 1) / 3] += 1;
    }
    if left == 0 { Ok(counts) } else { Err(Failure::say("utility-too-few", &[])) }
}
