//! Profile. Problem profiles and strategic assessments as living records with editions.
//!
//! Holds: schema `profile`: profiles, editions, who wrote in them, pinned findings, reviewers' remarks.
//! Takes: prose, which is screened; questions to the released side, which `server` hands on to it.
//! Gives: an edition's page, its frozen bytes, the same on paper, the difference of two editions.
//! May touch: schema `profile` and nothing else.
//! Must never: keep a number that the released side did not answer itself, change what is published, let anybody sign what they wrote.
//! Story: a draft is kept by `edition_keep`, its findings by `pin_keep`; `life` says which step may follow which, `edition_step` takes it;
//! publishing writes `frozen`, as `canonical` bytes, and from then on the page is read from them.

mod canonical;
mod content;
mod diff;
mod edition_keep;
mod edition_page;
mod edition_read;
mod edition_step;
mod fault;
mod life;
mod paper;
mod paper_print;
mod pin;
mod pin_keep;
mod remark_keep;
mod room;
mod route;
mod write_route;
mod yardstick;

pub use canonical::{canonical, digest};
pub use content::{content_faults, sufficiency};
pub use diff::{Compared, diff};
pub use fault::ProfileFault;
pub use life::{Step, after};
pub use paper::paper;
pub use paper_print::{paper_printed, paper_subject};
pub use pin::Pin;
pub use room::{Asked, ReleasedSide, Room};
pub use route::router;
pub use yardstick::{yardstick, yardstick_lines};
