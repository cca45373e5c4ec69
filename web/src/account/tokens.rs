//! The account's tokens: by one a tool of the holder's own reads what is released. Made here, shown once, ended here.

use crate::door::{self, Failure, Load};
use crate::session::Session;
use crate::states::FailureView;
use crate::step_up::StepUpButton;
use crate::words::{Arg, both, counted, lang, w};
use api::language::say_in;
use api::{PurposeChoice, TokenAsk, TokenLine, TokenMade, TokenOffer, TokenPage};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Days that are proposed for a new token.
const DAYS_USUAL: &str = "30";

#[derive(Clone, Copy)]
struct Desk {
    page: RwSignal<Load<TokenPage>>,
    /// The one that was just made; gone when the page is left.
    made: RwSignal<Option<TokenMade>>,
    failure: RwSignal<Option<Failure>>,
}

impl Desk {
    async fn read(self) {
        let answer = door::get::<TokenPage>("/api/tokens", None).await;
        self.page.try_set(answer.map_or_else(Load::Failed, Load::Ready));
    }

    async fn make(self, ask: TokenAsk) {
        match door::ask::<_, TokenMade>("POST", "/api/tokens", &ask).await {
            Ok(made) => {
                self.failure.try_set(None);
                self.made.try_set(Some(made));
            }
            Err(why) => {
                self.failure.try_set(Some(why));
            }
        }
        self.read().await;
    }

    async fn end(self, id: String) {
        let ended = door::delete(&format!("/api/tokens/{id}")).await;
        if self.made.with_untracked(|made| made.as_ref().is_some_and(|made| made.line.id == id)) {
            self.made.try_set(None);
        }
        self.failure.try_set(ended.err());
        self.read().await;
    }
}

/// The section, for those whose role may make a token.
#[component]
pub(crate) fn Tokens() -> impl IntoView {
    let session = expect_context::<Session>();
    view! { <Show when=move || session.may("make_token")><Section/></Show> }
}

#[component]
fn Section() -> impl IntoView {
    let desk =
        Desk { page: RwSignal::new(Load::Waiting), made: RwSignal::new(None), failure: RwSignal::new(None) };
    spawn_local(desk.read());
    view! {
        <section class="own-part" aria-labelledby="tokens-title">
            <h2 id="tokens-title">{w("web-tokens-heading")}</h2>
            <p>{w("web-tokens-why")}</p>
            <p>{w("web-tokens-rule")}</p>
            <div class="said" role="status">
                {move || desk.made.get().map(|made| view! { <Once made/> })}
            </div>
            {move || match desk.page.get() {
                Load::Waiting => view! { <p>{w("web-loading")}</p> }.into_any(),
                Load::Failed(failure) => view! {
                    <FailureView failure again=move || spawn_local(desk.read())/>
                }.into_any(),
                Load::Ready(page) => view! { <Table desk lines=page.tokens.clone()/><New desk page/> }.into_any(),
            }}
            <div class="said" role="alert">
                {move || desk.failure.get().map(|why| view! { <p class="wrong">{both(why.words())}</p> })}
            </div>
        </section>
    }
}

/// The token itself, the one time that it is told, and where it goes.
#[component]
fn Once(
    /// What was made.
    made: TokenMade,
) -> impl IntoView {
    let lang = lang();
    let code = made.line.code;
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    let address = format!("{origin}/ogc");
    view! {
        <div class="token-once">
            <p><strong>{move || say_in(lang.get(), "web-tokens-shown", &[("code", Arg::from(code.clone()))])}</strong></p>
            <code tabindex="0">{made.token}</code>
            <p>{move || say_in(lang.get(), "web-tokens-how", &[("address", Arg::from(address.clone()))])}</p>
            <p>{w("web-tokens-how-gdal")}</p>
        </div>
    }
}

#[component]
fn Table(
    /// The state of the section.
    desk: Desk,
    /// The tokens.
    lines: Vec<TokenLine>,
) -> impl IntoView {
    if lines.is_empty() {
        return view! { <p>{w("web-tokens-none")}</p> }.into_any();
    }
    view! {
        <div class="own-table"><table class="figures">
            <thead><tr>
                <th scope="col">{w("web-tokens-code")}</th>
                <th scope="col">{w("web-tokens-purpose")}</th>
                <th scope="col">{w("web-tokens-agreement")}</th>
                <th scope="col">{w("web-tokens-made")}</th>
                <th scope="col">{w("web-tokens-last-day")}</th>
                <th scope="col">{w("web-tokens-used")}</th>
                <th scope="col"><span class="only-heard">{w("web-account-action")}</span></th>
            </tr></thead>
            <tbody>{lines.into_iter().map(|line| view! { <Line desk line/> }).collect_view()}</tbody>
        </table></div>
    }
    .into_any()
}

