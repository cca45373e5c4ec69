//! The sharing agreement of a demonstration.

use crate::agreement::AgreementTerms;
use crate::{AccountError, AgreementError, agreement_draft, agreement_list, agreement_sign};
use crate::{AgreementState, agreement_maker};
use access::{Asked, Caller, DraftAgreement, Purpose, RegionCode, Role, SignAgreement, UserId, decide};
use concern::{AgencyCode, HarmType};
use http::Door;
use jiff::{Span, civil::Date};

/// What the demonstration's agreement says it rests on: nothing, for there is nobody in it.
const LEGAL_BASIS: &str = "Cantre’r Gwaelod: an invented agreement of invented agencies, about nobody. · \
                           Cytundeb dychmygol rhwng asiantaethau dychmygol, am neb.";

/// Drafts an agreement between the demonstration's agencies as its administrator and signs it as its chair, by the same
/// functions as anywhere else; unless one is in force, or somebody has taken over one of the two accounts.
///
/// # Errors
/// The database's.
pub(crate) async fn demo_agreement_ensure(
    door: &Door,
    region: &RegionCode,
    agencies: [&str; 5],
) -> Result<(), AccountError> {
    let today = http::today();
    let kept = agreement_list(door, region, today).await?;
    // One that somebody ended in a demonstration stays ended until the next day: ending has to be seen to work.
    if kept.iter().any(|one| {
        one.state == AgreementState::InForce || one.ended_on.as_deref() == Some(today.to_string().as_str())
    }) {
        return Ok(());
    }
    let (Some(drafter), Some(signer)) = (
        demo_caller(door, region, Role::Administrator).await?,
        demo_caller(door, region, Role::MeetingChair).await?,
    ) else {
        return Ok(());
    };
    let asked = Asked::of(region.clone(), today).stepped_up(true);
    let terms = terms(today, agencies);
    let signed = async {
        let Ok(grant) = decide::<DraftAgreement>(&drafter, &asked, &[]) else { return Ok(()) };
        let code = agreement_draft(door, &grant, &terms?, None, today).await?;
        let lines = agreement_list(door, region, today).await?;
        let Some(draft) = lines.iter().find(|line| line.code == code) else { return Ok(()) };
        let asked = asked.clone().made_by(agreement_maker(door, region, draft.id).await?);
        let Ok(grant) = decide::<SignAgreement>(&signer, &asked, &[]) else { return Ok(()) };
        agreement_sign(door, &grant, draft.id, today).await.map(|_| ())
    };
    match signed.await {
        Ok(()) => Ok(()),
        Err(AgreementError::Database(cause)) => Err(cause.into()),
        Err(_) => Err(AccountError::NoSuch),
    }
}

fn terms(today: Date, agencies: [&str; 5]) -> Result<AgreementTerms, AgreementError> {
    let years = |n: i16| today.saturating_add(Span::new().years(n)).to_string();
    let asked = api::AgreementAsk {
        replaces: None,
        agencies: agencies.map(str::to_owned).to_vec(),
        purposes: Purpose::ALL.map(|purpose| purpose.code().to_owned()).to_vec(),
        harms: HarmType::ALL.iter().map(|harm| harm.code().to_owned()).collect(),
        first_day: today.to_string(),
        last_day: years(3),
        review_day: years(1),
        legal_basis: LEGAL_BASIS.to_owned(),
    };
    AgreementTerms::read(&asked, today)
}

async fn demo_caller(door: &Door, region: &RegionCode, role: Role) -> Result<Option<Caller>, AccountError> {
    let row = sqlx::query!(
        "-- server::demo_caller
         select account_id, agency_code from access.account
         where demo and disabled_at is null and region_code = $1 and role = $2 order by sign_in_name limit 1",
        region.as_str(),
        role.code()
    )
    .fetch_optional(door.pool())
    .await?;
    Ok(row.and_then(|row| {
        let agency = AgencyCode::parse(&row.agency_code).ok()?;
        Some(Caller::account(UserId(row.account_id), role, region.clone(), agency))
    }))
}
