//! The text as it is searched: folded to plain letters and digits, with a way back.
//!
//! NFKC's compatibility mappings (Unicode Standard Annex 15) take fullwidth and mathematical forms to their letters; the decomposed form is used
//! because accents are then left out, so that "Siân" and "Sian" are one name. Look-alikes of other scripts follow
//! the confusables of Unicode Technical Standard 39, except where those join letters that differ in Latin (I and l).

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A text folded for searching. Never shown: it has no `Debug`.
pub(crate) struct Normal {
    /// Folded, letter case kept.
    pub(crate) text: String,
    /// The same bytes with ASCII letters lowered.
    pub(crate) lower: Vec<u8>,
    /// For each byte, the character of the original that it came from.
    from: Vec<u32>,
    /// Whether the folded text has a decimal digit.
    pub(crate) has_digit: bool,
}

impl Normal {
    pub(crate) fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut from = Vec::with_capacity(original.len());
        for (at, character) in original.chars().enumerate() {
            let before = text.len();
            fold(character, &mut text);
            // A text of four thousand million characters does not fit the memory of a request.
            from.resize(from.len() + text.len() - before, at as u32);
        }
        let lower = text.to_ascii_lowercase().into_bytes();
        let has_digit = lower.iter().any(u8::is_ascii_digit);
        Self { text, lower, from, has_digit }
    }

    /// The characters of the original that the bytes `start..end` came from.
    pub(crate) fn original(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.from.get(start).copied().unwrap_or(0) as usize;
        let last = end.checked_sub(1).and_then(|at| self.from.get(at)).copied().unwrap_or(0) as usize;
        (first, last + 1)
    }
}

/// Writes what `character` is read as, which may be nothing.
fn fold(character: char, out: &mut String) {
    if character.is_ascii() {
        out.push(match character {
            '`' => '\'',
            control if control.is_ascii_control() => ' ',
            plain => plain,
        });
    } else if let Some(plain) = known(character) {
        out.push_str(plain);
    } else if !is_ignored(character) {
        for part in std::iter::once(character).nfkd() {
            fold_part(part, out);
        }
    }
}

/// One character of the decomposed form.
fn fold_part(part: char, out: &mut String) {
    if part.is_ascii() {
        out.push(part);
    } else if let Some(plain) = known(part) {
        out.push_str(plain);
    } else if let Some(digit) = digit(part) {
        out.push(digit);
    } else if !is_combining_mark(part) && !is_ignored(part) {
        let mut one = [0; 4];
        let mut skeleton = unicode_security::skeleton(part.encode_utf8(&mut one));
        match (skeleton.next(), skeleton.next()) {
            // 'l' stands there for I, l and 1 alike; the letters that mean it are in `known`.
            (Some(plain), None) if plain.is_ascii_alphabetic() => out.push(plain),
            _ => out.push(part),
        }
    }
}

/// Signs that are not seen: zero-width, joiners, directions, variation selectors, tags, soft hyphen.
fn is_ignored(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The value of a decimal digit of another script: each script has its ten in a row (Unicode category Nd).
fn digit(character: char) -> Option<char> {
    const ZEROS: [u32; 58] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
        0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40,
        0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066,
        0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950,
        0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16b50, 0x1e140, 0x1e2f0, 0x1e950,
    ];
    let code = character as u32;
    let zero = ZEROS[..ZEROS.partition_point(|zero| *zero <= code)].last()?;
    char::from_digit(code - zero, 10)
}

