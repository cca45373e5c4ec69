//! A configured raster base map below the data: tiles of the British National Grid's own matrix, drawn to our scale.

use super::pen::Pen;
use super::world::Window;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::HtmlImageElement;

/// North-west corner of the matrix, as the Ordnance Survey's web tiles in EPSG:27700 have it.
const CORNER: (f64, f64) = (-238_375.0, 1_376_256.0);
/// Metres of a pixel at level 0; each level halves it.
const COARSEST_M: f64 = 896.0;
/// The closest level.
const LEVEL_MAX: i32 = 13;
/// Pixels of a side.
const SIDE_PX: f64 = 256.0;
/// Pictures that are kept: a window at twice the density, three times over.
const KEPT_MAX: usize = 400;

/// A tile of the matrix: level, column from the west, row from the north.
type Key = (i32, i64, i64);

/// The level whose pixels are as fine as the screen's, for so many pixels in a metre.
fn level_of(scale: f64) -> i32 {
    ((COARSEST_M * scale).log2().ceil() as i32).clamp(0, LEVEL_MAX)
}

/// The ground of a tile.
fn ground_of((level, col, row): Key) -> Window {
    let side = SIDE_PX * COARSEST_M / f64::from(1 << level);
    let (west, north) = (CORNER.0 + col as f64 * side, CORNER.1 - row as f64 * side);
    Window { west, east: west + side, north, south: north - side }
}

/// The tiles that a window shows.
fn within(window: &Window, level: i32) -> impl Iterator<Item = Key> {
    let side = SIDE_PX * COARSEST_M / f64::from(1 << level);
    let at = |metres: f64| (metres / side).floor().max(0.0) as i64;
    let (first_col, last_col) = (at(window.west - CORNER.0), at(window.east - CORNER.0));
    let (first_row, last_row) = (at(CORNER.1 - window.north), at(CORNER.1 - window.south));
    (first_row..=last_row).flat_map(move |row| (first_col..=last_col).map(move |col| (level, col, row)))
}

/// The pictures of a base map, fetched when they are first wanted.
pub(super) struct Raster {
    template: String,
    pictures: RefCell<HashMap<Key, HtmlImageElement>>,
    /// What is done when a picture has come.
    came: Rc<Closure<dyn Fn()>>,
    wanted: Cell<usize>,
}

impl Raster {
    /// A base map by its template; `came` paints anew.
    pub(super) fn new(template: String, came: impl Fn() + 'static) -> Self {
        let came = Rc::new(Closure::<dyn Fn()>::new(came));
        Self { template, pictures: RefCell::default(), came, wanted: Cell::new(0) }
    }

    /// Paints what has come of a tile's ground, and asks for the rest.
    pub(super) fn paint(&self, pen: &Pen<'_>) {
        if self.pictures.borrow().len() > KEPT_MAX {
            self.pictures.borrow_mut().clear();
        }
        let level = level_of(pen.tile.scale * pen.tile.density.min(2.0));
        for key in within(&pen.tile.window, level) {
            let picture = self.picture(key);
            // A picture that failed is complete as well, and has no width.
            if picture.complete() && picture.natural_width() > 0 {
                pen.picture(&picture, &ground_of(key));
            }
        }
    }

    fn picture(&self, key: Key) -> HtmlImageElement {
        let mut pictures = self.pictures.borrow_mut();
        pictures
            .entry(key)
            .or_insert_with(|| {
                self.wanted.set(self.wanted.get() + 1);
                let document = web_sys::window().and_then(|it| it.document()).expect("a page has a document");
                let picture: HtmlImageElement =
                    document.create_element("img").expect("img is an element").unchecked_into();
                picture.set_onload(Some(self.came.as_ref().as_ref().unchecked_ref()));
                let (level, col, row) = key;
                let address = self.template.replace("{z}", &level.to_string());
                let address = address.replace("{x}", &col.to_string()).replace("{y}", &row.to_string());
                picture.set_src(&address);
                picture
            })
            .clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_as_fine_as_the_screen() {
        assert_eq!(level_of(1.0 / 896.0), 0);
        assert_eq!(level_of(1.0 / 448.0), 1);
        assert_eq!(level_of(1.0 / 400.0), 2, "never coarser than the screen");
        assert_eq!(level_of(100.0), LEVEL_MAX);
    }

    #[test]
    fn tiles_cover_their_window_and_meet() {
        let window = Window { west: 250_000.0, south: 300_000.0, east: 260_000.0, north: 310_000.0 };
        let keys: Vec<Key> = within(&window, 7).collect();
        // At level 7 a pixel is 7 m and a tile 1,792 m.
        assert!((ground_of(keys[0]).east - ground_of(keys[0]).west - 1_792.0).abs() < 1e-9);
        assert!(keys.iter().all(|key| ground_of(*key).meets(&window)));
        let around = keys.iter().fold(Window::EMPTY, |mut all, key| {
            let ground = ground_of(*key);
            all.reach(ground.west, ground.south);
            all.reach(ground.east, ground.north);
            all
        });
        assert!(around.west <= window.west && around.east >= window.east);
        assert!(around.south <= window.south && around.north >= window.north);
        assert!((ground_of(keys[0]).east - ground_of(keys[1]).west).abs() < 1e-9);
    }
}
