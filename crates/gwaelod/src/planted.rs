//! What is planted in the concerns, for tests and for the demonstration to be judged by.

use crate::areas::authority_code;
use crate::places::PlaceSpec;
use crate::profile::{MONTHS, Theme};
use concern::{PlaceId, SourceSector};
use geography::{AreaCode, Bng};
use language::Text;
use std::ops::RangeInclusive;

/// January 2023 in months since January 2000, the cube's count of months.
pub(crate) const FIRST_MONTH: u16 = 23 * 12;

/// How a planted cluster changes over the three years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlantedKind {
    /// There all along.
    Persistent,
    /// Starts within the three years and grows.
    Emerging,
    /// Declines to nothing within the three years.
    Fading,
    /// No change in the world: an agency starts to send what it knew all along, so a map that ignores reporting sees an increase.
    Artefact,
}

/// One planted fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Planted {
    /// How it changes.
    pub kind: PlantedKind,
    /// What it is called.
    pub name: Text,
    /// The registered place at its heart; none for the artefact.
    pub place: Option<PlaceId>,
    /// Its heart.
    pub centre: Bng,
    /// All its concerns lie within this many metres of the heart (before a point is stated coarsely); the artefact's lie anywhere in
    /// its authority.
    pub radius_m: f64,
    /// The months in which it has concerns, in months since January 2000.
    pub months: RangeInclusive<u16>,
    /// Its share of all concerns.
    pub share: f64,
    /// The only source that reports it, when there is one.
    pub source: Option<SourceSector>,
    /// The local authority it lies in.
    pub local_authority: AreaCode,
}

/// A planted fact with what the generator needs beyond it.
pub(crate) struct Plan {
    pub(crate) truth: Planted,
    pub(crate) theme: Theme,
    /// Number of the place at its heart.
    pub(crate) heart: Option<usize>,
    /// Weight of each month.
    pub(crate) months: [f64; MONTHS],
}

/// The authority whose youth service starts to send returns late, by its number.
pub(crate) const ARTEFACT_AUTHORITY: usize = 2;
/// The first month of those returns: October 2024.
const ARTEFACT_START: usize = 21;
/// Share of all concerns that they make up.
const ARTEFACT_SHARE: f64 = 0.055;

/// Hotspots: kind, place at the heart, radius, share, theme, first and last month (0 = January 2023).
type HotspotPlan = (PlantedKind, &'static str, f64, f64, Theme, usize, usize);

const HOTSPOTS: [HotspotPlan; 6] = [
    (PlantedKind::Persistent, "Gwyddno's Fort railway station", 450.0, 0.050, Theme::Station, 0, 35),
    (PlantedKind::Persistent, "Weir Street precinct", 400.0, 0.028, Theme::Shops, 0, 35),
    (PlantedKind::Emerging, "The Promenade", 500.0, 0.034, Theme::Park, 20, 35),
    (PlantedKind::Emerging, "Fort Gate retail park", 350.0, 0.020, Theme::Shops, 26, 35),
    (PlantedKind::Fading, "Seithennin Town bus station", 400.0, 0.034, Theme::Station, 0, 18),
    (PlantedKind::Fading, "Elffin Park", 400.0, 0.020, Theme::Park, 0, 23),
];

/// Every planted fact, the artefact last.
pub(crate) fn plans(places: &[PlaceSpec]) -> Vec<Plan> {
    let mut plans: Vec<Plan> = HOTSPOTS.iter().filter_map(|plan| hotspot(places, plan)).collect();
    let months = std::array::from_fn(|m| if m >= ARTEFACT_START { 1.0 } else { 0.0 });
    let within: Vec<&PlaceSpec> =
        places.iter().filter(|place| place.local_authority == authority_code(ARTEFACT_AUTHORITY)).collect();
    let mean =
        |part: fn(&Bng) -> f64| within.iter().map(|p| part(&p.at)).sum::<f64>() / within.len().max(1) as f64;
    let truth = Planted {
        kind: PlantedKind::Artefact,
        name: Text::new(
            "A youth service starts to send returns",
            "Gwasanaeth ieuenctid yn dechrau anfon adroddiadau",
        ),
        place: None,
        centre: Bng::new(mean(|at| at.easting).round(), mean(|at| at.northing).round()),
        radius_m: 25_000.0,
        months: span(ARTEFACT_START, MONTHS - 1),
        share: ARTEFACT_SHARE,
        source: Some(SourceSector::YouthService),
        local_authority: authority_code(ARTEFACT_AUTHORITY),
    };
    plans.push(Plan { truth, theme: Theme::Street, heart: None, months });
    plans
}

fn hotspot(
    places: &[PlaceSpec],
    (kind, name, radius_m, share, theme, first, last): &HotspotPlan,
) -> Option<Plan> {
    let heart = places.iter().position(|place| place.name.en == *name)?;
    let place = &places[heart];
    let length = (last - first + 1) as f64;
    let months = std::array::from_fn(|m| {
        let inside = (*first..=*last).contains(&m);
        match kind {
            _ if !inside => 0.0,
            PlantedKind::Emerging => 0.3 + (m - first) as f64 / length,
            PlantedKind::Fading => 0.1 + (last - m) as f64 / length,
            PlantedKind::Persistent | PlantedKind::Artefact => 1.0,
        }
    });
    let truth = Planted {
        kind: *kind,
        name: place.name.clone(),
        place: Some(place.id.clone()),
        centre: place.at,
        radius_m: *radius_m,
        months: span(*first, *last),
        share: *share,
        source: None,
        local_authority: place.local_authority.clone(),
    };
    Some(Plan { truth, theme: *theme, heart: Some(heart), months })
}

const fn span(first: usize, last: usize) -> RangeInclusive<u16> {
    FIRST_MONTH + first as u16..=FIRST_MONTH + last as u16
}
