//! `contexture retention`: how long what is kept, and the sweep.

use crate::arguments::{DataPlace, RetentionAsked};
use crate::audit::json_print;
use crate::database::{self, now};
use crate::failure::{Failure, Outcome};
use crate::voice::{Voice, print};
use jobs::{JobFault, Retention, Swept, retention_sweep};
use language::{Arg, say_in};
use serde_json::json;

/// Does what was asked.
pub(crate) async fn retention(place: &DataPlace, asked: RetentionAsked, voice: Voice) -> Outcome {
    let retention = Retention::committed().map_err(|fault| told(&fault))?;
    match asked {
        RetentionAsked::Show { json } => show(&retention, json, voice),
        RetentionAsked::Sweep { dry_run, json } => {
            let database = database::open(place, voice).await?;
            let swept = retention_sweep(&database.pools, &retention, now(), dry_run).await;
            database.close().await;
            swept_print(&swept.map_err(|fault| told(&fault))?, dry_run, json, voice)
        }
    }
}

fn told(fault: &JobFault) -> Failure {
    Failure::told(fault.text()).because(fault)
}

fn show(retention: &Retention, json: bool, voice: Voice) -> Outcome {
    if json {
        let rules: Vec<_> = retention
            .rules
            .iter()
            .map(|rule| {
                json!({"rule": rule.rule.code(), "keep": rule.kept_for, "from": rule.from, "tables": rule.tables})
            })
            .collect();
        return json_print(&json!({"version": retention.version, "rules": rules, "kept": retention.kept}));
    }
    let lang = voice.lang();
    print(&format!("policy/retention.toml {}", retention.version))?;
    retention.rules.iter().try_for_each(|rule| {
        let (what, keep) = (rule.rule.text(), rule.rule.keep_text());
        print(&format!("{:<16}  {}: {}", rule.rule.code(), what.get(lang), keep.get(lang)))
    })
}

fn swept_print(swept: &[Swept], dry_run: bool, json: bool, voice: Voice) -> Outcome {
    if json {
        return json_print(&json!({"dry_run": dry_run, "rules": swept}));
    }
    let key = if dry_run { "retention-cli-due" } else { "retention-cli-destroyed" };
    for rule in swept {
        let told = say_in(voice.lang(), key, &[("n", Arg::from(rule.how_many))]);
        print(&format!("{:<16}  {told}", rule.rule))?;
    }
    if dry_run { print(&say_in(voice.lang(), "retention-cli-dry", &[])) } else { Ok(()) }
}
