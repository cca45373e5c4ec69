//! Letters made comparable: one case, no accents, one apostrophe, one dash, one space.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents (`ŵ` is `w`); every apostrophe is `'`, every dash `-`, every space ` `; what cannot be seen is dropped.
pub(crate) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().filter(|letter| !unseen(*letter)).map(plain_ascii).collect();
    }
    // Marks first: NFKC of a typographic prime or an acute accent that stands alone would leave a space.
    let marks = text.chars().map(|letter| match letter {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{02bc}' | '\u{2032}' | '\u{00b4}' | '\u{0060}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{201c}' | '\u{201d}' | '\u{2033}' => '"',
        '\u{00ba}' | '\u{02da}' => '\u{00b0}',
        other => other,
    });
    let mut out = String::with_capacity(text.len());
    for letter in marks.nfkd().filter(|letter| !is_combining_mark(*letter) && !unseen(*letter)) {
        if letter.is_whitespace() {
            out.push(' ');
        } else {
            out.extend(letter.to_lowercase().filter(|low| !is_combining_mark(*low)));
        }
    }
    out
}

/// Most cells are plain already, and tens of thousands are folded at once.
const fn plain_ascii(letter: char) -> char {
    match letter {
        '`' => '\'',
        '\t'..='\r' => ' ',
        other => other.to_ascii_lowercase(),
    }
}

/// Characters without width: joiners, direction marks, the byte-order mark, soft hyphens.
fn unseen(letter: char) -> bool {
    matches!(letter, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || (letter.is_control() && !letter.is_whitespace())
}

/// Whether a cell says that nothing is known, in words or by a dash.
pub(crate) fn says_unknown(plain: &str) -> bool {
    const WORDS: [&str; 20] = [
        "unknown",
        "not known",
        "not stated",
        "not recorded",
        "none",
        "no",
        "n/a",
        "na",
        "n.a.",
        "nk",
        "n/k",
        "tbc",
        "tba",
        "unsure",
        "anhysbys",
        "ddim yn hysbys",
        "dim yn hysbys",
        "heb ei gofnodi",
        "ansicr",
        "dim",
    ];
    WORDS.contains(&plain) || plain.chars().all(|letter| "-?.*/ ".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_apostrophes_and_unseen_characters_make_no_difference() {
        assert_eq!(plain("Pont-y-pŵl"), "pont-y-pwl");
        assert_eq!(plain("Tre\u{2019}r\u{00a0}Ddôl\u{200b}"), "tre'r ddol");
        assert_eq!(plain("W\u{0302}Y\u{0302} – İ"), "wy - i");
    }

    #[test]
    fn plain_letters_are_folded_as_any_others() {
        let ascii: String = (0..=127_u8).map(char::from).collect();
        // One letter beyond ASCII takes the longer way.
        let other = plain(&format!("{ascii}é"));
        assert_eq!(plain(&ascii), other[..other.len() - 1]);
    }

    #[test]
    fn a_cell_that_says_nothing_is_known() {
        assert!(["n/a", "--", "?", "anhysbys"].into_iter().all(says_unknown));
        assert!(!says_unknown("noddfa"));
    }
}
