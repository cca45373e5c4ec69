//! From coded concerns to columns.

use crate::version::{Fingerprint, mark_of};
use crate::{Cube, Month};
use concern::{AgencyCode, CodeError, ContextType, Grade, HarmSet, Interval, Learned, PlaceId, SourceSector};
use geography::{AreaCode, Bng, GeographyError, GridMask, Precision};
use jiff::civil::{Date, date};
use std::collections::HashMap;
use thiserror::Error;

/// The longest time from earliest to latest, in hours, for which a concern still has an hour of the week.
pub const HOUR_SPAN_MAX: i64 = 3;

/// Index of "none" in the columns of blocks and places.
pub(crate) const NONE: u16 = u16::MAX;
/// Index of "not known" in the column of hours.
pub(crate) const HOUR_UNKNOWN: u8 = u8::MAX;
/// "Not known" in the column of minutes of the day.
pub(crate) const MINUTE_UNKNOWN: u16 = u16::MAX;
/// The first day of the columns.
const FIRST_DAY: Date = date(2000, 1, 1);

/// One coded concern as it is counted. It borrows the codes: a million rows make a few hundred strings.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// Where.
    pub point: Bng,
    /// How well the place is known.
    pub precision: Precision,
    /// Block code, where the point lies in a block.
    pub block: Option<&'a str>,
    /// Local authority code.
    pub authority: &'a str,
    /// Register id of the place, where it was given.
    pub place: Option<&'a str>,
    /// Day of recording.
    pub recorded: Date,
    /// When it happened, where known.
    pub occurred: Option<Interval>,
    /// Harm types.
    pub harms: HarmSet,
    /// Source sector.
    pub source: SourceSector,
    /// How it became known.
    pub learned: Learned,
    /// What it is about.
    pub context: ContextType,
    /// How sure the information is, where the accredited role has said so.
    pub grade: Grade,
    /// The agency that sent it: a month is as complete as its agencies' returns.
    pub agency: &'a str,
}

