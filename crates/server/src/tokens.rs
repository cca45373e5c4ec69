//! The tokens of an account: made for a tool, listed, ended. By one a tool reads what is released (`http::ToolCaller`).

use crate::State as Service;
use crate::agreement::code;
use access::{Asked, Grant, MakeToken, Purpose, RegionCode};
use api::{PurposeChoice, TokenAsk, TokenLine, TokenMade, TokenOffer, TokenPage, TokenTool};
use axum::extract::State;
use axum::http::StatusCode;
use http::{
    ApiToken, AuditEvent, Caller, Json, Path, ProblemReply, Reply, Routes, TokenBound, agreements_in_force,
    audit_insert, delete, get,
};
use jiff::Span;
use jiff::civil::Date;
use language::say;
use sqlx::PgConnection;
use uuid::Uuid;

/// Days that a token lives at most.
const DAYS_MOST: u16 = 90;
/// Tokens of an account at most.
const TOKENS_MOST: usize = 10;
/// What a token may be made for: the words that the table takes.
const TOOLS: [&str; 4] = ["qgis", "arcgis", "gdal", "other"];

/// `GET POST /api/tokens`, `DELETE /api/tokens/{id}`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new()
        .route("/api/tokens", get(tokens_get).post(token_post).may::<MakeToken>())
        .route("/api/tokens/{id}", delete(token_delete))
}

async fn tokens_get(State(service): State<Service>, caller: Caller) -> Reply<Json<TokenPage>> {
    let mut connection = service.door.pool().acquire().await?;
    let offered = caller.offered(access::ActionKind::MakeToken);
    Ok(Json(TokenPage {
        tokens: tokens_of(&mut connection, &caller).await?,
        offers: if offered { offers(&mut connection, &caller).await? } else { Vec::new() },
        tools: TOOLS
            .map(|tool| TokenTool { code: tool.to_owned(), label: say(&format!("token-tool-{tool}"), &[]) })
            .into(),
        days_most: DAYS_MOST,
        stepped_up: caller.stepped_up(),
    }))
}

/// Makes one. A passkey must have been shown, as for every other way of taking released values out.
async fn token_post(
    State(service): State<Service>,
    caller: Caller,
    Json(asked): Json<TokenAsk>,
) -> Reply<(StatusCode, Json<TokenMade>)> {
    let fault = |field: &str| {
        ProblemReply::new(StatusCode::BAD_REQUEST, "malformed").field(field, say("token-fault", &[]))
    };
    let purpose = Purpose::parse(&asked.purpose).ok_or_else(|| fault("purpose"))?;
    let grant: Grant<MakeToken> =
        caller.grant_of(&Asked { purpose: Some(purpose), ..caller.asked::<MakeToken>() })?;
    let tool = *TOOLS.iter().find(|tool| **tool == asked.tool).ok_or_else(|| fault("tool"))?;
    if !(1..=DAYS_MOST).contains(&asked.days) {
        return Err(fault("days"));
    }
    let mut act = service.door.pool().begin().await?;
    let offers = offers(&mut act, &caller).await?;
    let names = |offer: &&TokenOffer| {
        offer.agreement == asked.agreement && offer.purposes.iter().any(|one| one.code == purpose.code())
    };
    let offer = offers.iter().find(names).ok_or_else(|| fault("agreement"))?;
    let (made, end) = life(offer, asked.days).ok_or_else(|| fault("days"))?;
    let wanted = Wanted { tool, purpose, offer, made, end };
    let token = token_make(&mut act, &grant, &wanted).await?;
    let mut lines = tokens_of(&mut act, &caller).await?;
    if lines.len() > TOKENS_MOST {
        // At once: a transaction that is merely dropped holds the account until its connection is looked at again.
        act.rollback().await?;
        return Err(ProblemReply::new(StatusCode::CONFLICT, "tokens-enough"));
    }
    act.commit().await?;
    let at = lines.iter().position(|line| line.id == token.id().to_string());
    let line = at.map(|at| lines.swap_remove(at));
    let line = line.ok_or_else(|| ProblemReply::unplanned(&"a token that was made is not listed"))?;
    Ok((StatusCode::CREATED, Json(TokenMade { token: token.text(), line })))
}

/// The day of making, and the first day on which it opens nothing: no agreement is outlived.
fn life(offer: &TokenOffer, days: u16) -> Option<(Date, Date)> {
    let made = http::today();
    let last: Date = offer.last_day.parse().ok()?;
    let after = |day: Date| day.checked_add(Span::new().days(1)).ok();
    let end = made.checked_add(Span::new().days(i64::from(days))).ok()?.min(after(last)?);
    Some((made, end))
}

/// What was asked for, as it was understood.
struct Wanted<'a> {
    tool: &'static str,
    purpose: Purpose,
    offer: &'a TokenOffer,
    made: Date,
    end: Date,
}

