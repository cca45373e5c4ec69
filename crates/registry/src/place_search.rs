//! One search over what was typed: written positions, contexts, places, areas and settlements.

use crate::context_names::{ContextFound, ContextNames};
use api::{PlaceHit, PlaceHits};
use concern::ContextKind;
use geography::Bng;
use language::{Lang, Text};
use sqlx::PgPool;
use std::collections::HashSet;
use std::sync::Arc;
use told::find::Why;
use told::gazetteer::{Gazetteer, Resolved, Suggestion};
use told::place::{Place, PlaceProblem, WrittenPlace, read};

/// Answers for what was typed, as [`place_search`] gives them, with the contexts of a region where there are any to be read. Both searches are made at
/// once, on threads that no other request waits for.
///
/// # Errors
/// The database's.
pub async fn place_search_all(
    gazetteer: Arc<Gazetteer>,
    contexts: Option<(&ContextNames, &str, &PgPool)>,
    (text, lang): (&str, Lang),
    limit: usize,
) -> Result<PlaceHits, sqlx::Error> {
    let typed = text.to_owned();
    let things = tokio::task::spawn_blocking(move || things_find(&gazetteer, &typed, limit));
    let found = match contexts {
        Some((names, region, pool)) => names.search((region, pool), text, limit).await,
        None => Ok(Vec::new()),
    };
    let things = things.await.map_err(|_| sqlx::Error::WorkerCrashed)?;
    Ok(joined(things, found?, lang, limit))
}

/// Answers for what was typed: the position it writes, if it writes one, then contexts and things of the register by how alike they are. Of equals the
/// one comes first whose name does in `lang`.
pub fn place_search(
    gazetteer: &Gazetteer,
    contexts: Vec<ContextFound>,
    (text, lang): (&str, Lang),
    limit: usize,
) -> PlaceHits {
    joined(things_find(gazetteer, text, limit), contexts, lang, limit)
}

/// What the gazetteer gave.
struct Things {
    written: Vec<PlaceHit>,
    like: Vec<PlaceHit>,
    problem: Option<Text>,
    /// A name that the register does not have may be that of a context, and what is no position may still be part of a name.
    by_name: bool,
}

fn things_find(gazetteer: &Gazetteer, text: &str, limit: usize) -> Things {
    let mut found = Things { written: Vec::new(), like: Vec::new(), problem: None, by_name: false };
    let mut typed = text.to_owned();
    match read(text) {
        Ok(written) => {
            // A code is looked up in its one form: 660/1234 is 6601234.
            if let Place::Code(code) = &written.place {
                code.as_str().clone_into(&mut typed);
            }
            found.by_name = is_name(&written);
            found.problem = written_add(gazetteer, &written, &mut found.written);
        }
        Err(PlaceProblem::Empty) => {}
        Err(problem) => {
            found.by_name = problem == PlaceProblem::NotRead;
            // Almost a postcode: those that there are.
            for written in problem.suggestions().iter().filter_map(|one| read(one.as_str()).ok()) {
                written_add(gazetteer, &written, &mut found.written);
            }
            for hit in &mut found.written {
                (hit.score, hit.why) = (0.9, why_code(Why::Misspelt(1)).to_owned());
            }
            found.problem = Some(problem.sentence());
        }
    }
    found.like = gazetteer.search(&typed, limit).into_iter().map(thing_hit).collect();
    found
}

fn joined(things: Things, contexts: Vec<ContextFound>, lang: Lang, limit: usize) -> PlaceHits {
    let mut like: Vec<PlaceHit> = contexts.into_iter().map(context_hit).chain(things.like).collect();
    like.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.name.get(lang).cmp(b.name.get(lang))));
    let mut hits = things.written;
    hits.extend(like);
    let mut seen = HashSet::new();
    hits.retain(|hit| hit.id.as_ref().is_none_or(|id| seen.insert((hit.context, id.clone()))));
    hits.truncate(limit);
    let problem = things.problem.filter(|_| !things.by_name || hits.is_empty());
    PlaceHits { hits, problem }
}

/// Names and codes are found by the search itself.
const fn is_name(written: &WrittenPlace) -> bool {
    matches!(written.place, Place::Name(_) | Place::Code(_))
}

/// Adds the position that was written, or says why there is none.
fn written_add(gazetteer: &Gazetteer, written: &WrittenPlace, hits: &mut Vec<PlaceHit>) -> Option<Text> {
    let itself = is_name(written);
    match gazetteer.resolve(written) {
        Resolved::At { point, precision, .. } if !itself => {
            hits.push(PlaceHit {
                kind: written.source.code().to_owned(),
                kind_label: written.source.label(),
                id: None,
                context: false,
                name: Text::same(written.to_string()),
                hint: None,
                easting: Some(round(point.easting)),
                northing: Some(round(point.northing)),
                precision_m: Some(precision.metres()),
                score: 1.0,
                why: "written".to_owned(),
            });
        }
        Resolved::Choose(found) if !itself => hits.extend(found.into_iter().map(thing_hit)),
        Resolved::At { .. } | Resolved::Choose(_) => {}
        Resolved::NotFound(reason) => return Some(reason.sentence()),
    }
    None
}

