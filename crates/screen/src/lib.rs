//! Screen. Keeps people out of free text: finds what could tell who somebody is, and judges.
//!
//! Holds: check-digit rules, strict formats, and word lists of names, places and brands (`data/`).
//! Takes: one text, or one column header, in English or Welsh.
//! Gives: a [`Verdict`] and the [`Span`]s it rests on, counted in characters of the text as it was handed in.
//! May touch: nothing; pure, also in the browser.
//! Must never: repeat any of the text, in a span, a `Debug` line or an error.
//! Story: `normal` folds the text and remembers where each piece came from, `digits`, `check`, `strict`, `dated`,
//! `address`, `name` and `descriptor` each add what they find, and `verdict` joins them.
//!
//! # The rule
//!
//! One finding of a kind that tells who somebody is by itself (an identifier, contact details, a date of birth, an
//! address, a full name) refuses the text. Otherwise one finding of a kind that may do so together with what a reader knows
//! (a given name, an exact age, a descriptor, a number of the right shape that lacks its check digit) holds it for a
//! person. [`Kind::verdict`] is the whole table. A verdict of pass says that nothing was found, not that nothing is there.

mod address;
mod check;
mod dated;
mod descriptor;
mod digits;
mod find;
mod gazetteer;
mod header;
mod kind;
mod name;
mod normal;
mod number;
mod place;
mod strict;
mod token;
mod vehicle;
mod verdict;

pub use kind::{Kind, Verdict};
pub use verdict::{Screening, Span};

use find::{Findings, Patterns};
use gazetteer::Gazetteer;
use normal::Normal;

/// The screen: word lists and patterns, made once and used for every text. It may be shared by threads.
pub struct Screener {
    patterns: Patterns,
    gazetteer: Gazetteer,
}

impl Default for Screener {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Screener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Screener").finish_non_exhaustive()
    }
}

impl Screener {
    /// Reads the word lists and compiles the patterns; takes some milliseconds.
    pub fn new() -> Self {
        Self { patterns: Patterns::new(), gazetteer: Gazetteer::new() }
    }

    /// Judges one text: a cell, a note, a sentence. The time taken grows with the length of the text and no faster.
    pub fn screen(&self, text: &str) -> Screening {
        let normal = Normal::new(text);
        let mut found = Findings::new(&normal);
        if normal.has_digit {
            number::find(&self.patterns.number, &mut found);
            strict::find_numbers(&self.patterns.strict, &mut found);
            vehicle::find(&self.patterns.vehicle, &mut found);
            dated::find(&self.patterns.dated, &mut found);
        }
        strict::find_words(&self.patterns.strict, &mut found);
        dated::find_in_words(&self.patterns.dated, &mut found);
        address::find(&self.patterns.address, &mut found);
        descriptor::find(&self.patterns.descriptor, &mut found);
        name::find(&self.gazetteer, &mut found);
        verdict::judge(found)
    }

    /// Judges a column header by what it asks for ("Child name", "Dyddiad geni"), and as a text of its own.
    ///
    /// A header that asks for a person is refused whatever its cells hold. The span covers the whole header.
    pub fn screen_header(&self, header: &str) -> Screening {
        header::asked_for(header).map_or_else(|| self.screen(header), |kind| verdict::whole(header, kind))
    }
}
