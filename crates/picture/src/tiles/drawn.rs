//! The working map as tiles: cells at high zooms, and at low zooms cells joined 2 × 2, 4 × 4 and so on.
//!
//! Everything here runs inside `Working`; the bytes stay in it until the working responder.

use super::encode::{LayerWriter, TileValue};
use super::rings::{Ring, clipped, snapped, turned};
use super::scheme::{Bounds, TileId, ZOOMS};
use api::{LatticeShape, WorkingMap};
use geography::{Bng, Lattice, WebMercator};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The zoom at which, and above which, single cells are drawn: 500 m are ten pixels there.
const CELLS_FROM: u8 = 11;

/// Levels of joining: none, and one for each zoom below.
const LEVELS: usize = (CELLS_FROM - *ZOOMS.start()) as usize + 1;

/// How often cells are doubled at a zoom.
pub(super) const fn level_of(z: u8) -> u8 {
    CELLS_FROM.saturating_sub(z)
}

/// The corners of a lattice's cells in Web Mercator, row by row from the south-west.
pub(super) struct Corners {
    lattice: Lattice,
    /// None where OSTN15 has no shift; no concern can lie there.
    points: Vec<Option<WebMercator>>,
}

impl Corners {
    /// Projects each corner once.
    pub(super) fn of(lattice: &Lattice) -> Self {
        let at = |col: u32, row: u32| {
            Bng::new(lattice.e0 + f64::from(col) * lattice.cell, lattice.n0 + f64::from(row) * lattice.cell)
        };
        let rows = 0..=lattice.rows;
        let points = rows.flat_map(|row| (0..=lattice.cols).map(move |col| (col, row)));
        let points = points.map(|(col, row)| WebMercator::of_bng(at(col, row)).ok()).collect();
        Self { lattice: *lattice, points }
    }

    pub(super) const fn lattice(&self) -> &Lattice {
        &self.lattice
    }

    /// A corner; beyond the lattice the nearest one, so that joined cells end where the lattice ends.
    fn at(&self, col: u32, row: u32) -> Option<WebMercator> {
        let (col, row) = (col.min(self.lattice.cols), row.min(self.lattice.rows));
        self.points[row as usize * (self.lattice.cols as usize + 1) + col as usize]
    }

    /// The square of a cell that was doubled `level` times.
    fn square(&self, level: u8, col: u32, row: u32) -> Option<[WebMercator; 4]> {
        let (west, south) = (col << level, row << level);
        let (east, north) = ((col + 1) << level, (row + 1) << level);
        Some([self.at(west, north)?, self.at(east, north)?, self.at(east, south)?, self.at(west, south)?])
    }
}

/// A working map, ready to be cut.
pub(super) struct Drawn {
    corners: Arc<Corners>,
    /// By level.
    levels: [Vec<CellDrawn>; LEVELS],
}

/// A cell, or cells joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CellDrawn {
    /// Column and row at its level, from the lattice's south-west corner.
    pub(super) col_row: (u32, u32),
    /// Concerns.
    pub(super) count: u32,
    /// z of Gi* in hundredths and its class; joined cells have neither, for a sum of cells was not tested.
    pub(super) tested: Option<(i64, i8)>,
}

impl Drawn {
    /// The cells of a map with their sums at each level.
    pub(super) fn of(map: &WorkingMap, corners: Arc<Corners>) -> Self {
        let told = &map.cells;
        let mut cells: Vec<CellDrawn> = (0..told.index.len())
            .map(|n| CellDrawn {
                col_row: corners.lattice.col_row(told.index[n] as usize),
                count: told.count[n],
                tested: Some(((told.z[n] * 100.0).round() as i64, told.class[n])),
            })
            .collect();
        cells.sort_unstable_by_key(|cell| (cell.col_row.1, cell.col_row.0));
        let levels = std::array::from_fn(|level| match level {
            0 => cells.clone(),
            level => joined(&cells, level as u8),
        });
        Self { corners, levels }
    }

    /// What is drawn at a level.
    pub(super) fn level(&self, level: u8) -> &[CellDrawn] {
        &self.levels[usize::from(level)]
    }

    /// The bytes of a tile; none at all for an empty one.
    pub(super) fn encode(&self, tile: TileId) -> Vec<u8> {
        let level = level_of(tile.z);
        let window = tile.window();
        let side = self.corners.lattice.cell as i64 * (1 << level);
        let across = u64::from(self.corners.lattice.cols.div_ceil(1 << level));
        let mut writer = LayerWriter::new(tile, "cells");
        for cell in self.level(level) {
            let Some(ring) = self.outline(level, cell, tile.z, &window) else { continue };
            let Some(rings) = turned(vec![ring]) else { continue };
            let mut said =
                vec![("count", TileValue::Whole(i64::from(cell.count))), ("side", TileValue::Whole(side))];
            if let Some((z, class)) = cell.tested {
                said.push(("z", TileValue::Hundredths(z)));
                said.push(("class", TileValue::Whole(i64::from(class))));
            }
            // Column and row as one number: the same cell has the same id in every tile of its level.
            let id = u64::from(cell.col_row.1) * across + u64::from(cell.col_row.0);
            writer.polygons(Some(id), &[rings], said);
        }
        writer.finish()
    }

    fn outline(&self, level: u8, cell: &CellDrawn, z: u8, window: &Bounds) -> Option<Ring> {
        let square = self.corners.square(level, cell.col_row.0, cell.col_row.1)?;
        Some(clipped(&snapped(&square, z), window)).filter(|ring| !ring.is_empty())
    }
}

/// Cells added up by squares of 2^level from the lattice's own corner, so that no pan and no zoom moves a square.
fn joined(cells: &[CellDrawn], level: u8) -> Vec<CellDrawn> {
    let mut sums: BTreeMap<(u32, u32), u32> = BTreeMap::new();
    for cell in cells.iter().filter(|cell| cell.count > 0) {
        *sums.entry((cell.col_row.1 >> level, cell.col_row.0 >> level)).or_default() += cell.count;
    }
    sums.into_iter()
        .map(|((row, col), count)| CellDrawn { col_row: (col, row), count, tested: None })
        .collect()
}

/// The lattice that a map was told on.
pub(super) fn lattice_of(shape: &LatticeShape) -> Lattice {
    Lattice { cell: shape.cell, e0: shape.e0, n0: shape.n0, cols: shape.cols, rows: shape.rows }
}
