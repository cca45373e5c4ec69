//! The register before the land is known: which places each town has, in both languages.

use concern::{Medium, PlaceKind};

/// How far from its town's centre a place lies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ring {
    /// A few minutes' walk.
    Centre,
    /// Within the built-up ground.
    Inner,
    /// At its edge.
    Edge,
}
use Ring::{Centre, Edge, Inner};

/// A school: town (number in [`crate::names::SETTLEMENTS`]), names, medium, pupils on roll.
pub(crate) type SchoolPlan = (usize, &'static str, &'static str, Medium, u32);

use Medium::{Bilingual, English, Welsh};

/// Thirty schools: secondary, the college, the special school, primary.
pub(crate) const SCHOOLS: [SchoolPlan; 30] = [
    (0, "Gwyddno High School", "Ysgol Uwchradd Gwyddno", English, 1_380),
    (0, "Garanhir High School", "Ysgol Uwchradd Garanhir", English, 1_120),
    (0, "Ysgol Gyfun yr Hafan", "Ysgol Gyfun yr Hafan", Welsh, 940),
    (1, "Maiden Haven High School", "Ysgol Uwchradd Porth y Morwyn", Bilingual, 1_010),
    (2, "Mererid Mouth High School", "Ysgol Uwchradd Aber Mererid", English, 870),
    (2, "Ysgol Gyfun Mererid", "Ysgol Gyfun Mererid", Welsh, 610),
    (3, "Seithennin School", "Ysgol Seithennin", Bilingual, 780),
    (5, "Bellstead Community School", "Ysgol Gymunedol Pentre'r Clychau", Bilingual, 540),
    (0, "Lowland Hundred College", "Coleg y Cantref", Bilingual, 1_400),
    (0, SPECIAL_SCHOOL, "Ysgol Arbennig Tŷ'r Llanw", Bilingual, 92),
    (0, "Havenside Primary School", "Ysgol Gynradd Glan yr Hafan", English, 420),
    (0, "Bell Road Primary School", "Ysgol Gynradd Heol y Gloch", English, 465),
    (0, "Seawall Primary School", "Ysgol Gynradd y Morglawdd", English, 380),
    (0, "Ysgol Gymraeg y Llifddor", "Ysgol Gymraeg y Llifddor", Welsh, 340),
    (0, "Kelp Hill Primary School", "Ysgol Gynradd Bryn Gwymon", English, 310),
    (0, "Ysgol Gymraeg y Gwylanod", "Ysgol Gymraeg y Gwylanod", Welsh, 275),
    (1, "Shell Fields Primary School", "Ysgol Gynradd Maes y Cregyn", English, 355),
    (1, "Ysgol Gymraeg y Forwyn", "Ysgol Gymraeg y Forwyn", Welsh, 290),
    (2, "Weir Fields Primary School", "Ysgol Gynradd Caeau'r Gored", English, 330),
    (2, "Ysgol Gymraeg yr Eogiaid", "Ysgol Gymraeg yr Eogiaid", Welsh, 240),
    (3, "Sluice Row Primary School", "Ysgol Gynradd Rhes y Fflodiart", English, 300),
    (3, "Ysgol Gymraeg y Gwastadedd", "Ysgol Gymraeg y Gwastadedd", Welsh, 185),
    (4, "Floodgate Bridge Primary School", "Ysgol Gynradd Pont y Llifddor", Bilingual, 230),
    (6, "Maidenchurch Primary School", "Ysgol Gynradd Llanforwyn", Bilingual, 205),
    (7, "Weirford Primary School", "Ysgol Gynradd Rhyd y Gored", Bilingual, 190),
    (9, "Wavechurch Primary School", "Ysgol Gynradd Llan y Don", Welsh, 110),
    (10, "Brine Haven Primary School", "Ysgol Gynradd Porth yr Heli", Welsh, 96),
    (11, "Seawall Mill Primary School", "Ysgol Gynradd Melin y Morglawdd", Bilingual, 140),
    (12, "Salmonbrook Primary School", "Ysgol Gynradd Nant yr Eogiaid", Welsh, 60),
    (15, "Watchman's Dune Primary School", "Ysgol Gynradd Twyn y Gwyliwr", Bilingual, 88),
];

