//! The form in which a comparison is written down: what came before is told while it is filled in, and nothing of what came after.

use super::Desk;
use super::rows::{Uses, of_part, rows, uses_of};
use crate::door;
use crate::form_fault::Fault;
use crate::words::{Arg, counted, lang, w};
use api::language::say_in;
use api::{EffectDesign, EffectDesignAsk, EffectFit, EffectPage as Told};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Quarters on either side that may be chosen.
const LENGTHS: [u32; 3] = [4, 8, 12];
/// The least fall that is proposed.
const WANTED: u32 = 30;

/// What is written so far.
#[derive(Clone, Copy)]
struct Draft {
    uses: RwSignal<Uses>,
    first: RwSignal<String>,
    quarters: RwSignal<u32>,
    wanted: RwSignal<String>,
    expected: RwSignal<String>,
    fit: RwSignal<Option<EffectFit>>,
}

impl Draft {
    /// Begins with the newest comparison, or with the plan's own first day.
    fn of(told: &Told) -> Self {
        let newest = told.registered.first().map(|one| one.design.clone());
        let first = quarter_after(&told.line.first_day).filter(|first| firsts(told).contains(first));
        let first = first.or_else(|| firsts(told).last().cloned()).unwrap_or_default();
        let design = newest.unwrap_or_else(|| EffectDesign {
            first,
            quarters: LENGTHS[0],
            wanted_percent: WANTED,
            ..EffectDesign::default()
        });
        Self {
            uses: RwSignal::new(uses_of(&design)),
            first: RwSignal::new(design.first),
            quarters: RwSignal::new(design.quarters),
            wanted: RwSignal::new(design.wanted_percent.to_string()),
            expected: RwSignal::new(design.expected),
            fit: RwSignal::new(None),
        }
    }

    fn design(self) -> EffectDesign {
        let part = |part| self.uses.with_untracked(|uses| of_part(uses, part));
        EffectDesign {
            area: part("area"),
            compared: part("compared"),
            ring: part("ring"),
            compared_ring: part("compared_ring"),
            first: self.first.get_untracked(),
            quarters: self.quarters.get_untracked(),
            wanted_percent: self.wanted.get_untracked().trim().parse().unwrap_or_default(),
            expected: self.expected.get_untracked(),
        }
    }

    /// Asks how alike the other areas were. Without an answer the table stays as it is, and what is wrong is told beside its field.
    fn ask(self, desk: Desk) {
        let design = self.design();
        if design.area.is_empty() {
            self.fit.set(None);
            return;
        }
        let step = format!(
            "/fit?area={}&first={}&quarters={}",
            design.area.join(","),
            design.first,
            design.quarters
        );
        spawn_local(async move {
            match door::get::<EffectFit>(&desk.path(&step), None).await {
                Ok(fit) => {
                    desk.failure.try_set(None);
                    self.fit.try_set(Some(fit));
                }
                Err(why) => {
                    self.fit.try_set(None);
                    desk.failure.try_set(Some(why));
                }
            }
        });
    }
}

/// Quarters that may be the first: a year before each is released. The one after the last released is the best of them, for nothing of it is known.
fn firsts(told: &Told) -> Vec<String> {
    let next = told.periods.last().and_then(|last| following(last));
    told.periods.iter().skip(LENGTHS[0] as usize).cloned().chain(next).collect()
}

/// `2025Q4` → `2026Q1`.
fn following(quarter: &str) -> Option<String> {
    let (year, nth) = quarter.split_once('Q')?;
    let (year, nth): (i32, u32) = (year.parse().ok()?, nth.parse().ok()?);
    Some(if nth == 4 { format!("{}Q1", year + 1) } else { format!("{year}Q{}", nth + 1) })
}

/// The first whole quarter from a day on: `2026-02-01` → `2026Q2`, `2026-01-01` → `2026Q1`.
fn quarter_after(day: &str) -> Option<String> {
    let (year, rest) = day.split_at_checked(4)?;
    let month: u32 = rest.get(1..3)?.parse().ok()?;
    let of_day = format!("{year}Q{}", (month.clamp(1, 12) - 1) / 3 + 1);
    let opens = month % 3 == 1 && rest.get(4..6)? == "01";
    if opens { Some(of_day) } else { following(&of_day) }
}

