//! Towns and villages: where they stand and how many people live around them.

use crate::chance::mix2;
use crate::land::{Land, along_axes};
use crate::mesh::Mesh;
use crate::names::{SETTLEMENTS, Site};
use crate::noise::fractal;
use language::Text;

/// Residents to a cell of open country.
const RURAL: f64 = 2.1;
/// Residents to a km² from which ground counts as built up.
pub(crate) const BUILT_UP: f64 = 620.0;
/// Residents to a km² at the heart of a town.
const DENSE: f64 = 4_300.0;

/// A named settlement.
#[derive(Clone, Debug)]
pub(crate) struct Settlement {
    pub(crate) name: Text,
    /// 0 the city, 1 a town, 2 a large village, 3 a village.
    pub(crate) rank: u8,
    /// Residents of all ages.
    pub(crate) residents: f64,
    /// The cell of its market cross.
    pub(crate) cell: usize,
    pub(crate) at: (f64, f64),
}

/// Puts each settlement of the list on the free ground nearest to where the list wants it.
pub(crate) fn settle(mesh: &Mesh, land: &Land) -> Vec<Settlement> {
    let mut settled: Vec<Settlement> = Vec::with_capacity(SETTLEMENTS.len());
    for plan in &SETTLEMENTS {
        let wanted = along_axes(plan.at);
        let fits = |cell: &usize| {
            let steps = land.inland[*cell];
            let ground = match plan.site {
                Site::Shore => (2..=5).contains(&steps),
                Site::Inland => steps >= 7,
            };
            ground && settled.iter().all(|other| apart(mesh.centre(*cell), other.at) > 2_600.0)
        };
        let nearest = (0..mesh.len())
            .filter(|cell| land.main[*cell] && fits(cell))
            .min_by(|a, b| apart(mesh.centre(*a), wanted).total_cmp(&apart(mesh.centre(*b), wanted)));
        let cell = nearest.unwrap_or_else(|| mesh.cell_at(along_axes((0.0, 0.0))));
        let (name, at) = (Text::new(plan.en, plan.cy), mesh.centre(cell));
        settled.push(Settlement { name, rank: plan.rank, residents: plan.residents, cell, at });
    }
    settled
}

/// Residents of all ages in each cell of the land: a crowd around each settlement, thinned by distance and made uneven, and a few
/// people everywhere.
pub(crate) fn residents(mesh: &Mesh, land: &Land, settlements: &[Settlement], seed: u64) -> Vec<f64> {
    let mut people = vec![0.0; mesh.len()];
    for cell in land.cells() {
        let lean = 1.0 + 0.5 * fractal(mix2(seed, 21), mesh.centre(cell), 5_000.0, 3);
        people[cell] = RURAL * lean.max(0.3);
    }
    for (i, settlement) in settlements.iter().enumerate() {
        let radius = (settlement.residents / DENSE / std::f64::consts::PI).sqrt() * 1_000.0;
        let shape = mix2(seed, 40 + i as u64);
        let crowd: Vec<(usize, f64)> = land
            .cells()
            .filter(|cell| land.main[*cell])
            .filter_map(|cell| {
                let at = mesh.centre(cell);
                let stretch = 1.0 + 0.45 * fractal(shape, at, 1.6 * radius.max(900.0), 3);
                let far = apart(at, settlement.at) / (radius * stretch.max(0.35));
                (far < 2.6).then(|| (cell, libm::exp(-libm::pow(far, 2.4))))
            })
            .collect();
        let total: f64 = crowd.iter().map(|(_, share)| share).sum();
        for (cell, share) in crowd {
            people[cell] += settlement.residents * share / total;
        }
    }
    people
}

/// Metres between two points.
pub(crate) fn apart(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = (a.0 - b.0, a.1 - b.1);
    (dx * dx + dy * dy).sqrt()
}
