//! `contexture run`: the service, from an empty machine to an address.

use crate::arguments::{BaseMapArguments, DataPlace, EntryArguments, Run};
use crate::database::{self, Database};
use crate::failure::{Failure, Outcome};
use crate::voice::{Voice, print};
use access::{Maker, SignRelease};
pub(crate) use http::today;
use http::{Door, Pools, ProblemReply, RequestRate, jobs_give_up, officer_find};
use jobs::{
    BookReader, DemoOfficers, DemoStep, JobFault, PaperPress, cube_build, cube_keep, demo_load,
    demo_releases, ground_load, record_keep,
};
use language::{Arg, Lang, Text};
use picture::WorkingRoom;
use server::{
    BaseMapOptions, Bound, Entry, OidcOptions, Origin, PictureAsked, RegisterAsked, ServerOptions, State,
    demo_accounts_ensure, demo_passphrase, stop_asked,
};
use std::net::SocketAddr;
use std::sync::{Arc, RwLock};

/// Starts, serves until asked to stop, and stops the private database.
pub(crate) async fn run(place: &DataPlace, asked: Run, voice: Voice) -> Outcome {
    let options = ServerOptions {
        address: SocketAddr::new(asked.address, asked.port),
        web_dir: asked.web_dir,
        demo: !asked.no_demo,
        https: asked.https,
        rate: RequestRate::of(asked.request_rate, asked.request_rate.saturating_mul(15)),
        base_map: base_map(&asked.base_map)?,
    };
    let serve_failed = |error: server::ServeError| Failure::told(error.text()).because(&error);
    // A busy port is found out before anything is started or loaded.
    let bound = Bound::bind(options.clone()).await.map_err(serve_failed)?;
    let stop = stop_asked().map_err(|e| Failure::say("cli-no-runtime", &[]).because(&e))?;
    let entry = entry(&asked.entry, bound.address().port(), asked.https)?;
    let database = database::open(place, voice).await?;
    let served = match prepare(&database, &options, entry, voice).await {
        Ok((state, keeper)) => {
            let sealing = match database.sealer() {
                Ok(sealer) => sealer,
                Err(failure) => {
                    database.close().await;
                    return Err(failure);
                }
            };
            let sweeps = !options.demo;
            if !sweeps {
                voice.step("retention-cli-demo", &[]);
            }
            let sealing = tokio::spawn(record_keep(database.pools.clone(), sealing, database::now, sweeps));
            announce(&state, voice);
            let served = bound.serve(state, stop).await.map_err(serve_failed);
            keeper.abort();
            sealing.abort();
            voice.step("cli-stopping", &[]);
            served
        }
        Err(failure) => Err(failure),
    };
    database.close().await;
    served
}

/// The raster base map, where one is asked for.
fn base_map(asked: &BaseMapArguments) -> Outcome<Option<BaseMapOptions>> {
    let Some(template) = &asked.base_map_url else { return Ok(None) };
    let words = |words: &Option<String>| words.clone().unwrap_or_default();
    let attribution = Text::new(words(&asked.base_map_credit_en), words(&asked.base_map_credit_cy));
    let options = BaseMapOptions::read(template, attribution);
    options.map(Some).ok_or_else(|| Failure::say("server-base-map", &[]))
}

/// The ways in: the origin that passkeys are bound to, and the identity provider.
fn entry(asked: &EntryArguments, port: u16, https: bool) -> Outcome<Entry> {
    let origin = match &asked.origin {
        Some(text) => Origin::parse(text).ok_or_else(|| Failure::say("server-origin", &[]))?,
        None if https => return Err(Failure::say("server-origin-needed", &[])),
        None => Origin::loopback(port),
    };
    let provider = match asked.oidc_issuer.clone().zip(asked.oidc_client_id.clone()) {
        Some((issuer, client_id)) => {
            let options = OidcOptions { issuer, client_id, client_secret: client_secret(asked)? };
            if !options.is_usable() {
                return Err(Failure::say("server-oidc-issuer", &[]));
            }
            Some(options)
        }
        None => None,
    };
    Ok(Entry::new(origin, provider))
}

fn client_secret(asked: &EntryArguments) -> Outcome<Option<String>> {
    let Some(file) = &asked.oidc_client_secret_file else {
        return Ok(std::env::var("CONTEXTURE_OIDC_CLIENT_SECRET").ok().filter(|secret| !secret.is_empty()));
    };
    let text =
        std::fs::read_to_string(file).map_err(|e| Failure::say("server-oidc-secret", &[]).because(&e))?;
    Ok(Some(text.trim_end().to_owned()))
}

type Keeper = tokio::task::JoinHandle<()>;

