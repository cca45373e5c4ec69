//! Filters: a bounded part of CQL2 text (OGC 21-065).
//!
//! ```text
//! filter     = term *( "OR" term )
//! term       = factor *( "AND" factor )
//! factor     = "NOT" factor | "(" filter ")" | predicate
//! predicate  = operand ( "=" | "<>" | "<" | "<=" | ">" | ">=" ) operand
//!            | property [ "NOT" ] "BETWEEN" literal "AND" literal
//!            | property [ "NOT" ] "IN" "(" literal *( "," literal ) ")"
//!            | property [ "NOT" ] "LIKE" text            % any run, _ any one, \ before either for itself
//!            | property "IS" [ "NOT" ] "NULL"
//!            | "S_INTERSECTS" "(" "geometry" "," ( bbox | polygon | point ) ")"
//! operand    = property | literal
//! literal    = text | number
//! bbox       = "BBOX" "(" number "," number "," number "," number ")"
//! polygon    = "POLYGON" "(" ring *( "," ring ) ")"    ring = "(" pair *( "," pair ) ")"
//! point      = "POINT" "(" pair ")"                    pair = number number
//! ```
//!
//! At most 8,192 bytes, 16 brackets deep, 64 predicates, 100 literals in a list, 4 geometries and 200 corners in all; so the dearest
//! filter over a region's features stays within a second.

mod lex;
mod outline;
mod print;
mod read;
mod weigh;

pub(crate) use read::filter_read;

use crate::ogc::ground::Reach;

/// A filter that fits the properties of a collection. Properties are positions in their list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Filter {
    /// All of these.
    And(Vec<Self>),
    /// Any of these.
    Or(Vec<Self>),
    /// Not this.
    Not(Box<Self>),
    /// One value beside another.
    Compare(Operand, Comparison, Operand),
    /// From one literal to another, both included.
    Between(usize, Literal, Literal),
    /// One of a list.
    In(usize, Vec<Literal>),
    /// Like a pattern.
    Like(usize, String),
    /// Without a value.
    IsNull(usize),
    /// Where the feature meets a geometry.
    Meets(Outline),
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    /// A property of the feature.
    Property(usize),
    /// A value as written.
    Literal(Literal),
}

/// A value as written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Literal {
    /// Between apostrophes.
    Text(String),
    /// Finite.
    Number(f64),
}

/// How two values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    /// `=`
    Equal,
    /// `<>`
    Other,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

impl Comparison {
    const ALL: [Self; 6] = [Self::Equal, Self::Other, Self::Less, Self::AtMost, Self::More, Self::AtLeast];

    const fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Other => "<>",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
        }
    }
}

/// A geometry as it was written, and where it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outline {
    pub(crate) written: Written,
    pub(crate) reaches: Vec<Reach>,
}

/// A geometry in the coordinates of `filter-crs`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Written {
    /// Two corners.
    Bbox([f64; 4]),
    /// Rings, the outer one first.
    Polygon(Vec<Vec<(f64, f64)>>),
    /// One place.
    Point((f64, f64)),
}

#[cfg(test)]
mod tests;
