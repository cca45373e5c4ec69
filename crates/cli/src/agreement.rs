//! `contexture agreement`: drafting, signing, listing and ending sharing agreements.

use crate::account::{passphrase_read, region_read};
use crate::arguments::{Agreement, AgreementDraft, DataPlace};
use crate::database::{self, Database};
use crate::failure::{Failure, Outcome};
use crate::voice::{Voice, print};
use access::{Asked, Caller, DraftAgreement, Grant, RegionCode, SignAgreement, decide};
use api::AgreementAsk;
use concern::HarmType;
use http::{Door, DoorRules, officer_find};
use language::{Arg, Lang};
use serde_json::json;
use server::{
    AgreementError, AgreementLine, AgreementTerms, agreement_draft, agreement_end, agreement_list,
    agreement_maker, agreement_sign,
};
use uuid::Uuid;

/// Does what was asked.
pub(crate) async fn agreement(place: &DataPlace, asked: Agreement, voice: Voice) -> Outcome {
    let database = database::open(place, voice).await?;
    let done = match asked {
        Agreement::Draft(terms) => draft(&database, terms, voice).await,
        Agreement::Sign { code, officer, demo } => sign(&database, &code, (&officer, demo), voice).await,
        Agreement::List { region, json } => list(&database, &region, json, voice.lang()).await,
        Agreement::End { region, code } => end(&database, &region, &code, voice).await,
    };
    database.close().await;
    done
}

fn told(error: &AgreementError) -> Failure {
    Failure::told(error.text())
}

fn door(database: &Database, demo: bool) -> Door {
    Door::new(database.pools.door.clone(), DoorRules { demo, ..DoorRules::default() })
}

/// The command line's leave to draft and end, decided by the same policies as anybody's.
fn granted(region: RegionCode) -> Outcome<Grant<DraftAgreement>> {
    let asked = Asked::of(region.clone(), http::today());
    decide(&Caller::command_line(region), &asked, &[]).map_err(|refusal| Failure::told(refusal.text()))
}

async fn draft(database: &Database, terms: AgreementDraft, voice: Voice) -> Outcome {
    let (door, today) = (door(database, false), http::today());
    let region = region_read(database, &terms.region).await?;
    let replaces = match &terms.replaces {
        Some(code) => Some(found(&door, &region, code).await?),
        None => None,
    };
    let every_harm = || HarmType::ALL.iter().map(|harm| harm.code().to_owned()).collect();
    let asked = AgreementAsk {
        replaces: None,
        agencies: terms.agencies,
        purposes: terms.purposes,
        harms: if terms.harms.is_empty() { every_harm() } else { terms.harms },
        first_day: terms.from,
        last_day: terms.to,
        review_day: terms.review,
        legal_basis: terms.legal_basis,
    };
    let terms = AgreementTerms::read(&asked, today).map_err(|error| told(&error))?;
    let grant = granted(region)?;
    let code = agreement_draft(&door, &grant, &terms, replaces, today).await.map_err(|error| told(&error))?;
    voice.step("cli-agreement-drafted", &[("code", Arg::from(code))]);
    Ok(())
}

/// A chair signs with their passphrase, which stands for a passkey here as [`officer_find`] says.
async fn sign(database: &Database, code: &str, (officer, demo): (&str, bool), voice: Voice) -> Outcome {
    let door = door(database, demo);
    let passphrase = passphrase_read(voice)?;
    let refused = |reply: http::ProblemReply| Failure::told(spoken(&reply));
    let chair = officer_find(&door, officer, passphrase).await.map_err(refused)?;
    let region = chair.region().clone();
    let id = found(&door, &region, code).await?;
    let maker = agreement_maker(&door, &region, id).await.map_err(|error| told(&error))?;
    let asked = chair.asked::<SignAgreement>().made_by(maker);
    let grant: Grant<SignAgreement> = chair.grant_of(&asked).map_err(refused)?;
    let code = agreement_sign(&door, &grant, id, http::today()).await.map_err(|error| told(&error))?;
    voice.step("cli-agreement-signed", &[("code", Arg::from(code))]);
    Ok(())
}

fn spoken(reply: &http::ProblemReply) -> language::Text {
    language::Text::new(reply.spoken(Lang::En).detail, reply.spoken(Lang::Cy).detail)
}

async fn end(database: &Database, region: &str, code: &str, voice: Voice) -> Outcome {
    let door = door(database, false);
    let region = region_read(database, region).await?;
    let id = found(&door, &region, code).await?;
    let grant = granted(region)?;
    let code = agreement_end(&door, &grant, id, http::today()).await.map_err(|error| told(&error))?;
    voice.step("cli-agreement-ended", &[("code", Arg::from(code))]);
    Ok(())
}

async fn lines(door: &Door, region: &RegionCode) -> Outcome<Vec<AgreementLine>> {
    let lines = agreement_list(door, region, http::today()).await;
    lines.map_err(|error| told(&AgreementError::Database(error)))
}

async fn found(door: &Door, region: &RegionCode, code: &str) -> Outcome<Uuid> {
    let lines = lines(door, region).await?;
    let line = lines.iter().find(|line| line.code == code);
    line.map(|line| line.id).ok_or_else(|| told(&AgreementError::NoSuch))
}

async fn list(database: &Database, region: &str, as_json: bool, lang: Lang) -> Outcome {
    let region = region_read(database, region).await?;
    let lines = lines(&door(database, false), &region).await?;
    if as_json {
        let all: Vec<_> = lines.iter().map(line_json).collect();
        return print(&serde_json::to_string_pretty(&all).unwrap_or_default());
    }
    for line in lines {
        let purposes: Vec<&str> = line.purposes.iter().map(|purpose| purpose.code()).collect();
        let harms: Vec<&str> = line.harms.iter().map(HarmType::code).collect();
        print(&format!(
            "{}  {} – {}  {}",
            line.code,
            line.first_day,
            line.last_day,
            line.state.label().get(lang)
        ))?;
        print(&format!(
            "    {}\n    {}\n    {}",
            line.agencies.join(" "),
            purposes.join(" "),
            harms.join(" ")
        ))?;
    }
    Ok(())
}

fn line_json(line: &AgreementLine) -> serde_json::Value {
    json!({
        "code": line.code,
        "state": line.state.code(),
        "agencies": line.agencies,
        "purposes": line.purposes.iter().map(|purpose| purpose.code()).collect::<Vec<_>>(),
        "harms": line.harms.iter().map(HarmType::code).collect::<Vec<_>>(),
        "first_day": line.first_day,
        "last_day": line.last_day,
        "review_day": line.review_day,
        "legal_basis": line.legal_basis,
        "signed_on": line.signed.as_ref().map(|(_, day)| day),
        "ended_on": line.ended_on,
    })
}
