//! What a revision gives away.

use super::{ON_THE_EDGE, sight, strongest, together};
use crate::design::{Cell, Design};
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Audience;

/// Cells of the table that the revision did not correct.
const UNTOUCHED: usize = 4;

/// A reader kept the table as it was before a revision and holds both against each other. Once the report is in both, so that its cell was
/// drawn twice; once the revision brings the report in. Which cells are equal before and after is told too: every cell is drawn
/// anew, so that it says nothing of which were corrected.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    let of = |purpose, before: fn(bool) -> bool| {
        bench.costly(4).learn_and_tally(purpose, |chance, there| {
            let old = design.keep(ON_THE_EDGE + i64::from(before(there)), chance);
            let new = design.revise(old, ON_THE_EDGE + i64::from(there), chance);
            let mut shown = |cell: Cell| sight(design.show(cell, Audience::Partnership, chance));
            let (was, is) = (shown(old), shown(new));
            let equal = (0..UNTOUCHED)
                .filter(|_| {
                    let old = design.keep(ON_THE_EDGE, chance);
                    let new = design.revise(old, ON_THE_EDGE, chance);
                    sight(design.show(old, Audience::Partnership, chance))
                        == sight(design.show(new, Audience::Partnership, chance))
                })
                .count();
            together([was, is, u64::from(old.stored == new.stored && was == is), equal as u64])
        })
    };
    strongest([of(0x130, |there| there), of(0x131, |_| false)])
}
