//! Why a file could not be read.

use language::{Text, say};
use sheet::Refusal;

/// What came of a file that was not read. Nothing of it is kept, and nothing of it is in here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file was not read: {}", self.rule())]
pub enum FileFault {
    /// The file is not one that is read; the refusal says why.
    Refused(Refusal),
    /// Reading asked for more memory than [`crate::MEMORY_BYTES`].
    Memory,
    /// Reading took longer than [`crate::CPU_SECONDS`] of work, or than the deadline.
    Time,
    /// The process that reads died of something else.
    Crash,
    /// What was read has more than [`crate::OUTPUT_BYTES`].
    TooMuch,
    /// The process could not be started or closed in, or no place became free before the deadline.
    Unavailable,
}

impl FileFault {
    /// The stable name, for programs.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.rule(),
            Self::Memory => "memory",
            Self::Time => "time",
            Self::Crash => "crash",
            Self::TooMuch => "too-much",
            Self::Unavailable => "unavailable",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn text(&self) -> Text {
        match self {
            Self::Refused(refusal) => refusal.text(),
            fault => say(&format!("reader-{}", fault.rule()), &[]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_says_what_to_do_in_both_languages() {
        let refused = FileFault::Refused(Refusal::Damaged);
        for fault in [
            refused,
            FileFault::Memory,
            FileFault::Time,
            FileFault::Crash,
            FileFault::TooMuch,
            FileFault::Unavailable,
        ] {
            let text = fault.text();
            assert!(
                text.en.contains("Nothing was kept") && text.cy.contains("Ni chadwyd dim"),
                "{}",
                text.en
            );
        }
    }
}
