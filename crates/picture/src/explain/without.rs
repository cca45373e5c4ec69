//! Would it stand without …? The same statistic over the same cells, with one part of the evidence left out at a time.

use super::{SURE, fullest_month, is_sure, stand};
use api::{LeftOut, Without};
use concern::{
    ContextSet, ContextType, Grade, GradeSet, HarmSet, HarmType, Learned, SourceSector, SourceSet,
};
use cube::{CellParts, Cube, Filter, Fold, Month};
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
    /// The same said by a column that holds one value for a concern, where it is one.
    part: Option<Part>,
}

/// A part of the concerns that one pass over the cube can take apart.
#[derive(Clone, Copy)]
enum Part {
    Source(SourceSector),
    Grade(Grade),
    Context(ContextType),
    /// What is kept, because some became known in neither way.
    Learned(Learned),
}

/// Asks again without each part that the neighbourhood holds any of. Parts without which nothing at all is left are asked about too: then
/// the finding does not stand.
pub(super) fn without(
    cube: &Cube,
    filter: &Filter,
    (cell, near, side): (u32, &[u32], i8),
    here: &Fold,
) -> Vec<Without> {
    let parts = cube.cell_parts(filter);
    lenses(filter, here).into_iter().map(|lens| ask(cube, &parts, lens, (cell, near, side))).collect()
}

/// What is left in each cell.
fn left(cube: &Cube, parts: &CellParts, lens: &Lens) -> Vec<u32> {
    let all_but = |part: &[u32]| parts.all().iter().zip(part).map(|(all, part)| all - part).collect();
    match lens.part {
        Some(Part::Source(source)) => all_but(parts.source(source)),
        Some(Part::Grade(grade)) => all_but(parts.grade(grade)),
        Some(Part::Context(context)) => all_but(parts.context(context)),
        Some(Part::Learned(kept)) => parts.learned(kept).to_vec(),
        None => match &lens.less {
            Some(less) => all_but(&cube.cells(less)),
            None => cube.cells(&lens.keeps),
        },
    }
}

fn ask(cube: &Cube, parts: &CellParts, lens: Lens, (cell, near, side): (u32, &[u32], i8)) -> Without {
    let counts = left(cube, parts, &lens);
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
    let mut add = |out: LeftOut, (code, label): (&str, Text), keeps: Filter, part: Option<Part>| {
        all.push(Lens { out, code: code.to_owned(), label, keeps, less: None, part });
    };
    let sources = SourceSector::ALL.iter().copied().filter(|source| here.sources[source.index()] > 0);
    for source in sources {
        let sources = SourceSet(filter.sources.0 & !SourceSet::of([source]).0);
        let words = (source.code(), source.label());
        add(LeftOut::Source, words, Filter { sources, ..filter.clone() }, Some(Part::Source(source)));
    }
    for (n, grade) in Grade::ALL.iter().copied().enumerate() {
        // Where nothing is graded, "without the ungraded" is a question about nothing.
        if here.grades[n] > 0 && here.grades[n] < here.coverage.total {
            let grades = GradeSet(filter.grades.0 & !GradeSet::of([grade]).0);
            let words = (grade.code(), grade.label());
            add(LeftOut::Grade, words, Filter { grades, ..filter.clone() }, Some(Part::Grade(grade)));
        }
    }
    let other = HarmType::Other;
    if here.harms[other.index()] > 0 {
        let harms = HarmSet(filter.harms.0 & !HarmSet::of([other]).0);
        add(LeftOut::Harm, (other.code(), other.label()), Filter { harms, ..filter.clone() }, None);
    }
    let unclear = ContextType::Unclear;
    if here.contexts[unclear.index()] > 0 {
        let contexts = ContextSet(filter.contexts.0 & !ContextSet::of([unclear]).0);
        let words = (unclear.code(), unclear.label());
        add(LeftOut::Context, words, Filter { contexts, ..filter.clone() }, Some(Part::Context(unclear)));
    }
    if filter.learned.is_none() {
        for (out, left) in [(LeftOut::Discovered, Learned::Told), (LeftOut::Told, Learned::Discovered)] {
            let keeps = Filter { learned: Some(left), ..filter.clone() };
            add(out, ("", Text::same("")), keeps, Some(Part::Learned(left)));
        }
    }
    if let Some(month) = fullest_month(here, filter).filter(|_| filter.months.start() < filter.months.end()) {
        let (code, less) = (month.to_string(), only(filter, month));
        let label = Text::same(code.clone());
        let (out, keeps) = (LeftOut::FullestMonth, filter.clone());
        all.push(Lens { out, code, label, keeps, less: Some(less), part: None });
    }
    all
}

fn only(filter: &Filter, month: Month) -> Filter {
    Filter { months: month..=month, ..filter.clone() }
}
