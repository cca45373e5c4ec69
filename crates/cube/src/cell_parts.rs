//! Concerns by cell, taken apart by each of the columns that hold one value for a concern: one pass for all of them.

use crate::{Cube, Filter};
use concern::{ContextType, Grade, Learned, SourceSector};

/// Exact counts by cell under one filter, and the same of each part. Working side only; like the cube it cannot be printed or serialised.
pub struct CellParts {
    cells: usize,
    all: Vec<u32>,
    sources: Vec<u32>,
    learned: Vec<u32>,
    contexts: Vec<u32>,
    grades: Vec<u32>,
}

impl Cube {
    /// Concerns by cell, apart by source, grade, context and how they became known. `Cube::cells` of a filter that admits one of the parts alone gives
    /// the same counts, at a pass for each.
    pub fn cell_parts(&self, filter: &Filter) -> CellParts {
        // Concerns that are in no cell have slots of their own behind the lattice.
        let cells = self.grid().lattice().len() + 2;
        let of = |values: usize| vec![0_u32; values * cells];
        let mut parts = CellParts {
            cells,
            all: of(1),
            sources: of(SourceSector::ALL.len()),
            learned: of(Learned::ALL.len()),
            contexts: of(ContextType::ALL.len()),
            grades: of(Grade::ALL.len()),
        };
        self.each_admitted(filter, |row| {
            let cell = self.cell[row] as usize;
            let at = |value: u8| usize::from(value) * cells + cell;
            parts.all[cell] += 1;
            parts.sources[at(self.source[row])] += 1;
            parts.learned[at(self.learned[row])] += 1;
            parts.contexts[at(self.context[row])] += 1;
            parts.grades[at(self.grade[row])] += 1;
        });
        parts
    }
}

impl CellParts {
    /// All of them, by cell of the lattice (`row * cols + col`).
    pub fn all(&self) -> &[u32] {
        self.part(&self.all, 0)
    }

    /// Those that a sector told.
    pub fn source(&self, source: SourceSector) -> &[u32] {
        self.part(&self.sources, source.index())
    }

    /// Those that became known in one way.
    pub fn learned(&self, learned: Learned) -> &[u32] {
        self.part(&self.learned, learned.index())
    }

    /// Those about one type of context.
    pub fn context(&self, context: ContextType) -> &[u32] {
        self.part(&self.contexts, context.index())
    }

    /// Those of one grade.
    pub fn grade(&self, grade: Grade) -> &[u32] {
        self.part(&self.grades, grade.index())
    }

    fn part<'a>(&self, counts: &'a [u32], value: usize) -> &'a [u32] {
        &counts[value * self.cells..(value + 1) * self.cells - 2]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CubeBuilder, Row};
    use concern::{ContextSet, GradeSet, HarmSet, HarmType, SourceSet};
    use geography::{Bng, GridMask, Lattice, Precision};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn cube(rows: &[(u32, usize, usize, usize, usize)]) -> Cube {
        let lattice = Lattice::new(Bng::new(200_000.0, 250_000.0), 500.0, 4, 4).unwrap();
        let mut builder = CubeBuilder::new(GridMask::new(lattice, vec![true; 16]).unwrap());
        for (cell, source, learned, context, grade) in rows {
            let (east, north) = (f64::from(cell % 4) * 500.0, f64::from(cell / 4) * 500.0);
            builder
                .push(Row {
                    point: Bng::new(200_010.0 + east, 250_010.0 + north),
                    precision: Precision::new(50),
                    block: None,
                    authority: "A1",
                    place: None,
                    recorded: date(2025, 3, 20),
                    occurred: None,
                    harms: HarmSet::of([HarmType::Cse]),
                    source: SourceSector::ALL[source % SourceSector::ALL.len()],
                    learned: Learned::ALL[learned % Learned::ALL.len()],
                    context: ContextType::ALL[context % ContextType::ALL.len()],
                    grade: Grade::ALL[grade % Grade::ALL.len()],
                    agency: "POL",
                })
                .unwrap();
        }
        builder.finish()
    }

    proptest! {
        #[test]
        fn each_part_is_what_a_filter_of_its_own_would_count(
            rows in proptest::collection::vec((0_u32..16, 0_usize..20, 0_usize..5, 0_usize..9, 0_usize..9), 0..60),
            sources in 0_u16..(1 << 12),
        ) {
            let cube = cube(&rows);
            let filter = Filter { sources: SourceSet(sources), ..Filter::everything() };
            let parts = cube.cell_parts(&filter);
            prop_assert_eq!(parts.all(), cube.cells(&filter));
            for source in SourceSector::ALL.iter().copied() {
                let only = SourceSet(sources & SourceSet::of([source]).0);
                prop_assert_eq!(parts.source(source), cube.cells(&Filter { sources: only, ..filter.clone() }));
            }
            for learned in Learned::ALL.iter().copied() {
                prop_assert_eq!(parts.learned(learned), cube.cells(&Filter { learned: Some(learned), ..filter.clone() }));
            }
            for context in ContextType::ALL.iter().copied() {
                let only = ContextSet::of([context]);
                prop_assert_eq!(parts.context(context), cube.cells(&Filter { contexts: only, ..filter.clone() }));
            }
            for grade in Grade::ALL.iter().copied() {
                prop_assert_eq!(parts.grade(grade), cube.cells(&Filter { grades: GradeSet::of([grade]), ..filter.clone() }));
            }
        }
    }
}
