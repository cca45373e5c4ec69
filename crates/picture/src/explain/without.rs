//! Would it stand without …? The same statistic over the same cells, with one part of the evidence left out at a time.

use super::{SURE, fullest_month, is_sure, stand};
use api::{LeftOut, Without};
use concern::{
    ContextSet, ContextType, Grade, GradeSet, HarmSet, HarmType, Learned, SourceSector, SourceSet,
};
use cube::{Cube, Filter, Fold, Month};
use language::Text;

/// What is counted when a part is left out: the concerns under a filter, less those under another.
pub(crate) struct Lens {
    /// What is left out.
    pub(crate) out: LeftOut,
    /// Its code, as in [`Without::code`].
    pub(crate) code: String,
    /// Its label, as in [`Without::label`].
    pub(crate) label: Text,
    /// Under what the others are counted.
    pub(crate) keeps: Filter,
    /// What is to be taken from these counts: a part of them.
    pub(crate) less: Option<Filter>,
}

/// Asks again without each part that the neighbourhood holds any of. Parts without which nothing at all is left are asked about too: then
/// the finding does not stand.
pub(super) fn without(
    cube: &Cube,
    filter: &Filter,
    (cell, near, side): (u32, &[u32], i8),
    here: &Fold,
) -> Vec<Without> {
    lenses(filter, here).into_iter().map(|lens| ask(cube, lens, (cell, near, side))).collect()
}

fn ask(cube: &Cube, lens: Lens, (cell, near, side): (u32, &[u32], i8)) -> Without {
    let mut counts = cube.cells(&lens.keeps);
    if let Some(less) = &lens.less {
        counts.iter_mut().zip(cube.cells(less)).for_each(|(count, less)| *count -= less);
    }
    let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let grid = cube.grid();
    let stands = stand(&values, grid, cell);
    Without {
        out: lens.out,
        code: lens.code,
        label: lens.label,
        total: grid.indices().map(|index| counts[index]).sum(),
        count: near.iter().map(|index| counts[*index as usize]).sum(),
        sure: is_sure(stands.class, side, SURE),
        stands,
    }
}

/// The parts of the evidence that a fold under a filter holds any of, each left out alone.
pub(crate) fn lenses(filter: &Filter, here: &Fold) -> Vec<Lens> {
    let mut all = Vec::new();
    let mut add = |out: LeftOut, code: &str, label: Text, keeps: Filter, less: Option<Filter>| {
        all.push(Lens { out, code: code.to_owned(), label, keeps, less });
    };
    let sources = SourceSector::ALL.iter().copied().filter(|source| here.sources[source.index()] > 0);
    for source in sources {
        let sources = SourceSet(filter.sources.0 & !SourceSet::of([source]).0);
        add(LeftOut::Source, source.code(), source.label(), Filter { sources, ..filter.clone() }, None);
    }
    for (n, grade) in Grade::ALL.iter().copied().enumerate() {
        // Where nothing is graded, "without the ungraded" is a question about nothing.
        if here.grades[n] > 0 && here.grades[n] < here.coverage.total {
            let grades = GradeSet(filter.grades.0 & !GradeSet::of([grade]).0);
            add(LeftOut::Grade, grade.code(), grade.label(), Filter { grades, ..filter.clone() }, None);
        }
    }
    let other = HarmType::Other;
    if here.harms[other.index()] > 0 {
        let harms = HarmSet(filter.harms.0 & !HarmSet::of([other]).0);
        add(LeftOut::Harm, other.code(), other.label(), Filter { harms, ..filter.clone() }, None);
    }
    let unclear = ContextType::Unclear;
    if here.contexts[unclear.index()] > 0 {
        let contexts = ContextSet(filter.contexts.0 & !ContextSet::of([unclear]).0);
        add(LeftOut::Context, unclear.code(), unclear.label(), Filter { contexts, ..filter.clone() }, None);
    }
    if filter.learned.is_none() {
        for (out, left) in [(LeftOut::Discovered, Learned::Told), (LeftOut::Told, Learned::Discovered)] {
            let keeps = Filter { learned: Some(left), ..filter.clone() };
            add(out, "", Text::same(""), keeps, None);
        }
    }
    if let Some(month) = fullest_month(here, filter).filter(|_| filter.months.start() < filter.months.end()) {
        let (code, less) = (month.to_string(), only(filter, month));
        add(LeftOut::FullestMonth, &code, Text::same(code.clone()), filter.clone(), Some(less));
    }
    all
}

fn only(filter: &Filter, month: Month) -> Filter {
    Filter { months: month..=month, ..filter.clone() }
}
