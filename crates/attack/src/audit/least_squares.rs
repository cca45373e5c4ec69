//! The least-squares attacker: how well could any cell be estimated from all stored values and all relations between tables?
//!
//! The tables part the same reports, so within an authority and a year: the blocks of a middle area add up to its four quarters; middle
//! areas, harm types and sectors add up to the same total in each quarter; blocks, places and kinds of context to the same total in
//! the year. Nothing else is linear and known. The best linear unbiased estimate under these relations is found by structure: a
//! matrix of four quarters for each middle area, joined by the authority's totals (Woodbury's identity), in time linear in the
//! number of areas. `tests/golden/least_squares.py` has the same by dense algebra.

use super::matrix::{Matrix, QUARTERS};
use disclosure::{Frame, Ledger, LedgerEntry, NoiseLaw, Period, Scale, SheetName, TableName};
use geography::AreaCode;
use std::collections::BTreeMap;

/// Which drawings the attacker has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawings {
    /// Of each sheet the last.
    InForce,
    /// Those that a revision replaced too: somebody kept them.
    All,
}

/// Standard deviation of the best estimate of the cell that can be estimated best, over the years that `closes` touches; none when nothing was
/// drawn. Reports of other years are other reports, so that no other year tells anything of these.
pub(super) fn least_sd(frame: &Frame, ledger: &Ledger, closes: Period, drawings: Drawings) -> Option<f64> {
    let precision = Precisions { frame, ledger, drawings };
    let year = closes.whole_year();
    authorities(frame)
        .into_values()
        .flat_map(|shape| shape.variances(&precision.of_year(year)))
        .reduce(f64::min)
        .map(f64::sqrt)
}

/// Variance of one draw: 2p/(1 − p)², with p = exp(−1/scale).
pub(super) fn variance(scale: Scale) -> f64 {
    let p = libm::exp(-f64::from(scale.denominator()) / f64::from(scale.numerator()));
    debug_assert!(NoiseLaw::at(scale).mass(0) > 0.0);
    2.0 * p / ((1.0 - p) * (1.0 - p))
}

struct Precisions<'a> {
    frame: &'a Frame,
    ledger: &'a Ledger,
    drawings: Drawings,
}

impl Precisions<'_> {
    /// One over the variance of a cell's stored value; 0 when the sheet was never drawn.
    fn of(&self, table: TableName, period: Period) -> f64 {
        let Some(sheet) = SheetName::new(table, period) else { return 0.0 };
        let of_entry = |entry: &LedgerEntry| 1.0 / variance(entry.scale);
        match self.drawings {
            Drawings::InForce => self.ledger.last(self.frame.region(), sheet).map_or(0.0, of_entry),
            Drawings::All => {
                let same = |entry: &&LedgerEntry| {
                    entry.region == *self.frame.region() && entry.table == table && entry.period == period
                };
                self.ledger.entries().iter().filter(same).map(of_entry).sum()
            }
        }
    }

    fn of_year(&self, year: Period) -> YearPrecisions {
        let quarters: Vec<Period> = year.quarters();
        let by_quarter = |table| {
            std::array::from_fn(|at| quarters.get(at).map_or(0.0, |quarter| self.of(table, *quarter)))
        };
        YearPrecisions {
            block: self.of(TableName::BlockYear, year),
            place: self.of(TableName::PlaceYear, year),
            context: self.of(TableName::AuthorityContextTypeYear, year),
            middle_area: by_quarter(TableName::MiddleAreaQuarter),
            harm: by_quarter(TableName::AuthorityHarmQuarter),
            sector: by_quarter(TableName::AuthoritySectorQuarter),
        }
    }
}

/// Precision of a cell of each table of one year.
#[derive(Clone, Copy, Debug)]
pub(super) struct YearPrecisions {
    pub(super) block: f64,
    pub(super) place: f64,
    pub(super) context: f64,
    pub(super) middle_area: [f64; QUARTERS],
    pub(super) harm: [f64; QUARTERS],
    pub(super) sector: [f64; QUARTERS],
}

/// How many cells of each table an authority has.
#[derive(Clone, Debug, Default)]
pub(super) struct Shape {
    /// Blocks of each middle area, "unplaced" being one middle area of one block.
    pub(super) blocks: Vec<usize>,
    /// Places with "elsewhere".
    pub(super) places: usize,
    pub(super) harms: usize,
    pub(super) contexts: usize,
    pub(super) sectors: usize,
}

/// Every authority of the frame.
fn authorities(frame: &Frame) -> BTreeMap<&AreaCode, Shape> {
    let nesting = frame.nesting();
    let each = |table: TableName| frame.cells(table).len() / nesting.authorities().len().max(1);
    let mut in_middle_area: BTreeMap<&AreaCode, usize> = BTreeMap::new();
    for middle_area in nesting.blocks().values() {
        *in_middle_area.entry(middle_area).or_default() += 1;
    }
    let mut shapes: BTreeMap<&AreaCode, Shape> = nesting
        .authorities()
        .iter()
        .map(|authority| {
            let shape = Shape {
                blocks: vec![1],
                places: 1 + nesting.places().values().filter(|of| *of == authority).count(),
                harms: each(TableName::AuthorityHarmQuarter),
                contexts: each(TableName::AuthorityContextTypeYear),
                sectors: each(TableName::AuthoritySectorQuarter),
            };
            (authority, shape)
        })
        .collect();
    for (middle_area, authority) in nesting.middle_areas() {
        if let Some(shape) = shapes.get_mut(authority) {
            shape.blocks.push(in_middle_area.get(middle_area).copied().unwrap_or(0));
        }
    }
    shapes
}

