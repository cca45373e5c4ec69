//! Given neighbours: who is whose neighbour, where no lattice says so.

use crate::kd_tree::KdTree;
use crate::{HotspotError, Neighbourhood};
use geography::{Bng, GridMask};
use rayon::prelude::*;

/// The most places, and the most pairs, that are held: a gigabyte of either.
const MOST: usize = 1 << 28;
/// Points whose neighbours are looked for in one go.
const CHUNK: usize = 1 << 10;

/// Directed neighbours with weights: place i looks at its neighbours, which need not look back. A place is never its own neighbour; statistics
/// that count it in (Gi*) add it themselves.
///
/// Places are numbered from 0, in the order of the values that go with them. Each has its neighbours in ascending order, so the order in which
/// pairs were given shows in no result. A place with no neighbours is an **island**: it is kept, and every result names it.
///
/// # Example
/// ```
/// let weights = hotspot::Weights::from_pairs(4, &[(0, 1), (1, 0), (1, 2), (2, 1)])?;
/// assert_eq!(weights.neighbours(1), [0, 2]);
/// assert_eq!(weights.islands().collect::<Vec<_>>(), [3]);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// The neighbours of place i are `to[starts[i]..starts[i + 1]]`.
    starts: Vec<u32>,
    to: Vec<u32>,
    /// One for each of `to`; none when every weight is 1.
    weight: Option<Vec<f64>>,
}

impl Weights {
    /// Neighbours by a list of directed pairs: `(i, j)` makes j a neighbour of i, with weight 1.
    ///
    /// * `places`: how many places there are, islands among them.
    /// * `pairs`: in any order. Commonly misread: a border shared by two areas is **two** pairs, (i, j) and (j, i).
    ///
    /// # Errors
    /// [`HotspotError::Pair`] for a place beyond the last, for a place paired with itself, and for a pair given twice: whether that was
    /// a slip or meant as a weight of 2 only its author knows. [`HotspotError::TooManyPairs`] beyond 268 million places or pairs.
    pub fn from_pairs(places: usize, pairs: &[(u32, u32)]) -> Result<Self, HotspotError> {
        let (starts, order) = Self::grouped(places, pairs.len(), |pair| pairs[pair])?;
        Ok(Self { starts, to: order.into_iter().map(|pair| pairs[pair as usize].1).collect(), weight: None })
    }

    /// Neighbours by a list of directed pairs with weights: `(i, j, w)` makes j a neighbour of i with weight w.
    ///
    /// * `pairs`: weights are positive and finite, in any unit; only their proportions within a place matter where a statistic is
    ///   row-standardised. For Gi* the place itself has weight 1, so choose the unit with that in mind.
    ///
    /// # Errors
    /// As [`Weights::from_pairs`], and [`HotspotError::Pair`] for a weight that is not above 0 or not finite.
    ///
    /// # Example
    /// ```
    /// let weights = hotspot::Weights::from_weighted_pairs(3, &[(0, 1, 0.5), (0, 2, 0.25)])?;
    /// assert_eq!(weights.weights_of(0), Some(&[0.5, 0.25][..]));
    /// # Ok::<(), hotspot::HotspotError>(())
    /// ```
    pub fn from_weighted_pairs(places: usize, pairs: &[(u32, u32, f64)]) -> Result<Self, HotspotError> {
        if let Some((i, j, _)) = pairs.iter().find(|(_, _, w)| !(*w > 0.0 && w.is_finite())) {
            return Err(HotspotError::Pair(*i, *j, "has a weight that is not a positive number"));
        }
        let (starts, order) = Self::grouped(places, pairs.len(), |pair| (pairs[pair].0, pairs[pair].1))?;
        let ordered = || order.iter().map(|pair| pairs[*pair as usize]);
        Ok(Self {
            starts,
            to: ordered().map(|(_, j, _)| j).collect(),
            weight: Some(ordered().map(|(_, _, w)| w).collect()),
        })
    }

