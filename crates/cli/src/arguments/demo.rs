//! `contexture demo`: the fictional region as files.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Demo {
    /// Write the region's geography and places as GeoJSON
    Geography {
        /// Directory to write into
        dir: PathBuf,
        /// Seed of the generator
        #[arg(long, default_value_t = jobs::DEMO_SEED)]
        seed: u64,
    },
    /// Write concerns in the canonical template
    Concerns {
        /// File to write
        file: PathBuf,
        /// How many
        #[arg(long, default_value_t = jobs::DEMO_CONCERNS)]
        n: u64,
        /// Seed of the concerns
        #[arg(long, default_value_t = jobs::DEMO_SEED)]
        seed: u64,
        /// Seed of the region that they happen in; the demonstration's own when left out
        #[arg(long, default_value_t = jobs::DEMO_SEED)]
        region_seed: u64,
    },
}
