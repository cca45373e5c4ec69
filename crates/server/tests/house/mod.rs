//! The whole service over a migrated database of one test, asked without a network.

#![allow(clippy::unwrap_used, reason = "a test ends where its house cannot be built")]
#![allow(dead_code, reason = "each test file uses its part of the house")]

use access::RegionCode;
use api::RegionName;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use cluster::Cluster;
use cluster::testing::{TestCluster, TestDatabase};
use concern::{ContextType, Grade, HarmSet, HarmType, Learned, SourceSector};
use cube::{CubeBuilder, Row};
use disclosure::Working;
use geography::{AreaTree, Bng, GridMask, Lattice, Precision};
use http::{DatabaseAddress, Door, DoorRules, Pools, SessionToken, WRITE_TOKEN_HEADER};
use intake::Ground;
use jiff::civil::date;
use language::Text;
use picture::{Region, WorkingRoom};
use server::{Entry, Origin, PictureAsked, RegisterAsked, ServerOptions, State, app, demo_accounts_ensure};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;
use std::sync::{Arc, RwLock};
use tempfile::TempDir;
use tower::ServiceExt as _;

pub(crate) struct House {
    pub(crate) database: TestDatabase,
    pub(crate) pools: Pools,
    pub(crate) door: Door,
    pub(crate) options: ServerOptions,
    pub(crate) web: TempDir,
    pub(crate) state: State,
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn problem(&self) -> api::Problem {
        assert_eq!(self.header("content-type"), "application/problem+json", "{} {}", self.status, self.body);
        let problem: api::Problem = serde_json::from_str(&self.body).unwrap();
        assert_eq!(problem.status, self.status.as_u16());
        problem
    }

    /// The cookie that the answer set, as the browser sends it back.
    pub(crate) fn cookie(&self) -> String {
        self.header("set-cookie").split(';').next().unwrap().to_owned()
    }
}

impl House {
    /// A demonstration on loopback with its four accounts.
    pub(crate) async fn new() -> Self {
        let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let database = TestCluster::shared().migrated(&migrations);
        let address = address(TestCluster::shared().cluster(), database.name());
        let web = tempfile::tempdir().unwrap();
        fs::write(web.path().join("index.html"), "<!doctype html><title>Contexture</title>").unwrap();
        fs::write(web.path().join("app.wasm"), "plain").unwrap();
        fs::write(web.path().join("app.wasm.br"), "brotli").unwrap();
        fs::write(web.path().join("app-0123456789abcdef.js"), "").unwrap();
        let options = ServerOptions { demo: true, ..ServerOptions::loopback(web.path()) };
        let pools = Pools::connect(&address).unwrap();
        let door = Door::new(pools.door.clone(), options.door_rules());
        let region = RegionCode::parse("GWL-BOARD").unwrap();
        let accounts = demo_accounts_ensure(&door, &region).await.unwrap();
        let state = state(&pools, door.clone(), accounts);
        Self { database, pools, door, options, web, state }
    }

    pub(crate) fn app(&self) -> Router {
        app(self.state.clone(), &self.options)
    }

    /// Asks with the headers a browser sends for one of our own pages, and those given; a given one wins.
    pub(crate) async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        ask(self.app(), method, path, headers, body).await
    }

    pub(crate) async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::GET, path, headers, "").await
    }

    /// Signs a demo account in and returns its cookie.
    pub(crate) async fn cookie(&self, name: &str) -> String {
        let body = format!(r#"{{"name":"{name}","passphrase":"clychau-gwaelod-{name}"}}"#);
        let answer = self.ask(Method::POST, "/api/session", &[], &body).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answer.cookie()
    }
}

pub(crate) async fn ask(
    app: Router,
    method: Method,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let mut all = vec![
        ("host", "localhost:8750"),
        ("origin", "http://localhost:8750"),
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/json"),
    ];
    all.retain(|(name, _)| headers.iter().all(|(given, _)| given != name));
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in all.iter().chain(headers) {
        request = request.header(*name, *value);
    }
    let (mut parts, body) = request.body(Body::from(body.to_owned())).unwrap().into_parts();
    // Our own page has read the session's write token.
    let token = SessionToken::of(&parts, DoorRules::default()).map(|token| token.write_token());
    if let (Some(token), false) = (token, parts.headers.contains_key(WRITE_TOKEN_HEADER)) {
        parts.headers.insert(WRITE_TOKEN_HEADER, token.parse().unwrap());
    }
    let response = app.oneshot(Request::from_parts(parts, body)).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 10_000_000).await.unwrap();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&bytes).into_owned(),
        bytes: bytes.to_vec(),
    }
}

