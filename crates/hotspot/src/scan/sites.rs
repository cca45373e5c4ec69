//! Where the places of a scan lie, and the circles around them.

use crate::HotspotError;
use crate::chance::Chance;
use geography::{Bng, Wgs84};
use rayon::prelude::*;
use std::ops::Range;

/// Micrometres in a metre.
const MICRO: f64 = 1e6;
/// The farthest coordinate in metres.
const FARTHEST_M: f64 = 1e7;
/// Mean radius of the Earth in metres.
const EARTH_M: f64 = 6_371_009.0;
/// The most members that all circles may have together: 512 MB.
const MEMBERS_MAX: usize = 1 << 27;
/// Beyond this many circles doubles are scanned again rather than looked for.
const DOUBLES_MAX: usize = 1 << 22;
/// Centres that are worked on together.
const CHUNK: usize = 64;

/// The places of a scan, each with a position that compares exactly.
///
/// Positions are kept in whole micrometres. Whether a place lies within a circle, and whether two places are equally far from a third, is then decided by
/// whole numbers: on a lattice of cells all that lie equally far enter a circle together, wherever the lattice stands.
///
/// # Example
/// ```
/// use geography::Bng;
/// let sites = hotspot::ScanSites::on_grid(&[Bng::new(210_000.0, 250_000.0), Bng::new(212_000.0, 250_000.0)])?;
/// assert_eq!(sites.len(), 2);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScanSites {
    at: Vec<[i64; 3]>,
    globe: bool,
}

impl ScanSites {
    /// Places on the National Grid or any other plane in metres; distances are straight lines in it.
    ///
    /// # Errors
    /// [`HotspotError::NotFinite`] for NaN, infinity or a coordinate beyond 10,000 km.
    pub fn on_grid(at: &[Bng]) -> Result<Self, HotspotError> {
        let at = at.iter().map(|p| Ok([micro(p.easting)?, micro(p.northing)?, 0]));
        Ok(Self { at: at.collect::<Result<_, HotspotError>>()?, globe: false })
    }

    /// Places on the globe; distances are great circles on a sphere of radius 6,371.009 km.
    ///
    /// # Errors
    /// [`HotspotError::NotFinite`] for NaN, a latitude beyond the poles or a longitude beyond a full turn.
    pub fn on_globe(at: &[Wgs84]) -> Result<Self, HotspotError> {
        let radians = |degrees: f64| degrees * (core::f64::consts::PI / 180.0);
        let place = |p: &Wgs84| {
            if !(p.lat.abs() <= 90.0 && p.lon.abs() <= 360.0) {
                return Err(HotspotError::NotFinite);
            }
            let (lat, lon) = (radians(p.lat), radians(p.lon));
            let out = EARTH_M * libm::cos(lat);
            Ok([micro(out * libm::sin(lon))?, micro(EARTH_M * libm::sin(lat))?, micro(out * libm::cos(lon))?])
        };
        Ok(Self { at: at.iter().map(place).collect::<Result<_, _>>()?, globe: true })
    }

    /// How many places.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// The largest squared distance (along the chord on a globe) that is within `radius_m`, closed to half a micrometre.
    fn reach(&self, radius_m: f64) -> Result<u128, HotspotError> {
        if radius_m.is_nan() || radius_m < 0.0 {
            return Err(HotspotError::Distance);
        }
        let half_turn = core::f64::consts::PI * EARTH_M;
        let straight = match self.globe {
            true if radius_m < half_turn => 2.0 * EARTH_M * libm::sin(radius_m / (2.0 * EARTH_M)),
            true => f64::INFINITY,
            false => radius_m,
        };
        if straight > 4.0 * FARTHEST_M {
            return Ok(u128::MAX);
        }
        let whole = (straight * MICRO).round() as u128;
        Ok(whole * whole + whole)
    }

    /// Metres for a squared distance of [`square`].
    fn metres(&self, square: u128) -> f64 {
        let straight = (square as f64).sqrt() / MICRO;
        if self.globe { 2.0 * EARTH_M * libm::asin((straight / (2.0 * EARTH_M)).min(1.0)) } else { straight }
    }
}

