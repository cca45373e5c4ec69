//! The counts that each circle and window must have to reach a level of the statistic.

use super::Ground;
use super::statistic::Levels;
use rayon::prelude::*;

/// The most counts that are kept, 256 MB; beyond, those of a centre are worked out when they are needed.
const KEPT_MAX: usize = 1 << 26;

/// One number for each circle and group of windows.
#[derive(Default)]
pub(super) struct Rows {
    high: Vec<u32>,
    low: Vec<u32>,
}

/// For one level, the counts that reach it.
pub(super) struct Reaches {
    pub(super) level: f64,
    levels: Levels,
    /// For each spot and group of windows the least and the most that is expected of it.
    bounds: (Vec<f64>, Vec<f64>),
    kept: Option<Rows>,
}

impl Reaches {
    pub(super) fn new(ground: &Ground<'_>, level: f64) -> Self {
        let levels = Levels::new(level, ground.wanted, ground.most_expected);
        let bounds = ground.model.bounds(ground.spots.len(), &ground.windows);
        let mut reaches = Self { level, levels, bounds, kept: None };
        if ground.circles.count().saturating_mul(ground.windows.groups.len()) <= KEPT_MAX {
            let mut kept = Rows::default();
            let centres: Vec<usize> = (0..ground.circles.centres()).collect();
            for chunk in centres.chunks(256) {
                let found: Vec<Rows> =
                    chunk.par_iter().map(|centre| reaches.work_out(ground, *centre)).collect();
                for rows in found {
                    kept.high.extend(rows.high);
                    kept.low.extend(rows.low);
                }
            }
            reaches.kept = Some(kept);
        }
        reaches
    }

    /// For each circle around a centre and each group, the smallest count above the expected one that may reach the level in a window of the group, and
    /// one more than the largest such count below it. Nothing for rates that are not asked for.
    pub(super) fn around<'a>(
        &'a self,
        ground: &Ground<'_>,
        centre: usize,
        scratch: &'a mut Rows,
    ) -> (&'a [u32], &'a [u32]) {
        let groups = ground.windows.groups.len();
        let Some(kept) = &self.kept else {
            *scratch = self.work_out(ground, centre);
            return (&scratch.high, &scratch.low);
        };
        let rings = ground.circles.rings(centre);
        let of = |rows: &'a Vec<u32>| rows.get(rings.start * groups..rings.end * groups).unwrap_or(&[]);
        (of(&kept.high), of(&kept.low))
    }

    fn work_out(&self, ground: &Ground<'_>, centre: usize) -> Rows {
        let (members, rings) = ground.circles.around(centre);
        let groups = ground.windows.groups.len();
        let (mut least, mut most) = (vec![0.0; groups], vec![0.0; groups]);
        let (mut rows, mut from) = (Rows::default(), 0);
        for ring in rings {
            for spot in &members[from..ring.end as usize] {
                let at = *spot as usize * groups;
                least.iter_mut().zip(&self.bounds.0[at..]).for_each(|(sum, more)| *sum += more);
                most.iter_mut().zip(&self.bounds.1[at..]).for_each(|(sum, more)| *sum += more);
            }
            from = ring.end as usize;
            if ground.wanted.rates.high() {
                rows.high.extend(least.iter().map(|least| self.levels.high(*least)));
            }
            if ground.wanted.rates.low() {
                rows.low.extend(most.iter().map(|most| self.levels.low(*most)));
            }
        }
        rows
    }
}
