//! Finding names: ranked suggestions for a name as it was typed.
//!
//! A name is found whole when its folded form (case, accents, apostrophes, "St" and "Saint", *Gorsaf* and "Station" …) is that of exactly one
//! entry. Everything else is a suggestion for a person, with a score and a reason: a Welsh mutation undone, typing errors, other order, a part.

mod distance;
mod fold;
mod index;
mod mutation;
mod search;
mod token;

pub use distance::damerau_levenshtein;
pub use fold::{bound, key};
pub use index::{Entry, NameIndex};

/// What a search gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Found<'i> {
    /// The only entry whose name is the same once folded. The one case in which a program may go on without a person.
    One(&'i Entry),
    /// Entries that may be meant, the likeliest first; empty when there is none.
    Suggestions(Vec<Suggestion<'i>>),
}

/// An entry that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion<'i> {
    /// The entry.
    pub entry: &'i Entry,
    /// How alike it is, 0 to 1; for ranking, not a probability.
    pub score: f64,
    /// Why it is here.
    pub why: Why,
}

/// Why an entry is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The same name, which more than one entry has.
    Exact,
    /// The same once an initial mutation is undone: *yng Nghaerdydd*, *Gaerdydd*, *Chaerdydd*.
    Mutated,
    /// So many letters put in, left out, changed or swapped.
    Misspelt(u8),
    /// The beginning of the name, or some of its words, in any order and perhaps misspelt.
    Part,
}
