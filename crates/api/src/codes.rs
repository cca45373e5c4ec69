//! Closed lists of codes: the stable word of each, and the key of what people read.

/// A list of codes, each with its word in the catalogue.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$line:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$line])* $variant,)+
        }

        impl $name {
            /// All of them, in order.
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

/// Keys of the words of a list of codes, in the catalogue.
macro_rules! words {
    ($name:ident { $($variant:ident = $key:literal,)+ }) => {
        impl $name {
            /// The key of its words in the catalogue.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }

            /// Its words.
            pub fn label(self) -> language::Text {
                language::say(self.key(), &[])
            }
        }
    };
}

pub(crate) use {codes, words};