fn micro(metres: f64) -> Result<i64, HotspotError> {
    (metres.abs() <= FARTHEST_M).then(|| (metres * MICRO).round() as i64).ok_or(HotspotError::NotFinite)
}

/// Squared straight distance in square micrometres.
fn square(one: [i64; 3], other: [i64; 3]) -> u128 {
    let along = |axis: usize| {
        let apart = u128::from(one[axis].abs_diff(other[axis]));
        apart * apart
    };
    along(0) + along(1) + along(2)
}

/// The different positions of a scan's places, in an order that does not depend on that of the input and keeps neighbours close in memory.
/// Places on one spot are in the same circles always, so they count as one.
pub(super) struct Spots {
    at: Vec<[i64; 3]>,
    /// The input's rows of each spot, ascending.
    pub(super) rows: Vec<Vec<u32>>,
}

impl Spots {
    pub(super) fn of(sites: &ScanSites) -> Self {
        let low = [0, 1].map(|axis| sites.at.iter().map(|at| at[axis]).min().unwrap_or(0));
        let wide = [0, 1]
            .map(|axis| sites.at.iter().map(|at| at[axis].abs_diff(low[axis])).max().unwrap_or(0))
            .into_iter()
            .fold(1, u64::max);
        let shift = (64 - wide.leading_zeros()).saturating_sub(16);
        let place = |at: [i64; 3]| {
            spread(at[0].abs_diff(low[0]) >> shift) | spread(at[1].abs_diff(low[1]) >> shift) << 1
        };
        let mut order: Vec<(u64, [i64; 3], u32)> =
            (0..).zip(&sites.at).map(|(row, at)| (place(*at), *at, row)).collect();
        order.sort_unstable();
        let mut spots = Self { at: Vec::new(), rows: Vec::new() };
        for (_, at, row) in order {
            match spots.rows.last_mut() {
                Some(rows) if spots.at.last() == Some(&at) => rows.push(row),
                _ => {
                    spots.at.push(at);
                    spots.rows.push(vec![row]);
                }
            }
        }
        spots
    }

    pub(super) fn len(&self) -> usize {
        self.at.len()
    }

    /// Distance in metres between two spots.
    pub(super) fn metres(&self, sites: &ScanSites, one: u32, other: u32) -> f64 {
        sites.metres(square(self.at[one as usize], self.at[other as usize]))
    }
}

/// The bits of a 16-bit number at every other place, for an order that keeps neighbours together (Morton).
const fn spread(number: u64) -> u64 {
    let mut x = number & 0xFFFF;
    x = (x | x << 8) & 0x00FF_00FF;
    x = (x | x << 4) & 0x0F0F_0F0F;
    x = (x | x << 2) & 0x3333_3333;
    (x | x << 1) & 0x5555_5555
}

/// One circle: the first `end` spots around its centre.
#[derive(Clone, Copy)]
pub(super) struct Ring {
    pub(super) end: u32,
    /// Whether no circle before it holds the same spots, as far as they can hold cases.
    pub(super) first: bool,
}

/// All circles of a scan, centre by centre, growing.
pub(super) struct Circles {
    members: Vec<u32>,
    rings: Vec<Ring>,
    /// For each centre, and one more: where its members and its rings begin.
    starts: Vec<(usize, usize)>,
}

impl Circles {
    /// Circles within `radius_m` that hold at most `most` of the weight (cases or people of each spot).
    pub(super) fn new(
        sites: &ScanSites,
        spots: &Spots,
        radius_m: f64,
        weight: &[f64],
        most: f64,
    ) -> Result<Self, HotspotError> {
        let reach = sites.reach(radius_m)?;
        let mut from_west: Vec<u32> = (0..spots.len() as u32).collect();
        from_west.sort_unstable_by_key(|spot| spots.at[*spot as usize][0]);
        let mut circles = Self { members: Vec::new(), rings: Vec::new(), starts: vec![(0, 0)] };
        let centres: Vec<u32> = (0..spots.len() as u32).collect();
        for chunk in centres.chunks(CHUNK) {
            let grown: Vec<(Vec<u32>, Vec<Ring>)> = chunk
                .par_iter()
                .map(|centre| grow(spots, &from_west, *centre, reach, (weight, most)))
                .collect();
            for (members, rings) in grown {
                circles.members.extend(members);
                circles.rings.extend(rings);
                circles.starts.push((circles.members.len(), circles.rings.len()));
            }
            if circles.members.len() > MEMBERS_MAX {
                return Err(HotspotError::TooManyOutcomes);
            }
        }
        circles.mark_doubles(weight);
        Ok(circles)
    }

