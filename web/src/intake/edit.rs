//! Changes to a mapping, one for each thing that a person can do on the page.

use super::ours::{OURS, Ours};
use api::{Mapping, MappingEntry, Preview};
use std::collections::BTreeMap;

/// The format of mappings that the page writes.
const FORMAT: u32 = 2;
/// The name of a mapping that is not saved.
const NEW: &str = "new";
/// The name of the mapping of a file in our own form.
const CANONICAL: &str = "canonical";

/// What becomes of a column of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// It fills these columns of ours.
    Fills(Vec<&'static str>),
    /// It is not read.
    PassedOver,
    /// Nobody has said yet.
    Open,
}

/// A header as the intake compares it.
pub(super) fn header_key(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn same(one: &str, other: &str) -> bool {
    header_key(one) == header_key(other)
}

/// A mapping that fills nothing.
pub(super) fn blank(sheet: Option<String>) -> Mapping {
    Mapping {
        format: FORMAT,
        name: NEW.to_owned(),
        version: 1,
        sheet,
        notice: None,
        ignore: Vec::new(),
        columns: BTreeMap::new(),
    }
}

/// What becomes of the column of a header.
pub(super) fn use_of(mapping: &Mapping, header: &str) -> Use {
    let fills: Vec<&'static str> = OURS
        .iter()
        .filter(|ours| {
            let entry = mapping.columns.get(ours.name);
            entry.is_some_and(|entry| entry.from.iter().any(|from| same(from, header)))
        })
        .map(|ours| ours.name)
        .collect();
    if !fills.is_empty() {
        Use::Fills(fills)
    } else if mapping.ignore.iter().any(|ignored| same(ignored, header)) {
        Use::PassedOver
    } else {
        Use::Open
    }
}

/// Says that a column of theirs is not read.
pub(super) fn pass_over(mapping: &mut Mapping, header: &str) {
    if use_of(mapping, header) == Use::Open {
        mapping.ignore.push(header.to_owned());
    }
}

/// Fills a column of ours from theirs, as the first or a further one of several that are joined; with none, it is no longer filled
/// from there. What fills nothing any more is passed over, as a file may not have a column that nobody has spoken of.
pub(super) fn fill(mapping: &mut Mapping, ours: &Ours, at: usize, header: Option<&str>) {
    let mut entry = mapping.columns.remove(ours.name).unwrap_or_default();
    let before = entry.from.clone();
    entry.constant = None;
    match header {
        Some(header) if at < entry.from.len() => header.clone_into(&mut entry.from[at]),
        Some(header) => entry.from.push(header.to_owned()),
        None if at == 0 => entry.from.clear(),
        None => entry.from.truncate(at),
    }
    if entry.from.first() != before.first() {
        // The codes were those of another column.
        entry = MappingEntry { from: entry.from, ..MappingEntry::default() };
    }
    if !entry.from.is_empty() {
        mapping.columns.insert(ours.name.to_owned(), entry);
    }
    if let Some(header) = header {
        mapping.ignore.retain(|ignored| !same(ignored, header));
    }
    for header in before {
        pass_over(mapping, &header);
    }
}

/// Makes a column of ours the same for every row.
pub(super) fn constant(mapping: &mut Mapping, ours: &Ours, value: &str) {
    fill(mapping, ours, 0, None);
    let entry = MappingEntry { constant: Some(value.to_owned()), ..MappingEntry::default() };
    mapping.columns.insert(ours.name.to_owned(), entry);
}

/// Says which code of ours one of theirs is; an empty one leaves it as it stands.
pub(super) fn code(mapping: &mut Mapping, ours: &Ours, theirs: &str, to: &str) {
    let Some(entry) = mapping.columns.get_mut(ours.name) else { return };
    if to.is_empty() {
        entry.codes.remove(theirs);
    } else {
        entry.codes.insert(theirs.to_owned(), to.to_owned());
    }
}

/// Says which code of ours any other of theirs is; an empty one refuses such rows.
pub(super) fn otherwise(mapping: &mut Mapping, ours: &Ours, to: &str) {
    if let Some(entry) = mapping.columns.get_mut(ours.name) {
        entry.otherwise = (!to.is_empty()).then(|| to.to_owned());
    }
}

/// Says what separates several codes in one cell.
pub(super) fn split(mapping: &mut Mapping, ours: &Ours, by: &str) {
    if let Some(entry) = mapping.columns.get_mut(ours.name) {
        entry.split = (!by.is_empty()).then(|| by.to_owned());
    }
}

/// The mapping of a file in our own form, where every column has one of our names: each is filled from itself.
pub(super) fn canonical(preview: &Preview) -> Option<Mapping> {
    let mut mapping = blank(preview.mapping.sheet.clone());
    CANONICAL.clone_into(&mut mapping.name);
    for column in &preview.columns {
        let header = column.header.as_deref()?;
        let ours = OURS.iter().find(|ours| ours.name == header_key(header))?;
        let entry = MappingEntry { from: vec![header.to_owned()], ..MappingEntry::default() };
        mapping.columns.insert(ours.name.to_owned(), entry);
    }
    // A few columns that happen to be called as ours are no template.
    let whole =
        OURS.iter().filter(|ours| ours.is_needed()).all(|ours| mapping.columns.contains_key(ours.name));
    whole.then_some(mapping)
}

/// The codes in one column of theirs with the rows that have each, parted where a cell may have several.
pub(super) fn codes_of(preview: &Preview, header: &str, split: Option<&str>) -> Vec<(String, u64)> {
    let column =
        preview.columns.iter().find(|column| column.header.as_deref().is_some_and(|it| same(it, header)));
    let mut counted: Vec<(String, u64)> = Vec::new();
    for value in column.map(|column| column.values.as_slice()).unwrap_or_default() {
        let parts: Vec<&str> = match split {
            Some(split) => value.value.split(split).map(str::trim).filter(|part| !part.is_empty()).collect(),
            None => vec![value.value.trim()],
        };
        for part in parts {
            match counted.iter_mut().find(|(known, _)| known == part) {
                Some((_, rows)) => *rows += value.rows,
                None => counted.push((part.to_owned(), value.rows)),
            }
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::super::ours::ours_of;
    use super::*;
    use api::{PreviewColumn, PreviewValue};

    fn with(headers: &[&str]) -> Mapping {
        let mut mapping = blank(None);
        mapping.ignore = headers.iter().map(|header| (*header).to_owned()).collect();
        mapping
    }

    #[test]
    fn a_column_that_fills_nothing_any_more_is_passed_over_and_not_forgotten() {
        let mut mapping = with(&["Date", "Time"]);
        let occurred = ours_of("occurred").unwrap();
        fill(&mut mapping, occurred, 0, Some("Date"));
        fill(&mut mapping, occurred, 1, Some("Time"));
        assert_eq!(mapping.columns["occurred"].from, ["Date", "Time"]);
        assert!(mapping.ignore.is_empty());
        fill(&mut mapping, occurred, 1, None);
        assert_eq!(use_of(&mapping, "date"), Use::Fills(vec!["occurred"]));
        assert_eq!(use_of(&mapping, "Time"), Use::PassedOver);
        fill(&mut mapping, occurred, 0, None);
        assert!(mapping.columns.is_empty());
        assert_eq!(use_of(&mapping, "Date"), Use::PassedOver);
        assert_eq!(use_of(&mapping, "Ward"), Use::Open, "a column of the next file is asked about");
    }

    #[test]
    fn one_of_theirs_may_fill_two_of_ours_and_codes_go_with_the_column_that_they_are_of() {
        let mut mapping = with(&["Kind", "Sort"]);
        let (harms, kind) = (ours_of("harm_types").unwrap(), ours_of("context_type").unwrap());
        fill(&mut mapping, harms, 0, Some("Kind"));
        fill(&mut mapping, kind, 0, Some("Kind"));
        code(&mut mapping, harms, "Fight", "serious_violence");
        fill(&mut mapping, kind, 0, None);
        assert_eq!(use_of(&mapping, "Kind"), Use::Fills(vec!["harm_types"]));
        assert_eq!(mapping.columns["harm_types"].codes["Fight"], "serious_violence");
        fill(&mut mapping, harms, 0, Some("Sort"));
        assert!(mapping.columns["harm_types"].codes.is_empty());
        constant(&mut mapping, harms, "missing");
        assert_eq!(mapping.columns["harm_types"].constant.as_deref(), Some("missing"));
        assert_eq!(use_of(&mapping, "Sort"), Use::PassedOver);
    }

    #[test]
    fn several_codes_in_a_cell_are_counted_each() {
        let value = |value: &str, rows| PreviewValue { value: value.to_owned(), rows };
        let column = PreviewColumn {
            number: 1,
            header: Some("Kind".to_owned()),
            refused: None,
            filled: 5,
            values: vec![value("Fight, Theft", 3), value("Theft", 2)],
        };
        let preview = Preview {
            kind: "separated".to_owned(),
            notices: vec![],
            sheets: vec![],
            sheet: 0,
            columns: vec![column],
            mapping: blank(None),
            guesses: vec![],
            problems: vec![],
            rows_total: 5,
            accepted: 0,
            held: 0,
            refused: 0,
            rows: vec![],
        };
        let counted = codes_of(&preview, "kind", Some(","));
        assert_eq!(counted, [("Fight".to_owned(), 3), ("Theft".to_owned(), 5)]);
        assert_eq!(codes_of(&preview, "kind", None).len(), 2);
        assert_eq!(canonical(&preview), None);
    }
}
