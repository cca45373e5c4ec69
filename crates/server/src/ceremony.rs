//! A ceremony with an authenticator under way: what was asked is kept by the server, and used up by the first answer.

use http::{ProblemReply, SessionToken, Shape};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use std::borrow::Cow;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::{PartialSchema, ToSchema};

/// A message between browser and authenticator, as W3C Web Authentication Level 3 has it; its fields are not ours.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Ceremonial<T>(pub(crate) T);

impl<T> PartialSchema for Ceremonial<T> {
    fn schema() -> Shape {
        let said = "As W3C Web Authentication Level 3 has it.";
        ObjectBuilder::new().schema_type(Type::Object).description(Some(said)).into()
    }
}

impl<T> ToSchema for Ceremonial<T> {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("WebAuthentication")
    }
}

/// What a ceremony is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ceremony {
    Register,
    StepUp,
}

impl Ceremony {
    const fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::StepUp => "step_up",
        }
    }
}

/// Keeps what was asked for five minutes, in place of an earlier question of the same session.
pub(crate) async fn ceremony_keep<T: Serialize>(
    connection: &mut PgConnection,
    token: &SessionToken,
    ceremony: Ceremony,
    state: &T,
) -> Result<(), ProblemReply> {
    let state = serde_json::to_value(state).map_err(|error| ProblemReply::unplanned(&error))?;
    sqlx::query!(
        "-- server::ceremony_keep
         insert into access.passkey_ceremony (session_hash, kind, state, expires_at)
         values ($1, $2, $3, now() + interval '5 minutes')
         on conflict (session_hash, kind) do update set state = excluded.state, expires_at = excluded.expires_at",
        &token.digest(),
        ceremony.code(),
        state
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes what was asked, for good: whatever the answer is worth, a second one finds nothing to answer. Questions of the other
/// sort go too, for the session may get a new id.
pub(crate) async fn ceremony_take<T: DeserializeOwned>(
    connection: &mut PgConnection,
    token: &SessionToken,
    ceremony: Ceremony,
) -> Result<Option<T>, ProblemReply> {
    let taken = sqlx::query!(
        r#"-- server::ceremony_take
        delete from access.passkey_ceremony where session_hash = $1
        returning kind, state, expires_at > now() as "live!""#,
        &token.digest()
    )
    .fetch_all(connection)
    .await?;
    let asked = taken.into_iter().find(|row| row.live && row.kind == ceremony.code());
    // What an older version asked cannot be answered any more.
    Ok(asked.and_then(|row| serde_json::from_value(row.state).ok()))
}
