//! Kernel density: a smooth surface of concerns per square kilometre and month.

use super::ask::Chosen;
use super::coverage;
use super::ground::{Ground, grid_of, lattice_shape};
use super::outcome::{Outcome, cell_name, figure, number, row_at, table, words};
use api::{FindingLayer, LayerClass};
use geography::GridMask;
use hotspot::{HotspotError, Kernel, Mode, Smoothing, Watch, density_surface};
use language::{Arg, Text, say};

/// Classes of the surface.
const CLASSES: usize = 6;
/// The densest part of the study area, which a changed bandwidth is compared by.
const DENSEST: f64 = 0.05;

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen, watch: &Watch) -> Result<Outcome, HotspotError> {
    let bandwidth = chosen.number("bandwidth");
    let kernel = match chosen.code("kernel") {
        "epanechnikov" => Kernel::Epanechnikov,
        "gaussian" => Kernel::Gaussian,
        _ => Kernel::Quartic,
    };
    // A concern that is known less well than the kernel is wide would stand on a false summit.
    let points = ground.points(bandwidth);
    let grid = grid_of(ground.cube().grid(), chosen.cell_m())?;
    let index: Vec<u32> = grid.indices().map(|index| index as u32).collect();
    let smoothing = Smoothing { kernel, bandwidth_m: f64::from(bandwidth), mode: Mode::Exact };
    let surface = density_surface(&points.at, None, grid.lattice(), smoothing, watch)?;
    let over_lattice = surface.per_km2_month(ground.months() as f64)?;
    let density: Vec<f64> = grid.indices().map(|index| over_lattice[index]).collect();
    let greatest = density.iter().copied().fold(0.0, f64::max);
    let headline = say("finding-density", &[("most", Arg::from(format!("{greatest:.2}")))]);
    let mut outcome = Outcome::new(coverage(points.coverage), headline);
    let mut order: Vec<usize> = (0..index.len()).filter(|i| density[*i] > 0.0).collect();
    order.sort_by(|a, b| density[*b].total_cmp(&density[*a]).then(a.cmp(b)));
    order.truncate((index.len() as f64 * DENSEST).ceil() as usize);
    for i in &order {
        ground.marks_of(&grid, index[*i], &mut outcome.marks);
    }
    let rows = order
        .iter()
        .map(|i| {
            row_at(
                grid.lattice().centre(index[*i] as usize),
                vec![cell_name(&grid, index[*i]), figure(density[*i], 3)],
            )
        })
        .collect();
    outcome.figure("figure-months", ground.months().to_string());
    outcome.figure("figure-cells", grid.cells().to_string());
    let columns = vec![words("column-cell"), number("column-density", 3)];
    outcome.tables.push(table("table-densest-cells", columns, rows));
    outcome.layer = Some(layer(&grid, &index, &density, greatest));
    Ok(outcome)
}

/// The largest numbers of the series 1, 2, 5, 10, 20 … up to the greatest value, rising: the classes are the same for maps of like density.
fn breaks(greatest: f64) -> Vec<f64> {
    if !(greatest.is_finite() && greatest > 0.0) {
        return Vec::new();
    }
    let (mut decade, mut series) = (1e-9, Vec::new());
    while decade <= greatest && series.len() < 200 {
        series.extend([1.0, 2.0, 5.0].iter().map(|step| step * decade).filter(|value| *value <= greatest));
        decade *= 10.0;
    }
    series.split_off(series.len().saturating_sub(CLASSES))
}

fn layer(grid: &GridMask, index: &[u32], density: &[f64], greatest: f64) -> FindingLayer {
    let breaks = breaks(greatest);
    let class_of = |value: f64| breaks.iter().filter(|from| **from <= value).count();
    let shown = index.iter().zip(density).filter(|(_, value)| class_of(**value) > 0);
    let (index, class) = shown.map(|(index, value)| (*index, (class_of(*value) - 1) as u8)).unzip();
    let label = |i: usize| match breaks.get(i + 1) {
        Some(to) => format!("{}–{}", plain(breaks[i]), plain(*to)),
        None => format!("≥ {}", plain(breaks[i])),
    };
    FindingLayer {
        title: say("method-density", &[]),
        unit: Some(say("unit-density", &[])),
        classes: (0..breaks.len())
            .map(|i| LayerClass {
                label: Text::same(label(i)),
                colour: format!("density{}", i + CLASSES - breaks.len()),
            })
            .collect(),
        lattice: lattice_shape(grid),
        index,
        class,
        circles: Vec::new(),
    }
}

/// A number of the series without the dust of binary fractions.
fn plain(value: f64) -> String {
    let text = format!("{value:.9}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_are_the_last_six_of_one_two_five() {
        let shown = |greatest| breaks(greatest).into_iter().map(plain).collect::<Vec<_>>();
        assert_eq!(shown(3.7), ["0.05", "0.1", "0.2", "0.5", "1", "2"]);
        assert_eq!(shown(120.0), ["2", "5", "10", "20", "50", "100"]);
        assert!(breaks(0.0).is_empty() && breaks(f64::NAN).is_empty());
    }
}
