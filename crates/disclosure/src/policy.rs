//! The signed policy file: what may be released, how noisy, and what is shown to whom.

mod read;

use crate::pmf::NoiseLaw;
use crate::table::Hex;
use crate::{Audience, Scale, TableName};
use concern::PlaceKind;
use language::{Arg, Text, say};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// How careful a policy is. Each profile has floors that its file cannot go under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Scale at least 3, threshold at least 15.
    Cautious,
    /// Scale at least 2, threshold at least 10.
    Standard,
    /// Scale at least 3/2, threshold at least 8; needs the reference of a data protection impact assessment.
    ClosedRoom,
}

impl Profile {
    /// Every profile, from the most careful.
    pub const ALL: [Self; 3] = [Self::Cautious, Self::Standard, Self::ClosedRoom];

    /// The word in the policy file.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cautious => "cautious",
            Self::Standard => "standard",
            Self::ClosedRoom => "closed_room",
        }
    }

    /// Least scale, as a fraction, and least threshold.
    const fn floors(self) -> ((u32, u32), u32) {
        match self {
            Self::Cautious => ((3, 1), 15),
            Self::Standard => ((2, 1), 10),
            Self::ClosedRoom => ((3, 2), 8),
        }
    }
}

/// How a registered place stands in releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Counted and shown under its own name.
    Named,
    /// Counted only together with the other small schools of its authority.
    Pooled,
    /// Never a cell of a release.
    Never,
}

/// A policy that has been read and checked. It cannot be put together by hand: every value went past the floors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    version: String,
    profile: Profile,
    dpia_reference: Option<String>,
    scale: Scale,
    thresholds: [u32; Audience::ALL.len()],
    rounding: u32,
    tables: Vec<TableName>,
    tables_for: [Vec<TableName>; Audience::ALL.len()],
    min_residents_10_17: u32,
    named_kinds: Vec<PlaceKind>,
    min_addresses: u32,
    pool_below_roll: u32,
    min_schools_in_pool: u32,
    source_mix_step: u32,
    format: Format,
    text: String,
}

/// The form of a policy file. Releases keep the policy they were made under, so every form stays readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    /// Of 2026-1: one list of tables for every reader, one threshold for analysts and partnership, no least pool, no card.
    First,
    /// `format = 2`.
    Second,
}

/// The largest share of truly empty cells that a policy may show by chance.
pub(crate) const PHANTOM_CEILING: f64 = 0.005;

impl Policy {
    /// Reads and checks a policy file (TOML).
    ///
    /// # Errors
    /// [`PolicyError`], naming the key, for a missing, unknown or unfit value, and when the values together are weaker than
    /// the profile allows.
    pub fn read(text: &str) -> Result<Self, PolicyError> {
        let policy = read::policy(text)?;
        policy.check()?;
        Ok(policy)
    }

    /// The standard policy, `policy/standard.toml`, as it was when this program was built.
    ///
    /// # Panics
    /// Never in a build whose tests passed: they read this very file.
    pub fn standard() -> Self {
        Self::read(include_str!("../../../policy/standard.toml"))
            .expect("the tests of this build read this very file")
    }

    /// Version, such as `2026-1`. A change of any value makes a new one; old releases keep theirs.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The cautious policy, `policy/cautious.toml`, as it was when this program was built.
    ///
    /// # Panics
    /// Never in a build whose tests passed: they read this very file.
    pub fn cautious() -> Self {
        Self::read(include_str!("../../../policy/cautious.toml"))
            .expect("the tests of this build read this very file")
    }

    /// The profile.
    pub const fn profile(&self) -> Profile {
        self.profile
    }

    /// Scale of the noise.
    pub const fn scale(&self) -> Scale {
        self.scale
    }

    /// Reference of the data protection impact assessment, where one was recorded.
    pub fn dpia_reference(&self) -> Option<&str> {
        self.dpia_reference.as_deref()
    }

    /// Below this a stored value is withheld from `audience`.
    pub const fn threshold(&self, audience: Audience) -> u32 {
        self.thresholds[audience as usize]
    }

    /// Below this a value is withheld from the partnership.
    pub const fn threshold_partnership(&self) -> u32 {
        self.threshold(Audience::Partnership)
    }

    /// Below this a value is withheld from community safety.
    pub const fn threshold_community_safety(&self) -> u32 {
        self.threshold(Audience::CommunitySafety)
    }

