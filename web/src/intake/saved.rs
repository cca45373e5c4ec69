//! The agency's saved mappings: taking one, saving the one on the page under a name, and the file that the command line reads.

use super::flow::Flow;
use super::live;
use crate::door::{self, Failure};
use crate::words::{Arg, both, lang, w};
use api::language::say_in;
use api::{Mapping, MappingsPage, SavedMapping};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the bar knows.
#[derive(Clone, Copy)]
struct Shelf {
    flow: Flow,
    saved: RwSignal<Vec<SavedMapping>>,
    name: RwSignal<String>,
    failure: RwSignal<Option<Failure>>,
}

impl Shelf {
    /// Asks for the saved ones. Without an answer there is nothing to choose, and saving says why.
    async fn ask(self) {
        if let Ok(page) = door::get::<MappingsPage>("/api/intake/mappings", None).await {
            self.saved.try_set(page.mappings);
        }
    }

    fn load(self, name: &str) {
        let found = self.saved.with_untracked(|saved| {
            saved.iter().find(|saved| saved.mapping.name == name).map(|saved| saved.mapping.clone())
        });
        if let Some(mapping) = found {
            self.name.set(mapping.name.clone());
            self.flow.load(mapping);
        }
    }

    fn save(self) {
        let mut mapping = self.flow.mapping.get_untracked();
        self.name.get_untracked().trim().clone_into(&mut mapping.name);
        self.failure.set(None);
        spawn_local(async move {
            match door::ask::<Mapping, Mapping>("POST", "/api/intake/mappings", &mapping).await {
                Ok(kept) => {
                    self.flow.mapping.try_update(|mapping| {
                        mapping.name.clone_from(&kept.name);
                        mapping.version = kept.version;
                    });
                    self.flow.saved.try_set(Some((kept.name, kept.version)));
                    self.ask().await;
                }
                Err(why) => _ = self.failure.try_set(Some(why)),
            }
        });
    }
}

/// The bar above the columns.
#[component]
pub(super) fn SavedBar(
    /// The page's state.
    flow: Flow,
) -> impl IntoView {
    let lang = lang();
    let shelf = Shelf {
        flow,
        saved: RwSignal::new(Vec::new()),
        name: RwSignal::new(String::new()),
        failure: RwSignal::new(None),
    };
    spawn_local(shelf.ask());
    let said = move || {
        flow.saved.get().map(|(name, version)| {
            let words = say_in(
                lang.get(),
                "web-saved-as",
                &[("name", Arg::from(name.as_str())), ("version", Arg::from(version.to_string()))],
            );
            let path = format!("/api/intake/mappings/{name}");
            view! { <span>{words}</span>" "<a href=path download=format!("{name}.toml")>{w("web-saved-download")}</a> }
        })
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        shelf.save();
    };
    view! {
        <form class="saved" on:submit=submit>
            {live(move || choose(&shelf))}
            <label><span>{w("web-saved-name")}</span>
                <input id="saved-name" autocomplete="off" spellcheck="false" maxlength="40" aria-describedby="saved-said"
                    prop:value=live(move || shelf.name.get()) on:input=move |event| shelf.name.set(event_target_value(&event))/></label>
            <button type="submit" class="button" disabled=move || shelf.name.with(|name| name.trim().is_empty())>{w("web-saved-save")}</button>
            <button type="button" class="button" on:click=move |_| flow.guess(flow.mapping.get_untracked().sheet)>{w("web-saved-guess")}</button>
            <p role="status" id="saved-said">{live(said)}
                {live(move || shelf.failure.get().map(|why| {
                    let fields = why.fields();
                    let words = fields.into_iter().map(|field| field.message).next().unwrap_or_else(|| why.words());
                    view! { <span class="wrong">{both(words)}</span> }
                }))}</p>
        </form>
    }
}

/// The saved ones, where there are any.
fn choose(shelf: &Shelf) -> AnyView {
    let shelf = *shelf;
    let lang = lang();
    let saved = shelf.saved.get();
    if saved.is_empty() {
        return ().into_any();
    }
    let options = saved.into_iter().map(|saved| {
        let (name, version) = (saved.mapping.name, saved.mapping.version);
        let (of, code) = (name.clone(), name.clone());
        let words = move || {
            let args = [("name", Arg::from(name.as_str())), ("version", Arg::from(version.to_string()))];
            say_in(lang.get(), "web-saved-one", &args)
        };
        let now = move || shelf.flow.saved.with(|saved| saved.as_ref().is_some_and(|(name, _)| *name == of));
        view! { <option value=code prop:selected=live(now)>{live(words)}</option> }
    });
    view! {
        <label><span>{w("web-saved-choose")}</span>
            <select id="saved" on:change=move |event| shelf.load(&event_target_value(&event))>
                <option value="" prop:selected=live(move || shelf.flow.saved.with(Option::is_none))>{w("web-saved-none")}</option>
                {options.collect_view()}
            </select></label>
    }
    .into_any()
}
