//! Numbered draws: the same number for the same seed, stream and row, whatever was drawn before.

/// The finish of `SplitMix64`.
fn mix(x: u64) -> u64 {
    let x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// A draw between 0 and 1, both left out.
pub(crate) fn unit(seed: u64, stream: u64, row: u64) -> f64 {
    const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
    let stream = stream.wrapping_mul(0xD1B5_4A32_D192_ED03);
    let key = mix(seed.wrapping_mul(STEP).wrapping_add(stream).wrapping_add(1));
    let drawn = mix(key ^ mix(row.wrapping_mul(STEP).wrapping_add(0x632B_E59B_D9B4_E019)));
    ((drawn >> 11) as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
}

/// Two draws from the normal law, from a stream and the next (Box and Muller).
pub(crate) fn normal(seed: u64, stream: u64, row: u64) -> (f64, f64) {
    let reach = (-2.0 * unit(seed, stream, row).ln()).sqrt();
    let turn = std::f64::consts::TAU * unit(seed, stream + 1, row);
    (reach * turn.cos(), reach * turn.sin())
}

/// The first step of a rising staircase that is above `drawn`.
pub(crate) fn pick(steps: &[f64], drawn: f64) -> usize {
    steps.partition_point(|step| *step <= drawn).min(steps.len() - 1)
}

/// Running sums, ending at 1.
pub(crate) fn staircase(weights: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut steps = running(weights);
    let last = steps.last().copied().unwrap_or(1.0);
    for step in &mut steps {
        *step /= last;
    }
    steps
}

/// Running sums.
pub(crate) fn running(weights: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let sum = |sum: &mut f64, weight: f64| {
        *sum += weight;
        Some(*sum)
    };
    weights.into_iter().scan(0.0, sum).collect()
}
