//! The code lists, versioned, each code with its label in both languages.
//!
//! Labels live in the catalogue under `<list>-<code>`, so that screen, receipt and export say the same word.

use language::{Text, say};
use serde::{Deserialize, Serialize};

/// The version of these lists; it changes when a code is added, and no code is ever reused.
pub const VOCABULARY_VERSION: &str = "2026.1";

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $list:literal, { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $variant),+
        }

        impl $name {
            /// Every code, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as files and URLs carry it.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// Reads a code: trimmed, any case, `-` and space taken for `_`.
            pub fn parse(text: &str) -> Option<Self> {
                let code: String = text
                    .trim()
                    .chars()
                    .map(|c| if c == '-' || c == ' ' { '_' } else { c.to_ascii_lowercase() })
                    .collect();
                Self::ALL.iter().copied().find(|v| v.code() == code)
            }

            /// Its place in the list.
            pub const fn index(self) -> usize {
                self as usize
            }

            /// The label in both languages.
            pub fn label(self) -> Text {
                say(&format!("{}-{}", $list, self.code().replace('_', "-")), &[])
            }
        }
    };
}

pub(crate) use vocabulary;

vocabulary!(
    /// What kind of harm outside the home a concern is about.
    HarmType, "harm", {
        /// Child sexual exploitation.
        Cse = "cse",
        /// Child criminal exploitation.
        Cce = "cce",
        /// Child sexual abuse outside the family.
        Csa = "csa",
        /// Harmful sexual behaviour.
        Hsb = "hsb",
        /// Trafficking and modern slavery.
        Trafficking = "trafficking",
        /// Missing episodes.
        Missing = "missing",
        /// Serious violence.
        SeriousViolence = "serious_violence",
        /// Weapons.
        Weapons = "weapons",
        /// Substance misuse and supply to young people.
        SubstanceMisuse = "substance_misuse",
        /// Harassment, also in public space.
        Harassment = "harassment",
        /// Bullying.
        Bullying = "bullying",
        /// Harm online.
        OnlineHarm = "online_harm",
        /// Antisocial behaviour as a sign of harm.
        AntisocialBehaviour = "antisocial_behaviour",
        /// Another kind, or not yet clear.
        Other = "other",
    }
);

vocabulary!(
    /// The sector that a concern comes from.
    SourceSector, "source", {
        /// Police.
        Police = "police",
        /// Local-authority children's services.
        ChildrensServices = "childrens_services",
        /// Schools and colleges.
        Education = "education",
        /// Health boards and general practice.
        Health = "health",
        /// Youth justice service.
        YouthJustice = "youth_justice",
        /// Youth work.
        YouthService = "youth_service",
        /// Transport operators.
        Transport = "transport",
        /// Voluntary sector.
        Voluntary = "voluntary",
        /// Businesses and guardians of places.
        Business = "business",
        /// Members of the public.
        Public = "public",
    }
);

vocabulary!(
    /// The kinds of context. Home is counted in totals only and never shown as a point.
    ContextKind, "context", {
        /// A place.
        Place = "place",
        /// A school or college.
        School = "school",
        /// A described peer group: never a list of members.
        PeerGroup = "peer_group",
        /// An online space.
        OnlineSpace = "online_space",
        /// Home: totals only.
        Home = "home",
    }
);

/// The code of a concern of which the kind of context is not clear.
pub const CONTEXT_UNCLEAR: &str = "unclear";

vocabulary!(
    /// How the agency came to know.
    Learned, "learned", {
        /// A professional noticed it.
        Discovered = "discovered",
        /// Somebody told a professional.
        Told = "told",
    }
);

vocabulary!(
    /// Whether the concern was also reported under the Wales Safeguarding Procedures.
    Procedures, "procedures", {
        /// Reported.
        Yes = "yes",
        /// Not reported: the receipt shows the route.
        No = "no",
        /// Not applicable: it concerns a context, and no child is known to be at risk.
        NotApplicable = "not_applicable",
    }
);

