//! Mappings of format 2: several headers to a column, lists of codes in one cell, dates as people write them, and places that imply
//! their precision. The same shape is a TOML file, a page's form and a row of `intake.mapping`.

use crate::codes::{Codes, code_key, own_codes};
use crate::header::asks_for_person;
use crate::mapping::{FORMAT_TWO, TemplateProblem, known};
use crate::template::{Filling, Reading, header_key};
use crate::{Column, Template};
use api::{Mapping, MappingEntry};
use std::collections::{BTreeMap, HashMap};

/// Characters that separate codes in one cell, where a mapping says one.
const SEPARATORS: [&str; 5] = [";", ",", "|", "/", "\n"];

/// The template of a mapping; the first thing that is wrong with it otherwise.
pub(crate) fn template_of(mapping: &Mapping) -> Result<Template, TemplateProblem> {
    match mapping_problems(mapping).into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok(filled(mapping)),
    }
}

/// Everything that is wrong with a mapping, in the order of our columns.
pub fn mapping_problems(mapping: &Mapping) -> Vec<TemplateProblem> {
    let mut problems = Vec::new();
    if mapping.format != FORMAT_TWO {
        problems.push(TemplateProblem::Format { format: mapping.format });
    }
    if !name_is_sound(&mapping.name) {
        problems.push(TemplateProblem::Name);
    }
    for key in mapping.columns.keys() {
        if Column::parse(key).is_none() {
            problems.push(TemplateProblem::UnknownColumn { name: key.clone() });
        }
    }
    for column in Column::ALL {
        if let Some(entry) = mapping.columns.get(column.name()) {
            problems.extend(entry_problem(column, entry));
        }
    }
    if mapping.ignore.iter().any(|header| asks_for_person(header).is_some()) {
        problems.push(TemplateProblem::HeaderOfPerson { name: "ignore" });
    }
    let has = |column: Column| mapping.columns.contains_key(column.name());
    for column in Column::REQUIRED {
        if !has(column) {
            problems.push(TemplateProblem::Missing { name: column.name() });
        }
    }
    if !Column::PLACE_WAYS.iter().any(|way| way.iter().all(|column| has(*column))) {
        problems.push(TemplateProblem::Missing { name: "place" });
    } else if !(has(Column::PrecisionM) || has(Column::Place) || has(Column::GridReference)) {
        problems.push(TemplateProblem::Missing { name: Column::PrecisionM.name() });
    }
    problems
}

fn name_is_sound(name: &str) -> bool {
    let fine = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=40).contains(&name.len()) && name.bytes().all(fine) && !name.starts_with('-')
}

fn entry_problem(column: Column, entry: &MappingEntry) -> Option<TemplateProblem> {
    let name = column.name();
    let listed = !own_codes(column).is_empty();
    let coded = !entry.codes.is_empty() || entry.split.is_some() || entry.otherwise.is_some();
    let joins = matches!(
        column,
        Column::Occurred | Column::OccurredFrom | Column::OccurredTo | Column::RecordedOn | Column::Place
    );
    if let Some(constant) = &entry.constant {
        if !entry.from.is_empty() || coded {
            return Some(TemplateProblem::Entry { name });
        }
        return (!known(column, constant)).then_some(TemplateProblem::Code { name });
    }
    if entry.from.is_empty() || entry.from.len() > 4 || (entry.from.len() > 1 && !joins) {
        return Some(TemplateProblem::Entry { name });
    }
    // One's own column may be called anything that our own are; others are looked at.
    if entry.from.iter().any(|header| Column::parse(header).is_none() && asks_for_person(header).is_some()) {
        return Some(TemplateProblem::HeaderOfPerson { name });
    }
    if coded && !listed && column != Column::AgencyCode {
        return Some(TemplateProblem::NoCodes { name });
    }
    let several = column == Column::HarmTypes;
    let split_known = entry.split.as_deref().is_none_or(|split| several && SEPARATORS.contains(&split));
    let ours_known = |code: &String| known(column, code) && (several || !code.contains(';'));
    let all_known = entry.codes.values().chain(&entry.otherwise).all(ours_known);
    (!split_known || !all_known).then_some(TemplateProblem::Code { name })
}

