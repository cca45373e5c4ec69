//! `/contexts/network`: the links as a picture, and the same as a table. A kind of link is told by its line and a direction by an arrow,
//! never by colour; arrow keys walk from context to context, and whoever is looked at shows its neighbours.

use super::book::Book;
use super::fields::{code_words, titled};
use super::layout::{Half, Layout, lay_out, next, wrapped};
use super::links::rows;
use super::live;
use super::shapes::{Edge, Net, Node, short, today};
use super::{link_to, sign, signs};
use crate::door::{self, Load};
use crate::frame::Shell;
use crate::map::contexts::{sign_colour, sign_path};
use crate::route::{Link, Route};
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{Lang, both, counted, lang, w};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Letters of a line of words, lines at most, height of a line and room above them for the sign, in pixels.
const LETTERS: usize = 20;
const LINES: usize = 2;
const LINE_PX: f64 = 14.0;
const SIGN_PX: f64 = 22.0;
/// About the width of a letter.
const LETTER_PX: f64 = 6.6;
/// From the middle of a sign to where a line begins.
const AROUND_PX: f64 = 12.0;

/// How a kind of link is drawn: dashes and width.
fn stroke(kind: &str) -> (&'static str, f64) {
    match kind {
        "on_the_way_to" => ("10 4", 1.6),
        "meets_at" => ("2 4", 2.0),
        "displaced_to" | "displaced_from" => ("12 4 2 4", 1.8),
        "recruits_through" => ("", 3.4),
        "same_manager" => ("", 4.6),
        _ => ("", 1.6),
    }
}

/// The picture of a network in one language.
#[derive(PartialEq)]
struct Picture {
    net: Arc<Net>,
    /// The contexts that are shown.
    nodes: Vec<Node>,
    /// The words of each context, in lines.
    words: Vec<Vec<String>>,
    layout: Layout,
    /// The two ends of each link that is shown, with its place among them and its bend.
    edges: Vec<(usize, usize, usize, f64)>,
}

impl Picture {
    fn new(net: &Arc<Net>, lang: Lang, ended: bool) -> Self {
        let day = today();
        // Whoever has only links that have ended is drawn when those are.
        let is_shown = |edge: &&Edge| ended || !edge.link.has_ended(&day);
        let linked = |node: &&Node| net.edges.iter().filter(is_shown).any(|edge| edge.link.touches(&node.id));
        let nodes: Vec<Node> = net.nodes.iter().filter(linked).cloned().collect();
        let place: BTreeMap<&str, usize> =
            nodes.iter().enumerate().map(|(n, node)| (node.id.as_str(), n)).collect();
        let mut between: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        let mut edges = Vec::new();
        for (n, edge) in net.edges.iter().enumerate().filter(|(_, edge)| is_shown(edge)) {
            let (Some(a), Some(b)) = (place.get(&*edge.link.from), place.get(&*edge.link.to)) else {
                continue;
            };
            let count = between.entry((*a.min(b), *a.max(b))).or_default();
            // The second and third link between the same two bend to either side.
            let bend = f64::from(count.div_ceil(2)) * 26.0 * if count.is_multiple_of(2) { 1.0 } else { -1.0 };
            *count += 1;
            edges.push((*a, *b, n, if a < b { bend } else { -bend }));
        }
        let words: Vec<Vec<String>> = nodes
            .iter()
            .map(|node| wrapped(&titled(&node.code, node.name.get(lang)), LETTERS, LINES))
            .collect();
        let boxes: Vec<Half> = words.iter().map(|lines| half(lines)).collect();
        let pairs: Vec<(usize, usize)> = edges.iter().map(|(a, b, ..)| (*a, *b)).collect();
        Self { net: Arc::clone(net), layout: lay_out(&boxes, &pairs), nodes, words, edges }
    }

    /// The middle of a context's sign: at the top of its box.
    fn sign_at(&self, n: usize) -> (f64, f64) {
        let (x, y) = self.layout.at[n];
        (x, y - half(&self.words[n]).1 + SIGN_PX / 2.0)
    }
}

/// Half the box of a context: sign above, words below.
fn half(lines: &[String]) -> Half {
    let letters = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    (
        (letters as f64 * LETTER_PX / 2.0).max(SIGN_PX / 2.0) + 2.0,
        f64::midpoint(SIGN_PX, LINE_PX * lines.len() as f64),
    )
}

