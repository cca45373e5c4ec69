//! Documents, set by `contexture-render` in a process of its own.

use api::report::Print;
use axum::http::StatusCode;
use confined::{Fault, Workers};
use http::{Press, ProblemReply, Reply, Setting};
use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// The program, beside this one.
const PROGRAM: &str = "contexture-render";

/// How long setting a document may take by the clock, the wait for a free place counted.
const SET_WITHIN: Duration = Duration::from_secs(30);

/// Documents that may be set at once; each may take half a gibibyte.
const AT_ONCE: usize = 2;

/// Bytes of a PDF that are taken in.
const PAPER_BYTES: u64 = 64 << 20;

/// When it is worth trying again, in seconds.
const AGAIN: u32 = 10;

/// Sets documents by the program that is installed beside this one.
#[derive(Debug)]
pub struct PaperPress {
    program: PathBuf,
    workers: Workers,
}

impl PaperPress {
    /// By the program beside this one. It is looked for when a document is set, so that it can be installed meanwhile.
    ///
    /// # Errors
    /// When the system does not say where this program is.
    pub fn beside_this_program() -> io::Result<Self> {
        Ok(Self::new(std::env::current_exe()?.with_file_name(PROGRAM)))
    }

    /// By another program.
    pub fn new(program: PathBuf) -> Self {
        let workers = Workers::new(program.clone(), Vec::new(), AT_ONCE, PAPER_BYTES);
        Self { program, workers }
    }

    async fn set(&self, print: &Print) -> Reply<Vec<u8>> {
        if !tokio::fs::try_exists(&self.program).await.unwrap_or(false) {
            return Err(ProblemReply::new(StatusCode::SERVICE_UNAVAILABLE, "paper-not-installed"));
        }
        let told = serde_json::to_vec(print).map_err(|fault| ProblemReply::unplanned(&fault))?;
        self.workers.work_give(&told, SET_WITHIN).await.map_err(problem_of)
    }
}

impl Press for PaperPress {
    fn press<'a>(&'a self, print: &'a Print) -> Setting<'a> {
        Box::pin(self.set(print))
    }
}

fn problem_of(fault: Fault) -> ProblemReply {
    match fault {
        Fault::Unavailable => {
            ProblemReply::new(StatusCode::SERVICE_UNAVAILABLE, "paper-busy").retry_after(AGAIN)
        }
        fault => {
            // What a fault tells holds nothing of the document.
            tracing::error!(%fault, "a document was not set");
            ProblemReply::new(StatusCode::INTERNAL_SERVER_ERROR, "paper-failed")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::report::{Document, Edition};
    use language::{Lang, Text};

    fn print() -> Print {
        let document = Document {
            marking: Text::same("OFFICIAL-SENSITIVE"),
            handling: Text::same("h"),
            title: Text::same("t"),
            subtitle: Text::same("s"),
            edition: Edition { words: Text::same("e"), id: "e".to_owned(), digest: "0".repeat(64) },
            printed: Text::same("b, a"),
            contents: false,
            sections: Vec::new(),
        };
        Print { lang: Lang::Cy, document }
    }

    #[tokio::test]
    async fn a_press_that_is_not_there_or_fails_says_so_and_what_to_do_in_both_languages() {
        let missing = PaperPress::new(PathBuf::from("/nowhere/contexture-render"));
        let told = missing.press(&print()).await.unwrap_err();
        assert_eq!((told.status(), told.kind()), (StatusCode::SERVICE_UNAVAILABLE, "paper-not-installed"));
        for lang in Lang::ALL {
            assert!(told.spoken(lang).detail.contains("contexture-render"));
        }
        let failing = PaperPress::new(PathBuf::from("/bin/false"));
        let told = failing.press(&print()).await.unwrap_err();
        assert_eq!((told.status(), told.kind()), (StatusCode::INTERNAL_SERVER_ERROR, "paper-failed"));
    }

    #[tokio::test]
    async fn what_the_program_answers_is_the_paper() {
        // `cat` gives back what it was told: the description.
        let echo = PaperPress::new(PathBuf::from("/bin/cat"));
        let told = echo.press(&print()).await.unwrap();
        assert_eq!(serde_json::from_slice::<Print>(&told).unwrap(), print());
    }
}