/// Stands for "not observed" where a matrix must have an inverse: a standard deviation of 100,000 reports.
const NOTHING: f64 = 1e-10;

impl Shape {
    /// Variances of the best estimate of one cell of every kind that was drawn.
    pub(super) fn variances(&self, of: &YearPrecisions) -> Vec<f64> {
        let per = |precision: f64, cells: usize| if cells == 0 { 0.0 } else { precision / cells as f64 };
        let by_quarter =
            |precision: &[f64; QUARTERS], cells| Matrix::diagonal(precision.map(|p| per(p, cells)));
        let (harms, sectors) = (by_quarter(&of.harm, self.harms), by_quarter(&of.sector, self.sectors));
        let (contexts, places) = (per(of.context, self.contexts), per(of.place, self.places));
        // What the authority's totals by quarter are told by tables that are not parted by area.
        let coupling = harms.plus(&sectors).plus(&Matrix::full(contexts + places));
        let alone: Vec<Matrix> = self
            .blocks
            .iter()
            .map(|blocks| {
                let quarters = Matrix::diagonal(of.middle_area.map(|precision| precision.max(NOTHING)));
                quarters.plus(&Matrix::full(per(of.block, *blocks))).inverse()
            })
            .collect();
        let totals = alone.iter().fold(Matrix::ZERO, |sum, one| sum.plus(one));
        let joined = coupling.by(&Matrix::diagonal([1.0; QUARTERS]).plus(&totals.by(&coupling)).inverse());

        let mut variances = Vec::new();
        for (blocks, alone) in self.blocks.iter().zip(&alone) {
            let quarters = alone.minus(&alone.by(&joined).by(alone));
            variances.extend((0..QUARTERS).filter(|q| of.middle_area[*q] > 0.0).map(|q| quarters.0[q][q]));
            variances.extend(one_of_sum(of.block, *blocks, quarters.total()));
        }
        let precision = totals.inverse().plus(&coupling);
        let of_year = precision.inverse().total();
        variances.extend(one_of_sum(of.context, self.contexts, of_year));
        variances.extend(one_of_sum(of.place, self.places, of_year));
        variances.extend(one_of_sums(&of.harm, self.harms, &precision.minus(&harms)));
        variances.extend(one_of_sums(&of.sector, self.sectors, &precision.minus(&sectors)));
        variances
    }
}

/// Variance of one of `cells` cells of this precision, when their sum's variance is `sum` by everything, themselves included.
fn one_of_sum(precision: f64, cells: usize, sum: f64) -> Option<f64> {
    if precision <= 0.0 || cells == 0 {
        return None;
    }
    // What the rest tells of the sum, without these cells.
    let rest = (1.0 / sum - precision / cells as f64).max(0.0) / precision;
    Some((1.0 - rest / (1.0 + cells as f64 * rest)) / precision)
}

/// The same by quarter, `rest` being the precision of the four sums by everything else.
fn one_of_sums(precision: &[f64; QUARTERS], cells: usize, rest: &Matrix) -> Vec<f64> {
    if cells == 0 {
        return Vec::new();
    }
    let own = Matrix::diagonal(precision.map(|p| 1.0 / p.max(NOTHING)));
    let inner = Matrix::diagonal([1.0; QUARTERS]).plus(&own.by(rest).times(cells as f64)).inverse();
    let one = own.minus(&own.by(rest).by(&inner).by(&own));
    (0..QUARTERS).filter(|q| precision[*q] > 0.0).map(|q| one.0[q][q]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn quarters(value: &Value) -> [f64; QUARTERS] {
        std::array::from_fn(|at| value[at].as_f64().unwrap())
    }

    #[test]
    fn the_structure_gives_what_dense_algebra_gives() {
        let golden: Value =
            serde_json::from_str(include_str!("../../tests/golden/least_squares.json")).unwrap();
        for case in golden["cases"].as_array().unwrap() {
            let number = |key: &str| case[key].as_u64().unwrap() as usize;
            let shape = Shape {
                blocks: case["blocks"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|n| n.as_u64().unwrap() as usize)
                    .collect(),
                places: number("places"),
                harms: number("harms"),
                contexts: number("contexts"),
                sectors: number("sectors"),
            };
            let given = &case["precision"];
            let mut found = shape.variances(&YearPrecisions {
                block: given["block"].as_f64().unwrap(),
                place: given["place"].as_f64().unwrap(),
                context: given["context"].as_f64().unwrap(),
                middle_area: quarters(&given["middle_area"]),
                harm: quarters(&given["harm"]),
                sector: quarters(&given["sector"]),
            });
            found.sort_by(f64::total_cmp);
            found.dedup_by(|a, b| (*a - *b).abs() < 1e-8);
            let due: Vec<f64> =
                case["distinct"].as_array().unwrap().iter().map(|v| v.as_f64().unwrap()).collect();
            assert_eq!(found.len(), due.len(), "{found:?} against {due:?}");
            for (found, due) in found.iter().zip(&due) {
                assert!((found - due).abs() < 1e-7, "{found} against {due}");
            }
        }
    }

    #[test]
    fn a_draw_at_scale_2_has_the_variance_of_its_law() {
        let scale = Scale::new(2, 1).unwrap();
        let law = NoiseLaw::at(scale);
        let summed: f64 = (-400..=400).map(|k| law.mass(k) * (k * k) as f64).sum();
        assert!((variance(scale) - summed).abs() < 1e-9 && (summed - 7.835).abs() < 1e-3, "{summed}");
    }
}
