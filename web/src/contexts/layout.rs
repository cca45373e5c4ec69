//! Where the contexts of a network stand in its picture. Pure: the same network gives the same picture, on every machine and each time.
//!
//! Forces first (Fruchterman and Reingold 1991: linked contexts draw together, all push each other away), from a spiral in the order
//! that is given; then boxes, symbol and words together, are pushed apart until none lies over another.

/// What wants a place: half the width and half the height of symbol and words together, in pixels.
pub(crate) type Half = (f64, f64);

/// Distance that the forces aim at between two linked contexts, in pixels, before boxes are pushed apart.
const SPRING: f64 = 95.0;
/// Pull of each context to the middle: with it, about half the picture is boxes.
const PULL: f64 = 2.0;
/// Pairs of contexts looked at in all, so that a large network takes no longer than a reader waits.
const PAIRS_MOST: usize = 12_000_000;
/// Rounds of forces at most.
const ROUNDS_MOST: usize = 300;
/// Room between two boxes.
const GAP: f64 = 6.0;
/// Room between the outermost boxes and the edge of the picture.
const MARGIN: f64 = 16.0;

/// A picture: middle of each box, and width and height of the whole.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Layout {
    /// Middle of each box in the order that was given.
    pub(crate) at: Vec<(f64, f64)>,
    /// Width and height.
    pub(crate) size: (f64, f64),
}

/// Lays a network out. `edges` are pairs of places in `boxes`.
pub(crate) fn lay_out(boxes: &[Half], edges: &[(usize, usize)]) -> Layout {
    let mut at = forced(boxes.len(), edges);
    // Words are wide: more room from side to side.
    for (x, y) in &mut at {
        (*x, *y) = (*x * 1.5, *y * 0.8);
    }
    let mut rounds = 0;
    while push_apart(&mut at, boxes) {
        rounds += 1;
        // Where pushing alone goes round in circles, all move outwards.
        if rounds % 40 == 0 {
            for (x, y) in &mut at {
                (*x, *y) = (*x * 1.12, *y * 1.12);
            }
        }
    }
    framed(at, boxes)
}

/// A spiral of equal area for each: no two begin at one point.
fn spiral(count: usize) -> Vec<(f64, f64)> {
    const GOLDEN: f64 = 2.399_963_229_728_653;
    let one = |n: usize| {
        let (radius, angle) = (SPRING * 0.6 * (n as f64 + 0.5).sqrt(), n as f64 * GOLDEN);
        (radius * angle.cos(), radius * angle.sin())
    };
    (0..count).map(one).collect()
}

fn forced(count: usize, edges: &[(usize, usize)]) -> Vec<(f64, f64)> {
    let mut at = spiral(count);
    let rounds = (PAIRS_MOST / (count * count).max(1)).min(ROUNDS_MOST);
    let reach = SPRING * (count as f64).sqrt();
    for round in 0..rounds {
        let mut push = vec![(0.0, 0.0); count];
        for i in 0..count {
            for j in i + 1..count {
                let (dx, dy) = (at[i].0 - at[j].0, at[i].1 - at[j].1);
                let square = (dx * dx + dy * dy).max(1.0);
                let force = SPRING * SPRING / square;
                push[i] = (push[i].0 + dx * force, push[i].1 + dy * force);
                push[j] = (push[j].0 - dx * force, push[j].1 - dy * force);
            }
        }
        for (a, b) in edges {
            let (dx, dy) = (at[*a].0 - at[*b].0, at[*a].1 - at[*b].1);
            let force = (dx * dx + dy * dy).sqrt() / SPRING;
            push[*a] = (push[*a].0 - dx * force, push[*a].1 - dy * force);
            push[*b] = (push[*b].0 + dx * force, push[*b].1 + dy * force);
        }
        // Parts that nothing links are held together by a pull to the middle; steps grow smaller, so that it comes to rest.
        let step = reach * 0.2 * (1.0 - round as f64 / rounds as f64) + 0.5;
        for (place, (dx, dy)) in at.iter_mut().zip(push) {
            let (dx, dy) = (dx - place.0 * PULL, dy - place.1 * PULL);
            let length = (dx * dx + dy * dy).sqrt().max(1e-9);
            let by = length.min(step) / length;
            *place = (place.0 + dx * by, place.1 + dy * by);
        }
    }
    at
}

