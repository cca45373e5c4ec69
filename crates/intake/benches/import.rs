//! How long 50,000 rows take from the bytes of a file to its receipt, as agencies send them: with references, places in words, times in words
//! and notes, all screened, into a durable database; and the ratio to a bare COPY of the same columns of the same rows in the same run.
//! `cargo bench -p intake --bench import [-- rows]`
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on panics")]
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

#[path = "../tests/house/mod.rs"]
mod house;

use cluster::{Cluster, Options};
use concern::PlaceKind;
use geography::Bng;
use house::{code, ground, options};
use http::{DatabaseAddress, Pools};
use intake::Ground;
use language::Text;
use std::fmt::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;
use std::time::Instant;
use told::gazetteer::{Gazetteer, Kind, Thing};

/// Names and postcodes among which the places of the rows are looked up.
const NAMES: u32 = 20_000;
const HEADER: &str = "record_ref,harm_types,recorded_on,occurred,place,note,same_matter_as,source_sector,agency_code,learned,\
    reported_under_procedures,context_type";
const DATABASE: &str = "contexture";

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    // Cargo puts words of its own among the arguments.
    let rows = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(50_000);
    runtime.block_on(run(rows));
}

/// A made-up name with a number in letters, so that each has its own.
fn name(n: u32) -> String {
    let heads = ["Llan", "Pont", "Tre", "Aber", "Cwm", "Pen", "Rhyd", "Nant", "Caer", "Bryn"];
    let tails = ["wen", "ddu", "goch", "fawr", "las", "felin", "isaf", "uchaf", "newydd", "fach"];
    let pick = |list: [&'static str; 10], n: u32| list[n as usize % 10];
    let letter = |n: u32| char::from(b'a' + (n % 26) as u8);
    let number: String = [letter(n / 2_600), letter(n / 100), letter(n)].iter().collect();
    format!("{}{} {number}an Park", pick(heads, n / 10), pick(tails, n))
}

fn postcode(n: u32) -> String {
    let letter = |n: u32| char::from(b"ABDEFGHJLNPQRSTUWXYZ"[n as usize % 20]);
    format!("LL{} {}{}{}", n / 4_000 + 60, n / 400 % 10, letter(n / 20), letter(n))
}

/// The tests' square of land with twenty thousand named places and as many postcodes on it.
fn named_ground() -> Ground {
    let at = |n: u32| Bng::new(f64::from(220_000 + n % 1_990), f64::from(270_000 + n / 1_990 * 90));
    let thing = |n: u32| Thing {
        id: format!("T-{n}"),
        kind: Kind::Place(PlaceKind::Park),
        name: Text::same(name(n)),
        aliases: Vec::new(),
        codes: Vec::new(),
        hint: None,
        at: at(n),
        reach_m: 0,
    };
    let postcodes = (0..NAMES).map(|n| (postcode(n), at(n), 120));
    Ground { gazetteer: Arc::new(Gazetteer::new((0..NAMES).map(thing), postcodes)), ..ground() }
}

fn file(rows: u32) -> String {
    let notes = ["", "lamps out by the steps", "two buses meet here after school", "gate left open at night"];
    let mut file = format!("{HEADER}\n");
    for n in 0..rows {
        let (month, day) = (n % 12 + 1, n % 28 + 1);
        let place = if n % 4 == 0 { postcode(n % NAMES) } else { name(n * 7 % NAMES) };
        let note = notes[n as usize % notes.len()];
        let same = if n % 10 == 9 { format!("L/{}", n - 1) } else { String::new() };
        writeln!(
            file,
            "L/{n},cce;weapons,2025-{month:02}-{day:02},{day:02}/{month:02}/2025 evening,{place},{note},{same},police,GWL-POL,told,yes,place"
        )
        .unwrap();
    }
    file
}

async fn run(rows: u32) {
    let dir = tempfile::Builder::new().prefix("ctx").tempdir_in("/tmp").unwrap();
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let cluster = Cluster::start_or_attach(&Options::durable(dir.path().join("data")), |_| {}).unwrap();
    cluster.database_ensure(DATABASE).unwrap();
    let address = DatabaseAddress::Embedded {
        socket_dir: cluster.socket_dir().to_owned(),
        database: DATABASE.to_owned(),
        owner: cluster.owner().to_owned(),
    };
    let owner = http::owner_pool(&address).unwrap();
    http::migrate(&owner).await.unwrap();
    let pools = Pools::connect(&address).unwrap();
    let (ground, bytes, options) = (named_ground(), file(rows), options());
    let sql = |statement: &str| cluster.sql(DATABASE, statement).unwrap().trim().to_owned();
    let line = |what: &str, seconds: f64| {
        println!("{what:<42}{seconds:>8.2} s {:>10.0} rows/s", f64::from(rows) / seconds);
    };

    let began = Instant::now();
    let taken =
        intake::concerns_read(bytes.as_bytes(), &options.template, &ground, house::TODAY, &mut |_| {})
            .unwrap();
    line("read and screened", began.elapsed().as_secs_f64());
    drop(taken);
    let began = Instant::now();
    let receipt = intake::import(&pools.intake, bytes.as_bytes(), &options, &ground, |_| {}).await.unwrap();
    let import = began.elapsed().as_secs_f64();
    line("read, screened and stored, receipt in hand", import);
    println!(
        "  accepted {}, held {}, refused {}; {} notes",
        receipt.accepted,
        receipt.held,
        receipt.refused,
        sql("select count(*) from intake.steward_note")
    );
    assert!(
        receipt.accepted * 10 >= u64::from(rows) * 9,
        "most rows are to be stored, or nothing is measured: {:?}",
        receipt.rows.first()
    );
    let bare = bare_copy(&pools, &sql).await * f64::from(rows) / receipt.accepted as f64;
    line("bare COPY of the same columns, no index", bare);
    println!("import : bare COPY{:>32.1} times as long", import / bare);

    let grid = geography::GridMask::of_region(ground.areas.areas(), 0).unwrap();
    let began = Instant::now();
    intake::cube_load(&pools.intake, grid, &[code("T-LA")]).await.unwrap();
    line("working cube loaded anew", began.elapsed().as_secs_f64());
    pools.close().await;
    owner.close().await;
}

/// Seconds that COPY takes for the kept rows in text form, read back from the table, with nothing checked and no index.
async fn bare_copy(pools: &Pools, sql: &impl Fn(&str) -> String) -> f64 {
    let columns =
        sql("select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
        where table_schema = 'intake' and table_name = 'concern' and is_generated = 'NEVER'");
    sql(&format!(
        "create table public.bare as select {columns} from intake.concern limit 0; grant insert on public.bare to ctx_intake"
    ));
    let text = sql(&format!("copy intake.concern ({columns}) to stdout")) + "\n";
    let mut connection = pools.intake.acquire().await.unwrap();
    let began = Instant::now();
    let mut copy = connection.copy_in_raw(&format!("copy public.bare ({columns}) from stdin")).await.unwrap();
    for piece in text.as_bytes().chunks(1 << 18) {
        copy.send(piece).await.unwrap();
    }
    copy.finish().await.unwrap();
    began.elapsed().as_secs_f64()
}
