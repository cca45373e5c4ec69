//! How wide a road is drawn, and how large a place.

/// Width of a road in pixels, or none while it would only be clutter. `scale` is in pixels to a metre.
pub fn road_width(rank: u8, scale: f64) -> Option<f64> {
    let closeness = (scale * 64.0).max(0.25).sqrt();
    match rank {
        0 => Some((1.8 * closeness).min(6.0)),
        1 => Some((1.2 * closeness).min(4.5)),
        2 => (scale > 1.0 / 90.0).then_some((0.9 * closeness).min(3.5)),
        _ => (scale > 1.0 / 24.0).then_some((0.7 * closeness).min(3.0)),
    }
}

/// Radius in pixels of a place's circle: its area grows with the value.
pub fn place_radius(value: u32) -> f64 {
    (f64::from(value).sqrt() * 2.6).clamp(4.0, 40.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_wait_until_one_is_close_and_main_roads_never_do() {
        assert_eq!(road_width(3, 1.0 / 64.0), None);
        assert!(road_width(3, 1.0 / 8.0).is_some());
        assert!(road_width(0, 1.0 / 256.0).is_some_and(|width| width > 0.5));
        assert!(road_width(0, 4.0).is_some_and(|width| width <= 6.0));
    }

    #[test]
    fn four_times_the_value_is_twice_the_radius() {
        assert!((place_radius(40) / place_radius(10) - 2.0).abs() < 1e-9);
        assert!(place_radius(1_000_000) <= 40.0);
    }
}
