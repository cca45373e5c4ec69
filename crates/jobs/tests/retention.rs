//! Retention over a real database: each rule with the clock pushed, and every table of the live schema under a rule or a reason.
#![allow(clippy::unwrap_used, reason = "a test ends where its house cannot be built")]

use cluster::testing::{TestCluster, TestDatabase};
use http::{DatabaseAddress, Pools};
use jiff::{Timestamp, ToSpan as _};
use jobs::{Retention, RetentionRule, Swept, retention_sweep};
use sqlx::postgres::PgListener;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

struct House {
    database: TestDatabase,
    pools: Pools,
}

impl House {
    fn new() -> Self {
        let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let database = TestCluster::shared().migrated(&migrations);
        let cluster = TestCluster::shared().cluster();
        let address = DatabaseAddress::Embedded {
            socket_dir: cluster.socket_dir().to_owned(),
            database: database.name().to_owned(),
            owner: cluster.owner().to_owned(),
        };
        Self { pools: Pools::connect(&address).unwrap(), database }
    }

    fn sql(&self, statement: &str) -> String {
        self.database.sql(statement).unwrap().trim().to_owned()
    }

    async fn sweep(&self, now: Timestamp, dry_run: bool) -> Vec<(&'static str, u64)> {
        let retention = Retention::committed().unwrap();
        let swept = retention_sweep(&self.pools, &retention, now, dry_run).await.unwrap();
        swept
            .into_iter()
            .filter(|swept| swept.how_many > 0)
            .map(|Swept { rule, how_many, .. }| (rule, how_many))
            .collect()
    }

    /// A row recorded on a day of 2025, with its batch.
    fn row(&self, n: u32, recorded: &str) {
        self.sql(&format!(
            "insert into intake.batch (batch_id, file_digest, origin, rows_total, accepted, held, refused, duplicate, taken_at)
             values ('00000000-0000-0000-0000-00000000000{n}', decode(repeat('0{n}', 32), 'hex'), 'page', 1, 1, 0, 0, 0, '{recorded}');
             insert into intake.concern (batch_id, line, row_key, vocabulary_version, source_sector, agency_code, recorded_on,
                 point, precision_m, local_authority_code, harms, learned, procedures, counted_on, context_type)
             values ('00000000-0000-0000-0000-00000000000{n}', 2, decode(repeat('0{n}', 32), 'hex'), '1', 'police', 'GWL-POL',
                 '{recorded}', st_setsrid(st_makepoint(220000, 270000), 27700), 50, 'GWL-LA1', 1, 'told', 'yes', '{recorded}', 'unclear')"
        ));
    }
}

