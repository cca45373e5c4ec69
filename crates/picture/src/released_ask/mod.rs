//! What the released side can be asked: a small grammar over code lists, read without a database and without words of its own.
//!
//! Nothing that is read here is ever put into SQL: a question is turned into values of closed types, or into nothing. There is
//! no reason with the nothing, because every question that no table holds gets one reply.

mod filter;
mod form;
mod polygon;

pub use filter::{Clause, Field, Filter, filter_read};
pub use form::ExportForm;
pub use polygon::{AreaAsked, VERTICES_MAX, polygon_read};

use disclosure::{Period, TableName};

/// Bytes of a query that are read at most.
const QUERY_BYTES: usize = 2_048;

/// A question to the released side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReleasedAsk {
    /// The map of a year; none means the latest.
    Map(Option<Period>),
    /// One table of one period, or some of its cells.
    Table(TableAsk),
    /// The same as a file.
    Export(TableAsk, ExportForm),
    /// Exceedance by area.
    Hotspots(HotspotAsk),
    /// How areas changed from one year to another.
    Change(ChangeAsk),
    /// A union of blocks in a year, which the body names; none means the latest.
    Polygon(Option<Period>),
    /// Tiles of a year; none means the latest.
    Tiles(Option<Period>),
    /// What a year may be missing; none means the latest.
    UnderIdentification(Option<Period>),
    /// The map as a sheet of paper.
    Sheet(SheetAsk),
}

/// Which map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetAsk {
    /// The year; none means the latest.
    pub year: Option<Period>,
    /// Blocks or middle areas.
    pub unit: Unit,
    /// What the colours say.
    pub shading: Shading,
}

/// What the colours of the released map say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shading {
    /// How likely it is that a rate lies above so many times the region's.
    Exceedance(Times),
    /// Reports per 1,000 residents aged 10–17.
    Rate,
    /// How the number of reports changed since another year.
    Change(Period),
}

impl Shading {
    /// The words in the address.
    pub const CODES: [&'static str; 3] = ["exceedance", "rate", "change"];

    /// Its word in the address.
    pub const fn code(self) -> &'static str {
        Self::CODES[match self {
            Self::Exceedance(_) => 0,
            Self::Rate => 1,
            Self::Change(_) => 2,
        }]
    }
}

/// Which cells of which table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableAsk {
    /// The table.
    pub table: TableName,
    /// The period, a quarter or a year as the table has them.
    pub period: Period,
    /// Which cells; an empty one takes all.
    pub filter: Filter,
}

/// Which areas, against which rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HotspotAsk {
    /// A year, or for middle areas a quarter.
    pub period: Period,
    /// Blocks or middle areas.
    pub unit: Unit,
    /// How many times the region's rate.
    pub times: Times,
}

/// Which areas, in which two years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangeAsk {
    /// The year.
    pub year: Period,
    /// The year that it is compared with, another one.
    pub against: Period,
    /// Blocks or middle areas.
    pub unit: Unit,
}

/// The areas of a hotspot answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Blocks, by year.
    Block,
    /// Middle areas, by year or quarter.
    MiddleArea,
}

impl Unit {
    /// The word in the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::MiddleArea => "middle_area",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        [Self::Block, Self::MiddleArea].into_iter().find(|unit| unit.code() == code)
    }
}

/// How many times the region's rate: one of a short list, so that nobody can ask for a thousand thresholds and find a value
/// between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Times(&'static str, u32);

impl Times {
    /// The list.
    pub const ALL: [Self; 4] = [Self("1", 10), Self("1.5", 15), Self("2", 20), Self("3", 30)];

    /// As it is written in the address.
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// As a number.
    pub fn value(self) -> f64 {
        f64::from(self.1) / 10.0
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|times| times.0 == code)
    }
}

/// Which question an address asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// `/api/released/map`.
    Map,
    /// `/api/released/table`.
    Table,
    /// `/api/released/export`.
    Export,
    /// `/api/released/hotspots`.
    Hotspots,
    /// `/api/released/change`.
    Change,
    /// `/api/released/polygon`.
    Polygon,
    /// `/api/released/tiles/…`.
    Tiles,
    /// `/api/released/under-identification`.
    UnderIdentification,
    /// `/api/released/sheet`.
    Sheet,
}

