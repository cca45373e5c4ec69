//! Guidance. Which document says how something is to be done, as data: the register of guidance.
//!
//! Holds: `fixtures/guidance`: for each document its version, who publishes it, where it applies, whether its subject is devolved, where it is read in
//! each language, at which points of the work it helps, and the day on which somebody is to look whether it still is the current one.
//! Takes: a day, a point of the work.
//! Gives: documents, and which of them are due to be looked at.
//! May touch: nothing; pure, also in the browser. It knows no clock: today is given.
//! Must never: repeat what a document says, or call one current that nobody has looked at in time.
//! Story: the form of an assessment asks for what helps there; the page lists all of them, what is overdue first.

mod codes;
mod read;
mod register;

pub use codes::{DocumentKind, Topic};
pub use read::{RegisterFault, RegisterProblem};
pub use register::{Document, Register};
