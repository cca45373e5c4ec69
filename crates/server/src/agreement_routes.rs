//! The paths of sharing agreements.

use crate::agreement::AgreementTerms;
use crate::{AgreementError, AgreementLine, AgreementState, State as Service};
use crate::{agreement_draft, agreement_end, agreement_list, agreement_maker, agreement_sign};
use access::{ActionKind, DraftAgreement, Grant, Maker, Purpose, SignAgreement, UserId};
use api::{AgreementAsk, AgreementDone, AgreementRow, AgreementsPage, CodeChoice, PurposeChoice};
use axum::extract::State;
use axum::http::StatusCode;
use concern::HarmType;
use http::{Caller, Json, Path, ProblemReply, Reply, Routes, get, post};
use language::say;
use uuid::Uuid;

/// `GET POST /api/agreements`, `POST /api/agreements/{id}/sign`, `POST /api/agreements/{id}/end`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new()
        .route("/api/agreements", get(agreements_get).post(agreement_post).may::<DraftAgreement>())
        .route("/api/agreements/{id}/sign", post(sign_post).may::<SignAgreement>())
        .route("/api/agreements/{id}/end", post(end_post).may::<DraftAgreement>())
}

/// Agreements are read by who drafts, who signs, and who keeps an eye on the record.
async fn agreements_get(State(service): State<Service>, caller: Caller) -> Reply<Json<AgreementsPage>> {
    let may_draft = caller.offered(ActionKind::DraftAgreement);
    let may_sign = caller.offered(ActionKind::SignAgreement);
    if !(may_draft || may_sign) {
        caller.must_be_offered(ActionKind::ReadAudit)?;
    }
    let lines = agreement_list(&service.door, caller.region(), http::today()).await?;
    let row = |line: AgreementLine| {
        let maker = line.drafted_by.map_or(Maker::CommandLine, |user| Maker::Account(UserId(user)));
        let by_another = caller.asked::<SignAgreement>().made_by(maker).made_by_another_than(caller.who());
        AgreementRow {
            may_sign: may_sign && by_another && line.state == AgreementState::Draft,
            may_end: may_draft && line.state.is_open(),
            ..told(line)
        }
    };
    Ok(Json(AgreementsPage {
        agreements: lines.into_iter().map(row).collect(),
        purposes: Purpose::ALL.into_iter().map(purpose).collect(),
        harms: HarmType::ALL.iter().copied().map(harm).collect(),
        may_draft,
    }))
}

fn told(line: AgreementLine) -> AgreementRow {
    let drafted_role =
        line.drafted_role.map_or_else(|| say("agreement-by-command-line", &[]), access::Role::label);
    let (signed_role, signed_on) = line.signed.map(|(role, day)| (role.label(), day)).unzip();
    AgreementRow {
        id: line.id.to_string(),
        code: line.code,
        agencies: line.agencies,
        purposes: line.purposes.into_iter().map(purpose).collect(),
        harms: line.harms.iter().map(harm).collect(),
        first_day: line.first_day,
        last_day: line.last_day,
        review_day: line.review_day,
        legal_basis: line.legal_basis,
        state: line.state.code().to_owned(),
        state_label: line.state.label(),
        drafted_role,
        drafted_on: line.drafted_on,
        signed_role,
        signed_on,
        ended_on: line.ended_on,
        review_due: line.review_due,
        may_sign: false,
        may_end: false,
    }
}

fn purpose(purpose: Purpose) -> PurposeChoice {
    PurposeChoice { code: purpose.code().to_owned(), label: purpose.label() }
}

fn harm(harm: HarmType) -> CodeChoice {
    CodeChoice { code: harm.code().to_owned(), label: harm.label() }
}

async fn agreement_post(
    State(service): State<Service>,
    caller: Caller,
    Json(asked): Json<AgreementAsk>,
) -> Reply<(StatusCode, Json<AgreementDone>)> {
    let grant: Grant<DraftAgreement> = caller.grant()?;
    let today = http::today();
    let terms = AgreementTerms::read(&asked, today)?;
    let replaces = asked.replaces.as_deref().map(id_read).transpose()?;
    let code = agreement_draft(&service.door, &grant, &terms, replaces, today).await?;
    Ok((StatusCode::CREATED, Json(AgreementDone { code })))
}

async fn sign_post(
    State(service): State<Service>,
    caller: Caller,
    Path(id): Path<String>,
) -> Reply<Json<AgreementDone>> {
    // Whoever signs nothing learns nothing of what there is to sign.
    caller.must_be_offered(ActionKind::SignAgreement)?;
    let id = id_read(&id)?;
    let maker = agreement_maker(&service.door, caller.region(), id).await?;
    let grant = caller.grant_of(&caller.asked::<SignAgreement>().made_by(maker))?;
    let code = agreement_sign(&service.door, &grant, id, http::today()).await?;
    Ok(Json(AgreementDone { code }))
}

async fn end_post(
    State(service): State<Service>,
    caller: Caller,
    Path(id): Path<String>,
) -> Reply<Json<AgreementDone>> {
    let grant: Grant<DraftAgreement> = caller.grant()?;
    let code = agreement_end(&service.door, &grant, id_read(&id)?, http::today()).await?;
    Ok(Json(AgreementDone { code }))
}

fn id_read(id: &str) -> Reply<Uuid> {
    Uuid::parse_str(id).map_err(|_| AgreementError::NoSuch.into())
}

impl From<AgreementError> for ProblemReply {
    fn from(error: AgreementError) -> Self {
        match error {
            AgreementError::Fields(faults) => {
                faults.into_iter().fold(Self::new(StatusCode::BAD_REQUEST, "malformed"), |problem, fault| {
                    problem.field(fault.field, fault.text)
                })
            }
            AgreementError::NoSuch => {
                Self::new(StatusCode::NOT_FOUND, "not-found").detail(say("agreement-no-such", &[]))
            }
            AgreementError::Database(cause) => cause.into(),
        }
    }
}
