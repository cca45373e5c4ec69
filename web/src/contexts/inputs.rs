//! The controls of a form about a context, each with its label, its hint and what is wrong with it.

use super::book::{Book, query};
use super::fields::{DAYS, Holds, code_words, codes, field_of, field_words, hours_words, titled};
use super::live;
use super::position::{FORMS, shape, with_point, written};
use super::shapes::{Line, Page};
use super::sheet::Sheet;
use super::{Ground, mark_of};
use crate::door;
use crate::map::contexts::{ContextsMap, Mark};
use crate::words::{Lang, Text, both, lang, w};
use api::language::say_in;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// Leads the keyboard to a control.
pub(super) fn focus(id: &str) {
    focus_first(&format!("#{id}"));
}

/// Leads the keyboard to the first of a class, once the page has drawn it.
pub(super) fn focus_class(class: &'static str) {
    set_timeout(move || focus_first(&format!(".{class}")), Duration::ZERO);
}

fn focus_first(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|it| it.query_selector(selector).ok().flatten()) {
        // What is drawn in SVG takes the focus by the same name as what is written in HTML.
        let element: &web_sys::HtmlElement = element.unchecked_ref();
        let _ = element.focus();
    }
}

/// What is wrong with a field, beside it.
fn fault(sheet: Sheet, field: &'static str) -> AnyView {
    let id = format!("{}-fault", sheet.html_id(field));
    view! { <span class="fault" id=id>{live(move || sheet.fault(field).map(|words| view! { <span class="wrong">{both(words)}</span> }))}</span> }.into_any()
}

/// A select of codes and their words.
pub(super) fn select(
    id: String,
    options: Vec<(String, Text)>,
    value: impl Fn() -> String + Copy + Send + Sync + 'static,
    chosen: impl Fn(String) + 'static,
    described: String,
) -> AnyView {
    let lang = lang();
    view! {
        <select id=id aria-describedby=described on:change=move |event| chosen(event_target_value(&event))>
            <option value="" selected=live(move || value().is_empty())>"–"</option>
            {options.into_iter().map(|(code, words)| {
                let of = code.clone();
                view! { <option value=code selected=live(move || value() == of)>{live(move || words.get(lang.get()).to_owned())}</option> }
            }).collect_view()}
        </select>
    }
    .into_any()
}

/// The codes of a list with their words.
pub(super) fn options(list: &str) -> Vec<(String, Text)> {
    codes(list).into_iter().map(|code| (code.to_owned(), code_words(list, code))).collect()
}

/// The control of a field.
pub(super) fn field(sheet: Sheet, code: &'static str) -> AnyView {
    let Some((_, holds)) = field_of(code) else { return ().into_any() };
    let id = sheet.html_id(code);
    let described = format!("{id}-fault");
    let label = both(field_words(code, false));
    let text = move || sheet.get(code).as_str().unwrap_or_default().to_owned();
    let control = match holds {
        Holds::Words | Holds::Day => view! {
            <input id=id.clone() type=if holds == Holds::Day { "date" } else { "text" } autocomplete="off" aria-describedby=described
                lang=code.strip_prefix("name.") prop:value=live(text) on:input=move |event| sheet.set(code, json!(event_target_value(&event)))/>
        }
        .into_any(),
        Holds::One(list) => {
            select(id.clone(), options(list), text, move |chosen| sheet.set(code, json!(chosen)), described)
        }
        Holds::Places => view! {
            <input id=id.clone() type="text" autocomplete="off" spellcheck="false" aria-describedby=described
                prop:value=live(move || sheet.values.with_untracked(|values| words_of(values.get(code))))
                on:input=move |event| {
                    let ids: Vec<String> = event_target_value(&event).split([',', ' ']).filter(|id| !id.is_empty()).map(str::to_owned).collect();
                    sheet.set(code, json!(ids));
                }/>
        }
        .into_any(),
        Holds::Many(list) => return grouped(sheet, code, many(sheet, code, list)),
        Holds::Hours => return grouped(sheet, code, hours(id, move || sheet.get(code), move |hours| sheet.set(code, hours))),
        Holds::Shape => return grouped(sheet, code, view! { <ShapeField sheet/> }.into_any()),
        Holds::Meets => return grouped(sheet, code, view! { <MeetsField sheet/> }.into_any()),
        Holds::Contexts => return ().into_any(),
    };
    view! { <label for=id>{label}</label>{control}{fault(sheet, code)} }.into_any()
}

