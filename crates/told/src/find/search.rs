//! One search: exact, mutated, misspelt, in part; each entry by its best reason.

use super::index::NameIndex;
use super::{Found, Suggestion, Why, distance, fold, mutation, token};
use std::collections::HashMap;

/// A longer text is no name.
const LENGTH_MAX: usize = 120;
/// Names that begin with what was typed and are looked at; with more, the beginning says too little.
const PREFIX_MAX: usize = 200;

/// What is found so far: each entry with its best score and reason.
#[derive(Default)]
pub(super) struct Finds {
    best: HashMap<u32, (f64, Why)>,
}

impl Finds {
    fn is_empty(&self) -> bool {
        self.best.is_empty()
    }

    pub(super) fn add(&mut self, entry: u32, score: f64, why: Why) {
        let best = self.best.entry(entry).or_insert((score, why));
        if score > best.0 || (score.total_cmp(&best.0).is_eq() && why < best.1) {
            *best = (score, why);
        }
    }
}

impl NameIndex {
    /// Finds a name as typed; at most `limit` suggestions.
    ///
    /// Whoever has the only exact name is [`Found::One`], and everybody else a suggestion. No name within [`super::bound`] typing errors of what was typed
    /// is missed, except by the limit. What is found does not depend on the order of the entries.
    pub fn find(&self, text: &str, limit: usize) -> Found<'_> {
        match self.exact_numbers(text).as_slice() {
            [one] => Found::One(&self.entries[*one as usize]),
            _ => Found::Suggestions(self.like(text, limit)),
        }
    }

    /// The same for a person who looks and does not only check: whoever has the only exact name is the first suggestion, and others follow.
    pub fn like(&self, text: &str, limit: usize) -> Vec<Suggestion<'_>> {
        if text.chars().take(LENGTH_MAX + 1).count() > LENGTH_MAX {
            return Vec::new();
        }
        let tokens = fold::tokens(text);
        let key = tokens.concat();
        if key.is_empty() {
            return Vec::new();
        }
        let mut finds = Finds::default();
        self.exact_entries(&key).for_each(|entry| finds.add(entry, 1.0, Why::Exact));
        let radicals = mutation::radicals(&tokens);
        for radical in &radicals {
            self.exact_entries(&radical.concat()).for_each(|entry| finds.add(entry, 0.97, Why::Mutated));
        }
        self.misspelt(&key, 0.0, &mut finds);
        // A mutated name with a typing error: the first readings are those of the name's head. Each is a search over every name, and is made
        // only where what was typed is nobody's name, nor nearly.
        if finds.is_empty() {
            for radical in radicals.iter().take(3) {
                self.misspelt(&radical.concat(), 0.03, &mut finds);
            }
        }
        self.begun(&key, &mut finds);
        token::search(self, &tokens, &mut finds);
        self.ranked(finds, limit)
    }

    /// Entries with a folded name, in order.
    fn exact_entries(&self, key: &str) -> impl Iterator<Item = u32> + '_ {
        self.exact.get(key).into_iter().flatten().map(|form| self.entry_of(*form))
    }

    /// Every name within the bound of typing errors.
    fn misspelt(&self, key: &str, less: f64, finds: &mut Finds) {
        let bound = fold::bound(key.len());
        let mut table = Vec::new();
        for form in self.keys.near(key, bound) {
            if let Some(errors) =
                distance::within(key.as_bytes(), self.keys.get(form).as_bytes(), bound, &mut table)
            {
                finds.add(
                    self.entry_of(form),
                    misspelt_score(errors, key.len()) - less,
                    Why::Misspelt(errors as u8),
                );
            }
        }
    }

    /// Names that begin with what was typed.
    fn begun(&self, key: &str, finds: &mut Finds) {
        if key.len() < 2 {
            return;
        }
        let from = self.sorted.partition_point(|form| self.keys.get(*form) < key);
        let all = self.sorted[from..].iter().take_while(|form| self.keys.get(**form).starts_with(key));
        for form in all.take(PREFIX_MAX) {
            let share = key.len() as f64 / self.keys.get(*form).len() as f64;
            finds.add(self.entry_of(*form), 0.45 + 0.35 * share, Why::Part);
        }
    }

    /// The best first; of equals the one whose name and code come first, so that no order of entries shows.
    fn ranked(&self, finds: Finds, limit: usize) -> Vec<Suggestion<'_>> {
        let mut found: Vec<Suggestion<'_>> = finds
            .best
            .into_iter()
            .map(|(entry, (score, why))| Suggestion { entry: &self.entries[entry as usize], score, why })
            .collect();
        found.sort_unstable_by(|a, b| {
            let names = |s: &Suggestion<'_>| (s.entry.name.en.len(), s.why);
            b.score
                .total_cmp(&a.score)
                .then_with(|| names(a).cmp(&names(b)))
                .then_with(|| (&a.entry.name.en, &a.entry.code).cmp(&(&b.entry.name.en, &b.entry.code)))
        });
        found.truncate(limit);
        found
    }
}

/// One error in a long name is less than one in a short one; always above a part, and never as good as the name itself.
fn misspelt_score(errors: usize, length: usize) -> f64 {
    0.96 - 0.04 * errors as f64 - 0.1 * errors as f64 / length.max(1) as f64
}
