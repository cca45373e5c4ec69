//! Roads and the railway.

use crate::chance::{Chance, mix2};
use crate::land::Land;
use crate::mesh::Mesh;
use crate::noise::fractal;
use crate::outline::rounded;
use crate::rivers::Rivers;
use crate::settlement::{BUILT_UP, Settlement, apart};
use crate::travel::way;
use std::collections::{BTreeMap, BTreeSet};

/// Main roads by the settlements that they call at, as numbers in [`crate::names::SETTLEMENTS`]; the *n*th is "G*n*".
const MAIN: [&[usize]; 9] = [
    &[3, 12, 7, 0, 4, 1],
    &[0, 7, 13, 2],
    &[2, 13, 5, 9, 1],
    &[3, 15, 2],
    &[1, 6, 8],
    &[0, 10, 11, 3],
    &[4, 5],
    &[0, 8],
    &[14, 12],
];
/// The railway's calls.
pub(crate) const RAILWAY: [usize; 7] = [1, 4, 0, 14, 3, 15, 2];
/// Lanes that join open country to the network.
const LANES: u64 = 64;
/// Streets that join built-up ground to the network.
const STREETS: u64 = 420;

/// A stretch of road between two junctions.
pub(crate) struct Road {
    /// "G1" for main roads; lanes have none.
    pub(crate) number: Option<u8>,
    pub(crate) line: Vec<(f64, f64)>,
}

/// Roads by stretches, and the railway as one line with the cells it passes.
pub(crate) struct Ways {
    pub(crate) roads: Vec<Road>,
    pub(crate) railway: Vec<(f64, f64)>,
}

struct Builder<'a> {
    mesh: &'a Mesh,
    land: &'a Land,
    rivers: &'a Rivers,
    seed: u64,
    /// What crossing each cell costs beyond its lie: the whims of the ground.
    whim: Vec<u64>,
    /// Built links between neighbouring cells and the number of the road that came first (0 for a lane).
    links: BTreeMap<(usize, usize), u8>,
    built: Vec<bool>,
}

impl Ways {
    pub(crate) fn new(
        mesh: &Mesh,
        (land, rivers): (&Land, &Rivers),
        settlements: &[Settlement],
        people: &[f64],
        seed: u64,
    ) -> Self {
        let fancy =
            |cell| (24.0 * (1.2 + fractal(mix2(seed, 31), mesh.centre(cell), 1_900.0, 4)).max(0.0)) as u64;
        let whim = (0..mesh.len()).map(fancy).collect();
        let (links, built) = (BTreeMap::new(), vec![false; mesh.len()]);
        let mut builder = Builder { mesh, land, rivers, seed, whim, links, built };
        for (i, calls) in MAIN.iter().enumerate() {
            for pair in calls.windows(2) {
                builder.road(settlements[pair[0]].cell, settlements[pair[1]].cell, i as u8 + 1);
            }
        }
        let open = |cell: &usize| land.main[*cell] && land.inland[*cell] > 2;
        let country: Vec<usize> = (0..mesh.len()).filter(open).collect();
        builder.lanes(&country, 0..LANES, 5);
        let built_up = |cell: &usize| people[*cell] / Mesh::cell_km2() > BUILT_UP;
        let towns: Vec<usize> = country.into_iter().filter(built_up).collect();
        builder.lanes(&towns, LANES..LANES + STREETS, 1);
        let fixed: BTreeSet<usize> = settlements.iter().map(|s| s.cell).collect();
        Self { roads: builder.stretches(&fixed), railway: builder.railway(settlements) }
    }
}

