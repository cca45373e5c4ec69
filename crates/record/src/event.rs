//! An event as it is hashed, to the byte.

use crate::tree::{Hash, leaf_hash};
use uuid::Uuid;

/// What stands at the beginning of every event's bytes, so that no other data can be taken for one.
const BEGINS: &[u8] = b"contexture event 1\n";

/// One event of the record, as it is stored.
///
/// Its canonical bytes are, in this order and with nothing between:
///
/// | bytes | what |
/// |---|---|
/// | 19 | `contexture event 1` and a line feed |
/// | 8 | number, signed, big-endian |
/// | 8 | microseconds since 1970-01-01T00:00:00Z, signed, big-endian |
/// | 1 or 17 | `00`; or `01` and the account's 16 bytes |
/// | 4 + n | role: length in bytes, unsigned, big-endian, and UTF-8 |
/// | 4 + n | region, likewise |
/// | 4 + n | agency, likewise |
/// | 1 or 5 + n | `00`; or `01` and the purpose, likewise |
/// | 4 + n | action, likewise |
/// | 4 + n | subject, likewise |
///
/// No two events have the same bytes, for every part is fixed in length or behind its length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Number.
    pub id: i64,
    /// Microseconds since 1970, UTC.
    pub happened: i64,
    /// The account; none for strangers and the command line.
    pub account: Option<Uuid>,
    /// Code of the role acted in.
    pub role: String,
    /// The region acted for.
    pub region: String,
    /// The agency acted for.
    pub agency: String,
    /// Code of the purpose.
    pub purpose: Option<String>,
    /// Code of the action.
    pub action: String,
    /// What it was done to, in codes.
    pub subject: String,
}

impl Event {
    /// The bytes that are hashed.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(160);
        bytes.extend_from_slice(BEGINS);
        bytes.extend_from_slice(&self.id.to_be_bytes());
        bytes.extend_from_slice(&self.happened.to_be_bytes());
        bytes.push(u8::from(self.account.is_some()));
        if let Some(account) = &self.account {
            bytes.extend_from_slice(account.as_bytes());
        }
        for text in [&self.role, &self.region, &self.agency] {
            text_put(&mut bytes, text);
        }
        bytes.push(u8::from(self.purpose.is_some()));
        if let Some(purpose) = &self.purpose {
            text_put(&mut bytes, purpose);
        }
        text_put(&mut bytes, &self.action);
        text_put(&mut bytes, &self.subject);
        bytes
    }

    /// Its leaf in the tree.
    pub fn leaf(&self) -> Hash {
        leaf_hash(&self.bytes())
    }
}

fn text_put(bytes: &mut Vec<u8>, text: &str) {
    // PostgreSQL keeps no text of 4 GiB.
    bytes.extend_from_slice(&(text.len() as u32).to_be_bytes());
    bytes.extend_from_slice(text.as_bytes());
}
