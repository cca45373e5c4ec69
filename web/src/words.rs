//! The reader's language: one signal, remembered in a cookie; every sentence from the catalogue follows it.

pub(crate) use api::language::{Arg, Lang, Text};

use api::language::say_in;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The language that the whole page speaks.
#[derive(Clone, Copy)]
pub(crate) struct Speech(pub(crate) RwSignal<Lang>);

/// The current language, as a signal.
pub(crate) fn lang() -> RwSignal<Lang> {
    expect_context::<Speech>().0
}

/// A sentence that follows the language.
pub(crate) fn w(key: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let lang = lang();
    move || say_in(lang.get(), key, &[])
}

/// A text that came from the server in both languages.
pub(crate) fn both(text: Text) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let lang = lang();
    move || text.get(lang.get()).to_owned()
}

/// A count with its noun: `$n` chooses the plural form, `$shown` is the number as people read it.
pub(crate) fn counted(lang: Lang, key: &str, n: u64) -> String {
    say_in(lang, key, &[("n", Arg::from(n)), ("shown", Arg::from(crate::number::whole(n)))])
}

/// The language of a cookie header, if it names one.
fn from_cookie(cookies: &str) -> Option<Lang> {
    cookies.split(';').find_map(|pair| Lang::parse(pair.trim().strip_prefix("lang=")?))
}

fn html_document() -> Option<web_sys::HtmlDocument> {
    web_sys::window()?.document()?.dyn_into().ok()
}

/// The language to start in: the cookie's, else the browser's.
pub(crate) fn remembered() -> Lang {
    let cookie = html_document().and_then(|document| document.cookie().ok());
    cookie.and_then(|cookies| from_cookie(&cookies)).unwrap_or_else(|| {
        web_sys::window()
            .and_then(|window| window.navigator().language())
            .map_or(Lang::En, |tag| Lang::negotiate(&tag))
    })
}

/// Keeps the page's own language mark and the cookie in step with the signal.
pub(crate) fn keep_in_step(lang: RwSignal<Lang>) {
    Effect::new(move |_| {
        let lang = lang.get();
        let Some(document) = html_document() else { return };
        // One year. The server reads it for problems and for the template's name.
        let _ = document.set_cookie(&format!("lang={lang}; Path=/; Max-Age=31536000; SameSite=Lax"));
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang.as_str());
        }
    });
}

/// The switch: each language is named in itself.
#[component]
pub(crate) fn LangSwitch() -> impl IntoView {
    let lang = lang();
    let one = move |of: Lang, name: &'static str, short: &'static str| {
        view! {
            <button type="button" lang=of.as_str() aria-pressed=move || (lang.get() == of).to_string()
                title=name on:click=move |_| lang.set(of)>{short}</button>
        }
    };
    view! {
        <div class="switch lang" role="group" aria-label=w("web-language")>
            {one(Lang::En, "English", "EN")}
            {one(Lang::Cy, "Cymraeg", "CY")}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_names_the_language() {
        assert_eq!(from_cookie("sid=1; lang=cy"), Some(Lang::Cy));
        assert_eq!(from_cookie("lang=en; x=y"), Some(Lang::En));
        assert_eq!(from_cookie("slang=cy"), None);
        assert_eq!(from_cookie(""), None);
    }

    /// Every `web-…` and `map-…` key in the sources has words in both languages, and none in the catalogue is unused.
    #[test]
    fn every_key_in_use_has_words_in_both_languages() {
        let mut used = std::collections::BTreeSet::new();
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut folders = vec![root.join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if entry.is_dir() {
                    folders.push(entry);
                } else {
                    let source = std::fs::read_to_string(entry).unwrap();
                    used.extend(source.split('"').skip(1).filter_map(key_of).map(str::to_owned));
                }
            }
        }
        assert!(used.len() > 100, "the sources were read");
        for lang in Lang::ALL {
            let said = keys_of(root, lang);
            for key in &used {
                assert!(said.contains(key), "{key} lacks words in {lang}");
            }
            // Keys that are put together at run time: the twelve months.
            let idle: Vec<_> =
                said.iter().filter(|key| !used.contains(*key) && !key.starts_with("web-month-")).collect();
            assert!(idle.is_empty(), "never said: {idle:?}");
        }
    }

    fn keys_of(root: &std::path::Path, lang: Lang) -> std::collections::BTreeSet<String> {
        let folder = root.join("../crates/language/locales").join(lang.as_str());
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let files: Vec<String> = files.map(|file| std::fs::read_to_string(file).unwrap()).collect();
        let lines = files.iter().flat_map(|file| file.lines());
        let lines = lines.filter(|line| line.starts_with("web-") || line.starts_with("map-"));
        lines.filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned())).collect()
    }

    /// The literal itself when it is a whole key; keys that are made (`web-month-{}`) end in `-` or hold a brace.
    fn key_of(literal: &str) -> Option<&str> {
        let is_key = (literal.starts_with("web-") || literal.starts_with("map-"))
            && !literal.ends_with('-')
            && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        is_key.then_some(literal)
    }
}
