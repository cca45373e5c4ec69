//! The tests at the door of this crate: one program, linked once.

mod made;

mod corpus;
mod hostile;
mod separated;
mod workbooks;
