//! `/contexts/{code}`: one context on one screen: what, where, its life, its links, its history, and the acts that change it.

use super::Ground;
use super::act::Bench;
use super::book::{Book, geography};
use super::facts::{Heirs, Where, standing, what};
use super::fields::code_words;
use super::history::History;
use super::hubs::AtHubs;
use super::joined::{How, JoinForm};
use super::links::{LinkForm, rows};
use super::live;
use super::over_time::{OverTime, side_here};
use super::propose::fields_of;
use super::records::Records;
use super::shapes::{Line, short, today};
use super::sheet::{Sheet, asked_of, nested};
use super::sign;
use super::split::SplitForm;
use crate::door::{Failure, Load};
use crate::filters::choice::Side;
use crate::frame::Shell;
use crate::plans::PlansOfContext;
use crate::route::{ContextCode, Link, Route};
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::{both, counted, lang, w};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// Why a form came to nothing: the server's sentence, or that of each field that is not shown beside its control.
pub(super) fn refusal(failure: RwSignal<Option<Failure>>) -> AnyView {
    view! {
        <div class="said whole" role="alert">{live(move || failure.get().map(|why| {
            let fields = why.fields();
            view! { <p class="wrong">{both(why.words())}
                {fields.into_iter().map(|field| view! { <span class="wrong-field">{both(field.message)}</span> }).collect_view()}</p> }
        }))}</div>
    }
    .into_any()
}

/// The page of a context.
#[component]
pub(crate) fn ContextPage(
    /// Its code.
    code: ContextCode,
) -> impl IntoView {
    let book = Book::new();
    provide_context(book);
    provide_context(Ground(geography()));
    let bench = Bench::new(code.text(), book);
    bench.ask();
    let session = expect_context::<Session>();
    // What is exact is marked as what it is; the rest of the page is of neither side.
    let side =
        Memo::new(move |_| session.who().as_ref().and_then(side_here).filter(|side| *side == Side::Working));
    view! {
        <Shell side>
            <main id="main" class="plain wide-page contexts">
                <p><Link to=Route::Contexts>{w("contexts-back")}</Link></p>
                <div class="progress" class:busy=live(move || bench.busy.get())></div>
                <div role="status" tabindex="-1" id="said">{live(move || bench.said.get().map(|key| view! { <p class="good">{w(key)}</p> }))}</div>
                {live(move || match bench.line.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=move || bench.ask()/> }.into_any(),
                    Load::Ready(line) => view! { <One bench line/> }.into_any(),
                })}
            </main>
        </Shell>
    }
}

#[component]
fn One(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let kind = line.kind().to_owned();
    let title = line.name();
    view! {
        <header class="ctx-head">
            <h1>{both(title)}</h1>
            <p>{sign(&kind)}<span>{both(line.kind_label.clone())}</span>" · "<strong>{both(line.state_label.clone())}</strong>" · "
                <code title=line.code.clone()>{short(&line.code).to_owned()}</code>" · "{both(line.owner_label.clone())}</p>
        </header>
        <Heirs bench line=Arc::clone(&line)/>
        <AtHubs line=Arc::clone(&line)/>
        <div class="ctx-one">
            {what(&line)}
            <Where bench line=Arc::clone(&line)/>
            <section aria-labelledby="standing"><h2 id="standing">{w("contexts-standing")}</h2>
                {standing(&line)}<MoveForm bench line=Arc::clone(&line)/></section>
            <OverTime bench line=Arc::clone(&line)/>
            <Links bench line=Arc::clone(&line)/>
            <Acts bench line=Arc::clone(&line)/>
            <PlansOfContext code=line.code.clone()/>
            <Records line=Arc::clone(&line)/>
            <History bench/>
        </div>
    }
}

/// The states that it can go to, and the day of its next review.
#[component]
fn MoveForm(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let (to, failure) = (RwSignal::new(String::new()), RwSignal::<Option<Failure>>::new(None));
    let day = line.code_at("review_on").to_owned();
    let review = RwSignal::new(if day > today() { day } else { String::new() });
    let states = StoredValue::new(line.next_states.clone());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let to = to.get_untracked();
        if to.is_empty() {
            return super::inputs::focus("move-0");
        }
        let day = review.get_untracked();
        let asked = json!({ "version": line.version, "to": to, "review_on": if day.is_empty() { Value::Null } else { json!(day) } });
        bench.act("POST", Bench::path(&line, "/move"), asked, "contexts-done-move", failure);
    };
    let send = StoredValue::new(send);
    let open = move || session.may("open_contexts") && states.with_value(|states| !states.is_empty());
    let choices = move || {
        let all = states.get_value().into_iter().enumerate();
        all.map(|(n, state)| {
            let (code, of_check) = (state.code.clone(), state.code);
            view! { <label class="choice"><input type="radio" name="move" id=format!("move-{n}") prop:checked=live(move || to.get() == of_check)
                on:change=move |_| to.set(code.clone())/><span>{both(state.label)}</span></label> }
        })
        .collect_view()
    };
    view! {
        <Show when=open>
            <form class="form" novalidate=true on:submit=move |event| send.with_value(|send| send(event))>
                <fieldset><legend>{w("contexts-move")}</legend>{live(choices)}</fieldset>
                <label for="move-review">{w("contexts-move-review")}</label>
                <input id="move-review" type="date" prop:value=review on:input=move |event| review.set(event_target_value(&event))/>
                {refusal(failure)}
                <button type="submit" class="button strong" disabled=live(move || bench.busy.get())>{w("contexts-move-go")}</button>
            </form>
        </Show>
    }
}

