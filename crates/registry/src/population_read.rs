//! Residents aged 10 to 17 by small area, and the changes of small areas between two censuses.

use crate::FileProblem;
use crate::import_file::opened;
use crate::refusal::{Refused, Rule};
use csv::StringRecord;
use geography::AreaCode;
use std::collections::{BTreeMap, BTreeSet};

/// What a table of residents gave.
#[derive(Debug, Default)]
pub struct PopulationsTaken {
    /// Residents aged 10 to 17 by small area of 2021.
    pub residents: BTreeMap<AreaCode, u32>,
    /// How many of these figures are our own estimates, carried over from other boundaries.
    pub carried: u32,
    /// The rows that were not taken.
    pub refused: Vec<Refused>,
}

/// Which small areas (or middle ones) of 2011 became which of 2021.
#[derive(Clone, Debug)]
pub struct AreaChanges {
    /// `lsoa` or `msoa`.
    layer: &'static str,
    successors: BTreeMap<AreaCode, BTreeSet<AreaCode>>,
}

impl AreaChanges {
    /// No changes of small areas yet.
    pub(crate) const fn of_small_areas() -> Self {
        Self { layer: "lsoa", successors: BTreeMap::new() }
    }

    pub(crate) const fn layer(&self) -> &'static str {
        self.layer
    }

    pub(crate) fn add(&mut self, old: AreaCode, new: AreaCode) {
        self.successors.entry(old).or_default().insert(new);
    }

    /// Each area of 2011 with each of 2021 that has ground of it, in order.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&AreaCode, &AreaCode)> {
        self.successors.iter().flat_map(|(old, new)| new.iter().map(move |new| (old, new)))
    }

    /// Adds the rows of another table of the same layer.
    pub(crate) fn join(&mut self, more: Self) {
        more.successors
            .into_iter()
            .for_each(|(old, new)| self.successors.entry(old).or_default().extend(new));
    }
}

const OF_2021: &str = "lsoa21cd";
const OF_2011: &str = "lsoa11cd";
const FIGURES: [&str; 2] = ["residents_10_17", "age_10_17"];

/// Whether a table has the columns of [`area_changes_read`].
pub(crate) fn is_changes(header: &StringRecord) -> bool {
    changes_columns(header).is_some()
}

/// The layer of a table of changes, and its columns of 2011 and 2021.
fn changes_columns(header: &StringRecord) -> Option<(&'static str, usize, usize)> {
    let both = |layer, old, new| Some((layer, column(header, old)?, column(header, new)?));
    both("lsoa", OF_2011, OF_2021).or_else(|| both("msoa", "msoa11cd", "msoa21cd"))
}

/// Whether a table has the columns of [`populations_read`].
pub(crate) fn is_populations(header: &StringRecord) -> bool {
    (column(header, OF_2011).is_some() || column(header, OF_2021).is_some())
        && FIGURES.iter().any(|name| column(header, name).is_some())
}

/// The first row of a table, none when it has none.
pub(crate) fn header_read(plain: &[u8]) -> Option<StringRecord> {
    csv::ReaderBuilder::new().flexible(true).from_reader(plain).headers().cloned().ok()
}

/// Reads `lsoa11cd,lsoa21cd,…`: each row a small area of 2011 and one of 2021 that has ground of it; or `msoa11cd,msoa21cd,…` in the same way.
///
/// # Errors
/// [`FileProblem`] for another table, or one with a code that is none: changes half known would misplace residents.
pub fn area_changes_read(bytes: &[u8]) -> Result<AreaChanges, FileProblem> {
    let plain = opened(bytes)?;
    let mut table = csv::ReaderBuilder::new().from_reader(plain.as_ref());
    let header = table.headers().map_err(|_| FileProblem::Table { line: 1 })?.clone();
    let missing = if column(&header, OF_2011).is_some() { OF_2021 } else { OF_2011 };
    let (layer, old, new) = changes_columns(&header).ok_or(FileProblem::ColumnMissing(missing))?;
    let mut changes = AreaChanges { layer, successors: BTreeMap::new() };
    for (line, row) in (2_u64..).zip(table.records()) {
        let broken = FileProblem::Table { line };
        let row = row.map_err(|_| broken.clone())?;
        let code = |column: usize| row.get(column).and_then(|code| AreaCode::parse(code.trim()).ok());
        let (old, new) = code(old).zip(code(new)).ok_or(broken)?;
        changes.add(old, new);
    }
    Ok(changes)
}

