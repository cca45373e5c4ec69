//! A headless Chromium, driven by chromedriver.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Script: the legend of the map stands, its own tiles are drawn and nothing is on its way.
pub const MAP_DRAWN: &str = "document.querySelector('.legend .classes li') && !document.querySelector('.progress.busy') && document.querySelectorAll('.map canvas').length > 1";

/// A browser window of its own profile; it is closed when dropped.
pub struct Browser {
    /// The window.
    pub page: Client,
    driver: Child,
    driver_address: String,
    /// By which the driver knows the window.
    session: Option<String>,
}

impl Browser {
    /// Opens a window of this size.
    pub async fn open(width: u32, height: u32) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver: `cargo xtask test` installs it");
        let mut capabilities = Capabilities::new();
        let mut options = json!({ "args": [
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            format!("--window-size={width},{height}"),
        ]});
        if let Ok(browser) = std::env::var("CONTEXTURE_BROWSER") {
            options["binary"] = Value::from(browser);
        }
        if width < 600 {
            // A window cannot be narrower than 500 px; a phone is emulated.
            options["mobileEmulation"] = json!({ "deviceMetrics": { "width": width, "height": height, "pixelRatio": 2.0, "touch": true } });
        }
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        capabilities
            .insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL", "performance": "ALL" }));
        // A page that draws without a graphics card, on a machine that tests others beside it, may be slow to answer.
        capabilities.insert("timeouts".to_owned(), json!({ "script": 120_000 }));
        for _ in 0..100 {
            let opened = ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.clone())
                .connect(&format!("http://127.0.0.1:{port}"))
                .await;
            if let Ok(page) = opened {
                let session = page.session_id().await.ok().flatten();
                return Self { page, driver, driver_address: format!("http://localhost:{port}"), session };
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("chromedriver did not open a window");
    }

    /// Waits until a script gives something true.
    pub async fn until(&self, what: &str, script: &str) {
        for _ in 0..300 {
            let found = self.page.execute(&format!("return !!({script});"), Vec::new()).await;
            if found.is_ok_and(|value| value == Value::Bool(true)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let path = self.shot("failed").await;
        panic!("never saw: {what}; see {}", path.display());
    }

    /// What a script gives.
    pub async fn ask(&self, script: &str) -> Value {
        self.page.execute(&format!("return ({script});"), Vec::new()).await.unwrap()
    }

    /// What a script gives that answers later, by its last argument.
    pub async fn ask_later(&self, script: &str, argument: Value) -> Value {
        self.page.execute_async(script, vec![argument]).await.unwrap()
    }

    /// Plugs in an authenticator with a fingerprint that always matches (`WebDriver` extension of Web Authentication, section 11).
    pub async fn authenticator(&self) {
        let session = self.page.session_id().await.unwrap().expect("a session");
        let address = format!("{}/session/{session}/webauthn/authenticator", self.driver_address);
        let wanted = json!({ "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "isUserConsenting": true });
        let answer =
            tokio::task::spawn_blocking(move || ureq::post(address).send_json(wanted)).await.unwrap();
        assert!(answer.unwrap().status().is_success());
    }

    /// A command of the browser's own tools (Chrome `DevTools` protocol), such as taking its line away; gives what it answers.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let session = self.page.session_id().await.unwrap().expect("a session");
        let address = format!("{}/session/{session}/goog/cdp/execute", self.driver_address);
        let asked = json!({ "cmd": command, "params": parameters });
        let answer = tokio::task::spawn_blocking(move || ureq::post(address).send_json(asked)).await.unwrap();
        let mut answer = answer.unwrap();
        assert!(answer.status().is_success());
        answer.body_mut().read_json::<Value>().unwrap()["value"].take()
    }

    /// An address of another origin on this machine: the driver's own.
    pub fn other_origin(&self) -> String {
        format!("{}/status", self.driver_address)
    }

    /// Prints the page as its own style sheet has it, to the target directory.
    pub async fn print(&self, name: &str) -> PathBuf {
        let asked = json!({ "preferCSSPageSize": true, "printBackground": true });
        let printed = self.devtools("Page.printToPDF", asked).await;
        let bytes = BASE64_STANDARD.decode(printed["data"].as_str().unwrap()).unwrap();
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screenshots");
        std::fs::create_dir_all(&dir).unwrap();
        let path = dir.join(format!("{name}.pdf"));
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Writes a picture of the window to the target directory, for people to look at.
    pub async fn shot(&self, name: &str) -> PathBuf {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screenshots");
        std::fs::create_dir_all(&dir).unwrap();
        let path = dir.join(format!("{name}.png"));
        std::fs::write(&path, self.page.screenshot().await.unwrap()).unwrap();
        path
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A driver that is killed leaves its browser behind, and a hundred of them fill the memory: first the window is closed, and here,
        // for the runtime that would do it may end before it does.
        if let Some(session) = &self.session {
            let within = Some(Duration::from_secs(20));
            let agent = ureq::Agent::config_builder().timeout_global(within).build().new_agent();
            let _ = agent.delete(format!("{}/session/{session}", self.driver_address)).call();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