#[component]
fn Line(
    /// The state of the section.
    desk: Desk,
    /// The token.
    line: TokenLine,
) -> impl IntoView {
    let lang = lang();
    let (id, code) = (line.id, line.code.clone());
    let end = move |_| spawn_local(desk.end(id.clone()));
    let which = move || say_in(lang.get(), "web-tokens-end-which", &[("code", Arg::from(code.clone()))]);
    view! {
        <tr>
            <th scope="row">{line.code}</th>
            <td>{both(line.purpose.label)}</td>
            <td>{line.agreement}</td>
            <td>{line.made}</td>
            <td>{line.last_day}</td>
            <td>{line.used.map_or_else(|| w("web-tokens-never").into_any(), IntoAny::into_any)}</td>
            <td><button type="button" class="button small" aria-label=which on:click=end>{w("web-tokens-end")}</button></td>
        </tr>
    }
}

/// What the form holds.
#[derive(Clone, Copy)]
struct Draft {
    tool: RwSignal<String>,
    agreement: RwSignal<String>,
    purpose: RwSignal<String>,
    days: RwSignal<String>,
}

impl Draft {
    /// The first of each list.
    fn of(page: &TokenPage) -> Self {
        let first = page.offers.first();
        let purpose = first.and_then(|offer| offer.purposes.first());
        Self {
            tool: RwSignal::new(page.tools.first().map(|tool| tool.code.clone()).unwrap_or_default()),
            agreement: RwSignal::new(first.map(|offer| offer.agreement.clone()).unwrap_or_default()),
            purpose: RwSignal::new(purpose.map(|one| one.code.clone()).unwrap_or_default()),
            days: RwSignal::new(DAYS_USUAL.to_owned()),
        }
    }

    /// Another agreement: its own purposes.
    fn lean_on(self, offers: &[TokenOffer], agreement: String) {
        let purposes = purposes_of(offers, &agreement);
        if !purposes.iter().any(|one| one.code == self.purpose.get_untracked()) {
            self.purpose.set(purposes.first().map(|one| one.code.clone()).unwrap_or_default());
        }
        self.agreement.set(agreement);
    }

    fn ask(self) -> TokenAsk {
        TokenAsk {
            tool: self.tool.get_untracked(),
            agreement: self.agreement.get_untracked(),
            purpose: self.purpose.get_untracked(),
            // What is no number is a day too few, which the server refuses in words.
            days: self.days.get_untracked().trim().parse().unwrap_or(0),
        }
    }
}

fn purposes_of(offers: &[TokenOffer], agreement: &str) -> Vec<PurposeChoice> {
    offers
        .iter()
        .find(|offer| offer.agreement == agreement)
        .map(|offer| offer.purposes.clone())
        .unwrap_or_default()
}

#[component]
fn New(
    /// The state of the section.
    desk: Desk,
    /// What there is to choose from.
    page: TokenPage,
) -> impl IntoView {
    if page.offers.is_empty() {
        return view! { <p class="caution">{w("web-tokens-no-offer")}</p> }.into_any();
    }
    if !page.stepped_up {
        let session = expect_context::<Session>();
        let again = move || {
            spawn_local(async move {
                session.ask().await;
                desk.read().await;
            });
        };
        return view! { <div class="own-row"><StepUpButton done=again/></div> }.into_any();
    }
    let (lang, draft) = (lang(), Draft::of(&page));
    let days_most = page.days_most;
    let offers = StoredValue::new(page.offers.clone());
    let purposes = move || offers.with_value(|offers| purposes_of(offers, &draft.agreement.get()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        spawn_local(desk.make(draft.ask()));
    };
    view! {
        <form class="form own-form" on:submit=submit aria-labelledby="token-new">
            <h3 id="token-new">{w("web-tokens-new")}</h3>
            <label for="token-tool">{w("web-tokens-tool")}</label>
            <select id="token-tool" on:change=move |event| draft.tool.set(event_target_value(&event))>
                {page.tools.into_iter().map(|tool| view! { <option value=tool.code>{both(tool.label)}</option> }).collect_view()}
            </select>
            <label for="token-agreement">{w("web-tokens-agreement")}</label>
            <select id="token-agreement"
                on:change=move |event| offers.with_value(|offers| draft.lean_on(offers, event_target_value(&event)))>
                {page.offers.into_iter().map(|offer| view! { <option value=offer.agreement>{offer.code}</option> }).collect_view()}
            </select>
            <label for="token-purpose">{w("web-tokens-purpose")}</label>
            <select id="token-purpose" on:change=move |event| draft.purpose.set(event_target_value(&event))>
                {move || purposes().into_iter().map(|one| view! { <option value=one.code>{both(one.label)}</option> }).collect_view()}
            </select>
            <label for="token-days">{w("web-tokens-days")}</label>
            <p id="token-days-hint" class="hint">{move || counted(lang.get(), "web-tokens-days-hint", u64::from(days_most))}</p>
            <input id="token-days" name="days" type="number" min="1" max=days_most required=true aria-describedby="token-days-hint"
                prop:value=draft.days on:input=move |event| draft.days.set(event_target_value(&event))/>
            <button type="submit" class="button">{w("web-tokens-make")}</button>
        </form>
    }
    .into_any()
}
