//! What a neighbourhood is made of, beside what is mapped elsewhere.

use crate::working_map::three_digits;
use api::{CellPart, Dimension};
use concern::{ContextType, Grade, HarmSet, HarmType, Learned, SourceSector};
use cube::Fold;
use hotspot::{benjamini_hochberg, fisher_exact, wilson_interval};
use language::Text;

/// One category: here, and on the whole map.
struct Category {
    of: Dimension,
    code: &'static str,
    label: Text,
    here: u32,
    mapped: u32,
}

/// Every category with a concern here or elsewhere, in the order of the lists. The two folds are of the neighbourhood's cells and of all cells of
/// the study area.
pub(super) fn parts(here: &Fold, mapped: &Fold, covered: HarmSet) -> Vec<CellPart> {
    let (drawn, all) = (u64::from(here.coverage.mapped), u64::from(mapped.coverage.mapped));
    if drawn == 0 {
        return Vec::new();
    }
    let categories = categories(here, mapped, covered);
    let p: Vec<f64> = categories
        .iter()
        .map(|part| fisher_exact((part.here.into(), drawn), (part.mapped.into(), all)).unwrap_or(1.0))
        .collect();
    // Shares lie within 0 and 1, so that there is a q for each.
    let q = benjamini_hochberg(&p).unwrap_or_else(|_| vec![1.0; p.len()]);
    let elsewhere = all - drawn;
    let told = |(part, q): (Category, f64)| {
        let interval = wilson_interval(part.here.into(), drawn).ok()?;
        let share_elsewhere = (elsewhere > 0).then(|| f64::from(part.mapped - part.here) / elsewhere as f64);
        Some(CellPart {
            of: part.of,
            code: part.code.to_owned(),
            label: part.label,
            count: part.here,
            share: f64::from(part.here) / drawn as f64,
            interval: (interval.lower, interval.upper),
            elsewhere: share_elsewhere,
            q: (elsewhere > 0).then(|| three_digits(q)),
        })
    };
    categories.into_iter().zip(q).filter_map(told).collect()
}

fn categories(here: &Fold, mapped: &Fold, covered: HarmSet) -> Vec<Category> {
    let mut all = Vec::new();
    let mut add = |of: Dimension, code: &'static str, label: Text, here: u32, mapped: u32| {
        if mapped > 0 {
            all.push(Category { of, code, label, here, mapped });
        }
    };
    for (n, harm) in HarmType::ALL.iter().enumerate().filter(|(_, harm)| covered.contains(**harm)) {
        add(Dimension::Harm, harm.code(), harm.label(), here.harms[n], mapped.harms[n]);
    }
    for (n, source) in SourceSector::ALL.iter().enumerate() {
        add(Dimension::Source, source.code(), source.label(), here.sources[n], mapped.sources[n]);
    }
    for (n, learned) in Learned::ALL.iter().enumerate() {
        add(Dimension::Learned, learned.code(), learned.label(), here.learned[n], mapped.learned[n]);
    }
    for (n, context) in ContextType::ALL.iter().enumerate() {
        add(Dimension::Context, context.code(), context.label(), here.contexts[n], mapped.contexts[n]);
    }
    for (n, grade) in Grade::ALL.iter().enumerate() {
        add(Dimension::Grade, grade.code(), grade.label(), here.grades[n], mapped.grades[n]);
    }
    all
}
