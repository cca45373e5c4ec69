//! `GET /api/vocabularies`: what every code means, for whoever is signed in. No row and no context is in it.

use crate::context_route::Room;
use api::{FamilyLine, SourceLine, TermLine, VocabulariesPage, VocabularyLine};
use axum::extract::{FromRef, State};
use axum::http::HeaderMap;
use concern::{SourceDocument, Term, TermList, Vocabulary};
use http::{Caller, Door, Reply, Routes, get, tagged_reply};
use jiff::civil::Date;

pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new().route("/api/vocabularies", get(vocabularies_get).gives::<VocabulariesPage>().tagged())
}

/// The caller is asked for and not looked at: who is not signed in gets 401.
async fn vocabularies_get(State(room): State<Room>, _caller: Caller, headers: HeaderMap) -> Reply {
    tagged_reply(&headers, &page(Vocabulary::current(), (room.today)()))
}

/// A vocabulary as it is on a day. Codes out of force are told too, because rows of their time have them.
fn page(vocabulary: &Vocabulary, day: Date) -> VocabulariesPage {
    VocabulariesPage {
        version: vocabulary.version.clone(),
        from: vocabulary.from.to_string(),
        lists: vocabulary.lists.iter().map(|list| list_line(list, day)).collect(),
        sources: vocabulary.sources.iter().map(|source| source_line(source, day)).collect(),
    }
}

fn list_line(list: &TermList, day: Date) -> VocabularyLine {
    let families = list.families.iter().map(|family| FamilyLine {
        code: family.code.clone(),
        label: family.label.clone(),
        definition: family.definition.clone(),
    });
    VocabularyLine {
        code: list.list.code().to_owned(),
        label: list.list.label(),
        definition: list.definition.clone(),
        families: families.collect(),
        terms: list.terms.iter().map(|term| term_line(term, day)).collect(),
        sources: list.sources.clone(),
    }
}

fn term_line(term: &Term, day: Date) -> TermLine {
    TermLine {
        code: term.code.clone(),
        label: term.label.clone(),
        definition: term.definition.clone(),
        from: term.from.to_string(),
        until: term.until.map(|last| last.to_string()),
        in_force: term.in_force(day),
        families: term.families.clone(),
        families_in_part: term.families_in_part.clone(),
        sources: term.sources.clone(),
    }
}

fn source_line(source: &SourceDocument, day: Date) -> SourceLine {
    SourceLine {
        code: source.code.clone(),
        title: source.title.clone(),
        url: source.url.clone(),
        checked: source.checked.map(|day| day.to_string()),
        check_next: source.check_next.to_string(),
        due: source.is_due(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use concern::{HarmType, VOCABULARY_VERSION};
    use jiff::civil::date;

    #[test]
    fn the_page_tells_every_code_of_the_day_and_what_is_due() {
        let vocabulary = Vocabulary::current();
        let page = page(vocabulary, vocabulary.from);
        assert_eq!(page.version, VOCABULARY_VERSION);
        for harm in HarmType::ALL {
            let term = page.term("harm", harm.code()).expect("every harm type is told");
            assert!(term.in_force);
            assert_eq!(term.label, harm.label());
        }
        assert!(page.sources.iter().all(|source| !source.due && source.checked.is_none()));
        let later = super::page(vocabulary, date(9999, 1, 1));
        assert!(later.sources.iter().all(|source| source.due));
        let earlier = super::page(vocabulary, date(1999, 1, 1));
        assert!(earlier.lists.iter().flat_map(|list| &list.terms).all(|term| !term.in_force));
    }
}
