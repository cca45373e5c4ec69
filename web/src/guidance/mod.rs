//! `/guidance`: which documents of other bodies say how the work is done; and, where the work is done, those that help there.

mod near;
mod page;

pub(crate) use near::GuidanceFor;
pub(crate) use page::GuidancePage;

use crate::words::{Text, both, lang, w};
use api::GuidanceLine;
use api::language::{Arg, Lang, say};
use leptos::prelude::*;

/// A document: where it is read, who publishes it, what it helps with, and whether somebody has looked in time.
fn document(line: GuidanceLine) -> AnyView {
    let GuidanceLine { document, overdue } = line;
    let link = document.link;
    let lang = lang();
    let address = move || link.get(lang.get()).to_owned();
    let day = say(
        if overdue { "guidance-overdue" } else { "guidance-next" },
        &[("day", Arg::from(document.next_check.to_string()))],
    );
    let applies: Vec<Text> = document.applies.iter().map(|nation| nation.label()).collect();
    let joined = |lang: Lang| applies.iter().map(|text| text.get(lang)).collect::<Vec<_>>().join(", ");
    let applies = Text::new(joined(Lang::En), joined(Lang::Cy));
    view! {
        <li class="guidance-line" id=format!("guidance-{}", document.id)>
            <p><a href=address rel="external noreferrer">{both(document.title)}</a>" "
                <span class="measure-state">{both(document.kind.label())}</span></p>
            <p>{both(document.helps)}</p>
            <p class="hint">{both(document.publisher)}" · "{both(document.version)}" · "{both(applies)}" · "{both(document.competence.label())}</p>
            <p class="hint" class:caution=overdue>{both(day)}</p>
        </li>
    }
    .into_any()
}

/// What is said below any list of them.
fn unverified() -> impl IntoView {
    view! { <p class="hint">{w("guidance-unverified")}</p> }
}
