//! Released tiles by zoom, through the built binary: `cargo xtask bench tiles`; beside Martin on the same PostGIS with `--peers`.
//!
//! The tiles are the blocks of the latest year as a board member has them. Each zoom has a list of tiles that hold something; each server is
//! asked for each once before it is measured, and then for all in turn by four connections that stay open and accept gzip, for some
//! seconds. The servers take turns at each zoom, so that all meet the same machine. Ours looks after sessions, agreements and rates on the
//! way; Martin has none. Martin runs twice: with its cache as it comes, and with none.
//! `CONTEXTURE_BENCH_SECONDS` sets the seconds of one measurement (3).
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints its figures and may stop at a failure"
)]

use cluster::{Cluster, Options};
use journey::{DataDir, Load, LoadFigures, Service, Visitor, load};
use serde_json::Value;
use std::f64::consts::PI;
use std::fmt::Write as _;
use std::net::{TcpListener, TcpStream};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const ZOOMS: RangeInclusive<u8> = 6..=14;
const CONNECTIONS: usize = 4;
/// Tiles of a zoom at most, taken evenly.
const TILES: usize = 400;
/// How long Martin may take to look at its tables.
const READY_WITHIN: Duration = Duration::from_mins(1);

fn main() {
    if std::env::var_os("CONTEXTURE_BIN").is_none() {
        println!("CONTEXTURE_BIN is not set: run `cargo xtask bench tiles`");
        return;
    }
    let service = Service::demo();
    let partner = Visitor::demo(&service.address, "partner");
    let mut servers = vec![Server {
        name: "ours".to_owned(),
        load: Load {
            socket: service.address.replace("http://localhost", "127.0.0.1"),
            host: service.address.replace("http://", ""),
            cookie: partner.cookies(),
            paths: Vec::new(),
            connections: CONNECTIONS,
            lasts: seconds(),
        },
        path: "/api/released/tiles/block/{}.mvt",
        _child: None,
    }];
    if let Some(martin) = std::env::var_os("CONTEXTURE_MARTIN").map(PathBuf::from) {
        peer_table(&service.data, &partner);
        servers.push(Server::martin(&martin, &service.data, "Martin", &[]));
        servers.push(Server::martin(&martin, &service.data, "Martin, no cache", &["--cache-size", "0"]));
    }
    let bounds = bounds(&partner);
    print!("{:>4} {:>6}", "zoom", "tiles");
    for server in &servers {
        print!(" | {:>16} {:>9} {:>9} {:>7}", server.name, "p99 ms", "B/tile", "ours/it");
    }
    println!();
    for z in ZOOMS {
        let tiles = held(&partner, bounds, z);
        if tiles.is_empty() {
            println!("{z:>4} {:>6}", 0);
            continue;
        }
        let figures: Vec<LoadFigures> = servers.iter_mut().map(|server| server.measure(&tiles)).collect();
        println!("{}", row(z, tiles.len(), &figures));
    }
    println!(
        "\nAnswers a second by {CONNECTIONS} connections for {:?} each; gzip accepted; every tile asked once before.",
        seconds()
    );
}

fn seconds() -> Duration {
    let asked = std::env::var("CONTEXTURE_BENCH_SECONDS").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(asked.unwrap_or(3))
}

fn row(z: u8, tiles: usize, figures: &[LoadFigures]) -> String {
    let ours = figures[0].a_second();
    let mut row = format!("{z:>4} {tiles:>6}");
    for one in figures {
        let _ = write!(
            row,
            " | {:>14.0}/s {:>9.2} {:>9} {:>7.2}",
            one.a_second(),
            one.within(0.99).as_secs_f64() * 1e3,
            one.bytes / one.times.len().max(1),
            ours / one.a_second(),
        );
        if one.failed > 0 {
            let _ = write!(row, " ({} FAILED)", one.failed);
        }
    }
    row
}

/// A server under measurement; a peer's process ends with it.
struct Server {
    name: String,
    load: Load,
    /// With `{}` for zoom, column and row.
    path: &'static str,
    _child: Option<Peer>,
}

