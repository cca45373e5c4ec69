//! The index over the names of a register.

use super::fold;
use language::Text;
use std::collections::HashMap;

/// Bytes of the longest text that is looked up.
const TEXT_MAX: usize = 480;

/// A thing with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its code in the register.
    pub code: String,
    /// What kind of thing it is, by the register's word.
    pub kind: String,
    /// Its name in both languages.
    pub name: Text,
    /// Other names and spellings.
    pub aliases: Vec<String>,
}

/// One name of one entry, folded.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub entry: u32,
    /// Its words, by their number in the vocabulary.
    pub words: Vec<u32>,
}

/// An index in memory, built once and read by many.
///
/// Searching for typing errors goes over **every** name, by its length and a signature of its letters, and measures only what these cannot rule out. That
/// is complete by construction (an error changes one letter of the signature at most), holds three errors as well as one, and needs no postings to be
/// joined; `cargo bench -p told` tells what it takes.
#[derive(Clone, Debug, Default)]
pub struct NameIndex {
    pub(super) entries: Vec<Entry>,
    pub(super) forms: Vec<Form>,
    /// Folded names, one after the other.
    pub(super) keys: Keys,
    /// Folded name to its forms.
    pub(super) exact: HashMap<String, Vec<u32>>,
    /// Forms in the order of their folded names, for names typed in part.
    pub(super) sorted: Vec<u32>,
    /// Distinct words in order.
    pub(super) words: Keys,
    /// For each word the forms that have it.
    pub(super) postings: Vec<Vec<u32>>,
}

/// Folded strings with their signatures.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    text: String,
    ends: Vec<u32>,
    signatures: Vec<Signature>,
}

/// Which letters a string has, and which it has twice; its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signature {
    once: u64,
    twice: u64,
    length: u16,
}

impl Signature {
    pub(super) fn of(key: &str) -> Self {
        let (mut once, mut twice) = (0_u64, 0_u64);
        for byte in key.bytes() {
            let bit = 1 << (byte & 63);
            twice |= once & bit;
            once |= bit;
        }
        Self { once, twice, length: u16::try_from(key.len()).unwrap_or(u16::MAX) }
    }

    /// Whether two strings may lie within so many errors of each other. An error takes one letter away and brings one in at most, and so changes one bit
    /// each way of the two sets taken together; a swap changes none.
    pub(super) fn may_lie_within(self, other: Self, bound: u32) -> bool {
        // The cheapest and most telling questions first: nearly every name of a register is ruled out by one of the first two.
        if u32::from(self.length.abs_diff(other.length)) > bound {
            return false;
        }
        let gone = (self.once & !other.once).count_ones();
        gone <= bound && {
            let come = (other.once & !self.once).count_ones();
            come <= bound
                && gone + (self.twice & !other.twice).count_ones() <= bound
                && come + (other.twice & !self.twice).count_ones() <= bound
        }
    }
}

impl Keys {
    pub(super) fn push(&mut self, key: &str) {
        self.text.push_str(key);
        self.ends.push(self.text.len() as u32);
        self.signatures.push(Signature::of(key));
    }

    pub(super) fn get(&self, at: u32) -> &str {
        let from = if at == 0 { 0 } else { self.ends[at as usize - 1] };
        &self.text[from as usize..self.ends[at as usize] as usize]
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Those that may lie within so many errors of a string.
    pub(super) fn near(&self, key: &str, bound: usize) -> impl Iterator<Item = u32> + '_ {
        let wanted = Signature::of(key);
        let all = self.signatures.iter().enumerate();
        all.filter(move |(_, signature)| wanted.may_lie_within(**signature, bound as u32))
            .map(|(at, _)| at as u32)
    }
}

impl NameIndex {
    /// An index over entries. Their order does not matter to what is found.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut index = Self { entries: entries.into_iter().collect(), ..Self::default() };
        let mut vocabulary: HashMap<String, u32> = HashMap::new();
        let mut spoken: Vec<(u32, Vec<String>)> = Vec::new();
        for (at, entry) in index.entries.iter().enumerate() {
            let mut seen: Vec<String> = Vec::new();
            let names = [&entry.name.en, &entry.name.cy].into_iter().chain(&entry.aliases);
            for words in names.map(|name| fold::tokens(name)) {
                let key = words.concat();
                if !key.is_empty() && !seen.contains(&key) {
                    seen.push(key);
                    spoken.push((at as u32, words));
                }
            }
        }
        let mut distinct: Vec<&String> = spoken.iter().flat_map(|(_, words)| words).collect();
        distinct.sort_unstable();
        distinct.dedup();
        for (number, word) in distinct.into_iter().enumerate() {
            index.words.push(word);
            vocabulary.insert(word.clone(), number as u32);
        }
        index.postings = vec![Vec::new(); index.words.len()];
        for (entry, words) in spoken {
            let form = index.forms.len() as u32;
            let key = words.concat();
            let mut numbers: Vec<u32> =
                words.iter().filter_map(|word| vocabulary.get(word).copied()).collect();
            index.keys.push(&key);
            index.exact.entry(key).or_default().push(form);
            numbers.sort_unstable();
            numbers.dedup();
            for word in &numbers {
                index.postings[*word as usize].push(form);
            }
            index.forms.push(Form { entry, words: numbers });
        }
        index.sorted = (0..index.forms.len() as u32).collect();
        let (keys, sorted) = (&index.keys, &mut index.sorted);
        sorted.sort_unstable_by_key(|form| keys.get(*form));
        index
    }

    /// Every entry whose name is the same as a typed one once both are folded, in order; a look into a hash table and no search.
    pub fn exact(&self, text: &str) -> Vec<&Entry> {
        self.exact_numbers(text).into_iter().map(|at| &self.entries[at as usize]).collect()
    }

    /// The same by their numbers, in the order in which the index was given them.
    pub(crate) fn exact_numbers(&self, text: &str) -> Vec<u32> {
        // A longer text is no name, and is not folded.
        if text.len() > TEXT_MAX {
            return Vec::new();
        }
        let forms = self.exact.get(&fold::key(text));
        let mut found: Vec<u32> = forms.into_iter().flatten().map(|form| self.entry_of(*form)).collect();
        found.dedup();
        found
    }

    /// The entry of a number.
    pub(crate) fn entry(&self, number: u32) -> &Entry {
        &self.entries[number as usize]
    }

    /// Entries in the index.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn entry_of(&self, form: u32) -> u32 {
        self.forms[form as usize].entry
    }
}
