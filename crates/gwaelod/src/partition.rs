//! Areas that nest: authorities grown from their seats, then cut into middle areas and small areas of like population.

use crate::chance::Chance;
use crate::land::Land;
use crate::mesh::Mesh;
use crate::rivers::Rivers;
use crate::settlement::{Settlement, apart};
use crate::travel::{NEVER, reach};

/// How many middle areas there are.
pub(crate) const MIDDLE_AREAS: usize = 25;
/// How many small areas there are.
pub(crate) const SMALL_AREAS: usize = 150;
/// Marks a cell that belongs to no area: the sea.
pub(crate) const SEA: u16 = u16::MAX;

/// The areas of each cell, [`SEA`] where there is none.
pub(crate) struct Partition {
    pub(crate) authority: Vec<u16>,
    pub(crate) middle: Vec<u16>,
    pub(crate) small: Vec<u16>,
    /// The authority of each middle area.
    pub(crate) authority_of: Vec<u16>,
    /// The middle area of each small area.
    pub(crate) middle_of: Vec<u16>,
}

/// What a cut looks at.
struct Ground<'a> {
    mesh: &'a Mesh,
    land: &'a Land,
    rivers: &'a Rivers,
    people: &'a [f64],
}

impl Ground<'_> {
    /// Cost of a step between neighbours: rivers and slopes are dear, so that borders come to lie on them.
    fn step(&self, from: usize, to: usize) -> u64 {
        let (ring, around) = (self.mesh.ring(from), self.mesh.neighbours(from));
        let side = around.iter().position(|cell| *cell == to).unwrap_or(0);
        let flow = self.rivers.flow(ring[side], ring[(side + 1) % 6]);
        let bank = if flow == 0 { 0 } else { 90 + u64::from(flow.min(4_000) / 50) };
        let slope = (self.land.height[from] - self.land.height[to]).abs();
        10 + bank + slope as u64
    }

    fn people_in(&self, cells: &[usize]) -> f64 {
        cells.iter().map(|cell| self.people[*cell]).sum()
    }
}

impl Partition {
    pub(crate) fn new(
        mesh: &Mesh,
        (land, rivers): (&Land, &Rivers),
        settlements: &[Settlement],
        people: &[f64],
        seed: u64,
    ) -> Self {
        let ground = Ground { mesh, land, rivers, people };
        let seats: Vec<usize> = settlements.iter().take(4).map(|s| s.cell).collect();
        let grown = reach(mesh, &seats, |cell| land.main[cell], |a, b| ground.step(a, b));
        let mut authorities = vec![Vec::new(); seats.len()];
        for cell in land.cells().filter(|cell| grown.cost[*cell] != NEVER) {
            authorities[grown.start[cell]].push(cell);
        }
        let mut chance = Chance::new(seed, 0x9a, 0);
        let (middles, authority_of) = cut_all(&ground, &authorities, MIDDLE_AREAS, 0.08, &mut chance);
        let (smalls, middle_of) = cut_all(&ground, &middles, SMALL_AREAS, 0.22, &mut chance);
        let mut small = vec![SEA; mesh.len()];
        for (i, cells) in smalls.iter().enumerate() {
            for cell in cells {
                small[*cell] = i as u16;
            }
        }
        islets_join(&ground, &mut small);
        let middle: Vec<u16> =
            small.iter().map(|s| if *s == SEA { SEA } else { middle_of[usize::from(*s)] }).collect();
        let authority =
            middle.iter().map(|m| if *m == SEA { SEA } else { authority_of[usize::from(*m)] }).collect();
        Self { authority, middle, small, authority_of, middle_of }
    }
}

/// Gives each islet to the small area of the nearest cell of the main island.
fn islets_join(ground: &Ground<'_>, small: &mut [u16]) {
    let islets: Vec<usize> = ground.land.cells().filter(|cell| !ground.land.main[*cell]).collect();
    let shore: Vec<usize> =
        ground.land.cells().filter(|c| ground.land.main[*c] && ground.land.inland[*c] == 1).collect();
    let mut starts = islets.clone();
    while let Some(start) = starts.pop() {
        if small[start] != SEA {
            continue;
        }
        let islet = reach(ground.mesh, &[start], |cell| ground.land.dry[cell], |_, _| 1);
        let at = ground.mesh.centre(start);
        let near = shore
            .iter()
            .min_by(|a, b| apart(ground.mesh.centre(**a), at).total_cmp(&apart(ground.mesh.centre(**b), at)));
        if let Some(near) = near {
            let area = small[*near];
            islets.iter().filter(|cell| islet.cost[**cell] != NEVER).for_each(|cell| small[*cell] = area);
        }
    }
}

