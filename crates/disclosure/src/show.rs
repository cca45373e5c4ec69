//! Hide, then round: a released value as a role may see it.

use crate::Policy;
use crate::pmf::NoiseLaw;
use crate::sum_law::SumLaw;
use access::Role;
use serde::Serialize;

/// Who looks; it decides the tables and the threshold. Each sees no more than the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Analysts.
    Analyst,
    /// The partnership's meeting.
    Partnership,
    /// Community safety.
    CommunitySafety,
}

impl Audience {
    /// Every audience, from the one that sees most.
    pub const ALL: [Self; 3] = [Self::Analyst, Self::Partnership, Self::CommunitySafety];

    /// The word in the policy file.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Analyst => "analyst",
            Self::Partnership => "partnership",
            Self::CommunitySafety => "community_safety",
        }
    }

    /// The audience that a role belongs to; none for roles that do not read the released side.
    pub const fn of(role: Role) -> Option<Self> {
        match role {
            Role::Analyst | Role::SeniorAnalyst => Some(Self::Analyst),
            Role::BoardMember | Role::MeetingChair | Role::Coordinator => Some(Self::Partnership),
            Role::CommunitySafety => Some(Self::CommunitySafety),
            Role::IntakeClerk
            | Role::Grader
            | Role::BusinessGuardian
            | Role::Auditor
            | Role::Administrator => None,
        }
    }
}

/// What is shown of a released value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "shown", rename_all = "snake_case")]
pub enum Shown {
    /// A rounded value and the interval around it.
    Value {
        /// The stored value to the nearest multiple of the policy's rounding.
        rounded: u32,
        /// Lower end of the interval, at least 0.
        low: u32,
        /// Upper end of the interval.
        high: u32,
    },
    /// Withheld or none. Hidden, empty and not-in-force are this one word: nothing tells them apart.
    Withheld,
}

/// The rule for one audience under one policy.
///
/// The interval is a function of the rounded value alone, so it tells nothing that the rounded value does not. With
/// rounding *b* the stored value lies within ⌊b/2⌋ of what is shown; the count lies within `margin` of the stored value with
/// probability at least 95 %, for whatever count. So before it is known which cells are shown, the interval of a cell covers
/// its count at least 95 times in 100. Commonly misread: it does *not* say that 95 % of the shown cells that are truly empty
/// are covered. Those are the phantoms ([`crate::phantom_rate`]): rare, and outside their intervals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShowRule {
    threshold: u32,
    rounding: u32,
    margin: u32,
}

impl ShowRule {
    /// Chance that the noise alone leaves the interval.
    const OUTSIDE: f64 = 0.05;

    /// The rule for `audience` under `policy`.
    pub fn of(policy: &Policy, audience: Audience) -> Self {
        let threshold = policy.threshold(audience);
        let margin = NoiseLaw::at(policy.scale()).margin(Self::OUTSIDE);
        Self { threshold, rounding: policy.rounding(), margin }
    }

    /// The rule for the sum of `terms` stored values of one table, such as a union of blocks.
    ///
    /// Its interval is that of the sum of as many draws, by their exact law ([`SumLaw`]). Its threshold is the least at which a
    /// sum of truly empty cells is shown no more often than one empty cell is at the role's own: noise adds up, so a
    /// threshold for one cell would let unions of nothing through (three empty blocks reach 10 about 3 times in 100). It is
    /// never below the role's own, and shown values are never rounded below it.
    pub fn of_sum(policy: &Policy, audience: Audience, terms: u32) -> Self {
        let one = Self::of(policy, audience);
        if terms <= 1 {
            return one;
        }
        let law = SumLaw::of(policy.scale(), terms);
        let allowed = NoiseLaw::at(policy.scale()).at_least(one.threshold);
        let mut threshold = one.threshold;
        while law.at_least(threshold) > allowed || rounded(threshold, one.rounding) < threshold {
            threshold += 1;
        }
        Self { threshold, margin: law.margin(Self::OUTSIDE), ..one }
    }

    /// Below this a stored value is withheld.
    pub const fn threshold(&self) -> u32 {
        self.threshold
    }

    /// Shown values are multiples of this.
    pub const fn rounding(&self) -> u32 {
        self.rounding
    }

    /// The least k with P(|noise| > k) ≤ 5 %.
    pub const fn margin(&self) -> u32 {
        self.margin
    }

    /// What is shown of a stored value: hidden first, rounded after.
    pub fn show(&self, stored: i32) -> Shown {
        match u32::try_from(stored) {
            Ok(value) if value >= self.threshold => {
                let rounded = rounded(value, self.rounding);
                let reach = self.rounding / 2 + self.margin;
                Shown::Value { rounded, low: rounded.saturating_sub(reach), high: rounded + reach }
            }
            _ => Shown::Withheld,
        }
    }
}

/// The nearest multiple of `step`; a value half-way (possible for an even step only) goes up.
pub(crate) const fn rounded(value: u32, step: u32) -> u32 {
    (value + step / 2) / step * step
}
