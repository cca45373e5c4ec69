//! The map's way into a draft: the question behind what is under the finger is sent, never a number.

use crate::desk::desk;
use crate::door::{self, Failure};
use crate::filters::choice::Shading;
use crate::session::Session;
use crate::words::{both, w};
use api::language::Text;
use api::{EditionDone, EditionState, PinAsk, PinMethod, ProfilesPage};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where a finding can go: an edition's id and title.
type Drafts = Vec<(String, Text)>;

/// "Pin to a profile", on the card of an area of the released map.
#[component]
pub(crate) fn PinButton(
    /// The area's code.
    area: String,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let desk = desk();
    let (drafts, failure) = (RwSignal::new(None::<Drafts>), RwSignal::new(None::<Failure>));
    let (chosen, done) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let area = StoredValue::new(area);
    let open = move |_: MouseEvent| {
        failure.set(None);
        done.set(None);
        spawn_local(async move {
            match door::get::<ProfilesPage>("/api/profiles", None).await {
                Ok(page) => {
                    let editions = page.profiles.into_iter().flat_map(|profile| profile.editions);
                    let open = editions.filter(|edition| edition.state == EditionState::Draft);
                    let open: Drafts = open.map(|edition| (edition.id, edition.title.shown())).collect();
                    chosen.try_set(open.first().map(|(id, _)| id.clone()).unwrap_or_default());
                    drafts.try_set(Some(open));
                }
                Err(why) => _ = failure.try_set(Some(why)),
            }
        });
    };
    let pin = move |_: MouseEvent| {
        let Some(asked) = question(&desk, area.get_value()) else { return };
        let edition = chosen.get_untracked();
        failure.set(None);
        spawn_local(async move {
            let path = format!("/api/profiles/editions/{edition}/pins");
            match door::ask::<PinAsk, EditionDone>("POST", &path, &asked).await {
                Ok(answer) => {
                    drafts.try_set(None);
                    done.try_set(Some(format!("/profiles/{}", answer.id)));
                }
                Err(why) => _ = failure.try_set(Some(why)),
            }
        });
    };
    let choices = move |open: Drafts| {
        if open.is_empty() {
            return view! { <p>{w("profiles-pin-no-draft")}" "<a href="/profiles">{w("profiles-title")}</a></p> }.into_any();
        }
        view! {
            <label for="pin-draft">{w("profiles-pin-which")}</label>
            <select id="pin-draft" on:change=move |event| chosen.set(event_target_value(&event))>
                {open.into_iter().map(|(id, title)| view! { <option value=id>{both(title)}</option> }).collect_view()}
            </select>
            <button type="button" class="button strong" id="pin-go" on:click=pin>{w("profiles-pin-go")}</button>
        }
        .into_any()
    };
    view! {
        <Show when=move || session.may("keep_profiles")>
            <div class="pin-to-profile">
                <Show when=move || drafts.with(Option::is_none)>
                    <button type="button" class="button small" id="pin-open" on:click=open>{w("profiles-pin-open")}</button>
                </Show>
                {move || drafts.get().map(choices)}
                <p role="status">{move || done.get().map(|href| view! { {w("profiles-pin-done")}" "<a href=href>{w("profiles-pin-see")}</a> })}</p>
                <div role="alert">{move || failure.get().map(|why| view! { <p class="wrong">{both(why.words())}</p> })}</div>
            </div>
        </Show>
    }
}

/// The question that the map shows the answer to; none before a year is shown.
fn question(desk: &crate::desk::Desk, area: String) -> Option<PinAsk> {
    let choice = desk.choice.get_untracked();
    let (year, other) = desk.released.with_untracked(|load| {
        let released = load.ready()?;
        Some((
            released.map.release.as_ref()?.year,
            released.change.as_ref().map(|change| change.against.year),
        ))
    })?;
    let (method, against, c) = match (choice.shading, other) {
        (Shading::Change, Some(other)) => (PinMethod::Change, Some(other.to_string()), None),
        (Shading::Exceedance, _) => (PinMethod::Exceedance, None, Some(choice.times.code().to_owned())),
        _ => (PinMethod::ReleasedValue, None, None),
    };
    Some(PinAsk { method, unit: choice.unit.code().to_owned(), area, period: year.to_string(), against, c })
}
