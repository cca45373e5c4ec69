//! Ranks of the Welsh Index of Multiple Deprivation by small area.

use crate::FileProblem;
use crate::refusal::{Refused, Rule};
use csv::StringRecord;
use geography::AreaCode;
use std::collections::HashSet;

/// The columns of the ranks, with the domain that each is of.
const RANKS: [(&str, &str); 9] = [
    ("wimd_rank", "overall"),
    ("income_rank", "income"),
    ("employment_rank", "employment"),
    ("health_rank", "health"),
    ("education_rank", "education"),
    ("access_rank", "access"),
    ("housing_rank", "housing"),
    ("crime_rank", "crime"),
    ("environment_rank", "environment"),
];
/// The columns of codes, with the year of their boundaries.
const CODES: [(&str, i16); 2] = [("lsoa11cd", 2011), ("lsoa21cd", 2021)];
const DECILE: &str = "wimd_decile";

/// One rank of one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DeprivationRecord {
    /// The year of the boundaries that are ranked.
    pub(crate) area_vintage: i16,
    pub(crate) code: AreaCode,
    /// `overall` or a domain.
    pub(crate) domain: &'static str,
    /// 1 is the most deprived.
    pub(crate) rank: i32,
    /// Of the overall rank.
    pub(crate) decile: Option<i16>,
}

/// What a table of ranks gave.
#[derive(Debug, Default)]
pub(crate) struct DeprivationTaken {
    pub(crate) ranks: Vec<DeprivationRecord>,
    pub(crate) refused: Vec<Refused>,
}

impl DeprivationTaken {
    /// Areas with ranks: each has an overall one.
    pub(crate) fn areas(&self) -> u64 {
        self.ranks.iter().filter(|one| one.domain == RANKS[0].1).count() as u64
    }
}

/// Whether a table has ranks of the index.
pub(crate) fn is_deprivation(header: &StringRecord) -> bool {
    column(header, RANKS[0].0).is_some() && CODES.iter().any(|(name, _)| column(header, name).is_some())
}

/// The year of the index, as the file's name says it: `…wimd2019…`. Ranks of two years must not be mixed, and the table does not say.
pub(crate) fn edition_of(name: &str) -> Option<i16> {
    let name = name.to_ascii_lowercase();
    let after = name.split("wimd").nth(1)?.trim_start_matches(['_', '-', ' ']);
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|year| digits.len() == 4 && (1990..=2100).contains(year))
}

/// Reads ranks by small area. A row is taken whole, or refused by its line.
pub(crate) fn deprivation_read(plain: &[u8]) -> Result<DeprivationTaken, FileProblem> {
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(plain);
    let header = table.headers().map_err(|_| FileProblem::Table { line: 1 })?.clone();
    let (code, vintage) = CODES
        .iter()
        .find_map(|(name, vintage)| Some((column(&header, name)?, *vintage)))
        .ok_or(FileProblem::ColumnMissing(CODES[0].0))?;
    let ranks: Vec<(usize, &'static str)> =
        RANKS.iter().filter_map(|(name, domain)| Some((column(&header, name)?, *domain))).collect();
    let decile = column(&header, DECILE);
    let mut taken = DeprivationTaken::default();
    let mut seen = HashSet::new();
    for (line, row) in (2_u32..).zip(table.records()) {
        let read = row
            .map_err(|_| Rule::RowMalformed)
            .and_then(|row| row_read(&row, (code, vintage), &ranks, decile));
        match read {
            Ok(of_area) if !of_area.first().is_some_and(|one| seen.insert(one.code.clone())) => {
                taken.refused.push(Refused::row(line, Rule::Twice));
            }
            Ok(of_area) => taken.ranks.extend(of_area),
            Err(rule) => taken.refused.push(Refused::row(line, rule)),
        }
    }
    Ok(taken)
}

fn row_read(
    row: &StringRecord,
    (code, area_vintage): (usize, i16),
    ranks: &[(usize, &'static str)],
    decile: Option<usize>,
) -> Result<Vec<DeprivationRecord>, Rule> {
    let cell = |column: usize| row.get(column).map(str::trim).ok_or(Rule::RowMalformed);
    let code = AreaCode::parse(cell(code)?).map_err(|_| Rule::CodeMalformed)?;
    let decile = decile.map(cell).transpose()?.filter(|text| !text.is_empty());
    let decile = decile
        .map(|text| text.parse::<i16>().ok().filter(|n| (1..=10).contains(n)).ok_or(Rule::FigureMalformed));
    let decile = decile.transpose()?;
    let one = |(column, domain): &(usize, &'static str)| {
        let rank =
            cell(*column)?.parse::<i32>().ok().filter(|rank| *rank > 0).ok_or(Rule::FigureMalformed)?;
        let decile = decile.filter(|_| *domain == "overall");
        Ok(DeprivationRecord { area_vintage, code: code.clone(), domain, rank, decile })
    };
    ranks.iter().map(one).collect()
}

fn column(header: &StringRecord, name: &str) -> Option<usize> {
    header.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_taken_with_all_its_ranks_or_refused_by_its_line() {
        let table = "lsoa11cd,wimd_rank,wimd_decile,income_rank\nW01000001,885,5,898\nW01000001,1,1,1\nW01000002,0,1,1\nW01000003,7,11,1\n";
        let taken = deprivation_read(table.as_bytes()).unwrap();
        let told: Vec<(&str, i32, Option<i16>)> =
            taken.ranks.iter().map(|one| (one.domain, one.rank, one.decile)).collect();
        assert_eq!(told, [("overall", 885, Some(5)), ("income", 898, None)]);
        assert_eq!(taken.ranks[0].area_vintage, 2011);
        let refused: Vec<(u32, Rule)> = taken.refused.iter().map(|one| (one.number, one.rule)).collect();
        assert_eq!(refused, [(3, Rule::Twice), (4, Rule::FigureMalformed), (5, Rule::FigureMalformed)]);
    }

    #[test]
    fn the_year_of_the_index_is_in_the_name_of_the_file() {
        assert_eq!(edition_of("lsoa11_population2020_wimd2019.csv"), Some(2019));
        assert_eq!(edition_of("WIMD-2025.csv.gz"), Some(2025));
        assert_eq!(edition_of("wimd.csv"), None);
        assert_eq!(edition_of("population2020.csv"), None);
    }
}
