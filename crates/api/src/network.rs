//! Distances along roads, railways and bus lines, and what is within reach along them. Public geography; where somebody asks is in the body
//! of a request and in no address and no record.

use language::{Text, say};
use serde::{Deserialize, Serialize};

/// Which lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NetworkKind {
    /// Roads and streets.
    #[default]
    Road,
    /// Railways.
    Rail,
    /// Bus lines.
    Bus,
}

impl NetworkKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Road, Self::Rail, Self::Bus];

    /// The stable word for tables and the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Road => "road",
            Self::Rail => "rail",
            Self::Bus => "bus",
        }
    }

    /// The kind that a word means, the exact word of [`NetworkKind::code`].
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its name.
    pub fn label(self) -> Text {
        say(
            match self {
                Self::Road => "network-road",
                Self::Rail => "network-rail",
                Self::Bus => "network-bus",
            },
            &[],
        )
    }
}

/// How far a catchment may reach along a network, in metres.
pub const CATCHMENT_M: (f64, f64) = (50.0, 20_000.0);

/// Points of a measured line at most.
pub const NETWORK_POINTS_MAX: usize = 50;

/// `GET /api/networks`: the networks that are loaded; one that is not listed has not been imported.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct NetworksPage {
    /// The networks, in the order of [`NetworkKind::ALL`].
    pub networks: Vec<NetworkLine>,
    /// A point further than this from the network, in metres, is not on it.
    pub off_most_m: f64,
}

/// A network that is loaded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct NetworkLine {
    /// Which.
    pub kind: NetworkKind,
    /// The same in words.
    pub label: Text,
    /// Metres of line.
    pub length_m: f64,
    /// Stretches between junctions and ends.
    pub stretches: usize,
    /// The lines that must be shown with it; each in both languages.
    pub licences: Vec<String>,
}

/// `POST /api/networks/distance`: how far it is along a network from point to point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NetworkDistanceAsk {
    /// Along which network.
    pub network: NetworkKind,
    /// Eastings and northings in metres, 2 to 50.
    pub points: Vec<(f64, f64)>,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct NetworkDistance {
    /// Along which network.
    pub network: NetworkKind,
    /// From each point to the next.
    pub legs: Vec<NetworkLeg>,
    /// Metres in straight lines, all legs.
    pub straight_m: f64,
    /// Metres along the network, all legs; none when there is no way for one of them.
    pub along_m: Option<f64>,
    /// Metres from each point to the network in a straight line, which are in no distance along it; none for a point that is not on it.
    pub off_m: Vec<Option<f64>>,
}

/// From one point to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct NetworkLeg {
    /// Metres in a straight line.
    pub straight_m: f64,
    /// Metres along the network between the nearest points on it; none where there is no way.
    pub along_m: Option<f64>,
    /// Where the way goes, in decimetres of the National Grid rounded to metres with one decimal.
    pub line: Vec<(f64, f64)>,
}

/// `POST /api/networks/catchment`: all that is within a distance of a point, measured along a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NetworkCatchmentAsk {
    /// Along which network.
    pub network: NetworkKind,
    /// Easting and northing in metres.
    pub centre: (f64, f64),
    /// Metres along the network.
    pub metres: f64,
    /// Metres to either side of what is reached, 10 to 20,000.
    pub within_m: f64,
}

/// A catchment: the parts of the network within the distance, and what lies within `within_m` of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct NetworkCatchment {
    /// Along which network.
    pub network: NetworkKind,
    /// The nearest point on the network, from which it is measured.
    pub at: (f64, f64),
    /// Metres from the point that was asked about to there, in a straight line; they are not part of the distance.
    pub off_m: f64,
    /// Metres along the network.
    pub metres: f64,
    /// Metres to either side.
    pub within_m: f64,
    /// The parts that are reached, in metres with one decimal.
    pub lines: Vec<Vec<(f64, f64)>>,
    /// Metres of line that are reached.
    pub length_m: f64,
    /// The buffer of the parts: polygons as rings, the outer one first, in whole metres; for drawing.
    pub outline: Vec<Vec<Vec<(f64, f64)>>>,
    /// What it covers, in square metres.
    pub area_m2: f64,
}
