//! One probe for each piece of arithmetic.

use crate::digest::{Digest, Seeded};
use crate::statistics;
use concern::{ContextType, Grade, HarmSet, Learned, SourceSector, SourceSet};
use cube::{CubeBuilder, Filter, Row};
use disclosure::{NoiseLaw, Scale};
use geography::{Bng, GridMask, Lattice, Precision, Wgs84, project, unproject};
use hotspot::{
    Event, GiStar, HotspotError, Kernel, KnoxBands, Mode, Neighbourhood, Smoothing, Watch,
    benjamini_hochberg, conditional_tails, dbscan, density_surface, emerging_hot_spots, gi_star_distance,
    gi_star_queen, kernel_density, knox, local_moran, normal_two_sided, normal_upper,
};
use jiff::ToSpan;
use jiff::civil::date;

/// A piece of arithmetic that server and browser must do alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Probe {
    /// WGS84 to the National Grid.
    Project,
    /// The National Grid to WGS84.
    Unproject,
    /// Gi* over the cells around: z, p and q.
    GiStarQueen,
    /// Gi* within a distance: z, p and q.
    GiStarDistance,
    /// Tails of the normal distribution, down to the smallest numbers.
    NormalTails,
    /// False discovery q of seeded p-values.
    FalseDiscovery,
    /// Counts of a cube under a filter.
    Fold,
    /// The law of the release's noise.
    NoiseLaw,
    /// Local Moran and the exact permutation law.
    LocalMoran,
    /// Kernel density with every kernel.
    Density,
    /// Knox table with permutations, DBSCAN.
    Closeness,
    /// Emerging hot spots and trends.
    Emerging,
    /// Given neighbours, drawn permutations, global association.
    Given,
    /// HDBSCAN and dual density.
    Clusters,
    /// Scans.
    Scans,
    /// Hours, seasons, change points.
    Times,
    /// Rates, exceedance, concentration, accuracy.
    Risks,
    /// Effects of a measure.
    Effects,
}

impl Probe {
    /// Every probe; the place in the list is its number in the exported function.
    pub const ALL: [Self; 18] = [
        Self::Project,
        Self::Unproject,
        Self::GiStarQueen,
        Self::GiStarDistance,
        Self::NormalTails,
        Self::FalseDiscovery,
        Self::Fold,
        Self::NoiseLaw,
        Self::LocalMoran,
        Self::Density,
        Self::Closeness,
        Self::Emerging,
        Self::Given,
        Self::Clusters,
        Self::Scans,
        Self::Times,
        Self::Risks,
        Self::Effects,
    ];

    /// Digest of the bits of every result for a seed.
    pub fn digest(self, seed: u32) -> u64 {
        let (mut out, mut seeded) = (Digest::new(), Seeded::new(seed));
        match self {
            Self::Project => projected(&mut out, &mut seeded),
            Self::Unproject => unprojected(&mut out, &mut seeded),
            Self::GiStarQueen => scored(&mut out, &mut seeded, gi_star_queen),
            Self::GiStarDistance => {
                scored(&mut out, &mut seeded, |values, grid| gi_star_distance(values, grid, 3.5));
            }
            Self::NormalTails => tails(&mut out, &mut seeded),
            Self::FalseDiscovery => {
                let p: Vec<f64> = (0..5_000).map(|_| seeded.unit() * seeded.unit()).collect();
                out.floats(&benjamini_hochberg(&p).unwrap_or_default());
            }
            Self::Fold => folded(&mut out, &mut seeded),
            Self::NoiseLaw => noise(&mut out, &mut seeded),
            Self::LocalMoran => likeness(&mut out, &mut seeded),
            Self::Density => density(&mut out, &mut seeded),
            Self::Closeness => closeness(&mut out, &mut seeded),
            Self::Emerging => emerging(&mut out, &mut seeded),
            Self::Given => statistics::given(&mut out, &mut seeded),
            Self::Clusters => statistics::clusters(&mut out, &mut seeded),
            Self::Scans => statistics::scans(&mut out, &mut seeded),
            Self::Times => statistics::times(&mut out, &mut seeded),
            Self::Risks => statistics::risks(&mut out, &mut seeded),
            Self::Effects => statistics::effects(&mut out, &mut seeded),
        }
        out.finish()
    }
}

