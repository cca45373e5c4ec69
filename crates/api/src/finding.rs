//! Findings: a method run over the working cube, with everything that is needed to run it again to the same bytes.
//!
//! These shapes become bytes through the working responder alone; see `disclosure::Working`.

use crate::{Coverage, LatticeShape, Parameters, RegionName, WorkingFilter};
use language::Text;
use serde::{Deserialize, Serialize};

/// `POST /api/working/findings`: a method, its parameters (those left out take their usual values), and what it is asked of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MethodAsk {
    /// Code of [`crate::METHODS`].
    pub method: String,
    /// Parameters by name.
    #[serde(default)]
    #[cfg_attr(feature = "describe", schema(value_type = std::collections::BTreeMap<String, crate::ParameterValue>))]
    pub parameters: Parameters,
    /// Which concerns.
    #[serde(default)]
    pub filter: WorkingFilter,
    /// Seed of chance, for methods that draw it.
    #[serde(default)]
    pub seed: u32,
}

/// What a method found. The same ask of the same cube gives the same bytes, on any machine and with any number of threads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Finding {
    /// Method, parameters, filter and seed as understood: every field filled. Asking this again makes the finding again.
    pub ask: MethodAsk,
    /// Region.
    pub region: RegionName,
    /// Version of the working cube that was asked.
    pub cube_version: String,
    /// Program and version that answered.
    pub program: String,
    /// How many concerns were used, and why the others were not.
    pub coverage: Coverage,
    /// What was found, in one sentence.
    pub headline: Text,
    /// Why there is no result, when there is none.
    pub no_result: Option<Text>,
    /// Numbers that a careful reader asks for: cells, mean, smallest p there can be.
    pub figures: Vec<Figure>,
    /// What is drawn on the map.
    pub layer: Option<FindingLayer>,
    /// Charts.
    pub charts: Vec<Chart>,
    /// Tables.
    pub tables: Vec<FindingTable>,
    /// Whether it holds when the ask is changed a little.
    pub stability: Vec<Stability>,
}

/// A finding with its digest and what it took.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct FindingAnswer {
    /// The finding.
    pub finding: Finding,
    /// SHA-256 of the finding's bytes, in hexadecimal: equal when a finding was made again to the same bytes.
    pub digest: String,
    /// How long it took in milliseconds; no part of the digest.
    pub taken_ms: u32,
}

/// A labelled number in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Figure {
    /// What it is.
    pub label: Text,
    /// The number with its unit.
    pub value: Text,
}

/// Something drawn on the map: cells of a lattice, or circles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct FindingLayer {
    /// Title of the legend.
    pub title: Text,
    /// Unit of the classes, if they are of a number.
    pub unit: Option<Text>,
    /// The classes, lowest first.
    pub classes: Vec<LayerClass>,
    /// The lattice of the cells.
    pub lattice: LatticeShape,
    /// Cells drawn, ascending.
    pub index: Vec<u32>,
    /// Class of each cell.
    pub class: Vec<u8>,
    /// Circles.
    pub circles: Vec<LayerCircle>,
}

/// A class of a layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct LayerClass {
    /// Its words.
    pub label: Text,
    /// Code of its colour in the palette: `significance+3`, `density4`, `category2`.
    pub colour: String,
}

/// A circle on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct LayerCircle {
    /// Easting of the centre in metres.
    pub easting: f64,
    /// Northing of the centre in metres.
    pub northing: f64,
    /// Radius in metres.
    pub radius_m: f64,
    /// Class.
    pub class: u8,
    /// Its words: rank, window, p.
    pub label: Text,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChartKind {
    /// A bar for each value.
    Bars,
    /// 7 × 24 squares, Monday first.
    Week,
}

/// A chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Chart {
    /// What it shows, with its unit.
    pub title: Text,
    /// How it is drawn.
    pub kind: ChartKind,
    /// A label for each value.
    pub labels: Vec<Text>,
    /// The values.
    pub values: Vec<f64>,
    /// A value to compare with, drawn as a line.
    pub reference: Vec<f64>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct FindingTable {
    /// What it lists.
    pub title: Text,
    /// Headings.
    pub columns: Vec<Column>,
    /// Rows, the most telling first.
    pub rows: Vec<FindingRow>,
    /// Rows there are in all; the table stops at two hundred.
    pub of: u32,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Column {
    /// Its words.
    pub label: Text,
    /// Decimals of its numbers; none for a column of words.
    pub decimals: Option<u8>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct FindingRow {
    /// The fields in the order of the headings.
    pub fields: Vec<Field>,
    /// Where on the map it is, easting and northing in metres.
    pub at: Option<(f64, f64)>,
}

/// A field of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum Field {
    /// A number.
    Number(f64),
    /// Words.
    Words(Text),
    /// Nothing to tell.
    Nothing(()),
}

/// Whether the finding holds when one thing is changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Stability {
    /// What was changed, such as "half the distance (750 m)".
    pub change: Text,
    /// How much was found; the marks of the method, such as hot cells.
    pub found: u32,
    /// How many of these were found again; none when the changed question has no answer.
    pub kept: Option<u32>,
    /// How much was found that the finding itself has not.
    pub new: u32,
}

/// `GET /api/working/findings/{id}`: how far a run is, or what it found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum RunState {
    /// Others are before it.
    Waiting {
        /// The run.
        id: String,
    },
    /// Under way.
    Running {
        /// The run.
        id: String,
        /// Thousandths done.
        done: u16,
    },
    /// Ready.
    Done {
        /// The run.
        id: String,
        /// What it found.
        answer: Box<FindingAnswer>,
    },
}

/// One event of `GET /api/working/findings/{id}/events`, a stream of `text/event-stream`: how far a run is, and never a part of what it found.
/// The event's id is [`Self::mark`]; the last event of a stream is one that [`Self::has_ended`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum RunProgress {
    /// Others are before it.
    Waiting,
    /// Under way.
    Running {
        /// Thousandths done.
        done: u16,
    },
    /// Ready: `GET /api/working/findings/{id}` has it.
    Done,
    /// It broke off.
    Failed,
    /// It was stopped.
    Cancelled,
}

impl RunProgress {
    /// The mark of every last event.
    pub const END: u16 = 2_000;

    /// Whether nothing comes after it.
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Cancelled)
    }

    /// Where it stands among the events of its run: later ones have greater marks. A reader who comes back names the last that it heard.
    pub const fn mark(self) -> u16 {
        match self {
            Self::Waiting => 0,
            Self::Running { done } => 1 + done,
            Self::Done | Self::Failed | Self::Cancelled => Self::END,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_of_a_run_only_rise() {
        let told = [
            RunProgress::Waiting,
            RunProgress::Running { done: 0 },
            RunProgress::Running { done: 1_000 },
            RunProgress::Done,
        ];
        assert!(told.windows(2).all(|pair| pair[0].mark() < pair[1].mark()));
        assert_eq!(RunProgress::Cancelled.mark(), RunProgress::END);
        let told = serde_json::to_string(&RunProgress::Running { done: 250 }).unwrap();
        assert_eq!(told, r#"{"state":"running","done":250}"#, "progress, and nothing else");
    }
}
