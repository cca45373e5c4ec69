//! Every format is read back by a program that is not ours, and holds the values that were put in.
#![allow(clippy::unwrap_used, reason = "a test ends where its file cannot be read")]

use calamine::Reader as _;
use export::{Field, Format, Kind, Layer, Row, Shapes, Term, Value, write};
use geo_types::{Geometry, LineString, MultiPolygon, Point, Polygon, coord};
use language::Text;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field as Cell;
use serde_json::Value as Json;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

fn square(west: f64, south: f64, side: f64) -> Geometry<f64> {
    let ring = |low: f64, high: f64| {
        LineString(vec![
            coord! { x: west + low, y: south + low },
            coord! { x: west + high, y: south + low },
            coord! { x: west + high, y: south + high },
            coord! { x: west + low, y: south + high },
            coord! { x: west + low, y: south + low },
        ])
    };
    let hole = ring(side / 4.0, side / 2.0);
    Geometry::MultiPolygon(MultiPolygon(vec![Polygon::new(ring(0.0, side), vec![hole])]))
}

fn layer(shapes: impl Fn(usize) -> Option<Shapes>) -> Layer {
    let names = [("W01 & <co>", Some(15)), ("=1+1", None), ("Tŷ Mawr", Some(-5))];
    let field = |name: &str, kind, en: &str, cy: &str| Field {
        name: name.to_owned(),
        kind,
        meaning: Text::new(en, cy),
    };
    let rows = names.into_iter().enumerate().map(|(at, (name, value))| Row {
        id: format!("2025.{at}"),
        shapes: shapes(at),
        values: vec![Value::Text(name.to_owned()), value.map_or(Value::Nothing, Value::Whole)],
    });
    let term = |code: &str, en: &str, cy: &str| Term { code: code.to_owned(), says: Text::new(en, cy) };
    Layer {
        name: "block_year".to_owned(),
        title: Text::new("Blocks by year", "Blociau fesul blwyddyn"),
        published: "2026-01-31T12:00:00Z".to_owned(),
        terms: vec![
            term("marking", "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"),
            term("unit", "Concerns", "Pryderon"),
        ],
        fields: vec![
            field("name_en", Kind::Text, "Name", "Enw"),
            field("value", Kind::Whole, "Released value, rounded", "Gwerth a ryddhawyd, wedi’i dalgrynnu"),
        ],
        rows: rows.collect(),
    }
}

fn outlines() -> Layer {
    // The second is nowhere, like the rests of an authority.
    layer(|at| {
        let step = at as f64;
        (at != 1).then(|| Shapes {
            grid: square(250_000.0 + 1_000.0 * step, 300_000.0, 800.0),
            lonlat: Some(square(-4.0 + step / 100.0, 52.5, 0.008)),
        })
    })
}

fn points() -> Layer {
    layer(|at| {
        let step = at as f64;
        Some(Shapes {
            grid: Geometry::Point(Point::new(250_000.0 + step, 300_000.0)),
            lonlat: Some(Geometry::Point(Point::new(-4.0 + step / 100.0, 52.5))),
        })
    })
}

fn kept(layer: &Layer, format: Format) -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(format!("layer.{}", format.code()));
    std::fs::write(&path, write(layer, format).unwrap()).unwrap();
    (dir, path)
}

