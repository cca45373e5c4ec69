//! Intake. Files of concerns come in here; what may be kept is kept, and nothing that could name a person gets past.
//!
//! Holds: schema `intake`: batches, concern rows, rows held for a person.
//! Takes: bytes with a [`Template`], and the [`Ground`] to check places against.
//! Gives: receipts, which never repeat what a row held, and the working cube, never rows.
//! May touch: schema `intake` and nothing else.
//! Must never: keep a file, keep words, name another room, say a cell's content in a message or a log.
//! Story: read by [`concerns_read`], kept whole or not at all by `batch_keep`, looked at by a person in `held_decide`, counted
//! through `cube_load`.

mod batch_keep;
mod cells;
mod check;
mod column;
mod concern_read;
mod concerns_post;
mod concerns_read;
mod copy_out;
mod counting;
mod cube_load;
mod dates;
mod error;
mod file_open;
mod file_problem;
mod ground;
mod header;
mod held_decide;
mod held_list;
mod import;
mod mapping;
mod outcome;
mod period_read;
mod place_read;
mod progress;
mod records;
mod route;
mod row;
mod rows_erase;
mod rows_find;
#[cfg(test)]
mod rules_test;
mod stored;
mod template;
mod template_get;
mod template_print;
#[cfg(test)]
mod testing;

pub use batch_keep::Origin;
pub use check::{RULES, Rule};
pub use column::Column;
pub use concerns_read::{MAX_REFUSED, MAX_ROWS, Taken, concerns_read};
pub use counting::COUNTING_LOCK;
pub use cube_load::{cube_load, record_keys};
pub use error::IntakeError;
pub use file_open::MAX_BYTES;
pub use file_problem::FileProblem;
pub use ground::Ground;
pub use held_decide::{Decision, held_decide};
pub use held_list::{HeldRow, held_list};
pub use import::{ImportOptions, file_name_for_log, import};
pub use mapping::TemplateProblem;
pub use outcome::{Outcome, Speaker};
pub use period_read::{
    PeriodReports, ReportGroup, RowsMark, counting_close, counting_open_from, period_read,
};
pub use progress::{Progress, Stage};
pub use route::{Room, router};
pub use row::{Row, RowKey};
pub use rows_erase::{batches_erase, concerns_erase, held_erase, linkage_cut};
pub use template::Template;
pub use template_print::template_csv;
