//! Told. What people write for *where* and *when*, read into closed types that say how much was known.
//!
//! Holds: the reader of times ([`when`]), the reader of places ([`place`]), the finder of names ([`find`]), the
//! register in memory that says where a read place is ([`gazetteer`]), and their tables of words.
//! Takes: one cell of text in English or Welsh, and the day on which it was recorded; the register's things and postcodes.
//! Gives: an interval of local time, or one kind of place with its precision and source; ranked suggestions; else a problem in both languages.
//! May touch: nothing; pure, also in the browser.
//! Must never: guess in silence, take a suggestion for an answer, repeat what was written in a problem or in a log.
//! Story: `when::read` and `place::read` take a cell; `gazetteer::Gazetteer` says where that is, and where it is not certain a person chooses
//! among its suggestions, which `find::NameIndex` ranks.

pub mod find;
mod fold;
pub mod gazetteer;
mod page;
pub mod place;
pub mod when;
