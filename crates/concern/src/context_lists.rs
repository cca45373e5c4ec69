//! The code lists by which contexts and the links between them are described.

use crate::vocabulary::vocabulary;
use language::{Text, say};
use serde::{Deserialize, Serialize};

vocabulary!(
    /// The protective marking that a context is handled under.
    Marking, "marking", {
        /// OFFICIAL.
        Official = "official",
        /// OFFICIAL-SENSITIVE.
        OfficialSensitive = "official_sensitive",
    }
);

vocabulary!(
    /// Whether a place is on the public-place register, and so may be shown by name in releases.
    RegisterStatus, "register-status", {
        /// On the register.
        Registered = "registered",
        /// Put forward, not yet decided.
        Applied = "applied",
        /// Not public space: never shown by name in a release.
        NotPublic = "not_public",
    }
);

vocabulary!(
    /// About how many pupils are on roll; never a count.
    RollBand, "roll", {
        /// Under 100.
        UnderHundred = "under_100",
        /// 100 to 499.
        HundredTo499 = "100_499",
        /// 500 to 999.
        FiveHundredTo999 = "500_999",
        /// 1,000 or more.
        ThousandOver = "1000_over",
    }
);

vocabulary!(
    /// The phase of a school or setting.
    Phase, "phase", {
        /// Primary.
        Primary = "primary",
        /// All ages.
        AllThrough = "all_through",
        /// Secondary.
        Secondary = "secondary",
        /// Sixth form or further education.
        College = "college",
        /// Education other than at school.
        Setting = "setting",
    }
);

vocabulary!(
    /// What protects around a context.
    ProtectiveFeature, "protective", {
        /// A trusted adult is near.
        TrustedAdult = "trusted_adult",
        /// Youth work reaches it.
        YouthWork = "youth_work",
        /// Structured activity.
        StructuredActivity = "structured_activity",
        /// Good contact with school.
        SchoolContact = "school_contact",
        /// Good contact with families.
        FamilyContact = "family_contact",
        /// Friends look out for each other.
        PeerSupport = "peer_support",
        /// Staff or residents watch over the space.
        WatchedSpace = "watched_space",
    }
);

vocabulary!(
    /// The kind of platform that an online space is on; never an address.
    Platform, "platform", {
        /// Short videos.
        ShortVideo = "short_video",
        /// Photo sharing.
        PhotoSharing = "photo_sharing",
        /// Messages that disappear.
        DisappearingMessages = "disappearing_messages",
        /// Messaging.
        Messaging = "messaging",
        /// Games with others.
        Game = "game",
        /// Live streams.
        LiveStream = "live_stream",
        /// Resale.
        Resale = "resale",
        /// Anonymous questions.
        AnonymousQuestions = "anonymous_questions",
        /// Dating.
        Dating = "dating",
        /// Forum.
        Forum = "forum",
        /// Another kind.
        Other = "other",
    }
);

vocabulary!(
    /// What kind of space on a platform.
    OnlineSpaceClass, "online-class", {
        /// A feed or tag open to all.
        PublicFeed = "public_feed",
        /// A group that anyone may join.
        OpenGroup = "open_group",
        /// A group by invitation.
        ClosedGroup = "closed_group",
        /// Messages between users.
        DirectMessages = "direct_messages",
        /// Voice rooms.
        VoiceRoom = "voice_room",
        /// Live rooms.
        LiveRoom = "live_room",
        /// Offers and listings.
        Listings = "listings",
        /// Comments.
        Comments = "comments",
    }
);

vocabulary!(
    /// What in an online space matters for safety.
    OnlineFeature, "online-feature", {
        /// Content disappears.
        DisappearingContent = "disappearing_content",
        /// Location is shared.
        LocationSharing = "location_sharing",
        /// Users are anonymous.
        AnonymousAccounts = "anonymous_accounts",
        /// Gifts or payments.
        Payments = "payments",
        /// Strangers can make contact.
        StrangerContact = "stranger_contact",
        /// Invitations by link.
        InviteLinks = "invite_links",
        /// Moderated.
        Moderated = "moderated",
    }
);

vocabulary!(
    /// How one context has to do with another.
    LinkKind, "link", {
        /// Young people come to the second from the first.
        Feeds = "feeds",
        /// The first lies on the way to the second.
        OnTheWayTo = "on_the_way_to",
        /// The first meets at the second.
        MeetsAt = "meets_at",
        /// Harm moved from the first to the second.
        DisplacedTo = "displaced_to",
        /// Harm moved to the first from the second.
        DisplacedFrom = "displaced_from",
        /// One organisation manages both.
        SameManager = "same_manager",
        /// Who harms at the first recruits through the second.
        RecruitsThrough = "recruits_through",
    }
);

vocabulary!(
    /// How sure the source of a link is.
    Confidence, "confidence", {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
);

impl LinkKind {
    /// Whether it says the same of both ends, so that it has no direction.
    pub const fn is_symmetric(self) -> bool {
        matches!(self, Self::SameManager)
    }

    /// The kind that says the same with its ends changed, for the one pair of kinds that are each other's inverse.
    pub const fn inverse(self) -> Option<Self> {
        match self {
            Self::DisplacedTo => Some(Self::DisplacedFrom),
            Self::DisplacedFrom => Some(Self::DisplacedTo),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_contexts_has_a_label_in_both_languages() {
        macro_rules! check {
            ($($list:ty),*) => { $(for v in <$list>::ALL {
                let label = v.label();
                assert!(!label.en.is_empty() && !label.cy.is_empty() && !label.en.contains("Unknown"), "{}", v.code());
                assert_eq!(<$list>::parse(v.code()), Some(*v));
            })* };
        }
        check!(
            Marking,
            RegisterStatus,
            RollBand,
            Phase,
            ProtectiveFeature,
            Platform,
            OnlineSpaceClass,
            OnlineFeature,
            LinkKind,
            Confidence
        );
    }

    #[test]
    fn an_inverse_of_an_inverse_is_itself_and_no_symmetric_kind_has_one() {
        for kind in LinkKind::ALL {
            assert_eq!(kind.inverse().and_then(LinkKind::inverse), kind.inverse().map(|_| *kind));
            assert!(!(kind.is_symmetric() && kind.inverse().is_some()));
        }
    }
}
