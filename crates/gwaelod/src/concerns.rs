//! Concerns: row *i* is a function of the region, the seed and *i*, so ten million can be drawn in any order and none is kept.

use crate::agencies::Agencies;
use crate::calendar::Calendar;
use crate::chance::{Chance, Weighted};
use crate::ground::Ground;
use crate::places::PlaceSpec;
use crate::planted::{ARTEFACT_AUTHORITY, Plan};
use crate::profile::{Profile, Theme};
use concern::{
    AgencyCode, ContextKind, HarmSet, HarmType, Interval, Learned, PlaceId, PlaceKind, Procedures,
    SourceSector,
};
use geography::{Bng, Precision, Wgs84, unproject};
use jiff::civil::Date;

/// The way in which a row of the canonical template gives its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Given<'a> {
    /// `longitude`, `latitude`.
    LonLat(Wgs84),
    /// `easting`, `northing`.
    Grid(Bng),
    /// `grid_reference` with this many digits, of the square that holds the point.
    Reference(Bng, u8),
    /// `place_id`.
    Place(&'a PlaceId),
    /// `place_id` and `easting`, `northing`, which agree.
    PlaceAndGrid(&'a PlaceId, Bng),
}

/// One concern as an agency would send it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConcernRow<'a> {
    /// The sector that reports.
    pub source: SourceSector,
    /// The agency within the sector.
    pub agency: &'a AgencyCode,
    /// The day it was recorded.
    pub recorded: Date,
    /// When it happened, where known.
    pub occurred: Option<Interval>,
    /// How its place is given.
    pub given: Given<'a>,
    /// Where a reader of the row puts it.
    pub at: Bng,
    /// Stated precision.
    pub precision: Precision,
    /// What it is about.
    pub harms: HarmSet,
    /// The kind of context, where the agency says it; none: the place says it, or nobody knows.
    pub context: Option<ContextKind>,
    /// How the agency came to know.
    pub learned: Learned,
    /// Whether it was reported under the Wales Safeguarding Procedures.
    pub procedures: Procedures,
    /// Which planted fact it belongs to, by its number in [`crate::Region::truth`]; none for the background. It is no column.
    pub planted: Option<usize>,
}

/// Share of the background that happens at registered places.
const AT_PLACES: f64 = 0.5;
/// Stated precisions in metres; the last is too coarse for any map.
const PRECISIONS: [u32; 5] = [10, 50, 100, 500, 2_000];

/// Where and in what setting a concern happens.
struct Event {
    planted: Option<usize>,
    theme: Theme,
    at: Bng,
    place: Option<usize>,
    authority: usize,
}

/// The tables that concerns are drawn from.
pub(crate) struct ConcernSource {
    ground: Ground,
    places: Vec<PlaceSpec>,
    authority_of_place: Vec<usize>,
    plans: Vec<Plan>,
    plan_months: Vec<Weighted>,
    /// Planted facts in order, then the background.
    parts: Weighted,
    homes: Vec<(Bng, usize)>, // middles of mesh cells on firm ground, with their authority
    by_people: Weighted,
    artefact_homes: Vec<usize>,
    by_artefact: Weighted,
    by_place: Weighted,
    profiles: Vec<Profile>,
    precisions: Weighted,
    agencies: Agencies,
    calendar: Calendar,
}

impl ConcernSource {
    /// `homes` are points of firm ground with their residents.
    pub(crate) fn new(ground: Ground, places: &[PlaceSpec], homes: &[(Bng, f64)], plans: Vec<Plan>) -> Self {
        let authority = |at: Bng| ground.authority(at).unwrap_or(0);
        let spots: Vec<(Bng, usize)> = homes.iter().map(|(at, _)| (*at, authority(*at))).collect();
        let people: Vec<f64> = homes.iter().map(|(_, people)| *people).collect();
        let artefact_homes: Vec<usize> =
            (0..spots.len()).filter(|i| spots[*i].1 == ARTEFACT_AUTHORITY).collect();
        let artefact: Vec<f64> = artefact_homes.iter().map(|i| people[*i]).collect();
        let planted: f64 = plans.iter().map(|plan| plan.truth.share).sum();
        let parts: Vec<f64> = plans.iter().map(|plan| plan.truth.share).chain([1.0 - planted]).collect();
        Self {
            authority_of_place: places.iter().map(|place| authority(place.at)).collect(),
            by_place: Weighted::new(&places.iter().map(draw_of_place).collect::<Vec<_>>()),
            places: places.to_vec(),
            plan_months: plans.iter().map(|plan| Weighted::new(&plan.months)).collect(),
            plans,
            parts: Weighted::new(&parts),
            homes: spots,
            by_people: Weighted::new(&people),
            artefact_homes,
            by_artefact: Weighted::new(&artefact),
            profiles: Theme::ALL.into_iter().map(Profile::new).collect(),
            precisions: Weighted::new(&[27.0, 28.0, 20.0, 13.0, 12.0]),
            agencies: Agencies::new(),
            calendar: Calendar::new(),
            ground,
        }
    }

