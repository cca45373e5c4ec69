//! Safety mapping with groups of young people, and what of it may be told.

use crate::{FieldFault, Shape};
use concern::{AgeBand, SafetyColour, SafetyReason, SizeBand, SourceSector};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One session in which a group of young people mapped where they feel safe.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SafetySession {
    /// Code of the area or context that was mapped.
    pub area: String,
    /// About how many took part.
    pub size: SizeBand,
    /// About what ages.
    pub age: AgeBand,
    /// The sector of the agency that led it.
    pub led_by: SourceSector,
    /// The day.
    #[cfg_attr(feature = "describe", schema(value_type = String, format = Date))]
    pub held_on: Date,
    /// What they marked.
    pub features: Vec<MappedFeature>,
    /// Where they go when they want to be safe.
    pub safe_places: Vec<SafePlace>,
}

/// A spot or stretch that young people marked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MappedFeature {
    /// How it feels.
    pub colour: SafetyColour,
    /// Why.
    pub reason: SafetyReason,
    /// Where: a point or a line, kept to 10 m.
    pub shape: Shape,
}

/// A place where young people go to be safe. It may be somebody's home, so it is kept to 100 m.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SafePlace {
    /// Why it is safe.
    pub reason: SafetyReason,
    /// Easting and northing.
    pub at: [f64; 2],
}

/// So many sessions make one step of a summary, and none is told of fewer.
pub const SESSIONS_LEAST: usize = 3;
/// Marks of one session at most.
const MARKS_MOST: usize = 200;

/// How often something was marked, over several sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MarkCount {
    /// How it feels.
    pub colour: SafetyColour,
    /// Why.
    pub reason: SafetyReason,
    /// How many marks.
    pub marks: u32,
}

/// What several sessions of one area say together: counts, no position and no session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SafetySummary {
    /// Over so many sessions: a multiple of [`SESSIONS_LEAST`].
    pub sessions: u32,
    /// Marks by colour and reason, in the order of the lists.
    pub marks: Vec<MarkCount>,
    /// How many safe places were marked.
    pub safe_places: u32,
}

impl SafetySession {
    /// The session as it is kept: positions no finer than they need be.
    #[must_use]
    pub fn coarsened(mut self) -> Self {
        for feature in &mut self.features {
            match &mut feature.shape {
                Shape::Point(at) => coarsen(at, 10.0),
                Shape::LineString(line) => line.iter_mut().for_each(|at| coarsen(at, 10.0)),
                Shape::Polygon(_) => {}
            }
        }
        for place in &mut self.safe_places {
            coarsen(&mut place.at, 100.0);
        }
        self
    }

    /// What is wrong with it, field by field.
    pub fn faults(&self, today: Date) -> Vec<FieldFault> {
        let sound = |feature: &MappedFeature| {
            feature.shape.is_sound()
                && !matches!(feature.shape, Shape::Polygon(_))
                && (feature.colour == SafetyColour::Amber
                    || (feature.colour == SafetyColour::Green) == feature.reason.is_safe())
        };
        let safe = |place: &SafePlace| place.reason.is_safe() && Shape::Point(place.at).is_sound();
        let many = self.features.len() > MARKS_MOST || self.safe_places.len() > MARKS_MOST;
        let none = self.features.is_empty() && self.safe_places.is_empty();
        let area = !self.area.is_empty()
            && self.area.len() <= 32
            && self.area.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let wrong = [
            (!area, "area", "context-fault-area"),
            (self.held_on > today || self.held_on.year() < 1900, "held_on", "context-fault-day-to-come"),
            (none || many || !self.features.iter().all(sound), "features", "context-fault-marks"),
            (!self.safe_places.iter().all(safe), "safe_places", "context-fault-marks"),
        ];
        wrong
            .into_iter()
            .filter(|(wrong, ..)| *wrong)
            .map(|(_, field, key)| FieldFault::new(field, key))
            .collect()
    }
}

fn coarsen(at: &mut [f64; 2], step: f64) {
    for metres in at {
        *metres = libm::round(*metres / step) * step;
    }
}

/// What sessions of one area, in the order in which they were kept, say together; none below three. It goes in steps of three,
/// so that what one session adds cannot be found by asking before and after it.
pub fn safety_summary(sessions: &[SafetySession]) -> Option<SafetySummary> {
    let told = sessions.len() / SESSIONS_LEAST * SESSIONS_LEAST;
    if told == 0 {
        return None;
    }
    let mut marks: BTreeMap<(SafetyColour, SafetyReason), u32> = BTreeMap::new();
    for feature in sessions[..told].iter().flat_map(|session| &session.features) {
        *marks.entry((feature.colour, feature.reason)).or_default() += 1;
    }
    let safe_places: usize = sessions[..told].iter().map(|session| session.safe_places.len()).sum();
    Some(SafetySummary {
        sessions: u32::try_from(told).unwrap_or(u32::MAX),
        marks: marks
            .into_iter()
            .map(|((colour, reason), marks)| MarkCount { colour, reason, marks })
            .collect(),
        safe_places: u32::try_from(safe_places).unwrap_or(u32::MAX),
    })
}