fn words_of(list: Option<&Value>) -> String {
    let list = list.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
}

/// Several controls that are one field.
fn grouped(sheet: Sheet, code: &'static str, controls: AnyView) -> AnyView {
    view! {
        <fieldset class="whole" id=sheet.html_id(code) tabindex="-1" aria-describedby=format!("{}-fault", sheet.html_id(code))>
            <legend>{both(field_words(code, false))}</legend>
            {controls}
            {fault(sheet, code)}
        </fieldset>
    }
    .into_any()
}

fn many(sheet: Sheet, code: &'static str, list: &'static str) -> AnyView {
    let has = move |one: &str| {
        sheet.values.with(|all| {
            all.get(code).and_then(Value::as_array).is_some_and(|all| all.iter().any(|it| it == one))
        })
    };
    let turn = move |one: &str| {
        // In the order of the list, each once, as the register keeps them.
        let chosen: Vec<&str> = codes(list).into_iter().filter(|it| has(it) != (*it == one)).collect();
        sheet.set(code, json!(chosen));
    };
    view! {
        <div class="choices">
            {codes(list).into_iter().map(|one| view! {
                <label class="choice">
                    <input type="checkbox" value=one prop:checked=live(move || has(one)) on:change=move |_| turn(one)/>
                    <span>{both(code_words(list, one))}</span>
                </label>
            }).collect_view()}
        </div>
    }
    .into_any()
}

fn day_words(day: &str, lang: Lang) -> String {
    say_in(lang, &format!("contexts-day-{day}"), &[])
}

/// Minutes after midnight of "17:05".
fn minutes(clock: &str) -> Option<u64> {
    let (hour, minute) = clock.split_once(':')?;
    Some(hour.parse::<u64>().ok()? * 60 + minute.parse::<u64>().ok()?)
}

/// The list with one more stretch, in order. One that ends before it begins ends in the next morning.
fn with_hours(list: &Value, day: &str, from: u64, to: u64) -> Value {
    let to = if to <= from { to + 1_440 } else { to };
    let mut all = list.as_array().cloned().unwrap_or_default();
    all.push(json!({ "day": day, "from": from, "to": to }));
    all.sort_by_key(|one| {
        let day = DAYS.iter().position(|day| one["day"] == *day);
        (day, one["from"].as_u64(), one["to"].as_u64())
    });
    all.dedup();
    json!(all)
}

/// Stretches of days: those there are, each with a way out, and a row to add one.
fn hours(
    id: String,
    value: impl Fn() -> Value + Copy + Send + Sync + 'static,
    set: impl Fn(Value) + Copy + Send + Sync + 'static,
) -> AnyView {
    let lang = lang();
    let (day, from, to) = (
        RwSignal::new("fri".to_owned()),
        RwSignal::new("17:00".to_owned()),
        RwSignal::new("21:00".to_owned()),
    );
    let add = move |_| {
        if let (Some(from), Some(to)) = (minutes(&from.get_untracked()), minutes(&to.get_untracked())) {
            set(with_hours(&value(), &day.get_untracked(), from, to));
        }
    };
    let remove = move |n: usize| {
        let mut all = value().as_array().cloned().unwrap_or_default();
        all.remove(n);
        set(json!(all));
    };
    let clock = move |key: &'static str, signal: RwSignal<String>| {
        view! {
            <label><span>{w(key)}</span>
                <input type="time" prop:value=signal on:input=move |event| signal.set(event_target_value(&event))/></label>
        }
    };
    view! {
        <ul class="chips">
            {live(move || value().as_array().cloned().unwrap_or_default().into_iter().enumerate().map(|(n, one)| {
                let words = hours_words(&json!([one]), lang.get());
                view! { <li><button type="button" class="chip" on:click=move |_| remove(n)>
                    {words}" "<span aria-hidden="true">"×"</span><span class="only-heard">{w("contexts-remove")}</span></button></li> }
            }).collect_view())}
        </ul>
        <div class="ctx-row">
            <label><span>{w("contexts-hours-day")}</span>
                <select id=format!("{id}-day") on:change=move |event| day.set(event_target_value(&event))>
                    {DAYS.into_iter().map(|one| view! {
                        <option value=one selected=live(move || day.get() == one)>{live(move || day_words(one, lang.get()))}</option>
                    }).collect_view()}
                </select></label>
            {clock("contexts-hours-from", from)}
            {clock("contexts-hours-to", to)}
            <button type="button" class="button" on:click=add>{w("contexts-hours-add")}</button>
        </div>
    }
    .into_any()
}

