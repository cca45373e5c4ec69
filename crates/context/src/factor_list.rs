//! The factors that may be recorded of a context, as data: `policy/contexts/factors.toml`.
//!
//! The file is compiled in. A half-life decides what may raise a context, so it must be the same in every copy of the service
//! and change with a commit that somebody read, never with a setting.

use jiff::civil::Date;
use language::Text;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Whether a factor stands beside harms or beside what protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FactorSide {
    /// It makes harm likelier.
    Harm,
    /// A strength or a safe adult: it makes harm less likely.
    Strength,
}

/// Whether a factor changes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FactorPace {
    /// It stays until somebody changes the place.
    Static,
    /// It comes and goes; what was seen of it grows old.
    Dynamic,
}

/// One factor that may be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FactorMeaning {
    /// Its code; no code is ever given another meaning.
    pub code: String,
    /// Where it stands.
    pub side: FactorSide,
    /// Whether it changes by itself.
    pub pace: FactorPace,
    /// After so many days an observation weighs half; none for static ones.
    pub half_life_days: Option<u16>,
    /// It is a safe adult: a role whom young people can turn to.
    #[serde(default)]
    pub safe_adult: bool,
    /// The first day on which it may be recorded.
    #[cfg_attr(feature = "describe", schema(value_type = String, format = Date))]
    pub from: Date,
    /// The last; none: it still may.
    #[cfg_attr(feature = "describe", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
    /// In words.
    pub label: Text,
    /// What counts as it.
    pub definition: Text,
}

/// The factors in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FactorList {
    /// The version of the list.
    pub version: String,
    /// A dynamic factor counts for so many half-lives after it was last evidenced.
    pub live_half_lives: u16,
    /// The factors.
    #[serde(rename = "factor")]
    pub factors: Vec<FactorMeaning>,
}

static LIST: LazyLock<FactorList> = LazyLock::new(|| {
    // The tests of this file read it too, so a build with a broken list does not pass.
    toml::from_str(include_str!("../../../policy/contexts/factors.toml"))
        .expect("factors.toml is as this crate reads it")
});

impl FactorList {
    /// The list in force.
    ///
    /// # Panics
    /// When the file that was compiled in is broken: a fault of the program, held off by a test.
    pub fn current() -> &'static Self {
        &LIST
    }

    /// The factor of a code.
    pub fn find(&self, code: &str) -> Option<&FactorMeaning> {
        self.factors.iter().find(|factor| factor.code == code)
    }
}

impl FactorMeaning {
    /// Whether it may be recorded on a day.
    pub fn in_force(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|last| day <= last)
    }
}
