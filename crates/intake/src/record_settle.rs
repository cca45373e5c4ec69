//! Records by their references: the same one again in a file, and those of released periods.
//!
//! A reference becomes a key under the secret of its quarter, so that keys of two quarters say nothing of each other and none can be
//! made again once the quarter is released.

use crate::check;
use crate::concerns_read::Held;
use crate::row::{keys_of_record, record_key};
use crate::{Outcome, Row, RowKey, Taken};
use concern::Concern;
use geography::AreaCode;
use jiff::civil::{Date, date};
use sqlx::{PgConnection, PgPool};
use std::collections::{BTreeSet, HashMap};

/// Whose quarter: the board, or the authority where none is known, and the quarter's first day.
type Quarter = (AreaCode, Date);

/// What is needed to know records again.
#[derive(Debug, Default)]
pub(crate) struct Secrets {
    quarters: HashMap<Quarter, [u8; 32]>,
    /// The first day that is open, by authority; none: all days are.
    open_from: HashMap<AreaCode, Date>,
}

/// First day of the calendar quarter.
fn quarter_of(day: Date) -> Date {
    date(day.year(), (day.month() - 1) / 3 * 3 + 1, 1)
}

fn quarter(concern: &Concern) -> Option<Quarter> {
    let areas = &concern.place.areas;
    let board = areas.board.as_ref().or(areas.local_authority.as_ref())?;
    Some((board.clone(), quarter_of(concern.recorded)))
}

impl Secrets {
    /// The secrets of every quarter that has a reference in the file; made for a quarter that has none yet. For a `trial` they are made
    /// for this once and kept nowhere: no kept row can have a key under them.
    pub(crate) async fn of(pool: &PgPool, taken: &Taken, trial: bool) -> Result<Self, sqlx::Error> {
        let rows = taken.accepted.iter().chain(taken.held.iter().map(|held| &held.row));
        let referring: Vec<&Row> = rows.filter(|row| row.beside.record_ref.is_some()).collect();
        let mut secrets = Self::default();
        if referring.is_empty() {
            return Ok(secrets);
        }
        secrets.open_from_read(pool).await?;
        // The secret of a released quarter is gone, and is not made again.
        let open = referring.into_iter().filter(|row| !secrets.released(&row.concern));
        let wanted: BTreeSet<Quarter> = open.filter_map(|row| quarter(&row.concern)).collect();
        let mut connection = pool.acquire().await?;
        for quarter in wanted {
            let known = secret_find(&mut connection, &quarter).await?;
            let secret = match known {
                Some(secret) => secret,
                None if trial => fresh()?,
                None => secret_make(&mut connection, &quarter).await?,
            };
            secrets.quarters.insert(quarter, secret);
        }
        Ok(secrets)
    }

    async fn open_from_read(&mut self, pool: &PgPool) -> Result<(), sqlx::Error> {
        let days = sqlx::query!(
            r#"-- intake::open_from_read
            select local_authority_code, extract(year from open_from)::smallint as "year!", extract(month from open_from)::smallint as "month!"
            from intake.counting"#
        )
        .fetch_all(pool)
        .await?;
        for day in days {
            let (Ok(code), Ok(month)) = (AreaCode::parse(&day.local_authority_code), i8::try_from(day.month))
            else {
                continue;
            };
            if let Ok(first) = Date::new(day.year, month, 1) {
                self.open_from.insert(code, first);
            }
        }
        Ok(())
    }

    fn released(&self, concern: &Concern) -> bool {
        let authority = concern.place.areas.local_authority.as_ref();
        let open = authority.and_then(|code| self.open_from.get(code));
        open.is_some_and(|open| concern.recorded < *open)
    }

    fn secret(&self, concern: &Concern) -> Option<&[u8; 32]> {
        self.quarters.get(&quarter(concern)?)
    }
}

fn fresh() -> Result<[u8; 32], sqlx::Error> {
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).map_err(|fault| sqlx::Error::Configuration(fault.to_string().into()))?;
    Ok(secret)
}

async fn secret_find(
    connection: &mut PgConnection,
    (board, quarter): &Quarter,
) -> Result<Option<[u8; 32]>, sqlx::Error> {
    let secret = sqlx::query_scalar!(
        "-- intake::secret_find
        select secret from intake.record_secret where board_code = $1 and quarter = $2::text::date",
        board.as_str(),
        quarter.to_string()
    )
    .fetch_optional(connection)
    .await?;
    Ok(secret.and_then(|secret| secret.try_into().ok()))
}

/// Makes the secret of a quarter, unless another import has made it meanwhile.
async fn secret_make(connection: &mut PgConnection, quarter: &Quarter) -> Result<[u8; 32], sqlx::Error> {
    let secret = fresh()?;
    sqlx::query!(
        "-- intake::secret_make
        insert into intake.record_secret (board_code, quarter, secret) values ($1, $2::text::date, $3)
        on conflict (board_code, quarter) do nothing",
        quarter.0.as_str(),
        quarter.1.to_string(),
        secret.as_slice()
    )
    .execute(&mut *connection)
    .await?;
    secret_find(connection, quarter).await?.ok_or(sqlx::Error::RowNotFound)
}

/// Gives rows with a reference the key of their record, and tells apart what the file itself says twice.
pub(crate) fn records_settle(taken: &mut Taken, secrets: &Secrets) {
    let mut seen: HashMap<RowKey, RowKey> = HashMap::new();
    let mut rows: Vec<(Row, Option<Held>)> = std::mem::take(&mut taken.accepted)
        .into_iter()
        .map(|row| (row, None))
        .chain(std::mem::take(&mut taken.held).into_iter().map(|held| (held.row.clone(), Some(held))))
        .collect();
    rows.sort_by_key(|(row, _)| row.line);
    for (mut row, held) in rows {
        let Some(reference) = row.beside.record_ref.clone() else {
            keep(taken, row, held);
            continue;
        };
        if secrets.released(&row.concern) {
            match held {
                None => taken.late.push(row),
                held => keep(taken, row, held),
            }
            continue;
        }
        let Some(secret) = secrets.secret(&row.concern) else {
            keep(taken, row, held);
            continue;
        };
        let agency = row.concern.agency.as_str();
        let record = record_key(secret, agency, &reference);
        row.same_matter = row.beside.same_matter_as.as_ref().map(|other| record_key(secret, agency, other));
        (_, row.key) = keys_of_record(&row.concern, &record);
        match seen.get(&record) {
            None => {
                seen.insert(record, row.key);
                row.record = Some(record);
                keep(taken, row, held);
            }
            Some(said) if *said == row.key => {
                taken.repeated.push(Outcome::new(row.line, check::record_repeated::RULE.row()));
            }
            Some(_) => {
                // Kept or refused by itself: the record's key stays with the first row.
                let outcome = Outcome::new(row.line, check::record_disagrees::RULE.row());
                let choices = held.map(|held| held.choices).unwrap_or_default();
                taken.held.push(Held { row, outcome, choices });
            }
        }
    }
}

fn keep(taken: &mut Taken, row: Row, held: Option<Held>) {
    match held {
        None => taken.accepted.push(row),
        Some(held) => taken.held.push(Held { row, ..held }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_begins_in_january_april_july_or_october() {
        for (month, first) in [(1, 1), (3, 1), (4, 4), (6, 4), (9, 7), (10, 10), (12, 10)] {
            assert_eq!(quarter_of(date(2025, month, 28)), date(2025, first, 1));
        }
    }
}
