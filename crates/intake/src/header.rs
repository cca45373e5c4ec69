//! The header: which cell of a row fills which canonical column.

use crate::template::{Filling, Reading, header_key};
use crate::{Column, FileProblem, Template};
use std::borrow::Cow;

/// Where each canonical cell of a row is found.
#[derive(Debug)]
pub(crate) struct Layout<'t> {
    /// Cells of a whole row.
    pub(crate) width: usize,
    /// By [`Column::index`].
    pub(crate) sources: [Source<'t>; Column::ALL.len()],
}

/// Where one canonical cell is found.
#[derive(Clone, Debug)]
pub(crate) enum Source<'t> {
    /// Nowhere: the file does not have it.
    Absent,
    /// In the row.
    Cell(usize, &'t Reading),
    /// In several cells of the row, to be joined by a space.
    Joined(Vec<usize>, &'t Reading),
    /// In the template.
    Constant(&'t str),
}

/// Matches the header of a file with a template.
pub(crate) fn header_read<'t>(
    header: &[Cow<'_, str>],
    template: &'t Template,
) -> Result<Layout<'t>, FileProblem> {
    let keys: Vec<String> = header.iter().map(|cell| header_key(cell)).collect();
    let recognised = keys.iter().filter(|key| template.reads(key)).count();
    if recognised < 2 {
        return Err(separator_or_missing(header, template));
    }
    for (at, key) in keys.iter().enumerate() {
        let known = template.reads(key);
        if !known && let Some(kind) = asks_for_person(&header[at]) {
            return Err(FileProblem::HeaderOfPerson { number: at + 1, kind });
        }
        if known && keys[..at].contains(key) {
            return Err(FileProblem::ColumnTwice { name: key.clone() });
        }
        if !known && !template.ignored.contains(key) {
            return Err(FileProblem::UnknownColumn {
                number: at + 1,
                name: repeatable(key),
                known: template.headers(),
            });
        }
    }
    let mut sources = [const { Source::Absent }; Column::ALL.len()];
    let mut missing = Vec::new();
    for (column, filling) in &template.fillings {
        sources[column.index()] = match filling {
            Filling::Constant(constant) => Source::Constant(constant),
            Filling::Cell { headers, required, reading } => {
                let places: Vec<Option<usize>> =
                    headers.iter().map(|header| keys.iter().position(|key| key == header)).collect();
                if *required {
                    let absent = headers.iter().zip(&places).filter(|(_, at)| at.is_none());
                    missing.extend(absent.map(|(header, _)| header.as_str()));
                }
                match places.into_iter().collect::<Option<Vec<usize>>>().as_deref() {
                    Some([at]) => Source::Cell(*at, reading),
                    Some(several) => Source::Joined(several.to_vec(), reading),
                    None => Source::Absent,
                }
            }
        };
    }
    let has = |column: &Column| !matches!(sources[column.index()], Source::Absent);
    // The ways that state no precision of their own need the column.
    let implied = has(&Column::Place) || has(&Column::GridReference);
    if !has(&Column::PrecisionM) && !implied && !missing.contains(&Column::PrecisionM.name()) {
        missing.push(Column::PrecisionM.name());
    }
    if missing.is_empty() && !Column::PLACE_WAYS.iter().any(|way| way.iter().all(has)) {
        missing.extend(["longitude", "latitude"]);
    }
    if missing.is_empty() {
        Ok(Layout { width: keys.len(), sources })
    } else {
        Err(FileProblem::ColumnsMissing { names: missing.join(", ") })
    }
}

/// A line without two known headers: split by something else, or not a header at all.
fn separator_or_missing(header: &[Cow<'_, str>], template: &Template) -> FileProblem {
    let other = |separator: char| {
        let cells = header.iter().flat_map(|cell| cell.split(separator));
        cells.filter(|cell| template.reads(&header_key(cell))).count() >= 2
    };
    if other(';') || other('\t') || other('|') { FileProblem::Separator } else { FileProblem::HeaderMissing }
}

/// What a header asks for of a person, or holds of one itself.
pub(crate) fn asks_for_person(header: &str) -> Option<screen::Kind> {
    let found = crate::cells::screener().screen_header(header);
    let refused = |kind: &screen::Kind| kind.verdict() == screen::Verdict::Refuse;
    found.spans.into_iter().map(|span| span.kind).find(refused)
}

/// A header may hold whatever was typed into it; only what looks like the name of a column is said again.
fn repeatable(key: &str) -> Option<String> {
    let plain = key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') && key.contains('_');
    (plain && key.len() <= 40).then(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &str) -> Result<usize, FileProblem> {
        let cells: Vec<Cow<'_, str>> = header.split(',').map(Cow::Borrowed).collect();
        header_read(&cells, &Template::canonical()).map(|layout| layout.width)
    }

    const SHORT: &str = "source_sector,agency_code,recorded_on,longitude,latitude,precision_m,harm_types,learned,reported_under_procedures";

    #[test]
    fn columns_come_in_any_order_and_optional_ones_may_be_absent() {
        assert_eq!(read(SHORT), Ok(9));
        let turned: Vec<&str> = SHORT.split(',').rev().collect();
        assert_eq!(read(&turned.join(", ").to_uppercase()), Ok(9));
    }

    #[test]
    fn an_unknown_column_is_told_by_its_number_and_a_possible_name_is_not_repeated() {
        let known = Template::canonical().headers();
        let named = |name: &str| FileProblem::UnknownColumn {
            number: 10,
            name: Some(name.into()),
            known: known.clone(),
        };
        assert_eq!(read(&format!("{SHORT},case_worker")), Err(named("case_worker")));
        let unnamed = FileProblem::UnknownColumn { number: 10, name: None, known: known.clone() };
        assert_eq!(read(&format!("{SHORT},Weather that day")), Err(unnamed.clone()));
        assert!(!unnamed.text().en.contains("Weather") && unnamed.text().en.contains("harm_types"));
    }

    #[test]
    fn a_header_that_asks_for_a_person_sinks_the_file_and_is_not_repeated() {
        for header in ["Gwen Morgan", "Child name", "Dyddiad geni", "NHS number"] {
            let Err(problem) = read(&format!("{SHORT},{header}")) else { panic!("{header}") };
            assert!(
                matches!(problem, FileProblem::HeaderOfPerson { number: 10, .. }),
                "{header} {problem:?}"
            );
            assert!(!problem.text().en.contains("Gwen") && !problem.text().cy.contains("Gwen"));
        }
    }

    #[test]
    fn each_fault_of_a_header_is_told() {
        assert_eq!(read(&SHORT.replace(',', ";")), Err(FileProblem::Separator));
        assert_eq!(read(&SHORT.replace(',', "\t")), Err(FileProblem::Separator));
        assert_eq!(read("police,GWL-POL,2025-03-14"), Err(FileProblem::HeaderMissing));
        assert_eq!(
            read(&format!("{SHORT},learned")),
            Err(FileProblem::ColumnTwice { name: "learned".into() })
        );
        let names = "precision_m".to_owned();
        assert_eq!(read(&SHORT.replace("precision_m,", "")), Err(FileProblem::ColumnsMissing { names }));
        let names = "longitude, latitude".to_owned();
        assert_eq!(read(&SHORT.replace("latitude,", "")), Err(FileProblem::ColumnsMissing { names }));
    }
}
