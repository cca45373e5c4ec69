//! The ground: public geography made ready to be drawn, once per geography, and its names, once per zoom and language.

use super::pen::{Drawn, Line};
use super::shape;
use super::world::Window;
use crate::words::Lang;
use api::drawing::{Placed, Wish, names_place};
use api::{Geography, Shape};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Path2d};

/// A drawn feature and how it is drawn.
pub(super) struct Feature {
    /// Its shape.
    pub(super) drawn: Drawn,
    /// `land`, `urban` …, or the kind of an area.
    pub(super) layer: String,
    /// 0 is the most important.
    pub(super) rank: u8,
}

/// Names placed for one zoom and language.
type Names = Option<(f64, Lang, Rc<Vec<Placed>>)>;

/// What the data bring to the placing of names.
#[derive(Default)]
pub(super) struct Beside {
    /// Ground that no name may cover.
    pub(super) taken: Vec<Window>,
    /// Names of their own.
    pub(super) wishes: Vec<Wish>,
}

/// Public geography, ready.
pub(super) struct Ground {
    geography: Arc<Geography>,
    /// North-west corner that paths count from.
    pub(super) origin: (i32, i32),
    /// The basemap, in drawing order.
    pub(super) features: Vec<Feature>,
    /// Outlines of authorities and forces. (The board's is the region's own coast.)
    pub(super) outlines: Vec<Feature>,
    names: RefCell<Names>,
}

/// Makes a shape ready; a browser that cannot read the outline draws nothing.
pub(super) fn draw_ready(shape: &Shape, origin: (i32, i32)) -> Option<Drawn> {
    let path = Path2d::new_with_path_string(&shape::path(shape, origin)).ok()?;
    Some(Drawn { line: Line::Canvas(path), window: shape::window(shape) })
}

/// The same for a picture of vectors.
#[expect(clippy::unnecessary_wraps, reason = "it stands where the other may fail")]
pub(super) fn vector_ready(shape: &Shape, origin: (i32, i32)) -> Option<Drawn> {
    Some(Drawn { line: Line::Vector(shape::path(shape, origin)), window: shape::window(shape) })
}

impl Ground {
    pub(super) fn new(geography: Arc<Geography>) -> Self {
        Self::made(geography, draw_ready)
    }

    /// The same ground for a picture of vectors.
    pub(super) fn in_vectors(&self) -> Self {
        Self::made(Arc::clone(&self.geography), vector_ready)
    }

    fn made(geography: Arc<Geography>, ready: impl Fn(&Shape, (i32, i32)) -> Option<Drawn>) -> Self {
        let (west, _, _, north) = geography.bounds;
        let origin = (west, north);
        let feature = |layer: &str, rank: u8, shape: &Shape| {
            ready(shape, origin).map(|drawn| Feature { drawn, layer: layer.to_owned(), rank })
        };
        let features = geography
            .basemap
            .iter()
            .filter(|part| part.layer != "label")
            .filter_map(|part| feature(&part.layer, part.rank, &part.shape))
            .collect();
        let outlines = geography
            .areas
            .iter()
            .filter(|area| matches!(area.kind.as_str(), "local_authority" | "force"))
            .filter_map(|area| feature(&area.kind, 0, &area.shape))
            .collect();
        Self { geography, origin, features, outlines, names: RefCell::new(None) }
    }

    /// Region bounds: west, south, east, north.
    pub(super) fn bounds(&self) -> (i32, i32, i32, i32) {
        self.geography.bounds
    }

    /// Places names anew when they are asked for next: what they must step aside for has changed.
    pub(super) fn names_forget(&self) {
        *self.names.borrow_mut() = None;
    }

    /// The names that have a place at this scale, in this language: the ground's own and those that `beside` adds, clear of its circles.
    pub(super) fn names(&self, scale: f64, lang: Lang, beside: impl Fn() -> Beside) -> Rc<Vec<Placed>> {
        if let Some((at, of, placed)) = &*self.names.borrow()
            && (at - scale).abs() < f64::EPSILON
            && *of == lang
        {
            return Rc::clone(placed);
        }
        let mut wishes = wishes(&self.geography, lang);
        let beside = beside();
        wishes.extend(beside.wishes);
        let ruler = ruler();
        let placed = Rc::new(names_place(&wishes, &beside.taken, scale, |words, size| {
            ruler.as_ref().map_or(words.len() as f64 * size * 0.55, |context| {
                context.set_font(&font(size, true));
                context.measure_text(words).map_or(0.0, |metrics| metrics.width())
            })
        }));
        *self.names.borrow_mut() = Some((scale, lang, Rc::clone(&placed)));
        placed
    }
}

/// The font of names on the map.
pub(super) fn font(size: f64, strong: bool) -> String {
    let weight = if strong { "600 " } else { "" };
    format!("{weight}{size}px system-ui, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif")
}

fn wishes(geography: &Geography, lang: Lang) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for part in geography.basemap.iter().filter(|part| part.layer == "label") {
        let (Some(name), Shape::Points(at)) = (&part.name, &part.shape) else { continue };
        let [e, n, ..] = at.as_slice() else { continue };
        wishes.push(Wish {
            words: name.get(lang).to_owned(),
            at: (f64::from(*e), f64::from(*n)),
            rank: part.rank,
        });
    }
    wishes
}

/// A context that measures words and is never shown.
pub(super) fn ruler() -> Option<CanvasRenderingContext2d> {
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    canvas.unchecked_into::<web_sys::HtmlCanvasElement>().get_context("2d").ok()??.dyn_into().ok()
}
