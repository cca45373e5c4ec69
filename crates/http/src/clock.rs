//! The one clock for days.

use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Today in the zone that every date of the service is in. The one clock of the program for days: rooms are handed it.
pub fn today() -> Date {
    let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    jiff::Timestamp::now().to_zoned(zone).date()
}
