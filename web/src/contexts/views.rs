//! What is filtered, in the address; and filters kept for another day.
//!
//! A kept view holds codes of closed lists and nothing that anybody wrote: the words of a name are left out, and its own name is composed
//! from the words of its codes, in the reader's language. So the browser's storage holds nothing of a context, and no name of a person.

use super::fields::code_words;
use crate::words::Lang;
use api::language::say_in;

/// The three ways to see the register's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Way {
    /// A table.
    #[default]
    List,
    /// A map.
    Map,
}

/// What is asked of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    /// Codes of kind, state and owner's role; empty: any.
    pub(super) codes: [String; 3],
    /// Only those whose review day has come.
    pub(super) due: bool,
    /// Words of a name.
    pub(super) name: String,
    /// How it is shown.
    pub(super) way: Way,
}

/// The address's and the server's names of the codes, with their lists.
pub(super) const CODES: [(&str, &str); 3] =
    [("kind", "context"), ("state", "context-state"), ("owner_role", "role")];

/// Views kept at most.
const VIEWS_MOST: usize = 12;
const KEPT_UNDER: &str = "contexts-views";

impl Choice {
    /// Reads the query of an address; what is not understood filters nothing. `decode` undoes the escapes of an address.
    pub(super) fn read(query: &str, decode: impl Fn(&str) -> String) -> Self {
        let mut choice = Self::default();
        for (key, value) in query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "due" => choice.due = value == "1",
                "name" => choice.name = decode(&value.replace('+', " ")),
                "view" if value == "map" => choice.way = Way::Map,
                _ => {
                    if let Some(n) = CODES.iter().position(|(code, _)| *code == key)
                        && super::fields::codes(CODES[n].1).contains(&value)
                    {
                        value.clone_into(&mut choice.codes[n]);
                    }
                }
            }
        }
        choice
    }

    /// The query of an address, without the words of a name.
    pub(super) fn coded(&self) -> String {
        let mut parts: Vec<String> = CODES
            .iter()
            .zip(&self.codes)
            .filter(|(_, value)| !value.is_empty())
            .map(|((key, _), value)| format!("{key}={value}"))
            .collect();
        parts.extend(self.due.then(|| "due=1".to_owned()));
        parts.extend((self.way == Way::Map).then(|| "view=map".to_owned()));
        parts.join("&")
    }

    /// What a view is called: the words of its codes.
    pub(super) fn words(&self, lang: Lang) -> String {
        let codes = CODES.iter().zip(&self.codes).filter(|(_, code)| !code.is_empty());
        let mut parts: Vec<String> =
            codes.map(|((_, list), code)| code_words(list, code).get(lang).to_owned()).collect();
        parts.extend(self.due.then(|| say_in(lang, "contexts-due", &[])));
        parts.extend((self.way == Way::Map).then(|| say_in(lang, "contexts-way-map", &[])));
        if parts.is_empty() { say_in(lang, "contexts-all", &[]) } else { parts.join(" · ") }
    }
}

/// The lines of the storage as choices: each once, those that are understood, so many at most.
fn views_read(kept: &str) -> Vec<Choice> {
    let mut views: Vec<Choice> = Vec::new();
    for line in kept.lines().take(VIEWS_MOST) {
        let view = Choice { name: String::new(), ..Choice::read(line, |_| String::new()) };
        if !views.contains(&view) {
            views.push(view);
        }
    }
    views
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The kept views of this browser.
pub(super) fn views_kept() -> Vec<Choice> {
    let kept = storage().and_then(|storage| storage.get_item(KEPT_UNDER).ok()?);
    views_read(&kept.unwrap_or_default())
}

/// Keeps these views in place of those before. A browser that keeps nothing loses them with the page.
pub(super) fn views_keep(views: &[Choice]) {
    let lines: Vec<String> = views.iter().map(Choice::coded).collect();
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEPT_UNDER, &lines.join("\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Choice {
        Choice::read(query, str::to_owned)
    }

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let choice = read("?kind=school&state=under_plan&due=1&view=map&name=Ysgol+y");
        assert_eq!(choice.codes, ["school", "under_plan", ""]);
        assert!(choice.due && choice.way == Way::Map);
        assert_eq!(choice.name, "Ysgol y");
        let again = read(&choice.coded());
        assert_eq!(again, Choice { name: String::new(), ..choice });
        assert_eq!(
            read("?kind=home&owner_role=auditor&x=1"),
            Choice::default(),
            "codes outside the lists filter nothing"
        );
    }

    #[test]
    fn what_is_kept_holds_codes_and_nothing_that_was_written() {
        let choice = Choice { name: "Somebody".to_owned(), due: true, ..Choice::default() };
        assert_eq!(choice.coded(), "due=1");
        let views = views_read("due=1\nname=Somebody&kind=place\ndue=1\n");
        assert_eq!(views.len(), 2);
        assert!(views.iter().all(|view| view.name.is_empty()));
    }

    #[test]
    fn a_view_is_called_by_its_codes_in_both_languages() {
        let choice = read("kind=school&due=1");
        assert_ne!(choice.words(Lang::En), choice.words(Lang::Cy));
        assert!(choice.words(Lang::En).contains(" · "));
    }
}
