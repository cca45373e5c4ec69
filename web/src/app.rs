//! The root: language and session for every page, and the page that the address names.

use crate::account::AccountPage;
use crate::administration::{self, AdministrationPage};
use crate::contexts::{ContextPage, ContextsPage, HubPage, HubsPage, MappingPage, MeasuresPage, NetworkPage};
use crate::door::{self, Failure, Load, Shut};
use crate::frame::Shell;
use crate::guidance::GuidancePage;
use crate::intake::{FilesPage, GradesPage, IntakePage, QueuePage};
use crate::map_page::MapPage;
use crate::plans::{EffectPage, PlanPage, PlansPage};
use crate::profiles::{DiffPage, EditionPage, ProfilesPage};
use crate::record::RecordPage;
use crate::reference::ReferencePage;
use crate::releases::ReleasesPage;
use crate::report::{self, LeaveBar, Outbox, ReportPage};
use crate::route::{self, ContextCode, Here, Link, Route};
use crate::session::{Session, first_page, is_sign_out_owed};
use crate::sign_in::SignInPage;
use crate::states::{FailureView, Skeleton};
use crate::step_up::{StepUpBar, StepUpWanted};
use crate::tables::TablesPage;
use crate::words::{Speech, keep_in_step, remembered, w};
use leptos::ev::popstate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

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
    keep_watch(session);
    provide_context(Outbox::new(session));
    let back = window_event_listener(popstate, move |_| route::follow(here));
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
        <StepUpBar/>
        <LeaveBar/>
        {move || match page.get() {
            Page::Waiting => view! { <main id="main" class="plain"><Skeleton/></main> }.into_any(),
            Page::Failed(failure) => view! {
                <main id="main" class="plain">
                    <FailureView failure again=move || spawn_local(session.ask())/>
                    {report::is_remembered().then(|| view! {
                        <p>{w("web-report-without-line")}" "<Link to=Route::Report>{w("web-page-report")}</Link></p>
                    })}
                </main>
            }.into_any(),
            Page::SignIn => view! { <SignInPage/> }.into_any(),
            Page::Map if cfg!(feature = "maps") => view! { <MapPage/> }.into_any(),
            Page::Audit if cfg!(feature = "offices") => view! { <RecordPage/> }.into_any(),
            Page::Tables if cfg!(feature = "maps") => view! { <TablesPage/> }.into_any(),
            Page::Intake if cfg!(feature = "offices") => view! { <IntakePage/> }.into_any(),
            Page::IntakeFiles if cfg!(feature = "offices") => view! { <FilesPage/> }.into_any(),
            Page::IntakeQueue if cfg!(feature = "offices") => view! { <QueuePage/> }.into_any(),
            Page::IntakeGrades if cfg!(feature = "offices") => view! { <GradesPage/> }.into_any(),
            Page::Account if cfg!(feature = "offices") => view! { <AccountPage/> }.into_any(),
            Page::Administration if cfg!(feature = "offices") => view! { <AdministrationPage/> }.into_any(),
            Page::ApiReference if cfg!(feature = "offices") => view! { <ReferencePage/> }.into_any(),
            Page::Guidance if cfg!(feature = "offices") => view! { <GuidancePage/> }.into_any(),
            Page::Releases if cfg!(feature = "offices") => view! { <ReleasesPage/> }.into_any(),
            Page::Profiles if cfg!(feature = "offices") => view! { <ProfilesPage/> }.into_any(),
            Page::Profile(id) if cfg!(feature = "offices") => view! { <EditionPage id/> }.into_any(),
            Page::ProfileDiff(id) if cfg!(feature = "offices") => view! { <DiffPage id/> }.into_any(),
            Page::Report if cfg!(feature = "offices") => view! { <ReportPage/> }.into_any(),
            Page::Contexts if cfg!(feature = "register") => view! { <ContextsPage/> }.into_any(),
            Page::ContextNetwork if cfg!(feature = "register") => view! { <NetworkPage/> }.into_any(),
            Page::ContextMapping if cfg!(feature = "register") => view! { <MappingPage/> }.into_any(),
            Page::Measures if cfg!(feature = "register") => view! { <MeasuresPage/> }.into_any(),
            Page::Plans if cfg!(feature = "register") => view! { <PlansPage/> }.into_any(),
            Page::Plan(id) if cfg!(feature = "register") => view! { <PlanPage id/> }.into_any(),
            Page::PlanEffect(id) if cfg!(feature = "register") => view! { <EffectPage id/> }.into_any(),
            Page::Context(code) if cfg!(feature = "register") => view! { <ContextPage code/> }.into_any(),
            Page::Hubs if cfg!(feature = "register") => view! { <HubsPage/> }.into_any(),
            Page::Hub(id) if cfg!(feature = "register") => view! { <HubPage id/> }.into_any(),
            Page::Refused => view! { <Shell><Refused/></Shell> }.into_any(),
            // The other part of the app is on its way.
            _ if !here.get_untracked().is_here() => view! { <main id="main" class="plain"><Skeleton/></main> }.into_any(),
            _ => view! { <Unknown/> }.into_any(),
        }}
    }
}

