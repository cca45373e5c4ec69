//! Colours, as the screen and paper share them.

pub(crate) use api::drawing::palette::*;
