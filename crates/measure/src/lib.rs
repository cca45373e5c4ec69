//! Measure. What can lawfully be done about a place, as data: the catalogue of measures of disruption and guardianship.
//!
//! Holds: `fixtures/law`: for each measure what it does, its legal basis, who may apply for it, what evidence it asks for, where and since when
//! it applies; whether it is directed at a place.
//! Takes: a day, a kind of context, a part of the United Kingdom.
//! Gives: measures; a [`PlaceMeasure`] for those of which there can be an instance.
//! May touch: nothing; pure, also in the browser. It knows no clock: today is given.
//! Must never: give a [`PlaceMeasure`] of what is directed at a person; call a measure verified: that is somebody's act, with a name and a day.
//! Story: a plan on a context picks a [`PlaceMeasure`]; the page shows the whole catalogue, what is for guidance alone among it.

mod catalogue;
mod codes;
mod read;

pub use catalogue::{Catalogue, LegalBasis, Measure, PlaceMeasure};
pub use codes::{Applicant, Competence, MeasureCategory, Nation, Target};
pub use read::{CatalogueFault, CatalogueProblem};
