//! Consistency: the released tables of an audience, made to add up.
//!
//! Every table parts the same reports, but each carries its own noise: the blocks of a middle area do not add up to its four
//! quarters, nor the harm types of an authority to its sectors. Weighted least squares under the relations that hold for the
//! true counts gives one set of values that do, and less noise in every sum (Hay, Rastogi, Miklau and Suciu, "Boosting the
//! accuracy of differentially private histograms through consistency", PVLDB 3, 2010; here with the variance of each sheet and
//! with tables that cross, so generalised). It reads released values and public geography alone: post-processing, no ε.
//!
//! Nothing is clipped at 0, for that would bend the sums. A cell on display is still the *stored* value hidden and rounded
//! ([`crate::ShowRule`]); the consistent estimates serve sums, with their standard errors.
//!
//! The relations of one authority and year bind no other, so each is solved by itself: values y with variances V under
//! relations C x = 0 become x = y − V Cᵀ (C V Cᵀ)⁻¹ C y, with covariance V − V Cᵀ (C V Cᵀ)⁻¹ C V. One relation for each
//! middle area (its blocks against its quarters) touches no other such relation, so C V Cᵀ has the shape of an arrow and the
//! work is linear in the number of areas.

mod arrow;
mod relation;

use crate::consistent::arrow::Arrow;
use crate::consistent::relation::relations;
use crate::{CellCode, Nesting, NoiseLaw, Period, Released, Sheet, SheetName, TableName};
use geography::AreaCode;
use std::collections::BTreeMap;

/// A row of numbers, most of them 0: (index, value).
type Weighted = Vec<(usize, f64)>;

/// An estimate from every released value that bears on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// In reports; it may be below 0.
    pub value: f64,
    /// Standard error from the noise alone, in reports.
    pub standard_error: f64,
}

impl Estimate {
    /// 95 % of a Laplace law lie within this many of its standard deviations (ln 20 / √2), more of every sum of such laws.
    const REACH: f64 = 2.12;

    /// Whole numbers between which the true count lies with probability 95 %; the lower end is cut at 0.
    ///
    /// A single draw has the heaviest tails; the reach is that of a single draw, and half a report more for the steps of a
    /// law on whole numbers.
    pub fn interval(&self) -> (u32, u32) {
        let reach = Self::REACH * self.standard_error + 0.5;
        let whole = |x: f64| if x > 0.0 { x as u32 } else { 0 };
        (whole(libm::floor(self.value - reach)), whole(libm::ceil(self.value + reach)))
    }
}

/// One cell of one sheet.
pub type SheetCell = (SheetName, CellCode);

/// A cell, its stored value and the variance of the noise in it.
type Observed = (SheetCell, f64, f64);

/// Released values that add up, and how sure each is.
///
/// Of one audience: it was made from the tables that the audience may see, and must not serve another.
#[derive(Clone, Debug)]
pub struct Consistent {
    parts: Vec<Part>,
    /// Where each cell is: its part, and its index there.
    place: BTreeMap<SheetCell, (usize, usize)>,
    authorities: BTreeMap<String, AreaCode>,
    sheets: Vec<SheetName>,
}

/// One authority in one year, or one sheet by itself where no relation binds it.
#[derive(Clone, Debug)]
struct Part {
    values: Vec<f64>,
    variances: Vec<f64>,
    /// For each cell, the relations it is in with its sign there.
    relations_of: Vec<Weighted>,
    factor: Option<Arrow>,
}

/// Makes the sheets that an audience may see add up.
///
/// - `sheets`: sheets in force, of one region; those of tables that are not in `tables` are passed over.
/// - `tables`: what the audience may see, [`crate::Policy::tables_for`].
///
/// A sheet whose cells are not those of `nesting` (public geography that has changed since) is kept as it was drawn and bound
/// to nothing.
pub fn consistent(
    sheets: Released<BTreeMap<SheetName, Sheet>>,
    nesting: &Nesting,
    tables: &[TableName],
) -> Released<Consistent> {
    sheets.map(|sheets| {
        let seen: BTreeMap<SheetName, Sheet> =
            sheets.into_iter().filter(|(name, _)| tables.contains(&name.table())).collect();
        Consistent::of(&seen, nesting)
    })
}

