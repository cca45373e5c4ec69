//! When: dates, times and intervals as people write them, in English and Welsh.
//!
//! All times are **local civil times**; the hour that a change of the clocks repeats or leaves out is not told apart, because nobody writes it.
//! An interval runs from `from` up to but not including `to`; a moment has `from == to`, as in `hotspot::TimeSpan`.

mod clock;
mod date;
mod name;
mod phrase;
mod problem;
mod range;
mod resolve;
mod say;
mod school;
mod serial;
mod week;

pub use name::{PartOfDay, Third};
pub use problem::WhenProblem;
pub use school::SchoolTime;
pub use serial::{Epoch, from_serial};
pub use week::{SPREAD_MAX_HOURS, hour_of_week};

use jiff::civil::{Date, DateTime};

/// The longest cell that is read, in characters.
pub const LENGTH_MAX: usize = 160;

/// The first year that is taken: the picture starts in 2000, and an earlier date is nearly always a slip or somebody's birthday.
pub const FIRST_YEAR: i16 = 2000;

/// What must be known beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The day on which the concern was recorded: nothing happened after it, `25` is a year near it, and "last Friday" is counted from it.
    pub recorded_on: Date,
}

/// In what words the time was told, which says how the interval is to be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A day and a time to the minute: `from == to`.
    Moment,
    /// Two ends, or "about": some time between.
    Between,
    /// A part of one day, such as the evening. It may run past midnight.
    Part(PartOfDay),
    /// One day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Seven days from the day that was written.
    Week,
    /// The first ten days of a month, the next ten, or the rest.
    MonthPart(Third),
    /// A calendar month.
    Month,
    /// A quarter of a calendar year.
    Quarter,
    /// A school term, half-term or holiday. The year is the one in its name: the Christmas holidays of 2024 end in 2025.
    School(SchoolTime, i16),
    /// A calendar year.
    Year,
}

/// What the writing left open, and what was taken for it. A caller asks a person about these before relying on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "five separate things that a person may be asked about")]
pub struct Assumed {
    /// Both numbers of `03/04/2025` could be the month; the day was taken to come first.
    pub day_first: bool,
    /// The century of a year of two digits was taken from the day of recording.
    pub century: bool,
    /// The date, or its year, was counted back from the day of recording.
    pub from_recorded: bool,
    /// A time on a dial of twelve hours had no morning or afternoon: 7 to 11 were taken as morning, 12 to 6 as afternoon; `3:30` as written.
    pub half_of_day: bool,
    /// "Midnight" on a day was taken as the end of that day.
    pub midnight: bool,
}

impl Assumed {
    /// Whether anything was assumed.
    pub fn any(self) -> bool {
        self != Self::default()
    }

    fn and(self, other: Self) -> Self {
        Self {
            day_first: self.day_first || other.day_first,
            century: self.century || other.century,
            from_recorded: self.from_recorded || other.from_recorded,
            half_of_day: self.half_of_day || other.half_of_day,
            midnight: self.midnight || other.midnight,
        }
    }
}

/// When something happened, as far as was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// Earliest, local time.
    pub from: DateTime,
    /// Latest, exclusive; the same as `from` where the moment is known. May lie after the day of recording ("2025", written in March): see
    /// [`When::known_by`].
    pub to: DateTime,
    /// In what words it was told.
    pub told: Told,
    /// What was taken for granted in reading it.
    pub assumed: Assumed,
}

impl When {
    /// The same, cut at the end of the day of recording: what was recorded has happened.
    ///
    /// A wide telling that is cut becomes [`Told::Between`].
    #[must_use]
    pub fn known_by(self, recorded_on: Date) -> Self {
        let end = recorded_on.tomorrow().unwrap_or(recorded_on).to_datetime(jiff::civil::Time::midnight());
        if self.to <= end || self.from > end { self } else { Self { to: end, told: Told::Between, ..self } }
    }

    /// The same without the marks of what was assumed: as if it had been written out in full.
    #[must_use]
    pub fn settled(self) -> Self {
        Self { assumed: Assumed::default(), ..self }
    }

    /// The latest minute that belongs to it, for those who count both ends in.
    pub fn last_minute(&self) -> DateTime {
        if self.to > self.from {
            self.to.checked_sub(jiff::Span::new().minutes(1)).unwrap_or(self.from).max(self.from)
        } else {
            self.from
        }
    }
}

/// Reads one cell.
///
/// The day comes before the month. Months, weekdays, parts of day, school terms and holidays are known in both languages, short and mutated.
/// Nothing is guessed in silence: what was taken for granted is in [`When::assumed`], and what cannot be told is a problem.
///
/// # Errors
/// [`WhenProblem`], by its kind.
///
/// # Example
/// ```
/// use jiff::civil::{date, datetime};
/// use told::when::{Context, PartOfDay, Told, read};
/// let context = Context { recorded_on: date(2025, 4, 1) };
/// let evening = read("nos Wener, 14 Mawrth 2025", &context)?;
/// assert_eq!((evening.from, evening.to), (datetime(2025, 3, 14, 20, 0, 0, 0), datetime(2025, 3, 15, 6, 0, 0, 0)));
/// assert_eq!(evening.told, Told::Part(PartOfDay::Night));
/// # Ok::<(), told::when::WhenProblem>(())
/// ```
pub fn read(text: &str, context: &Context) -> Result<When, WhenProblem> {
    if text.chars().take(LENGTH_MAX + 1).count() > LENGTH_MAX {
        return Err(WhenProblem::TooLong);
    }
    let plain = crate::fold::plain(text);
    let plain = plain.trim();
    if plain.is_empty() {
        return Err(WhenProblem::Empty);
    }
    if crate::fold::says_unknown(plain) {
        return Err(WhenProblem::NotKnown);
    }
    let page = crate::page::Page::cut(plain);
    let when = range::read(&page, *context)?;
    bounded(when, *context)
}

/// Neither before the picture starts nor after it was recorded.
fn bounded(when: When, context: Context) -> Result<When, WhenProblem> {
    let first = jiff::civil::date(FIRST_YEAR, 1, 1).to_datetime(jiff::civil::Time::midnight());
    // A spring term that may have begun in the last days of the year before is not too early.
    if when.from < first && when.to <= first {
        Err(WhenProblem::TooEarly)
    } else if when.to < when.from {
        Err(WhenProblem::Backwards)
    } else if when.from.date() > context.recorded_on {
        Err(WhenProblem::Future)
    } else {
        Ok(when)
    }
}
