//! A method asked without a case: a file of concerns in, a map or a table out, and a page in plain words.

mod concerns_open;
mod hot_cells;
mod hours;
mod layer;
mod on_cells;
mod on_points;
mod page;
mod period;
mod scan;
mod study_area;

pub(super) use period::{Around, Period};

use super::arguments::{Concerns, Method, Work};
use super::input::month_of;
use super::{no_answer, output};
use crate::failure::{Failure, Outcome};
use crate::voice::{self, Voice};
use concerns_open::Opened;
use geography::GridMask;
use hotspot::{HotspotError, Watch};
use layer::Layer;
use page::Page;
use std::path::PathBuf;

/// The most cells times months: 1 GB of counts.
const BINS_MAX: usize = 1 << 27;

/// What a method found.
struct Found {
    layer: Layer,
    page: Page,
}

/// What is left to do when the numbers are there: write the file and print the page.
pub(super) struct Report {
    bytes: Vec<u8>,
    page: Page,
    out: PathBuf,
}

impl Method {
    /// Threads and seed.
    pub(super) fn work(&self) -> &Work {
        &self.concerns().work
    }

    fn concerns(&self) -> &Concerns {
        match self {
            Self::GiStar(asked) | Self::LocalMoran(asked) | Self::Emerging(asked) => &asked.concerns,
            Self::Density(asked) => &asked.concerns,
            Self::Dbscan(asked) => &asked.concerns,
            Self::Hdbscan(asked) => &asked.concerns,
            Self::Knox(asked) => &asked.concerns,
            Self::Scan(asked) => &asked.concerns,
            Self::Hours(asked) => asked,
        }
    }
}

/// Does what was asked.
pub(super) fn run(method: &Method, watch: &Watch) -> Outcome<Report> {
    let found = match method {
        Method::GiStar(asked) => hot_cells::gi_star(asked, watch),
        Method::LocalMoran(asked) => on_cells::local_moran(asked, watch),
        Method::Emerging(asked) => on_cells::emerging(asked, watch),
        Method::Density(asked) => on_points::density(asked, watch),
        Method::Dbscan(asked) => on_points::dbscan(asked, watch),
        Method::Hdbscan(asked) => on_points::hdbscan(asked, watch),
        Method::Knox(asked) => on_points::knox(asked, watch),
        Method::Scan(asked) => scan::scan(asked, watch),
        Method::Hours(asked) => hours::hours(asked),
    }?;
    let out = method.concerns().out.clone();
    Ok(Report { bytes: found.layer.bytes(&out)?, page: found.page, out })
}

impl Report {
    pub(super) fn show(self, voice: Voice) -> Outcome {
        output::write(&self.out, &self.bytes, voice)?;
        voice::print(self.page.told(voice).trim_end())
    }
}

/// A file without rows and a page that says why, where the data leave no result; a failure where the question does.
fn no_result(columns: &[&'static str], mut page: Page, error: HotspotError) -> Outcome<Found> {
    match error {
        HotspotError::AllEqual | HotspotError::TooFewCells | HotspotError::TooFewValues => {
            page.text(super::NoResult::of(error).text().clone());
            Ok(Found { layer: Layer { columns: columns.to_vec(), rows: Vec::new() }, page })
        }
        other => Err(no_answer(other)),
    }
}

/// Entry `step * cells + cell`.
fn counts_by_month(grid: &GridMask, period: Period, opened: &Opened) -> Outcome<Vec<f64>> {
    let cells = grid.lattice().len();
    let bins = cells.checked_mul(period.months()).filter(|bins| *bins <= BINS_MAX);
    let bins =
        bins.ok_or_else(|| Failure::say("analyse-lattice-too-large", &[("n", (BINS_MAX >> 20).into())]))?;
    let mut counts = vec![0.0; bins];
    for (at, day) in opened.at.iter().zip(&opened.days) {
        let step = month_of(*day).and_then(|month| period.step(month));
        if let (Some(cell), Some(step)) = (grid.index(*at), step) {
            counts[step * cells + cell] += 1.0;
        }
    }
    Ok(counts)
}
