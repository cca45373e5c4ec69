//! How the command line speaks: steps and results in one language, progress for what takes time.

use crate::failure::{Failure, Outcome};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use language::{Arg, Lang, Text, say_in};
use std::io::{IsTerminal as _, Write as _};
use std::time::Duration;

/// The language of a command, and the two streams it writes to.
#[derive(Clone, Copy)]
pub(crate) struct Voice {
    lang: Lang,
}

impl Voice {
    /// The language asked for, else the one of the environment, else English.
    pub(crate) fn new(asked: Option<&str>) -> Self {
        let environment =
            || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok());
        let lang = asked.and_then(Lang::parse).or_else(|| environment().as_deref().and_then(Lang::parse));
        Self { lang: lang.unwrap_or_default() }
    }

    /// The language.
    pub(crate) fn lang(self) -> Lang {
        self.lang
    }

    /// A step that is being taken, to standard error.
    pub(crate) fn step(self, key: &str, args: &[(&str, Arg)]) {
        note(&say_in(self.lang, key, args));
    }

    /// A step in words found elsewhere.
    pub(crate) fn step_text(self, text: &Text) {
        note(text.get(self.lang));
    }

    /// A bar for work of known length; silent when standard error is no terminal.
    pub(crate) fn bar(self, key: &str) -> ProgressBar {
        let style = ProgressStyle::with_template("  {msg} {wide_bar:.cyan} {human_pos}/{human_len} {eta}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::new(0).with_style(style).with_message(say_in(self.lang, key, &[]));
        if std::io::stderr().is_terminal() {
            bar.enable_steady_tick(Duration::from_millis(200));
        } else {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        bar
    }
}

/// A line to standard error.
fn note(line: &str) {
    // A closed standard error leaves nobody to tell.
    let _ = writeln!(std::io::stderr(), "  {line}");
}

/// A line of the result, to standard output.
///
/// # Errors
/// When the reader has gone, as after `| head`.
pub(crate) fn print(line: &str) -> Outcome {
    writeln!(std::io::stdout(), "{line}")
        .map_err(|error| Failure::say("cli-cannot-print", &[]).because(&error))
}
