//! The form of a draft.

use super::agreements::Shelf;
use super::{Fault, Said, is_refused};
use crate::door::{self, Failure};
use crate::words::{Text, both, w};
use api::{AgreementAsk, AgreementDone, AgreementRow, AgreementsPage};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What has been filled in.
#[derive(Clone, Copy)]
struct Sheet {
    replaces: RwSignal<Option<(String, String)>>,
    agencies: RwSignal<String>,
    purposes: RwSignal<Vec<String>>,
    harms: RwSignal<Vec<String>>,
    days: [RwSignal<String>; 3],
    legal_basis: RwSignal<String>,
    failure: RwSignal<Option<Failure>>,
}

impl Sheet {
    fn empty() -> Self {
        Self {
            replaces: RwSignal::new(None),
            agencies: RwSignal::new(String::new()),
            purposes: RwSignal::new(Vec::new()),
            harms: RwSignal::new(Vec::new()),
            days: [RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new())],
            legal_basis: RwSignal::new(String::new()),
            failure: RwSignal::new(None),
        }
    }

    /// Fills it with the words of the version before.
    fn fill(self, row: &AgreementRow) {
        self.replaces.set(Some((row.id.clone(), row.code.clone())));
        self.agencies.set(row.agencies.join(" "));
        self.purposes.set(row.purposes.iter().map(|one| one.code.clone()).collect());
        self.harms.set(row.harms.iter().map(|one| one.code.clone()).collect());
        for (day, value) in self.days.iter().zip([&row.first_day, &row.last_day, &row.review_day]) {
            day.set(value.clone());
        }
        self.legal_basis.set(row.legal_basis.clone());
    }

    fn asked(self) -> AgreementAsk {
        let codes = self.agencies.get_untracked().to_uppercase();
        let [first_day, last_day, review_day] = self.days.map(|day| day.get_untracked());
        AgreementAsk {
            replaces: self.replaces.get_untracked().map(|(id, _)| id),
            agencies: codes
                .split([' ', ',', ';', '\n'])
                .filter(|code| !code.is_empty())
                .map(str::to_owned)
                .collect(),
            purposes: self.purposes.get_untracked(),
            harms: self.harms.get_untracked(),
            first_day,
            last_day,
            review_day,
            legal_basis: self.legal_basis.get_untracked(),
        }
    }
}

/// The form of a draft, folded away until it is wanted.
#[component]
pub(super) fn AgreementForm(
    /// What there is to choose from.
    page: AgreementsPage,
    /// The agreement whose next version is wanted.
    next: RwSignal<Option<AgreementRow>>,
) -> impl IntoView {
    let shelf = expect_context::<Shelf>();
    let sheet = Sheet::empty();
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(row) = next.get() {
            sheet.fill(&row);
            open.set(true);
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        sheet.failure.set(None);
        let asked = sheet.asked();
        spawn_local(async move {
            match door::ask::<AgreementAsk, AgreementDone>("POST", "/api/agreements", &asked).await {
                Ok(_) => {
                    next.try_set(None);
                    shelf.ask();
                }
                Err(why) => {
                    sheet.failure.try_set(Some(why));
                }
            }
        });
    };
    let purposes = page.purposes.into_iter().map(|one| (one.code, one.label)).collect::<Vec<_>>();
    let harms = page.harms.into_iter().map(|one| (one.code, one.label)).collect::<Vec<_>>();
    let failure = sheet.failure;
    view! {
        <details class="add" prop:open=open>
            <summary>{w("web-agreements-draft")}</summary>
            <form class="form across" id="agreement-draft" on:submit=submit>
                <p class="hint whole">{w("web-agreements-draft-lead")}</p>
                {move || sheet.replaces.get().map(|(_, code)| view! {
                    <p class="whole">{w("web-agreements-replaces")}" "<code>{code}</code></p>
                })}
                <label for="draft-agencies">{w("web-agreements-parties")}</label>
                <input id="draft-agencies" name="agencies" required=true spellcheck="false" autocapitalize="characters"
                    aria-describedby="agencies-fault" aria-invalid=move || is_refused(failure, "agencies").to_string()
                    prop:value=sheet.agencies on:input=move |event| sheet.agencies.set(event_target_value(&event))/>
                <Fault failure field="agencies" id="agencies-fault"/>
                <Choices title="web-agreements-purposes" name="purposes" options=purposes chosen=sheet.purposes/>
                <Fault failure field="purposes" id="purposes-fault"/>
                <Choices title="web-agreements-harms" name="harms" options=harms chosen=sheet.harms/>
                <Fault failure field="harms" id="harms-fault"/>
                <Day label="web-agreements-first-day" id="first_day" fault="first-fault" value=sheet.days[0] failure/>
                <Day label="web-agreements-last-day" id="last_day" fault="last-fault" value=sheet.days[1] failure/>
                <Day label="web-agreements-review" id="review_day" fault="review-fault" value=sheet.days[2] failure/>
                <label for="draft-basis">{w("web-agreements-basis")}</label>
                <textarea id="draft-basis" name="legal_basis" rows="4" required=true maxlength="2000"
                    aria-describedby="basis-fault" aria-invalid=move || is_refused(failure, "legal_basis").to_string()
                    prop:value=sheet.legal_basis on:input=move |event| sheet.legal_basis.set(event_target_value(&event))></textarea>
                <Fault failure field="legal_basis" id="basis-fault"/>
                <Said failure/>
                <div class="go whole"><button type="submit" class="button strong">{w("web-agreements-draft-go")}</button></div>
            </form>
        </details>
    }
}

#[component]
fn Day(
    /// Key of its words.
    label: &'static str,
    /// The field, as the server names it.
    id: &'static str,
    /// Id of what was wrong with it.
    fault: &'static str,
    /// The day.
    value: RwSignal<String>,
    /// The refusal of the form.
    failure: RwSignal<Option<Failure>>,
) -> impl IntoView {
    view! {
        <label for=id>{w(label)}</label>
        <input id=id name=id type="date" required=true aria-describedby=fault
            aria-invalid=move || is_refused(failure, id).to_string()
            prop:value=value on:input=move |event| value.set(event_target_value(&event))/>
        <Fault failure field=id id=fault/>
    }
}

#[component]
fn Choices(
    /// Key of its words.
    title: &'static str,
    /// The field, as the server names it.
    name: &'static str,
    /// Codes with their words.
    options: Vec<(String, Text)>,
    /// The codes chosen.
    chosen: RwSignal<Vec<String>>,
) -> impl IntoView {
    let one = move |(code, label): (String, Text)| {
        let (of_check, of_turn) = (code.clone(), code.clone());
        let turn = move |_| {
            chosen.update(|all| {
                let before = all.len();
                all.retain(|one| *one != of_turn);
                if all.len() == before {
                    all.push(of_turn.clone());
                }
            });
        };
        view! {
            <label class="choice">
                <input type="checkbox" name=name value=code
                    prop:checked=move || chosen.with(|all| all.contains(&of_check)) on:change=turn/>
                <span>{both(label)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="whole">
            <legend>{w(title)}</legend>
            <div class="choices">{options.into_iter().map(one).collect_view()}</div>
        </fieldset>
    }
}
