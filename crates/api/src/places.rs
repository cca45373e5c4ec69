//! Finding places by what somebody types, and interchanges as one place.

use language::Text;
use serde::{Deserialize, Serialize};

/// `GET /api/places`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlaceSearchAsk {
    /// What was typed, 120 characters at most.
    #[serde(default)]
    pub q: String,
    /// `en` or `cy`: in which language's order equals stand.
    pub lang: Option<String>,
    /// So many answers, 1 to 50; 10 where it is left out.
    pub limit: Option<u16>,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlaceHits {
    /// The likeliest first.
    pub hits: Vec<PlaceHit>,
    /// What is wrong with what was typed, where that can be said.
    pub problem: Option<Text>,
}

/// One thing that may be meant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PlaceHit {
    /// What it is: the code of a kind of place, area or context, or of a way of writing (`grid_ref`, `postcode_unit` …).
    pub kind: String,
    /// The same in words.
    pub kind_label: Text,
    /// Its id in the register or the code of the context; none for a position that was written.
    pub id: Option<String>,
    /// Whether the id is that of a context.
    pub context: bool,
    /// Its name, or what was written in its canonical form.
    pub name: Text,
    /// What tells it apart from others of its name: its authority; for a context its state.
    pub hint: Option<Text>,
    /// Easting in metres; none for a context without position.
    pub easting: Option<f64>,
    /// Northing in metres.
    pub northing: Option<f64>,
    /// How well the position is known, in metres; none where that says nothing, as for a context.
    pub precision_m: Option<u32>,
    /// How alike it is to what was typed, 0 to 1; for ranking, not a probability.
    pub score: f64,
    /// Why it is here: `written`, `exact`, `mutated`, `misspelt` or `part`.
    pub why: String,
}

/// `GET /api/hubs`: what is left out filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct HubsAsk {
    /// Only those at which the context of this code stands: it names one of their places, or lies near one.
    pub context: Option<String>,
}

/// Interchanges, in the order of their English names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct HubsPage {
    /// The interchanges.
    pub hubs: Vec<HubLine>,
}

/// An interchange: stations that stand together, and their stops.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct HubLine {
    /// `H-` and the id of its first station.
    pub id: String,
    /// The code of a kind of station, or `interchange` where several kinds stand together.
    pub kind: String,
    /// The same in words.
    pub kind_label: Text,
    /// The name of its first station.
    pub name: Text,
    /// Easting of its first station in metres.
    pub easting: f64,
    /// Northing of its first station in metres.
    pub northing: f64,
    /// How many stations it has.
    pub stations: i64,
    /// How many stops it has.
    pub stops: i64,
}

/// `GET /api/hubs/{id}`: one interchange and what is around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Hub {
    /// The interchange.
    pub hub: HubLine,
    /// Its stations and stops, the stations first, then by distance.
    pub members: Vec<HubPlace>,
    /// Shops, licensed premises, leisure, parks and schools within [`Hub::within_m`] of its first station, the nearest first.
    pub around: Vec<HubPlace>,
    /// What "around" is, in metres.
    pub within_m: u32,
    /// The authorities, boards and forces whose ground it stands on.
    pub authorities: Vec<HubAuthority>,
    /// The contexts that name one of its places, or lie within [`Hub::context_m`] of it; none for those who may not read contexts.
    pub contexts: Vec<HubContext>,
    /// How near a context lies, in metres.
    pub context_m: u32,
}

/// A place of an interchange, or near it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct HubPlace {
    /// Its id in the register.
    pub id: String,
    /// The code of its kind.
    pub kind: String,
    /// The same in words.
    pub kind_label: Text,
    /// Its name.
    pub name: Text,
    /// Easting in metres.
    pub easting: f64,
    /// Northing in metres.
    pub northing: f64,
    /// Metres: of a member from the nearest station, of another from the first.
    pub metres: i32,
    /// Why it belongs: `station`, `stop_area`, `near` or `name`; none for a place around.
    pub why: Option<String>,
}

/// A public body whose ground an interchange stands on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct HubAuthority {
    /// Its area's code.
    pub code: String,
    /// `local_authority`, `board` or `force`.
    pub kind: String,
    /// Its name.
    pub name: Text,
}

/// A context at an interchange.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct HubContext {
    /// What people call it.
    pub code: String,
    /// The code of its kind.
    pub kind: String,
    /// The same in words.
    pub kind_label: Text,
    /// Its name.
    pub name: Text,
    /// The code of its state.
    pub state: String,
    /// The same in words.
    pub state_label: Text,
    /// It names one of the places of the interchange; else it lies near.
    pub named: bool,
}
