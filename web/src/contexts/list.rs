//! `/contexts`: the register as a table or on the map, with its filter, and the form that puts a new context forward.

use super::book::{Book, all_of, geography, query};
use super::fields::{code_words, titled};
use super::inputs::{options, select};
use super::live;
use super::propose::ProposeForm;
use super::shapes::{Line, Net, Page, short, today};
use super::views::{CODES, Choice, Way, views_keep, views_kept};
use super::{Ground, link_to, marks_of, sign, signs};
use crate::door::{self, Load};
use crate::frame::Shell;
use crate::map::contexts::ContextsMap;
use crate::number::whole;
use crate::route::{self, Here, Link, Route};
use crate::session::Session;
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{both, counted, lang, w};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Contexts on a page of the table.
const PAGE: &str = "50";

/// The page's state.
#[derive(Clone, Copy)]
pub(super) struct Register {
    choice: RwSignal<Choice>,
    /// The pages before this one, by what asked for them.
    turned: RwSignal<Vec<i32>>,
    page: RwSignal<Load<Arc<Page>>>,
    /// All that fit the filter, for the map, and whether there are more.
    all: RwSignal<Load<(Arc<Vec<Line>>, bool)>>,
    /// Links of each context by id; none while they are not known.
    links: RwSignal<Option<BTreeMap<String, u32>>>,
    /// Whether more links are there than were counted.
    cut: RwSignal<bool>,
}

impl Register {
    /// Asks for what the choice shows.
    pub(super) fn ask(self) {
        let choice = self.choice.get_untracked();
        let day = if choice.due { today() } else { String::new() };
        let after =
            self.turned.with_untracked(|turned| turned.last().map(i32::to_string)).unwrap_or_default();
        spawn_local(async move {
            let name = choice.name.trim();
            let mut filter = vec![("review_by", day.as_str()), ("name", name)];
            filter.extend(CODES.iter().zip(&choice.codes).map(|((key, _), value)| (*key, value.as_str())));
            let still = || self.choice.try_get_untracked().as_ref() == Some(&choice);
            if choice.way == Way::Map {
                let answer = all_of(&filter).await;
                if still() {
                    self.all.try_set(
                        answer
                            .map_or_else(Load::Failed, |(lines, more)| Load::Ready((Arc::new(lines), more))),
                    );
                }
                return;
            }
            filter.extend([("after", after.as_str()), ("limit", PAGE)]);
            let answer = door::get::<Page>(&format!("/api/contexts{}", query(&filter)), None).await;
            if still() {
                self.page.try_set(answer.map_or_else(Load::Failed, |page| Load::Ready(Arc::new(page))));
            }
        });
    }

    fn count_links(self) {
        spawn_local(async move {
            let Ok(net) = door::get::<Net>("/api/contexts/network", None).await else { return };
            let mut links: BTreeMap<String, u32> = BTreeMap::new();
            for end in net.edges.into_iter().flat_map(|edge| [edge.link.from, edge.link.to]) {
                *links.entry(end).or_default() += 1;
            }
            self.cut.try_set(net.cut);
            self.links.try_set(Some(links));
        });
    }

    /// Another choice: from its first page, in the address.
    fn choose(self, change: impl FnOnce(&mut Choice)) {
        self.choice.update(change);
        self.turned.set(Vec::new());
        let query = self.choice.with_untracked(|choice| {
            let name = choice.name.trim();
            let name = (!name.is_empty()).then(|| format!("name={}", js_sys::encode_uri_component(name)));
            [Some(choice.coded()).filter(|coded| !coded.is_empty()), name]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("&")
        });
        route::query_write(&if query.is_empty() { query } else { format!("?{query}") });
        self.ask();
    }

    fn turn(self, after: Option<i32>) {
        self.turned.update(|turned| match after {
            Some(after) => turned.push(after),
            None => _ = turned.pop(),
        });
        self.ask();
    }
}

