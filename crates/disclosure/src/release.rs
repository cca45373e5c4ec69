//! The release: the one way from the working side towards the released side.

use crate::key::StreamPlace;
use crate::{
    CellCode, Epsilon, Frame, Ledger, LedgerEntry, Period, Policy, Proposed, RecordsDigest, ReleaseKey,
    ReleasedTables, Sheet, SheetName, TableName, Tables, Working, noise,
};
use geography::AreaCode;
use jiff::civil::Date;
use language::{Arg, Text, say};
use std::collections::{BTreeMap, BTreeSet};

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
    /// A later period is closed: periods close in order.
    #[error("period {0} comes before one that is closed")]
    OutOfOrder(Period),
    /// The policy has no table of periods of this length.
    #[error("the policy has no table for the period {0}")]
    NoTable(Period),
    /// A count for a cell that public geography does not have.
    #[error("{} has a count outside the frame; import the geography again and count anew", .0.code())]
    OutsideFrame(TableName),
    /// Two tables that count the same reports do not add up to the same totals.
    #[error("{} does not add up to the same totals as the other tables", .0.code())]
    TablesDisagree(TableName),
    /// The frame was made under another policy.
    #[error("the frame was made under another policy")]
    OtherPolicy,
    /// The policy is of a form that is kept for old releases alone.
    #[error("the policy is of an earlier form")]
    EarlierPolicy,
    /// A count that no region can have.
    #[error("{} has a count that is too large to be one", .0.code())]
    TooLarge(TableName),
    /// The sheet to be revised was never released.
    #[error("{0} was never released")]
    NeverReleased(SheetName),
    /// A sheet of the period was revised before: once a period, no more.
    #[error("the period of {0} was revised before")]
    RevisedBefore(SheetName),
}

impl ReleaseError {
    /// The sentence for whoever closes the period.
    pub fn text(self) -> Text {
        let period = |period: Period| ("period", Arg::from(period.to_string()));
        let table = |table: TableName| ("table", Arg::from(table.code()));
        let sheet = |name: SheetName| [table(name.table()), period(name.period())];
        match self {
            Self::OpenPeriod(open) => say("release-open-period", &[period(open)]),
            Self::AlreadyReleased { table: name, period: closed } => {
                say("release-already", &[table(name), period(closed)])
            }
            Self::OutOfOrder(early) => say("release-out-of-order", &[period(early)]),
            Self::NoTable(asked) => say("release-no-table", &[period(asked)]),
            Self::OutsideFrame(name) => say("release-outside-frame", &[table(name)]),
            Self::TablesDisagree(name) => say("release-tables-disagree", &[table(name)]),
            Self::OtherPolicy => say("release-other-policy", &[]),
            Self::EarlierPolicy => say("release-earlier-policy", &[]),
            Self::TooLarge(name) => say("release-too-large", &[table(name)]),
            Self::NeverReleased(name) => say("release-never-released", &sheet(name)),
            Self::RevisedBefore(name) => say("release-revised-before", &sheet(name)),
        }
    }
}

/// The sheets that closing `period` draws: every table of the policy that has periods of its length, and, when a year is
/// closed, the quarters that were not closed before.
pub fn sheets_to_draw(frame: &Frame, policy: &Policy, past: &Ledger, period: Period) -> Vec<SheetName> {
    let within = policy.tables().iter().flat_map(|table| SheetName::within(*table, period));
    within.filter(|sheet| past.last(frame.region(), *sheet).is_none()).collect()
}

