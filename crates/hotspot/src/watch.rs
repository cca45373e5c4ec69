//! Long work: how far it is, and how to stop it.

use crate::HotspotError;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Shared between the work and whoever waits for it. The work tells how far it is; the other side may stop it.
///
/// Watching never changes a result: work that is not stopped gives the same bytes, watched or not.
///
/// # Example
/// ```
/// let watch = hotspot::Watch::new();
/// watch.cancel();
/// assert!(watch.cancelled());
/// assert_eq!(watch.progress(), (0, 0), "nothing has begun");
/// ```
#[derive(Debug, Default)]
pub struct Watch {
    done: AtomicU64,
    of: AtomicU64,
    stop: AtomicBool,
}

impl Watch {
    /// Nothing done yet, nothing stopped.
    pub const fn new() -> Self {
        Self { done: AtomicU64::new(0), of: AtomicU64::new(0), stop: AtomicBool::new(false) }
    }

    /// Steps done, and steps in all; (0, 0) until the work knows how long it is. A step is the method's own unit, such as a replicate.
    pub fn progress(&self) -> (u64, u64) {
        let of = self.of.load(Ordering::Relaxed);
        (self.done.load(Ordering::Relaxed).min(of), of)
    }

    /// Asks the work to stop at its next step. It then answers [`HotspotError::Cancelled`].
    pub fn cancel(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it has been asked to stop.
    pub fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// The work will take `steps` more steps than it said before.
    pub(crate) fn expect(&self, steps: u64) {
        self.of.fetch_add(steps, Ordering::Relaxed);
    }

    /// Some steps are done: go on, or stop.
    pub(crate) fn step(&self, steps: u64) -> Result<(), HotspotError> {
        self.done.fetch_add(steps, Ordering::Relaxed);
        if self.cancelled() { Err(HotspotError::Cancelled) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_counts_its_steps_until_it_is_stopped() {
        let watch = Watch::new();
        watch.expect(3);
        watch.expect(7);
        assert_eq!(watch.step(4), Ok(()));
        assert_eq!(watch.progress(), (4, 10));
        watch.cancel();
        assert_eq!(watch.step(1), Err(HotspotError::Cancelled));
        assert_eq!(watch.progress(), (5, 10));
    }
}