/// Halts between the stations of the railway: share of the way from one call to the next, and names.
pub(crate) const HALTS: [(f64, &str, &str); 6] = [
    (0.50, "Alderbank Halt", "Arhosfa Glan y Wern"),
    (0.74, "Elffin Park station", "Gorsaf Parc Elffin"),
    (0.17, "Havenside station", "Gorsaf Glan yr Hafan"),
    (0.62, "Fen Edge Halt", "Arhosfa Cwr y Gors"),
    (0.45, "Drowned Wood Halt", "Arhosfa'r Coed Boddedig"),
    (0.55, "Heron Marsh Halt", "Arhosfa Morfa'r Crëyr"),
];

/// Any other place: kind, town, ring, names, and how many addresses it stands for (0: open public space).
pub(crate) type PlacePlan = (PlaceKind, usize, Ring, &'static str, &'static str, u32);

use PlaceKind::{BusStation, FerryTerminal, Leisure, LicensedPremises, Park, Retail};

/// Bus stations, ferry terminals, shops, parks, licensed premises and leisure.
pub(crate) const PLACES: [PlacePlan; 68] = [
    (BusStation, 0, Centre, "Gwyddno's Fort bus station", "Gorsaf fysiau Caer Wyddno", 0),
    (BusStation, 0, Inner, "Haven Gate bus station", "Gorsaf fysiau Porth yr Hafan", 0),
    (BusStation, 1, Centre, "Maiden Haven bus station", "Gorsaf fysiau Porth y Morwyn", 0),
    (BusStation, 2, Centre, "Mererid Mouth bus station", "Gorsaf fysiau Aber Mererid", 0),
    (BusStation, 3, Centre, "Seithennin Town bus station", "Gorsaf fysiau Tre Seithennin", 0),
    (BusStation, 4, Centre, "Floodgate Bridge bus station", "Gorsaf fysiau Pont y Llifddor", 0),
    (BusStation, 5, Centre, "Bellstead bus station", "Gorsaf fysiau Pentre'r Clychau", 0),
    (BusStation, 6, Centre, "Maidenchurch bus station", "Gorsaf fysiau Llanforwyn", 0),
    (BusStation, 7, Centre, "Weirford bus station", "Gorsaf fysiau Rhyd y Gored", 0),
    (BusStation, 11, Centre, "Seawall Mill bus station", "Gorsaf fysiau Melin y Morglawdd", 0),
    (FerryTerminal, 0, Inner, "Gwyddno Roads ferry landing", "Glanfa fferi Angorfa Gwyddno", 0),
    (FerryTerminal, 2, Inner, "Mererid Sound ferry landing", "Glanfa fferi Swnt Mererid", 0),
    (Retail, 0, Centre, "The Crown of Gwyddno shopping centre", "Canolfan siopa Coron Gwyddno", 84),
    (Retail, 0, Centre, "Bell Arcade", "Arcêd y Gloch", 36),
    (Retail, 0, Centre, "Old Quays market", "Marchnad yr Hen Geiau", 48),
    (Retail, 0, Edge, "Fort Gate retail park", "Parc siopa Porth y Gaer", 22),
    (Retail, 0, Inner, "Kelp Hill shops", "Siopau Bryn Gwymon", 12),
    (Retail, 0, Inner, "Tide Tower parade", "Rhodfa Tŵr y Llanw", 14),
    (Retail, 1, Centre, "Maiden's Well shopping centre", "Canolfan siopa Ffynnon y Forwyn", 41),
    (Retail, 1, Edge, "Shell Fields retail park", "Parc siopa Maes y Cregyn", 15),
    (Retail, 2, Centre, "Weir Street precinct", "Rhodfa siopa Stryd y Gored", 33),
    (Retail, 2, Inner, "Salmon Lane shops", "Siopau Lôn yr Eogiaid", 10),
    (Retail, 3, Centre, "Seithennin market hall", "Neuadd farchnad Seithennin", 27),
    (Retail, 5, Centre, "Bellstead High Street", "Stryd Fawr Pentre'r Clychau", 24),
    (Retail, 6, Centre, "Maidenchurch Cross", "Croes Llanforwyn", 16),
    (Retail, 9, Centre, "Wavechurch Square", "Sgwâr Llan y Don", 11),
    (Park, 0, Inner, "Elffin Park", "Parc Elffin", 0),
    (Park, 0, Centre, "Castle Green", "Lawnt y Castell", 0),
    (Park, 0, Edge, "Gwyddno Moor country park", "Parc gwledig Gwaun Wyddno", 0),
    (Park, 0, Inner, "Havenside play area", "Man chwarae Glan yr Hafan", 0),
    (Park, 0, Edge, "Seawall skate park", "Parc sglefrio'r Morglawdd", 0),
    (Park, 1, Inner, "Maiden's Gardens", "Gerddi'r Forwyn", 0),
    (Park, 1, Centre, "The Promenade", "Y Promenâd", 0),
    (Park, 2, Inner, "Mererid Fields", "Caeau Mererid", 0),
    (Park, 2, Edge, "Salmon Pool recreation ground", "Maes hamdden Pwll yr Eog", 0),
    (Park, 3, Inner, "Seithennin Meadows", "Dolydd Seithennin", 0),
    (Park, 3, Edge, "Sluice Bank", "Banc y Fflodiart", 0),
    (Park, 4, Inner, "Floodgate Green", "Lawnt y Llifddor", 0),
    (Park, 5, Inner, "Bell Strand gardens", "Gerddi Traeth y Clychau", 0),
    (Park, 11, Inner, "Mill Leat park", "Parc Ffos y Felin", 0),
    (LicensedPremises, 0, Centre, "The Feast of Gwyddno", "Gwledd Gwyddno", 1),
    (LicensedPremises, 0, Centre, "The Drowned Bell", "Y Gloch Foddedig", 1),
    (LicensedPremises, 0, Centre, "Club Ebb", "Clwb Trai", 1),
    (LicensedPremises, 0, Inner, "The Harp and Weir", "Y Delyn a'r Gored", 1),
    (LicensedPremises, 0, Inner, "The Sleeping Watchman", "Y Gwyliwr Cwsg", 1),
    (LicensedPremises, 0, Edge, "The Sixteen Cities", "Un Ddinas ar Bymtheg", 1),
    (LicensedPremises, 1, Centre, "The Maiden's Cup", "Cwpan y Forwyn", 1),
    (LicensedPremises, 1, Centre, "The Lantern", "Y Llusern", 1),
    (LicensedPremises, 1, Inner, "The Two Tides", "Y Ddau Lanw", 1),
    (LicensedPremises, 2, Centre, "The Leaping Salmon", "Yr Eog Llamog", 1),
    (LicensedPremises, 2, Inner, "The Ford", "Y Rhyd", 1),
    (LicensedPremises, 3, Centre, "The Open Gate", "Y Llifddor Agored", 1),
    (LicensedPremises, 3, Inner, "The King's Porter", "Porthor y Brenin", 1),
    (LicensedPremises, 4, Centre, "The Bridge Inn", "Tafarn y Bont", 1),
    (LicensedPremises, 5, Centre, "The Nine Bells", "Y Naw Cloch", 1),
    (LicensedPremises, 6, Centre, "The White Wave", "Y Don Wen", 1),
    (LicensedPremises, 8, Centre, "The Point Inn", "Tafarn y Penrhyn", 1),
    (LicensedPremises, 15, Centre, "The Beacon", "Y Goelcerth", 1),
    (Leisure, 0, Inner, "Fort leisure centre", "Canolfan hamdden y Gaer", 1),
    (Leisure, 0, Centre, "The Pearl cinema", "Sinema'r Perl", 1),
    (Leisure, 0, Centre, "Tidelands arcade", "Arcêd ddifyrion Tir y Llanw", 1),
    (Leisure, 0, Edge, "Haven stadium", "Stadiwm yr Hafan", 1),
    (Leisure, 1, Inner, "Maiden Haven pool", "Pwll nofio Porth y Morwyn", 1),
    (Leisure, 1, Centre, "Promenade amusements", "Difyrion y Promenâd", 1),
    (Leisure, 2, Inner, "Mererid leisure centre", "Canolfan hamdden Mererid", 1),
    (Leisure, 3, Inner, "Seithennin youth and sports hall", "Neuadd ieuenctid a chwaraeon Seithennin", 1),
    (Leisure, 5, Inner, "Bellstead sports ground", "Maes chwaraeon Pentre'r Clychau", 1),
    (Leisure, 0, Edge, "Roads rowing club boathouse", "Tŷ cychod clwb rhwyfo'r Angorfa", 1),
];

/// The one place of the list that is not open to the public: a members' boathouse, so that the rule against naming such a place has
/// something to hold.
pub(crate) const MEMBERS_ONLY: &str = "Roads rowing club boathouse";

/// Bus stops: two or three words for where in a settlement they stand; the settlement's name follows.
pub(crate) const STOPS: [(&str, &str, Ring); 4] = [
    ("Square", "Sgwâr", Centre),
    ("Upper Road", "Heol Uchaf", Edge),
    ("Old Mill", "Hen Felin", Inner),
    ("Chapel Row", "Rhes y Capel", Inner),
];

/// The one special school: it is never named in a release.
pub(crate) const SPECIAL_SCHOOL: &str = "Tide House Special School";
