//! Agreement. The spine's arithmetic over seeded inputs, folded into one number that shows any difference in any bit.
//!
//! Holds: one probe for each piece of arithmetic that both the server and the browser may do.
//! Takes: a seed.
//! Gives: a digest of the bits of every result.
//! May touch: nothing.
//! Must never: round before it digests.
//! Story: `tests/agreement.rs` calls `Probe::digest` natively and, in wasm32 under node, through `agreement_digest`.

mod digest;
mod probe;
mod statistics;

pub use probe::Probe;

/// The digest of the probe numbered `probe` (its place in [`Probe::ALL`]) for a seed; 0 for a number that is no probe.
#[expect(
    unsafe_code,
    reason = "exporting a symbol by name counts as unsafe; nothing else in the program has this name"
)]
#[unsafe(no_mangle)]
pub extern "C" fn agreement_digest(probe: u32, seed: u32) -> u64 {
    Probe::ALL.get(probe as usize).map_or(0, |probe| probe.digest(seed))
}
