//! The fixed tables, before and after.

use crate::{Epsilon, Ledger, Period, RecordsDigest, Scale};
use access::RegionCode;
use concern::PlaceId;
use geography::AreaCode;
use serde::Serialize;
use std::collections::BTreeMap;

/// A table that the policy can name. A question that none of them answers is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TableName {
    /// Reports by block and year recorded.
    BlockYear,
    /// Reports by registered place and year recorded.
    PlaceYear,
}

impl TableName {
    /// Every table, in ledger order.
    pub const ALL: [Self; 2] = [Self::BlockYear, Self::PlaceYear];

    /// The stable word for the policy file, the ledger and the schema.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BlockYear => "block_year",
            Self::PlaceYear => "place_year",
        }
    }

    /// The table that a word means, the exact word of [`TableName::code`].
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.code() == code)
    }

    /// By how much one report, there or not there, can change the table in all: it lies in one block and points at no more
    /// than one registered place, whatever its harm types.
    pub const fn sensitivity(self) -> u32 {
        match self {
            Self::BlockYear | Self::PlaceYear => 1,
        }
    }
}

/// Exact counts of one region and period. Only non-empty cells need be there; the frame adds the rest.
///
/// Lives inside `Working`. No Debug and no Serialize, so that it cannot slip out before it is held.
pub struct Tables {
    /// Reports by block.
    pub block_year: BTreeMap<AreaCode, u32>,
    /// Reports by registered place, under the code the place is counted as; see [`crate::Frame::counted_as`].
    pub place_year: BTreeMap<PlaceId, u32>,
    /// Digest of the records counted.
    pub records: RecordsDigest,
}

/// One release: every cell of the frame with its count plus noise. Values may be negative; they are never clipped here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReleasedTables {
    /// The region.
    pub region: RegionCode,
    /// The period closed, by date recorded.
    pub period: Period,
    /// Version of the policy.
    pub policy_version: String,
    /// Digest of the policy's content.
    #[serde(serialize_with = "hex")]
    pub policy_digest: [u8; 32],
    /// Scale of the noise.
    pub scale: Scale,
    /// What this release spends, by table.
    pub ledger: Ledger,
    /// What this release spends in all: a report is in every one of its tables.
    pub epsilon_total: Epsilon,
    /// Every block of the frame.
    pub block_year: BTreeMap<AreaCode, i32>,
    /// Every registered place of the frame.
    pub place_year: BTreeMap<PlaceId, i32>,
}

fn hex<S: serde::Serializer>(digest: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&Hex(digest))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) struct Hex<'a>(pub(crate) &'a [u8; 32]);

impl std::fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
