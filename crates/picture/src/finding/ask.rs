//! Reading an ask strictly: a method of the table, parameters within their ranges, a filter that can be understood.

use crate::working_filter::{FilterFault, filter_covered, filter_read, filter_subject};
use crate::working_map::within;
use api::{Kind, Method, MethodAsk, Parameter, ParameterValue, Parameters};
use concern::HarmSet;
use cube::{Cube, Filter};
use language::{Arg, Text, say};

/// Why an ask is refused. It names the field and its range and never repeats the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskFault {
    /// The field, such as `parameters.bandwidth`.
    pub field: String,
    /// What is wrong and what to do.
    pub text: Text,
}

impl From<FilterFault> for AskFault {
    fn from(fault: FilterFault) -> Self {
        Self { field: format!("filter.{}", fault.field), text: fault.text() }
    }
}

/// The parameters of one ask: all there, each within its range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    method: &'static Method,
    all: Parameters,
}

impl Chosen {
    /// Every one by name.
    pub fn all(&self) -> &Parameters {
        &self.all
    }

    /// A number. The table holds that it is there; a name that the method has not is its least possible value, 0.
    pub(super) fn number(&self, name: &str) -> u32 {
        match self.all.get(name) {
            Some(ParameterValue::Whole(number)) => *number,
            _ => 0,
        }
    }

    /// A code; empty for a name that the method has not.
    pub(super) fn code(&self, name: &str) -> &str {
        match self.all.get(name) {
            Some(ParameterValue::Code(code)) => code,
            _ => "",
        }
    }

    /// Side of a cell in metres, from a code like `500m`.
    pub(super) fn cell_m(&self) -> u32 {
        self.code("cell").trim_end_matches('m').parse().unwrap_or(geography::CELL_M as u32)
    }

    /// The same with one parameter changed, if its range admits that.
    pub(super) fn with(&self, name: &str, value: ParameterValue) -> Option<Self> {
        let parameter = self.method.parameter(name).filter(|parameter| parameter.admits(&value))?;
        let mut all = self.all.clone();
        all.insert(parameter.name.to_owned(), value);
        Some(Self { method: self.method, all })
    }

    /// A parameter's entry in the table.
    pub(super) fn parameter(&self, name: &str) -> Option<&'static Parameter> {
        self.method.parameter(name)
    }
}

/// An ask as understood.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The method.
    pub method: &'static Method,
    /// Its parameters.
    pub parameters: Chosen,
    /// Which concerns.
    pub filter: Filter,
    /// Seed of chance; 0 for methods that draw none.
    pub seed: u32,
    /// What the audit log calls the filter.
    pub(super) of_filter: String,
}

impl Asked {
    /// The same over no more than the harm types that the asker's agreements cover. A narrower question, so another digest.
    #[must_use]
    pub fn covered(self, covered: HarmSet) -> Self {
        Self { filter: filter_covered(self.filter, covered), ..self }
    }

    /// The same with its period cut to the months that the cube holds.
    pub(super) fn within(&self, cube: &Cube) -> Self {
        Self { filter: within(cube, &self.filter), ..self.clone() }
    }

    /// What the audit log calls it: method, parameters, seed where there is one, and the parts of the filter that were asked for, in codes.
    pub fn subject(&self) -> String {
        let value = |value: &ParameterValue| match value {
            ParameterValue::Whole(number) => number.to_string(),
            ParameterValue::Code(code) => code.clone(),
        };
        let mut parts = vec![format!("method={}", self.method.code)];
        parts.extend(self.parameters.all.iter().map(|(name, chosen)| format!("{name}={}", value(chosen))));
        parts.extend(self.method.seeded.then(|| format!("seed={}", self.seed)));
        parts.extend((!self.of_filter.is_empty()).then(|| self.of_filter.clone()));
        parts.join("&")
    }
}

