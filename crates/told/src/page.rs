//! Tokens: numbers, words and marks of one cell, and the matching of phrases over them.

/// One piece of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// Digits as written: `03` has the value 3 and two digits.
    Number { value: u32, digits: usize },
    /// Letters, apostrophes taken out.
    Word(String),
    /// Any other character that is no space.
    Mark(char),
}

/// The tokens of one cell, and which of them stand directly on the one before.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    tokens: Vec<(Token, bool)>,
}

impl Page {
    /// Cuts text that [`crate::fold::plain`] has made plain.
    pub(crate) fn cut(plain: &str) -> Self {
        let mut tokens: Vec<(Token, bool)> = Vec::new();
        let letters: Vec<char> = plain.chars().collect();
        let mut at = 0;
        let mut glued = false;
        while at < letters.len() {
            let first = letters[at];
            let start = at;
            if first == ' ' {
                at += 1;
                glued = false;
                continue;
            }
            // The apostrophe of *'ma* stands for letters left out; before digits (*'25*) it is a mark.
            if first == '\'' && letters.get(at + 1).is_some_and(|next| next.is_alphabetic()) {
                at += 1;
                continue;
            }
            let token = if first.is_ascii_digit() {
                while at < letters.len() && letters[at].is_ascii_digit() {
                    at += 1;
                }
                let written: String = letters[start..at].iter().collect();
                // More digits than any number here has are kept as a number that fits nothing.
                Token::Number { value: written.parse().unwrap_or(u32::MAX), digits: at - start }
            } else if first.is_alphabetic() {
                while at < letters.len() && (letters[at].is_alphabetic() || letters[at] == '\'') {
                    at += 1;
                }
                Token::Word(letters[start..at].iter().filter(|letter| **letter != '\'').collect())
            } else {
                at += 1;
                Token::Mark(first)
            };
            tokens.push((token, glued));
            glued = true;
        }
        Self { tokens }
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn part(&self, range: std::ops::Range<usize>) -> Self {
        Self { tokens: self.tokens[range].to_vec() }
    }

    /// Whether the token stands directly on the one before.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|(_, glued)| *glued)
    }

    pub(crate) fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.tokens.get(at) {
            Some((Token::Number { value, digits }, _)) => Some((*value, *digits)),
            _ => None,
        }
    }

    pub(crate) fn word(&self, at: usize) -> Option<&str> {
        match self.tokens.get(at) {
            Some((Token::Word(word), _)) => Some(word),
            _ => None,
        }
    }

    pub(crate) fn mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at) {
            Some((Token::Mark(mark), _)) => Some(*mark),
            _ => None,
        }
    }

    /// Number of tokens that a phrase takes up at a place; hyphens and stops between its words do not matter.
    pub(crate) fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut here = at;
        for (nth, word) in phrase.split(' ').enumerate() {
            if nth > 0 && matches!(self.mark(here), Some('-' | '.' | '/')) {
                here += 1;
            }
            if self.word(here)? != word {
                return None;
            }
            here += 1;
        }
        Some(here - at)
    }

    /// The longest of several phrases at a place, and what it stands for. An entry has its spellings with `|` between them.
    pub(crate) fn longest<T: Copy>(&self, at: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        self.word(at)?;
        let spellings = table.iter().flat_map(|(all, value)| all.split('|').map(move |one| (one, *value)));
        let found = spellings.filter_map(|(phrase, value)| Some((value, self.phrase(at, phrase)?)));
        // The first of equally long ones, whatever the order that a standard `max_by_key` prefers.
        found.fold(None, |best: Option<(T, usize)>, next| match best {
            Some((_, length)) if length >= next.1 => best,
            _ => Some(next),
        })
    }
}
