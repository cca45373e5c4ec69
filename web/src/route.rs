//! Which page an address names, and going from one to the other without loading anew.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// `/`
    SignIn,
    /// `/map`
    Map,
    /// `/tables`
    Tables,
    /// `/intake`
    Intake,
    /// `/intake/files`
    IntakeFiles,
    /// `/intake/queue`
    IntakeQueue,
    /// `/intake/grades`
    IntakeGrades,
    /// `/account`
    Account,
    /// `/audit`
    Audit,
    /// `/administration`
    Administration,
    /// `/api-reference`
    ApiReference,
    /// `/guidance`
    Guidance,
    /// `/releases`
    Releases,
    /// `/report`
    Report,
    /// `/contexts`
    Contexts,
    /// `/contexts/network`
    ContextNetwork,
    /// `/contexts/mapping`
    ContextMapping,
    /// `/contexts/measures`
    Measures,
    /// `/contexts/plans`
    Plans,
    /// `/contexts/plans/{id}/effect`
    PlanEffect(ContextCode),
    /// `/contexts/plans/{id}`
    Plan(ContextCode),
    /// `/contexts/{code}`
    Context(ContextCode),
    /// `/hubs`
    Hubs,
    /// `/hubs/{id}`
    Hub(ContextCode),
    /// `/profiles`
    Profiles,
    /// `/profiles/{id}`, the page of an edition
    Profile(ContextCode),
    /// `/profiles/{id}/diff?against={id}`
    ProfileDiff(ContextCode),
    /// Anything else.
    Unknown,
}

/// The code of a context, or the id of an interchange or an edition, as an address names it: filled up with nought, so that a route is copied like a
/// number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ContextCode([u8; 40]);

impl ContextCode {
    /// Reads a code; none for what cannot be one.
    pub(crate) fn read(code: &str) -> Option<Self> {
        let fits = (1..=32).contains(&code.len())
            && code.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
        fits.then(|| Self::of(code))
    }

    /// Reads the id of an interchange: `H-` and the id of a station in the register of places.
    pub(crate) fn read_hub(id: &str) -> Option<Self> {
        let station = id.strip_prefix("H-").filter(|station| (2..=32).contains(&station.len()))?;
        let fits = station.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_.:".contains(&letter));
        fits.then(|| Self::of(id))
    }

    /// Reads the id of an edition.
    pub(crate) fn read_edition(id: &str) -> Option<Self> {
        let fits = id.len() == 36 && id.bytes().all(|letter| letter.is_ascii_hexdigit() || letter == b'-');
        fits.then(|| Self::of(id))
    }

    fn of(code: &str) -> Self {
        let mut bytes = [0; 40];
        bytes[..code.len()].copy_from_slice(code.as_bytes());
        Self(bytes)
    }

    /// The code.
    pub(crate) fn text(self) -> String {
        self.0.iter().take_while(|byte| **byte != 0).map(|byte| char::from(*byte)).collect()
    }
}

impl Route {
    /// The page of a path.
    pub(crate) fn of(path: &str) -> Self {
        match path.trim_end_matches('/') {
            "" => Self::SignIn,
            "/map" => Self::Map,
            "/tables" => Self::Tables,
            "/intake" => Self::Intake,
            "/intake/files" => Self::IntakeFiles,
            "/intake/queue" => Self::IntakeQueue,
            "/intake/grades" => Self::IntakeGrades,
            "/account" => Self::Account,
            "/audit" => Self::Audit,
            "/administration" => Self::Administration,
            "/api-reference" => Self::ApiReference,
            "/guidance" => Self::Guidance,
            "/releases" => Self::Releases,
            "/report" => Self::Report,
            "/contexts" => Self::Contexts,
            "/contexts/network" => Self::ContextNetwork,
            "/contexts/mapping" => Self::ContextMapping,
            "/contexts/measures" => Self::Measures,
            "/contexts/plans" => Self::Plans,
            "/hubs" => Self::Hubs,
            "/profiles" => Self::Profiles,
            path => {
                if let Some(edition) = path.strip_prefix("/profiles/") {
                    let read = |id| ContextCode::read_edition(id);
                    let page = match edition.strip_suffix("/diff") {
                        Some(id) => read(id).map(Self::ProfileDiff),
                        None => read(edition).map(Self::Profile),
                    };
                    return page.unwrap_or(Self::Unknown);
                }
                if let Some(id) = path.strip_prefix("/contexts/plans/") {
                    let read = |id| ContextCode::read_edition(id);
                    let page = match id.strip_suffix("/effect") {
                        Some(id) => read(id).map(Self::PlanEffect),
                        None => read(id).map(Self::Plan),
                    };
                    return page.unwrap_or(Self::Unknown);
                }
                let context = path.strip_prefix("/contexts/").and_then(ContextCode::read).map(Self::Context);
                let hub = || path.strip_prefix("/hubs/").and_then(ContextCode::read_hub).map(Self::Hub);
                context.or_else(hub).unwrap_or(Self::Unknown)
            }
        }
    }

