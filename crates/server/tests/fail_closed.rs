//! When the record cannot be written, nothing is done: neither on a full disk nor while the database is away.

use crate::house::House;
use axum::http::{Method, StatusCode};

/// The audit log stands on a full disk: the server's own SQLSTATE for that.
const DISK_FULL: &str = "create function public.full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
    create trigger full_disk before insert on audit.event for each row execute function public.full_disk();";

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_no_act_is_done_and_no_exact_count_is_shown() {
    let house = House::new().await;
    let cookie = house.cookie("analyst").await;
    let with = [("cookie", cookie.as_str()), ("accept-language", "cy")];
    house.ask(Method::PUT, "/api/session/purpose", &with, r#"{"purpose":"data_quality"}"#).await;
    let shown = house.get("/api/working/map", &with).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    let state = || {
        house.database.sql(
            "select (select count(*) from audit.event), (select count(*) from access.session),
                (select string_agg(coalesce(purpose, ''), ',' order by session_hash) from access.session),
                (select count(*) from access.account where disabled_at is not null)",
        )
    };
    let before = state().unwrap();
    house.database.sql(DISK_FULL).unwrap();

    let look = house.get("/api/working/map", &with).await;
    assert_eq!(look.status, StatusCode::INSUFFICIENT_STORAGE, "{}", look.body);
    assert_eq!(look.problem().kind, "urn:contexture:problem:disk-full");
    assert!(!look.body.contains("cells"), "no exact count without a line in the record");
    let sign_in = r#"{"name":"senior","passphrase":"clychau-gwaelod-senior"}"#;
    let purpose = r#"{"purpose":"problem_profile"}"#;
    for (method, path, body) in [
        (Method::POST, "/api/session", sign_in),
        (Method::PUT, "/api/session/purpose", purpose),
        (Method::DELETE, "/api/session", ""),
    ] {
        let answer = house.ask(method.clone(), path, &with, body).await;
        assert_eq!(answer.status, StatusCode::INSUFFICIENT_STORAGE, "{method} {path}: {}", answer.body);
    }
    assert_eq!(state().unwrap(), before, "nothing is half done");

    house.database.sql("drop trigger full_disk on audit.event").unwrap();
    assert_eq!(
        house.get("/api/working/map", &with).await.status,
        StatusCode::OK,
        "and it goes on without a restart"
    );
}
