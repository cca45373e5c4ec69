//! One value for each cell, and which cells are neighbours: what Gi* and local Moran ask of.

use super::Setting;
use super::case::{self, Case};
use super::input::{self, Sheet};
use crate::failure::Outcome;
use geography::{Bng, GridMask};
use hotspot::{HotspotError, Neighbourhood, Tails, Weights};
use serde::Serialize;

/// A question about cells.
pub(super) struct Cells {
    /// One for each cell.
    pub(super) values: Vec<f64>,
    /// The same as whole numbers, where all are.
    pub(super) counts: Option<Vec<u32>>,
    pub(super) around: Around,
}

/// Which cells are neighbours.
pub(super) enum Around {
    /// Those of a lattice that lie near.
    Lattice(GridMask, Neighbourhood),
    /// Those that a file or a rule gives.
    Given(Weights),
}

/// How far out a cell's neighbours lie: cell, P(sim >= obs), P(sim <= obs).
pub(super) type Tail = (u32, f64, f64);

/// A value as the file has it: whole numbers are written without a point.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Plain {
    Whole(i64),
    Real(f64),
}

impl From<f64> for Plain {
    fn from(value: f64) -> Self {
        if value.abs() < 9e15 && value >= value.floor() && value <= value.floor() {
            Self::Whole(value as i64)
        } else {
            Self::Real(value)
        }
    }
}

impl Cells {
    /// Reads the input of a case: points counted over its lattice, or areas with a value each.
    pub(super) fn read(case: &Case, setting: &Setting<'_>) -> Outcome<Self> {
        let (values, places, grid) = if case.has_lattice() {
            let grid = case.grid()?;
            let points = input::points_read(&case.input(&setting.dir)?, case.row_limit()?, false)?;
            (counts_over(&grid, &points.at), None, Some(grid))
        } else {
            let (values, places) = areas_read(case, setting)?;
            (values, places, None)
        };
        let whole = |value: &f64| {
            (*value >= 0.0 && *value <= f64::from(u32::MAX) && *value <= value.floor())
                .then_some(*value as u32)
        };
        let counts = values.iter().map(whole).collect();
        let around = around(case, setting, grid.as_ref(), (values.len(), places))?;
        Ok(Self { values, counts, around })
    }

    /// The cells that the case wants answered; all where it names none.
    pub(super) fn asked(&self, case: &Case) -> Outcome<Vec<usize>> {
        Ok(case.cells(self.values.len())?.unwrap_or_else(|| (0..self.values.len()).collect()))
    }

    /// The null law of the asked cells: exact without permutations, else as drawn. None where only a drawn law was possible and none was asked for.
    pub(super) fn tails(
        &self,
        case: &Case,
        setting: &Setting<'_>,
        asked: &[usize],
    ) -> Outcome<Option<Vec<Tail>>> {
        let drawn = case.permutations()?.filter(|permutations| *permutations > 0);
        let seed = setting.seed;
        let tails = match (&self.around, drawn, &self.counts) {
            (Around::Lattice(grid, around), None, Some(counts)) => {
                hotspot::conditional_tails(counts, grid, *around)
            }
            (Around::Lattice(grid, around), Some(drawn), _) => {
                hotspot::permutation_tails(&self.values, grid, *around, drawn, seed, setting.watch)
            }
            (Around::Given(weights), Some(drawn), _) => {
                hotspot::permutation_tails_given(&self.values, weights, drawn, seed, setting.watch)
            }
            (Around::Given(_), None, _) | (_, _, None) => return Ok(None),
        };
        match tails {
            Ok(tails) => Ok(Some(of_cells(&tails, asked))),
            Err(HotspotError::TooFewCells | HotspotError::TooFewValues) => Ok(Some(Vec::new())),
            Err(error) => Err(super::no_answer(error)),
        }
    }
}

fn of_cells(tails: &Tails, asked: &[usize]) -> Vec<Tail> {
    // The study area is the whole lattice, so a cell's entry stands at its own number.
    asked.iter().map(|cell| (*cell as u32, tails.at_least[*cell], tails.at_most[*cell])).collect()
}

