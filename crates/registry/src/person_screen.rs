//! The naming check that knows names of persons: the shapes of `context`, and behind them the word lists of `screen`.

use context::{NameProblem, NameScreen, ShapeScreen};
use screen::{Kind, Screener, Span, Verdict};

/// Looks at names and short texts for whatever could tell who somebody is.
#[derive(Debug, Default)]
pub struct PersonScreen {
    screener: Screener,
}

impl PersonScreen {
    /// Reads the word lists; takes some milliseconds, so that one is made and shared.
    pub fn new() -> Self {
        Self::default()
    }
}

impl NameScreen for PersonScreen {
    /// Places are called after people: a given name or surname inside a longer name passes, a name that is nothing else does not.
    fn look(&self, name: &str) -> Result<(), NameProblem> {
        ShapeScreen.look(name)?;
        let name = LAND.iter().fold(name.to_owned(), |name, land| name.replace(land, " Bay"));
        let letters = |text: &mut dyn Iterator<Item = char>| text.filter(|c| c.is_alphabetic()).count();
        let all = letters(&mut name.chars());
        let within = |span: &Span| {
            let own = letters(&mut name.chars().skip(span.start).take(span.end - span.start));
            span.kind == Kind::GivenName && all >= own + LETTERS_BESIDE
        };
        let found = self.screener.screen(&name);
        match found.spans.iter().filter(|span| !within(span)).max_by_key(|span| span.kind.verdict()) {
            Some(span) => Err(problem(span.kind)),
            None => Ok(()),
        }
    }

    /// Nobody stands behind who writes to decide on what may be a name, so whatever is found is refused; who writes can put it
    /// otherwise at once.
    fn look_at_text(&self, text: &str) -> Result<(), NameProblem> {
        ShapeScreen.look_at_text(text)?;
        let found = self.screener.screen(text);
        match found.spans.iter().max_by_key(|span| span.kind.verdict()) {
            Some(span) if found.verdict != Verdict::Pass => Err(problem(span.kind)),
            _ => Ok(()),
        }
    }
}

/// Letters beside a person's name that make a longer name of it: "Bay", "Parc".
const LETTERS_BESIDE: usize = 3;

/// Words of the land that mean something else in a text, so that `screen` does not take them for a place. In a name they are one.
const LAND: [&str; 2] = [" Mouth", " Sound"];

const fn problem(kind: Kind) -> NameProblem {
    match kind {
        Kind::Name | Kind::GivenName => NameProblem::Person,
        Kind::Email | Kind::Handle | Kind::LikelyIdentifier => NameProblem::Handle,
        Kind::Url | Kind::IpAddress => NameProblem::WebAddress,
        Kind::DateOfBirth | Kind::Address | Kind::Age | Kind::Descriptor => NameProblem::Identifying,
        _ => NameProblem::Digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_places_pass_although_places_are_called_after_people() {
        let screen = PersonScreen::new();
        for name in [
            "Elffin Park",
            "Gwyddno's Fort railway station",
            "Gorsaf fysiau'r gaer",
            "Parc Elffin",
            "Bell Arcade",
            "Sarn Badrig bus stop",
            "Ysgol Gyfun Cantre'r Gwaelod",
            "Under the bridge at Harbour Road",
            "Mererid Mouth, Old Mill",
            "Mererid Sound ferry landing",
        ] {
            assert_eq!(screen.look(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn persons_are_refused_in_names_and_texts() {
        let screen = PersonScreen::new();
        for name in ["Dafydd", "Gareth Llewellyn-Jones", "Mrs Patel", "Mererid Jones at Old Mouth"] {
            assert_eq!(screen.look(name), Err(NameProblem::Person), "{name}");
        }
        for (text, problem) in [
            ("Staff say that Kayleigh was there again.", NameProblem::Person),
            ("Gwelwyd Siân Williams wrth y giât.", NameProblem::Person),
            ("Ring the manager on 07700 900123.", NameProblem::Digits),
            ("They use the account @bellstead.", NameProblem::Handle),
            ("She was born on 3 May 2010.", NameProblem::Identifying),
        ] {
            assert_eq!(screen.look_at_text(text), Err(problem), "{text}");
        }
        assert_eq!(screen.look_at_text("ab ".repeat(100).trim_end()), Err(NameProblem::Form));
    }

    #[test]
    fn what_practitioners_write_passes() {
        let screen = PersonScreen::new();
        for text in [
            "Staff on the late shift let young people wait inside when the last bus is cancelled.",
            "The footbridge is unlit from 17:00 in winter and nobody can see it from the road.",
            "Mae'r gweithwyr ieuenctid yn dod bob nos Wener ac mae pobl ifanc yn eu hadnabod.",
            "Pupils avoid the toilets by the gym at lunch.",
        ] {
            assert_eq!(screen.look_at_text(text), Ok(()), "{text}");
        }
    }
}
