//! How often one person, or one address, may ask.

use governor::clock::{Clock, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::hash::Hash;
use std::num::NonZeroU32;
use std::time::Duration;

/// Keys remembered at most, so that a flood of invented ones cannot fill the memory.
const KEYS: usize = 20_000;

/// A steady rate and how far ahead of it one may run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestRate {
    /// Requests a second, for as long as one likes.
    pub a_second: NonZeroU32,
    /// Requests at once, after a rest.
    pub at_once: NonZeroU32,
}

impl RequestRate {
    /// For one signed-in person: 20 a second, 300 at once. Opening the map asks for six things; nobody clicks that fast.
    pub const PERSON: Self = Self::of(20, 300);

    /// A rate; at least one.
    pub const fn of(a_second: u32, at_once: u32) -> Self {
        Self { a_second: at_least_one(a_second), at_once: at_least_one(at_once) }
    }
}

const fn at_least_one(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

/// A bucket for each key: the generic cell rate algorithm (ITU-T I.371), by `governor`.
pub struct Pace<K: Hash + Eq + Clone, C: Clock + Clone = DefaultClock> {
    buckets: RateLimiter<K, DashMapStateStore<K>, C, NoOpMiddleware<C::Instant>>,
    clock: C,
}

impl<K: Hash + Eq + Clone> Pace<K> {
    /// Empty buckets, by the machine's clock.
    pub fn new(rate: RequestRate) -> Self {
        Self::by_clock(rate, DefaultClock::default())
    }
}

impl<K: Hash + Eq + Clone, C: Clock + Clone> Pace<K, C> {
    /// Empty buckets, by a given clock.
    pub fn by_clock(rate: RequestRate, clock: C) -> Self {
        let quota = Quota::per_second(rate.a_second).allow_burst(rate.at_once);
        Self { buckets: RateLimiter::dashmap_with_clock(quota, clock.clone()), clock }
    }

    /// Counts one request of `key`.
    ///
    /// # Errors
    /// How long to wait, when it has asked too often.
    pub fn step(&self, key: &K) -> Result<(), Duration> {
        if self.buckets.len() >= KEYS {
            // Those that have rested long enough to be as good as new are forgotten.
            self.buckets.retain_recent();
            if self.buckets.len() >= KEYS {
                return Err(Duration::from_secs(1));
            }
        }
        self.buckets.check_key(key).map_err(|early| early.wait_time_from(self.clock.now()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use governor::clock::FakeRelativeClock;

    #[test]
    fn who_asks_too_often_waits_and_nobody_else_does() {
        let clock = FakeRelativeClock::default();
        let pace = Pace::by_clock(RequestRate::of(20, 300), clock.clone());
        for _ in 0..300 {
            pace.step(&"one").expect("a burst is a person opening a map");
        }
        let wait = pace.step(&"one").expect_err("and then the steady rate holds");
        assert!(wait <= Duration::from_millis(50), "{wait:?}");
        pace.step(&"another").expect("another person is not held up");
        clock.advance(Duration::from_secs(1));
        let allowed = (0..100).filter(|_| pace.step(&"one").is_ok()).count();
        assert_eq!(allowed, 20, "a second later there are a second's worth");
    }

    #[test]
    fn a_flood_of_keys_is_bounded_and_passes() {
        let clock = FakeRelativeClock::default();
        let pace = Pace::by_clock(RequestRate::of(10, 10), clock.clone());
        for key in 0..KEYS {
            pace.step(&key).unwrap();
        }
        pace.step(&KEYS).expect_err("memory is bounded");
        clock.advance(Duration::from_secs(10));
        pace.step(&KEYS).expect("and is free again once they have rested");
    }
}
