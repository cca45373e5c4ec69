//! Our columns as the mapping page shows them: what each is called and wants, in plain words, and the codes of those that are lists.

use crate::words::Text;
use api::concern::{CONTEXT_UNCLEAR, ContextKind, HarmType, Learned, Procedures, SourceSector};
use api::language::say;

/// One column of ours.
#[derive(Debug)]
pub(super) struct Ours {
    /// Its name in mappings and templates.
    pub(super) name: &'static str,
    /// The key of what it is called.
    pub(super) title: &'static str,
    /// The key of what it wants.
    pub(super) wants: &'static str,
}

const fn ours(name: &'static str, title: &'static str, wants: &'static str) -> Ours {
    Ours { name, title, wants }
}

/// Every column, in the order in which people think of them: what, when, where, who, and what goes with the record.
pub(super) const OURS: [Ours; 21] = [
    ours("harm_types", "web-ours-harm-types", "web-ours-harm-types-wants"),
    ours("recorded_on", "web-ours-recorded-on", "web-ours-recorded-on-wants"),
    ours("occurred", "web-ours-occurred", "web-ours-occurred-wants"),
    ours("place", "web-ours-place", "web-ours-place-wants"),
    ours("source_sector", "web-ours-source-sector", "web-ours-source-sector-wants"),
    ours("agency_code", "web-ours-agency-code", "web-ours-agency-code-wants"),
    ours("learned", "web-ours-learned", "web-ours-learned-wants"),
    ours("reported_under_procedures", "web-ours-procedures", "web-ours-procedures-wants"),
    ours("context_type", "web-ours-context-type", "web-ours-context-type-wants"),
    ours("occurred_from", "web-ours-occurred-from", "web-ours-occurred-from-wants"),
    ours("occurred_to", "web-ours-occurred-to", "web-ours-occurred-to-wants"),
    ours("grid_reference", "web-ours-grid-reference", "web-ours-grid-reference-wants"),
    ours("easting", "web-ours-easting", "web-ours-metres-wants"),
    ours("northing", "web-ours-northing", "web-ours-metres-wants"),
    ours("longitude", "web-ours-longitude", "web-ours-degrees-wants"),
    ours("latitude", "web-ours-latitude", "web-ours-degrees-wants"),
    ours("place_id", "web-ours-place-id", "web-ours-place-id-wants"),
    ours("precision_m", "web-ours-precision", "web-ours-precision-wants"),
    ours("record_ref", "web-ours-record-ref", "web-ours-record-ref-wants"),
    ours("same_matter_as", "web-ours-same-matter", "web-ours-same-matter-wants"),
    ours("note", "web-ours-note", "web-ours-note-wants"),
];

impl Ours {
    /// Whether a file without it cannot be read.
    pub(super) fn is_needed(&self) -> bool {
        matches!(
            self.name,
            "harm_types"
                | "recorded_on"
                | "source_sector"
                | "agency_code"
                | "learned"
                | "reported_under_procedures"
        )
    }

    /// Whether it is shown before one asks for more.
    pub(super) fn is_usual(&self) -> bool {
        self.is_needed() || matches!(self.name, "occurred" | "place")
    }

    /// Whether several of their columns may be joined for it.
    pub(super) fn joins(&self) -> bool {
        matches!(self.name, "occurred" | "occurred_from" | "occurred_to" | "recorded_on" | "place")
    }

    /// Whether one cell may hold several of its codes.
    pub(super) fn is_several(&self) -> bool {
        self.name == "harm_types"
    }

    /// Whether it may be the same for every row.
    pub(super) fn may_be_constant(&self) -> bool {
        !self.codes().is_empty() || matches!(self.name, "agency_code" | "precision_m" | "recorded_on")
    }

    /// Its codes and their words; none where it is no list.
    pub(super) fn codes(&self) -> Vec<(&'static str, Text)> {
        macro_rules! list {
            ($list:ty) => {
                <$list>::ALL.iter().map(|one| (one.code(), one.label())).collect()
            };
        }
        match self.name {
            "source_sector" => list!(SourceSector),
            "harm_types" => list!(HarmType),
            "learned" => list!(Learned),
            "reported_under_procedures" => list!(Procedures),
            "context_type" => {
                let mut kinds: Vec<(&'static str, Text)> = list!(ContextKind);
                kinds.push((CONTEXT_UNCLEAR, say("context-unclear", &[])));
                kinds
            }
            _ => Vec::new(),
        }
    }

    /// What a code of theirs means to us without being told: our own codes and their labels in both languages.
    pub(super) fn understood(&self, theirs: &str) -> Option<Text> {
        let wanted = code_key(theirs);
        let same = |code: &str, label: &Text| {
            [code, label.en.as_str(), label.cy.as_str()].iter().any(|word| code_key(word) == wanted)
        };
        self.codes().into_iter().find(|(code, label)| same(code, label)).map(|(_, label)| label)
    }
}

/// The column of a name.
pub(super) fn ours_of(name: &str) -> Option<&'static Ours> {
    OURS.iter().find(|ours| ours.name == name)
}

/// What a column is called; its own name where it is not known.
pub(super) fn title_of(name: &str) -> Text {
    ours_of(name).map_or_else(|| Text::same(name), |ours| say(ours.title, &[]))
}

/// A code as the intake compares it: any case, white space as one space, `_` and `-` for a space.
pub(super) fn code_key(code: &str) -> String {
    let spaced: String = code.chars().map(|c| if c == '_' || c == '-' { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// How a place was told, in words.
pub(super) fn told_key(code: &str) -> Option<&'static str> {
    const TOLD: [(&str, &str); 18] = [
        ("place_id", "web-told-place-id"),
        ("map", "web-told-map"),
        ("longitude_latitude", "web-told-degrees"),
        ("degrees_minutes", "web-told-degrees"),
        ("easting_northing", "web-told-metres"),
        ("grid_reference", "web-told-grid"),
        ("postcode_unit", "web-told-postcode"),
        ("postcode_sector", "web-told-postcode-sector"),
        ("postcode_district", "web-told-postcode-district"),
        ("atco_code", "web-told-stop"),
        ("naptan_code", "web-told-stop"),
        ("station_code", "web-told-station"),
        ("school_number", "web-told-school"),
        ("area_code", "web-told-area"),
        ("name", "web-told-name"),
        ("route", "web-told-route"),
        ("near", "web-told-near"),
        ("outside", "web-told-near"),
    ];
    TOLD.iter().find(|(told, _)| *told == code).map(|(_, key)| *key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_codes_and_labels_are_understood_without_a_line() {
        let harms = ours_of("harm_types").unwrap();
        assert_eq!(harms.understood("Serious-Violence").unwrap().en, "Serious violence");
        assert_eq!(harms.understood(" TRAIS  DIFRIFOL ").unwrap().en, "Serious violence");
        assert!(harms.understood("Fight").is_none());
    }

    #[test]
    fn what_a_file_cannot_do_without_is_shown_first() {
        assert_eq!(OURS.iter().filter(|ours| ours.is_needed()).count(), 6);
        let first = OURS.iter().take_while(|ours| ours.is_usual()).count();
        assert_eq!(first, 8, "and what is usual stands before what is not");
    }
}
