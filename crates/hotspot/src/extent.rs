//! Rectangles around positions in whole centimetres.

/// The rectangle around some positions. One around nothing lies upside down.
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    low: [i32; 2],
    high: [i32; 2],
}

impl Extent {
    pub(crate) const NOTHING: Self = Self { low: [i32::MAX; 2], high: [i32::MIN; 2] };

    pub(crate) fn of(positions: impl Iterator<Item = [i32; 2]>) -> Self {
        positions.fold(Self::NOTHING, |extent, at| extent.with(&Self { low: at, high: at }))
    }

    /// The rectangle around two.
    pub(crate) fn with(&self, other: &Self) -> Self {
        Self {
            low: [self.low[0].min(other.low[0]), self.low[1].min(other.low[1])],
            high: [self.high[0].max(other.high[0]), self.high[1].max(other.high[1])],
        }
    }

    /// The axis along which it is wider.
    pub(crate) fn wider(&self) -> usize {
        usize::from(self.high[1].abs_diff(self.low[1]) > self.high[0].abs_diff(self.low[0]))
    }

    pub(crate) fn width(&self) -> u32 {
        let axis = self.wider();
        self.high[axis].abs_diff(self.low[axis])
    }

    /// Squared distance of the nearest places of two rectangles.
    pub(crate) fn nearest(&self, other: &Self) -> i64 {
        let gap = |axis: usize| {
            i64::from((self.low[axis] - other.high[axis]).max(other.low[axis] - self.high[axis]).max(0))
        };
        gap(0) * gap(0) + gap(1) * gap(1)
    }

    /// Squared distance of the farthest places of two rectangles.
    pub(crate) fn farthest(&self, other: &Self) -> i64 {
        let span = |axis: usize| {
            i64::from((self.high[axis] - other.low[axis]).max(other.high[axis] - self.low[axis]))
        };
        span(0) * span(0) + span(1) * span(1)
    }

    /// Squared distance from a position to the nearest place; infinite when there is none. A float that holds a whole number, exact up to 900 km.
    pub(crate) fn distance(&self, here: [i32; 2]) -> f64 {
        if self.low[0] > self.high[0] {
            return f64::INFINITY;
        }
        let gap =
            |axis: usize| f64::from((self.low[axis] - here[axis]).max(here[axis] - self.high[axis]).max(0));
        gap(0) * gap(0) + gap(1) * gap(1)
    }
}
