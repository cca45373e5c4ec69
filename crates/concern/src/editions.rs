//! The versions of the vocabularies that there have been, and the way from each to the newest.
//!
//! The files are compiled in: a code means the same in every copy of the service, and changes with a commit that somebody read.

use crate::crosswalk::{CarriedCodes, CarryFault, CodeMatch, Crosswalk};
use crate::term::{Vocabulary, VocabularyList};
use crate::term_read::{VocabularyFault, VocabularyFiles, VocabularyProblem};
use crate::vocabulary::{HarmSet, HarmType};
use std::sync::LazyLock;

macro_rules! file {
    ($path:literal) => {
        include_str!(concat!("../../../policy/", $path))
    };
}

/// Every version, the oldest first. 2026.1 is the first that there was.
const FILES: &[VocabularyFiles<'static>] = &[VocabularyFiles {
    version: file!("vocabulary/2026.1/version.toml"),
    sources: file!("vocabulary/2026.1/sources.toml"),
    lists: &[
        file!("vocabulary/2026.1/harm.toml"),
        file!("vocabulary/2026.1/indicator.toml"),
        file!("vocabulary/2026.1/source.toml"),
        file!("vocabulary/2026.1/place_kind.toml"),
        file!("vocabulary/2026.1/platform.toml"),
        file!("vocabulary/2026.1/online_class.toml"),
        file!("vocabulary/2026.1/online_feature.toml"),
    ],
    factors: file!("contexts/factors.toml"),
    crosswalk: None,
}];

static COMPILED: LazyLock<Vocabularies> = LazyLock::new(|| {
    // The tests of this crate read them too, so a build with broken files does not pass.
    Vocabularies::read(FILES).expect("the files in policy/vocabulary are as this crate reads them")
});

/// All versions, and the steps between them.
#[derive(Clone, Debug)]
pub struct Vocabularies {
    versions: Vec<Vocabulary>,
    steps: Vec<Crosswalk>,
}

/// Harm types carried over to the codes of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CarriedHarms {
    /// What they are now.
    pub harms: HarmSet,
    /// The least exact of the steps taken.
    pub sense: CodeMatch,
}

impl Vocabulary {
    /// The version in force.
    ///
    /// # Panics
    /// When files that were compiled in are broken: a fault of the program, held off by a test.
    pub fn current() -> &'static Self {
        Vocabularies::compiled().newest()
    }
}

impl Vocabularies {
    /// Those that were compiled in.
    ///
    /// # Panics
    /// When they are broken: a fault of the program, held off by a test.
    pub fn compiled() -> &'static Self {
        &COMPILED
    }

    /// Reads versions, the oldest first.
    ///
    /// # Errors
    /// [`VocabularyFault`] when a file is broken, a version does not follow the one before, or a code would be lost between two.
    pub fn read(files: &[VocabularyFiles<'_>]) -> Result<Self, VocabularyFault> {
        let (mut versions, mut steps) = (Vec::<Vocabulary>::new(), Vec::new());
        for one in files {
            let version = Vocabulary::read(one)?;
            let order = || VocabularyProblem::Order.at(&version.version);
            match (versions.last(), one.crosswalk) {
                (None, None) if version.before.is_none() => (),
                (Some(before), Some(text)) if before.from < version.from => {
                    steps.push(Crosswalk::read(text, before, &version)?);
                }
                _ => return Err(order()),
            }
            if versions.iter().any(|known| known.version == version.version) {
                return Err(order());
            }
            versions.push(version);
        }
        if versions.is_empty() {
            Err(VocabularyProblem::Order.at("versions"))
        } else {
            Ok(Self { versions, steps })
        }
    }

    /// Every version, the oldest first.
    pub fn versions(&self) -> &[Vocabulary] {
        &self.versions
    }

    /// The version in force.
    pub fn newest(&self) -> &Vocabulary {
        // There is at least one: `read` sees to it.
        &self.versions[self.versions.len() - 1]
    }

    /// A version by its name.
    pub fn version(&self, version: &str) -> Option<&Vocabulary> {
        self.versions.iter().find(|one| one.version == version)
    }

    /// The way from a version to the newest; from the newest to itself every code stays.
    pub fn crosswalk(&self, version: &str) -> Option<Crosswalk> {
        let at = self.versions.iter().position(|one| one.version == version)?;
        let start = Crosswalk::identity(&self.versions[at]);
        self.steps[at..].iter().try_fold(start, |way, step| way.then(step))
    }

    /// Carries codes that were kept under a version over to the newest.
    ///
    /// # Errors
    /// [`CarryFault`] when the version or a code of it is not known: nothing is left out silently.
    pub fn carry<'c>(
        &self,
        version: &str,
        list: VocabularyList,
        codes: impl IntoIterator<Item = &'c str>,
    ) -> Result<CarriedCodes, CarryFault> {
        self.crosswalk(version).ok_or(CarryFault::Version)?.carry(list, codes)
    }

    /// Carries harm types that were kept under a version over to those of today. Bit *i* of `stored` is the term at *i* in that
    /// version's list. What was kept is not changed: rows stay as they were coded, and are carried over when they are counted.
    ///
    /// # Errors
    /// [`CarryFault`] when the version is not known, or has no term for a bit.
    pub fn carry_harms(&self, version: &str, stored: HarmSet) -> Result<CarriedHarms, CarryFault> {
        let list = self.version(version).ok_or(CarryFault::Version)?.list(VocabularyList::Harm);
        let terms = list.map_or(&[][..], |list| &list.terms);
        let bits = (0..u16::BITS as usize).filter(|bit| stored.0 & (1 << bit) != 0);
        let codes = bits.map(|bit| terms.get(bit).map(|term| term.code.as_str()).ok_or(CarryFault::Code));
        let codes = codes.collect::<Result<Vec<_>, _>>()?;
        let carried = self.carry(version, VocabularyList::Harm, codes)?;
        let now = carried.codes.iter().map(|code| {
            let kinds = HarmType::ALL.iter().copied();
            kinds.into_iter().find(|kind| kind.code() == code).ok_or(CarryFault::Code)
        });
        Ok(CarriedHarms { harms: HarmSet::of(now.collect::<Result<Vec<_>, _>>()?), sense: carried.sense })
    }
}
