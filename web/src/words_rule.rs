//! The rule that every word on a page comes from the catalogue, held against the sources of the pages.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// What is the same in both languages.
const NAMES: [&str; 2] = ["Contexture", "OpenStreetMap"];
/// Attributes that are read out or shown; of a component's, those that are given words.
const SAID: [&str; 7] =
    ["label", "title", "placeholder", "alt", "description", "valuetext", "roledescription"];

/// Every Rust file below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// The text of a string literal; none for another token.
fn text(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let written = literal.to_string();
    written.strip_prefix('"').and_then(|text| text.strip_suffix('"')).map(str::to_owned)
}

/// Whether a text has a word in it: two letters that stand together.
fn is_words(text: &str) -> bool {
    let letters: Vec<bool> = text.chars().map(char::is_alphabetic).collect();
    letters.windows(2).any(|pair| pair == [true, true]) && !NAMES.contains(&text.trim())
}

/// Whether a text is a key or a code: small letters, digits, hyphens, and no space.
fn is_key(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_./".contains(c))
}

/// Texts of a `view!` that are words and do not come from the catalogue: children, and attributes that are read out.
fn strays_of_view(view: TokenStream, strays: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = view.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            strays_of(group.stream(), strays);
        }
        let Some(text) = text(token).filter(|text| is_words(text)) else { continue };
        let before = |n: usize| at.checked_sub(n).map(|at| tokens[at].to_string());
        let is_value = before(1).as_deref() == Some("=");
        let is_said = before(2).is_some_and(|name| SAID.contains(&name.as_str()));
        // The value of `class="a" lang="cy"` is for the browser; a child, or a label, is for people.
        if !is_value || is_said && !is_key(&text) {
            strays.push(text);
        }
    }
}

/// The same of Rust code: of every `view!` in it.
fn strays_of(code: TokenStream, strays: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = code.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let before = |n: usize| at.checked_sub(n).map(|at| tokens[at].to_string());
        let is_view = group.delimiter() == Delimiter::Brace
            && before(1).as_deref() == Some("!")
            && before(2).as_deref() == Some("view");
        if is_view { strays_of_view(group.stream(), strays) } else { strays_of(group.stream(), strays) }
    }
}

fn strays(source: &str) -> Vec<String> {
    let mut strays = Vec::new();
    strays_of(source.parse().expect("the sources compile"), &mut strays);
    strays
}

#[test]
fn no_word_on_a_page_stands_outside_the_catalogue() {
    let files = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(files.len() > 100, "the sources were read");
    let found: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let source = fs::read_to_string(file).unwrap();
            strays(&source)
                .into_iter()
                .map(|stray| format!("{}: {stray:?}", file.display()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(found.is_empty(), "give these words in the catalogue, in both languages: {found:#?}");
}

#[test]
fn the_rule_sees_children_labels_and_views_within_views() {
    let seen = |source: &str| strays(source);
    assert_eq!(seen(r#"fn f() { view! { <p class="a b">"Two words"</p> } }"#), ["Two words"]);
    assert_eq!(
        seen(r#"fn f() { view! { <p aria-label="Two words">{w("a-key")}" · "</p> } }"#),
        ["Two words"]
    );
    assert_eq!(
        seen(r#"fn f() { view! { <A title="a-key">{x.then(|| view! { <b>"No"</b> })}</A> } }"#),
        ["No"]
    );
    assert!(seen(r#"fn f() { let x = "Two words"; view! { <p lang="cy">{x}"×"</p> } }"#).is_empty());
}