vocabulary!(
    /// What a registered place is.
    PlaceKind, "place-kind", {
        /// Railway station.
        RailStation = "rail_station",
        /// Bus station.
        BusStation = "bus_station",
        /// Bus stop.
        BusStop = "bus_stop",
        /// Heritage or narrow-gauge railway.
        HeritageRailway = "heritage_railway",
        /// Ferry terminal.
        FerryTerminal = "ferry_terminal",
        /// Airport.
        Airport = "airport",
        /// Shopping street, centre or shop.
        Retail = "retail",
        /// Park or open space.
        Park = "park",
        /// Licensed premises.
        LicensedPremises = "licensed_premises",
        /// Leisure or sports place.
        Leisure = "leisure",
        /// School or college.
        School = "school",
    }
);

vocabulary!(
    /// The language that a school teaches in.
    Medium, "medium", {
        /// English medium.
        English = "english",
        /// Welsh medium.
        Welsh = "welsh",
        /// Both.
        Bilingual = "bilingual",
    }
);

vocabulary!(
    /// About how many a described peer group is; never a count.
    SizeBand, "size", {
        /// Under ten.
        UnderTen = "under_10",
        /// Ten to twenty.
        TenToTwenty = "10_20",
        /// Over twenty.
        OverTwenty = "over_20",
    }
);

vocabulary!(
    /// The ages in a described peer group, as a band.
    AgeBand, "age", {
        /// 10 to 12.
        TenToTwelve = "10_12",
        /// 13 to 15.
        ThirteenToFifteen = "13_15",
        /// 16 and 17.
        SixteenSeventeen = "16_17",
        /// Mixed ages.
        Mixed = "mixed",
    }
);

/// A set of harm types as a bit mask: bit *i* is `HarmType::ALL[i]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HarmSet(pub u16);

impl HarmSet {
    /// Every harm type.
    pub const ALL: Self = Self((1 << HarmType::ALL.len()) - 1);

    /// The set of these.
    pub fn of(harms: impl IntoIterator<Item = HarmType>) -> Self {
        Self(harms.into_iter().fold(0, |mask, h| mask | (1 << h.index())))
    }

    /// Whether it holds none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it holds this one.
    pub const fn contains(self, harm: HarmType) -> bool {
        self.0 & (1 << harm.index()) != 0
    }

    /// Those it holds, in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = HarmType> {
        HarmType::ALL.iter().copied().filter(move |h| self.contains(*h))
    }
}

/// A set of source sectors as a bit mask: bit *i* is `SourceSector::ALL[i]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourceSet(pub u16);

impl SourceSet {
    /// Every sector.
    pub const ALL: Self = Self((1 << SourceSector::ALL.len()) - 1);

    /// The set of these.
    pub fn of(sources: impl IntoIterator<Item = SourceSector>) -> Self {
        Self(sources.into_iter().fold(0, |mask, s| mask | (1 << s.index())))
    }

    /// Whether it holds none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it holds this one.
    pub const fn contains(self, source: SourceSector) -> bool {
        self.0 & (1 << source.index()) != 0
    }

    /// Those it holds, in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = SourceSector> {
        SourceSector::ALL.iter().copied().filter(move |s| self.contains(*s))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_label_in_both_languages() {
        macro_rules! check {
            ($($list:ty),*) => { $(for v in <$list>::ALL {
                let label = v.label();
                assert!(!label.en.is_empty() && !label.cy.is_empty(), "{}", v.code());
                assert_eq!(<$list>::parse(v.code()), Some(*v));
            })* };
        }
        check!(
            HarmType,
            SourceSector,
            ContextKind,
            Learned,
            Procedures,
            PlaceKind,
            Medium,
            SizeBand,
            AgeBand
        );
    }

    #[test]
    fn codes_are_read_kindly_but_never_guessed() {
        assert_eq!(HarmType::parse(" Serious Violence "), Some(HarmType::SeriousViolence));
        assert_eq!(HarmType::parse("violence"), None);
    }

    #[test]
    fn a_set_keeps_what_was_put_in() {
        let set = HarmSet::of([HarmType::Cse, HarmType::Missing]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [HarmType::Cse, HarmType::Missing]);
        assert!(HarmSet::ALL.contains(HarmType::Other));
        assert!(
            HarmType::ALL.len() <= 16 && SourceSector::ALL.len() <= 16,
            "the masks are sixteen bits wide"
        );
    }
}
