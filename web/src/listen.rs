//! Listening to a run or a job: its events as they come, while there is a line for them.

use js_sys::{Function, Promise};
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventSource, MessageEvent};

/// Somebody who waits for the next event.
type Waiter = Rc<RefCell<Option<Function>>>;

/// A line to events of one shape; dropping it closes it.
pub(crate) struct Listening<T> {
    source: EventSource,
    heard: Rc<Cell<Option<T>>>,
    broken: Rc<Cell<bool>>,
    waiter: Waiter,
    _told: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut()>,
}

/// What came while somebody waited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step<T> {
    /// An event; of several that came together, the newest.
    Told(T),
    /// Nothing in that time.
    Nothing,
    /// The line is gone: ask in the old way.
    Broken,
}

impl<T: DeserializeOwned + 'static> Listening<T> {
    /// Opens a line to an address, or none in a browser without them.
    pub(crate) fn to(path: &str) -> Option<Self> {
        let source = EventSource::new(path).ok()?;
        let (heard, broken, waiter) = (Rc::new(Cell::new(None)), Rc::default(), Waiter::default());
        let told = {
            let (heard, waiter) = (Rc::clone(&heard), Rc::clone(&waiter));
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let step = event.data().as_string().and_then(|text| serde_json::from_str(&text).ok());
                let heard: &Cell<Option<T>> = &heard;
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
    pub(crate) async fn next(&self, within_ms: i32) -> Step<T> {
        if let Some(step) = self.heard.take() {
            return Step::Told(step);
        }
        if !self.broken.get() {
            wait(within_ms, |resolve| *self.waiter.borrow_mut() = Some(resolve)).await;
        }
        match self.heard.take() {
            Some(step) => Step::Told(step),
            None if self.broken.get() => Step::Broken,
            None => Step::Nothing,
        }
    }
}

impl<T> Drop for Listening<T> {
    fn drop(&mut self) {
        self.source.set_onmessage(None);
        self.source.set_onerror(None);
        self.source.close();
    }
}

/// Waits so many milliseconds.
pub(crate) async fn pause(ms: i32) {
    wait(ms, |_| ()).await;
}

/// Waits so many milliseconds, or until what `keep` is given is called.
async fn wait(ms: i32, keep: impl FnOnce(Function)) {
    let mut keep = Some(keep);
    let promise = Promise::new(&mut |resolve, _| {
        let window = web_sys::window();
        // Without a clock there is nothing to wait by: then it is over at once.
        let timed = window.and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms).ok()
        });
        if timed.is_none() {
            let _ = resolve.call0(&JsValue::NULL);
        }
        if let Some(keep) = keep.take() {
            keep(resolve);
        }
    });
    // It is only ever resolved.
    let _ = JsFuture::from(promise).await;
}

fn wake(waiter: &Waiter) {
    let waiting = waiter.borrow_mut().take();
    if let Some(resolve) = waiting {
        // A promise's own function does not throw.
        let _ = resolve.call0(&JsValue::NULL);
    }
}
