//! A visitor over HTTP, with cookies, as a browser would keep them.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Mutex;
use ureq::Agent;

/// What the service answered.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Headers, lower-case names.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header, empty when it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Somebody with a cookie jar.
pub struct Visitor {
    agent: Agent,
    address: String,
    /// What writes carry beside the cookie, as the service last told it.
    token: Mutex<String>,
}

impl Visitor {
    /// Nobody in particular.
    pub fn stranger(address: &str) -> Self {
        let agent = Agent::config_builder().http_status_as_error(false).build().into();
        Self { agent, address: address.to_owned(), token: Mutex::default() }
    }

    /// Signed in with a demo account.
    pub fn demo(address: &str, name: &str) -> Self {
        let visitor = Self::stranger(address);
        let page = visitor.get("/api/sign-in").json();
        let accounts = page["accounts"].as_array().expect("a demonstration lists its accounts");
        let account = accounts.iter().find(|a| a["name"] == name).expect("a demo account of that name");
        let entered =
            visitor.post_json("/api/session", &json!({ "name": name, "passphrase": account["passphrase"] }));
        assert!(entered.status < 300, "{}", entered.text());
        visitor
    }

    /// Signed in as an analyst who has chosen a purpose.
    pub fn analyst(address: &str) -> Self {
        let visitor = Self::demo(address, "analyst");
        visitor.enter_working();
        visitor
    }

    /// The cookies that it holds, as a request carries them.
    pub fn cookies(&self) -> String {
        let jar = self.agent.cookie_jar_lock();
        let cookies = jar.iter().map(|cookie| format!("{}={}", cookie.name(), cookie.value()));
        cookies.collect::<Vec<_>>().join("; ")
    }

    /// Chooses the first purpose there is.
    pub fn enter_working(&self) {
        let purpose = self.get("/api/session").json()["purposes"][0]["code"].clone();
        let entered = self.send(
            "PUT",
            "/api/session/purpose",
            "application/json",
            json!({ "purpose": purpose }).to_string(),
        );
        assert!(entered.status < 300, "{}", entered.text());
    }

    /// `GET`.
    pub fn get(&self, path: &str) -> Answer {
        self.read(self.agent.get(self.url(path)).call().unwrap())
    }

    /// `GET` in a language.
    pub fn get_in(&self, path: &str, lang: &str) -> Answer {
        self.read(self.agent.get(self.url(path)).header("accept-language", lang).call().unwrap())
    }

    /// `GET` with headers of one's own.
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let request = headers
            .iter()
            .fold(self.agent.get(self.url(path)), |request, (name, value)| request.header(*name, *value));
        self.read(request.call().unwrap())
    }

    /// `POST` of JSON with headers of one's own.
    pub fn post_with(&self, path: &str, body: &str, headers: &[(&str, &str)]) -> Answer {
        let request = self.agent.post(self.url(path)).header("content-type", "application/json");
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let request = request.header("origin", &self.address).header("x-contexture-token", self.token());
        self.read(request.send(body).unwrap())
    }

    /// `DELETE`.
    pub fn delete(&self, path: &str) -> Answer {
        let request = self.agent.delete(self.url(path));
        let request = request.header("origin", &self.address).header("x-contexture-token", self.token());
        self.read(request.call().unwrap())
    }

    /// `POST` of JSON.
    pub fn post_json(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, "application/json", body.to_string())
    }

    /// `POST` of a CSV file.
    pub fn post_csv(&self, path: &str, body: &str) -> Answer {
        self.send("POST", path, "text/csv", body.to_owned())
    }

    /// Any write, with the origin that a browser would tell.
    pub fn send(&self, method: &str, path: &str, kind: &str, body: String) -> Answer {
        let url = self.url(path);
        let request = match method {
            "PUT" => self.agent.put(url),
            _ => self.agent.post(url),
        };
        let request = request.header("content-type", kind).header("origin", &self.address);
        self.read(request.header("x-contexture-token", self.token()).send(body).unwrap())
    }

    fn token(&self) -> String {
        self.token.lock().unwrap().clone()
    }

    /// Reads the answer, and keeps the write token where it tells one.
    fn read(&self, response: ureq::http::Response<ureq::Body>) -> Answer {
        let answer = read(response);
        if answer.status == 200 && answer.header("content-type") == "application/json" {
            let told = serde_json::from_slice::<Value>(&answer.body).ok();
            if let Some(token) = told.as_ref().and_then(|told| told["write_token"].as_str()) {
                token.clone_into(&mut self.token.lock().unwrap());
            }
        }
        answer
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Answer {
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        })
        .collect();
    Answer {
        status: response.status().as_u16(),
        headers,
        body: response.body_mut().with_config().limit(200 << 20).read_to_vec().unwrap(),
    }
}