    pub(crate) fn truths(&self) -> impl Iterator<Item = &crate::Planted> {
        self.plans.iter().map(|plan| &plan.truth)
    }

    /// Row `i` of the stream of a seed.
    pub(crate) fn row(&self, seed: u64, i: u64) -> ConcernRow<'_> {
        let mut chance = Chance::new(seed, 0xc0ce, i);
        let event = self.event(&mut chance);
        let profile = &self.profiles[event.theme as usize];
        let source = self.source(&event, profile, &mut chance);
        let months = event.planted.map_or(&profile.months, |plan| &self.plan_months[plan]);
        let month = months.draw(&mut chance);
        let hour_of_week = profile.hours.draw(&mut chance);
        let (occurred, recorded) = self.calendar.moment(month, hour_of_week, &mut chance);
        let (given, at, precision) = self.given(&event, &mut chance);
        let agency = self.agencies.serving(source, event.authority, &mut chance);
        let harms = harms(&profile.harms[source.index()], &mut chance);
        let learned = if chance.happens(found_by(source)) { Learned::Discovered } else { Learned::Told };
        ConcernRow {
            source,
            agency,
            recorded,
            occurred,
            given,
            at,
            precision,
            harms,
            context: context(seed, i, &given, precision, harms),
            learned,
            procedures: match chance.below(100) {
                0..97 => Procedures::Yes,
                97 => Procedures::No,
                _ => Procedures::NotApplicable,
            },
            planted: event.planted,
        }
    }

    fn event(&self, chance: &mut Chance) -> Event {
        let part = self.parts.draw(chance);
        let Some(plan) = self.plans.get(part) else { return self.background(chance) };
        let Some(heart) = plan.heart else {
            let home = self.artefact_homes[self.by_artefact.draw(chance)];
            return Event { planted: Some(part), theme: plan.theme, ..self.near_home(home, chance) };
        };
        let place = &self.places[heart];
        let at_heart = chance.happens(0.5);
        let at = if at_heart { place.at } else { self.around(place.at, plan.truth.radius_m / 3.0, chance) };
        let authority = self.authority_of_place[heart];
        Event { planted: Some(part), theme: plan.theme, at, place: at_heart.then_some(heart), authority }
    }

    fn background(&self, chance: &mut Chance) -> Event {
        if chance.happens(AT_PLACES) {
            let number = self.by_place.draw(chance);
            let place = &self.places[number];
            let authority = self.authority_of_place[number];
            Event {
                planted: None,
                theme: Theme::of(place.kind),
                at: place.at,
                place: Some(number),
                authority,
            }
        } else {
            self.near_home(self.by_people.draw(chance), chance)
        }
    }

    /// A street near the middle of a mesh cell.
    fn near_home(&self, home: usize, chance: &mut Chance) -> Event {
        let (middle, authority) = self.homes[home];
        Event {
            planted: None,
            theme: Theme::Street,
            at: self.around(middle, 55.0, chance),
            place: None,
            authority,
        }
    }

    /// A point of firm ground in a round cloud; the middle itself when three throws land in the water.
    fn around(&self, middle: Bng, spread: f64, chance: &mut Chance) -> Bng {
        for _ in 0..3 {
            let (dx, dy) = chance.cloud();
            let far = (dx * dx + dy * dy).sqrt().max(1e-9);
            let pull = spread * (3.0 / far).min(1.0); // nothing lies further out than three spreads
            let at = Bng::new((middle.easting + dx * pull).round(), (middle.northing + dy * pull).round());
            if self.ground.firm(at) {
                return at;
            }
        }
        middle
    }

    /// An agency that has not started to send returns sends none: until the artefact's start, and outside it, others speak.
    fn source(&self, event: &Event, profile: &Profile, chance: &mut Chance) -> SourceSector {
        if let Some(only) = event.planted.and_then(|plan| self.plans[plan].truth.source) {
            return only;
        }
        match SourceSector::ALL[profile.sources.draw(chance)] {
            SourceSector::YouthService if event.authority == ARTEFACT_AUTHORITY => SourceSector::Education,
            source => source,
        }
    }

    /// States the place: by register id, grid reference, easting and northing or longitude and latitude.
    fn given(&self, event: &Event, chance: &mut Chance) -> (Given<'_>, Bng, Precision) {
        if let Some(place) = event.place.map(|number| &self.places[number])
            && chance.happens(0.66)
        {
            let both = chance.happens(0.06);
            let given = if both { Given::PlaceAndGrid(&place.id, place.at) } else { Given::Place(&place.id) };
            return (given, place.at, Precision::new(PRECISIONS[chance.below(3) as usize]));
        }
        let level = self.precisions.draw(chance);
        let precision = Precision::new(PRECISIONS[level]);
        let way = chance.below(100);
        if way < 34 {
            let digits = [8, 8, 6, 6, 4][level];
            let side = [10.0, 10.0, 100.0, 100.0, 1_000.0][level];
            let middle = |v: f64| (v / side).floor() * side + side / 2.0;
            let centre = Bng::new(middle(event.at.easting), middle(event.at.northing));
            if self.ground.firm(centre) {
                return (Given::Reference(event.at, digits), centre, precision);
            }
        }
        let step = [1.0, 10.0, 10.0, 100.0, 500.0][level];
        let rounded = |v: f64| (v / step).round() * step;
        let coarse = Bng::new(rounded(event.at.easting), rounded(event.at.northing));
        let stated = if self.ground.firm(coarse) { coarse } else { event.at };
        if way < 67 {
            return (Given::Grid(stated), stated, precision);
        }
        let given = unproject(stated).map_or(Given::Grid(stated), Given::LonLat);
        (given, stated, precision)
    }
}

