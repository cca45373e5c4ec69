//! A case: one question to one method, as a JSON file tells it.

use crate::failure::{Failure, Outcome};
use geography::{Bng, GridMask, Lattice};
use hotspot::Neighbourhood;
use language::Arg;
use serde::{Deserialize, Deserializer};
use serde_json::{Number, Value};
use std::fs;
use std::path::{Path, PathBuf};

/// The most cells of a lattice: more than Great Britain has at 100 m.
const CELLS_MAX: u64 = 1 << 26;
/// The most permutations: their largest statistics are kept, and beyond this p has more digits than any data.
const PERMUTATIONS_MAX: u64 = 10_000_000;
/// The largest case file, far above any list of cells.
const CASE_BYTES_MAX: u64 = 1 << 28;

/// A case. Whatever a method does not ask for may be left out, and what is not named here is passed over.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Case {
    pub(super) method: String,
    input: Option<PathBuf>,
    /// A number: how many rows of the input are read. A list (an expected part of local Moran): its cells are answered.
    rows: Option<Value>,
    #[serde(deserialize_with = "or_default")]
    pub(super) params: Params,
    lattice: Option<LatticeAsked>,
    #[serde(deserialize_with = "or_default")]
    pub(super) weights: WeightsAsked,
    neighbourhood: Option<Value>,
    #[serde(deserialize_with = "whole")]
    pub(super) steps: Option<u64>,
    ids: Option<Vec<Value>>,
    pub(super) at: Option<Vec<(f64, f64)>>,
    cells: Option<Vec<Value>>,
    z: Option<Value>,
    mk: Option<Value>,
    #[serde(deserialize_with = "whole")]
    pub(super) permutations: Option<u64>,
    #[serde(deserialize_with = "whole")]
    pub(super) seed: Option<u64>,
    #[serde(deserialize_with = "whole")]
    reps: Option<u64>,
}

/// The parameters of all methods; each takes its own.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Params {
    pub(super) cell_m: Option<f64>,
    pub(super) origin: Option<(f64, f64)>,
    pub(super) h_m: Option<f64>,
    pub(super) eps_m: Option<f64>,
    #[serde(deserialize_with = "whole")]
    pub(super) min_points: Option<u64>,
    #[serde(deserialize_with = "whole")]
    pub(super) min_cluster_size: Option<u64>,
    #[serde(deserialize_with = "whole")]
    pub(super) min_samples: Option<u64>,
    pub(super) selection: Option<String>,
    pub(super) space_bands_m: Option<Vec<f64>>,
    pub(super) time_bands_days: Option<Vec<f64>>,
    pub(super) retrospective: Option<bool>,
    pub(super) rates: Option<String>,
    pub(super) radius_km: Option<f64>,
    #[serde(deserialize_with = "whole")]
    pub(super) max_months: Option<u64>,
    pub(super) max_case_share: Option<f64>,
    pub(super) max_population_share: Option<f64>,
    #[serde(deserialize_with = "whole")]
    pub(super) min_cases: Option<u64>,
    pub(super) secondary: Option<String>,
    #[serde(deserialize_with = "whole")]
    permutations: Option<u64>,
    #[serde(deserialize_with = "whole")]
    seed: Option<u64>,
}

/// A lattice as a case tells it; checked by [`Case::grid`].
#[derive(Clone, Debug, Deserialize)]
struct LatticeAsked {
    #[serde(alias = "cell_m")]
    cell: f64,
    e0: Option<f64>,
    n0: Option<f64>,
    origin: Option<(f64, f64)>,
    #[serde(default, deserialize_with = "whole")]
    cols: Option<u64>,
    #[serde(default, deserialize_with = "whole")]
    rows: Option<u64>,
}

/// Which cells are neighbours, as a case tells it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WeightsAsked {
    pub(super) kind: Option<String>,
    pub(super) distance_cells: Option<f64>,
    #[serde(alias = "distance")]
    pub(super) distance_m: Option<f64>,
    #[serde(deserialize_with = "whole")]
    pub(super) k: Option<u64>,
    pub(super) file: Option<PathBuf>,
    #[serde(rename = "self")]
    pub(super) own: Option<bool>,
}

/// The empty value for `null`, as for what is left out.
fn or_default<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    Ok(Option::<T>::deserialize(from)?.unwrap_or_default())
}

/// A whole number, also where it is written as 999.0.
fn whole<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    let Some(number) = Option::<Number>::deserialize(from)? else { return Ok(None) };
    let fraction =
        || number.as_f64().filter(|n| *n >= 0.0 && *n <= 9e15 && *n <= n.floor()).map(|n| n as u64);
    match number.as_u64().or_else(fraction) {
        Some(whole) => Ok(Some(whole)),
        None => Err(serde::de::Error::custom("expected a whole number that is not negative")),
    }
}