fn thing_hit(found: Suggestion) -> PlaceHit {
    let Bng { easting, northing } = found.at;
    PlaceHit {
        kind: found.kind.code().to_owned(),
        kind_label: found.kind.label(),
        id: Some(found.id),
        context: false,
        name: found.name,
        hint: found.hint,
        easting: Some(round(easting)),
        northing: Some(round(northing)),
        precision_m: Some(found.precision.metres()),
        score: found.score,
        why: why_code(found.why).to_owned(),
    }
}

fn context_hit(found: ContextFound) -> PlaceHit {
    let kind = ContextKind::parse(&found.kind);
    PlaceHit {
        kind_label: kind.map_or_else(|| Text::same(found.kind.as_str()), ContextKind::label),
        kind: found.kind,
        id: Some(found.code),
        context: true,
        name: found.name,
        hint: Some(found.state.label()),
        easting: found.at.map(|at| round(at.0)),
        northing: found.at.map(|at| round(at.1)),
        precision_m: None,
        score: found.score,
        why: why_code(found.why).to_owned(),
    }
}

const fn why_code(why: Why) -> &'static str {
    match why {
        Why::Exact => "exact",
        Why::Mutated => "mutated",
        Why::Misspelt(_) => "misspelt",
        Why::Part => "part",
    }
}

/// Decimetres are as fine as positions are kept.
fn round(metres: f64) -> f64 {
    (metres * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use concern::PlaceKind;
    use context::ContextState;
    use told::gazetteer::{Kind, Thing};

    fn register() -> Gazetteer {
        let park = Thing {
            id: "FIX-PK-1".into(),
            kind: Kind::Place(PlaceKind::Park),
            name: Text::new("Castle Park", "Parc y Castell"),
            aliases: Vec::new(),
            codes: Vec::new(),
            hint: Some(Text::new("Haven", "Hafan")),
            at: Bng::new(302_000.04, 202_000.0),
            reach_m: 0,
        };
        Gazetteer::new([park], [("CF10 1AA", Bng::new(318_284.0, 176_230.0), 50)])
    }

    fn context() -> ContextFound {
        ContextFound {
            code: "GWL-C1".into(),
            kind: "peer_group".into(),
            state: ContextState::Open,
            name: Text::new("Castle Park evenings", "Nosweithiau Parc y Castell"),
            at: None,
            score: 0.7,
            why: Why::Part,
        }
    }

    fn search(text: &str) -> PlaceHits {
        place_search(&register(), vec![context()], (text, Lang::Cy), 10)
    }

    #[test]
    fn a_written_position_comes_first_in_its_canonical_form() {
        let found = search("318284 176230");
        let first = &found.hits[0];
        assert_eq!(
            (first.kind.as_str(), first.precision_m, first.easting),
            ("easting_northing", Some(1), Some(318_284.0))
        );
        assert_eq!(first.kind_label.cy, "Dwyreiniad a gogleddiad");
        let postcode = search("cf101aa");
        assert_eq!(
            (postcode.hits[0].name.en.as_str(), postcode.hits[0].why.as_str()),
            ("CF10 1AA", "written")
        );
        let unknown = search("CF10 1ZZ");
        assert!(unknown.problem.is_some(), "an unknown postcode is said to be one, whatever else is found");
    }

    #[test]
    fn an_o_for_a_nought_finds_the_postcode_and_says_what_is_wrong() {
        let found = search("CF1O 1AA");
        assert_eq!((found.hits[0].name.en.as_str(), found.hits[0].why.as_str()), ("CF10 1AA", "misspelt"));
        assert!(found.problem.is_some());
    }

    #[test]
    fn the_better_match_stands_before_and_a_context_has_its_state_for_a_hint() {
        let found = search("castel park");
        let told: Vec<(Option<&str>, bool)> =
            found.hits.iter().map(|hit| (hit.id.as_deref(), hit.context)).collect();
        assert_eq!(told, [(Some("FIX-PK-1"), false), (Some("GWL-C1"), true)]);
        assert_eq!(found.hits[1].hint, Some(ContextState::Open.label()));
        assert_eq!((found.hits[0].easting, found.problem), (Some(302_000.0), None));
    }

    #[test]
    fn nothing_typed_finds_what_was_given_and_says_no_problem() {
        let found = place_search(&register(), Vec::new(), ("  ", Lang::En), 10);
        assert_eq!(found, PlaceHits::default());
    }
}
