//! The wall between regions in the database: what a login of one region can learn of another, however it asks.

#![allow(clippy::unwrap_used, reason = "a test ends where its house cannot be built")]

use crate::house::House;
use access::RegionCode;
use contexture_http::{DatabaseAddress, Pools, Role};
use sqlx::postgres::PgPoolOptions;
use sqlx::{AssertSqlSafe, PgPool};

/// Two boards of one country, with an authority and a few concerns each; the second has more.
const TWO_REGIONS: &str = "
    insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    select code, kind, code, code, st_multi(st_makeenvelope(0, 0, 1, 1, 27700)), ''
    from (values ('C1', 'country'), ('B1', 'board'), ('B2', 'board'), ('LA1', 'local_authority'), ('LA2', 'local_authority'))
        as area (code, kind);
    insert into registry.area_parent (area_code, parent_code)
    values ('LA1', 'B1'), ('LA2', 'B2'), ('B1', 'C1'), ('B2', 'C1');
    insert into intake.batch (batch_id, file_digest, origin, rows_total, accepted, held, refused, duplicate, region_code)
    values ('00000000-0000-0000-0000-0000000000b1', sha256('1'), 'page', 3, 3, 0, 0, 0, 'B1'),
           ('00000000-0000-0000-0000-0000000000b2', sha256('2'), 'page', 40, 40, 0, 0, 0, 'B2');
    insert into intake.concern (batch_id, line, row_key, vocabulary_version, source_sector, agency_code, recorded_on, counted_on,
        context_type, point, precision_m, local_authority_code, board_code, harms, learned, procedures)
    select ('00000000-0000-0000-0000-0000000000b' || b)::uuid, n, sha256((b || '-' || n)::bytea), 'v1', 'police', 'P', '2025-01-01',
        '2025-01-01', 'place', st_setsrid(st_makepoint(b, n), 27700), 10, 'LA' || b, 'B' || b, b, 'told', 'yes'
    from (values (1, 3), (2, 40)) as board (b, rows), generate_series(1, rows) as n;
    insert into intake.held_row (batch_id, line, row_key, column_name, rule, coded)
    select ('00000000-0000-0000-0000-0000000000b' || b)::uuid, 99, sha256(('h' || b)::bytea), 'point', 'a-rule',
        jsonb_build_object('local_authority_code', 'LA' || b)
    from generate_series(1, 2) as b;
    insert into released.release (release_id, region_code, closes, policy_version, policy_digest, policy, scale_numerator,
        scale_denominator, threshold_partner, threshold_community, rounding, epsilon_total)
    select b || '-2024-1', b, '2024', 'p', sha256('p'), 'p', 2, 1, 10, 15, 5, '3' from (values ('B1'), ('B2')) as r (b);
    insert into released.sheet (release_id, region_code, table_name, period, revision, scale_numerator, scale_denominator,
        sensitivity, epsilon, cells, in_force)
    select b || '-2024-1', b, 'block_year', '2024', 1, 2, 1, 1, '0.5', 1, true from (values ('B1'), ('B2')) as r (b);
    insert into released.cell (release_id, table_name, period, code, value)
    select b || '-2024-1', 'block_year', '2024', 'B-1', 7 from (values ('B1'), ('B2')) as r (b);
    analyze;";

async fn login(house: &House, name: &str) -> PgPool {
    // One connection, so that what a statement sets is still set for the next.
    PgPoolOptions::new().max_connections(1).connect(&house.database.url(Some(name))).await.unwrap()
}

async fn number(pool: &PgPool, statement: &str) -> i64 {
    sqlx::query_scalar(AssertSqlSafe(statement.to_owned())).fetch_one(pool).await.unwrap()
}

/// The SQLSTATE and message of what the server refuses.
async fn refusal(pool: &PgPool, statement: &str) -> Option<(String, String)> {
    let error = sqlx::raw_sql(AssertSqlSafe(statement.to_owned())).execute(pool).await.err()?;
    let error = error.into_database_error().expect("the server answers");
    Some((error.code().expect("with a code").into_owned(), error.message().to_owned()))
}

fn two_regions() -> House {
    let house = House::new();
    house.database.sql(TWO_REGIONS).unwrap();
    house
}

