//! Gwaelod. Cantre'r Gwaelod, the drowned land of legend, as a region to show and test the service on without marking a real place.
//!
//! Holds: the generator of its land, areas, places, described peer groups, online spaces and concerns.
//! Takes: a seed.
//! Gives: shapes in EPSG:27700, a register of places, concerns as rows or as a file by the canonical template, and what was planted.
//! May touch: nothing; pure, the same bytes on every machine.
//! Must never: use a real place's name or ground, or hold a person.
//! Story: `mesh` and `land` make the island, `partition` its areas, `ways` its roads; `places` stand on it and `concerns` happen there.

mod agencies;
mod areas;
mod basemap;
mod calendar;
mod chance;
mod concerns;
mod csv_rows;
mod geojson_files;
mod ground;
mod groups;
mod land;
mod mesh;
mod names;
mod noise;
mod outline;
mod partition;
mod place_list;
mod places;
mod planted;
mod profile;
mod rivers;
mod settlement;
mod travel;
mod ways;

pub use basemap::{BasemapFeature, BasemapLayer};
pub use concerns::{ConcernRow, Given};
pub use csv_rows::HEADER;
pub use groups::{OnlineSpaceSpec, PeerGroupSpec};
pub use places::PlaceSpec;
pub use planted::{Planted, PlantedKind};

use basemap::Scene;
use concern::PlaceKind;
use geography::{AreaShape, Bng};
use std::io;

/// The generated region.
pub struct Region {
    areas: Vec<AreaShape>,
    places: Vec<PlaceSpec>,
    basemap: Vec<BasemapFeature>,
    peer_groups: Vec<PeerGroupSpec>,
    online_spaces: Vec<OnlineSpaceSpec>,
    source: concerns::ConcernSource,
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
        let outline = outline::Outline::new(&mesh, &land.dry, seed).smoothed(
            |cell| partition.small[cell],
            |_| false,
            3,
        );
        let ways = ways::Ways::new(&mesh, (&land, &rivers), &settlements, &people, seed);
        let areas = areas::shapes(&outline, &partition, &settlements, &people, seed);
        // The board is the whole land, so its outline is the coast.
        let ground = ground::Ground::new(&areas[0].shape, &mesh, partition.authority.clone());
        let places = places::register(&ground, &settlements, (&ways.railway, &ways::RAILWAY), seed);
        let scene = Scene {
            mesh: &mesh,
            land: &land,
            rivers: &rivers,
            ways: &ways,
            settlements: &settlements,
            people: &people,
            outline: &outline,
            seed,
        };
        let parks = places.iter().filter(|place| place.kind == PlaceKind::Park);
        let parks =
            parks.map(|place| (place.name.clone(), places::park_patch(&ground, place, seed))).collect();
        let basemap = scene.features(areas[0].shape.clone(), parks);
        let middle = |cell: usize| Bng::new(mesh.centre(cell).0.round(), mesh.centre(cell).1.round());
        let homes: Vec<(Bng, f64)> = land
            .cells()
            .map(|cell| (middle(cell), people[cell]))
            .filter(|(at, _)| ground.firm(*at))
            .collect();
        let source = concerns::ConcernSource::new(ground, &places, &homes, planted::plans(&places));
        let peer_groups = groups::peer_groups(&places);
        Self { areas, places, basemap, peer_groups, online_spaces: groups::online_spaces(), source }
    }

    /// Board, forces, authorities, middle areas and small areas; small areas tessellate the land and nest in the others.
    pub fn areas(&self) -> &[AreaShape] {
        &self.areas
    }

    /// The register of places.
    pub fn places(&self) -> &[PlaceSpec] {
        &self.places
    }

    /// The map underneath, in the order of drawing.
    pub fn basemap(&self) -> &[BasemapFeature] {
        &self.basemap
    }

    /// Peer groups as they are described.
    pub fn peer_groups(&self) -> &[PeerGroupSpec] {
        &self.peer_groups
    }

    /// Online spaces by their kind.
    pub fn online_spaces(&self) -> &[OnlineSpaceSpec] {
        &self.online_spaces
    }

    /// What is planted in the concerns: hotspots and one reporting artefact.
    pub fn truth(&self) -> Vec<Planted> {
        self.source.truths().cloned().collect()
    }

    /// The first `n` concerns of a seed. Row *i* depends on the region, `seed` and *i* alone, so a longer run starts with a shorter one.
    pub fn concerns(&self, n: u64, seed: u64) -> impl Iterator<Item = ConcernRow<'_>> {
        (0..n).map(move |i| self.source.row(seed, i))
    }

    /// The same concerns as a file by the canonical template ([`HEADER`]), written as they are drawn.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_csv(&self, out: impl io::Write, n: u64, seed: u64) -> io::Result<()> {
        csv_rows::write(out, self.concerns(n, seed))
    }

    /// Areas, places and basemap as GeoJSON (longitude and latitude, RFC 7946) in the shape of the open data that the importers read:
    /// relative file names with their contents.
    ///
    /// # Errors
    /// Never for a generated region; the projection's error is passed on rather than hidden.
    pub fn geojson_files(&self) -> Result<Vec<(String, String)>, geography::GeographyError> {
        geojson_files::files(self)
    }
}
