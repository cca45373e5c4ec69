//! Which stations and stops are one interchange.

use concern::{PlaceId, PlaceKind};
use geography::Bng;
use rstar::RTree;
use rstar::primitives::GeomWithData;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use told::find::key;

/// Stations this near to each other are one interchange, in metres: the walk from a platform to the bays before the station.
pub(crate) const STATIONS_M: f64 = 200.0;
/// A stop this near to a station belongs to it, in metres.
pub(crate) const STOP_M: f64 = 150.0;
/// A stop that is called after the station belongs to it up to this distance, in metres.
pub(crate) const NAMED_M: f64 = 400.0;

/// A station or stop of the register.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) id: PlaceId,
    pub(crate) kind: PlaceKind,
    pub(crate) name: String,
    pub(crate) at: Bng,
    /// The groups of stops that its list puts it in.
    pub(crate) stop_areas: Vec<String>,
}

/// Why a place belongs to a hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Because {
    /// It is one of its stations.
    Station,
    /// Its list puts both into one group of stops.
    StopArea,
    /// It is near.
    Near,
    /// It is called after the station.
    Name,
}

impl Because {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Station => "station",
            Self::StopArea => "stop_area",
            Self::Near => "near",
            Self::Name => "name",
        }
    }
}

/// One interchange.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hub {
    /// The number of its first station among the nodes: railway before bus, ferry, airport and heritage railway, then by id.
    pub(crate) first: usize,
    /// Stations of several kinds stand together.
    pub(crate) several: bool,
    /// Its members by their number, with the reason and the metres from the nearest station.
    pub(crate) members: Vec<(usize, Because, u32)>,
}

/// The interchanges among some places, in the order of the ids of their first stations. Their order makes no difference, and each place is in one hub at
/// most: a stop between two goes to the group that its list says, else to the nearer one.
pub(crate) fn hubs_of(nodes: &[Node]) -> Vec<Hub> {
    let mut stations: Vec<usize> = (0..nodes.len()).filter(|at| rank(nodes[*at].kind).is_some()).collect();
    stations.sort_by_key(|at| (rank(nodes[*at].kind), nodes[*at].id.clone()));
    let groups = joined(nodes, &stations);
    let tree = RTree::bulk_load(
        stations
            .iter()
            .map(|at| GeomWithData::new([nodes[*at].at.easting, nodes[*at].at.northing], *at))
            .collect(),
    );
    // Groups of stops by the station that is first in them.
    let mut by_area: BTreeMap<&str, usize> = BTreeMap::new();
    for at in &stations {
        for area in &nodes[*at].stop_areas {
            by_area.entry(area).or_insert(*at);
        }
    }
    let mut members: BTreeMap<usize, Vec<(usize, Because, u32)>> = BTreeMap::new();
    for at in &stations {
        members.entry(groups[at]).or_default().push((*at, Because::Station, 0));
    }
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.kind == PlaceKind::BusStop) {
        let of_area = node.stop_areas.iter().filter_map(|area| by_area.get(area.as_str()).copied()).min();
        let found = match of_area {
            Some(station) => Some((station, Because::StopArea)),
            None => nearest(nodes, &tree, node),
        };
        if let Some((station, because)) = found {
            let metres = node.at.distance(nodes[station].at).round() as u32;
            members.entry(groups[&station]).or_default().push((at, because, metres));
        }
    }
    let hub = |(first, mut members): (usize, Vec<(usize, Because, u32)>)| {
        members.sort_by(|a, b| (a.1, a.2).cmp(&(b.1, b.2)).then_with(|| nodes[a.0].id.cmp(&nodes[b.0].id)));
        let kinds: BTreeSet<PlaceKind> =
            members.iter().filter(|one| one.1 == Because::Station).map(|one| nodes[one.0].kind).collect();
        Hub { first, several: kinds.len() > 1, members }
    };
    let mut hubs: Vec<Hub> = members.into_iter().map(hub).collect();
    hubs.sort_by(|a, b| nodes[a.first].id.cmp(&nodes[b.first].id));
    hubs
}

/// Which stations there are, and which comes first.
fn rank(kind: PlaceKind) -> Option<u8> {
    match kind {
        PlaceKind::RailStation => Some(0),
        PlaceKind::BusStation => Some(1),
        PlaceKind::FerryTerminal => Some(2),
        PlaceKind::Airport => Some(3),
        PlaceKind::HeritageRailway => Some(4),
        _ => None,
    }
}

