//! The words of a folded text, as the search for names reads them.

use crate::gazetteer::{Gazetteer, Marks};
use crate::normal::Normal;

/// How a word is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    /// First letter a capital, the rest not; also `McDonald`.
    Title,
    Upper,
}

/// What stands between a word and the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// The beginning of the text, a full stop and a blank, or anything longer.
    Apart,
    /// One blank, or a stop, dash or line that joins.
    Near,
    Comma,
}

/// One word.
pub(crate) struct Token<'n> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// In lower case, without apostrophes.
    pub(crate) word: std::borrow::Cow<'n, str>,
    pub(crate) case: Case,
    pub(crate) gap: Gap,
    /// Whether a full stop stands before: for initials, and for the beginning of a sentence.
    pub(crate) stop_before: bool,
    /// Whether it ends in 's.
    pub(crate) owns: bool,
    pub(crate) marks: Marks,
    /// Part of the name of a place, school or brand.
    pub(crate) masked: bool,
}

impl Token<'_> {
    pub(crate) fn is(&self, marks: Marks) -> bool {
        self.marks & marks != 0
    }

    pub(crate) fn capital(&self) -> bool {
        self.case != Case::Lower
    }

    pub(crate) fn letter(&self) -> bool {
        self.word.len() == 1
    }
}

/// The words in order, marked by the gazetteer.
pub(crate) fn tokens<'n>(normal: &'n Normal, gazetteer: &Gazetteer) -> Vec<Token<'n>> {
    let lower = std::str::from_utf8(&normal.lower).unwrap_or_default();
    let bytes = lower.as_bytes();
    let mut tokens: Vec<Token<'n>> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !is_letter(bytes[at]) {
            at += 1;
            continue;
        }
        let (end, owns) = word_end(bytes, at);
        let case = case_of(&normal.text.as_bytes()[at..end]);
        for (start, end) in split_camel(normal.text.as_bytes(), at, end, gazetteer, lower) {
            let word = &lower[start..end];
            let word: std::borrow::Cow<'n, str> =
                if word.contains('\'') { word.replace('\'', "").into() } else { word.into() };
            let from = tokens.last().map_or(0, |last| last.end);
            let between = &bytes[from..start];
            let between = if tokens.last().is_some_and(|last| last.owns) {
                between.strip_prefix(b"'s").or(between.strip_prefix(b"'")).unwrap_or(between)
            } else {
                between
            };
            let split = start > at;
            tokens.push(Token {
                start,
                end,
                marks: gazetteer.marks(&word),
                word,
                case: if split { Case::Title } else { case },
                gap: if tokens.is_empty() { Gap::Apart } else { gap(between) },
                stop_before: between.contains(&b'.'),
                owns: false,
                masked: false,
            });
        }
        if let Some(last) = tokens.last_mut() {
            last.owns = owns;
        }
        // 's, 'r, 'n belong to the word and are no words.
        at = end;
        if bytes.get(end) == Some(&b'\'') {
            at += 1 + usize::from(
                bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic)
                    && !bytes.get(end + 2).copied().is_some_and(is_letter),
            );
        }
    }
    tokens
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80
}

/// The end of the word, and whether 's follows. An apostrophe joins when a letter follows, but 's, 'r, 'n and 'i end a word.
fn word_end(bytes: &[u8], start: usize) -> (usize, bool) {
    let letter = |at: usize| bytes.get(at).copied().is_some_and(is_letter);
    let mut end = start;
    loop {
        while letter(end) {
            end += 1;
        }
        if bytes.get(end) != Some(&b'\'') || !letter(end + 1) {
            // "James' Place".
            return (end, bytes.get(end) == Some(&b'\'') && bytes[end - 1] == b's');
        }
        if !letter(end + 2) {
            return (end, bytes[end + 1] == b's');
        }
        if end - start > 2 {
            return (end, false);
        }
        end += 1;
    }
}

fn case_of(word: &[u8]) -> Case {
    let upper = word.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    let letters = word.iter().filter(|byte| is_letter(**byte)).count();
    if !word.first().is_some_and(u8::is_ascii_uppercase) && upper == 0 {
        Case::Lower
    } else if upper == letters && letters > 1 {
        Case::Upper
    } else {
        Case::Title
    }
}

/// `RhysDavies` is two words when both halves are names; `McDonald` is one.
fn split_camel(
    text: &[u8],
    start: usize,
    end: usize,
    gazetteer: &Gazetteer,
    lower: &str,
) -> Vec<(usize, usize)> {
    let humps =
        (start + 2..end).find(|at| text[*at].is_ascii_uppercase() && text[*at - 1].is_ascii_lowercase());
    match humps {
        Some(at) if gazetteer.is_name(&lower[start..at]) && gazetteer.is_name(&lower[at..end]) => {
            vec![(start, at), (at, end)]
        }
        _ => vec![(start, end)],
    }
}

fn gap(between: &[u8]) -> Gap {
    let bare: Vec<u8> = between.iter().copied().filter(|byte| *byte != b' ').collect();
    let blanks = between.len() - bare.len();
    match bare.as_slice() {
        [] if blanks <= 3 => Gap::Near,
        [b'.' | b'-' | b'_' | b'\''] if blanks == 0 => Gap::Near,
        [b','] if blanks <= 2 => Gap::Comma,
        _ => Gap::Apart,
    }
}
