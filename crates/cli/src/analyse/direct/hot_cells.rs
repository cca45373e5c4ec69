//! Gi* of a file of concerns.

use super::layer::{Layer, Shape};
use super::on_cells::Asked;
use super::page::{Page, number, probability};
use super::{Found, no_result};
use crate::analyse::arguments::OnCells;
use crate::analyse::cells::counts_over;
use crate::failure::Outcome;
use geography::Lattice;
use hotspot::{GiStar, Neighbourhood, Tails, Watch};
use serde_json::{Value, json};
use std::collections::HashMap;

const COLUMNS: &[&str] = &["count", "z", "p", "q", "class", "p_exact_at_least", "p_exact_at_most"];

/// The cells that hold a concern or are hot or cold, the hottest first.
pub(super) fn gi_star(asked: &OnCells, _watch: &Watch) -> Outcome<Found> {
    let on = Asked::read(asked)?;
    let mut page = on.page("gi-star", asked);
    let counts = counts_over(&on.grid, &on.opened.at);
    let found = match on.around {
        Neighbourhood::Queen => hotspot::gi_star_queen(&counts, &on.grid),
        Neighbourhood::Distance(cells) => hotspot::gi_star_distance(&counts, &on.grid, cells),
    };
    let found = match found {
        Ok(found) => found,
        Err(error) => return no_result(COLUMNS, page, error),
    };
    areas_told(&mut page, &on, &found, &counts);
    let tails = on.tails(&counts)?;
    let count = |i: usize| counts[found.index[i] as usize];
    let mut kept: Vec<usize> =
        (0..found.index.len()).filter(|i| count(*i) > 0.0 || found.class(*i).level() != 0).collect();
    kept.sort_by(|a, b| found.z[*b].total_cmp(&found.z[*a]));
    let row = |i: usize| {
        let exact =
            |tail: fn(&Tails) -> &Vec<f64>| tails.as_ref().map_or(Value::Null, |all| json!(tail(all)[i]));
        let values = vec![
            json!(count(i) as u64),
            json!(found.z[i]),
            json!(found.p[i]),
            json!(found.q[i]),
            json!(class_name(found.class(i).level())),
            exact(|tails| &tails.at_least),
            exact(|tails| &tails.at_most),
        ];
        (on.shape(found.index[i]), values)
    };
    Ok(Found { layer: Layer { columns: COLUMNS.to_vec(), rows: kept.into_iter().map(row).collect() }, page })
}

fn class_name(level: i8) -> String {
    let share = [0, 90, 95, 99].get(usize::from(level.unsigned_abs())).copied().unwrap_or(0);
    match level.signum() {
        0 => "neither".to_owned(),
        1 => format!("hot_{share}"),
        _ => format!("cold_{share}"),
    }
}

/// How many cells are hot and cold, and the hot areas: hot cells that touch each other, even by a corner.
fn areas_told(page: &mut Page, on: &Asked, found: &GiStar, counts: &[f64]) {
    let hot: Vec<u32> = found.hot(0.05).collect();
    let (n, cold) = (hot.len().to_string(), found.cold(0.05).count().to_string());
    page.line("analyse-gi-star-found", &[("hot", n.into()), ("cold", cold.into())]);
    let entry: HashMap<u32, usize> = (0..).zip(&found.index).map(|(i, cell)| (*cell, i)).collect();
    let score = |cell: u32| entry.get(&cell).map_or((0.0, 1.0), |i| (found.z[*i], found.q[*i]));
    let mut areas: Vec<(f64, u32, Vec<u32>)> = touching(on.grid.lattice(), &hot)
        .into_iter()
        .filter_map(|area| {
            let peak = area.iter().copied().max_by(|a, b| score(*a).0.total_cmp(&score(*b).0))?;
            Some((score(peak).0, peak, area))
        })
        .collect();
    areas.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (z, peak, area) in areas {
        let held: f64 = area.iter().map(|cell| counts[*cell as usize]).sum();
        let args = [
            ("cells", area.len().to_string().into()),
            ("count", number(held).into()),
            ("z", number(z).into()),
            ("q", probability(score(peak).1).into()),
        ];
        let place: Shape = on.shape(peak);
        page.finding(&place, "analyse-gi-star-finding", &args);
    }
}

/// Groups of cells that touch each other.
fn touching(lattice: &Lattice, cells: &[u32]) -> Vec<Vec<u32>> {
    let mut left: HashMap<(i64, i64), u32> = HashMap::with_capacity(cells.len());
    let at = |cell: u32| {
        let (col, row) = lattice.col_row(cell as usize);
        (i64::from(col), i64::from(row))
    };
    left.extend(cells.iter().map(|cell| (at(*cell), *cell)));
    let mut areas = Vec::new();
    for first in cells {
        if left.remove(&at(*first)).is_none() {
            continue;
        }
        let mut area = vec![*first];
        let mut next = 0;
        while let Some(cell) = area.get(next) {
            next += 1;
            let (col, row) = at(*cell);
            for (east, north) in (-1..=1).flat_map(|east| (-1..=1).map(move |north| (east, north))) {
                area.extend(left.remove(&(col + east, row + north)));
            }
        }
        areas.push(area);
    }
    areas
}

#[cfg(test)]
mod tests {
    use super::*;
    use geography::Bng;

    #[test]
    fn cells_that_touch_by_a_corner_are_one_area_and_rows_do_not_wrap() {
        let lattice = Lattice::new(Bng::new(0.0, 0.0), 1.0, 4, 3).unwrap();
        // 0 and 5 touch by a corner, as 5 and 8 do; 3 and 8 are apart.
        let areas = touching(&lattice, &[0, 3, 5, 8, 11]);
        assert_eq!(areas, [vec![0, 5, 8], vec![3], vec![11]]);
    }
}
