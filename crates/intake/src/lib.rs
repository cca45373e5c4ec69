//! Intake. Files of concerns come in here; what may be kept is kept, and nothing that could name a person gets past.
//!
//! Holds: schema `intake`: batches, concern rows, rows held for a person.
//! Takes: bytes with a [`Template`], and the [`Ground`] to check places against.
//! Gives: receipts, which never repeat what a row held, and the working cube, never rows.
//! May touch: schema `intake` and nothing else.
//! Must never: keep a file, keep words, name another room, say a cell's content in a message or a log.
//! Story: read by [`concerns_read`], kept whole or not at all by `batch_keep`, looked at by a person in `held_decide`, counted
//! through `cube_load`.

mod amend;
mod amend_try;
mod batch_keep;
mod batch_undo;
mod batches;
mod book_read;
mod cells;
mod check;
mod codes;
mod column;
mod concern_post;
mod concern_read;
mod concerns_post;
mod concerns_read;
mod context_months;
mod copy_out;
mod counting;
mod cube_load;
mod dates;
mod desk;
mod error;
mod file_open;
mod file_problem;
mod file_receive;
mod grades_post;
mod ground;
mod guess;
mod guess_words;
mod header;
mod held_decide;
mod held_keep;
mod held_list;
mod held_routes;
mod import;
mod late_settle;
mod mapping;
mod mapping_two;
mod mappings;
mod matters;
mod notes_get;
mod outcome;
mod period_read;
mod place_read;
mod place_source;
mod place_told;
mod preview;
mod preview_post;
mod progress;
mod receipt_get;
mod record_settle;
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
mod time_read;
mod uploads;

pub use batch_keep::Origin;
pub use batch_undo::batch_undo;
pub use book_read::{BookRead, Opening, ReadHere};
pub use check::{RULES, Rule};
pub use column::Column;
pub use concerns_read::{
    Held, MAX_REFUSED, MAX_ROWS, Taken, concerns_read, concerns_read_book, reads_as_text,
};
pub use counting::COUNTING_LOCK;
pub use cube_load::{cube_load, record_keys};
pub use error::{IntakeError, NotUndone};
pub use file_open::MAX_BYTES;
pub use file_problem::FileProblem;
pub use ground::Ground;
pub use held_decide::{Decision, held_decide};
pub use held_list::{HeldRow, held_list};
pub use import::{ImportOptions, file_name_for_log, import, import_book};
pub use mapping::TemplateProblem;
pub use mapping_two::mapping_problems;
pub use outcome::{Outcome, Speaker};
pub use period_read::{
    PeriodReports, ReportGroup, RowsMark, counting_close, counting_open_from, period_read,
};
pub use place_source::PlaceSource;
pub use place_told::Choice;
pub use progress::{Progress, Stage};
pub use route::{Room, router};
pub use row::{Beside, Row, RowKey};
pub use rows_erase::{batches_erase, concerns_erase, held_erase, linkage_cut, notes_erase};
pub use template::Template;
pub use template_print::template_csv;
pub use uploads::Uploads;
