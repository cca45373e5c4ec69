//! The release: the one way from the working side to the released side.

use crate::key::StreamPlace;
use crate::ledger::Epsilon;
use crate::{
    Frame, Ledger, LedgerEntry, Period, Policy, RecordsDigest, ReleaseKey, Released, ReleasedTables,
    TableName, Tables, Working, noise,
};
use jiff::civil::Date;
use language::{Arg, Text, say};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// Which period is closed, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The period.
    pub period: Period,
    /// The day on which the period was declared closed: no row recorded in it is taken into it after this day.
    pub closed_on: Date,
    /// Today, by the caller's clock.
    pub today: Date,
}

/// Why nothing was released. No variant carries a count or says which cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseError {
    /// The period has not ended, or was declared closed before it ended or for a day to come.
    #[error("period {0} is not closed yet")]
    OpenPeriod(Period),
    /// A table of this period is in the ledger: closed cells never change.
    #[error("{} of {period} was released before; closed cells never change", table.code())]
    AlreadyReleased {
        /// The table.
        table: TableName,
        /// The period.
        period: Period,
    },
    /// A count for a cell that public geography does not have.
    #[error("{} has a count outside the frame; import the geography again and count anew", .0.code())]
    OutsideFrame(TableName),
    /// The frame was made under another policy.
    #[error("the frame was made under another policy")]
    OtherPolicy,
    /// A count that no region can have.
    #[error("{} has a count that is too large to be one", .0.code())]
    TooLarge(TableName),
}

impl ReleaseError {
    /// The sentence for whoever closes the period.
    pub fn text(self) -> Text {
        let period = |period: Period| ("period", Arg::from(period.to_string()));
        let table = |table: TableName| ("table", Arg::from(table.code()));
        match self {
            Self::OpenPeriod(open) => say("release-open-period", &[period(open)]),
            Self::AlreadyReleased { table: name, period: closed } => {
                say("release-already", &[table(name), period(closed)])
            }
            Self::OutsideFrame(name) => say("release-outside-frame", &[table(name)]),
            Self::OtherPolicy => say("release-other-policy", &[]),
            Self::TooLarge(name) => say("release-too-large", &[table(name)]),
        }
    }
}

/// Releases the tables that the policy names, once.
///
/// Every cell of the frame, empty ones too, gets its count plus one draw of exact discrete Laplace noise from a stream of
/// its own, driven by `key`; so tables are independent and a cell drawn again under the same key over the same records is
/// the same. Values are not clipped. Hiding and rounding come at reading ([`crate::ShowRule`]), by role.
///
/// One report changes each table by at most its sensitivity, so each costs ε = sensitivity / scale, and the release their
/// sum (basic composition; Dwork and others, TCC 2006). See `docs/release-method.md`.
///
/// # Errors
/// [`ReleaseError`]: nothing is drawn before every check is passed, but for a count that is too large.
pub fn release(
    counts: Working<Tables>,
    frame: &Frame,
    policy: &Policy,
    key: &ReleaseKey,
    past: &Ledger,
    closing: &Closing,
) -> Result<Released<ReleasedTables>, ReleaseError> {
    let counts = counts.into_held();
    let Closing { period, closed_on, today } = *closing;
    if closed_on <= period.last_day() || closed_on > today {
        return Err(ReleaseError::OpenPeriod(period));
    }
    if *frame.policy_digest() != policy.digest() {
        return Err(ReleaseError::OtherPolicy);
    }
    if let Some(&table) = policy.tables().iter().find(|table| past.holds(frame.region(), period, **table)) {
        return Err(ReleaseError::AlreadyReleased { table, period });
    }
    within_frame(TableName::BlockYear, &counts.block_year, frame.blocks())?;
    within_frame(TableName::PlaceYear, &counts.place_year, frame.places())?;

    let drawing = Drawing { frame, policy, key, period, records: &counts.records };
    let block_year = drawing.draw(TableName::BlockYear, &counts.block_year, frame.blocks())?;
    let place_year = drawing.draw(TableName::PlaceYear, &counts.place_year, frame.places())?;
    let cells = |table| match table {
        TableName::BlockYear => block_year.len(),
        TableName::PlaceYear => place_year.len(),
    };
    let ledger =
        Ledger::of(policy.tables().iter().map(|&table| drawing.entry(table, cells(table))).collect());
    Ok(Released::drawn(ReleasedTables {
        region: frame.region().clone(),
        period,
        policy_version: policy.version().to_owned(),
        policy_digest: policy.digest(),
        scale: policy.scale(),
        epsilon_total: ledger.epsilon_total(),
        ledger,
        block_year,
        place_year,
    }))
}

/// A count outside the frame would be lost or, worse, would show that something is there: it stops the release.
fn within_frame<C: Ord>(
    table: TableName,
    counts: &BTreeMap<C, u32>,
    cells: &BTreeSet<C>,
) -> Result<(), ReleaseError> {
    if counts.keys().all(|cell| cells.contains(cell)) {
        Ok(())
    } else {
        Err(ReleaseError::OutsideFrame(table))
    }
}

/// What every draw of one release shares.
struct Drawing<'a> {
    frame: &'a Frame,
    policy: &'a Policy,
    key: &'a ReleaseKey,
    period: Period,
    records: &'a RecordsDigest,
}

impl Drawing<'_> {
    /// Every cell of one table; none when the policy does not release it.
    fn draw<C: Ord + Clone + Display>(
        &self,
        table: TableName,
        counts: &BTreeMap<C, u32>,
        cells: &BTreeSet<C>,
    ) -> Result<BTreeMap<C, i32>, ReleaseError> {
        if !self.policy.tables().contains(&table) {
            return Ok(BTreeMap::new());
        }
        cells
            .iter()
            .map(|cell| {
                let count = i64::from(counts.get(cell).copied().unwrap_or(0));
                let code = cell.to_string();
                let mut stream = self.key.stream(&StreamPlace {
                    region: self.frame.region(),
                    period: self.period,
                    table,
                    cell: &code,
                    records: self.records,
                });
                let value = count + noise::draw(&mut stream, self.policy.scale());
                i32::try_from(value)
                    .map(|value| (cell.clone(), value))
                    .map_err(|_| ReleaseError::TooLarge(table))
            })
            .collect()
    }

    fn entry(&self, table: TableName, cells: usize) -> LedgerEntry {
        LedgerEntry {
            region: self.frame.region().clone(),
            period: self.period,
            table,
            scale: self.policy.scale(),
            sensitivity: table.sensitivity(),
            epsilon: Epsilon::of(table.sensitivity(), self.policy.scale()),
            cells: u32::try_from(cells).unwrap_or(u32::MAX),
        }
    }
}
