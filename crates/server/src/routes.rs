//! Every route, by room.

use crate::base_map::BaseMapOptions;
use crate::described;
use crate::ready::Ready;
use crate::request_limits::{self, Limits};
use crate::{
    ServerOptions, State, account_routes, administration_routes, agreement_routes, base_map, guidance_routes,
    headers, health, host, oidc_routes, passkey_add, passkey_list, release_routes, session_routes, step_up,
    tokens, web_files,
};
use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use http::{Operation, ProblemReply, Routes, refusals_recorded, same_origin, speak, write_token_check};
use std::any::Any;
use std::time::Duration;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate as _, SizeAbove};
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};
use tower_http::trace::TraceLayer;

/// Bytes of a body, where a room does not say otherwise for its files.
const BODY_BYTES: usize = 2_000_000;
/// How long a route may take that does not take in files.
const ANSWER_WITHIN: Duration = Duration::from_mins(1);
/// How long a file may take to come and be taken in.
const FILE_WITHIN: Duration = Duration::from_mins(10);
/// How long a body may pause on its way.
const PAUSE_WITHIN: Duration = Duration::from_secs(15);
/// Answers below this are sent as they are.
const COMPRESS_ABOVE: u64 = 16_384;

/// The whole service as a router: the rooms, sign-in, health, and the web app for every other address.
///
/// From the outside in: span, host, headers, problems in the caller's language, limits of a request, panics, origin and token of
/// writes, limits of a body.
pub fn app(state: State, options: &ServerOptions) -> Router {
    app_and_ready(state, options).0
}

/// The service, and what it answers without its layers.
pub(crate) fn app_and_ready(state: State, options: &ServerOptions) -> (Router, Ready) {
    let limits = Limits::new(options.address_rate());
    let ready = Ready::new(state.clone(), options, limits.clone());
    (layered(state, options, limits), ready)
}

fn layered(state: State, options: &ServerOptions, limits: Limits) -> Router {
    let record = from_fn_with_state(state.door.clone(), refusals_recorded);
    let quick = TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, ANSWER_WITHIN);
    let patient = TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, FILE_WITHIN);
    let (swift, slow) = (swift_routes(options.base_map.as_ref()), slow_routes());
    swift
        .layer(quick)
        .merge(slow.layer(patient))
        .into_router()
        .with_state(state)
        .fallback_service(web_files::service(&options.web_dir))
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(RequestBodyTimeoutLayer::new(PAUSE_WITHIN))
        .layer(from_fn_with_state(options.door_rules(), write_token_check))
        .layer(from_fn(same_origin))
        .layer(
            // A released map is megabytes of digits; the lightest compression takes off most of it.
            CompressionLayer::new()
                .quality(CompressionLevel::Fastest)
                // Events are sent as they come; a compressor would gather them up.
                .compress_when(SizeAbove::new(COMPRESS_ABOVE).and(NotForContentType::SSE)),
        )
        .layer(CatchPanicLayer::custom(panic_problem))
        .layer(record)
        .layer(from_fn_with_state(limits, request_limits::check))
        .layer(from_fn(speak))
        .layer(from_fn_with_state(headers::Rules::of(options), headers::guard))
        .layer(from_fn_with_state(host::Rule::of(options), host::check))
        // The failure is logged where it is known, once; here only the span that it belongs to.
        .layer(TraceLayer::new_for_http().make_span_with(request_span).on_failure(()))
}

/// Every operation of the API, as the handlers' own types and their routes have it.
pub fn operations() -> Vec<Operation> {
    [swift_routes(None), slow_routes()].iter().flat_map(|routes| routes.operations().to_vec()).collect()
}

fn swift_routes(base_map: Option<&BaseMapOptions>) -> Routes<State> {
    session_routes::router()
        .merge(entry_routes())
        .merge(administration_routes::router())
        .merge(agreement_routes::router())
        .merge(health::router())
        .merge(http::job_routes())
        .merge(described::router())
        .merge(guidance_routes::router())
        .merge(base_map::router(base_map))
        .merge(picture::router())
        .merge(profile::router())
        .merge(record::router())
        .merge(registry::router())
        .merge(disruption::router())
}

/// A large file takes its time, and so does drawing a release.
fn slow_routes() -> Routes<State> {
    intake::router().merge(release_routes::router())
}

/// What people do about their own account, and the identity provider.
fn entry_routes() -> Routes<State> {
    account_routes::router()
        .merge(oidc_routes::router())
        .merge(passkey_add::router())
        .merge(passkey_list::router())
        .merge(step_up::router())
        .merge(tokens::router())
}

/// The route's pattern, never the address as sent: neither ids nor queries get into the log.
fn request_span(request: &Request) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}

fn panic_problem(_payload: Box<dyn Any + Send>) -> Response {
    // The payload could quote a value; the panic hook has said where it was.
    ProblemReply::unplanned(&"a route panicked").into_response()
}
