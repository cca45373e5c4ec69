//! Intake of files: sent in parts, looked at before anything is kept, mapped by hand where the guess is wrong, taken in, undone; and the
//! steward's queue of rows that wait, with the notes to the steward; and the grader's page.

mod ask;
mod codes;
mod edit;
mod files;
mod fill;
mod flow;
mod grades;
mod mapping;
mod notes;
mod ours;
mod queue;
mod receipt;
mod rows;
mod saved;
mod send;
mod theirs;

pub(crate) use files::FilesPage;
pub(crate) use grades::GradesPage;
pub(crate) use queue::QueuePage;

use crate::door;
use crate::frame::Shell;
use crate::job::JobView;
use crate::number::whole;
use crate::route::{Link, Route};
use crate::states::FailureView;
use crate::words::{Arg, both, counted, lang, w};
use api::HeldPage;
use api::language::say_in;
use flow::{Flow, Stage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use mapping::MappingView;
use receipt::ReceiptView;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// What a page shows of something that changes, in one type for each thing shown: the page then carries its machinery once, not once
/// for every closure.
fn live<T>(shown: impl FnMut() -> T + Send + 'static) -> Box<dyn FnMut() -> T + Send> {
    Box::new(shown)
}

/// Leads the keyboard to the first that a selector finds, once the page has drawn it.
fn focus(selector: &'static str) {
    set_timeout(
        move || {
            let document = web_sys::window().and_then(|window| window.document());
            if let Some(element) = document.and_then(|it| it.query_selector(selector).ok().flatten()) {
                let element: &web_sys::HtmlElement = element.unchecked_ref();
                let _ = element.focus();
            }
        },
        Duration::from_millis(50),
    );
}

/// How many rows wait, once it is known.
#[derive(Clone, Copy)]
struct Waiting(RwSignal<Option<u64>>);

impl Waiting {
    fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Asks how many. Where no answer comes the menu shows none: the page of the rows themselves says why.
    async fn ask(self) {
        if let Ok(held) = door::get::<HeldPage>("/api/intake/held", None).await {
            self.0.try_set(Some(held.waiting));
        }
    }
}

/// The pages of intake.
#[component]
fn Tabs(
    /// How many rows wait.
    waiting: Waiting,
) -> impl IntoView {
    let lang = lang();
    let words = move || {
        let waiting = waiting.0.get().filter(|n| *n > 0);
        waiting.map(
            |n| view! { " "<span class="count">{move || counted(lang.get(), "web-tab-waiting", n)}</span> },
        )
    };
    view! {
        <nav class="tabs" aria-label=w("web-tabs-intake")>
            <Link to=Route::Intake>{w("web-tab-take")}</Link>
            <Link to=Route::IntakeFiles>{w("web-tab-files")}</Link>
            <Link to=Route::IntakeQueue>{w("web-tab-queue")}{live(words)}</Link>
        </nav>
    }
}

/// The page on which a file is taken in.
#[component]
pub(crate) fn IntakePage() -> impl IntoView {
    let waiting = Waiting::new();
    spawn_local(waiting.ask());
    let flow = Flow::new(waiting);
    spawn_local(flow.take_up());
    let busy = move || {
        matches!(flow.stage.get(), Stage::Sending | Stage::Looking) || flow.stale.get() || flow.taking.get()
    };
    view! {
        <Shell>
            <main id="main" class="plain intake wide-page">
                <Tabs waiting/>
                <h1>{w("web-intake-heading")}</h1>
                <p class="caution">{w("web-intake-not-a-report")}</p>
                <Show when=move || flow.stage.get() == Stage::Choose>
                    <p class="lead">{w("web-intake-lead")}
                        " " <a href="/api/intake/template" download="concerns.csv">{w("web-intake-template")}</a></p>
                </Show>
                <DropZone flow/>
                <div class="progress" class:busy=busy></div>
                {live(move || stage_view(flow))}
                <JobView watch=flow.job/>
            </main>
        </Shell>
    }
}

fn stage_view(flow: Flow) -> AnyView {
    match flow.stage.get() {
        Stage::Choose => ().into_any(),
        Stage::Sending => view! { <Sending flow/> }.into_any(),
        Stage::Looking => view! { <p role="status">{w("web-upload-looking")}</p> }.into_any(),
        Stage::Mapping => view! { <MappingView flow/> }.into_any(),
        Stage::Failed(failure) => view! { <FailureView failure again=move || flow.again()/> }.into_any(),
        Stage::Unfit(words) => view! { <p class="wrong" role="alert">{both(words)}</p> }.into_any(),
        Stage::Taken(receipt) => view! {
            <ReceiptView receipt=*receipt/>
            <p class="row">
                <Link to=Route::IntakeFiles>{w("web-receipt-undo")}</Link>
                <button type="button" class="button" on:click=move |_| flow.stage.set(Stage::Choose)>{w("web-receipt-next")}</button>
            </p>
        }
        .into_any(),
    }
}

/// How much of the file has arrived, and what happens where the line is broken.
#[component]
fn Sending(
    /// The page's state.
    flow: Flow,
) -> impl IntoView {
    let lang = lang();
    let words = move || {
        let progress = flow.progress.get();
        let args = [
            ("done", Arg::from(size_words(progress.done as f64))),
            ("of", Arg::from(size_words(progress.of as f64))),
        ];
        say_in(lang.get(), "web-upload-progress", &args)
    };
    let broken = Memo::new(move |_| flow.progress.get().broken);
    view! {
        <div class="sending">
            <progress id="sent" aria-label=w("web-upload-label") max=live(move || flow.progress.get().of.to_string())
                prop:value=live(move || flow.progress.get().done as f64)></progress>
            <p>{live(words)}</p>
            <div role="status">
                {live(move || broken.get().then(|| view! {
                    <p class="caution">{w("web-upload-broken")}</p>
                    <button type="button" class="button" on:click=move |_| flow.hurry()>{w("web-upload-now")}</button>
                }))}
            </div>
        </div>
    }
}

/// Where a file is dropped or chosen.
#[component]
fn DropZone(
    /// The page's state.
    flow: Flow,
) -> impl IntoView {
    let lang = lang();
    let over = RwSignal::new(false);
    let name = move || match flow.file.get() {
        Some(file) => say_in(
            lang.get(),
            "web-intake-file",
            &[("name", Arg::from(file.name())), ("size", Arg::from(size_words(file.size())))],
        ),
        None => w("web-intake-none")(),
    };
    let input: NodeRef<leptos::html::Input> = NodeRef::new();
    let chosen = move |_| {
        if let Some(input) = input.get() {
            flow.choose(input.files().and_then(|files| files.get(0)));
            // The same file can be chosen again after it was mended.
            input.set_value("");
        }
    };
    let dropped = move |event: web_sys::DragEvent| {
        event.prevent_default();
        over.set(false);
        flow.choose(
            event.data_transfer().and_then(|transfer| transfer.files()).and_then(|files| files.get(0)),
        );
    };
    let beginning = move || flow.stage.get() == Stage::Choose;
    view! {
        <div class="drop" class:over=over class:small=move || !beginning()
            on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false) on:drop=dropped>
            <label class="button file" class:strong=beginning>{live(move || if beginning() { w("web-intake-choose")() } else { w("web-intake-other")() })}
                <input type="file" accept=".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.geojson,.json,.gz" node_ref=input on:change=chosen/></label>
            <span class="drop-or">{w("web-intake-drop")}</span>
            <span class="drop-name">{live(name)}</span>
        </div>
    }
}

