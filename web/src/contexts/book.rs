//! What the pages of contexts have been told: contexts by id, so that links, meetings and history can name them; and how it is asked.

use super::fields::titled;
use super::shapes::{Line, Page};
use crate::door::{self, Failure, Load};
use crate::words::{Lang, Text};
use api::Geography;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Contexts of one page of the server at most.
const PAGE: usize = 200;
/// Pages asked for when all are wanted: a map or a picture of more would tell nobody anything.
const PAGES_MOST: usize = 5;

/// Contexts by id: code and name.
#[derive(Clone, Copy)]
pub(crate) struct Book(pub(crate) RwSignal<BTreeMap<String, (String, Text)>>);

impl Book {
    /// An empty one.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(BTreeMap::new()))
    }

    /// Notes contexts.
    pub(crate) fn note(self, lines: impl Iterator<Item = (String, String, Text)>) {
        self.0.try_update(|all| all.extend(lines.map(|(id, code, name)| (id, (code, name)))));
    }

    /// Notes lines of the list.
    pub(crate) fn note_lines(self, lines: &[Line]) {
        self.note(lines.iter().map(|line| (line.id.clone(), line.code.clone(), line.name())));
    }

    /// "C12 Canol y Dref"; the id itself while nothing is known.
    pub(crate) fn name(self, id: &str, lang: Lang) -> String {
        self.0.with(|all| {
            all.get(id).map_or_else(|| id.to_owned(), |(code, name)| titled(code, name.get(lang)))
        })
    }
}

/// The query of a list: parts without a value are left out.
pub(crate) fn query(parts: &[(&str, &str)]) -> String {
    let told: Vec<String> = parts
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| format!("{key}={}", js_sys::encode_uri_component(value)))
        .collect();
    if told.is_empty() { String::new() } else { format!("?{}", told.join("&")) }
}

/// Every context of a filter, page after page; whether there are more.
pub(crate) async fn all_of(filter: &[(&str, &str)]) -> Result<(Vec<Line>, bool), Failure> {
    let (mut lines, mut after) = (Vec::new(), String::new());
    let limit = PAGE.to_string();
    for _ in 0..PAGES_MOST {
        let parts = [filter, &[("after", after.as_str()), ("limit", limit.as_str())]].concat();
        let page: Page = door::get(&format!("/api/contexts{}", query(&parts)), None).await?;
        lines.extend(page.contexts);
        match page.next {
            Some(next) => after = next.to_string(),
            None => return Ok((lines, false)),
        }
    }
    Ok((lines, true))
}

/// Public geography for the maps of these pages.
pub(crate) fn geography() -> RwSignal<Load<Arc<Geography>>> {
    let kept = RwSignal::new(Load::Waiting);
    spawn_local(async move {
        let answer = door::get::<Geography>("/api/released/geography", None).await;
        kept.try_set(answer.map_or_else(Load::Failed, |geography| Load::Ready(Arc::new(geography))));
    });
    kept
}
