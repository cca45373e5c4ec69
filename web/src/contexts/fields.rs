//! The fields of a context and of a link: what each holds, and its words. Facts, forms and history all go by this one table.

use super::book::Book;
use super::shapes::short;
use crate::words::{Lang, Text};
use api::concern::{
    AgeBand, Confidence, HarmType, LinkKind, Marking, Medium, OnlineFeature, OnlineSpaceClass, Phase,
    PlaceKind, Platform, ProtectiveFeature, RegisterStatus, RollBand, SizeBand, SourceSector,
};
use api::language::{Arg, say, say_in};
use serde_json::Value;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Words that somebody writes.
    Words,
    /// A day, year-month-day.
    Day,
    /// A code of a list.
    One(&'static str),
    /// Codes of a list.
    Many(&'static str),
    /// Stretches of days of the week.
    Hours,
    /// A point, line or area.
    Shape,
    /// Contexts with hours.
    Meets,
    /// Ids of contexts, one or several.
    Contexts,
    /// Ids of registered places.
    Places,
}

use Holds::{Contexts, Day, Hours, Many, Meets, One, Places, Shape, Words};

/// A field by its code.
pub(crate) type Field = (&'static str, Holds);

/// Every field of a context.
pub(crate) const OF_CONTEXT: [Field; 27] = [
    ("name.en", Words),
    ("name.cy", Words),
    ("details.kind", One("context")),
    ("details.place_type", One("place-kind")),
    ("details.register", One("register-status")),
    ("details.phase", One("phase")),
    ("details.roll", One("roll")),
    ("details.medium", One("medium")),
    ("details.size", One("size")),
    ("details.age", One("age")),
    ("details.harms", Many("harm")),
    ("details.protective", Many("protective")),
    ("details.platform", One("platform")),
    ("details.space", One("online-class")),
    ("details.features", Many("online-feature")),
    ("details.hours", Hours),
    ("details.meets", Meets),
    ("details.shape", Shape),
    ("state", One("context-state")),
    ("owner_role", One("role")),
    ("review_on", Day),
    ("marking", One("marking")),
    ("sources", Many("source")),
    ("places", Places),
    ("opened_on", Day),
    ("ended", One("context-ended")),
    ("became", Contexts),
];

/// Every field of a link.
pub(crate) const OF_LINK: [Field; 7] = [
    ("kind", One("link")),
    ("from", Contexts),
    ("to", Contexts),
    ("from_on", Day),
    ("to_on", Day),
    ("confidence", One("confidence")),
    ("source", One("source")),
];

/// The fields of the details of each kind, in the order of the form. The kinds are those that can be registered.
pub(crate) const DETAILS: [(&str, &[&str]); 4] = [
    ("place", &["details.place_type", "details.register", "details.shape", "details.hours"]),
    ("school", &["details.phase", "details.roll", "details.medium", "details.shape"]),
    ("peer_group", &["details.size", "details.age", "details.meets", "details.harms", "details.protective"]),
    ("online_space", &["details.platform", "details.space", "details.features"]),
];

/// The roles that may look after a context.
pub(crate) const OWNERS: [&str; 6] =
    ["analyst", "senior_analyst", "board_member", "meeting_chair", "coordinator", "community_safety"];

/// The days of the week, as the register writes them.
pub(crate) const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The fields of a kind's details.
pub(crate) fn details_of(kind: &str) -> &'static [&'static str] {
    DETAILS.iter().find(|(of, _)| *of == kind).map_or(&[], |(_, fields)| fields)
}

/// A field of a context by its code.
pub(crate) fn field_of(code: &str) -> Option<Field> {
    OF_CONTEXT.into_iter().find(|(field, _)| *field == code)
}

/// The codes of a list, in its order, as a form offers them.
pub(crate) fn codes(list: &str) -> Vec<&'static str> {
    macro_rules! of {
        ($kind:ty) => {
            <$kind>::ALL.iter().map(|one| one.code()).collect()
        };
    }
    match list {
        "context" => DETAILS.iter().map(|(kind, _)| *kind).collect(),
        // A school is a context of its own kind.
        "place-kind" => {
            PlaceKind::ALL.iter().filter(|kind| **kind != PlaceKind::School).map(|kind| kind.code()).collect()
        }
        "register-status" => of!(RegisterStatus),
        "phase" => of!(Phase),
        "roll" => of!(RollBand),
        "medium" => of!(Medium),
        "size" => of!(SizeBand),
        "age" => of!(AgeBand),
        "harm" => of!(HarmType),
        "protective" => of!(ProtectiveFeature),
        "platform" => of!(Platform),
        "online-class" => of!(OnlineSpaceClass),
        "online-feature" => of!(OnlineFeature),
        "context-state" => of!(api::context::ContextState),
        "role" => OWNERS.to_vec(),
        "marking" => of!(Marking),
        "source" => of!(SourceSector),
        "link" => of!(LinkKind),
        "confidence" => of!(Confidence),
        _ => Vec::new(),
    }
}

fn dashed(code: &str) -> String {
    code.replace(['_', '.'], "-")
}

/// The words of a code of a list.
pub(crate) fn code_words(list: &str, code: &str) -> Text {
    say(&format!("{list}-{}", dashed(code)), &[])
}

