//! A file of concerns, and what of it a method can use.

use super::period::Period;
use super::study_area::area_read;
use crate::analyse::arguments::Concerns;
use crate::analyse::input::{Column, Line, Sheet, month_of};
use crate::failure::{Failure, Outcome};
use geo_types::MultiPolygon;
use geography::{AreaIndex, Bng, GridMask, Lattice, Wgs84, grid_ref, project};
use hotspot::TimeSpan;
use language::Arg;

/// The most cells that a lattice round the concerns may have.
const CELLS_MAX: f64 = 4_000_000.0;

/// The concerns that are used, and how many are not and why.
#[derive(Default)]
pub(super) struct Opened {
    pub(super) at: Vec<Bng>,
    /// Days since 2023-01-01; empty when the file has no dates.
    pub(super) days: Vec<i32>,
    /// When each arose, where the file has hours; empty when it has none.
    pub(super) spans: Vec<Option<TimeSpan>>,
    /// The months that the concerns lie in, or those asked for; none without dates.
    pub(super) period: Option<Period>,
    /// Lines of the file.
    pub(super) read: usize,
    pub(super) left: Left,
    area: Option<MultiPolygon<f64>>,
}

/// Concerns that are not used.
#[derive(Default)]
pub(super) struct Left {
    pub(super) no_position: usize,
    pub(super) too_coarse: usize,
    pub(super) outside_period: usize,
    pub(super) outside_area: usize,
}

/// Why a concern is not used.
enum Why {
    NoPosition,
    TooCoarse,
    OutsidePeriod,
    OutsideArea,
}

/// The columns by which a file tells the place.
enum Place {
    Metres(Column, Column),
    Degrees(Column, Column),
    Reference(Column),
}

/// The columns by which a file tells the hour.
enum Hour {
    /// A day and an hour from 0 to 23.
    Of(Column),
    /// A date and time at the earliest, and at the latest.
    Between(Column, Option<Column>),
}

/// The columns that are read, and what is asked of a line.
struct Rule<'a> {
    asked: &'a Concerns,
    coarsest_m: f64,
    area: Option<(MultiPolygon<f64>, AreaIndex)>,
    places: Vec<Place>,
    day: Option<Column>,
    hour: Option<Hour>,
    precision: Option<Column>,
}

impl<'a> Rule<'a> {
    fn of(asked: &'a Concerns, coarsest_m: f64, sheet: &Sheet) -> Outcome<Self> {
        let area = asked.area.as_deref().map(|file| {
            let area = area_read(file)?;
            let too_large =
                || Failure::say("analyse-area-form", &[("file", Arg::from(file.display().to_string()))]);
            let index = AreaIndex::new(&[&area]).map_err(|_| too_large())?;
            Ok((area, index))
        });
        let area = area.transpose()?;
        let day = sheet.column_of(&["date", "recorded_on", "day"]);
        if asked.period.is_some() && day.is_none() {
            return Err(sheet.lacks("date"));
        }
        let between = || Some(Hour::Between(sheet.column("occurred_from")?, sheet.column("occurred_to")));
        Ok(Self {
            asked,
            coarsest_m,
            area,
            places: places(sheet)?,
            day,
            hour: sheet.column("hour").map(Hour::Of).or_else(between),
            precision: sheet.column("precision_m"),
        })
    }

    /// Takes a concern in, or says why not.
    fn take(&self, line: &Line<'_>, found: &mut Opened) -> Outcome<Result<(), Why>> {
        let Some((at, mut coarse)) = place(&self.places, line)? else { return Ok(Err(Why::NoPosition)) };
        if let Some(precision) = &self.precision
            && !line.text(precision)?.is_empty()
        {
            coarse = coarse.max(line.number(precision)?);
        }
        if coarse > self.coarsest_m {
            return Ok(Err(Why::TooCoarse));
        }
        let dated = |column: &Column| {
            let day = line.day(column)?;
            let month = month_of(day).ok_or_else(|| line.wrong(column, "analyse-input-not-day"))?;
            Ok((day, month))
        };
        let dated = self.day.as_ref().map(dated).transpose()?;
        if let (Some(period), Some((_, month))) = (self.asked.period, dated)
            && period.step(month).is_none()
        {
            return Ok(Err(Why::OutsidePeriod));
        }
        if self.area.as_ref().is_some_and(|(_, index)| index.find(at).is_none()) {
            return Ok(Err(Why::OutsideArea));
        }
        if let Some((day, month)) = dated {
            let seen = found.period.unwrap_or(Period { first: month, last: month });
            found.period = Some(Period { first: seen.first.min(month), last: seen.last.max(month) });
            found.days.push(day);
        }
        if let Some(hour) = &self.hour {
            found.spans.push(span(hour, dated.map(|dated| dated.0), line)?);
        }
        found.at.push(at);
        Ok(Ok(()))
    }
}

/// The minutes between which a concern arose; none where the line leaves them out.
fn span(hour: &Hour, day: Option<i32>, line: &Line<'_>) -> Outcome<Option<TimeSpan>> {
    match hour {
        Hour::Of(column) => {
            let Some(day) = day.filter(|_| line.text(column).is_ok_and(|text| !text.is_empty())) else {
                return Ok(None);
            };
            let hour = line.whole(column)?;
            if hour > 23 {
                return Err(line.wrong(column, "analyse-input-not-hour"));
            }
            // Day 1, 2 January 2023, was a Monday.
            let from = (i64::from(day) - 1) * 1_440 + i64::from(hour) * 60;
            Ok(Some(TimeSpan { from, to: from + 60 }))
        }
        Hour::Between(from, to) => {
            let minute = |column: &Column| line.minute(column);
            let Some(from) = minute(from)? else { return Ok(None) };
            let to = to.as_ref().map(minute).transpose()?.flatten().unwrap_or(from);
            Ok(Some(TimeSpan { from, to }))
        }
    }
}

