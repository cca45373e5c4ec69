//! Columns of CSV files. What is wrong with a line is told by file, line and column, never by its content.

use crate::failure::{Failure, Outcome};
use csv::{ByteRecord, Reader, ReaderBuilder};
use geography::{Bng, Wgs84, project_many};
use jiff::civil::{Date, DateTime, date};
use language::Arg;
use std::fs::File;
use std::path::Path;
use table::{Kind, Table, Wanted};

/// A CSV file with a header line.
pub(super) struct Sheet {
    name: String,
    header: Vec<String>,
    reader: Reader<File>,
}

/// A column that the file has.
#[derive(Clone)]
pub(super) struct Column {
    name: String,
    place: usize,
}

/// One line of a sheet.
pub(super) struct Line<'a> {
    sheet: &'a str,
    record: &'a ByteRecord,
}

impl Sheet {
    /// Opens a file and reads its header.
    pub(super) fn open(path: &Path) -> Outcome<Self> {
        let name = path.display().to_string();
        let file = || ("file", Arg::from(name.as_str()));
        let opened = File::open(path).and_then(|opened| {
            if opened.metadata()?.is_dir() {
                return Err(std::io::ErrorKind::IsADirectory.into());
            }
            Ok(opened)
        });
        let opened = opened.map_err(|error| Failure::say("cli-cannot-read", &[file()]).because(&error))?;
        let mut reader = ReaderBuilder::new().buffer_capacity(1 << 16).from_reader(opened);
        let header = reader.byte_headers().map_err(|error| unreadable(&name, &error))?;
        if header.is_empty() {
            return Err(Failure::say("analyse-input-empty", &[file()]));
        }
        // The csv reader has taken a byte order mark away.
        let header = header.iter().map(|field| String::from_utf8_lossy(field).trim().to_owned()).collect();
        Ok(Self { name, header, reader })
    }

    /// A column by its name.
    pub(super) fn column(&self, name: &str) -> Option<Column> {
        let place = self.header.iter().position(|field| field == name)?;
        Some(Column { name: name.to_owned(), place })
    }

    /// The first of these columns that the file has.
    pub(super) fn column_of(&self, names: &[&str]) -> Option<Column> {
        names.iter().find_map(|name| self.column(name))
    }

    /// A column that the method cannot do without.
    pub(super) fn need(&self, name: &str) -> Outcome<Column> {
        self.column(name).ok_or_else(|| self.lacks(name))
    }

    /// That the file has no such column.
    pub(super) fn lacks(&self, columns: &str) -> Failure {
        let file = ("file", Arg::from(self.name.as_str()));
        Failure::say("analyse-input-lacks", &[file, ("columns", Arg::from(columns))])
    }

    /// The columns `m0`, `m1` … in the order of their numbers.
    pub(super) fn months(&self) -> Vec<Column> {
        (0..).map_while(|month: u32| self.column(&format!("m{month}"))).collect()
    }

    /// Hands over each line, at most `limit` of them.
    pub(super) fn each(
        &mut self,
        limit: Option<usize>,
        mut take: impl FnMut(&Line<'_>) -> Outcome,
    ) -> Outcome {
        let mut record = ByteRecord::new();
        let mut taken = 0;
        while limit.is_none_or(|limit| taken < limit)
            && self.reader.read_byte_record(&mut record).map_err(|error| unreadable(&self.name, &error))?
        {
            take(&Line { sheet: &self.name, record: &record })?;
            taken += 1;
        }
        Ok(())
    }
}

fn unreadable(name: &str, error: &csv::Error) -> Failure {
    let file = ("file", Arg::from(name));
    match (error.position(), error.kind()) {
        (Some(at), csv::ErrorKind::UnequalLengths { .. } | csv::ErrorKind::Utf8 { .. }) => {
            Failure::say("analyse-input-line-length", &[file, ("line", Arg::from(at.line()))])
        }
        _ => Failure::say("cli-cannot-read", &[file]).because(error),
    }
}

impl Line<'_> {
    /// The field as it stands, without blanks around it.
    pub(super) fn text(&self, column: &Column) -> Outcome<&str> {
        let field = self.record.get(column.place).unwrap_or_default();
        std::str::from_utf8(field).map(str::trim).map_err(|_| self.wrong(column, "analyse-input-not-text"))
    }

