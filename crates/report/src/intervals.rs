//! Values with their intervals on one scale, as vectors.

use crate::draw::{WIDTH_PX, escape};
use api::drawing::palette::{INK, TEXT_2};
use api::language::Lang;
use api::number::{interval, whole};
use api::report::Intervals;
use std::fmt::Write as _;

/// Height of a line.
const LINE_PX: f64 = 20.0;

/// Where the scale begins and ends; names stand before it, values after it.
const SCALE_PX: (f64, f64) = (230.0, 500.0);

/// Size of the letters.
const LETTER_PX: f64 = 11.0;

/// Letters of a name at most: what is longer would run into the scale.
const NAME_LETTERS: usize = 38;

/// Draws them: a bar from the lower to the upper end, a dot at the value, the numbers in words beside it.
pub(crate) fn intervals_svg(of: &Intervals, lang: Lang) -> String {
    let (from, to) = SCALE_PX;
    let most = end(of.lines.iter().map(|line| line.high).max().unwrap_or(0));
    let at = |value: u32| from + (to - from) * f64::from(value) / f64::from(most);
    let height = LINE_PX * (of.lines.len() as f64 + 1.0);
    let (ink, grey) = (INK.css(), TEXT_2.css());
    let mut body = String::new();
    for (n, line) in of.lines.iter().enumerate() {
        let y = LINE_PX * (n as f64 + 0.5);
        let text = y + LETTER_PX * 0.35;
        // Writing to a String cannot fail.
        let _ = write!(
            body,
            "<text x=\"0\" y=\"{text:.1}\" fill=\"{ink}\">{}</text>\
             <path d=\"M{:.1} {y:.1}L{:.1} {y:.1}\" stroke=\"{grey}\" stroke-width=\"4\"/>\
             <circle cx=\"{:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"{ink}\"/>\
             <text x=\"{:.1}\" y=\"{text:.1}\" fill=\"{ink}\">{}</text>",
            escape(&short(line.name.get(lang))),
            at(line.low),
            at(line.high),
            at(line.value),
            to + 14.0,
            interval(line.value.into(), line.low.into(), line.high.into())
        );
    }
    let foot = height - LINE_PX;
    let _ =
        write!(body, "<path d=\"M{from} {foot:.1}L{to} {foot:.1}\" stroke=\"{grey}\" stroke-width=\"0.8\"/>");
    for (x, anchor, value) in [(from, "start", 0), (to, "end", most)] {
        let y = foot + LETTER_PX * 1.3;
        let value = whole(value.into());
        let _ = write!(
            body,
            "<text x=\"{x}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" fill=\"{grey}\">{value}</text>"
        );
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH_PX}\" height=\"{height:.1}\" viewBox=\"0 0 {WIDTH_PX} {height:.1}\" \
         font-family=\"Libertinus Serif\" font-size=\"{LETTER_PX}\">\n{body}</svg>\n"
    )
}

/// The end of the scale: the highest upper end, rounded up to 1, 2 or 5 times a power of ten.
fn end(highest: u32) -> u32 {
    let mut power = 1_u32;
    loop {
        for n in [1, 2, 5] {
            match power.checked_mul(n) {
                Some(end) if end >= highest.max(10) => return end,
                Some(_) => {}
                None => return u32::MAX,
            }
        }
        let Some(next) = power.checked_mul(10) else { return u32::MAX };
        power = next;
    }
}

fn short(name: &str) -> String {
    if name.chars().count() <= NAME_LETTERS {
        return name.to_owned();
    }
    let cut: String = name.chars().take(NAME_LETTERS - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::language::Text;
    use api::report::IntervalLine;

    #[test]
    fn a_scale_ends_at_a_round_number_above_every_interval() {
        assert_eq!([0, 10, 11, 20, 51, 1_000, 1_001].map(end), [10, 10, 20, 20, 100, 1_000, 2_000]);
        assert_eq!(end(u32::MAX), u32::MAX);
    }

    #[test]
    fn values_lie_on_one_scale_and_names_are_no_markup() {
        let line = |name: &str, value, low, high| IntervalLine { name: Text::same(name), value, low, high };
        let of = Intervals {
            caption: Text::same("c"),
            alt: Text::same("a"),
            lines: vec![line("Dock & <b>", 50, 0, 100), line("Ty", 0, 0, 10)],
        };
        let svg = intervals_svg(&of, Lang::En);
        assert!(svg.contains("Dock &amp; &lt;b&gt;"));
        assert!(svg.contains("M230.0 10.0L500.0 10.0"), "{svg}");
        assert!(svg.contains("cx=\"365.0\""), "{svg}");
        assert!(svg.contains("50 (0–100)"));
    }
}
