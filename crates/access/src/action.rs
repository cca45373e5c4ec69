//! The actions that need a grant. Each is a type, so that a grant for one cannot be handed in for another.

mod sealed {
    pub trait Sealed {}
}

/// An action that [`crate::decide`] can grant. Sealed: a new action is added here, where the role table sees it.
pub trait Action: sealed::Sealed + 'static {
    /// Which action the marker type stands for.
    const KIND: ActionKind;
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Every action, as a value: for tables and the audit log.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ActionKind {
            $($(#[$doc])* $name,)+
        }

        impl ActionKind {
            /// Every action, in the order of the committed table.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The stable word for tables and the audit log.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub enum $name {}
            impl sealed::Sealed for $name {}
            impl Action for $name {
                const KIND: ActionKind = ActionKind::$name;
            }
        )+
    };
}

actions! {
    /// Enter the working side and see exact counts on screen. Needs a purpose.
    Analyse = "analyse",
    /// See the released side.
    ReadReleased = "read_released",
    /// Take in a file of concerns.
    ImportConcerns = "import_concerns",
    /// Take in public geography and the register of places.
    ImportGeography = "import_geography",
    /// Close a period into a release.
    CloseRelease = "close_release",
}

impl ActionKind {
    /// Whether the asker must say what for.
    pub const fn needs_purpose(self) -> bool {
        matches!(self, Self::Analyse)
    }
}
