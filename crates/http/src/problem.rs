//! Refusals and failures as RFC 9457 problems, in both languages.

use crate::refusal::Refused;
use api::{FieldProblem, Problem};
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use language::{Arg, Lang, Text, say};
use std::fmt;
use std::sync::Arc;

/// What a route answers: something, or a problem.
pub type Reply<T = Response> = Result<T, ProblemReply>;

/// A problem on its way out. Its words come from the catalogue (`problem-<kind>-title`, `problem-<kind>-detail`), so they are
/// in both languages and safe for a stranger; [`crate::speak`] puts the caller's language first.
#[derive(Clone, Debug)]
pub struct ProblemReply(Arc<Parts>);

#[derive(Clone, Debug)]
struct Parts {
    kind: &'static str,
    status: StatusCode,
    title: Text,
    detail: Text,
    fields: Vec<FieldProblem>,
    retry_after: Option<u32>,
    challenge: bool,
    refused: Option<Refused>,
}

impl ProblemReply {
    /// The problem of a kind that the catalogue knows. Kinds are stable: they are part of the API.
    pub fn new(status: StatusCode, kind: &'static str) -> Self {
        Self::with(status, kind, &[])
    }

    /// The same, with arguments for the detail. An argument is never a value that the caller sent or a row holds.
    pub fn with(status: StatusCode, kind: &'static str, args: &[(&str, Arg)]) -> Self {
        let title = say(&format!("problem-{kind}-title"), &[]);
        let detail = say(&format!("problem-{kind}-detail"), args);
        Self(Arc::new(Parts {
            kind,
            status,
            title,
            detail,
            fields: Vec::new(),
            retry_after: None,
            challenge: false,
            refused: None,
        }))
    }

    /// The same problem with a detail of its own.
    #[must_use]
    pub fn detail(mut self, detail: Text) -> Self {
        Arc::make_mut(&mut self.0).detail = detail;
        self
    }

    /// The same problem, pointing at a field. The message never repeats the value.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>, message: Text) -> Self {
        Arc::make_mut(&mut self.0).fields.push(FieldProblem { field: field.into(), message });
        self
    }

    /// The same problem, worth trying again after so many seconds.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        Arc::make_mut(&mut self.0).retry_after = Some(seconds);
        self
    }

    /// The same problem, with the one way in that a tool has. `Bearer`, which makes no browser ask for a password of its own.
    #[must_use]
    pub(crate) fn challenge(mut self) -> Self {
        Arc::make_mut(&mut self.0).challenge = true;
        self
    }

    /// The same problem, with what the record is to hold of it. The answer does not change by it.
    #[must_use]
    pub(crate) fn of(mut self, refused: Refused) -> Self {
        Arc::make_mut(&mut self.0).refused = Some(refused);
        self
    }

    /// The grant whose refusal this is.
    pub(crate) fn refused(&self) -> Option<&Refused> {
        self.0.refused.as_ref()
    }

    /// A failure that nobody planned: logged once, here, under an event id, which is all that the caller gets to see.
    ///
    /// `cause` goes to the log, so it must not carry a value out of a row or a request.
    pub fn unplanned(cause: &dyn fmt::Display) -> Self {
        let event = event_id();
        tracing::error!(event, %cause, "a request failed unplanned");
        Self::with(StatusCode::INTERNAL_SERVER_ERROR, "unplanned", &[("event", Arg::from(event))])
    }

    /// The status it is sent with.
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The stable kind.
    pub fn kind(&self) -> &'static str {
        self.0.kind
    }

    /// The shape of the API, with one language put first.
    pub fn spoken(&self, lang: Lang) -> Problem {
        let parts = &*self.0;
        let mut problem = Problem::new(parts.kind, parts.status.as_u16(), &parts.title, &parts.detail, lang);
        problem.fields.clone_from(&parts.fields);
        problem
    }

    /// The response in one language.
    pub(crate) fn response(self, lang: Lang) -> Response {
        let body = serde_json::to_vec(&self.spoken(lang)).expect("a problem is strings and numbers");
        let mut response = (self.0.status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.as_str()));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.0.retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.0.challenge {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"contexture\""));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl IntoResponse for ProblemReply {
    fn into_response(self) -> Response {
        self.response(Lang::default())
    }
}

impl From<access::Refusal> for ProblemReply {
    fn from(refusal: access::Refusal) -> Self {
        let kind = match refusal {
            access::Refusal::PurposeMissing => "purpose-missing",
            access::Refusal::StepUpMissing => "step-up-needed",
            access::Refusal::OwnWork => "own-work",
            access::Refusal::OwnAccount => "own-account",
            access::Refusal::Role | access::Refusal::Region | access::Refusal::Agreement => "refused",
        };
        Self::new(StatusCode::FORBIDDEN, kind).detail(refusal.text())
    }
}

impl From<disclosure::ScreenError> for ProblemReply {
    fn from(error: disclosure::ScreenError) -> Self {
        Self::unplanned(&error)
    }
}

/// Sixteen digits by which the log line is found again.
fn event_id() -> String {
    let mut bytes = [0; 8];
    // Without chance the failure is still answered; it is only harder to find.
    let _ = getrandom::fill(&mut bytes);
    format!("{:016x}", u64::from_be_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_problem_speaks_both_languages_and_puts_the_asked_one_first() {
        let reply = ProblemReply::new(StatusCode::NOT_FOUND, "not-found").retry_after(3);
        let response = reply.response(Lang::Cy);
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(response.headers()[CONTENT_TYPE], "application/problem+json");
        assert_eq!(response.headers()[CONTENT_LANGUAGE], "cy");
        assert_eq!(response.headers()[RETRY_AFTER], "3");
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        let problem: Problem = serde_json::from_slice(&body).unwrap();
        assert_eq!(problem.kind, "urn:contexture:problem:not-found");
        assert_eq!((problem.title, problem.detail), (problem.cy.title.clone(), problem.cy.detail));
        assert_ne!(problem.cy.title, problem.en.title);
    }

    #[test]
    fn an_unplanned_failure_shows_the_event_and_hides_the_cause() {
        let problem = ProblemReply::unplanned(&"password in file /etc/secret").spoken(Lang::En);
        assert_eq!(problem.status, 500);
        let shown = serde_json::to_string(&problem).unwrap();
        assert!(!shown.contains("secret"), "{shown}");
        assert!(
            problem.detail.split(|c: char| !c.is_ascii_hexdigit()).any(|word| word.len() == 16),
            "{shown}"
        );
    }

    #[test]
    fn role_region_and_agreement_are_refused_in_the_same_words() {
        let role = ProblemReply::from(access::Refusal::Role).spoken(Lang::En);
        for other in [access::Refusal::Region, access::Refusal::Agreement] {
            assert_eq!(role, ProblemReply::from(other).spoken(Lang::En));
        }
    }
}
