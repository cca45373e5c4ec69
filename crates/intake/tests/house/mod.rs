//! A migrated database of one test, the roles' pools, and a made-up square of land: two small areas of one authority in the sea.

#![allow(dead_code, reason = "each test file uses its part of the house")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use access::{Caller, RegionCode};
use api::Receipt;
use cluster::testing::{TestCluster, TestDatabase};
use concern::{PlaceId, PlaceKind};
use geo_types::{MultiPolygon, Rect, coord};
use geography::{AreaCode, AreaKind, AreaShape, AreaTree, Bng};
use http::{AuditEvent, DatabaseAddress, Pools, Work};
use intake::{Ground, ImportOptions, IntakeError, Origin, Template};
use jiff::civil::{Date, date};
use language::{Lang, Text};
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use told::gazetteer::{Gazetteer, Kind, Thing};

pub(crate) const TODAY: Date = date(2026, 11, 21);

pub(crate) const HEADER: &str = "source_sector,agency_code,recorded_on,occurred_from,occurred_to,longitude,latitude,\
    easting,northing,grid_reference,place_id,precision_m,harm_types,learned,reported_under_procedures";

pub(crate) struct House {
    pub(crate) database: TestDatabase,
    pub(crate) pools: Pools,
    pub(crate) ground: Ground,
}

impl House {
    pub(crate) fn new() -> Self {
        let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let database = TestCluster::shared().migrated(&migrations);
        let cluster = TestCluster::shared().cluster();
        let address = DatabaseAddress::Embedded {
            socket_dir: cluster.socket_dir().to_owned(),
            database: database.name().to_owned(),
            owner: cluster.owner().to_owned(),
        };
        let house = Self { pools: Pools::connect(&address).unwrap(), database, ground: ground() };
        // The region's own login comes with its geography.
        house.sql(
            "insert into registry.area (area_code, kind, name_en, name_cy, shape, licence)
             select code, kind, code, code, st_multi(st_makeenvelope(220000, 270000, 222000, 271000, 27700)), ''
             from (values ('T-BOARD', 'board'), ('T-LA', 'local_authority')) as area (code, kind);
             insert into registry.area_parent values ('T-LA', 'T-BOARD')",
        );
        house
    }

    pub(crate) async fn import(&self, file: &str) -> Result<Receipt, IntakeError> {
        intake::import(&self.pools.intake, file.as_bytes(), &options(), &self.ground, |_| {}).await
    }

    /// The login that reads the rows of the region.
    pub(crate) async fn working(&self) -> sqlx::PgPool {
        self.pools.working_of(&access::RegionCode::parse("T-BOARD").unwrap()).await.unwrap()
    }

    /// As the owner of the database: to look.
    pub(crate) fn sql(&self, statement: &str) -> String {
        self.database.sql(statement).unwrap().trim().to_owned()
    }

    pub(crate) fn concerns(&self) -> u64 {
        self.sql("select count(*) from intake.concern").parse().unwrap()
    }
}

pub(crate) fn options() -> ImportOptions {
    ImportOptions {
        template: Template::canonical(),
        dry_run: false,
        origin: Origin::CommandLine,
        today: TODAY,
        lang: Lang::En,
        event: event("concerns-import"),
        work: Work::waited_for(),
    }
}

/// The event of an act of the tests.
pub(crate) fn event(action: &'static str) -> AuditEvent {
    AuditEvent::by(&Caller::command_line(RegionCode::parse("all").unwrap()), action, "test")
}

pub(crate) fn code(code: &str) -> AreaCode {
    AreaCode::parse(code).unwrap()
}

fn area(name: &str, kind: AreaKind, parents: &[&str], east: f64, width: f64) -> AreaShape {
    let rect = Rect::new(coord! { x: east, y: 270_000.0 }, coord! { x: east + width, y: 271_000.0 });
    AreaShape {
        code: code(name),
        kind,
        name: Text::same(name),
        parents: parents.iter().map(|parent| code(parent)).collect(),
        shape: MultiPolygon::new(vec![rect.to_polygon()]),
        residents_10_17: Some(150),
    }
}

/// Land from 220 km to 222 km east and 270 km to 271 km north, which is sea in truth.
pub(crate) fn ground() -> Ground {
    let areas = vec![
        area("T-BOARD", AreaKind::Board, &[], 220_000.0, 2_000.0),
        area("T-LA", AreaKind::LocalAuthority, &["T-BOARD"], 220_000.0, 2_000.0),
        area("T-M1", AreaKind::Msoa, &["T-LA"], 220_000.0, 2_000.0),
        area("T-B1", AreaKind::Block, &["T-M1"], 220_000.0, 1_000.0),
        area("T-L1", AreaKind::Lsoa, &["T-B1", "T-M1"], 220_000.0, 1_000.0),
        area("T-L2", AreaKind::Lsoa, &["T-M1"], 221_000.0, 1_000.0),
    ];
    let station = (PlaceId::parse("T-STATION").unwrap(), Bng::new(220_500.0, 270_500.0));
    Ground {
        areas: Arc::new(AreaTree::new(areas).unwrap()),
        places: HashMap::from([station]),
        schools: HashSet::new(),
        gazetteer: Arc::new(gazetteer()),
    }
}

/// Two parks of one name, one station, and a postcode.
fn gazetteer() -> Gazetteer {
    let thing = |id: &str, kind, en: &str, cy: &str, e, n| Thing {
        id: id.to_owned(),
        kind: Kind::Place(kind),
        name: Text::new(en, cy),
        aliases: Vec::new(),
        codes: Vec::new(),
        hint: None,
        at: Bng::new(e, n),
        reach_m: 0,
    };
    Gazetteer::new(
        [
            thing("T-STATION", PlaceKind::RailStation, "Haven Station", "Gorsaf Hafan", 220_500.0, 270_500.0),
            thing("T-PARK-1", PlaceKind::Park, "Drowned Park", "Parc Boddedig", 220_600.0, 270_600.0),
            thing("T-PARK-2", PlaceKind::Park, "Drowned Park", "Parc Boddedig", 221_600.0, 270_600.0),
        ],
        [("LL99 9ZZ", Bng::new(221_200.0, 270_200.0), 120)],
    )
}

/// A row that is accepted, different for every `n` below a million.
pub(crate) fn row(n: u32) -> String {
    let (east, north) = (220_000 + n % 2_000, 270_000 + n / 2_000 % 1_000);
    let (month, day) = (n % 12 + 1, n % 28 + 1);
    format!(
        "police,GWL-POL,2025-{month:02}-{day:02},2025-{month:02}-{day:02}T0{}:15,,,,{east},{north},,,50,cce;weapons,told,yes",
        n % 10
    )
}

pub(crate) fn file(rows: impl IntoIterator<Item = String>) -> String {
    let mut file = format!("{HEADER}\n");
    for row in rows {
        writeln!(file, "{row}").unwrap();
    }
    file
}

/// Accepted, held, refused, duplicate.
pub(crate) fn counts(receipt: &Receipt) -> [u64; 4] {
    [receipt.accepted, receipt.held, receipt.refused, receipt.duplicate]
}
