//! Disruption. What can be done about a place, by whom and on which law.
//!
//! Holds: nothing yet but the way to the catalogue of measures; plans come here.
//! Takes: a caller who is signed in.
//! Gives: the measures, each with whether its law is in force today and that nobody has verified it.
//! May touch: nothing.
//! Must never: record anything of what is directed at a person, or call a measure verified without saying who did that, and when.
//! Story: `GET /api/measures` answers with the whole catalogue, for it is small, public and the same for everybody.

mod measure_route;

pub use measure_route::{Room, router};