    /// The `k` nearest other points of each point, with weight 1.
    ///
    /// * `points`: in metres of the National Grid. Distances are worked out from whole centimetres, so that a tie is a tie wherever the
    ///   map's origin lies.
    /// * `k`: neighbours of each. Of points equally far off those that come first in the list are taken; several points at one place are each
    ///   other's nearest. Commonly misread: nearness is not mutual, so these weights are directed.
    ///
    /// # Errors
    /// [`HotspotError::Parameter`] when `k` is 0 or there are no `k` other points, [`HotspotError::NotFinite`] for a coordinate that is no number,
    /// [`HotspotError::TooManyPairs`].
    ///
    /// # Example
    /// ```
    /// use geography::Bng;
    /// let points = [0.0, 10.0, 11.0, 50.0].map(|easting| Bng::new(easting, 0.0));
    /// let weights = hotspot::Weights::nearest(&points, 1)?;
    /// assert_eq!([0, 1, 2, 3].map(|i| weights.neighbours(i)[0]), [1, 2, 1, 2]);
    /// # Ok::<(), hotspot::HotspotError>(())
    /// ```
    pub fn nearest(points: &[Bng], k: usize) -> Result<Self, HotspotError> {
        if k == 0 || k >= points.len().max(1) {
            return Err(HotspotError::Parameter("k"));
        }
        if points.len() > MOST || points.len().saturating_mul(k) > MOST {
            return Err(HotspotError::TooManyPairs);
        }
        let tree = KdTree::of(points)?;
        let mut to = vec![0; points.len() * k];
        to.par_chunks_mut(k * CHUNK).enumerate().for_each(|(chunk, rows)| {
            let mut found = Vec::with_capacity(k + 1);
            for (place, row) in rows.chunks_mut(k).enumerate() {
                tree.nearest((chunk * CHUNK + place) as u32, k, &mut found);
                row.iter_mut().zip(&found).for_each(|(to, (_, point))| *to = *point);
                row.sort_unstable();
            }
        });
        Ok(Self { starts: (0..=points.len()).map(|i| (i * k) as u32).collect(), to, weight: None })
    }

    /// All other points within a distance of each point, with weight 1.
    ///
    /// * `metres`: closed, from whole centimetres: a point 400.00 m away is within 400 m. Points at the same place are neighbours. Commonly
    ///   misread: this is the longest distance, not a bandwidth; a point at its edge weighs as much as one next door.
    ///
    /// # Errors
    /// [`HotspotError::Distance`] for a negative or unbounded distance, [`HotspotError::NotFinite`] for a coordinate that is no number,
    /// [`HotspotError::TooManyPairs`] beyond 268 million pairs.
    ///
    /// # Example
    /// ```
    /// use geography::Bng;
    /// let points = [0.0, 300.0, 400.0, 900.0].map(|easting| Bng::new(easting, 0.0));
    /// let weights = hotspot::Weights::within(&points, 400.0)?;
    /// assert_eq!(weights.neighbours(0), [1, 2]);
    /// assert_eq!(weights.islands().collect::<Vec<_>>(), [3]);
    /// # Ok::<(), hotspot::HotspotError>(())
    /// ```
    pub fn within(points: &[Bng], metres: f64) -> Result<Self, HotspotError> {
        let square = crate::centimetre::square_of(metres)?;
        if points.len() > MOST {
            return Err(HotspotError::TooManyPairs);
        }
        let tree = KdTree::of(points)?;
        let counts: Vec<usize> = (0..points.len() as u32)
            .into_par_iter()
            .with_min_len(CHUNK)
            .map(|point| tree.count_within(point, square) - 1)
            .collect();
        let starts = Self::starts_of(counts.iter().copied())?;
        let rows: Vec<Vec<u32>> = counts
            .par_chunks(CHUNK)
            .enumerate()
            .map(|(chunk, counts)| {
                let mut rows: Vec<u32> = Vec::with_capacity(counts.iter().sum());
                for place in 0..counts.len() {
                    let from = rows.len();
                    tree.within((chunk * CHUNK + place) as u32, square, &mut rows);
                    rows[from..].sort_unstable();
                }
                rows
            })
            .collect();
        Ok(Self { starts, to: rows.concat(), weight: None })
    }