/// Cuts each whole into parts, `count` in all, shared out by population (largest remainders, at least two each).
fn cut_all(
    ground: &Ground<'_>,
    wholes: &[Vec<usize>],
    count: usize,
    uneven: f64,
    chance: &mut Chance,
) -> (Vec<Vec<usize>>, Vec<u16>) {
    let people: Vec<f64> = wholes.iter().map(|cells| ground.people_in(cells)).collect();
    let total: f64 = people.iter().sum();
    let mut shares: Vec<usize> =
        people.iter().map(|p| ((p / total * count as f64) as usize).max(2)).collect();
    while shares.iter().sum::<usize>() != count {
        let lack = |i: &usize| people[*i] / total * count as f64 - shares[*i] as f64;
        let order = |a: &usize, b: &usize| lack(a).total_cmp(&lack(b)).then(b.cmp(a));
        if shares.iter().sum::<usize>() < count {
            if let Some(i) = (0..shares.len()).max_by(order) {
                shares[i] += 1;
            }
        } else if let Some(i) = (0..shares.len()).filter(|i| shares[*i] > 2).min_by(order) {
            shares[i] -= 1;
        } else {
            break;
        }
    }
    let (mut parts, mut whole_of) = (Vec::new(), Vec::new());
    for (whole, (cells, share)) in wholes.iter().zip(&shares).enumerate() {
        let mut cut = Vec::new();
        cut_in(ground, cells.clone(), *share, uneven, chance, &mut cut);
        whole_of.extend(cut.iter().map(|_| whole as u16));
        parts.extend(cut);
    }
    (parts, whole_of)
}

/// Cuts a connected set of cells in two across its length, and each half again, until there are `count` connected parts of about the
/// same population; `uneven` is how far a cut may miss the even share.
fn cut_in(
    ground: &Ground<'_>,
    cells: Vec<usize>,
    count: usize,
    uneven: f64,
    chance: &mut Chance,
    parts: &mut Vec<Vec<usize>>,
) {
    if count <= 1 || cells.len() < 2 * count {
        parts.push(cells);
        return;
    }
    let mut inside = vec![false; ground.mesh.len()];
    for cell in &cells {
        inside[*cell] = true;
    }
    let from =
        |start: usize| reach(ground.mesh, &[start], |cell| inside[cell], |a, b| ground.step(a, b)).cost;
    let farthest = |cost: &[u64]| cells.iter().copied().max_by_key(|c| (cost[*c], *c)).unwrap_or(cells[0]);
    let one_end = farthest(&from(cells[0]));
    let to_one = from(one_end);
    let to_other = from(farthest(&to_one));
    let mut order = cells.clone();
    order.sort_by_key(|cell| (to_one[*cell] as i64 - to_other[*cell] as i64, *cell));
    let first = count / 2;
    let wanted =
        ground.people_in(&cells) * first as f64 / count as f64 * (1.0 + chance.between(-uneven, uneven));
    let (mut sum, mut taken) = (0.0, 0);
    while taken < order.len() - 1 && sum < wanted {
        sum += ground.people[order[taken]];
        taken += 1;
    }
    let mut side: Vec<u8> = vec![0; ground.mesh.len()];
    order.iter().enumerate().for_each(|(i, cell)| side[*cell] = if i < taken { 1 } else { 2 });
    // Crumbs of one side that the cut left behind on the other side go over to it: after both turns each side is one piece.
    for turn in [1, 2] {
        crumbs_move(ground, &cells, &mut side, turn);
    }
    let half = |wanted: u8| cells.iter().copied().filter(|cell| side[*cell] == wanted).collect::<Vec<_>>();
    cut_in(ground, half(1), first, uneven, chance, parts);
    cut_in(ground, half(2), count - first, uneven, chance, parts);
}

/// Leaves of side `turn` only its largest piece; the others change sides.
fn crumbs_move(ground: &Ground<'_>, cells: &[usize], side: &mut [u8], turn: u8) {
    let mut piece_of = vec![0_u32; side.len()];
    let mut pieces: Vec<Vec<usize>> = Vec::new();
    for start in cells.iter().copied() {
        if side[start] != turn || piece_of[start] != 0 {
            continue;
        }
        let number = pieces.len() as u32 + 1;
        let mut piece = vec![start];
        piece_of[start] = number;
        let mut next = 0;
        while next < piece.len() {
            for other in ground.mesh.neighbours(piece[next]) {
                if side[other] == turn && piece_of[other] == 0 {
                    piece_of[other] = number;
                    piece.push(other);
                }
            }
            next += 1;
        }
        pieces.push(piece);
    }
    pieces.sort_by(|a, b| ground.people_in(b).total_cmp(&ground.people_in(a)).then(a[0].cmp(&b[0])));
    for piece in pieces.iter().skip(1) {
        for cell in piece {
            side[*cell] = 3 - turn;
        }
    }
}
