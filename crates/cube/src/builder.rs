//! From coded concerns to columns.

use crate::{Cube, Month};
use concern::{AgencyCode, CodeError, HarmSet, Interval, Learned, PlaceId, SourceSector};
use geography::{AreaCode, Bng, GeographyError, GridMask, Precision};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use thiserror::Error;

/// The longest time from earliest to latest, in hours, for which a concern still has an hour of the week.
pub const HOUR_SPAN_MAX: i64 = 3;

/// Index of "none" in the columns of blocks and places.
pub(crate) const NONE: u16 = u16::MAX;
/// Index of "not known" in the column of hours.
pub(crate) const HOUR_UNKNOWN: u8 = u8::MAX;

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
    /// The agency that sent it: a month is as complete as its agencies' returns.
    pub agency: &'a str,
}

/// A row that cannot be counted. The messages carry no value of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CubeError {
    /// A date before the year 2000.
    #[error("a concern is dated before the year 2000")]
    BeforeMonths,
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
    index: HashMap<String, u16>,
}

impl<T> Codes<T> {
    fn new() -> Self {
        Self { known: Vec::new(), index: HashMap::new() }
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
        self.index.insert(code.to_owned(), number);
        Ok(number)
    }
}

/// Fills a [`Cube`] row by row.
pub struct CubeBuilder(Cube);

impl CubeBuilder {
    /// An empty cube over a study area. Each row's cell is worked out once, here, not at every question.
    pub fn new(grid: GridMask) -> Self {
        Self(Cube {
            grid,
            cell: Vec::new(),
            month: Vec::new(),
            recorded: Vec::new(),
            harms: Vec::new(),
            source: Vec::new(),
            learned: Vec::new(),
            hour: Vec::new(),
            authority: Vec::new(),
            block: Vec::new(),
            place: Vec::new(),
            authorities: Codes::new(),
            blocks: Codes::new(),
            places: Codes::new(),
            agencies: Codes::new(),
            returns: HashSet::new(),
        })
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
        let month = match row.occurred {
            Some(interval) => Month::of(interval.from.date()).ok_or(CubeError::BeforeMonths)?,
            None => recorded,
        };
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
        cube.cell.push(cell);
        cube.month.push(month.index());
        cube.recorded.push(recorded.index());
        cube.harms.push(row.harms.0);
        cube.source.push(row.source.index() as u8);
        cube.learned.push(row.learned.index() as u8);
        cube.returns.insert((month.index(), agency));
        cube.hour.push(hour);
        cube.authority.push(authority);
        cube.block.push(block);
        cube.place.push(place);
        Ok(())
    }

    /// The finished cube.
    pub fn finish(self) -> Cube {
        self.0
    }
}
