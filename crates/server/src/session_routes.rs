//! Signing in and out, and entering the working side.

use crate::State as Service;
use access::{ActionKind, Purpose};
use api::{EnterWorking, PurposeChoice, RegionName, SignIn, SignInPage, Who};
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use http::{
    Caller, Json, Knock, ProblemReply, Reply, Routes, SessionToken, get, known_cookie, purpose_choose,
    purpose_leave, put, sign_in, sign_out,
};
use language::{Text, say};

/// `POST GET DELETE /api/session`, `PUT DELETE /api/session/purpose`, `GET /api/sign-in`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new()
        .route("/api/sign-in", get(sign_in_page_get))
        .route(
            "/api/session",
            get(session_get).post(session_post).gives::<Who>().delete(session_delete).gives_nothing(204),
        )
        .route("/api/session/purpose", put(purpose_put).delete(purpose_delete))
}

async fn sign_in_page_get(State(service): State<Service>) -> Json<SignInPage> {
    let demo = service.door.rules().demo;
    let accounts = if demo { service.demo_accounts.to_vec() } else { Vec::new() };
    Json(SignInPage { demo, provider: service.entry.oidc().is_some(), accounts })
}

async fn session_post(State(service): State<Service>, parts: Parts, Json(asked): Json<SignIn>) -> Reply {
    let rules = service.door.rules();
    let knock = Knock::of(&parts, rules);
    let (token, caller) = sign_in(&service.door, &asked.name, asked.passphrase, knock).await?;
    let who = who(&service, &caller, &token).await?;
    let mut answer = ([(SET_COOKIE, token.cookie(rules))], Json(who)).into_response();
    if let Some(known) = known_cookie(&service.door, caller.sign_in_name()) {
        answer.headers_mut().append(SET_COOKIE, known);
    }
    Ok(answer)
}

async fn session_get(State(service): State<Service>, caller: Caller, parts: Parts) -> Reply<Json<Who>> {
    let token = token_of(&service, &parts)?;
    who(&service, &caller, &token).await.map(Json)
}

/// Signing out twice, or after the session ended, is harmless: the cookie goes either way.
async fn session_delete(
    State(service): State<Service>,
    caller: Result<Caller, ProblemReply>,
    parts: Parts,
) -> Reply {
    let rules = service.door.rules();
    match (caller, SessionToken::of(&parts, rules)) {
        (Ok(caller), Some(token)) => {
            // What they had found is theirs for as long as they are signed in.
            caller.who().user().into_iter().for_each(|user| service.picture.runs.forget(user));
            sign_out(&service.door, &caller, &token).await?;
        }
        (Err(problem), _) if problem.status() != StatusCode::UNAUTHORIZED => return Err(problem),
        _ => {}
    }
    let gone = [(SET_COOKIE, SessionToken::cookie_gone(rules))];
    Ok::<Response, _>((StatusCode::NO_CONTENT, gone).into_response())
}

async fn purpose_put(
    State(service): State<Service>,
    caller: Caller,
    parts: Parts,
    Json(asked): Json<EnterWorking>,
) -> Reply<Json<Who>> {
    let Some(purpose) = Purpose::parse(&asked.purpose) else {
        let message = say("server-purpose-unknown", &[]);
        return Err(ProblemReply::new(StatusCode::BAD_REQUEST, "malformed").field("purpose", message));
    };
    let token = token_of(&service, &parts)?;
    let caller = purpose_choose(&service.door, &caller, &token, purpose).await?;
    who(&service, &caller, &token).await.map(Json)
}

/// Leaves the working side; what was found there goes with it.
async fn purpose_delete(State(service): State<Service>, caller: Caller, parts: Parts) -> Reply<Json<Who>> {
    let token = token_of(&service, &parts)?;
    caller.who().user().into_iter().for_each(|user| service.picture.runs.forget(user));
    let caller = purpose_leave(&service.door, &caller, &token).await?;
    who(&service, &caller, &token).await.map(Json)
}

pub(crate) fn token_of(service: &Service, parts: &Parts) -> Reply<SessionToken> {
    SessionToken::of(parts, service.door.rules())
        .ok_or_else(|| ProblemReply::new(StatusCode::UNAUTHORIZED, "sign-in-needed"))
}

pub(crate) async fn who(service: &Service, caller: &Caller, token: &SessionToken) -> Reply<Who> {
    let role = caller.who().role().ok_or_else(|| ProblemReply::from(access::Refusal::Role))?;
    let code = caller.region().as_str().to_owned();
    let name = picture::region_name_read(&service.picture.released, &code).await?;
    let name = name.unwrap_or_else(|| Text::same(&code));
    let purposes = caller.purposes();
    let may: Vec<ActionKind> = ActionKind::ALL.iter().copied().filter(|a| caller.offered(*a)).collect();
    Ok(Who {
        name: caller.sign_in_name().to_owned(),
        role: role.code().to_owned(),
        role_label: role.label(),
        region: RegionName { code, name },
        may_analyse: may.contains(&ActionKind::Analyse),
        may_import: may.contains(&ActionKind::ImportConcerns),
        may_read_released: may.contains(&ActionKind::ReadReleased),
        actions: may.iter().map(|action| action.code().to_owned()).collect(),
        // A purpose that no agreement names any longer has to be chosen anew.
        purpose: caller.purpose().filter(|purpose| purposes.contains(purpose)).map(choice),
        purposes: purposes.into_iter().map(choice).collect(),
        demo: service.door.rules().demo,
        stepped_up: caller.stepped_up(),
        step_up_waived: caller.step_up().is_waived(),
        write_token: token.write_token(),
    })
}

fn choice(purpose: Purpose) -> PurposeChoice {
    PurposeChoice { code: purpose.code().to_owned(), label: purpose.label() }
}
