//! Where names go: the most important first, none over another. Placed for the whole region at once, so that tiles agree.

use super::Window;

/// A name that wants a place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// The words.
    pub words: String,
    /// Middle, in metres.
    pub at: (f64, f64),
    /// 0 is the most important.
    pub rank: u8,
}

/// A name in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The words.
    pub words: String,
    /// Middle, in metres.
    pub at: (f64, f64),
    /// Rank, which sets the size.
    pub rank: u8,
    /// The ground it covers.
    pub covers: Window,
}

/// Size in CSS pixels of a rank.
pub fn name_size(rank: u8) -> f64 {
    match rank {
        0 => 15.0,
        1 => 13.0,
        2 => 12.0,
        _ => 11.0,
    }
}

/// The smallest scale (pixels in a metre) at which a rank is shown.
fn shown_from(rank: u8) -> f64 {
    match rank {
        0 => 0.0,
        1 => 1.0 / 140.0,
        2 => 1.0 / 70.0,
        3 => 1.0 / 34.0,
        _ => 1.0 / 17.0,
    }
}

/// Steps north and south that a name may take, in pixels.
const ASIDES_PX: [f64; 7] = [0.0, 22.0, -22.0, 34.0, -34.0, 46.0, -46.0];

/// Places names at a scale (pixels in a metre): in order of rank, each only if nothing that is already there would touch it. A name goes to
/// its point, else above or below whatever is `taken` there. `width` measures words in pixels at a size.
pub fn names_place(
    wishes: &[Wish],
    taken: &[Window],
    scale: f64,
    width: impl Fn(&str, f64) -> f64,
) -> Vec<Placed> {
    const GAP_PX: f64 = 4.0;
    let mut order: Vec<&Wish> = wishes.iter().filter(|wish| scale >= shown_from(wish.rank)).collect();
    order.sort_by_key(|wish| wish.rank);
    let mut placed: Vec<Placed> = Vec::new();
    for wish in order {
        let size = name_size(wish.rank);
        let half_width = (width(&wish.words, size) / 2.0 + GAP_PX) / scale;
        let half_height = (size * 0.7 + GAP_PX / 2.0) / scale;
        let (e, n) = wish.at;
        let covers = |aside: f64| Window {
            west: e - half_width,
            east: e + half_width,
            south: n + aside - half_height,
            north: n + aside + half_height,
        };
        // Another name is no reason to step aside: a name far from its place misleads more than a missing one.
        let aside = ASIDES_PX
            .into_iter()
            .map(|aside| aside / scale)
            .find(|aside| !taken.iter().any(|there| there.meets(&covers(*aside))))
            .filter(|aside| !placed.iter().any(|other| other.covers.meets(&covers(*aside))));
        if let Some(aside) = aside {
            let at = (e, n + aside);
            placed.push(Placed { words: wish.words.clone(), at, rank: wish.rank, covers: covers(aside) });
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(words: &str, e: f64, rank: u8) -> Wish {
        Wish { words: words.to_owned(), at: (e, 0.0), rank }
    }

    fn names(wishes: &[Wish], scale: f64) -> Vec<String> {
        names_place(wishes, &[], scale, |words, size| words.len() as f64 * size / 2.0)
            .into_iter()
            .map(|p| p.words)
            .collect()
    }

    #[test]
    fn the_more_important_name_wins_its_place() {
        let wishes = [wish("Hamlet", 1_000.0, 1), wish("City", 0.0, 0)];
        assert_eq!(names(&wishes, 1.0 / 64.0), ["City"], "a kilometre is 16 pixels: no room for both");
        assert_eq!(names(&wishes, 1.0 / 4.0), ["City", "Hamlet"], "closer there is");
    }

    #[test]
    fn lesser_names_wait_until_one_is_close() {
        let wishes = [wish("Farm", 0.0, 4)];
        assert!(names(&wishes, 1.0 / 64.0).is_empty());
        assert_eq!(names(&wishes, 1.0 / 8.0), ["Farm"]);
    }

    #[test]
    fn a_name_steps_aside_for_what_is_there() {
        let circle = Window { west: -100.0, east: 100.0, south: -100.0, north: 100.0 };
        let placed = names_place(&[wish("City", 0.0, 0)], &[circle], 1.0 / 16.0, |words, size| {
            words.len() as f64 * size / 2.0
        });
        assert_eq!(placed.len(), 1);
        assert!(placed[0].at.1 > 100.0 && !placed[0].covers.meets(&circle), "{placed:?}");
    }

    #[test]
    fn no_two_placed_names_touch() {
        let wishes: Vec<Wish> =
            (0..40).map(|i| wish("Pentref", f64::from(i) * 700.0, (i % 3) as u8)).collect();
        let placed = names_place(&wishes, &[], 1.0 / 32.0, |words, size| words.len() as f64 * size / 2.0);
        assert!(placed.len() > 3);
        for (i, a) in placed.iter().enumerate() {
            assert!(placed[i + 1..].iter().all(|b| !a.covers.meets(&b.covers)));
        }
    }
}
