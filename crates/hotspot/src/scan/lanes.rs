//! Counts of many replicates side by side, in the narrowest whole numbers that hold them.

use std::array;

/// Replicates side by side.
pub(super) const LANES: usize = 64;

/// A small whole number of fixed width. Sums may wrap around; a difference of two comes out right while it fits.
///
/// The wider ones are signed because every processor finds the larger of two signed ones in one step.
pub(super) trait Lane: Copy + Default + Ord + Send + Sync {
    /// The largest count that is told from all others.
    const LARGEST: u32;
    fn of(number: u32) -> Self;
    fn number(self) -> u32;
    fn plus(self, other: Self) -> Self;
    fn minus(self, other: Self) -> Self;
    /// By how much it is above the other, 0 if it is not.
    fn above(self, other: Self) -> Self;
    fn either(self, other: Self) -> Self;
}

macro_rules! lane {
    ($number:ty, $plain:ty, $above:expr) => {
        impl Lane for $number {
            const LARGEST: u32 = <$number>::MAX as u32;

            fn of(number: u32) -> Self {
                number as Self
            }

            fn number(self) -> u32 {
                u32::from(self as $plain)
            }

            fn plus(self, other: Self) -> Self {
                self.wrapping_add(other)
            }

            fn minus(self, other: Self) -> Self {
                self.wrapping_sub(other)
            }

            fn above(self, other: Self) -> Self {
                $above(self, other)
            }

            fn either(self, other: Self) -> Self {
                self | other
            }
        }
    };
}

lane!(u8, u8, u8::saturating_sub);
lane!(i16, u16, |one: i16, other: i16| one.wrapping_sub(other).max(0));
lane!(i32, u32, |one: i32, other: i32| one.wrapping_sub(other).max(0));

/// One number of each replicate.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Row<T>(pub(super) [T; LANES]);

impl<T: Lane> Row<T> {
    pub(super) fn all(number: T) -> Self {
        Self([number; LANES])
    }

    /// Works on two rows lane by lane.
    #[inline]
    pub(super) fn with(mut self, other: &Self, work: impl Fn(T, T) -> T) -> Self {
        for (one, other) in self.0.iter_mut().zip(&other.0) {
            *one = work(*one, *other);
        }
        self
    }

    /// Whether any of the first lanes is not 0.
    pub(super) fn any(&self, lanes: usize) -> bool {
        self.0.iter().fold(T::default(), |any, one| any.either(*one)) > T::default()
            && self.0[..lanes].iter().any(|one| *one > T::default())
    }
}

/// The largest (or smallest: what `pick` picks) difference of ends and starts, lane by lane.
#[inline]
pub(super) fn fold<T: Lane>(
    ends: &[Row<T>],
    starts: &[Row<T>],
    first: T,
    pick: impl Fn(T, T) -> T,
) -> Row<T> {
    let mut picked = Row::all(first);
    for (end, start) in ends.iter().zip(starts) {
        picked = picked.with(&end.with(start, T::minus), &pick);
    }
    picked
}

/// The larger of two numbers, lane by lane.
pub(super) fn larger(one: &[f64; LANES], other: &[f64; LANES]) -> [f64; LANES] {
    array::from_fn(|lane| one[lane].max(other[lane]))
}
