//! Keeping the record sealed: a head every ten minutes, the whole checked and what is past its time destroyed once a day.

use crate::{Retention, retention_sweep};
use http::Pools;
use jiff::Timestamp;
use record::{Against, Sealer, When, verify};
use std::sync::Arc;
use std::time::Duration;

/// Between two heads.
const HEAD_EVERY: Duration = Duration::from_mins(10);
/// Heads between two checks of the whole and two sweeps: a day.
const DAILY: u32 = 144;

/// Seals, checks and sweeps until the process ends. A demonstration does not sweep, so that its invented years stay. `now` is the
/// caller's clock.
///
/// A failure is loud in the log and does not stop the service: acts are on record all the same, and the next head is over them.
pub async fn record_keep(pools: Pools, sealer: Arc<Sealer>, now: fn() -> Timestamp, sweeps: bool) {
    let mut turn = 0_u32;
    loop {
        if let Err(fault) = sealer.seal(&pools.record, now().as_millisecond(), When::Always).await {
            tracing::error!(%fault, "the record could not be sealed or carried to its second place");
        }
        if turn.is_multiple_of(DAILY) {
            daily(&pools, &sealer, now(), sweeps).await;
        }
        turn = turn.wrapping_add(1);
        tokio::time::sleep(HEAD_EVERY).await;
    }
}

async fn daily(pools: &Pools, sealer: &Sealer, now: Timestamp, sweeps: bool) {
    let second = sealer.place().heads().await;
    let against = Against { second, keys: vec![sealer.public_key()], now: now.as_millisecond() };
    match verify(&pools.record, against).await {
        Ok(report) if report.whole => tracing::info!(leaves = report.leaves, "the record is whole"),
        Ok(report) => tracing::error!(
            wrong = report.wrong_total,
            first = report.wrong.first().map_or("", |wrong| wrong.finding.code()),
            "THE RECORD IS NOT WHOLE: run contexture audit verify"
        ),
        Err(fault) => tracing::error!(%fault, "the record could not be checked"),
    }
    if !sweeps {
        return;
    }
    let swept = match Retention::committed() {
        Ok(retention) => retention_sweep(pools, &retention, now, false).await,
        Err(fault) => Err(fault),
    };
    match swept {
        Ok(swept) => {
            for rule in swept.iter().filter(|rule| rule.how_many > 0) {
                tracing::info!(
                    rule = rule.rule,
                    how_many = rule.how_many,
                    "destroyed what was past its time"
                );
            }
        }
        Err(fault) => tracing::error!(%fault, "the retention sweep did not end"),
    }
}
