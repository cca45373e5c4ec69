//! `contexture audit`: signed heads, proofs for witnesses, and whether the record is whole.

use crate::arguments::{Audit, DataPlace};
use crate::database::{self, Database, now};
use crate::failure::{Failure, Outcome};
use crate::voice::{Voice, print};
use access::{Caller, RegionCode};
use http::{AuditEvent, audit_write};
use language::{Arg, say_in};
use record::{Against, RecordFault, Report, SecondPlace, When, Wrong, hex, unhex};
use std::path::{Path, PathBuf};

/// The exit status when the record is not whole: neither a failure nor a wrong call.
const NOT_WHOLE: u8 = 3;
/// Findings that a terminal shows.
const SHOWN: usize = 20;

/// Does what was asked.
pub(crate) async fn audit(place: &DataPlace, asked: Audit, voice: Voice) -> Outcome {
    let database = database::open(place, voice).await?;
    let done = match asked {
        Audit::Head { new_key, json } => head(&database, new_key, json, voice).await,
        Audit::Prove { event, from, to } => prove(&database, event, from, to).await,
        Audit::Verify { heads, key, json } => verify(&database, heads.as_deref(), &key, json, voice).await,
    };
    database.close().await;
    done
}

pub(crate) fn told(fault: &RecordFault) -> Failure {
    Failure::told(fault.text()).because(fault)
}

async fn head(database: &Database, new_key: bool, json: bool, voice: Voice) -> Outcome {
    let record = &database.pools.record;
    let sealer = database.sealer()?;
    let when = if new_key { When::NewKey } else { When::NewEvents };
    if new_key {
        let everywhere = RegionCode::parse("all").map_err(|_| Failure::say("jobs-stored", &[]))?;
        let subject = hex(&sealer.public_key());
        let event = AuditEvent::by(&Caller::command_line(everywhere), "audit-key-new", subject);
        audit_write(record, &event).await.map_err(|e| told(&RecordFault::from(e)))?;
    }
    sealer.seal(record, now().as_millisecond(), when).await.map_err(|fault| told(&fault))?;
    if new_key {
        voice.step("record-cli-new-key", &[]);
    }
    let newest = record::head_newest(record).await.map_err(|e| told(&RecordFault::from(e)))?;
    let Some(head) = newest else {
        voice.step("record-cli-no-head", &[]);
        return Ok(());
    };
    if json {
        return json_print(&head);
    }
    let at = jiff::Timestamp::from_millisecond(head.at).map_or_else(|_| String::new(), |at| at.to_string());
    let number = Arg::from(head.id.to_string());
    let place = match sealer.place() {
        SecondPlace::File(path) => path.display().to_string(),
        // An address may hold a password.
        SecondPlace::Url(url) => url.host_str().unwrap_or_default().to_owned(),
    };
    let lang = voice.lang();
    for (key, args) in [
        ("record-cli-head", &[("head", number), ("size", Arg::from(head.size)), ("at", Arg::from(at))][..]),
        ("record-cli-root", &[("root", Arg::from(hex(&head.root)))][..]),
        ("record-cli-key", &[("key", Arg::from(hex(&head.key)))][..]),
        ("record-cli-place", &[("place", Arg::from(place))][..]),
    ] {
        print(&say_in(lang, key, args))?;
    }
    Ok(())
}

async fn prove(database: &Database, event: Option<i64>, from: Option<i64>, to: Option<i64>) -> Outcome {
    let record = &database.pools.record;
    match (event, from) {
        (Some(event), _) => {
            json_print(&record::inclusion_prove(record, event).await.map_err(|fault| told(&fault))?)
        }
        (None, from) => {
            let proof = record::consistency_prove(record, from.unwrap_or_default(), to).await;
            json_print(&proof.map_err(|fault| told(&fault))?)
        }
    }
}

async fn verify(
    database: &Database,
    heads: Option<&Path>,
    keys: &[String],
    json: bool,
    voice: Voice,
) -> Outcome {
    let second = match (heads, database.second_file()) {
        (Some(path), _) => Some(path.to_owned()),
        (None, Some(path)) if path.is_file() => Some(path),
        _ => None,
    };
    let second = second.as_ref().map(|path: &PathBuf| record::heads_read(path)).transpose();
    let second = second.map_err(|fault| told(&fault))?;
    let mut expected = Vec::new();
    for key in keys {
        expected.push(unhex(key).ok_or_else(|| Failure::say("record-key-form", &[]))?);
    }
    match database.sealer() {
        Ok(sealer) => expected.push(sealer.public_key()),
        // Without the key file the first head of the second place says which key is meant.
        Err(_) if expected.is_empty() => {
            expected.extend(second.iter().flatten().next().map(|head| head.key));
        }
        Err(_) => {}
    }
    let against = Against { second, keys: expected, now: now().as_millisecond() };
    let report = record::verify(&database.pools.record, against).await.map_err(|fault| told(&fault))?;
    if json {
        json_print(&report)?;
    } else {
        report_print(&report, voice)?;
    }
    if report.whole {
        return Ok(());
    }
    Err(Failure::say("record-verify-broken", &[("n", Arg::from(report.wrong_total))]).status(NOT_WHOLE))
}

fn report_print(report: &Report, voice: Voice) -> Outcome {
    let say = |key: &str, args: &[(&str, Arg)]| say_in(voice.lang(), key, args);
    if report.whole {
        let counts = [("leaves", Arg::from(report.leaves)), ("heads", Arg::from(report.heads))];
        print(&say("record-verify-whole", &counts))?;
    }
    for (key, count) in [("record-verify-waiting", report.waiting), ("record-verify-purged", report.purged)] {
        if count > 0 {
            print(&say(key, &[("n", Arg::from(count))]))?;
        }
    }
    match report.witnessed {
        Some(heads) => print(&say("record-verify-witnessed", &[("n", Arg::from(heads))]))?,
        None => print(&say("record-verify-alone", &[]))?,
    }
    for wrong in report.wrong.iter().take(SHOWN) {
        print(&wrong_told(wrong, voice))?;
    }
    let more = report.wrong_total.saturating_sub(SHOWN as u64);
    if more > 0 {
        print(&say("record-verify-more", &[("n", Arg::from(more.to_string()))]))?;
    }
    Ok(())
}

/// One finding with the heads around it.
fn wrong_told(wrong: &Wrong, voice: Voice) -> String {
    let number = |n: Option<i64>| Arg::from(n.map_or_else(|| "?".to_owned(), |n| n.to_string()));
    let (after, by) = (("after", number(wrong.after_head)), ("by", number(wrong.by_head)));
    let (key, around) = match (wrong.after_head, wrong.by_head) {
        (Some(_), Some(_)) => ("record-verify-between", vec![after, by.clone()]),
        (None, _) => ("record-verify-from-start", vec![by.clone()]),
        (Some(_), None) => ("record-verify-behind", vec![after]),
    };
    let lang = voice.lang();
    let leaf = wrong.leaf.map_or_else(|| "?".to_owned(), |leaf| leaf.to_string());
    let args = [
        ("event", number(wrong.event)),
        ("leaf", Arg::from(leaf)),
        ("where", Arg::from(say_in(lang, key, &around))),
        by,
    ];
    format!("! {}", say_in(lang, &format!("record-wrong-{}", wrong.finding.code()), &args))
}

pub(crate) fn json_print<T: serde::Serialize>(value: &T) -> Outcome {
    let text = serde_json::to_string(value);
    print(&text.map_err(|error| Failure::say("cli-cannot-print", &[]).because(&error))?)
}
