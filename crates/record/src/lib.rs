//! Record. The log of who did what, sealed so that nobody can rewrite it quietly.
//!
//! Holds: schema `audit`: events, their tree, signed heads, verifications, the destruction log.
//! Takes: events that `http` writes in the transaction of each act; a key from a file; a second place for heads.
//! Gives: heads, proofs, a check of the whole, and pages for the auditor.
//! May touch: schema `audit`, and the sign-in names of accounts.
//! Must never: change an event, keep the key in the database, show the auditor a value out of a row or a cube.
//! Story: `head_make` turns committed events into leaves and signs the root, `head_send` carries it to the second place, `verify`
//! hashes everything anew and says what does not fit.

mod ask;
mod check;
mod counts_read;
mod event;
mod events_purge;
mod events_read;
mod fault;
mod head;
mod head_list;
mod head_make;
mod head_send;
mod hex;
mod key;
mod prove;
mod route;
mod sealer;
mod state_read;
mod tree;
mod verify;
mod words;

pub use check::{Checker, Finding, Leaf, Report, Wrong};
pub use event::Event;
pub use events_purge::events_purge;
pub use fault::RecordFault;
pub use head::SignedHead;
pub use head_list::{head_newest, heads_list, heads_read};
pub use head_make::{When, head_make};
pub use head_send::{SecondPlace, heads_send};
pub use hex::{hex, unhex};
pub use key::{KeyError, key_open};
pub use prove::{ConsistencyProof, InclusionProof, consistency_prove, inclusion_prove};
pub use route::{Room, router};
pub use sealer::Sealer;
pub use tree::{Frontier, Hash, consistency_path, inclusion_path, leaf_hash, node_hash, root};
pub use verify::{Against, verify};
