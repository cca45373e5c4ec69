//! Accounts: the list, adding one, changing what one is for, shutting one.

use super::{Fault, Said, is_refused};
use crate::door::{self, Failure, Load};
use crate::states::{FailureView, Skeleton};
use crate::words::{both, lang, w};
use api::{AccountAsk, AccountChangeAsk, AccountRow, AccountsPage, CodeChoice};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The list as the server last told it, and how to ask again.
#[derive(Clone, Copy)]
struct Book(RwSignal<Load<AccountsPage>>);

impl Book {
    fn ask(self) {
        spawn_local(async move {
            let answer = door::get::<AccountsPage>("/api/accounts", None).await;
            self.0.try_set(answer.map_or_else(Load::Failed, Load::Ready));
        });
    }

    fn roles(self) -> Vec<CodeChoice> {
        self.0.with_untracked(|load| load.ready().map(|page| page.roles.clone()).unwrap_or_default())
    }
}

/// The accounts of the region.
#[component]
pub(crate) fn Accounts() -> impl IntoView {
    let book = Book(RwSignal::new(Load::Waiting));
    provide_context(book);
    book.ask();
    let open: RwSignal<Option<String>> = RwSignal::new(None);
    view! {
        <section aria-labelledby="accounts-title">
            <h2 id="accounts-title">{w("web-accounts-title")}</h2>
            <p class="hint">{w("web-accounts-lead")}</p>
            {move || match book.0.get() {
                Load::Waiting => view! { <Skeleton/> }.into_any(),
                Load::Failed(failure) => view! { <FailureView failure again=move || book.ask()/> }.into_any(),
                Load::Ready(page) => view! { <AccountTable page open/><AccountAdd/> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn AccountTable(
    /// The accounts.
    page: AccountsPage,
    /// The account whose form is open.
    open: RwSignal<Option<String>>,
) -> impl IntoView {
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-labelledby="accounts-title">
            <table class="figures accounts">
                <thead><tr>
                    <th scope="col">{w("web-accounts-name")}</th>
                    <th scope="col">{w("web-accounts-role")}</th>
                    <th scope="col">{w("web-accounts-agency")}</th>
                    <th scope="col">{w("web-accounts-state")}</th>
                    <th scope="col"><span class="only-heard">{w("web-accounts-change")}</span></th>
                </tr></thead>
                <tbody>
                    {page.accounts.into_iter().map(|account| view! { <AccountLine account open/> }).collect_view()}
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn AccountLine(
    /// The account.
    account: AccountRow,
    /// The account whose form is open.
    open: RwSignal<Option<String>>,
) -> impl IntoView {
    let state = if account.shut { "web-accounts-shut" } else { "web-accounts-open" };
    let (id, kept) = (account.id.clone(), account.clone());
    let is_open = Memo::new(move |_| open.get().as_deref() == Some(id.as_str()));
    let id = account.id.clone();
    let change = move |_| open.update(|now| *now = if is_open.get() { None } else { Some(id.clone()) });
    let name = account.name.clone();
    view! {
        <tr>
            <th scope="row"><code>{account.name}</code></th>
            <td>{both(account.role_label)}</td>
            <td><code>{account.agency}</code></td>
            <td>{w(state)}{account.own.then(|| view! { " · " {w("web-accounts-own")} })}</td>
            <td>
                {(!account.own && !account.shut).then(|| view! {
                    <button type="button" class="button small" aria-expanded=move || is_open.get().to_string()
                        on:click=change>{w("web-accounts-change")}<span class="only-heard">" "{name}</span></button>
                })}
            </td>
        </tr>
        {move || is_open.get().then(|| view! {
            <tr class="opened"><td colspan="5"><AccountForm account=kept.clone() open/></td></tr>
        })}
    }
}

#[component]
fn RoleChoice(
    /// Id of the field.
    id: &'static str,
    /// The code chosen.
    role: RwSignal<String>,
    /// The refusal of the form.
    failure: RwSignal<Option<Failure>>,
) -> impl IntoView {
    let book = expect_context::<Book>();
    let lang = lang();
    view! {
        <select id=id name="role" aria-describedby="role-fault" aria-invalid=move || is_refused(failure, "role").to_string()
            prop:value=role on:change=move |event| role.set(event_target_value(&event))>
            {book.roles().into_iter().map(|choice| {
                let code = choice.code.clone();
                view! {
                    <option value=choice.code selected=move || role.get() == code>
                        {move || choice.label.get(lang.get()).to_owned()}
                    </option>
                }
            }).collect_view()}
        </select>
    }
}

#[component]
fn AccountForm(
    /// The account to be changed.
    account: AccountRow,
    /// Closed when it is done.
    open: RwSignal<Option<String>>,
) -> impl IntoView {
    let book = expect_context::<Book>();
    let role = RwSignal::new(account.role.clone());
    let agency = RwSignal::new(account.agency.clone());
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let sure = RwSignal::new(false);
    let path = StoredValue::new(format!("/api/accounts/{}", account.id));
    let done = move |answer: Result<(), Failure>| match answer {
        Ok(()) => {
            open.try_set(None);
            book.ask();
        }
        Err(why) => {
            failure.try_set(Some(why));
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        failure.set(None);
        let shape = AccountChangeAsk {
            role: role.get_untracked(),
            agency: agency.get_untracked().trim().to_uppercase(),
        };
        spawn_local(async move { done(door::tell("PUT", &path.get_value(), &shape).await) });
    };
    let shut = move |_| {
        failure.set(None);
        spawn_local(async move { done(door::delete(&path.get_value()).await) });
    };
    view! {
        <form class="form across" on:submit=submit>
            <p class="hint whole">{w("web-accounts-ends-sessions")}</p>
            <label for="change-role">{w("web-accounts-role")}</label>
            <RoleChoice id="change-role" role failure/>
            <Fault failure field="role" id="role-fault"/>
            <label for="change-agency">{w("web-accounts-agency")}</label>
            <input id="change-agency" name="agency" required=true autocapitalize="characters" spellcheck="false"
                aria-describedby="change-agency-fault" aria-invalid=move || is_refused(failure, "agency").to_string()
                prop:value=agency on:input=move |event| agency.set(event_target_value(&event))/>
            <Fault failure field="agency" id="change-agency-fault"/>
            <Said failure/>
            <div class="go whole">
                <button type="submit" class="button strong">{w("web-accounts-save")}</button>
                <button type="button" class="button" on:click=move |_| open.set(None)>{w("web-administration-cancel")}</button>
                {move || if sure.get() {
                    view! { <button type="button" class="button danger" on:click=shut>{w("web-accounts-shut-sure")}</button> }.into_any()
                } else {
                    view! { <button type="button" class="button" on:click=move |_| sure.set(true)>{w("web-accounts-shut-this")}</button> }.into_any()
                }}
            </div>
        </form>
    }
}

#[component]
fn AccountAdd() -> impl IntoView {
    let book = expect_context::<Book>();
    let first = book.roles().first().map(|choice| choice.code.clone()).unwrap_or_default();
    let (name, role) = (RwSignal::new(String::new()), RwSignal::new(first));
    let (agency, passphrase) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        failure.set(None);
        let shape = AccountAsk {
            name: name.get_untracked().trim().to_lowercase(),
            role: role.get_untracked(),
            agency: agency.get_untracked().trim().to_uppercase(),
            passphrase: passphrase.get_untracked(),
        };
        spawn_local(async move {
            match door::tell("POST", "/api/accounts", &shape).await {
                Ok(()) => book.ask(),
                Err(why) => {
                    failure.try_set(Some(why));
                }
            }
        });
    };
    let field = move |id: &'static str, name: &'static str, kind: &'static str, value: RwSignal<String>| {
        let fault: &'static str = match name {
            "name" => "add-name-fault",
            "agency" => "add-agency-fault",
            _ => "add-passphrase-fault",
        };
        view! {
            <input id=id name=name type=kind required=true autocapitalize="none" spellcheck="false"
                autocomplete=if kind == "password" { "new-password" } else { "off" }
                aria-describedby=fault aria-invalid=move || is_refused(failure, name).to_string()
                prop:value=value on:input=move |event| value.set(event_target_value(&event))/>
            <Fault failure field=name id=fault/>
        }
    };
    view! {
        <details class="add">
            <summary>{w("web-accounts-add")}</summary>
            <form class="form across" id="account-add" on:submit=submit>
                <p class="hint whole">{w("web-accounts-add-lead")}</p>
                <label for="add-name">{w("web-accounts-name")}</label>
                {field("add-name", "name", "text", name)}
                <label for="add-role">{w("web-accounts-role")}</label>
                <RoleChoice id="add-role" role failure/>
                <Fault failure field="role" id="role-fault"/>
                <label for="add-agency">{w("web-accounts-agency")}</label>
                {field("add-agency", "agency", "text", agency)}
                <label for="add-passphrase">{w("web-accounts-passphrase")}</label>
                {field("add-passphrase", "passphrase", "password", passphrase)}
                <Said failure/>
                <div class="go whole"><button type="submit" class="button strong">{w("web-accounts-add-go")}</button></div>
            </form>
        </details>
    }
}
