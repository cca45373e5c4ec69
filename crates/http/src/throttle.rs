//! Failed sign-ins, counted per name.

use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Attempts that may fail within [`WINDOW`].
const ATTEMPTS: usize = 5;
/// How long a failed attempt counts.
const WINDOW: Duration = Duration::from_mins(5);
/// Names remembered at most, so that a flood of invented names cannot fill the memory.
const NAMES: usize = 20_000;

/// Attempts per name. The name is kept as a digest: a passphrase typed into the wrong field must not lie in memory.
#[derive(Default)]
pub(crate) struct Throttle {
    attempts: HashMap<[u8; 32], Vec<Instant>>,
}

impl Throttle {
    /// Counts an attempt *before* it is checked, so that attempts made side by side count too.
    ///
    /// # Errors
    /// How long to wait, when too many have failed.
    pub(crate) fn attempt(&mut self, name: &str, now: Instant) -> Result<(), Duration> {
        if self.attempts.len() >= NAMES {
            self.attempts.retain(|_, times| times.last().is_some_and(|t| now.duration_since(*t) < WINDOW));
        }
        let key = Sha256::digest(name).into();
        if self.attempts.len() >= NAMES && !self.attempts.contains_key(&key) {
            return Err(WINDOW);
        }
        let times = self.attempts.entry(key).or_default();
        times.retain(|t| now.duration_since(*t) < WINDOW);
        if times.len() >= ATTEMPTS {
            return Err(WINDOW.saturating_sub(now.duration_since(times[0])));
        }
        times.push(now);
        Ok(())
    }

    /// Forgets the attempts of a name that has signed in.
    pub(crate) fn forgive(&mut self, name: &str) {
        let key: [u8; 32] = Sha256::digest(name).into();
        self.attempts.remove(&key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixth_attempt_waits_until_the_first_is_five_minutes_old() {
        let (mut throttle, start) = (Throttle::default(), Instant::now());
        for second in 0..5 {
            throttle.attempt("analyst", start + Duration::from_secs(second)).unwrap();
        }
        let wait = throttle.attempt("analyst", start + Duration::from_mins(1)).unwrap_err();
        assert_eq!(wait, Duration::from_mins(4));
        throttle.attempt("partner", start + Duration::from_mins(1)).expect("another name is not held up");
        throttle.attempt("analyst", start + WINDOW).expect("the first attempt no longer counts");
    }

    #[test]
    fn a_successful_sign_in_clears_the_count() {
        let (mut throttle, now) = (Throttle::default(), Instant::now());
        for _ in 0..20 {
            throttle.attempt("analyst", now).unwrap();
            throttle.forgive("analyst");
        }
    }

    #[test]
    fn a_flood_of_names_is_bounded_and_passes() {
        let (mut throttle, now) = (Throttle::default(), Instant::now());
        for n in 0..NAMES {
            throttle.attempt(&n.to_string(), now).unwrap();
        }
        throttle.attempt("one more", now).expect_err("memory is bounded");
        throttle.attempt("one more", now + WINDOW).expect("and is free again after the window");
        assert_eq!(throttle.attempts.len(), 1);
    }
}
