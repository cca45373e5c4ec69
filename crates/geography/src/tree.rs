//! Which areas a point lies in.

use crate::{AreaCode, AreaIndex, AreaKind, AreaShape, Bng, GeographyError};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// The areas of a point: its LSOA by geometry, the others by the LSOA's parents.
///
/// An area that the tree does not hold (a region without blocks yet, a force not imported) is `None`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Located {
    /// Lower layer super output area.
    pub lsoa: AreaCode,
    /// Block: the smallest area of a release.
    pub block: Option<AreaCode>,
    /// Middle layer super output area.
    pub msoa: Option<AreaCode>,
    /// Local authority.
    pub local_authority: Option<AreaCode>,
    /// Regional safeguarding board.
    pub board: Option<AreaCode>,
    /// Police force area.
    pub force: Option<AreaCode>,
}

/// Areas with their boundaries, found by point.
///
/// A point on a boundary shared by two LSOAs belongs to the one whose code sorts first, so every point of a region lies in exactly
/// one, whatever order the areas came in. The comparison with an edge is exact (adaptive predicates), not by a tolerance. Where
/// drawn areas overlap by rounding the same rule decides.
#[derive(Debug)]
pub struct AreaTree {
    areas: Vec<AreaShape>,
    by_code: HashMap<AreaCode, usize>,
    /// Smallest places, in order of their codes, each with its answer.
    located: Vec<(usize, Located)>,
    /// Over the boundaries of those places, in the same order.
    index: AreaIndex,
}

impl AreaTree {
    /// A tree over these areas, of any kinds. LSOAs are found by their boundary, the others through `parents`, which may name areas
    /// not in the tree (they are passed over). A block is found by being among the LSOA's parents.
    ///
    /// # Errors
    /// [`GeographyError::AreaTwice`] when two areas have one code, [`GeographyError::NotFinite`] for a boundary with NaN or infinity,
    /// [`GeographyError::TooManyEdges`] as [`AreaIndex::new`].
    pub fn new(mut areas: Vec<AreaShape>) -> Result<Self, GeographyError> {
        areas.sort_by(|a, b| a.code.cmp(&b.code));
        if areas.windows(2).any(|pair| pair[0].code == pair[1].code) {
            return Err(GeographyError::AreaTwice);
        }
        let rings = areas
            .iter()
            .flat_map(|a| a.shape.iter())
            .flat_map(|p| std::iter::once(p.exterior()).chain(p.interiors()));
        if rings.flat_map(|ring| ring.0.iter()).any(|at| !(at.x.is_finite() && at.y.is_finite())) {
            return Err(GeographyError::NotFinite);
        }
        let by_code: HashMap<AreaCode, usize> =
            areas.iter().enumerate().map(|(i, a)| (a.code.clone(), i)).collect();
        let located: Vec<(usize, Located)> = areas
            .iter()
            .enumerate()
            .filter(|(_, area)| area.kind == AreaKind::Lsoa)
            .map(|(i, area)| (i, located_of(area, &areas, &by_code)))
            .collect();
        let shapes: Vec<_> = located.iter().map(|(i, _)| &areas[*i].shape).collect();
        let index = AreaIndex::new(&shapes)?;
        Ok(Self { areas, by_code, located, index })
    }

    /// The areas that a point lies in, none when it lies in no LSOA (at sea, on a pier, beyond the region).
    pub fn locate(&self, point: Bng) -> Option<Located> {
        self.place(point).map(|place| self.located[place].1.clone())
    }

    /// The LSOA of a point, without the rest.
    pub fn lsoa(&self, point: Bng) -> Option<&AreaShape> {
        self.place(point).map(|place| &self.areas[self.located[place].0])
    }

    /// An area by its code.
    pub fn area(&self, code: &AreaCode) -> Option<&AreaShape> {
        self.by_code.get(code).map(|i| &self.areas[*i])
    }

    /// Every area, in order of the codes.
    pub fn areas(&self) -> &[AreaShape] {
        &self.areas
    }

    /// The areas of every LSOA, in order of the LSOA codes.
    pub fn places(&self) -> impl Iterator<Item = &Located> {
        self.located.iter().map(|(_, located)| located)
    }

    fn place(&self, point: Bng) -> Option<usize> {
        self.index.find(point).map(|place| place as usize)
    }
}

/// Climbs from an LSOA through all its parents.
fn located_of(lsoa: &AreaShape, areas: &[AreaShape], by_code: &HashMap<AreaCode, usize>) -> Located {
    let mut found = Located {
        lsoa: lsoa.code.clone(),
        block: None,
        msoa: None,
        local_authority: None,
        board: None,
        force: None,
    };
    let mut seen: HashSet<&AreaCode> = HashSet::new();
    let mut waiting: Vec<&AreaCode> = lsoa.parents.iter().rev().collect();
    while let Some(code) = waiting.pop() {
        let Some(area) = by_code.get(code).map(|i| &areas[*i]) else { continue };
        if !seen.insert(code) {
            continue;
        }
        let slot = match area.kind {
            AreaKind::Block => &mut found.block,
            AreaKind::Msoa => &mut found.msoa,
            AreaKind::LocalAuthority => &mut found.local_authority,
            AreaKind::Board => &mut found.board,
            AreaKind::Force => &mut found.force,
            AreaKind::Country | AreaKind::Lsoa => &mut None,
        };
        slot.get_or_insert_with(|| code.clone());
        waiting.extend(area.parents.iter().rev());
    }
    found
}