    pub(super) fn centres(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) fn count(&self) -> usize {
        self.rings.len()
    }

    /// The largest weight of a circle.
    pub(super) fn heaviest(&self, weight: &[f64]) -> f64 {
        let held = |centre| self.around(centre).0.iter().map(|spot| weight[*spot as usize]).sum();
        (0..self.centres()).map(held).fold(0.0, f64::max)
    }

    /// The place of a centre's rings among all.
    pub(super) fn rings(&self, centre: usize) -> Range<usize> {
        self.starts[centre].1..self.starts[centre + 1].1
    }

    /// The members and the rings of a centre.
    pub(super) fn around(&self, centre: usize) -> (&[u32], &[Ring]) {
        let ((members, rings), (members_end, rings_end)) = (self.starts[centre], self.starts[centre + 1]);
        (&self.members[members..members_end], &self.rings[rings..rings_end])
    }

    /// Two centres often have a circle in common, and a spot without weight adds nothing to one. Sets are told apart by sums of 128 random bits.
    fn mark_doubles(&mut self, weight: &[f64]) {
        if self.rings.len() > DOUBLES_MAX {
            return;
        }
        let keys: Vec<u128> = (0..)
            .zip(weight)
            .map(|(spot, weight)| {
                let mut chance = Chance::keyed(0, 0x5E7, spot);
                let key = u128::from(chance.word()) << 64 | u128::from(chance.word());
                if *weight > 0.0 { key } else { 0 }
            })
            .collect();
        let mut sets = Vec::with_capacity(self.rings.len());
        for centre in 0..self.centres() {
            let (members, rings) = self.around(centre);
            let (mut set, mut from) = (0_u128, 0);
            for ring in rings {
                set = members[from..ring.end as usize]
                    .iter()
                    .fold(set, |set, spot| set.wrapping_add(keys[*spot as usize]));
                from = ring.end as usize;
                sets.push((set, sets.len()));
            }
        }
        sets.par_sort_unstable();
        for pair in sets.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            self.rings[pair[1].1].first = false;
        }
    }
}

/// The circles around one centre.
fn grow(
    spots: &Spots,
    from_west: &[u32],
    centre: u32,
    reach: u128,
    (weight, most): (&[f64], f64),
) -> (Vec<u32>, Vec<Ring>) {
    let here = spots.at[centre as usize];
    let within = |spot: &u32| {
        let east = u128::from(spots.at[*spot as usize][0].abs_diff(here[0]));
        east * east <= reach
    };
    let middle = from_west.partition_point(|spot| spots.at[*spot as usize][0] < here[0]);
    let first = from_west[..middle].partition_point(|spot| !within(spot));
    let end = middle + from_west[middle..].partition_point(within);
    let mut near: Vec<(u128, u32)> = from_west[first..end]
        .iter()
        .map(|spot| (square(here, spots.at[*spot as usize]), *spot))
        .filter(|(square, _)| *square <= reach)
        .collect();
    near.sort_unstable();
    let (mut rings, mut held, mut end) = (Vec::new(), 0.0, 0);
    for tied in near.chunk_by(|one, other| one.0 == other.0) {
        held += tied.iter().map(|(_, spot)| weight[*spot as usize]).sum::<f64>();
        if held > most {
            break;
        }
        end += tied.len();
        rings.push(Ring { end: end as u32, first: true });
    }
    near.truncate(end);
    (near.into_iter().map(|(_, spot)| spot).collect(), rings)
}