/// Reads an ask.
///
/// # Errors
/// [`AskFault`] for a method or parameter that is not in the table, a value outside its range, a filter that cannot be understood.
pub fn ask_read(asked: &MethodAsk) -> Result<Asked, AskFault> {
    let unknown = || AskFault { field: "method".to_owned(), text: say("finding-method-unknown", &[]) };
    let method = Method::of(&asked.method).ok_or_else(unknown)?;
    if asked.parameters.keys().any(|name| method.parameter(name).is_none()) {
        // The name came from outside, so it is not said back.
        return Err(AskFault { field: "parameters".to_owned(), text: say("finding-parameter-unknown", &[]) });
    }
    let mut all = method.usual();
    for (name, value) in &asked.parameters {
        if let Some(parameter) = method.parameter(name) {
            if !parameter.admits(value) {
                return Err(out_of_range(parameter));
            }
            all.insert(name.clone(), value.clone());
        }
    }
    // What means nothing beside the rest is put back to its usual value, so that equal questions have equal digests.
    let chosen = all.clone();
    for parameter in method.parameters.iter().filter(|parameter| !parameter.applies(&chosen)) {
        all.insert(parameter.name.to_owned(), parameter.usual());
    }
    let filter = filter_read(&asked.filter)?;
    Ok(Asked {
        method,
        parameters: Chosen { method, all },
        seed: if method.seeded { asked.seed } else { 0 },
        of_filter: filter_subject(&asked.filter, &filter),
        filter,
    })
}

fn out_of_range(parameter: &Parameter) -> AskFault {
    let text = match parameter.kind {
        Kind::Whole { least, most, unit, .. } => say(
            "finding-parameter-range",
            &[
                ("least", Arg::from(least.to_string())),
                ("most", Arg::from(most.to_string())),
                ("unit", Arg::from(say(unit.key(), &[]))),
            ],
        ),
        Kind::OneOf(codes) => say("finding-parameter-codes", &[("codes", Arg::from(codes.join(", ")))]),
    };
    AskFault { field: format!("parameters.{}", parameter.name), text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(method: &str, parameters: &[(&str, ParameterValue)]) -> MethodAsk {
        MethodAsk {
            method: method.to_owned(),
            parameters: parameters.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            ..MethodAsk::default()
        }
    }

    fn code(code: &str) -> ParameterValue {
        ParameterValue::Code(code.to_owned())
    }

    #[test]
    fn what_is_left_out_takes_its_usual_value() {
        let asked = ask_read(&ask("dbscan", &[("reach", ParameterValue::Whole(150))])).unwrap();
        assert_eq!((asked.parameters.number("reach"), asked.parameters.number("min_points")), (150, 10));
        assert_eq!(asked.subject(), "method=dbscan&min_points=10&reach=150");
    }

    #[test]
    fn the_audit_log_is_told_which_concerns_were_asked_of() {
        let mut asked = ask("scan", &[]);
        asked.filter.harm = Some("cse".to_owned());
        asked.filter.from = Some("2025-01".to_owned());
        let subject = ask_read(&asked).unwrap().subject();
        assert!(subject.ends_with("&seed=0&from=2025-01&harm=cse"), "{subject}");
    }

    #[test]
    fn a_value_outside_its_range_is_refused_by_field_and_range_in_both_languages() {
        let fault = ask_read(&ask("dbscan", &[("reach", ParameterValue::Whole(6_000))])).unwrap_err();
        assert_eq!(fault.field, "parameters.reach");
        assert!(fault.text.en.contains("20") && fault.text.en.contains("5000"), "{}", fault.text.en);
        assert!(fault.text.cy.contains("5000") && fault.text.cy != fault.text.en);
        let fault = ask_read(&ask("gi_star", &[("cell", code("drop table"))])).unwrap_err();
        assert!(fault.text.en.contains("250m") && !fault.text.en.contains("drop"));
        for bad in [ask("gi_star", &[("reach", ParameterValue::Whole(1))]), ask("no such", &[])] {
            assert!(ask_read(&bad).is_err());
        }
    }

    #[test]
    fn a_parameter_without_meaning_beside_the_others_does_not_make_another_question() {
        let one = ask_read(&ask("gi_star", &[("distance", ParameterValue::Whole(900))])).unwrap();
        assert_eq!(one.parameters, ask_read(&ask("gi_star", &[])).unwrap().parameters);
        let band = [("distance", ParameterValue::Whole(900)), ("neighbours", code("distance"))];
        assert_eq!(ask_read(&ask("gi_star", &band)).unwrap().parameters.number("distance"), 900);
    }
}
