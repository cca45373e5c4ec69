//! The legend: on the map, always complete, the same words in every place it is shown.

use crate::compare::beside::{BesideLegend, beside};
use crate::compare::{ChangeLegend, TurnLegend};
use crate::desk::{Released, Working, desk};
use crate::filters::choice::{Shading, Side, Unit};
use crate::finding::Shown;
use crate::frame::is_narrow;
use crate::inspector::honesty::shown_words;
use crate::map::layer::LayerField;
use crate::month::{Month, period};
use crate::number::{plain, whole};
use crate::palette::{exceedance, significance, significance_edge};
use crate::words::{Arg, Lang, both, lang, w};
use api::language::say_in;
use api::{Band, Coverage, LayerClass, ReleaseCard, WorkingMap};
use leptos::prelude::*;
use std::sync::Arc;

/// The legend of the side shown. On a phone it folds to its title and colours.
#[component]
pub(crate) fn Legend() -> impl IntoView {
    let (desk, beside) = (desk(), beside());
    let open = !is_narrow();
    move || match desk.side.get() {
        _ if beside.on.get() => Some(view! { <BesideLegend open/> }.into_any()),
        Some(Side::Working) => {
            let finding = desk.bench().shown.get().and_then(|shown| Some((shown.layer.clone()?, shown)));
            match finding {
                Some((field, shown)) => Some(view! { <FindingLegend shown field open/> }.into_any()),
                None => desk.working.get().ready().cloned().map(|working| match desk.change() {
                    Some(_) => view! { <ChangeLegend working open/> }.into_any(),
                    None => view! { <WorkingLegend working open/> }.into_any(),
                }),
            }
        }
        Some(Side::Released) => {
            desk.released.get().ready().cloned().map(|released| match released.blocks.shading {
                Shading::Exceedance => view! { <ExceedanceLegend released open/> }.into_any(),
                Shading::Change => view! { <TurnLegend released open/> }.into_any(),
                Shading::Rate => view! { <ReleasedLegend released open/> }.into_any(),
            })
        }
        None => None,
    }
}

/// The period of a working map in words.
pub(crate) fn period_words(map: &WorkingMap, lang: Lang) -> String {
    let month = |month: &Option<String>| month.as_deref().and_then(Month::parse);
    month(&map.filter.from)
        .zip(month(&map.filter.to))
        .map_or_else(String::new, |(from, to)| period(from, to, lang))
}

/// "Gi*, 500 m cells, queen, FDR 5%".
pub(crate) fn method_words(map: &WorkingMap, lang: Lang) -> String {
    let method = &map.method;
    let args = [("cell", Arg::from(method.cell_m)), ("fdr", Arg::from(plain(method.fdr * 100.0)))];
    say_in(lang, "map-method-line", &args)
}

/// Words of a significance class.
pub(crate) fn class_words(class: i8, lang: Lang) -> String {
    let key = match class {
        3.. => "map-class-hot-99",
        2 => "map-class-hot-95",
        1 => "map-class-hot-90",
        0 => "map-class-none",
        -1 => "map-class-cold-90",
        -2 => "map-class-cold-95",
        ..=-3 => "map-class-cold-99",
    };
    say_in(lang, key, &[])
}

/// A legend's frame: title, unit, and on a phone the colours alone until it is opened.
#[component]
pub(crate) fn Frame(
    /// Title.
    #[prop(into)]
    title: Signal<String>,
    /// Unit.
    unit: Signal<String>,
    /// Fills of the classes, lowest first: shown beside the title while the legend is folded.
    fills: Vec<String>,
    /// Whether it starts unfolded.
    open: bool,
    /// Classes, keys and lines.
    children: Children,
) -> impl IntoView {
    let strip = fills.into_iter().map(|fill| view! { <i style:background-color=fill></i> }).collect_view();
    view! {
        <details class="legend" open=open>
            <summary><strong>{title}</strong><span class="unit">{unit}</span><span class="strip" aria-hidden="true">{strip}</span></summary>
            <div class="legend-body">{children()}</div>
        </details>
    }
}

/// A class's colour with its edge.
pub(crate) fn swatch(fill: String, edge: String) -> impl IntoView {
    view! { <i class="swatch" style:background-color=fill style:border-color=edge></i> }
}

#[component]
fn WorkingLegend(
    /// The map.
    working: Arc<Working>,
    /// Whether it starts unfolded.
    open: bool,
) -> impl IntoView {
    let lang = lang();
    let counts = working.cells.class_counts();
    let unit = Signal::derive(w("map-unit-working"));
    let map = StoredValue::new(working);
    let line = move |f: fn(&WorkingMap, Lang) -> String| {
        move || map.with_value(|working| f(&working.map, lang.get()))
    };
    view! {
        <Frame title=Signal::derive(w("map-title-working")) unit fills=crate::palette::SIGNIFICANCE.map(crate::palette::Rgb::css).to_vec() open>
            <ul class="classes">
                {(-3..=3_i8).rev().map(|class| {
                    let (edge, opacity) = significance_edge(class);
                    let count = counts[usize::from((class + 3).unsigned_abs())];
                    view! {
                        <li>{swatch(significance(class).css(), edge.css_at(opacity))}
                            <span>{move || class_words(class, lang.get())}</span>
                            <span class="figure">{whole(u64::from(count))}</span></li>
                    }
                }).collect_view()}
                <li><i class="swatch land"></i><span>{w("map-key-nothing")}</span></li>
                <li><i class="swatch blank"></i><span>{w("map-key-outside")}</span></li>
            </ul>
            <p>{line(method_words)}" · "{line(period_words)}</p>
            <p>{line(|map, lang| coverage_words(map.coverage, lang))}</p>
            <Licence/>
        </Frame>
    }
}

