//! The query of an address, read to closed types or refused with the parameter that is at fault.

use crate::ogc::cql::{Filter, filter_read};
use crate::ogc::crs::Crs;
use crate::ogc::days::Days;
use crate::ogc::fault::Fault;
use crate::ogc::ground::Reach;
use crate::ogc::items::box_reaches;
use crate::ogc::property::{Kind, Property, Value};

/// Bytes of a query at most, still encoded.
const QUERY_BYTES: usize = 32_768;
/// Features of a page where nothing else is asked.
const LIMIT: usize = 100;
/// Features of a page at most; whoever asks for more gets so many.
pub(crate) const LIMIT_MAX: usize = 1_000;
/// Rows of a CSV file at most, and where nothing else is asked: it carries no outlines.
pub(crate) const ROWS_MAX: usize = 10_000;

/// In which shape an answer goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// `GeoJSON`, or JSON for documents.
    Json,
    /// RFC 4180.
    Csv,
}

/// Which features, and how.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ask {
    pub(crate) format: Format,
    pub(crate) limit: usize,
    pub(crate) offset: usize,
    pub(crate) crs: Crs,
    /// Any of these; none asks for no place.
    pub(crate) bbox: Option<Vec<Reach>>,
    pub(crate) days: Option<Days>,
    /// Properties by position, and the value that they must have.
    pub(crate) equal: Vec<(usize, Value)>,
    pub(crate) filter: Option<Filter>,
}

/// The pairs of a query that are not read yet.
struct Pairs(Vec<(String, String)>);

impl Pairs {
    fn of(query: &str) -> Result<Self, Fault> {
        if query.len() > QUERY_BYTES {
            return Err(Fault::new("query", "ogc-query-too-long"));
        }
        let mut pairs: Vec<(String, String)> = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if pairs.iter().any(|(known, _)| *known == name) {
                return Err(Fault::new("query", "ogc-query-twice"));
            }
            pairs.push((name.into_owned(), value.into_owned()));
        }
        // The language is read at the door.
        pairs.retain(|(name, _)| name != "lang");
        Ok(Self(pairs))
    }

    fn take<T>(
        &mut self,
        name: &'static str,
        wrong: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        let Some(at) = self.0.iter().position(|(known, _)| known == name) else { return Ok(None) };
        let (_, value) = self.0.swap_remove(at);
        read(&value).map(Some).ok_or_else(|| Fault::new(name, wrong))
    }

    fn format(&mut self, csv: bool) -> Result<Format, Fault> {
        let read = |value: &str| match value {
            "json" | "geojson" => Some(Format::Json),
            "csv" if csv => Some(Format::Csv),
            _ => None,
        };
        Ok(self.take("f", "ogc-query-f", read)?.unwrap_or(Format::Json))
    }

    fn crs(&mut self, name: &'static str) -> Result<Crs, Fault> {
        Ok(self.take(name, "ogc-query-crs", Crs::parse)?.unwrap_or(Crs::Crs84))
    }

    fn end(self) -> Result<(), Fault> {
        if self.0.is_empty() { Ok(()) } else { Err(Fault::new("query", "ogc-query-unknown")) }
    }
}

/// Reads the query of a document: `f` and `lang`.
pub(crate) fn document_read(query: &str) -> Result<(), Fault> {
    let mut pairs = Pairs::of(query)?;
    pairs.format(false)?;
    pairs.end()
}

/// Reads the query of one feature: `f`, `lang` and `crs`.
pub(crate) fn feature_read(query: &str) -> Result<Crs, Fault> {
    let mut pairs = Pairs::of(query)?;
    pairs.format(false)?;
    let crs = pairs.crs("crs")?;
    pairs.end()?;
    Ok(crs)
}

