//! What DBSCAN and HDBSCAN tell alike: clusters by size, as the cells that hold their concerns.

use super::coverage;
use super::ground::{Ground, grid_of, lattice_shape};
use super::outcome::{Outcome, class, counted, figure, month_words, number, row_at, table, words};
use api::{Field, FindingLayer, LayerClass};
use cube::{Month, Points, day_date};
use geography::{Bng, GridMask, grid_ref};
use hotspot::HotspotError;
use language::{Arg, Text, say};
use std::collections::BTreeMap;

/// Side of the cells that clusters are drawn in, metres.
const CELL_DRAWN_M: u32 = 250;
/// Clusters with a colour of their own; the rest share one.
const COLOURED: usize = 7;

/// One cluster.
#[derive(Clone, Default)]
struct Cluster {
    size: usize,
    east: f64,
    north: f64,
    window: Option<(f64, f64, f64, f64)>,
    days: Option<(i32, i32)>,
    strength: f64,
}

/// The outcome of a clustering: a cluster's number for each point, and how firmly the point belongs, where the method says that.
pub(super) fn told(
    ground: &Ground<'_>,
    points: &Points,
    label: &[Option<u32>],
    strength: Option<&[f64]>,
    title: &'static str,
) -> Result<Outcome, HotspotError> {
    let grid = grid_of(ground.cube().grid(), CELL_DRAWN_M)?;
    let count = label.iter().flatten().max().map_or(0, |most| *most as usize + 1);
    let mut clusters = vec![Cluster::default(); count];
    for (i, number) in label.iter().enumerate() {
        if let Some(cluster) = number.and_then(|number| clusters.get_mut(number as usize)) {
            cluster.take(points.at[i], points.day[i], strength.map_or(1.0, |strength| strength[i]));
        }
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| clusters[*b].size.cmp(&clusters[*a].size).then(a.cmp(b)));
    let mut rank = vec![0; count];
    order.iter().enumerate().for_each(|(place, cluster)| rank[*cluster] = place);
    let mut outcome = Outcome::new(coverage(points.coverage), counted("finding-clusters", count));
    let clustered = label.iter().flatten().count();
    outcome.figure("figure-clustered", clustered.to_string());
    outcome.figure("figure-noise", (label.len() - clustered).to_string());
    for (at, _) in points.at.iter().zip(label).filter(|(_, number)| number.is_some()) {
        outcome.marks.extend(ground.mark(*at));
    }
    let rows =
        order.iter().enumerate().map(|(place, number)| clusters[*number].row(place, strength.is_some()));
    let mut columns = vec![
        number("column-rank", 0),
        words("column-middle"),
        number("column-concerns", 0),
        number("column-across", 0),
        words("column-first"),
        words("column-last"),
    ];
    columns.extend(strength.map(|_| number("column-strength", 2)));
    outcome.tables.push(table("table-clusters", columns, rows.collect()));
    outcome.layer = Some(layer(&grid, points, label, &rank, title));
    Ok(outcome)
}

impl Cluster {
    fn take(&mut self, at: Bng, day: i32, strength: f64) {
        self.size += 1;
        self.east += at.easting;
        self.north += at.northing;
        self.strength += strength;
        let (e, n) = (at.easting, at.northing);
        let (west, south, east, north) = self.window.unwrap_or((e, n, e, n));
        self.window = Some((west.min(e), south.min(n), east.max(e), north.max(n)));
        let (first, last) = self.days.unwrap_or((day, day));
        self.days = Some((first.min(day), last.max(day)));
    }

    fn row(&self, place: usize, with_strength: bool) -> api::FindingRow {
        let size = self.size.max(1) as f64;
        let middle = Bng::new(self.east / size, self.north / size);
        let (west, south, east, north) = self.window.unwrap_or_default();
        let across = libm::hypot(east - west, north - south);
        let month = |day: i32| {
            let month = day_date(day).and_then(Month::of).map(month_words);
            month.map_or(Field::Nothing(()), Field::Words)
        };
        let (first, last) = self.days.unwrap_or_default();
        let name = grid_ref::format(middle, 6).unwrap_or_default().replace(' ', "\u{a0}");
        let mut fields = vec![
            figure(place as f64 + 1.0, 0),
            Field::Words(Text::same(name)),
            figure(self.size as f64, 0),
            figure(across, 0),
            month(first),
            month(last),
        ];
        fields.extend(with_strength.then(|| figure(self.strength / size, 2)));
        row_at(middle, fields)
    }
}

/// Cells of the cluster that has most concerns in them, the greater cluster where two have as many.
fn layer(
    grid: &GridMask,
    points: &Points,
    label: &[Option<u32>],
    rank: &[usize],
    title: &str,
) -> FindingLayer {
    let mut held: BTreeMap<(u32, usize), u32> = BTreeMap::new();
    for (at, number) in points.at.iter().zip(label) {
        if let (Some(cell), Some(number)) = (grid.index(*at), number) {
            *held.entry((cell as u32, rank[*number as usize])).or_default() += 1;
        }
    }
    let mut most: BTreeMap<u32, (u32, usize)> = BTreeMap::new();
    for ((cell, place), count) in held {
        let best = most.entry(cell).or_insert((count, place));
        if count > best.0 {
            *best = (count, place);
        }
    }
    let coloured = rank.len().min(COLOURED);
    let mut classes: Vec<LayerClass> = (0..coloured)
        .map(|place| LayerClass {
            label: say("class-cluster", &[("rank", Arg::from((place + 1).to_string()))]),
            colour: format!("category{place}"),
        })
        .collect();
    if rank.len() > COLOURED {
        classes.push(class("class-cluster-other", "category7"));
    }
    FindingLayer {
        title: say(title, &[]),
        unit: None,
        classes,
        lattice: lattice_shape(grid),
        index: most.keys().copied().collect(),
        class: most.values().map(|(_, place)| (*place).min(COLOURED) as u8).collect(),
        circles: Vec::new(),
    }
}
