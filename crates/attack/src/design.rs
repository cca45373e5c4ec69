//! How a service answers: the product's way, which tests break on purpose.

use crate::chance::Chance;
use disclosure::{Audience, Policy, Scale, ShowRule, Shown, noise_draw};
use std::collections::BTreeMap;

/// A cell as the service holds it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    /// What the released side never has: only the services that tests break look at it.
    #[cfg(test)]
    pub(crate) truth: i64,
    pub(crate) stored: i32,
}

/// Terms of the longest union that an attack asks for.
const LONGEST: u32 = 32;

/// The policy's numbers, ready.
#[derive(Clone)]
pub(crate) struct Rules {
    pub(crate) scale: Scale,
    pub(crate) partnership: ShowRule,
    /// Rules by audience and number of terms, from none to [`LONGEST`].
    by_terms: BTreeMap<Audience, Vec<ShowRule>>,
}

impl Rules {
    pub(crate) fn of(policy: &Policy) -> Self {
        let by_terms =
            |audience| (0..=LONGEST).map(|terms| ShowRule::of_sum(policy, audience, terms)).collect();
        Self {
            scale: policy.scale(),
            partnership: ShowRule::of(policy, Audience::Partnership),
            by_terms: Audience::ALL.into_iter().map(|audience| (audience, by_terms(audience))).collect(),
        }
    }

    /// The rule for a sum of so many stored values; one is a cell by itself.
    pub(crate) fn rule(&self, audience: Audience, terms: usize) -> &ShowRule {
        &self.by_terms[&audience][terms]
    }
}

/// The path of an answer. Each default is the product's own function; a test that breaks one shows that an attack sees it.
pub(crate) trait Design: Sync {
    fn rules(&self) -> &Rules;

    /// Scale that this service really draws at.
    fn scale(&self) -> Scale {
        self.rules().scale
    }

    /// One cell of a table, drawn once.
    fn keep(&self, truth: i64, chance: &mut Chance) -> Cell {
        let stored = truth + noise_draw(chance, self.scale());
        Cell {
            #[cfg(test)]
            truth,
            stored: i32::try_from(stored).unwrap_or(i32::MAX),
        }
    }

    /// The same cell after a revision of its table, which draws every cell anew.
    fn revise(&self, _before: Cell, truth: i64, chance: &mut Chance) -> Cell {
        self.keep(truth, chance)
    }

    /// The answer for one cell; none when the answer has no line for it.
    fn show(&self, cell: Cell, audience: Audience, _chance: &mut Chance) -> Option<Shown> {
        Some(self.rules().rule(audience, 1).show(cell.stored))
    }

    /// The answer for a union of cells.
    fn show_sum(&self, cells: &[Cell], audience: Audience, _chance: &mut Chance) -> Option<Shown> {
        let sum = cells.iter().fold(0_i32, |sum, cell| sum.saturating_add(cell.stored));
        Some(self.rules().rule(audience, cells.len()).show(sum))
    }
}

/// The service as it is.
pub(crate) struct Product(pub(crate) Rules);

impl Design for Product {
    fn rules(&self) -> &Rules {
        &self.0
    }
}
