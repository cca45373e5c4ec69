//! The upload page: a file is checked first, then taken in; the receipt says what became of every row.

mod receipt;

use crate::door::{self, Failure};
use crate::frame::Shell;
use crate::states::FailureView;
use crate::words::{Arg, lang, w};
use api::Receipt;
use api::language::say_in;
use leptos::prelude::*;
use leptos::task::spawn_local;
use receipt::ReceiptView;
use web_sys::File;

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// None chosen.
    Empty,
    /// On its way; `true` when it is only checked.
    Sending(bool),
    /// Answered.
    Answered(Box<Receipt>),
    /// Refused or lost.
    Failed(Failure),
}

/// The page's state: a file from the browser is not shared with other threads.
#[derive(Clone, Copy)]
struct Counter {
    file: RwSignal<Option<File>, LocalStorage>,
    stage: RwSignal<Stage>,
}

impl Counter {
    /// Takes a file from the reader and checks it.
    fn choose(self, file: Option<File>) {
        if let Some(file) = file {
            self.file.set(Some(file));
            self.send(true);
        }
    }

    /// Sends it, to be checked or to be taken in.
    fn send(self, dry_run: bool) {
        let Some(file) = self.file.get_untracked() else { return };
        self.stage.set(Stage::Sending(dry_run));
        spawn_local(async move {
            let answer =
                door::upload::<Receipt>(&format!("/api/intake/concerns?dry_run={dry_run}"), &file).await;
            self.stage.try_set(match answer {
                Ok(receipt) => Stage::Answered(Box::new(receipt)),
                Err(failure) => Stage::Failed(failure),
            });
        });
    }
}

/// The upload page.
#[component]
pub(crate) fn IntakePage() -> impl IntoView {
    let counter = Counter { file: RwSignal::new_local(None), stage: RwSignal::new(Stage::Empty) };
    let sending = move || matches!(counter.stage.get(), Stage::Sending(_));
    view! {
        <Shell>
            <main id="main" class="plain intake">
                <h1>{w("web-intake-heading")}</h1>
                <p class="caution">{w("web-intake-not-a-report")}</p>
                <p class="lead">{w("web-intake-lead")}
                    " " <a href="/api/intake/template" download="concerns.csv">{w("web-intake-template")}</a></p>
                <DropZone counter/>
                <div class="progress" class:busy=sending role="status">
                    <span class="only-heard">{move || sending().then(w("web-loading"))}</span>
                </div>
                {move || match counter.stage.get() {
                    Stage::Empty => ().into_any(),
                    Stage::Sending(dry_run) => {
                        let words = if dry_run { w("web-intake-checking") } else { w("web-intake-taking") };
                        view! { <p>{words}</p> }.into_any()
                    }
                    Stage::Failed(failure) => view! { <FailureView failure again=move || counter.send(true)/> }.into_any(),
                    Stage::Answered(receipt) => view! { <Answer counter receipt=*receipt/> }.into_any(),
                }}
            </main>
        </Shell>
    }
}

/// Where a file is dropped or chosen.
#[component]
fn DropZone(
    /// The page's state.
    counter: Counter,
) -> impl IntoView {
    let lang = lang();
    let over = RwSignal::new(false);
    let name = move || match counter.file.get() {
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
            counter.choose(input.files().and_then(|files| files.get(0)));
            // The same file can be chosen again after it was mended.
            input.set_value("");
        }
    };
    let dropped = move |event: web_sys::DragEvent| {
        event.prevent_default();
        over.set(false);
        counter.choose(
            event.data_transfer().and_then(|transfer| transfer.files()).and_then(|files| files.get(0)),
        );
    };
    view! {
        <div class="drop" class:over=over on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false) on:drop=dropped>
            <label class="button strong file">{w("web-intake-choose")}
                <input type="file" accept=".csv,text/csv" node_ref=input on:change=chosen/></label>
            <span class="drop-or">{w("web-intake-drop")}</span>
            <span class="drop-name">{name}</span>
        </div>
    }
}

/// What came of it, and the next step.
#[component]
fn Answer(
    /// The page's state.
    counter: Counter,
    /// The receipt.
    receipt: Receipt,
) -> impl IntoView {
    let may_import = receipt.dry_run && receipt.accepted + receipt.held > 0;
    view! {
        <ReceiptView receipt/>
        {may_import.then(|| view! {
            <p class="go"><button type="button" class="button strong" on:click=move |_| counter.send(false)>{w("web-intake-go")}</button>
                <span class="hint">{w("web-intake-go-note")}</span></p>
        })}
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_the_unit_that_fits() {
        assert_eq!(size_words(812.0), "812 B");
        assert_eq!(size_words(4_210.0), "4.2 kB");
        assert_eq!(size_words(31_400_000.0), "31.4 MB");
    }
}
