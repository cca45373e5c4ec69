//! How long a piece of work takes, and how much memory it adds.

use nix::time::{ClockId, clock_gettime};
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// What was measured.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// The quickest run, in seconds.
    pub seconds: f64,
    /// Processor time of the run that took least of it, all threads together, in seconds: what a busy machine does not change much.
    pub cpu_seconds: f64,
    /// The most memory that the first run added, its result included, in MiB; none where the system does not tell.
    pub added_mib: Option<f64>,
}

/// Runs the work at least once, and again until two seconds or seven runs are over.
pub fn measure<T>(work: impl Fn() -> T) -> (Figures, T) {
    // Linux forgets the peak when asked; elsewhere there is none to tell.
    let reset = fs::write("/proc/self/clear_refs", "5").is_ok();
    let before = status_mib("VmRSS:");
    let since = Instant::now();
    let timed = || {
        let (start, cpu) = (Instant::now(), processor());
        let result = black_box(work());
        (start.elapsed(), processor().saturating_sub(cpu), result)
    };
    let (mut best, mut least, result) = timed();
    let peak = status_mib("VmHWM:");
    let mut runs = 1;
    while runs < 7 && since.elapsed() < Duration::from_secs(2) {
        let (wall, cpu, _) = timed();
        (best, least) = (best.min(wall), least.min(cpu));
        runs += 1;
    }
    let added_mib = before.zip(peak).filter(|_| reset).map(|(before, peak)| (peak - before).max(0.0));
    (Figures { seconds: best.as_secs_f64(), cpu_seconds: least.as_secs_f64(), added_mib }, result)
}

/// Processor time of this process so far.
fn processor() -> Duration {
    clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID).map_or(Duration::ZERO, Duration::from)
}

fn status_mib(name: &str) -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(name))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kib| kib / 1024.0)
}
