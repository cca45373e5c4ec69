//! The concern itself.

use crate::{AgencyCode, ContextKind, HarmSet, Learned, PlaceId, Procedures, SourceSector};
use geography::{Bng, Located, Precision};
use jiff::civil::{Date, DateTime};

/// When something happened, as far as is known: local time, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    /// Earliest.
    pub from: DateTime,
    /// Latest; the same as `from` when the moment is known.
    pub to: DateTime,
}

impl Interval {
    /// The hour of the week (0 = Monday 00:00–00:59 … 167) when the interval is short enough to tell it:
    /// at most `longest_hours` from end to end. Longer intervals have no hour; they are not guessed at.
    pub fn hour_of_week(&self, longest_hours: i64) -> Option<u8> {
        let span = self.from.duration_until(self.to).as_secs();
        if !(0..=longest_hours * 3600).contains(&span) {
            return None;
        }
        let day = self.from.date().weekday().to_monday_zero_offset();
        u8::try_from(i16::from(day) * 24 + i16::from(self.from.hour())).ok()
    }
}

/// Where a concern points, as precisely as it was told and no more.
#[derive(Clone, Debug, PartialEq)]
pub struct Whereabouts {
    /// National Grid position (EPSG:27700).
    pub point: Bng,
    /// How far the true place may lie from the point.
    pub precision: Precision,
    /// The registered place, when it was given by its id.
    pub place: Option<PlaceId>,
    /// The areas that the point lies in.
    pub areas: Located,
}

/// One anonymised report about a context. There is no field for a person, and there is none to be added.
#[derive(Clone, Debug, PartialEq)]
pub struct Concern {
    /// The sector that reports.
    pub source: SourceSector,
    /// The agency within the sector.
    pub agency: AgencyCode,
    /// The day the agency recorded it: releases count by this date.
    pub recorded: Date,
    /// When it happened, where known.
    pub occurred: Option<Interval>,
    /// Where.
    pub place: Whereabouts,
    /// The kind of context it points at; `None`: not clear. One at home is kept to its authority alone, never as a point.
    pub context: Option<ContextKind>,
    /// What: one or more harm types.
    pub harms: HarmSet,
    /// Whether a professional discovered it or was told.
    pub learned: Learned,
    /// Whether it was reported under the Wales Safeguarding Procedures.
    pub procedures: Procedures,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn friday_night_is_hour_118_and_a_lost_weekend_has_no_hour() {
        let friday_2230 = datetime(2025, 3, 14, 22, 30, 0, 0);
        let short = Interval { from: friday_2230, to: datetime(2025, 3, 14, 23, 15, 0, 0) };
        assert_eq!(short.hour_of_week(3), Some(4 * 24 + 22));
        let long = Interval { from: friday_2230, to: datetime(2025, 3, 16, 12, 0, 0, 0) };
        assert_eq!(long.hour_of_week(3), None);
    }
}
