//! The most unusual window of each centre.

use super::model::Held;
use super::statistic::{ceiling, log_ratio};
use super::windows::Window;
use super::{Ground, ScanSecondary};
use crate::{HotspotError, Watch};
use rayon::prelude::*;

/// A circle and window.
#[derive(Clone, Copy, Debug)]
pub(super) struct Best {
    pub(super) ratio: f64,
    pub(super) centre: u32,
    /// How many of the spots around the centre.
    pub(super) end: u32,
    pub(super) window: Window,
    pub(super) cases: u32,
    pub(super) expected: f64,
}

/// For each limit (rising) of a circle's weight, the best window of each centre whose circles stay within.
///
/// Of windows with the same statistic the smallest circle is taken, then the earliest start, then the shortest.
pub(super) fn best_windows(
    ground: &Ground<'_>,
    limits: &[f64],
    watch: &Watch,
) -> Result<Vec<Vec<Best>>, HotspotError> {
    let each: Vec<Vec<Option<Best>>> = (0..ground.circles.centres())
        .into_par_iter()
        .with_min_len(16)
        .map(|centre| {
            watch.step(0)?;
            Ok(around(ground, centre, limits))
        })
        .collect::<Result<_, HotspotError>>()?;
    Ok((0..limits.len()).map(|limit| each.iter().filter_map(|of| of[limit]).collect()).collect())
}

fn around(ground: &Ground<'_>, centre: usize, limits: &[f64]) -> Vec<Option<Best>> {
    let (members, rings) = ground.circles.around(centre);
    let (mut held, mut weight, mut from) = (Held::default(), 0.0, 0);
    let mut before = vec![0_u32; ground.windows.steps + 1];
    let (mut expected, mut best) = (Vec::new(), None);
    let mut answers = Vec::with_capacity(limits.len());
    for ring in rings {
        for spot in &members[from..ring.end as usize] {
            ground.model.hold(&mut held, *spot);
            weight += ground.weight[*spot as usize];
            for (sum, more) in before.iter_mut().zip(ground.before(*spot)) {
                *sum += more;
            }
        }
        from = ring.end as usize;
        while answers.len() < limits.len() && weight > limits[answers.len()] {
            answers.push(best);
        }
        ground.model.expected(&held, &ground.windows.all, &mut expected);
        for (window, expected) in ground.windows.all.iter().zip(&expected) {
            let cases = before[window.to as usize] - before[window.from as usize];
            if !ground.wanted.takes(cases, *expected) {
                continue;
            }
            let (c, all) = (f64::from(cases), ground.wanted.all);
            let least = best.map_or(0.0, |best: Best| best.ratio);
            if ceiling(c, *expected, all) < least {
                continue;
            }
            let ratio = log_ratio(c, *expected, all);
            // Exactly the same statistic: the smaller circle came first, within it the earlier window goes before.
            let tied = |best: Best| {
                ratio.total_cmp(&best.ratio).is_eq() && best.end == ring.end && *window < best.window
            };
            if ratio > least || best.is_some_and(tied) {
                let (centre, end) = (centre as u32, ring.end);
                best = Some(Best { ratio, centre, end, window: *window, cases, expected: *expected });
            }
        }
    }
    answers.resize(limits.len(), best);
    answers
}

/// The best windows of all centres by falling statistic, each dropped when it overlaps one that is kept.
pub(super) fn without_overlap(
    ground: &Ground<'_>,
    mut best: Vec<Best>,
    secondary: ScanSecondary,
) -> Vec<Best> {
    // Ties (to the ninth decimal) go by what does not depend on the order of the input, and within one set of spots to the first row.
    let members = |best: &Best| {
        let mut members = ground.circles.around(best.centre as usize).0[..best.end as usize].to_vec();
        members.sort_unstable();
        members
    };
    let place = |best: &Best| -((best.ratio * 1e9).round() as i64);
    best.sort_by(|one, other| {
        (place(one), one.end, one.window).cmp(&(place(other), other.end, other.window)).then_with(|| {
            let row = |best: &Best| ground.spots.rows[best.centre as usize][0];
            (members(one), row(one)).cmp(&(members(other), row(other)))
        })
    });
    // The windows of the clusters that each spot is in.
    let mut taken: Vec<Vec<Window>> = vec![Vec::new(); ground.spots.len()];
    let anytime = secondary == ScanSecondary::NoSharedPlace;
    best.retain(|best| {
        let members = &ground.circles.around(best.centre as usize).0[..best.end as usize];
        let meets =
            |window: &Window| anytime || (window.from < best.window.to && best.window.from < window.to);
        let free = members.iter().all(|spot| !taken[*spot as usize].iter().any(meets));
        if free {
            for spot in members {
                taken[*spot as usize].push(best.window);
            }
        }
        free
    });
    best
}
