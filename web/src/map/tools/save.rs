//! Handing a picture to the browser to keep: the vectors as they are, or drawn once on a canvas of twice the pixels.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement,
    Url,
};

/// Pixels of a PNG to each pixel of the sheet: sharp on paper.
const DENSITY: f64 = 2.0;

fn create<T: JsCast>(name: &str) -> Option<T> {
    web_sys::window()?.document()?.create_element(name).ok()?.dyn_into().ok()
}

/// The vectors as a file in the browser's memory.
pub(super) fn svg_blob(svg: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&JsValue::from_str(svg));
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml;charset=utf-8");
    Blob::new_with_str_sequence_and_options(&parts, &kind).ok()
}

/// The same as a PNG: drawn from the vectors, so that it cannot differ from them.
pub(super) async fn png_blob(svg: &str) -> Option<Blob> {
    let address = Url::create_object_url_with_blob(&svg_blob(svg)?).ok()?;
    let drawn = drawn(&address).await;
    // An address that is gone already is no loss.
    let _ = Url::revoke_object_url(&address);
    let canvas = drawn?;
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| _ = resolve.call1(&JsValue::NULL, &blob));
        if canvas.to_blob(done.unchecked_ref()).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

async fn drawn(address: &str) -> Option<HtmlCanvasElement> {
    let image: HtmlImageElement = create("img")?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let canvas: HtmlCanvasElement = create("canvas")?;
    canvas.set_width((width * DENSITY) as u32);
    canvas.set_height((height * DENSITY) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (wide, high) = (width * DENSITY, height * DENSITY);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
    Some(canvas)
}

/// Gives the browser a file to keep.
pub(super) fn hand_over(blob: &Blob, name: &str) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = create("a")?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}
