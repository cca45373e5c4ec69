//! Features as a CSV file (RFC 4180): every property, a point's coordinates, and the licence in each row.

use crate::ogc::crs::Crs;
use crate::ogc::feature::Feature;
use crate::ogc::property::{Property, Value};
use crate::released_export::field_of;
use geo_types::Geometry;
use language::Text;

/// The file. Outlines are not in it: rows join to the collections of outlines by `code`.
pub(crate) fn file(features: &[&Feature], properties: &[Property], licences: &[Text], crs: Crs) -> Vec<u8> {
    let names: Vec<&str> = properties.iter().map(|property| property.name).collect();
    let mut text = format!("id,{},first_axis,second_axis,licence_en,licence_cy\r\n", names.join(","));
    let join = |words: fn(&Text) -> &str| licences.iter().map(words).collect::<Vec<_>>().join("; ");
    let licences = [join(|line| line.en.as_str()), join(|line| line.cy.as_str())];
    for feature in features {
        let mut fields = vec![feature.id.clone()];
        fields.extend(feature.values.iter().map(|value| match value {
            Value::Text(text) => text.clone(),
            Value::Whole(whole) => whole.to_string(),
            Value::Number(_) | Value::Nothing => String::new(),
        }));
        let mut fields: Vec<String> = fields.iter().map(|field| field_of(field)).collect();
        // Numbers of ours: a longitude west of Greenwich is no formula.
        fields.extend(point(feature, crs));
        fields.extend(licences.iter().map(|line| field_of(line)));
        text.push_str(&fields.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn point(feature: &Feature, crs: Crs) -> [String; 2] {
    let shape = feature.ground.as_ref().and_then(|ground| ground.shape(crs));
    let Some(Geometry::Point(at)) = shape else { return [String::new(), String::new()] };
    let ((first, second), digits) = (crs.write(at.0), crs.digits());
    [format!("{first:.digits$}"), format!("{second:.digits$}")]
}
