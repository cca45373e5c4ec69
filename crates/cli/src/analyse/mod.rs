//! `contexture analyse`: every statistic on a file of the analyst's own. It knows neither the database nor the working side.

mod arguments;
mod bin;
mod case;
mod cells;
mod dbscan;
mod direct;
mod ehsa;
mod gi_star;
mod hdbscan;
mod input;
mod kde;
mod knox;
mod local_moran;
mod no_answer;
mod output;
mod project;
mod scan;

use crate::failure::{Failure, Outcome};
use crate::voice::Voice;
pub(crate) use arguments::Analyse;
use arguments::{CaseRun, Method};
use case::Case;
use direct::Report;
use hotspot::Watch;
use language::Arg;
use no_answer::{NoResult, no_answer};
use output::Answer;
pub(crate) use output::write;
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;

/// How often the bar moves.
const TICK: Duration = Duration::from_millis(100);
/// How long work may take to notice that it is to stop, before the command ends without it. Nothing is written before the very end.
const PATIENCE: Duration = Duration::from_secs(2);

/// What every method is given beside its case.
struct Setting<'a> {
    /// Where the input is.
    dir: PathBuf,
    seed: u64,
    watch: &'a Watch,
}

type Answering = fn(&Case, &Setting<'_>) -> Outcome<Answer>;

/// The methods, by the names that a case calls them.
const METHODS: [(&str, Answering); 11] = [
    ("project", project::answer),
    ("bin", bin::answer),
    ("gi_star", gi_star::answer),
    ("local_moran", local_moran::answer),
    ("kde", kde::answer),
    ("dbscan", dbscan::answer),
    ("hdbscan", hdbscan::answer),
    ("stp_scan", scan::space_time_permutation),
    ("poisson_scan", scan::poisson),
    ("knox", knox::answer),
    ("ehsa", ehsa::answer),
];

/// Does what was asked, on threads of its own, while this one watches the clock and the keyboard.
pub(crate) async fn analyse(asked: Analyse, voice: Voice) -> Outcome {
    let watch = Arc::new(Watch::new());
    let (told, mut ended) = oneshot::channel();
    let worker = {
        let watch = Arc::clone(&watch);
        move || {
            let done = carry_out(&asked, &watch);
            // Nobody listens any more when the wait was given up.
            let _ = told.send(done);
        }
    };
    // Not a task of the runtime: the end of the command must not wait for it.
    std::thread::Builder::new()
        .name("analyse".to_owned())
        .spawn(worker)
        .map_err(|error| Failure::say("cli-no-runtime", &[]).because(&error))?;
    let bar = voice.bar("analyse-working");
    let mut tick = tokio::time::interval(TICK);
    let stopped = || Failure::say("analyse-stopped", &[]);
    let done = loop {
        tokio::select! {
            done = &mut ended => break done.unwrap_or_else(|_| Err(Failure::say("analyse-broken", &[]))),
            _ = tokio::signal::ctrl_c() => {
                watch.cancel();
                let _ = tokio::time::timeout(PATIENCE, &mut ended).await;
                break Err(stopped());
            }
            _ = tick.tick() => {
                let (done, of) = watch.progress();
                bar.set_length(of);
                bar.set_position(done);
            }
        }
    };
    bar.finish_and_clear();
    done?.show(voice)
}

/// What is left to do when the numbers are there.
enum Done {
    /// A case: its answer, and where to.
    Case(Answer, PathBuf),
    /// A method asked directly.
    Direct(Report),
}

impl Done {
    fn show(self, voice: Voice) -> Outcome {
        match self {
            Self::Case(answer, out) => output::write(&out, answer.bytes(), voice),
            Self::Direct(report) => report.show(voice),
        }
    }
}

fn carry_out(asked: &Analyse, watch: &Watch) -> Outcome<Done> {
    let work = asked.method.as_ref().map_or(&asked.case.work, Method::work);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(work.threads.map_or(0, usize::from)).build();
    let pool = pool.map_err(|error| Failure::say("cli-no-runtime", &[]).because(&error))?;
    pool.install(|| match &asked.method {
        Some(method) => direct::run(method, watch).map(Done::Direct),
        None => case_run(&asked.case, watch),
    })
}

fn case_run(asked: &CaseRun, watch: &Watch) -> Outcome<Done> {
    // Clap asks for it where no method is named.
    let file = asked.case.as_ref().ok_or_else(|| Failure::say("cli-usage", &[]))?;
    let case = Case::read(file)?;
    let method = METHODS.iter().find(|(name, _)| *name == case.method);
    let Some((_, method)) = method else {
        let names = METHODS.map(|(name, _)| name).join(", ");
        return Err(Failure::say("analyse-method-unknown", &[("methods", Arg::from(names))]));
    };
    let seed = asked.work.seed.unwrap_or_else(|| case.seed());
    let answer = method(&case, &Setting { dir: asked.data.clone(), seed, watch })?;
    Ok(Done::Case(answer, asked.out.clone()))
}

/// The SHA-256 of a text, in hexadecimal.
fn sha256(text: &str) -> String {
    use std::fmt::Write as _;
    Sha256::digest(text).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