/// Pushes boxes that lie over each other apart, each pair by half of what is missing along the side where less is; false when none do.
fn push_apart(at: &mut [(f64, f64)], boxes: &[Half]) -> bool {
    let mut found = false;
    for i in 0..at.len() {
        for j in i + 1..at.len() {
            let (dx, dy) = (at[j].0 - at[i].0, at[j].1 - at[i].1);
            let over_x = boxes[i].0 + boxes[j].0 + GAP - dx.abs();
            let over_y = boxes[i].1 + boxes[j].1 + GAP - dy.abs();
            if over_x <= 1e-6 || over_y <= 1e-6 {
                continue;
            }
            found = true;
            let (mut by_x, mut by_y) = (0.0, 0.0);
            if over_x < over_y {
                by_x = over_x / 2.0 * if dx < 0.0 { -1.0 } else { 1.0 };
            } else {
                by_y = over_y / 2.0 * if dy < 0.0 { -1.0 } else { 1.0 };
            }
            at[i] = (at[i].0 - by_x, at[i].1 - by_y);
            at[j] = (at[j].0 + by_x, at[j].1 + by_y);
        }
    }
    found
}

/// Moves everything so that the picture begins at its corner, in whole pixels.
fn framed(at: Vec<(f64, f64)>, boxes: &[Half]) -> Layout {
    let least = |of: fn(&(f64, f64)) -> f64| {
        at.iter().zip(boxes).map(|(place, half)| of(place) - of(half)).fold(f64::INFINITY, f64::min)
    };
    let (west, north) = (least(|pair| pair.0), least(|pair| pair.1));
    if !west.is_finite() {
        return Layout { at: Vec::new(), size: (0.0, 0.0) };
    }
    let at: Vec<(f64, f64)> =
        at.into_iter().map(|(x, y)| ((x - west + MARGIN).round(), (y - north + MARGIN).round())).collect();
    let most = |of: fn(&(f64, f64)) -> f64| {
        at.iter().zip(boxes).map(|(place, half)| of(place) + of(half)).fold(0.0, f64::max)
    };
    let size = (most(|pair| pair.0) + MARGIN, most(|pair| pair.1) + MARGIN);
    Layout { at, size }
}

/// The nearest other in the direction of an arrow key (x to the right, y down); none when there is nothing that way.
pub(crate) fn next(at: &[(f64, f64)], from: usize, (dx, dy): (f64, f64)) -> Option<usize> {
    let (x, y) = *at.get(from)?;
    let mut best: Option<(f64, usize)> = None;
    for (n, place) in at.iter().enumerate().filter(|(n, _)| *n != from) {
        let (east, south) = (place.0 - x, place.1 - y);
        let (along, aside) = (east * dx + south * dy, (east * dy - south * dx).abs());
        // Within 60° of the way asked; what lies aside counts double.
        if along > 0.0 && aside <= along * 1.732 {
            let cost = along + aside * 2.0;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, n));
            }
        }
    }
    best.map(|(_, n)| n)
}

/// Words in lines of at most `width` letters and at most `lines` of them; what does not fit ends in an ellipsis.
pub(crate) fn wrapped(words: &str, width: usize, lines: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut left = words.split_whitespace().peekable();
    while let Some(word) = left.peek() {
        let fits = found.last().is_some_and(|line| line.chars().count() + 1 + word.chars().count() <= width);
        let room = found.len() < lines;
        match found.last_mut() {
            Some(line) if fits => {
                line.push(' ');
                line.push_str(word);
            }
            _ if room => {
                found.push(cut(word, width));
            }
            _ => break,
        }
        left.next();
    }
    if left.peek().is_some()
        && let Some(last) = found.last_mut()
    {
        let shortened: String = last.chars().take(width - 1).collect();
        *last = format!("{}…", shortened.trim_end_matches([',', ' ']));
    }
    found
}

