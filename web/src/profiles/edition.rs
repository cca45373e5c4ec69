//! An edition's page: what it says, who gave what, its findings, its review; for its writers, the form.

use super::judge::Judgements;
use super::pins::Pins;
use super::review::Review;
use super::write::Sections;
use super::{Editions, number_words};
use crate::door::{self, Failure, Load};
use crate::form_fault::Refused;
use crate::frame::Shell;
use crate::route::{ContextCode, Link, Route};
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, both, lang, w};
use api::language::say_in;
use api::{EditionDone, EditionPage as Told, PartnerData, ProfileSection};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

/// The page's state.
#[derive(Clone, Copy)]
pub(super) struct Book {
    /// The edition's id.
    pub(super) id: StoredValue<String>,
    /// What the server told last.
    pub(super) page: RwSignal<Load<Told>>,
    /// Something is on its way.
    pub(super) busy: RwSignal<bool>,
    /// Something is written that is not kept yet: nothing else is done before it is.
    pub(super) unsaved: RwSignal<bool>,
    /// Why the last act came to nothing.
    pub(super) failure: RwSignal<Option<Failure>>,
    /// Key of what was done last.
    pub(super) said: RwSignal<Option<&'static str>>,
}

impl Book {
    /// Asks for the edition anew.
    pub(super) async fn ask(self) {
        let path = format!("/api/profiles/editions/{}", self.id.get_value());
        let answer = door::get::<Told>(&path, None).await;
        self.page.try_set(answer.map_or_else(Load::Failed, Load::Ready));
    }

    /// Whether no other act can be done now.
    pub(super) fn is_held(self) -> bool {
        self.busy.get() || self.unsaved.get()
    }

    /// Does an act, says what came of it, and shows the edition as it is then. What was refused leaves the page as it is, so that nothing that
    /// was written is lost.
    pub(super) fn act<T: Serialize + 'static>(
        self,
        method: &'static str,
        path: &str,
        shape: T,
        done: &'static str,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        self.said.set(None);
        let path = format!("/api/profiles/editions/{}{path}", self.id.get_value());
        spawn_local(async move {
            match door::ask::<T, EditionDone>(method, &path, &shape).await {
                Ok(_) => {
                    self.unsaved.try_set(false);
                    self.ask().await;
                    self.said.try_set(Some(done));
                }
                Err(why) => _ = self.failure.try_set(Some(why)),
            }
            self.busy.try_set(false);
        });
    }
}

/// `/profiles/{id}`
#[component]
pub(crate) fn EditionPage(
    /// The edition's id.
    id: ContextCode,
) -> impl IntoView {
    let book = Book {
        id: StoredValue::new(id.text()),
        page: RwSignal::new(Load::Waiting),
        busy: RwSignal::new(false),
        unsaved: RwSignal::new(false),
        failure: RwSignal::new(None),
        said: RwSignal::new(None),
    };
    spawn_local(book.ask());
    view! {
        <Shell>
            <main id="main" class="plain pfl">
                <p><Link to=Route::Profiles>{w("profiles-back")}</Link></p>
                {move || match book.page.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=move || spawn_local(book.ask())/> }.into_any(),
                    Load::Ready(told) => view! { <Edition book told/> }.into_any(),
                }}
            </main>
        </Shell>
    }
}

#[component]
fn Edition(
    /// The page's state.
    book: Book,
    /// What the server told.
    told: Told,
) -> impl IntoView {
    let others = told.others.clone();
    let id = told.id.clone();
    let failure = book.failure;
    let content = if told.may.keep {
        view! { <Sections book told=told.clone()/> }.into_any()
    } else {
        view! { <Prose told=told.clone()/><Judgements told=told.clone()/> }.into_any()
    };
    view! {
        <Head told=told.clone()/>
        <div class="progress" class:busy=move || book.busy.get()></div>
        <p role="status" class="pfl-said">{move || book.said.get().map(|key| view! { <span class="good">{w(key)}</span> })}</p>
        <Refused failure/>
        {content}
        <Pins book told=told.clone()/>
        <Data data=told.data.clone()/>
        <Review book told=told.clone()/>
        {(!others.is_empty()).then(|| view! {
            <section aria-labelledby="others"><h2 id="others">{w("profiles-others")}</h2><Editions lines=others with=id/></section>
        })}
    }
}

