//! Context. A place, school, described peer group or online space as a living record, and the links between them.
//!
//! Holds: what a context is, its life, its links, the register of both, and what an act changed, field by field.
//! Takes: codes, bands, names that were looked at, positions in National Grid metres.
//! Gives: the register after an act, the changes between two registers, and the register before an act that is undone.
//! May touch: nothing; pure, also in the browser. It knows no clock: today is given.
//! Must never: hold a person, a list of members, a handle or an address; know that concerns exist.
//! Story: `registry` loads what an act touches into a [`Register`], an act makes the next one, [`changes`] are appended to the
//! history, and the row is what the history folds to.

mod change;
mod details;
mod fault;
mod join;
mod life;
mod link;
mod name_screen;
mod record;
mod register;
mod split;
mod undo;

pub use change::{Change, Subject, apply, changes, fold};
pub use details::{Day, Details, Meeting, Opening, Shape};
pub use fault::{ContextFault, FieldFault};
pub use join::{Joined, join};
pub use life::{ContextState, MOVES};
pub use link::Link;
pub use name_screen::{NameProblem, NameScreen, ShapeScreen};
pub use record::{Context, Ended, peer_group_name};
pub use register::Register;
pub use split::{Part, split};
pub use undo::undo;
