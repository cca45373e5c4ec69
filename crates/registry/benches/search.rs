//! How long a search for a place takes with 100,000 things, as many postcodes and as many contexts in a real database:
//! `cargo bench -p registry --bench search`.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on panics")]
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use cluster::testing::TestCluster;
use language::Lang;
use registry::{ContextNames, GazetteerHold, place_search_all};
use sqlx::PgPool;
use std::path::Path;
use std::time::Instant;

/// 100,000 places, postcodes and contexts with names of made-up roots, a heading and a number in letters.
const GROUND: &str = "
    insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
    values ('GWL-BOARD', 'board', 'Bay', 'Bae', st_multi(st_makeenvelope(250000, 270000, 260000, 280000, 27700)), '');
    create temporary table names as
    select n, (array['Llan','Pont','Tre','Aber','Cwm','Pen','Rhyd','Nant','Caer','Bryn'])[1 + n % 10]
        || (array['y','ar','fair','dil','gar'])[1 + n / 10 % 5] || (array['dwr','wen','ddol','fan','ydd','iog','ach','ewi','on','as'])[1 + n / 50 % 10]
        || ' ' || chr(97 + n % 26) || chr(97 + n / 26 % 26) || chr(97 + n / 676 % 26) || 'an' as root
    from generate_series(0, 99999) as n;
    insert into registry.place (place_id, kind, name_en, name_cy, point, licence)
    select 'GWL-' || n, 'park', root || ' Park', 'Parc ' || root, st_setsrid(st_makepoint(200000 + n, 300000), 27700), '' from names;
    insert into registry.postcode
    select 'CF' || n / 4000 || ' ' || n / 400 % 10 || substr('ABDEFGHJLNPQRSTUWXYZ', 1 + n / 20 % 20, 1) || substr('ABDEFGHJLNPQRSTUWXYZ', 1 + n % 20, 1),
           st_setsrid(st_makepoint(200000 + n, 250000), 27700), 80, '' from names;
    insert into registry.context (context_id, region_code, number, version, content)
    select gen_random_uuid(), 'GWL-BOARD', n + 1, 1, jsonb_build_object('state', 'open', 'sources', '[\"health\"]'::jsonb,
        'name', jsonb_build_object('en', root || ' arcade', 'cy', 'Arcêd ' || root),
        'details', jsonb_build_object('kind', 'place', 'shape', jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(255000, 275000))))
    from names;
    insert into registry.context_act (act_id, region_code, kind, role, agency_code, agreements)
    values (gen_random_uuid(), 'GWL-BOARD', 'propose', 'analyst', 'GWL-POL', '{}');
    insert into registry.context_event (act_id, region_code, context_id, version, field, after)
    select act_id, 'GWL-BOARD', context_id, 1, 'name', '{}' from registry.context_act, registry.context;";

/// What is typed for the thing of a number.
type Typing = fn(usize) -> String;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(run());
}

async fn run() {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let database = TestCluster::shared().migrated(&migrations);
    database.sql(GROUND).unwrap();
    database.sql("analyze").unwrap();
    let role = database
        .sql("select role_name from access.database_login where role_name like 'ctx_contexts%'")
        .unwrap();
    let pool = PgPool::connect(&database.url(Some(role.trim()))).await.unwrap();
    let (hold, names) = (GazetteerHold::default(), ContextNames::default());
    let start = Instant::now();
    let gazetteer = hold.current(&pool).await.unwrap();
    println!("gazetteer loaded in {:.0} ms, {} things", ms(start), gazetteer.len());
    let start = Instant::now();
    names.search(("GWL-BOARD", &pool), "x", 1).await.unwrap();
    println!("names of contexts loaded in {:.0} ms", ms(start));
    let kinds: [(&str, Typing); 5] = [
        ("as it is", |n| root(n) + " Park"),
        ("two letters wrong", |n| root(n).replacen('a', "o", 1) + " Prk"),
        ("Welsh, misspelt", |n| format!("Arsed {}", root(n))),
        ("beginning", |n| root(n).chars().take(6).collect()),
        ("postcode", |n| format!("CF{} {}AB", n / 4_000, n / 400 % 10)),
    ];
    for (what, text) in kinds {
        let mut times = Vec::new();
        for n in 0..300 {
            let text = text(n * 331 % 100_000);
            let start = Instant::now();
            let gazetteer = hold.current(&pool).await.unwrap();
            let contexts = Some((&names, "GWL-BOARD", &pool));
            let found = place_search_all(gazetteer, contexts, (&text, Lang::Cy), 10).await.unwrap();
            times.push(ms(start));
            assert!(!found.hits.is_empty(), "{text}");
        }
        times.sort_by(f64::total_cmp);
        println!(
            "{what:<20} p50 {:>6.2} ms   p95 {:>6.2} ms   longest {:>6.2} ms",
            times[150], times[285], times[299]
        );
    }
    // A context changes between every two searches.
    let mut times = Vec::new();
    for n in 0..50 {
        database
            .sql("insert into registry.context_event (act_id, region_code, context_id, version, field, after)
                  select act_id, 'GWL-BOARD', context_id, 2, 'name', '{}' from registry.context_act, registry.context order by random() limit 1")
            .unwrap();
        let start = Instant::now();
        names.search(("GWL-BOARD", &pool), &root(n * 331), 10).await.unwrap();
        times.push(ms(start));
    }
    times.sort_by(f64::total_cmp);
    println!("contexts after a change   p50 {:>6.2} ms   p95 {:>6.2} ms", times[25], times[47]);
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

/// The same root as the database makes.
fn root(n: usize) -> String {
    let heads = ["Llan", "Pont", "Tre", "Aber", "Cwm", "Pen", "Rhyd", "Nant", "Caer", "Bryn"];
    let tails = ["dwr", "wen", "ddol", "fan", "ydd", "iog", "ach", "ewi", "on", "as"];
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    let middle = ["y", "ar", "fair", "dil", "gar"][n / 10 % 5];
    format!(
        "{}{middle}{} {}{}{}an",
        heads[n % 10],
        tails[n / 50 % 10],
        letter(n),
        letter(n / 26),
        letter(n / 676)
    )
}