/// The legend of a finding, in place of the standing map's.
#[component]
fn FindingLegend(
    /// The finding.
    shown: Arc<Shown>,
    /// Its layer.
    field: Arc<LayerField>,
    /// Whether it starts unfolded.
    open: bool,
) -> impl IntoView {
    let lang = lang();
    let finding = &shown.answer.finding;
    let Some(layer) = finding.layer.clone() else { return ().into_any() };
    let counts = field.counts();
    let edge = crate::palette::TEXT_2.css_at(0.7);
    let fills = field.fills.iter().map(|fill| fill.css()).collect();
    let title = Signal::derive(both(layer.title));
    let unit =
        layer.unit.map_or_else(|| Signal::derive(w("map-unit-cells")), |unit| Signal::derive(both(unit)));
    let coverage = finding.coverage;
    let months = [&finding.ask.filter.from, &finding.ask.filter.to]
        .map(|month| month.as_deref().and_then(Month::parse));
    let when = move || match months {
        [Some(from), Some(to)] => period(from, to, lang.get()),
        _ => String::new(),
    };
    view! {
        <Frame title unit fills open>
            <ul class="classes">
                {in_order(layer.classes).into_iter().map(|(class, words)| view! {
                    <li>{swatch(field.fill(class as u8).css(), edge.clone())}
                        <span>{both(words.label)}</span>
                        <span class="figure">{whole(u64::from(counts[class]))}</span></li>
                }).collect_view()}
                <li><i class="swatch land"></i><span>{w("map-key-not-found")}</span></li>
                <li><i class="swatch blank"></i><span>{w("map-key-outside")}</span></li>
            </ul>
            <p>{when}</p>
            <p>{move || coverage_words(coverage, lang.get())}</p>
            <Licence/>
        </Frame>
    }
    .into_any()
}

/// Classes of more and less stand with the most above; mere kinds stand in their own order.
fn in_order(classes: Vec<LayerClass>) -> Vec<(usize, LayerClass)> {
    let kinds = classes.iter().any(|class| class.colour.starts_with("category"));
    let mut classes: Vec<_> = classes.into_iter().enumerate().collect();
    if !kinds {
        classes.reverse();
    }
    classes
}

fn coverage_words(coverage: Coverage, lang: Lang) -> String {
    let shown = |n: u32| Arg::from(whole(u64::from(n)));
    let missing = coverage.total.saturating_sub(coverage.mapped);
    let args =
        [("mapped", shown(coverage.mapped)), ("total", shown(coverage.total)), ("missing", shown(missing))];
    say_in(lang, "map-coverage-line", &args)
}

/// "under 40", "40–60", "80 and over".
pub(crate) fn class_bounds(bounds: (Option<f64>, Option<f64>), lang: Lang) -> String {
    match bounds {
        (None, None) => say_in(lang, "map-class-all", &[]),
        (None, Some(to)) => say_in(lang, "map-class-under", &[("to", Arg::from(plain(to)))]),
        (Some(from), Some(to)) => format!("{}–{}", plain(from), plain(to)),
        (Some(from), None) => say_in(lang, "map-class-over", &[("from", Arg::from(plain(from)))]),
    }
}

/// Words of a band of exceedance.
pub(crate) fn band_words(band: Band, lang: Lang) -> String {
    let key = match band {
        Band::VeryUnlikely => "map-band-very-unlikely",
        Band::Unlikely => "map-band-unlikely",
        Band::Unsure => "map-band-unsure",
        Band::Likely => "map-band-likely",
        Band::VeryLikely => "map-band-very-likely",
    };
    say_in(lang, key, &[])
}

