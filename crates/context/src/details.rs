//! What a context is, by its kind. A home is not among them: it is counted in totals only.

use crate::FieldFault;
use concern::{
    AgeBand, ContextId, ContextKind, HarmType, Medium, OnlineFeature, OnlineSpaceClass, Phase, PlaceKind,
    Platform, ProtectiveFeature, RegisterStatus, RollBand, SizeBand,
};
use serde::{Deserialize, Serialize};

/// What is known of a context of each kind. No kind has a field for a person, a handle or an address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Details {
    /// A place.
    Place {
        /// What it is.
        place_type: PlaceKind,
        /// Where it is.
        shape: Shape,
        /// When it is open; empty: not known.
        hours: Vec<Opening>,
        /// Whether it may be shown by name in releases.
        register: RegisterStatus,
    },
    /// A school or setting.
    School {
        /// About how many pupils.
        roll: RollBand,
        /// Its phase.
        phase: Phase,
        /// The language of instruction.
        medium: Medium,
        /// Where it is; none: not known.
        shape: Option<Shape>,
    },
    /// A peer group as professionals describe it: bands and places, never a list.
    PeerGroup {
        /// About how many.
        size: SizeBand,
        /// About what ages.
        age: AgeBand,
        /// Where and when it meets.
        meets: Vec<Meeting>,
        /// The harms it is known for.
        harms: Vec<HarmType>,
        /// What protects.
        protective: Vec<ProtectiveFeature>,
    },
    /// An online space by what it is; no handle, no address.
    OnlineSpace {
        /// The kind of platform.
        platform: Platform,
        /// The kind of space.
        space: OnlineSpaceClass,
        /// What matters for safety.
        features: Vec<OnlineFeature>,
    },
}

/// A point, a line or an area in National Grid metres (EPSG:27700), in the form of GeoJSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema), schema(as = ContextShape))]
#[serde(tag = "type", content = "coordinates")]
pub enum Shape {
    /// Easting and northing.
    Point([f64; 2]),
    /// A route.
    LineString(Vec<[f64; 2]>),
    /// An outer ring and its holes, each closed.
    Polygon(Vec<Vec<[f64; 2]>>),
}

/// Where and when a described peer group meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The context it meets at.
    pub at: ContextId,
    /// When; empty: not known.
    pub hours: Vec<Opening>,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the days have no more to say of themselves")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// A stretch of one day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The day on which it begins.
    pub day: Day,
    /// Its first minute after midnight.
    pub from: u16,
    /// Its last minute after midnight; beyond 1,440 it goes on into the next morning.
    pub to: u16,
}

/// Vertices of one shape at most.
const VERTICES_MOST: usize = 2_000;
/// Entries of one list at most.
const LIST_MOST: usize = 50;
/// The National Grid: 700 km by 1,300 km.
const GRID: [f64; 2] = [700_000.0, 1_300_000.0];
/// Minutes until six in the next morning.
const LATEST: u16 = 1_440 + 360;

impl Details {
    /// The kind of context.
    pub const fn kind(&self) -> ContextKind {
        match self {
            Self::Place { .. } => ContextKind::Place,
            Self::School { .. } => ContextKind::School,
            Self::PeerGroup { .. } => ContextKind::PeerGroup,
            Self::OnlineSpace { .. } => ContextKind::OnlineSpace,
        }
    }

    /// The contexts that a peer group meets at.
    pub fn meets(&self) -> &[Meeting] {
        match self {
            Self::PeerGroup { meets, .. } => meets,
            _ => &[],
        }
    }

    pub(crate) fn meets_mut(&mut self) -> Option<&mut Vec<Meeting>> {
        match self {
            Self::PeerGroup { meets, .. } => Some(meets),
            _ => None,
        }
    }

    /// What is wrong with it, field by field.
    pub fn faults(&self) -> Vec<FieldFault> {
        let fault = |wrong: bool, field: &str, key| wrong.then(|| FieldFault::new(field, key));
        let found = match self {
            Self::Place { shape, hours, register, place_type, .. } => vec![
                fault(!shape.is_sound(), "details.shape", "context-fault-shape"),
                fault(!hours_sound(hours), "details.hours", "context-fault-hours"),
                // A school is a context of its own kind, pooled in releases by rules of its own.
                fault(*place_type == PlaceKind::School, "details.place_type", "context-fault-place-type"),
                fault(
                    *register == RegisterStatus::Registered && !matches!(shape, Shape::Point(_)),
                    "details.register",
                    "context-fault-register",
                ),
            ],
            Self::School { shape, .. } => {
                let sound = shape.as_ref().is_none_or(Shape::is_sound);
                vec![fault(!sound, "details.shape", "context-fault-shape")]
            }
            Self::PeerGroup { meets, harms, protective, .. } => vec![
                fault(!meets_sound(meets), "details.meets", "context-fault-meets"),
                fault(!listed_once(harms), "details.harms", "context-fault-list"),
                fault(!listed_once(protective), "details.protective", "context-fault-list"),
            ],
            Self::OnlineSpace { features, .. } => {
                vec![fault(!listed_once(features), "details.features", "context-fault-list")]
            }
        };
        found.into_iter().flatten().collect()
    }
}

impl Shape {
    /// Whether it lies in the National Grid, has enough vertices and not too many, and its rings are closed.
    pub fn is_sound(&self) -> bool {
        let in_grid = |at: &[f64; 2]| {
            at.iter().zip(GRID).all(|(metres, most)| metres.is_finite() && (0.0..=most).contains(metres))
        };
        match self {
            Self::Point(at) => in_grid(at),
            Self::LineString(line) => (2..=VERTICES_MOST).contains(&line.len()) && line.iter().all(in_grid),
            Self::Polygon(rings) => {
                !rings.is_empty()
                    && rings.iter().map(Vec::len).sum::<usize>() <= VERTICES_MOST
                    && rings.iter().all(|ring| {
                        ring.len() >= 4 && ring.first() == ring.last() && ring.iter().all(in_grid)
                    })
            }
        }
    }
}

fn hours_sound(hours: &[Opening]) -> bool {
    hours.len() <= LIST_MOST
        && hours.iter().all(|one| one.from < one.to && one.from < 1_440 && one.to <= LATEST)
        && hours.iter().zip(hours.iter().skip(1)).all(|(one, next)| one < next)
}

fn meets_sound(meets: &[Meeting]) -> bool {
    let once = meets.iter().enumerate().all(|(n, one)| meets[..n].iter().all(|other| other.at != one.at));
    meets.len() <= LIST_MOST && once && meets.iter().all(|one| hours_sound(&one.hours))
}

/// In the order of the list and each once, so that the same set is the same bytes.
pub(crate) fn listed_once<T: PartialOrd>(list: &[T]) -> bool {
    list.len() <= LIST_MOST && list.iter().zip(list.iter().skip(1)).all(|(one, next)| one < next)
}