struct Peer(Child);

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Server {
    fn martin(program: &PathBuf, data: &DataDir, name: &str, arguments: &[&str]) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let cluster = Cluster::start_or_attach(&Options::durable(data.path()), |_| {}).unwrap();
        let directory = cluster.socket_dir().to_str().unwrap().replace('/', "%2F");
        let database = format!("postgresql://{}@localhost/contexture?host={directory}", cluster.owner());
        let mut command = Command::new(program);
        command.args(["--listen-addresses", &socket, "--auto-bounds", "skip"]).args(arguments).arg(database);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let child = Some(Peer(child));
        let begun = Instant::now();
        while TcpStream::connect(&socket).is_err() {
            assert!(begun.elapsed() < READY_WITHIN, "{name} did not come up");
            std::thread::sleep(Duration::from_millis(100));
        }
        let load = Load {
            host: socket.clone(),
            socket,
            cookie: String::new(),
            paths: Vec::new(),
            connections: CONNECTIONS,
            lasts: seconds(),
        };
        Self { name: name.to_owned(), load, path: "/peer_block/{}", _child: child }
    }

    fn measure(&mut self, tiles: &[String]) -> LoadFigures {
        self.load.paths = tiles.iter().map(|tile| self.path.replace("{}", tile)).collect();
        let host = format!("http://{}", self.load.host);
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
        for path in &self.load.paths {
            let answer =
                agent.get(format!("{host}{path}")).header("cookie", &self.load.cookie).call().unwrap();
            assert!(answer.status().as_u16() < 300, "{}: {path}: {}", self.name, answer.status());
        }
        load(&self.load).unwrap()
    }
}

/// West, south, east and north in degrees.
fn bounds(partner: &Visitor) -> [f64; 4] {
    let told = partner.get("/api/released/tiles/block.json").json();
    std::array::from_fn(|n| told["bounds"][n].as_f64().unwrap())
}

/// The tiles of a zoom that hold a block.
fn held(partner: &Visitor, [west, south, east, north]: [f64; 4], z: u8) -> Vec<String> {
    let side = f64::from(1_u32 << z);
    let column = |lon: f64| ((lon / 360.0 + 0.5) * side) as u32;
    let row = |lat: f64| {
        let sine = lat.to_radians().sin();
        ((0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (4.0 * PI)) * side) as u32
    };
    let rows = row(north)..=row(south);
    let all: Vec<String> = rows
        .flat_map(|y| (column(west)..=column(east)).map(move |x| format!("{z}/{x}/{y}")))
        .filter(|tile| partner.get(&format!("/api/released/tiles/block/{tile}.mvt")).status == 200)
        .collect();
    let step = all.len().div_ceil(TILES).max(1);
    all.into_iter().step_by(step).collect()
}

/// What a reader of our tiles is told, as a table with an index for Martin to cut from: in the tiles' own projection, so that it has
/// nothing to transform.
fn peer_table(data: &DataDir, partner: &Visitor) {
    let map = partner.get("/api/released/map").json();
    let number = |value: &Value| value.as_u64().map_or("null".to_owned(), |n| n.to_string());
    let values: Vec<String> = map["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| {
            let value = &block["value"];
            let [rounded, low, high] = ["rounded", "low", "high"].map(|key| number(&value[key]));
            format!(
                "('{}', {rounded}::integer, {low}::integer, {high}::integer)",
                block["code"].as_str().unwrap()
            )
        })
        .collect();
    data.sql(&format!(
        "drop schema if exists peer cascade; create schema peer;
         create table peer.peer_block as
            select a.area_code as code, a.name_en, a.name_cy, v.rounded, v.low, v.high,
                   st_transform(a.shape, 3857)::geometry(MultiPolygon, 3857) as geom
            from (values {}) as v (code, rounded, low, high) join released.area a on a.area_code = v.code;
         create index on peer.peer_block using gist (geom); analyze peer.peer_block",
        values.join(", ")
    ));
}