/// The form.
#[component]
pub(super) fn DesignForm(
    /// The page's state.
    desk: Desk,
    /// What the server told.
    told: Told,
    /// Number of the newest comparison; 0 for none.
    number: i32,
) -> impl IntoView {
    let draft = Draft::of(&told);
    if number > 0 {
        draft.ask(desk);
    }
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        desk.keep("", EffectDesignAsk { number, design: draft.design() });
    };
    let heading = if number > 0 { "effect-page-write-again" } else { "effect-page-write" };
    let form = view! {
        <p class="hint">{w("effect-page-write-lead")}</p>
        <form class="form pfl-form" id="effect-form" on:submit=save>
            {windows(draft, desk, firsts(&told))}
            <h3>{w("effect-page-choose")}</h3>
            <p class="hint">{w("effect-page-choose-lead")}</p>
            {["area", "compared", "ring", "compared_ring"].map(|field| view! {
                <Fault failure=desk.failure field=field.to_owned() id=format!("effect-{field}-fault")/> })}
            {rows(told.areas, draft.uses, draft.fit, move || draft.ask(desk))}
            {waits(draft.fit)}
            <div class="plan-field"><label for="effect-wanted">{w("effect-page-percent")}</label>
                <input id="effect-wanted" type="number" min="5" max="90" aria-describedby="effect-wanted-fault" prop:value=draft.wanted.get_untracked()
                    on:input=move |event| draft.wanted.set(event_target_value(&event))/>
                <Fault failure=desk.failure field="wanted_percent".to_owned() id="effect-wanted-fault".to_owned()/></div>
            <div class="plan-field"><label for="effect-expected">{w("effect-page-expected")}</label>
                <textarea id="effect-expected" rows="4" maxlength="4000" aria-describedby="effect-expected-fault" prop:value=draft.expected.get_untracked()
                    on:input=move |event| draft.expected.set(event_target_value(&event))></textarea>
                <Fault failure=desk.failure field="expected".to_owned() id="effect-expected-fault".to_owned()/></div>
            <p class="pfl-save"><button type="submit" class="button strong" disabled=move || desk.busy.get()>{w("effect-page-keep")}</button></p>
        </form>
    };
    // A comparison that stands is read more often than another is written.
    if number > 0 {
        view! { <details class="fold"><summary>{w(heading)}</summary>{form}</details> }.into_any()
    } else {
        view! { <section aria-labelledby="effect-write"><h2 id="effect-write">{w(heading)}</h2>{form}</section> }
            .into_any()
    }
}

/// First quarter and length.
fn windows(draft: Draft, desk: Desk, firsts: Vec<String>) -> AnyView {
    let lang = lang();
    let chosen = draft.first.get_untracked();
    let options = firsts.into_iter().map(|first| {
        let is = first == chosen;
        view! { <option value=first.clone() selected=is>{first.clone()}</option> }
    });
    let lengths = LENGTHS.map(|length| {
        let years = u64::from(length / 4);
        view! {
            <option value=length.to_string() selected=length == draft.quarters.get_untracked()>
                {move || counted(lang.get(), "effect-page-years", years)}</option>
        }
    });
    let first = move |event| {
        draft.first.set(event_target_value(&event));
        draft.ask(desk);
    };
    let length = move |event| {
        draft.quarters.set(event_target_value(&event).parse().unwrap_or(LENGTHS[0]));
        draft.ask(desk);
    };
    view! {
        <div class="pfl-days">
            <div><label for="effect-first">{w("effect-page-first")}</label>
                <select id="effect-first" aria-describedby="effect-first-fault" on:change=first>{options.collect_view()}</select></div>
            <div><label for="effect-length">{w("effect-page-length")}</label>
                <select id="effect-length" on:change=length>{lengths}</select></div>
        </div>
        <Fault failure=desk.failure field="first".to_owned() id="effect-first-fault".to_owned()/>
    }
    .into_any()
}

/// How long it takes to tell falls of some sizes.
fn waits(fit: RwSignal<Option<EffectFit>>) -> AnyView {
    let lang = lang();
    let list = move || {
        fit.get().map(|fit| {
            let line = |wait: &api::EffectWait| {
                let percent = ("percent", Arg::from(wait.percent as usize));
                let said = match wait.quarters {
                    Some(n) => say_in(
                        lang.get(),
                        "effect-page-wait-of",
                        &[percent, ("quarters", Arg::from(n as usize))],
                    ),
                    None => say_in(lang.get(), "effect-page-wait-never", &[percent]),
                };
                view! { <li>{said}</li> }
            };
            let lines = fit.wait.iter().map(line).collect_view();
            view! { <p>{w("effect-page-wait")}</p><ul>{lines}</ul> }
        })
    };
    view! { <div class="effect-wait" aria-live="polite">{list}</div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_that_begins_within_a_quarter_counts_from_the_next() {
        assert_eq!(quarter_after("2026-01-01").as_deref(), Some("2026Q1"));
        assert_eq!(quarter_after("2026-01-02").as_deref(), Some("2026Q2"));
        assert_eq!(quarter_after("2025-11-15").as_deref(), Some("2026Q1"));
        assert_eq!(quarter_after("soon"), None);
    }
}
