//! DBSCAN: places where concerns lie close together, of any shape.

mod squares;

use crate::HotspotError;
use crate::centimetre::{positions, square_of};
use geography::Bng;
use squares::{NONE, Squares};

/// What DBSCAN says of each point, in the order of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clusters {
    /// Number of the point's cluster from 0, none for noise. Clusters are numbered by their first core point in the input. A border point that
    /// could join several clusters joins that of the first core point in reach.
    pub cluster: Vec<Option<u32>>,
    /// Whether the point is a core point: it has `min_points` points within `eps`, itself among them.
    pub core: Vec<bool>,
    /// How many clusters there are.
    pub count: u32,
}

/// DBSCAN, exactly.
///
/// Paper: M. Ester, H.-P. Kriegel, J. Sander and X. Xu, "A density-based algorithm for discovering clusters in large spatial databases with noise", KDD
/// 1996; by squares of side eps / sqrt 2 as A. Gunawan, "A faster algorithm for DBSCAN", 2013: the points of one square are all within reach of each
/// other, so a square with `min_points` needs no distances, however many concerns a bus station has.
///
/// * `points`: where the concerns are; several on one spot count each. Positions are taken to the centimetre.
/// * `eps_m`: reach in metres, closed: a point at exactly this distance is within.
/// * `min_points`: how many points within reach make a core point, **the point itself counted** (some software leaves it out).
///
/// Commonly misread: a cluster is a place where much is close together, not where more is than chance would bring; a town has clusters of
/// anything. Long chains join: a cluster can be far wider than eps.
///
/// # Errors
/// [`HotspotError::Distance`] when eps is below a centimetre or not a number, [`HotspotError::TooFewValues`] when `min_points` is 0,
/// [`HotspotError::NotFinite`] for a coordinate that is not usable. No points give no clusters.
///
/// # Example
/// ```
/// use geography::Bng;
/// let row = |e: f64| Bng::new(210_000.0 + e, 250_000.0);
/// let found = hotspot::dbscan(&[row(0.0), row(90.0), row(180.0), row(900.0)], 100.0, 2)?;
/// assert_eq!(found.cluster, [Some(0), Some(0), Some(0), None]);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn dbscan(points: &[Bng], eps_m: f64, min_points: usize) -> Result<Clusters, HotspotError> {
    let reach = square_of(eps_m)?;
    if reach == 0 {
        return Err(HotspotError::Distance);
    }
    if min_points == 0 {
        return Err(HotspotError::TooFewValues);
    }
    if u32::try_from(points.len()).is_err() {
        return Err(HotspotError::Parameter("points"));
    }
    let squares = Squares::new(&positions(points)?, reach, min_points);
    let core = squares.core();
    let leader = squares.join(&core);
    let anchor = squares.anchors(&core);
    // Number the clusters by their first core point.
    let mut first = vec![NONE; leader.len()];
    for (square, place) in core.first.iter().enumerate().filter(|(_, place)| **place != NONE) {
        let of_cluster = &mut first[leader[square] as usize];
        *of_cluster = squares.rows[*place as usize].min(*of_cluster);
    }
    let mut by_first: Vec<u32> = (0..leader.len() as u32).filter(|s| first[*s as usize] != NONE).collect();
    by_first.sort_unstable_by_key(|square| first[*square as usize]);
    let mut number = first;
    by_first.iter().zip(0..).for_each(|(square, cluster)| number[*square as usize] = cluster);
    let mut found = Clusters {
        cluster: vec![None; points.len()],
        core: vec![false; points.len()],
        count: by_first.len() as u32,
    };
    for ((row, anchor), core) in squares.rows.iter().zip(&anchor).zip(&core.of) {
        found.core[*row as usize] = *core;
        found.cluster[*row as usize] = (*anchor != NONE).then(|| number[leader[*anchor as usize] as usize]);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::centimetre::spots;
    use proptest::prelude::*;

    /// The definition, pair by pair.
    fn plain(points: &[Bng], reach: i64, min_points: usize) -> (Vec<bool>, Vec<Option<usize>>) {
        let spots = spots(points).unwrap();
        let near =
            |i: usize| (0..spots.len()).filter(|j| spots[i].square(spots[*j]) <= reach).collect::<Vec<_>>();
        let core: Vec<bool> = (0..spots.len()).map(|i| near(i).len() >= min_points).collect();
        let mut label: Vec<Option<usize>> =
            core.iter().enumerate().map(|(i, core)| core.then_some(i)).collect();
        for _ in 0..spots.len() {
            for i in (0..spots.len()).filter(|i| core[*i]) {
                label[i] = near(i).into_iter().filter_map(|j| label[j].filter(|_| core[j])).min();
            }
        }
        (core, label)
    }

    proptest! {
        #[test]
        fn squares_find_what_the_definition_says(
            places in proptest::collection::vec((0_i32..40, 0_i32..40), 0..70), eps in 1_i32..14, min_points in 1_usize..6,
        ) {
            // Centimetres, so that many pairs lie exactly at eps.
            let points: Vec<Bng> = places.iter().map(|(e, n)| Bng::new(f64::from(*e) / 100.0, f64::from(*n) / 100.0)).collect();
            let found = dbscan(&points, f64::from(eps) / 100.0, min_points).unwrap();
            let (core, label) = plain(&points, i64::from(eps * eps), min_points);
            prop_assert_eq!(&found.core, &core);
            let mut leaders: Vec<usize> = label.iter().flatten().copied().collect();
            leaders.sort_unstable();
            leaders.dedup();
            prop_assert_eq!(found.count as usize, leaders.len());
            for (i, label) in label.iter().enumerate().filter(|(i, _)| core[*i]) {
                prop_assert_eq!(found.cluster[i], label.map(|first| leaders.binary_search(&first).unwrap() as u32));
            }
            let spots = spots(&points).unwrap();
            for i in (0..points.len()).filter(|i| !core[*i]) {
                let first = (0..points.len()).find(|j| core[*j] && spots[i].square(spots[*j]) <= i64::from(eps * eps));
                prop_assert_eq!(found.cluster[i], first.and_then(|j| found.cluster[j]));
            }
        }
    }

    #[test]
    fn twenty_seven_thousand_concerns_on_one_spot_are_one_cluster() {
        let mut points = vec![Bng::new(210_000.0, 250_000.0); 27_000];
        points.extend(vec![Bng::new(210_300.0, 250_000.0); 27_000]);
        let found = dbscan(&points, 400.0, 8).unwrap();
        assert_eq!((found.count, found.core.iter().filter(|core| **core).count()), (1, 54_000));
    }

    #[test]
    fn full_squares_just_out_of_reach_do_not_join_and_just_within_do() {
        // Two towns of 40,000 spots each, facing edges 300 m and 299.99 m apart.
        let town =
            |east: f64| (0..40_000_u32).map(move |i| Bng::new(east + f64::from(i % 200), f64::from(i / 200)));
        for (gap, clusters) in [(300.0, 1), (300.01, 2)] {
            let points: Vec<Bng> = town(0.0).chain(town(199.0 + gap)).collect();
            assert_eq!(dbscan(&points, 300.0, 50).unwrap().count, clusters, "{gap}");
        }
    }

    #[test]
    fn a_reach_of_a_centimetre_over_the_whole_grid_and_the_farthest_reach_have_answers() {
        let corners = [(-1e7, -1e7), (1e7, 1e7), (-1e7, 1e7), (1e7, 1e7), (1e7, 1e7 - 0.01)];
        let points: Vec<Bng> = corners.iter().map(|(e, n)| Bng::new(*e, *n)).collect();
        let tiny = dbscan(&points, 0.01, 3).unwrap();
        assert_eq!(tiny.cluster, [None, Some(0), None, Some(0), Some(0)]);
        assert_eq!(dbscan(&points, 1e7, 2).unwrap().cluster, tiny.cluster);
        assert_eq!(dbscan(&points[..2], 1e7, 1).unwrap().count, 2);
    }

    #[test]
    fn parameters_without_meaning_are_refused() {
        let here = [Bng::new(0.0, 0.0)];
        assert_eq!(dbscan(&here, 0.0, 3), Err(HotspotError::Distance));
        assert_eq!(dbscan(&here, 5.0, 0), Err(HotspotError::TooFewValues));
        assert_eq!(dbscan(&[], 5.0, 3).unwrap().count, 0);
        assert_eq!(dbscan(&here, 5.0, 2).unwrap().cluster, [None]);
    }
}
