//! The paths of networks: how far it is along them, and what is within reach. Public geography, for everybody who is signed in; where somebody
//! asks is in the body of the request, in no address and in no record.

use crate::RegistryError;
use crate::context_route::Room;
use crate::network_hold::{Held, NetworkHold, Networks};
use api::{
    CATCHMENT_M, DRAWN_LINE_POINTS_MAX, DRAWN_REACH_M, NETWORK_POINTS_MAX, NetworkCatchment,
    NetworkCatchmentAsk, NetworkDistance, NetworkDistanceAsk, NetworkKind, NetworkLeg, NetworkLine,
    NetworksPage,
};
use axum::Extension;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use geo_types::{LineString, MultiPolygon};
use geography::Bng;
use http::{Caller, Door, Json, ProblemReply, Reply, Routes, get, post, unstored};
use language::say;
use network::{Network, Snap, outline};
use std::sync::Arc;

/// A point further than this from a network is not on it, in metres.
const OFF_MOST_M: f64 = 2_000.0;
/// No way is looked for that is longer, in metres: from one end of Wales to the other.
const WAY_MOST_M: f64 = 500_000.0;

/// `GET /api/networks`, `POST /api/networks/distance`, `POST /api/networks/catchment`.
pub(crate) fn router<S>() -> Routes<S>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new()
        .route("/api/networks", get(networks_get).gives::<NetworksPage>())
        .route("/api/networks/distance", post(distance_post).gives::<NetworkDistance>())
        .route("/api/networks/catchment", post(catchment_post).gives::<NetworkCatchment>())
        .layer(Extension(Arc::new(NetworkHold::default())))
}

type Hold = Extension<Arc<NetworkHold>>;

async fn held(hold: &NetworkHold, room: &Room) -> Reply<Arc<Networks>> {
    hold.current(room.contexts.unbound()).await.map_err(|error| match error {
        RegistryError::Database(cause) => cause.into(),
        other => ProblemReply::unplanned(&other),
    })
}

async fn networks_get(State(room): State<Room>, Extension(hold): Hold, _caller: Caller) -> Reply {
    let networks = held(&hold, &room).await?;
    let line = |(kind, held): (&NetworkKind, &Held)| NetworkLine {
        kind: *kind,
        label: kind.label(),
        length_m: held.network.length_m().round(),
        stretches: held.network.size().0,
        licences: held.licences.iter().cloned().collect(),
    };
    Ok(unstored(&NetworksPage { networks: networks.iter().map(line).collect(), off_most_m: OFF_MOST_M }))
}

/// Why there is no answer: by a field of the question and a key.
type Fault = (&'static str, &'static str);

fn refused((field, key): Fault) -> ProblemReply {
    ProblemReply::new(StatusCode::BAD_REQUEST, "network").field(field, say(key, &[]))
}

/// Searches a network away from the threads that serve others.
async fn searched<T: Send + 'static>(
    networks: Arc<Networks>,
    kind: NetworkKind,
    search: impl FnOnce(&Network) -> Result<T, Fault> + Send + 'static,
) -> Reply<T> {
    if !networks.contains_key(&kind) {
        return Err(refused(("network", "network-not-loaded")));
    }
    let found = tokio::task::spawn_blocking(move || {
        networks.get(&kind).map_or(Err(("network", "network-not-loaded")), |held| search(&held.network))
    });
    found.await.map_err(|error| ProblemReply::unplanned(&error))?.map_err(refused)
}

async fn distance_post(
    State(room): State<Room>,
    Extension(hold): Hold,
    _caller: Caller,
    Json(asked): Json<NetworkDistanceAsk>,
) -> Reply {
    if !(2..=NETWORK_POINTS_MAX).contains(&asked.points.len()) {
        return Err(refused(("points", "network-points")));
    }
    let points = asked.points.iter().map(|at| on_grid(*at)).collect::<Result<Vec<_>, _>>();
    let points = points.map_err(|key| refused(("points", key)))?;
    let networks = held(&hold, &room).await?;
    let kind = asked.network;
    let told = searched(networks, kind, move |network| Ok(distance(network, kind, &points))).await?;
    Ok(unstored(&told))
}