    /// A finite number.
    pub(super) fn number(&self, column: &Column) -> Outcome<f64> {
        let number = self.text(column)?.parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| self.wrong(column, "analyse-input-not-number"))
    }

    /// A whole number that is not negative, also where it is written as 3.0.
    pub(super) fn whole(&self, column: &Column) -> Outcome<u32> {
        if let Ok(number) = self.text(column)?.parse() {
            return Ok(number);
        }
        let number = self.number(column)?;
        let whole = number >= 0.0 && number <= f64::from(u32::MAX) && number <= number.floor();
        whole.then_some(number as u32).ok_or_else(|| self.wrong(column, "analyse-input-not-whole"))
    }

    /// A day since 2023-01-01, as a number or as a date.
    pub(super) fn day(&self, column: &Column) -> Outcome<i32> {
        let text = self.text(column)?;
        if let Ok(day) = text.parse()
            && month_of(day).is_some()
        {
            return Ok(day);
        }
        let date = text.get(..10).and_then(|date| date.parse::<Date>().ok());
        let days = date.and_then(|date| DAY_0.until(date).ok()).map(|span| span.get_days());
        days.ok_or_else(|| self.wrong(column, "analyse-input-not-day"))
    }

    /// A local date and time such as `2025-03-14T21:30`, as minutes since 00:00 of a Monday; none when it is left out.
    pub(super) fn minute(&self, column: &Column) -> Outcome<Option<i64>> {
        let text = self.text(column)?;
        if text.is_empty() {
            return Ok(None);
        }
        let time: Option<DateTime> = text.parse().ok();
        let days = time.and_then(|time| MONDAY.until(time.date()).ok()).map(|span| span.get_days());
        let minute = time.zip(days).map(|(time, days)| {
            i64::from(days) * 1_440 + i64::from(time.hour()) * 60 + i64::from(time.minute())
        });
        minute.map(Some).ok_or_else(|| self.wrong(column, "analyse-input-not-time"))
    }

    /// That the field of this column cannot be used, and what it should be.
    pub(super) fn wrong(&self, column: &Column, key: &str) -> Failure {
        let line = self.record.position().map_or(0, csv::Position::line);
        let line = ("line", Arg::from(line));
        let (file, column) = (("file", Arg::from(self.sheet)), ("column", Arg::from(column.name.as_str())));
        Failure::say(key, &[file, line, column])
    }
}

/// The day that `day` columns count from.
const DAY_0: Date = date(2023, 1, 1);
/// The same day as days since 1970-01-01.
const DAY_0_SINCE_1970: i32 = 19_358;
/// The Monday that minutes count from.
const MONDAY: Date = date(2023, 1, 2);

/// Concerns as points; the columns that were not asked for are empty.
#[derive(Default)]
pub(super) struct Points {
    /// Where, in metres of the National Grid.
    pub(super) at: Vec<Bng>,
    /// When, as days since 2023-01-01.
    pub(super) days: Vec<i32>,
}

/// Reads points: `e,n` in metres, or else `lon,lat` projected by OSTN15; and `day` or `date` where days are asked for.
pub(super) fn points_read(path: &Path, limit: Option<usize>, with_days: bool) -> Outcome<Points> {
    let quick = if limit.is_none() { quick(path, with_days) } else { None };
    quick.map_or_else(|| line_by_line(path, limit, with_days), Ok)
}

/// On all threads. None when anything is not as it should be: line by line the file is read more leniently, and what is wrong is found again and told.
fn quick(path: &Path, with_days: bool) -> Option<Points> {
    let file = File::open(path).ok()?;
    let names = Table::names(&file).ok()?;
    let has = |name: &&str| names.iter().any(|own| own == name);
    let metres = ["e", "n"].iter().all(has);
    let mut wanted: Vec<Wanted<'_>> = if metres { ["e", "n"] } else { ["lon", "lat"] }
        .map(|name| Wanted { name, kind: Kind::Number })
        .to_vec();
    if with_days {
        let numbers = has(&"day");
        let kind = if numbers { Kind::Integer } else { Kind::Day };
        wanted.push(Wanted { name: if numbers { "day" } else { "date" }, kind });
    }
    let mut columns = Table::read(&file, &wanted).ok()?.columns.into_iter();
    let (Some(table::Column::Number(x)), Some(table::Column::Number(y))) = (columns.next(), columns.next())
    else {
        return None;
    };
    let at = if metres {
        x.into_iter().zip(y).map(|(e, n)| Bng::new(e, n)).collect()
    } else {
        let degrees: Vec<Wgs84> = x.into_iter().zip(y).map(|(lon, lat)| Wgs84::new(lon, lat)).collect();
        let projected = project_many(&degrees);
        projected.refused.is_empty().then_some(projected.points)?
    };
    let days = match columns.next() {
        Some(table::Column::Integer(days)) => {
            let days: Vec<i32> =
                days.into_iter().map(|day| i32::try_from(day).ok()).collect::<Option<_>>()?;
            // Every one of them is in some month, as it is line by line.
            let ends = days.iter().min().into_iter().chain(days.iter().max());
            ends.map(|day| month_of(*day)).collect::<Option<Vec<_>>>()?;
            days
        }
        Some(table::Column::Day(days)) => days.into_iter().map(|day| day - DAY_0_SINCE_1970).collect(),
        _ => Vec::new(),
    };
    Some(Points { at, days })
}

