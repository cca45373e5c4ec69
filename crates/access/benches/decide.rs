//! How long a decision takes: `cargo bench -p access --bench decide`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use access::{Analyse, Asked, Circumstance, DAY, Purpose, callers, case, decide};
use std::hint::black_box;
use std::time::Instant;

const TIMES: u32 = 2_000;

fn main() {
    let (region, agreement) =
        case(Circumstance { own_region: true, agreement: true, purpose: true, step_up: true });
    let (_, analyst) = &callers()[0];
    let asked = Asked::of(region, DAY).stepped_up(true).for_purpose(Purpose::HotspotReview);
    for (name, agreements) in [
        ("granted by the one agreement", vec![agreement.clone()]),
        ("granted by the last of ten", {
            let ended = access::Agreement { ended: true, ..agreement.clone() };
            let mut ten = vec![ended; 9];
            ten.push(agreement);
            ten
        }),
        ("refused for want of an agreement, with the reason", Vec::new()),
    ] {
        let once = || decide::<Analyse>(analyst, &asked, black_box(&agreements)).map(|_| ());
        let _ = black_box(once());
        let best = (0..5)
            .map(|_| {
                let begun = Instant::now();
                for _ in 0..TIMES {
                    let _ = black_box(once());
                }
                begun.elapsed() / TIMES
            })
            .min()
            .unwrap_or_default();
        println!("{name}: {best:?}");
    }
}
