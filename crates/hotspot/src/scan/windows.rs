//! The windows of time of a scan.

use crate::HotspotError;

/// The most windows.
const WINDOWS_MAX: usize = 1 << 22;
/// Windows are looked at together while what they expect differs by no more than this factor.
const ALIKE: f64 = 1.06;

/// Steps `from..to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Window {
    pub(super) from: u32,
    pub(super) to: u32,
}

/// Windows of one length that begin one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    pub(super) length: usize,
    /// The first step of the first window, and one past that of the last.
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Group {
    /// What stands at the start of each window, and at its end.
    pub(super) fn edges<T>(self, before: &[T]) -> (&[T], &[T]) {
        (&before[self.from..self.to], &before[self.from + self.length..self.to + self.length])
    }

    pub(super) fn windows(self) -> impl Iterator<Item = Window> {
        (self.from..self.to).map(move |from| Window { from: from as u32, to: (from + self.length) as u32 })
    }
}

/// All windows, in groups.
pub(super) struct Windows {
    pub(super) steps: usize,
    pub(super) groups: Vec<Group>,
    pub(super) all: Vec<Window>,
    /// The largest weight of a window.
    pub(super) heaviest: f64,
}

impl Windows {
    /// Windows of 1 to `longest` of the steps, whose weights are given; those that end with the last step only, if `last`.
    pub(super) fn new(weight: &[f64], longest: usize, last: bool) -> Result<Self, HotspotError> {
        let steps = weight.len();
        let longest = longest.min(steps);
        let starts =
            |length: usize| if last { steps - length..steps - length + 1 } else { 0..steps - length + 1 };
        if (1..=longest)
            .try_fold(0_usize, |sum, length| sum.checked_add(starts(length).len()))
            .is_none_or(|sum| sum > WINDOWS_MAX)
        {
            return Err(HotspotError::TooManyOutcomes);
        }
        let mut sums = vec![0.0];
        for weight in weight {
            sums.push(sums[sums.len() - 1] + weight);
        }
        let (mut groups, mut heaviest) = (Vec::<Group>::new(), 0.0_f64);
        for length in 1..=longest {
            let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
            let mut open = false;
            for from in starts(length) {
                let held = sums[from + length] - sums[from];
                (least, most, heaviest) = (least.min(held), most.max(held), heaviest.max(held));
                match groups.last_mut() {
                    Some(group) if open && most <= least * ALIKE => group.to = from + 1,
                    _ => {
                        groups.push(Group { length, from, to: from + 1 });
                        (least, most, open) = (held, held, true);
                    }
                }
            }
        }
        let all = groups.iter().flat_map(|group| group.windows()).collect();
        Ok(Self { steps, groups, all, heaviest })
    }
}
