//! The notes that one's own agency wrote beside rows that are kept. Each look is on record, so they are asked for when somebody wants them.

use super::{focus, live};
use crate::door::{self, Failure};
use crate::number::whole;
use crate::words::{Arg, both, counted, lang, w};
use api::language::say_in;
use api::{NoteLine, NotesPage};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What has come so far; none before anybody asked.
#[derive(Clone, Copy)]
struct Shelf {
    page: RwSignal<Option<NotesPage>>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
}

impl Shelf {
    /// Asks for the next hundred.
    fn ask(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        let from = self.page.with_untracked(|page| page.as_ref().map_or(0, |page| page.notes.len()));
        spawn_local(async move {
            let answer = door::get::<NotesPage>(&format!("/api/intake/notes?from={from}"), None).await;
            self.busy.try_set(false);
            match answer {
                Ok(more) => self.keep(more, from),
                Err(why) => _ = self.failure.try_set(Some(why)),
            }
            if from == 0 {
                focus("#notes-list");
            }
        });
    }

    fn keep(self, more: NotesPage, from: usize) {
        self.page.try_update(|page| match page {
            Some(page) if from > 0 => {
                // Beyond the last there is none to count by: what was asked for has gone meanwhile.
                page.kept = if more.notes.is_empty() { page.notes.len() as u64 } else { more.kept };
                page.notes.extend(more.notes);
            }
            other => *other = Some(more),
        });
    }
}

/// The section below the rows that wait.
#[component]
pub(super) fn NotesSection() -> impl IntoView {
    let shelf = Shelf { page: RwSignal::new(None), busy: RwSignal::new(false), failure: RwSignal::new(None) };
    let shown = move || {
        match shelf.page.get() {
        None => view! {
            <button type="button" class="button" id="notes-show" disabled=shelf.busy on:click=move |_| shelf.ask()>{w("web-notes-show")}</button>
        }
        .into_any(),
        Some(page) => list(shelf, page),
    }
    };
    view! {
        <section class="take notes" aria-labelledby="notes-title">
            <h2 id="notes-title">{w("web-notes-heading")}</h2>
            <p>{w("web-notes-lead")}</p>
            <div role="alert">{live(move || shelf.failure.get().map(|why| view! { <p class="wrong">{both(why.words())}</p> }))}</div>
            {live(shown)}
        </section>
    }
}

fn list(shelf: Shelf, page: NotesPage) -> AnyView {
    let more = page.kept > page.notes.len() as u64;
    if page.notes.is_empty() {
        return view! { <p id="notes-list" tabindex="-1" role="status">{w("web-notes-empty")}</p> }
            .into_any();
    }
    view! {
        <div class="table-scroll" id="notes-list" tabindex="0" role="region" aria-labelledby="notes-title">
            <table class="figures stacked">
                <thead><tr>
                    <th scope="col">{w("web-notes-made")}</th>
                    <th scope="col">{w("web-notes-note")}</th>
                    <th scope="col">{w("web-notes-row")}</th>
                    <th scope="col">{w("web-notes-left")}</th>
                </tr></thead>
                <tbody>{page.notes.into_iter().map(one).collect_view()}</tbody>
            </table>
        </div>
        {more.then(|| view! {
            <button type="button" class="button" disabled=shelf.busy on:click=move |_| shelf.ask()>{w("web-notes-more")}</button>
        })}
    }
    .into_any()
}

fn one(note: NoteLine) -> AnyView {
    let lang = lang();
    let row = note.batch.zip(note.line);
    let row = move || match &row {
        Some((batch, line)) => {
            let args = [("batch", Arg::from(batch.as_str())), ("line", Arg::from(whole(u64::from(*line))))];
            say_in(lang.get(), "web-notes-line", &args)
        }
        None => w("web-notes-line-cut")(),
    };
    let left = u64::from(note.days_left);
    view! {
        <tr>
            <th scope="row" class="day" data-label=w("web-notes-made")>{note.made_on}</th>
            <td class="sentence" data-label=w("web-notes-note")>{note.note}</td>
            <td data-label=w("web-notes-row")>{live(row)}</td>
            <td class="day" data-label=w("web-notes-left")>{live(move || counted(lang.get(), "web-notes-days", left))}</td>
        </tr>
    }
    .into_any()
}
