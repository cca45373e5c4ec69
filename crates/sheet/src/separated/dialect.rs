//! Which character separates the cells.

use crate::Dialect;

const CANDIDATES: [char; 4] = [',', ';', '\t', '|'];

/// Lines and bytes of the beginning that are looked at.
const LINES: usize = 50;
const BYTES: usize = 64 << 10;

/// The dialect of a text, and the bytes of a first line that only declares it.
pub(crate) fn dialect_of(text: &str) -> (Dialect, usize) {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let declared = text[..end].trim_matches('"').trim_end();
    if let Some(rest) = declared.get(4..).filter(|_| declared[..4].eq_ignore_ascii_case("sep="))
        && let Some(delimiter) = rest.chars().next().or_else(|| declared_tab(&text[..end]))
        && CANDIDATES.contains(&delimiter)
        && rest.chars().count() <= 1
    {
        return (Dialect { delimiter, declared: true }, end);
    }
    let counted = counts(text);
    let mut best = (',', (0, 0));
    for (index, delimiter) in CANDIDATES.into_iter().enumerate() {
        let of: Vec<usize> = counted.iter().map(|line| line[index]).filter(|n| *n > 0).collect();
        // The number of separators that most lines have, and how many lines have it.
        let usual = of.iter().map(|n| (of.iter().filter(|m| *m == n).count(), *n)).max().unwrap_or_default();
        if usual > best.1 {
            best = (delimiter, usual);
        }
    }
    (Dialect { delimiter: best.0, declared: false }, 0)
}

/// White space at the end was taken off above, and a tab is white space.
fn declared_tab(line: &str) -> Option<char> {
    line.trim_matches('"').get(4..).filter(|rest| *rest == "\t").map(|_| '\t')
}

/// Separators by candidate in each of the first lines, those within quotation marks not counted.
fn counts(text: &str) -> Vec<[usize; 4]> {
    let mut lines = vec![[0; 4]];
    let mut quoted = false;
    let mut opens = true;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if at > BYTES || lines.len() > LINES {
            break;
        }
        if quoted {
            if letter == '"' && letters.next_if(|(_, next)| *next == '"').is_none() {
                quoted = false;
            }
            continue;
        }
        let candidate = CANDIDATES.iter().position(|known| *known == letter);
        match (letter, candidate) {
            ('"', _) if opens => quoted = true,
            ('\n' | '\r', _) => lines.push([0; 4]),
            (_, Some(index)) => {
                if let Some(line) = lines.last_mut() {
                    line[index] += 1;
                }
            }
            _ => {}
        }
        opens = candidate.is_some() || matches!(letter, '\n' | '\r');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> char {
        dialect_of(text).0.delimiter
    }

    #[test]
    fn the_separator_is_the_one_that_comes_evenly() {
        assert_eq!(of("a,b,c\n1,2,3\n"), ',');
        assert_eq!(of("a;b;c\n1,5;2,5;3,5\n2,5;3;4\n"), ';');
        assert_eq!(of("place\tnote\nx\tone, two, three\ny\tfour, five\n"), '\t');
        assert_eq!(of("Report of incidents, March; draft\n\na|b|c\n1|2|3\n4|5|6\n"), '|');
        assert_eq!(of("a,b\n\"x;y;z\",1\n\"x;y;z\",2\n"), ',');
        assert_eq!(of("one column\nx\n"), ',');
    }

    #[test]
    fn a_line_that_declares_it_is_believed_and_left_out() {
        assert_eq!(dialect_of("sep=;\r\na,b;c\n"), (Dialect { delimiter: ';', declared: true }, 5));
        assert_eq!(dialect_of("SEP=\t\na\tb\n").0, Dialect { delimiter: '\t', declared: true });
        assert!(!dialect_of("sep=x\na,b\n").0.declared);
    }
}