    /// Its path.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::SignIn | Self::Unknown => "/",
            Self::Map => "/map",
            Self::Tables => "/tables",
            Self::Intake => "/intake",
            Self::IntakeFiles => "/intake/files",
            Self::IntakeQueue => "/intake/queue",
            Self::IntakeGrades => "/intake/grades",
            Self::Account => "/account",
            Self::Audit => "/audit",
            Self::Administration => "/administration",
            Self::ApiReference => "/api-reference",
            Self::Guidance => "/guidance",
            Self::Releases => "/releases",
            Self::Report => "/report",
            Self::Contexts | Self::Context(_) => "/contexts",
            Self::ContextNetwork => "/contexts/network",
            Self::Hubs | Self::Hub(_) => "/hubs",
            Self::ContextMapping => "/contexts/mapping",
            Self::Profiles | Self::Profile(_) | Self::ProfileDiff(_) => "/profiles",
            Self::Measures => "/contexts/measures",
            Self::Plans | Self::Plan(_) | Self::PlanEffect(_) => "/contexts/plans",
        }
    }

    /// Its path with the context or interchange that it is about.
    fn address(self) -> String {
        match self {
            Self::Context(code) => format!("/contexts/{}", code.text()),
            Self::Hub(id) => format!("/hubs/{}", id.text()),
            Self::Plan(id) => format!("/contexts/plans/{}", id.text()),
            Self::PlanEffect(id) => format!("/contexts/plans/{}/effect", id.text()),
            Self::Profile(id) => format!("/profiles/{}", id.text()),
            Self::ProfileDiff(id) => format!("/profiles/{}/diff", id.text()),
            _ => self.path().to_owned(),
        }
    }

    /// The key of its title.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::SignIn => "web-title-sign-in",
            Self::Map => "web-title-map",
            Self::Tables => "web-title-tables",
            Self::Intake => "web-title-intake",
            Self::IntakeFiles => "web-title-intake-files",
            Self::IntakeQueue => "web-title-intake-queue",
            Self::IntakeGrades => "web-title-grades",
            Self::Account => "web-title-account",
            Self::Audit => "record-page-title",
            Self::Administration => "web-title-administration",
            Self::ApiReference => "web-api-title",
            Self::Guidance => "guidance-browser-title",
            Self::Releases => "release-page-browser-title",
            Self::Report => "web-title-report",
            Self::Contexts => "contexts-browser-title",
            Self::ContextNetwork => "contexts-network-browser-title",
            Self::ContextMapping => "mapping-page-browser-title",
            Self::Measures => "measures-browser-title",
            Self::Plans => "plans-browser-title",
            Self::Plan(_) => "plans-one-browser-title",
            Self::PlanEffect(_) => "effect-page-browser-title",
            Self::Context(_) => "contexts-one-browser-title",
            Self::Hubs => "hubs-browser-title",
            Self::Hub(_) => "hubs-one-browser-title",
            Self::Profiles => "profiles-browser-title",
            Self::Profile(_) => "profiles-one-browser-title",
            Self::ProfileDiff(_) => "profiles-diff-browser-title",
            Self::Unknown => "web-title-unknown",
        }
    }
}

impl Route {
    /// Whether this part of the app has the page; the script `boot.js` chooses the part by the same paths.
    pub(crate) const fn is_here(self) -> bool {
        match self {
            Self::SignIn | Self::Unknown => true,
            Self::Map | Self::Tables => cfg!(feature = "maps"),
            Self::Contexts
            | Self::ContextNetwork
            | Self::ContextMapping
            | Self::Measures
            | Self::Plans
            | Self::Plan(_)
            | Self::PlanEffect(_)
            | Self::Context(_)
            | Self::Hubs
            | Self::Hub(_) => cfg!(feature = "register"),
            _ => cfg!(feature = "offices"),
        }
    }
}

impl Route {
    /// The page under which it stands in the head of every page; itself where it stands there.
    const fn section(self) -> Self {
        match self {
            Self::IntakeFiles | Self::IntakeQueue => Self::Intake,
            Self::ContextNetwork
            | Self::ContextMapping
            | Self::Measures
            | Self::Plans
            | Self::Plan(_)
            | Self::PlanEffect(_)
            | Self::Context(_)
            | Self::Hubs
            | Self::Hub(_) => Self::Contexts,
            Self::ApiReference => Self::Account,
            Self::Profile(_) | Self::ProfileDiff(_) => Self::Profiles,
            itself => itself,
        }
    }
}

/// Loads the address anew: its page lies in another part of the app.
fn load(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(address);
    }
}

/// The page shown.
#[derive(Clone, Copy)]
pub(crate) struct Here(pub(crate) RwSignal<Route>);

