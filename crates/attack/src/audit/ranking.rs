//! Do the highest values stand where the most reports are?

use super::{Audited, Counts, Figure, TOP_BLOCKS, TOP_MIDDLE_AREAS, percent};
use crate::chance::Chance;
use disclosure::{
    Audience, CellCode, Period, Policy, Scale, SheetName, ShowRule, Shown, TableName, noise_draw,
};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The share of the truly first `top` that are among the first `top` by value. Areas that share the last place at the top are all
/// truly there; areas without a report are not. None when no area has a report.
pub(super) fn kept(counts: &[u32], values: &[f64], top: usize) -> Option<f64> {
    let mut ordered: Vec<u32> = counts.iter().copied().filter(|count| *count > 0).collect();
    ordered.sort_unstable_by(|a, b| b.cmp(a));
    let top = top.min(ordered.len());
    let least = *ordered.get(top.checked_sub(1)?)?;
    let mut by_value: Vec<usize> = (0..counts.len()).collect();
    by_value.sort_by(|a, b| values[*b].total_cmp(&values[*a]).then(a.cmp(b)));
    let kept = by_value.into_iter().take(top).filter(|at| counts[*at] >= least).count();
    Some(kept as f64 / top as f64)
}

/// The best estimate of a middle area's year from its `blocks` blocks and its four quarters.
fn of_both(blocks: (f64, usize), quarters: f64) -> f64 {
    let (by_blocks, by_quarters) = (1.0 / blocks.1.max(1) as f64, 0.25);
    (blocks.0 * by_blocks + quarters * by_quarters) / (by_blocks + by_quarters)
}

/// The tops of this very drawing.
pub(super) fn tops(of: &Audited<'_>, counts: &Counts) -> Vec<Figure> {
    let pairs = |sheet: SheetName| -> Option<BTreeMap<&CellCode, (u32, f64)>> {
        let values = &of.drawn.sheets.get(&sheet)?.cells;
        let counts = counts.get(&sheet);
        let count = |code| counts.and_then(|counts| counts.get(code)).copied().unwrap_or(0);
        Some(
            values
                .iter()
                .filter(|(code, _)| code.part().is_empty())
                .map(|(code, value)| (code, (count(code), f64::from(*value))))
                .collect(),
        )
    };
    let closes = of.drawn.closes;
    let blocks = SheetName::new(TableName::BlockYear, closes).and_then(&pairs);
    let quarters: Vec<_> = closes
        .quarters()
        .into_iter()
        .filter_map(|quarter| pairs(SheetName::new(TableName::MiddleAreaQuarter, quarter)?))
        .collect();
    let mut figures = Vec::new();
    if let Some(blocks) = &blocks {
        let (counts, values): (Vec<u32>, Vec<f64>) = blocks.values().copied().unzip();
        figures.extend(
            kept(&counts, &values, TOP_BLOCKS).map(|share| Figure::told("top-blocks", percent(share))),
        );
    }
    if quarters.len() == expected(closes) {
        let mut areas: BTreeMap<&str, (u32, f64)> = BTreeMap::new();
        for (code, (count, value)) in quarters.iter().flatten() {
            let area = areas.entry(code.code()).or_default();
            *area = (area.0 + count, area.1 + value);
        }
        if let Some(blocks) = &blocks {
            let mut sums: BTreeMap<&str, (f64, usize)> = BTreeMap::new();
            for (block, middle) in of.frame.nesting().blocks() {
                let value = blocks
                    .iter()
                    .find(|(code, _)| code.code() == block.as_str())
                    .map_or(0.0, |(_, pair)| pair.1);
                let sum = sums.entry(middle.as_str()).or_default();
                *sum = (sum.0 + value, sum.1 + 1);
            }
            for (code, area) in &mut areas {
                area.1 = of_both(sums.get(code).copied().unwrap_or_default(), area.1);
            }
        }
        let (counts, values): (Vec<u32>, Vec<f64>) = areas.into_values().unzip();
        figures.extend(
            kept(&counts, &values, TOP_MIDDLE_AREAS)
                .map(|share| Figure::told("top-middle-areas", percent(share))),
        );
    }
    figures
}

/// Quarters that a period has.
fn expected(period: Period) -> usize {
    period.quarters().len()
}

/// Exact counts of one year, by block with the number of its middle area, and by middle area and quarter.
#[derive(Clone, Debug, Default)]
pub struct YearCounts {
    /// Middle area (an index into `quarters`) and count of each block.
    pub blocks: Vec<(usize, u32)>,
    /// Counts of each middle area's four quarters.
    pub quarters: Vec<[u32; 4]>,
}