    /// The lowest threshold of all, from which phantoms are reckoned.
    pub fn threshold_least(&self) -> u32 {
        self.thresholds.into_iter().min().unwrap_or(u32::MAX)
    }

    /// Shown values are multiples of this.
    pub const fn rounding(&self) -> u32 {
        self.rounding
    }

    /// The tables released, in ledger order.
    pub fn tables(&self) -> &[TableName] {
        &self.tables
    }

    /// The tables that `audience` may see, in ledger order.
    pub fn tables_for(&self, audience: Audience) -> &[TableName] {
        &self.tables_for[audience as usize]
    }

    /// Least residents aged 10 to 17 of a block, by public estimate.
    pub const fn min_residents_10_17(&self) -> u32 {
        self.min_residents_10_17
    }

    /// The least number of small schools that are counted together under a pool of their own.
    pub const fn min_schools_in_pool(&self) -> u32 {
        self.min_schools_in_pool
    }

    /// The release card tells the sources' shares in steps of so many per cent.
    pub const fn source_mix_step(&self) -> u32 {
        self.source_mix_step
    }

    /// Whether a new release may be made under it: it has the form of today. Older forms are read for the releases made
    /// under them.
    pub fn is_current(&self) -> bool {
        self.format == Format::Second
    }

    /// That its version does not stand for another content already. `before`: version and digest of every policy that a
    /// release was made under.
    ///
    /// # Errors
    /// [`PolicyFault::VersionTaken`] for a version that was released under with another digest.
    pub fn version_is_its_own<'a>(
        &self,
        before: impl IntoIterator<Item = (&'a str, [u8; 32])>,
    ) -> Result<(), PolicyError> {
        let digest = self.digest();
        if before.into_iter().any(|(version, other)| version == self.version && other != digest) {
            return Err(PolicyError { key: "version".to_owned(), fault: PolicyFault::VersionTaken });
        }
        Ok(())
    }

    /// The file, word for word.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether a place of this kind, with this many pupils on roll and standing for this many addresses (`None`: public
    /// space), is named, pooled or left out. Decided by public facts, never by reports.
    ///
    /// A school of unknown roll counts as small.
    pub fn standing(&self, kind: PlaceKind, roll: Option<u32>, addresses: Option<u32>) -> Standing {
        if !self.named_kinds.contains(&kind) {
            return Standing::Never;
        }
        match (kind, roll, addresses) {
            (PlaceKind::School, Some(roll), _) if roll >= self.pool_below_roll => Standing::Named,
            (PlaceKind::School, ..) => Standing::Pooled,
            (_, _, Some(addresses)) if addresses < self.min_addresses => Standing::Never,
            _ => Standing::Named,
        }
    }

