//! Problem profiles and strategic assessments: the list, an edition's page, the difference of two editions, and the map's way into a draft.

mod compare;
mod edition;
mod judge;
mod pins;
mod review;
mod to_pin;
mod two_languages;
mod write;

pub(crate) use compare::DiffPage;
pub(crate) use edition::EditionPage;
pub(crate) use to_pin::PinButton;

use self::two_languages::TwoLanguages;
use crate::door::{self, Load};
use crate::form_fault::Refused;
use crate::frame::Shell;
use crate::route::{ContextCode, Here, Link, Route, go};
use crate::session::Session;
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{Arg, both, lang, w};
use api::language::say_in;
use api::{
    EditionContent, EditionDone, EditionLine, ProfileAsk, ProfileKind, ProfileLine, ProfilesPage as Listed,
    Prose,
};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// "Edition 2".
fn number_words(number: i32) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let lang = lang();
    move || say_in(lang.get(), "profiles-edition", &[("number", Arg::from(i64::from(number)))])
}

/// `/profiles`
#[component]
pub(crate) fn ProfilesPage() -> impl IntoView {
    let list: RwSignal<Load<Listed>> = RwSignal::new(Load::Waiting);
    let ask = move || {
        spawn_local(async move {
            let answer = door::get::<Listed>("/api/profiles", None).await;
            list.try_set(answer.map_or_else(Load::Failed, Load::Ready));
        });
    };
    ask();
    let session = expect_context::<Session>();
    view! {
        <Shell>
            <main id="main" class="plain pfl">
                <h1>{w("profiles-title")}</h1>
                <p class="lead">{w("profiles-lead")}</p>
                {move || match list.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
                    Load::Ready(page) if page.profiles.is_empty() => {
                        view! { <Empty title="profiles-none" next="profiles-none-next"/> }.into_any()
                    }
                    Load::Ready(page) => page.profiles.into_iter().map(|line| view! { <Profile line/> }).collect_view().into_any(),
                }}
                <Show when=move || session.may("keep_profiles")><Begin/></Show>
            </main>
        </Shell>
    }
}

#[component]
fn Profile(
    /// The profile.
    line: ProfileLine,
) -> impl IntoView {
    let title = line.editions.first().map(|edition| both(edition.title.shown()));
    view! {
        <section class="pfl-one">
            <h2>{title}</h2>
            <p class="hint">{w(line.kind.key())}</p>
            <Editions lines=line.editions/>
        </section>
    }
}

/// Editions as rows of a table.
#[component]
fn Editions(
    /// The editions, the newest first.
    lines: Vec<EditionLine>,
    /// The edition that each can be compared with.
    #[prop(optional)]
    with: Option<String>,
) -> impl IntoView {
    let compares = with.is_some();
    let row = move |line: EditionLine| {
        let to = ContextCode::read_edition(&line.id).map(Route::Profile);
        let name = number_words(line.number);
        let compare = with.as_ref().map(|with| format!("/profiles/{with}/diff?against={}", line.id));
        view! {
            <tr>
                <th scope="row">{match to {
                    Some(to) => view! { <Link to>{name}</Link> }.into_any(),
                    None => view! { {name} }.into_any(),
                }}</th>
                <td>{w(line.state.key())}</td>
                <td>{line.published_on.unwrap_or_default()}</td>
                <td>{line.review_on.unwrap_or_default()}
                    {line.overdue.then(|| view! { <span class="ctx-overdue">{w("profiles-overdue")}</span> })}</td>
                {compare.map(|href| view! { <td><a href=href>{w("profiles-compare")}</a></td> })}
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("profiles-editions")>
            <table class="figures"><thead><tr>
                <th scope="col">{w("profiles-editions")}</th><th scope="col">{w("profiles-state")}</th>
                <th scope="col">{w("profiles-published-on")}</th><th scope="col">{w("profiles-review-on")}</th>
                {compares.then(|| view! { <th scope="col">{w("profiles-compare")}</th> })}
            </tr></thead><tbody>{lines.into_iter().map(row).collect_view()}</tbody></table>
        </div>
    }
}

/// The form that begins a profile.
#[component]
fn Begin() -> impl IntoView {
    let here = expect_context::<Here>().0;
    let kind = RwSignal::new(ProfileKind::ProblemProfile);
    let title = RwSignal::new(Prose::default());
    let [first, last] = [(); 2].map(|()| RwSignal::new(String::new()));
    let months = RwSignal::new(12_u8);
    let failure = RwSignal::new(None);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        failure.set(None);
        let content = EditionContent {
            title: title.get_untracked(),
            first_day: first.get_untracked(),
            last_day: last.get_untracked(),
            minimum_months: months.get_untracked(),
            ..EditionContent::default()
        };
        let asked = ProfileAsk { kind: kind.get_untracked(), content };
        spawn_local(async move {
            match door::ask::<ProfileAsk, EditionDone>("POST", "/api/profiles", &asked).await {
                Ok(done) => {
                    if let Some(id) = ContextCode::read_edition(&done.id) {
                        go(here, Route::Profile(id));
                    }
                }
                Err(why) => _ = failure.try_set(Some(why)),
            }
        });
    };
    view! {
        <details class="fold" id="profile-begin">
            <summary>{w("profiles-begin")}</summary>
            <form class="form" on:submit=submit>
                <fieldset><legend>{w("profiles-kind")}</legend>
                    {ProfileKind::ALL.iter().map(|one| view! {
                        <label class="choice"><input type="radio" name="kind" value=one.code() prop:checked=move || kind.get() == *one
                            on:change=move |_| kind.set(*one)/><span>{w(one.key())}</span></label>
                    }).collect_view()}
                </fieldset>
                <TwoLanguages id="begin-title".to_owned() label="profiles-title-field" field="title".to_owned() most=300 rows=1 text=title failure=None/>
                <label for="begin-first">{w("profiles-first-day")}</label>
                <input id="begin-first" type="date" required=true prop:value=first on:input=move |event| first.set(event_target_value(&event))/>
                <label for="begin-last">{w("profiles-last-day")}</label>
                <input id="begin-last" type="date" required=true prop:value=last on:input=move |event| last.set(event_target_value(&event))/>
                <label for="begin-months">{w("profiles-minimum")}</label>
                <input id="begin-months" type="number" min="1" max="120" required=true prop:value=move || months.get().to_string()
                    on:input=move |event| months.set(event_target_value(&event).parse().unwrap_or(0))/>
                <Refused failure/>
                <button type="submit" class="button strong">{w("profiles-begin-go")}</button>
            </form>
        </details>
    }
}
