//! `cargo xtask bench`: the figures, printed by the benchmarks of the crates themselves.

mod race;
mod table;
mod tiles;

use crate::house::House;
use crate::{install, tell, tool, web};
use anyhow::{Result, bail};
use cargo_metadata::MetadataCommand;

/// Its benchmark drives the built binary.
const JOURNEY: &str = "journey";

/// Its benchmark starts and loads the release build; it runs when it is asked for.
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
    if bench.name.as_deref() == Some(TILES) {
        return tiles::run(house, bench);
    }
    if bench.peers {
        bail!(
            "peers are beside the race and the tiles: cargo xtask bench hotspot --peers, cargo xtask bench tiles --peers"
        );
    }
    plain(house, bench.name.as_deref())
}

fn plain(house: &House, name: Option<&str>) -> Result<()> {
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
    let service = wanted.iter().any(|(package, _)| package == JOURNEY);
    if service {
        install::leaflet(house)?;
        web::build(house)?;
        let mut build = tool::cargo(house, &["build"]);
        build.args(tool::ALL_BUT_WEB).args(["--bin", "contexture"]);
        tool::build("Building the binary as `cargo xtask run` does", &mut build)?;
    }
    for (package, bench) in wanted {
        tell::heading(&format!("{package}: {bench}"));
        let mut build = tool::cargo(house, &["bench", "--no-run", "--package", package, "--bench", bench]);
        tool::build("Building it for speed", &mut build)?;
        let mut measure = tool::cargo(house, &["bench", "--quiet", "--package", package, "--bench", bench]);
        if service {
            measure.env("CONTEXTURE_BIN", house.binary(false)).env("CONTEXTURE_WEB_DIR", house.dist());
        }
        let (status, _) = tool::aloud(&mut measure)?;
        if !status.success() {
            bail!("the benchmark {package}/{bench} failed ({status})");
        }
    }
    Ok(())
}