/// The template of a mapping without problems.
fn filled(mapping: &Mapping) -> Template {
    let mut fillings = BTreeMap::new();
    for column in Column::ALL {
        let Some(entry) = mapping.columns.get(column.name()) else { continue };
        let filling = match &entry.constant {
            Some(constant) => Filling::Constant(constant.clone()),
            None => Filling::Cell {
                headers: entry.from.iter().map(|header| header_key(header)).collect(),
                required: true,
                reading: reading_of(column, entry),
            },
        };
        fillings.insert(column, filling);
    }
    Template {
        name: mapping.name.clone(),
        version: mapping.version,
        notice: mapping.notice.clone(),
        fillings,
        ignored: mapping.ignore.iter().map(|header| header_key(header)).collect(),
        sheet: mapping.sheet.clone(),
        as_written: true,
    }
}

fn reading_of(column: Column, entry: &MappingEntry) -> Reading {
    let own = own_codes(column);
    if own.is_empty() && entry.codes.is_empty() {
        return Reading::Plain;
    }
    let mut listed = HashMap::new();
    for (code, label) in own {
        for word in [code, &label.en, &label.cy] {
            listed.insert(code_key(word), code.to_owned());
        }
    }
    // What the agency says its code means goes before what it would mean to us.
    listed.extend(entry.codes.iter().map(|(theirs, ours)| (code_key(theirs), ours.clone())));
    let split = entry.split.clone().or_else(|| (column == Column::HarmTypes).then(|| ";".to_owned()));
    Reading::Codes(Codes { listed, split, otherwise: entry.otherwise.clone(), exact: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"
format = 2
name = "gwaelod-transport"
version = 3
ignore = ["Remarks"]
[columns]
source_sector = { constant = "transport" }
agency_code = { constant = "GWL-RAIL" }
recorded_on = { from = "Logged" }
occurred = { from = ["Date", "Time"] }
place = { from = "Location" }
harm_types = { from = "Kind", split = ",", otherwise = "other", codes = { "Fight" = "serious_violence" } }
learned = { constant = "discovered" }
reported_under_procedures = { constant = "not_applicable" }
"#;

    fn mapping(text: &str) -> Mapping {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn a_whole_mapping_has_no_problem_and_is_the_same_from_toml_and_from_json() {
        let whole = mapping(WHOLE);
        assert_eq!(mapping_problems(&whole), []);
        let json = serde_json::to_string(&whole).unwrap();
        assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), whole);
        assert_eq!(mapping(&toml::to_string(&whole).unwrap()), whole);
        let template = Template::mapping(WHOLE).unwrap();
        assert!(template.reads("location") && template.reads("time") && template.ignored.contains("remarks"));
        assert_eq!(Template::of(&whole), Ok(template));
    }

    #[test]
    fn the_example_of_the_fixtures_is_a_mapping() {
        let example = include_str!("../../../fixtures/mapping/police_log.toml");
        assert_eq!(mapping_problems(&mapping(example)), []);
        assert!(Template::mapping(example).unwrap().reads("time"));
    }

    #[test]
    fn every_problem_is_told_and_not_the_first_alone() {
        let text = WHOLE
            .replace("name = \"gwaelod-transport\"", "name = \"Gwaelod!\"")
            .replace("\"transport\"", "\"ferries\"")
            .replace("Remarks", "Child's name")
            .replace("place = ", "precision_m = ");
        let names: Vec<String> = mapping_problems(&mapping(&text)).iter().map(ToString::to_string).collect();
        assert_eq!(names.len(), 4, "{names:?}");
        let one = |from: &str, to: &str| mapping_problems(&mapping(&WHOLE.replace(from, to)));
        assert_eq!(one("split = \",\"", "split = \"e\""), [TemplateProblem::Code { name: "harm_types" }]);
        assert_eq!(one("\"other\"", "\"others\""), [TemplateProblem::Code { name: "harm_types" }]);
        assert_eq!(one("Logged", "Date of birth"), [TemplateProblem::HeaderOfPerson { name: "recorded_on" }]);
        assert_eq!(
            one("place = { from = \"Location\" }", "easting = { from = \"E\" }\nnorthing = { from = \"N\" }"),
            [TemplateProblem::Missing { name: "precision_m" }]
        );
        assert_eq!(
            one("from = \"Location\"", "from = \"Location\", otherwise = \"x\""),
            [TemplateProblem::NoCodes { name: "place" }]
        );
    }
}
