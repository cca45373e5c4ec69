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
    /// Close a period and draw its release, for a second officer to sign.
    ProposeRelease = "propose_release",
    /// Sign a proposed release or revision, which publishes it. Never one's own proposal.
    SignRelease = "sign_release",
    /// Propose that a table of a published release be drawn anew after a gross error.
    ReviseRelease = "revise_release",
    /// Take released values out of the service as a file.
    ExportReleased = "export_released",
    /// Read the record of who looked at what, for which purpose.
    ReadAudit = "read_audit",
    /// Add, change and shut accounts, never one's own.
    ManageAccounts = "manage_accounts",
    /// Draft a sharing agreement, or end one.
    DraftAgreement = "draft_agreement",
    /// Sign a sharing agreement that somebody else drafted, which brings it into force.
    SignAgreement = "sign_agreement",
    /// See the register of contexts, their history and the links between them.
    ReadContexts = "read_contexts",
    /// Propose a context, change what is known of one, link two.
    KeepContexts = "keep_contexts",
    /// Move a context through its life; merge, split and supersede contexts, and undo that.
    OpenContexts = "open_contexts",
    /// Send one concern by the form, and see the receipts of what one sent oneself.
    SendConcern = "send_concern",
    /// Grade concerns by 3x5x2: an accredited police role alone.
    GradeConcerns = "grade_concerns",
    /// Take a picture of the working map out of the browser, as an internal draft with its watermark.
    DraftPicture = "draft_picture",
    /// Make a token, by which a tool of one's own reads what is released.
    MakeToken = "make_token",
    /// Read problem profiles and strategic assessments.
    ReadProfiles = "read_profiles",
    /// Write a draft of a profile, pin findings to it, send it to review.
    KeepProfiles = "keep_profiles",
    /// Comment on an edition in review, or send it back.
    ReviewProfiles = "review_profiles",
    /// Sign an edition that others wrote.
    SignProfile = "sign_profile",
    /// Publish a signed edition, which freezes it.
    PublishProfile = "publish_profile",
    /// Read plans on contexts.
    ReadPlans = "read_plans",
    /// Write a plan, and say how its measures go.
    KeepPlans = "keep_plans",
    /// Start a plan that others wrote, once its ethics gate is answered.
    StartPlan = "start_plan",
    /// Say that the law behind a measure was checked, and what was found.
    VerifyMeasure = "verify_measure",
}

impl ActionKind {
    /// Whether the asker must have shown a passkey in this session, beside signing in: the group `steps_up` of the schema in
    /// `policy/access`.
    pub const fn needs_step_up(self) -> bool {
        matches!(
            self,
            Self::Analyse
                | Self::ProposeRelease
                | Self::SignRelease
                | Self::ReviseRelease
                | Self::ExportReleased
                | Self::ManageAccounts
                | Self::DraftAgreement
                | Self::SignAgreement
                | Self::OpenContexts
                | Self::GradeConcerns
                | Self::DraftPicture
                | Self::MakeToken
                | Self::SignProfile
                | Self::PublishProfile
        )
    }

    /// Whether it shares what agencies brought in, so that it leans on a sharing agreement: the group `shares` of the
    /// schema in `policy/access`.
    pub const fn shares(self) -> bool {
        matches!(
            self,
            Self::Analyse
                | Self::ReadReleased
                | Self::ExportReleased
                | Self::ImportConcerns
                | Self::ProposeRelease
                | Self::SignRelease
                | Self::ReviseRelease
                | Self::ReadContexts
                | Self::KeepContexts
                | Self::OpenContexts
                | Self::SendConcern
                | Self::GradeConcerns
                | Self::DraftPicture
                | Self::MakeToken
                | Self::ReadProfiles
                | Self::KeepProfiles
                | Self::ReviewProfiles
                | Self::SignProfile
                | Self::PublishProfile
                | Self::ReadPlans
                | Self::KeepPlans
                | Self::StartPlan
                | Self::VerifyMeasure
        )
    }

    /// Whether the asker must say what for.
    pub const fn needs_purpose(self) -> bool {
        matches!(self, Self::Analyse | Self::DraftPicture)
    }
}