/// A line from one sign to another in SVG path words, and its arrow at the far end.
fn line(from: (f64, f64), to: (f64, f64), bend: f64, directed: bool) -> (String, String) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1.0);
    let (ux, uy) = (dx / length, dy / length);
    let control = (f64::midpoint(from.0, to.0) - uy * bend, f64::midpoint(from.1, to.1) + ux * bend);
    let towards = |at: (f64, f64), by: f64| {
        let (x, y) = (control.0 - at.0, control.1 - at.1);
        let length = x.hypot(y).max(1.0);
        (at.0 + x / length * by, at.1 + y / length * by)
    };
    let (begin, tip) = (towards(from, AROUND_PX), towards(to, AROUND_PX));
    // A line without a direction goes all the way.
    let back = towards(to, if directed { AROUND_PX + 9.0 } else { AROUND_PX });
    let (ax, ay) = ((tip.0 - back.0) / 2.0, (tip.1 - back.1) / 2.0);
    let path = format!(
        "M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}",
        begin.0, begin.1, control.0, control.1, back.0, back.1
    );
    let arrow = format!(
        "M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z",
        tip.0,
        tip.1,
        back.0 - ay,
        back.1 + ax,
        back.0 + ay,
        back.1 - ax
    );
    (path, arrow)
}

/// The network of links.
#[component]
pub(crate) fn NetworkPage() -> impl IntoView {
    let net: RwSignal<Load<Arc<Net>>> = RwSignal::new(Load::Waiting);
    let book = Book::new();
    provide_context(book);
    let ask = move || {
        spawn_local(async move {
            let answer = door::get::<Net>("/api/contexts/network", None).await;
            if let Ok(net) = &answer {
                book.note(
                    net.nodes.iter().map(|node| (node.id.clone(), node.code.clone(), node.name.clone())),
                );
            }
            net.try_set(answer.map_or_else(Load::Failed, |net| Load::Ready(Arc::new(net))));
        });
    };
    ask();
    view! {
        <Shell>
            <main id="main" class="plain wide-page contexts ctx-network">
                <h1>{w("contexts-network-title")}</h1>
                <p class="lead">{w("contexts-network-lead")}" "<Link to=Route::Contexts>{w("contexts-back")}</Link></p>
                {live(move || match net.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
                    Load::Ready(net) if net.edges.is_empty() => {
                        view! { <Empty title="contexts-network-empty" next="contexts-network-empty-next"/> }.into_any()
                    }
                    Load::Ready(net) => view! { <Network net/> }.into_any(),
                })}
            </main>
        </Shell>
    }
}

#[component]
fn Network(
    /// The links.
    net: Arc<Net>,
) -> impl IntoView {
    let lang = lang();
    let ended = RwSignal::new(false);
    let looked: RwSignal<Option<usize>> = RwSignal::new(None);
    let cut = net.cut;
    let kept = Arc::clone(&net);
    let picture = Memo::new(move |_| Arc::new(Picture::new(&kept, lang.get(), ended.get())));
    let table = move || {
        let (picture, looked) = (picture.get(), looked.get());
        let of = looked.map(|n| picture.nodes[n].id.clone());
        let shown = picture.edges.iter().map(|(_, _, n, _)| &picture.net.edges[*n]);
        let shown = shown.filter(|edge| of.as_ref().is_none_or(|id| edge.link.touches(id)));
        rows(&shown.cloned().collect::<Vec<Edge>>(), None)
    };
    view! {
        <div class="ctx-row">
            <p class="hint" role="status">{live(move || format!("{} {}",
                counted(lang.get(), "contexts-count", picture.with(|it| it.nodes.len()) as u64), counted(lang.get(), "contexts-links-count", picture.with(|it| it.edges.len()) as u64)))}</p>
            <label class="choice"><input type="checkbox" prop:checked=ended on:change=move |_| { looked.set(None); ended.update(|ended| *ended = !*ended); }/>
                <span>{w("contexts-network-ended")}</span></label>
        </div>
        {cut.then(|| view! { <p class="caution">{w("contexts-network-cut")}</p> })}
        <div class="ctx-net">
            <div class="ctx-drawn"><Drawing picture looked/><Key/></div>
            <section class="ctx-beside" aria-labelledby="net-table">
                <h2 id="net-table">{w("contexts-network-table")}</h2>
                <Neighbours picture looked/>
                <div class="table-scroll" tabindex="0" role="region" aria-labelledby="net-table">{live(table)}</div>
            </section>
        </div>
    }
}

