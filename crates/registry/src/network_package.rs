//! Lines from a `GeoPackage` (OGC 12-128r19): `SQLite`, read in memory and never written.

use crate::FileProblem;
use crate::network_read::{LinesIn, LinesTaken};
use crate::refusal::Rule;
use geo_types::{Geometry, LineString};
use geography::Bng;
use geozero::ToGeo as _;
use geozero::wkb::GpkgWkb;
use rusqlite::{Connection, MAIN_DB};
use std::io::Cursor;

/// How every `SQLite` file begins.
const MAGIC: &[u8] = b"SQLite format 3\0";

pub(crate) fn is_package(plain: &[u8]) -> bool {
    plain.starts_with(MAGIC)
}

/// A layer: its table, the column of its geometry, and its system.
struct Layer {
    table: String,
    column: String,
    system: Option<LinesIn>,
}

/// Every line of every layer. Layers without lines are passed over; one with lines in another system makes the file one that is not read.
pub(crate) fn package_read(plain: &[u8]) -> Result<LinesTaken, FileProblem> {
    let mut package = Connection::open_in_memory().map_err(|_| FileProblem::NotAPackage)?;
    package
        .deserialize_read_exact(MAIN_DB, Cursor::new(plain), plain.len(), true)
        .map_err(|_| FileProblem::NotAPackage)?;
    // The file is a stranger's: what its schema says is not run.
    package
        .execute_batch("pragma trusted_schema = off; pragma cell_size_check = on; pragma query_only = on")
        .map_err(|_| FileProblem::NotAPackage)?;
    let layers = layers(&package).map_err(|_| FileProblem::NotAPackage)?;
    let mut taken = LinesTaken::default();
    let mut number = 0;
    for layer in layers {
        let before = taken.taken;
        let system = layer.system.unwrap_or(LinesIn::Grid);
        each_geometry(&package, &layer, |geometry| {
            number += 1;
            taken.add(number, geometry.and_then(|geometry| lines_of(&geometry, system)));
        })
        .map_err(|_| FileProblem::NotAPackage)?;
        if layer.system.is_none() && taken.taken > before {
            return Err(FileProblem::OtherSystem);
        }
    }
    Ok(taken)
}

fn layers(package: &Connection) -> Result<Vec<Layer>, rusqlite::Error> {
    // A view could be made to run for ever; lines are in tables.
    let mut found = package.prepare(
        "select g.table_name, g.column_name, s.organization, s.organization_coordsys_id
         from gpkg_geometry_columns g join gpkg_spatial_ref_sys s using (srs_id)
         join sqlite_schema t on t.type = 'table' and t.name = g.table_name
         order by g.table_name",
    )?;
    let rows = found.query_map([], |row| {
        let organisation: String = row.get(2)?;
        let code: i64 = row.get(3)?;
        let system = organisation.eq_ignore_ascii_case("EPSG").then(|| LinesIn::of_epsg(code)).flatten();
        Ok(Layer { table: row.get(0)?, column: row.get(1)?, system })
    })?;
    rows.collect()
}

fn each_geometry(
    package: &Connection,
    layer: &Layer,
    mut take: impl FnMut(Result<Geometry<f64>, Rule>),
) -> Result<(), rusqlite::Error> {
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let text = format!("select {} from {} order by rowid", quoted(&layer.column), quoted(&layer.table));
    let mut found = package.prepare(&text)?;
    let mut rows = found.query([])?;
    while let Some(row) = rows.next()? {
        let blob: Option<Vec<u8>> = row.get(0)?;
        let geometry = blob.ok_or(Rule::NoGeometry);
        take(geometry.and_then(|blob| GpkgWkb(blob).to_geo().map_err(|_| Rule::NotAFeature)));
    }
    Ok(())
}

fn lines_of(geometry: &Geometry<f64>, system: LinesIn) -> Result<Vec<Vec<Bng>>, Rule> {
    let line = |line: &LineString<f64>| {
        let positions: Vec<[f64; 2]> = line.0.iter().map(|at| [at.x, at.y]).collect();
        system.line(positions.iter().map(<[f64; 2]>::as_slice))
    };
    match geometry {
        Geometry::LineString(one) => Ok(vec![line(one)?]),
        Geometry::MultiLineString(many) if many.0.is_empty() => Err(Rule::NoGeometry),
        Geometry::MultiLineString(many) => many.0.iter().map(line).collect(),
        _ => Err(Rule::WrongGeometry),
    }
}