/// Letters and signs with one plain reading that decomposition does not give.
#[expect(clippy::too_many_lines, reason = "a table of letters")]
fn known(character: char) -> Option<&'static str> {
    Some(match character {
        'А' | 'Α' | 'Ꭺ' => "A",
        'а' | 'α' | 'ɑ' => "a",
        'В' | 'Β' | 'Ᏼ' => "B",
        'С' | 'Ϲ' | 'Ꮯ' => "C",
        'с' | 'ϲ' => "c",
        'Ԁ' | 'Ꭰ' | 'Đ' | 'Ð' => "D",
        'ԁ' | 'đ' | 'ð' => "d",
        'Е' | 'Ε' | 'Ꭼ' => "E",
        'е' | 'ҽ' | 'ε' => "e",
        'Ϝ' => "F",
        'ƒ' => "f",
        'Ԍ' | 'Ꮐ' => "G",
        'ɡ' | 'ց' => "g",
        'Н' | 'Η' | 'Ꮋ' => "H",
        'һ' | 'հ' | 'ħ' => "h",
        'І' | 'Ι' | 'Ӏ' | 'Ꭵ' => "I",
        'і' | 'ι' | 'ı' | 'ɩ' => "i",
        'Ј' | 'Ϳ' | 'Ꭻ' => "J",
        'ј' | 'ϳ' => "j",
        'К' | 'Κ' | 'Ꮶ' => "K",
        'к' | 'κ' => "k",
        'Ꮮ' | 'Ⳑ' | 'Ł' => "L",
        'ӏ' | 'ǀ' | '∣' | 'ł' => "l",
        'М' | 'Μ' | 'Ϻ' | 'Ꮇ' => "M",
        'м' => "m",
        'Ν' => "N",
        'п' | 'ո' => "n",
        'О' | 'Ο' | 'Օ' | 'Ø' => "O",
        'о' | 'ο' | 'օ' | 'σ' | 'ø' => "o",
        'Р' | 'Ρ' | 'Ꮲ' => "P",
        'р' | 'ρ' => "p",
        'Ԛ' => "Q",
        'ԛ' => "q",
        'Ꭱ' => "R",
        'г' => "r",
        'Ѕ' | 'Տ' | 'Ꮪ' => "S",
        'ѕ' => "s",
        'Т' | 'Τ' | 'Ꭲ' => "T",
        'т' | 'τ' => "t",
        'Ս' => "U",
        'υ' | 'ս' => "u",
        'Ѵ' | 'Ꮩ' => "V",
        'ѵ' | 'ν' => "v",
        'Ԝ' | 'Ꮃ' => "W",
        'ԝ' | 'ω' => "w",
        'Х' | 'Χ' => "X",
        'х' | 'χ' => "x",
        'Υ' | 'Ү' | 'У' => "Y",
        'у' | 'γ' | 'ү' => "y",
        'Ζ' | 'Ꮓ' => "Z",
        'ᴢ' => "z",
        'З' | 'Ʒ' => "3",
        'б' => "6",
        'þ' => "th",
        'Þ' => "Th",
        'ß' => "ss",
        'æ' => "ae",
        'Æ' => "Ae",
        'œ' => "oe",
        'Œ' => "Oe",
        '‘' | '’' | '‛' | 'ʼ' | '′' | '´' | 'ʹ' | 'ˈ' | '＇' => "'",
        '“' | '”' | '„' | '‟' | '″' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '⁃' | '﹣' | '－' | '⸺' | 'ー' | '─' => {
            "-"
        }
        '·' | '•' | '․' | '‧' | '∙' | '⋅' | '。' | '．' => ".",
        '⁄' | '∕' | '╱' | '⧸' => "/",
        '∶' | '꞉' | 'ː' => ":",
        '，' | '‚' => ",",
        '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{1680}' | '\u{180e}' => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        Normal::new(text).text
    }

    #[test]
    fn look_alikes_digits_and_unseen_signs_are_folded() {
        assert_eq!(folded("Ｒｈｙѕ\u{200b} Dаvіеѕ"), "Rhys Davies");
        assert_eq!(folded("٩٤٣ ४७६ ５９１９"), "943 476 5919");
        assert_eq!(folded("Siân Tŷ Glyndŵr O’Neill"), "Sian Ty Glyndwr O'Neill");
        assert_eq!(folded("a\u{202e}b\u{feff}c\u{e0041}"), "abc");
        assert_eq!(folded("07700–900\u{a0}123"), "07700-900 123");
        assert_eq!(folded("Іаn 𝐉𝐨𝐧𝐞𝐬 ⑦"), "Ian Jones 7");
    }

    #[test]
    fn each_byte_knows_its_character() {
        let normal = Normal::new("\u{200b}ŵ\u{302}æZ");
        assert_eq!(normal.text, "waeZ");
        assert_eq!(normal.original(0, 1), (1, 2));
        assert_eq!(normal.original(1, 3), (3, 4));
        assert_eq!(normal.original(0, 4), (1, 5));
    }
}
