//! The rules, one file each. Each file says what the rule does, why, an example and what to write instead; the clerk's help
//! page is made of these. A fault names the rule and the column and has no room for the cell's content.

use crate::Column;
use api::RowStatus;
use concern::{CONTEXT_UNCLEAR, ContextKind, HarmType, Learned, Procedures, SourceSector};
use language::{Arg, Text, say};

macro_rules! rules {
    ($($module:ident),+ $(,)?) => {
        $(pub(crate) mod $module;)+

        /// Every rule, in the order in which a row meets them.
        pub static RULES: &[&Rule] = &[$(&$module::RULE),+];

        /// The files' own words, for the test that holds their form.
        #[cfg(test)]
        const SOURCES: &[(&str, &str)] = &[$((stringify!($module), include_str!(concat!(stringify!($module), ".rs")))),+];
    };
}

rules! {
    quote_not_closed, row_width, cell_too_long, control_character, personal_data_suspected, personal_data_possible, code_not_mapped,
    source_sector_unknown, agency_code_form,
    date_missing, date_malformed, date_before_2000, date_in_future,
    occurred_given_twice, occurred_not_read, occurred_only_to, date_time_malformed, occurred_backwards, occurred_after_recorded, occurred_too_long,
    precision_missing, precision_malformed,
    place_missing, place_given_twice, coordinates_half, coordinate_not_a_number, coordinates_swapped,
    outside_national_grid, grid_reference_malformed, place_not_read, place_unknown, outside_region,
    place_not_settled,
    harm_types_missing, harm_type_unknown, harm_type_repeated, learned_unknown, procedures_unknown,
    context_type_unknown, record_ref_form, note_too_long,
    place_and_coordinates_disagree, record_disagrees, record_released, record_repeated, already_kept, same_file,
}

/// A rule that rows are checked by.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    name: &'static str,
    status: RowStatus,
}

/// A rule that a row did not pass, and where. It cannot carry what the cell held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) rule: &'static Rule,
    pub(crate) column: Option<Column>,
    pub(crate) detail: Detail,
}

/// What a rule found, where there are several kinds of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Detail {
    /// The rule says it all.
    #[default]
    None,
    /// What the screen found.
    Screened(screen::Kind),
    /// Why a time could not be read.
    When(told::when::WhenProblem),
    /// Why a place could not be read, by its code.
    Place(&'static str),
    /// Why the register does not know a place.
    Unknown(told::gazetteer::NotFound),
}

impl Detail {
    /// The code that a waiting row keeps and an answer carries.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Screened(kind) => kind.as_str(),
            Self::When(problem) => problem.code(),
            Self::Place(code) => code,
            Self::Unknown(why) => why.code(),
        }
    }

    /// What it says in both languages; none where the rule says it all.
    fn text(self) -> Option<Text> {
        match self {
            Self::None => None,
            Self::Screened(kind) => Some(kind_label(kind)),
            Self::When(problem) => Some(problem.sentence()),
            Self::Place(code) => Some(say(&format!("told-place-{code}"), &[])),
            Self::Unknown(why) => Some(why.sentence()),
        }
    }
}

/// What the screen found, in words.
pub(crate) fn kind_label(kind: screen::Kind) -> Text {
    say(&format!("screen-kind-{}", kind.as_str().replace('_', "-")), &[])
}

impl Fault {
    /// The same fault, with what was found.
    pub(crate) const fn found(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }
}

impl Rule {
    const fn refuses(name: &'static str) -> Self {
        Self { name, status: RowStatus::Refused }
    }

    const fn holds(name: &'static str) -> Self {
        Self { name, status: RowStatus::Held }
    }

    const fn repeats(name: &'static str) -> Self {
        Self { name, status: RowStatus::Duplicate }
    }

    /// The stable name, such as `date-in-future`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What becomes of a row that does not pass.
    pub const fn status(&self) -> RowStatus {
        self.status
    }

    /// What to do, in both languages; the same for every row.
    pub fn message(&self) -> Text {
        self.message_of(Detail::None)
    }

    /// What to do, with what was found.
    pub(crate) fn message_of(&self, detail: Detail) -> Text {
        let codes = match self.name {
            "source-sector-unknown" => listed(SourceSector::ALL.iter().map(|v| v.code())),
            "context-type-unknown" => {
                listed(ContextKind::ALL.iter().map(|v| v.code()).chain([CONTEXT_UNCLEAR]))
            }
            "learned-unknown" => listed(Learned::ALL.iter().map(|v| v.code())),
            "procedures-unknown" => listed(Procedures::ALL.iter().map(|v| v.code())),
            "harm-type-unknown" | "harm-types-missing" => listed(HarmType::ALL.iter().map(|v| v.code())),
            _ => String::new(),
        };
        let found = detail.text().unwrap_or_else(|| Text::same(""));
        say(
            &format!("intake-rule-{}", self.name),
            &[("codes", Arg::from(codes)), ("found", Arg::from(found))],
        )
    }

    /// Fails a row at a column.
    pub(crate) const fn at(&'static self, column: Column) -> Fault {
        Fault { rule: self, column: Some(column), detail: Detail::None }
    }

    /// Fails a row as a whole.
    pub(crate) const fn row(&'static self) -> Fault {
        Fault { rule: self, column: None, detail: Detail::None }
    }
}

fn listed<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    codes.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_file_its_page_and_its_sentence_in_both_languages() {
        for (rule, (module, source)) in RULES.iter().zip(SOURCES) {
            assert_eq!(rule.name().replace('-', "_"), *module, "a rule bears the name of its file");
            for heading in ["**What it does.**", "**Why is this bad.**", "**Example.**", "**Use instead.**"] {
                assert!(source.contains(heading), "{module} lacks {heading}");
            }
            let message = rule.message();
            assert!(message.en != message.cy && message.en.len() > 20, "{module}");
        }
    }
}
