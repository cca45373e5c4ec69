//! The paths that change profiles. Each asks for its own grant.

use crate::edition_keep::{edition_change, edition_renew, profile_begin};
use crate::edition_page::data_of;
use crate::edition_read::{edition_find, hands_of, pins_of};
use crate::edition_step::{Publication, edition_step};
use crate::fault::ProfileFault;
use crate::life::Step;
use crate::pin::Pin;
use crate::pin_keep::{pin_add, pin_question, pin_remove, pin_renew};
use crate::remark_keep::{remark_add, remark_answer};
use crate::room::Room;
use access::{Grant, KeepProfiles, Maker, PublishProfile, ReadReleased, ReviewProfiles, SignProfile, UserId};
use api::{CommentAnswer, CommentAsk, EditionChangeAsk, EditionDone, EditionStepAsk, PinAsk, ProfileAsk};
use axum::body::Bytes;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use http::{Caller, Door, Json, Path, ProblemReply, Reply, Routes, post, put, unstored};
use serde_json::Value;
use uuid::Uuid;

/// The names that a question has; any other is somebody's answer.
const ASKED: [&str; 6] = ["method", "unit", "area", "period", "against", "c"];

/// `POST /api/profiles`, `/editions/{id}/renew`, `/pins`, `/comments`, `/submit`, `/return`, `/sign`, `/publish`; `PUT /editions/{id}`, `/pins/{pin}`,
/// `/comments/{comment}`; `DELETE /pins/{pin}`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/profiles", post(profile_post).may::<KeepProfiles>().gives_with::<EditionDone>(201))
        .route("/api/profiles/editions/{id}", put(edition_put).may::<KeepProfiles>().gives::<EditionDone>())
        .route(
            "/api/profiles/editions/{id}/renew",
            post(renew_post).may::<KeepProfiles>().gives_with::<EditionDone>(201),
        )
        .route(
            "/api/profiles/editions/{id}/pins",
            post(pin_post).may::<KeepProfiles>().takes::<PinAsk>().gives_with::<EditionDone>(201),
        )
        .route(
            "/api/profiles/editions/{id}/pins/{pin}",
            put(pin_put)
                .may::<KeepProfiles>()
                .gives::<EditionDone>()
                .delete(pin_delete)
                .may::<KeepProfiles>()
                .gives::<EditionDone>(),
        )
        .route(
            "/api/profiles/editions/{id}/comments",
            post(comment_post).may::<ReviewProfiles>().gives_with::<EditionDone>(201),
        )
        .route(
            "/api/profiles/editions/{id}/comments/{comment}",
            put(comment_put).may::<KeepProfiles>().gives::<EditionDone>(),
        )
        .route(
            "/api/profiles/editions/{id}/submit",
            post(submit_post).may::<KeepProfiles>().gives::<EditionDone>(),
        )
        .route(
            "/api/profiles/editions/{id}/return",
            post(return_post).may::<ReviewProfiles>().gives::<EditionDone>(),
        )
        .route(
            "/api/profiles/editions/{id}/sign",
            post(sign_post).may::<SignProfile>().gives::<EditionDone>(),
        )
        .route(
            "/api/profiles/editions/{id}/publish",
            post(publish_post).may::<PublishProfile>().gives::<EditionDone>(),
        )
}

async fn profile_post(State(room): State<Room>, caller: Caller, Json(asked): Json<ProfileAsk>) -> Reply {
    let grant: Grant<KeepProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let done = profile_begin(&pool, &grant, asked.kind, &asked.content, &room.screener).await?;
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}

async fn edition_put(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<EditionChangeAsk>,
) -> Reply {
    let grant: Grant<KeepProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let done = edition_change(&pool, &grant, (id, asked.version), &asked.content, &room.screener).await?;
    Ok(unstored(&done))
}

async fn renew_post(State(room): State<Room>, caller: Caller, Path(id): Path<Uuid>) -> Reply {
    let grant: Grant<KeepProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let done = edition_renew(&pool, &grant, id).await?;
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}

/// Reads a question and nothing but a question: a number, an interval or a method of the working side that comes along is refused by name.
fn pin_read(body: &[u8]) -> Reply<PinAsk> {
    let malformed = || ProblemReply::new(StatusCode::BAD_REQUEST, "malformed");
    let sent: Value = serde_json::from_slice(body).map_err(|_| malformed())?;
    let fields = sent.as_object().ok_or_else(malformed)?;
    let brought = fields.keys().any(|name| !ASKED.contains(&name.as_str()));
    let method = fields.get("method").and_then(Value::as_str);
    let unreleased = method.is_some_and(|method| api::PinMethod::parse(method).is_none());
    let unasked: Vec<&str> =
        [brought.then_some("pin"), unreleased.then_some("method")].into_iter().flatten().collect();
    if !unasked.is_empty() {
        return Err(ProfileFault::NotAsked(unasked).into());
    }
    serde_json::from_value(sent).map_err(|_| malformed())
}

