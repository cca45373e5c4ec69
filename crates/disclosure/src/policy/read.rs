//! Reading a policy file key by key, so that every complaint names its key.

use super::{Format, Policy, PolicyError, PolicyFault, Profile};
use crate::{Audience, Scale, TableName};
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

    let format = if file.keys.contains_key("format") {
        file.whole("format", 2..=2)?;
        Format::Second
    } else {
        Format::First
    };
    let tables = in_order(&file.some_of("tables", TableName::parse)?);
    let (thresholds, tables_for) = readers(format, &mut file, &mut show, &tables)?;
    let (min_schools_in_pool, source_mix_step) = match format {
        Format::First => (1, 100),
        Format::Second => {
            let mut card = file.section("card")?;
            let step = card.whole("source_mix_step", 10..=50)?;
            card.nothing_left()?;
            (schools.whole("min_schools_in_pool", 3..=LARGEST)?, step)
        }
    };
    let policy = Policy {
        version: file.word("version")?,
        profile: file.one_of("profile", |word| Profile::ALL.into_iter().find(|p| p.code() == word))?,
        dpia_reference: if file.keys.contains_key("dpia_reference") {
            Some(file.word("dpia_reference")?)
        } else {
            None
        },
        scale,
        thresholds,
        rounding: show.whole("rounding", 1..=1_000)?,
        tables,
        tables_for,
        min_residents_10_17: blocks.whole("min_residents_10_17", 100..=LARGEST)?,
        named_kinds: places
            .some_of("named_kinds", |word| PlaceKind::ALL.iter().copied().find(|k| k.code() == word))?,
        min_addresses: places.whole("min_addresses", 8..=LARGEST)?,
        pool_below_roll: schools.whole("pool_below_roll", 500..=LARGEST)?,
        min_schools_in_pool,
        source_mix_step,
        format,
        text: text.to_owned(),
    };
    for section in [file, noise, show, blocks, places, schools] {
        section.nothing_left()?;
    }
    Ok(policy)
}

const READERS: usize = Audience::ALL.len();

/// What each reader sees: threshold and tables. In the first form, every reader had every table.
fn readers(
    format: Format,
    file: &mut Section,
    show: &mut Section,
    tables: &[TableName],
) -> Result<([u32; READERS], [Vec<TableName>; READERS]), PolicyError> {
    let partnership = show.whole("threshold_partnership", 1..=LARGEST)?;
    let community_safety = show.whole("threshold_community_safety", 1..=LARGEST)?;
    match format {
        Format::First => {
            let thresholds = [partnership, partnership, community_safety];
            Ok((thresholds, Audience::ALL.map(|_| tables.to_vec())))
        }
        Format::Second => {
            let analyst = show.whole("threshold_analyst", 1..=LARGEST)?;
            let mut section = file.section("tables_for")?;
            let mut of = |audience: Audience| {
                section.some_of(audience.code(), TableName::parse).map(|list| in_order(&list))
            };
            let tables_for =
                [of(Audience::Analyst)?, of(Audience::Partnership)?, of(Audience::CommunitySafety)?];
            section.nothing_left()?;
            Ok(([analyst, partnership, community_safety], tables_for))
        }
    }
}

/// The tables of a list in ledger order, whatever order the file has.
fn in_order(list: &[TableName]) -> Vec<TableName> {
    TableName::ALL.into_iter().filter(|table| list.contains(table)).collect()
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
