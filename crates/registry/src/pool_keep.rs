//! The pools in which smaller schools are counted together.

use crate::RegistryError;
use language::{Arg, Text, say};
use sqlx::PgConnection;

/// Brings the pools in line with the schools that are counted in them: one for each authority that has any.
pub(crate) async fn pools_keep(change: &mut PgConnection) -> Result<(), RegistryError> {
    let pools = sqlx::query!(
        r#"-- registry::pool_keep::pools_keep
        select distinct p.released_as as "pool_code!", p.local_authority_code as "local_authority_code!",
               a.name_en as "name_en?", a.name_cy as "name_cy?"
        from registry.place p
        left join registry.area a on a.area_code = p.local_authority_code
        where p.kind = 'school' and p.released_as <> p.place_id and p.local_authority_code is not null
        order by 1"#
    )
    .fetch_all(&mut *change)
    .await?;
    let names: Vec<Text> = pools
        .iter()
        .map(|pool| {
            let authority = pool.name_en.as_ref().zip(pool.name_cy.as_ref());
            let authority = authority
                .map_or_else(|| Text::same(&pool.local_authority_code), |(en, cy)| Text::new(en, cy));
            say("registry-pool-name", &[("authority", Arg::from(authority))])
        })
        .collect();
    let codes: Vec<String> = pools.iter().map(|pool| pool.pool_code.clone()).collect();
    let authorities: Vec<String> = pools.iter().map(|pool| pool.local_authority_code.clone()).collect();
    let (en, cy): (Vec<String>, Vec<String>) = names.into_iter().map(|name| (name.en, name.cy)).unzip();
    sqlx::query!(
        "-- registry::pool_keep::pools_keep
        delete from registry.place_pool where not pool_code = any ($1)",
        &codes
    )
    .execute(&mut *change)
    .await?;
    sqlx::query!(
        "-- registry::pool_keep::pools_keep
        insert into registry.place_pool as kept (pool_code, name_en, name_cy, local_authority_code)
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
        on conflict (pool_code) do update
        set name_en = excluded.name_en, name_cy = excluded.name_cy, local_authority_code = excluded.local_authority_code
        where (kept.name_en, kept.name_cy) is distinct from (excluded.name_en, excluded.name_cy)",
        &codes,
        &en,
        &cy,
        &authorities
    )
    .execute(change)
    .await?;
    Ok(())
}