#[component]
fn Head(
    /// What the server told.
    told: Told,
) -> impl IntoView {
    let lang = lang();
    let writers = told.written_by.clone();
    let writers =
        move || writers.iter().map(|role| role.get(lang.get()).to_owned()).collect::<Vec<_>>().join(", ");
    let months = told.sufficiency;
    let months = move || {
        let args = [
            ("months", Arg::from(u64::from(months.months))),
            ("minimum", Arg::from(u64::from(months.minimum))),
        ];
        say_in(lang.get(), if months.enough { "profiles-enough" } else { "profiles-not-enough" }, &args)
    };
    view! {
        <h1>{both(told.content.title.shown())}</h1>
        <p class="hint">{w(told.kind.key())}" · "{number_words(told.number)}" · "<strong>{w(told.state.key())}</strong>
            {told.overdue.then(|| view! { " "<span class="ctx-overdue">{w("profiles-overdue")}</span> })}</p>
        <dl class="facts pfl-facts">
            <div><dt>{w("profiles-period")}</dt><dd>{told.content.first_day.clone()}" – "{told.content.last_day.clone()}
                <br/><span class:caution=!told.sufficiency.enough>{months}</span></dd></div>
            <div><dt>{w("profiles-vocabulary")}</dt><dd>{told.vocabulary.clone()}</dd></div>
            <div><dt>{w("profiles-written-by")}</dt><dd>{writers}</dd></div>
            {told.signed.clone().map(|signed| view! {
                <div><dt>{w("profiles-signed-by")}</dt><dd>{both(signed.role)}" · "{signed.on}</dd></div>
            })}
            {told.published_on.clone().map(|on| view! { <div><dt>{w("profiles-published-on")}</dt><dd>{on}</dd></div> })}
            <div><dt>{w("profiles-review-on")}</dt><dd>{told.content.review_on.clone().unwrap_or_else(|| "–".to_owned())}</dd></div>
            <div><dt>{w("profiles-releases")}</dt><dd>{told.releases.join(", ")}</dd></div>
            {told.digest.clone().map(|digest| {
                let frozen = format!("/api/profiles/editions/{}/frozen", told.id);
                let papers = [("en", "profiles-paper-en"), ("cy", "profiles-paper-cy")].map(|(lang, key)| {
                    let href = format!("/api/profiles/editions/{}/paper?lang={lang}", told.id);
                    view! { <p><a href=href download="">{w(key)}</a></p> }
                });
                let papers = papers.into_iter().collect_view();
                view! { <div><dt>{w("profiles-digest")}</dt><dd><code class="pfl-digest">{digest}</code><br/>
                    <a href=frozen>{w("profiles-frozen")}</a></dd></div>
                    <div><dt>{w("profiles-paper")}</dt><dd>{papers}</dd></div> }
            })}
        </dl>
    }
}

/// The sections as they are read.
#[component]
fn Prose(
    /// What the server told.
    told: Told,
) -> impl IntoView {
    let one = |section: &ProfileSection| {
        let text = told.content.sections.get(section)?.clone();
        let id = format!("section-{}", section.code());
        let heading = id.clone();
        Some(view! {
            <section aria-labelledby=id><h2 id=heading>{w(section.key())}</h2><p class="pfl-prose">{both(text.shown())}</p></section>
        })
    };
    ProfileSection::ALL.iter().filter_map(one).collect_view()
}

/// Who gave what, when, how complete it is, and how far the coding can be trusted.
#[component]
fn Data(
    /// As the released side tells it.
    data: PartnerData,
) -> impl IntoView {
    let lang = lang();
    let years: Vec<i16> =
        data.sectors.first().map(|line| line.years.iter().map(|one| one.year).collect()).unwrap_or_default();
    let (all, missing) = (data.quarters.len(), data.missing.clone());
    let held = all - missing.len();
    let complete = move || {
        let args = [("held", Arg::from(held as u64)), ("all", Arg::from(all as u64))];
        say_in(lang.get(), "profiles-data-complete", &args)
    };
    let coding_year = data.coding_year.clone();
    let coding = data.coding.iter().map(|line| {
        let share = line.share.map_or_else(
            || "–".to_owned(),
            |share| {
                format!("{:.0}% ({:.0}–{:.0})", share.share * 100.0, share.low * 100.0, share.high * 100.0)
            },
        );
        view! { <li>{both(line.label.clone())}": "{share}</li> }
    });
    let coding = coding.collect_view();
    let rows = data.sectors.into_iter().map(|line| {
        let cells = years.iter().map(|year| {
            let share = line.years.iter().find(|one| one.year == *year);
            view! { <td class="figure">{share.map_or_else(|| "–".to_owned(), |share| format!("{}%", share.percent))}</td> }
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row">{both(line.label)}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <section aria-labelledby="data">
            <h2 id="data">{w("profiles-data")}</h2>
            <p>{complete}</p>
            {(!missing.is_empty()).then(|| view! { <p class="caution">{w("profiles-data-missing")}" "{missing.join(", ")}</p> })}
            {(!years.is_empty()).then(|| view! {
                <div class="table-scroll" tabindex="0" role="region" aria-label=w("profiles-data")>
                    <table class="figures"><caption class="hint">{w("profiles-data-share")}</caption>
                        <thead><tr><th scope="col">{w("profiles-data-sector")}</th>
                        {years.iter().map(|year| view! { <th scope="col" class="figure">{year.to_string()}</th> }).collect_view()}</tr></thead>
                        <tbody>{rows}</tbody></table>
                </div>
            })}
            <p>{w("profiles-data-coding")}{coding_year.map(|year| format!(" ({year})"))}</p>
            <ul>{coding}</ul>
            <p class="hint">{w("profiles-data-note")}</p>
        </section>
    }
}
