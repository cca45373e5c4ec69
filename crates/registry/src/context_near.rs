//! `GET /api/contexts/near`: open contexts around a point, for the form's question whether it is already known here.

use crate::context_route::Room;
use access::{Grant, ReadContexts};
use api::{ContextNear, ContextsNear, NearAsk};
use axum::extract::State;
use axum::http::StatusCode;
use concern::ContextKind;
use context::ContextState;
use http::{Caller, Door, ProblemReply, Query, Reply, looked, unstored};
use language::{Text, say};
use sqlx::PgPool;

/// How far is near, in metres: usually, and at most.
const WITHIN_M: (u32, u32) = (1_000, 2_000);
/// Distances are told in steps of so many metres: they help to choose and measure nothing.
const STEP_M: f64 = 10.0;

/// The contexts are told in codes, names and distances; where exactly they lie is on their own page.
pub(crate) async fn near_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<NearAsk>,
) -> Reply {
    let grant: Grant<ReadContexts> = caller.grant()?;
    let Some(point) = point_read(&asked.at) else {
        let problem = ProblemReply::new(StatusCode::BAD_REQUEST, "malformed");
        return Err(problem.field("at", say("contexts-near-at", &[])));
    };
    let within = asked.within.unwrap_or(WITHIN_M.0).clamp(1, WITHIN_M.1);
    let pool = room.contexts.of(grant.region()).await?;
    let contexts = contexts_near(&pool, point, f64::from(within)).await?;
    // The point is part of a concern that is not sent yet: it stays out of the record.
    looked(&door, &grant, "contexts-near-view", format!("within={within}")).await?;
    Ok(unstored(&ContextsNear { contexts, within_m: within }))
}

fn point_read(at: &str) -> Option<(f64, f64)> {
    let (easting, northing) = at.split_once(',')?;
    let read = |text: &str, most: u32| {
        text.trim().parse::<u32>().ok().filter(|metres| *metres <= most).map(f64::from)
    };
    Some((read(easting, 700_000)?, read(northing, 1_300_000)?))
}

/// Those in life by distance, the nearest first; a peer group is as near as the nearest place where it meets.
async fn contexts_near(
    pool: &PgPool,
    (easting, northing): (f64, f64),
    within: f64,
) -> Result<Vec<ContextNear>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::context_near::contexts_near
        with here as (
            select st_setsrid(st_makepoint($1, $2), 27700) as point
        ), near as (
            select c.context_id, st_distance(c.shape, here.point) as metres
            from registry.context c, here
            where c.content is not null and st_dwithin(c.shape, here.point, $3)
        ), reached as (
            select context_id, metres from near
            union all
            select g.context_id, min(n.metres) from near n
            join registry.context g
              on (g.content #> '{details,meets}') @> jsonb_build_array(jsonb_build_object('at', n.context_id))
            where g.content is not null group by g.context_id
        )
        select c.context_id as "id!", c.region_code || '-C' || c.number as "code!", c.kind as "kind!", c.state as "state!",
               c.name_en as "name_en!", c.name_cy as "name_cy!", min(r.metres) as "metres!"
        from reached r join registry.context c using (context_id)
        where c.state in ('open', 'under_plan', 'monitoring', 'reopened')
        group by c.context_id order by min(r.metres), c.number limit 12"#,
        easting,
        northing,
        within
    )
    .fetch_all(pool)
    .await?;
    let rows = rows.into_iter().map(|row| ContextNear {
        id: row.id.to_string(),
        code: row.code,
        name: Text::new(row.name_en, row.name_cy),
        kind_label: ContextKind::parse(&row.kind).map_or_else(|| Text::same(""), ContextKind::label),
        state_label: ContextState::parse(&row.state).map_or_else(|| Text::same(""), ContextState::label),
        metres: ((row.metres / STEP_M).round() * STEP_M) as u32,
    });
    Ok(rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_two_whole_numbers_on_the_grid() {
        assert_eq!(point_read("212350, 245650"), Some((212_350.0, 245_650.0)));
        for bad in ["", "1", "a,b", "-1,2", "1,2,3", "NaN,1", "700001,1", "1,1300001", "1.5,2"] {
            assert_eq!(point_read(bad), None, "{bad}");
        }
    }
}