/// Reads residents aged 10 to 17: a code column (`lsoa21cd`, or `lsoa11cd` with the table of changes) and a figure
/// (`residents_10_17` or `age_10_17`).
///
/// A figure by an area of 2011 is carried over: to its successor, evenly to its successors where it was split (the first of them
/// take what does not divide), and into the sum where several were merged. Totals are kept. What is carried over from a
/// changed area is an estimate of ours and is counted in `carried`.
///
/// # Errors
/// [`FileProblem::ChangesMissing`] for figures of 2011 without changes; [`FileProblem`] for a table of something else.
pub fn populations_read(
    bytes: &[u8],
    changes: Option<&AreaChanges>,
) -> Result<PopulationsTaken, FileProblem> {
    let plain = opened(bytes)?;
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(plain.as_ref());
    let header = table.headers().map_err(|_| FileProblem::Table { line: 1 })?.clone();
    let figure = FIGURES
        .iter()
        .find_map(|name| column(&header, name))
        .ok_or(FileProblem::ColumnMissing(FIGURES[0]))?;
    let (code, by_2011) = match (column(&header, OF_2021), column(&header, OF_2011)) {
        (Some(code), _) => (code, None),
        (None, Some(code)) => (code, Some(changes.ok_or(FileProblem::ChangesMissing)?)),
        (None, None) => return Err(FileProblem::ColumnMissing(OF_2021)),
    };
    let mut rows: BTreeMap<AreaCode, u32> = BTreeMap::new();
    let mut refused = Vec::new();
    for (line, row) in (2_u32..).zip(table.records()) {
        let read = row.map_err(|_| Rule::RowMalformed).and_then(|row| row_read(&row, code, figure));
        match read {
            Ok((code, _)) if rows.contains_key(&code) => refused.push(Refused::row(line, Rule::Twice)),
            Ok((code, residents)) => {
                rows.insert(code, residents);
            }
            Err(rule) => refused.push(Refused::row(line, rule)),
        }
    }
    let mut taken = match by_2011 {
        None => PopulationsTaken { residents: rows, ..PopulationsTaken::default() },
        Some(changes) => carried_over(&rows, changes),
    };
    taken.refused = refused;
    Ok(taken)
}

fn row_read(row: &StringRecord, code: usize, figure: usize) -> Result<(AreaCode, u32), Rule> {
    let cell = |column: usize| row.get(column).map(str::trim).ok_or(Rule::RowMalformed);
    let code = AreaCode::parse(cell(code)?).map_err(|_| Rule::CodeMalformed)?;
    let figure =
        cell(figure)?.parse::<u32>().ok().filter(|n| *n < 10_000_000).ok_or(Rule::FigureMalformed)?;
    Ok((code, figure))
}

fn carried_over(rows: &BTreeMap<AreaCode, u32>, changes: &AreaChanges) -> PopulationsTaken {
    let mut taken = PopulationsTaken::default();
    let mut estimated: BTreeSet<&AreaCode> = BTreeSet::new();
    for (old, residents) in rows {
        let Some(successors) = changes.successors.get(old) else { continue };
        let parts = u32::try_from(successors.len()).unwrap_or(u32::MAX).max(1);
        for (nth, new) in (0_u32..).zip(successors) {
            let share = residents / parts + u32::from(nth < residents % parts);
            *taken.residents.entry(new.clone()).or_default() += share;
            if parts > 1 || new != old {
                estimated.insert(new);
            }
        }
    }
    taken.carried = u32::try_from(estimated.len()).unwrap_or(u32::MAX);
    taken
}

fn column(header: &StringRecord, name: &str) -> Option<usize> {
    header.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGES: &[u8] =
        b"lsoa11cd,lsoa21cd,change\nA1,A1,U\nB1,B2,S\nB1,B3,S\nB1,B4,S\nC1,C3,M\nC2,C3,M\n";

    fn read(table: &str) -> PopulationsTaken {
        populations_read(table.as_bytes(), Some(&area_changes_read(CHANGES).unwrap())).unwrap()
    }

    fn figures(taken: &PopulationsTaken) -> Vec<(&str, u32)> {
        taken.residents.iter().map(|(code, n)| (code.as_str(), *n)).collect()
    }

    #[test]
    fn a_split_divides_evenly_a_merger_adds_up_and_nobody_is_lost() {
        let taken = read("lsoa11cd,age_10_17\nA1,50\nB1,101\nC1,30\nC2,12\n");
        assert_eq!(figures(&taken), [("A1", 50), ("B2", 34), ("B3", 34), ("B4", 33), ("C3", 42)]);
        assert_eq!(taken.carried, 4);
        assert_eq!(taken.residents.values().sum::<u32>(), 50 + 101 + 30 + 12);
    }

    #[test]
    fn figures_of_2021_are_taken_as_they_are() {
        let taken =
            populations_read(b"lsoa21cd,residents_10_17\nA1,50\nA1,60\nA 2,1\nA3,-4\nA4\n", None).unwrap();
        assert_eq!(figures(&taken), [("A1", 50)]);
        let refused: Vec<(u32, Rule)> = taken.refused.iter().map(|r| (r.number, r.rule)).collect();
        assert_eq!(
            refused,
            [(3, Rule::Twice), (4, Rule::CodeMalformed), (5, Rule::FigureMalformed), (6, Rule::RowMalformed)]
        );
    }

    #[test]
    fn figures_of_2011_need_the_table_of_changes() {
        let figures = b"lsoa11cd,age_10_17\nA1,50\n";
        assert_eq!(populations_read(figures, None).unwrap_err(), FileProblem::ChangesMissing);
        assert_eq!(area_changes_read(figures).unwrap_err(), FileProblem::ColumnMissing("lsoa21cd"));
        assert_eq!(
            populations_read(b"x,y\n1,2\n", None).unwrap_err(),
            FileProblem::ColumnMissing("residents_10_17")
        );
    }
}
