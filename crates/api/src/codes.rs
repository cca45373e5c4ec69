//! The key of what people read for each code of a closed list (`language::codes`), where it is not made of the code.

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

pub(crate) use words;
