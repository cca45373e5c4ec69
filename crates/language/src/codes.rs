//! Closed lists of codes with words.

/// A closed list: an enum whose variants have a stable code each, written as it is by serde, and words under `<words>-<code>` in the
/// catalogue, hyphens for underscores. The crate that lists needs `serde`, and `utoipa` behind its feature `describe`.
#[macro_export]
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident, $words:literal, { $($(#[$of:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$of])* $variant,)+
        }

        impl $name {
            /// Every one, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its code.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Its words in both languages.
            pub fn label(self) -> $crate::Text {
                $crate::say(&format!("{}-{}", $words, self.code().replace('_', "-")), &[])
            }
        }
    };
}