impl Opened {
    /// Reads the file. Concerns told more coarsely than `coarsest_m` are left out: they would stand at a made-up place.
    pub(super) fn read(asked: &Concerns, coarsest_m: f64) -> Outcome<Self> {
        let mut sheet = Sheet::open(&asked.points)?;
        let rule = Rule::of(asked, coarsest_m, &sheet)?;
        let mut found = Self::default();
        sheet.each(None, |line| {
            found.read += 1;
            match rule.take(line, &mut found)? {
                Ok(()) => {}
                Err(Why::NoPosition) => found.left.no_position += 1,
                Err(Why::TooCoarse) => found.left.too_coarse += 1,
                Err(Why::OutsidePeriod) => found.left.outside_period += 1,
                Err(Why::OutsideArea) => found.left.outside_area += 1,
            }
            Ok(())
        })?;
        found.period = asked.period.or(found.period);
        found.area = rule.area.map(|(area, _)| area);
        Ok(found)
    }

    /// Days are needed: a file without dates is refused, and one without concerns too.
    pub(super) fn dated(&self) -> Outcome<Period> {
        self.period.ok_or_else(|| Failure::say("analyse-no-dates", &[]))
    }

    /// A lattice of whole cells over the study area, or else over the concerns.
    pub(super) fn grid(&self, cell: f64) -> Outcome<GridMask> {
        let wrong = || Failure::say("analyse-cell-wrong", &[]);
        if !(cell.is_finite() && cell > 0.0) {
            return Err(wrong());
        }
        let corners: Vec<Bng> = match &self.area {
            Some(area) => {
                let coords = area.iter().flat_map(|part| part.exterior().coords());
                coords.map(|at| Bng::new(at.x, at.y)).collect()
            }
            None => self.at.clone(),
        };
        let Some(first) = corners.first() else { return Err(Failure::say("analyse-no-concerns", &[])) };
        let low = corners
            .iter()
            .fold(*first, |low, at| Bng::new(low.easting.min(at.easting), low.northing.min(at.northing)));
        let high = corners
            .iter()
            .fold(*first, |high, at| Bng::new(high.easting.max(at.easting), high.northing.max(at.northing)));
        let origin = Bng::new((low.easting / cell).floor() * cell, (low.northing / cell).floor() * cell);
        let cols = ((high.easting - origin.easting) / cell).floor() + 1.0;
        let rows = ((high.northing - origin.northing) / cell).floor() + 1.0;
        if cols * rows > CELLS_MAX {
            return Err(Failure::say("analyse-lattice-too-large", &[("n", Arg::from(CELLS_MAX / 1e6))]));
        }
        let lattice = Lattice::new(origin, cell, cols as u32, rows as u32).map_err(|_| wrong())?;
        Ok(match &self.area {
            Some(area) => GridMask::touching(lattice, &[area]),
            None => GridMask::whole(lattice),
        })
    }

    /// Whether the study area was given.
    pub(super) fn has_area(&self) -> bool {
        self.area.is_some()
    }
}

fn places(sheet: &Sheet) -> Outcome<Vec<Place>> {
    let pair = |a: &[&str], b: &[&str]| sheet.column_of(a).zip(sheet.column_of(b));
    let metres = pair(&["e", "easting"], &["n", "northing"]).map(|(e, n)| Place::Metres(e, n));
    let degrees =
        pair(&["lon", "longitude"], &["lat", "latitude"]).map(|(lon, lat)| Place::Degrees(lon, lat));
    let reference = sheet.column("grid_reference").map(Place::Reference);
    let places: Vec<Place> = [metres, degrees, reference].into_iter().flatten().collect();
    if places.is_empty() { Err(sheet.lacks("lon,lat")) } else { Ok(places) }
}

/// The first place that the line fills in, and how coarsely its form tells it; none when it fills in none.
fn place(places: &[Place], line: &Line<'_>) -> Outcome<Option<(Bng, f64)>> {
    for place in places {
        match place {
            Place::Metres(e, n) if !line.text(e)?.is_empty() => {
                let at = Bng::checked(line.number(e)?, line.number(n)?);
                return at.map(|at| Some((at, 0.0))).map_err(|_| line.wrong(e, "analyse-input-off-grid"));
            }
            Place::Degrees(lon, lat) if !line.text(lon)?.is_empty() => {
                let at = project(Wgs84::new(line.number(lon)?, line.number(lat)?));
                return at.map(|at| Some((at, 0.0))).map_err(|_| line.wrong(lon, "analyse-input-off-grid"));
            }
            Place::Reference(column) if !line.text(column)?.is_empty() => {
                let read = grid_ref::parse(line.text(column)?);
                let read = read.map_err(|_| line.wrong(column, "analyse-input-off-grid"))?;
                return Ok(Some((read.0, f64::from(read.1.metres()))));
            }
            _ => {}
        }
    }
    Ok(None)
}