/// What the lines and signs mean.
#[component]
fn Key() -> impl IntoView {
    let line = |kind: &'static str| {
        let (dash, width) = stroke(kind);
        view! {
            <li><svg viewBox="0 0 46 12" width="46" height="12" aria-hidden="true" focusable="false">
                <path d="M2 6H34" stroke="#1b2430" stroke-width=width stroke-dasharray=dash fill="none"></path>
                {(kind == "same_manager").then(|| view! { <path d="M2 6H34" stroke="#fff" stroke-width="1.8" fill="none"></path> })}
                {(kind != "same_manager").then(|| view! { <path d="M44 6L35 1.5V10.5Z" fill="#1b2430"></path> })}
            </svg><span>{both(code_words("link", kind))}</span></li>
        }
    };
    view! {
        {signs()}
        <ul class="ctx-legend" aria-label=w("contexts-network-lines")>
            {["feeds", "on_the_way_to", "meets_at", "displaced_to", "same_manager", "recruits_through"].map(line)}
        </ul>
    }
}

#[component]
fn Drawing(
    /// What is drawn.
    picture: Memo<Arc<Picture>>,
    /// The context that is looked at.
    looked: RwSignal<Option<usize>>,
) -> impl IntoView {
    let hold: NodeRef<Div> = NodeRef::new();
    let zoom = RwSignal::new(1.0_f64);
    let fit = move || {
        let room = hold.get_untracked().map_or(900.0, |hold| f64::from(hold.client_width()));
        (room / picture.with_untracked(|it| it.layout.size.0).max(1.0)).clamp(0.2, 1.0)
    };
    // Words stay readable to begin with; the whole is one press away.
    Effect::new(move |_| {
        if let Some(hold) = hold.get() {
            zoom.set(fit().max(0.85));
            // The middle first: what is linked most stands there.
            let centre = move || {
                hold.set_scroll_left((hold.scroll_width() - hold.client_width()) / 2);
                hold.set_scroll_top((hold.scroll_height() - hold.client_height()) / 2);
            };
            set_timeout(centre, std::time::Duration::ZERO);
        }
    });
    let by = move |factor: f64| zoom.update(|zoom| *zoom = (*zoom * factor).clamp(0.2, 2.0));
    let drawn = move || {
        let picture = picture.get();
        let (width, height) = picture.layout.size;
        let edges = (0..picture.edges.len()).map(|n| edge_drawn(&picture, n, looked)).collect_view();
        let nodes = (0..picture.words.len()).map(|n| node_drawn(&picture, n, looked)).collect_view();
        view! {
            <svg role="group" aria-label=w("contexts-network-title") aria-describedby="net-hint" viewBox=format!("0 0 {width} {height}")
                width=live(move || format!("{:.0}", width * zoom.get())) height=live(move || format!("{:.0}", height * zoom.get()))>{edges}{nodes}</svg>
        }
    };
    let button = move |key: &'static str, sign: &'static str, step: f64| {
        let press = move |_| if step > 0.0 { by(step) } else { zoom.set(fit()) };
        view! { <button type="button" title=w(key) aria-label=w(key) on:click=press>{sign}</button> }
    };
    view! {
        <p class="hint" id="net-hint">{w("contexts-network-hint")}</p>
        <div class="ctx-canvas">
            <div class="map-controls" role="group" aria-label=w("contexts-network-zoom")>
                {button("contexts-network-closer", "+", 1.25)}{button("contexts-network-further", "−", 0.8)}{button("contexts-network-whole", "⤢", 0.0)}
            </div>
            <div class="ctx-scroll" node_ref=hold on:keydown=move |event| walk(&event, picture, looked)>{live(drawn)}</div>
        </div>
    }
}

/// Arrow keys go to the nearest context that way.
fn walk(event: &web_sys::KeyboardEvent, picture: Memo<Arc<Picture>>, looked: RwSignal<Option<usize>>) {
    let way = match event.key().as_str() {
        "ArrowLeft" => (-1.0, 0.0),
        "ArrowRight" => (1.0, 0.0),
        "ArrowUp" => (0.0, -1.0),
        "ArrowDown" => (0.0, 1.0),
        "Escape" => return looked.set(None),
        _ => return,
    };
    event.prevent_default();
    let to =
        picture.with_untracked(|it| next(&it.layout.at, looked.get_untracked().unwrap_or_default(), way));
    if let Some(to) = to {
        super::inputs::focus(&format!("node-{to}"));
    }
}

fn edge_drawn(picture: &Arc<Picture>, n: usize, looked: RwSignal<Option<usize>>) -> AnyView {
    let (a, b, at, bend) = picture.edges[n];
    let edge = &picture.net.edges[at];
    let (dash, width) = stroke(&edge.link.kind);
    // "Was displaced from" is the same line as "was displaced to", seen from its other end.
    let (from, to) = if edge.link.kind == "displaced_from" { (b, a) } else { (a, b) };
    let bend = if from == a { bend } else { -bend };
    let (path, arrow) = line(picture.sign_at(from), picture.sign_at(to), bend, edge.directed);
    let double = !edge.directed;
    let aside = move || looked.get().is_some_and(|it| it != a && it != b);
    view! {
        <g class="ctx-edge" class:faint=live(aside) class:ended=edge.link.has_ended(&today())>
            <path d=path.clone() stroke-width=width stroke-dasharray=dash></path>
            {double.then(|| view! { <path class="inner" d=path stroke-width="1.8"></path> })}
            {(!double).then(|| view! { <path class="arrow" d=arrow></path> })}
        </g>
    }
    .into_any()
}

