//! Who opens a stranger's file.

use crate::FileProblem;
use sheet::{Limits, Workbook};
use std::future::Future;
use std::pin::Pin;

/// A file on its way to being opened.
pub type Opening<'a> = Pin<Box<dyn Future<Output = Result<Workbook, FileProblem>> + Send + 'a>>;

/// Opens files. The service hands one in that does so in a process of its own, with little memory and little time.
pub trait BookRead: Send + Sync {
    /// Opens one file.
    ///
    /// # Errors
    /// [`FileProblem::Unread`] with the sentence for whoever sent it.
    fn book_read<'a>(&'a self, bytes: &'a [u8]) -> Opening<'a>;
}

/// Opens files here, in this process: for tests and for files that this house has made itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadHere;

impl BookRead for ReadHere {
    fn book_read<'a>(&'a self, bytes: &'a [u8]) -> Opening<'a> {
        Box::pin(async move {
            sheet::read(bytes, &Limits::default())
                .map_err(|refusal| FileProblem::Unread { rule: refusal.rule(), text: refusal.text() })
        })
    }
}
