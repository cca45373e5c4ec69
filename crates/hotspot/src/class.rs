//! The seven classes of the map.

/// How sure a map may be that a cell is hot or cold, by its false discovery q: at most 1, 5 or 10 % of the cells shown at a level or a surer
/// one are expected to be false finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// z < 0 and q <= 0.01.
    Cold99,
    /// z < 0 and q <= 0.05.
    Cold95,
    /// z < 0 and q <= 0.10.
    Cold90,
    /// Not significant. It does not say that nothing is there.
    Neither,
    /// z > 0 and q <= 0.10.
    Hot90,
    /// z > 0 and q <= 0.05.
    Hot95,
    /// z > 0 and q <= 0.01.
    Hot99,
}

impl Class {
    /// Every class, from the surest cold to the surest hot.
    pub const ALL: [Self; 7] =
        [Self::Cold99, Self::Cold95, Self::Cold90, Self::Neither, Self::Hot90, Self::Hot95, Self::Hot99];

    /// The class of a z-score and its q.
    ///
    /// The levels are of **q**, after correction for all cells. Maps that class by p (|z| >= 1.96) colour one cell in twenty of pure noise.
    ///
    /// # Example
    /// ```
    /// use hotspot::Class;
    /// assert_eq!(Class::of(3.1, 0.04), Class::Hot95);
    /// assert_eq!(Class::of(-3.1, 0.3), Class::Neither);
    /// ```
    pub fn of(z: f64, q: f64) -> Self {
        let level = match q {
            q if q <= 0.01 => 3,
            q if q <= 0.05 => 2,
            q if q <= 0.10 => 1,
            _ => 0,
        };
        let sign = if z > 0.0 { 1 } else { -i8::from(z < 0.0) };
        Self::ALL[(3 + sign * level) as usize]
    }

    /// -3 for the surest cold to 3 for the surest hot, 0 for neither.
    pub const fn level(self) -> i8 {
        self as i8 - 3
    }
}

#[cfg(test)]
mod tests {
    use super::Class;

    #[test]
    fn the_levels_are_closed_and_mirror_each_other() {
        let asked = [0.009, 0.01, 0.02, 0.05, 0.07, 0.10, 0.11, 1.0];
        let levels: Vec<i8> = asked.iter().map(|q| Class::of(2.0, *q).level()).collect();
        assert_eq!(levels, [3, 3, 2, 2, 1, 1, 0, 0]);
        for q in asked {
            assert_eq!(Class::of(-2.0, q).level(), -Class::of(2.0, q).level());
            assert_eq!(Class::of(0.0, q), Class::Neither);
        }
    }
}
