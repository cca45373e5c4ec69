//! Firm ground: where a place may stand and a concern may point.

use crate::mesh::{EXTENT, Mesh, SOUTH_WEST};
use crate::partition::SEA;
use geo_types::{LineString, MultiPolygon, Polygon, Rect};
use geography::{Bng, GridMask, Lattice};

/// Side of a square of the raster in metres.
const SQUARE: f64 = 100.0;

/// A raster of the squares that lie wholly on land, and the authority of each mesh cell.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    lattice: Lattice,
    firm: Vec<bool>,
    mesh_cols: usize,
    authority: Vec<u16>,
}

impl Ground {
    /// `land` is the exact outline; `authority` gives each cell of the mesh its authority, [`SEA`] for none.
    pub(crate) fn new(land: &MultiPolygon<f64>, mesh: &Mesh, authority: Vec<u16>) -> Self {
        let (cols, rows) = ((EXTENT.0 / SQUARE) as u32, (EXTENT.1 / SQUARE) as u32);
        let origin = Bng::new(SOUTH_WEST.0, SOUTH_WEST.1);
        let lattice =
            Lattice::new(origin, SQUARE, cols, rows).expect("the frame is a fixed rectangle on the grid");
        let frame = Rect::new(
            (SOUTH_WEST.0 - SQUARE, SOUTH_WEST.1 - SQUARE),
            (SOUTH_WEST.0 + EXTENT.0 + SQUARE, SOUTH_WEST.1 + EXTENT.1 + SQUARE),
        );
        let islands: Vec<LineString<f64>> = land.iter().map(|island| island.exterior().clone()).collect();
        let sea = MultiPolygon(vec![Polygon::new(frame.to_polygon().exterior().clone(), islands)]);
        // A square that the sea does not touch is land to its last corner.
        let firm = GridMask::touching(lattice, &[&sea]).marks().iter().map(|wet| !wet).collect();
        Self { lattice, firm, mesh_cols: mesh.cols(), authority }
    }

    /// Whether the point and all within its 100 m square are land.
    pub(crate) fn firm(&self, point: Bng) -> bool {
        self.lattice.index(point).is_some_and(|square| self.firm[square])
    }

    /// Number of the authority at a point on land, to within a mesh cell.
    pub(crate) fn authority(&self, point: Bng) -> Option<usize> {
        let cell = Mesh::cell_in(
            self.mesh_cols,
            self.authority.len() / self.mesh_cols,
            (point.easting, point.northing),
        );
        Some(self.authority[cell]).filter(|authority| *authority != SEA).map(usize::from)
    }
}