#[tokio::test(flavor = "multi_thread")]
async fn each_login_sees_its_own_region_and_a_country_sees_its_boards() {
    let house = two_regions();
    for (region, concerns, releases) in [("b1", 3, 1), ("b2", 40, 1), ("c1", 43, 2)] {
        for (role, table, expected) in [
            ("ctx_working", "intake.concern", concerns),
            ("ctx_intake", "intake.concern", concerns),
            ("ctx_intake", "intake.batch", releases),
            ("ctx_intake", "intake.held_row", releases),
            ("ctx_released", "released.release", releases),
            ("ctx_released", "released.sheet", releases),
            ("ctx_released", "released.cell", releases),
            ("ctx_publish", "released.release", releases),
            ("ctx_publish", "released.cell", releases),
        ] {
            let pool = login(&house, &format!("{role}_r_{region}")).await;
            let seen = number(&pool, &format!("select count(*) from {table}")).await;
            assert_eq!(seen, expected, "{role} of {region} in {table}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_a_login_may_say_takes_it_to_another_region() {
    let house = two_regions();
    let pool = login(&house, "ctx_working_r_b1").await;
    let others = "select count(*) from intake.concern where local_authority_code = 'LA2'";
    let attempts = [
        "set role ctx_working", // its own group, which works for every region where it came in by itself
        "reset role",
        "set role ctx_working_r_b2",
        "set role none",
        "set session authorization ctx_working_r_b2",
        "set session authorization default",
        "set row_security = off",
        "select set_config('row_security', 'off', false)",
        "select set_config('role', 'ctx_working_r_b2', false)",
        "select set_config('session_authorization', 'ctx_working_r_b2', false)",
        "update access.database_login set region_code = '*'",
        "insert into access.region_part values ('B1', 'LA2')",
        "select access.regions_learn()",
        "create policy mine on intake.concern using (true)",
        "alter table intake.concern disable row level security",
        "create schema access_own; set search_path = access_own",
        "set search_path = pg_temp, access",
    ];
    for attempt in attempts {
        let _ = refusal(&pool, attempt).await;
        // With row_security off a filtered read is refused instead of answered; either way nothing is told.
        match sqlx::query_scalar::<_, i64>(AssertSqlSafe(others.to_owned())).fetch_one(&pool).await {
            Ok(seen) => assert_eq!(seen, 0, "after: {attempt}"),
            Err(error) => {
                let code = error.into_database_error().unwrap().code().unwrap().into_owned();
                assert_eq!(code, "42501", "after: {attempt}");
            }
        }
        let _ = refusal(&pool, "reset all; reset role").await;
    }
    assert_eq!(number(&pool, "select count(*) from intake.concern").await, 3, "its own region is as it was");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_row_is_written_into_another_region_and_foreign_keys_do_not_tell() {
    let house = two_regions();
    let pool = login(&house, "ctx_intake_r_b1").await;
    let row = |batch: &str, authority: &str, key: &str| {
        format!(
            "insert into intake.concern (batch_id, line, row_key, vocabulary_version, source_sector, agency_code, recorded_on,
                counted_on, context_type, point, precision_m, local_authority_code, harms, learned, procedures)
             values ('{batch}', 1, sha256('{key}'), 'v1', 'police', 'P', '2025-01-01', '2025-01-01', 'place',
                st_setsrid(st_makepoint(0, 0), 27700), 10, '{authority}', 1, 'told', 'yes')"
        )
    };
    let (mine, theirs, nobodys) = (
        "00000000-0000-0000-0000-0000000000b1",
        "00000000-0000-0000-0000-0000000000b2",
        "00000000-0000-0000-0000-0000000000ff",
    );
    assert_eq!(refusal(&pool, &row(mine, "LA1", "new")).await, None);
    assert_eq!(
        refusal(&pool, &row(mine, "LA2", "new2")).await.unwrap().0,
        "42501",
        "another region's authority"
    );
    let other = refusal(&pool, &row(theirs, "LA1", "new3")).await;
    assert_eq!(
        other,
        refusal(&pool, &row(nobodys, "LA1", "new3")).await,
        "a batch of others looks like none"
    );
    for quiet in [
        "update intake.concern set agency_code = 'X' where local_authority_code = 'LA2'",
        "delete from intake.concern where local_authority_code = 'LA2'",
        "delete from intake.held_row where local_authority_code = 'LA2'",
        "delete from intake.batch where region_code = 'B2'",
    ] {
        let done = sqlx::raw_sql(AssertSqlSafe(quiet.to_owned())).execute(&pool).await.unwrap();
        assert_eq!(done.rows_affected(), 0, "{quiet}");
    }
    // The same file in two regions is two batches; neither hears of the other.
    let same_file = "insert into intake.batch (batch_id, file_digest, origin, rows_total, accepted, held, refused, duplicate)
        values (gen_random_uuid(), sha256('2'), 'page', 0, 0, 0, 0, 0)";
    assert_eq!(refusal(&pool, same_file).await, None);
    assert_eq!(refusal(&pool, "update intake.batch set region_code = 'B2'").await.unwrap().0, "42501");
    let left =
        house.database.sql("select count(*) from intake.concern where local_authority_code = 'LA2'").unwrap();
    assert_eq!(left, "40");
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_functions_plans_and_statistics_do_not_tell_of_another_region() {
    let house = two_regions();
    let pool = login(&house, "ctx_intake_r_b1").await;
    // A division by zero on somebody else's rows would tell that they are there.
    let divide = "select count(*) from intake.concern where 1 / (case when local_authority_code = 'LA2' then 0 else 1 end) = 1";
    assert_eq!(number(&pool, divide).await, 3);
    let cast =
        "select count(*) from intake.concern where (case when harms = 2 then 'x' else '1' end)::integer = 1";
    assert_eq!(number(&pool, cast).await, 3);
    // A cheap function that tells what it is handed is handed its own region's rows alone.
    let function = "create temporary table heard (code text);
        create function pg_temp.listen(code text) returns boolean language plpgsql cost 0.0000001 as
        $$ begin insert into pg_temp.heard values (code); return true; end $$";
    assert_eq!(refusal(&pool, function).await, None);
    number(&pool, "select count(*) from intake.concern where pg_temp.listen(local_authority_code)").await;
    assert_eq!(number(&pool, "select count(*) from pg_temp.heard where code <> 'LA1'").await, 0);
    assert_eq!(
        number(&pool, "select count(*) from pg_stats where schemaname in ('intake', 'released', 'closing')")
            .await,
        0
    );
    assert_eq!(number(&pool, "select count(*) from pg_stats_ext where schemaname = 'intake'").await, 0);
    // The estimate for an authority with many rows is the estimate for one with none.
    let plan = async |authority: &str| -> Vec<String> {
        let asked =
            format!("explain select * from intake.concern where local_authority_code = '{authority}'");
        let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(asked)).fetch_all(&pool).await.unwrap();
        lines.into_iter().map(|line| line.replace(authority, "?")).collect()
    };
    assert_eq!(plan("LA2").await, plan("LA9").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pools_of_a_region_are_held_to_it_in_both_kinds_of_database() {
    let house = two_regions();
    let region = |code: &str| RegionCode::parse(code).unwrap();
    let outside = Pools::connect(&DatabaseAddress::External(house.database.url(None))).unwrap();
    for pools in [&house.pools, &outside] {
        for (code, expected) in [("B1", 3), ("B2", 40)] {
            let pool = pools.working_of(&region(code)).await.unwrap();
            assert_eq!(number(&pool, "select count(*) from intake.concern").await, expected);
            let pool = pools.released_of(&region(code)).await.unwrap();
            assert_eq!(number(&pool, "select count(*) from released.cell").await, 1);
        }
        pools.intake_of(&region("B9")).await.expect_err("a region that was never imported takes nothing in");
        let login: String = sqlx::query_scalar("select current_user::text")
            .fetch_one(&pools.publish_of(&region("B1")).await.unwrap())
            .await
            .unwrap();
        assert_eq!(login, format!("{}_r_b1", Role::Publish.name()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn geography_that_changes_changes_the_wall_with_it() {
    let house = two_regions();
    let pool = login(&house, "ctx_working_r_b1").await;
    house.database.sql("update registry.area_parent set parent_code = 'B1' where area_code = 'LA2'").unwrap();
    assert_eq!(
        number(&pool, "select count(*) from intake.concern").await,
        43,
        "the authority has moved to this board"
    );
    house.database.sql("delete from registry.area_parent where area_code in ('LA1', 'LA2')").unwrap();
    assert_eq!(number(&pool, "select count(*) from intake.concern").await, 0);
}