impl Case {
    /// Reads a case file.
    pub(super) fn read(path: &Path) -> Outcome<Self> {
        let file = || ("file", Arg::from(path.display().to_string()));
        let unreadable = |error: &std::io::Error| Failure::say("cli-cannot-read", &[file()]).because(error);
        let facts = fs::metadata(path).map_err(|error| unreadable(&error))?;
        if facts.len() > CASE_BYTES_MAX {
            let limit = ("mebibytes", Arg::from(CASE_BYTES_MAX >> 20));
            return Err(Failure::say("analyse-file-too-large", &[file(), limit]));
        }
        let text = fs::read(path).map_err(|error| unreadable(&error))?;
        serde_json::from_slice(text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text)).map_err(|error| {
            let (line, column) = (Arg::from(error.line()), Arg::from(error.column()));
            Failure::say("analyse-case-json", &[file(), ("line", line), ("column", column)]).because(&error)
        })
    }

    /// What a method cannot do without.
    pub(super) fn need<T>(&self, value: Option<T>, name: &str) -> Outcome<T> {
        let method = ("method", Arg::from(self.method.as_str()));
        value.ok_or_else(|| Failure::say("analyse-case-lacks", &[("field", Arg::from(name)), method]))
    }

    /// A number of things that must fit into memory.
    pub(super) fn size(&self, value: Option<u64>, name: &'static str) -> Outcome<usize> {
        let value = self.need(value, name)?;
        u32::try_from(value).map(|size| size as usize).map_err(|_| wrong(name))
    }

    /// The input below `dir`.
    pub(super) fn input(&self, dir: &Path) -> Outcome<PathBuf> {
        Ok(dir.join(self.need(self.input.as_ref(), "input")?))
    }

    /// How many rows of the input are read, where that is limited.
    pub(super) fn row_limit(&self) -> Outcome<Option<usize>> {
        match &self.rows {
            None | Some(Value::Null | Value::Array(_)) => Ok(None),
            Some(Value::Number(number)) => {
                whole_number(number).map(|n| Some(n as usize)).ok_or_else(|| wrong("rows"))
            }
            Some(_) => Err(wrong("rows")),
        }
    }

    /// The rows that are answered, by their `id`; none when all are.
    pub(super) fn ids(&self) -> Option<Vec<String>> {
        let text = |id: &Value| id.as_str().map_or_else(|| id.to_string(), str::to_owned);
        self.ids.as_ref().map(|ids| ids.iter().map(text).collect())
    }

    /// The cells that are answered, of `of`: those of `cells`, or those that the case's expected part lists; none when it names none.
    pub(super) fn cells(&self, of: usize) -> Outcome<Option<Vec<usize>>> {
        let expected = [&self.z, &self.rows, &self.mk].into_iter().flatten().find_map(Value::as_array);
        let Some(listed) = self.cells.as_ref().or(expected) else { return Ok(None) };
        let cell = |row: &Value| {
            let number = row.get(0).unwrap_or(row).as_number().and_then(whole_number);
            number.map(|cell| cell as usize).filter(|cell| *cell < of).ok_or_else(|| wrong("cells"))
        };
        listed.iter().map(cell).collect::<Outcome<_>>().map(Some)
    }

    /// Whether the case lays a lattice over its points.
    pub(super) fn has_lattice(&self) -> bool {
        self.lattice.is_some()
    }

    /// The lattice, all of which is the study area.
    pub(super) fn grid(&self) -> Outcome<GridMask> {
        let asked = self.need(self.lattice.clone(), "lattice")?;
        let corner =
            |own: Option<f64>, of: fn((f64, f64)) -> f64, name| self.need(own.or(asked.origin.map(of)), name);
        let origin =
            Bng::new(corner(asked.e0, |at| at.0, "lattice.e0")?, corner(asked.n0, |at| at.1, "lattice.n0")?);
        let cols = self.size(asked.cols, "lattice.cols")?;
        let rows = self.size(asked.rows, "lattice.rows")?;
        if (cols as u64).saturating_mul(rows as u64) > CELLS_MAX {
            return Err(too_large());
        }
        let lattice =
            Lattice::new(origin, asked.cell, cols as u32, rows as u32).map_err(|_| wrong("lattice"))?;
        Ok(GridMask::whole(lattice))
    }

    /// The neighbourhood on the case's lattice: `weights`, or for emerging hot spots `neighbourhood`, in words or as weights are told.
    pub(super) fn around(&self, cell: f64) -> Outcome<Neighbourhood> {
        let told: WeightsAsked = match &self.neighbourhood {
            Some(words @ Value::Object(_)) => {
                serde_json::from_value(words.clone()).map_err(|_| wrong("neighbourhood"))?
            }
            Some(Value::String(words)) => {
                let kind = words.split_whitespace().next().map(str::to_lowercase);
                if kind.as_deref().is_none_or(|kind| kind != "queen" && kind != "rook") {
                    return Err(wrong("neighbourhood"));
                }
                WeightsAsked { kind, ..WeightsAsked::default() }
            }
            None | Some(Value::Null) => WeightsAsked::default(),
            Some(_) => return Err(wrong("neighbourhood")),
        };
        let asked = if self.weights.kind.is_some() { &self.weights } else { &told };
        match asked.kind.as_deref() {
            None | Some("queen") => Ok(Neighbourhood::Queen),
            Some("rook") => Ok(Neighbourhood::Distance(1.0)),
            Some("dist" | "distance") => {
                let cells = asked.distance_cells.or(asked.distance_m.map(|metres| metres / cell));
                self.need(cells, "weights.distance_cells").map(Neighbourhood::Distance)
            }
            Some(_) => Err(wrong("weights.kind")),
        }
    }

    /// How often chance is drawn, where the case says so.
    pub(super) fn permutations(&self) -> Outcome<Option<u32>> {
        match self.permutations.or(self.params.permutations) {
            Some(number) if number <= PERMUTATIONS_MAX => Ok(Some(number as u32)),
            Some(_) => Err(wrong("permutations")),
            None => Ok(None),
        }
    }

    /// The same for methods that have no exact law: `reps` of a whole golden, else 999.
    pub(super) fn replicates(&self) -> Outcome<u32> {
        let told = self.permutations()?;
        let reps = self.reps.filter(|reps| *reps <= PERMUTATIONS_MAX).map(|reps| reps as u32);
        Ok(told.or(reps).unwrap_or(999))
    }

    /// The seed, 1 where the case has none.
    pub(super) fn seed(&self) -> u64 {
        self.seed.or(self.params.seed).unwrap_or(1)
    }
}

