//! What every page must be: sound to axe-core, within its window, and asking nobody but its own service.

use crate::Browser;
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::Value;
use std::path::Path;

impl Browser {
    /// Signs in with a demo account by the sign-in page.
    pub async fn sign_in_demo(&self, address: &str, name: &str) {
        self.page.goto(address).await.unwrap();
        self.until("the demo accounts", "document.querySelectorAll('button.demo-account').length > 0").await;
        let fill = format!(
            "[...document.querySelectorAll('button.demo-account')].find(b => b.innerText.includes('{name}')).click() ?? true"
        );
        self.ask(&fill).await;
        let field = self.page.find(Locator::Css("#passphrase")).await.unwrap();
        field.send_keys(&Key::Enter.to_string()).await.unwrap();
    }

    /// Signs in as the demo analyst and goes to the working side for the first purpose that is offered.
    pub async fn enter_working_demo(&self, address: &str) {
        self.sign_in_demo(address, "analyst").await;
        self.until("the purposes", "document.querySelectorAll('input[name=purpose]').length >= 3").await;
        self.ask("document.querySelector('input[name=purpose]').click() ?? true").await;
        self.ask("document.querySelector('input[name=purpose]').form.requestSubmit() ?? true").await;
    }

    /// Everything the page asked the network for, from the browser's own log.
    pub async fn requests(&self) -> Vec<String> {
        let asked = self.ask("performance.getEntriesByType('resource').map(e => e.name)").await;
        asked.as_array().unwrap().iter().map(|url| url.as_str().unwrap().to_owned()).collect()
    }

    /// Faults against WCAG 2.2 AA that axe-core finds, by rule, with where.
    async fn axe(&self) -> Vec<String> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(script).expect("npm ci: `cargo xtask test` does it");
        self.page.execute(&source, Vec::new()).await.unwrap();
        let found = self
            .page
            .execute_async(
                "const done = arguments[arguments.length - 1];
                 axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                    .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))))
                    .catch(e => done(['axe failed: ' + e]));",
                Vec::new(),
            )
            .await
            .unwrap();
        found.as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect()
    }

    /// The page is sound in both languages, with a picture of each; it speaks English afterwards.
    pub async fn sound_in_both(&self, address: &str, what: &str) {
        let width = self.ask("window.innerWidth").await;
        for lang in ["cy", "en"] {
            self.ask(&format!("document.querySelector('.lang button[lang={lang}]').click() ?? true")).await;
            self.until(lang, &format!("document.documentElement.lang === '{lang}'")).await;
            self.assert_sound(address, &format!("{what} ({lang}, {width})")).await;
            self.shot(&format!("{what}-{lang}-{width}")).await;
        }
    }

    /// The page is sound, as it stands now.
    pub async fn assert_sound(&self, address: &str, what: &str) {
        let outside: Vec<String> =
            self.requests().await.into_iter().filter(|url| !url.starts_with(address)).collect();
        assert!(outside.is_empty(), "{what} asked elsewhere: {outside:?}");
        let faults = self.axe().await;
        assert!(faults.is_empty(), "{what}: {faults:#?}");
        let wide = self.ask("document.documentElement.scrollWidth <= window.innerWidth").await;
        assert_eq!(wide, Value::Bool(true), "{what} scrolls sideways");
    }
}
