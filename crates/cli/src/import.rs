//! `contexture import`: files in, receipts out.

use crate::arguments::{
    DataPlace, Decision, Held, Import, ImportConcerns, ImportFiles, NetworkWord, TemplateKind,
};
use crate::database::{self, Database};
use crate::failure::{Failure, Outcome};
use crate::voice::{Voice, print};
use access::{Caller, RegionCode};
use api::{NetworkKind, Receipt};
use concern::BatchId;
use http::{AuditEvent, Work};
use intake::{ImportOptions, Origin, Stage, Template};
use jobs::{JobFault, concerns_import, geography_publish, ground_load};
use language::{Arg, say_in};
use std::fs;
use std::path::Path;

/// Does what was asked.
pub(crate) async fn import(place: &DataPlace, asked: Import, voice: Voice) -> Outcome {
    // What can be known to be wrong with a file is said before a database is started for it.
    match asked {
        Import::Concerns(asked) => {
            let (bytes, template) = concerns_open(&asked)?;
            let database = database::open(place, voice).await?;
            let done = concerns(&database, &bytes, template, &asked, voice).await;
            database.close().await;
            done
        }
        Import::Geography(asked) | Import::Populations(asked) => {
            registry_import(place, &asked, Kind::Geography, voice).await
        }
        Import::Places(asked) | Import::Schools(asked) => {
            registry_import(place, &asked, Kind::Places, voice).await
        }
        Import::Postcodes(asked) => registry_import(place, &asked, Kind::Postcodes, voice).await,
        Import::Network(asked) => {
            let kind = match asked.kind {
                NetworkWord::Road => NetworkKind::Road,
                NetworkWord::Rail => NetworkKind::Rail,
                NetworkWord::Bus => NetworkKind::Bus,
            };
            registry_import(place, &asked.files, Kind::Network(kind, asked.split), voice).await
        }
        Import::Basemap(asked) => registry_import(place, &asked, Kind::Basemap, voice).await,
        Import::Template(asked) => template(place, asked.what, voice).await,
        Import::Held(asked) => held(place, asked, voice).await,
    }
}

fn told(fault: impl Into<JobFault>) -> Failure {
    let fault = fault.into();
    Failure::told(fault.text()).because(&fault)
}

/// Reads a file no larger than `most` bytes.
fn file_read(path: &Path, most: u64) -> Outcome<Vec<u8>> {
    let name = || ("file", Arg::from(path.display().to_string()));
    let unreadable = |error: &std::io::Error| Failure::say("cli-cannot-read", &[name()]).because(error);
    let facts = fs::metadata(path).map_err(|e| unreadable(&e))?;
    if facts.len() > most {
        let limit = ("mebibytes", Arg::from(most >> 20));
        return Err(Failure::say("cli-file-too-large", &[name(), limit]));
    }
    fs::read(path).map_err(|e| unreadable(&e))
}

fn concerns_open(asked: &ImportConcerns) -> Outcome<(Vec<u8>, Template)> {
    let template = match &asked.mapping {
        None => Template::canonical(),
        Some(file) => {
            let not_text =
                |_| Failure::say("cli-mapping-not-text", &[("file", Arg::from(file.display().to_string()))]);
            let text = String::from_utf8(file_read(file, 1 << 20)?).map_err(not_text)?;
            Template::mapping(&text).map_err(|problem| Failure::told(problem.text()))?
        }
    };
    Ok((file_read(&asked.file, intake::MAX_BYTES)?, template))
}