async fn catchment_post(
    State(room): State<Room>,
    Extension(hold): Hold,
    _caller: Caller,
    Json(asked): Json<NetworkCatchmentAsk>,
) -> Reply {
    let centre = on_grid(asked.centre).map_err(|key| refused(("centre", key)))?;
    if !(CATCHMENT_M.0..=CATCHMENT_M.1).contains(&asked.metres) {
        return Err(refused(("metres", "network-metres")));
    }
    if !(DRAWN_REACH_M.0..=DRAWN_REACH_M.1).contains(&asked.within_m) {
        return Err(refused(("within_m", "picture-shape-reach")));
    }
    let networks = held(&hold, &room).await?;
    let told = searched(networks, asked.network, move |network| catchment(network, &asked, centre)).await?;
    Ok(unstored(&told))
}

fn on_grid((easting, northing): (f64, f64)) -> Result<Bng, &'static str> {
    Bng::checked(easting, northing).map_err(|_| "picture-shape-elsewhere")
}

fn distance(network: &Network, kind: NetworkKind, points: &[Bng]) -> NetworkDistance {
    let snaps: Vec<Option<Snap>> = points.iter().map(|point| network.snap(*point, OFF_MOST_M)).collect();
    let leg = |nth: usize| {
        let way = snaps[nth].zip(snaps[nth + 1]);
        let way = way.and_then(|(from, to)| network.way(&from, &to, WAY_MOST_M));
        NetworkLeg {
            straight_m: tenth(points[nth].distance(points[nth + 1])),
            along_m: way.as_ref().map(|way| tenth(way.metres)),
            line: way.map(|way| pairs(&way.line)).unwrap_or_default(),
        }
    };
    let legs: Vec<NetworkLeg> = (0..points.len() - 1).map(leg).collect();
    NetworkDistance {
        network: kind,
        straight_m: tenth(legs.iter().map(|leg| leg.straight_m).sum()),
        along_m: legs.iter().map(|leg| leg.along_m).sum::<Option<f64>>().map(tenth),
        off_m: snaps.iter().map(|snap| snap.map(|snap| tenth(snap.off_m))).collect(),
        legs,
    }
}

fn catchment(network: &Network, asked: &NetworkCatchmentAsk, centre: Bng) -> Result<NetworkCatchment, Fault> {
    let from = network.snap(centre, OFF_MOST_M).ok_or(("centre", "network-off"))?;
    let reach = network.reach(&from, asked.metres);
    if reach.lines.is_empty() || reach.lines.iter().map(Vec::len).sum::<usize>() > DRAWN_LINE_POINTS_MAX {
        return Err(("metres", "network-too-much"));
    }
    let lines: Vec<Vec<(f64, f64)>> = reach.lines.iter().map(|line| pairs(line)).collect();
    let around = outline(&reach.lines, asked.within_m);
    Ok(NetworkCatchment {
        network: asked.network,
        at: (tenth(from.at.easting), tenth(from.at.northing)),
        off_m: tenth(from.off_m),
        metres: asked.metres,
        within_m: asked.within_m,
        lines,
        length_m: tenth(reach.metres),
        area_m2: area_m2(&around).round(),
        outline: rings(&around),
    })
}

fn area_m2(around: &MultiPolygon<f64>) -> f64 {
    use geo::Area as _;
    around.unsigned_area()
}

fn rings(around: &MultiPolygon<f64>) -> Vec<Vec<Vec<(f64, f64)>>> {
    let ring = |ring: &LineString<f64>| ring.0.iter().map(|at| (at.x.round(), at.y.round())).collect();
    around
        .0
        .iter()
        .map(|part| std::iter::once(part.exterior()).chain(part.interiors()).map(ring).collect())
        .collect()
}

fn pairs(line: &[Bng]) -> Vec<(f64, f64)> {
    let mut line: Vec<(f64, f64)> = line.iter().map(|at| (tenth(at.easting), tenth(at.northing))).collect();
    line.dedup();
    line
}

/// Metres with one decimal: no map of lines is better.
fn tenth(metres: f64) -> f64 {
    (metres * 10.0).round() / 10.0
}