/// Areas by how likely it is that their rate lies above so many times the region's.
#[component]
fn ExceedanceLegend(
    /// The map.
    released: Arc<Released>,
    /// Whether it starts unfolded.
    open: bool,
) -> impl IntoView {
    let lang = lang();
    let bands = released.blocks.blocks.iter().filter_map(|area| area.likely.map(|(_, band)| band));
    let mut counts = [0_u64; Band::ALL.len()];
    for band in bands {
        counts[band as usize] += 1;
    }
    let edge = crate::palette::TEXT_2.css_at(0.7);
    let fills = Band::ALL.map(|band| exceedance(band).css()).to_vec();
    let times = released.hotspots.as_ref().map(|hotspots| hotspots.c.clone()).unwrap_or_default();
    let unit = match released.blocks.unit {
        Unit::Block => w("map-unit-exceedance-blocks"),
        Unit::MiddleArea => w("map-unit-exceedance-middle"),
    };
    let title = Signal::derive(move || {
        say_in(lang.get(), "map-title-exceedance", &[("c", Arg::from(times.clone()))])
    });
    let release = released.map.release.clone();
    let line = move || release.as_ref().map(|card| released_line(card, lang.get()));
    view! {
        <Frame title unit=Signal::derive(unit) fills open>
            <ul class="classes">
                {Band::ALL.into_iter().rev().map(|band| view! {
                    <li>{swatch(exceedance(band).css(), edge.clone())}
                        <span>{move || band_words(band, lang.get())}</span>
                        <span class="figure">{whole(counts[band as usize])}</span></li>
                }).collect_view()}
                <li><i class="swatch withheld level"></i><span>{w("map-key-withheld-likely")}</span></li>
                <li><i class="swatch place"></i><span>{w("map-key-place")}</span></li>
            </ul>
            <p>{line}</p>
            <Licence/>
        </Frame>
    }
}

fn released_line(card: &ReleaseCard, lang: Lang) -> String {
    let args = [
        ("year", Arg::from(card.year.to_string())),
        ("rounding", Arg::from(card.rounding)),
        ("threshold", Arg::from(card.threshold)),
    ];
    say_in(lang, "map-released-line", &args)
}

#[component]
fn ReleasedLegend(
    /// The map.
    released: Arc<Released>,
    /// Whether it starts unfolded.
    open: bool,
) -> impl IntoView {
    let lang = lang();
    let breaks = released.blocks.breaks.clone();
    let mut in_class = vec![0_u64; breaks.0.len() + 1];
    for rate in released.blocks.blocks.iter().filter_map(super::map::blocks::BlockFacts::rate) {
        in_class[breaks.class(rate.value)] += 1;
    }
    let edge = crate::palette::TEXT_2.css_at(0.7);
    let fills = (0..=breaks.0.len()).map(|class| breaks.colour(class).css()).collect();
    let classes: Vec<_> = breaks.bounds().into_iter().enumerate().rev().collect();
    let unit = match released.blocks.unit {
        Unit::Block => w("map-unit-released"),
        Unit::MiddleArea => w("map-unit-released-middle"),
    };
    let shown = {
        let released = Arc::clone(&released);
        move || shown_words(&released, lang.get())
    };
    let release = released.map.release.clone();
    let line = move || release.as_ref().map(|card| released_line(card, lang.get()));
    view! {
        <Frame title=Signal::derive(w("map-title-released")) unit=Signal::derive(unit) fills open>
            <ul class="classes">
                {classes.into_iter().map(|(class, bounds)| view! {
                    <li>{swatch(breaks.colour(class).css(), edge.clone())}
                        <span>{move || class_bounds(bounds, lang.get())}</span>
                        <span class="figure">{whole(in_class[class])}</span></li>
                }).collect_view()}
                <li><i class="swatch wide"></i><span>{w("map-key-wide")}</span></li>
                <li><i class="swatch withheld"></i><span>{w("map-key-withheld")}</span></li>
                <li><i class="swatch place"></i><span>{w("map-key-place")}</span></li>
            </ul>
            <p>{line}</p>
            <p>{shown}</p>
            <Licence/>
        </Frame>
    }
}

/// Where the ground comes from; shown with every map.
#[component]
pub(crate) fn Licence() -> impl IntoView {
    let desk = desk();
    let lang = lang();
    // A few lines stand open; the many of a real country fold, so that the legend leaves the map its room.
    let lines = move || {
        let lines: Vec<String> = desk.licences().iter().map(|line| line.get(lang.get()).to_owned()).collect();
        let text = lines.join(" ");
        (!text.is_empty()).then_some((text.chars().count() > LICENCE_OPEN, text))
    };
    move || {
        lines().map(|(folds, text)| {
            if folds {
                let heading = w("map-licences");
                view! { <details class="licence"><summary>{heading}</summary><p>{text}</p></details> }
                    .into_any()
            } else {
                view! { <p class="licence">{text}</p> }.into_any()
            }
        })
    }
}

/// Characters of licence lines that stand open in the legend.
const LICENCE_OPEN: usize = 160;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_bounded_in_words() {
        assert_eq!(class_bounds((Some(40.0), Some(60.0)), Lang::En), "40–60");
        assert!(class_bounds((None, Some(40.0)), Lang::En).contains("40"));
        assert!(class_bounds((Some(60.0), None), Lang::Cy).contains("60"));
    }

    #[test]
    fn every_class_has_its_own_words_in_each_language() {
        for lang in Lang::ALL {
            let words: std::collections::BTreeSet<_> =
                (-3..=3).map(|class| class_words(class, lang)).collect();
            assert_eq!(words.len(), 7);
        }
    }
}
