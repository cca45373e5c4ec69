//! The door to the server: JSON in and out, problems in words, and work that can be called off.

use crate::words::{Lang, Text};
use api::{FieldProblem, Job, Problem};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Blob, Headers, Request, RequestInit, Response};

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Failure {
    /// The server says why.
    Problem(Box<Problem>),
    /// No server was reached.
    Unreached,
    /// An answer came that this page cannot read: the server is of another version.
    Unreadable,
    /// The question was called off for a newer one.
    CalledOff,
}

impl Failure {
    /// The HTTP status, when the server gave one.
    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Problem(problem) => Some(problem.status),
            _ => None,
        }
    }

    /// Whether it is the problem of a kind.
    pub(crate) fn is(&self, kind: &str) -> bool {
        matches!(self, Self::Problem(problem) if problem.kind.rsplit(':').next() == Some(kind))
    }

    /// The fields that were refused.
    pub(crate) fn fields(&self) -> Vec<FieldProblem> {
        match self {
            Self::Problem(problem) => problem.fields.clone(),
            _ => Vec::new(),
        }
    }

    /// What happened and what to do.
    pub(crate) fn words(&self) -> Text {
        match self {
            Self::Problem(problem) => {
                Text::new(problem.spoken(Lang::En).detail.clone(), problem.spoken(Lang::Cy).detail.clone())
            }
            Self::Unreached | Self::CalledOff => api::language::say("web-failure-unreached", &[]),
            Self::Unreadable => api::language::say("web-failure-unreadable", &[]),
        }
    }
}

/// A question under way; dropping it calls it off.
pub(crate) struct Errand(AbortController);

impl Errand {
    /// A new one, or none in a browser without them.
    pub(crate) fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    /// The signal for the request.
    pub(crate) fn signal(&self) -> web_sys::AbortSignal {
        self.0.signal()
    }
}

impl Drop for Errand {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Asks for a shape.
pub(crate) async fn get<T: DeserializeOwned>(
    path: &str,
    signal: Option<&web_sys::AbortSignal>,
) -> Result<T, Failure> {
    let init = RequestInit::new();
    init.set_method("GET");
    init.set_signal(signal);
    read(&send(path, &init).await?).await
}

/// Asks for text as it is.
pub(crate) async fn text(path: &str) -> Result<String, Failure> {
    let init = RequestInit::new();
    init.set_method("GET");
    body(&send(path, &init).await?).await
}

/// Asks for a file.
pub(crate) async fn blob(path: &str) -> Result<Blob, Failure> {
    let init = RequestInit::new();
    init.set_method("GET");
    let blob = send(path, &init).await?.blob().map_err(|_| Failure::Unreadable)?;
    let blob = JsFuture::from(blob).await.map_err(|error| called_off(&error))?;
    blob.dyn_into().map_err(|_| Failure::Unreadable)
}

/// Sends a shape and expects no more than that it was taken.
pub(crate) async fn tell<T: Serialize>(method: &str, path: &str, shape: &T) -> Result<(), Failure> {
    let body = serde_json::to_string(shape).map_err(|_| Failure::Unreadable)?;
    let init = with_body(method, "application/json", &JsValue::from_str(&body))?;
    send(path, &init).await.map(|_| ())
}

/// Sends a shape and reads the shape that answers it.
pub(crate) async fn ask<T: Serialize, A: DeserializeOwned>(
    method: &str,
    path: &str,
    shape: &T,
) -> Result<A, Failure> {
    let body = serde_json::to_string(shape).map_err(|_| Failure::Unreadable)?;
    let init = with_body(method, "application/json", &JsValue::from_str(&body))?;
    read(&send(path, &init).await?).await
}

/// Sends nothing but the verb.
pub(crate) async fn delete(path: &str) -> Result<(), Failure> {
    let init = RequestInit::new();
    init.set_method("DELETE");
    send(path, &init).await.map(|_| ())
}

/// Sends bytes as they are, or nothing at all, and reads a shape.
pub(crate) async fn bytes<T: DeserializeOwned>(
    method: &str,
    path: &str,
    body: Option<&JsValue>,
) -> Result<T, Failure> {
    let init = with_body(method, "application/octet-stream", body.unwrap_or(&JsValue::NULL))?;
    read(&send(path, &init).await?).await
}

/// Sends a shape to be worked on as a job, without waiting for the end of it.
pub(crate) async fn defer<T: Serialize>(path: &str, shape: &T) -> Result<Job, Failure> {
    let body = serde_json::to_string(shape).map_err(|_| Failure::Unreadable)?;
    let headers = [("Content-Type", "application/json"), ("Prefer", "respond-async")];
    read(&send(path, &with_headers("POST", &headers, &JsValue::from_str(&body))?).await?).await
}

fn with_body(method: &str, kind: &str, body: &JsValue) -> Result<RequestInit, Failure> {
    with_headers(method, &[("Content-Type", kind)], body)
}

fn with_headers(method: &str, said: &[(&str, &str)], body: &JsValue) -> Result<RequestInit, Failure> {
    let init = RequestInit::new();
    init.set_method(method);
    init.set_body(body);
    let headers = Headers::new().map_err(|_| Failure::Unreadable)?;
    for (name, value) in said {
        headers.set(name, value).map_err(|_| Failure::Unreadable)?;
    }
    init.set_headers(headers.as_ref());
    Ok(init)
}

thread_local! {
    /// What every write carries beside the cookie; it comes with the answer that says who is signed in.
    static WRITE_TOKEN: RefCell<String> = const { RefCell::new(String::new()) };
    /// When the server was last asked for something by what the reader did, in milliseconds.
    static LAST_STEP: Cell<f64> = const { Cell::new(0.0) };
    /// Told of every refusal that concerns the session and not the question.
    static PORTER: RefCell<Option<Porter>> = const { RefCell::new(None) };
}

/// Who is told when a refusal concerns the session and not the question.
type Porter = Rc<dyn Fn(Shut)>;

/// A refusal that concerns the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shut {
    /// It has ended, or the working side has closed.
    Ended,
    /// A passkey is wanted.
    StepUp,
}

