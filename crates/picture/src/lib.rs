//! Picture. The map of a region, on both sides of the wall.
//!
//! Holds: the working cubes in memory, one for each region; schema `released`, read only.
//! Takes: cubes and study areas from `jobs`; filters and methods from the browser.
//! Gives: the working map and findings (exact, to the screen of a granted analyst) and the released map with its public geography.
//! May touch: schema `released`, as a role that can read nothing else.
//! Must never: read a concern row, send a working value but through the working responder, fill a released shape from the cube.
//! Story: `jobs` sets a cube; `working_map` folds it and asks `hotspot`; `released_map` reads a release and shows it by role.

mod finding;
mod finding_route;
mod read_error;
mod released_geography;
mod released_map;
mod route;
mod working_filter;
mod working_map;
mod working_room;

pub use finding::{AreaResidents, AskFault, Asked, NoRun, Progress, RunLooked, Runs, ask_read, find};
pub use read_error::ReadError;
pub use released_geography::{geography_read, region_name_read};
pub use released_map::{ReleaseSummary, released_map_read, releases_list};
pub use route::{Room, router};
pub use working_filter::{FilterFault, filter_read};
pub use working_map::{NoMap, working_map, working_map_asked};
pub use working_room::{Held, Region, WorkingRoom};
