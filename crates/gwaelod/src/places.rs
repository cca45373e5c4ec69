//! The register of places.

use crate::areas::authority_code;
use crate::chance::Chance;
use crate::ground::Ground;
use crate::place_list::{HALTS, MEMBERS_ONLY, PLACES, Ring, SCHOOLS, SPECIAL_SCHOOL, STOPS};
use crate::settlement::{Settlement, apart};
use concern::{Medium, PlaceId, PlaceKind};
use geo_types::{Coord, Polygon};
use geography::{AreaCode, Bng};
use language::Text;

/// A registered place of the region.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceSpec {
    /// Its stable id, such as `GWL-ST-004`.
    pub id: PlaceId,
    /// What it is.
    pub kind: PlaceKind,
    /// Its name in both languages.
    pub name: Text,
    /// Where it is, in whole metres.
    pub at: Bng,
    /// Schools: pupils on roll.
    pub roll: Option<u32>,
    /// Schools: the language it teaches in.
    pub medium: Option<Medium>,
    /// Addresses that the place stands for; none for open public space.
    pub addresses: Option<u32>,
    /// Whether anyone may go there.
    pub public: bool,
    /// The local authority it lies in.
    pub local_authority: AreaCode,
}

impl PlaceSpec {
    /// A special school, which is never named in a release.
    pub fn special(&self) -> bool {
        self.kind == PlaceKind::School && self.name.en == SPECIAL_SCHOOL
    }
}

/// Metres that two places keep between them.
const ELBOW: f64 = 90.0;

struct Register<'a> {
    ground: &'a Ground,
    settlements: &'a [Settlement],
    chance: Chance,
    places: Vec<PlaceSpec>,
}

/// Puts every place of the lists on firm ground.
pub(crate) fn register(
    ground: &Ground,
    settlements: &[Settlement],
    (railway, calls): (&[(f64, f64)], &[usize]),
    seed: u64,
) -> Vec<PlaceSpec> {
    let mut book = Register { ground, settlements, chance: Chance::new(seed, 0x91, 0), places: Vec::new() };
    book.stations(railway, calls);
    for (kind, town, ring, en, cy, addresses) in PLACES {
        let at = book.spot(town, ring);
        let series = match kind {
            PlaceKind::BusStation | PlaceKind::FerryTerminal => "ST",
            PlaceKind::Retail => "RT",
            PlaceKind::Park => "PK",
            PlaceKind::LicensedPremises => "LP",
            _ => "LE",
        };
        book.add(series, kind, Text::new(en, cy), at);
        book.amend(|place| {
            place.addresses = Some(addresses).filter(|count| *count > 0);
            place.public = en != MEMBERS_ONLY;
        });
    }
    for (town, en, cy, medium, roll) in SCHOOLS {
        let at = book.spot(town, Ring::Inner);
        book.add("SC", PlaceKind::School, Text::new(en, cy), at);
        book.amend(|place| (place.medium, place.roll, place.addresses) = (Some(medium), Some(roll), Some(1)));
    }
    for (town, settlement) in settlements.iter().enumerate() {
        for (en, cy, ring) in STOPS.iter().take(if settlement.rank < 2 { 4 } else { 2 }) {
            let at = book.spot(town, *ring);
            let name =
                Text::new(format!("{}, {en}", settlement.name.en), format!("{}, {cy}", settlement.name.cy));
            book.add("BS", PlaceKind::BusStop, name, at);
        }
    }
    book.places
}

