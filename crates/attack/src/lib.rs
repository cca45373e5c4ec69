//! Attack. Does the release hold: attackers that are as strong as can be, and the figures of the automatic audit.
//!
//! Holds: designs that are known to fail, attacks on the release as it is, their bounds, and the arithmetic an officer signs on.
//! Takes: a policy, a seed and a number of pairs of worlds; for the audit the ledger, and the counts inside `Working`.
//! Gives: a report of advantages with their intervals, and the audit's figures with their bounds.
//! May touch: nothing; pure, the same bytes for any number of threads.
//! Must never: compute an answer in another way than `disclosure` does, or let a figure in that the run did not measure.
//! Story: `trials` draws pairs of worlds that differ by one report, an attack guesses, `report` holds the guess to its bound.
//!
//! What the figures mean, and what they do not, is in `docs/privacy.md`.

mod audit;
#[cfg(test)]
mod broken;
mod chance;
mod closed_form;
mod design;
mod displayed;
mod draws;
mod failing;
mod harness;
mod interval;
mod live;
mod report;
mod trials;

pub use audit::{Audited, Counts, Figure, Utility, YearCounts, audit, audit_of_counts, utility};
pub use closed_form::{advantage_as_shown, advantage_of_draws};
pub use harness::{AttackAsked, Watching, attack};
pub use report::{AttackReport, AttackResult, Bound};