impl Consistent {
    fn of(sheets: &BTreeMap<SheetName, Sheet>, nesting: &Nesting) -> Self {
        let mut whole = Self {
            parts: Vec::new(),
            place: BTreeMap::new(),
            authorities: authorities_of_cells(nesting),
            sheets: sheets.keys().copied().collect(),
        };
        let mut groups: BTreeMap<(i16, Option<AreaCode>), Vec<Observed>> = BTreeMap::new();
        for (name, sheet) in sheets {
            let variance = NoiseLaw::at(sheet.scale).variance();
            let fits = sheet.cells.keys().all(|cell| whole.authorities.contains_key(cell.code()));
            for (cell, value) in &sheet.cells {
                let authority = whole.authorities.get(cell.code()).filter(|_| fits).cloned();
                let group = (name.period().calendar_year(), authority);
                let observed = ((*name, cell.clone()), f64::from(*value), variance);
                groups.entry(group).or_default().push(observed);
            }
        }
        for ((_, authority), cells) in groups {
            let part = Part::of(&cells, authority.is_some(), nesting);
            let number = whole.parts.len();
            for (index, (cell, _, _)) in cells.into_iter().enumerate() {
                whole.place.insert(cell, (number, index));
            }
            whole.parts.push(part);
        }
        whole
    }

    /// The estimate of one cell.
    pub fn cell(&self, sheet: SheetName, cell: &CellCode) -> Option<Estimate> {
        self.sum([(sheet, cell.clone())])
    }

    /// The estimate of the sum of these cells; none when one of them is not there, or there is none. A cell given twice
    /// counts twice.
    pub fn sum(&self, cells: impl IntoIterator<Item = SheetCell>) -> Option<Estimate> {
        let mut of_part: BTreeMap<usize, Weighted> = BTreeMap::new();
        for cell in cells {
            let (part, index) = self.place.get(&cell)?;
            of_part.entry(*part).or_default().push((*index, 1.0));
        }
        if of_part.is_empty() {
            return None;
        }
        // Parts share no cell, so their errors are independent.
        let (value, variance) = of_part.into_iter().fold((0.0, 0.0), |(value, variance), (part, weights)| {
            let part = &self.parts[part];
            (value + part.value(&weights), variance + part.variance(weights))
        });
        Some(Estimate { value, standard_error: variance.max(0.0).sqrt() })
    }

    /// Reports of a middle area in a quarter, or in a year with all four quarters; from its blocks where there are no
    /// quarters.
    pub fn middle_area(&self, code: &AreaCode, period: Period, nesting: &Nesting) -> Option<Estimate> {
        let cell = CellCode::of(code.as_str(), "");
        let quarters = SheetName::within(TableName::MiddleAreaQuarter, period);
        self.sum(quarters.into_iter().map(|sheet| (sheet, cell.clone()))).or_else(|| {
            let sheet = SheetName::new(TableName::BlockYear, period)?;
            let blocks = nesting.blocks().iter().filter(|(_, middle_area)| *middle_area == code);
            self.sum(blocks.map(|(block, _)| (sheet, CellCode::of(block.as_str(), ""))))
        })
    }

    /// All reports of an authority in a period, from any table that has it; they agree.
    pub fn authority(&self, code: &AreaCode, period: Period) -> Option<Estimate> {
        self.total(period, |authority| authority == code)
    }

    /// All reports of the region in a period.
    pub fn region(&self, period: Period) -> Option<Estimate> {
        self.total(period, |_| true)
    }

    /// Reports of the region that have this part (a harm type, a kind of context, a sector) in a period.
    pub fn part(&self, table: TableName, part: &str, period: Period) -> Option<Estimate> {
        let sheets = SheetName::within(table, period);
        let whole = sheets.iter().all(|sheet| self.sheets.contains(sheet));
        let cells = self.place.keys().filter(|(sheet, cell)| sheets.contains(sheet) && cell.part() == part);
        if whole { self.sum(cells.cloned()) } else { None }
    }

    fn total(&self, period: Period, wanted: impl Fn(&AreaCode) -> bool) -> Option<Estimate> {
        let of_table = |table: &TableName| {
            let sheets = SheetName::within(*table, period);
            !sheets.is_empty() && sheets.iter().all(|sheet| self.sheets.contains(sheet))
        };
        let table = TableName::ALL.into_iter().find(of_table)?;
        let sheets = SheetName::within(table, period);
        let of = |cell: &CellCode| self.authorities.get(cell.code()).is_some_and(&wanted);
        self.sum(self.place.keys().filter(|(sheet, cell)| sheets.contains(sheet) && of(cell)).cloned())
    }
}

/// The authority of every code that a cell can have.
fn authorities_of_cells(nesting: &Nesting) -> BTreeMap<String, AreaCode> {
    let of_authority = nesting.authorities().iter().map(|code| (code.to_string(), code.clone()));
    let of_middle = nesting.middle_areas().iter().map(|(code, a)| (code.to_string(), a.clone()));
    let of_block = nesting
        .blocks()
        .keys()
        .filter_map(|code| Some((code.to_string(), nesting.authority_of_block(code)?.clone())));
    let of_place = nesting.places().iter().map(|(code, a)| (code.clone(), a.clone()));
    of_place.chain(of_middle).chain(of_block).chain(of_authority).collect()
}

