//! The words of a filter, each with the place where it begins.

use crate::ogc::fault::CqlFault;

/// Bytes of a filter at most.
const FILTER_BYTES: usize = 8_192;

/// A word.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A name or keyword as written.
    Word(String),
    /// A name between quotation marks: never a keyword.
    Quoted(String),
    /// Between apostrophes.
    Text(String),
    /// Finite.
    Number(f64),
    /// `( ) ,` and comparisons.
    Sign(&'static str),
}

/// A word and its place, counted in characters from 1.
pub(super) type Placed = (Token, usize);

/// Two characters before one, so that `<=` is not read as `<`.
const SIGNS: [&str; 9] = ["<=", ">=", "<>", "<", ">", "=", "(", ")", ","];

pub(super) fn words(text: &str) -> Result<Vec<Placed>, CqlFault> {
    if text.len() > FILTER_BYTES {
        return Err(CqlFault::TooLong);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let place = at + 1;
        if letter.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        let (token, next) = match letter {
            '\'' => enclosed(&letters, at, '\'').map(|(text, next)| (Token::Text(text), next)),
            '"' => enclosed(&letters, at, '"').map(|(text, next)| (Token::Quoted(text), next)),
            'a'..='z' | 'A'..='Z' | '_' => Some(word(&letters, at)),
            '0'..='9' | '.' | '-' | '+' => number(&letters, at),
            _ => sign(&letters, at),
        }
        .ok_or(CqlFault::Unreadable(place))?;
        found.push((token, place));
        at = next;
    }
    Ok(found)
}

/// Up to the closing mark; the mark twice stands for itself.
fn enclosed(letters: &[char], from: usize, mark: char) -> Option<(String, usize)> {
    let (mut text, mut at) = (String::new(), from + 1);
    loop {
        let letter = *letters.get(at)?;
        if letter != mark {
            text.push(letter);
            at += 1;
        } else if letters.get(at + 1) == Some(&mark) {
            text.push(mark);
            at += 2;
        } else {
            return Some((text, at + 1));
        }
    }
}

fn word(letters: &[char], from: usize) -> (Token, usize) {
    let is_part = |letter: &&char| letter.is_ascii_alphanumeric() || **letter == '_';
    let word: String = letters[from..].iter().take_while(is_part).collect();
    let next = from + word.len();
    (Token::Word(word), next)
}

fn number(letters: &[char], from: usize) -> Option<(Token, usize)> {
    let mut at = from;
    while let Some(letter) = letters.get(at) {
        let after_power = at > from && matches!(letters[at - 1], 'e' | 'E');
        let is_part = letter.is_ascii_digit()
            || matches!(letter, '.' | 'e' | 'E')
            || (matches!(letter, '-' | '+') && (at == from || after_power));
        if !is_part {
            break;
        }
        at += 1;
    }
    let text: String = letters[from..at].iter().collect();
    let number: f64 = text.parse().ok()?;
    number.is_finite().then_some((Token::Number(number), at))
}

fn sign(letters: &[char], from: usize) -> Option<(Token, usize)> {
    let begins = |sign: &str| sign.chars().enumerate().all(|(n, one)| letters.get(from + n) == Some(&one));
    let sign = SIGNS.into_iter().find(|sign| begins(sign))?;
    Some((Token::Sign(sign), from + sign.len()))
}
