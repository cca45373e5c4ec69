//! Names: every settlement, authority, neighbourhood and river, in Welsh and English, from the words of the legend.
//!
//! None is the name of a real settlement of Wales; a test compares them with the national gazetteer where it is at hand.

/// Where a settlement likes to stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Site {
    /// Close to the sea.
    Shore,
    /// A mile or more from it.
    Inland,
}

/// A settlement before the land is known.
pub(crate) struct SettlementPlan {
    pub(crate) en: &'static str,
    pub(crate) cy: &'static str,
    pub(crate) rank: u8,
    pub(crate) residents: f64,
    pub(crate) site: Site,
    /// Wanted position: shares of the island's half width and half length from its middle.
    pub(crate) at: (f64, f64),
}

const fn plan(
    en: &'static str,
    cy: &'static str,
    size: (u8, f64),
    site: Site,
    at: (f64, f64),
) -> SettlementPlan {
    SettlementPlan { en, cy, rank: size.0, residents: size.1, site, at }
}

/// The city, three towns and twelve villages. The first four are the seats of the four local authorities.
pub(crate) const SETTLEMENTS: [SettlementPlan; 16] = [
    plan("Gwyddno's Fort", "Caer Wyddno", (0, 92_000.0), Site::Shore, (-0.27, 0.10)),
    plan("Maiden Haven", "Porth y Morwyn", (1, 31_000.0), Site::Shore, (0.10, 0.65)),
    plan("Mererid Mouth", "Aber Mererid", (1, 24_000.0), Site::Shore, (0.46, -0.22)),
    plan("Seithennin Town", "Tre Seithennin", (1, 19_000.0), Site::Shore, (0.00, -0.69)),
    plan("Floodgate Bridge", "Pont y Llifddor", (2, 5_600.0), Site::Inland, (0.02, 0.27)),
    plan("Bellstead", "Pentre'r Clychau", (2, 4_800.0), Site::Shore, (0.64, 0.37)),
    plan("Maidenchurch", "Llanforwyn", (2, 4_100.0), Site::Shore, (-0.50, 0.62)),
    plan("Weirford", "Rhyd y Gored", (2, 3_900.0), Site::Inland, (0.18, -0.04)),
    plan("Elffin's Point", "Penrhyn Elffin", (3, 1_900.0), Site::Shore, (-0.84, 0.38)),
    plan("Wavechurch", "Llan y Don", (3, 2_700.0), Site::Shore, (0.62, 0.66)),
    plan("Brine Haven", "Porth yr Heli", (3, 2_300.0), Site::Shore, (-0.72, -0.23)),
    plan("Seawall Mill", "Melin y Morglawdd", (2, 3_300.0), Site::Shore, (-0.60, -0.50)),
    plan("Salmonbrook", "Nant yr Eogiaid", (3, 2_100.0), Site::Inland, (0.17, -0.53)),
    plan("Onebell Hill", "Bryn yr Un Gloch", (3, 1_700.0), Site::Inland, (0.58, 0.10)),
    plan("Rushfen", "Cors y Brwyn", (3, 1_600.0), Site::Inland, (-0.38, -0.27)),
    plan("Watchman's Dune", "Twyn y Gwyliwr", (3, 2_500.0), Site::Shore, (0.62, -0.58)),
];

/// The four local authorities, in the order of their seats above.
pub(crate) const AUTHORITIES: [(&str, &str); 4] = [
    ("Gwyddno Haven", "Hafan Wyddno"),
    ("Morwyn Shore", "Glannau'r Forwyn"),
    ("Mererid Vale", "Dyffryn Mererid"),
    ("Seithennin Levels", "Gwastadeddau Seithennin"),
];

/// The one safeguarding board region.
pub(crate) const BOARD: (&str, &str) =
    ("Cantre'r Gwaelod Regional Safeguarding Board", "Bwrdd Diogelu Rhanbarthol Cantre'r Gwaelod");

/// The land itself.
pub(crate) const REGION: (&str, &str) = ("The Lowland Hundred", "Cantre'r Gwaelod");

/// The two police forces: the first serves the first two authorities.
pub(crate) const FORCES: [(&str, &str); 2] =
    [("Seawall Police", "Heddlu'r Morglawdd"), ("Floodgate Police", "Heddlu'r Llifddorau")];

/// Neighbourhoods, for middle areas that hold no settlement's centre.
pub(crate) const NEIGHBOURHOODS: [(&str, &str); 28] = [
    ("Havenside", "Glan yr Hafan"),
    ("Seawall", "Y Morglawdd"),
    ("Bell Road", "Heol y Gloch"),
    ("Mererid Fields", "Caeau Mererid"),
    ("Maiden's Alders", "Gwern y Forwyn"),
    ("Bell Strand", "Traeth y Clychau"),
    ("Elffin Park", "Parc Elffin"),
    ("Tidelands", "Tir y Llanw"),
    ("Gwyddno Moor", "Gwaun Wyddno"),
    ("Mererid's Well", "Ffynnon Mererid"),
    ("Salmon Lane", "Lôn yr Eogiaid"),
    ("The Shallows", "Y Feisdon"),
    ("Wave Nook", "Cilfach y Don"),
    ("Weir Fields", "Caeau'r Gored"),
    ("Watchers' Heath", "Rhos y Gwylwyr"),
    ("Tide Tower", "Tŵr y Llanw"),
    ("Kelp Hill", "Bryn Gwymon"),
    ("Shell Fields", "Maes y Cregyn"),
    ("Ebbside", "Glan y Trai"),
    ("The Dunes", "Y Twyni"),
    ("Fen Edge", "Cwr y Gors"),
    ("Gull Rocks", "Creigiau'r Wylan"),
    ("Seal Pools", "Pyllau'r Morlo"),
    ("Seithennin Meadows", "Dolydd Seithennin"),
    ("Drowned Wood", "Y Coed Boddedig"),
    ("Sluice Row", "Rhes y Fflodiart"),
    ("Old Quays", "Yr Hen Geiau"),
    ("Heron Marsh", "Morfa'r Crëyr"),
];

/// Rivers, largest first.
pub(crate) const RIVERS: [(&str, &str); 7] = [
    ("River Mererid", "Afon Mererid"),
    ("River Gored", "Afon Gored"),
    ("River Elffin", "Afon Elffin"),
    ("River Llanw", "Afon Llanw"),
    ("River Brwynog", "Afon Brwynog"),
    ("River Garanhir", "Afon Garanhir"),
    ("River Morwyn", "Afon Morwyn"),
];

/// Waters and where their labels stand, in shares of the half axes.
pub(crate) const WATERS: [(&str, &str, (f64, f64)); 5] = [
    ("Gwyddno's Roads", "Angorfa Gwyddno", (-0.80, 0.03)),
    ("Bay of Bells", "Bae'r Clychau", (1.02, 0.40)),
    ("Mererid Sound", "Swnt Mererid", (0.92, -0.27)),
    ("Maiden's Gulf", "Gwlff y Forwyn", (0.24, 0.99)),
    ("Seithennin's Deep", "Dyfnfor Seithennin", (-0.10, -1.02)),
];

/// The railway.
pub(crate) const RAILWAY_NAME: (&str, &str) = ("Hundred Line", "Rheilffordd y Cantref");
