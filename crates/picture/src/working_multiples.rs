//! Small multiples: the working map's cells once for each harm type or source sector. Counts alone, without a test: what is compared is the
//! pattern, and a class means the same number in every map.

use crate::Room;
use crate::route::no_map;
use crate::working_filter::{FilterFault, filter_covered, filter_read, filter_subject, filter_told};
use crate::working_map::{NoMap, lattice_told, within};
use crate::working_room::{Held, Region};
use access::{Analyse, Grant};
use api::{MultiplesAsk, SmallMap, WorkingMultiples};
use axum::extract::State;
use concern::{HarmSet, HarmType, SourceSector, SourceSet};
use cube::{Cube, Filter};
use disclosure::Working;
use http::{Caller, Door, ProblemReply, Query, Reply, working_reply};
use language::Text;

/// Least count of each class of a cell.
const CLASSES: [u32; 6] = [1, 2, 5, 10, 20, 50];

/// `GET /api/working/multiples`.
pub(crate) async fn multiples_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<MultiplesAsk>,
) -> Reply {
    let grant: Grant<Analyse> = caller.grant()?;
    let held = room.working.held();
    let (region, covered) = (grant.region().as_str().to_owned(), grant.harms());
    let drawn = tokio::task::spawn_blocking(move || multiples_asked(&held, &region, &asked, covered))
        .await
        .map_err(|error| ProblemReply::unplanned(&error))?;
    let (maps, subject) = drawn.map_err(no_map)?;
    working_reply(&door, &grant, "working-multiples-view", &subject, &maps).await
}

/// The small maps that were asked for, over the harm types `covered` by the asker's agreements, still held; and what the audit log calls
/// them.
///
/// # Errors
/// [`NoMap`] where nothing is held for the region, or the ask cannot be understood.
pub fn multiples_asked(
    held: &Held,
    region: &str,
    asked: &MultiplesAsk,
    covered: HarmSet,
) -> Result<(Working<WorkingMultiples>, String), NoMap> {
    let region = held.regions.get(region).ok_or(NoMap::NoRegion)?;
    let filter = filter_read(&asked.filter).map_err(NoMap::Fault)?;
    if !["harm", "source"].contains(&asked.by.as_str()) {
        return Err(NoMap::Fault(FilterFault { field: "by", key: "picture-filter-code-unknown" }));
    }
    let mut subject = format!("by={}", asked.by);
    let narrowed = filter_subject(&asked.filter, &filter);
    if !narrowed.is_empty() {
        subject = format!("{subject}&{narrowed}");
    }
    let filter = filter_covered(filter, covered);
    let maps = region.cube.borrow_held().map(|cube| draw(region, cube, &filter, &asked.by));
    Ok((maps, subject))
}

fn draw(region: &Region, cube: &Cube, filter: &Filter, by: &str) -> WorkingMultiples {
    let filter = &within(cube, filter);
    let maps = if by == "harm" {
        let narrowed = |harm| (HarmType::code(harm), harm.label(), with_harm(filter, harm));
        HarmType::ALL
            .iter()
            .filter(|harm| filter.harms.contains(**harm))
            .map(|harm| small_map(cube, narrowed(*harm)))
            .collect()
    } else {
        let narrowed = |source| (SourceSector::code(source), source.label(), with_source(filter, source));
        SourceSector::ALL
            .iter()
            .filter(|source| filter.sources.contains(**source))
            .map(|source| small_map(cube, narrowed(*source)))
            .collect()
    };
    WorkingMultiples {
        filter: filter_told(filter),
        region: region.name.clone(),
        by: by.to_owned(),
        lattice: lattice_told(cube.grid().lattice()),
        study_area: cube.grid().runs(),
        classes: CLASSES.to_vec(),
        maps,
        cube_version: cube.version().to_owned(),
    }
}

fn with_harm(filter: &Filter, harm: HarmType) -> Filter {
    Filter { harms: HarmSet::of([harm]), ..filter.clone() }
}

fn with_source(filter: &Filter, source: SourceSector) -> Filter {
    Filter { sources: SourceSet::of([source]), ..filter.clone() }
}

fn small_map(cube: &Cube, (code, label, filter): (&str, Text, Filter)) -> SmallMap {
    let fold = cube.fold(&filter);
    let cells = || (0..).zip(&fold.cells).filter(|(_, count)| **count > 0);
    SmallMap {
        code: code.to_owned(),
        label,
        total: fold.coverage.total,
        mapped: fold.coverage.mapped,
        index: cells().map(|(index, _)| index).collect(),
        count: cells().map(|(_, count)| *count).collect(),
    }
}