/// "812 B", "4.2 kB", "31 MB".
fn size_words(bytes: f64) -> String {
    match bytes {
        b if b < 1e3 => format!("{b:.0} B"),
        b if b < 1e5 => format!("{:.1} kB", b / 1e3),
        b if b < 1e6 => format!("{:.0} kB", b / 1e3),
        b if b < 1e8 => format!("{:.1} MB", b / 1e6),
        b => format!("{:.0} MB", b / 1e6),
    }
}

/// "2025-03-14 21:30 – 22:00": a time as the intake tells it, without the day twice.
fn span_words(from: &str, to: &str) -> String {
    let plain = |at: &str| at.replace('T', " ");
    if from == to {
        return plain(from);
    }
    match (from.split_once('T'), to.split_once('T')) {
        (Some((day, _)), Some((other, until))) if day == other => format!("{} – {until}", plain(from)),
        _ => format!("{} – {}", plain(from), plain(to)),
    }
}

/// "within 100 m".
fn within(metres: u32) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let lang = lang();
    move || say_in(lang.get(), "web-preview-within", &[("metres", Arg::from(whole(u64::from(metres))))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_the_unit_that_fits() {
        assert_eq!(size_words(812.0), "812 B");
        assert_eq!(size_words(4_210.0), "4.2 kB");
        assert_eq!(size_words(31_400_000.0), "31.4 MB");
    }

    #[test]
    fn a_time_names_its_day_once() {
        assert_eq!(span_words("2025-03-14T18:00", "2025-03-14T23:00"), "2025-03-14 18:00 – 23:00");
        assert_eq!(span_words("2025-03-14T18:00", "2025-03-14T18:00"), "2025-03-14 18:00");
        assert_eq!(span_words("2025-03-14T22:00", "2025-03-15T02:00"), "2025-03-14 22:00 – 2025-03-15 02:00");
    }
}
