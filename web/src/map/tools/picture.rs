//! The map as a file, with its legend, marking, method and numbers. Released maps for those who may export; the working map as an internal
//! draft, with words across it, for those whose agreement carries that.
//!
//! The server decides and records before anything is composed, and what it answers stands on the sheet.

use super::PanelHead;
use super::legend_read::{self, LegendRead};
use super::paper::{MapVectors, Paper, compose};
use super::save::{hand_over, png_blob, svg_blob};
use super::sheet::SheetButton;
use crate::compare::beside::beside;
use crate::desk::{Desk, desk};
use crate::door::{self, Failure};
use crate::filters::choice::{Choice, Side};
use crate::number::{moment, share};
use crate::session::Session;
use crate::words::{Arg, Lang, Text, lang, w};
use api::language::{say, say_in};
use api::{PictureAsk, PictureFormat, PictureNote, WorkingFilter};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Draws what the window of the map shows.
pub(crate) type DrawMap = Callback<(), Option<MapVectors>>;

/// The panel.
#[component]
pub(super) fn PicturePanel(
    /// Draws the map.
    draw: DrawMap,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let session = expect_context::<Session>();
    let two = beside().on;
    let told: RwSignal<Option<Text>> = RwSignal::new(None);
    let working = move || desk.side.get() == Some(Side::Working);
    let may = Memo::new(move |_| session.may(if working() { "draft_picture" } else { "export_released" }));
    let one = move |format: PictureFormat, words: &'static str| {
        view! {
            <button type="button" class="button" id=format!("picture-{}", format.code())
                on:click=move |_| take(desk, draw, (format, lang.get_untracked()), told)>{words}</button>
        }
    };
    let hint = move || {
        let key = if working() { "map-picture-hint-working" } else { "map-picture-hint-released" };
        say_in(lang.get(), key, &[])
    };
    view! {
        <section class="tools-panel brief" aria-label=w("map-tool-picture")>
            <PanelHead title="map-tool-picture"/>
            <Show when=move || may.get() fallback=move || view! { <p>{w("map-picture-not")}</p> }>
                <Show when=move || !two.get() fallback=move || view! { <p>{w("beside-picture")}</p> }>
                    <p class="hint">{hint}</p>
                    <div class="tools-row">{one(PictureFormat::Svg, "SVG")}{one(PictureFormat::Png, "PNG")}
                        <Show when=move || !working()><SheetButton told/></Show></div>
                    <Show when=move || !working()><p class="hint" id="sheet-note">{w("map-sheet-note")}</p></Show>
                </Show>
            </Show>
            <p role="status" id="picture-told">{move || told.get().map(|words| words.get(lang.get()).to_owned())}</p>
        </section>
    }
}

/// Asks the server, then composes the sheet and hands it over.
fn take(desk: Desk, draw: DrawMap, (format, lang): (PictureFormat, Lang), told: RwSignal<Option<Text>>) {
    let Some(side) = desk.side.get_untracked() else { return };
    let (path, filter) = match side {
        Side::Working => ("/api/working/picture", desk.choice.with_untracked(Choice::working_filter)),
        Side::Released => ("/api/released/picture", WorkingFilter::default()),
    };
    told.set(Some(say("map-picture-making", &[])));
    spawn_local(async move {
        let answer = door::ask::<_, PictureNote>("POST", path, &PictureAsk { format, filter }).await;
        let words = match answer {
            Ok(note) => written(desk, draw, (format, lang, side), &note).await,
            Err(failure) => Err(failure),
        };
        let words = words
            .map_or_else(|failure| failure.words(), |name| say("map-picture-done", &[("name", name.into())]));
        // The page may be gone by now.
        told.try_set(Some(words));
    });
}

