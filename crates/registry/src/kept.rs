//! What keeping a set of records changed.

use serde::Serialize;
use std::ops::AddAssign;

/// How many records were new, changed or already there just so. The same records twice are all `unchanged` the second time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// Were not there.
    pub added: u64,
    /// Were there with other content.
    pub changed: u64,
    /// Were there just so.
    pub unchanged: u64,
    /// Were there and are no more: layers of the basemap and blocks are replaced as a whole.
    pub removed: u64,
}

impl Kept {
    /// Of `total` records, those that a statement wrote: `true` for a new one, `false` for a changed one.
    pub(crate) fn of_written(total: usize, written: &[bool]) -> Self {
        let added = written.iter().filter(|new| **new).count() as u64;
        let changed = written.len() as u64 - added;
        Self { added, changed, unchanged: total as u64 - added - changed, removed: 0 }
    }

    /// Whether anything is otherwise than before.
    pub const fn is_change(&self) -> bool {
        self.added + self.changed + self.removed > 0
    }
}

impl AddAssign for Kept {
    fn add_assign(&mut self, more: Self) {
        self.added += more.added;
        self.changed += more.changed;
        self.unchanged += more.unchanged;
        self.removed += more.removed;
    }
}
