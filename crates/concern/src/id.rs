//! Ids that know what they identify.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// Why a code was refused. It never carries the code, which may be personal data typed into the wrong column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing was given.
    #[error("the code is empty")]
    Empty,
    /// Longer or shorter than the kind allows.
    #[error("the code has the wrong length")]
    Length,
    /// A character that the kind does not allow.
    #[error("the code has a character that is not allowed")]
    Character,
}

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

uuid_id!(
    /// One file or form that was taken in.
    BatchId
);
uuid_id!(
    /// One context: a place, school, described peer group or online space.
    ContextId
);

uuid_id!(
    /// One link between two contexts.
    LinkId
);

uuid_id!(
    /// One record that belongs to a context: a guardian, a factor, a safety-mapping session, an assessment, a weighting.
    ContextRecordId
);

macro_rules! code_id {
    ($(#[$doc:meta])* $name:ident, $min:literal..=$max:literal, $allowed:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads the code, trimmed.
            ///
            /// # Errors
            /// [`CodeError`] when it is empty, too short, too long or has a character that is not allowed.
            pub fn parse(text: &str) -> Result<Self, CodeError> {
                let text = text.trim();
                let allowed: fn(char) -> bool = $allowed;
                if text.is_empty() {
                    return Err(CodeError::Empty);
                }
                if !($min..=$max).contains(&text.len()) {
                    return Err(CodeError::Length);
                }
                if !text.chars().all(allowed) {
                    return Err(CodeError::Character);
                }
                Ok(Self(text.to_owned()))
            }

            /// The code as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = CodeError;
            fn try_from(text: String) -> Result<Self, CodeError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}

code_id!(
    /// The sending agency's code, `[A-Z0-9-]{2,12}`: an organisation, never a member of staff.
    AgencyCode, 2..=12, |c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-'
);
code_id!(
    /// The register id of a place: a NaPTAN or school number, or one of our own.
    PlaceId, 2..=32, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':')
);
code_id!(
    /// A release's id, such as `gwaelod-2025-1`.
    ReleaseId, 2..=64, |c| c.is_ascii_alphanumeric() || c == '-'
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_code_cannot_hold_a_name() {
        assert!(AgencyCode::parse("GWL-POL").is_ok());
        assert_eq!(AgencyCode::parse("Some One"), Err(CodeError::Character));
        assert_eq!(AgencyCode::parse("  "), Err(CodeError::Empty));
        assert_eq!(AgencyCode::parse("ABCDEFGHIJKLM"), Err(CodeError::Length));
    }

    #[test]
    fn an_id_read_from_json_is_checked_too() {
        assert!(serde_json::from_str::<PlaceId>("\"GWL-ST-004\"").is_ok());
        assert!(serde_json::from_str::<PlaceId>("\"a place with spaces\"").is_err());
    }
}
