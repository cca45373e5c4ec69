//! Keeps a cluster until its input ends: `cargo run -p cluster --example keep -- <data dir>`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example speaks to whoever runs it")]

use cluster::{Cluster, ClusterError, Options};
use std::io::Read;

fn main() -> Result<(), ClusterError> {
    let data_dir = std::env::args_os().nth(1).unwrap_or_else(|| "target/keep-cluster".into());
    let cluster = Cluster::start_or_attach(&Options::fast(data_dir), |step| eprintln!("{}", step.text().en))?;
    println!("{}", cluster.url("postgres", None));
    // Ends with the input, or with us.
    let _ = std::io::stdin().read(&mut [0]);
    cluster.stop();
    Ok(())
}
