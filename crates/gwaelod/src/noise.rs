//! Smooth noise: hills, coasts and woods that look grown rather than drawn.

use crate::chance::mix2;

/// Gradient noise (Perlin 1985, with his quintic fade of 2002 and eight fixed directions): about −1 to 1, one wave to a unit.
fn gradient(seed: u64, x: f64, y: f64) -> f64 {
    const DIAGONAL: f64 = std::f64::consts::FRAC_1_SQRT_2;
    const DIRECTIONS: [(f64, f64); 8] = [
        (1.0, 0.0),
        (DIAGONAL, DIAGONAL),
        (0.0, 1.0),
        (-DIAGONAL, DIAGONAL),
        (-1.0, 0.0),
        (-DIAGONAL, -DIAGONAL),
        (0.0, -1.0),
        (DIAGONAL, -DIAGONAL),
    ];
    let (column, row) = (x.floor(), y.floor());
    let (u, v) = (x - column, y - row);
    let corner = |dx: f64, dy: f64| {
        let place = ((column + dx) as i64 as u64).wrapping_mul(0x0100_0000_01b3) ^ ((row + dy) as i64 as u64);
        let (gx, gy) = DIRECTIONS[(mix2(seed, place) >> 61) as usize];
        gx * (u - dx) + gy * (v - dy)
    };
    let fade = |t: f64| t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
    let (fu, fv) = (fade(u), fade(v));
    let south = corner(0.0, 0.0) * (1.0 - fu) + corner(1.0, 0.0) * fu;
    let north = corner(0.0, 1.0) * (1.0 - fu) + corner(1.0, 1.0) * fu;
    1.5 * (south * (1.0 - fv) + north * fv)
}

/// Sum of `octaves` of [`gradient`] noise, each twice as fine and half as high; the coarsest has one wave to `wave` metres.
pub(crate) fn fractal(seed: u64, (x, y): (f64, f64), wave: f64, octaves: u32) -> f64 {
    let (mut sum, mut height, mut scale) = (0.0, 1.0, 1.0 / wave);
    for octave in 0..octaves {
        sum += height * gradient(mix2(seed, u64::from(octave)), x * scale, y * scale);
        height *= 0.5;
        scale *= 2.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_is_smooth_bounded_and_not_flat() {
        let at = |i: i32| fractal(1, (f64::from(i) * 10.0, 333.0), 4_000.0, 4);
        let values: Vec<f64> = (0..5_000).map(at).collect();
        assert!(values.iter().all(|v| v.abs() < 2.5));
        assert!(
            values.windows(2).all(|w| (w[0] - w[1]).abs() < 0.1),
            "ten metres on, the ground is nearly the same"
        );
        assert!(values.iter().any(|v| *v > 0.3) && values.iter().any(|v| *v < -0.3));
    }
}
