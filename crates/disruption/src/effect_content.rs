//! What may be written down of a comparison, and of what people make of it.

use crate::effect_quarters::Quarters;
use crate::look::Look;
use api::{EffectConclusion, EffectDesign, EffectGround, EffectReading};
use context::FieldFault;
use screen::Screener;
use std::collections::BTreeSet;

/// Areas of one part at most.
const AREAS: usize = 12;
/// The least and the largest fall that may be wanted, per cent.
const WANTED: std::ops::RangeInclusive<u32> = 5..=90;

/// What is wrong with a comparison; empty where nothing is. The quarters before must be released; those after are only waited for.
pub(crate) fn design_faults(
    design: &EffectDesign,
    ground: &EffectGround,
    screener: &Screener,
) -> Vec<FieldFault> {
    let mut look = Look::new(screener);
    let known: BTreeSet<&str> = ground.areas.iter().map(|area| area.code.as_str()).collect();
    let parts = [
        ("area", &design.area),
        ("compared", &design.compared),
        ("ring", &design.ring),
        ("compared_ring", &design.compared_ring),
    ];
    let mut used = BTreeSet::new();
    for (field, codes) in parts {
        if codes.len() > AREAS {
            look.fault(field, "effect-fault-many");
        }
        if codes.iter().any(|code| !known.contains(code.as_str())) {
            look.fault(field, "effect-fault-area");
        }
        if !codes.iter().all(|code| used.insert(code.as_str())) {
            look.fault(field, "effect-fault-twice");
        }
    }
    for (field, codes) in &parts[..2] {
        if codes.is_empty() {
            look.fault(*field, "effect-fault-choose");
        }
    }
    if design.ring.is_empty() != design.compared_ring.is_empty() {
        look.fault("compared_ring", "effect-fault-ring");
    }
    match Quarters::of(&design.first, design.quarters) {
        None => look.fault("first", "effect-fault-quarters"),
        Some(quarters) if quarters.before.iter().any(|quarter| !ground.periods.contains(quarter)) => {
            look.fault("first", "effect-fault-before");
        }
        Some(_) => {}
    }
    if !WANTED.contains(&design.wanted_percent) {
        look.fault("wanted_percent", "effect-fault-wanted");
    }
    if design.expected.trim().is_empty() {
        look.fault("expected", "plan-fault-empty");
    }
    look.text("expected", &design.expected);
    look.faults
}

/// What is wrong with a reading. Counts alone make nothing better: it takes the assessment or young people, and a word on who reports.
pub(crate) fn reading_faults(reading: &EffectReading, screener: &Screener) -> Vec<FieldFault> {
    let mut look = Look::new(screener);
    let said = |text: &str| !text.trim().is_empty();
    for (field, text) in [
        ("assessment", &reading.assessment),
        ("young_people", &reading.young_people),
        ("reporting", &reading.reporting),
        ("learned", &reading.learned),
    ] {
        look.text(field, text);
    }
    if !said(&reading.reporting) {
        look.fault("reporting", "effect-fault-reporting");
    }
    let heard = said(&reading.assessment) || said(&reading.young_people);
    if reading.conclusion == EffectConclusion::Better && !heard {
        look.fault("conclusion", "effect-fault-counts-alone");
    }
    look.faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::EffectArea;
    use language::Text;

    fn ground() -> EffectGround {
        let area = |code: &str| EffectArea {
            code: code.to_owned(),
            name: Text::same(code),
            authority: "LA".to_owned(),
            beside: Vec::new(),
        };
        EffectGround {
            areas: ["A", "B", "C", "D"].map(area).to_vec(),
            periods: ["2024Q1", "2024Q2", "2024Q3", "2024Q4"].map(str::to_owned).to_vec(),
        }
    }

    fn design() -> EffectDesign {
        EffectDesign {
            area: vec!["A".to_owned()],
            compared: vec!["B".to_owned()],
            ring: Vec::new(),
            compared_ring: Vec::new(),
            first: "2025Q1".to_owned(),
            quarters: 4,
            wanted_percent: 30,
            expected: "A third fewer reports, as far as they tell of harm.".to_owned(),
        }
    }

    fn fields(design: &EffectDesign) -> Vec<String> {
        let faults = design_faults(design, &ground(), &Screener::new());
        faults.into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn a_whole_comparison_has_no_fault_and_each_gap_is_named() {
        assert!(fields(&design()).is_empty());
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        assert_eq!(fields(&EffectDesign { compared: codes(&["A"]), ..design() }), ["compared"]);
        assert_eq!(fields(&EffectDesign { compared: codes(&["Z"]), ..design() }), ["compared"]);
        assert_eq!(fields(&EffectDesign { area: Vec::new(), ..design() }), ["area"]);
        assert_eq!(fields(&EffectDesign { ring: codes(&["C"]), ..design() }), ["compared_ring"]);
        assert_eq!(fields(&EffectDesign { first: "2024Q3".to_owned(), ..design() }), ["first"]);
        assert_eq!(fields(&EffectDesign { quarters: 3, ..design() }), ["first"]);
        assert_eq!(fields(&EffectDesign { wanted_percent: 100, ..design() }), ["wanted_percent"]);
        assert_eq!(fields(&EffectDesign { expected: " ".to_owned(), ..design() }), ["expected"]);
        let whole = EffectDesign { ring: codes(&["C"]), compared_ring: codes(&["D"]), ..design() };
        assert!(fields(&whole).is_empty());
    }

    #[test]
    fn counts_alone_make_nothing_better() {
        let reading = EffectReading {
            conclusion: EffectConclusion::Better,
            assessment: String::new(),
            young_people: String::new(),
            reporting: "The same staff are there at the same hours.".to_owned(),
            learned: String::new(),
        };
        let keys = |reading: &EffectReading| {
            let faults = reading_faults(reading, &Screener::new());
            faults.into_iter().map(|fault| fault.key).collect::<Vec<_>>()
        };
        assert_eq!(keys(&reading), ["effect-fault-counts-alone"]);
        let heard = EffectReading {
            young_people: "They say that they wait there again.".to_owned(),
            ..reading.clone()
        };
        assert!(keys(&heard).is_empty());
        let cannot = EffectReading { conclusion: EffectConclusion::CannotTell, ..reading.clone() };
        assert!(keys(&cannot).is_empty());
        let silent = EffectReading { reporting: String::new(), ..cannot };
        assert_eq!(keys(&silent), ["effect-fault-reporting"]);
    }
}