/// The register of contexts.
#[component]
pub(crate) fn ContextsPage() -> impl IntoView {
    let session = expect_context::<Session>();
    let decode = |part: &str| js_sys::decode_uri_component(part).map(String::from).unwrap_or_default();
    let register = Register {
        choice: RwSignal::new(Choice::read(&route::query(), decode)),
        turned: RwSignal::new(Vec::new()),
        page: RwSignal::new(Load::Waiting),
        all: RwSignal::new(Load::Waiting),
        links: RwSignal::new(None),
        cut: RwSignal::new(false),
    };
    provide_context(Ground(geography()));
    provide_context(Book::new());
    register.ask();
    register.count_links();
    let way = Memo::new(move |_| register.choice.with(|choice| choice.way));
    view! {
        <Shell>
            <main id="main" class="plain wide-page contexts">
                <h1>{w("contexts-title")}</h1>
                <p class="lead">{w("contexts-lead")}</p>
                <Filter register/>
                <Views register/>
                {live(move || match way.get() {
                    Way::List => shown(register).into_any(),
                    Way::Map => view! { <OnMap register/> }.into_any(),
                })}
                <Show when=move || session.may("keep_contexts")><ProposeForm/></Show>
            </main>
        </Shell>
    }
}

#[component]
fn Filter(
    /// The page's state.
    register: Register,
) -> impl IntoView {
    let name = RwSignal::new(register.choice.with_untracked(|choice| choice.name.clone()));
    let find = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        register.choose(|choice| choice.name = name.get_untracked());
    };
    let code = move |n: usize| {
        let (key, list) = CODES[n];
        let field = if key == "kind" { "details.kind" } else { key };
        let value = move || register.choice.with(|choice| choice.codes[n].clone());
        view! {
            <div><label for=key>{both(super::fields::field_words(field, false))}</label>
                {select(key.to_owned(), options(list), value, move |code| register.choose(|choice| choice.codes[n] = code), String::new())}</div>
        }
    };
    let way = move |of: Way, key: &'static str| {
        let pressed = move || register.choice.with(|choice| choice.way == of).to_string();
        view! { <button type="button" aria-pressed=live(pressed) on:click=move |_| register.choose(|choice| choice.way = of)>{w(key)}</button> }
    };
    let due = move || register.choice.with(|choice| choice.due);
    let session = expect_context::<Session>();
    view! {
        <form class="record-filter" role="search" on:submit=find>
            <div><label for="name">{w("contexts-name")}</label>
                <input id="name" type="text" autocomplete="off" prop:value=name on:input=move |event| name.set(event_target_value(&event))/></div>
            {(0..CODES.len()).map(code).collect_view()}
            <label class="choice"><input type="checkbox" prop:checked=live(due)
                on:change=move |_| register.choose(|choice| choice.due = !choice.due)/><span>{w("contexts-due")}</span></label>
            <button type="submit" class="button">{w("contexts-find")}</button>
            <div class="ctx-ways"><div class="switch" role="group" aria-label=w("contexts-ways")>{way(Way::List, "contexts-way-list")}{way(Way::Map, "contexts-way-map")}</div>
                <span class="as-link"><Link to=Route::ContextNetwork>{w("contexts-way-network")}</Link></span>
                <span class="as-link"><Link to=Route::Hubs>{w("hubs-link")}</Link></span>
                <span class="as-link"><Link to=Route::Measures>{w("measures-link")}</Link></span>
                <span class="as-link"><Link to=Route::Guidance>{w("guidance-link")}</Link></span>
                <Show when=move || session.may("read_plans")><span class="as-link"><Link to=Route::Plans>{w("plans-link")}</Link></span></Show>
                <span class="as-link"><Link to=Route::ContextMapping>{w("mapping-page-way")}</Link></span></div>
        </form>
    }
}

