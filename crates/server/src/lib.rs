//! Server. The web server: one address, each room's routes, sign-in, and the web app's files.
//!
//! Holds: the listener, the accounts' administration, the headers that every answer carries.
//! Takes: the rooms, ready made; options; a word when to stop.
//! Gives: the service over HTTP, until told to stop.
//! May touch: accounts and sessions, through `http`; the directory of the web app, read only.
//! Must never: decide what a room decides, listen beyond loopback in a demonstration, log a value or a name.
//! Story: [`Bound::bind`] takes the port, [`State`] gathers the rooms, [`Bound::serve`] answers until the future ends.

mod account;
mod account_add;
mod account_change;
mod account_routes;
mod administration_routes;
mod agreement;
mod agreement_draft;
mod agreement_end;
mod agreement_routes;
mod agreement_sign;
mod base_map;
mod ceremony;
mod context_side;
mod demo_accounts;
mod demo_agreement;
mod described;
mod document;
mod effect_side;
mod enrolment;
mod entry;
mod guidance_routes;
mod headers;
mod health;
mod host;
mod listen;
mod oidc;
mod oidc_routes;
mod options;
mod origin;
mod passkey_add;
mod passkey_list;
mod ready;
mod release_routes;
mod released_side;
mod request_limits;
mod routes;
mod serve;
mod session_routes;
mod state;
mod step_up;
mod tokens;
mod web_files;

pub use account::{AccountLine, account_disable, account_list};
pub use account_add::{AccountError, AccountNew, account_add};
pub use account_change::{AccountChange, account_by_name, account_change};
pub use agreement::{
    AgreementError, AgreementFault, AgreementLine, AgreementState, AgreementTerms, agreement_list,
};
pub use agreement_draft::agreement_draft;
pub use agreement_end::agreement_end;
pub use agreement_sign::{agreement_maker, agreement_sign};
pub use base_map::BaseMapOptions;
pub use context_side::RegisterAsked;
pub use demo_accounts::{demo_accounts_ensure, demo_passphrase};
pub use described::describe;
pub use enrolment::{enrolment_code_make, passphrase_set, subject_link, subject_unlink};
pub use entry::Entry;
pub use oidc::OidcOptions;
pub use options::{DEFAULT_PORT, ServerOptions};
pub use origin::Origin;
pub use released_side::PictureAsked;
pub use routes::{app, operations};
pub use serve::{Bound, ServeError, stop_asked};
pub use state::State;
