//! Failed sign-ins, counted by name, by known browser and by address.

use crate::CallerAddress;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// How long a failed attempt counts.
const WINDOW: Duration = Duration::from_mins(5);
/// Keys remembered at most, so that a flood of invented names cannot fill the memory.
const KEYS: usize = 20_000;

/// What attempts are counted under. Kept as a digest: a passphrase typed into the wrong field must not lie in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    digest: [u8; 32],
    most: usize,
}

impl Key {
    /// A name, tried by browsers that never signed in by it.
    pub(crate) fn name(name: &str) -> Self {
        Self::of("name", name, 5)
    }

    /// A name, tried by a browser that signed in by it before: strangers use nothing of its attempts up.
    pub(crate) fn known(name: &str) -> Self {
        Self::of("known", name, 5)
    }

    /// An address: an office of people shares one.
    pub(crate) fn address(address: CallerAddress) -> Self {
        Self::of("address", &format!("{address:?}"), 50)
    }

    fn of(sort: &str, value: &str, most: usize) -> Self {
        Self { digest: Sha256::digest(format!("{sort}\0{value}")).into(), most }
    }
}

/// Attempts under each key.
#[derive(Default)]
pub(crate) struct Throttle {
    attempts: HashMap<Key, Vec<Instant>>,
}

impl Throttle {
    /// Counts an attempt under all its keys *before* it is checked, so that attempts made side by side count too.
    ///
    /// # Errors
    /// How long to wait, when too many have failed under one of them; nothing was counted then.
    pub(crate) fn attempt(&mut self, keys: &[Key], now: Instant) -> Result<(), Duration> {
        if self.attempts.len() + keys.len() > KEYS {
            self.attempts.retain(|_, times| times.last().is_some_and(|t| now.duration_since(*t) < WINDOW));
        }
        let full = self.attempts.len() >= KEYS;
        for key in keys {
            match self.attempts.get_mut(key) {
                None if full => return Err(WINDOW),
                None => {}
                Some(times) => {
                    times.retain(|t| now.duration_since(*t) < WINDOW);
                    if times.len() >= key.most {
                        return Err(WINDOW.saturating_sub(now.duration_since(times[0])));
                    }
                }
            }
        }
        for key in keys {
            self.attempts.entry(*key).or_default().push(now);
        }
        Ok(())
    }

    /// Forgets the attempts of who has signed in: all of the name, the last one of the address.
    pub(crate) fn forgive(&mut self, keys: &[Key]) {
        for (at, key) in keys.iter().enumerate() {
            if at == 0 {
                self.attempts.remove(key);
            } else if let Some(times) = self.attempts.get_mut(key) {
                times.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Key {
        let peer = std::net::SocketAddr::new(text.parse().unwrap(), 1);
        Key::address(CallerAddress::of(peer, false, &axum::http::HeaderMap::new()))
    }

    fn name(name: &str) -> [Key; 1] {
        [Key::name(name)]
    }

    #[test]
    fn the_sixth_attempt_waits_until_the_first_is_five_minutes_old() {
        let (mut throttle, start) = (Throttle::default(), Instant::now());
        for second in 0..5 {
            throttle.attempt(&name("analyst"), start + Duration::from_secs(second)).unwrap();
        }
        let wait = throttle.attempt(&name("analyst"), start + Duration::from_mins(1)).unwrap_err();
        assert_eq!(wait, Duration::from_mins(4));
        throttle
            .attempt(&name("partner"), start + Duration::from_mins(1))
            .expect("another name is not held up");
        throttle.attempt(&name("analyst"), start + WINDOW).expect("the first attempt no longer counts");
    }

    #[test]
    fn strangers_cannot_lock_out_a_browser_that_is_known() {
        let (mut throttle, now) = (Throttle::default(), Instant::now());
        while throttle.attempt(&name("analyst"), now).is_ok() {}
        throttle.attempt(&[Key::known("analyst")], now).expect("it has a count of its own");
    }

    #[test]
    fn one_address_may_not_try_name_after_name() {
        let (mut throttle, now) = (Throttle::default(), Instant::now());
        let tried = (0..100).take_while(|n| {
            throttle.attempt(&[Key::name(&n.to_string()), address("203.0.113.9")], now).is_ok()
        });
        assert_eq!(tried.count(), 50);
        throttle.attempt(&[Key::name("99"), address("203.0.113.10")], now).expect("another address");
    }

    #[test]
    fn a_successful_sign_in_clears_the_count() {
        let (mut throttle, now) = (Throttle::default(), Instant::now());
        let keys = [Key::name("analyst"), address("203.0.113.9")];
        for _ in 0..200 {
            throttle.attempt(&keys, now).unwrap();
            throttle.forgive(&keys);
        }
    }

    #[test]
    fn a_flood_of_names_is_bounded_and_passes() {
        let (mut throttle, now) = (Throttle::default(), Instant::now());
        for n in 0..KEYS {
            throttle.attempt(&name(&n.to_string()), now).unwrap();
        }
        throttle.attempt(&name("one more"), now).expect_err("memory is bounded");
        throttle.attempt(&name("one more"), now + WINDOW).expect("and is free again after the window");
        assert_eq!(throttle.attempts.len(), 1);
    }
}
