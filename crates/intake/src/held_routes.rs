//! `GET /api/intake/held` and `POST /api/intake/held/{batch}/{line}`: the steward's queue of one's own agency.

use crate::check::{Detail, RULES, Rule};
use crate::desk::Desk;
use crate::{Column, Decision, Ground, held_decide};
use access::ImportConcerns;
use api::{HeldDecision, HeldLine, HeldPage, PlaceChoice, ReadRow, RowOutcome};
use axum::http::StatusCode;
use concern::{BatchId, HarmSet, SourceSector};
use http::{CallerLang, Json, Path, Reply, audit_write};
use language::{Lang, Text, say};
use serde_json::Value;
use uuid::Uuid;

/// The first hundred that wait. The look is on record before it is made.
pub(crate) async fn held_get(
    desk: Desk<ImportConcerns>,
    CallerLang(lang): CallerLang,
) -> Reply<Json<HeldPage>> {
    audit_write(&desk.pool, &desk.event("held-rows-list", "queue")).await?;
    let rows = sqlx::query!(
        r#"-- intake::held_get
        select held.batch_id, held.line, held.column_name, held.rule, held.kind, held.coded, held.choices, held.note,
            to_char(held.held_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "held_at!", count(*) over () as "waiting!"
        from intake.held_row as held join intake.batch using (batch_id)
        where held.decided is null and batch.agency_code = $1
        order by held.held_at, held.batch_id, held.line limit 100"#,
        desk.agency
    )
    .fetch_all(&desk.pool)
    .await?;
    let ground = desk.room.ground();
    let waiting = rows.first().map_or(0, |row| row.waiting.unsigned_abs());
    let lines = rows.into_iter().map(|row| HeldLine {
        batch: row.batch_id.to_string(),
        line: row.line.cast_unsigned(),
        held_at: row.held_at,
        outcome: outcome(&row.rule, &row.column_name, &row.kind, row.line, lang),
        read: read(&row.coded, &ground),
        choices: row.choices.as_ref().map(choices).unwrap_or_default(),
        note: row.note,
    });
    Ok(Json(HeldPage { waiting, rows: lines.collect() }))
}

/// Why a row waits, by what is kept of it.
fn outcome(rule: &str, column: &str, kind: &str, line: i32, lang: Lang) -> RowOutcome {
    let known: Option<&&Rule> = RULES.iter().find(|known| known.name() == rule);
    let screened = screen::Kind::ALL.iter().find(|known| known.as_str() == kind);
    let detail = screened.map_or(Detail::None, |kind| Detail::Screened(*kind));
    let messages = known.map_or_else(|| say("intake-rule-of-before", &[]), |rule| rule.message_of(detail));
    RowOutcome {
        line: u64::from(line.cast_unsigned()),
        status: api::RowStatus::Held,
        column: Column::parse(column).map_or("", Column::name).to_owned(),
        rule: rule.to_owned(),
        kind: kind.to_owned(),
        message: messages.get(lang).to_owned(),
        messages,
    }
}

/// A waiting row in our codes and words.
fn read(coded: &Value, ground: &Ground) -> ReadRow {
    let text = |key: &str| coded.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let number = |key: &str| coded.get(key).and_then(Value::as_u64).unwrap_or_default();
    let minute =
        |key: &str| coded.get(key).and_then(Value::as_str).map(|at| at.get(..16).unwrap_or(at).to_owned());
    let harms = HarmSet(u16::try_from(number("harms")).unwrap_or_default());
    let registered = ground.gazetteer.thing(&text("place_id")).map(|(name, _)| name.clone());
    let authority = geography::AreaCode::parse(&text("local_authority_code")).ok();
    let authority = authority.and_then(|code| ground.areas.area(&code).map(|area| area.name.clone()));
    ReadRow {
        recorded_on: text("recorded_on"),
        occurred: minute("occurred_from").zip(minute("occurred_to")),
        source: SourceSector::parse(&text("source_sector"))
            .map_or_else(|| Text::same(""), SourceSector::label),
        agency: text("agency_code"),
        harms: harms.iter().map(concern::HarmType::label).collect(),
        place: registered.or(authority).unwrap_or_else(|| say("intake-place-unnamed", &[])),
        precision_m: u32::try_from(number("precision_m")).unwrap_or_default(),
        place_source: text("place_source"),
    }
}

/// The places that may be meant, as they were put aside with the row.
pub(crate) fn choices(kept: &Value) -> Vec<PlaceChoice> {
    let words = |value: Option<&Value>| -> Text {
        value.and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_else(|| Text::same(""))
    };
    let choice = |one: &Value| PlaceChoice {
        name: words(one.get("name")),
        hint: words(one.get("hint")),
        precision_m: one
            .pointer("/place/precision_m")
            .and_then(Value::as_u64)
            .and_then(|metres| u32::try_from(metres).ok())
            .unwrap_or_default(),
    };
    kept.as_array().map(|all| all.iter().map(choice).collect()).unwrap_or_default()
}

/// Keeps or refuses one, of one's own agency.
pub(crate) async fn held_post(
    desk: Desk<ImportConcerns>,
    Path((batch, line)): Path<(Uuid, u32)>,
    Json(asked): Json<HeldDecision>,
) -> Reply<StatusCode> {
    let (decision, action) = if asked.keep {
        (Decision::Keep { choice: asked.choice }, "held-row-keep")
    } else {
        (Decision::Refuse, "held-row-refuse")
    };
    let event = desk.event(action, format!("{batch}:{line}"));
    held_decide(&desk.pool, BatchId(batch), line, Some(&desk.agency), decision, &event).await?;
    Ok(StatusCode::NO_CONTENT)
}