    /// SHA-256 of the content in canonical form: comments, order and spacing of the file do not change it, values do.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.canonical().as_bytes()).into()
    }

    /// The digest as 64 hexadecimal digits.
    pub fn digest_hex(&self) -> String {
        Hex(&self.digest()).to_string()
    }

    fn canonical(&self) -> String {
        let tables = |list: &[TableName]| list.iter().map(|t| t.code()).collect::<Vec<_>>().join(",");
        let kinds = self.named_kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(",");
        let threshold = |audience| self.threshold(audience).to_string();
        let first = [
            ("version", self.version.clone()),
            ("profile", self.profile.code().to_owned()),
            ("dpia_reference", self.dpia_reference.clone().unwrap_or_default()),
            ("noise.scale", format!("{}/{}", self.scale.numerator(), self.scale.denominator())),
            ("show.threshold_partnership", threshold(Audience::Partnership)),
            ("show.threshold_community_safety", threshold(Audience::CommunitySafety)),
            ("show.rounding", self.rounding.to_string()),
            ("tables", tables(&self.tables)),
            ("blocks.min_residents_10_17", self.min_residents_10_17.to_string()),
            ("places.named_kinds", kinds),
            ("places.min_addresses", self.min_addresses.to_string()),
            ("schools.pool_below_roll", self.pool_below_roll.to_string()),
        ];
        let second = [
            ("show.threshold_analyst", threshold(Audience::Analyst)),
            ("tables_for.analyst", tables(self.tables_for(Audience::Analyst))),
            ("tables_for.partnership", tables(self.tables_for(Audience::Partnership))),
            ("tables_for.community_safety", tables(self.tables_for(Audience::CommunitySafety))),
            ("schools.min_schools_in_pool", self.min_schools_in_pool.to_string()),
            ("card.source_mix_step", self.source_mix_step.to_string()),
        ];
        let (head, second) = match self.format {
            Format::First => ("contexture policy 1\n", &second[..0]),
            Format::Second => ("contexture policy 2\n", &second[..]),
        };
        first.iter().chain(second).fold(String::from(head), |mut text, (key, value)| {
            let _ = writeln!(text, "{key}={value}");
            text
        })
    }

    /// What no single key can show: that the values together hold what the profile promises.
    fn check(&self) -> Result<(), PolicyError> {
        let fault = |key: &str, fault| Err(PolicyError { key: key.to_owned(), fault });
        let ((numerator, denominator), threshold) = self.profile.floors();
        if !self.scale.at_least(numerator, denominator) {
            return fault("noise.scale_numerator", PolicyFault::UnderProfile);
        }
        if self.profile == Profile::ClosedRoom && self.dpia_reference.is_none() {
            return fault("dpia_reference", PolicyFault::Missing);
        }
        for audience in Audience::ALL {
            let key = format!("show.threshold_{}", audience.code());
            let least = match audience {
                Audience::Analyst | Audience::Partnership => threshold,
                // Community safety sees no more than the partnership.
                Audience::CommunitySafety => self.threshold_partnership(),
            };
            let own = self.threshold(audience);
            if own < least {
                return fault(&key, PolicyFault::UnderProfile);
            }
            if crate::show::rounded(own, self.rounding) < own {
                return fault(&key, PolicyFault::RoundsUnder);
            }
            if NoiseLaw::at(self.scale).at_least(own) > PHANTOM_CEILING {
                return fault(&key, PolicyFault::Phantoms);
            }
        }
        self.check_tables()
    }

    /// A table for a reader is released; a released table has a reader, or its ε would be spent for nothing; and each reader's
    /// tables are among those of the reader before, so that nobody learns more by pooling roles than the analyst has.
    fn check_tables(&self) -> Result<(), PolicyError> {
        let fault = |key: String, fault| Err(PolicyError { key, fault });
        let mut above = &self.tables;
        for audience in Audience::ALL {
            let own = &self.tables_for[audience as usize];
            if own.iter().any(|table| !above.contains(table)) {
                return fault(format!("tables_for.{}", audience.code()), PolicyFault::NotAbove);
            }
            above = own;
        }
        if self.tables_for(Audience::Analyst) != self.tables {
            return fault("tables_for.analyst".to_owned(), PolicyFault::ForNobody);
        }
        Ok(())
    }
}

/// Why a policy file was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("policy file: {}", self.text().en)]
pub struct PolicyError {
    /// The key at fault, with its section: `noise.scale_numerator`. For a file that is no TOML, the line.
    pub key: String,
    /// What is wrong with it.
    pub fault: PolicyFault,
}

/// What is wrong with a key of a policy file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyFault {
    /// The file is no TOML.
    Syntax,
    /// The key is not there.
    Missing,
    /// No such key is known.
    Unknown,
    /// The value is of another kind than it must be.
    Kind,
    /// The value is out of range, or a word that is not in the list.
    Range,
    /// Weaker than the profile allows.
    UnderProfile,
    /// A value at this threshold would be shown rounded to less than the threshold.
    RoundsUnder,
    /// More than 0.5 % of empty cells would be shown by chance.
    Phantoms,
    /// A table for a reader that is not released, or that the reader above does not have.
    NotAbove,
    /// A table is released that no reader may see.
    ForNobody,
    /// The version stands for another content already.
    VersionTaken,
}

impl PolicyError {
    /// The sentence for whoever keeps the file.
    pub fn text(&self) -> Text {
        let message = match self.fault {
            PolicyFault::Syntax => "policy-syntax",
            PolicyFault::Missing => "policy-missing",
            PolicyFault::Unknown => "policy-unknown",
            PolicyFault::Kind => "policy-kind",
            PolicyFault::Range => "policy-range",
            PolicyFault::UnderProfile => "policy-under-profile",
            PolicyFault::RoundsUnder => "policy-rounds-under",
            PolicyFault::Phantoms => "policy-phantoms",
            PolicyFault::NotAbove => "policy-not-above",
            PolicyFault::ForNobody => "policy-for-nobody",
            PolicyFault::VersionTaken => "policy-version-taken",
        };
        say(message, &[("key", Arg::from(self.key.as_str()))])
    }
}
