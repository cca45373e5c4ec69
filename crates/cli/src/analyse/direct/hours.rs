//! The week by hours, of a file of concerns.

use super::Found;
use super::concerns_open::Opened;
use super::layer::{Layer, Shape};
use super::page::{Page, number};
use crate::analyse::arguments::Concerns;
use crate::failure::{Failure, Outcome};
use hotspot::{LongSpans, hour_of_week};
use serde_json::json;

const COLUMNS: &[&str] = &["weekday", "hour", "concerns"];
/// Monday is 1, as ISO 8601 has it.
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A row for each of the 168 hours.
pub(super) fn hours(asked: &Concerns) -> Outcome<Found> {
    let opened = Opened::read(asked, f64::INFINITY)?;
    opened.dated()?;
    if opened.spans.is_empty() && !opened.at.is_empty() {
        return Err(Failure::say("analyse-no-hours", &[]));
    }
    let mut page = Page::new("hours", &[]);
    page.concerns(&opened);
    let week = hour_of_week(&opened.spans, LongSpans::LeaveOut);
    let left = week.unknown + week.reversed + week.long;
    page.line(
        "analyse-hours-known",
        &[("n", week.known.to_string().into()), ("left", left.to_string().into())],
    );
    let hour = |bin: usize| (DAYS[bin / 24 % 7], bin % 24);
    let mut order: Vec<usize> = (0..week.weight.len()).filter(|bin| week.weight[*bin] > 0.0).collect();
    order.sort_by(|a, b| week.weight[*b].total_cmp(&week.weight[*a]));
    for bin in order {
        let (day, hour) = hour(bin);
        page.finding(
            &Shape::None,
            "analyse-hours-finding",
            &[
                ("day", language::say(&format!("analyse-hours-{day}"), &[]).into()),
                ("hour", format!("{hour:02}:00").into()),
                ("n", number(week.weight[bin]).into()),
            ],
        );
    }
    let row = |(bin, weight): (usize, &f64)| {
        let (day, hour) = hour(bin);
        (Shape::None, vec![json!(day), json!(hour), json!(weight)])
    };
    Ok(Found {
        layer: Layer { columns: COLUMNS.to_vec(), rows: week.weight.iter().enumerate().map(row).collect() },
        page,
    })
}