#[component]
fn Links(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let (lang, session) = (lang(), expect_context::<Session>());
    let id = line.id.clone();
    let mine = Memo::new(move |_| {
        bench.net.with(|net| {
            let edges = net.as_ref().map(|net| net.edges.clone()).unwrap_or_default();
            edges.into_iter().filter(|edge| edge.link.touches(&id)).collect::<Vec<_>>()
        })
    });
    let may = move || session.may("keep_contexts");
    view! {
        <section class="whole" aria-labelledby="links"><h2 id="links">{w("contexts-links")}</h2>
            <p class="hint">{live(move || counted(lang.get(), "contexts-links-count", mine.with(Vec::len) as u64))}" · "<Link to=Route::ContextNetwork>{w("contexts-way-network")}</Link></p>
            {live(move || mine.with(|edges| (!edges.is_empty()).then(|| view! {
                <div class="table-scroll" tabindex="0" role="region" aria-labelledby="links">{rows(edges, may().then_some(bench))}</div>
            })))}
        </section>
    }
}

/// The acts that change it: one form open at a time.
#[component]
fn Acts(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let ended = !line.at("ended").is_null();
    let (keep, open) = (session.may("keep_contexts"), session.may("open_contexts"));
    let acts: [(&str, &str, bool); 5] = [
        ("change", "contexts-change", keep),
        ("link", "contexts-link", keep),
        ("merge", "contexts-merge", open),
        ("supersede", "contexts-supersede", open),
        ("split", "contexts-split", open),
    ];
    let offered: Vec<_> = acts.into_iter().filter(|(.., may)| *may && !ended).collect();
    let turn = move |act: &'static str| {
        bench.open.update(|now| *now = if *now == Some(act) { None } else { Some(act) });
    };
    let button = move |(act, key, _): (&'static str, &'static str, bool)| {
        let is_open = move || bench.open.get() == Some(act);
        view! { <button type="button" class="button" id=format!("act-{act}") aria-expanded=live(move || is_open().to_string()) on:click=move |_| turn(act)>{w(key)}</button> }
    };
    let form = move || {
        let line = Arc::clone(&line);
        match bench.open.get()? {
            "change" => Some(view! { <ChangeForm bench line/> }.into_any()),
            "link" => Some(view! { <LinkForm bench line=(*line).clone()/> }.into_any()),
            "merge" => Some(view! { <JoinForm bench line how=How::Merge/> }.into_any()),
            "supersede" => Some(view! { <JoinForm bench line how=How::Supersede/> }.into_any()),
            _ => Some(view! { <SplitForm bench line/> }.into_any()),
        }
    };
    (!offered.is_empty()).then(|| {
        view! {
            <section class="whole ctx-acting" aria-labelledby="acts"><h2 id="acts">{w("contexts-acts")}</h2>
                <div class="ctx-row">{offered.into_iter().map(button).collect_view()}</div>
                {live(form)}
            </section>
        }
    })
}

/// Changes what is known.
#[component]
fn ChangeForm(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let sheet = Sheet::of(1, &line);
    let kind = line.kind().to_owned();
    let fields = asked_of(&kind);
    let of_code = code_words("context", &kind);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if sheet.is_complete(&fields) {
            let context = sheet.values.with_untracked(|values| nested(values, &fields));
            let asked = json!({ "version": line.version, "context": context });
            bench.act("PUT", Bench::path(&line, ""), asked, "contexts-done-change", sheet.failure);
        }
    };
    view! {
        <form class="form across" novalidate=true on:submit=submit>
            <p class="hint whole">{both(of_code)}": "{w("contexts-change-lead")}</p>
            {fields_of(sheet, &kind)}
            {refusal(sheet.failure)}
            <div class="go whole"><button type="submit" class="button strong" disabled=live(move || bench.busy.get())>{w("contexts-save")}</button>
                <button type="button" class="button" on:click=move |_| bench.open.set(None)>{w("contexts-cancel")}</button></div>
        </form>
    }
}