/// The kept views, and one more.
#[component]
fn Views(
    /// The page's state.
    register: Register,
) -> impl IntoView {
    let lang = lang();
    let views = RwSignal::new(views_kept());
    let bare = move || register.choice.with(|choice| Choice { name: String::new(), ..choice.clone() });
    let is_new = move || bare() != Choice::default() && views.with(|views| !views.contains(&bare()));
    let keep = move |_| {
        views.update(|views| views.push(bare()));
        views_keep(&views.get_untracked());
    };
    let drop = move |view: &Choice| {
        views.update(|views| views.retain(|one| one != view));
        views_keep(&views.get_untracked());
    };
    view! {
        <div class="ctx-views" role="group" aria-label=w("contexts-views")>
            <span class="hint">{w("contexts-views")}</span>
            <button type="button" class="chip" on:click=move |_| register.choose(|choice| *choice = Choice::default())>{w("contexts-all")}</button>
            {live(move || views.get().into_iter().map(|view| {
                let (open, gone, words) = (view.clone(), view.clone(), view.words(lang.get()));
                let words_too = words.clone();
                view! {
                    <span class="ctx-view"><button type="button" class="chip" on:click=move |_| register.choose(|choice| *choice = open.clone())>{words}</button>
                        <button type="button" class="chip" on:click=move |_| drop(&gone)><span aria-hidden="true">"×"</span>
                            <span class="only-heard">{w("contexts-view-drop")}" "{words_too}</span></button></span>
                }
            }).collect_view())}
            <Show when=is_new><button type="button" class="button small" on:click=keep>{w("contexts-view-keep")}</button></Show>
        </div>
    }
}

/// The table with its way through the pages.
fn shown(register: Register) -> impl IntoView {
    move || match register.page.get() {
        Load::Waiting => view! { <Skeleton/> }.into_any(),
        Load::Failed(failure) => view! { <FailureView failure again=move || register.ask()/> }.into_any(),
        Load::Ready(page) if page.contexts.is_empty() => {
            view! { <Empty title="contexts-empty" next="contexts-empty-next"/> }.into_any()
        }
        Load::Ready(page) => view! { <Table register page/> }.into_any(),
    }
}

#[component]
fn Table(
    /// The page's state.
    register: Register,
    /// What came.
    page: Arc<Page>,
) -> impl IntoView {
    let lang = lang();
    let (total, next) = (page.total, page.next);
    let day = today();
    let lines = page.contexts.iter().map(|line| row(register, line, &day)).collect_view();
    let turned = move || register.turned.with(|turned| !turned.is_empty());
    let more = next.filter(|_| total > 50);
    view! {
        <p class="hint" role="status">{live(move || counted(lang.get(), "contexts-count", total))}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("contexts-title")>
            <table class="figures ctx-table">
                <thead><tr>
                    {["contexts-col-code", "contexts-col-name", "contexts-col-kind", "contexts-col-state", "contexts-col-owner",
                        "contexts-col-review", "contexts-col-sources"].map(|key| view! { <th scope="col">{w(key)}</th> })}
                    <th scope="col" class="figure">{w("contexts-col-links")}</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        <p class="record-turn">
            <Show when=turned><button type="button" class="button" on:click=move |_| register.turn(None)>{w("contexts-page-before")}</button></Show>
            {more.map(|after| view! { <button type="button" class="button" on:click=move |_| register.turn(Some(after))>{w("contexts-page-next")}</button> })}
        </p>
    }
}

fn row(register: Register, line: &Line, today: &str) -> AnyView {
    let lang = lang();
    let (id, sources) = (line.id.clone(), line.list("sources"));
    let sources = move || {
        let words = sources.iter().map(|code| code_words("source", code).get(lang.get()).to_owned());
        words.collect::<Vec<_>>().join(", ")
    };
    let links = move || {
        register
            .links
            .with(|links| links.as_ref().map(|links| links.get(&id).copied().unwrap_or_default()))
            .map(|count| {
                let more = if register.cut.get() { "+" } else { "" };
                format!("{}{more}", whole(count.into()))
            })
    };
    let review = line.code_at("review_on").to_owned();
    let overdue = line.is_overdue(today);
    let kind = line.kind().to_owned();
    view! {
        <tr>
            <td><code title=line.code.clone()>{short(&line.code).to_owned()}</code></td>
            <th scope="row">{link_to(&line.code, both(line.name()).into_any())}</th>
            <td class="ctx-kind">{sign(&kind)}<span>{both(line.kind_label.clone())}</span></td>
            <td>{both(line.state_label.clone())}</td>
            <td>{both(line.owner_label.clone())}</td>
            <td class="ctx-day">{review}{overdue.then(|| view! { <strong class="ctx-overdue">{w("contexts-overdue")}</strong> })}</td>
            <td class="ctx-sources">{live(sources)}</td>
            <td class="figure">{live(links)}</td>
        </tr>
    }
    .into_any()
}

