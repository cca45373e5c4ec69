//! Disclosure. May it leave: the two sides of the house and the one door between them.
//!
//! Holds: `Working`, `Released`, the policy, the noise, hiding and rounding, the ledger of ε.
//! Takes: exact counts on the working side, a signed policy, a release key, the ledger of earlier releases.
//! Gives: released tables, and values as a role may see them.
//! May touch: nothing; pure, also in the browser.
//! Must never: turn a working value into anything else but by [`release`] or for the screen of a granted analyst.
//! Story: `jobs` counts into [`Tables`], [`release`] draws the noise once, `picture` reads back and shows by role.
//!
//! Disclosure comes *after* access in the order of the spine: [`Working::serialise_for_screen`] asks for a
//! `Grant<Analyse>` and a `Recorded`. The promise, the attack considered and the limits are in `docs/release-method.md`.

mod digest;
mod frame;
mod key;
mod ledger;
mod noise;
mod period;
mod pmf;
mod policy;
mod release;
mod released;
mod scale;
mod show;
mod table;
mod working;

pub use digest::RecordsDigest;
pub use frame::{BlockFacts, Frame, FrameError, PlaceFacts};
pub use key::ReleaseKey;
pub use ledger::{Epsilon, Ledger, LedgerEntry};
pub use period::Period;
pub use pmf::{NoiseLaw, phantom_rate};
pub use policy::{Policy, PolicyError, PolicyFault, Profile, Standing};
pub use release::{Closing, ReleaseError, release};
pub use released::Released;
pub use scale::{Scale, ScaleError};
pub use show::{Audience, ShowRule, Shown};
pub use table::{ReleasedTables, TableName, Tables};
pub use working::{ScreenError, Working};
