//! Building blocks from small areas and their public figures.

use crate::area_keep::{change_tell, import_alone};
use crate::place_locate::places_relocate;
use crate::tree_read::{area_tree_read, areas_list};
use crate::{Kept, RegistryError};
use geography::block::{self, BlockPlan};
use geography::{AreaCode, AreaKind, AreaShape};
use http::{AuditEvent, audit_insert};
use language::{Arg, Text, say};
use serde::Serialize;
use sqlx::{PgConnection, PgPool};
use std::collections::{BTreeMap, HashMap};

/// What became of the blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Blocks {
    /// They are built.
    Built {
        /// What changed.
        #[serde(flatten)]
        kept: Kept,
        /// Blocks with fewer residents than a block should have: islands with nothing left to join. While there is one, no year can
        /// be closed for its region.
        small: u64,
    },
    /// No small area has been imported.
    NoSmallAreas,
    /// Small areas lack a figure for residents aged 10 to 17; the blocks are as they were. Without figures every block might be one
    /// family's street.
    ResidentsUnknown {
        /// Small areas without a figure.
        without: u64,
        /// Small areas there are.
        of: u64,
    },
}

impl Blocks {
    /// What it means and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::Built { kept, small } => {
                let count = kept.added + kept.changed + kept.unchanged;
                let key = if *small > 0 { "registry-blocks-built-small" } else { "registry-blocks-built" };
                say(key, &[("n", Arg::from(count)), ("small", Arg::from(*small))])
            }
            Self::NoSmallAreas => say("registry-blocks-no-small-areas", &[]),
            Self::ResidentsUnknown { without, of } => say(
                "registry-blocks-residents-unknown",
                &[("without", Arg::from(*without)), ("of", Arg::from(*of))],
            ),
        }
    }
}

/// Builds the blocks of every small area that is kept, in one transaction: a block's outline is the union of its members, its parents
/// are those of the member that gives it its code, and every place learns its block. Blocks that are no more go away.
pub async fn blocks_build(pool: &PgPool, event: &AuditEvent) -> Result<Blocks, RegistryError> {
    let mut change = pool.begin().await?;
    import_alone(&mut change).await?;
    let blocks = blocks_write(&mut change).await?;
    let changed = matches!(blocks, Blocks::Built { kept, .. } if kept.is_change());
    change_tell(&mut change, changed).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(blocks)
}

pub(crate) async fn blocks_write(change: &mut PgConnection) -> Result<Blocks, RegistryError> {
    let areas = areas_list(change, &[AreaKind::Lsoa, AreaKind::Msoa, AreaKind::LocalAuthority]).await?;
    let small: Vec<&AreaShape> = areas.iter().filter(|area| area.kind == AreaKind::Lsoa).collect();
    if small.is_empty() {
        return Ok(Blocks::NoSmallAreas);
    }
    let without = small.iter().filter(|area| area.residents_10_17.is_none()).count() as u64;
    if without > 0 {
        return Ok(Blocks::ResidentsUnknown { without, of: small.len() as u64 });
    }
    let plans = block::join(&block::facts(&areas))?;
    let drafts = drafts(&plans, &areas);
    let mut kept = drafts_write(change, &drafts).await?;
    kept.removed = gone_remove(change, &drafts).await?;
    members_link(change, &plans).await?;
    parents_link(change, &drafts).await?;
    let tree = area_tree_read(change).await?;
    places_relocate(change, &tree).await?;
    let small = plans.iter().filter(|plan| plan.residents_10_17 < block::RESIDENTS_MIN).count() as u64;
    Ok(Blocks::Built { kept, small })
}

/// A block before its outline is drawn.
struct Draft<'a> {
    plan: &'a BlockPlan,
    name: Text,
    parents: Vec<AreaCode>,
}

/// Names and parents. A block is named after its middle area and numbered there in code order; alone in it, it has its name.
fn drafts<'a>(plans: &'a [BlockPlan], areas: &[AreaShape]) -> Vec<Draft<'a>> {
    let by_code: HashMap<&AreaCode, &AreaShape> = areas.iter().map(|area| (&area.code, area)).collect();
    // The code of a block is that of its first member behind `B-`.
    let home = |plan: &BlockPlan| -> Option<(&AreaShape, Option<&AreaShape>)> {
        let first = by_code.get(plan.lsoas.first()?)?;
        let middle = first
            .parents
            .iter()
            .filter_map(|code| by_code.get(code))
            .find(|area| area.kind == AreaKind::Msoa);
        Some((first, middle.copied()))
    };
    let mut in_middle: BTreeMap<&AreaCode, u32> = BTreeMap::new();
    for (_, middle) in plans.iter().filter_map(home) {
        if let Some(middle) = middle {
            *in_middle.entry(&middle.code).or_default() += 1;
        }
    }
    let mut numbered: BTreeMap<&AreaCode, u32> = BTreeMap::new();
    plans
        .iter()
        .filter_map(|plan| {
            let (first, middle) = home(plan)?;
            let parents = first.parents.iter().filter(|code| by_code.contains_key(code)).cloned().collect();
            let name = match middle {
                None => first.name.clone(),
                Some(middle) if in_middle.get(&middle.code) == Some(&1) => middle.name.clone(),
                Some(middle) => {
                    let number = numbered.entry(&middle.code).or_default();
                    *number += 1;
                    let args =
                        [("area", Arg::from(middle.name.clone())), ("number", Arg::from(number.to_string()))];
                    say("registry-block-name", &args)
                }
            };
            Some(Draft { plan, name, parents })
        })
        .collect()
}

