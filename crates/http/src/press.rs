//! Who sets documents: a process of its own, which the service hands in.

use crate::Reply;
use api::report::Print;
use std::future::Future;
use std::pin::Pin;

/// A document on its way to being set: the bytes of a PDF.
pub type Setting<'a> = Pin<Box<dyn Future<Output = Reply<Vec<u8>>> + Send + 'a>>;

/// Sets documents.
pub trait Press: Send + Sync {
    /// Sets one as a tagged PDF.
    ///
    /// # Errors
    /// The problem for whoever asked: there is no press, it is busy, or it failed.
    fn press<'a>(&'a self, print: &'a Print) -> Setting<'a>;
}