async fn written(
    desk: Desk,
    draw: DrawMap,
    (format, lang, side): (PictureFormat, Lang, Side),
    note: &PictureNote,
) -> Result<String, Failure> {
    let (map, legend) = draw.run(()).zip(legend_read::read()).ok_or(Failure::Unreadable)?;
    let paper = paper_of(desk, side, (map, legend), (note, lang));
    let ruler = crate::map::ruler_of(12.0);
    let svg = compose(&paper, &*ruler);
    let name = format!("{}.{}", file_name(desk, side), format.code());
    let blob = match format {
        PictureFormat::Svg => svg_blob(&svg),
        PictureFormat::Png => png_blob(&svg).await,
    };
    blob.and_then(|blob| hand_over(&blob, &name)).ok_or(Failure::Unreadable)?;
    Ok(name)
}

fn file_name(desk: Desk, side: Side) -> String {
    match side {
        Side::Working => "contexture-internal-draft".to_owned(),
        Side::Released => format!("contexture-{}", edition(desk, side)),
    }
}

/// The release, or the state of the working cube.
fn edition(desk: Desk, side: Side) -> String {
    let of = match side {
        Side::Working => {
            desk.working.with_untracked(|load| load.ready().map(|it| it.map.cube_version.clone()))
        }
        Side::Released => desk.released.with_untracked(|load| {
            load.ready().and_then(|it| it.map.release.as_ref().map(|card| card.id.clone()))
        }),
    };
    of.unwrap_or_default()
}

fn paper_of(
    desk: Desk,
    side: Side,
    (map, legend): (MapVectors, LegendRead),
    (note, lang): (&PictureNote, Lang),
) -> Paper {
    let mut lines = legend.lines;
    lines.extend(completeness(desk, side, lang));
    let args = [("edition", Arg::from(edition(desk, side)))];
    let key = match side {
        Side::Working => "map-picture-cube",
        Side::Released => "map-picture-release",
    };
    lines.push(say_in(lang, key, &args));
    let args = [("by", Arg::from(note.by.clone())), ("at", Arg::from(moment(&note.at)))];
    lines.push(say_in(lang, "map-picture-by", &args));
    lines.push(say_in(lang, "web-how-caution", &[]));
    let draft = say("map-picture-draft", &[]);
    // The marking in the reader's language, with the side; and as the server says it, where the language has another word.
    let marked =
        say_in(lang, if side == Side::Working { "web-marking-working" } else { "web-marking-released" }, &[]);
    let marking =
        if marked.contains(&note.marking) { marked } else { format!("{marked} · {}", note.marking) };
    Paper {
        marking,
        draft: (side == Side::Working).then(|| format!("{} · {}", draft.en, draft.cy)),
        title: legend.title,
        unit: legend.unit,
        classes: legend.classes,
        lines,
        map,
        lang: lang.as_str(),
    }
}

/// The source mix, and how many agencies were sending returns. The released map has neither; its tables do.
fn completeness(desk: Desk, side: Side, lang: Lang) -> Option<String> {
    if side == Side::Released {
        return Some(say_in(lang, "map-picture-uncertain", &[]));
    }
    desk.working.with_untracked(|load| {
        let map = &load.ready()?.map;
        let total = u64::from(map.coverage.total);
        let mut sources: Vec<_> = map.sources.iter().filter(|source| source.count > 0).collect();
        sources.sort_by_key(|source| std::cmp::Reverse(source.count));
        let sources: Vec<String> = sources
            .iter()
            .map(|source| format!("{} {}", source.label.get(lang), share(u64::from(source.count), total)))
            .collect();
        let in_period = |month: &str| {
            let after = map.filter.from.as_deref().is_none_or(|from| from <= month);
            after && map.filter.to.as_deref().is_none_or(|to| month <= to)
        };
        let agencies =
            map.months.iter().filter(|month| in_period(&month.month)).map(|month| month.agencies_reporting);
        let args = [
            ("sources", Arg::from(sources.join(", "))),
            ("least", Arg::from(u32::from(agencies.clone().min().unwrap_or(0)))),
            ("most", Arg::from(u32::from(agencies.max().unwrap_or(0)))),
        ];
        Some(say_in(lang, "map-picture-complete", &args))
    })
}
