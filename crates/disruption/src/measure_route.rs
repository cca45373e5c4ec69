//! `GET /api/measures`: the catalogue of measures, for whoever is signed in. It is public law in our own words: no row is in it.

use api::{MeasureLine, MeasuresPage};
use axum::extract::{FromRef, State};
use axum::http::HeaderMap;
use http::{Caller, Door, Reply, Routes, get, tagged_reply};
use jiff::civil::Date;
use measure::Catalogue;

/// What the room needs.
#[derive(Clone, Debug)]
pub struct Room {
    /// The server's clock.
    pub today: fn() -> Date,
}

/// `GET /api/measures`.
pub fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new().route("/api/measures", get(measures_get).gives::<MeasuresPage>().tagged())
}

/// The caller is asked for and not looked at: who is not signed in gets 401.
async fn measures_get(State(room): State<Room>, _caller: Caller, headers: HeaderMap) -> Reply {
    tagged_reply(&headers, &page(Catalogue::current(), (room.today)()))
}

fn page(catalogue: &Catalogue, day: Date) -> MeasuresPage {
    let measures = catalogue.measures.iter();
    MeasuresPage {
        edition: catalogue.edition.clone(),
        day: day.to_string(),
        measures: measures
            .map(|measure| MeasureLine { measure: measure.clone(), in_force: measure.in_force(day) })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_measure_is_told_and_what_is_not_yet_law_says_so() {
        let page = page(Catalogue::current(), date(2014, 1, 1));
        assert_eq!(page.measures.len(), Catalogue::current().measures.len());
        let in_force =
            |id: &str| page.measures.iter().find(|line| line.measure.id == id).map(|line| line.in_force);
        assert_eq!(in_force("closure_order"), Some(false));
        assert_eq!(in_force("premises_licence_review"), Some(true));
        assert_eq!(in_force("safe_haven"), Some(true));
    }
}
