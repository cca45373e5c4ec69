//! The naming check: a context is never called after a person, nor by a handle, number or address.

use language::Text;

/// Why a name is refused. It never carries the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// Nothing, too long, or characters that no name has.
    Form,
    /// An e-mail address or a handle.
    Handle,
    /// An address of the web.
    WebAddress,
    /// More digits than a name of a place has: a telephone or a reference number.
    Digits,
    /// It looks like a person.
    Person,
    /// Something else that could tell who somebody is: an address, a day of birth, an age, a description.
    Identifying,
}

impl NameProblem {
    /// The sentence's key in the catalogue.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Form => "context-name-form",
            Self::Handle => "context-name-handle",
            Self::WebAddress => "context-name-web-address",
            Self::Digits => "context-name-digits",
            Self::Person => "context-name-person",
            Self::Identifying => "context-name-identifying",
        }
    }

    /// The sentence's key where a text was looked at, and not a name.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Form => "context-text-form",
            Self::Handle => "context-text-handle",
            Self::WebAddress => "context-text-web-address",
            Self::Digits => "context-text-digits",
            Self::Person => "context-text-person",
            Self::Identifying => "context-text-identifying",
        }
    }
}

/// Looks at a name in one language before it is kept.
pub trait NameScreen: Send + Sync {
    /// # Errors
    /// [`NameProblem`], the first that is found.
    fn look(&self, name: &str) -> Result<(), NameProblem>;

    /// Looks at a short free text, such as what an assessment finds: [`TEXT_MOST`] characters at most.
    ///
    /// # Errors
    /// [`NameProblem`], the first that is found.
    fn look_at_text(&self, text: &str) -> Result<(), NameProblem>;

    /// Looks at both forms of a name; says which field is wrong.
    ///
    /// # Errors
    /// The field's code, and the first problem in it.
    fn look_at_both(&self, name: &Text) -> Result<(), (&'static str, NameProblem)> {
        self.look(&name.en).map_err(|problem| ("name.en", problem))?;
        self.look(&name.cy).map_err(|problem| ("name.cy", problem))
    }
}

/// Characters of a free text at most.
pub const TEXT_MOST: u16 = 280;
/// Characters of a name at most.
const NAME_MOST: usize = 120;
/// Digits of a name at most: "Bus stop 12, A4096" has six; the shortest telephone number has more.
const DIGITS_MOST: usize = 6;

/// Finds by its shape what cannot be the name of a context: addresses, handles, telephone and reference numbers. It knows no
/// names of persons; a screen that does stands behind it.
#[derive(Clone, Copy, Debug, Default)]
pub struct ShapeScreen;

impl NameScreen for ShapeScreen {
    fn look(&self, name: &str) -> Result<(), NameProblem> {
        shape(name, NAME_MOST)
    }

    fn look_at_text(&self, text: &str) -> Result<(), NameProblem> {
        shape(text, usize::from(TEXT_MOST))
    }
}

fn shape(text: &str, most: usize) -> Result<(), NameProblem> {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if text.trim() != text || letters < 3 || text.chars().count() > most || text.chars().any(hidden) {
        return Err(NameProblem::Form);
    }
    if text.contains(['@', '\u{ff20}']) || text.split_whitespace().any(is_handle) {
        return Err(NameProblem::Handle);
    }
    if text.split_whitespace().any(is_web_address) {
        return Err(NameProblem::WebAddress);
    }
    if text.chars().filter(|c| c.is_numeric()).count() > DIGITS_MOST {
        return Err(NameProblem::Digits);
    }
    Ok(())
}

/// A word with a full stop or underscore between letters and digits, as sign-in names have; `St.` and `1.5` have not.
fn is_handle(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
    let mixed = word.chars().any(char::is_alphabetic) && word.chars().any(char::is_numeric);
    word.contains('_') || word.starts_with('#') || (mixed && word.chars().count() > 6)
}

fn is_web_address(word: &str) -> bool {
    let word = word.to_lowercase();
    let dotted = word.split('.').collect::<Vec<_>>();
    let host = dotted.len() > 1
        && dotted.iter().all(|part| !part.is_empty())
        && dotted.iter().skip(1).all(|part| part.chars().next().is_some_and(char::is_alphabetic))
        && dotted.last().is_some_and(|end| end.chars().take_while(|c| c.is_alphabetic()).count() >= 2);
    word.contains("://") || word.starts_with("www.") || host
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_contexts_pass() {
        for name in [
            "Gwyddno's Fort railway station",
            "Gorsaf fysiau'r gaer",
            "St. Gwyddno's School",
            "A short-video app's local tag",
            "Bus stop 12, A4096",
            "Ysgol Gyfun Cantre'r Gwaelod",
            "Fort Gate retail park (north side)",
            "Llwybr 1.5 km i'r harbwr",
        ] {
            assert_eq!(ShapeScreen.look(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn what_leads_to_a_person_is_refused() {
        for (name, problem) in [
            ("", NameProblem::Form),
            ("  Bell Arcade", NameProblem::Form),
            ("Bell\u{200b} Arcade", NameProblem::Form),
            ("someone@example.org", NameProblem::Handle),
            ("the account @bellstead", NameProblem::Handle),
            ("cool_kid of Bellstead", NameProblem::Handle),
            ("gamer20081 on voice", NameProblem::Handle),
            ("www.example.org", NameProblem::WebAddress),
            ("https://example.org/x", NameProblem::WebAddress),
            ("page example.org", NameProblem::WebAddress),
            ("group 07700 900123", NameProblem::Digits),
            ("+44 1632 960 001 group", NameProblem::Digits),
        ] {
            assert_eq!(ShapeScreen.look(name), Err(problem), "{name}");
        }
    }

    #[test]
    fn both_forms_are_looked_at() {
        let name = Text::new("Bell Arcade", "rhywun@example.org");
        assert_eq!(ShapeScreen.look_at_both(&name), Err(("name.cy", NameProblem::Handle)));
    }
}