/// What a release of a year is good for: means over many drawings.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Utility {
    /// Share of the 20 blocks with most reports that are among the 20 highest values.
    pub top_blocks: f64,
    /// Share of the 10 middle areas with most reports that are among the 10 highest estimates.
    pub top_middle_areas: f64,
    /// Share of the truly empty blocks and quarters of middle areas that the partnership is shown.
    pub phantoms: f64,
    /// Share of the reports that lie in a block shown to the partnership.
    pub shown_reports: f64,
    /// Share of blocks and quarters whose noise is within the margin of their interval.
    pub covered: f64,
}

/// Draws a year `draws` times with the product's sampler and says how well its picture holds.
pub fn utility(counts: &YearCounts, policy: &Policy, draws: u32, seed: u64) -> Utility {
    let rule = ShowRule::of(policy, Audience::Partnership);
    let sum = (0..draws)
        .into_par_iter()
        .map(|draw| one_draw(counts, policy.scale(), &rule, &mut Chance::keyed(seed, 0xF00, u64::from(draw))))
        .collect::<Vec<Utility>>()
        .into_iter()
        .fold(Utility::default(), |a, b| Utility {
            top_blocks: a.top_blocks + b.top_blocks,
            top_middle_areas: a.top_middle_areas + b.top_middle_areas,
            phantoms: a.phantoms + b.phantoms,
            shown_reports: a.shown_reports + b.shown_reports,
            covered: a.covered + b.covered,
        });
    let draws = f64::from(draws.max(1));
    Utility {
        top_blocks: sum.top_blocks / draws,
        top_middle_areas: sum.top_middle_areas / draws,
        phantoms: sum.phantoms / draws,
        shown_reports: sum.shown_reports / draws,
        covered: sum.covered / draws,
    }
}

fn one_draw(counts: &YearCounts, scale: Scale, rule: &ShowRule, chance: &mut Chance) -> Utility {
    let (mut empty, mut phantoms, mut shown, mut covered, mut cells) = (0_u32, 0_u32, 0_u64, 0_u32, 0_u32);
    let mut draw = |count: u32| {
        let value = i64::from(count) + noise_draw(chance, scale);
        let is_shown = matches!(rule.show(i32::try_from(value).unwrap_or(i32::MAX)), Shown::Value { .. });
        cells += 1;
        covered += u32::from((value - i64::from(count)).unsigned_abs() <= u64::from(rule.margin()));
        empty += u32::from(count == 0);
        phantoms += u32::from(count == 0 && is_shown);
        (value as f64, is_shown)
    };
    let mut sums = vec![(0.0, 0_usize); counts.quarters.len()];
    let mut values = Vec::with_capacity(counts.blocks.len());
    for (middle_area, count) in &counts.blocks {
        let (value, is_shown) = draw(*count);
        shown += if is_shown { u64::from(*count) } else { 0 };
        values.push(value);
        sums[*middle_area] = (sums[*middle_area].0 + value, sums[*middle_area].1 + 1);
    }
    let areas: Vec<f64> = counts
        .quarters
        .iter()
        .zip(&sums)
        .map(|(quarters, blocks)| of_both(*blocks, quarters.iter().map(|count| draw(*count).0).sum()))
        .collect();
    let blocks: Vec<u32> = counts.blocks.iter().map(|(_, count)| *count).collect();
    let years: Vec<u32> = counts.quarters.iter().map(|quarters| quarters.iter().sum()).collect();
    let reports: u64 = blocks.iter().map(|count| u64::from(*count)).sum();
    Utility {
        top_blocks: kept(&blocks, &values, TOP_BLOCKS).unwrap_or(1.0),
        top_middle_areas: kept(&years, &areas, TOP_MIDDLE_AREAS).unwrap_or(1.0),
        phantoms: f64::from(phantoms) / f64::from(empty.max(1)),
        shown_reports: shown as f64 / reports.max(1) as f64,
        covered: f64::from(covered) / f64::from(cells.max(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn who_shares_the_last_place_at_the_top_is_there() {
        // The first two of 9, 5, 5, 1: one of the fives is as good as the other.
        assert_eq!(kept(&[9, 5, 5, 1], &[8.0, 1.0, 6.0, 2.0], 2), Some(1.0));
        assert_eq!(kept(&[9, 5, 5, 1], &[8.0, 1.0, 2.0, 6.0], 2), Some(0.5));
        assert_eq!(kept(&[0, 0], &[8.0, 1.0], 2), None);
        assert_eq!(kept(&[0, 3], &[1.0, 8.0], 2), Some(1.0));
    }
}
