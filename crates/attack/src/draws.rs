//! The attacker who holds the stored values themselves: more than any reader is shown.

use crate::design::Design;
use crate::interval::Tally;
use crate::trials::Bench;

/// Reports that the attacker knows in each of the cells; any number gives the same figure.
const KNOWN: i64 = 6;

/// `draws` cells that the report is in, one of each table, drawn by the product's sampler. The log-likelihood ratio of each is
/// +1/scale or −1/scale as the stored value lies above the known count or not; the attacker adds them up.
pub(crate) fn stored<D: Design>(bench: Bench<'_>, design: &D, draws: u32) -> Tally {
    bench.tally(0x70 + u64::from(draws), |chance, there| {
        let for_it = (0..draws).filter(|_| {
            let cell = design.keep(KNOWN + i64::from(there), chance);
            i64::from(cell.stored) > KNOWN
        });
        2 * for_it.count() as u32 > draws
    })
}
