//! The report of a run, and the bound that each attack is held to.

use crate::interval::Tally;
use language::Text;
use serde::{Serialize, Serializer};

/// What an attack must come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// A design that is known to fail: the attacker must win at least so much, else the harness is blind.
    MustWin(f64),
    /// The advantage in closed form, and how far from it a run may be.
    Expected(f64, f64),
    /// What the draws of the tables asked give anyway. The attack must not gain beyond it.
    AtMost(f64),
}

/// Standard deviations beyond which a figure is held against its bound. An attack that reaches its bound exactly lies above it in
/// every second run; at 4 a sound service fails once in 30,000 attacks.
const HELD_AT: f64 = 4.0;
/// Standard deviations of a 95 % interval.
const CI95: f64 = 1.959_963_984_540_054;

/// One attack, as it went in this run.
#[derive(Clone, Debug, Serialize)]
pub struct AttackResult {
    /// Its name, the same for ever, so that reports can be compared over time.
    pub id: &'static str,
    /// Attacker, design and bound in one sentence.
    #[serde(serialize_with = "english")]
    pub what: Text,
    /// True-positive rate less false-positive rate: 0 is guessing, 1 is certainty.
    pub advantage: f64,
    /// Pairs of worlds tried.
    pub pairs: u64,
    /// 95 % interval of the advantage (Newcombe 1998, method 10).
    pub ci95: [f64; 2],
    /// What it is held to.
    #[serde(skip)]
    pub bound: Bound,
    /// Whether it holds.
    #[serde(skip)]
    pub holds: bool,
}

impl AttackResult {
    pub(crate) fn of(id: &'static str, what: Text, tally: Tally, bound: Bound) -> Self {
        let (low, high) = tally.interval(CI95);
        let advantage = tally.advantage();
        let (surely, at_most) = tally.interval(HELD_AT);
        let holds = match bound {
            Bound::MustWin(least) => advantage >= least,
            Bound::Expected(figure, reach) => surely <= figure + reach && at_most >= figure - reach,
            Bound::AtMost(most) => surely <= most,
        };
        Self { id, what, advantage, pairs: tally.pairs, ci95: [low, high], bound, holds }
    }
}

/// Every attack of a run, in the order in which they are always told.
#[derive(Clone, Debug, Serialize)]
pub struct AttackReport {
    /// The attacks.
    pub attacks: Vec<AttackResult>,
}

impl AttackReport {
    /// Whether every attack is within its bound, the failing designs having failed.
    pub fn holds(&self) -> bool {
        self.attacks.iter().all(|attack| attack.holds)
    }
}

fn english<S: Serializer>(text: &Text, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&text.en)
}
