//! The arguments of `contexture evaluate`, as `--help` tells them.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Evaluate {
    /// Before and after, with a comparison area: the weighted displacement difference and quotient, and the total net effect
    ///
    /// Each count is a pair "before,after" of concerns. The ring is the area around, to which harm may move.
    ///
    /// Example: contexture evaluate displacement --treated 207,110 --control 308,318 --treated-ring 178,157 --control-ring 150,140
    Displacement(Displacement),
    /// Two counts: is the rate the same? (Poisson E-test)
    ///
    /// Example: contexture evaluate rates --first 6 --second 2
    Rates(Rates),
    /// A series of counts, interrupted: did its level or its trend change? (segmented Poisson regression)
    ///
    /// Example: contexture evaluate series --file monthly.csv --start 25 --season 12
    Series(Series),
}

#[derive(Args)]
pub(crate) struct Displacement {
    /// Concerns in the treated area, before and after
    #[arg(long, value_name = "N,N", value_parser = pair::<u32>)]
    pub(super) treated: (u32, u32),
    /// Concerns in the comparison area, before and after
    #[arg(long, value_name = "N,N", value_parser = pair::<u32>)]
    pub(super) control: (u32, u32),
    /// Concerns in the ring around the treated area
    #[arg(long, value_name = "N,N", value_parser = pair::<u32>)]
    pub(super) treated_ring: Option<(u32, u32)>,
    /// Concerns in the ring around the comparison area
    #[arg(long, value_name = "N,N", value_parser = pair::<u32>)]
    pub(super) control_ring: Option<(u32, u32)>,
    /// Lengths of the two periods in one unit, such as months
    #[arg(long, value_name = "X,X", default_value = "1,1", value_parser = pair::<f64>)]
    pub(super) periods: (f64, f64),
    /// Sizes of the areas in one unit: comparison, treated, comparison ring, treated ring
    #[arg(long, value_name = "X,X,X,X", value_parser = four)]
    pub(super) sizes: Option<[f64; 4]>,
    #[command(flatten)]
    pub(super) told: Told,
}

#[derive(Args)]
pub(crate) struct Rates {
    /// First count
    #[arg(long)]
    pub(super) first: u32,
    /// Second count
    #[arg(long)]
    pub(super) second: u32,
    /// Months, residents or areas behind each
    #[arg(long, value_name = "X,X", default_value = "1,1", value_parser = pair::<f64>)]
    pub(super) exposures: (f64, f64),
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(crate) struct Series {
    /// CSV file with a column "count" and, where periods differ, a column "exposure" (such as days); one period a line, in order
    #[arg(long)]
    pub(super) file: PathBuf,
    /// Number of the first period with the measure in force, counted from 1
    #[arg(long, value_name = "N")]
    pub(super) start: usize,
    /// Periods in a season, such as 12 for months; without it no season is taken out
    #[arg(long, value_name = "N")]
    pub(super) season: Option<u32>,
    #[command(flatten)]
    pub(super) told: Told,
}

#[derive(Args)]
pub(crate) struct Told {
    /// Level of the intervals
    #[arg(long, default_value_t = 0.95, value_name = "SHARE")]
    pub(super) level: f64,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

fn pair<T: std::str::FromStr>(text: &str) -> Result<(T, T), String> {
    let both = text.split_once(',').and_then(|(a, b)| Some((a.trim().parse().ok()?, b.trim().parse().ok()?)));
    both.ok_or_else(|| {
        "two numbers with a comma between, such as 207,110 / dau rif â choma rhyngddynt".to_owned()
    })
}

fn four(text: &str) -> Result<[f64; 4], String> {
    let numbers: Option<Vec<f64>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
    let four = numbers.and_then(|numbers| <[f64; 4]>::try_from(numbers).ok());
    four.ok_or_else(|| "four numbers with commas between / pedwar rhif â chomâu rhyngddynt".to_owned())
}
