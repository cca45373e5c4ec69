//! Listening to a run: its events as they come, while there is a line for them.

use api::RunProgress;
use js_sys::{Function, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventSource, MessageEvent};

/// Somebody who waits for the next event.
type Waiter = Rc<RefCell<Option<Function>>>;

/// A line to a run's events; dropping it closes it.
pub(super) struct Listening {
    source: EventSource,
    heard: Rc<Cell<Option<RunProgress>>>,
    broken: Rc<Cell<bool>>,
    waiter: Waiter,
    _told: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut()>,
}

/// What came while somebody waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// An event.
    Told(RunProgress),
    /// Nothing in that time.
    Nothing,
    /// The line is gone: ask in the old way.
    Broken,
}

impl Listening {
    /// Opens a line, or none in a browser without them.
    pub(super) fn to(id: &str) -> Option<Self> {
        let source = EventSource::new(&format!("/api/working/findings/{id}/events")).ok()?;
        let (heard, broken, waiter) = (Rc::default(), Rc::default(), Waiter::default());
        let told = {
            let (heard, waiter) = (Rc::clone(&heard), Rc::clone(&waiter));
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let step = event.data().as_string().and_then(|text| serde_json::from_str(&text).ok());
                let heard: &Cell<Option<RunProgress>> = &heard;
                heard.set(step);
                wake(&waiter);
            })
        };
        let failed = {
            let (broken, waiter) = (Rc::clone(&broken), Rc::clone(&waiter));
            Closure::<dyn FnMut()>::new(move || {
                let broken: &Cell<bool> = &broken;
                broken.set(true);
                wake(&waiter);
            })
        };
        source.set_onmessage(Some(told.as_ref().unchecked_ref()));
        source.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self { source, heard, broken, waiter, _told: told, _failed: failed })
    }

    /// The next event, waited for so many milliseconds.
    pub(super) async fn next(&self, within_ms: i32) -> Step {
        if self.heard.get().is_none() && !self.broken.get() {
            let promise = Promise::new(&mut |resolve, _| {
                let window = web_sys::window();
                // Without a clock there is nothing to wait by: then it is over at once.
                let timed = window.and_then(|window| {
                    window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, within_ms).ok()
                });
                if timed.is_none() {
                    let _ = resolve.call0(&JsValue::NULL);
                }
                *self.waiter.borrow_mut() = Some(resolve);
            });
            // It is only ever resolved.
            let _ = JsFuture::from(promise).await;
        }
        match self.heard.take() {
            Some(step) => Step::Told(step),
            None if self.broken.get() => Step::Broken,
            None => Step::Nothing,
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.source.set_onmessage(None);
        self.source.set_onerror(None);
        self.source.close();
    }
}

fn wake(waiter: &Waiter) {
    let waiting = waiter.borrow_mut().take();
    if let Some(resolve) = waiting {
        // A promise's own function does not throw.
        let _ = resolve.call0(&JsValue::NULL);
    }
}
