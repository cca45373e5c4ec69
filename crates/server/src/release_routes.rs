//! The release flow at the door: list, propose, audit, sign, withdraw, revise. Every answer is for officers and is kept by no cache.

use crate::State as Service;
use access::{ActionKind, ProposeRelease, ReviseRelease, SignRelease};
use api::{Closings, JobKind, ReleaseAsk, ReleaseAudit, ReleaseStep, RevisionAsk};
use axum::Json as Shape;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use disclosure::{Period, Policy, SheetName, TableName};
use http::{Caller, JobMade, Json, Path, Prefers, ProblemReply, Reply, Routes, Work, get, job_begin, post};
use jobs::{
    FreshKey, JobFault, ProposalMade, RELEASES_ADDRESS, ReleaseAsked, ReleaseFault, RevisionAsked,
    RevisionReason, proposal_address, proposal_parse, release_audit, release_list, release_maker,
    release_propose, release_revise, release_sign, release_withdraw,
};
use language::say;

/// `/api/releases…`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new()
        .route(
            "/api/releases",
            get(list).may::<ProposeRelease>().post(propose).may::<ProposeRelease>().gives::<ReleaseStep>(),
        )
        .route("/api/releases/revise", post(revise).may::<ReviseRelease>().gives::<ReleaseStep>())
        .route("/api/releases/{proposal}/audit", get(audit).may::<ProposeRelease>())
        .route("/api/releases/{proposal}/sign", post(sign).may::<SignRelease>().gives::<ReleaseStep>())
        .route("/api/releases/{proposal}/withdraw", post(withdraw).may::<ProposeRelease>())
}

async fn list(State(service): State<Service>, caller: Caller) -> Reply<Shape<Closings>> {
    let grant = caller.grant::<ProposeRelease>()?;
    let today = (service.intake.today)();
    Ok(Shape(release_list(&service.pools, &grant, today).await.map_err(problem)?))
}

async fn propose(
    State(service): State<Service>,
    caller: Caller,
    prefers: Prefers,
    Json(asked): Json<ReleaseAsk>,
) -> Reply {
    let grant = caller.grant::<ProposeRelease>()?;
    let closes = Period::parse(&asked.closes).ok_or_else(|| malformed("closes", "closing-period-form"))?;
    let policy = match asked.profile.as_deref() {
        None | Some("standard") => Policy::standard(),
        Some("cautious") => Policy::cautious(),
        Some(_) => return Err(malformed("profile", "closing-profile-unknown")),
    };
    let key = FreshKey::from_system().map_err(problem)?;
    let asked = ReleaseAsked { closes, policy, today: (service.intake.today)(), key };
    let (caller, pools) = (grant.caller().clone(), service.pools.clone());
    let draw = |work: Work| async move { release_propose(&pools, &grant, asked, &work).await };
    carry_out(&service, prefers, (&caller, JobKind::ReleasePropose), draw).await
}

async fn revise(
    State(service): State<Service>,
    caller: Caller,
    prefers: Prefers,
    Json(asked): Json<RevisionAsk>,
) -> Reply {
    let grant = caller.grant::<ReviseRelease>()?;
    let period = Period::parse(&asked.period).ok_or_else(|| malformed("period", "closing-period-form"))?;
    let sheet = TableName::parse(&asked.table).and_then(|table| SheetName::new(table, period));
    let sheet = sheet.ok_or_else(|| malformed("table", "closing-table-unknown"))?;
    let reason = RevisionReason::parse(&asked.reason);
    let reason = reason.ok_or_else(|| malformed("reason", "closing-reason-unknown"))?;
    let key = FreshKey::from_system().map_err(problem)?;
    let asked = RevisionAsked { sheet, reason, key };
    let (caller, pools) = (grant.caller().clone(), service.pools.clone());
    let draw = |work: Work| async move { release_revise(&pools, &grant, asked, &work).await };
    carry_out(&service, prefers, (&caller, JobKind::ReleaseRevise), draw).await
}

