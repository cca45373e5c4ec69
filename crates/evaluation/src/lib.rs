//! Evaluation. Did it change: counts before and after in, effects out.
//!
//! Holds: the comparison of a treated place with others, each method in a file of its own with its paper and how it is misread.
//! Takes: counts of places over periods.
//! Gives: an effect with its interval and every rule of its method that the counts break; never NaN.
//! May touch: `language`, for the sentence of a broken rule; `hotspot`, for tail probabilities.
//! Must never: use the platform's `ln`, `exp` or `erfc`, know what is secret, call an effect valid that breaks its method's rules.
//! Story: a plan at the bus station ended in March; `weighted_displacement` asks whether it brought less there, and where the rest went.

mod comparison;
mod counts;
mod displacement_quotient;
mod error;
mod net_effect;
mod not_valid;
mod pooled;
mod quantile;
mod rate_test;
mod regression;
mod relative_change;
mod time_series;
mod verdict;
mod weighted_displacement;

pub use comparison::{Candidate, Comparison, Match, MatchLimits, comparison_areas};
pub use counts::{Change, Counts};
pub use displacement_quotient::{DisplacementQuotient, Reading, displacement_quotient};
pub use error::EvaluationError;
pub use net_effect::{NetEffect, net_effect};
pub use not_valid::NotValid;
pub use pooled::{Pooled, Study, pooled};
pub use rate_test::{RateTest, change_test, rate_test};
pub use relative_change::{RelativeChange, relative_change};
pub use time_series::{Coefficient, InterruptedSeries, Interruption, interrupted_series};
pub use verdict::{Expected, Verdict, periods_needed, verdict};
pub use weighted_displacement::{
    AreaWeights, TimeWeights, WeightedDisplacement, detectable_difference, weighted_displacement,
};
