//! What the reader has chosen: kept in the page's address by code, sent to the server by code.

use super::week_hours::WeekHours;
use crate::compare::{Compare, Null};
use crate::month::Month;
use api::concern::{
    ContextSet, ContextType, Grade, GradeSet, HarmSet, HarmType, Learned, SourceSector, SourceSet,
};

/// The side of the house that the map shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Exact counts, analysts only.
    Working,
    /// Released values.
    Released,
}

impl Side {
    /// The word in the address.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Working => "working",
            Self::Released => "released",
        }
    }
}

/// The areas of the released map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Blocks.
    #[default]
    Block,
    /// Middle areas.
    MiddleArea,
}

impl Unit {
    /// The word in the address and for the server.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::MiddleArea => "middle_area",
        }
    }
}

/// What the released map's colours say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shading {
    /// How likely it is that the rate lies above so many times the region's.
    #[default]
    Exceedance,
    /// Reports per 1,000 residents aged 10–17.
    Rate,
    /// How the number of reports changed since another year.
    Change,
}

/// How many times the region's rate is asked about: a position in [`Times::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Times(usize);

impl Times {
    /// As the server writes them.
    pub(crate) const ALL: [&'static str; 4] = ["1", "1.5", "2", "3"];

    /// The word in the address and for the server.
    pub(crate) fn code(self) -> &'static str {
        Self::ALL[self.0]
    }

    /// The one that a word means.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().position(|known| *known == code).map(Self)
    }
}

impl Default for Times {
    fn default() -> Self {
        Self(1)
    }
}

/// Every filter of both sides. An empty set and an absent value mean "all".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    /// The side asked for; absent: the first that the account may open.
    pub(crate) side: Option<Side>,
    /// First month.
    pub(crate) from: Option<Month>,
    /// Last month, included.
    pub(crate) to: Option<Month>,
    /// Harm types.
    pub(crate) harms: HarmSet,
    /// Source sectors.
    pub(crate) sources: SourceSet,
    /// Discovered or told.
    pub(crate) learned: Option<Learned>,
    /// What the concerns are about.
    pub(crate) contexts: ContextSet,
    /// Grades, the ungraded among them.
    pub(crate) grades: GradeSet,
    /// Hours of the week; absent: any, and those whose hour is not known.
    pub(crate) hours: Option<WeekHours>,
    /// Local authorities by code.
    pub(crate) areas: Vec<String>,
    /// The period to compare with.
    pub(crate) against: Option<Compare>,
    /// Released year; absent: the latest.
    pub(crate) year: Option<i16>,
    /// Areas of the released map.
    pub(crate) unit: Unit,
    /// What its colours say.
    pub(crate) shading: Shading,
    /// How many times the region's rate.
    pub(crate) times: Times,
    /// Released year that is compared with; absent: the one before.
    pub(crate) other_year: Option<i16>,
    /// Whether what is compared is shown on two maps side by side.
    pub(crate) beside: bool,
    /// Whether the working side's two maps tell how many, and not where it is unusual.
    pub(crate) density: bool,
}

impl Choice {
    /// Reads a query string, with or without `?`. What it does not know it leaves out: an address typed by hand must not break the page.
    pub(crate) fn read(query: &str) -> Self {
        let mut choice = Self::default();
        let (mut other, mut null, mut standing) = ((None, None), Null::Region, false);
        for (name, value) in query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='))
        {
            let codes = || value.split([',', '+']).flat_map(|part| part.split("%2C")).map(str::trim);
            match name {
                "side" if value == "working" => choice.side = Some(Side::Working),
                "side" if value == "released" => choice.side = Some(Side::Released),
                "from" => choice.from = Month::parse(value),
                "to" => choice.to = Month::parse(value),
                "harm" => choice.harms = HarmSet::of(codes().filter_map(HarmType::parse)),
                "source" => choice.sources = SourceSet::of(codes().filter_map(SourceSector::parse)),
                "learned" => choice.learned = Learned::parse(value),
                "context" => choice.contexts = ContextSet::of(codes().filter_map(ContextType::parse)),
                "grade" => choice.grades = GradeSet::of(codes().filter_map(Grade::parse)),
                "hour" => choice.hours = WeekHours::parse(&value.replace("%2C", ",")),
                "area" => choice.areas = codes().filter(|code| is_code(code)).map(str::to_owned).collect(),
                "against_from" => other.0 = Month::parse(value),
                "against_to" => other.1 = Month::parse(value),
                "against" if value == "rate" => null = Null::Rate,
                "lens" if value == "standing" => standing = true,
                "beside" => {
                    choice.beside = matches!(value, "maps" | "density");
                    choice.density = value == "density";
                }
                "year" => choice.year = value.parse().ok(),
                "unit" if value == Unit::MiddleArea.code() => choice.unit = Unit::MiddleArea,
                "shade" if value == "rate" => choice.shading = Shading::Rate,
                "shade" if value == "change" => choice.shading = Shading::Change,
                "since" => choice.other_year = value.parse().ok(),
                "c" => choice.times = Times::parse(value).unwrap_or_default(),
                _ => {}
            }
        }
        let months = other.0.zip(other.1).filter(|(from, to)| from <= to);
        choice.against = months.map(|months| Compare { months, null, standing });
        choice
    }

