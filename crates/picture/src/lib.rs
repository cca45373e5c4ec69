//! Picture. The map of a region, on both sides of the wall.
//!
//! Holds: the working cubes in memory, one for each region; schema `released`, read only.
//! Takes: cubes and study areas from `jobs`; filters and methods from the browser.
//! Gives: the working map and findings (exact, to the screen of a granted analyst) and the released map with its public geography.
//! May touch: schema `released`, as a role that can read nothing else.
//! Must never: read a concern row, send a working value but through the working responder, fill a released shape from the cube.
//! Story: `jobs` sets a cube; `working_map` folds it and asks `hotspot`; `released_read` reads
//! what is in force, `released_view` is what an audience sees of it, and every released answer is a function of a view.

mod against;
mod comparison;
mod explain;
mod finding;
mod finding_route;
mod ogc;
mod outlines_export;
mod picture_route;
mod pinned;
mod read_error;
mod release_list;
pub mod released_ask;
mod released_card;
mod released_change;
mod released_effect;
mod released_export;
mod released_geography;
mod released_hold;
mod released_hotspots;
mod released_layer;
mod released_map;
mod released_polygon;
mod released_read;
mod released_route;
mod released_sheet;
mod released_stand;
mod released_sums;
mod released_table;
mod released_view;
mod route;
mod school_bands;
mod tiles;
mod under_identification;
mod working_filter;
mod working_map;
mod working_multiples;
mod working_room;
mod working_shape;

pub use explain::{cell_story, cell_story_asked};
pub use finding::{
    AreaResidents, AskFault, Asked, NoRun, Progress, Run, RunLooked, Runs, Stage as RunStage, ask_read, find,
};
pub use pinned::{atlas, finding_latest, finding_pinned, partner_data};
pub use read_error::ReadError;
pub use release_list::{ReleaseSummary, releases_list};
pub use released_effect::{effect_behind, effect_ground, effect_sums};
pub use released_geography::{geography_read, region_name_read};
pub use released_hold::ReleasedHold;
pub use route::{Room, router};
pub use tiles::{Tiles, released_tile_ready};
pub use working_filter::{FilterFault, filter_read};
pub use working_map::{NoMap, working_map, working_map_asked};
pub use working_multiples::multiples_asked;
pub use working_room::{Held, Region, WorkingRoom};
pub use working_shape::{NoShape, working_shape_asked};
