//! Who is asking, as the session or the token said within the last second: for released tiles, which come by the dozen.

use crate::session::SessionToken;
use crate::token::ApiToken;
use crate::{Caller, Door, ProblemReply, ToolCaller};
use access::{Grant, ReadReleased};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

/// How long a session that was just looked up is not looked up again by [`CallerLately`]. A session that is ended elsewhere, or an account
/// that is changed, has released tiles for so long and no longer.
const LATELY: Duration = Duration::from_secs(1);

/// Sessions remembered at most; beyond that all are looked up anew.
const REMEMBERED: usize = 4_096;

/// Sessions and tokens looked up lately, by a digest of what was sent.
#[derive(Default)]
pub(crate) struct Looked(HashMap<[u8; 32], (Instant, Arc<Lately>)>);

impl Looked {
    fn get(&self, session: &[u8; 32]) -> Option<Arc<Lately>> {
        let (at, caller) = self.0.get(session)?;
        (at.elapsed() < LATELY).then(|| caller.clone())
    }

    fn keep(&mut self, session: [u8; 32], at: Instant, caller: Caller) {
        if self.0.len() >= REMEMBERED {
            self.0.retain(|_, (at, _)| at.elapsed() < LATELY);
        }
        if self.0.len() < REMEMBERED {
            self.0.insert(session, (at, Arc::new(Lately { caller, reads: OnceLock::new() })));
        }
    }

    /// A session that ends here ends for tiles too, at once.
    pub(crate) fn forget(&mut self, session: &[u8; 32]) {
        self.0.remove(session);
    }
}

/// Somebody who was looked up within the last second, with the decision whether they may read the released side: made once from what the
/// look-up found, for it can find nothing else before the next one.
pub struct Lately {
    caller: Caller,
    reads: OnceLock<Option<Grant<ReadReleased>>>,
}

impl Lately {
    /// Who it is.
    pub const fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Leave to read the released side; none where the route would refuse it, and say so.
    pub fn reads(&self) -> Option<&Grant<ReadReleased>> {
        self.reads.get_or_init(|| self.caller.grant().ok()).as_ref()
    }
}

/// A signed-in account or a token, as [`ToolCaller`] has it, but for what was looked up within the last second. It gives no way to an exact count:
/// what the working side, a write or an export answers is asked by a [`Caller`].
#[derive(Clone, Debug)]
pub struct CallerLately(pub Caller);

impl CallerLately {
    /// The caller, when they were looked up within the last second; no pace is counted. None says nothing but that they must be looked up.
    pub fn known(door: &Door, parts: &Parts) -> Option<Arc<Lately>> {
        door.looked().get(&sent(door, parts)?)
    }
}

/// A digest of the token that was sent, or else of the session's cookie.
fn sent(door: &Door, parts: &Parts) -> Option<[u8; 32]> {
    match ApiToken::of(&parts.headers) {
        Some(token) => Some(token.lately()),
        None => SessionToken::of(parts, door.rules()).map(|token| token.digest()),
    }
}

impl<S> FromRequestParts<S> for CallerLately
where
    Door: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = ProblemReply;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ProblemReply> {
        let door = Door::from_ref(state);
        let session = sent(&door, parts);
        if let Some(lately) = session.and_then(|session| door.looked().get(&session)) {
            let caller = lately.caller.clone();
            // The pace is kept for every request, looked up or not.
            if let Some(user) = caller.who().user() {
                door.step(user)?;
            }
            return Ok(Self(caller));
        }
        // Before the look-up: what is kept is as the session was then, or later.
        let at = Instant::now();
        let ToolCaller(caller) = ToolCaller::from_request_parts(parts, state).await?;
        if let Some(session) = session {
            door.looked().keep(session, at, caller.clone());
        }
        Ok(Self(caller))
    }
}
