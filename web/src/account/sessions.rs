//! The account's sessions: where it is signed in, and ending them.

use crate::door::{self, Failure, Load};
use crate::route::Here;
use crate::session::Session;
use crate::states::FailureView;
use crate::words::{Arg, both, lang, w};
use api::SessionLine;
use api::language::say_in;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, Copy)]
struct Desk {
    lines: RwSignal<Load<Vec<SessionLine>>>,
    failure: RwSignal<Option<Failure>>,
}

impl Desk {
    async fn read(self) {
        let answer = door::get::<Vec<SessionLine>>("/api/sessions", None).await;
        self.lines.try_set(answer.map_or_else(Load::Failed, Load::Ready));
    }

    async fn end(self, path: String) {
        let ended = door::delete(&path).await;
        self.failure.try_set(ended.err());
        self.read().await;
    }
}

/// The section.
#[component]
pub(crate) fn Sessions() -> impl IntoView {
    let desk = Desk { lines: RwSignal::new(Load::Waiting), failure: RwSignal::new(None) };
    spawn_local(desk.read());
    view! {
        <section class="own-part" aria-labelledby="sessions-title">
            <h2 id="sessions-title">{w("web-sessions-heading")}</h2>
            <p>{w("web-sessions-rule")}</p>
            {move || match desk.lines.get() {
                Load::Waiting => view! { <p>{w("web-loading")}</p> }.into_any(),
                Load::Failed(failure) => view! {
                    <FailureView failure again=move || spawn_local(desk.read())/>
                }.into_any(),
                Load::Ready(lines) => view! { <Table desk lines/> }.into_any(),
            }}
            <div class="said" role="alert">
                {move || desk.failure.get().map(|why| view! { <p class="wrong">{both(why.words())}</p> })}
            </div>
        </section>
    }
}

#[component]
fn Table(
    /// The state of the section.
    desk: Desk,
    /// The sessions.
    lines: Vec<SessionLine>,
) -> impl IntoView {
    let others = lines.iter().any(|line| !line.here);
    let end_others = move |_| spawn_local(desk.end("/api/sessions".to_owned()));
    view! {
        <div class="own-table"><table class="figures">
            <thead><tr>
                <th scope="col">{w("web-sessions-opened")}</th>
                <th scope="col">{w("web-sessions-seen")}</th>
                <th scope="col">{w("web-sessions-browser")}</th>
                <th scope="col">{w("web-sessions-method")}</th>
                <th scope="col"><span class="only-heard">{w("web-account-action")}</span></th>
            </tr></thead>
            <tbody>{lines.into_iter().map(|line| view! { <Line desk line/> }).collect_view()}</tbody>
        </table></div>
        {others.then(|| view! {
            <button type="button" class="button" on:click=end_others>{w("web-sessions-end-others")}</button>
        })}
    }
}

#[component]
fn Line(
    /// The state of the section.
    desk: Desk,
    /// The session.
    line: SessionLine,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let here = expect_context::<Here>().0;
    let lang = lang();
    let opened = readable(&line.opened);
    let (id, is_here) = (line.id, line.here);
    let end = move |_| {
        // This one is ended as the button of the frame ends it: the page goes too.
        if is_here {
            session.sign_out(here);
        } else {
            spawn_local(desk.end(format!("/api/sessions/{id}")));
        }
    };
    let said = opened.clone();
    let which = move || say_in(lang.get(), "web-sessions-end-which", &[("opened", Arg::from(said.clone()))]);
    let browser = browser_key(&line.browser);
    let method = if line.method == "oidc" { "web-method-oidc" } else { "web-method-passphrase" };
    view! {
        <tr>
            <th scope="row">{opened}</th>
            <td>{readable(&line.seen)}</td>
            <td>
                {w(browser)}
                {is_here.then(|| view! { " · "<strong>{w("web-sessions-here")}</strong> })}
                {line.working.then(|| view! { " · "{w("web-sessions-working")} })}
            </td>
            <td>{w(method)}</td>
            <td><button type="button" class="button small" aria-label=which on:click=end>{w("web-sessions-end")}</button></td>
        </tr>
    }
}

fn browser_key(browser: &str) -> &'static str {
    match browser {
        "firefox" => "web-browser-firefox",
        "chromium" => "web-browser-chromium",
        "edge" => "web-browser-edge",
        "safari" => "web-browser-safari",
        "program" => "web-browser-program",
        _ => "web-browser-other",
    }
}

/// `2026-11-21T14:05Z` by the reader's own clock, "2026-11-21 14:05".
fn readable(instant: &str) -> String {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_str(instant));
    if date.get_time().is_nan() {
        return instant.to_owned();
    }
    format!(
        "{}-{:02}-{:02} {:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes()
    )
}
