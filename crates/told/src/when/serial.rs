//! Dates as spreadsheets keep them: days since an epoch, the time as a fraction.

use super::{Assumed, Context, Told, When, WhenProblem, bounded};
use jiff::Span;
use jiff::civil::{Date, Time, date};

/// Which day a workbook counts from. It is a property of the workbook, not of the cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Epoch {
    /// 1 is 1 January 1900, and there is a 29 February 1900 that never was: what nearly all workbooks have.
    #[default]
    Y1900,
    /// 0 is 1 January 1904: workbooks of older Macintoshes.
    Y1904,
}

/// Reads a spreadsheet's number: a whole one is a day, one with a fraction a moment, rounded to the minute.
///
/// # Errors
/// [`WhenProblem::Serial`] for what no spreadsheet shows as a date; [`WhenProblem::Future`] and [`WhenProblem::TooEarly`] as [`super::read`].
///
/// # Example
/// ```
/// use jiff::civil::{date, datetime};
/// use told::when::{Context, Epoch, from_serial};
/// let context = Context { recorded_on: date(2025, 4, 1) };
/// assert_eq!(from_serial(45_730.8125, Epoch::Y1900, &context)?.from, datetime(2025, 3, 14, 19, 30, 0, 0));
/// # Ok::<(), told::when::WhenProblem>(())
/// ```
pub fn from_serial(number: f64, epoch: Epoch, context: &Context) -> Result<When, WhenProblem> {
    // 2,958,465 is 31 December 9999, the last day that spreadsheets know.
    if !(0.0..2_958_465.0).contains(&number) {
        return Err(WhenProblem::Serial);
    }
    let (whole, fraction) = (number.floor(), number - number.floor());
    let start = day(whole as i32, epoch)?.to_datetime(Time::midnight());
    let minutes = (fraction * 1440.0).round() as i64;
    let after = |span: Span| start.checked_add(span).map_err(|_| WhenProblem::Serial);
    let when = if fraction == 0.0 {
        When { from: start, to: after(Span::new().days(1))?, told: Told::Day, assumed: Assumed::default() }
    } else {
        let moment = after(Span::new().minutes(minutes))?;
        When { from: moment, to: moment, told: Told::Moment, assumed: Assumed::default() }
    };
    bounded(when, *context)
}

fn day(serial: i32, epoch: Epoch) -> Result<Date, WhenProblem> {
    let first = match epoch {
        // 60 is the day that never was, and what lies before it is off by one.
        Epoch::Y1900 if serial == 60 => return Err(WhenProblem::NoSuchDay),
        Epoch::Y1900 if serial < 60 => date(1899, 12, 31),
        Epoch::Y1900 => date(1899, 12, 30),
        Epoch::Y1904 => date(1904, 1, 1),
    };
    first.checked_add(Span::new().days(serial)).map_err(|_| WhenProblem::Serial)
}