/// Draws the sheets that closing a period releases, once.
///
/// Every cell of the frame, empty ones too, gets its count plus one draw of exact discrete Laplace noise from a stream of
/// its own, driven by `key`; so tables are independent and a cell drawn again under the same key over the same records is
/// the same. Values are not clipped. Hiding and rounding come at reading ([`crate::ShowRule`]), by role.
///
/// One report is in one cell of each table and in one of its periods, so each table costs ε = 1 / scale, and the release
/// their sum (basic composition; Dwork and others, TCC 2006). See `docs/release-method.md`.
///
/// What comes back waits for a second officer ([`Proposed::sign`]).
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
) -> Result<Proposed<ReleasedTables>, ReleaseError> {
    let counts = counts.into_held();
    let Closing { period, closed_on, today } = *closing;
    if closed_on <= period.last_day() || closed_on > today {
        return Err(ReleaseError::OpenPeriod(period));
    }
    policy_fits(frame, policy)?;
    if let Some(&table) = policy.tables().iter().find(|table| past.holds(frame.region(), period, **table)) {
        return Err(ReleaseError::AlreadyReleased { table, period });
    }
    if past.last_period(frame.region()).is_some_and(|last| last > period) {
        return Err(ReleaseError::OutOfOrder(period));
    }
    let sheets = sheets_to_draw(frame, policy, past, period);
    if sheets.is_empty() {
        return Err(ReleaseError::NoTable(period));
    }
    within_frame(&counts, &sheets, frame)?;
    add_up(&counts, &sheets, frame)?;
    let drawing = Drawing { frame, policy, key, records: &counts.records };
    drawing.draw_all(&counts, sheets.into_iter().map(|sheet| (sheet, 1)), period)
}

pub(crate) fn policy_fits(frame: &Frame, policy: &Policy) -> Result<(), ReleaseError> {
    if !policy.is_current() {
        return Err(ReleaseError::EarlierPolicy);
    }
    if *frame.policy_digest() != policy.digest() {
        return Err(ReleaseError::OtherPolicy);
    }
    Ok(())
}

/// A count outside the frame would be lost or, worse, would show that something is there: it stops the release.
pub(crate) fn within_frame(counts: &Tables, sheets: &[SheetName], frame: &Frame) -> Result<(), ReleaseError> {
    for (sheet, cells) in &counts.sheets {
        let table = sheet.table();
        if !sheets.contains(sheet) || !cells.keys().all(|cell| frame.holds(table, cell)) {
            return Err(ReleaseError::OutsideFrame(table));
        }
    }
    Ok(())
}

/// Every table parts the same reports. Were one to lose some, the relations between tables would tell something that the
/// noise does not cover, and every sum made from them would be wrong.
fn add_up(counts: &Tables, sheets: &[SheetName], frame: &Frame) -> Result<(), ReleaseError> {
    let mut totals: BTreeMap<(Period, TableName), BTreeMap<AreaCode, u64>> = BTreeMap::new();
    for sheet in sheets {
        let cells = counts.sheets.get(sheet).into_iter().flatten();
        let mut of_sheet: BTreeMap<AreaCode, u64> = BTreeMap::new();
        for (cell, count) in cells.filter(|(_, count)| **count > 0) {
            let authority =
                authority_of(frame, sheet.table(), cell).ok_or(ReleaseError::OutsideFrame(sheet.table()))?;
            *of_sheet.entry(authority).or_default() += u64::from(*count);
        }
        totals.insert((sheet.period(), sheet.table()), of_sheet);
    }
    let periods: BTreeSet<Period> = totals.keys().map(|(period, _)| *period).collect();
    for period in &periods {
        let mut of_period = totals.iter().filter(|((p, _), _)| p == period);
        if let Some((_, first)) = of_period.next()
            && let Some(((_, table), _)) = of_period.find(|(_, other)| *other != first)
        {
            return Err(ReleaseError::TablesDisagree(*table));
        }
    }
    quarters_add_up(&totals, &periods)
}