/// Reads the query of items.
pub(crate) fn items_read(query: &str, properties: &[Property]) -> Result<Ask, Fault> {
    let mut pairs = Pairs::of(query)?;
    let format = pairs.format(true)?;
    let (usual, most) = if format == Format::Csv { (ROWS_MAX, ROWS_MAX) } else { (LIMIT, LIMIT_MAX) };
    let limit = pairs.take("limit", "ogc-query-limit", |value| whole(value).filter(|limit| *limit > 0))?;
    let offset = pairs.take("offset", "ogc-query-offset", whole)?.unwrap_or(0);
    let crs = pairs.crs("crs")?;
    let bbox_crs = pairs.crs("bbox-crs")?;
    let bbox = pairs.take("bbox", "ogc-query-bbox", |value| box_reaches(bbox_crs, corners(value)?))?;
    let days = pairs.take("datetime", "ogc-query-datetime", Days::parse)?;
    pairs.take("filter-lang", "ogc-query-filter-lang", |value| (value == "cql2-text").then_some(()))?;
    let filter_crs = pairs.crs("filter-crs")?;
    let mut filter = None;
    if let Some(text) = pairs.take("filter", "ogc-query-unknown", |value| Some(value.to_owned()))? {
        let read = filter_read(&text, properties, filter_crs);
        filter = Some(read.map_err(|fault| Fault { parameter: "filter", text: fault.text() })?);
    }
    let mut equal = Vec::new();
    for (at, property) in properties.iter().enumerate().filter(|(_, property)| property.queryable()) {
        let read = |value: &str| match property.kind {
            Kind::Whole => value.parse().ok().map(Value::Whole),
            Kind::Text | Kind::Day => Some(Value::text(value)),
        };
        if let Some(value) = pairs.take(property.name, "ogc-query-number", read)? {
            equal.push((at, value));
        }
    }
    pairs.end()?;
    let limit = limit.unwrap_or(usual).min(most);
    Ok(Ask { format, limit, offset, crs, bbox, days, equal, filter })
}

/// Digits alone: a number larger than any collection is as good as the largest.
fn whole(value: &str) -> Option<usize> {
    let is_number = !value.is_empty() && value.len() <= 64 && value.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| value.parse().unwrap_or(usize::MAX))
}

/// Four numbers, or six of which the heights are left out.
fn corners(value: &str) -> Option<[f64; 4]> {
    let numbers: Option<Vec<f64>> =
        value.split(',').map(|one| one.trim().parse().ok().filter(|one: &f64| one.is_finite())).collect();
    match numbers?.as_slice() {
        [a, b, c, d] | [a, b, _, c, d, _] => Some([*a, *b, *c, *d]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ogc::collection::Collection;
    use crate::ogc::property::properties;
    use disclosure::TableName;
    use proptest::prelude::*;

    fn read(query: &str) -> Result<Ask, Fault> {
        items_read(query, &properties(Collection::Table(TableName::PlaceYear)))
    }

    #[test]
    fn a_question_is_read_and_its_limit_is_held() {
        let ask =
            read("limit=5000&offset=20&f=json&place_kind=stop&value=25&lang=cy&bbox=-5,52,-4,53").unwrap();
        assert_eq!((ask.limit, ask.offset, ask.equal.len()), (LIMIT_MAX, 20, 2));
        assert_eq!(ask.bbox.unwrap().len(), 1);
        assert_eq!((read("").unwrap().limit, read("f=csv").unwrap().limit), (LIMIT, ROWS_MAX));
        // Across the date line: two boxes.
        assert_eq!(read("bbox=170,52,-4,53").unwrap().bbox.unwrap().len(), 2);
    }

    #[test]
    fn a_fault_names_its_parameter() {
        for (query, parameter) in [
            ("limit=0", "limit"),
            ("limit=-1", "limit"),
            ("offset=x", "offset"),
            ("bbox=1,2,3", "bbox"),
            ("bbox=1,NaN,3,4", "bbox"),
            ("bbox=1,5,3,4", "bbox"),
            ("crs=EPSG:27700", "crs"),
            ("bbox-crs=x", "bbox-crs"),
            ("datetime=yesterday", "datetime"),
            ("f=html", "f"),
            ("value=many", "value"),
            ("filter=value", "filter"),
            ("filter-lang=cql2-json", "filter-lang"),
            ("start=2025-01-01", "query"),
            ("colour=red", "query"),
            ("f=json&f=json", "query"),
        ] {
            assert_eq!(read(query).unwrap_err().parameter, parameter, "{query}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_sent_it_does_not_panic(query in ".{0,300}") {
            let _ = read(&query);
            let _ = document_read(&query);
            let _ = feature_read(&query);
        }
    }
}
