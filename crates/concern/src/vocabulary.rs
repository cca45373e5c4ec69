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

        #[cfg(feature = "describe")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                use utoipa::openapi::schema::{ObjectBuilder, Type};
                // The derive does not read a code that a macro was given.
                ObjectBuilder::new().schema_type(Type::String).enum_values(Some([$($code),+])).into()
            }
        }

        #[cfg(feature = "describe")]
        impl utoipa::ToSchema for $name {}

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
    /// What a concern is about as it is counted: one of [`ContextKind`], or not clear, which is a real answer.
    ContextType, "context", {
        /// A place.
        Place = "place",
        /// A school or college.
        School = "school",
        /// A described peer group.
        PeerGroup = "peer_group",
        /// An online space.
        OnlineSpace = "online_space",
        /// Home: totals only.
        Home = "home",
        /// Not clear.
        Unclear = "unclear",
    }
);

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

vocabulary!(
    /// How sure the information of a concern is, by the five letters of a 3x5x2 grade, which only the accredited police role gives. What is
    /// suspected to be false (E) is on no surface and has no code here.
    Grade, "grade", {
        /// No grade was given: counted, and told apart.
        Ungraded = "ungraded",
        /// Known directly to the source.
        A = "a",
        /// Known indirectly to the source but corroborated.
        B = "b",
        /// Known indirectly to the source.
        C = "c",
        /// Not known.
        D = "d",
    }
);

macro_rules! code_set {
    ($(#[$doc:meta])* $name:ident of $list:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u16);

        impl $name {
            /// Every code of the list.
            pub const ALL: Self = Self((1 << $list::ALL.len()) - 1);

            /// The set of these.
            pub fn of(codes: impl IntoIterator<Item = $list>) -> Self {
                Self(codes.into_iter().fold(0, |mask, code| mask | (1 << code.index())))
            }

            /// Whether it holds none.
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// Whether it holds this one.
            pub const fn contains(self, code: $list) -> bool {
                self.0 & (1 << code.index()) != 0
            }

            /// The set with this one put in, or taken out where it was in.
            #[must_use]
            pub const fn turned(self, code: $list) -> Self {
                Self(self.0 ^ (1 << code.index()))
            }

            /// Those it holds, in the order of the list.
            pub fn iter(self) -> impl Iterator<Item = $list> {
                $list::ALL.iter().copied().filter(move |code| self.contains(*code))
            }
        }
    };
}

code_set!(
    /// A set of harm types as a bit mask: bit *i* is `HarmType::ALL[i]`.
    HarmSet of HarmType
);

code_set!(
    /// A set of source sectors as a bit mask: bit *i* is `SourceSector::ALL[i]`.
    SourceSet of SourceSector
);

code_set!(
    /// A set of what concerns are about as a bit mask: bit *i* is `ContextType::ALL[i]`.
    ContextSet of ContextType
);

code_set!(
    /// A set of grades as a bit mask: bit *i* is `Grade::ALL[i]`.
    GradeSet of Grade
);

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
            ContextType,
            Learned,
            Procedures,
            PlaceKind,
            Medium,
            SizeBand,
            AgeBand,
            Grade
        );
    }

    #[test]
    fn every_kind_of_context_is_a_type_that_is_counted() {
        let kinds: Vec<&str> =
            ContextKind::ALL.iter().map(|kind| kind.code()).chain([CONTEXT_UNCLEAR]).collect();
        let types: Vec<&str> = ContextType::ALL.iter().map(|counted| counted.code()).collect();
        assert_eq!(kinds, types);
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
            HarmType::ALL.len() <= 15 && SourceSector::ALL.len() <= 15,
            "the masks are sixteen bits wide"
        );
    }
}