async fn audit(
    State(service): State<Service>,
    caller: Caller,
    Path(proposal): Path<String>,
) -> Reply<Shape<ReleaseAudit>> {
    let grant = caller.grant::<ProposeRelease>()?;
    let proposal = proposal_parse(&proposal).map_err(problem)?;
    Ok(Shape(release_audit(&service.pools, &grant, proposal).await.map_err(problem)?))
}

async fn sign(
    State(service): State<Service>,
    caller: Caller,
    Path(proposal): Path<String>,
    prefers: Prefers,
) -> Reply {
    // Whoever signs nothing learns nothing of what there is to sign.
    caller.must_be_offered(ActionKind::SignRelease)?;
    let proposal = proposal_parse(&proposal).map_err(problem)?;
    let maker = release_maker(&service.pools, caller.region(), proposal).await.map_err(problem)?;
    let grant = caller.grant_of::<SignRelease>(&caller.asked::<SignRelease>().made_by(maker))?;
    let (caller, pools) = (grant.caller().clone(), service.pools.clone());
    let publish = move |work: Work| async move {
        let release = release_sign(&pools, &grant, proposal, &work).await?;
        Ok(ProposalMade { proposal, release })
    };
    carry_out(&service, prefers, (&caller, JobKind::ReleaseSign), publish).await
}

async fn withdraw(
    State(service): State<Service>,
    caller: Caller,
    Path(proposal): Path<String>,
) -> Reply<Shape<ReleaseStep>> {
    let grant = caller.grant::<ProposeRelease>()?;
    let proposal = proposal_parse(&proposal).map_err(problem)?;
    let release = release_withdraw(&service.pools, &grant, proposal).await;
    step(release.map(|release| ProposalMade { proposal, release }))
}

/// Does the work and answers when it is done, or answers with a job to who would rather not wait. What is wrong with the request itself
/// was told before.
async fn carry_out<F, W>(
    service: &Service,
    prefers: Prefers,
    (caller, kind): (&access::Caller, JobKind),
    work: F,
) -> Reply
where
    F: FnOnce(Work) -> W + Send + 'static,
    W: Future<Output = Result<ProposalMade, JobFault>> + Send + 'static,
{
    if !prefers.a_job {
        return Ok(step(work(Work::waited_for()).await)?.into_response());
    }
    let made = move |hand: Work| async move {
        let made = work(hand).await.map_err(problem)?;
        let link = match kind {
            JobKind::ReleaseSign => RELEASES_ADDRESS.to_owned(),
            _ => proposal_address(made.proposal),
        };
        Ok(JobMade { link, kept: None })
    };
    job_begin(&service.door, caller, kind, made).await
}

fn step(made: Result<ProposalMade, JobFault>) -> Reply<Shape<ReleaseStep>> {
    let made = made.map_err(problem)?;
    Ok(Shape(ReleaseStep { proposal: made.proposal.to_string(), release: made.release.to_string() }))
}

fn malformed(field: &'static str, message: &str) -> ProblemReply {
    ProblemReply::new(StatusCode::BAD_REQUEST, "malformed").field(field, say(message, &[]))
}

/// What the officer can mend is told; what nobody planned is not.
fn problem(fault: impl Into<JobFault>) -> ProblemReply {
    let fault = match fault.into() {
        JobFault::Database(cause) => return cause.into(),
        fault => fault,
    };
    let status = match &fault {
        JobFault::Closing(ReleaseFault::NoProposal) => StatusCode::NOT_FOUND,
        JobFault::Closing(ReleaseFault::SameOfficer | ReleaseFault::NoOfficer) => StatusCode::FORBIDDEN,
        JobFault::Closing(_) | JobFault::Release(_) | JobFault::Frame(_) | JobFault::NoGround => {
            StatusCode::CONFLICT
        }
        JobFault::Year => StatusCode::BAD_REQUEST,
        _ => return ProblemReply::unplanned(&fault),
    };
    ProblemReply::new(status, "release-step").detail(fault.text())
}
