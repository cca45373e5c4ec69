//! `cargo xtask bench`: the figures, printed by the benchmarks of the crates themselves.

mod martin;
mod race;
mod table;

use crate::house::House;
use crate::{install, tell, tool, web};
use anyhow::{Result, bail};
use cargo_metadata::MetadataCommand;

/// Its benchmarks drive the service as it is run in earnest: its release build.
const JOURNEY: &str = "journey";

/// Its benchmark loads the service by zoom; it runs when it is asked for.
const TILES: &str = "tiles";

/// Its benchmark fills a database with a million concerns and lasts ten minutes; it runs when it is asked for.
const LOAD: &str = "load";

/// Its benchmark needs a browser; it runs when it is asked for.
const SCREEN: &str = "screen";

/// Its benchmark writes gigabytes and takes minutes; it runs when it is asked for.
const RACE: &str = "race";

/// Which benchmarks, and how.
#[derive(clap::Args)]
pub(crate) struct Bench {
    /// A benchmark or a crate; all but the race, the tiles and the load when left out. `hotspot` is the race: every statistic at its full size, in
    /// one table. `tiles` is released tiles by zoom,
    /// `load` two hundred people at once, `screen` the first map and the frames of a browser
    name: Option<String>,
    /// In the race: the peers too, in a Python virtual environment under target/bench. For tiles: Martin too, built under target/bench
    #[arg(long)]
    peers: bool,
    /// In the race: a tenth of the size
    #[arg(long)]
    small: bool,
    /// In the race: one workload
    #[arg(long, value_name = "WORKLOAD")]
    only: Option<String>,
}

/// Runs every benchmark of the workspace, those of one name or package, or the race.
pub(crate) fn run(house: &House, bench: &Bench) -> Result<()> {
    if bench.name.as_deref() == Some("hotspot") {
        return race::run(house, bench);
    }
    if bench.small || bench.only.is_some() {
        bail!("--small and --only belong to the race: cargo xtask bench hotspot --small");
    }
    if bench.peers && bench.name.as_deref() != Some(TILES) {
        bail!(
            "peers are beside the race and the tiles: cargo xtask bench hotspot --peers, cargo xtask bench tiles --peers"
        );
    }
    plain(house, bench)
}

fn plain(house: &House, bench: &Bench) -> Result<()> {
    let name = bench.name.as_deref();
    let metadata = MetadataCommand::new().current_dir(&house.root).no_deps().exec()?;
    let mut all: Vec<(String, String)> = Vec::new();
    for package in &metadata.packages {
        let benches = package.targets.iter().filter(|target| target.is_bench());
        all.extend(benches.map(|target| (package.name.to_string(), target.name.clone())));
    }
    let wanted: Vec<_> = all
        .iter()
        .filter(|(package, bench)| {
            name.map_or(package != RACE && ![TILES, LOAD, SCREEN].contains(&bench.as_str()), |name| {
                name == package || name == bench
            })
        })
        .collect();
    if wanted.is_empty() {
        let known: Vec<String> = all.iter().map(|(package, bench)| format!("{package}/{bench}")).collect();
        bail!("there is no such benchmark; there are: {}", known.join(", "));
    }
    install::postgres()?;
    if wanted.iter().any(|(_, bench)| bench == SCREEN) {
        install::browser()?;
    }
    let martin = if bench.peers { Some(martin::found(house)?) } else { None };
    if wanted.iter().any(|(package, _)| package == JOURNEY) {
        install::leaflet(house)?;
        web::build(house)?;
        let mut build =
            tool::cargo(house, &["build", "--release", "--package", "contexture", "--bin", "contexture"]);
        tool::build("Building the service for speed", &mut build)?;
    }
    for (package, bench) in wanted {
        tell::heading(&format!("{package}: {bench}"));
        let mut build = tool::cargo(house, &["bench", "--no-run", "--package", package, "--bench", bench]);
        tool::build("Building it for speed", &mut build)?;
        let mut measure = tool::cargo(house, &["bench", "--quiet", "--package", package, "--bench", bench]);
        if package == JOURNEY {
            measure.env("CONTEXTURE_BIN", house.binary(true)).env("CONTEXTURE_WEB_DIR", house.dist());
        }
        if let Some(martin) = &martin {
            measure.env("CONTEXTURE_MARTIN", martin);
        }
        let (status, _) = tool::aloud(&mut measure)?;
        if !status.success() {
            bail!("the benchmark {package}/{bench} failed ({status})");
        }
    }
    Ok(())
}
