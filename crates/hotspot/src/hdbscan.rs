//! HDBSCAN: places where concerns lie close together, each at its own density.

mod condense;
mod core_distance;
mod spanning_tree;
mod spots;
mod tree;

use crate::{HotspotError, Watch};
use condense::{Hierarchy, NONE, level};
use core_distance::core_distances;
use geography::Bng;
use spanning_tree::spanning_tree;
use spots::Spots;
use tree::Tree;

/// What HDBSCAN says of each point, in the order of the input.
#[derive(Clone, Debug, PartialEq)]
pub struct Hdbscan {
    /// Number of the point's cluster from 0, none for noise. Clusters are numbered by their first point in the input.
    pub cluster: Vec<Option<u32>>,
    /// How firmly each point is in its cluster, 0 to 1: the level (1 / metre) at which it leaves the cluster, as a share of the highest at which any
    /// point does; 0 for noise. Where `min_samples` points are on one spot that level is infinite: these have 1, the rest of the cluster 0.
    pub strength: Vec<f64>,
    /// Stability of each cluster (excess of mass): over its points, the levels (1 / metre) for which each is in it, summed; infinite where
    /// `min_samples` points are on one spot.
    pub stability: Vec<f64>,
    /// How many clusters there are.
    pub count: u32,
    /// Total weight in metres of the minimum spanning tree of mutual reachability over all points; 0 when there is none.
    pub mst_weight: f64,
}

/// HDBSCAN with clusters chosen by excess of mass, exactly.
///
/// Paper: R. J. G. B. Campello, D. Moulavi, A. Zimek and J. Sander, "Hierarchical density estimates for data clustering, visualization, and outlier
/// detection", ACM TKDD 2015. DBSCAN for every eps at once: of the clusters that come and go as the reach shrinks, it names those that last.
///
/// * `points`: where the concerns are; several on one spot count each. Positions are taken to the centimetre.
/// * `min_cluster_size`: how many points make a cluster, 2 or more. Commonly misread: it is not a density; a cluster of so few points is named
///   wherever they lie closer together than their surroundings.
/// * `min_samples`: the core distance is the distance to the point of this rank, **the point itself being the first** (the Python package
///   `hdbscan` leaves it out, so its 4 is our 5). 1 or more; 1 and 2 are single linkage. Greater values smooth.
///
/// Equal distances: edges of one weight have no order among them, and the answer depends on the order that is taken. Here the parts that are
/// smaller than a cluster are joined with each other before they join a cluster, so that a split is kept when any order would show it. The order of
/// the rows changes nothing but the numbers of the clusters.
///
/// Commonly misread: a cluster is where concerns lie closer together than around it, not where there are more than chance would bring; the whole
/// is never a cluster, so a single town alone comes out as parts of it or as noise.
///
/// Gives no clusters when there are fewer points than `min_cluster_size`, and no tree either when there are fewer than `min_samples`.
///
/// # Errors
/// [`HotspotError::Parameter`] for a `min_cluster_size` below 2 or a `min_samples` of 0, [`HotspotError::NotFinite`] for a coordinate that is not
/// usable, [`HotspotError::Cancelled`] when the watch says so.
///
/// # Example
/// ```
/// use geography::Bng;
/// // Two rows of houses a kilometre apart, and one house far out.
/// let house = |i: u32| Bng::new(210_000.0 + f64::from(i % 5) * 20.0, 250_000.0 + f64::from(i / 5) * 1_000.0);
/// let mut points: Vec<Bng> = (0..10).map(house).collect();
/// points.push(Bng::new(190_000.0, 250_000.0));
/// let found = hotspot::hdbscan(&points, 4, 2, &hotspot::Watch::new())?;
/// assert_eq!((found.count, found.cluster[0], found.cluster[9], found.cluster[10]), (2, Some(0), Some(1), None));
/// assert!((found.mst_weight - (8.0 * 20.0 + 1_000.0 + 20_000.0)).abs() < 1e-6);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn hdbscan(
    points: &[Bng],
    min_cluster_size: usize,
    min_samples: usize,
    watch: &Watch,
) -> Result<Hdbscan, HotspotError> {
    if min_cluster_size < 2 {
        return Err(HotspotError::Parameter("min_cluster_size"));
    }
    if min_samples == 0 {
        return Err(HotspotError::Parameter("min_samples"));
    }
    let spots = Spots::new(points)?;
    if points.len() < min_samples.max(1) {
        return Ok(Hdbscan::nothing(points.len()));
    }
    // A step is a spot whose core distance is known, or an edge of the tree.
    watch.expect(2 * spots.at.len() as u64 - 1);
    let tree = Tree::new(&spots);
    let core = core_distances(&tree, &spots, min_samples, watch)?;
    let edges = spanning_tree(&tree, &core, watch)?;
    let hierarchy = Hierarchy::new(&tree.spots, &core, &spots, &edges, min_cluster_size);
    // The points of one spot hang together by edges of its core distance.
    let inside =
        tree.spots.iter().zip(&core).map(|(spot, core)| f64::from(spots.count(*spot) - 1) * core.sqrt());
    let between = edges.iter().map(|edge| edge.weight.sqrt());
    let mst_weight = (inside.sum::<f64>() + between.sum::<f64>()) / 100.0;
    Ok(Hdbscan::new(points.len(), &spots, &tree, &hierarchy, mst_weight))
}

impl Hdbscan {
    fn nothing(points: usize) -> Self {
        Self {
            cluster: vec![None; points],
            strength: vec![0.0; points],
            stability: Vec::new(),
            count: 0,
            mst_weight: 0.0,
        }
    }

    fn new(points: usize, spots: &Spots, tree: &Tree, hierarchy: &Hierarchy, mst_weight: f64) -> Self {
        let chosen = hierarchy.chosen();
        let of = |place: usize| {
            let cluster = hierarchy.left[place];
            if cluster == NONE { NONE } else { chosen[cluster as usize] }
        };
        // Number the chosen clusters by their first row.
        let mut first = vec![NONE; chosen.len()];
        for (place, spot) in tree.spots.iter().enumerate().filter(|(place, _)| of(*place) != NONE) {
            let first = &mut first[of(place) as usize];
            *first = spots.rows(*spot)[0].min(*first);
        }
        let mut by_first: Vec<u32> =
            (0..chosen.len() as u32).filter(|c| first[*c as usize] != NONE).collect();
        by_first.sort_unstable_by_key(|cluster| first[*cluster as usize]);
        let mut number = first;
        by_first.iter().zip(0..).for_each(|(cluster, rank)| number[*cluster as usize] = rank);
        let mut found = Self { count: by_first.len() as u32, mst_weight, ..Self::nothing(points) };
        found.stability =
            by_first.iter().map(|cluster| hierarchy.clusters[*cluster as usize].stability()).collect();
        for (place, spot) in tree.spots.iter().enumerate().filter(|(place, _)| of(*place) != NONE) {
            let death = hierarchy.clusters[of(place) as usize].death;
            let here = level(hierarchy.at[place]);
            let strength = if here >= death { 1.0 } else { here / death };
            for row in spots.rows(*spot) {
                found.cluster[*row as usize] = Some(number[of(place) as usize]);
                found.strength[*row as usize] = strength;
            }
        }
        found
    }
}
