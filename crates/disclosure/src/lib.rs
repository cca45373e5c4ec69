//! Disclosure. May it leave: the two sides of the house and the one door between them.
//!
//! Holds: `Working`, `Released`, the policy, the noise, hiding and rounding, the ledger of ε.
//! Takes: exact counts on the working side, a signed policy, a release key, the ledger of earlier releases.
//! Gives: released tables, and values as a role may see them.
//! May touch: nothing; pure, also in the browser.
//! Must never: turn a working value into anything else but by [`release`] or for the screen of a granted analyst.
//! Story: `jobs` counts into [`Tables`], [`release`] draws the noise once, a second officer signs what is [`Proposed`],
//! `picture` reads back and shows by role.
//!
//! Disclosure comes *after* access in the order of the spine: [`Working::serialise_for_screen`] asks for a
//! `Grant<Analyse>` and a `Recorded`. The promise, the attack considered and the limits are in `docs/release-method.md`.

mod cell;
mod consistent;
mod digest;
mod exceedance;
mod frame;
mod key;
mod ledger;
mod nesting;
mod noise;
mod officers;
mod period;
mod pmf;
mod policy;
mod release;
mod released;
mod revise;
mod scale;
mod show;
mod sum_law;
mod table;
mod working;

pub use cell::{
    CellCode, CellCodeError, ELSEWHERE, SEVERAL, UNCLEAR, UNPLACED, context_part, context_parts, harm_part,
    harm_parts, sector_parts,
};
pub use consistent::{Consistent, Estimate, SheetCell, consistent};
pub use digest::RecordsDigest;
pub use exceedance::exceedance;
pub use frame::{BlockFacts, Frame, FrameError, PlaceFacts, Report};
pub use key::{ReleaseKey, Words};
pub use ledger::{Epsilon, Ledger, LedgerEntry};
pub use nesting::{Nesting, NestingError};
pub use noise::draw as noise_draw;
pub use officers::{Proposed, SameOfficer, TwoOfficers};
pub use period::Period;
pub use pmf::{NoiseLaw, phantom_rate};
pub use policy::{Policy, PolicyError, PolicyFault, Profile, Standing};
pub use release::{Closing, ReleaseError, release, sheets_to_draw};
pub use released::Released;
pub use revise::revise;
pub use scale::{Scale, ScaleError};
pub use show::{Audience, ShowRule, Shown};
pub use sum_law::SumLaw;
pub use table::{ReleasedTables, Sheet, SheetName, Span, TableName, Tables};
pub use working::{Closes, ScreenError, Working};
