//! The server at its door: one program, because what it links is large and would be built anew for each file.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

mod house;

mod administration;
mod context_months;
mod context_records;
mod contexts;
mod demo_records;
mod fail_closed;
mod guardian;
mod hostile;
mod limits;
mod listening;
mod networks;
mod ogc;
mod pages;
mod places;
mod plans;
mod profiles;
mod record;
mod same_refusal;
mod sign_in;
mod tiles;
mod tokens;
mod vocabularies;
