//! That the law behind a measure was checked, by which role and when. The catalogue itself never says that anything is verified.

use crate::fault::PlanFault;
use crate::plan_read::role_words;
use access::{Grant, VerifyMeasure};
use api::{MeasureVerdict, VerificationAsk, VerificationLine};
use context::FieldFault;
use http::{AuditEvent, audit_insert};
use jiff::civil::Date;
use measure::Catalogue;
use screen::{Screener, Verdict};
use sqlx::PgPool;
use std::collections::HashMap;

/// Characters of a note at most.
const NOTE: usize = 1_000;

/// The newest check of each measure in a region.
pub(crate) async fn verifications(pool: &PgPool) -> Result<HashMap<String, VerificationLine>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- disruption::verification::verifications
        select distinct on (measure_id) measure_id, edition, verdict, note, role, made_at::date::text as "on!"
        from disruption.verification order by measure_id, number desc"#
    )
    .fetch_all(pool)
    .await?;
    let line = rows.into_iter().map(|row| {
        let verdict = MeasureVerdict::parse(&row.verdict).unwrap_or(MeasureVerdict::Doubtful);
        let role = role_words(&row.role);
        (row.measure_id, VerificationLine { verdict, note: row.note, edition: row.edition, role, on: row.on })
    });
    Ok(line.collect())
}

/// Keeps that a measure's law was checked.
pub(crate) async fn verification_keep(
    pool: &PgPool,
    grant: &Grant<VerifyMeasure>,
    measure: &str,
    asked: &VerificationAsk,
    (screener, today): (&Screener, Date),
) -> Result<VerificationLine, PlanFault> {
    let catalogue = Catalogue::current();
    let known = catalogue.find(measure).ok_or(PlanFault::NoSuch)?;
    let account = grant.caller().user().ok_or(PlanFault::NoSuch)?;
    let note = asked.note.trim();
    let faults = [
        (note.is_empty(), "plan-fault-empty"),
        (note.chars().count() > NOTE, "plan-fault-long"),
        (screener.screen(note).verdict != Verdict::Pass, "plan-fault-person"),
    ];
    let faults: Vec<FieldFault> =
        faults.into_iter().filter(|(is, _)| *is).map(|(_, key)| FieldFault::new("note", key)).collect();
    if !faults.is_empty() {
        return Err(PlanFault::Fields(faults));
    }
    let mut change = pool.begin().await?;
    sqlx::query!(
        "-- disruption::verification::verification_keep
        insert into disruption.verification (region_code, measure_id, edition, verdict, note, role, account_id)
        values ($1, $2, $3, $4, $5, $6, $7)",
        grant.region().as_str(),
        known.id,
        catalogue.edition,
        asked.verdict.code(),
        note,
        grant.caller().role_code(),
        account.0
    )
    .execute(&mut *change)
    .await?;
    let subject = format!("{} {}", known.id, asked.verdict.code());
    audit_insert(&mut change, &AuditEvent::under(grant, "measure-verify", subject)).await?;
    change.commit().await?;
    Ok(VerificationLine {
        verdict: asked.verdict,
        note: note.to_owned(),
        edition: catalogue.edition.clone(),
        role: role_words(grant.caller().role_code()),
        on: today.to_string(),
    })
}