/// Follows the session: when an answer says that it has ended, or that the working side has closed, the page asks who is signed
/// in and shows what is left; an unattended working side is cleared from the screen once it has been idle for as long as the
/// server lets it stand open.
fn keep_watch(session: Session) {
    let wanted = StepUpWanted(RwSignal::new(false));
    provide_context(wanted);
    door::porter_set(move |shut| match shut {
        Shut::Ended => spawn_local(session.ask()),
        Shut::StepUp => wanted.0.set(true),
    });
    let look = move || {
        let working = session.0.with_untracked(|load| {
            load.ready().and_then(Option::as_ref).is_some_and(|who| who.purpose.is_some())
        });
        if (working && door::minutes_idle() > IDLE_MINUTES) || is_sign_out_owed() {
            spawn_local(session.ask());
        }
    };
    let _ = set_interval_with_handle(look, Duration::from_secs(20));
}

/// The server closes the working side after 15 idle minutes.
const IDLE_MINUTES: f64 = 15.0;

/// What is shown, from address and session together.
#[derive(Clone, Debug, PartialEq)]
enum Page {
    Waiting,
    Failed(Failure),
    SignIn,
    Map,
    Tables,
    Intake,
    IntakeFiles,
    IntakeQueue,
    IntakeGrades,
    Account,
    Audit,
    Administration,
    ApiReference,
    Guidance,
    Releases,
    Report,
    Contexts,
    ContextNetwork,
    ContextMapping,
    Measures,
    Plans,
    Plan(ContextCode),
    PlanEffect(ContextCode),
    Context(ContextCode),
    Hubs,
    Hub(ContextCode),
    Profiles,
    Profile(ContextCode),
    ProfileDiff(ContextCode),
    Refused,
    Unknown,
}

fn page_of(route: Route, session: Session) -> Page {
    if route == Route::Unknown {
        return Page::Unknown;
    }
    session.0.with(|load| match load {
        Load::Waiting => Page::Waiting,
        // Without a line nobody can say who is here; the form needs nobody but the account that it is kept for.
        Load::Failed(Failure::Unreached) if route == Route::Report && report::is_remembered() => Page::Report,
        Load::Failed(failure) => Page::Failed(failure.clone()),
        Load::Ready(None) => Page::SignIn,
        Load::Ready(Some(who)) => match route {
            Route::SignIn => Page::Waiting,
            Route::Map if who.may_analyse || who.may_read_released => Page::Map,
            Route::Tables if who.may_read_released => Page::Tables,
            Route::Intake if who.may_import => Page::Intake,
            Route::IntakeFiles if who.may_import => Page::IntakeFiles,
            Route::IntakeQueue if who.may_import => Page::IntakeQueue,
            Route::IntakeGrades if who.actions.iter().any(|code| code == "grade_concerns") => {
                Page::IntakeGrades
            }
            Route::Account => Page::Account,
            Route::ApiReference => Page::ApiReference,
            Route::Guidance => Page::Guidance,
            Route::Audit if who.actions.iter().any(|code| code == "read_audit") => Page::Audit,
            Route::Administration if administration::is_open_to(who) => Page::Administration,
            Route::Releases if who.actions.iter().any(|code| code == "propose_release") => Page::Releases,
            Route::Report if who.actions.iter().any(|code| code == "send_concern") => Page::Report,
            Route::Contexts
            | Route::ContextNetwork
            | Route::ContextMapping
            | Route::Measures
            | Route::Context(_)
            | Route::Hubs
            | Route::Hub(_) => match route {
                _ if !who.actions.iter().any(|code| code == "read_contexts") => Page::Refused,
                Route::Context(code) => Page::Context(code),
                Route::ContextNetwork => Page::ContextNetwork,
                Route::Hubs => Page::Hubs,
                Route::Hub(id) => Page::Hub(id),
                Route::ContextMapping => Page::ContextMapping,
                Route::Measures => Page::Measures,
                _ => Page::Contexts,
            },
            Route::Plans | Route::Plan(_) | Route::PlanEffect(_) => match route {
                _ if !who.actions.iter().any(|code| code == "read_plans") => Page::Refused,
                Route::Plan(id) => Page::Plan(id),
                Route::PlanEffect(id) => Page::PlanEffect(id),
                _ => Page::Plans,
            },
            Route::Profiles | Route::Profile(_) | Route::ProfileDiff(_) => match route {
                _ if !who.actions.iter().any(|code| code == "read_profiles") => Page::Refused,
                Route::Profile(id) => Page::Profile(id),
                Route::ProfileDiff(id) => Page::ProfileDiff(id),
                _ => Page::Profiles,
            },
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