/// What GDAL makes of a layer of a file, as `GeoJSON`.
fn by_gdal(path: &std::path::Path, name: &str) -> Json {
    let output = Command::new("ogr2ogr")
        .args(["-f", "GeoJSON", "/vsistdout/", path.to_str().unwrap(), name])
        .env("OGR_ODS_HEADERS", "FORCE")
        .output()
        .unwrap_or_else(|why| panic!("ogr2ogr: {why}; `cargo xtask test` installs gdal-bin"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "a warning: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn has_all(layer: &Layer, read: &Json, format: Format) {
    let features = read["features"].as_array().unwrap();
    // FlatGeobuf has what is somewhere, and says how many rows are not.
    let there = |row: &&Row| format != Format::FlatGeobuf || row.shapes.is_some();
    assert_eq!(features.len(), layer.rows.iter().filter(there).count(), "{format:?}");
    for row in layer.rows.iter().filter(there) {
        let has_id = |one: &&Json| one["properties"]["id"] == row.id.as_str() || one["id"] == row.id.as_str();
        let feature =
            features.iter().find(has_id).unwrap_or_else(|| panic!("{format:?} {} in {read}", row.id));
        for (field, value) in layer.fields.iter().zip(&row.values) {
            let told = &feature["properties"][&field.name];
            match value {
                Value::Text(text) => assert_eq!(told, text, "{format:?}"),
                Value::Whole(whole) => assert_eq!(told.as_i64(), Some(*whole), "{format:?} {told}"),
                Value::Nothing => assert!(told.is_null(), "{format:?} {told}"),
            }
        }
        if format == Format::Ods {
            continue;
        }
        let Some(shapes) = &row.shapes else {
            assert!(feature["geometry"].is_null(), "{format:?} {}", feature["geometry"]);
            continue;
        };
        // GDAL turns the National Grid into degrees by a transformation of its own; so only the kind is compared there.
        let kind = if matches!(shapes.grid, Geometry::Point(_)) { "Point" } else { "MultiPolygon" };
        assert_eq!(feature["geometry"]["type"], kind, "{format:?}");
        assert!(!feature["geometry"]["coordinates"].as_array().unwrap().is_empty(), "{format:?}");
    }
}

#[test]
fn gdal_reads_every_row_and_value_back() {
    for layer in [outlines(), points()] {
        for format in [Format::GeoJson, Format::GeoPackage, Format::FlatGeobuf, Format::Ods] {
            let (_dir, path) = kept(&layer, format);
            has_all(&layer, &by_gdal(&path, "block_year"), format);
        }
    }
}

#[test]
fn gdal_finds_the_grid_and_the_terms() {
    let layer = outlines();
    for format in [Format::GeoPackage, Format::FlatGeobuf] {
        let (_dir, path) = kept(&layer, format);
        let output = Command::new("ogrinfo").args(["-so", "-al"]).arg(&path).output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && told.contains("ID[\"EPSG\",27700]]"), "{format:?} {told}");
        let shown = format == Format::FlatGeobuf || told.contains("OFFICIAL-SENSITIVE");
        assert!(shown, "GDAL tells the metadata of a GeoPackage: {told}");
        assert!(told.contains("(250000.000000, 300000.000000) - (252800.000000, 300800.000000)"), "{told}");
    }
    let (_dir, path) = kept(&layer, Format::GeoPackage);
    let terms = by_gdal(&path, "contexture_terms");
    assert_eq!(terms["features"][1]["properties"]["cy"], "Pryderon");
    let dictionary = by_gdal(&path, "contexture_dictionary");
    assert_eq!(dictionary["features"][1]["properties"]["cy"], "Gwerth a ryddhawyd, wedi’i dalgrynnu");
    let (_dir, path) = kept(&layer, Format::Ods);
    assert_eq!(by_gdal(&path, "contexture_terms")["features"].as_array().unwrap().len(), 2);
}

#[test]
fn the_terms_and_the_dictionary_are_in_every_file_in_both_languages() {
    let layer = outlines();
    let json: Json = serde_json::from_slice(&write(&layer, Format::GeoJson).unwrap()).unwrap();
    let own = &json["contexture"];
    assert_eq!(own["terms"]["unit"], serde_json::json!({ "en": "Concerns", "cy": "Pryderon" }));
    assert_eq!(own["dictionary"][1]["type"], "integer");
    // The header of a FlatGeobuf and the texts of a GeoPackage stand there as they are.
    for format in [Format::FlatGeobuf, Format::GeoPackage] {
        let bytes = write(&layer, format).unwrap();
        let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(format == Format::GeoPackage || holds("1 row that is nowhere"), "{format:?}");
        assert!(
            holds("Gwerth a ryddhawyd") && holds("OFFICIAL-SENSITIVE") && holds("Pryderon"),
            "{format:?}"
        );
    }
    let bytes = write(&layer, Format::Ods).unwrap();
    let mut book = calamine::Ods::new(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["block_year", "contexture_terms", "contexture_dictionary"]);
    let sheet = book.worksheet_range("block_year").unwrap();
    assert_eq!(sheet.get((2, 1)).unwrap().to_string(), "=1+1", "words, never a formula");
    assert_eq!(sheet.get((1, 2)), Some(&calamine::Data::Float(15.0)));
}

/// GDAL of Debian has no Parquet. `DuckDB` was asked by hand (docs/exports.md); here it is the reader of the crate.
#[test]
fn the_geoparquet_has_its_values_its_shapes_and_its_metadata() {
    let layer = outlines();
    let bytes = write(&layer, Format::GeoParquet).unwrap();
    let reader = SerializedFileReader::new(bytes_of(&bytes)).unwrap();
    let metadata = reader.metadata().file_metadata().key_value_metadata().unwrap().clone();
    let of = |key: &str| -> Json {
        let pair = metadata.iter().find(|pair| pair.key == key).unwrap();
        serde_json::from_str(pair.value.as_ref().unwrap()).unwrap()
    };
    assert_eq!(of("geo")["columns"]["geometry"]["geometry_types"], serde_json::json!(["MultiPolygon"]));
    assert_eq!(of("geo")["columns"]["geometry"]["bbox"], serde_json::json!([-4.0, 52.5, -3.972, 52.508]));
    assert_eq!(of("contexture")["terms"]["marking"]["cy"], "OFFICIAL-SENSITIVE");
    for (row, read) in layer.rows.iter().zip(reader.get_row_iter(None).unwrap()) {
        let read = read.unwrap();
        let cells: Vec<&Cell> = read.get_column_iter().map(|(_, cell)| cell).collect();
        assert_eq!(*cells[0], Cell::Str(row.id.clone()));
        for (cell, value) in cells[1..].iter().zip(&row.values) {
            match value {
                Value::Text(text) => assert_eq!(**cell, Cell::Str(text.clone())),
                Value::Whole(whole) => assert_eq!(**cell, Cell::Long(*whole)),
                Value::Nothing => assert_eq!(**cell, Cell::Null),
            }
        }
        match (cells[3], &row.shapes) {
            (Cell::Bytes(wkb), Some(_)) => assert_eq!(wkb.data()[..5], [1, 6, 0, 0, 0], "a multipolygon"),
            (cell, shapes) => assert!(*cell == Cell::Null && shapes.is_none()),
        }
    }
}

fn bytes_of(bytes: &[u8]) -> std::fs::File {
    use std::io::Write as _;
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}

#[test]
fn the_same_layer_is_the_same_file_and_an_empty_one_is_a_file_too() {
    let empty = Layer { rows: Vec::new(), ..outlines() };
    for format in Format::ALL {
        assert_eq!(write(&outlines(), format).unwrap(), write(&outlines(), format).unwrap(), "{format:?}");
        assert!(!write(&empty, format).unwrap().is_empty());
        assert_eq!(Format::parse(format.code()), Some(format));
    }
}
