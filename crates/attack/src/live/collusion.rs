//! Readers of several roles put together what they see.

use super::{ON_THE_EDGE, sight, together};
use crate::design::Design;
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Audience;

/// Tables that an analyst reads.
const ANALYST: usize = 6;
/// Tables that the partnership and community safety read.
const PARTNER: usize = 4;

/// An analyst, a member of the partnership and one of community safety pool their displays of every cell that the report is in; each
/// stands where the display tells most.
pub(crate) fn attack<D: Design>(bench: Bench<'_>, design: &D) -> Tally {
    bench.costly(2).learn_and_tally(0x110, |chance, there| {
        let mut sights: [u64; ANALYST] = std::array::from_fn(|table| {
            let cell = design.keep(ON_THE_EDGE + i64::from(there), chance);
            let analyst = sight(design.show(cell, Audience::Analyst, chance));
            if table >= PARTNER {
                return analyst;
            }
            let partner = sight(design.show(cell, Audience::Partnership, chance));
            let safety = sight(design.show(cell, Audience::CommunitySafety, chance));
            // Equal answers are one answer.
            if partner == analyst && safety <= 1 { analyst } else { together([analyst, partner, safety]) }
        });
        // The tables are alike here, so that their order tells nothing.
        sights.sort_unstable();
        together(sights)
    })
}
