//! School holidays behind the bars.

use crate::desk::desk;
use crate::month::Month;
use crate::words::lang;
use api::SchoolBand;
use leptos::prelude::*;

/// Where a band lies along so many months: left edge and width in per cent.
fn place(band: &SchoolBand, first: Month, count: usize) -> Option<(f64, f64)> {
    let at = |day: &str, after: f64| {
        let (month, day) = day.rsplit_once('-')?;
        let (month, day) = (Month::parse(month)?, day.parse::<f64>().ok()?);
        Some(f64::from(month.0 - first.0) + (day - 1.0 + after) / f64::from(month.days()))
    };
    let end = count as f64;
    let (from, to) = (at(&band.first, 0.0)?.clamp(0.0, end), at(&band.last, 1.0)?.clamp(0.0, end));
    (to > from).then(|| (100.0 * from / end, 100.0 * (to - from) / end))
}

/// The bands; the note beside the bars says what they are.
#[component]
pub(super) fn SchoolBands() -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let bands = move || {
        desk.working.with(|load| {
            let map = &load.ready()?.map;
            let first = map.months.first().and_then(|month| Month::parse(&month.month))?;
            let placed = |band: &SchoolBand| Some((place(band, first, map.months.len())?, band.name.clone()));
            Some(map.school.iter().filter_map(placed).collect::<Vec<_>>())
        })
    };
    view! {
        <div class="school-bands" aria-hidden="true">
            {move || bands().unwrap_or_default().into_iter().map(|((left, width), name)| view! {
                <i style:left=format!("{left:.2}%") style:width=format!("{width:.2}%") title=move || name.get(lang.get()).to_owned()></i>
            }).collect_view()}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;

    #[test]
    fn a_band_lies_where_its_days_are() {
        let band = |first: &str, last: &str| SchoolBand {
            first: first.to_owned(),
            last: last.to_owned(),
            name: Text::same("x"),
        };
        let first = Month::parse("2025-01").unwrap();
        assert_eq!(place(&band("2025-01-01", "2025-01-31"), first, 4), Some((0.0, 25.0)));
        assert_eq!(place(&band("2024-12-20", "2025-01-31"), first, 4), Some((0.0, 25.0)), "cut at the edge");
        assert_eq!(place(&band("2024-07-20", "2024-08-31"), first, 4), None);
        assert_eq!(place(&band("2025-02-15", "2025-02-28"), first, 2), Some((75.0, 25.0)));
    }
}
