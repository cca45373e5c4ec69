//! The chooser: a method, its parameters with unit and range, run and cancel.

use super::{Bench, Stage};
use crate::desk::desk;
use crate::number::whole;
use crate::words::{both, lang, w};
use api::language::{Arg, say_in};
use api::{Kind, METHODS, Method, Parameter, ParameterValue};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The form in the left rail.
#[component]
pub(crate) fn MethodForm() -> impl IntoView {
    let desk = desk();
    let bench = desk.bench();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        bench.run(desk);
    };
    let parameters = move || {
        bench.method.get().map(|method| {
            let applies = move |parameter: &Parameter| bench.parameters.with(|all| parameter.applies(all));
            method
                .parameters
                .iter()
                .map(|parameter| view! { <Show when=move || applies(parameter)><ParameterField parameter/></Show> })
                .collect_view()
        })
    };
    view! {
        <form class="filter method-form" on:submit=submit>
            <h3 id="method-title">{w("web-method")}</h3>
            <MethodSelect/>
            {parameters}
            <Show when=move || bench.method.get().is_some_and(|method| method.seeded)><SeedField/></Show>
            <Show when=move || bench.method.get().is_some()>
                <Show when=move || bench.stage.get() == Stage::Idle fallback=RunUnderWay>
                    <button type="submit" class="button strong">{w("web-method-run")}</button>
                </Show>
            </Show>
            <div class="said" role="alert"><Refusal/></div>
        </form>
    }
}

#[component]
fn MethodSelect() -> impl IntoView {
    let bench = desk().bench();
    let lang = lang();
    let words = move |method: &'static Method| move || say_in(lang.get(), &method.key(""), &[]);
    view! {
        <select class="method-select" aria-labelledby="method-title"
            prop:value=move || bench.method.get().map_or("", |method| method.code)
            on:change=move |event| bench.choose(Method::of(&event_target_value(&event)))>
            <option value="">{w("web-method-standing")}</option>
            {METHODS.iter().map(|method| view! { <option value=method.code>{words(method)}</option> }).collect_view()}
        </select>
    }
}

/// One parameter: a number with its unit and range, or a choice.
#[component]
fn ParameterField(
    /// The parameter.
    parameter: &'static Parameter,
) -> impl IntoView {
    let bench = desk().bench();
    let lang = lang();
    let said = move |key: String| move || say_in(lang.get(), &key, &[]);
    let name = said(format!("parameter-{}", parameter.name.replace('_', "-")));
    let put = move |value: ParameterValue| {
        bench.parameters.update(|all| _ = all.insert(parameter.name.to_owned(), value));
    };
    let id = format!("parameter-{}", parameter.name);
    match parameter.kind {
        Kind::Whole { least, most, unit, .. } => {
            let hint = format!("{id}-range");
            let now = move || {
                bench.parameters.with(|all| match all.get(parameter.name) {
                    Some(ParameterValue::Whole(number)) => number.to_string(),
                    _ => String::new(),
                })
            };
            let unit = said(unit.key().to_owned());
            let range = format!("{}–{}", whole(u64::from(least)), whole(u64::from(most)));
            view! {
                <div class="parameter">
                    <label for=id.clone()>{name}</label>
                    <input type="number" id=id required=true min=least max=most step="1" aria-describedby=hint.clone()
                        prop:value=now
                        on:change=move |event| {
                            if let Ok(number) = event_target_value(&event).parse() {
                                put(ParameterValue::Whole(number));
                            }
                        }/>
                    <span class="hint" id=hint>{unit}", "{range}</span>
                </div>
            }
            .into_any()
        }
        Kind::OneOf(codes) => {
            let chosen = move |code: &str| {
                bench.parameters.with(
                    |all| matches!(all.get(parameter.name), Some(ParameterValue::Code(now)) if now == code),
                )
            };
            view! {
                <div class="parameter of-codes">
                    <label for=id.clone()>{name}</label>
                    <select id=id on:change=move |event| put(ParameterValue::Code(event_target_value(&event)))>
                        {codes.iter().map(|code| view! {
                            <option value=*code selected=move || chosen(code)>{said(format!("choice-{}", code.replace('_', "-")))}</option>
                        }).collect_view()}
                    </select>
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn SeedField() -> impl IntoView {
    let bench = desk().bench();
    view! {
        <div class="parameter">
            <label for="parameter-seed">{w("web-method-seed")}</label>
            <input type="number" id="parameter-seed" required=true min="0" max=u32::MAX step="1"
                aria-describedby="parameter-seed-hint" prop:value=move || bench.seed.get().to_string()
                on:change=move |event| {
                    if let Ok(seed) = event_target_value(&event).parse() {
                        bench.seed.set(seed);
                    }
                }/>
            <span class="hint" id="parameter-seed-hint">{w("web-method-seed-hint")}</span>
        </div>
    }
}

/// The bar and the way out.
#[component]
fn RunUnderWay() -> impl IntoView {
    let bench: Bench = desk().bench();
    let lang = lang();
    let done = move || match bench.stage.get() {
        Stage::Running(done) => Some(done),
        _ => None,
    };
    let percent = move || done().map(|done| done / 10);
    let words = move || {
        percent().map_or_else(
            || say_in(lang.get(), "web-method-waiting", &[]),
            |percent| say_in(lang.get(), "web-method-running", &[("percent", Arg::from(percent))]),
        )
    };
    view! {
        <div class="run-under-way">
            <progress max="1000" prop:value=move || done().map_or(0, u32::from) aria-label=w("web-method-progress")></progress>
            <span class="figure">{words}</span>
            <button type="button" class="button" on:click=move |_| bench.cancel()>{w("web-method-cancel")}</button>
        </div>
    }
}

/// Why the server refused, with each field's own words.
#[component]
fn Refusal() -> impl IntoView {
    let bench = desk().bench();
    let lang = lang();
    move || {
        bench.failure.get().map(|failure| {
            let fields = failure.fields();
            view! {
                <p class="wrong">{both(failure.words())}
                    {fields.into_iter().map(|field| view! {
                        <span class="wrong-field">{move || field.message.get(lang.get()).to_owned()}</span>
                    }).collect_view()}
                </p>
            }
        })
    }
}
