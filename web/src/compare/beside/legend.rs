//! The one legend of two maps: the same classes, and beside each how many of either map.

use super::{Beside, beside, density};
use crate::compare::legend::periods_words;
use crate::desk::{Desk, Released, Working, desk};
use crate::filters::choice::{Shading, Side, Unit};
use crate::legend::{Frame, Licence, band_words, class_bounds, class_words, method_words, swatch};
use crate::map::blocks::BlockFacts;
use crate::number::{plain, whole};
use crate::palette::{DENSITY, Rgb, SIGNIFICANCE, TEXT_2, exceedance, significance, significance_edge};
use crate::words::{Arg, Lang, lang};
use api::Band;
use api::language::say_in;
use leptos::prelude::*;
use std::sync::Arc;

/// A class: its fill and edge, its words, and how many of the first map and of the other.
struct Class {
    fill: String,
    edge: String,
    words: String,
    counts: [u64; 2],
}

/// A legend as it is told in one language.
struct Told {
    title: String,
    unit: String,
    fills: Vec<String>,
    classes: Vec<Class>,
    /// The keys that stand below the classes: class of the swatch, and words.
    keys: Vec<(&'static str, String)>,
    lines: Vec<String>,
}

/// The legend of both maps.
#[component]
pub(crate) fn BesideLegend(
    /// Whether it starts unfolded.
    open: bool,
) -> impl IntoView {
    let (desk, beside, lang) = (desk(), beside(), lang());
    let told = move || match desk.side.get()? {
        Side::Working => {
            let first = desk.working.with(|load| load.ready().cloned())?;
            let other = beside.working.with(|load| load.ready().cloned());
            Some(of_periods(&first, other.as_deref(), beside.is_density(), lang.get()))
        }
        Side::Released => of_years(desk, beside, lang.get()),
    };
    move || {
        told().map(|told| {
            let Told { title, unit, fills, classes, keys, lines } = told;
            view! {
                <Frame title=Signal::derive(move || title.clone()) unit=Signal::derive(move || unit.clone()) fills open>
                    <ul class="classes">
                        {classes.into_iter().map(|class| view! {
                            <li>{swatch(class.fill, class.edge)}<span>{class.words}</span>
                                <span class="figure">{whole(class.counts[0])}" | "{whole(class.counts[1])}</span></li>
                        }).collect_view()}
                        {keys.into_iter().map(|(key, words)| view! { <li><i class=format!("swatch {key}")></i><span>{words}</span></li> }).collect_view()}
                    </ul>
                    {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                    <Licence/>
                </Frame>
            }
        })
    }
}

fn say(lang: Lang, key: &str) -> String {
    say_in(lang, key, &[])
}

fn of_periods(first: &Working, other: Option<&Working>, is_density: bool, lang: Lang) -> Told {
    let keys = vec![("land", say(lang, "map-key-nothing")), ("blank", say(lang, "map-key-outside"))];
    let mut lines: Vec<String> =
        first.map.comparison.iter().map(|of| periods_words(&first.map, of, lang)).collect();
    if is_density {
        let of = |working: &Working| density::layer(working).counts();
        let (first_counts, other_counts) = (of(first), other.map(of).unwrap_or_default());
        let edge = TEXT_2.css_at(0.7);
        let class = |at: usize| Class {
            fill: DENSITY[at].css(),
            edge: edge.clone(),
            words: density::class_words(at, lang),
            counts: [&first_counts, &other_counts].map(|of| u64::from(of.get(at).copied().unwrap_or(0))),
        };
        lines.push(say_in(
            lang,
            "beside-density-line",
            &[("cell", Arg::from(plain(first.map.lattice.cell)))],
        ));
        return Told {
            title: say(lang, "beside-title-density"),
            unit: say(lang, "beside-unit-density"),
            fills: DENSITY.map(Rgb::css).to_vec(),
            classes: (0..DENSITY.len()).rev().map(class).collect(),
            keys,
            lines,
        };
    }
    let none = [0; 7];
    let counts = [first.cells.class_counts(), other.map_or(none, |other| other.cells.class_counts())];
    let class = |class: i8| {
        let (edge, opacity) = significance_edge(class);
        Class {
            fill: significance(class).css(),
            edge: edge.css_at(opacity),
            words: class_words(class, lang),
            counts: counts.map(|of| u64::from(of[usize::from((class + 3).unsigned_abs())])),
        }
    };
    lines.push(method_words(&first.map, lang));
    lines.push(say(lang, "beside-hot-line"));
    Told {
        title: say(lang, "beside-title-hot"),
        unit: say(lang, "map-unit-working"),
        fills: SIGNIFICANCE.map(Rgb::css).to_vec(),
        classes: (-3..=3).rev().map(class).collect(),
        keys,
        lines,
    }
}

fn of_years(desk: Desk, beside: Beside, lang: Lang) -> Option<Told> {
    let first = desk.released.with(|load| load.ready().cloned())?;
    let other = beside.released.with(|load| load.ready().cloned());
    let both = [Some(&first), other.as_ref()];
    let count = |is: &dyn Fn(&BlockFacts) -> bool| {
        both.map(|of: Option<&Arc<Released>>| {
            of.map_or(0, |of| of.blocks.blocks.iter().filter(|block| is(block)).count() as u64)
        })
    };
    let edge = TEXT_2.css_at(0.7);
    let middle = first.blocks.unit == Unit::MiddleArea;
    let mut lines = Vec::new();
    if let Some(change) = &first.change {
        let args = [
            ("year", Arg::from(change.release.year.to_string())),
            ("other", Arg::from(change.against.year.to_string())),
        ];
        lines.push(say_in(lang, "beside-years-line", &args));
    }
    let place = ("place", say(lang, "map-key-place"));
    if first.blocks.shading == Shading::Exceedance {
        let times = first.hotspots.as_ref().map(|hotspots| hotspots.c.clone()).unwrap_or_default();
        let class = |band: Band| Class {
            fill: exceedance(band).css(),
            edge: edge.clone(),
            words: band_words(band, lang),
            counts: count(&|block| block.likely.is_some_and(|(_, of)| of == band)),
        };
        let unit = if middle { "map-unit-exceedance-middle" } else { "map-unit-exceedance-blocks" };
        return Some(Told {
            title: say_in(lang, "map-title-exceedance", &[("c", Arg::from(times))]),
            unit: say(lang, unit),
            fills: Band::ALL.map(|band| exceedance(band).css()).to_vec(),
            classes: Band::ALL.into_iter().rev().map(class).collect(),
            keys: vec![("withheld level", say(lang, "map-key-withheld-likely")), place],
            lines,
        });
    }
    // The breaks are those of every released year, so both maps have the same.
    let breaks = &first.blocks.breaks;
    let class = |(class, bounds): (usize, (Option<f64>, Option<f64>))| Class {
        fill: breaks.colour(class).css(),
        edge: edge.clone(),
        words: class_bounds(bounds, lang),
        counts: count(&|block| block.rate().is_some_and(|rate| breaks.class(rate.value) == class)),
    };
    Some(Told {
        title: say(lang, "map-title-released"),
        unit: say(lang, if middle { "map-unit-released-middle" } else { "map-unit-released" }),
        fills: (0..=breaks.0.len()).map(|class| breaks.colour(class).css()).collect(),
        classes: breaks.bounds().into_iter().enumerate().rev().map(class).collect(),
        keys: vec![("wide", say(lang, "map-key-wide")), ("withheld", say(lang, "map-key-withheld")), place],
        lines,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::cells::tests::small_map;

    #[test]
    fn both_maps_are_counted_by_the_same_classes() {
        let (first, other) = (Working::new(small_map()), Working::new(small_map()));
        for (is_density, classes) in [(false, 7), (true, 6)] {
            let told = of_periods(&first, Some(&other), is_density, Lang::En);
            assert_eq!(told.classes.len(), classes);
            assert!(told.classes.iter().all(|class| class.counts[0] == class.counts[1]));
            assert!(told.classes.iter().any(|class| class.counts[0] > 0));
            let alone = of_periods(&first, None, is_density, Lang::Cy);
            assert!(alone.classes.iter().all(|class| class.counts[1] == 0), "nothing is told before it came");
        }
    }
}
