//! `GET /api/measures`: the catalogue of measures, for whoever is signed in; it is public law in our own words. Beside each measure stands what was
//! found when its law was last checked in the region.

use crate::room::Room;
use crate::verification::{verification_keep, verifications};
use access::{ActionKind, Grant, VerifyMeasure};
use api::{MeasureLine, MeasuresPage, VerificationAsk, VerificationLine};
use axum::extract::{FromRef, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse as _;
use http::{Caller, Door, Json, Path, Reply, Routes, get, post, tagged_reply, unstored};
use jiff::civil::Date;
use measure::Catalogue;
use std::collections::HashMap;

/// `GET /api/measures`, `POST /api/measures/{id}/verification`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new().route("/api/measures", get(measures_get).gives::<MeasuresPage>().tagged()).route(
        "/api/measures/{id}/verification",
        post(verification_post).may::<VerifyMeasure>().gives_with::<VerificationLine>(201),
    )
}

/// Who is not signed in gets 401; the checks of a region are told to whoever may read its plans.
async fn measures_get(State(room): State<Room>, caller: Caller, headers: HeaderMap) -> Reply {
    let verified = if caller.offered(ActionKind::ReadPlans) {
        verifications(&room.plans.of(caller.region()).await?).await?
    } else {
        HashMap::new()
    };
    let may_verify = caller.offered(ActionKind::VerifyMeasure);
    tagged_reply(&headers, &page(Catalogue::current(), (room.today)(), verified, may_verify))
}

async fn verification_post(
    State(room): State<Room>,
    caller: Caller,
    Path(id): Path<String>,
    Json(asked): Json<VerificationAsk>,
) -> Reply {
    let grant: Grant<VerifyMeasure> = caller.grant()?;
    let pool = room.plans.of(grant.region()).await?;
    let line = verification_keep(&pool, &grant, &id, &asked, (&room.screener, (room.today)())).await?;
    Ok((StatusCode::CREATED, unstored(&line)).into_response())
}

fn page(
    catalogue: &Catalogue,
    day: Date,
    mut verified: HashMap<String, VerificationLine>,
    may_verify: bool,
) -> MeasuresPage {
    let line = |measure: &measure::Measure| MeasureLine {
        measure: measure.clone(),
        in_force: measure.in_force(day),
        verified: verified.remove(&measure.id),
    };
    MeasuresPage {
        edition: catalogue.edition.clone(),
        day: day.to_string(),
        measures: catalogue.measures.iter().map(line).collect(),
        may_verify,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_measure_is_told_and_what_is_not_yet_law_says_so() {
        let page = page(Catalogue::current(), date(2014, 1, 1), HashMap::new(), false);
        assert_eq!(page.measures.len(), Catalogue::current().measures.len());
        let in_force =
            |id: &str| page.measures.iter().find(|line| line.measure.id == id).map(|line| line.in_force);
        assert_eq!(in_force("closure_order"), Some(false));
        assert_eq!(in_force("premises_licence_review"), Some(true));
        assert_eq!(in_force("safe_haven"), Some(true));
        assert!(page.measures.iter().all(|line| line.verified.is_none()), "nobody has verified anything");
    }
}
