//! The releases of a region, as `contexture release show` tells them.

use crate::ReadError;
use api::LedgerLine;
use serde::Serialize;
use sqlx::PgPool;

/// One published release, as `contexture release show` tells it.
#[derive(Clone, Debug, Serialize)]
pub struct ReleaseSummary {
    /// Release id.
    pub id: String,
    /// Area code of the board or country.
    pub region: String,
    /// The period that it closes, or a sheet of which it replaces: `2025` or `2025Q3`.
    pub closes: String,
    /// The calendar year of that.
    pub year: i16,
    /// Version of the policy.
    pub policy_version: String,
    /// The policy file, word for word.
    #[serde(skip)]
    pub policy: String,
    /// Noise scale, such as `2` or `3/2`.
    pub scale: String,
    /// Total ε.
    pub epsilon: String,
    /// By sheet.
    pub ledger: Vec<LedgerLine>,
    /// When it was published, RFC 3339, UTC.
    pub published: String,
}

/// Every release of a region (of all regions, when none is named), revisions too, oldest first.
pub async fn releases_list(
    released: &PgPool,
    region: Option<&str>,
) -> Result<Vec<ReleaseSummary>, ReadError> {
    let rows = sqlx::query!(
        r#"-- picture::release_list::releases_list
        select r.release_id, r.region_code, r.closes, left(r.closes, 4)::integer as "year!", r.policy_version, r.policy,
               r.epsilon_total, r.scale_numerator as release_numerator, r.scale_denominator as release_denominator,
               to_char(r.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "published!",
               s.table_name, s.period, s.revision, s.scale_numerator, s.scale_denominator, s.epsilon, s.cells
        from released.release r
        join released.sheet s using (release_id)
        where $1::text is null or r.region_code = $1
        order by r.region_code, r.published_at, r.release_id, s.table_name, s.period"#,
        region
    )
    .fetch_all(released)
    .await?;
    let mut summaries: Vec<ReleaseSummary> = Vec::new();
    for row in rows {
        let line = LedgerLine {
            table: row.table_name,
            period: row.period,
            revision: u32::try_from(row.revision).unwrap_or(0),
            scale: fraction(row.scale_numerator, row.scale_denominator),
            epsilon: row.epsilon,
            cells: u32::try_from(row.cells).unwrap_or(0),
        };
        match summaries.last_mut() {
            Some(same) if same.id == row.release_id => same.ledger.push(line),
            _ => summaries.push(ReleaseSummary {
                id: row.release_id,
                region: row.region_code,
                closes: row.closes,
                year: i16::try_from(row.year)
                    .map_err(|_| ReadError::Stored { table: "release", column: "closes" })?,
                policy_version: row.policy_version,
                policy: row.policy,
                scale: fraction(row.release_numerator, row.release_denominator),
                epsilon: row.epsilon_total,
                ledger: vec![line],
                published: row.published,
            }),
        }
    }
    Ok(summaries)
}

fn fraction(numerator: i32, denominator: i32) -> String {
    if denominator == 1 { numerator.to_string() } else { format!("{numerator}/{denominator}") }
}
