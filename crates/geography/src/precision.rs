//! How well a place is known.

use serde::{Deserialize, Serialize};

/// Stated precision of a position: the true place lies within a square or circle of about this many metres.
///
/// It is what the sender says, not a wish: a postcode is about 100 m in a town, a street centre 200 m, "somewhere in the
/// ward" 2,000 m. Commonly misread as the number of decimals of the coordinates, which says nothing of the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Precision(u32);

impl Precision {
    /// The best that is ever claimed: one metre.
    pub const METRE: Self = Self(1);

    /// A precision of `metres`; nothing is known better than a metre, so 0 becomes 1.
    pub const fn new(metres: u32) -> Self {
        Self(if metres == 0 { 1 } else { metres })
    }

    /// Metres.
    pub const fn metres(self) -> u32 {
        self.0
    }

    /// Whether the position may be counted in a 500 m cell.
    pub const fn maps_to_cell(self) -> bool {
        self.0 <= 500
    }

    /// Whether the position may be counted in a block (the smallest area of a release).
    pub const fn maps_to_block(self) -> bool {
        self.0 <= 1_000
    }
}

#[cfg(test)]
mod tests {
    use super::Precision;

    #[test]
    fn a_position_counts_only_where_it_is_known_well_enough() {
        let asked = [1, 500, 501, 1_000, 1_001].map(|m| {
            let p = Precision::new(m);
            (p.maps_to_cell(), p.maps_to_block())
        });
        assert_eq!(asked, [(true, true), (true, true), (false, true), (false, true), (false, false)]);
        assert_eq!(Precision::new(0), Precision::METRE);
    }
}
