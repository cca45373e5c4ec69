//! What each pool may and may not do in the database.

use crate::house::{House, address};
use cluster::testing::TestCluster;
use contexture_http::{
    DatabaseAddress, DatabaseError, Geom, Pools, Role, database_check, migrate, owner_pool,
};
use geo_types::{Geometry, Point};
use sqlx::PgPool;

/// The SQLSTATE of a refusal by grants.
const NO_PRIVILEGE: &str = "42501";

async fn sqlstate(pool: &PgPool, statement: &'static str) -> Option<String> {
    let error = sqlx::query(statement).execute(pool).await.err()?;
    Some(error.into_database_error().expect("the server answers").code().expect("with a code").into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_released_pool_reads_the_released_schema_and_nothing_else() {
    let house = House::new();
    let pool = &house.pools.released;
    assert_eq!(sqlstate(pool, "select from released.cell").await, None);
    for closed in [
        "select from intake.concern",
        "select from intake.batch",
        "select from registry.area",
        "select from access.account",
        "select from audit.event",
        "insert into released.sheet default values",
        "create table public.copy (n integer)",
        "set role ctx_working",
    ] {
        assert_eq!(sqlstate(pool, closed).await.as_deref(), Some(NO_PRIVILEGE), "{closed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_writes_the_audit_log_and_cannot_change_it() {
    let house = House::new();
    let pool = &house.pools.door;
    let written =
        "insert into audit.event (role, region_code, action, subject) values ('nobody', '', 'a', 'b')";
    assert_eq!(sqlstate(pool, written).await, None);
    for closed in ["update audit.event set action = 'c'", "delete from audit.event", "truncate audit.event"] {
        assert_eq!(sqlstate(pool, closed).await.as_deref(), Some(NO_PRIVILEGE), "{closed}");
    }
    assert_eq!(sqlstate(pool, "select from intake.concern").await.as_deref(), Some(NO_PRIVILEGE));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_pool_acts_as_its_own_role_also_over_one_outside_login() {
    let house = House::new();
    let outside = Pools::connect(&DatabaseAddress::External(house.database.url(None))).unwrap();
    for pools in [&house.pools, &outside] {
        for role in Role::ALL {
            let current: String =
                sqlx::query_scalar("select current_user::text").fetch_one(pools.of(role)).await.unwrap();
            assert_eq!(current, role.name());
        }
        let refusal = sqlstate(&pools.released, "select from intake.concern").await;
        assert_eq!(refusal.as_deref(), Some(NO_PRIVILEGE));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_with_a_password_is_not_printed() {
    let address = DatabaseAddress::External("postgres://me:secret@db.example/x".to_owned());
    assert!(!format!("{address:?}").contains("secret"));
}

#[tokio::test(flavor = "multi_thread")]
async fn migrating_twice_changes_nothing_and_a_newer_database_is_left_as_it_is() {
    // Roles belong to the whole server; made before, so that no other test makes them at the same moment.
    let _roles = House::new();
    let database = TestCluster::shared().fresh("empty", |_, _| {});
    let owner = owner_pool(&address(&database)).unwrap();
    migrate(&owner).await.expect("from nothing");
    migrate(&owner).await.expect("twice is harmless");

    let newer = "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                 values (99990101000000, 'of a later version', true, '', 0)";
    database.sql(newer).unwrap();
    let count = || database.sql("select count(*) from _sqlx_migrations").unwrap();
    let before = count();
    for refusal in [database_check(&owner).await, migrate(&owner).await] {
        let refusal = refusal.expect_err("a newer version was here");
        assert!(matches!(refusal, DatabaseError::Newer { theirs: 99_990_101_000_000, .. }));
        let text = refusal.text();
        assert!(text.en.contains("newer version") && text.cy.contains("fersiwn mwy newydd"), "{text:?}");
    }
    assert_eq!(count(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_not_there_is_unreachable() {
    let nowhere = DatabaseAddress::Embedded {
        socket_dir: "/nonexistent".into(),
        database: "x".to_owned(),
        owner: "owner".to_owned(),
    };
    let refusal = database_check(&owner_pool(&nowhere).unwrap()).await.unwrap_err();
    assert!(matches!(refusal, DatabaseError::Unreachable(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_geometry_goes_in_and_comes_out_in_national_grid_metres_only() {
    let house = House::new();
    let sent = Geom(Geometry::Point(Point::new(250_123.5, 280_456.25)));
    let back: (Geom, String) = sqlx::query_as("select $1::geometry, st_asewkt($1::geometry)")
        .bind(&sent)
        .fetch_one(&house.pools.released)
        .await
        .unwrap();
    assert_eq!(back, (sent, "SRID=27700;POINT(250123.5 280456.25)".to_owned()));
    let degrees = sqlx::query_scalar::<_, Geom>("select 'SRID=4326;POINT(-4 52)'::geometry")
        .fetch_one(&house.pools.released)
        .await
        .unwrap_err();
    assert!(degrees.to_string().contains("SRID 4326, expected 27700"), "{degrees}");
}
