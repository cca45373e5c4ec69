//! Table. Columns from a CSV file: numbers, days and codes, read on all threads.
//!
//! Holds: nothing.
//! Takes: the bytes of a file that an analyst holds, and which of its columns are wanted, each as what.
//! Gives: one vector a column, or the first line and column that cannot be read, never its content.
//! May touch: memory, and the open file it is handed.
//! Must never: guess a type, skip a bad row, let the number of threads show, or stand in for `intake`, which judges what agencies send.
//! Story: `Table::read` counts the lines, gives each piece of the file its stretch of every column, and reads the pieces side by side.

mod column;
mod error;
mod field;
mod general;
mod pieces;
mod row;
mod source;

pub use column::{Column, Kind, Table, Wanted};
pub use error::TableError;
pub use source::Source;
