//! Told. What people write for *where* and *when*, read into closed types that say how much was known.
//!
//! Holds: the reader of times ([`when`]), the reader of places ([`place`]), the finder of names ([`find`]), and their tables of words.
//! Takes: one cell of text in English or Welsh, and the day on which it was recorded.
//! Gives: an interval of local time, or one kind of place with its precision and source; ranked suggestions; else a problem in both languages.
//! May touch: nothing; pure, also in the browser.
//! Must never: guess in silence, take a suggestion for an answer, repeat what was written in a problem or in a log.
//! Story: `when::read` and `place::read` take a cell; a free name goes to `find::NameIndex`, and a person chooses among its suggestions.

pub mod find;
mod fold;
mod page;
pub mod place;
pub mod when;