/// What an agency says of the kind of context, from a stream of its own, so that all else stays as it was drawn. At a registered place it
/// says nothing: the place does. Only what is too coarse for any map is ever at home.
fn context(
    seed: u64,
    i: u64,
    given: &Given<'_>,
    precision: Precision,
    harms: HarmSet,
) -> Option<ContextKind> {
    if matches!(given, Given::Place(_) | Given::PlaceAndGrid(..)) {
        return None;
    }
    let mut chance = Chance::new(seed, 0xc0de, i);
    let coarse = precision.metres() == PRECISIONS[PRECISIONS.len() - 1];
    let online = harms.contains(HarmType::OnlineHarm);
    match chance.below(100) {
        0..60 if online => Some(ContextKind::OnlineSpace),
        0..45 if coarse => Some(ContextKind::Home),
        0..15 => Some(ContextKind::PeerGroup),
        15..18 => Some(ContextKind::OnlineSpace),
        18..70 => Some(ContextKind::Place),
        _ => None,
    }
}

/// How much of the background a place draws.
fn draw_of_place(place: &PlaceSpec) -> f64 {
    let addresses = f64::from(place.addresses.unwrap_or(0));
    match place.kind {
        PlaceKind::RailStation => 3.5,
        PlaceKind::BusStation => 4.5,
        PlaceKind::School => f64::from(place.roll.unwrap_or(0)) / 130.0,
        PlaceKind::Retail => 2.0 + addresses / 12.0,
        PlaceKind::Park | PlaceKind::Leisure => 2.6,
        PlaceKind::LicensedPremises => 1.7,
        _ => 0.7,
    }
}

/// One harm, and now and then a second.
fn harms(table: &Weighted, chance: &mut Chance) -> HarmSet {
    let first = HarmType::ALL[table.draw(chance)];
    if chance.happens(0.28) {
        HarmSet::of([first, HarmType::ALL[table.draw(chance)]])
    } else {
        HarmSet::of([first])
    }
}

/// Share of a sector's concerns that its own people noticed.
const fn found_by(source: SourceSector) -> f64 {
    match source {
        SourceSector::Police => 0.55,
        SourceSector::Transport => 0.85,
        SourceSector::Business => 0.8,
        SourceSector::Public => 0.0,
        SourceSector::Voluntary | SourceSector::Health => 0.3,
        _ => 0.42,
    }
}