/// Where it is: point, line or area, written or picked on the map.
#[component]
fn ShapeField(
    /// The form.
    sheet: Sheet,
) -> impl IntoView {
    let ground = expect_context::<Ground>();
    let (first_form, first_text) =
        written(&sheet.values.with_untracked(|all| all.get("details.shape").cloned().unwrap_or_default()));
    let (form, text) = (RwSignal::new(first_form), RwSignal::new(first_text));
    let keep = move || {
        let read = shape(&form.get_untracked(), &text.get_untracked());
        sheet.set("details.shape", read.unwrap_or_default());
    };
    let marks = Signal::derive(move || {
        let drawn = mark_of(String::new(), &sheet.kind(), Text::same(""), &sheet.get("details.shape"));
        Arc::new(drawn.into_iter().collect::<Vec<Mark>>())
    });
    let pressed = move |at: (f64, f64), _: Option<usize>| {
        text.update(|text| *text = with_point(&form.get_untracked(), text, at));
        keep();
    };
    let unread = move || !text.with(|text| text.trim().is_empty()) && sheet.get("details.shape").is_null();
    let id = sheet.html_id("position");
    view! {
        <div class="ctx-row">
            {FORMS.into_iter().map(|(code, key)| view! {
                <label class="choice"><input type="radio" name=format!("s{}-form", sheet.id) value=code
                    prop:checked=live(move || form.get() == code)
                    on:change=move |_| { form.set(code.to_owned()); keep(); }/><span>{w(key)}</span></label>
            }).collect_view()}
        </div>
        <label for=id.clone()>{w("contexts-position")}</label>
        <textarea id=id.clone() rows="3" spellcheck="false" aria-describedby=format!("{id}-hint") prop:value=text
            on:input=move |event| { text.set(event_target_value(&event)); keep(); }></textarea>
        <p class="hint" id=format!("{id}-hint")>{w("contexts-position-hint")}</p>
        <p class="hint" role="status">{live(move || unread().then(|| w("contexts-position-unread")()))}</p>
        <ContextsMap geography=ground.0 marks here=RwSignal::new(None) close=true pressed=Arc::new(pressed)/>
    }
}

/// Where a peer group meets, and when.
#[component]
fn MeetsField(
    /// The form.
    sheet: Sheet,
) -> impl IntoView {
    const FIELD: &str = "details.meets";
    let book = expect_context::<Book>();
    let lang = lang();
    let chosen: RwSignal<Option<Line>> = RwSignal::new(None);
    let all = move || sheet.get(FIELD).as_array().cloned().unwrap_or_default();
    Effect::new(move |_| {
        let Some(line) = chosen.get() else { return };
        let mut now = sheet
            .values
            .with_untracked(|all| all.get(FIELD).and_then(Value::as_array).cloned().unwrap_or_default());
        if now.iter().all(|meeting| meeting["at"] != line.id) {
            book.note_lines(std::slice::from_ref(&line));
            now.push(json!({ "at": line.id, "hours": [] }));
            sheet.set(FIELD, json!(now));
        }
        chosen.set(None);
    });
    let change = move |n: usize, hours: Option<Value>| {
        let mut now = all();
        match hours {
            Some(hours) => now[n]["hours"] = hours,
            None => _ = now.remove(n),
        }
        sheet.set(FIELD, json!(now));
    };
    let count = Memo::new(move |_| all().len());
    view! {
        {live(move || (0..count.get()).map(|n| {
            let name = move || all().get(n).map(|meeting| book.name(meeting["at"].as_str().unwrap_or_default(), lang.get()));
            view! {
                <div class="ctx-part">
                    <p class="ctx-row"><strong>{live(name)}</strong>
                        <button type="button" class="button small" on:click=move |_| change(n, None)>{w("contexts-remove")}</button></p>
                    {hours(format!("s{}-meets-{n}", sheet.id), move || all().get(n).map(|one| one["hours"].clone()).unwrap_or_default(), move |hours| change(n, Some(hours)))}
                </div>
            }
        }).collect_view())}
        <Picker id=sheet.html_id("meets-pick") label="contexts-meets-pick" chosen/>
    }
}

