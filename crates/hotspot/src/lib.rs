//! Hotspot. Is it unusual: numbers in, findings out.
//!
//! Holds: spatial statistics, each in a file of its own with its paper, its parameters and how they are misread.
//! Takes: one value for each cell of a study area (`geography::GridMask`).
//! Gives: z, p and false discovery q for each cell, or a plain error; never NaN.
//! May touch: nothing; pure, also in the browser.
//! Must never: let the number of threads show (work is cut into parts that do not depend on it, and put together in order), use the platform's `ln`, `exp` or `erfc` (server and browser must agree to the byte), know what is secret.
//! Story: `gi_star_queen` asks of each cell whether it and its neighbours hold more than chance would put there.

mod binomial;
mod centimetre;
mod chance;
mod change_points;
mod class;
mod concentration;
mod dbscan;
mod density;
mod dual_density;
mod emerging;
mod error;
mod exact_law;
mod exceedance;
mod extent;
mod fdr;
mod gamma;
mod gi_star;
mod global;
mod hdbscan;
mod hour_of_week;
mod kd_tree;
mod knox;
mod levels;
mod local_moran;
mod mix;
mod monte_carlo;
mod near_repeat;
mod neighbourhood;
mod normal;
mod permutation;
mod pool;
mod prediction_accuracy;
mod rates;
mod scan;
mod seasonal_index;
mod share;
mod spread;
mod top_stability;
mod trend;
mod two_period;
mod watch;
mod weights;

pub use binomial::{binomial_test, share_interval};
pub use change_points::{ChangePointSearch, ChangePoints, Segment, SegmentCost, change_points};
pub use class::Class;
pub use concentration::{Concentration, HeldByTop, PlacesHolding, concentration};
pub use dbscan::{Clusters, dbscan};
pub use density::{Density, DensitySurface, Kernel, Mode, Smoothing, density_surface, kernel_density};
pub use dual_density::{DualDensity, Residents, dual_density};
pub use emerging::{Emerging, EmergingHotSpots, Pattern, emerging_hot_spots};
pub use error::HotspotError;
pub use exceedance::{Exceedance, Noise, exceedance, exceedance_released, exceedance_seen};
pub use fdr::benjamini_hochberg;
pub use gamma::{Interval, gamma_lower, gamma_quantile, gamma_upper, poisson_interval};
pub use gi_star::{GiStar, gi_star_distance, gi_star_given, gi_star_queen};
pub use global::{Global, GlobalMeasure, GlobalTails, global_association, global_permutation};
pub use hdbscan::{Hdbscan, hdbscan};
pub use hour_of_week::{HourOfWeek, LongSpans, TimeSpan, hour_of_week};
pub use knox::{Event, Knox, KnoxBands, knox};
pub use local_moran::{LocalMoran, Quadrant, local_moran, local_moran_given};
pub use mix::{Bounded, BoundedShare, Presence, presence, share_between};
pub use monte_carlo::{permutation_tails, permutation_tails_given};
pub use near_repeat::{NearRepeat, NearRepeatRule, near_repeats};
pub use neighbourhood::Neighbourhood;
pub use normal::{normal_two_sided, normal_upper};
pub use permutation::{Tails, conditional_tails, conditional_tails_given};
pub use prediction_accuracy::{PredictionAccuracy, prediction_accuracy};
pub use rates::{GammaPrior, RateEstimate, Rates, rates};
pub use scan::{
    Gumbel, Scan, ScanCluster, ScanDraws, ScanGini, ScanRates, ScanSecondary, ScanShape, ScanSites,
    poisson_scan, space_time_permutation_scan,
};
pub use seasonal_index::{CalendarMonth, KruskalWallis, MonthLengths, SeasonalIndex, seasonal_index};
pub use share::{fisher_exact, wilson_interval};
pub use top_stability::{TopStability, top_stability};
pub use trend::{Trend, mann_kendall, mann_kendall_many};
pub use two_period::{PeriodNull, TwoPeriod, two_period_queen};
pub use watch::Watch;
pub use weights::Weights;
