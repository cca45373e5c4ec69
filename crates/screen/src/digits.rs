//! Numbers as people break them up: groups of digits with little between them, and the windows that could be one number.

/// Digits that stand together in the folded text.
#[derive(Clone, Copy)]
struct Group {
    start: usize,
    end: usize,
}

/// A candidate: digits without their separators, and where they stand.
pub(crate) struct Window<'w> {
    /// Values 0 to 9.
    pub(crate) digits: &'w [u8],
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Length of each group, in order.
    pub(crate) groups: &'w [usize],
    /// Whether nothing but this window stands in its run of groups.
    pub(crate) whole_run: bool,
}

/// Longest number looked for (a payment card).
const LONGEST: usize = 19;
/// Most characters between two groups of one number.
const WIDEST_GAP: usize = 3;

/// Calls `see` with each window of 10 to 19 digits made of whole groups. Linear: a window starts at a group and ends
/// within nineteen digits.
pub(crate) fn windows(text: &[u8], mut see: impl FnMut(&Window<'_>)) {
    let runs = runs(text);
    let mut digits = Vec::with_capacity(LONGEST);
    let mut lengths = Vec::with_capacity(LONGEST);
    for run in runs {
        for first in 0..run.len() {
            digits.clear();
            lengths.clear();
            for (at, group) in run.iter().enumerate().skip(first) {
                let length = group.end - group.start;
                if digits.len() + length > LONGEST {
                    break;
                }
                digits.extend(text[group.start..group.end].iter().map(|byte| value(*byte)));
                lengths.push(length);
                if digits.len() >= 10 {
                    let whole_run = first == 0 && at + 1 == run.len();
                    let (start, end) = (run[first].start, group.end);
                    see(&Window { digits: &digits, start, end, groups: &lengths, whole_run });
                }
            }
        }
    }
}

fn value(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'o' => 0,
        _ => 1,
    }
}

/// Groups that at most three separators keep apart, run by run.
fn runs(text: &[u8]) -> Vec<Vec<Group>> {
    let mut runs: Vec<Vec<Group>> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !text[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = group_end(text, at);
        let group = Group { start: at, end };
        match runs.last_mut() {
            Some(run) if joins(text, run.last().map_or(0, |last| last.end), at) => run.push(group),
            _ => runs.push(vec![group]),
        }
        at = end;
    }
    runs
}

/// A group goes on over an `o` or `l` that somebody typed for 0 or 1 between digits.
fn group_end(text: &[u8], start: usize) -> usize {
    let digit = |at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = start;
    while digit(end)
        || (matches!(text.get(end), Some(b'o' | b'l' | b'i')) && digit(end + 1) && end > start + 1)
    {
        end += 1;
    }
    end
}

fn joins(text: &[u8], from: usize, to: usize) -> bool {
    let gap = &text[from..to];
    !gap.is_empty() && gap.len() <= WIDEST_GAP && gap.iter().all(|byte| b" .-_/()".contains(byte))
}

/// Whether the groups are laid out as a date, with or without a time after it.
pub(crate) fn is_dated(groups: &[usize], digits: &[u8]) -> bool {
    let two = |at: usize| u32::from(digits[at]) * 10 + u32::from(digits[at + 1]);
    match groups {
        [4, 2, 2, ..] => (19..=20).contains(&two(0)) && two(4) <= 12 && two(6) <= 31,
        [1 | 2, 1 | 2, 4, ..] => {
            let year = groups[0] + groups[1];
            (19..=20).contains(&two(year))
        }
        // 20240312 1430 and 20240312143000.
        [8, ..] | [12 | 14] => {
            (19..=20).contains(&two(0)) && (1..=12).contains(&two(4)) && (1..=31).contains(&two(6))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        windows(text.as_bytes(), |window| {
            found.push(window.digits.iter().map(|digit| char::from(b'0' + digit)).collect());
        });
        found
    }

    #[test]
    fn numbers_are_read_over_separators_and_beside_others() {
        assert_eq!(seen("943 476-5919"), ["9434765919"]);
        assert_eq!(seen("9434765919"), ["9434765919"]);
        assert!(seen("on 12/03/2024 943 476 5919").contains(&"9434765919".to_owned()));
        assert_eq!(seen("94347659l9"), ["9434765919"]);
        assert_eq!(seen("12, 14 and 16 years"), Vec::<String>::new());
    }

    #[test]
    fn dates_are_known() {
        assert!(is_dated(&[2, 2, 4, 2], &[1, 2, 0, 3, 2, 0, 2, 4, 1, 4]));
        assert!(is_dated(&[4, 2, 2, 2], &[2, 0, 2, 4, 0, 3, 1, 2, 1, 4]));
        assert!(!is_dated(&[3, 3, 4], &[9, 4, 3, 4, 7, 6, 5, 9, 1, 9]));
    }
}
