//! Names by their words: in another order, in part, each with its own typing errors.

use super::Why;
use super::index::NameIndex;
use super::search::Finds;
use super::{distance, fold};

/// Words that so many names have say nothing by themselves, and are only counted where another word has led to a name.
const COMMON: usize = 2_000;
/// Words that begin with the last one typed and are followed.
const BEGUN_MAX: usize = 300;

/// One typed word: which words of the index it may be, and how well each fits.
struct Typed {
    weight: f64,
    fits: Vec<(u32, f64)>,
}

/// Adds names that have most of the typed words.
pub(super) fn search(index: &NameIndex, tokens: &[String], finds: &mut Finds) {
    let typed: Vec<Typed> =
        tokens.iter().enumerate().map(|(nth, word)| read(index, word, nth + 1 == tokens.len())).collect();
    let all: f64 = typed.iter().map(|word| word.weight).sum();
    if all <= 0.0 {
        return;
    }
    // One number for each form: names are many, and a hash for each would take longer than all the rest.
    let mut sums = vec![0.0_f64; index.forms.len()];
    let mut here = vec![0.0_f64; index.forms.len()];
    let (mut touched, mut seen) = (Vec::new(), Vec::new());
    for word in &typed {
        for (number, fit) in &word.fits {
            let postings = &index.postings[*number as usize];
            if postings.len() > COMMON && typed.len() > 1 {
                continue;
            }
            for form in postings.iter().take(COMMON) {
                let best = &mut here[*form as usize];
                if *best <= 0.0 {
                    seen.push(*form);
                }
                *best = best.max(*fit);
            }
        }
        for form in seen.drain(..) {
            if sums[form as usize] <= 0.0 {
                touched.push(form);
            }
            sums[form as usize] += std::mem::take(&mut here[form as usize]) * word.weight;
        }
    }
    let found = touched.into_iter().map(|form| (form, sums[form as usize]));
    for (form, score) in found {
        let words = &index.forms[form as usize].words;
        // Common words were passed over above.
        let common: f64 = typed.iter().map(|word| word.common(index, words) * word.weight).sum();
        let share = (score + common) / all;
        if share >= 0.5 {
            let whole = tokens.len().min(words.len()) as f64 / tokens.len().max(words.len()) as f64;
            finds.add(index.entry_of(form), (share * (0.55 + 0.3 * whole)).min(0.85), Why::Part);
        }
    }
}

impl Typed {
    /// How well a form's common words fit this one.
    fn common(&self, index: &NameIndex, words: &[u32]) -> f64 {
        let common = self.fits.iter().filter(|(number, _)| index.postings[*number as usize].len() > COMMON);
        common
            .filter(|(number, _)| words.binary_search(number).is_ok())
            .map(|(_, fit)| *fit)
            .fold(0.0, f64::max)
    }
}

/// The words that a typed one may be. Long words weigh more, and words that every name has weigh little.
fn read(index: &NameIndex, word: &str, last: bool) -> Typed {
    let mut fits = Vec::new();
    let mut table = Vec::new();
    let bound = fold::bound(word.len());
    for number in index.words.near(word, bound) {
        let known = index.words.get(number);
        if let Some(errors) = distance::within(word.as_bytes(), known.as_bytes(), bound, &mut table) {
            fits.push((number, 1.0 - errors as f64 / word.len() as f64));
        }
    }
    if last && word.len() >= 2 {
        fits.extend(begun(index, word));
    }
    // The typed word itself has the least error; what it is decides how much it says.
    let names = fits
        .iter()
        .filter(|(_, fit)| *fit >= 1.0)
        .map(|(number, _)| index.postings[*number as usize].len())
        .sum::<usize>();
    let weight = word.len() as f64 / if names > COMMON { 4.0 } else { 1.0 };
    Typed { weight, fits }
}

/// Words that begin with the one being typed; the vocabulary is in order.
fn begun<'i>(index: &'i NameIndex, word: &'i str) -> impl Iterator<Item = (u32, f64)> + 'i {
    let (mut low, mut high) = (0, index.words.len() as u32);
    while low < high {
        let middle = low.midpoint(high);
        if index.words.get(middle) < word {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    let all =
        (low..index.words.len() as u32).take_while(move |number| index.words.get(*number).starts_with(word));
    all.take(BEGUN_MAX)
        .map(|number| (number, 0.6 + 0.3 * word.len() as f64 / index.words.get(number).len() as f64))
}
