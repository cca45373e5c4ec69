//! Disruption. What can be done about a place, by whom and on which law; what is planned, and how it goes.
//!
//! Holds: schema `disruption`: plans with every version of them, what each is compared with and what people made of it, and what was found when the
//! law behind a measure was checked.
//! Takes: prose, which is screened; the code of a context, which `server` asks the register about; sums of releases, which `server` asks the released side for.
//! Gives: the catalogue of measures with who verified what, plans, their board, and what was used before at contexts of a kind.
//! May touch: schema `disruption` and nothing else.
//! Must never: hold an instance of what is directed at a person, call a measure verified without saying who did that and when, start a plan before
//! its ethics gate is answered, let anybody start what they wrote, tell an effect from anything but releases, or change what was written down of one.
//! Story: a draft is kept by `plan_keep`; `content` says what is wrong with it and what it still lacks; `plan_step` starts and closes it;
//! `plan_page` tells it with what the reader may do. Once it runs, `effect_fit` proposes what to compare it with, `effect_keep` writes that down,
//! and `effect_result` tells what the releases say.

mod content;
mod effect_content;
mod effect_fit;
mod effect_keep;
mod effect_page;
mod effect_quarters;
mod effect_result;
mod effect_route;
mod fault;
mod look;
mod measure_route;
mod plan_keep;
mod plan_page;
mod plan_read;
mod plan_route;
mod plan_step;
mod room;
mod verification;
mod worked;

use axum::extract::FromRef;
use http::{Door, Routes};

pub use content::{plan_faults, plan_lacks};
pub use fault::PlanFault;
pub use room::{Asked, ContextSide, ReleasedSide, Room};

/// `/api/measures` and `/api/plans` with all below them.
pub fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    measure_route::router().merge(plan_route::router()).merge(effect_route::router())
}
