//! Gwaelod. Cantre'r Gwaelod, the drowned land of legend, as a region to show and test the service on without marking a real place.
//!
//! Holds: the generator of its land, areas, places, described peer groups, online spaces and concerns.
//! Takes: a seed.
//! Gives: shapes in EPSG:27700, a register of places, concerns as rows or as a file by the canonical template, and what was planted.
//! May touch: nothing; pure, the same bytes on every machine.
//! Must never: use a real place's name or ground, or hold a person.
//! Story: `mesh` and `land` make the island, `partition` its areas, `ways` its roads; `places` stand on it and `concerns` happen there.

mod areas;
mod basemap;
mod chance;
mod land;
mod mesh;
mod names;
mod noise;
mod outline;
mod partition;
mod rivers;
mod settlement;
mod travel;
mod ways;

pub use basemap::{BasemapFeature, BasemapLayer};

use geography::AreaShape;

/// The generated region.
pub struct Region {
    areas: Vec<AreaShape>,
    basemap: Vec<BasemapFeature>,
}

impl Region {
    /// The region of a seed: everything but the concerns, which are drawn when asked for.
    pub fn generate(seed: u64) -> Self {
        let mesh = mesh::Mesh::new(seed);
        let land = land::Land::new(&mesh, seed);
        let rivers = rivers::Rivers::new(&mesh, &land);
        let settlements = settlement::settle(&mesh, &land);
        let people = settlement::residents(&mesh, &land, &settlements, seed);
        let partition = partition::Partition::new(&mesh, (&land, &rivers), &settlements, &people, seed);
        let outline = outline::Outline::new(&mesh, &land.dry, seed).smoothed(|cell| partition.small[cell], |_| false, 3);
        let ways = ways::Ways::new(&mesh, &land, &rivers, &settlements, seed);
        let areas = areas::shapes(&outline, &partition, &settlements, &people, seed);
        let scene = basemap::Scene {
            mesh: &mesh,
            land: &land,
            rivers: &rivers,
            ways: &ways,
            settlements: &settlements,
            partition: &partition,
            people: &people,
            outline: &outline,
            seed,
        };
        let basemap = scene.features();
        Self { areas, basemap }
    }

    /// Board, forces, authorities, middle areas and small areas; small areas tessellate the land and nest in the others.
    pub fn areas(&self) -> &[AreaShape] {
        &self.areas
    }

    /// The map underneath, in the order of drawing.
    pub fn basemap(&self) -> &[BasemapFeature] {
        &self.basemap
    }
}
