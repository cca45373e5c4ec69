//! Which local authorities make up a board or a force, from a table.

use crate::FileProblem;
use crate::properties::name_check;
use crate::refusal::{Refused, Rule};
use csv::StringRecord;
use geography::{AreaCode, AreaKind};
use language::Text;
use std::collections::{BTreeMap, BTreeSet};

const AUTHORITY: &str = "la";
/// The columns of codes, with the kind that each is of; names are in `…_en` and `…_cy`.
const WHOLES: [(&str, AreaKind); 2] = [("board", AreaKind::Board), ("force", AreaKind::Force)];

/// A board or force, and what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Whole {
    pub(crate) kind: AreaKind,
    pub(crate) code: AreaCode,
    pub(crate) name: Text,
    pub(crate) authorities: BTreeSet<AreaCode>,
}

/// What a table of authorities gave.
#[derive(Debug, Default)]
pub(crate) struct WholesTaken {
    pub(crate) wholes: Vec<Whole>,
    /// Authorities taken.
    pub(crate) rows: u64,
    pub(crate) refused: Vec<Refused>,
}

/// Whether a table says of authorities which board or force they are in. One of small areas says it too, and is none.
pub(crate) fn is_wholes(header: &StringRecord) -> bool {
    let small = ["lsoa21cd", "msoa21cd"].iter().any(|name| column(header, name).is_some());
    column(header, AUTHORITY).is_some()
        && !small
        && WHOLES.iter().any(|(name, _)| column(header, name).is_some())
}

/// Reads `la,board,board_en,board_cy,force,…`: each row an authority. A row is taken whole, or refused by its line; of two names for one board the first
/// is taken, and without a name its code stands for it.
pub(crate) fn wholes_read(plain: &[u8]) -> Result<WholesTaken, FileProblem> {
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(plain);
    let header = table.headers().map_err(|_| FileProblem::Table { line: 1 })?.clone();
    let authority = column(&header, AUTHORITY).ok_or(FileProblem::ColumnMissing(AUTHORITY))?;
    let columns: Vec<Columns> =
        WHOLES.iter().filter_map(|(name, kind)| Columns::of(&header, name, *kind)).collect();
    let mut taken = WholesTaken::default();
    let mut known: BTreeMap<AreaCode, Whole> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (line, row) in (2_u32..).zip(table.records()) {
        let read = row.map_err(|_| Rule::RowMalformed).and_then(|row| row_read(&row, authority, &columns));
        match read {
            Ok((authority, _)) if !seen.insert(authority.clone()) => {
                taken.refused.push(Refused::row(line, Rule::Twice));
            }
            Ok((authority, wholes)) => {
                taken.rows += 1;
                for whole in wholes {
                    known.entry(whole.code.clone()).or_insert(whole).authorities.insert(authority.clone());
                }
            }
            Err(rule) => taken.refused.push(Refused::row(line, rule)),
        }
    }
    taken.wholes = known.into_values().collect();
    Ok(taken)
}

/// Where a table has the code and names of a board or force.
struct Columns {
    kind: AreaKind,
    code: usize,
    names: [Option<usize>; 2],
}

impl Columns {
    fn of(header: &StringRecord, name: &str, kind: AreaKind) -> Option<Self> {
        let code = column(header, name)?;
        let names = ["en", "cy"].map(|lang| column(header, &format!("{name}_{lang}")));
        Some(Self { kind, code, names })
    }
}

fn row_read(
    row: &StringRecord,
    authority: usize,
    columns: &[Columns],
) -> Result<(AreaCode, Vec<Whole>), Rule> {
    let cell = |column: usize| row.get(column).map(str::trim).ok_or(Rule::RowMalformed);
    let authority = AreaCode::parse(cell(authority)?).map_err(|_| Rule::CodeMalformed)?;
    let mut wholes = Vec::new();
    for of in columns {
        let code = cell(of.code)?;
        // An authority without a board is in none yet.
        if code.is_empty() {
            continue;
        }
        let name =
            |at: Option<usize>| at.and_then(|at| row.get(at)).map(str::trim).filter(|name| !name.is_empty());
        let [en, cy] = of.names.map(name);
        let name = name_check(Text::new(en.or(cy).unwrap_or(code), cy.or(en).unwrap_or(code)))?;
        let code = AreaCode::parse(code).map_err(|_| Rule::CodeMalformed)?;
        wholes.push(Whole { kind: of.kind, code, name, authorities: BTreeSet::new() });
    }
    Ok((authority, wholes))
}

fn column(header: &StringRecord, name: &str) -> Option<usize> {
    header.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authorities_are_gathered_by_board_and_force_and_bad_rows_refused_by_line() {
        let table = "la,board,board_en,board_cy,force\nA1,bay,Bay,Bae,F1\nA2,bay,Other,,F1\nA3,,,,F2\nA1,hill,Hill,Bryn,F1\nA 4,bay,,,F1\nA5\n";
        let taken = wholes_read(table.as_bytes()).unwrap();
        let told: Vec<(AreaKind, &str, &str, usize)> = taken
            .wholes
            .iter()
            .map(|one| (one.kind, one.code.as_str(), one.name.cy.as_str(), one.authorities.len()))
            .collect();
        let (board, force) = (AreaKind::Board, AreaKind::Force);
        assert_eq!(told, [(force, "F1", "F1", 2), (force, "F2", "F2", 1), (board, "bay", "Bae", 2)]);
        let refused: Vec<(u32, Rule)> = taken.refused.iter().map(|one| (one.number, one.rule)).collect();
        assert_eq!(refused, [(5, Rule::Twice), (6, Rule::CodeMalformed), (7, Rule::RowMalformed)]);
        assert_eq!(taken.rows, 3);
    }

    #[test]
    fn a_table_of_small_areas_is_none_of_authorities() {
        let header = |text: &str| StringRecord::from(text.split(',').collect::<Vec<_>>());
        assert!(is_wholes(&header("LA,Board,name_en")) && is_wholes(&header("la,force")));
        for other in ["lsoa21cd,la,board", "la,age_10_17", "board,force"] {
            assert!(!is_wholes(&header(other)), "{other}");
        }
    }
}
