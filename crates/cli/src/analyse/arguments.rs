//! The command line of `contexture analyse`, as `--help` tells it.
#![expect(
    clippy::doc_markdown,
    reason = "these comments are printed to a terminal, where backticks are noise"
)]

use super::direct::{Around, Period};
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    arg_required_else_help = true
)]
pub(crate) struct Analyse {
    #[command(flatten)]
    pub(super) case: CaseRun,
    #[command(subcommand)]
    pub(super) method: Option<Method>,
}

/// A case: one question to one method, as JSON.
#[derive(Args)]
pub(crate) struct CaseRun {
    /// The case: method, input, parameters, and what to answer (JSON)
    #[arg(long, value_name = "CASE.json", required = true)]
    pub(super) case: Option<PathBuf>,
    /// Directory of the files that the case names
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) data: PathBuf,
    /// File to write the answer to, whole or not at all; - for standard output
    #[arg(long, value_name = "OUT.json", default_value = "-")]
    pub(super) out: PathBuf,
    #[command(flatten)]
    pub(super) work: Work,
}

/// Threads and chance.
#[derive(Args)]
pub(crate) struct Work {
    /// Threads to work on; all cores when left out. The answer is the same to the byte for any number
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) threads: Option<u16>,
    /// Seed of what is drawn by chance
    #[arg(long, value_name = "S")]
    pub(super) seed: Option<u64>,
}

/// The methods that may be asked without a case.
#[derive(Subcommand)]
pub(crate) enum Method {
    /// Hot and cold cells: Gi* with false-discovery control and the exact permutation p
    GiStar(OnCells),
    /// Cells that are like their neighbours, or unlike them: local Moran with the exact permutation p
    LocalMoran(OnCells),
    /// Emerging hot spots: how each cell became, stayed or ceased to be hot, month by month
    Emerging(OnCells),
    /// Kernel density: concerns per square kilometre and month
    Density(Density),
    /// Clusters of any shape with a fixed reach: DBSCAN
    Dbscan(Dbscan),
    /// Clusters of any shape and density: HDBSCAN
    Hdbscan(Hdbscan),
    /// Circles and months with more than their share: the space-time permutation scan
    Scan(Scan),
    /// Near repeats: are concerns that are close in space close in time as well (Knox)
    Knox(Knox),
    /// The week by hours, also where only "some time between" is known
    Hours(Concerns),
}

/// What every method reads and writes.
#[derive(Args)]
pub(crate) struct Concerns {
    /// CSV of concerns, one a line: lon,lat or e,n (or longitude,latitude, easting,northing, as our template), and date (or recorded_on, or day since 2023-01-01)
    #[arg(long, value_name = "FILE.csv")]
    pub(super) points: PathBuf,
    /// File to write: .geojson (WGS84) or .csv
    #[arg(long, value_name = "FILE")]
    pub(super) out: PathBuf,
    /// Months, both included, such as 2024-01..2025-06; all when left out
    #[arg(long, value_name = "FROM..TO")]
    pub(super) period: Option<Period>,
    /// Study area: polygons in GeoJSON (WGS84). Without it, the rectangle round the concerns
    #[arg(long, value_name = "FILE.geojson")]
    pub(super) area: Option<PathBuf>,
    #[command(flatten)]
    pub(super) work: Work,
}

#[derive(Args)]
pub(crate) struct OnCells {
    #[command(flatten)]
    pub(super) concerns: Concerns,
    /// Side of a cell in metres
    #[arg(long, value_name = "METRES", default_value_t = 500.0)]
    pub(super) cell: f64,
    /// Which cells are neighbours: queen (the eight around) or dist:METRES (between centres)
    #[arg(long, value_name = "WHICH", default_value = "queen")]
    pub(super) neighbourhood: Around,
}

#[derive(Args)]
pub(crate) struct Density {
    #[command(flatten)]
    pub(super) concerns: Concerns,
    /// Distance between the places where the density is told, in metres
    #[arg(long, value_name = "METRES", default_value_t = 500.0)]
    pub(super) cell: f64,
    /// Radius within which a concern counts, in metres; of the gaussian its sigma
    #[arg(long, value_name = "METRES", default_value_t = 1_500.0)]
    pub(super) bandwidth: f64,
    /// How the weight falls off with distance
    #[arg(long, value_enum, default_value_t = Kernel::Epanechnikov)]
    pub(super) kernel: Kernel,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Kernel {
    Epanechnikov,
    Quartic,
    Gaussian,
}

#[derive(Args)]
pub(crate) struct Dbscan {
    #[command(flatten)]
    pub(super) concerns: Concerns,
    /// Reach in metres: concerns this close belong together
    #[arg(long, value_name = "METRES", default_value_t = 400.0)]
    pub(super) reach: f64,
    /// How many concerns within reach make a cluster's core, the concern itself counted
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(super) min_points: u32,
}

#[derive(Args)]
pub(crate) struct Hdbscan {
    #[command(flatten)]
    pub(super) concerns: Concerns,
    /// The fewest concerns that make a cluster
    #[arg(long, value_name = "N", default_value_t = 15)]
    pub(super) min_cluster_size: u32,
    /// Density is told by the distance to this many concerns, the concern itself counted; as the fewest when left out
    #[arg(long, value_name = "N")]
    pub(super) min_samples: Option<u32>,
}

#[derive(Args)]
pub(crate) struct Scan {
    #[command(flatten)]
    pub(super) concerns: Concerns,
    /// Side of the cells whose concerns are taken together, in metres
    #[arg(long, value_name = "METRES", default_value_t = 1_000.0)]
    pub(super) cell: f64,
    /// The largest radius of a circle, in metres
    #[arg(long, value_name = "METRES", default_value_t = 5_000.0)]
    pub(super) radius: f64,
    /// The longest window, in months
    #[arg(long, value_name = "N", default_value_t = 6)]
    pub(super) max_months: u32,
    /// Look only for what is still going on in the last month
    #[arg(long)]
    pub(super) prospective: bool,
    /// How often the months are shuffled over the concerns
    #[arg(long, value_name = "N", default_value_t = 999)]
    pub(super) permutations: u32,
}

#[derive(Args)]
pub(crate) struct Knox {
    #[command(flatten)]
    pub(super) concerns: Concerns,
    /// Outer edges of the space bands in metres, rising; the same place is a band of its own
    #[arg(long, value_name = "METRES,…", value_delimiter = ',', default_values_t = [100.0, 200.0, 400.0])]
    pub(super) space: Vec<f64>,
    /// Outer edges of the time bands in days, rising
    #[arg(long, value_name = "DAYS,…", value_delimiter = ',', default_values_t = [7, 14, 28])]
    pub(super) days: Vec<u32>,
    /// How often the days are shuffled over the places
    #[arg(long, value_name = "N", default_value_t = 999)]
    pub(super) permutations: u32,
}