/// Finds a context by its name, with the server's own search, and chooses one of those found.
#[component]
pub(super) fn Picker(
    /// Id of the search field.
    id: String,
    /// Key of its label.
    label: &'static str,
    /// What was chosen.
    chosen: RwSignal<Option<Line>>,
    /// Only of this kind; empty: of any.
    #[prop(optional)]
    kind: String,
    /// Id of a context that is not offered.
    #[prop(optional)]
    but: String,
) -> impl IntoView {
    const MOMENT: Duration = Duration::from_millis(250);
    let lang = lang();
    let (words, found) = (RwSignal::new(String::new()), RwSignal::new(Vec::<Line>::new()));
    let find = move |typed: String| {
        words.set(typed.clone());
        let (kind, but) = (kind.clone(), but.clone());
        set_timeout(
            move || {
                if words.try_get_untracked().as_ref() != Some(&typed) || typed.trim().is_empty() {
                    return;
                }
                spawn_local(async move {
                    let asked = query(&[("name", typed.trim()), ("kind", &kind), ("limit", "12")]);
                    if let Ok(page) = door::get::<Page>(&format!("/api/contexts{asked}"), None).await {
                        let fits = |line: &Line| line.id != but && line.at("ended").is_null();
                        found.try_set(page.contexts.into_iter().filter(fits).take(8).collect());
                    }
                });
            },
            MOMENT,
        );
    };
    let group = format!("{id}-found");
    let name = move |line: &Line| titled(&line.code, line.name().get(lang.get()));
    view! {
        <div class="ctx-pick">
            <label for=id.clone()>{w(label)}</label>
            <input id=id type="text" autocomplete="off" prop:value=words on:input=move |event| find(event_target_value(&event))/>
            <p class="hint" role="status">{live(move || {
                let many = found.with(Vec::len);
                (!words.with(String::is_empty)).then(|| crate::words::counted(lang.get(), "contexts-found", many as u64))
            })}</p>
            <div role="radiogroup" aria-label=w(label)>
                {live(move || found.get().into_iter().map(|line| {
                    let (of, words) = (line.id.clone(), name(&line));
                    view! { <label class="choice">
                        <input type="radio" name=group.clone() prop:checked=live(move || chosen.with(|it| it.as_ref().is_some_and(|it| it.id == of)))
                            on:change=move |_| chosen.set(Some(line.clone()))/><span>{words}</span></label> }
                }).collect_view())}
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contexts::fields::clock_words;

    #[test]
    fn hours_are_kept_in_order_and_may_end_in_the_next_morning() {
        let one = with_hours(&Value::Null, "sat", 1_320, 60);
        let two = with_hours(&one, "fri", 1_020, 1_260);
        assert_eq!(two[0]["day"], "fri");
        assert_eq!(two[1]["to"], 1_500);
        assert_eq!(with_hours(&two, "fri", 1_020, 1_260).as_array().unwrap().len(), 2, "each once");
        assert_eq!(minutes("17:05"), Some(1_025));
        assert_eq!(clock_words(1_500), "01:00");
    }
}
