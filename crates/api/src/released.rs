//! The released side: functions of a released cube and of public geography, nothing else.

use language::{Text, say};
use serde::{Deserialize, Serialize};

/// A value as this role may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(tag = "shown", rename_all = "snake_case")]
pub enum ReleasedValue {
    /// A rounded value with its interval from the noise and the rounding.
    Value {
        /// Rounded to the release's step.
        rounded: u32,
        /// Lower end of the 95 % interval.
        low: u32,
        /// Upper end.
        high: u32,
    },
    /// Withheld or none: hidden, empty and not-in-force look the same.
    Withheld,
}

impl ReleasedValue {
    /// `10 (4–18)`, or that it is withheld or none.
    pub fn words(self) -> Text {
        match self {
            Self::Value { rounded, low, high } => {
                Text::same(crate::number::interval(rounded.into(), low.into(), high.into()))
            }
            Self::Withheld => say("map-withheld", &[]),
        }
    }
}

/// A line of the privacy ledger: one sheet, which is one table of one period, or a revision of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct LedgerLine {
    /// The table.
    pub table: String,
    /// The period, such as `2025` or `2025Q3`.
    pub period: String,
    /// 1 for the sheet as first released.
    pub revision: u32,
    /// Noise scale, such as `2`.
    pub scale: String,
    /// ε as an exact decimal.
    pub epsilon: String,
    /// Cells in the frame.
    pub cells: u32,
}

/// One sector's share of the reports of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SourceShare {
    /// Code of `concern::SourceSector`.
    pub code: String,
    /// Its words.
    pub label: Text,
    /// To the nearest step of the policy, in per cent; the steps need not add up to 100.
    pub percent: u8,
}

/// What a reader must know about a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleaseCard {
    /// Release id.
    pub id: String,
    /// Calendar year, by date counted.
    pub year: i16,
    /// The period shown, such as `2025` or `2025Q3`.
    pub period: String,
    /// Version of the policy file.
    pub policy_version: String,
    /// SHA-256 of the policy's content, hexadecimal.
    pub policy_digest: String,
    /// Below this a value is not shown to this role.
    pub threshold: u32,
    /// Values are rounded to this step.
    pub rounding: u32,
    /// The most that one report of the year spends over every table and revision, exact decimal.
    pub epsilon: String,
    /// Every sheet of the year, those replaced by a revision too.
    pub ledger: Vec<LedgerLine>,
    /// When it was published, RFC 3339, UTC.
    pub published: String,
    /// The source mix of the year in the steps of the policy; empty when no released table tells it.
    pub sources: Vec<SourceShare>,
    /// All reports of the period.
    pub total: ReleasedValue,
    /// Those of them that were told too coarsely for a block.
    pub unplaced: ReleasedValue,
}

/// One area's value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedArea {
    /// Area code.
    pub code: String,
    /// The value in the chosen year.
    pub value: ReleasedValue,
    /// The value in every released year, oldest first.
    pub years: Vec<YearValue>,
    /// The value in every released quarter, oldest first; blocks have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quarters: Vec<PeriodValue>,
}

/// One registered place's value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedPlace {
    /// Register id or pool code.
    pub id: String,
    /// Code of `concern::PlaceKind`.
    pub kind: String,
    /// Name.
    pub name: Text,
    /// Code of the local authority.
    pub authority: Option<String>,
    /// Easting and northing in metres; a pool has none.
    pub at: Option<(i32, i32)>,
    /// The value in the chosen year.
    pub value: ReleasedValue,
    /// The value in every released year, oldest first.
    pub years: Vec<YearValue>,
}

/// A value in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct YearValue {
    /// Calendar year.
    pub year: i16,
    /// The value.
    pub value: ReleasedValue,
}

/// A value in one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PeriodValue {
    /// The period, such as `2025Q3`.
    pub period: String,
    /// The value.
    pub value: ReleasedValue,
}

/// A table that this role may ask for, and the periods of it that are in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TableHeld {
    /// Code of the table.
    pub table: String,
    /// Its periods, oldest first.
    pub periods: Vec<String>,
}

/// A released year that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedYear {
    /// Calendar year.
    pub year: i16,
    /// The release that holds it.
    pub release: String,
}