/// Names who is told of refusals that concern the session.
pub(crate) fn porter_set(porter: impl Fn(Shut) + 'static) {
    PORTER.with_borrow_mut(|kept| *kept = Some(Rc::new(porter)));
}

/// Minutes since the server was last asked for something.
pub(crate) fn minutes_idle() -> f64 {
    (js_sys::Date::now() - LAST_STEP.get()) / 60_000.0
}

fn tell_porter(path: &str, failure: &Failure) {
    let shut = match failure {
        _ if path == "/api/session" => None,
        it if it.is("step-up-needed") => Some(Shut::StepUp),
        it if it.is("session-ended") || it.is("sign-in-needed") || it.is("purpose-missing") => {
            Some(Shut::Ended)
        }
        _ => None,
    };
    let porter = PORTER.with_borrow(Clone::clone);
    if let (Some(shut), Some(porter)) = (shut, porter) {
        porter(shut);
    }
}

/// Keeps the write token of the session that is open now.
pub(crate) fn write_token_keep(token: &str) {
    WRITE_TOKEN.with_borrow_mut(|kept| token.clone_into(kept));
}

/// Sends, and once more under the new token when another window of this browser has opened a newer session meanwhile.
async fn send(path: &str, init: &RequestInit) -> Result<Response, Failure> {
    let answer = match send_once(path, init).await {
        Err(failure) if failure.is("write-token") => {
            let ask = RequestInit::new();
            ask.set_method("GET");
            let who: api::Who = read(&send_once("/api/session", &ask).await?).await?;
            write_token_keep(&who.write_token);
            send_once(path, init).await
        }
        other => other,
    };
    if let Err(failure) = &answer {
        tell_porter(path, failure);
    }
    answer
}

async fn send_once(path: &str, init: &RequestInit) -> Result<Response, Failure> {
    LAST_STEP.set(js_sys::Date::now());
    let request = Request::new_with_str_and_init(path, init).map_err(|_| Failure::Unreached)?;
    if request.method() != "GET" {
        let token = WRITE_TOKEN.with_borrow(Clone::clone);
        request.headers().set("X-Contexture-Token", &token).map_err(|_| Failure::Unreached)?;
    }
    let window = web_sys::window().ok_or(Failure::Unreached)?;
    let answer =
        JsFuture::from(window.fetch_with_request(&request)).await.map_err(|error| called_off(&error))?;
    let response: Response = answer.unchecked_into();
    if response.ok() {
        return Ok(response);
    }
    let problem = body(&response).await.ok().and_then(|text| serde_json::from_str::<Problem>(&text).ok());
    Err(problem.map_or(Failure::Unreadable, |problem| Failure::Problem(Box::new(problem))))
}

async fn read<T: DeserializeOwned>(response: &Response) -> Result<T, Failure> {
    serde_json::from_str(&body(response).await?).map_err(|_| Failure::Unreadable)
}

async fn body(response: &Response) -> Result<String, Failure> {
    let text = response.text().map_err(|_| Failure::Unreadable)?;
    let text = JsFuture::from(text).await.map_err(|error| called_off(&error))?;
    text.as_string().ok_or(Failure::Unreadable)
}

fn called_off(error: &JsValue) -> Failure {
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
    if name.as_deref() == Some("AbortError") { Failure::CalledOff } else { Failure::Unreached }
}

/// What is shown of something that the server was asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Load<T> {
    /// Asked, and nothing has come yet.
    Waiting,
    /// Here it is.
    Ready(T),
    /// It did not come.
    Failed(Failure),
}

impl<T> Load<T> {
    /// What came, if it did.
    pub(crate) fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }
}
