//! Words that belong to the name of a place, a school, a saint or a brand, and are no person there.

use crate::gazetteer::{GIVEN, Gazetteer, HEAD, LEAD, MAYBE_LEAD, PLAIN, SURNAME, TAIL, VERB, WORD};
use crate::token::{Case, Gap, Token};

/// Most words that a generic word takes with it.
const REACH: usize = 3;

/// Marks the tokens that belong to a place or a brand.
pub(crate) fn mask(tokens: &mut [Token<'_>], gazetteer: &Gazetteer, lower: &[u8]) {
    brands(tokens, gazetteer, lower);
    for at in 0..tokens.len() {
        let of_the =
            tokens.get(at + 1).is_some_and(|next| matches!(&*next.word, "y" | "yr") && next.gap == Gap::Near);
        if tokens[at].is(GIVEN | WORD) && of_the && tokens[at].capital() {
            forwards(tokens, at);
        }
        if tokens[at].is(HEAD) && opens(tokens, at) {
            forwards(tokens, at);
        }
        if tokens[at].is(TAIL) {
            backwards(tokens, at);
        }
    }
}

fn brands(tokens: &mut [Token<'_>], gazetteer: &Gazetteer, lower: &[u8]) {
    let mut first = 0;
    for (start, end) in gazetteer.brands(lower) {
        while first < tokens.len() && tokens[first].end <= start {
            first += 1;
        }
        let inside: Vec<usize> = (first..tokens.len()).take_while(|at| tokens[*at].start < end).collect();
        // "Tom Jones" the singer, but "Tom Jones, 14" is cut off at the comma and no brand has a person's name after it.
        for at in inside {
            tokens[at].masked = true;
        }
    }
}

/// A head opens a place when the next word is written like it. "Bryn" before a surname is a person.
fn opens(tokens: &[Token<'_>], at: usize) -> bool {
    let (head, next) = (&tokens[at], tokens.get(at + 1));
    let named = head.is(GIVEN | SURNAME);
    // "tŷ Angharad" is her house, "Tŷ Angharad" may be a place.
    let hers = &*head.word == "ty" && head.case == Case::Lower;
    // "ger y parc Rhys Davies ..." speaks of him; "Parc Rhys Davies" is a park.
    let full_name = head.case == Case::Lower
        && next.is_some_and(|next| next.capital() && next.is(GIVEN))
        && tokens.get(at + 2).is_some_and(|then| then.gap == Gap::Near && then.capital() && then.is(SURNAME));
    !full_name
        && next.is_some_and(|next| {
            joined(head, next)
                && !hers
                && !next.is(VERB)
                && (head.case == next.case || next.capital() || links(next))
                && !(named && next.is(SURNAME) && !next.is(TAIL))
        })
}

/// "St. Mary" stands over a full stop.
fn joined(head: &Token<'_>, next: &Token<'_>) -> bool {
    next.gap == Gap::Near || (&*head.word == "st" && next.stop_before && next.start - head.end <= 2)
}

fn links(token: &Token<'_>) -> bool {
    matches!(&*token.word, "y" | "yr" | "a" | "ap" | "ab" | "o" | "the" | "of" | "in")
}

fn forwards(tokens: &mut [Token<'_>], at: usize) {
    let lower = tokens[at].case == Case::Lower;
    let saint = matches!(&*tokens[at].word, "st" | "saint" | "sant" | "santes" | "san" | "sain");
    let reach = if lower || saint { 1 } else { REACH };
    tokens[at].masked = true;
    let mut taken = 0;
    for next in tokens.iter_mut().skip(at + 1) {
        let links = links(next);
        let near = next.gap == Gap::Near || (taken == 0 && saint && next.stop_before);
        let ends = !near || next.is(LEAD | VERB) || (next.case == Case::Lower && !lower && !links);
        if ends || taken == reach {
            break;
        }
        next.masked = true;
        taken += usize::from(!links);
    }
}

fn backwards(tokens: &mut [Token<'_>], tail: usize) {
    let lower = tokens[tail].case == Case::Lower;
    // "met Rhys near the park": a generic word in lower case takes only what belongs to it.
    tokens[tail].masked = true;
    let mut at = tail;
    for _ in 0..=REACH {
        if at == 0 || tokens[at].gap != Gap::Near {
            break;
        }
        let before = &tokens[at - 1];
        let stranger = before.is(LEAD | MAYBE_LEAD | VERB) && !before.is(GIVEN | SURNAME | WORD)
            || before.is(PLAIN) && !before.is(TAIL | WORD | GIVEN | SURNAME)
            || before.case == Case::Lower && !lower;
        if stranger || (lower && (before.capital() && tail - at >= 1 || tail - at >= 2)) {
            break;
        }
        at -= 1;
        tokens[at].masked = true;
    }
}
