//! The events, with the filter above them.

use super::{fetch, loaded};
use crate::door::Load;
use crate::states::Empty;
use crate::words::{both, lang, w};
use api::{Coded, RecordAsk, RecordLine, RecordPage};
use leptos::prelude::*;

/// What is asked and what came.
#[derive(Clone, Copy)]
pub(super) struct Events {
    ask: RwSignal<RecordAsk>,
    page: RwSignal<Load<RecordPage>>,
    /// Actions and purposes to choose from: those of the last page that came.
    known: RwSignal<(Vec<Coded>, Vec<api::PurposeChoice>)>,
}

impl Events {
    /// Asks for the last thirty days.
    pub(super) fn new() -> Self {
        let events = Self {
            ask: RwSignal::new(RecordAsk::default()),
            page: RwSignal::new(Load::Waiting),
            known: RwSignal::new((Vec::new(), Vec::new())),
        };
        Effect::new(move |_| {
            events.page.with(|load| {
                if let Some(page) = load.ready() {
                    events.known.set((page.actions.clone(), page.purposes.clone()));
                }
            });
        });
        events.send();
        events
    }

    fn send(self) {
        let query = self.ask.with_untracked(query);
        fetch(format!("/api/audit/events{query}"), self.page);
    }

    /// The page that begins behind an event; none: the first.
    fn turn(self, before: Option<i64>) {
        self.ask.update(|ask| ask.before = before);
        self.send();
    }
}

/// A question as the query of an address. Codes, dates and sign-in names need no escaping; what is none is refused by the server.
pub(super) fn query(ask: &RecordAsk) -> String {
    let parts = [
        ("from", ask.from.clone()),
        ("to", ask.to.clone()),
        ("name", ask.name.clone()),
        ("action", ask.action.clone()),
        ("purpose", ask.purpose.clone()),
        ("before", ask.before.map(|id| id.to_string())),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter_map(|(key, value)| Some((key, value.filter(|value| !value.is_empty())?)))
        .map(|(key, value)| format!("{key}={}", js_sys::encode_uri_component(&value)))
        .collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

/// The filter and a page of events.
#[component]
pub(super) fn EventsView(
    /// What is asked and what came.
    events: Events,
) -> impl IntoView {
    view! {
        <Filter events/>
        {loaded(events.page, move || events.send(), move |page| view! { <PageView events page/> })}
    }
}

#[component]
fn Filter(
    /// What is asked and what came.
    events: Events,
) -> impl IntoView {
    let ask = events.ask;
    let lang = lang();
    let wrong = move |field: &'static str| {
        events.page.with(|load| match load {
            Load::Failed(failure) => failure.fields().into_iter().find(|wrong| wrong.field == field),
            _ => None,
        })
    };
    let date = move |id: &'static str, key: &'static str, set: fn(&mut RecordAsk, String)| {
        view! {
            <div>
                <label for=id>{w(key)}</label>
                <input id=id type="date" aria-invalid=move || wrong(id).map(|_| "true")
                    on:input=move |event| ask.update(|ask| set(ask, event_target_value(&event)))/>
                {move || wrong(id).map(|wrong| view! { <p class="field-fault">{both(wrong.message)}</p> })}
            </div>
        }
    };
    let chosen = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        events.turn(None);
    };
    view! {
        <form class="record-filter" on:submit=chosen>
            {date("from", "record-page-from", |ask, value| ask.from = Some(value))}
            {date("to", "record-page-to", |ask, value| ask.to = Some(value))}
            <div>
                <label for="name">{w("record-page-name")}</label>
                <input id="name" type="text" autocomplete="off" spellcheck="false" maxlength="32"
                    aria-invalid=move || wrong("name").map(|_| "true")
                    on:input=move |event| ask.update(|ask| ask.name = Some(event_target_value(&event)))/>
                {move || wrong("name").map(|wrong| view! { <p class="field-fault">{both(wrong.message)}</p> })}
            </div>
            <div>
                <label for="action">{w("record-page-action")}</label>
                <select id="action" on:change=move |event| ask.update(|ask| ask.action = Some(event_target_value(&event)))>
                    <option value="">{w("record-page-any")}</option>
                    {move || events.known.get().0.into_iter().map(|action| view! {
                        <option value=action.code>{action.label.get(lang.get()).to_owned()}</option>
                    }).collect_view()}
                </select>
            </div>
            <div>
                <label for="purpose">{w("record-page-purpose")}</label>
                <select id="purpose" on:change=move |event| ask.update(|ask| ask.purpose = Some(event_target_value(&event)))>
                    <option value="">{w("record-page-any")}</option>
                    {move || events.known.get().1.into_iter().map(|purpose| view! {
                        <option value=purpose.code>{purpose.label.get(lang.get()).to_owned()}</option>
                    }).collect_view()}
                </select>
            </div>
            <button type="submit" class="button strong">{w("record-page-show")}</button>
        </form>
    }
}

#[component]
fn PageView(
    /// What is asked and what came.
    events: Events,
    /// The page.
    page: RecordPage,
) -> impl IntoView {
    let first = events.ask.with_untracked(|ask| ask.before.is_none());
    let before = page.before;
    if page.lines.is_empty() {
        return view! { <Empty title="record-page-none" next="record-page-none-next"/> }.into_any();
    }
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("record-page-events")>
            <table class="figures">
                <thead><tr>
                    {["record-page-at", "record-page-who", "record-page-agency", "record-page-action", "record-page-purpose",
                      "record-page-subject", "record-page-sealed"].map(|key| view! { <th scope="col">{w(key)}</th> })}
                </tr></thead>
                <tbody>{page.lines.into_iter().map(|line| view! { <Line line/> }).collect_view()}</tbody>
            </table>
        </div>
        <p class="record-turn">
            {(!first).then(|| view! {
                <button type="button" class="button" on:click=move |_| events.turn(None)>{w("record-page-newest")}</button>
            })}
            {before.map(|before| view! {
                <button type="button" class="button" on:click=move |_| events.turn(Some(before))>{w("record-page-older")}</button>
            })}
        </p>
    }
    .into_any()
}

#[component]
fn Line(
    /// The event.
    line: RecordLine,
) -> impl IntoView {
    let sealed = if line.sealed { w("record-page-sealed-yes") } else { w("record-page-sealed-no") };
    let role = both(line.role.label);
    let who = line.name.map_or_else(
        || view! { <span>{role.clone()}</span> }.into_any(),
        |name| view! { <strong>{name}</strong> " " <span class="hint">{role.clone()}</span> }.into_any(),
    );
    view! {
        <tr>
            <td class="record-at">{line.at}</td>
            <th scope="row">{who}</th>
            <td>{line.agency}</td>
            <td>{both(line.action.label)}</td>
            <td>{line.purpose.map(|purpose| both(purpose.label))}</td>
            <td class="record-subject"><code>{line.subject}</code></td>
            <td>{sealed}</td>
        </tr>
    }
}