fn node_drawn(picture: &Arc<Picture>, n: usize, looked: RwSignal<Option<usize>>) -> AnyView {
    let lang = lang();
    let node = picture.nodes[n].clone();
    let (x, y) = picture.sign_at(n);
    let near: Vec<usize> = picture
        .edges
        .iter()
        .filter_map(|(a, b, ..)| if *a == n { Some(*b) } else { (*b == n).then_some(*a) })
        .collect();
    let links = near.len() as u64;
    let aside = Memo::new(move |_| looked.get().is_some_and(|it| it != n && !near.contains(&it)));
    let (code, name, kind) = (node.code.clone(), node.name.clone(), node.kind.clone());
    let label = move || {
        let lang = lang.get();
        let kind = code_words("context", &kind);
        format!(
            "{}, {}, {}",
            titled(&code, name.get(lang)),
            kind.get(lang),
            counted(lang, "contexts-links-count", links)
        )
    };
    let stop = move || if looked.get().unwrap_or_default() == n { "0" } else { "-1" };
    let is_looked = move || looked.get() == Some(n);
    let words = picture.words[n].iter().enumerate().map(|(line, words)| {
        view! { <text x=x y=y + SIGN_PX / 2.0 + LINE_PX * (line as f64 + 0.8)>{words.clone()}</text> }
    });
    view! {
        <g id=format!("node-{n}") class="ctx-node" class:faint=aside class:looked=live(is_looked) role="button" tabindex=live(stop)
            aria-pressed=live(move || is_looked().to_string()) aria-label=live(label)
            on:focus=move |_| looked.set(Some(n)) on:click=move |_| super::inputs::focus(&format!("node-{n}"))>
            <circle class="ring" cx=x cy=y r="13"></circle>
            <path transform=format!("translate({x} {y})") d=sign_path(&node.kind, 7.0) fill=sign_colour(&node.kind).css() stroke="#1b2430" stroke-width="1.5"></path>
        </g>
        // The words are part of the accessible name; as text of the button they would be cut words.
        <g class="ctx-words" class:faint=aside class:looked=live(is_looked) aria-hidden="true" on:click=move |_| super::inputs::focus(&format!("node-{n}"))>{words.collect_view()}</g>
    }
    .into_any()
}

/// Who is looked at, said aloud, with the way to its page and back to all.
#[component]
fn Neighbours(
    /// What is drawn.
    picture: Memo<Arc<Picture>>,
    /// The context that is looked at.
    looked: RwSignal<Option<usize>>,
) -> impl IntoView {
    let lang = lang();
    view! {
        <div class="ctx-looked" role="status">
            {live(move || looked.get().map(|n| {
                let node = picture.with(|it| it.nodes[n].clone());
                let name = node.name.clone();
                let state = code_words("context-state", &node.state);
                view! {
                    <p>{sign(&node.kind)}<strong>{link_to(&node.code, view! { {short(&node.code).to_owned()}" "{both(name)} }.into_any())}</strong>
                        " · "{live(move || state.get(lang.get()).to_owned())}</p>
                    <button type="button" class="button small" on:click=move |_| looked.set(None)>{w("contexts-network-all")}</button>
                }
            }))}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_link_has_a_line_of_its_own() {
        let kinds =
            ["feeds", "on_the_way_to", "meets_at", "displaced_to", "same_manager", "recruits_through"];
        for (n, one) in kinds.iter().enumerate() {
            assert!(kinds[n + 1..].iter().all(|other| stroke(one) != stroke(other)), "{one}");
        }
        // Read from its other end, one kind is drawn as the other with its arrow turned.
        assert_eq!(stroke("displaced_from"), stroke("displaced_to"));
    }

    #[test]
    fn an_arrow_ends_before_the_sign_it_leads_to() {
        let (path, arrow) = line((0.0, 0.0), (100.0, 0.0), 0.0, true);
        assert!(path.starts_with("M12.0 0.0Q50.0 0.0 79.0 0.0"), "{path}");
        assert!(arrow.starts_with("M88.0 0.0L79.0 4.5L79.0 -4.5Z"), "{arrow}");
    }
}
