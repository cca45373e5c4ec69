//! The filter of the working map: a small grammar over code lists, read strictly.

use api::WorkingFilter;
use concern::{
    ContextSet, ContextType, Grade, GradeSet, HarmSet, HarmType, Learned, SourceSector, SourceSet,
};
use cube::{Filter, HourSet, Month};
use geography::AreaCode;
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
    let contexts = match &asked.context {
        Some(list) => ContextSet::of(codes_read("context", list, ContextType::parse)?),
        None => ContextSet::ALL,
    };
    let grades = match &asked.grade {
        Some(list) => GradeSet::of(codes_read("grade", list, Grade::parse)?),
        None => GradeSet::ALL,
    };
    let hours = asked.hour.as_deref().map(hours_read).transpose()?;
    let authorities = match &asked.area {
        Some(list) => Some(codes_read("area", list, |code| AreaCode::parse(code).ok())?),
        None => None,
    };
    Ok(Filter { months: from..=to, harms, sources, learned, contexts, grades, hours, authorities })
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
        context: Some(list(filter.contexts.iter().map(ContextType::code).collect())),
        grade: Some(list(filter.grades.iter().map(Grade::code).collect())),
        hour: filter.hours.map(hours_told),
        area: filter.authorities.as_ref().map(|codes| list(codes.iter().map(AreaCode::as_str).collect())),
        // A question of one period; whoever compares two adds the other.
        ..WorkingFilter::default()
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
        part("context", asked.context.as_ref().and(told.context)),
        part("grade", asked.grade.as_ref().and(told.grade)),
        part("hour", told.hour),
        part("area", told.area),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("&")
}

pub(crate) fn month_read(field: &'static str, text: Option<&str>) -> Result<Option<Month>, FilterFault> {
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

/// Hours of the week, `114-121,138`.
fn hours_read(list: &str) -> Result<HourSet, FilterFault> {
    let fault = FilterFault { field: "hour", key: "picture-filter-hour-unreadable" };
    let hour = |text: &str| text.parse().ok().filter(|hour| *hour < HourSet::WEEK);
    let run = |text: &str| {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let (first, last) = (hour(first)?, hour(last)?);
        (first <= last).then_some(first..=last)
    };
    // Every other hour of a week makes 84 runs.
    let runs: Option<Vec<_>> = list.split(',').take(85).map(run).collect();
    let runs = runs.filter(|runs| runs.len() <= 84).ok_or(fault)?;
    Ok(HourSet::of(runs.into_iter().flatten()))
}

fn hours_told(hours: HourSet) -> String {
    let mut runs: Vec<(u8, u8)> = Vec::new();
    for hour in hours.iter() {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == hour => *last = hour,
            _ => runs.push((hour, hour)),
        }
    }
    let run =
        |(first, last): (u8, u8)| if first == last { first.to_string() } else { format!("{first}-{last}") };
    runs.into_iter().map(run).collect::<Vec<_>>().join(",")
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
        assert_eq!((filter.contexts, filter.grades), (ContextSet::ALL, GradeSet::ALL));
        assert!(filter.hours.is_none() && filter.authorities.is_none());
    }

    #[test]
    fn what_is_told_reads_back_as_the_same_filter() {
        let asked = WorkingFilter {
            from: Some("2025-01".into()),
            learned: Some("told".into()),
            context: Some("school,unclear".into()),
            grade: Some("ungraded,b".into()),
            hour: Some("0,114-121,167".into()),
            area: Some("W06000008".into()),
            ..asked("cse")
        };
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
    fn hours_are_runs_and_anything_else_is_refused() {
        let read =
            |text: &str| filter_read(&WorkingFilter { hour: Some(text.into()), ..WorkingFilter::default() });
        let told = |text| filter_told(&read(text).unwrap()).hour.unwrap();
        assert_eq!(told("121,114-118,119,120"), "114-121");
        assert_eq!(told("0-167"), "0-167");
        for bad in ["", "168", "5-2", "-1", "1-", "1-2-3", "a", &"1,".repeat(200)] {
            assert_eq!(read(bad).unwrap_err().field, "hour", "{bad:.20}");
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