/// The map, with a list that keys walk through beside it.
#[component]
fn OnMap(
    /// The page's state.
    register: Register,
) -> impl IntoView {
    let (lang, page, ground) = (lang(), expect_context::<Here>().0, expect_context::<Ground>());
    let here: RwSignal<Option<usize>> = RwSignal::new(None);
    let marks = Memo::new(move |_| {
        register.all.with(|all| Arc::new(all.ready().map(|(lines, _)| marks_of(lines)).unwrap_or_default()))
    });
    let told = move || register.all.with(|all| all.ready().map(|(lines, more)| (lines.len(), *more)));
    let step = move |event: &web_sys::KeyboardEvent| {
        let last = marks.with_untracked(|marks| marks.len()).saturating_sub(1);
        let now = here.get_untracked();
        let to = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => now.map_or(0, |n| (n + 1).min(last)),
            "ArrowUp" | "ArrowLeft" => now.map_or(0, |n| n.saturating_sub(1)),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        super::inputs::focus(&format!("mark-{to}"));
    };
    let pressed = move |_: (f64, f64), mark: Option<usize>| {
        here.set(mark);
        if let Some(mark) = mark {
            super::inputs::focus(&format!("mark-{mark}"));
        }
    };
    let open = move |code: &str| {
        if let Some(code) = route::ContextCode::read(code) {
            route::go(page, Route::Context(code));
        }
    };
    let items = move || {
        let marks = marks.get();
        (0..marks.len()).map(|n| {
            let mark = &marks[n];
            let (code, name, kind) = (mark.code.clone(), mark.name.clone(), mark.kind.clone());
            let words = move || titled(&code, name.get(lang.get()));
            let code = mark.code.clone();
            // One stop of the tabulator; arrows go on from there.
            let stop = move || if here.get().unwrap_or_default() == n { "0" } else { "-1" };
            view! {
                <li><button type="button" id=format!("mark-{n}") class="ctx-item" class:here=live(move || here.get() == Some(n)) tabindex=live(stop)
                    on:focus=move |_| here.set(Some(n)) on:click=move |_| open(&code)>
                    {sign(&kind)}<span>{live(words)}</span></button></li>
            }
        }).collect_view()
    };
    view! {
        <p class="hint" role="status">{live(move || told().map(|(all, more)| {
            let shown = marks.with(|marks| marks.len());
            let more = if more { w("contexts-map-more")() } else { String::new() };
            format!("{} {} {more}", counted(lang.get(), "contexts-map-shown", shown as u64), counted(lang.get(), "contexts-map-without", (all - shown) as u64))
        }))}</p>
        <div class="ctx-split">
            <div><ContextsMap geography=ground.0 marks=marks.into() here pressed=Arc::new(pressed)/>{signs()}</div>
            <div class="ctx-beside">
                <p class="hint" id="marks-hint">{w("contexts-map-hint")}</p>
                <ul class="ctx-list" aria-describedby="marks-hint" on:keydown=move |event| step(&event)>{live(items)}</ul>
            </div>
        </div>
        {live(move || register.all.with(|all| match all {
            Load::Failed(failure) => Some(view! { <FailureView failure=failure.clone() again=move || register.ask()/> }),
            _ => None,
        }))}
    }
}
