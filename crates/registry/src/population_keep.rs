//! Keeping residents aged 10 to 17.

use crate::area_keep::{change_tell, import_alone};
use crate::{Kept, RegistryError};
use geography::AreaCode;
use http::{AuditEvent, audit_insert};
use serde::Serialize;
use sqlx::{PgConnection, PgPool};
use std::collections::BTreeMap;

/// What became of figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Areas that have the figure now.
    #[serde(flatten)]
    pub kept: Kept,
    /// Figures for areas that have not been imported.
    pub without_area: u64,
}

/// Keeps residents of small areas in one transaction.
pub async fn populations_keep(
    pool: &PgPool,
    event: &AuditEvent,
    residents: &BTreeMap<AreaCode, u32>,
) -> Result<Figures, RegistryError> {
    let mut change = pool.begin().await?;
    import_alone(&mut change).await?;
    let figures = populations_write(&mut change, residents).await?;
    change_tell(&mut change, figures.kept.is_change()).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(figures)
}

pub(crate) async fn populations_write(
    change: &mut PgConnection,
    residents: &BTreeMap<AreaCode, u32>,
) -> Result<Figures, RegistryError> {
    let codes: Vec<String> = residents.keys().map(ToString::to_string).collect();
    let numbers: Vec<i32> = residents.values().map(|n| i32::try_from(*n).unwrap_or(i32::MAX)).collect();
    let counts = sqlx::query!(
        r#"-- registry::population_keep::populations_write
        with given as (
            select a.area_code, a.residents_10_17 as before, g.residents
            from unnest($1::text[], $2::integer[]) as g (area_code, residents)
            join registry.area a on a.area_code = g.area_code and a.kind = 'lsoa'
        ),
        written as (
            update registry.area a set residents_10_17 = given.residents
            from given
            where a.area_code = given.area_code and a.residents_10_17 is distinct from given.residents
            returning 1
        )
        select (select count(*) from given) as "known!", (select count(*) from given where before is null) as "new!",
               (select count(*) from written) as "written!""#,
        &codes,
        &numbers
    )
    .fetch_one(change)
    .await?;
    let natural = |n: i64| u64::try_from(n).unwrap_or(0);
    let kept = Kept {
        added: natural(counts.new),
        changed: natural(counts.written - counts.new),
        unchanged: natural(counts.known - counts.written),
        removed: 0,
    };
    Ok(Figures { kept, without_area: codes.len() as u64 - natural(counts.known) })
}