fn whole_number(number: &Number) -> Option<u64> {
    number
        .as_u64()
        .or_else(|| number.as_f64().filter(|n| *n >= 0.0 && *n <= 9e15 && *n <= n.floor()).map(|n| n as u64))
}

/// A field whose value cannot be used; the value is not repeated.
pub(super) fn wrong(field: &str) -> Failure {
    Failure::say("analyse-case-wrong", &[("field", Arg::from(field))])
}

/// A lattice, or a lattice times its steps, beyond what is counted.
pub(super) fn too_large() -> Failure {
    Failure::say("analyse-lattice-too-large", &[("n", Arg::from(CELLS_MAX >> 20))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(text: &str) -> Case {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn whole_numbers_may_be_written_with_a_point_and_nothing_else_may() {
        assert_eq!(case(r#"{"permutations": 999.0}"#).permutations().unwrap(), Some(999));
        assert_eq!(case(r#"{"seed": 18446744073709551615}"#).seed(), u64::MAX);
        for bad in ["-1", "1.5", "\"9\"", "1e300"] {
            assert!(serde_json::from_str::<Case>(&format!(r#"{{"seed": {bad}}}"#)).is_err(), "{bad}");
        }
    }

    #[test]
    fn permutations_are_bounded_and_a_whole_golden_keeps_its_own() {
        assert!(case(r#"{"permutations": 10000001}"#).permutations().is_err());
        assert_eq!(case(r#"{"reps": 1999}"#).replicates().unwrap(), 1_999);
        assert_eq!(case(r#"{"reps": 1999, "permutations": 49}"#).replicates().unwrap(), 49);
        assert_eq!(case("{}").replicates().unwrap(), 999);
    }

    #[test]
    fn the_neighbourhood_may_be_told_in_words_or_as_weights() {
        let around = |text: &str| case(text).around(500.0).ok();
        assert_eq!(around("{}"), Some(Neighbourhood::Queen));
        assert_eq!(around(r#"{"neighbourhood": "queen window at t and t-1"}"#), Some(Neighbourhood::Queen));
        let within = Some(Neighbourhood::Distance(2.0));
        assert_eq!(around(r#"{"weights": {"kind": "dist", "distance_cells": 2}}"#), within);
        assert_eq!(
            around(r#"{"neighbourhood": {"kind": "dist", "distance_m": 1000}, "weights": null}"#),
            within
        );
        for bad in [r#"{"neighbourhood": "hexagons"}"#, r#"{"weights": {"kind": "dist"}}"#] {
            assert_eq!(around(bad), None, "{bad}");
        }
    }

    #[test]
    fn rows_is_a_limit_or_a_list_of_cells() {
        assert_eq!(case(r#"{"rows": 4000}"#).row_limit().unwrap(), Some(4_000));
        let listed = case(r#"{"rows": [[7, 0.5, 1], [2, 0.1, 3]]}"#);
        assert_eq!(listed.row_limit().unwrap(), None);
        assert_eq!(listed.cells(10).unwrap(), Some(vec![7, 2]));
        assert!(listed.cells(7).is_err(), "a cell outside the lattice");
        assert_eq!(case(r#"{"cells": [3], "z": [[4, 1, 1, 1, 1]]}"#).cells(9).unwrap(), Some(vec![3]));
    }

    #[test]
    fn a_lattice_that_would_fill_the_memory_is_refused() {
        let asked = |cols: u64, cell: &str| {
            case(&format!(
                r#"{{"lattice": {{"cell": {cell}, "origin": [0, 0], "cols": {cols}, "rows": 70000}}}}"#
            ))
        };
        assert!(asked(70_000, "1").grid().is_err());
        assert!(asked(u64::MAX, "1").grid().is_err());
        assert!(asked(2, "0").grid().is_err());
        assert_eq!(asked(2, "1").grid().unwrap().cells(), 140_000);
    }
}
