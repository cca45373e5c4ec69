//! The catalogue and its measures.

use crate::codes::{Applicant, Competence, MeasureCategory, Nation, Target};
use crate::read;
use concern::ContextKind;
use jiff::civil::Date;
use language::Text;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// The law that a measure rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// The Act, Measure, Order or Regulations, by the name that it is cited by.
    pub act: String,
    /// Which part of it.
    pub part: String,
    /// Where it can be read.
    pub link: String,
}

/// One thing that can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Measure {
    /// Its id; none is ever given another meaning.
    pub id: String,
    /// What it works on.
    pub category: MeasureCategory,
    /// Its name.
    pub name: Text,
    /// What it does, in plain words of our own.
    pub what: Text,
    /// Its law; none where it rests on an agreement.
    pub basis: Option<LegalBasis>,
    /// Who may apply for it or carry it out.
    pub apply: Vec<Applicant>,
    /// What must be shown for it.
    pub evidence: Text,
    /// Where it applies.
    pub applies: Vec<Nation>,
    /// Who makes its law, for Wales.
    pub competence: Competence,
    /// The first day of its law, where the catalogue states it.
    #[cfg_attr(feature = "describe", schema(value_type = Option<String>, format = Date))]
    pub from: Option<Date>,
    /// The last; none: it is still in force as far as the catalogue knows.
    #[cfg_attr(feature = "describe", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
    /// What it is directed at.
    pub target: Target,
    /// The kinds of context that it is for; none for what is for guidance alone.
    pub contexts: Vec<ContextKind>,
}

impl Measure {
    /// Whether its law is in force on a day, as far as the catalogue states days.
    pub fn in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|first| first <= day) && self.until.is_none_or(|last| day <= last)
    }

    /// Whether it is for contexts of a kind.
    pub fn suits(&self, kind: ContextKind) -> bool {
        self.contexts.contains(&kind)
    }
}

/// A measure that is directed at a place: the only kind of which there can be an instance. It has no other maker than [`Catalogue::place_measure`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceMeasure<'c>(&'c Measure);

impl<'c> PlaceMeasure<'c> {
    /// The measure.
    pub fn measure(self) -> &'c Measure {
        self.0
    }
}

/// Every measure, in the order of the files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Catalogue {
    /// The edition: any change makes another.
    pub edition: String,
    /// The measures.
    pub measures: Vec<Measure>,
}

static CURRENT: LazyLock<Catalogue> = LazyLock::new(|| {
    // The tests of this crate read it too, so a build with broken files does not pass.
    read::catalogue("2026-1", read::FILES).expect("the files in fixtures/law are as this crate reads them")
});

impl Catalogue {
    /// The edition in force.
    ///
    /// # Panics
    /// When files that were compiled in are broken: a fault of the program, held off by a test.
    pub fn current() -> &'static Self {
        &CURRENT
    }

    /// The measure of an id.
    pub fn find(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
    }

    /// The measure of an id, when it is directed at a place. What is directed at a person is none, so nothing that asks for a
    /// [`PlaceMeasure`] can be made of it.
    pub fn place_measure(&self, id: &str) -> Option<PlaceMeasure<'_>> {
        self.find(id).filter(|measure| measure.target == Target::Place).map(PlaceMeasure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn there_are_forty_measures_for_places_and_what_is_for_persons_has_no_instance() {
        let catalogue = Catalogue::current();
        let (places, persons): (Vec<_>, Vec<_>) =
            catalogue.measures.iter().partition(|measure| measure.target == Target::Place);
        assert!(places.len() >= 40, "{}", places.len());
        assert!(!persons.is_empty());
        assert!(
            places
                .iter()
                .all(|one| catalogue.place_measure(&one.id).is_some_and(|found| found.measure() == *one))
        );
        assert!(
            persons.iter().all(|one| catalogue.place_measure(&one.id).is_none() && one.contexts.is_empty())
        );
        for category in MeasureCategory::ALL {
            assert!(places.iter().any(|one| one.category == *category), "{}", category.code());
        }
    }

    #[test]
    fn a_law_of_wales_alone_is_no_law_of_england_and_days_are_kept() {
        let catalogue = Catalogue::current();
        let rent = catalogue.find("fitness_for_habitation_wales").expect("it is there");
        assert_eq!((rent.applies.as_slice(), rent.competence), (&[Nation::Wales][..], Competence::Devolved));
        assert!(!rent.in_force(date(2022, 11, 30)) && rent.in_force(date(2022, 12, 1)));
        let agreed = catalogue.find("safe_haven").expect("it is there");
        assert!(agreed.basis.is_none() && agreed.in_force(date(2000, 1, 1)));
        assert!(agreed.suits(ContextKind::Place) && !agreed.suits(ContextKind::OnlineSpace));
    }
}