/// For each station the first one of those it is joined with. `stations` are in order of rank.
fn joined(nodes: &[Node], stations: &[usize]) -> HashMap<usize, usize> {
    let mut first: HashMap<usize, usize> = stations.iter().map(|at| (*at, *at)).collect();
    let order: HashMap<usize, usize> = stations.iter().enumerate().map(|(nth, at)| (*at, nth)).collect();
    let is_near = |a: usize, b: usize| {
        nodes[a].at.distance(nodes[b].at) <= STATIONS_M
            || nodes[a].stop_areas.iter().any(|area| nodes[b].stop_areas.contains(area))
    };
    // Some hundred stations: every pair is looked at.
    for (nth, a) in stations.iter().enumerate() {
        for b in stations[nth + 1..].iter().filter(|b| is_near(*a, **b)) {
            let (from, to) = (first[a], first[b]);
            let (keep, give) = if order[&from] <= order[&to] { (from, to) } else { (to, from) };
            first.values_mut().filter(|of| **of == give).for_each(|of| *of = keep);
        }
    }
    first
}

/// The nearest station that a stop stands before, or the nearest that it is called after.
fn nearest(
    nodes: &[Node],
    tree: &RTree<GeomWithData<[f64; 2], usize>>,
    stop: &Node,
) -> Option<(usize, Because)> {
    let called = key(&stop.name);
    let around = tree.nearest_neighbor_iter_with_distance_2(&[stop.at.easting, stop.at.northing]);
    for (station, square) in around {
        let metres = square.sqrt();
        if metres <= STOP_M {
            return Some((station.data, Because::Near));
        }
        if metres > NAMED_M {
            return None;
        }
        let name = key(&nodes[station.data].name);
        let bare = name.replace("gorsaf", "");
        if called.contains("gorsaf") && !bare.is_empty() && called.contains(&bare) {
            return Some((station.data, Because::Name));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: &str, kind: PlaceKind, name: &str, east: f64, area: Option<&str>) -> Node {
        Node {
            id: PlaceId::parse(id).unwrap(),
            kind,
            name: name.into(),
            at: Bng::new(300_000.0 + east, 200_000.0),
            stop_areas: area.map(str::to_owned).into_iter().collect(),
        }
    }

    fn nodes() -> Vec<Node> {
        let stop = PlaceKind::BusStop;
        vec![
            node("BUS", PlaceKind::BusStation, "Haven Bus Station", 0.0, Some("AREA1")),
            node("RAIL", PlaceKind::RailStation, "Haven", 180.0, None),
            node("FAR", PlaceKind::RailStation, "Mountain", 5_000.0, None),
            node("S-NEAR", stop, "Square", 250.0, None),
            node("S-NAME", stop, "Haven Station (opp)", 500.0, None),
            node("S-OTHER", stop, "Chapel", 500.0, None),
            node("S-AREA", stop, "Market", -900.0, Some("AREA1")),
            node("S-ALONE", stop, "Haven Station Road", 2_000.0, None),
        ]
    }

    /// The first station, whether several kinds stand together, and each member with its reason and metres.
    type Told = (String, bool, Vec<(String, &'static str, u32)>);

    fn told(nodes: &[Node]) -> Vec<Told> {
        let id = |at: usize| nodes[at].id.to_string();
        let hubs = hubs_of(nodes).into_iter().map(|hub| {
            let members = hub.members.iter().map(|one| (id(one.0), one.1.code(), one.2)).collect();
            (id(hub.first), hub.several, members)
        });
        hubs.collect()
    }

    #[test]
    fn stations_side_by_side_and_their_stops_are_one_interchange() {
        let member = |id: &str, why: &'static str, metres| (id.to_owned(), why, metres);
        assert_eq!(
            told(&nodes()),
            [
                ("FAR".to_owned(), false, vec![member("FAR", "station", 0)]),
                (
                    "RAIL".to_owned(),
                    true,
                    vec![
                        member("BUS", "station", 0),
                        member("RAIL", "station", 0),
                        member("S-AREA", "stop_area", 900),
                        member("S-NEAR", "near", 70),
                        member("S-NAME", "name", 320),
                    ]
                ),
            ]
        );
    }

    #[test]
    fn the_order_of_places_makes_no_difference() {
        let mut back = nodes();
        back.reverse();
        assert_eq!(told(&back), told(&nodes()));
    }

    #[test]
    fn three_stations_in_a_row_are_one_though_the_ends_are_apart() {
        let row: Vec<Node> = (0..3)
            .map(|n| node(&format!("R{n}"), PlaceKind::RailStation, "X", f64::from(n) * 190.0, None))
            .collect();
        assert_eq!(told(&row).len(), 1);
    }
}