async fn prepare(
    database: &Database,
    options: &ServerOptions,
    entry: Entry,
    voice: Voice,
) -> Outcome<(State, Keeper)> {
    let told = |fault: JobFault| Failure::told(fault.text()).because(&fault);
    let pools = &database.pools;
    let door = Door::paced(pools.door.clone(), options.door_rules(), options.rate);
    jobs_give_up(&pools.door).await.map_err(|error| told(error.into()))?;
    let demo_accounts = if options.demo {
        let region = demo_load(pools, today(), |step| voice.step_text(&step.text())).await.map_err(told)?;
        let accounts = demo_accounts_ensure(&door, &region)
            .await
            .map_err(|error| Failure::told(error.text()).because(&error))?;
        let officers = demo_officers(&door).await?;
        let tell = |step: DemoStep| voice.step_text(&step.text());
        demo_releases(pools, &officers, today(), tell).await.map_err(told)?;
        accounts
    } else {
        Vec::new()
    };
    voice.step("cli-cubes", &[]);
    let working = WorkingRoom::default();
    cube_build(pools, &working).await.map_err(told)?;
    let ground = Arc::new(RwLock::new(Arc::new(ground_load(&pools.registry).await.map_err(told)?)));
    let keeper = tokio::spawn(cube_keep(pools.clone(), working.clone(), Arc::clone(&ground)));
    let picture = picture::Room {
        released: pools.released.clone(),
        released_regions: pools.released_regions.clone(),
        hold: picture::ReleasedHold::default(),
        working,
        runs: picture::Runs::default(),
        tiles: picture::Tiles::default(),
        press: Arc::new(press()?),
    };
    let registry = registry::Room {
        contexts: pools.contexts_regions.clone(),
        screen: Arc::new(registry::PersonScreen::new()),
        today,
    };
    let state = State {
        door,
        pools: pools.clone(),
        entry,
        profile: profile_room(pools, &picture),
        disruption: disruption_room(pools, &registry, &picture),
        picture,
        intake: intake::Room {
            pools: pools.intake_regions.clone(),
            working: pools.working_regions.clone(),
            ground,
            templates: Arc::from([]),
            books: Arc::new(books()?),
            uploads: intake::Uploads::default(),
            today,
        },
        registry,
        record: record::Room { record: pools.record.clone(), today },
        demo_accounts: demo_accounts.into(),
    };
    Ok((state, keeper))
}

/// Problem profiles ask the released side through the picture room.
fn profile_room(pools: &Pools, picture: &picture::Room) -> profile::Room {
    profile::Room {
        profiles: pools.profile_regions.clone(),
        released: Arc::new(PictureAsked(picture.clone())),
        press: picture.press.clone(),
        screener: Arc::new(screen::Screener::new()),
        today,
    }
}

/// Plans ask the register which context they are on, and the released side what came of them.
fn disruption_room(pools: &Pools, registry: &registry::Room, picture: &picture::Room) -> disruption::Room {
    disruption::Room {
        plans: pools.disruption_regions.clone(),
        contexts: Arc::new(RegisterAsked(registry.clone())),
        released: Arc::new(PictureAsked(picture.clone())),
        screener: Arc::new(screen::Screener::new()),
        today,
    }
}

/// Who opens files: this program, started anew for each.
pub(crate) fn books() -> Outcome<BookReader> {
    BookReader::of_this_program().map_err(|error| Failure::say("reader-unavailable", &[]).because(&error))
}

/// Who sets documents: the program beside this one.
pub(crate) fn press() -> Outcome<PaperPress> {
    PaperPress::beside_this_program().map_err(|error| Failure::say("reader-unavailable", &[]).because(&error))
}

/// The demonstration's two officers, by their public passphrases, through the same decision as everybody.
async fn demo_officers(door: &Door) -> Outcome<DemoOfficers> {
    let refused = |reply: ProblemReply| {
        let problem = reply.spoken(Lang::default());
        Failure::told(Text::new(problem.en.detail, problem.cy.detail))
    };
    let officer = async |name: &str| officer_find(door, name, demo_passphrase(name)).await.map_err(refused);
    let (senior, signer) = (officer("senior").await?, officer("signer").await?);
    let mut asked = signer.asked::<SignRelease>();
    asked.made_by = senior.who().user().map(Maker::Account);
    Ok(DemoOfficers {
        proposer: senior.grant().map_err(refused)?,
        signer: signer.grant_of(&asked).map_err(refused)?,
    })
}

/// The address, and in a demonstration who can sign in: on standard output, for people and for scripts that wait for it.
fn announce(state: &State, voice: Voice) {
    let (lang, accounts) = (voice.lang(), &state.demo_accounts);
    // The origin, not the number it listens on: passkeys are bound to a name.
    let address = format!("{}/", state.entry.origin().as_text());
    let say = |key: &str, args: &[(&str, Arg)]| language::say_in(lang, key, args);
    let mut lines =
        vec![String::new(), format!("  {}", say("cli-ready", &[("address", Arg::from(address))]))];
    if !accounts.is_empty() {
        lines.push(String::new());
        lines.push(format!("  {}", say("cli-demo-accounts", &[])));
        let wide = |part: fn(&api::DemoAccount) -> &str| {
            accounts.iter().map(|a| part(a).chars().count()).max().unwrap_or(0)
        };
        let (name, passphrase) = (wide(|a| &a.name), wide(|a| &a.passphrase));
        for account in accounts.iter() {
            let role = account.role.get(lang);
            lines.push(format!("    {:name$}  {:passphrase$}  {role}", account.name, account.passphrase));
        }
    }
    lines.push(String::new());
    lines.push(format!("  {}", say("cli-stop-how", &[])));
    for line in lines {
        // The service goes on when nobody reads.
        let _ = print(&line);
    }
}
