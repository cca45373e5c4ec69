//! The frame of every page behind the door: marking bar, top bar, who is signed in.

use crate::administration::is_open_to;
use crate::filters::choice::Side;
use crate::number::moment;
use crate::route::{Here, Link, Route};
use crate::session::Session;
use crate::words::{LangSwitch, Text, both, lang, w};
use leptos::prelude::*;

/// Whether the window is too narrow for rails: the same width as in the style sheet.
pub(crate) fn is_narrow() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(max-width: 1099px)").ok().flatten())
        .is_some_and(|query| query.matches())
}

/// "2026-11-23 14:05" by the reader's own clock.
fn now() -> String {
    moment(&String::from(js_sys::Date::new_0().to_iso_string()))
}

/// The moment at which the page was opened and, once it is printed, that of the printing.
fn opened_or_printed() -> RwSignal<String> {
    let at = RwSignal::new(now());
    let printed = window_event_listener_untyped("beforeprint", move |_| _ = at.try_set(now()));
    on_cleanup(move || printed.remove());
    at
}

/// The bar that says how what is below may be handled: solid on the working side, outlined elsewhere, always in words.
#[component]
pub(crate) fn MarkingBar(
    /// The side shown; none on pages without one.
    #[prop(into)]
    side: Signal<Option<Side>>,
    /// What identifies the data: release id or state of the working cube.
    #[prop(into)]
    edition: Signal<String>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = lang();
    let at = opened_or_printed();
    let working = move || side.get() == Some(Side::Working);
    let words = move || {
        let key = match side.get() {
            Some(Side::Working) => "web-marking-working",
            Some(Side::Released) => "web-marking-released",
            None => "web-marking-plain",
        };
        api::language::say_in(lang.get(), key, &[])
    };
    let purpose = move || {
        let purpose = session.who().and_then(|who| who.purpose).filter(|_| working());
        purpose.map(|purpose| format!(" · {}", purpose.label.get(lang.get())))
    };
    view! {
        <div class="marking" class:solid=working role="region" aria-label=w("web-marking")>
            <strong>{words}</strong>
            <span class="marking-more">
                {move || session.who().map(|who| format!(" · {}", who.region.name.get(lang.get())))}
                {move || Some(edition.get()).filter(|e| !e.is_empty()).map(|e| format!(" · {e}"))}
                {purpose}
                {move || session.who().map(|who| format!(" · {}", who.name))}
                {move || format!(" · {}", at.get())}
            </span>
        </div>
        // The browser's own printing of exact counts stays an internal draft, and says so.
        {move || working().then(|| view! { <p class="only-paper paper-draft" aria-hidden="true">{w("map-picture-draft")}</p> })}
    }
}

/// Name, region, pages, language, account.
#[component]
pub(crate) fn TopBar(
    /// Between the pages and the account: the side switch of the map.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let who = Memo::new(move |_| session.who());
    let may_map = move || who.get().is_some_and(|who| who.may_analyse || who.may_read_released);
    let may_read = move || who.get().is_some_and(|who| who.may_read_released);
    let may_import = move || who.get().is_some_and(|who| who.may_import);
    let may_audit = move || session.may("read_audit");
    let may_administer = move || who.get().is_some_and(|who| is_open_to(&who));
    let may_release = move || session.may("propose_release");
    let may_send = move || session.may("send_concern");
    let may_grade = move || session.may("grade_concerns");
    let may_profiles = move || session.may("read_profiles");
    let may_contexts = move || session.may("read_contexts");
    let region = move || who.get().map(|who| both(who.region.name));
    view! {
        <header class="top">
            <span class="brand">"Contexture"</span>
            <span class="region">{region}</span>
            <nav aria-label=w("web-pages")>
                <Show when=may_map><Link to=Route::Map>{w("web-page-map")}</Link></Show>
                <Show when=may_contexts><Link to=Route::Contexts section=true>{w("contexts-page-link")}</Link></Show>
                <Show when=may_read><Link to=Route::Tables>{w("web-page-tables")}</Link></Show>
                <Show when=may_profiles><Link to=Route::Profiles section=true>{w("profiles-link")}</Link></Show>
                <Show when=may_send><Link to=Route::Report>{w("web-page-report")}</Link></Show>
                <Show when=may_import><Link to=Route::Intake section=true>{w("web-page-intake")}</Link></Show>
                <Show when=may_grade><Link to=Route::IntakeGrades>{w("web-page-grades")}</Link></Show>
                <Show when=may_audit><Link to=Route::Audit>{w("record-page-link")}</Link></Show>
                <Show when=may_administer><Link to=Route::Administration>{w("web-page-administration")}</Link></Show>
                <Show when=may_release><Link to=Route::Releases>{w("release-page-title")}</Link></Show>
            </nav>
            {children.map(|children| children())}
            <span class="top-space"></span>
            <LangSwitch/>
            <Account/>
        </header>
    }
}

#[component]
fn Account() -> impl IntoView {
    let session = expect_context::<Session>();
    let here = expect_context::<Here>().0;
    let role = move || session.who().map_or_else(|| Text::same(""), |who| who.role_label);
    let lang = lang();
    view! {
        <div class="account">
            <Show when=move || session.who().is_some_and(|who| who.purpose.is_some())>
                <button type="button" class="button small" on:click=move |_| session.leave_working()>
                    {w("web-working-leave")}
                </button>
            </Show>
            <span class="account-role">{move || role().get(lang.get()).to_owned()}</span>
            <span class="account-link"><Link to=Route::Account>{w("web-page-account")}</Link></span>
            <button type="button" class="button small" on:click=move |_| session.sign_out(here)>{w("web-sign-out")}</button>
        </div>
    }
}

/// A page that is read from top to bottom, in the frame.
#[component]
pub(crate) fn Shell(
    /// The side shown; left out on pages without one.
    #[prop(optional, into)]
    side: Option<Signal<Option<Side>>>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let side = side.unwrap_or_else(|| Signal::derive(|| None));
    view! {
        <div class="shell">
            <MarkingBar side edition=Signal::derive(String::new)/>
            <TopBar/>
            {children()}
        </div>
    }
}
