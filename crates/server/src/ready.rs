//! What lies ready is answered before the router is asked: a released tile that is kept, to somebody who was looked up a moment ago.
//!
//! A map asks for tiles by the dozen, and for such a one the way through the router's layers costs several times what the answer does.
//! Nothing is decided here that they do not decide: the same functions look at host, head, rates, session, grant and tag. Whatever is not
//! plainly yes (another route, a stranger, a refusal, a tile that must be cut) is left to the router, which says why.
//! `tests/journey/tests/ready.rs` compares the answers.

use crate::request_limits::Limits;
use crate::{ServerOptions, State, headers, host, request_limits};
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::Response;
use http::{CallerAddress, CallerLately};
use std::sync::Arc;

/// What the answers need. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Ready(Arc<Needs>);

struct Needs {
    state: State,
    limits: Limits,
    host: host::Rule,
    headers: headers::Rules,
}

impl Ready {
    /// `limits` are those of the router: one bucket for an address, whichever way its requests are answered.
    pub(crate) fn new(state: State, options: &ServerOptions, limits: Limits) -> Self {
        let (host, headers) = (host::Rule::of(options), headers::Rules::of(options));
        Self(Arc::new(Needs { state, limits, host, headers }))
    }

    /// The answer, when there is one at once. A request that its person's rate refuses is counted for the address a second time by the
    /// router, which answers it.
    pub(crate) fn answer(&self, parts: &Parts) -> Option<Response> {
        let Needs { state, limits, host, headers } = &*self.0;
        if parts.method != Method::GET || !host.admits(&parts.headers) || !request_limits::fits(parts) {
            return None;
        }
        let lately = CallerLately::known(&state.door, parts)?;
        let mut reply = picture::released_tile_ready(&state.picture, &state.door, &lately, parts)?;
        limits.step(parts.extensions.get::<CallerAddress>()?).ok()?;
        if let Some(user) = lately.caller().who().user() {
            state.door.step(user).ok()?;
        }
        headers.dress(&mut reply);
        Some(reply)
    }
}