/// What a field is called.
pub(crate) fn field_words(code: &str, of_link: bool) -> Text {
    say(&format!("contexts-{}-{}", if of_link { "link" } else { "field" }, dashed(code)), &[])
}

/// A value of a field as people read it; empty where there is none.
pub(crate) fn value_words(holds: Holds, value: &Value, book: Book, lang: Lang) -> String {
    let one = |code: &Value, list: &str| {
        code.as_str().map_or_else(String::new, |code| code_words(list, code).get(lang).to_owned())
    };
    let each = |of: &dyn Fn(&Value) -> String| {
        let all: Vec<String> = value.as_array().into_iter().flatten().map(of).collect();
        all.join(if holds == Meets { "; " } else { ", " })
    };
    match holds {
        Words | Day => value.as_str().unwrap_or_default().to_owned(),
        One(list) => one(value, list),
        Many(list) => each(&|code| one(code, list)),
        Places => each(&|id| id.as_str().unwrap_or_default().to_owned()),
        Contexts if value.is_array() => each(&|id| book.name(id.as_str().unwrap_or_default(), lang)),
        Contexts => value.as_str().map_or_else(String::new, |id| book.name(id, lang)),
        Hours => hours_words(value, lang),
        Meets => each(&|meeting| {
            let at = book.name(meeting["at"].as_str().unwrap_or_default(), lang);
            let hours = hours_words(&meeting["hours"], lang);
            if hours.is_empty() { at } else { format!("{at} ({hours})") }
        }),
        Shape => shape_words(value, lang),
    }
}

/// "Fri 17:00–21:00, Sat 12:00–02:00".
pub(crate) fn hours_words(hours: &Value, lang: Lang) -> String {
    let one = |hour: &Value| {
        let day = say_in(lang, &format!("contexts-day-{}", hour["day"].as_str().unwrap_or("mon")), &[]);
        let clock = |field: &str| clock_words(hour[field].as_u64().unwrap_or_default());
        format!("{day} {}–{}", clock("from"), clock("to"))
    };
    let all: Vec<String> = hours.as_array().into_iter().flatten().map(one).collect();
    all.join(", ")
}

/// "17:05" of minutes after midnight; after midnight it counts from nought again.
pub(crate) fn clock_words(minutes: u64) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// The positions of a shape of the register, ring after ring.
pub(crate) fn positions(shape: &Value) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    let mut rest = vec![&shape["coordinates"]];
    while let Some(value) = rest.pop() {
        let Some(list) = value.as_array() else { continue };
        if let [Value::Number(e), Value::Number(n)] = list.as_slice() {
            found.extend(e.as_f64().zip(n.as_f64()));
        } else {
            rest.extend(list.iter().rev());
        }
    }
    found
}

pub(crate) fn shape_words(shape: &Value, lang: Lang) -> String {
    let all = positions(shape);
    let Some((e, n)) = all.first() else { return String::new() };
    let args = [("e", Arg::from(format!("{e:.0}"))), ("n", Arg::from(format!("{n:.0}")))];
    let key = match shape["type"].as_str() {
        Some("LineString") => "contexts-shape-line",
        Some("Polygon") => "contexts-shape-area",
        _ => "contexts-shape-point",
    };
    say_in(lang, key, &args)
}

/// "C12 Canol y Dref".
pub(crate) fn titled(code: &str, name: &str) -> String {
    format!("{} {name}", short(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_field_and_every_code_has_words_in_both_languages() {
        for (table, of_link) in [(&OF_CONTEXT[..], false), (&OF_LINK[..], true)] {
            for (code, holds) in table {
                let words = field_words(code, of_link);
                assert!(!words.en.is_empty() && !words.cy.is_empty(), "{code}");
                if let One(list) | Many(list) = holds {
                    let codes = codes(list);
                    assert!(*list == "context-ended" || !codes.is_empty(), "{list}");
                    for code in codes {
                        assert!(!code_words(list, code).cy.is_empty(), "{list} {code}");
                    }
                }
            }
        }
        for day in DAYS {
            assert_ne!(say_in(Lang::Cy, &format!("contexts-day-{day}"), &[]), "");
        }
    }

    #[test]
    fn the_details_of_every_kind_are_fields_of_the_table() {
        for field in DETAILS.iter().flat_map(|(_, fields)| *fields) {
            assert!(field_of(field).is_some(), "{field}");
        }
    }

    #[test]
    fn positions_come_in_their_order() {
        let line = json!({ "type": "LineString", "coordinates": [[1.0, 2.0], [3.0, 4.0]] });
        assert_eq!(positions(&line), [(1.0, 2.0), (3.0, 4.0)]);
        let area = json!({ "type": "Polygon", "coordinates": [[[1, 2], [3, 4], [5, 6], [1, 2]]] });
        assert_eq!(positions(&area).len(), 4);
        assert_eq!(positions(&area)[1], (3.0, 4.0));
        assert!(positions(&Value::Null).is_empty());
    }

    #[test]
    fn an_hour_after_midnight_is_of_the_next_morning() {
        assert_eq!(clock_words(1_020), "17:00");
        assert_eq!(clock_words(1_560), "02:00");
    }
}
