//! How a map is drawn, wherever it is: colours, classes of rates, where names go. Pure arithmetic, the same on the screen and on paper.

mod label;
pub mod palette;
mod rates;
mod stroke;
mod window;

pub use label::{Placed, Wish, name_size, names_place};
pub use palette::Rgb;
pub use rates::{Breaks, Rate, is_wide, rate, residents_of};
pub use stroke::{place_radius, road_width};
pub use window::{Window, length_label, scale_bar};
