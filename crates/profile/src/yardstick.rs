//! The probability yardstick, as data.

use api::{Probability, YardstickLine};
use language::say;
use serde::Deserialize;
use std::sync::LazyLock;

const FILE: &str = include_str!("../../../policy/profiles/yardstick.toml");

#[derive(Deserialize)]
struct File {
    word: Vec<Word>,
}

#[derive(Deserialize)]
struct Word {
    code: Probability,
    low: u8,
    high: u8,
}

/// Words with their ranges in per cent, from the least likely. The file is part of the program, and a test reads it.
static YARDSTICK: LazyLock<Vec<(Probability, u8, u8)>> = LazyLock::new(|| {
    let file: File = toml::from_str(FILE).expect("the yardstick is part of the program");
    file.word.into_iter().map(|word| (word.code, word.low, word.high)).collect()
});

/// The words with the lower and upper end of their ranges in per cent, from the least likely.
pub fn yardstick() -> &'static [(Probability, u8, u8)] {
    &YARDSTICK
}

/// The same in both languages.
pub fn yardstick_lines() -> Vec<YardstickLine> {
    let line = |(code, low, high): &(Probability, u8, u8)| YardstickLine {
        code: *code,
        label: say(&format!("profile-probability-{}", code.code().replace('_', "-")), &[]),
        low: *low,
        high: *high,
    };
    yardstick().iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_all_there_in_order_and_apart() {
        let codes: Vec<Probability> = yardstick().iter().map(|(code, ..)| *code).collect();
        assert_eq!(codes, Probability::ALL);
        assert!(yardstick().iter().all(|(_, low, high)| low < high));
        assert!(yardstick().windows(2).all(|pair| pair[0].2 < pair[1].1), "the gaps keep two words apart");
        assert!(yardstick_lines().iter().all(|line| line.label.en != line.label.cy));
    }
}