impl Register<'_> {
    /// Stations where the railway passes its calls, and halts between.
    fn stations(&mut self, railway: &[(f64, f64)], calls: &[usize]) {
        let nearest = |at: (f64, f64)| {
            let order = |a: &usize, b: &usize| apart(railway[*a], at).total_cmp(&apart(railway[*b], at));
            (0..railway.len()).min_by(order).unwrap_or(0)
        };
        let stops: Vec<usize> = calls.iter().map(|call| nearest(self.settlements[*call].at)).collect();
        for (call, stop) in calls.iter().zip(&stops) {
            let town = &self.settlements[*call].name;
            let name =
                Text::new(format!("{} railway station", town.en), format!("Gorsaf drenau {}", town.cy));
            self.add_firm(PlaceKind::RailStation, name, railway, *stop);
        }
        for ((share, en, cy), pair) in HALTS.iter().zip(stops.windows(2)) {
            let (from, to) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
            let along = if pair[0] < pair[1] { *share } else { 1.0 - share };
            let stop = from + ((to - from) as f64 * along) as usize;
            self.add_firm(PlaceKind::RailStation, Text::new(*en, *cy), railway, stop);
        }
    }

    /// A station at the point of the line nearest to `stop` that stands on firm ground.
    fn add_firm(&mut self, kind: PlaceKind, name: Text, railway: &[(f64, f64)], stop: usize) {
        let near =
            (0..railway.len()).filter(|i| self.fits(whole(railway[*i]))).min_by_key(|i| i.abs_diff(stop));
        let at = whole(railway[near.unwrap_or(stop)]);
        self.add("ST", kind, name, at);
    }

    fn fits(&self, at: Bng) -> bool {
        self.ground.firm(at) && self.places.iter().all(|place| place.at.distance(at) >= ELBOW)
    }

    /// A free spot in a ring of a town.
    fn spot(&mut self, town: usize, ring: Ring) -> Bng {
        let settlement = &self.settlements[town];
        let (centre, radius) = (settlement.at, 250.0 + 11.5 * settlement.residents.sqrt());
        let (from, to) = match ring {
            Ring::Centre => (0.02, 0.28),
            Ring::Inner => (0.22, 0.72),
            Ring::Edge => (0.68, 0.98),
        };
        // The ring grows with each vain try, so a crowded or half-drowned one cannot hold the search for ever.
        for attempt in 0..4_000_u32 {
            let wider = 1.0 + f64::from(attempt / 40) * 0.1;
            let (dx, dy) = (self.chance.between(-1.0, 1.0), self.chance.between(-1.0, 1.0));
            let far = (dx * dx + dy * dy).sqrt();
            let at = whole((centre.0 + dx * radius * to * wider, centre.1 + dy * radius * to * wider));
            if far <= 1.0 && far * to * wider >= from && self.fits(at) {
                return at;
            }
        }
        whole(centre)
    }

    fn add(&mut self, series: &str, kind: PlaceKind, name: Text, at: Bng) {
        let prefix = format!("GWL-{series}-");
        let number = self.places.iter().filter(|place| place.id.as_str().starts_with(&prefix)).count() + 1;
        self.places.push(PlaceSpec {
            id: PlaceId::parse(&format!("{prefix}{number:03}")).expect("capitals, digits and hyphens"),
            kind,
            name,
            at,
            roll: None,
            medium: None,
            addresses: None,
            public: true,
            local_authority: authority_code(self.ground.authority(at).unwrap_or(0)),
        });
    }

    /// Changes the place that was added last.
    fn amend(&mut self, change: impl FnOnce(&mut PlaceSpec)) {
        if let Some(place) = self.places.last_mut() {
            change(place);
        }
    }
}

/// The patch of grass about a park's point: a rounded shape of some hectares, drawn in wherever it would leave firm ground.
pub(crate) fn park_patch(ground: &Ground, place: &PlaceSpec, seed: u64) -> Polygon<f64> {
    let mut chance = Chance::new(
        seed,
        0x9c,
        u64::from(place.at.easting as u32) << 32 | u64::from(place.at.northing as u32),
    );
    let size = chance.between(110.0, 260.0);
    // Twelve directions as exact fractions of a turn, from the half-angle of 30 degrees.
    let (cos, sin) = (0.866_025_403_784_438_6, 0.5);
    let (mut dx, mut dy) = (1.0, 0.0);
    let mut ring: Vec<(f64, f64)> = Vec::with_capacity(13);
    for _ in 0..12 {
        let mut reach = size * chance.between(0.65, 1.2);
        let at = |reach: f64| (place.at.easting + dx * reach, place.at.northing + dy * reach);
        while reach > 25.0 && !ground.firm(Bng::new(at(reach).0, at(reach).1)) {
            reach *= 0.8;
        }
        ring.push(at(reach));
        (dx, dy) = (dx * cos - dy * sin, dx * sin + dy * cos);
    }
    ring.push(ring[0]);
    Polygon::new(
        crate::outline::rounded(&ring, 2).into_iter().map(|(x, y)| Coord { x, y }).collect(),
        Vec::new(),
    )
}

/// A point in whole metres.
fn whole((x, y): (f64, f64)) -> Bng {
    Bng::new(x.round(), y.round())
}