/// `GET /api/released/map?year=2025`: an absent year means the latest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedMap {
    /// The region.
    pub region: crate::RegionName,
    /// The years there are, oldest first.
    pub years: Vec<ReleasedYear>,
    /// The release shown; absent when none is published yet.
    pub release: Option<ReleaseCard>,
    /// The tables that this role may ask for.
    pub tables: Vec<TableHeld>,
    /// Blocks in code order, every one of the frame.
    pub blocks: Vec<ReleasedArea>,
    /// Middle areas in code order: the year from all tables together, and each quarter.
    pub middle_areas: Vec<ReleasedArea>,
    /// Local authorities in code order, from all tables together.
    pub authorities: Vec<ReleasedArea>,
    /// Registered places in id order, every one of the frame.
    pub places: Vec<ReleasedPlace>,
}

/// What sort of cell a table has here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CellKind {
    /// A block, middle area or authority.
    Area,
    /// A registered place, or a pool of small schools.
    Place,
    /// Reports of an authority that were told too coarsely for the table's areas.
    Unplaced,
    /// Reports of an authority at no place that the table has.
    Elsewhere,
}

/// One cell of a released table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedCell {
    /// What sort of cell.
    pub kind: CellKind,
    /// Area or place code.
    pub code: String,
    /// Code of the harm type, context type or source sector; empty where the table has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// The area or place in words.
    pub name: Text,
    /// The part in words, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_name: Option<Text>,
    /// The value.
    pub value: ReleasedValue,
}

/// A sum over cells of a table, from every table of the role together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedSum {
    /// Code of the authority, or of the region.
    pub code: String,
    /// Code of the part, empty for all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// The authority or region in words.
    pub name: Text,
    /// The part in words, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_name: Option<Text>,
    /// The value.
    pub value: ReleasedValue,
}

/// `GET /api/released/table?table=…&period=…[&filter=…]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedTable {
    /// The region.
    pub region: crate::RegionName,
    /// Code of the table.
    pub table: String,
    /// The release that it belongs to.
    pub release: ReleaseCard,
    /// Its cells, in the order of their codes.
    pub cells: Vec<ReleasedCell>,
    /// Totals by authority and of the region; none when a filter was given.
    pub sums: Vec<ReleasedSum>,
}

/// How likely it is that a rate lies above so many times the region's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Under 5 %.
    VeryUnlikely,
    /// From 5 % to under 20 %.
    Unlikely,
    /// From 20 % to 80 %: nothing is known. Drawn grey.
    Unsure,
    /// Above 80 % to 95 %.
    Likely,
    /// Above 95 %.
    VeryLikely,
}

impl Band {
    /// Every band, from the least likely.
    pub const ALL: [Self; 5] =
        [Self::VeryUnlikely, Self::Unlikely, Self::Unsure, Self::Likely, Self::VeryLikely];

    /// The band of a probability in whole per cent.
    pub const fn of(percent: u8) -> Self {
        match percent {
            0..=4 => Self::VeryUnlikely,
            5..=19 => Self::Unlikely,
            20..=80 => Self::Unsure,
            81..=95 => Self::Likely,
            _ => Self::VeryLikely,
        }
    }
}

/// One area of the hotspot answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedSpot {
    /// Area code.
    pub code: String,
    /// P(rate > c × the region's | what this role sees of the area), in whole per cent; none without residents.
    pub percent: Option<u8>,
    /// Its band.
    pub band: Option<Band>,
    /// The value that it was told from.
    pub value: ReleasedValue,
}

/// `GET /api/released/hotspots?period=…&unit=block|middle_area&c=1.5`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedHotspots {
    /// The region.
    pub region: crate::RegionName,
    /// `block` or `middle_area`.
    pub unit: String,
    /// How many times the region's rate, as asked.
    pub c: String,
    /// The release that it was computed from.
    pub release: ReleaseCard,
    /// Areas in code order, every one of the frame.
    pub spots: Vec<ReleasedSpot>,
}

/// `POST /api/released/polygon?period=…` with a GeoJSON polygon or a list of blocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PolygonAnswer {
    /// The release that it was computed from.
    pub release: ReleaseCard,
    /// The blocks that the answer is for: those whose fixed centre points lie inside.
    pub blocks: Vec<String>,
    /// The sum of their values.
    pub value: ReleasedValue,
    /// Residents aged 10–17 of these blocks, a public estimate.
    pub residents_10_17: u32,
}