fn at(day: &str) -> Timestamp {
    format!("{day}T03:00:00Z").parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn coded_rows_go_after_24_months_with_their_receipt_and_the_cube_is_told() {
    let house = House::new();
    house.row(1, "2025-03-14");
    house.row(2, "2025-03-15");
    assert!(house.sweep(at("2027-03-14"), false).await.is_empty(), "24 months to the day are kept");
    assert_eq!(house.sweep(at("2027-03-15"), true).await, [("concern-rows", 1)]);
    assert_eq!(house.sql("select count(*) from intake.concern"), "2", "a dry run takes nothing");
    assert_eq!(house.sql("select count(*) from audit.event"), "0");

    let mut listener = PgListener::connect(&house.database.url(None)).await.unwrap();
    listener.listen("working_cube").await.unwrap();
    assert_eq!(house.sweep(at("2027-03-15"), false).await, [("concern-rows", 1), ("batches", 1)]);
    let told = tokio::time::timeout(Duration::from_secs(5), listener.recv()).await;
    assert_eq!(told.expect("the cube is told").unwrap().channel(), "working_cube");
    assert_eq!(house.sql("select recorded_on from intake.concern"), "2025-03-15");
    let log = house.sql(
        "select string_agg(d.rule || ' ' || d.kept_for || ' ' || d.what || ' ' || d.how_many || ' ' || e.action, '; ' order by destruction_id)
         from audit.destruction d join audit.event e using (event_id)",
    );
    assert_eq!(
        log,
        "concern-rows 24 months intake.concern 1 retention-destroy; batches 24 months intake.batch 1 retention-destroy"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn held_rows_go_after_30_days_decided_or_not() {
    let house = House::new();
    house.row(1, "2026-01-05");
    house.sql(
        "insert into intake.held_row (batch_id, line, row_key, column_name, rule, coded, held_at, decided, decided_at)
         select '00000000-0000-0000-0000-000000000001', n, decode(repeat('a' || n, 32), 'hex'), 'place_id', 'r', '{}',
                '2026-01-05', case n when 3 then 'refused' end, case n when 3 then '2026-01-06'::timestamptz end
         from generate_series(3, 4) n",
    );
    assert!(house.sweep(at("2026-02-04"), false).await.is_empty());
    assert_eq!(house.sweep(at("2026-02-05"), false).await, [("held-rows", 2)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_back_to_file_and_line_goes_when_the_period_is_released_and_the_row_stays_known() {
    let house = House::new();
    house.row(1, "2025-03-14");
    house.row(2, "2026-03-14");
    assert!(house.sweep(at("2026-03-20"), false).await.is_empty(), "nothing is released yet");
    house.sql("insert into intake.counting values ('GWL-LA1', '2026-01-01')");
    assert_eq!(house.sweep(at("2026-03-20"), false).await, [("linkage", 1)]);
    let rows = house.sql("select string_agg(concat_ws(',', recorded_on, batch_id is null, line is null, length(row_key)), ' ' order by recorded_on) from intake.concern");
    assert_eq!(rows, "2025-03-14,t,t,32 2026-03-14,f,f,32");
    assert!(house.sweep(at("2026-03-21"), false).await.is_empty(), "once is enough");
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_and_sign_ins_under_way_go_when_they_end() {
    let house = House::new();
    house.sql(
        "insert into access.account (account_id, sign_in_name, role, region_code, agency_code, secret_hash)
         values ('00000000-0000-0000-0000-000000000001', 'analyst', 'analyst', 'X', 'X', 'x');
         insert into access.session (session_hash, account_id, expires_at)
         values (decode(repeat('01', 32), 'hex'), '00000000-0000-0000-0000-000000000001', '2026-01-01T10:00Z'),
                (decode(repeat('02', 32), 'hex'), '00000000-0000-0000-0000-000000000001', '2026-01-03T10:00Z');
         insert into access.oidc_request (request_hash, expires_at) values (decode(repeat('03', 32), 'hex'), '2026-01-01T10:00Z');
         insert into access.enrolment_code (account_id, code_hash, expires_at)
         values ('00000000-0000-0000-0000-000000000001', decode(repeat('04', 32), 'hex'), '2026-01-01T10:00Z')",
    );
    assert_eq!(house.sweep(at("2026-01-02"), false).await, [("sessions", 3)]);
    assert_eq!(house.sql("select count(*) from access.session"), "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn released_values_go_after_seven_years_and_the_ledger_stays() {
    let house = House::new();
    house.sql(
        "insert into released.release (release_id, region_code, closes, policy_version, policy_digest, policy, scale_numerator,
             scale_denominator, threshold_partner, threshold_community, rounding, epsilon_total, published_at)
         values ('X-2019-1', 'X', '2019', '1', decode(repeat('01', 32), 'hex'), '', 2, 1, 10, 15, 5, '0.5', '2020-02-01');
         insert into released.sheet (release_id, region_code, table_name, period, revision, scale_numerator, scale_denominator,
             sensitivity, epsilon, cells, in_force)
         values ('X-2019-1', 'X', 'block_year', '2019', 1, 2, 1, 1, '0.5', 2, true);
         insert into released.cell (release_id, table_name, period, code, value)
         values ('X-2019-1', 'block_year', '2019', 'B-1', 12), ('X-2019-1', 'block_year', '2019', 'B-2', -3)",
    );
    assert!(house.sweep(at("2027-02-01"), false).await.is_empty());
    assert_eq!(house.sweep(at("2027-02-02"), false).await, [("released-values", 2)]);
    assert_eq!(house.sql("select epsilon, in_force from released.sheet"), "0.5|f");
    assert!(house.sweep(at("2027-02-03"), false).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_recorded_is_not_destroyed() {
    let house = House::new();
    house.row(1, "2025-03-14");
    house.sql(
        "create function audit.broken() returns trigger language plpgsql as
         $$ begin raise exception 'the record is broken'; end $$;
         create trigger broken before insert on audit.event for each statement execute function audit.broken()",
    );
    let retention = Retention::committed().unwrap();
    let later = at("2025-03-14").checked_add((24 * 365 * 4).hours()).unwrap();
    assert!(retention_sweep(&house.pools, &retention, later, false).await.is_err());
    assert_eq!(house.sql("select count(*) from intake.concern"), "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_table_has_a_rule_or_a_reason_and_every_column_counted_from_is_there() {
    let house = House::new();
    let retention = Retention::committed().unwrap();
    let live: BTreeSet<String> = house
        .sql(
            "select table_schema || '.' || table_name from information_schema.tables
             where table_schema in ('access', 'audit', 'closing', 'disruption', 'intake', 'profile', 'registry', 'released') and table_type = 'BASE TABLE'",
        )
        .lines()
        .map(str::to_owned)
        .collect();
    let ruled: BTreeSet<String> = retention.rules.iter().flat_map(|rule| rule.tables.clone()).collect();
    let kept: BTreeSet<String> = retention.kept.keys().cloned().collect();
    let said: BTreeSet<String> = ruled.union(&kept).cloned().collect();
    assert_eq!(
        ruled.intersection(&kept).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "a rule or a reason, not both"
    );
    assert_eq!(
        live.difference(&said).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "say in policy/retention.toml how long these are kept"
    );
    assert_eq!(said.difference(&live).collect::<Vec<_>>(), Vec::<&String>::new(), "no longer in the schema");
    for rule in retention.rules.iter().filter(|rule| rule.rule != RetentionRule::ReleasedValues) {
        let (schema, table) = rule.tables[0].split_once('.').unwrap();
        let there = house.sql(&format!(
            "select count(*) from information_schema.columns
             where table_schema = '{schema}' and table_name = '{table}' and column_name = '{}'",
            rule.from
        ));
        assert_eq!(there, "1", "{} has no column {}", rule.tables[0], rule.from);
    }
}
