//! Findings joined into a verdict.

use crate::find::Findings;
use crate::{Kind, Verdict};

/// A stretch of the text, in characters, and what it is. It holds no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First character, from 0.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// What was found there.
    pub kind: Kind,
}

/// What was made of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screening {
    /// The gravest verdict of the spans; pass when there are none.
    pub verdict: Verdict,
    /// What was found, sorted, without overlap.
    pub spans: Vec<Span>,
}

/// Joins findings that overlap: the graver, else the longer, gives its kind to the whole stretch.
pub(crate) fn judge(found: Findings<'_>) -> Screening {
    let mut all = found.into_spans();
    all.sort_by_key(|span| (span.start, span.end));
    let mut spans: Vec<Span> = Vec::with_capacity(all.len());
    // The kind of a joined stretch belongs to the finding that weighs most, so its own length is remembered.
    let mut weight = 0;
    for span in all {
        let length = span.end - span.start;
        match spans.last_mut() {
            Some(last) if span.start < last.end => {
                let graver = span.kind.verdict().cmp(&last.kind.verdict()).then(length.cmp(&weight));
                if graver.is_gt() {
                    last.kind = span.kind;
                    weight = length;
                }
                last.end = last.end.max(span.end);
            }
            _ => {
                spans.push(span);
                weight = length;
            }
        }
    }
    let verdict = spans.iter().map(|span| span.kind.verdict()).max().unwrap_or(Verdict::Pass);
    Screening { verdict, spans }
}

/// A text that is one finding as a whole.
pub(crate) fn whole(text: &str, kind: Kind) -> Screening {
    let end = text.chars().count();
    Screening { verdict: kind.verdict(), spans: vec![Span { start: 0, end, kind }] }
}
