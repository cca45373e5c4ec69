//! A real `OpenID` provider (node-oidc-provider), as a process of its own.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use ureq::Agent;
use ureq::http::Uri;

/// The secret that the provider has for its one client.
pub const CLIENT_SECRET: &str = "a secret of the test";

/// A place for a provider that may not run yet; the process ends when dropped.
pub struct Provider {
    port: u16,
    process: Option<Child>,
}

impl Provider {
    /// A port for it. Nothing listens there yet.
    pub fn new() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self { port, process: None }
    }

    /// Its issuer identifier.
    pub fn issuer(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Starts it for a service at `origin`, with variables of its environment.
    pub fn start(&mut self, origin: &str, variables: &[(&str, &str)]) {
        self.stop();
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../oidc");
        let mut child = Command::new("node")
            .arg("provider.mjs")
            .arg(self.port.to_string())
            .arg(format!("{origin}/api/oidc/callback"))
            .envs(variables.iter().copied())
            .current_dir(dir)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node: `cargo xtask test` installs it and its packages");
        let mut out = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let ready = out.any(|line| line == "ready");
        // It goes on to warn that it is a toy, and dies where nobody listens.
        std::thread::spawn(move || out.for_each(drop));
        assert!(ready, "the provider did not come up; has `npm ci` been run in tests/oidc?");
        self.process = Some(child);
    }

    /// Ends it.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.process.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Default for Provider {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A browser without scripts: it keeps cookies and shows where it is sent, without going there by itself.
pub struct Walker {
    agent: Agent,
    origin: String,
}

impl Walker {
    /// In front of the service at `origin`.
    pub fn new(origin: &str) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Self { agent: config.into(), origin: origin.to_owned() }
    }

    /// Opens an address: status, where it leads on, text.
    pub fn open(&self, address: &str) -> (u16, String, String) {
        Self::read(address, self.agent.get(address).call().unwrap())
    }

    fn send(&self, address: &str, form: &str) -> (u16, String, String) {
        let request = self.agent.post(address).header("content-type", "application/x-www-form-urlencoded");
        Self::read(address, request.send(form).unwrap())
    }

    fn read(address: &str, mut response: ureq::http::Response<ureq::Body>) -> (u16, String, String) {
        let status = response.status().as_u16();
        let location =
            response.headers().get("location").map_or("", |value| value.to_str().unwrap()).to_owned();
        let location = if location.starts_with('/') {
            let uri: Uri = address.parse().unwrap();
            format!("{}://{}{location}", uri.scheme_str().unwrap(), uri.authority().unwrap())
        } else {
            location
        };
        (status, location, response.body_mut().read_to_string().unwrap_or_default())
    }

    /// Presses the button of the sign-in page: the address at the provider.
    pub fn begin(&self) -> String {
        let (status, location, text) = self.open(&format!("{}/api/oidc/start", self.origin));
        assert_eq!(status, 303, "{text}");
        location
    }

    /// Signs in and consents at the provider, by its own forms: the address at the service that it sends the browser back to.
    pub fn pass_provider(&self, begin: &str, subject: &str) -> String {
        let mut address = begin.to_owned();
        for _ in 0..12 {
            if address.starts_with(&self.origin) {
                return address;
            }
            let (status, location, text) = self.open(&address);
            address = if (300..400).contains(&status) {
                location
            } else {
                assert_eq!(status, 200, "{text}");
                let form = if text.contains("name=\"login\"") {
                    format!("prompt=login&login={subject}&password=any")
                } else {
                    "prompt=consent".to_owned()
                };
                let (status, location, text) = self.send(&address, &form);
                assert!((300..400).contains(&status), "{status} {text}");
                location
            };
        }
        panic!("the provider sends the browser round and round");
    }

    /// Who the service says is signed in: status and body of `GET /api/session`.
    pub fn who(&self) -> (u16, String) {
        let (status, _, text) = self.open(&format!("{}/api/session", self.origin));
        (status, text)
    }
}
