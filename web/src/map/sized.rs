//! Hears when an element has another size, for whatever reason: a rail folded, a legend that grew below it, a window made smaller.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Hears until it is dropped.
pub(super) struct SizeHeard {
    observer: ResizeObserver,
    _heard: Closure<dyn FnMut()>,
}

impl SizeHeard {
    /// Calls `heard` now and after each change. None where the browser has no such observer.
    pub(super) fn of(element: &Element, heard: impl FnMut() + 'static) -> Option<Self> {
        let heard = Closure::<dyn FnMut()>::new(heard);
        let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _heard: heard })
    }
}

impl Drop for SizeHeard {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
