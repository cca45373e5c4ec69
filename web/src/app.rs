//! The root: language and session for every page, and the page that the address names.

use crate::door::{Failure, Load};
use crate::frame::Shell;
use crate::intake::IntakePage;
use crate::map_page::MapPage;
use crate::route::{self, Here, Link, Route};
use crate::session::{Session, first_page};
use crate::sign_in::SignInPage;
use crate::states::{FailureView, Skeleton};
use crate::words::{Speech, keep_in_step, remembered, w};
use leptos::ev::popstate;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The whole page.
#[component]
pub(crate) fn App() -> impl IntoView {
    let lang = RwSignal::new(remembered());
    provide_context(Speech(lang));
    keep_in_step(lang);
    let here = RwSignal::new(route::from_address());
    provide_context(Here(here));
    let session = Session(RwSignal::new(Load::Waiting));
    provide_context(session);
    spawn_local(session.ask());
    let back = window_event_listener(popstate, move |_| here.set(route::from_address()));
    on_cleanup(move || back.remove());
    Effect::new(move |_| {
        let title = api::language::say_in(lang.get(), here.get().title(), &[]);
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(&title);
        }
    });
    Effect::new(move |_| {
        if let (Route::SignIn, Some(who)) = (here.get(), session.who()) {
            route::go_instead(here, first_page(&who));
        }
    });
    let page = Memo::new(move |_| page_of(here.get(), session));
    view! {
        <a class="skip" href="#main">{w("web-skip")}</a>
        {move || match page.get() {
            Page::Waiting => view! { <main id="main" class="plain"><Skeleton/></main> }.into_any(),
            Page::Failed(failure) => view! {
                <main id="main" class="plain">
                    <FailureView failure again=move || spawn_local(session.ask())/>
                </main>
            }.into_any(),
            Page::SignIn => view! { <SignInPage/> }.into_any(),
            Page::Map => view! { <MapPage/> }.into_any(),
            Page::Intake => view! { <IntakePage/> }.into_any(),
            Page::Refused => view! { <Shell><Refused/></Shell> }.into_any(),
            Page::Unknown => view! { <Unknown/> }.into_any(),
        }}
    }
}

/// What is shown, from address and session together.
#[derive(Clone, Debug, PartialEq)]
enum Page {
    Waiting,
    Failed(Failure),
    SignIn,
    Map,
    Intake,
    Refused,
    Unknown,
}

fn page_of(route: Route, session: Session) -> Page {
    if route == Route::Unknown {
        return Page::Unknown;
    }
    session.0.with(|load| match load {
        Load::Waiting => Page::Waiting,
        Load::Failed(failure) => Page::Failed(failure.clone()),
        Load::Ready(None) => Page::SignIn,
        Load::Ready(Some(who)) => match route {
            Route::SignIn => Page::Waiting,
            Route::Map if who.may_analyse || who.may_read_released => Page::Map,
            Route::Intake if who.may_import => Page::Intake,
            _ => Page::Refused,
        },
    })
}

/// The page is there, but not for this account.
#[component]
fn Refused() -> impl IntoView {
    view! {
        <main id="main" class="plain reading">
            <h1>{w("web-refused-title")}</h1>
            <p>{w("access-refused")}</p>
        </main>
    }
}

/// There is no such page.
#[component]
fn Unknown() -> impl IntoView {
    view! {
        <main id="main" class="plain reading">
            <p class="brand">"Contexture"</p>
            <h1>{w("web-unknown-title")}</h1>
            <p>{w("web-unknown-text")}</p>
            <p><Link to=Route::SignIn>{w("web-unknown-home")}</Link></p>
            <crate::words::LangSwitch/>
        </main>
    }
}
