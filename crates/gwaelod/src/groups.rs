//! Contexts that are not places: peer groups as they are described, and online spaces by their kind.

use crate::places::PlaceSpec;
use concern::{AgeBand, PlaceId, SizeBand};
use language::Text;

/// A peer group as professionals describe it. It has no members here: there is no field to list one in.
#[derive(Clone, Debug, PartialEq)]
pub struct PeerGroupSpec {
    /// Its stable id, such as `GWL-PG-03`.
    pub id: String,
    /// The description that stands for a name.
    pub name: Text,
    /// About how many.
    pub size: SizeBand,
    /// About what ages.
    pub age: AgeBand,
    /// Where it is known to meet.
    pub meets: Vec<PlaceId>,
}

/// An online space by what it is; no handle, no address.
#[derive(Clone, Debug, PartialEq)]
pub struct OnlineSpaceSpec {
    /// Its stable id, such as `GWL-ON-03`.
    pub id: String,
    /// What it is.
    pub name: Text,
}

use AgeBand::{Mixed, SixteenSeventeen, TenToTwelve, ThirteenToFifteen};
use SizeBand::{OverTwenty, TenToTwenty, UnderTen};

type GroupPlan = (&'static str, &'static str, SizeBand, AgeBand, &'static [&'static str]);

const GROUPS: [GroupPlan; 12] = [
    (
        "After-school group at the central station",
        "Grŵp ar ôl ysgol yn yr orsaf ganolog",
        TenToTwenty,
        ThirteenToFifteen,
        &["Gwyddno's Fort railway station", "Bell Arcade"],
    ),
    (
        "Evening group at the fort's bus station",
        "Grŵp min nos yng ngorsaf fysiau'r gaer",
        OverTwenty,
        Mixed,
        &["Gwyddno's Fort bus station", "Tidelands arcade"],
    ),
    (
        "Bicycle group on the seawall",
        "Grŵp beiciau ar y morglawdd",
        UnderTen,
        ThirteenToFifteen,
        &["Seawall skate park"],
    ),
    (
        "Weekend group in Elffin Park",
        "Grŵp penwythnos ym Mharc Elffin",
        TenToTwenty,
        SixteenSeventeen,
        &["Elffin Park"],
    ),
    (
        "Promenade summer group",
        "Grŵp haf y promenâd",
        OverTwenty,
        Mixed,
        &["The Promenade", "Promenade amusements"],
    ),
    (
        "Shopping-centre group at Maiden's Well",
        "Grŵp canolfan siopa Ffynnon y Forwyn",
        TenToTwenty,
        ThirteenToFifteen,
        &["Maiden's Well shopping centre", "Maiden Haven bus station"],
    ),
    ("Younger group by the fields", "Grŵp iau ger y caeau", UnderTen, TenToTwelve, &["Mererid Fields"]),
    (
        "Riverside group at the precinct",
        "Grŵp glan yr afon yn y rhodfa siopa",
        TenToTwenty,
        ThirteenToFifteen,
        &["Weir Street precinct", "Mererid Mouth railway station"],
    ),
    (
        "Market-hall group",
        "Grŵp y neuadd farchnad",
        UnderTen,
        SixteenSeventeen,
        &["Seithennin market hall", "Seithennin Town bus station"],
    ),
    (
        "Older group with cars at the retail park",
        "Grŵp hŷn gyda cheir yn y parc siopa",
        UnderTen,
        SixteenSeventeen,
        &["Fort Gate retail park"],
    ),
    (
        "High-street group in the bell village",
        "Grŵp stryd fawr pentref y clychau",
        TenToTwenty,
        ThirteenToFifteen,
        &["Bellstead High Street", "Bell Strand gardens"],
    ),
    (
        "Group that travels the line without a place of its own",
        "Grŵp sy'n teithio'r lein heb le iddo'i hun",
        TenToTwenty,
        Mixed,
        &["Havenside station", "Elffin Park station", "Floodgate Bridge railway station"],
    ),
];

const ONLINE: [(&str, &str); 8] = [
    ("A short-video app's local tag", "Tag lleol ar ap fideos byr"),
    ("A disappearing-message app's story map", "Map straeon ar ap negeseuon sy'n diflannu"),
    ("Open voice rooms of a multiplayer game", "Ystafelloedd llais agored gêm aml-chwaraewr"),
    ("A resale group for the region", "Grŵp ailwerthu i'r rhanbarth"),
    ("An anonymous question page about a school", "Tudalen gwestiynau ddienw am ysgol"),
    ("A live-stream platform's gift rooms", "Ystafelloedd rhoddion platfform ffrydio byw"),
    ("A photo-sharing app's accounts about local fights", "Cyfrifon ap rhannu lluniau am ymladd lleol"),
    ("A messaging app's channels that offer work", "Sianeli ap negeseua sy'n cynnig gwaith"),
];

/// The twelve described peer groups.
pub(crate) fn peer_groups(places: &[PlaceSpec]) -> Vec<PeerGroupSpec> {
    let id_of =
        |name: &&str| places.iter().find(|place| place.name.en == **name).map(|place| place.id.clone());
    let spec = |(i, (en, cy, size, age, meets)): (usize, &GroupPlan)| PeerGroupSpec {
        id: format!("GWL-PG-{:02}", i + 1),
        name: Text::new(*en, *cy),
        size: *size,
        age: *age,
        meets: meets.iter().filter_map(id_of).collect(),
    };
    GROUPS.iter().enumerate().map(spec).collect()
}

/// The eight online spaces.
pub(crate) fn online_spaces() -> Vec<OnlineSpaceSpec> {
    let spec = |(i, (en, cy)): (usize, &(&str, &str))| OnlineSpaceSpec {
        id: format!("GWL-ON-{:02}", i + 1),
        name: Text::new(*en, *cy),
    };
    ONLINE.iter().enumerate().map(spec).collect()
}
