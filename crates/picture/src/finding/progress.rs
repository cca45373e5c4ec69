//! How far a run is, and how to stop it, over all its parts.

use hotspot::Watch;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Parts of a run: the finding itself and the four of its stability.
pub(super) const PARTS: u32 = 5;

/// Shared between a run and whoever waits for it.
#[derive(Default)]
pub struct Progress {
    begun: AtomicU32,
    present: Mutex<Arc<Watch>>,
    stopped: AtomicBool,
}

impl Progress {
    /// Nothing begun.
    pub fn new() -> Self {
        Self::default()
    }

    /// The watch of the next part.
    pub(super) fn part(&self) -> Arc<Watch> {
        let watch = Arc::new(Watch::new());
        *self.present.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&watch);
        self.begun.fetch_add(1, Ordering::AcqRel);
        // Stopped between two parts: the next must not begin.
        if self.stopped() {
            watch.cancel();
        }
        watch
    }

    /// Asks the run to stop at its next step.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Release);
        self.present.lock().unwrap_or_else(PoisonError::into_inner).cancel();
    }

    /// Whether it has been asked to.
    pub fn stopped(&self) -> bool {
        self.stopped.load(Ordering::Acquire)
    }

    /// Thousandths done.
    pub fn thousandths(&self) -> u16 {
        let begun = u64::from(self.begun.load(Ordering::Acquire).min(PARTS));
        let (done, of) = self.present.lock().unwrap_or_else(PoisonError::into_inner).progress();
        let part = (1000 * done).checked_div(of).unwrap_or(0);
        ((begun.saturating_sub(1) * 1000 + part) / u64::from(PARTS)) as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_stopped_between_two_parts_does_not_begin_the_next() {
        let progress = Progress::new();
        assert_eq!(progress.thousandths(), 0);
        let first = progress.part();
        let second = progress.part();
        assert_eq!(progress.thousandths(), 200);
        progress.stop();
        assert!(!first.cancelled() && second.cancelled() && progress.part().cancelled());
    }
}
