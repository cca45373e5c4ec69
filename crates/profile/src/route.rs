//! The paths that read profiles. Each look is on record.

use crate::diff::{Compared, diff};
use crate::edition_page::{findings_of, page};
use crate::edition_read::{EditionRow, edition_find, editions_listed, overdue, pins_of};
use crate::fault::ProfileFault;
use crate::paper_print::{paper_printed, paper_subject};
use crate::room::Room;
use crate::write_route;
use crate::yardstick::yardstick_lines;
use access::{Grant, ReadProfiles};
use api::{
    DiffAsk, EditionDiff, EditionLine, EditionPage, FrozenEdition, ProfileKind, ProfileLine, ProfilesPage,
    ReleasedFinding,
};
use axum::extract::{FromRef, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use http::{Caller, CallerLang, Door, Path, Query, Reply, Routes, get, looked, unstored};
use language::Lang;
use sqlx::PgPool;
use uuid::Uuid;

/// `GET /api/profiles`, `/editions/{id}`, `/editions/{id}/frozen`, `/editions/{id}/paper`, `/editions/{id}/diff`, and what changes them.
pub fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/profiles", get(list_get).may::<ReadProfiles>().gives::<ProfilesPage>())
        .route("/api/profiles/editions/{id}", get(edition_get).may::<ReadProfiles>().gives::<EditionPage>())
        .route(
            "/api/profiles/editions/{id}/frozen",
            get(frozen_get).may::<ReadProfiles>().gives::<FrozenEdition>(),
        )
        .route(
            "/api/profiles/editions/{id}/paper",
            get(paper_get)
                .may::<ReadProfiles>()
                .asks_of("lang", Lang::ALL.map(Lang::as_str))
                .gives_file(&["application/pdf"]),
        )
        .route("/api/profiles/editions/{id}/diff", get(diff_get).may::<ReadProfiles>().gives::<EditionDiff>())
        .merge(write_route::router())
}

async fn list_get(State(room): State<Room>, State(door): State<Door>, caller: Caller) -> Reply {
    let grant: Grant<ReadProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let today = (room.today)();
    let mut profiles: Vec<ProfileLine> = Vec::new();
    for row in editions_listed(&pool, None).await? {
        let (id, kind) = (row.profile.to_string(), ProfileKind::parse(&row.kind));
        let line = row.line(today);
        if let Some(profile) = profiles.last_mut().filter(|last| last.id == id) {
            profile.editions.push(line);
        } else {
            let kind = kind.unwrap_or(ProfileKind::ProblemProfile);
            profiles.push(ProfileLine { id, kind, editions: vec![line] });
        }
    }
    looked(&door, &grant, "profiles-list-view", "").await?;
    Ok(unstored(&ProfilesPage { profiles, yardstick: yardstick_lines() }))
}

async fn edition_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Reply {
    let grant: Grant<ReadProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let page = page(&room, &pool, &caller, id).await?;
    looked(&door, &grant, "profile-view", id.to_string()).await?;
    Ok(unstored(&page))
}

/// The bytes as they were frozen: their SHA-256 is the edition's digest.
async fn frozen_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Reply {
    let grant: Grant<ReadProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let row = found(&pool, id).await?.0;
    let bytes = row.frozen.ok_or(ProfileFault::NoSuch)?;
    looked(&door, &grant, "profile-view", id.to_string()).await?;
    Ok(([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")], bytes).into_response())
}

/// The edition on paper: a function of its frozen bytes and the language, so that it comes out the same whenever it is asked for.
async fn paper_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    CallerLang(lang): CallerLang,
    Path(id): Path<Uuid>,
) -> Reply {
    let grant: Grant<ReadProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let paper = paper_printed(&pool, &*room.press, id, lang).await?;
    looked(&door, &grant, "profile-paper", paper_subject(id, lang)).await?;
    let name = format!("attachment; filename=\"contexture-{id}-{lang}.pdf\"");
    let headed = [
        (CONTENT_TYPE, "application/pdf"),
        (CACHE_CONTROL, "no-store"),
        (CONTENT_DISPOSITION, name.as_str()),
    ];
    Ok((headed, paper).into_response())
}

async fn diff_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(asked): Query<DiffAsk>,
) -> Reply {
    let grant: Grant<ReadProfiles> = caller.grant()?;
    let pool = room.profiles.of(grant.region()).await?;
    let against = Uuid::parse_str(&asked.against).map_err(|_| ProfileFault::NoSuch)?;
    let mut both = [found(&pool, id).await?, found(&pool, against).await?];
    if both[0].0.profile != both[1].0.profile {
        return Err(ProfileFault::NoSuch.into());
    }
    // The earlier is held against the later, whichever was named first.
    both.sort_by_key(|(row, _)| row.number);
    let lines = both.each_ref().map(|(row, _)| line(&room, row));
    let compared = |n: usize| Compared { line: &lines[n], content: &both[n].0.content, findings: &both[n].1 };
    let told: EditionDiff = diff(compared(0), compared(1));
    looked(&door, &grant, "profile-diff-view", format!("{id} {against}")).await?;
    Ok(unstored(&told))
}

fn line(room: &Room, row: &EditionRow) -> EditionLine {
    EditionLine {
        id: row.id.to_string(),
        number: row.number,
        state: row.state,
        title: row.content.title.clone(),
        published_on: row.published_on.clone(),
        review_on: row.content.review_on.clone(),
        overdue: overdue(row.state, row.content.review_on.as_deref(), (room.today)()),
    }
}

async fn found(pool: &PgPool, id: Uuid) -> Result<(EditionRow, Vec<ReleasedFinding>), ProfileFault> {
    let mut read = pool.acquire().await?;
    let row = edition_find(&mut read, id).await?;
    let pins = pins_of(&mut read, id).await?;
    let findings = findings_of(&row, pins)?;
    Ok((row, findings))
}
