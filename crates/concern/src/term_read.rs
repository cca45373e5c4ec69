//! A version of the vocabularies, read from its files. What does not fit together is a fault and never half a vocabulary.

use crate::term::{Family, SourceDocument, Term, TermList, Vocabulary, VocabularyList};
use jiff::civil::Date;
use language::{Text, keys, say};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// Terms of the two lists that rows keep as bits, at most.
const BITS: usize = 16;

/// The files of a version, as texts.
#[derive(Clone, Copy, Debug)]
pub struct VocabularyFiles<'f> {
    /// `version.toml`.
    pub version: &'f str,
    /// `sources.toml`.
    pub sources: &'f str,
    /// One file for each list.
    pub lists: &'f [&'f str],
    /// The factors of contexts, for the list of indicators; read only where a list says so.
    pub factors: &'f str,
    /// `crosswalk.toml` from the version before; none in the first.
    pub crosswalk: Option<&'f str>,
}

/// What is wrong with the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VocabularyProblem {
    /// Not TOML, or not the fields of these files.
    #[error("cannot be read: compare it with the files beside it")]
    Unreadable,
    /// Two of one code, or of one list.
    #[error("stands twice: keep one")]
    Twice,
    /// A code that files and addresses could not carry.
    #[error("is no code: a-z, 0-9 and _ alone")]
    Code,
    /// No label in the catalogue or file, or blank words.
    #[error("lacks words in one of the two languages")]
    Words,
    /// An end before the beginning, or a check before the link.
    #[error("has days that do not follow each other")]
    Days,
    /// A family or document that is not there.
    #[error("names a family, document or code that is not there")]
    Unknown,
    /// More terms than a row has bits.
    #[error("has more than 16 terms; widen the stored sets first")]
    TooMany,
    /// An old code of which nothing says what it is now.
    #[error("is neither a code any more nor in the crosswalk: say what it is now")]
    Lost,
    /// A version that does not follow the one before it.
    #[error("does not follow the version before it")]
    Order,
}

/// Files that are no vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("vocabulary, {place}: {problem}")]
pub struct VocabularyFault {
    /// Where: list, code or file.
    pub place: String,
    /// What.
    pub problem: VocabularyProblem,
}