/// Follows the browser's way back or forward.
pub(crate) fn follow(here: RwSignal<Route>) {
    let to = from_address();
    if to.is_here() {
        here.set(to);
    } else if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// The route of the browser's address now.
pub(crate) fn from_address() -> Route {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    Route::of(path.as_deref().unwrap_or("/"))
}

/// The browser's query now, with `?`.
pub(crate) fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Goes to a page.
pub(crate) fn go(here: RwSignal<Route>, to: Route) {
    if !to.is_here() {
        return load(&to.address());
    }
    if from_address() != to {
        let history = web_sys::window().and_then(|window| window.history().ok());
        if let Some(history) = history {
            let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&to.address()));
        }
    }
    here.set(to);
}

/// Goes to a page in place of this one: the way back does not lead here again.
pub(crate) fn go_instead(here: RwSignal<Route>, to: Route) {
    if !to.is_here() {
        if let Some(window) = web_sys::window() {
            let _ = window.location().replace(to.path());
        }
        return;
    }
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(to.path()));
    }
    here.set(to);
}

/// Writes a query to the address without a step in the history.
pub(crate) fn query_write(query: &str) {
    let Some(window) = web_sys::window() else { return };
    let path = window.location().pathname().unwrap_or_default();
    if let Ok(history) = window.history() {
        let _ =
            history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&format!("{path}{query}")));
    }
}

/// A link that stays in the page; with a modifier key it is the browser's.
#[component]
pub(crate) fn Link(
    /// Where it leads.
    to: Route,
    /// It stands for all the pages below its own as well.
    #[prop(optional)]
    section: bool,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let here = expect_context::<Here>().0;
    let current = move || match here.get() {
        here if here == to => Some("page"),
        here if section && here.section() == to => Some("true"),
        _ => None,
    };
    view! {
        <a href=to.address() aria-current=current
            on:click=move |event| {
                let event: &web_sys::MouseEvent = event.unchecked_ref();
                if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                    event.prevent_default();
                    go(here, to);
                }
            }>{children()}</a>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_below_another_is_of_its_section() {
        assert_eq!(Route::of("/hubs").section(), Route::Contexts);
        assert_eq!(Route::of("/intake/queue").section(), Route::Intake);
        assert_eq!(Route::of("/tables").section(), Route::Tables);
    }

    #[test]
    fn a_path_names_its_page_with_or_without_a_last_slash() {
        assert_eq!(Route::of("/"), Route::SignIn);
        assert_eq!(Route::of("/map/"), Route::Map);
        assert_eq!(Route::of("/intake"), Route::Intake);
        assert_eq!(Route::of("/intake/queue/"), Route::IntakeQueue);
        assert_eq!(Route::of("/intake/grades"), Route::IntakeGrades);
        assert_eq!(Route::of("/audit"), Route::Audit);
        assert_eq!(Route::of("/report/"), Route::Report);
        assert_eq!(Route::of("/mapp"), Route::Unknown);
        assert_eq!(Route::of("/contexts"), Route::Contexts);
        assert_eq!(Route::of("/contexts/network/"), Route::ContextNetwork);
        assert_eq!(Route::of("/contexts/mapping"), Route::ContextMapping);
        let one = Route::of("/contexts/GWL05000001-C12");
        assert_eq!(one.address(), "/contexts/GWL05000001-C12");
        assert_eq!(Route::of("/contexts/../map"), Route::Unknown);
        assert_eq!(Route::of("/hubs/"), Route::Hubs);
        assert_eq!(Route::of("/hubs/H-910GABER:1").address(), "/hubs/H-910GABER:1");
        let plan = Route::of("/contexts/plans/0190a1b2-1234-4abc-8def-0123456789ab");
        assert_eq!(plan.address(), "/contexts/plans/0190a1b2-1234-4abc-8def-0123456789ab");
        let effect = Route::of("/contexts/plans/0190a1b2-1234-4abc-8def-0123456789ab/effect");
        assert_eq!(effect.address(), "/contexts/plans/0190a1b2-1234-4abc-8def-0123456789ab/effect");
        assert_eq!(effect.section(), Route::Contexts);
        assert_eq!((plan.section(), Route::of("/contexts/plans/x")), (Route::Contexts, Route::Unknown));
        let edition = Route::of("/profiles/0190a1b2-1234-4abc-8def-0123456789ab");
        assert_eq!(edition.address(), "/profiles/0190a1b2-1234-4abc-8def-0123456789ab");
        assert_eq!(edition.section(), Route::Profiles);
        assert_eq!(
            Route::of("/profiles/0190a1b2-1234-4abc-8def-0123456789ab/diff").section(),
            Route::Profiles
        );
        for none in ["/profiles/x", "/hubs/..", "/hubs/H-", "/hubs/910GABER", "/hubs/H-../../map"] {
            assert_eq!(Route::of(none), Route::Unknown, "{none}");
        }
    }
}