fn projected(out: &mut Digest, seeded: &mut Seeded) {
    for _ in 0..5_000 {
        let point = Wgs84::new(-9.0 + 11.0 * seeded.unit(), 49.5 + 11.5 * seeded.unit());
        match project(point) {
            Ok(at) => out.floats(&[at.easting, at.northing]),
            Err(_) => out.word(1),
        }
    }
}

fn unprojected(out: &mut Digest, seeded: &mut Seeded) {
    for _ in 0..5_000 {
        match unproject(Bng::new(700_000.0 * seeded.unit(), 1_250_000.0 * seeded.unit())) {
            Ok(at) => out.floats(&[at.lon, at.lat]),
            Err(_) => out.word(1),
        }
    }
}

/// A study area of the demo region's size, with sea and a few full places.
fn scored(out: &mut Digest, seeded: &mut Seeded, run: fn(&[f64], &GridMask) -> Result<GiStar, HotspotError>) {
    let found = study_area(seeded).map(|grid| {
        let counts: Vec<f64> = (0..grid.lattice().len())
            .map(|_| if seeded.below(40) == 0 { seeded.below(60) as f64 } else { seeded.below(3) as f64 })
            .collect();
        run(&counts, &grid)
    });
    if let Some(Ok(found)) = found {
        for column in [&found.z, &found.p, &found.q] {
            out.floats(column);
        }
        out.floats(&[found.mean, found.deviation]);
    }
}

pub(crate) fn study_area(seeded: &mut Seeded) -> Option<GridMask> {
    let lattice = Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 80, 120).ok()?;
    GridMask::new(lattice, (0..lattice.len()).map(|_| seeded.below(10) > 1).collect()).ok()
}

fn tails(out: &mut Digest, seeded: &mut Seeded) {
    for _ in 0..20_000 {
        let z = 80.0 * seeded.unit() - 40.0;
        out.floats(&[normal_two_sided(z), normal_upper(z)]);
    }
}

fn folded(out: &mut Digest, seeded: &mut Seeded) {
    let Some(grid) = study_area(seeded) else { return };
    let mut builder = CubeBuilder::new(grid);
    for _ in 0..10_000 {
        let pushed = builder.push(Row {
            point: Bng::new(209_000.0 + 42_000.0 * seeded.unit(), 249_000.0 + 62_000.0 * seeded.unit()),
            precision: Precision::new(seeded.below(900) as u32),
            block: None,
            authority: ["A1", "A2", "A3"][seeded.below(3) as usize],
            place: None,
            recorded: date(2023, 1, 1).saturating_add((seeded.below(1_095) as i64).days()),
            occurred: None,
            harms: HarmSet(seeded.below(1 << 14) as u16),
            source: SourceSector::ALL[seeded.below(10) as usize],
            learned: Learned::ALL[seeded.below(2) as usize],
            context: ContextType::ALL[seeded.below(6) as usize],
            grade: Grade::ALL[seeded.below(5) as usize],
            agency: ["AA-1", "BB-2"][seeded.below(2) as usize],
        });
        out.word(u64::from(pushed.is_ok()));
    }
    let filter = Filter { sources: SourceSet(seeded.below(1 << 10) as u16), ..Filter::everything() };
    let fold = builder.finish().fold(&filter);
    let months = fold.months.iter().map(|month| month.count).collect();
    for count in [fold.cells, fold.sources, fold.harms, fold.contexts, fold.grades, fold.hours, months]
        .iter()
        .flatten()
    {
        out.word(u64::from(*count));
    }
}

