//! OGC `GeoPackage` 1.3 (`SQLite`) in the British National Grid, made in memory.

use crate::layer::{GRID, Kind, Layer, Row, Value};
use crate::{ExportError, terms};
use geo_types::Geometry;
use geozero::{CoordDimensions, ToWkb as _};
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, MAIN_DB, params, params_from_iter};

/// The tables that every `GeoPackage` has, the extension for metadata, and two attribute tables of ours.
const TABLES: &str = include_str!("geo_package.sql");

/// The table of the terms.
const TERMS: &str = "contexture_terms";
/// The table of the dictionary.
const DICTIONARY: &str = "contexture_dictionary";

/// The file.
pub(crate) fn file(layer: &Layer) -> Result<Vec<u8>, ExportError> {
    let mut package = Connection::open_in_memory().map_err(ExportError::of)?;
    fill(&mut package, layer).map_err(ExportError::of)?;
    let bytes = package.serialize(MAIN_DB).map_err(ExportError::of)?;
    Ok(bytes.to_vec())
}

fn fill(package: &mut Connection, layer: &Layer) -> Result<(), rusqlite::Error> {
    let act = package.transaction()?;
    act.execute_batch(TABLES)?;
    contents(&act, layer)?;
    let columns: Vec<String> = layer
        .fields
        .iter()
        .map(|field| {
            format!(", \"{}\" {}", field.name, if field.kind == Kind::Text { "TEXT" } else { "INTEGER" })
        })
        .collect();
    let columns = columns.concat();
    act.execute_batch(&format!(
        "CREATE TABLE \"{}\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {}, id TEXT NOT NULL UNIQUE{columns})",
        layer.name,
        wkt_type(layer)
    ))?;
    let marks = vec!["?"; layer.fields.len() + 2].join(", ");
    let names: Vec<String> = layer.fields.iter().map(|field| format!(", \"{}\"", field.name)).collect();
    let names = names.concat();
    let mut insert =
        act.prepare(&format!("INSERT INTO \"{}\" (geom, id{names}) VALUES ({marks})", layer.name))?;
    for row in &layer.rows {
        insert.execute(params_from_iter(cells(row)))?;
    }
    drop(insert);
    for term in &layer.terms {
        let says = params![term.code, term.says.en, term.says.cy];
        act.execute(&format!("INSERT INTO {TERMS} (code, en, cy) VALUES (?, ?, ?)"), says)?;
    }
    for field in &layer.fields {
        let means = params![field.name, terms::kind(field), field.meaning.en, field.meaning.cy];
        act.execute(&format!("INSERT INTO {DICTIONARY} (name, type, en, cy) VALUES (?, ?, ?, ?)"), means)?;
        let column = params![layer.name, field.name, terms::both(&field.meaning)];
        act.execute(
            "INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?1, ?2, ?2, ?3)",
            column,
        )?;
    }
    act.commit()
}

/// What is in the file, and the terms as metadata of the layer.
fn contents(act: &Connection, layer: &Layer) -> Result<(), rusqlite::Error> {
    let [west, south, east, north] =
        layer.bounds(|shapes| Some(&shapes.grid)).map_or([None; 4], |bounds| bounds.map(Some));
    let description = layer.terms.iter().map(|term| terms::both(&term.says)).collect::<Vec<_>>().join("\n");
    let listed = "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let moment = milliseconds(&layer.published);
    let title = terms::both(&layer.title);
    let own = params![layer.name, "features", title, description, moment, west, south, east, north, GRID];
    act.execute(listed, own)?;
    for table in [TERMS, DICTIONARY] {
        let none: Option<f64> = None;
        act.execute(listed, params![table, "attributes", table, "", moment, none, none, none, none, 0])?;
    }
    act.execute(
        "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) VALUES (?, 'geom', ?, ?, 0, 0)",
        params![layer.name, wkt_type(layer), GRID],
    )?;
    act.execute(
        "INSERT INTO gpkg_metadata (id, md_scope, md_standard_uri, mime_type, metadata)
         VALUES (1, 'dataset', 'urn:contexture:terms', 'application/json', ?)",
        params![terms::object(layer).to_string()],
    )?;
    act.execute(
        "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, timestamp, md_file_id) VALUES ('table', ?, ?, 1)",
        params![layer.name, moment],
    )?;
    Ok(())
}

fn wkt_type(layer: &Layer) -> String {
    layer.geometry_type().unwrap_or("Geometry").to_ascii_uppercase()
}

/// The format wants `2026-01-31T12:00:00.000Z`.
fn milliseconds(moment: &str) -> String {
    match moment.strip_suffix('Z') {
        Some(second) if !second.contains('.') => format!("{second}.000Z"),
        _ => moment.to_owned(),
    }
}

fn cells(row: &Row) -> Vec<Cell> {
    let shape = row.shapes.as_ref().and_then(|shapes| blob(&shapes.grid));
    let mut cells = vec![shape.map_or(Cell::Null, Cell::Blob), Cell::Text(row.id.clone())];
    cells.extend(row.values.iter().map(|value| match value {
        Value::Text(text) => Cell::Text(text.clone()),
        Value::Whole(whole) => Cell::Integer(*whole),
        Value::Nothing => Cell::Null,
    }));
    cells
}

/// `GeoPackageBinary`: `GP`, version 0, little-endian without an envelope, the reference system, and WKB.
fn blob(shape: &Geometry<f64>) -> Option<Vec<u8>> {
    let mut bytes = vec![b'G', b'P', 0, 1];
    bytes.extend(GRID.to_le_bytes());
    bytes.extend(shape.to_wkb(CoordDimensions::xy()).ok()?);
    Some(bytes)
}