fn line_by_line(path: &Path, limit: Option<usize>, with_days: bool) -> Outcome<Points> {
    let mut sheet = Sheet::open(path)?;
    let day = if with_days {
        Some(sheet.column_of(&["day", "date"]).ok_or_else(|| sheet.lacks("day"))?)
    } else {
        None
    };
    let metres = sheet.column("e").zip(sheet.column("n"));
    let degrees = sheet.column("lon").zip(sheet.column("lat"));
    let mut points = Points::default();
    let take_days = |points: &mut Points, line: &Line<'_>| {
        if let Some(day) = &day {
            points.days.push(line.day(day)?);
        }
        Ok(())
    };
    match (metres, degrees) {
        (Some((e, n)), _) => sheet.each(limit, |line| {
            points.at.push(Bng::new(line.number(&e)?, line.number(&n)?));
            take_days(&mut points, line)
        }),
        (None, Some((lon, lat))) => sheet.each(limit, |line| {
            let at = Wgs84::new(line.number(&lon)?, line.number(&lat)?);
            points.at.push(geography::project(at).map_err(|_| line.wrong(&lon, "analyse-input-off-grid"))?);
            take_days(&mut points, line)
        }),
        (None, None) => return Err(sheet.lacks("e,n")),
    }?;
    Ok(points)
}

/// The calendar month of a day, 0 for January 2023; negative before.
pub(super) fn month_of(day: i32) -> Option<i32> {
    let date = DAY_0.checked_add(jiff::Span::new().try_days(day).ok()?).ok()?;
    Some((i32::from(date.year()) - 2023) * 12 + i32::from(date.month()) - 1)
}

/// The same for many days; none when a day lies in no year that is written with four digits.
pub(super) fn months_of(days: &[i32]) -> Option<Vec<i32>> {
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return Some(Vec::new()) };
    month_of(*first).and(month_of(*last))?;
    let months: Vec<i32> = (*first..=*last).map(month_of).collect::<Option<_>>()?;
    Some(days.iter().map(|day| months[(day - first) as usize]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    fn file(text: &str) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        file
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        assert_eq!([0, 30, 31, 424, 425, 1_095].map(|day| month_of(day).unwrap()), [0, 0, 1, 13, 14, 35]);
        assert_eq!(month_of(-1), Some(-1));
        assert_eq!(month_of(i32::MAX), None);
    }

    #[test]
    fn a_day_may_be_a_number_or_a_date() {
        let points =
            points_read(file("day,n,e\r\n424,1,2\r\n2024-03-01,3,4\r\n").path(), None, true).unwrap();
        assert_eq!(points.days, [424, 425]);
        assert_eq!(points.at, [Bng::new(2.0, 1.0), Bng::new(4.0, 3.0)]);
    }

    #[test]
    fn reading_on_all_threads_and_line_by_line_give_the_same() {
        for text in [
            "id,lon,lat,e,n,day\n1,-4.04001,52.59070,261904.18,301164.29,880\n2,-4.1,51.9,250259.87,228085.32,0\n",
            "id,lon,lat,date,hour\n1,-4.04001,52.59070,2023-01-01,3\n2,-4.1,51.9,2025-12-31,4\n",
        ] {
            let file = file(text);
            let slow = line_by_line(file.path(), None, true).unwrap();
            let quick = quick(file.path(), true).unwrap();
            assert_eq!((slow.at, slow.days), (quick.at, quick.days));
        }
        assert!(quick(file("e,n\n1,x\n").path(), false).is_none());
        assert!(quick(file("lon,lat\n50,50\n").path(), false).is_none());
    }

    #[test]
    fn months_of_many_days_are_those_of_each() {
        let days = [1_095, -40, 0, 31, 59];
        assert_eq!(months_of(&days), days.iter().map(|day| month_of(*day)).collect());
        assert_eq!(months_of(&[]), Some(vec![]));
        assert_eq!(months_of(&[0, i32::MAX]), None);
    }

    #[test]
    fn what_is_wrong_is_told_by_line_and_column_and_not_by_content() {
        for (text, told) in [
            ("e,n,day\n1,2,3\nZebedee,5,6\n", "line 3, column e"),
            ("e,n,day\n1,NaN,3\n", "line 2, column n"),
            ("e,n,day\n1,2,Zebedee\n", "line 2, column day"),
            ("e,n,day\n1,2\n", "line 2"),
            ("x,n,day\n1,2,3\n", "e,n"),
            ("", "empty"),
        ] {
            let failure = points_read(file(text).path(), None, true).map(|_| ()).unwrap_err().to_string();
            assert!(failure.contains(told) && !failure.contains("Zebedee"), "{failure}");
        }
    }
}