async fn concerns(
    database: &Database,
    bytes: &[u8],
    template: Template,
    asked: &ImportConcerns,
    voice: Voice,
) -> Outcome {
    let action = if asked.dry_run { "concerns-check" } else { "concerns-import" };
    let options = ImportOptions {
        template,
        dry_run: asked.dry_run,
        origin: Origin::CommandLine,
        today: crate::run::today(),
        lang: voice.lang(),
        event: event(action, intake::file_name_for_log(bytes))?,
        work: Work::waited_for(),
    };
    let bar = voice.bar("cli-import-reading");
    let keeping = say_in(voice.lang(), "cli-import-keeping", &[]);
    let receipt = concerns_import(&database.pools, &crate::run::books()?, bytes, &options, |progress| {
        if progress.stage == Stage::Keeping {
            bar.set_message(keeping.clone());
        }
        bar.set_length(progress.total);
        bar.set_position(progress.done);
    })
    .await;
    bar.finish_and_clear();
    let receipt = receipt.map_err(told)?;
    receipt_print(&receipt, asked.json, voice)
}

/// The event of an act of the command line; it is written in the transaction of the act.
fn event(action: &'static str, subject: impl Into<String>) -> Outcome<AuditEvent> {
    // The command line acts for no region of its own; `all` is no area code of any.
    let everywhere = RegionCode::parse("all").map_err(|_| Failure::say("jobs-stored", &[]))?;
    Ok(AuditEvent::by(&Caller::command_line(everywhere), action, subject))
}

/// How many refused rows the terminal shows; `--json` has them all.
const ROWS_SHOWN: usize = 20;

fn receipt_print(receipt: &Receipt, json: bool, voice: Voice) -> Outcome {
    if json {
        let text = serde_json::to_string(receipt);
        let text = text.map_err(|error| Failure::say("cli-cannot-print", &[]).because(&error))?;
        return print(&text);
    }
    let say = |key: &str, args: &[(&str, Arg)]| say_in(voice.lang(), key, args);
    let mut lines = Vec::new();
    if receipt.same_file {
        lines.push(say("cli-receipt-same-file", &[]));
    }
    if receipt.dry_run {
        lines.push(say("cli-receipt-dry-run", &[]));
    }
    for (key, count) in [
        ("cli-receipt-accepted", receipt.accepted),
        ("cli-receipt-amended", receipt.amended),
        ("cli-receipt-held", receipt.held),
        ("cli-receipt-refused", receipt.refused),
        ("cli-receipt-duplicate", receipt.duplicate),
    ] {
        lines.push(say(key, &[("n", Arg::from(count))]));
    }
    for row in receipt.rows.iter().take(ROWS_SHOWN) {
        let place = [("line", Arg::from(row.line)), ("column", Arg::from(row.column.as_str()))];
        let line =
            say(if row.column.is_empty() { "cli-receipt-row" } else { "cli-receipt-row-column" }, &place);
        lines.push(format!("  {line} {} [{}]", row.message, row.rule));
    }
    if receipt.rows.len() > ROWS_SHOWN {
        lines.push(say("cli-receipt-more", &[("n", Arg::from(receipt.rows.len() - ROWS_SHOWN))]));
    }
    for notice in &receipt.notices {
        lines.push(format!("! {}", notice.message.get(voice.lang())));
    }
    if let Some(batch) = &receipt.batch {
        lines.push(say("cli-receipt-batch", &[("batch", Arg::from(batch.as_str()))]));
    }
    lines.iter().try_for_each(|line| print(line))
}

#[derive(Clone, Copy)]
enum Kind {
    Geography,
    Places,
    Postcodes,
    Basemap,
    /// Lines of a kind; whether they are cut where they join.
    Network(NetworkKind, bool),
}

async fn registry_import(place: &DataPlace, asked: &ImportFiles, kind: Kind, voice: Voice) -> Outcome {
    let files = asked
        .files
        .iter()
        .map(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            Ok(registry::SourceFile { name, bytes: file_read(path, registry::MAX_BYTES as u64)? })
        })
        .collect::<Outcome<Vec<_>>>()?;
    let database = database::open(place, voice).await?;
    let done = registry_keep(&database, &files, kind, asked.json, voice).await;
    database.close().await;
    done
}