impl Builder<'_> {
    /// Cost of a step for a road: hills, wet shores and bridges are dear, and the ground has its whims.
    fn step(&self, from: usize, to: usize, slope: f64) -> u64 {
        let (ring, around) = (self.mesh.ring(from), self.mesh.neighbours(from));
        let side = around.iter().position(|cell| *cell == to).unwrap_or(0);
        let bridge = if self.rivers.flow(ring[side], ring[(side + 1) % 6]) == 0 { 0 } else { 70 };
        let shore = if self.land.inland[to] < 2 { 60 } else { 0 };
        let climb = slope * (self.land.height[from] - self.land.height[to]).abs();
        12 + bridge + shore + self.whim[to] + climb as u64
    }

    fn road(&mut self, from: usize, to: usize, number: u8) {
        let step = |a: usize, b: usize| {
            let built = self.links.contains_key(&(a.min(b), a.max(b)));
            let cost = self.step(a, b, 1.6);
            if built { cost / 4 } else { cost }
        };
        let way = way(self.mesh, from, |cell| self.land.main[cell], step, |cell| cell == to);
        self.lay(&way.unwrap_or_default(), number);
    }

    fn lay(&mut self, way: &[usize], number: u8) {
        for pair in way.windows(2) {
            self.links.entry((pair[0].min(pair[1]), pair[0].max(pair[1]))).or_insert(number);
            (self.built[pair[0]], self.built[pair[1]]) = (true, true);
        }
    }

    /// Joins cells drawn from `ends` to the nearest road, where that is more than `beyond` cells off.
    fn lanes(&mut self, ends: &[usize], numbers: std::ops::Range<u64>, beyond: usize) {
        for lane in numbers {
            let mut chance = Chance::new(self.seed, 0x1a, lane);
            let farm = ends[chance.below(ends.len() as u32) as usize];
            let open = |cell: usize| self.land.main[cell];
            let way = way(self.mesh, farm, open, |a, b| self.step(a, b, 2.0), |cell| self.built[cell]);
            if let Some(way) = way.filter(|way| way.len() > beyond) {
                self.lay(&way, 0);
            }
        }
    }

    /// Cuts the network at its junctions and draws each stretch as a curve.
    fn stretches(&self, fixed: &BTreeSet<usize>) -> Vec<Road> {
        let mut around: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (a, b) in self.links.keys() {
            around.entry(*a).or_default().push(*b);
            around.entry(*b).or_default().push(*a);
        }
        let mut at: BTreeMap<usize, (f64, f64)> =
            around.keys().map(|cell| (*cell, self.mesh.centre(*cell))).collect();
        for _ in 0..5 {
            let before = at.clone();
            for (cell, others) in
                around.iter().filter(|(cell, others)| others.len() > 1 && !fixed.contains(cell))
            {
                let share = 1.0 / others.len() as f64;
                let mean = others
                    .iter()
                    .fold((0.0, 0.0), |m, o| (m.0 + share * before[o].0, m.1 + share * before[o].1));
                at.insert(*cell, (before[cell].0.midpoint(mean.0), before[cell].1.midpoint(mean.1)));
            }
        }
        let number = |a: usize, b: usize| self.links[&(a.min(b), a.max(b))];
        let same = |cell: usize| {
            let others = &around[&cell];
            others.len() == 2 && !fixed.contains(&cell) && number(cell, others[0]) == number(cell, others[1])
        };
        let mut done = BTreeSet::new();
        let mut roads = Vec::new();
        for (start, others) in around.iter().filter(|(cell, _)| !same(**cell)) {
            for first in others {
                if !done.insert((*start, *first)) {
                    continue;
                }
                let mut cells = vec![*start, *first];
                while let [.., before, cell] = cells[..] {
                    let Some(next) = around[&cell].iter().find(|o| same(cell) && **o != before) else {
                        break;
                    };
                    cells.push(*next);
                }
                if let [.., before, last] = cells[..] {
                    done.insert((last, before)); // the same stretch from its other end
                }
                let line: Vec<(f64, f64)> = cells.iter().map(|cell| at[cell]).collect();
                let number = Some(number(*start, *first)).filter(|n| *n > 0);
                roads.push(Road { number, line: rounded(&line, 2) });
            }
        }
        roads
    }

    /// One line through its calls, kept flat and gently curved.
    fn railway(&self, settlements: &[Settlement]) -> Vec<(f64, f64)> {
        let mut cells: Vec<usize> = Vec::new();
        let calls = RAILWAY.map(|call| settlements[call].at);
        let stops: Vec<usize> = (0..calls.len())
            .map(|i| self.stop(calls[i.max(1) - 1], calls[i], calls[(i + 1).min(calls.len() - 1)]))
            .collect();
        for ends in stops.windows(2) {
            let open = |cell: usize| self.land.main[cell] && self.land.inland[cell] > 1;
            let step = |a: usize, b: usize| {
                let worn = if self.built[b] { 14 } else { 0 };
                let again = if cells.contains(&b) { 400 } else { 0 };
                self.step(a, b, 4.0) + worn + again
            };
            let way = way(self.mesh, ends[0], open, step, |cell| cell == ends[1]).unwrap_or_default();
            let skip = usize::from(!cells.is_empty());
            cells.extend(way.into_iter().skip(skip));
        }
        let mut line: Vec<(f64, f64)> = cells.iter().map(|cell| self.mesh.centre(*cell)).collect();
        for _ in 0..14 {
            let before = line.clone();
            for i in 1..line.len().max(1) - 1 {
                let mean =
                    (before[i - 1].0.midpoint(before[i + 1].0), before[i - 1].1.midpoint(before[i + 1].1));
                line[i] = (before[i].0.midpoint(mean.0), before[i].1.midpoint(mean.1));
            }
        }
        rounded(&line, 1)
    }

    /// The cell by a town's centre where a line from one town to another passes with the least detour.
    fn stop(&self, from: (f64, f64), centre: (f64, f64), to: (f64, f64)) -> usize {
        let near = |c: &usize| {
            self.land.inland[*c] > 1 && (420.0..800.0).contains(&apart(self.mesh.centre(*c), centre))
        };
        let detour = |c: &usize| apart(self.mesh.centre(*c), from) + apart(self.mesh.centre(*c), to);
        let best = (0..self.mesh.len()).filter(|c| self.land.main[*c] && near(c));
        best.min_by(|a, b| detour(a).total_cmp(&detour(b))).unwrap_or_else(|| self.mesh.cell_at(centre))
    }
}
