//! The filter of the working map: a small grammar over code lists, read strictly.

use api::WorkingFilter;
use concern::{HarmSet, HarmType, Learned, SourceSector, SourceSet};
use cube::{Filter, Month};
use language::{Text, say};

/// A filter field that cannot be understood. It names the field and never repeats the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FilterFault {
    /// The query field.
    pub field: &'static str,
    /// Catalogue key of the sentence.
    pub key: &'static str,
}

impl FilterFault {
    /// What is wrong and what to do.
    pub fn text(self) -> Text {
        say(self.key, &[])
    }
}

/// Reads the filter; a month left out leaves that end of the period open.
///
/// # Errors
/// [`FilterFault`] for a month that is none, a period that ends before it begins, an unknown or empty code list.
pub fn filter_read(asked: &WorkingFilter) -> Result<Filter, FilterFault> {
    let from = month_read("from", asked.from.as_deref())?.unwrap_or(Month::FIRST);
    let to = month_read("to", asked.to.as_deref())?.unwrap_or(Month::LAST);
    if from > to {
        return Err(FilterFault { field: "to", key: "picture-filter-period-backwards" });
    }
    let harms = match &asked.harm {
        Some(list) => HarmSet::of(codes_read("harm", list, HarmType::parse)?),
        None => HarmSet::ALL,
    };
    let sources = match &asked.source {
        Some(list) => SourceSet::of(codes_read("source", list, SourceSector::parse)?),
        None => SourceSet::ALL,
    };
    let learned = match &asked.learned {
        Some(code) => {
            let unknown = FilterFault { field: "learned", key: "picture-filter-code-unknown" };
            Some(Learned::parse(code).ok_or(unknown)?)
        }
        None => None,
    };
    Ok(Filter { months: from..=to, harms, sources, learned, hours: None, authorities: None })
}

/// The same filter, over no more than the harm types that the asker's agreements cover. A concern with several harms is seen
/// when it has one that is both asked for and covered; one with none is as if it were not there.
pub(crate) fn filter_covered(filter: Filter, covered: HarmSet) -> Filter {
    Filter { harms: HarmSet(filter.harms.0 & covered.0), ..filter }
}

/// The filter as understood, every field filled, for the panel and for a link.
pub(crate) fn filter_told(filter: &Filter) -> WorkingFilter {
    let list = |codes: Vec<&str>| codes.join(",");
    WorkingFilter {
        from: Some(filter.months.start().to_string()),
        to: Some(filter.months.end().to_string()),
        harm: Some(list(filter.harms.iter().map(HarmType::code).collect())),
        source: Some(list(filter.sources.iter().map(SourceSector::code).collect())),
        learned: filter.learned.map(|learned| learned.code().to_owned()),
    }
}

/// What the audit log calls a filter: the parts that were asked for, as understood, in codes; nothing for everything.
pub(crate) fn filter_subject(asked: &WorkingFilter, filter: &Filter) -> String {
    let told = filter_told(filter);
    // Months left out are told by the answer itself: which months hold concerns is part of the working side.
    let part = |name: &str, value: Option<String>| value.map(|v| format!("{name}={v}"));
    let parts = [
        part("from", asked.from.as_ref().and(told.from)),
        part("to", asked.to.as_ref().and(told.to)),
        part("harm", asked.harm.as_ref().and(told.harm)),
        part("source", asked.source.as_ref().and(told.source)),
        part("learned", told.learned),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("&")
}

fn month_read(field: &'static str, text: Option<&str>) -> Result<Option<Month>, FilterFault> {
    match text {
        None => Ok(None),
        Some(text) => {
            Month::parse(text).map(Some).ok_or(FilterFault { field, key: "picture-filter-month-unreadable" })
        }
    }
}

/// More codes than any list has is no filter but an attack on the parser.
const CODES_MOST: usize = 64;

fn codes_read<T>(
    field: &'static str,
    list: &str,
    parse: fn(&str) -> Option<T>,
) -> Result<Vec<T>, FilterFault> {
    let unknown = FilterFault { field, key: "picture-filter-code-unknown" };
    if list.split(',').take(CODES_MOST + 1).count() > CODES_MOST {
        return Err(unknown);
    }
    list.split(',').map(|code| parse(code).ok_or(unknown)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(harm: &str) -> WorkingFilter {
        WorkingFilter { harm: Some(harm.to_owned()), ..WorkingFilter::default() }
    }

    #[test]
    fn an_empty_filter_is_everything() {
        let filter = filter_read(&WorkingFilter::default()).unwrap();
        assert_eq!(filter.months, Month::FIRST..=Month::LAST);
        assert_eq!((filter.harms, filter.sources), (HarmSet::ALL, SourceSet::ALL));
    }

    #[test]
    fn what_is_told_reads_back_as_the_same_filter() {
        let asked =
            WorkingFilter { from: Some("2025-01".into()), learned: Some("told".into()), ..asked("cse") };
        let filter = filter_read(&asked).unwrap();
        assert_eq!(filter_read(&filter_told(&filter)).unwrap(), filter);
    }

    #[test]
    fn codes_are_read_and_anything_else_is_refused_by_field() {
        let filter = filter_read(&asked("cse,missing")).unwrap();
        assert_eq!(filter.harms, HarmSet::of([HarmType::Cse, HarmType::Missing]));
        for bad in ["", "cse,", "1 or 1=1", "cse;drop table x", &"cse,".repeat(5000)] {
            assert_eq!(filter_read(&asked(bad)).unwrap_err().field, "harm", "{bad:.20}");
        }
    }

    #[test]
    fn a_period_that_ends_before_it_begins_is_refused() {
        let backwards = WorkingFilter {
            from: Some("2025-03".into()),
            to: Some("2025-02".into()),
            ..WorkingFilter::default()
        };
        assert_eq!(filter_read(&backwards).unwrap_err().field, "to");
        let nonsense = WorkingFilter { from: Some("March".into()), ..WorkingFilter::default() };
        assert_eq!(filter_read(&nonsense).unwrap_err().field, "from");
    }
}
