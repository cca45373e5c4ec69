//! Confined. Work on what strangers or documents bring, in a process of its own: little memory, little time, no file, no socket.
//!
//! Holds: how many such processes may run at once.
//! Takes: bytes for the process, how long it may take, and the limits that it sets itself.
//! Gives: the bytes it answers with, or a [`Fault`] that tells memory, time and crash apart.
//! May touch: the process it starts, through three pipes. That process closes itself in by [`confine`] before it reads a byte.
//! Must never: look into the bytes, write any to disk, or wait longer than it was told.
//! Story: [`Workers::work_give`] starts a program; the program calls [`confine`], reads its standard input, answers and ends. `reader` opens
//! files so, and `jobs` has documents set by `contexture-render`.

mod confine;
mod work_give;

pub use confine::{Limits, UNCONFINED, confine};
pub use work_give::{Fault, Workers};
