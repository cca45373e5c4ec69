//! What the `leaflet` crate leaves out: the simple coordinate system with our zoom levels, and a grid layer painted in Rust.

use super::world;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["L", "GridLayer"], js_name = extend)]
    fn grid_layer_class(members: &Object) -> Function;

    #[wasm_bindgen(js_namespace = ["L", "Util"], js_name = extend)]
    fn extended(target: &Object, simple: &JsValue, members: &Object) -> JsValue;

    #[wasm_bindgen(js_namespace = ["L", "CRS"], js_name = Simple, thread_local_v2)]
    static SIMPLE: JsValue;
}

/// Sets a property of a plain object.
pub(super) fn set(object: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(object, &JsValue::from_str(name), value).expect("a plain object takes any property");
}

/// A number of an object; 0 when it has none.
pub(super) fn number(object: &JsValue, name: &str) -> f64 {
    Reflect::get(object, &JsValue::from_str(name)).ok().and_then(|value| value.as_f64()).unwrap_or(0.0)
}

/// A member of an object; undefined when it has none.
pub(super) fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default()
}

/// Calls a method that takes nothing and answers nothing, where the object has it.
pub(super) fn call(object: JsValue, method: &str) {
    if let Ok(method) = member(&object, method).dyn_into::<Function>() {
        // Leaflet's own handlers do not throw.
        let _ = method.call0(&object);
    }
}

/// The National Grid as a coordinate system: latitude is the northing, longitude the easting. The two closures live as long as it does.
pub(super) struct GridCrs {
    /// The object for the map's options.
    pub(super) object: JsValue,
    _scale: Closure<dyn Fn(f64) -> f64>,
    _zoom: Closure<dyn Fn(f64) -> f64>,
}

impl GridCrs {
    pub(super) fn new() -> Self {
        let scale = Closure::<dyn Fn(f64) -> f64>::new(world::scale);
        let zoom = Closure::<dyn Fn(f64) -> f64>::new(world::zoom_of);
        let members = Object::new();
        set(&members, "scale", scale.as_ref());
        set(&members, "zoom", zoom.as_ref());
        let object = SIMPLE.with(|simple| extended(&Object::new(), simple, &members));
        Self { object, _scale: scale, _zoom: zoom }
    }
}

/// A grid layer whose tiles `create` makes.
pub(super) fn grid_layer(
    create: &Closure<dyn Fn(JsValue) -> HtmlElement>,
    options: &JsValue,
) -> leaflet::GridLayer {
    let members = Object::new();
    set(&members, "createTile", create.as_ref());
    let class = grid_layer_class(&members);
    let arguments = js_sys::Array::of1(options);
    Reflect::construct(&class, &arguments).expect("Leaflet's own class can be constructed").unchecked_into()
}