async fn drafts_write(change: &mut PgConnection, drafts: &[Draft<'_>]) -> Result<Kept, RegistryError> {
    let codes: Vec<String> = drafts.iter().map(|draft| draft.plan.code.to_string()).collect();
    let en: Vec<String> = drafts.iter().map(|draft| draft.name.en.clone()).collect();
    let cy: Vec<String> = drafts.iter().map(|draft| draft.name.cy.clone()).collect();
    let residents: Vec<i32> =
        drafts.iter().map(|draft| i32::try_from(draft.plan.residents_10_17).unwrap_or(i32::MAX)).collect();
    let (blocks, members) = memberships(drafts.iter().map(|draft| draft.plan));
    let written = sqlx::query_scalar!(
        r#"-- registry::block_build::drafts_write
        with outline as (
            select m.block, st_multi(st_union(a.shape order by a.area_code)) as shape, max(a.licence) as licence
            from unnest($5::text[], $6::text[]) as m (block, member)
            join registry.area a on a.area_code = m.member
            group by m.block
        )
        insert into registry.area as kept (area_code, kind, name_en, name_cy, residents_10_17, shape, licence)
        select d.code, 'block', d.en, d.cy, d.residents, o.shape, o.licence
        from unnest($1::text[], $2::text[], $3::text[], $4::integer[]) as d (code, en, cy, residents)
        join outline o on o.block = d.code
        on conflict (area_code) do update
        set kind = excluded.kind, name_en = excluded.name_en, name_cy = excluded.name_cy,
            residents_10_17 = excluded.residents_10_17, shape = excluded.shape, licence = excluded.licence
        where (kept.kind, kept.name_en, kept.name_cy, kept.residents_10_17, kept.licence, st_asbinary(kept.shape))
              is distinct from (excluded.kind, excluded.name_en, excluded.name_cy, excluded.residents_10_17,
                                excluded.licence, st_asbinary(excluded.shape))
        returning (xmax = 0) as "new!""#,
        &codes,
        &en,
        &cy,
        &residents,
        &blocks,
        &members
    )
    .fetch_all(change)
    .await?;
    Ok(Kept::of_written(drafts.len(), &written))
}

async fn gone_remove(change: &mut PgConnection, drafts: &[Draft<'_>]) -> Result<u64, sqlx::Error> {
    let codes: Vec<String> = drafts.iter().map(|draft| draft.plan.code.to_string()).collect();
    let gone = sqlx::query!(
        "-- registry::block_build::gone_remove
        delete from registry.area where kind = 'block' and not area_code = any ($1)",
        &codes
    )
    .execute(change)
    .await?;
    Ok(gone.rows_affected())
}

/// Makes each block a parent of its members, and of nothing else.
async fn members_link(change: &mut PgConnection, plans: &[BlockPlan]) -> Result<(), sqlx::Error> {
    let (blocks, members) = memberships(plans.iter());
    sqlx::query!(
        "-- registry::block_build::members_link
        delete from registry.area_parent old using registry.area b
        where b.area_code = old.parent_code and b.kind = 'block'
          and (old.parent_code, old.area_code) not in (select * from unnest($1::text[], $2::text[]))",
        &blocks,
        &members
    )
    .execute(&mut *change)
    .await?;
    sqlx::query!(
        "-- registry::block_build::members_link
        insert into registry.area_parent (parent_code, area_code)
        select * from unnest($1::text[], $2::text[]) on conflict do nothing",
        &blocks,
        &members
    )
    .execute(change)
    .await?;
    Ok(())
}

/// Puts each block into the areas that its first member is part of, so that it is counted in one region and not in two.
async fn parents_link(change: &mut PgConnection, drafts: &[Draft<'_>]) -> Result<(), sqlx::Error> {
    let pairs = drafts.iter().flat_map(|draft| {
        draft.parents.iter().map(|parent| (draft.plan.code.to_string(), parent.to_string()))
    });
    let (blocks, parents): (Vec<String>, Vec<String>) = pairs.unzip();
    sqlx::query!(
        "-- registry::block_build::parents_link
        delete from registry.area_parent old using registry.area b
        where b.area_code = old.area_code and b.kind = 'block'
          and (old.area_code, old.parent_code) not in (select * from unnest($1::text[], $2::text[]))",
        &blocks,
        &parents
    )
    .execute(&mut *change)
    .await?;
    sqlx::query!(
        "-- registry::block_build::parents_link
        insert into registry.area_parent (area_code, parent_code)
        select * from unnest($1::text[], $2::text[]) on conflict do nothing",
        &blocks,
        &parents
    )
    .execute(change)
    .await?;
    Ok(())
}

/// Blocks and members, pair by pair.
fn memberships<'a>(plans: impl Iterator<Item = &'a BlockPlan>) -> (Vec<String>, Vec<String>) {
    plans.flat_map(|plan| plan.lsoas.iter().map(|member| (plan.code.to_string(), member.to_string()))).unzip()
}