impl Part {
    fn of(cells: &[(SheetCell, f64, f64)], bound: bool, nesting: &Nesting) -> Self {
        let variances: Vec<f64> = cells.iter().map(|(_, _, variance)| *variance).collect();
        let mut part = Self {
            values: cells.iter().map(|(_, value, _)| *value).collect(),
            variances,
            relations_of: vec![Weighted::new(); cells.len()],
            factor: None,
        };
        if !bound {
            return part;
        }
        let names: Vec<&SheetCell> = cells.iter().map(|(cell, _, _)| cell).collect();
        let (of_middle_areas, of_totals) = relations(&names, nesting);
        let arms = of_middle_areas.len();
        for (row, relation) in of_middle_areas.iter().chain(&of_totals).enumerate() {
            for (index, sign) in relation {
                part.relations_of[*index].push((row, *sign));
            }
        }
        part.factor = part.relations_factor(arms, of_totals.len());
        part.project();
        part
    }

    /// C V Cᵀ, factored. Relations of middle areas are the arms, those of totals the corner.
    fn relations_factor(&self, arms: usize, corner: usize) -> Option<Arrow> {
        let mut diagonal = vec![0.0; arms];
        let mut border = vec![vec![0.0; corner]; arms];
        let mut square = vec![vec![0.0; corner]; corner];
        for (relations, variance) in self.relations_of.iter().zip(&self.variances) {
            for (one, sign) in relations {
                for (other, other_sign) in relations {
                    let entry = sign * other_sign * variance;
                    match (one.checked_sub(arms), other.checked_sub(arms)) {
                        (None, None) if one == other => diagonal[*one] += entry,
                        (None, Some(column)) => border[*one][column] += entry,
                        (Some(row), Some(column)) => square[row][column] += entry,
                        _ => {}
                    }
                }
            }
        }
        if arms + corner == 0 { None } else { Arrow::factor(diagonal, border, square) }
    }

    /// y − V Cᵀ (C V Cᵀ)⁻¹ C y, in place.
    fn project(&mut self) {
        let Some(factor) = &self.factor else { return };
        let misses: Weighted = self
            .relations_of
            .iter()
            .zip(&self.values)
            .flat_map(|(relations, value)| relations.iter().map(move |(row, sign)| (*row, sign * value)))
            .collect();
        let multipliers = factor.solve(&misses);
        for (index, relations) in self.relations_of.iter().enumerate() {
            let pull: f64 = relations.iter().map(|(row, sign)| sign * multipliers[*row]).sum();
            self.values[index] -= self.variances[index] * pull;
        }
    }

    fn value(&self, weights: &Weighted) -> f64 {
        weights.iter().map(|(index, weight)| weight * self.values[*index]).sum()
    }

    /// aᵀ V a − (C V a)ᵀ (C V Cᵀ)⁻¹ (C V a).
    fn variance(&self, mut weights: Weighted) -> f64 {
        weights.sort_unstable_by_key(|(index, _)| *index);
        weights.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        let raw: f64 = weights.iter().map(|(index, weight)| weight * weight * self.variances[*index]).sum();
        let Some(factor) = &self.factor else { return raw };
        let mut dense = BTreeMap::<usize, f64>::new();
        for (index, weight) in &weights {
            for (row, sign) in &self.relations_of[*index] {
                *dense.entry(*row).or_default() += sign * weight * self.variances[*index];
            }
        }
        let seen: Weighted = dense.into_iter().collect();
        let answer = factor.solve(&seen);
        raw - seen.iter().map(|(row, value)| value * answer[*row]).sum::<f64>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_is_solved_as_the_whole_matrix_would_be() {
        // [4 0 1 2; 0 5 2 1; 1 2 6 0; 2 1 0 7] · [1 2 3 4] = [15 20 23 32]
        let arrow = Arrow::factor(
            vec![4.0, 5.0],
            vec![vec![1.0, 2.0], vec![2.0, 1.0]],
            vec![vec![6.0, 0.0], vec![0.0, 7.0]],
        )
        .unwrap();
        let x = arrow.solve(&vec![(0, 15.0), (1, 20.0), (2, 23.0), (3, 32.0)]);
        for (x, due) in x.iter().zip([1.0, 2.0, 3.0, 4.0]) {
            assert!((x - due).abs() < 1e-12, "{x} against {due}");
        }
        assert!(Arrow::factor(vec![1.0], vec![vec![2.0]], vec![vec![4.0]]).is_none(), "not definite");
    }
}
