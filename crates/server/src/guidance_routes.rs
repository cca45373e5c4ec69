//! `GET /api/guidance`: which documents of other bodies help, for whoever is signed in; the register is public knowledge in our own words.

use api::{GuidanceAsk, GuidanceLine, GuidancePage};
use axum::http::HeaderMap;
use guidance::{Register, Topic};
use http::{Caller, Query, Reply, Routes, get, tagged_reply};
use jiff::civil::Date;

/// `GET /api/guidance`.
pub(crate) fn router<S>() -> Routes<S>
where
    http::Door: axum::extract::FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new().route("/api/guidance", get(guidance_get).gives::<GuidancePage>().tagged())
}

async fn guidance_get(_caller: Caller, Query(asked): Query<GuidanceAsk>, headers: HeaderMap) -> Reply {
    tagged_reply(&headers, &page(Register::current(), asked.topic, http::today()))
}

fn page(register: &Register, topic: Option<Topic>, day: Date) -> GuidancePage {
    let line = |document: &guidance::Document| GuidanceLine {
        document: document.clone(),
        overdue: document.overdue(day),
    };
    GuidancePage {
        edition: register.edition.clone(),
        day: day.to_string(),
        documents: register.on(topic).map(line).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_document_that_nobody_looked_at_in_time_says_so() {
        let register = Register::current();
        let early = page(register, None, date(2026, 11, 1));
        assert!(early.documents.iter().all(|line| !line.overdue));
        let late = page(register, None, date(2040, 1, 1));
        assert_eq!(late.documents.len(), early.documents.len());
        assert!(late.documents.iter().all(|line| line.overdue));
        let coding = page(register, Some(Topic::Coding), date(2026, 11, 1));
        assert!(coding.documents.len() < early.documents.len());
        assert!(coding.documents.iter().all(|line| line.document.topics.contains(&Topic::Coding)));
    }
}
