//! `GeoParquet` 1.1, by the crate `parquet` without Arrow: text and 64-bit columns and one of WKB need no second type system.

use crate::layer::{Field, Kind, Layer, Value};
use crate::{ExportError, terms};
use geozero::{CoordDimensions, ToWkb as _};
use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use serde_json::json;
use std::sync::Arc;

/// The file: one row group, the geometry as WKB in longitude and latitude (OGC:CRS84, which is what no `crs` means).
pub(crate) fn file(layer: &Layer) -> Result<Vec<u8>, ExportError> {
    let schema = Arc::new(parse_message_type(&message(layer)).map_err(ExportError::of)?);
    let metadata = vec![
        KeyValue::new("geo".to_owned(), geo(layer)),
        KeyValue::new("contexture".to_owned(), terms::object(layer).to_string()),
    ];
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by("contexture".to_owned())
        .set_key_value_metadata(Some(metadata))
        .build();
    let mut bytes = Vec::new();
    let mut writer =
        SerializedFileWriter::new(&mut bytes, schema, Arc::new(properties)).map_err(ExportError::of)?;
    let mut group = writer.next_row_group().map_err(ExportError::of)?;
    write_texts(&mut group, &layer.rows.iter().map(|row| Some(row.id.as_str().into())).collect::<Vec<_>>())?;
    for (at, field) in layer.fields.iter().enumerate() {
        write_field(&mut group, layer, (at, field))?;
    }
    let shapes = layer.rows.iter().map(|row| {
        let Some(shape) = row.shapes.as_ref().and_then(|shapes| shapes.lonlat.as_ref()) else {
            return Ok(None);
        };
        shape.to_wkb(CoordDimensions::xy()).map(|bytes| Some(bytes.into())).map_err(ExportError::of)
    });
    write_texts(&mut group, &shapes.collect::<Result<Vec<_>, _>>()?)?;
    group.close().map_err(ExportError::of)?;
    writer.close().map_err(ExportError::of)?;
    Ok(bytes)
}

fn message(layer: &Layer) -> String {
    let fields: String = layer
        .fields
        .iter()
        .map(|field| match field.kind {
            Kind::Text => format!("optional binary {} (UTF8); ", field.name),
            Kind::Whole => format!("optional int64 {}; ", field.name),
        })
        .collect();
    format!("message layer {{ optional binary id (UTF8); {fields}optional binary geometry; }}")
}

/// The metadata that makes a Parquet file a `GeoParquet` file.
fn geo(layer: &Layer) -> String {
    let mut column =
        json!({ "encoding": "WKB", "geometry_types": layer.geometry_type().into_iter().collect::<Vec<_>>() });
    if let Some(bounds) = layer.bounds(|shapes| shapes.lonlat.as_ref()) {
        column["bbox"] = json!(bounds);
    }
    json!({ "version": "1.1.0", "primary_column": "geometry", "columns": { "geometry": column } }).to_string()
}

fn write_field<W: std::io::Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    layer: &Layer,
    (at, field): (usize, &Field),
) -> Result<(), ExportError> {
    let values = layer.rows.iter().map(|row| &row.values[at]);
    match field.kind {
        Kind::Text => {
            let texts: Vec<Option<ByteArray>> = values
                .map(|value| match value {
                    Value::Text(text) => Some(text.as_str().into()),
                    Value::Whole(_) | Value::Nothing => None,
                })
                .collect();
            write_texts(group, &texts)
        }
        Kind::Whole => {
            let wholes: Vec<Option<i64>> = values
                .map(|value| match value {
                    Value::Whole(whole) => Some(*whole),
                    Value::Text(_) | Value::Nothing => None,
                })
                .collect();
            let (levels, there) = levels(&wholes);
            let mut column = next(group)?;
            column.typed::<Int64Type>().write_batch(&there, Some(&levels), None).map_err(ExportError::of)?;
            column.close().map_err(ExportError::of)
        }
    }
}

fn write_texts<W: std::io::Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    texts: &[Option<ByteArray>],
) -> Result<(), ExportError> {
    let (levels, there) = levels(texts);
    let mut column = next(group)?;
    column.typed::<ByteArrayType>().write_batch(&there, Some(&levels), None).map_err(ExportError::of)?;
    column.close().map_err(ExportError::of)
}

fn next<'g, W: std::io::Write + Send>(
    group: &'g mut SerializedRowGroupWriter<'_, W>,
) -> Result<parquet::file::writer::SerializedColumnWriter<'g>, ExportError> {
    let column = group.next_column().map_err(ExportError::of)?;
    column.ok_or_else(|| ExportError::of("a column more than the schema has"))
}

/// Which rows have a value, and those values.
fn levels<T: Clone>(values: &[Option<T>]) -> (Vec<i16>, Vec<T>) {
    (
        values.iter().map(|value| i16::from(value.is_some())).collect(),
        values.iter().flatten().cloned().collect(),
    )
}