pub(crate) fn state(pools: &Pools, door: Door, accounts: Vec<api::DemoAccount>) -> State {
    let picture = picture::Room {
        released: pools.released.clone(),
        released_regions: pools.released_regions.clone(),
        working: working_room(),
        hold: picture::ReleasedHold::default(),
        runs: picture::Runs::default(),
        tiles: picture::Tiles::default(),
        press: Arc::new(jobs::PaperPress::new("/nowhere/contexture-render".into())),
    };
    let nothing = Ground {
        areas: Arc::new(AreaTree::new(Vec::new()).unwrap()),
        places: HashMap::new(),
        schools: HashSet::new(),
        gazetteer: Arc::default(),
    };
    let intake = intake::Room {
        pools: pools.intake_regions.clone(),
        working: pools.working_regions.clone(),
        ground: Arc::new(RwLock::new(Arc::new(nothing))),
        templates: [].into(),
        books: Arc::new(intake::ReadHere),
        uploads: intake::Uploads::default(),
        today: || date(2026, 1, 31),
    };
    let entry = Entry::new(Origin::loopback(8750), None);
    let record = record::Room { record: pools.record.clone(), today: || date(2026, 1, 31) };
    let registry = registry::Room {
        contexts: pools.contexts_regions.clone(),
        screen: Arc::new(registry::PersonScreen::new()),
        today: || date(2026, 1, 31),
    };
    let profile = profile::Room {
        profiles: pools.profile_regions.clone(),
        released: Arc::new(PictureAsked(picture.clone())),
        press: picture.press.clone(),
        screener: Arc::new(screen::Screener::new()),
        today: || date(2026, 1, 31),
    };
    let disruption = disruption::Room {
        plans: pools.disruption_regions.clone(),
        contexts: Arc::new(RegisterAsked(registry.clone())),
        released: Arc::new(PictureAsked(picture.clone())),
        screener: Arc::new(screen::Screener::new()),
        today: || date(2026, 1, 31),
    };
    State {
        door,
        pools: pools.clone(),
        entry,
        profile,
        picture,
        intake,
        registry,
        disruption,
        record,
        demo_accounts: accounts.into(),
    }
}

/// The pools over a database of a cluster, migrated as the program does it.
pub(crate) async fn pools(cluster: &Cluster, database: &str) -> Pools {
    let address = address(cluster, database);
    let owner = http::owner_pool(&address).unwrap();
    http::migrate(&owner).await.unwrap();
    owner.close().await;
    Pools::connect(&address).unwrap()
}

fn address(cluster: &Cluster, database: &str) -> DatabaseAddress {
    DatabaseAddress::Embedded {
        socket_dir: cluster.socket_dir().to_owned(),
        database: database.to_owned(),
        owner: cluster.owner().to_owned(),
    }
}

/// The working side of one region with a single concern in January 2025.
fn working_room() -> WorkingRoom {
    let lattice = Lattice::new(Bng::new(200_000.0, 250_000.0), 500.0, 4, 3).unwrap();
    let mut builder = CubeBuilder::new(GridMask::whole(lattice));
    builder
        .push(Row {
            point: Bng::new(200_100.0, 250_100.0),
            precision: Precision::new(10),
            place: None,
            block: None,
            authority: "GWL-LA1",
            recorded: date(2025, 1, 9),
            occurred: None,
            harms: HarmSet::of([HarmType::Cse]),
            source: SourceSector::Police,
            learned: Learned::Told,
            context: ContextType::Place,
            grade: Grade::Ungraded,
            agency: "GWL-POL",
        })
        .unwrap();
    let name = RegionName { code: "GWL-BOARD".to_owned(), name: Text::same("GWL-BOARD") };
    let region = Region { name, authorities: Vec::new(), cube: Working::hold(builder.finish()) };
    let room = WorkingRoom::default();
    room.replace(HashMap::from([("GWL-BOARD".to_owned(), region)]));
    room
}
