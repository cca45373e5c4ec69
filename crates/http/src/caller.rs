//! Who is asking, as the session says.

use crate::refusal::Refused;
use crate::session::{SessionToken, session_find};
use crate::{Door, ProblemReply, StepUp};
use access::{
    Action, ActionKind, Agreement, Asked, Grant, Purpose, Refusal, RegionCode, decide, offered,
    purposes_offered,
};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::StatusCode;
use axum::http::request::Parts;
use jiff::civil::Date;
use std::sync::Arc;
use uuid::Uuid;

/// A signed-in account, with what its session holds. As an extractor it answers 401 when there is no live session, and 429 to
/// who asks too often.
#[derive(Clone, Debug)]
pub struct Caller {
    pub(crate) who: access::Caller,
    pub(crate) sign_in_name: String,
    pub(crate) session: Uuid,
    /// The token it is asked by; then there is no session.
    pub(crate) token: Option<Uuid>,
    pub(crate) purpose: Option<Purpose>,
    pub(crate) step_up: StepUp,
    pub(crate) agreements: Arc<[Agreement]>,
    pub(crate) today: Date,
}

impl Caller {
    /// The caller as `access` decides about them.
    pub const fn who(&self) -> &access::Caller {
        &self.who
    }

    /// The region they act for.
    pub const fn region(&self) -> &RegionCode {
        &self.who.region
    }

    /// The sign-in name, for their own screen.
    pub fn sign_in_name(&self) -> &str {
        &self.sign_in_name
    }

    /// The purpose chosen in this session, when the working side was entered.
    pub const fn purpose(&self) -> Option<Purpose> {
        self.purpose
    }

    /// The id by which this session is listed and ended; it opens nothing.
    pub const fn session(&self) -> Uuid {
        self.session
    }

    /// Whether it is a tool that asks, by a token.
    pub const fn by_token(&self) -> bool {
        self.token.is_some()
    }

    /// Whether a passkey was shown in this session within 15 minutes, or need not be ([`StepUp`]).
    pub const fn stepped_up(&self) -> bool {
        self.step_up.lately()
    }

    /// Whether the step-up holds for an action: the working side stays open for as long as it is not left idle, everything
    /// else wants a passkey within 15 minutes ([`StepUp`]).
    pub const fn stepped_up_for(&self, action: ActionKind) -> bool {
        self.step_up.holds_for(action)
    }

    /// What this session has shown beside signing in.
    pub const fn step_up(&self) -> StepUp {
        self.step_up
    }

    /// The same caller, now that a passkey was shown.
    #[must_use]
    pub fn after_step_up(self) -> Self {
        let step_up = StepUp { lately: true, working: self.purpose.is_some(), ..self.step_up };
        Self { step_up, ..self }
    }

    /// What this session asks when it asks for `A` in the caller's own region: for its purpose, with its passkey if one was
    /// shown, today. Say with [`Asked::made_by`] whose work is to be signed, with [`Asked::of_account`] which account is to
    /// be changed.
    pub fn asked<A: Action>(&self) -> Asked {
        let asked = Asked {
            purpose: self.purpose,
            ..Asked::of(self.who.region.clone(), self.today).stepped_up(self.stepped_up_for(A::KIND))
        };
        Asked { by_token: self.token.is_some(), ..asked }
    }

    /// Leave to do `A` in the caller's own region, for the session's purpose. The agreements that it leans on were read with
    /// the session, at this request.
    ///
    /// # Errors
    /// 403, in the same words whether it is the role, the region or the agreement; `purpose-missing` and `step-up-needed`
    /// where the caller can mend it.
    pub fn grant<A: Action>(&self) -> Result<Grant<A>, ProblemReply> {
        self.grant_of(&self.asked::<A>())
    }

    /// Leave to do `A` to what is `asked`.
    ///
    /// # Errors
    /// As [`Caller::grant`], and `own-work` or `own-account` for what somebody else has to do.
    pub fn grant_of<A: Action>(&self, asked: &Asked) -> Result<Grant<A>, ProblemReply> {
        decide(&self.who, asked, &self.agreements).map_err(|why| {
            let refused = Refused::new(self.who.clone(), asked.purpose, A::KIND, why);
            ProblemReply::from(why).of(refused)
        })
    }

    /// Whether an action would be granted once a purpose is chosen and a passkey shown: what a menu offers.
    pub fn offered(&self, action: ActionKind) -> bool {
        offered(&self.who, action, &self.agreements, self.today)
    }

    /// Goes on when an action is offered, for a look that needs no passkey yet.
    ///
    /// # Errors
    /// 403, as for the action itself, and on record like it.
    pub fn must_be_offered(&self, action: ActionKind) -> Result<(), ProblemReply> {
        if self.offered(action) {
            return Ok(());
        }
        let why = Refusal::Role;
        Err(ProblemReply::from(why).of(Refused::new(self.who.clone(), self.purpose, action, why)))
    }

    /// The purposes for which the working side could be entered today.
    pub fn purposes(&self) -> Vec<Purpose> {
        purposes_offered(&self.who, &self.agreements, self.today)
    }
}

impl<S> FromRequestParts<S> for Caller
where
    Door: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = ProblemReply;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ProblemReply> {
        let door = Door::from_ref(state);
        let token = SessionToken::of(parts, door.rules())
            .ok_or_else(|| ProblemReply::new(StatusCode::UNAUTHORIZED, "sign-in-needed"))?;
        let caller = session_find(&door, &token)
            .await?
            .ok_or_else(|| ProblemReply::new(StatusCode::UNAUTHORIZED, "session-ended"))?;
        if let Some(user) = caller.who.user() {
            door.step(user)?;
        }
        Ok(caller)
    }
}
