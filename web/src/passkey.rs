//! Passkeys in the browser: the question as the server writes it goes to the device, and its answer back.

use crate::door::{self, Failure};
use crate::session::Session;
use api::{PasskeyAdd, Who};
use js_sys::{Function, JSON, Object, Promise, Reflect};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why no passkey came.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NoPasskey {
    /// The server refuses, or was not reached.
    Failed(Failure),
    /// The person stopped it, took too long, or the device has none that fits.
    Cancelled,
    /// The browser is too old.
    Unable,
}

/// Whether the browser can do the ceremonies (Web Authentication Level 3: JSON both ways).
pub(crate) fn is_able() -> bool {
    kind().is_some_and(|kind| {
        ["parseCreationOptionsFromJSON", "parseRequestOptionsFromJSON"]
            .iter()
            .all(|name| Reflect::get(&kind, &JsValue::from_str(name)).is_ok_and(|it| it.is_function()))
    })
}

/// Adds a passkey of this device to the account.
pub(crate) async fn add(code: Option<String>) -> Result<(), NoPasskey> {
    let asked: Value =
        door::ask("POST", "/api/passkeys/begin", &PasskeyAdd { code }).await.map_err(NoPasskey::Failed)?;
    let made = device("create", "parseCreationOptionsFromJSON", &asked).await?;
    door::tell("POST", "/api/passkeys", &made).await.map_err(NoPasskey::Failed)
}

/// Shows a passkey of the account; the session goes on under a new id.
pub(crate) async fn show(session: Session) -> Result<(), NoPasskey> {
    let asked: Value = door::ask("POST", "/api/step-up/begin", &()).await.map_err(NoPasskey::Failed)?;
    let shown = device("get", "parseRequestOptionsFromJSON", &asked).await?;
    let who: Who = door::ask("POST", "/api/step-up", &shown).await.map_err(NoPasskey::Failed)?;
    session.keep(who);
    Ok(())
}

/// The class `PublicKeyCredential`.
fn kind() -> Option<JsValue> {
    let window = web_sys::window()?;
    Reflect::get(&window, &JsValue::from_str("PublicKeyCredential")).ok().filter(JsValue::is_function)
}

fn function(of: &JsValue, name: &str) -> Result<Function, NoPasskey> {
    Reflect::get(of, &JsValue::from_str(name))
        .ok()
        .and_then(|it| it.dyn_into::<Function>().ok())
        .ok_or(NoPasskey::Unable)
}

/// `navigator.credentials.<verb>({ publicKey })`, and what it gives as JSON.
async fn device(verb: &str, parse: &str, asked: &Value) -> Result<Value, NoPasskey> {
    let kind = kind().ok_or(NoPasskey::Unable)?;
    let text = asked["publicKey"].to_string();
    let question = JSON::parse(&text).map_err(|_| NoPasskey::Unable)?;
    let question = function(&kind, parse)?.call1(&kind, &question).map_err(|_| NoPasskey::Unable)?;
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("publicKey"), &question).map_err(|_| NoPasskey::Unable)?;

    let navigator = web_sys::window().ok_or(NoPasskey::Unable)?.navigator();
    let credentials =
        Reflect::get(&navigator, &JsValue::from_str("credentials")).map_err(|_| NoPasskey::Unable)?;
    let promise =
        function(&credentials, verb)?.call1(&credentials, &options).map_err(|_| NoPasskey::Cancelled)?;
    let given =
        JsFuture::from(promise.unchecked_into::<Promise>()).await.map_err(|_| NoPasskey::Cancelled)?;
    let plain = function(&given, "toJSON")?.call0(&given).map_err(|_| NoPasskey::Unable)?;
    let text = JSON::stringify(&plain).map_err(|_| NoPasskey::Unable)?;
    serde_json::from_str(&String::from(text)).map_err(|_| NoPasskey::Unable)
}
