//! Who was sending returns when, of all concerns of a region.

use crate::working_room::Region;
use api::{SourceReturnsLine, WorkingReturns};
use cube::{Cube, Month};
use disclosure::Working;

/// The returns of a region, still held. No filter narrows them: a month is as complete as its agencies' returns, whatever is asked of it.
pub(crate) fn working_returns(region: &Region) -> Working<WorkingReturns> {
    region.cube.borrow_held().map(|cube| told(region, cube))
}

fn told(region: &Region, cube: &Cube) -> WorkingReturns {
    let months = cube.months_held().map_or_else(Vec::new, |held| {
        (held.start().index()..=held.end().index())
            .map(|index| Month::from_index(index).to_string())
            .collect()
    });
    let sources = cube.returns().into_iter().map(|of| SourceReturnsLine {
        code: of.source.code().to_owned(),
        label: of.source.label(),
        agencies: of.agencies,
        expected: of.months.iter().map(|month| month.expected).collect(),
        sent: of.months.iter().map(|month| month.sent).collect(),
        count: of.months.iter().map(|month| month.count).collect(),
    });
    WorkingReturns {
        region: region.name.clone(),
        cube_version: cube.version().to_owned(),
        months,
        sources: sources.collect(),
        top_agency: cube.top_agency_share().map(|share| (share * 1_000.0).round() / 1_000.0),
    }
}