    /// The filters that the working map takes, as a query without `?`. Periods that share a month are not compared.
    pub(crate) fn working_query(&self) -> String {
        let mut pairs = self.period_pairs();
        if let Some(against) = self.against.filter(|against| !against.overlaps(self.from, self.to)) {
            pairs.extend(against.pairs());
        }
        pairs.join("&")
    }

    /// The filters of the period alone, as a query without `?`.
    pub(crate) fn period_query(&self) -> String {
        self.period_pairs().join("&")
    }

    /// The filters of one period.
    fn period_pairs(&self) -> Vec<String> {
        let mut pairs = Vec::new();
        if let Some(from) = self.from {
            pairs.push(format!("from={}", from.code()));
        }
        if let Some(to) = self.to {
            pairs.push(format!("to={}", to.code()));
        }
        if !self.harms.is_empty() {
            let codes: Vec<_> = self.harms.iter().map(HarmType::code).collect();
            pairs.push(format!("harm={}", codes.join(",")));
        }
        if !self.sources.is_empty() {
            let codes: Vec<_> = self.sources.iter().map(SourceSector::code).collect();
            pairs.push(format!("source={}", codes.join(",")));
        }
        if let Some(learned) = self.learned {
            pairs.push(format!("learned={}", learned.code()));
        }
        if !self.contexts.is_empty() {
            let codes: Vec<_> = self.contexts.iter().map(ContextType::code).collect();
            pairs.push(format!("context={}", codes.join(",")));
        }
        if !self.grades.is_empty() {
            let codes: Vec<_> = self.grades.iter().map(Grade::code).collect();
            pairs.push(format!("grade={}", codes.join(",")));
        }
        pairs.extend(self.hours.map(|hours| format!("hour={}", hours.code())));
        if !self.areas.is_empty() {
            pairs.push(format!("area={}", self.areas.join(",")));
        }
        pairs
    }

    /// The filters of the period in the shape of the API, without the one that it is compared with: a finding speaks of one period.
    pub(crate) fn working_filter(&self) -> api::WorkingFilter {
        let list = |codes: Vec<&str>| (!codes.is_empty()).then(|| codes.join(","));
        api::WorkingFilter {
            from: self.from.map(Month::code),
            to: self.to.map(Month::code),
            harm: list(self.harms.iter().map(HarmType::code).collect()),
            source: list(self.sources.iter().map(SourceSector::code).collect()),
            learned: self.learned.map(|learned| learned.code().to_owned()),
            context: list(self.contexts.iter().map(ContextType::code).collect()),
            grade: list(self.grades.iter().map(Grade::code).collect()),
            hour: self.hours.map(WeekHours::code),
            area: list(self.areas.iter().map(String::as_str).collect()),
            ..api::WorkingFilter::default()
        }
    }

