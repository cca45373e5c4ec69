//! Closed lists of codes.

/// A closed list: an enum whose variants have a stable code each, written as it is by serde. With a name of words the list has labels too, which stand
/// under `<words>-<code>` in the catalogue, hyphens for underscores. The crate that lists needs `serde`, and `utoipa` behind its feature `describe`.
#[macro_export]
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident, $words:literal, { $($lines:tt)+ }) => {
        $crate::codes! { $(#[$doc])* $name { $($lines)+ } }

        impl $name {
            /// Its words in both languages.
            pub fn label(self) -> $crate::Text {
                $crate::say(&format!("{}-{}", $words, self.code().replace('_', "-")), &[])
            }
        }
    };
    ($(#[$doc:meta])* $name:ident { $($(#[$line:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$line])* $variant,)+
        }

        impl $name {
            /// Every one, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The stable word.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Reads it back.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}
