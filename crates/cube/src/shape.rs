//! Counts within a shape that is drawn on the map: by what it is about, where it came from, and month.

use crate::{Coverage, Cube, Filter, Month};
use concern::{HarmType, Learned, SourceSector};
use geography::{AreaCode, Bng};

/// What is told less precisely is in no cell; see `Precision::maps_to_cell`.
const CELL_PRECISION_M: u32 = 500;

/// How a position known to so many metres lies to a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// Inside, whatever its precision.
    Inside,
    /// Inside, but nearer to the edge than it is precise.
    InsideUnsure,
    /// Outside, but nearer to the edge than it is precise.
    OutsideUnsure,
    /// Outside, whatever its precision.
    Outside,
}

/// Exact counts in a shape. Working side only; like the cube it cannot be printed or serialised.
#[derive(Default)]
pub struct ShapeFold {
    /// Concerns in the shape; those that may have been outside are among them.
    pub inside: u32,
    /// Of these, how many may have been outside.
    pub inside_unsure: u32,
    /// Concerns outside that may have been inside.
    pub outside_unsure: u32,
    /// What of the filter's concerns could be asked at all, over the cube's own study area.
    pub coverage: Coverage,
    /// Concerns inside by harm type, in the order of `HarmType::ALL`; one with two harm types is in both.
    pub harms: Vec<u32>,
    /// Concerns inside by source sector, in the order of `SourceSector::ALL`.
    pub sources: Vec<u32>,
    /// Concerns inside by how they became known, in the order of `Learned::ALL`.
    pub learned: Vec<u32>,
    /// Concerns inside by month, from the first month held to the last, with the agencies that were sending returns.
    pub months: Vec<(Month, u32, u16)>,
    /// Concerns inside by local authority, in order of the codes; none with 0.
    pub authorities: Vec<(AreaCode, u32)>,
}

impl Cube {
    /// Counts the concerns under a filter that lie in a shape. `lies` is asked about each position with its precision in metres; it is asked
    /// about what the map's cells show and nothing else, so that the two never tell different stories.
    pub fn fold_shape(&self, filter: &Filter, lies: impl Fn(Bng, f64) -> Lies) -> ShapeFold {
        let mut fold = ShapeFold {
            harms: vec![0; HarmType::ALL.len()],
            sources: vec![0; SourceSector::ALL.len()],
            learned: vec![0; Learned::ALL.len()],
            ..ShapeFold::default()
        };
        let held = self.months_held();
        let first = held.as_ref().map_or(0, |months| months.start().index());
        let mut months = vec![0_u32; held.map_or(0, |months| usize::from(months.end().index() - first) + 1)];
        let mut authorities = vec![0_u32; self.authorities.known.len()];
        let mut coverage = Coverage::default();
        self.each_placed(filter, CELL_PRECISION_M, &self.grid, &mut coverage, |row, _| {
            let at = Bng::new(f64::from(self.east[row]) / 100.0, f64::from(self.north[row]) / 100.0);
            match lies(at, f64::from(self.precision[row])) {
                Lies::Outside => return,
                Lies::OutsideUnsure => return fold.outside_unsure += 1,
                Lies::InsideUnsure => fold.inside_unsure += 1,
                Lies::Inside => {}
            }
            fold.inside += 1;
            for (bit, harm) in fold.harms.iter_mut().enumerate() {
                *harm += u32::from(self.harms[row] >> bit & 1);
            }
            for (counts, code) in
                [(&mut fold.sources, self.source[row]), (&mut fold.learned, self.learned[row])]
            {
                if let Some(count) = counts.get_mut(usize::from(code)) {
                    *count += 1;
                }
            }
            months[usize::from(self.month[row] - first)] += 1;
            if let Some(count) = authorities.get_mut(usize::from(self.authority[row])) {
                *count += 1;
            }
        });
        fold.coverage = coverage;
        let reporting = self.agencies_reporting();
        fold.months = (first..)
            .zip(months)
            .map(|(month, count)| {
                (Month::from_index(month), count, reporting.get(&month).copied().unwrap_or(0))
            })
            .collect();
        fold.authorities = self.authorities.known.iter().cloned().zip(authorities).collect();
        fold.authorities.retain(|(_, count)| *count > 0);
        fold.authorities.sort_by(|a, b| a.0.cmp(&b.0));
        fold
    }
}
