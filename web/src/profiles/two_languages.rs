//! A text as it is written in both languages: English and Welsh side by side, each checked by the browser as what it is.

use crate::door::Failure;
use crate::form_fault::Fault;
use crate::words::w;
use api::Prose;
use api::language::Lang;
use leptos::prelude::*;

/// A text in both languages.
#[component]
pub(super) fn TwoLanguages(
    /// Beginning of the html ids: `{id}-en`, `{id}-cy`.
    id: String,
    /// Key of its name.
    label: &'static str,
    /// The field, as the server names it.
    field: String,
    /// Letters at most, in each language.
    most: u16,
    /// Rows of each; a single one takes no line break.
    rows: u8,
    /// The text.
    text: RwSignal<Prose>,
    /// The refusal of the form.
    failure: Option<RwSignal<Option<Failure>>>,
) -> impl IntoView {
    let one = |lang: Lang, name: &'static str| {
        let id = format!("{id}-{lang}");
        let fault = format!("{id}-fault");
        let field = format!("{field}.{lang}");
        let value = move || text.with(|text| text.get(lang).to_owned());
        let write = move |event| text.update(|text| *text.get_mut(lang) = event_target_value(&event));
        let (most, of_label) = (most.to_string(), id.clone());
        let field_view = if rows == 1 {
            view! { <input type="text" id=id maxlength=most lang=lang.as_str() aria-describedby=fault.clone() prop:value=value on:input=write/> }
                .into_any()
        } else {
            view! { <textarea id=id rows=rows.to_string() maxlength=most lang=lang.as_str() aria-describedby=fault.clone()
                prop:value=value on:input=write></textarea> }
            .into_any()
        };
        view! {
            <div>
                <label for=of_label>{w(name)}</label>
                {field_view}
                {failure.map(|failure| view! { <Fault failure field id=fault/> })}
            </div>
        }
    };
    let fields = [one(Lang::En, "profiles-in-en"), one(Lang::Cy, "profiles-in-cy")];
    view! {
        <fieldset class="pfl-two"><legend>{w(label)}</legend>
            {failure.map(|failure| view! { <Fault failure field=field.clone() id=format!("{id}-fault")/> })}
            <div class="pfl-pair">{fields.into_iter().collect_view()}</div>
        </fieldset>
    }
}