/// A row that cannot be counted. The messages carry no value of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CubeError {
    /// A date before the year 2000.
    #[error("a concern is dated before the year 2000")]
    BeforeMonths,
    /// A date that the column of days does not reach.
    #[error("a concern is dated after June 2179")]
    AfterDays,
    /// An area code of a form that no area has.
    #[error("a concern carries an unusable area code")]
    Area(#[from] GeographyError),
    /// A place id or agency code of a form that none has.
    #[error("a concern carries an unusable place id or agency code")]
    Code(#[from] CodeError),
    /// More than 65,535 different blocks, places or authorities.
    #[error("more than 65,535 different codes in one column")]
    TooManyCodes,
}

/// A column's codes, numbered in the order of their first appearance.
pub(crate) struct Codes<T> {
    pub(crate) known: Vec<T>,
    /// A mark of each code's text, for the cube's version: the numbers depend on the order of the rows.
    marks: Vec<u64>,
    index: HashMap<String, u16>,
}

impl<T> Codes<T> {
    fn new() -> Self {
        Self { known: Vec::new(), marks: Vec::new(), index: HashMap::new() }
    }

    fn number<E: Into<CubeError>>(
        &mut self,
        code: &str,
        read: fn(&str) -> Result<T, E>,
    ) -> Result<u16, CubeError> {
        if let Some(number) = self.index.get(code) {
            return Ok(*number);
        }
        let number =
            u16::try_from(self.known.len()).ok().filter(|n| *n != NONE).ok_or(CubeError::TooManyCodes)?;
        self.known.push(read(code).map_err(Into::into)?);
        self.marks.push(mark_of(code));
        self.index.insert(code.to_owned(), number);
        Ok(number)
    }

    /// The mark of a number; 0 for none.
    fn mark(&self, number: u16) -> u64 {
        self.marks.get(usize::from(number)).copied().unwrap_or(0)
    }
}

/// Fills a [`Cube`] row by row.
pub struct CubeBuilder(Cube, Fingerprint);

impl CubeBuilder {
    /// An empty cube over a study area. Each row's cell is worked out once, here, not at every question.
    pub fn new(grid: GridMask) -> Self {
        let cube = Cube {
            grid,
            version: String::new(),
            months_held: None,
            cell: Vec::new(),
            east: Vec::new(),
            north: Vec::new(),
            precision: Vec::new(),
            day: Vec::new(),
            minute: Vec::new(),
            span: Vec::new(),
            month: Vec::new(),
            recorded: Vec::new(),
            harms: Vec::new(),
            source: Vec::new(),
            learned: Vec::new(),
            context: Vec::new(),
            grade: Vec::new(),
            hour: Vec::new(),
            authority: Vec::new(),
            block: Vec::new(),
            place: Vec::new(),
            authorities: Codes::new(),
            blocks: Codes::new(),
            places: Codes::new(),
            agencies: Codes::new(),
            returns: HashMap::new(),
        };
        Self(cube, Fingerprint::default())
    }

    /// Counts one concern.
    ///
    /// A concern told less precisely than 500 m has no cell and one told less precisely than 1,000 m no block; both still count in the totals.
    ///
    /// # Errors
    /// [`CubeError`]; the row is then not counted at all.
    pub fn push(&mut self, row: Row<'_>) -> Result<(), CubeError> {
        let cube = &mut self.0;
        let recorded = Month::of(row.recorded).ok_or(CubeError::BeforeMonths)?;
        let happened = row.occurred.map_or(row.recorded, |interval| interval.from.date());
        let month = Month::of(happened).ok_or(CubeError::BeforeMonths)?;
        let day = day_of(happened)?;
        let (east, north) = (centimetres(row.point.easting), centimetres(row.point.northing));
        let authority = cube.authorities.number(row.authority, AreaCode::parse)?;
        let block = match row.block.filter(|_| row.precision.maps_to_block()) {
            Some(code) => cube.blocks.number(code, AreaCode::parse)?,
            None => NONE,
        };
        let place = match row.place {
            Some(id) => cube.places.number(id, PlaceId::parse)?,
            None => NONE,
        };
        let agency = cube.agencies.number(row.agency, AgencyCode::parse)?;
        let cell = if row.precision.maps_to_cell() {
            cube.grid.index(row.point).map_or(cube.slot_outside(), |index| index as u32)
        } else {
            cube.slot_too_coarse()
        };
        let hour =
            row.occurred.and_then(|interval| interval.hour_of_week(HOUR_SPAN_MAX)).unwrap_or(HOUR_UNKNOWN);
        let (minute, span) = row.occurred.and_then(minutes).unwrap_or((MINUTE_UNKNOWN, 0));
        let precision = u16::try_from(row.precision.metres()).unwrap_or(u16::MAX);
        cube.cell.push(cell);
        cube.east.push(east);
        cube.north.push(north);
        cube.precision.push(precision);
        cube.day.push(day);
        cube.minute.push(minute);
        cube.span.push(span);
        let (first, last) = cube.months_held.unwrap_or((u16::MAX, 0));
        cube.months_held = Some((first.min(month.index()), last.max(month.index())));
        cube.month.push(month.index());
        cube.recorded.push(recorded.index());
        cube.harms.push(row.harms.0);
        cube.source.push(row.source.index() as u8);
        cube.learned.push(row.learned.index() as u8);
        cube.context.push(row.context.index() as u8);
        cube.grade.push(row.grade.index() as u8);
        *cube.returns.entry((month.index(), agency, row.source.index() as u8)).or_default() += 1;
        cube.hour.push(hour);
        cube.authority.push(authority);
        cube.block.push(block);
        cube.place.push(place);
        self.1.add([
            u64::from(east as u32) << 32 | u64::from(north as u32),
            u64::from(precision) << 48 | u64::from(day) << 32 | u64::from(minute) << 16 | u64::from(span),
            u64::from(month.index()) << 48 | u64::from(recorded.index()) << 32 | u64::from(row.harms.0),
            (row.grade.index() as u64) << 32
                | (row.context.index() as u64) << 24
                | (row.source.index() as u64) << 16
                | (row.learned.index() as u64) << 8
                | u64::from(hour),
            cube.authorities.mark(authority),
            cube.blocks.mark(block),
            cube.places.mark(place),
            cube.agencies.mark(agency),
        ]);
        Ok(())
    }

    /// The finished cube.
    pub fn finish(self) -> Cube {
        let version = self.1.finish(&self.0.grid);
        Cube { version, ..self.0 }
    }
}

/// Days since the first of January 2000.
fn day_of(date: Date) -> Result<u16, CubeError> {
    let days = FIRST_DAY.duration_until(date).as_hours() / 24;
    u16::try_from(days).map_err(|_| if days < 0 { CubeError::BeforeMonths } else { CubeError::AfterDays })
}

/// Minute of the day at which an interval begins, and its length in minutes; longer than 45 days is as good as 45 days.
fn minutes(interval: Interval) -> Option<(u16, u16)> {
    let length = interval.from.duration_until(interval.to).as_mins();
    let begins = interval.from.hour() as u16 * 60 + interval.from.minute() as u16;
    (length >= 0).then(|| (begins, u16::try_from(length).unwrap_or(u16::MAX)))
}

/// Whole centimetres, without leaving the cell: a point a hair west of a cell's edge does not round into the next cell. What lies off the grid
/// comes to lie at its end, where no study area is.
fn centimetres(metres: f64) -> i32 {
    /// Cells of any size have their edges on multiples of this many metres.
    const EDGE_M: f64 = 250.0;
    let near = (metres * 100.0).round();
    let over = (near / 100.0 / EDGE_M).floor() > (metres / EDGE_M).floor();
    (near as i32).saturating_sub(i32::from(over))
}