async fn registry_keep(
    database: &Database,
    files: &[registry::SourceFile],
    kind: Kind,
    json: bool,
    voice: Voice,
) -> Outcome {
    let event = |action| event(action, "registry");
    let pool = &database.pools.registry;
    let tell = |text: &language::Text| voice.step_text(text);
    let receipt = match kind {
        Kind::Geography => registry::geography_import(pool, &event("geography-import")?, files, tell).await,
        Kind::Places => registry::places_import(pool, &event("places-import")?, files, tell).await,
        Kind::Postcodes => registry::postcodes_import(pool, &event("postcodes-import")?, files, tell).await,
        Kind::Basemap => registry::basemap_import(pool, &event("basemap-import")?, files, tell).await,
        Kind::Network(kind, split) => {
            registry::network_import(pool, &event("network-import")?, (kind, split), files, tell).await
        }
    };
    let receipt = receipt.map_err(|error| Failure::told(error.text()).because(&error))?;
    voice.step("cli-publishing-geography", &[]);
    geography_publish(&database.pools.publish, &event("geography-publish")?).await.map_err(told)?;
    if json {
        let text = serde_json::to_string(&receipt);
        let text = text.map_err(|error| Failure::say("cli-cannot-print", &[]).because(&error))?;
        return print(&text);
    }
    receipt.lines(voice.lang()).iter().try_for_each(|line| print(line))
}

async fn template(place: &DataPlace, what: TemplateKind, voice: Voice) -> Outcome {
    let TemplateKind::Concerns = what;
    let database = database::open(place, voice).await?;
    let ground = ground_load(&database.pools.registry).await;
    database.close().await;
    let ground = ground.map_err(told)?;
    if ground.is_empty() {
        voice.step("cli-template-no-ground", &[]);
    }
    let text = intake::template_csv(&ground);
    print(text.trim_end())
}

async fn held(place: &DataPlace, asked: Held, voice: Voice) -> Outcome {
    let database = database::open(place, voice).await?;
    let done = held_carry_out(&database, asked, voice).await;
    database.close().await;
    done
}

/// One row that waits, and the places it may mean, with the numbers by which one is chosen.
fn held_print(row: &intake::HeldRow, voice: Voice) -> Outcome {
    let lang = voice.lang();
    print(&format!("{}  {:>7}  {}  {}", row.batch, row.line, row.column, row.rule))?;
    if !row.choices.is_empty() {
        print(&format!("  {}", say_in(lang, "cli-held-places", &[])))?;
    }
    for (number, choice) in (1_u64..).zip(&row.choices) {
        let words = [choice.name.get(lang), choice.hint.get(lang)];
        let words = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ");
        let args = [
            ("number", Arg::from(number)),
            ("place", Arg::from(words)),
            ("metres", Arg::from(u64::from(choice.precision_m))),
        ];
        print(&format!("    {}", say_in(lang, "cli-held-place", &args)))?;
    }
    Ok(())
}

async fn held_carry_out(database: &Database, asked: Held, voice: Voice) -> Outcome {
    let pool = &database.pools.intake;
    let intake_told = |error: intake::IntakeError| told(JobFault::from(error));
    match asked {
        Held::List => {
            let rows =
                intake::held_list(pool, &event("held-rows-list", "intake")?).await.map_err(intake_told)?;
            if rows.is_empty() {
                voice.step("cli-held-none", &[]);
            }
            rows.iter().try_for_each(|row| held_print(row, voice))
        }
        Held::Decide { batch, line, decision, place } => {
            let id = batch.parse().map(BatchId).map_err(|_| Failure::say("cli-batch-form", &[]))?;
            let (decided, action) = match decision {
                Decision::Keep => (
                    intake::Decision::Keep { choice: place.and_then(|number| number.checked_sub(1)) },
                    "held-row-keep",
                ),
                Decision::Refuse => (intake::Decision::Refuse, "held-row-refuse"),
            };
            let event = event(action, format!("{batch}:{line}"))?;
            intake::held_decide(pool, id, line, None, decided, &event).await.map_err(intake_told)?;
            voice.step("cli-held-decided", &[]);
            Ok(())
        }
    }
}
