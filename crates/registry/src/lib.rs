//! Registry. What place is this: public geography, the register of places, and contexts.
//!
//! Holds: schema `registry`: areas and their tree, blocks, places with the code they are counted under, basemap, networks; contexts, the
//! links between them, and the history of both.
//! Takes: GeoJSON, `GeoPackage` and CSV as public bodies publish them, and records that another door has read.
//! Gives: the area tree, positions of places, regions and their study areas; import receipts. Contexts have routes; of geography the
//! browser draws what was published from here, never the registry itself.
//! May touch: schema `registry` and nothing else.
//! Must never: know that concerns exist, hold a home, name a special school in a release, draw a block from reports.
//! Story: read by `areas_read` and its like, kept by `areas_keep`, joined by `blocks_build`, handed on by `area_tree`.
//! An act on contexts is loaded, decided by the crate `context`, and kept with its history by `context_act`; what belongs to a
//! context by `context_record_act`.

mod area_keep;
mod area_link;
mod area_read;
mod area_unlisted;
mod basemap_keep;
mod basemap_read;
mod block_build;
mod boundary_keep;
mod boundary_read;
mod collection_read;
mod context_act;
mod context_authority;
mod context_by;
mod context_keep;
mod context_names;
mod context_near;
mod context_read;
mod context_record_act;
mod context_record_keep;
mod context_record_read;
mod context_record_route;
mod context_record_shape;
mod context_record_write_route;
mod context_route;
mod context_shape;
mod context_store;
mod context_write_route;
mod deprivation_keep;
mod deprivation_read;
mod dissolve_keep;
mod dissolve_read;
mod file_problem;
mod gazetteer_hold;
mod gazetteer_load;
mod gazetteer_vintages;
mod geography_import;
mod geometry_read;
mod hub_group;
mod hub_keep;
mod hub_read;
mod hub_route;
mod import_file;
mod kept;
mod licence;
mod network_hold;
mod network_import;
mod network_package;
mod network_read;
mod network_route;
mod outline_read;
mod outside_import;
mod person_screen;
mod place_keep;
mod place_locate;
mod place_read;
mod place_register;
mod place_route;
mod place_search;
mod places_import;
mod pool_keep;
mod population_keep;
mod population_read;
mod postcode_read;
mod postcodes_import;
mod properties;
mod receipt;
mod refusal;
mod region_read;
mod register_hold;
mod registry_error;
mod stop_read;
mod tree_read;
mod vocabulary_route;

pub use area_keep::{AreaRecord, areas_keep};
pub use area_read::{AreasTaken, areas_read};
pub use basemap_keep::{BasemapLayer, BasemapRecord, basemap_keep};
pub use basemap_read::{BasemapTaken, basemap_read};
pub use block_build::{Blocks, blocks_build};
pub use context_act::{ContextAct, Seen};
pub use context_authority::context_authority;
pub use context_by::ActBy;
pub use context_keep::{ActDone, ContextRefusal, context_act};
pub use context_names::{ContextFound, ContextNames};
pub use context_read::{
    ContextFilter, ContextRow, EventRow, LinkRow, Network, context_find, context_history, context_list,
    context_network, context_standing, contexts_of,
};
pub use context_record_act::{RecordAct, RecordEdit};
pub use context_record_keep::context_record_act;
pub use context_record_read::{
    RecordEventRow, RecordRow, context_line, record_find, record_history, records_of, sessions_of,
    weightings_of,
};
pub use context_route::{Room, router};
pub use file_problem::{FileProblem, MAX_BYTES};
pub use gazetteer_hold::GazetteerHold;
pub use gazetteer_load::{gazetteer_load, register_version};
pub use geography_import::{basemap_import, geography_import};
pub use import_file::SourceFile;
pub use kept::Kept;
pub use network_import::{NetworkRecord, network_import, network_keep};
pub use network_read::{LinesTaken, lines_read};
pub use person_screen::PersonScreen;
pub use place_keep::{PlaceRecord, places_keep};
pub use place_read::{PlaceCode, PlacesTaken, places_read};
pub use place_register::{counted_as, pool_code};
pub use place_route::Finder;
pub use place_search::{place_search, place_search_all};
pub use places_import::places_import;
pub use population_keep::{Figures, populations_keep};
pub use population_read::{AreaChanges, PopulationsTaken, area_changes_read, populations_read};
pub use postcode_read::{Postcode, PostcodesTaken, postcodes_read};
pub use postcodes_import::postcodes_import;
pub use receipt::{FileReceipt, Receipt};
pub use refusal::{Refused, Rule};
pub use region_read::{StudyArea, authority_codes, regions, study_area};
pub use registry_error::RegistryError;
pub use tree_read::{area_tree, place_points, school_ids};
