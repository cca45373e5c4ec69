//! Cli. The binary `contexture`.
//!
//! Holds: the command line and how it speaks.
//! Takes: arguments, files, DATABASE_URL or the private cluster.
//! Gives: results on standard output, steps and failures on standard error, an exit status.
//! May touch: what each room allows, through `jobs`, `server` and the rooms' own functions.
//! Must never: print a concern row, or decide anything that a room decides.
//! Story: `arguments` are read, `database` is opened, one command file does its work and tells the outcome.

mod account;
mod agreement;
mod analyse;
mod arguments;
mod audit;
mod database;
mod demo;
mod describe;
mod disclosure;
mod evaluate;
mod failure;
mod guidance;
mod import;
mod release;
mod report;
mod retention;
mod run;
mod screen;
mod vocabulary;
mod voice;

use arguments::{Arguments, Command};
use clap::Parser as _;
use failure::Outcome;
use language::Lang;
use std::io::Write as _;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;
use voice::Voice;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(told) => return told_by_clap(&told),
    };
    // Before there is a second thread or an open file: this process closes itself in.
    if matches!(arguments.command, Command::ReadFile) {
        return reader::work();
    }
    let voice = Voice::new(arguments.lang.as_deref());
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::try_from_env("CONTEXTURE_LOG").unwrap_or_else(|_| EnvFilter::new("warn")))
        .with_writer(std::io::stderr)
        .init();
    // The private cluster is started from this thread, which lives as long as the process: the server is told to
    // stop when the thread that started it ends.
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&failure::Failure::say("cli-no-runtime", &[]).because(&error)),
    };
    match runtime.block_on(carry_out(arguments, voice)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => fail(&failure),
    }
}

async fn carry_out(arguments: Arguments, voice: Voice) -> Outcome {
    let place = arguments.place;
    match arguments.command {
        Command::Run(run) => run::run(&place, run, voice).await,
        Command::Import(import) => import::import(&place, import, voice).await,
        Command::Release(release) => release::release(&place, release, voice).await,
        Command::Report(asked) => report::report(&place, asked, voice).await,
        Command::User(user) => account::account(&place, user, voice).await,
        Command::Audit(asked) => audit::audit(&place, asked, voice).await,
        Command::Retention(asked) => retention::retention(&place, asked, voice).await,
        Command::Agreement(asked) => agreement::agreement(&place, asked, voice).await,
        Command::Demo(demo) => demo::demo(demo, voice),
        Command::Analyse(asked) => analyse::analyse(*asked, voice).await,
        Command::Evaluate(asked) => evaluate::evaluate(&asked, voice),
        Command::Api(asked) => describe::describe(&asked, voice),
        Command::Vocabulary(asked) => vocabulary::vocabulary(&asked, voice),
        Command::Guidance(asked) => crate::guidance::guidance(&asked, voice).await,
        Command::Screen(asked) => screen::screen(&asked, voice),
        Command::Disclosure(asked) => crate::disclosure::disclosure(asked, voice),
        // Done before there is a runtime.
        Command::ReadFile => Ok(()),
        Command::Migrate => {
            let database = database::open(&place, voice).await?;
            voice.step("cli-migrated", &[]);
            database.close().await;
            Ok(())
        }
    }
}

/// Help and version go out as they are. A wrong call is told by clap in English, so the Welsh for what to do stands below it.
fn told_by_clap(told: &clap::Error) -> ExitCode {
    let _ = told.print();
    if told.use_stderr() {
        let _ = writeln!(std::io::stderr(), "\n{}", language::say_in(Lang::Cy, "cli-usage", &[]));
        return ExitCode::from(2);
    }
    ExitCode::SUCCESS
}

fn fail(failure: &failure::Failure) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{failure}");
    failure.exit()
}
