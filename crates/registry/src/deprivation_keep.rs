//! Keeping ranks of deprivation.

use crate::Kept;
use crate::deprivation_read::DeprivationRecord;
use crate::licence::Source;
use sqlx::PgConnection;

/// Keeps the ranks of one edition as a whole, so that no rank of an area that a corrected table leaves out stays behind. Other editions stay as they are.
pub(crate) async fn deprivation_write(
    change: &mut PgConnection,
    edition: i16,
    ranks: &[DeprivationRecord],
) -> Result<Kept, sqlx::Error> {
    let vintages: Vec<i16> = ranks.iter().map(|one| one.area_vintage).collect();
    let codes: Vec<String> = ranks.iter().map(|one| one.code.to_string()).collect();
    let domains: Vec<String> = ranks.iter().map(|one| one.domain.to_owned()).collect();
    let numbers: Vec<i32> = ranks.iter().map(|one| one.rank).collect();
    let deciles: Vec<Option<i16>> = ranks.iter().map(|one| one.decile).collect();
    let gone = sqlx::query!(
        "-- registry::deprivation_keep::deprivation_write
        delete from registry.deprivation old
        where old.edition = $1
          and not exists (select from unnest($2::text[], $3::text[]) as g (area_code, domain)
                          where (g.area_code, g.domain) = (old.area_code, old.domain))",
        edition,
        &codes,
        &domains
    )
    .execute(&mut *change)
    .await?;
    let written = sqlx::query_scalar!(
        r#"-- registry::deprivation_keep::deprivation_write
        insert into registry.deprivation as kept (edition, area_vintage, area_code, domain, rank, decile, licence)
        select $1::smallint, g.*, $7::text from unnest($2::smallint[], $3::text[], $4::text[], $5::integer[], $6::smallint[]) as g
        on conflict (edition, domain, area_code) do update
        set area_vintage = excluded.area_vintage, rank = excluded.rank, decile = excluded.decile, licence = excluded.licence
        where (kept.area_vintage, kept.rank, kept.decile, kept.licence)
              is distinct from (excluded.area_vintage, excluded.rank, excluded.decile, excluded.licence)
        returning (xmax = 0) as "new!""#,
        edition,
        &vintages,
        &codes,
        &domains,
        &numbers,
        &deciles as &[Option<i16>],
        Source::Deprivation.line()
    )
    .fetch_all(change)
    .await?;
    Ok(Kept { removed: gone.rows_affected(), ..Kept::of_written(ranks.len(), &written) })
}