/// Reads the query of an address (what follows `?`, still encoded). None for anything that is not wholly understood: an unknown
/// name, a name twice, a code that is in no list, more than 2,048 bytes, bytes that are not plain ASCII.
///
/// `lang` is the reader's language and no part of the question.
pub fn query_read(view: View, query: &str) -> Option<ReleasedAsk> {
    let mut words = Words::of(query)?;
    let ask = match view {
        View::Map => ReleasedAsk::Map(words.optional("year", year)?),
        View::Polygon => ReleasedAsk::Polygon(words.optional("period", year)?),
        View::Tiles => ReleasedAsk::Tiles(words.optional("period", year)?),
        View::UnderIdentification => ReleasedAsk::UnderIdentification(words.optional("year", year)?),
        View::Table => ReleasedAsk::Table(table_ask(&mut words)?),
        View::Export => {
            let ask = table_ask(&mut words)?;
            let form = words.optional("format", ExportForm::parse)?.unwrap_or(ExportForm::Csv);
            ReleasedAsk::Export(ask, form)
        }
        View::Hotspots => {
            let unit = words.needed("unit", Unit::parse)?;
            let period = words.needed("period", period)?;
            let times = words.optional("c", Times::parse)?.unwrap_or(Times::ALL[1]);
            ReleasedAsk::Hotspots(HotspotAsk { period, unit, times })
        }
        View::Change => {
            let (year_of, against) = (words.needed("year", year)?, words.needed("against", year)?);
            let unit = words.needed("unit", Unit::parse)?;
            (year_of != against).then_some(ReleasedAsk::Change(ChangeAsk { year: year_of, against, unit }))?
        }
        View::Sheet => ReleasedAsk::Sheet(sheet_ask(&mut words)?),
    };
    words.all_read().then_some(ask)
}

fn table_ask(words: &mut Words) -> Option<TableAsk> {
    let table = words.needed("table", TableName::parse)?;
    let period = words.needed("period", period)?;
    let filter = words.optional("filter", filter_read)?.unwrap_or_default();
    Some(TableAsk { table, period, filter })
}

/// A word that the shading has no use for stays unread, and with it the question.
fn sheet_ask(words: &mut Words) -> Option<SheetAsk> {
    let year_of = words.optional("year", year)?;
    let unit = words.optional("unit", Unit::parse)?.unwrap_or(Unit::Block);
    let code = |code: &str| Shading::CODES.into_iter().find(|known| *known == code);
    let shading = match words.optional("shading", code)?.unwrap_or(Shading::CODES[0]) {
        "rate" => Shading::Rate,
        "change" => Shading::Change(words.needed("against", year)?),
        _ => Shading::Exceedance(words.optional("c", Times::parse)?.unwrap_or(Times::ALL[1])),
    };
    let same = matches!(shading, Shading::Change(against) if year_of == Some(against));
    (!same).then_some(SheetAsk { year: year_of, unit, shading })
}

fn period(code: &str) -> Option<Period> {
    // Only the one way of writing it: two ways would be two cache entries of one answer.
    Period::parse(code).filter(|period| period.to_string() == code)
}

fn year(code: &str) -> Option<Period> {
    period(code).filter(|period| period.is_year())
}

/// The pairs of a query that are not read yet.
struct Words(Vec<(String, String)>);

