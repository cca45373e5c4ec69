//! `FlatGeobuf` 3 in the British National Grid, by the crate of the format's own makers.

use crate::layer::{GRID, Kind, Layer, Row, Value};
use crate::{ExportError, terms};
use flatgeobuf::{ColumnType, FgbCrs, FgbWriter, FgbWriterOptions, GeometryType};
use geozero::{ColumnValue, FeatureProcessor as _, GeozeroGeometry as _, PropertyProcessor as _};
use language::{Arg, say};
use serde_json::json;

/// The file. It has what is somewhere and says how many rows are nowhere: a feature without a place is not read by every reader of the
/// format, and has no box for its index.
pub(crate) fn file(layer: &Layer) -> Result<Vec<u8>, ExportError> {
    let left_out = layer.rows.iter().filter(|row| row.shapes.is_none()).count();
    let words = say("export-left-out", &[("n", Arg::from(left_out as u64))]);
    let mut metadata = terms::object(layer);
    metadata["left_out"] = json!({ "rows": left_out, "en": words.en, "cy": words.cy });
    let metadata = metadata.to_string();
    let title = terms::both(&layer.title);
    let description = layer.terms.iter().map(|term| terms::both(&term.says)).collect::<Vec<_>>().join("\n");
    let options = FgbWriterOptions {
        write_index: true,
        detect_type: false,
        promote_to_multi: true,
        crs: FgbCrs { org: Some("EPSG"), code: GRID, ..FgbCrs::default() },
        title: Some(&title),
        description: Some(&description),
        metadata: Some(&metadata),
        ..FgbWriterOptions::default()
    };
    let kind = match layer.geometry_type() {
        Some("Point") => GeometryType::Point,
        _ => GeometryType::MultiPolygon,
    };
    let mut writer = FgbWriter::create_with_options(&layer.name, kind, options).map_err(ExportError::of)?;
    writer.add_column("id", ColumnType::String, |_, column| column.nullable = false);
    for field in &layer.fields {
        let kind = match field.kind {
            Kind::Text => ColumnType::String,
            Kind::Whole => ColumnType::Long,
        };
        let meaning = terms::both(&field.meaning);
        writer.add_column(&field.name, kind, |builder, column| {
            column.description = Some(builder.create_string(&meaning));
        });
    }
    for (row, shapes) in layer.rows.iter().filter_map(|row| Some((row, row.shapes.as_ref()?))) {
        shapes.grid.process_geom(&mut writer).map_err(ExportError::of)?;
        feature(&mut writer, layer, row).map_err(ExportError::of)?;
    }
    let mut bytes = Vec::new();
    writer.write(&mut bytes).map_err(ExportError::of)?;
    Ok(bytes)
}

fn feature(writer: &mut FgbWriter<'_>, layer: &Layer, row: &Row) -> geozero::error::Result<()> {
    writer.property(0, "id", &ColumnValue::String(&row.id))?;
    for (at, (field, value)) in layer.fields.iter().zip(&row.values).enumerate() {
        match value {
            Value::Text(text) => writer.property(at + 1, &field.name, &ColumnValue::String(text))?,
            Value::Whole(whole) => writer.property(at + 1, &field.name, &ColumnValue::Long(*whole))?,
            // What is not written is null.
            Value::Nothing => false,
        };
    }
    writer.feature_end(0)
}
