//! Reading a policy file key by key, so that every complaint names its key.

use super::{Policy, PolicyError, PolicyFault, Profile};
use crate::{Scale, TableName};
use concern::PlaceKind;
use std::ops::RangeInclusive;
use toml::{Table, Value};

/// Largest number that any key takes; far above any sensible one.
const LARGEST: u32 = 100_000;

pub(super) fn policy(text: &str) -> Result<Policy, PolicyError> {
    let file: Table = toml::from_str(text).map_err(|error| syntax(text, &error))?;
    let mut file = Section { path: String::new(), keys: file };
    let mut noise = file.section("noise")?;
    let mut show = file.section("show")?;
    let mut blocks = file.section("blocks")?;
    let mut places = file.section("places")?;
    let mut schools = file.section("schools")?;

    let scale_range = 1..=Scale::LARGEST;
    let scale = Scale::new(
        noise.whole("scale_numerator", scale_range.clone())?,
        noise.whole("scale_denominator", scale_range)?,
    )
    .map_err(|_| noise.fault("scale_numerator", PolicyFault::Range))?;

    let policy = Policy {
        version: file.word("version")?,
        profile: file.one_of("profile", |word| Profile::ALL.into_iter().find(|p| p.code() == word))?,
        dpia_reference: if file.keys.contains_key("dpia_reference") {
            Some(file.word("dpia_reference")?)
        } else {
            None
        },
        scale,
        threshold_partnership: show.whole("threshold_partnership", 1..=LARGEST)?,
        threshold_community_safety: show.whole("threshold_community_safety", 1..=LARGEST)?,
        rounding: show.whole("rounding", 1..=1_000)?,
        tables: file.some_of("tables", TableName::parse)?,
        min_residents_10_17: blocks.whole("min_residents_10_17", 100..=LARGEST)?,
        named_kinds: places
            .some_of("named_kinds", |word| PlaceKind::ALL.iter().copied().find(|k| k.code() == word))?,
        min_addresses: places.whole("min_addresses", 8..=LARGEST)?,
        pool_below_roll: schools.whole("pool_below_roll", 500..=LARGEST)?,
        text: text.to_owned(),
    };
    for section in [file, noise, show, blocks, places, schools] {
        section.nothing_left()?;
    }
    Ok(policy)
}

fn syntax(text: &str, error: &toml::de::Error) -> PolicyError {
    let start = error.span().map_or(0, |span| span.start);
    let line = 1 + text.bytes().take(start).filter(|byte| *byte == b'\n').count();
    PolicyError { key: line.to_string(), fault: PolicyFault::Syntax }
}

/// A table of the file; keys are taken out as they are read.
struct Section {
    path: String,
    keys: Table,
}

impl Section {
    fn fault(&self, key: &str, fault: PolicyFault) -> PolicyError {
        PolicyError { key: format!("{}{key}", self.path), fault }
    }

    fn take(&mut self, key: &str) -> Result<Value, PolicyError> {
        self.keys.remove(key).ok_or_else(|| self.fault(key, PolicyFault::Missing))
    }

    fn section(&mut self, key: &str) -> Result<Self, PolicyError> {
        match self.take(key)? {
            Value::Table(keys) => Ok(Self { path: format!("{}{key}.", self.path), keys }),
            _ => Err(self.fault(key, PolicyFault::Kind)),
        }
    }

    fn whole(&mut self, key: &str, range: RangeInclusive<u32>) -> Result<u32, PolicyError> {
        let number = self.take(key)?.as_integer().ok_or_else(|| self.fault(key, PolicyFault::Kind))?;
        u32::try_from(number)
            .ok()
            .filter(|number| range.contains(number))
            .ok_or_else(|| self.fault(key, PolicyFault::Range))
    }

    /// A short word: letters, digits, and `. - _ /` between them.
    fn word(&mut self, key: &str) -> Result<String, PolicyError> {
        match self.take(key)? {
            Value::String(word) => {
                let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/');
                let fits = (1..=64).contains(&word.len()) && word.chars().all(allowed);
                if fits { Ok(word) } else { Err(self.fault(key, PolicyFault::Range)) }
            }
            _ => Err(self.fault(key, PolicyFault::Kind)),
        }
    }

    fn one_of<T>(&mut self, key: &str, known: impl Fn(&str) -> Option<T>) -> Result<T, PolicyError> {
        let word = self.word(key)?;
        known(&word).ok_or_else(|| self.fault(key, PolicyFault::Range))
    }

    /// A list of at least one known word, none of them twice.
    fn some_of<T: PartialEq>(
        &mut self,
        key: &str,
        known: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, PolicyError> {
        let Value::Array(words) = self.take(key)? else { return Err(self.fault(key, PolicyFault::Kind)) };
        let mut list = Vec::with_capacity(words.len());
        for word in &words {
            let word = word.as_str().ok_or_else(|| self.fault(key, PolicyFault::Kind))?;
            match known(word) {
                Some(known) if !list.contains(&known) => list.push(known),
                _ => return Err(self.fault(key, PolicyFault::Range)),
            }
        }
        if list.is_empty() { Err(self.fault(key, PolicyFault::Range)) } else { Ok(list) }
    }

    fn nothing_left(self) -> Result<(), PolicyError> {
        match self.keys.keys().next() {
            Some(key) => Err(self.fault(key, PolicyFault::Unknown)),
            None => Ok(()),
        }
    }
}
