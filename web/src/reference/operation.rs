//! One operation of the reference, closed until it is opened.

use super::Document;
use super::read::{Answer, Details, Field, Form, Operation, details};
use crate::words::{lang, w};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

/// One operation.
#[component]
pub(super) fn OperationView(
    /// The document.
    document: Document,
    /// The operation.
    operation: Operation,
    /// What is searched for.
    search: RwSignal<String>,
) -> impl IntoView {
    let lang = lang();
    let opened = RwSignal::new(false);
    let (listed, id) = (operation.clone(), operation.id.clone());
    let hidden = move || search.with(|search| !listed.matches(search));
    let told = {
        let operation = operation.clone();
        move || {
            // Read when it is opened: all of them at once would be thousands of rows.
            opened.get().then(|| {
                let origin = web_sys::window().and_then(|window| window.location().origin().ok());
                let told = details(&document, &operation, &origin.unwrap_or_default(), lang.get());
                view! { <DetailsView told/> }
            })
        }
    };
    view! {
        <details class="reference-operation" id=id hidden=hidden
            on:toggle=move |event| {
                let details = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
                opened.set(details.is_some_and(|details| details.open()));
            }>
            <summary>
                <span class="reference-method">{operation.method}</span>
                " "<code>{operation.path}</code>" "
                <span class="reference-says">{operation.summary}</span>
            </summary>
            {told}
        </details>
    }
}

#[component]
fn DetailsView(
    /// What is told.
    told: Details,
) -> impl IntoView {
    view! {
        <div class="reference-told">
            <h3>{w("web-api-who")}</h3>
            <p>{told.who}</p>
            {(!told.in_path.is_empty() || !told.in_query.is_empty()).then(|| view! {
                <h3>{w("web-api-parameters")}</h3>
                {fields(told.in_path, Some("web-api-in-path"))}
                {fields(told.in_query, Some("web-api-in-query"))}
            })}
            {(!told.bodies.is_empty()).then(|| view! {
                <h3>{w("web-api-body")}</h3>
                {told.bodies.into_iter().map(form).collect_view()}
            })}
            <h3>{w("web-api-answers")}</h3>
            {told.answers.into_iter().map(answer).collect_view()}
            <h3>{w("web-api-command")}</h3>
            <Command line=told.command/>
        </div>
    }
}

fn answer(answer: Answer) -> impl IntoView {
    // The shape of a problem is the same everywhere: its name is enough.
    let problem = answer.forms.iter().any(|form| form.media == "application/problem+json");
    view! {
        <div class="reference-answer">
            <p><strong>{answer.status}</strong>" "{answer.says}</p>
            {(!problem).then(|| answer.forms.into_iter().map(form).collect_view())}
        </div>
    }
}

fn form(form: Form) -> impl IntoView {
    view! {
        <p class="reference-form"><code>{form.media}</code>" "{form.kind}</p>
        {fields(form.fields, None)}
    }
}

/// A table of fields; `place` says where they stand, for the heading of the column.
fn fields(fields: Vec<Field>, place: Option<&'static str>) -> impl IntoView {
    if fields.is_empty() {
        return ().into_any();
    }
    let lines = fields.into_iter().map(|field| {
        view! {
            <tr>
                <th scope="row"><code>{field.path}</code></th>
                <td>{field.kind}{field.needed.then(|| view! { " · "<em>{w("web-api-needed")}</em> })}</td>
                <td>{field.says}</td>
            </tr>
        }
    });
    view! {
        <div class="own-table" tabindex="0" role="group" aria-label=w(place.unwrap_or("web-api-field"))><table class="figures reference-fields">
            <thead><tr>
                <th scope="col">{w("web-api-field")}{place.map(|place| view! { " "{w(place)} })}</th>
                <th scope="col">{w("web-api-kind")}</th>
                <th scope="col">{w("web-api-says")}</th>
            </tr></thead>
            <tbody>{lines.collect_view()}</tbody>
        </table></div>
    }
    .into_any()
}

/// A line for a terminal, with a button that copies it.
#[component]
fn Command(
    /// The line.
    line: String,
) -> impl IntoView {
    let said = RwSignal::new(None::<&'static str>);
    let copied = line.clone();
    let copy = move |_| {
        let line = copied.clone();
        spawn_local(async move {
            let done = copy_text(&line).await;
            said.try_set(Some(if done { "web-api-copied" } else { "web-api-not-copied" }));
        });
    };
    view! {
        <div class="reference-command">
            <pre tabindex="0"><code>{line}</code></pre>
            <button type="button" class="button" on:click=copy>{w("web-api-copy")}</button>
            <span role="status">{move || said.get().map(|key| view! { <span>{w(key)}</span> })}</span>
        </div>
    }
}

/// Puts a text where the reader can paste it from. A page that did not come over https has no such place.
async fn copy_text(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    match clipboard.map(wasm_bindgen::JsCast::dyn_into::<web_sys::Clipboard>) {
        Ok(Ok(clipboard)) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        _ => false,
    }
}