/// How many of the points lie in each cell.
pub(super) fn counts_over(grid: &GridMask, points: &[Bng]) -> Vec<f64> {
    let mut counts = vec![0.0; grid.lattice().len()];
    for cell in points.iter().filter_map(|at| grid.index(*at)) {
        counts[cell] += 1.0;
    }
    counts
}

/// Areas: `value`, and where the file has them the coordinates, in metres.
fn areas_read(case: &Case, setting: &Setting<'_>) -> Outcome<(Vec<f64>, Option<Vec<Bng>>)> {
    let mut sheet = Sheet::open(&case.input(&setting.dir)?)?;
    let value = sheet.need("value")?;
    let metres = sheet.column("e").zip(sheet.column("n")).map(|at| (at, 1.0));
    let kilometres = sheet.column("x_km").zip(sheet.column("y_km")).map(|at| (at, 1_000.0));
    let place = metres.or(kilometres);
    let (mut values, mut places) = (Vec::new(), Vec::new());
    sheet.each(case.row_limit()?, |line| {
        values.push(line.number(&value)?);
        if let Some(((e, n), unit)) = &place {
            places.push(Bng::new(line.number(e)? * unit, line.number(n)? * unit));
        }
        Ok(())
    })?;
    Ok((values, place.map(|_| places)))
}

fn around(
    case: &Case,
    setting: &Setting<'_>,
    grid: Option<&GridMask>,
    (cells, places): (usize, Option<Vec<Bng>>),
) -> Outcome<Around> {
    let asked = &case.weights;
    let kind = asked.kind.as_deref().unwrap_or(if grid.is_some() { "queen" } else { "edges" });
    let places = || {
        let of_grid = |grid: &GridMask| grid.indices().map(|cell| grid.lattice().centre(cell)).collect();
        let places = places.clone().or_else(|| grid.map(of_grid));
        case.need(places, "e, n")
    };
    let weights = match (kind, grid) {
        ("queen" | "rook" | "dist" | "distance", Some(grid)) => {
            return Ok(Around::Lattice(grid.clone(), case.around(grid.lattice().cell)?));
        }
        ("edges", _) => {
            let file = setting.dir.join(case.need(asked.file.as_ref(), "weights.file")?);
            edges_read(&file, cells)?
        }
        ("knn" | "nearest", _) => Weights::nearest(&places()?, case.size(asked.k, "weights.k")?),
        ("dist" | "distance", None) => {
            Weights::within(&places()?, case.need(asked.distance_m, "weights.distance_m")?)
        }
        _ => return Err(case::wrong("weights.kind")),
    };
    weights.map(Around::Given).map_err(super::no_answer)
}

/// Directed pairs `i,j`, both counted from 0, and `w` where they are weighted.
fn edges_read(path: &std::path::Path, cells: usize) -> Outcome<Result<Weights, HotspotError>> {
    let mut sheet = Sheet::open(path)?;
    let (i, j) = (sheet.need("i")?, sheet.need("j")?);
    let weight = sheet.column_of(&["w", "weight"]);
    let mut pairs = Vec::new();
    sheet.each(None, |line| {
        let end = |column| {
            let cell = line.whole(column)?;
            if (cell as usize) < cells {
                Ok(cell)
            } else {
                Err(line.wrong(column, "analyse-input-no-such-cell"))
            }
        };
        let w = weight.as_ref().map_or(Ok(1.0), |weight| line.number(weight))?;
        let pair = (end(&i)?, end(&j)?, w);
        // A cell is never its own neighbour; Gi* adds it by itself.
        if pair.0 != pair.1 {
            pairs.push(pair);
        }
        Ok(())
    })?;
    Ok(if weight.is_some() {
        Weights::from_weighted_pairs(cells, &pairs)
    } else {
        Weights::from_pairs(cells, &pairs.iter().map(|(i, j, _)| (*i, *j)).collect::<Vec<_>>())
    })
}
