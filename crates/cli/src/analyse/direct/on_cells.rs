//! Local Moran and emerging hot spots of a file of concerns, and what all methods on cells share.

use super::concerns_open::Opened;
use super::layer::{Layer, Shape};
use super::page::{Page, number};
use super::{Found, no_result};
use crate::analyse::arguments::OnCells;
use crate::analyse::cells::counts_over;
use crate::analyse::no_answer;
use crate::failure::Outcome;
use geography::GridMask;
use hotspot::{HotspotError, Neighbourhood, Quadrant, Tails, Watch};
use language::Arg;
use serde_json::{Value, json};

/// What the methods on cells ask of: the concerns, the lattice and its neighbourhood.
pub(super) struct Asked {
    pub(super) opened: Opened,
    pub(super) grid: GridMask,
    pub(super) around: Neighbourhood,
}

impl Asked {
    pub(super) fn read(asked: &OnCells) -> Outcome<Self> {
        // Told more coarsely than two cells, a concern is in no cell.
        let opened = Opened::read(&asked.concerns, 2.0 * asked.cell)?;
        let grid = opened.grid(asked.cell)?;
        let around = asked.neighbourhood.on(asked.cell);
        Ok(Self { opened, grid, around })
    }

    pub(super) fn page(&self, method: &'static str, asked: &OnCells) -> Page {
        let around = ("around", Arg::from(asked.neighbourhood.to_string()));
        let mut page = Page::new(method, &[("cell", Arg::from(number(asked.cell))), around]);
        page.concerns(&self.opened);
        page.study_area(&self.opened, self.grid.cells(), asked.cell);
        page
    }

    pub(super) fn shape(&self, cell: u32) -> Shape {
        let lattice = self.grid.lattice();
        Shape::Square(lattice.south_west(cell as usize), lattice.cell)
    }

    /// The exact law, where it can be worked out.
    pub(super) fn tails(&self, counts: &[f64]) -> Outcome<Option<Tails>> {
        let counts: Vec<u32> = counts.iter().map(|count| *count as u32).collect();
        match hotspot::conditional_tails(&counts, &self.grid, self.around) {
            Ok(tails) => Ok(Some(tails)),
            Err(HotspotError::TooManyOutcomes) => Ok(None),
            Err(error) => Err(no_answer(error)),
        }
    }
}

/// Local Moran: the cells that hold a concern or stand out by q.
pub(super) fn local_moran(asked: &OnCells, _watch: &Watch) -> Outcome<Found> {
    const COLUMNS: &[&str] = &["count", "i", "quadrant", "p", "q"];
    const QUADRANTS: [&str; 4] = ["high_high", "low_high", "low_low", "high_low"];
    let on = Asked::read(asked)?;
    let mut page = on.page("local-moran", asked);
    let counts = counts_over(&on.grid, &on.opened.at);
    let found = match hotspot::local_moran(&counts, &on.grid, on.around) {
        Ok(found) => found,
        Err(error) => return no_result(COLUMNS, page, error),
    };
    page.line("analyse-local-moran-found", &[("i", number(found.global).into())]);
    let tails = on.tails(&counts)?;
    let p: Option<Vec<f64>> = tails.map(|tails| (0..found.index.len()).map(|i| tails.two_sided(i)).collect());
    let q = p.as_ref().map(|p| hotspot::benjamini_hochberg(p)).transpose().map_err(no_answer)?;
    let sure = |i: usize| q.as_ref().is_some_and(|q| q[i] <= 0.05);
    let mut kept: Vec<usize> =
        (0..found.index.len()).filter(|i| counts[found.index[*i] as usize] > 0.0 || sure(*i)).collect();
    kept.sort_by(|a, b| found.i[*b].total_cmp(&found.i[*a]));
    let mut rows = Vec::with_capacity(kept.len());
    for i in kept {
        let cell = found.index[i];
        let shape = on.shape(cell);
        let count = counts[cell as usize];
        if found.quadrant[i] == Quadrant::HighHigh && sure(i) {
            let args = [("count", number(count).into()), ("i", number(found.i[i]).into())];
            page.finding(&shape, "analyse-local-moran-finding", &args);
        }
        let of = |column: &Option<Vec<f64>>| column.as_ref().map_or(Value::Null, |column| json!(column[i]));
        let quadrant = QUADRANTS[usize::from(found.quadrant[i].number()) - 1];
        rows.push((shape, vec![json!(count as u64), json!(found.i[i]), json!(quadrant), of(&p), of(&q)]));
    }
    Ok(Found { layer: Layer { columns: COLUMNS.to_vec(), rows }, page })
}

/// Emerging hot spots: the cells that have a class, or a concern.
pub(super) fn emerging(asked: &OnCells, watch: &Watch) -> Outcome<Found> {
    const COLUMNS: &[&str] =
        &["count", "class", "trend_z", "trend_p", "z_last_month", "count_slope_per_month"];
    let on = Asked::read(asked)?;
    let period = on.opened.dated()?;
    let mut page = on.page("emerging", asked);
    let counts = super::counts_by_month(&on.grid, period, &on.opened)?;
    let found = match hotspot::emerging_hot_spots(&counts, period.months(), &on.grid, on.around, watch) {
        Ok(found) => found,
        Err(error) => return no_result(COLUMNS, page, error),
    };
    let (cells, of) = (found.index.len(), on.grid.lattice().len());
    let last = |i: usize| found.z[(period.months() - 1) * cells + i];
    let series = |cell: u32| -> Vec<f64> { counts.iter().skip(cell as usize).step_by(of).copied().collect() };
    let mut kept: Vec<(usize, f64)> = (0..cells).map(|i| (i, series(found.index[i]).iter().sum())).collect();
    kept.retain(|(i, total)| *total > 0.0 || found.class[*i] != hotspot::Emerging::None);
    kept.sort_by(|a, b| last(b.0).total_cmp(&last(a.0)));
    let mut rows = Vec::with_capacity(kept.len());
    for (i, total) in kept {
        let shape = on.shape(found.index[i]);
        let (class, trend) = (found.class[i].code(), &found.trend[i]);
        if let hotspot::Emerging::Hot(_) = found.class[i] {
            let class = language::say(&format!("analyse-emerging-{}", class.replace('_', "-")), &[]);
            let args =
                [("class", class.into()), ("count", number(total).into()), ("z", number(last(i)).into())];
            page.finding(&shape, "analyse-emerging-finding", &args);
        }
        let slope = hotspot::mann_kendall(&series(found.index[i])).map_err(no_answer)?.slope;
        let values = vec![
            json!(total as u64),
            json!(class),
            json!(trend.z),
            json!(trend.p),
            json!(last(i)),
            json!(slope),
        ];
        rows.push((shape, values));
    }
    Ok(Found { layer: Layer { columns: COLUMNS.to_vec(), rows }, page })
}