async fn pin_post(State(room): State<Room>, caller: Caller, Path(id): Path<Uuid>, body: Bytes) -> Reply {
    let grant: Grant<KeepProfiles> = caller.grant()?;
    let _: Grant<ReadReleased> = caller.grant()?;
    let asked = pin_read(&body)?;
    let pool = room.profiles.of(grant.region()).await?;
    let pin = Pin::of(room.released.finding(&caller, &asked).await?);
    let done = pin_add(&pool, &grant, id, &pin).await?;
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}

/// Asks a pin's question anew of the newest release.
async fn pin_put(State(room): State<Room>, caller: Caller, Path((id, pin)): Path<(Uuid, Uuid)>) -> Reply {
    let grant: Grant<KeepProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let asked = pin_question(&pool, id, pin).await?;
    let answer = Pin::of(room.released.latest(&caller, &asked).await?);
    Ok(unstored(&pin_renew(&pool, &grant, (id, pin), &answer).await?))
}

async fn pin_delete(State(room): State<Room>, caller: Caller, Path((id, pin)): Path<(Uuid, Uuid)>) -> Reply {
    let grant: Grant<KeepProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    Ok(unstored(&pin_remove(&pool, &grant, (id, pin)).await?))
}

async fn comment_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<CommentAsk>,
) -> Reply {
    let grant: Grant<ReviewProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let done = remark_add(&pool, &grant, id, &asked, &room.screener).await?;
    Ok((StatusCode::CREATED, unstored(&done)).into_response())
}

async fn comment_put(
    State(room): State<Room>,
    caller: Caller,
    Path((id, comment)): Path<(Uuid, Uuid)>,
    Json(asked): Json<CommentAnswer>,
) -> Reply {
    let grant: Grant<KeepProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    Ok(unstored(&remark_answer(&pool, &grant, (id, comment), &asked.answer, &room.screener).await?))
}

async fn submit_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<EditionStepAsk>,
) -> Reply {
    let grant: Grant<KeepProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    Ok(unstored(&edition_step(&pool, &grant, (id, asked, Step::Submit), None, (room.today)()).await?))
}

async fn return_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<EditionStepAsk>,
) -> Reply {
    let grant: Grant<ReviewProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    Ok(unstored(&edition_step(&pool, &grant, (id, asked, Step::Return), None, (room.today)()).await?))
}

/// Whoever wrote any of it is taken for its maker, so that two who wrote together cannot sign for each other.
async fn sign_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<EditionStepAsk>,
) -> Reply {
    // Whoever signs nothing learns nothing of what there is to sign.
    caller.must_be_offered(access::ActionKind::SignProfile)?;
    let pool = room.profiles.of(caller.region()).await?;
    let hands = {
        let mut read = pool.acquire().await?;
        edition_find(&mut read, id).await?;
        hands_of(&mut read, id).await?
    };
    let own = hands.iter().find(|hand| caller.who().user() == Some(UserId(hand.account)));
    let maker = own.or(hands.first()).map(|hand| Maker::Account(UserId(hand.account)));
    let mut case = caller.asked::<SignProfile>();
    case.made_by = maker;
    let grant: Grant<SignProfile> = caller.grant_of(&case)?;
    Ok(unstored(&edition_step(&pool, &grant, (id, asked, Step::Sign), None, (room.today)()).await?))
}

async fn publish_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(asked): Json<EditionStepAsk>,
) -> Reply {
    let grant: Grant<PublishProfile> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let (row, pins) = {
        let mut read = pool.acquire().await?;
        (edition_find(&mut read, id).await?, pins_of(&mut read, id).await?)
    };
    let questions: Vec<PinAsk> = pins.into_iter().map(|pin| pin.finding.question).collect();
    let atlas = room.released.atlas(&caller, &questions).await?.get().clone();
    let publication = Publication { data: data_of(&room, &caller, &row).await?, atlas };
    let step = (id, asked, Step::Publish);
    Ok(unstored(&edition_step(&pool, &grant, step, Some(publication), (room.today)()).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_read_and_an_answer_is_refused() {
        let question = br#"{"method":"exceedance","unit":"block","area":"B-1","period":"2025","c":"1.5"}"#;
        assert_eq!(pin_read(question).unwrap().area, "B-1");
        for answer in [
            &br#"{"method":"released_value","unit":"block","area":"B-1","period":"2025","value":{"shown":"value","rounded":40}}"#[..],
            br#"{"method":"gi_star","unit":"block","area":"B-1","period":"2025"}"#,
        ] {
            assert_eq!(pin_read(answer).unwrap_err().kind(), "profile-not-released");
        }
        assert_eq!(pin_read(b"[]").unwrap_err().kind(), "malformed");
    }
}
