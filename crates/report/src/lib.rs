//! Report. Documents on paper: a description of what was released becomes a tagged PDF, in Welsh or English.
//!
//! Holds: the template, the fonts, and how a map is drawn as vectors.
//! Takes: [`api::report::Print`], the one document model of the house: marking, edition, sections, tables, maps.
//! Gives: the bytes of a PDF that holds to PDF/UA-1: tagged, with its language, its headings and words for every figure.
//! May touch: nothing; no file, no clock, no network. The same description gives the same bytes.
//! Must never: read a description's words as markup, leave a page without its marking, or be built into the server.
//! Story: `picture` describes a sheet, `jobs` hands it to the process `contexture-render`, which calls [`render`].

mod draw;
mod intervals;
mod render;
mod spoken;

pub use render::{RenderFault, render};
