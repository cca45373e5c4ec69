//! The controls of a plan's form. Each writes straight into the plan as it is kept in the page, and shows what is wrong with it beneath.

use crate::door::Failure;
use crate::form_fault::Fault;
use crate::words::w;
use api::PlanContent;
use leptos::prelude::*;

/// The plan as it is written.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// What is written.
    pub(super) content: RwSignal<PlanContent>,
    /// Goes up when an entry of a list is added or removed, so that the lists are drawn anew; not when somebody types.
    pub(super) shape: RwSignal<u32>,
    /// Something is written that is not kept yet.
    pub(super) unsaved: RwSignal<bool>,
    /// Why the last act came to nothing.
    pub(super) failure: RwSignal<Option<Failure>>,
    /// Whether the reader may write.
    pub(super) keep: bool,
}

impl Form {
    /// Changes what is written.
    pub(super) fn write(self, change: impl FnOnce(&mut PlanContent)) {
        self.content.update(change);
        self.unsaved.set(true);
    }

    /// Adds or removes an entry of a list.
    pub(super) fn shape(self, change: impl FnOnce(&mut PlanContent)) {
        self.write(change);
        self.shape.update(|n| *n += 1);
    }
}

/// The html id of a field.
fn id_of(field: &str) -> String {
    format!("plan-{}", field.replace('.', "-"))
}

/// A control below its label, with what is wrong with it beneath.
fn framed(form: Form, field: &str, label: &'static str, control: AnyView) -> AnyView {
    let id = id_of(field);
    let fault = fault_of(&id);
    view! {
        <div class="plan-field"><label for=id>{w(label)}</label>{control}
            <Fault failure=form.failure field=field.to_owned() id=fault/></div>
    }
    .into_any()
}

fn fault_of(id: &str) -> String {
    format!("{id}-fault")
}

/// A text. A single row takes no line break.
pub(super) fn text(
    form: Form,
    field: &str,
    label: &'static str,
    rows: u8,
    of: impl for<'c> Fn(&'c mut PlanContent) -> &'c mut String + Copy + 'static,
) -> AnyView {
    let id = id_of(field);
    let fault = fault_of(&id);
    let value = form.content.with_untracked(|content| of(&mut content.clone()).clone());
    let write = move |event| form.write(|content| *of(content) = event_target_value(&event));
    let control = if rows == 1 {
        view! { <input id=id type="text" maxlength="300" readonly=!form.keep aria-describedby=fault prop:value=value on:input=write/> }.into_any()
    } else {
        view! { <textarea id=id rows=rows.to_string() maxlength="4000" readonly=!form.keep aria-describedby=fault prop:value=value on:input=write></textarea> }
            .into_any()
    };
    framed(form, field, label, control)
}

/// A text in one row for which the page has proposals; anything else may be written too. `proposals`: the id of their list, and what fetches them.
pub(super) fn proposed(
    form: Form,
    field: &str,
    label: &'static str,
    (list, fetch): (&'static str, impl Fn() + Copy + 'static),
    of: impl for<'c> Fn(&'c mut PlanContent) -> &'c mut String + Copy + 'static,
) -> AnyView {
    let id = id_of(field);
    let fault = fault_of(&id);
    let value = form.content.with_untracked(|content| of(&mut content.clone()).clone());
    let write = move |event| form.write(|content| *of(content) = event_target_value(&event));
    let control = view! {
        <input id=id type="text" list=list autocomplete="off" maxlength="300" readonly=!form.keep aria-describedby=fault prop:value=value
            on:input=write on:focus=move |_| fetch()/>
    };
    framed(form, field, label, control.into_any())
}

/// A day that may be left out.
pub(super) fn day(
    form: Form,
    field: &str,
    label: &'static str,
    of: impl for<'c> Fn(&'c mut PlanContent) -> &'c mut Option<String> + Copy + 'static,
) -> AnyView {
    let value = form.content.with_untracked(|content| of(&mut content.clone()).clone()).unwrap_or_default();
    day_control(form, field, label, value, move |content, day| {
        *of(content) = (!day.is_empty()).then_some(day);
    })
}

/// A day that every plan has.
pub(super) fn needed_day(
    form: Form,
    field: &str,
    label: &'static str,
    of: impl for<'c> Fn(&'c mut PlanContent) -> &'c mut String + Copy + 'static,
) -> AnyView {
    let value = form.content.with_untracked(|content| of(&mut content.clone()).clone());
    day_control(form, field, label, value, move |content, day| *of(content) = day)
}

fn day_control(
    form: Form,
    field: &str,
    label: &'static str,
    value: String,
    put: impl Fn(&mut PlanContent, String) + Copy + 'static,
) -> AnyView {
    let id = id_of(field);
    let fault = fault_of(&id);
    let control = view! {
        <input id=id type="date" readonly=!form.keep aria-describedby=fault prop:value=value
            on:input=move |event| form.write(|content| put(content, event_target_value(&event)))/>
    };
    framed(form, field, label, control.into_any())
}

/// A choice of codes, each with its words. The empty code says that nothing is chosen.
pub(super) fn choice(
    form: Form,
    field: &str,
    label: &'static str,
    options: Vec<(String, AnyView)>,
    chosen: &str,
    put: impl Fn(&mut PlanContent, String) + Copy + 'static,
) -> AnyView {
    let id = id_of(field);
    let fault = fault_of(&id);
    let options = options.into_iter().map(|(code, words)| {
        let selected = code == chosen;
        view! { <option value=code selected=selected>{words}</option> }
    });
    let options = options.collect_view();
    let control = view! {
        <select id=id disabled=!form.keep aria-describedby=fault
            on:change=move |event| form.write(|content| put(content, event_target_value(&event)))>{options}</select>
    };
    framed(form, field, label, control.into_any())
}

/// A list of entries, each in a frame with its button, and a button that adds one. It has a code, as refusals name it, and the keys of its name and of
/// what is said below that.
pub(super) fn list(
    form: Form,
    (code, legend, lead): (&'static str, &'static str, &'static str),
    length: fn(&PlanContent) -> usize,
    entry: impl Fn(usize) -> AnyView + Send + 'static,
    add: fn(&mut PlanContent),
    remove: fn(&mut PlanContent, usize),
) -> AnyView {
    let entries = move || {
        form.shape.track();
        let n = form.content.with_untracked(length);
        let one = |i: usize| {
            let out = form.keep.then(|| view! {
                <p><button type="button" class="button small" on:click=move |_| form.shape(|content| remove(content, i))>{w("plans-remove")}</button></p>
            });
            view! { <div class="pfl-part" role="group">{entry(i)}{out}</div> }
        };
        (0..n).map(one).collect_view()
    };
    let id = format!("plan-{code}-add");
    view! {
        <fieldset class="pfl-set" id=format!("plan-{code}")><legend>{w(legend)}</legend>
            <p class="hint">{w(lead)}</p>
            <Fault failure=form.failure field=code.to_owned() id=format!("plan-{code}-fault")/>
            {entries}
            {form.keep.then(|| view! { <p><button type="button" class="button" id=id on:click=move |_| form.shape(add)>{w("plans-add")}</button></p> })}
        </fieldset>
    }
    .into_any()
}
