//! "Near", "outside", "between … and …".

use super::{NEAR_M, OUTSIDE_M, Place, PlaceProblem, ROUTE_M, Source, WrittenPlace, read_one};
use geography::Precision;

const NEAR: [&str; 17] = [
    "near to",
    "near",
    "nr",
    "close to",
    "next to",
    "beside",
    "in the vicinity of",
    "vicinity of",
    "ger",
    "gerllaw",
    "wrth ymyl",
    "yn agos at",
    "yn agos i",
    "agos at",
    "yng nghyffiniau",
    "wrth",
    "by",
];

const OUTSIDE: [&str; 15] = [
    "just outside",
    "outside of",
    "outside",
    "o/s",
    "opposite",
    "opp",
    "in front of",
    "y tu allan i",
    "tu allan i",
    "y tu fas i",
    "tu fas i",
    "gyferbyn a",
    "gyferbyn ag",
    "o flaen",
    "y tu blaen i",
];

const AND: [&str; 4] = ["and", "&", "a", "ac"];
const TO: [&str; 3] = ["to", "i", "at"];

/// A cell with or without one of these words before it. They are not read one within another.
pub(super) fn read(text: &str) -> Result<WrittenPlace, PlaceProblem> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain: Vec<String> = words.iter().map(|word| crate::fold::plain(word)).collect();
    let rest = |from: usize| words[from..].join(" ");
    if let Some(from) = begins(&plain, &["between", "rhwng"]) {
        return route(&words[from..], &plain[from..], &AND).unwrap_or(Err(PlaceProblem::RouteUnclear));
    }
    if let Some(from) =
        begins(&plain, &["on the way from", "on the route from", "ar y ffordd o", "from", "o"])
        && let Some(found) = route(&words[from..], &plain[from..], &TO)
    {
        return found;
    }
    if let Some(from) = begins(&plain, &OUTSIDE) {
        let place = read_one(&rest(past(&plain, from, "of")))?;
        return Ok(wider(place, OUTSIDE_M, Source::Outside));
    }
    if let Some(from) = begins(&plain, &NEAR) {
        let place = read_one(&rest(past(&plain, from, "to")))?;
        return Ok(wider(place, NEAR_M, Source::Near));
    }
    read_one(text)
}

/// Past a word that belongs to "near" or "outside" however often it stands there, as long as something follows.
fn past(plain: &[String], from: usize, word: &str) -> usize {
    let again = plain[from..].iter().take_while(|next| *next == word).count();
    from + again.min(plain.len() - from - 1)
}

fn wider(place: WrittenPlace, by: u32, source: Source) -> WrittenPlace {
    let precision = Precision::new(place.precision.metres().saturating_add(by));
    let place = Box::new(place);
    let place = if source == Source::Near { Place::Near(place) } else { Place::Outside(place) };
    WrittenPlace { place, precision, source }
}

/// How many words one of the phrases takes at the beginning, if something follows it; the longest wins.
fn begins(plain: &[String], phrases: &[&str]) -> Option<usize> {
    let fits = |phrase: &&str| {
        let words: Vec<&str> = phrase.split(' ').collect();
        (words.len() < plain.len() && words.iter().zip(plain).all(|(a, b)| a == b)).then_some(words.len())
    };
    phrases.iter().filter_map(fits).max()
}

/// Two places with one joining word between them; none where there is no such word.
fn route(words: &[&str], plain: &[String], joins: &[&str]) -> Option<Result<WrittenPlace, PlaceProblem>> {
    let inner = 1..plain.len().saturating_sub(1);
    let mut at = inner.filter(|at| joins.contains(&plain[*at].as_str()));
    let split = at.next()?;
    if at.next().is_some() {
        return Some(Err(PlaceProblem::RouteUnclear));
    }
    let ends = [words[..split].join(" "), words[split + 1..].join(" ")].map(|end| read_one(&end));
    let [Ok(first), Ok(second)] = ends else {
        return ends.into_iter().find(Result::is_err);
    };
    let precision = first.precision.max(second.precision).max(Precision::new(ROUTE_M));
    let place = Place::Between(Box::new(first), Box::new(second));
    Some(Ok(WrittenPlace { place, precision, source: Source::Route }))
}

/// Whether a printed place has a word in it that would join two.
pub(super) fn has_and(printed: &str) -> bool {
    printed.split_whitespace().any(|word| AND.contains(&crate::fold::plain(word).as_str()))
}
