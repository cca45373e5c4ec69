//! `contexture disclosure attack`: runs the attack harness and prints its table in both languages.

use super::Attack;
use crate::failure::{Failure, Outcome};
use crate::release::policy_read;
use crate::voice::{Voice, print};
use ::attack::{AttackAsked, AttackReport, AttackResult, Bound, Watching, attack as run};
use indicatif::ProgressBar;
use language::{Arg, Lang, say, say_in};
use std::fs;
use std::path::Path;

/// Attacks, prints, writes the report, and fails when an attack does not hold.
pub(crate) fn attack(asked: &Attack, voice: Voice) -> Outcome {
    let policy = policy_read(asked.policy.as_deref())?;
    let progress = Progress(voice.bar("attack-progress"));
    let report = run(AttackAsked { pairs: asked.pairs, seed: asked.seed }, &policy, &progress);
    progress.0.finish_and_clear();
    // First, so that a reader of the table who goes away early loses nothing.
    if let Some(file) = &asked.report {
        write(&report, file)?;
    }
    for lang in [Lang::En, Lang::Cy] {
        table(&report, lang)?;
    }
    if report.holds() {
        return Ok(());
    }
    let ids: Vec<&str> =
        report.attacks.iter().filter(|attack| !attack.holds).map(|attack| attack.id).collect();
    Err(Failure::told(say("attack-does-not-hold", &[("attacks", Arg::from(ids.join(", ")))])))
}

fn write(report: &AttackReport, file: &Path) -> Outcome {
    let text = serde_json::to_string_pretty(report)
        .map_err(|error| Failure::say("cli-cannot-print", &[]).because(&error))?;
    let name = ("file", Arg::from(file.display().to_string()));
    fs::write(file, text + "\n").map_err(|error| Failure::say("attack-cannot-write", &[name]).because(&error))
}

/// One line for each attack, and what it was under it.
fn table(report: &AttackReport, lang: Lang) -> Outcome {
    let word = |key| say_in(lang, key, &[]);
    print(&format!(
        "{:<18} {:>9}  {:<17} {:<9} {:>11}  {}",
        word("attack-column-attack"),
        word("attack-column-advantage"),
        word("attack-column-interval"),
        word("attack-column-bound"),
        word("attack-column-pairs"),
        word("attack-column-holds"),
    ))?;
    for attack in &report.attacks {
        print(&line(attack, lang))?;
        print(&format!("    {}", attack.what.get(lang)))?;
    }
    print("")
}

fn line(attack: &AttackResult, lang: Lang) -> String {
    let bound = match attack.bound {
        Bound::MustWin(least) => format!("≥ {least:.3}"),
        Bound::Expected(figure, _) => format!("= {figure:.3}"),
        Bound::AtMost(most) => format!("≤ {most:.3}"),
    };
    let [low, high] = attack.ci95;
    let holds = say_in(lang, if attack.holds { "attack-holds" } else { "attack-fails" }, &[]);
    format!(
        "{:<18} {:>9.4}  {:<17} {bound:<9} {:>11}  {holds}",
        attack.id,
        attack.advantage,
        format!("[{low:.4}, {high:.4}]"),
        attack.pairs,
    )
}

/// A bar for each attack in turn.
struct Progress(ProgressBar);

impl Watching for Progress {
    fn begins(&self, id: &'static str, pairs: u64) {
        self.0.set_prefix(id);
        self.0.set_length(pairs);
        self.0.set_position(0);
    }

    fn tried(&self, pairs: u64) {
        self.0.inc(pairs);
    }
}
