//! Evaluation. Did it change: counts before and after in, effects out.
//!
//! Holds: the comparison of a treated place with others, each method in a file of its own with its paper and how it is misread.
//! Takes: counts of places over periods.
//! Gives: an effect with its interval, or the reason why it is not valid; never NaN.
//! May touch: nothing; pure, also in the browser.
//! Must never: use the platform's `ln`, `exp` or `erfc`, know what is secret, call an effect valid that breaks its method's rules.
//! Story: a plan at the bus station ended in March; `weighted displacement` asks whether it brought less, and where the rest went.
