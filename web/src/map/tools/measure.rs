//! Length and area of a line that is drawn on the map, in the plane of the National Grid.

use super::network::Along;
use super::{PanelHead, PointButtons, tools};
use crate::words::{Arg, Lang, lang, w};
use api::language::say_in;
use leptos::prelude::*;

/// Metres along a line.
fn length(points: &[(f64, f64)]) -> f64 {
    points.windows(2).map(|pair| (pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1)).sum()
}

/// Square metres that the line holds when its end is joined to its start; none with fewer than three points, or when it crosses itself.
fn area(points: &[(f64, f64)]) -> Option<f64> {
    if points.len() < 3 || crosses(points) {
        return None;
    }
    // Counted from the first point, so that nothing is lost to the size of the numbers.
    let (e0, n0) = points[0];
    let next = points.iter().cycle().skip(1);
    let twice: f64 =
        points.iter().zip(next).map(|(a, b)| (a.0 - e0) * (b.1 - n0) - (b.0 - e0) * (a.1 - n0)).sum();
    Some(twice.abs() / 2.0)
}

/// Whether the closed line crosses itself: two stretches that are no neighbours meet.
fn crosses(points: &[(f64, f64)]) -> bool {
    let count = points.len();
    let stretch = |n: usize| (points[n], points[(n + 1) % count]);
    let turn = |(a, b): ((f64, f64), (f64, f64)), c: (f64, f64)| {
        (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
    };
    (0..count).any(|i| {
        (i + 2..count).filter(|j| (j + 1) % count != i).any(|j| {
            let (a, b) = (stretch(i), stretch(j));
            let (of_b, of_a) = ((turn(a, b.0), turn(a, b.1)), (turn(b, a.0), turn(b, a.1)));
            of_b.0 * of_b.1 < 0.0 && of_a.0 * of_a.1 < 0.0
        })
    })
}

/// "850 m", "1.25 km".
pub(super) fn length_words(metres: f64) -> String {
    if metres < 1_000.0 { format!("{metres:.0} m") } else { format!("{:.2} km", metres / 1_000.0) }
}

/// "0.25 ha", "12.3 ha", "1.23 km² (123 ha)".
pub(super) fn area_words(square_metres: f64) -> String {
    let hectares = square_metres / 10_000.0;
    match hectares {
        h if h < 10.0 => format!("{h:.2} ha"),
        h if h < 100.0 => format!("{h:.1} ha"),
        h => format!("{:.2} km² ({} ha)", square_metres / 1e6, crate::number::whole(h.round() as u64)),
    }
}

/// What a reader hears after each point.
fn spoken(points: &[(f64, f64)], lang: Lang) -> String {
    let args = [("points", Arg::from(points.len())), ("length", Arg::from(length_words(length(points))))];
    let mut said = say_in(lang, "map-measure-said", &args);
    if let Some(area) = area(points) {
        said.push(' ');
        said.push_str(&say_in(lang, "map-measure-said-area", &[("area", Arg::from(area_words(area)))]));
    }
    said
}

/// The panel.
#[component]
pub(super) fn MeasurePanel() -> impl IntoView {
    let (tools, lang) = (tools(), lang());
    let total = move || tools.points.with(|points| length_words(length(points)));
    let last =
        move || tools.points.with(|points| length_words(length(&points[points.len().saturating_sub(2)..])));
    let area_told = move || {
        tools.points.with(|points| match area(points) {
            Some(area) => area_words(area),
            None if points.len() > 2 => say_in(lang.get(), "map-measure-crossed", &[]),
            None => "–".to_owned(),
        })
    };
    view! {
        <section class="tools-panel" aria-label=w("map-tool-measure")>
            <PanelHead title="map-tool-measure"/>
            <p class="hint">{w("map-measure-hint")}</p>
            <dl class="facts">
                <dt>{w("map-measure-length")}</dt><dd id="measure-length">{total}</dd>
                <dt>{w("map-measure-last")}</dt><dd>{last}</dd>
                <dt>{w("map-measure-area")}</dt><dd id="measure-area">{area_told}</dd>
            </dl>
            <Along/>
            <p class="hint">{w("map-measure-plane")}</p>
            <div class="tools-row"><PointButtons/></div>
            <p class="only-heard" role="status">{move || {
                let lang = lang.get();
                tools.points.with(|points| (!points.is_empty()).then(|| spoken(points, lang)))
            }}</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [(f64, f64); 4] =
        [(250_000.0, 300_000.0), (250_100.0, 300_000.0), (250_100.0, 300_100.0), (250_000.0, 300_100.0)];

    #[test]
    fn a_hectare_is_a_hectare_whichever_way_it_is_drawn() {
        assert!((area(&SQUARE).unwrap() - 10_000.0).abs() < 1e-9);
        let back: Vec<_> = SQUARE.into_iter().rev().collect();
        assert!((area(&back).unwrap() - 10_000.0).abs() < 1e-9);
        assert!((length(&SQUARE) - 300.0).abs() < 1e-9, "the way back is no part of the line");
        assert_eq!((area(&SQUARE[..2]), length(&SQUARE[..1])), (None, 0.0));
    }

    #[test]
    fn a_line_that_crosses_itself_holds_no_area() {
        let bow_tie = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]];
        assert_eq!(area(&bow_tie), None);
        assert!(!crosses(&SQUARE));
    }

    #[test]
    fn units_change_with_size() {
        assert_eq!((length_words(849.6), length_words(1_250.0)), ("850 m".into(), "1.25 km".into()));
        assert_eq!(area_words(2_500.0), "0.25 ha");
        assert_eq!(area_words(123_400.0), "12.3 ha");
        assert_eq!(area_words(1_234_000.0), "1.23 km² (123 ha)");
    }
}