impl VocabularyProblem {
    pub(crate) fn at(self, place: impl Into<String>) -> VocabularyFault {
        VocabularyFault { place: place.into(), problem: self }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VersionFile {
    version: String,
    from: Date,
    before: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcesFile {
    #[serde(rename = "source")]
    sources: Vec<SourceDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFile {
    list: VocabularyList,
    terms_from: Option<String>,
    sources: Vec<String>,
    definition: Text,
    #[serde(default, rename = "family")]
    families: Vec<Family>,
    #[serde(default, rename = "term")]
    terms: Vec<TermEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermEntry {
    code: String,
    from: Date,
    until: Option<Date>,
    label: Option<Text>,
    definition: Text,
    #[serde(default)]
    families: Vec<String>,
    #[serde(default)]
    families_in_part: Vec<String>,
    sources: Vec<String>,
}

/// What a vocabulary wants of the factors of contexts; the crate `context` reads the rest.
#[derive(Deserialize)]
struct FactorsFile {
    #[serde(rename = "factor")]
    factors: Vec<FactorEntry>,
}

#[derive(Deserialize)]
struct FactorEntry {
    code: String,
    side: String,
    pace: String,
    #[serde(default)]
    safe_adult: bool,
    from: Date,
    until: Option<Date>,
    label: Text,
    definition: Text,
}

pub(crate) fn parse<T: DeserializeOwned>(place: &str, text: &str) -> Result<T, VocabularyFault> {
    toml::from_str(text).map_err(|_| VocabularyProblem::Unreadable.at(place))
}

impl Vocabulary {
    /// Reads the files of a version.
    ///
    /// # Errors
    /// [`VocabularyFault`] with the first thing that does not fit.
    pub fn read(files: &VocabularyFiles<'_>) -> Result<Self, VocabularyFault> {
        let version: VersionFile = parse("version.toml", files.version)?;
        let SourcesFile { sources } = parse("sources.toml", files.sources)?;
        unique("sources.toml", sources.iter().map(|source| source.code.as_str()))?;
        for source in &sources {
            words(&source.code, &[&source.title, &source.url])?;
            let opened = source.checked.unwrap_or(source.entered);
            if opened < source.entered || source.check_next <= opened {
                return Err(VocabularyProblem::Days.at(&source.code));
            }
        }
        let known: BTreeSet<&str> = sources.iter().map(|source| source.code.as_str()).collect();
        let lists = files.lists.iter().map(|text| list_read(text, files.factors, &known));
        let lists = lists.collect::<Result<Vec<_>, _>>()?;
        unique("lists", lists.iter().map(|list| list.list.code()))?;
        Ok(Self { version: version.version, from: version.from, before: version.before, lists, sources })
    }
}

fn list_read(text: &str, factors: &str, sources: &BTreeSet<&str>) -> Result<TermList, VocabularyFault> {
    let file: ListFile = parse("a list", text)?;
    let place = file.list.code();
    let mut entries = file.terms;
    if file.terms_from.is_some() {
        let FactorsFile { factors } = parse(place, factors)?;
        entries.extend(factors.into_iter().map(|factor| indicator(factor, &file.sources)));
    }
    let terms = entries.into_iter().map(|entry| term_of(file.list, entry)).collect::<Result<Vec<_>, _>>()?;
    unique(place, terms.iter().map(|term| term.code.as_str()))?;
    unique(place, file.families.iter().map(|family| family.code.as_str()))?;
    if matches!(file.list, VocabularyList::Harm | VocabularyList::Source) && terms.len() > BITS {
        return Err(VocabularyProblem::TooMany.at(place));
    }
    words(place, &[&file.definition])?;
    for family in &file.families {
        words(&family.code, &[&family.label, &family.definition])?;
    }
    let families: BTreeSet<&str> = file.families.iter().map(|family| family.code.as_str()).collect();
    let named = terms.iter().flat_map(|term| term.families.iter().chain(&term.families_in_part));
    let lacking = named.clone().find(|code| !families.contains(code.as_str()));
    let mut cited = file.sources.iter().chain(terms.iter().flat_map(|term| &term.sources));
    if let Some(code) = lacking.or_else(|| cited.find(|code| !sources.contains(code.as_str()))) {
        return Err(VocabularyProblem::Unknown.at(format!("{place}, {code}")));
    }
    Ok(TermList {
        list: file.list,
        definition: file.definition,
        families: file.families,
        terms,
        sources: file.sources,
    })
}

/// An indicator is a factor under another name: its side and its pace are its families.
fn indicator(factor: FactorEntry, sources: &[String]) -> TermEntry {
    let mut families = vec![factor.side, factor.pace];
    if factor.safe_adult {
        families.push("safe_adult".to_owned());
    }
    TermEntry {
        code: factor.code,
        from: factor.from,
        until: factor.until,
        label: Some(factor.label),
        definition: factor.definition,
        families,
        families_in_part: Vec::new(),
        sources: sources.to_vec(),
    }
}

fn term_of(list: VocabularyList, entry: TermEntry) -> Result<Term, VocabularyFault> {
    let place = format!("{}, {}", list.code(), entry.code);
    let key = format!("{}-{}", list.code(), entry.code).replace('_', "-");
    let label = match entry.label {
        Some(label) => label,
        None if keys(&key) => say(&key, &[]),
        None => return Err(VocabularyProblem::Words.at(place)),
    };
    words(&place, &[&label, &entry.definition])?;
    if entry.until.is_some_and(|last| last < entry.from) {
        return Err(VocabularyProblem::Days.at(place));
    }
    Ok(Term {
        code: entry.code,
        label,
        definition: entry.definition,
        from: entry.from,
        until: entry.until,
        families: entry.families,
        families_in_part: entry.families_in_part,
        sources: entry.sources,
    })
}

fn words(place: &str, texts: &[&Text]) -> Result<(), VocabularyFault> {
    let blank = texts.iter().any(|text| text.en.trim().is_empty() || text.cy.trim().is_empty());
    if blank { Err(VocabularyProblem::Words.at(place)) } else { Ok(()) }
}

fn unique<'c>(place: &str, codes: impl Iterator<Item = &'c str>) -> Result<(), VocabularyFault> {
    let mut seen = BTreeSet::new();
    for code in codes {
        let plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'_';
        if code.is_empty() || !code.bytes().all(plain) {
            return Err(VocabularyProblem::Code.at(format!("{place}, {code}")));
        }
        if !seen.insert(code) {
            return Err(VocabularyProblem::Twice.at(format!("{place}, {code}")));
        }
    }
    Ok(())
}