    /// The whole choice as the page's address keeps it; empty when nothing was chosen.
    pub(crate) fn address(&self) -> String {
        let mut pairs: Vec<String> =
            self.side.map(|side| format!("side={}", side.code())).into_iter().collect();
        pairs.extend(self.year.map(|year| format!("year={year}")));
        pairs.extend((self.unit != Unit::default()).then(|| format!("unit={}", self.unit.code())));
        pairs.extend((self.shading == Shading::Rate).then(|| "shade=rate".to_owned()));
        pairs.extend((self.shading == Shading::Change).then(|| "shade=change".to_owned()));
        pairs.extend(self.other_year.map(|year| format!("since={year}")));
        pairs.extend((self.times != Times::default()).then(|| format!("c={}", self.times.code())));
        pairs.extend(Some(self.working_query()).filter(|query| !query.is_empty()));
        pairs.extend(self.against.is_some_and(|it| it.standing).then(|| "lens=standing".to_owned()));
        let two = if self.density { "beside=density" } else { "beside=maps" };
        pairs.extend(self.beside.then(|| two.to_owned()));
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    /// Puts an area in or takes it out.
    pub(crate) fn area_turn(&mut self, code: &str) {
        let before = self.areas.len();
        self.areas.retain(|other| other != code);
        if self.areas.len() == before {
            self.areas.push(code.to_owned());
            self.areas.sort_unstable();
        }
    }

    /// Whether any filter of the working side is set.
    pub(crate) fn narrows(&self) -> bool {
        !self.working_query().is_empty()
    }

    /// The same side and year with no filter.
    pub(crate) fn cleared(&self) -> Self {
        let Self { side, year, unit, shading, times, other_year, beside, .. } = *self;
        Self { side, year, unit, shading, times, other_year, beside, ..Self::default() }
    }
}

/// Whether it can be the code of an area; the server knows which there are.
fn is_code(text: &str) -> bool {
    (1..=20).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_brings_back_the_same_choice() {
        let query = "from=2025-01&to=2025-03&harm=cse,weapons&source=police&learned=told&context=school,unclear\
            &grade=ungraded,c&hour=114-116,138&area=GWL-1,GWL-2";
        let address = format!("?side=working&year=2024&{query}");
        let choice = Choice::read(&address);
        assert_eq!(choice.address(), address);
        assert_eq!(choice.working_query(), query);
        let asked = choice.working_filter();
        assert_eq!(asked.hour.as_deref(), Some("114-116,138"));
        assert_eq!(asked.area.as_deref(), Some("GWL-1,GWL-2"));
        assert_eq!(Choice::read("").address(), "");
        let changed = "?side=released&year=2025&shade=change&since=2023";
        assert_eq!(Choice::read(changed).address(), changed);
        let released = "?side=released&year=2024&unit=middle_area&shade=rate&c=2";
        assert_eq!(Choice::read(released).address(), released);
        assert_eq!(Choice::read("?c=1.4&unit=street&shade=red").address(), "");
    }

    #[test]
    fn a_comparison_is_part_of_the_address_and_asked_only_of_two_periods() {
        let query = "from=2025-01&against_from=2024-01&against_to=2024-12&against=rate";
        let choice = Choice::read(&format!("?{query}&lens=standing"));
        assert_eq!(choice.working_query(), query);
        assert_eq!(choice.address(), format!("?{query}&lens=standing"));
        for two in ["?side=released&year=2025&since=2023&beside=maps", &format!("?{query}&beside=density")] {
            assert_eq!(Choice::read(two).address(), two, "two maps come back as two");
        }
        assert!(!Choice::read("?beside=three").beside);
        assert_eq!(choice.working_filter().against_from, None, "a finding is of one period");
        let both = Choice::read("?from=2024-06&against_from=2024-01&against_to=2024-12");
        assert_eq!(both.working_query(), "from=2024-06", "the server would refuse them");
        assert_eq!(Choice::read("?against_from=2024-01").against, None);
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let choice = Choice::read(
            "?harm=cse%2Cnonsense&from=yesterday&colour=red&side=&grade=e&hour=999&area=%3Cb%3E",
        );
        assert_eq!(choice.working_query(), "harm=cse");
        assert_eq!(choice.side, None);
    }

    #[test]
    fn a_harm_type_turns_on_and_off() {
        let mut choice = Choice::default();
        choice.harms = choice.harms.turned(HarmType::Missing);
        assert!(choice.narrows());
        choice.harms = choice.harms.turned(HarmType::Missing);
        assert!(!choice.narrows());
        for code in ["B", "A", "B"] {
            choice.area_turn(code);
        }
        assert_eq!(choice.areas, ["A"]);
    }
}