impl Words {
    fn of(query: &str) -> Option<Self> {
        if query.len() > QUERY_BYTES || !query.is_ascii() {
            return None;
        }
        let mut pairs: Vec<(String, String)> = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let plain = |text: &str| text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
            if !plain(&name) || !plain(&value) || pairs.iter().any(|(known, _)| *known == name) {
                return None;
            }
            pairs.push((name.into_owned(), value.into_owned()));
        }
        pairs.retain(|(name, _)| name != "lang");
        Some(Self(pairs))
    }

    /// The outer `None`: there, and not understood.
    #[expect(clippy::option_option, reason = "absent is an answer, unreadable is none")]
    fn optional<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
        match self.0.iter().position(|(known, _)| known == name) {
            Some(at) => read(&self.0.swap_remove(at).1).map(Some),
            None => Some(None),
        }
    }

    fn needed<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.optional(name, read)?
    }

    const fn all_read(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(query: &str) -> Option<TableAsk> {
        match query_read(View::Table, query)? {
            ReleasedAsk::Table(ask) => Some(ask),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_question_is_read_from_its_codes() {
        let ask =
            table("table=authority_harm_quarter&period=2025Q3&filter=harm+in+(cse,cce)&lang=cy").unwrap();
        assert_eq!(ask.table, TableName::AuthorityHarmQuarter);
        assert_eq!(ask.period.to_string(), "2025Q3");
        assert_eq!(ask.filter.to_string(), "harm in (cce,cse)");
        assert_eq!(query_read(View::Map, ""), Some(ReleasedAsk::Map(None)));
        let mix = query_read(View::UnderIdentification, "year=2025&lang=cy");
        assert_eq!(mix, Some(ReleasedAsk::UnderIdentification(Period::year(2025))));
        assert_eq!(query_read(View::UnderIdentification, "year=2025Q1"), None, "for the year alone");
        assert_eq!(
            query_read(View::UnderIdentification, "year=2025&area=GWL06000001"),
            None,
            "never by place"
        );
        let Some(ReleasedAsk::Hotspots(ask)) = query_read(View::Hotspots, "period=2025&unit=block") else {
            panic!("a hotspot question");
        };
        assert_eq!((ask.unit, ask.times.code()), (Unit::Block, "1.5"));
    }

    #[test]
    fn a_sheet_is_of_one_map_and_has_no_words_left_over() {
        let read = |query: &str| match query_read(View::Sheet, query)? {
            ReleasedAsk::Sheet(ask) => Some(ask),
            _ => None,
        };
        let standing = read("lang=cy").unwrap();
        assert_eq!(
            (standing.year, standing.unit, standing.shading.code()),
            (None, Unit::Block, "exceedance")
        );
        let change = read("year=2025&unit=middle_area&shading=change&against=2024").unwrap();
        assert_eq!(change.shading, Shading::Change(Period::year(2024).unwrap()));
        for query in [
            "shading=change",
            "year=2025&shading=change&against=2025",
            "shading=rate&c=2",
            "shading=rate&against=2024",
            "shading=pie",
            "year=2025Q1",
            "c=9",
        ] {
            assert_eq!(read(query), None, "{query}");
        }
    }

    #[test]
    fn what_is_not_wholly_understood_is_not_read() {
        let long = format!("table=block_year&period=2025&filter={}", "area=B-1 and ".repeat(400));
        for query in [
            "",
            "table=block_year",
            "table=block_year&period=2025&table=block_year",
            "table=block_year&period=2025&colour=red",
            "table=block_year&period=NaN",
            "table=block_year&period=+2025",
            "table=block_year&period=2025q1",
            "table=block_year&period=99999999999999999999",
            "table=block_year&period=2025%00",
            "table=BLOCK_YEAR&period=2025",
            "table=block_year%27%3Bdrop%20table%20released.cell--&period=2025",
            "table=concern&period=2025",
            "table=block_year&period=2025&filter=",
            "table=block_year&period=2025&filter=%F0%9F%98%80",
            "tabl\u{e9}=block_year",
            long.as_str(),
        ] {
            assert_eq!(table(query), None, "{query:.60}");
        }
        for query in [
            "year=2025&unit=block",
            "year=2025&against=2025&unit=block",
            "year=2025&against=2024Q1&unit=block",
        ] {
            assert_eq!(query_read(View::Change, query), None, "{query}");
        }
        for c in ["NaN", "1e308", "-1", "1.50", "inf", "1.4999999", ""] {
            assert_eq!(query_read(View::Hotspots, &format!("period=2025&unit=block&c={c}")), None, "{c}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_sent_makes_it_panic(query in ".{0,300}") {
            for view in [
                View::Map,
                View::Table,
                View::Export,
                View::Hotspots,
                View::Change,
                View::Polygon,
                View::Tiles,
                View::UnderIdentification,
                View::Sheet,
            ] {
                let _ = query_read(view, &query);
            }
        }

        #[test]
        fn what_is_read_is_of_the_lists(
            table in prop::sample::select(vec!["block_year", "place_year", "intake", "x'"]),
            period in "[0-9]{4}(Q[0-9])?",
            filter in "[a-z_]{1,12}( in )?[=(]?[a-z,;')]{0,12}",
        ) {
            if let Some(ask) = query_read(View::Table, &format!("table={table}&period={period}&filter={filter}")) {
                let ReleasedAsk::Table(ask) = ask else { unreachable!() };
                prop_assert_eq!(ask.table.code(), table);
                prop_assert_eq!(ask.period.to_string(), period);
            }
        }
    }
}