fn noise(out: &mut Digest, seeded: &mut Seeded) {
    for _ in 0..50 {
        let Ok(scale) = Scale::new(1 + seeded.below(9) as u32, 1 + seeded.below(4) as u32) else { continue };
        let law = NoiseLaw::at(scale);
        for size in 0..40 {
            out.floats(&[law.mass(size), law.at_least(size as u32)]);
        }
    }
}

fn likeness(out: &mut Digest, seeded: &mut Seeded) {
    let Some(grid) = study_area(seeded) else { return };
    let counts: Vec<u32> =
        (0..grid.lattice().len()).map(|_| (seeded.below(7) * seeded.below(7) / 6) as u32).collect();
    let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    for around in [Neighbourhood::Queen, Neighbourhood::Distance(2.0)] {
        if let Ok(found) = local_moran(&values, &grid, around) {
            out.floats(&found.i);
            out.float(found.global);
        }
        if let Ok(tails) = conditional_tails(&counts, &grid, around) {
            out.floats(&tails.at_least);
            out.floats(&tails.at_most);
        }
    }
}

pub(crate) fn places(seeded: &mut Seeded, count: usize) -> Vec<Bng> {
    (0..count)
        .map(|_| Bng::new(210_000.0 + 5_000.0 * seeded.unit(), 250_000.0 + 5_000.0 * seeded.unit()))
        .collect()
}

fn density(out: &mut Digest, seeded: &mut Seeded) {
    let (points, at) = (places(seeded, 500), places(seeded, 200));
    for kernel in [Kernel::Epanechnikov, Kernel::Quartic, Kernel::Gaussian] {
        if let Ok(found) = kernel_density(&points, &at, kernel, 700.0) {
            out.floats(&found.per_square_metre);
            out.floats(&found.per_km2_month(36.0).unwrap_or_default());
        }
    }
    let Ok(lattice) = Lattice::new(Bng::new(208_000.0, 248_000.0), 137.0, 70, 50) else { return };
    for (kernel, mode) in [
        (Kernel::Epanechnikov, Mode::Exact),
        (Kernel::Quartic, Mode::Exact),
        (Kernel::Gaussian, Mode::Exact),
        (Kernel::Gaussian, Mode::Fast),
    ] {
        let smoothing = Smoothing { kernel, bandwidth_m: 700.0, mode };
        if let Ok(found) = density_surface(&points, None, &lattice, smoothing, &Watch::new()) {
            out.floats(&found.per_square_metre);
        }
    }
}

fn closeness(out: &mut Digest, seeded: &mut Seeded) {
    let points = places(seeded, 1_000);
    if let Ok(found) = dbscan(&points, 150.0, 5) {
        for cluster in found.cluster {
            out.word(cluster.map_or(u64::MAX, u64::from));
        }
    }
    let events: Vec<Event> =
        points.iter().map(|at| Event { at: *at, day: seeded.below(1_095) as i32 }).collect();
    let bands = KnoxBands { space_m: vec![100.0, 400.0], days: vec![2, 14] };
    if let Ok(found) = knox(&events, &bands, 99, seeded.word(), &Watch::new()) {
        out.floats(&found.expected.concat());
        out.floats(&found.p_upper.unwrap_or_default().concat());
    }
}

fn emerging(out: &mut Digest, seeded: &mut Seeded) {
    let Some(grid) = study_area(seeded) else { return };
    let steps = 6;
    let values: Vec<f64> =
        (0..grid.lattice().len() * steps).map(|_| (seeded.below(40) / 37) as f64).collect();
    if let Ok(found) = emerging_hot_spots(&values, steps, &grid, Neighbourhood::Queen, &Watch::new()) {
        out.floats(&found.z);
        for trend in found.trend {
            out.floats(&[trend.z, trend.p, trend.slope]);
        }
    }
}
