//! What the codes mean, at the door: for everybody who is signed in, and sent once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use crate::house::House;
use api::VocabulariesPage;
use axum::http::StatusCode;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_signed_in_reads_what_codes_mean_and_nobody_else() {
    let house = House::new().await;
    assert_eq!(house.get("/api/vocabularies", &[]).await.status, StatusCode::UNAUTHORIZED);
    let mut tags = Vec::new();
    for account in ["analyst", "intake"] {
        let cookie = house.cookie(account).await;
        let answer = house.get("/api/vocabularies", &[("cookie", &cookie)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{account}: {}", answer.body);
        let page: VocabulariesPage = serde_json::from_str(&answer.body).unwrap();
        let missing = page.term("harm", "missing").unwrap();
        assert!(!missing.definition.en.is_empty() && missing.definition.en != missing.definition.cy);
        let tag = answer.headers["etag"].to_str().unwrap().to_owned();
        let again = house.get("/api/vocabularies", &[("cookie", &cookie), ("if-none-match", &tag)]).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
        assert!(again.body.is_empty());
        tags.push(tag);
    }
    assert_eq!(tags[0], tags[1], "codes mean the same to everybody");
}
