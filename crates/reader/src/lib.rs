//! Reader. Files of strangers, read in a process of their own with little memory, little time and no way out.
//!
//! Holds: how many such processes may run at once (`confined`).
//! Takes: the bytes of a file, and how long reading may take.
//! Gives: a [`sheet::Workbook`], or a [`FileFault`] that tells refusal, memory, time and crash apart in both languages.
//! May touch: the process it starts, through three pipes. That process closes itself in before it reads a byte.
//! Must never: parse a file in the process of the service, write one to disk, or wait longer than it was told.
//! Story: [`FileReader::file_read`] starts the program's hidden command `read-file`, which is [`work`]; bytes go in, the
//! workbook comes back as postcard (a compact, documented form of serde's data, smaller than JSON and without text to parse).

mod fault;
mod file_read;
mod work;

pub use fault::FileFault;
pub use file_read::{FileReader, OUTPUT_BYTES};
pub use work::{CPU_SECONDS, MEMORY_BYTES, work};