async fn token_make(
    connection: &mut PgConnection,
    grant: &Grant<MakeToken>,
    wanted: &Wanted<'_>,
) -> Reply<ApiToken> {
    let account = grant.caller().user().ok_or_else(|| ProblemReply::from(access::Refusal::Role))?.0;
    let agreement = Uuid::parse_str(&wanted.offer.agreement)
        .map_err(|_| ProblemReply::unplanned(&"access.agreement.agreement_id"))?;
    let (token, end) = (ApiToken::fresh()?, wanted.end.to_string());
    let bound = TokenBound { account, agreement, purpose: wanted.purpose.code(), end: &end };
    // Two of one account at once are numbered one after the other.
    sqlx::query!(
        "-- server::token_make\nselect from access.account where account_id = $1 for update",
        account
    )
    .fetch_one(&mut *connection)
    .await?;
    let number = sqlx::query_scalar!(
        r#"-- server::token_make
        insert into access.token (token_id, account_id, agreement_id, purpose, tool, number, token_hash, made_on, expires_at)
        values ($1, $2, $3, $4, $5, (select coalesce(max(number), 0) + 1 from access.token where account_id = $2), $6,
                $7::text::date, $8::text::timestamp at time zone 'utc')
        returning number"#,
        token.id(),
        account,
        agreement,
        wanted.purpose.code(),
        wanted.tool,
        &token.digest(&bound),
        wanted.made.to_string(),
        end
    )
    .fetch_one(&mut *connection)
    .await?;
    let subject = format!("{} {} {}", token.id(), told(wanted.tool, number), wanted.offer.code);
    audit_insert(connection, &AuditEvent::under(grant, "token-make", subject)).await?;
    Ok(token)
}

/// Ends one of the caller's own. Taking a way out away needs no passkey.
async fn token_delete(
    State(service): State<Service>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Reply<StatusCode> {
    let mut act = service.door.pool().begin().await?;
    let gone = sqlx::query!(
        "-- server::token_delete
         delete from access.token where token_id = $1 and account_id = $2",
        id,
        caller.who().user().map(|user| user.0)
    )
    .execute(&mut *act)
    .await?;
    if gone.rows_affected() == 0 {
        act.rollback().await?;
        return Err(ProblemReply::new(StatusCode::NOT_FOUND, "not-found"));
    }
    audit_insert(&mut act, &AuditEvent::by(caller.who(), "token-end", id.to_string())).await?;
    act.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn tokens_of(connection: &mut PgConnection, caller: &Caller) -> Reply<Vec<TokenLine>> {
    let rows = sqlx::query!(
        r#"-- server::tokens_of
        select t.token_id, t.tool, t.number, t.purpose, a.region_code, a.number as agreement, a.version,
               to_char(t.made_on, 'YYYY-MM-DD') as "made!", to_char(t.used_on, 'YYYY-MM-DD') as used,
               to_char(t.expires_at at time zone 'utc' - interval '1 day', 'YYYY-MM-DD') as "last_day!"
        from access.token t join access.agreement a using (agreement_id)
        where t.account_id = $1 and t.expires_at > now()
        order by t.number desc"#,
        caller.who().user().map(|user| user.0)
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(TokenLine {
                id: row.token_id.to_string(),
                code: told(&row.tool, row.number),
                purpose: choice(&row.purpose)?,
                agreement: code(&region(&row.region_code)?, row.agreement, row.version),
                made: row.made,
                last_day: row.last_day,
                used: row.used,
            })
        })
        .collect()
}

/// The agreements in force today that name the caller's agency, by number.
async fn offers(connection: &mut PgConnection, caller: &Caller) -> Reply<Vec<TokenOffer>> {
    let (region, agency) = (caller.region(), caller.who().agency());
    let in_force = agreements_in_force(connection, region, agency, http::today()).await?;
    in_force
        .into_iter()
        .map(|one| {
            Ok(TokenOffer {
                agreement: one.id.to_string(),
                code: code(region, one.number, one.version),
                last_day: one.last_day,
                purposes: one.purposes.iter().map(|code| choice(code)).collect::<Reply<_>>()?,
            })
        })
        .collect()
}

fn choice(code: &str) -> Reply<PurposeChoice> {
    let purpose = Purpose::parse(code)
        .ok_or_else(|| ProblemReply::unplanned(&"a purpose that this version does not know"))?;
    Ok(PurposeChoice { code: code.to_owned(), label: purpose.label() })
}

fn region(code: &str) -> Reply<RegionCode> {
    RegionCode::parse(code).map_err(|_| ProblemReply::unplanned(&"access.agreement.region_code"))
}

/// What people call a token.
fn told(tool: &str, number: i32) -> String {
    format!("{}-{number}", tool.to_ascii_uppercase())
}