fn cut(word: &str, width: usize) -> String {
    if word.chars().count() <= width {
        return word.to_owned();
    }
    let kept: String = word.chars().take(width - 1).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A network of a size by a small generator of its own, so that it is the same each time.
    fn network(count: usize, links: usize) -> (Vec<Half>, Vec<(usize, usize)>) {
        let mut state = 7_u64;
        let mut draw = |most: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) as usize % most
        };
        let boxes = (0..count).map(|_| (30.0 + draw(45) as f64, 18.0 + draw(8) as f64)).collect();
        let edges = (0..links).map(|_| (draw(count), draw(count))).filter(|(a, b)| a != b).collect();
        (boxes, edges)
    }

    fn overlaps(layout: &Layout, boxes: &[Half]) -> usize {
        let mut found = 0;
        for i in 0..boxes.len() {
            for j in i + 1..boxes.len() {
                let (a, b) = (layout.at[i], layout.at[j]);
                let over_x = boxes[i].0 + boxes[j].0 - (a.0 - b.0).abs();
                let over_y = boxes[i].1 + boxes[j].1 - (a.1 - b.1).abs();
                found += usize::from(over_x > 0.0 && over_y > 0.0);
            }
        }
        found
    }

    #[test]
    fn no_words_lie_over_others_at_two_hundred_contexts() {
        for (count, links) in [(2, 1), (30, 20), (200, 260), (200, 20)] {
            let (boxes, edges) = network(count, links);
            let layout = lay_out(&boxes, &edges);
            assert_eq!(overlaps(&layout, &boxes), 0, "{count} contexts, {links} links");
            for (place, half) in layout.at.iter().zip(&boxes) {
                assert!(place.0 >= half.0 && place.1 >= half.1, "inside the picture");
                assert!(place.0 + half.0 <= layout.size.0 && place.1 + half.1 <= layout.size.1);
            }
        }
        let (boxes, edges) = network(200, 260);
        let (width, height) = lay_out(&boxes, &edges).size;
        assert!(
            width < 3_200.0 && height < 2_200.0,
            "{width} by {height}: two hundred still make one picture"
        );
    }

    #[test]
    fn the_same_network_is_the_same_picture() {
        let (boxes, edges) = network(80, 90);
        assert_eq!(lay_out(&boxes, &edges), lay_out(&boxes, &edges));
        assert_eq!(lay_out(&[], &[]), Layout { at: vec![], size: (0.0, 0.0) });
    }

    #[test]
    fn linked_contexts_stand_nearer_than_others() {
        // Ten chains of six; nothing links the chains.
        let boxes = vec![(40.0, 20.0); 60];
        let edges: Vec<(usize, usize)> = (0..60).filter(|n| n % 6 != 5).map(|n| (n, n + 1)).collect();
        let at = lay_out(&boxes, &edges).at;
        let apart = |a: usize, b: usize| ((at[a].0 - at[b].0).powi(2) + (at[a].1 - at[b].1).powi(2)).sqrt();
        let linked: f64 = edges.iter().map(|(a, b)| apart(*a, *b)).sum::<f64>() / edges.len() as f64;
        let mut all = Vec::new();
        for a in 0..60 {
            all.extend((a + 1..60).map(|b| apart(a, b)));
        }
        let mean = all.iter().sum::<f64>() / all.len() as f64;
        assert!(linked * 2.0 < mean, "linked {linked:.0}, all {mean:.0}");
    }

    #[test]
    fn an_arrow_key_goes_to_the_nearest_that_way() {
        let at = [(0.0, 0.0), (50.0, 5.0), (200.0, 0.0), (0.0, -80.0)];
        assert_eq!(next(&at, 0, (1.0, 0.0)), Some(1));
        assert_eq!(next(&at, 1, (1.0, 0.0)), Some(2));
        assert_eq!(next(&at, 0, (0.0, -1.0)), Some(3));
        assert_eq!(next(&at, 2, (1.0, 0.0)), None);
    }

    #[test]
    fn long_names_take_two_lines_and_say_that_there_is_more() {
        assert_eq!(wrapped("Canol y Dref", 20, 2), ["Canol y Dref"]);
        assert_eq!(
            wrapped("Group of ten to twenty, aged 13 to 15, at Maes", 20, 2),
            ["Group of ten to", "twenty, aged 13 to…"]
        );
        assert_eq!(wrapped("Llanfairpwllgwyngyllgogerychwyrndrobwll", 20, 2).len(), 1);
    }
}
