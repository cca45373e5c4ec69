//! Counting a period: every concern counted in it, put together by what a release parts them by. Rows do not come out.

use crate::copy_out::{Fields, Tuples};
use crate::cube_load::{integer, text};
use crate::{COUNTING_LOCK, IntakeError};
use concern::{ContextKind, HarmSet, PlaceId, SourceSector};
use disclosure::{RecordsDigest, Working};
use futures_util::TryStreamExt as _;
use geography::AreaCode;
use jiff::Span;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use sqlx::{PgConnection, PgPool};
use std::collections::HashMap;

/// What the reports of one group have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ReportGroup {
    /// Calendar quarter of the day they are counted on, 1 to 4.
    pub quarter: u8,
    /// The authority that they were located in.
    pub authority: AreaCode,
    /// Their block, where they were told precisely enough.
    pub block: Option<AreaCode>,
    /// The registered place that they point at.
    pub place: Option<PlaceId>,
    /// Their harm types.
    pub harms: HarmSet,
    /// The kind of context, where known.
    pub context: Option<ContextKind>,
    /// The sector that they came from.
    pub source: SourceSector,
}

/// The rows of a period as they stood at one moment: SHA-256 over key and codes of each, in the order of the keys. Two marks are
/// equal when the same rows with the same codes were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowsMark(pub [u8; 32]);

/// The counts of a period, all of one moment.
pub struct PeriodReports {
    /// How many reports each group has.
    pub groups: Working<HashMap<ReportGroup, u32>>,
    /// Digest of their keys, for the seed of the noise.
    pub records: RecordsDigest,
    /// What they were counted from.
    pub mark: RowsMark,
}

/// Reads every concern of these authorities that is counted from `first` to `last`, days of one calendar year, both included. `working`
/// acts as the role `ctx_working`.
///
/// One statement reads everything, so that counts, digest and mark are of one moment.
///
/// # Errors
/// [`IntakeError`]; there is then no count, rather than one with rows missing.
pub async fn period_read(
    working: &PgPool,
    authorities: &[AreaCode],
    first: Date,
    last: Date,
) -> Result<PeriodReports, IntakeError> {
    // COPY takes no parameters. A code is letters, digits and -_. by its type, and a day prints as digits and hyphens.
    let codes = authorities.iter().map(AreaCode::as_str).collect::<Vec<_>>().join(",");
    let statement = format!(
        "-- intake::period_read
        copy (
            select row_key, counted_on, local_authority_code, block_code, place_id, harms, context_type, source_sector
            from intake.concern
            where may_leave and local_authority_code = any ('{{{codes}}}') and counted_on between '{first}' and '{last}'
            order by row_key
        ) to stdout (format binary)"
    );
    let mut connection = working.acquire().await?;
    let mut stream = connection.copy_out_raw(&statement).await?;
    let mut tuples = Tuples::default();
    let mut tally = Tally::default();
    while let Some(bytes) = stream.try_next().await? {
        tuples.take(&bytes);
        while let Some(fields) = tuples.next().map_err(|_| IntakeError::Stored)? {
            tally.take(fields).ok_or(IntakeError::Stored)?;
        }
    }
    if !tuples.ended() {
        return Err(IntakeError::Stored);
    }
    Ok(PeriodReports {
        groups: Working::hold(tally.groups),
        records: RecordsDigest::of(tally.keys),
        mark: RowsMark(tally.mark.finalize().into()),
    })
}

/// Waits until no import is under way, and keeps the next ones waiting, until the transaction of `publish` ends. Then no row can be
/// counted into a period while it closes.
///
/// # Errors
/// The database's.
pub async fn counting_close(publish: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query!("-- intake::counting_close\nselect pg_advisory_xact_lock($1)", COUNTING_LOCK)
        .execute(publish)
        .await?;
    Ok(())
}

/// From now on whatever is recorded before `open_from` in these authorities is counted on that day. Never moves back. To be called in
/// the transaction that publishes, after [`counting_close`].
///
/// # Errors
/// The database's.
pub async fn counting_open_from(
    publish: &mut PgConnection,
    authorities: &[AreaCode],
    open_from: Date,
) -> Result<(), sqlx::Error> {
    let codes: Vec<String> = authorities.iter().map(ToString::to_string).collect();
    sqlx::query!(
        "-- intake::counting_open_from
        insert into intake.counting as counting (local_authority_code, open_from)
        select code, $2::text::date from unnest($1::text[]) as code
        on conflict (local_authority_code) do update
        set open_from = greatest(counting.open_from, excluded.open_from)",
        &codes,
        open_from.to_string()
    )
    .execute(publish)
    .await?;
    Ok(())
}

#[derive(Default)]
struct Tally {
    groups: HashMap<ReportGroup, u32>,
    keys: Vec<[u8; 32]>,
    mark: Sha256,
}

impl Tally {
    /// Counts one row. `None`: a field that this version does not understand.
    fn take(&mut self, mut fields: Fields<'_>) -> Option<()> {
        let key: [u8; 32] = fields.next()??.try_into().ok()?;
        self.mark.update(key);
        let mut marked = || {
            let field = fields.next()?;
            // Length before content, so that no two rows run into the same bytes; a null has a length of its own.
            let length = field.map_or(u32::MAX, |bytes| u32::try_from(bytes.len()).unwrap_or(u32::MAX - 1));
            self.mark.update(length.to_be_bytes());
            self.mark.update(field.unwrap_or_default());
            Some(field)
        };
        let day =
            crate::cube_load::EPOCH.checked_add(Span::new().try_days(integer(marked()??)?).ok()?).ok()?;
        let area = |field: Option<&[u8]>| match text(field)? {
            Some(code) => AreaCode::parse(code).ok().map(Some),
            None => Some(None),
        };
        let authority = area(marked()?)??;
        let block = area(marked()?)?;
        let place = match text(marked()?)? {
            Some(id) => Some(PlaceId::parse(id).ok()?),
            None => None,
        };
        let harms = HarmSet(u16::try_from(integer(marked()??)?).ok()?);
        let context = context_of(text(marked()?)??)?;
        let source = SourceSector::parse(text(marked()?)??)?;
        let quarter = u8::try_from((day.month() - 1) / 3 + 1).ok()?;
        let group = ReportGroup { quarter, authority, block, place, harms, context, source };
        *self.groups.entry(group).or_default() += 1;
        self.keys.push(key);
        Some(())
    }
}

/// The kind of a stored code; the outer `None`: not a code of the list, the inner: not known.
#[expect(clippy::option_option, reason = "an unknown kind and an unreadable code are two things")]
fn context_of(code: &str) -> Option<Option<ContextKind>> {
    if code == concern::CONTEXT_UNCLEAR { Some(None) } else { ContextKind::parse(code).map(Some) }
}