    /// The neighbours on a lattice, with weight 1. Places are the cells of the study area in ascending order of their index.
    ///
    /// The functions on the lattice itself are faster and need no such list; this is for statistics that ask for weights.
    ///
    /// # Errors
    /// [`HotspotError::Distance`] for a negative or unbounded distance, [`HotspotError::TooManyPairs`].
    ///
    /// # Example
    /// ```
    /// use geography::{Bng, GridMask, Lattice};
    /// let grid = GridMask::whole(Lattice::new(Bng::new(0.0, 0.0), 500.0, 3, 2)?);
    /// let weights = hotspot::Weights::of_grid(&grid, hotspot::Neighbourhood::Queen)?;
    /// assert_eq!(weights.neighbours(0), [1, 3, 4]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_grid(grid: &GridMask, around: Neighbourhood) -> Result<Self, HotspotError> {
        let half_widths = around.half_widths(grid)?;
        let (cols, rows) = (grid.lattice().cols as usize, grid.lattice().rows as usize);
        let middle = half_widths.len() / 2;
        let local = around.counts_with_self(grid)?;
        let starts = Self::starts_of(grid.indices().map(|cell| local[cell] as usize - 1))?;
        let mut place_of = vec![0_u32; grid.lattice().len()];
        grid.indices().zip(0..).for_each(|(cell, place)| place_of[cell] = place);
        let mut to = Vec::with_capacity(starts.last().map_or(0, |end| *end as usize));
        for cell in grid.indices() {
            let (row, col) = (cell / cols, cell % cols);
            for other in row.saturating_sub(middle)..(row + middle + 1).min(rows) {
                let width = half_widths[other + middle - row];
                let run =
                    other * cols + col.saturating_sub(width)..other * cols + (col + width + 1).min(cols);
                to.extend(run.filter(|j| *j != cell && grid.contains(*j)).map(|j| place_of[j]));
            }
        }
        Ok(Self { starts, to, weight: None })
    }

    /// The same neighbours with weights that add up to 1 for each place; islands stay islands.
    ///
    /// # Example
    /// ```
    /// let weights = hotspot::Weights::from_pairs(3, &[(0, 1), (0, 2), (1, 0)])?.row_standardised();
    /// assert_eq!(weights.weights_of(0), Some(&[0.5, 0.5][..]));
    /// # Ok::<(), hotspot::HotspotError>(())
    /// ```
    #[must_use]
    pub fn row_standardised(&self) -> Self {
        let mut weight = Vec::with_capacity(self.to.len());
        for place in 0..self.places() {
            let total = self.total(place);
            weight.extend(self.pairs_of(place).map(|(_, w)| w / total));
        }
        Self { starts: self.starts.clone(), to: self.to.clone(), weight: Some(weight) }
    }

    /// How many places there are.
    pub const fn places(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many directed pairs there are.
    pub const fn pairs(&self) -> usize {
        self.to.len()
    }

    /// The neighbours of a place, ascending; none for a place beyond the last.
    pub fn neighbours(&self, place: usize) -> &[u32] {
        self.to.get(self.range(place)).unwrap_or(&[])
    }

    /// The weights of a place's neighbours, in their order; `None` when every weight is 1.
    pub fn weights_of(&self, place: usize) -> Option<&[f64]> {
        self.weight.as_ref().map(|weight| weight.get(self.range(place)).unwrap_or(&[]))
    }

    /// Whether every weight is 1.
    pub const fn is_binary(&self) -> bool {
        self.weight.is_none()
    }

    /// The places without a neighbour, ascending.
    pub fn islands(&self) -> impl Iterator<Item = u32> + '_ {
        (0..).zip(self.starts.windows(2)).filter(|(_, pair)| pair[0] == pair[1]).map(|(place, _)| place)
    }

    /// Each neighbour of a place with its weight.
    pub(crate) fn pairs_of(&self, place: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let weights = self.weights_of(place);
        let weight = move |i: usize| weights.map_or(1.0, |weights| weights[i]);
        self.neighbours(place).iter().enumerate().map(move |(i, to)| (*to as usize, weight(i)))
    }

    /// The weights of a place added up.
    pub(crate) fn total(&self, place: usize) -> f64 {
        match self.weights_of(place) {
            None => self.neighbours(place).len() as f64,
            Some(weights) => weights.iter().sum(),
        }
    }

    /// The weight of one pair; 0 when the second is no neighbour of the first.
    pub(crate) fn weight_between(&self, from: usize, to: u32) -> f64 {
        let found = self.neighbours(from).binary_search(&to);
        found.map_or(0.0, |i| self.weights_of(from).map_or(1.0, |weights| weights[i]))
    }

    /// One value for each place, or an error.
    pub(crate) fn fit(&self, values: usize) -> Result<(), HotspotError> {
        if values == self.places() { Ok(()) } else { Err(HotspotError::Length) }
    }

    fn range(&self, place: usize) -> std::ops::Range<usize> {
        match (self.starts.get(place), self.starts.get(place + 1)) {
            (Some(from), Some(to)) => *from as usize..*to as usize,
            _ => 0..0,
        }
    }

    /// Where each place begins, from the number of neighbours of each.
    fn starts_of(counts: impl Iterator<Item = usize>) -> Result<Vec<u32>, HotspotError> {
        let mut starts = vec![0];
        let mut total = 0_usize;
        for count in counts {
            total += count;
            if total > MOST {
                return Err(HotspotError::TooManyPairs);
            }
            starts.push(total as u32);
        }
        Ok(starts)
    }

    /// Checks the pairs and puts their numbers in the order of their places: where each place begins, and the numbers.
    fn grouped(
        places: usize,
        pairs: usize,
        pair: impl Fn(usize) -> (u32, u32),
    ) -> Result<(Vec<u32>, Vec<u32>), HotspotError> {
        if places > MOST || pairs > MOST {
            return Err(HotspotError::TooManyPairs);
        }
        let mut counts = vec![0_usize; places];
        for (i, j) in (0..pairs).map(&pair) {
            if i as usize >= places || j as usize >= places {
                return Err(HotspotError::Pair(i, j, "names a place beyond the last"));
            }
            if i == j {
                return Err(HotspotError::Pair(i, j, "is a place and itself"));
            }
            counts[i as usize] += 1;
        }
        let starts = Self::starts_of(counts.into_iter())?;
        let mut next = starts.clone();
        let mut order = vec![0_u32; pairs];
        for number in 0..pairs {
            let slot = &mut next[pair(number).0 as usize];
            order[*slot as usize] = number as u32;
            *slot += 1;
        }
        for bounds in starts.windows(2) {
            let row = &mut order[bounds[0] as usize..bounds[1] as usize];
            row.sort_unstable_by_key(|number| pair(*number as usize).1);
            if let Some(twice) = row.windows(2).find(|two| pair(two[0] as usize) == pair(two[1] as usize)) {
                let (i, j) = pair(twice[0] as usize);
                return Err(HotspotError::Pair(i, j, "is given twice"));
            }
        }
        Ok((starts, order))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geography::Lattice;
    use proptest::prelude::*;

    #[test]
    fn a_pair_that_cannot_be_is_named() {
        let pair = |pairs: &[(u32, u32)]| Weights::from_pairs(3, pairs).err();
        assert_eq!(pair(&[(0, 1), (0, 3)]), Some(HotspotError::Pair(0, 3, "names a place beyond the last")));
        assert_eq!(pair(&[(1, 1)]), Some(HotspotError::Pair(1, 1, "is a place and itself")));
        assert_eq!(pair(&[(2, 1), (0, 1), (2, 1)]), Some(HotspotError::Pair(2, 1, "is given twice")));
        assert_eq!(pair(&[(2, 1), (1, 2)]), None);
        for weight in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(Weights::from_weighted_pairs(3, &[(0, 1, weight)]).is_err());
        }
        assert_eq!(Weights::from_pairs(usize::MAX, &[]), Err(HotspotError::TooManyPairs));
        assert_eq!(Weights::from_pairs(0, &[]).unwrap().places(), 0);
    }

    #[test]
    fn what_cannot_be_near_is_refused() {
        let points = [Bng::new(0.0, 0.0), Bng::new(1.0, 0.0)];
        assert_eq!(Weights::nearest(&points, 2), Err(HotspotError::Parameter("k")));
        assert_eq!(Weights::nearest(&points, 0), Err(HotspotError::Parameter("k")));
        assert_eq!(Weights::nearest(&[], 1), Err(HotspotError::Parameter("k")));
        assert_eq!(Weights::nearest(&[points[0], Bng::new(f64::NAN, 0.0)], 1), Err(HotspotError::NotFinite));
        assert_eq!(Weights::within(&points, -1.0), Err(HotspotError::Distance));
        assert_eq!(Weights::within(&[], 5.0).unwrap().places(), 0);
        assert_eq!(Weights::within(&points, 0.0).unwrap().islands().count(), 2);
    }

    #[test]
    fn too_many_pairs_are_refused_before_they_are_made() {
        let crowd = vec![Bng::new(0.0, 0.0); 27_000];
        assert_eq!(Weights::within(&crowd, 1.0), Err(HotspotError::TooManyPairs));
        let nearest = Weights::nearest(&crowd, 3).unwrap();
        assert_eq!(nearest.neighbours(26_999), [0, 1, 2], "of equals the first in the list");
        assert_eq!(nearest.neighbours(1), [0, 2, 3]);
    }

    proptest! {
        #[test]
        fn the_nearest_and_those_within_are_those_of_all_pairs(
            at in proptest::collection::vec((0_u8..12, 0_u8..12), 2..60), k in 1_usize..12, metres in 0.0..9.0_f64,
        ) {
            let points: Vec<Bng> = at.iter().map(|(e, n)| Bng::new(f64::from(*e), f64::from(*n))).collect();
            let square = |i: usize, j: usize| {
                let (de, dn) = (points[i].easting - points[j].easting, points[i].northing - points[j].northing);
                de * de + dn * dn
            };
            let within = Weights::within(&points, metres).unwrap();
            let nearest = Weights::nearest(&points, k);
            prop_assert_eq!(nearest.is_err(), k >= points.len());
            for i in 0..points.len() {
                let mut others: Vec<usize> = (0..points.len()).filter(|j| *j != i).collect();
                let near: Vec<u32> = others.iter().filter(|j| square(i, **j).sqrt() <= metres).map(|j| *j as u32).collect();
                prop_assert_eq!(within.neighbours(i), near);
                if let Ok(nearest) = &nearest {
                    others.sort_by(|a, b| square(i, *a).total_cmp(&square(i, *b)).then(a.cmp(b)));
                    let mut near: Vec<u32> = others[..k].iter().map(|j| *j as u32).collect();
                    near.sort_unstable();
                    prop_assert_eq!(nearest.neighbours(i), near);
                }
            }
        }

        #[test]
        fn the_neighbours_of_a_lattice_are_its_cells_near(
            cols in 1_u32..7, rows in 1_u32..7, marks in proptest::collection::vec(any::<bool>(), 36), distance in 0.0..4.0_f64,
        ) {
            let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, cols, rows).unwrap();
            let grid = GridMask::new(lattice, marks[..lattice.len()].to_vec()).unwrap();
            let weights = Weights::of_grid(&grid, Neighbourhood::Distance(distance)).unwrap();
            let cells: Vec<usize> = grid.indices().collect();
            prop_assert_eq!(weights.places(), cells.len());
            let at = |cell: usize| (f64::from(lattice.col_row(cell).0), f64::from(lattice.col_row(cell).1));
            for (place, cell) in cells.iter().enumerate() {
                let near = |other: &usize| {
                    let (dx, dy) = (at(*other).0 - at(*cell).0, at(*other).1 - at(*cell).1);
                    other != cell && (dx * dx + dy * dy).sqrt() <= distance
                };
                let expected: Vec<u32> = (0..).zip(&cells).filter(|(_, other)| near(other)).map(|(i, _)| i).collect();
                prop_assert_eq!(weights.neighbours(place), expected);
            }
        }
    }
}
