//! The folded form of a name: what two spellings of one name share.

/// Words that stand for the same: the first is what they are folded to.
const SAME: &[&[&str]] = &[
    &["st", "saint", "sant", "san", "santes"],
    &["gorsaf", "orsaf", "station", "stn", "sta"],
    &["ffordd", "road", "rd", "heol", "ffo", "hewl"],
    &["stryd", "street", "str"],
    &["rhodfa", "avenue", "ave", "av"],
    &["ysgol", "school", "sch"],
    &["cyfun", "gyfun", "comprehensive", "comp"],
    &["cynradd", "gynradd", "primary", "prim"],
    &["uwchradd", "secondary", "high"],
    &["bws", "bus", "bysiau", "fysiau", "bysus", "fysus"],
    &["parc", "park", "pk"],
    &["sgwar", "square", "sq"],
    &["canolfan", "ganolfan", "centre", "center", "ctr"],
    &["and", "ac"],
];

/// The words of a name, folded; `y`, `yr` and "the" at its head left out.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let plain = crate::fold::plain(text).replace('&', " and ");
    let words = plain.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
    let mut words: Vec<String> =
        words.map(|word| word.replace('\'', "")).filter(|word| !word.is_empty()).collect();
    if words.len() > 1 && ["the", "y", "yr"].contains(&words[0].as_str()) {
        words.remove(0);
    }
    let last = words.len().saturating_sub(1);
    for (nth, word) in words.iter_mut().enumerate() {
        // "St" at the end of a name is a street, and elsewhere a saint.
        if word == "st" && nth == last && nth > 0 {
            "stryd".clone_into(word);
        } else if let Some(same) = SAME.iter().find(|same| same.contains(&word.as_str())) {
            same[0].clone_into(word);
        }
    }
    words
}

/// The folded form of a name, its words run together, so that `Pen-y-bont`, `Pen y Bont` and `Penybont` are one.
///
/// # Example
/// ```
/// use told::find::key;
/// assert_eq!(key("Pont-y-pŵl Station"), key("pontypwl stn"));
/// assert_eq!(key("Saint David's"), key("St. Davids"));
/// ```
pub fn key(text: &str) -> String {
    tokens(text).concat()
}

/// Typing errors that are looked past in a folded name of some bytes: none below 4, one below 8, two below 16, else three.
pub const fn bound(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        8..=15 => 2,
        _ => 3,
    }
}
