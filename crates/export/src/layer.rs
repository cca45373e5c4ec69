//! What is written: a layer of rows, with what must be known of it.

use geo_types::Geometry;
use language::Text;

/// Rows of one kind, with what must be known of them.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its name in a file: lower-case letters, digits and `_`.
    pub name: String,
    /// Its name for people.
    pub title: Text,
    /// The moment it was published, `YYYY-MM-DDTHH:MM:SSZ`: what a format asks for as the time of its last change. No clock is read, so
    /// that the same release is the same file.
    pub published: String,
    /// Marking, release, ε, unit, method, licences.
    pub terms: Vec<Term>,
    /// The columns, in the order of every row's values.
    pub fields: Vec<Field>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One thing that must be known of the values.
#[derive(Clone, Debug)]
pub struct Term {
    /// A word for programs.
    pub code: String,
    /// What is said, in both languages.
    pub says: Text,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What its values are.
    pub kind: Kind,
    /// What it means.
    pub meaning: Text,
}

/// What values a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words or a code; days too, written `2025-03-31`.
    Text,
    /// Whole numbers.
    Whole,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words or a code.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Nothing to tell: what is withheld, and what does not apply.
    Nothing,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Unique in its layer.
    pub id: String,
    /// Where it is; the rests of an authority are nowhere.
    pub shapes: Option<Shapes>,
    /// Its values, in the order of the fields.
    pub values: Vec<Value>,
}

/// Where a row is: a point or a multipolygon, in two systems.
#[derive(Clone, Debug)]
pub struct Shapes {
    /// Metres of the British National Grid (EPSG:27700).
    pub grid: Geometry<f64>,
    /// Degrees of WGS 84, longitude first; none outside the grid of OSTN15.
    pub lonlat: Option<Geometry<f64>>,
}

/// EPSG:27700.
pub(crate) const GRID: i32 = 27_700;

impl Layer {
    /// What geometries there are, in the words of WKT; `None` when every row is nowhere.
    pub(crate) fn geometry_type(&self) -> Option<&'static str> {
        let first = self.rows.iter().find_map(|row| row.shapes.as_ref())?;
        Some(if matches!(first.grid, Geometry::Point(_)) { "Point" } else { "MultiPolygon" })
    }

    /// West, south, east and north of every row in one of the two systems; none when every row is nowhere.
    pub(crate) fn bounds(&self, of: impl Fn(&Shapes) -> Option<&Geometry<f64>>) -> Option<[f64; 4]> {
        let mut bounds: Option<[f64; 4]> = None;
        let mut take = |at: geo_types::Coord<f64>| {
            let [west, south, east, north] = bounds.unwrap_or([at.x, at.y, at.x, at.y]);
            bounds = Some([west.min(at.x), south.min(at.y), east.max(at.x), north.max(at.y)]);
        };
        for shape in self.rows.iter().filter_map(|row| of(row.shapes.as_ref()?)) {
            match shape {
                Geometry::Point(point) => take(point.0),
                // The holes of an outline lie within its shell.
                Geometry::MultiPolygon(many) => {
                    many.iter().flat_map(|one| one.exterior().coords()).for_each(|at| take(*at));
                }
                _ => {}
            }
        }
        bounds
    }
}
