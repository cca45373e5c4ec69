//! Positions as people write them: eastings and northings, or references of the National Grid, one to a line.

use super::fields::positions;
use api::geography::grid_ref;
use serde_json::{Value, json};

/// The three forms of a shape.
pub(super) const FORMS: [(&str, &str); 3] = [
    ("Point", "contexts-form-point"),
    ("LineString", "contexts-form-line"),
    ("Polygon", "contexts-form-area"),
];

/// Reads one position: `267400 243100`, `267400, 243100` or `SN 674 431`.
fn position(line: &str) -> Option<[f64; 2]> {
    let parts: Vec<&str> = line.split([',', ' ', '\t', ';']).filter(|part| !part.is_empty()).collect();
    if let [e, n] = parts.as_slice()
        && let (Ok(e), Ok(n)) = (e.parse::<f64>(), n.parse::<f64>())
    {
        return (e.is_finite() && n.is_finite()).then_some([e, n]);
    }
    let (at, _) = grid_ref::parse(line.trim()).ok()?;
    Some([at.easting, at.northing])
}

/// The shape that a form and lines make; none while it is not whole. An area is closed by itself.
pub(super) fn shape(form: &str, text: &str) -> Option<Value> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let mut all: Vec<[f64; 2]> = lines.map(position).collect::<Option<_>>()?;
    let coordinates = match (form, all.len()) {
        ("Point", 1) => json!(all[0]),
        ("LineString", 2..) => json!(all),
        ("Polygon", 3..) => {
            if all.first() != all.last() {
                all.push(all[0]);
            }
            json!([all])
        }
        _ => return None,
    };
    Some(json!({ "type": form, "coordinates": coordinates }))
}

/// A shape as form and lines, as they were written.
pub(super) fn written(shape: &Value) -> (String, String) {
    let form = shape["type"].as_str().unwrap_or("Point").to_owned();
    let mut all = positions(shape);
    if form == "Polygon" {
        all.pop();
    }
    let lines: Vec<String> = all.iter().map(|(e, n)| format!("{e:.0} {n:.0}")).collect();
    (form, lines.join("\n"))
}

/// The lines after a press on the map: a point is put in place of the one before, a line or an area goes on.
pub(super) fn with_point(form: &str, text: &str, (e, n): (f64, f64)) -> String {
    let new = format!("{e:.0} {n:.0}");
    let text = text.trim_end();
    if form == "Point" || text.is_empty() { new } else { format!("{text}\n{new}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_read_as_numbers_or_as_a_grid_reference() {
        assert_eq!(position("267400 243100"), Some([267_400.0, 243_100.0]));
        assert_eq!(position("267400, 243100"), Some([267_400.0, 243_100.0]));
        let [e, n] = position("SN 674 431").unwrap();
        assert!((e - 267_450.0).abs() <= 50.0 && (n - 243_150.0).abs() <= 50.0, "{e} {n}");
        assert_eq!(position("by the bridge"), None);
        assert_eq!(position("NaN inf"), None);
    }

    #[test]
    fn an_area_is_closed_and_written_as_it_came() {
        let text = "0 0\n10 0\n10 10";
        let area = shape("Polygon", text).unwrap();
        assert_eq!(area["coordinates"][0].as_array().unwrap().len(), 4);
        assert_eq!(written(&area), ("Polygon".to_owned(), text.to_owned()));
        assert_eq!(shape("Polygon", "0 0\n10 0"), None);
        assert_eq!(shape("Point", "0 0\n10 0"), None);
        assert_eq!(shape("LineString", "0 0\nnowhere"), None);
    }

    #[test]
    fn a_press_on_the_map_sets_a_point_and_prolongs_a_line() {
        assert_eq!(with_point("Point", "1 1", (2.4, 3.6)), "2 4");
        assert_eq!(with_point("LineString", "1 1\n", (2.0, 3.0)), "1 1\n2 3");
    }
}
