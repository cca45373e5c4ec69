//! The map underneath: land, built-up ground, woods and parks, rivers, roads, the railway and labels.

use crate::chance::mix2;
use crate::land::{Land, along_axes};
use crate::mesh::Mesh;
use crate::names::{self, RIVERS, WATERS};
use crate::noise::fractal;
use crate::outline::{Outline, rounded};
use crate::rivers::Rivers;
use crate::settlement::{BUILT_UP, Settlement};
use crate::ways::Ways;
use geo_types::{Coord, Geometry, LineString, MultiPolygon, Point, Polygon};
use language::Text;

/// What a feature of the basemap is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BasemapLayer {
    /// Dry ground.
    Land,
    /// Built-up ground.
    Urban,
    /// Woods (rank 0) and parks (rank 1).
    Green,
    /// Rivers; rank 0 reaches the sea, rank 1 joins another.
    River,
    /// Roads; rank 0 main, 1 other numbered, 2 lanes.
    Road,
    /// The railway.
    Rail,
    /// Names; rank 0 the city, 1 towns, 2 and 3 villages, 4 waters.
    Label,
}

impl BasemapLayer {
    /// Every layer, in the order of drawing.
    pub const ALL: [Self; 7] =
        [Self::Land, Self::Urban, Self::Green, Self::River, Self::Road, Self::Rail, Self::Label];

    /// The stable word for files and tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Land => "land",
            Self::Urban => "urban",
            Self::Green => "green",
            Self::River => "river",
            Self::Road => "road",
            Self::Rail => "rail",
            Self::Label => "label",
        }
    }
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct BasemapFeature {
    /// What it is.
    pub layer: BasemapLayer,
    /// Its name, where it has one.
    pub name: Option<Text>,
    /// 0 is drawn first and furthest out; what it means for each layer stands at [`BasemapLayer`].
    pub rank: u8,
    /// Its shape in metres of EPSG:27700.
    pub shape: Geometry<f64>,
}

/// What the basemap is drawn from.
pub(crate) struct Scene<'a> {
    pub(crate) mesh: &'a Mesh,
    pub(crate) land: &'a Land,
    pub(crate) rivers: &'a Rivers,
    pub(crate) ways: &'a Ways,
    pub(crate) settlements: &'a [Settlement],
    pub(crate) people: &'a [f64],
    pub(crate) outline: &'a Outline<'a>,
    pub(crate) seed: u64,
}

impl Scene<'_> {
    /// Every feature, layer by layer.
    pub(crate) fn features(
        &self,
        land: MultiPolygon<f64>,
        parks: Vec<(Text, Polygon<f64>)>,
    ) -> Vec<BasemapFeature> {
        let mut all = Vec::new();
        let region = Text::new(names::REGION.0, names::REGION.1);
        all.push(feature(BasemapLayer::Land, Some(region), 0, land));
        let built = self.built_up();
        all.extend(self.patches(|cell| built[cell]).map(|town| feature(BasemapLayer::Urban, None, 0, town)));
        let wood = |cell: usize| self.people[cell] / Mesh::cell_km2() < 160.0 && self.wooded(cell);
        all.extend(self.patches(wood).map(|wood| feature(BasemapLayer::Green, None, 0, wood)));
        all.extend(parks.into_iter().map(|(name, patch)| feature(BasemapLayer::Green, Some(name), 1, patch)));
        self.rivers_into(&mut all);
        self.ways_into(&mut all);
        for settlement in self.settlements {
            let name = Some(settlement.name.clone());
            all.push(feature(BasemapLayer::Label, name, settlement.rank, Point::from(settlement.at)));
        }
        for (en, cy, at) in WATERS {
            all.push(feature(BasemapLayer::Label, Some(Text::new(en, cy)), 4, Point::from(along_axes(at))));
        }
        all
    }

    fn built_up(&self) -> Vec<bool> {
        let dense = |cell: usize| self.land.main[cell] && self.people[cell] / Mesh::cell_km2() > BUILT_UP;
        (0..self.mesh.len()).map(dense).collect()
    }

    /// Closes pinholes and drops cells that stand alone.
    fn specks_drop(&self, marks: &mut [bool]) {
        let before = marks.to_vec();
        for cell in self.mesh.inner().filter(|cell| self.land.main[*cell]) {
            let around = self.mesh.neighbours(cell).into_iter().filter(|other| before[*other]).count();
            marks[cell] = if before[cell] { around > 1 } else { around > 4 };
        }
    }

    fn wooded(&self, cell: usize) -> bool {
        let at = self.mesh.centre(cell);
        let trees = fractal(mix2(self.seed, 51), at, 2_900.0, 4)
            + 0.5 * fractal(mix2(self.seed, 52), at, 12_000.0, 2);
        self.land.inland[cell] > 3 && trees > 0.60
    }

    /// Patches of cells as polygons with soft edges that never leave the land.
    fn patches(&self, inside: impl Fn(usize) -> bool) -> impl Iterator<Item = Polygon<f64>> {
        let mut marks: Vec<bool> = (0..self.mesh.len()).map(inside).collect();
        for _ in 0..2 {
            self.specks_drop(&mut marks);
        }
        let soft = self.outline.smoothed(|cell| marks[cell], |corner| self.outline.on_coast(corner), 3);
        soft.polygons(|cell| marks[cell]).into_iter()
    }

    fn rivers_into(&self, all: &mut Vec<BasemapFeature>) {
        let mut names = RIVERS.iter().map(|(en, cy)| Text::new(*en, *cy));
        for river in &self.rivers.all {
            let course: Vec<(f64, f64)> =
                river.course.iter().map(|corner| self.outline.corner(*corner)).collect();
            let name = if river.to_sea { names.next() } else { None };
            all.push(feature(BasemapLayer::River, name, u8::from(!river.to_sea), line(&rounded(&course, 2))));
        }
    }

    fn ways_into(&self, all: &mut Vec<BasemapFeature>) {
        for road in &self.ways.roads {
            let name = road.number.map(|n| Text::same(format!("G{n}")));
            let rank = road.number.map_or(2, |n| u8::from(n > 6));
            all.push(feature(BasemapLayer::Road, name, rank, line(&road.line)));
        }
        let name = Text::new(names::RAILWAY_NAME.0, names::RAILWAY_NAME.1);
        all.push(feature(BasemapLayer::Rail, Some(name), 0, line(&self.ways.railway)));
    }
}

fn feature(
    layer: BasemapLayer,
    name: Option<Text>,
    rank: u8,
    shape: impl Into<Geometry<f64>>,
) -> BasemapFeature {
    BasemapFeature { layer, name, rank, shape: shape.into() }
}

fn line(points: &[(f64, f64)]) -> LineString<f64> {
    points.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect()
}