/// The four quarters make the year, when all five are drawn together.
fn quarters_add_up(
    totals: &BTreeMap<(Period, TableName), BTreeMap<AreaCode, u64>>,
    periods: &BTreeSet<Period>,
) -> Result<(), ReleaseError> {
    let of = |period: Period| totals.iter().find(|((p, _), _)| *p == period).map(|(_, sums)| sums);
    for year in periods.iter().filter(|period| period.is_year()) {
        let quarters: Vec<_> = year.quarters().into_iter().filter_map(of).collect();
        if quarters.len() < 4 {
            continue;
        }
        let mut sum: BTreeMap<AreaCode, u64> = BTreeMap::new();
        for (authority, count) in quarters.into_iter().flatten() {
            *sum.entry(authority.clone()).or_default() += count;
        }
        if of(*year).is_some_and(|whole| *whole != sum) {
            let quarterly = totals.keys().find(|(period, _)| !period.is_year());
            return Err(ReleaseError::TablesDisagree(
                quarterly.map_or(TableName::MiddleAreaQuarter, |(_, table)| *table),
            ));
        }
    }
    Ok(())
}

/// The authority that a cell lies in.
fn authority_of(frame: &Frame, table: TableName, cell: &CellCode) -> Option<AreaCode> {
    let nesting = frame.nesting();
    let code = AreaCode::parse(cell.code()).ok();
    let inner = match table {
        TableName::BlockYear => nesting.authority_of_block(code.as_ref()?),
        TableName::MiddleAreaQuarter => nesting.middle_areas().get(code.as_ref()?),
        TableName::PlaceYear => nesting.places().get(cell.code()),
        _ => None,
    };
    inner.cloned().or_else(|| code.filter(|code| nesting.authorities().contains(code)))
}

/// What every draw of one release shares.
pub(crate) struct Drawing<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) policy: &'a Policy,
    pub(crate) key: &'a ReleaseKey,
    pub(crate) records: &'a RecordsDigest,
}

impl Drawing<'_> {
    /// Every sheet, with its revision.
    pub(crate) fn draw_all(
        &self,
        counts: &Tables,
        sheets: impl IntoIterator<Item = (SheetName, u32)>,
        closes: Period,
    ) -> Result<Proposed<ReleasedTables>, ReleaseError> {
        let none = BTreeMap::new();
        let scale = self.policy.scale();
        let mut entries = Vec::new();
        let mut drawn = BTreeMap::new();
        for (name, revision) in sheets {
            let cells = self.draw(name, revision, counts.sheets.get(&name).unwrap_or(&none))?;
            entries.push(self.entry(name, revision, cells.len()));
            drawn.insert(name, Sheet { revision, scale, cells });
        }
        let ledger = Ledger::of(entries);
        Ok(Proposed::drawn(ReleasedTables {
            region: self.frame.region().clone(),
            closes,
            policy_version: self.policy.version().to_owned(),
            policy_digest: self.policy.digest(),
            scale,
            epsilon_total: ledger.epsilon_total(),
            ledger,
            sheets: drawn,
        }))
    }

    /// Every cell of one sheet.
    fn draw(
        &self,
        sheet: SheetName,
        revision: u32,
        counts: &BTreeMap<CellCode, u32>,
    ) -> Result<BTreeMap<CellCode, i32>, ReleaseError> {
        self.frame
            .cells(sheet.table())
            .map(|cell| {
                let count = i64::from(counts.get(cell).copied().unwrap_or(0));
                let place =
                    StreamPlace { region: self.frame.region(), sheet, revision, cell, records: self.records };
                let value = count + noise::draw(&mut self.key.stream(&place), self.policy.scale());
                i32::try_from(value)
                    .map(|value| (cell.clone(), value))
                    .map_err(|_| ReleaseError::TooLarge(sheet.table()))
            })
            .collect()
    }

    fn entry(&self, sheet: SheetName, revision: u32, cells: usize) -> LedgerEntry {
        let sensitivity = sheet.table().sensitivity();
        LedgerEntry {
            region: self.frame.region().clone(),
            table: sheet.table(),
            period: sheet.period(),
            revision,
            scale: self.policy.scale(),
            sensitivity,
            epsilon: Epsilon::of(sensitivity, self.policy.scale()),
            cells: u32::try_from(cells).unwrap_or(u32::MAX),
        }
    }
}
