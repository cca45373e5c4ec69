//! Profiles: when things happen at a kind of place, who reports them, and what they are about.
//!
//! The weights are invented, shaped after what published problem profiles say in words: stations after school and in the evening, schools
//! at breaks and at the gate, licensed premises on weekend nights, shops after school and on Saturdays.

use crate::chance::Weighted;
use concern::{HarmType, PlaceKind, SourceSector};

/// Months of the demonstration: January 2023 to December 2025.
pub(crate) const MONTHS: usize = 36;

/// What kind of setting a concern belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Station,
    School,
    Night,
    Park,
    Shops,
    Street,
}

impl Theme {
    pub(crate) const ALL: [Self; 6] =
        [Self::Station, Self::School, Self::Night, Self::Park, Self::Shops, Self::Street];

    pub(crate) const fn of(kind: PlaceKind) -> Self {
        match kind {
            PlaceKind::School => Self::School,
            PlaceKind::LicensedPremises => Self::Night,
            PlaceKind::Park | PlaceKind::Leisure => Self::Park,
            PlaceKind::Retail => Self::Shops,
            _ => Self::Station,
        }
    }

    /// Weight of an hour of a day (0 = Monday).
    #[expect(clippy::match_same_arms, reason = "one line for each setting reads as the table it is")]
    fn hour(self, day: usize, hour: usize) -> f64 {
        let weekend = day >= 5;
        match (self, weekend, hour) {
            (Self::Station, false, 15..=17) => 7.0,
            (Self::Station, false, 7 | 8) => 2.0,
            (Self::Station, _, 18..=22) => 4.5,
            (Self::Station, true, 12..=17) => 3.0,
            (Self::School, false, 15) => 8.0,
            (Self::School, false, 12) => 5.0,
            (Self::School, false, 8..=14) => 2.6,
            (Self::School, false, 16) => 3.5,
            (Self::School, _, _) => 0.1,
            (Self::Night, _, 0..=2) => [0.4, 0.4, 0.4, 0.6, 1.6, 7.0, 7.0][day],
            (Self::Night, _, 19..=23) => [0.8, 0.8, 1.0, 1.8, 6.0, 7.0, 1.6][day],
            (Self::Park, false, 16..=20) | (Self::Park, true, 13..=21) => 4.0,
            (Self::Shops, false, 15..=18) => 4.0,
            (Self::Shops, true, 11..=17) => [6.0, 3.0][day - 5],
            (Self::Street, _, 17..=23) => 3.0,
            (Self::Street, _, 8..=16) => 1.2,
            (_, _, 9..=22) => 0.6,
            _ => 0.15,
        }
    }

    /// Weight of a month of the year (0 = January).
    const fn season(self, month: usize) -> f64 {
        match (self, month) {
            (Self::School, 7) => 0.12,
            (Self::School, 6) => 0.65,
            (Self::School, 3 | 11) => 0.8,
            (Self::Park, 4..=8) => 1.45,
            (Self::Park, 0 | 1 | 10 | 11) => 0.6,
            (Self::Night, 11) => 1.3,
            _ => 1.0,
        }
    }

    /// Weights of the sources in the order of [`SourceSector::ALL`].
    const fn sources(self) -> [f64; 10] {
        match self {
            Self::Station => [34.0, 6.0, 10.0, 3.0, 4.0, 8.0, 22.0, 4.0, 4.0, 5.0],
            Self::School => [8.0, 12.0, 58.0, 6.0, 3.0, 5.0, 1.0, 3.0, 0.5, 3.5],
            Self::Night => [52.0, 6.0, 2.0, 14.0, 4.0, 5.0, 2.0, 4.0, 8.0, 3.0],
            Self::Park => [36.0, 10.0, 10.0, 4.0, 6.0, 18.0, 0.5, 6.0, 1.0, 8.5],
            Self::Shops => [34.0, 7.0, 12.0, 3.0, 4.0, 9.0, 2.0, 4.0, 20.0, 5.0],
            Self::Street => [40.0, 16.0, 10.0, 8.0, 6.0, 7.0, 1.0, 5.0, 1.0, 6.0],
        }
    }

    /// Weights of the harms in the order of [`HarmType::ALL`].
    const fn harms(self) -> [f64; 14] {
        match self {
            Self::Station => [7.0, 12.0, 3.0, 2.0, 1.0, 11.0, 8.0, 6.0, 14.0, 10.0, 4.0, 1.0, 18.0, 3.0],
            Self::School => [2.0, 4.0, 3.0, 9.0, 0.5, 4.0, 4.0, 7.0, 7.0, 7.0, 26.0, 14.0, 5.0, 7.0],
            Self::Night => [12.0, 8.0, 6.0, 3.0, 2.0, 9.0, 12.0, 5.0, 18.0, 12.0, 1.0, 1.0, 9.0, 2.0],
            Self::Park => [8.0, 11.0, 5.0, 4.0, 0.5, 8.0, 6.0, 6.0, 20.0, 6.0, 4.0, 1.0, 18.0, 3.0],
            Self::Shops => [5.0, 10.0, 2.0, 2.0, 1.0, 7.0, 5.0, 5.0, 8.0, 9.0, 6.0, 1.0, 36.0, 3.0],
            Self::Street => [8.0, 13.0, 7.0, 5.0, 1.5, 16.0, 8.0, 6.0, 12.0, 5.0, 5.0, 6.0, 6.0, 4.0],
        }
    }
}

/// How much more or less often a source codes a harm than sources do on the whole.
#[expect(clippy::match_same_arms, reason = "one line for each leaning reads as the table it is")]
fn leaning(source: SourceSector, harm: HarmType) -> f64 {
    use HarmType as H;
    use SourceSector as S;
    match (source, harm) {
        (S::Police, H::SeriousViolence | H::Weapons) => 1.6,
        (S::Police, H::Bullying) => 0.2,
        (S::ChildrensServices, H::Cse | H::Cce | H::Missing) => 2.0,
        (S::ChildrensServices, H::Csa) => 1.6,
        (S::ChildrensServices | S::Health, H::AntisocialBehaviour) => 0.2,
        (S::Education, H::Bullying | H::OnlineHarm | H::Hsb) => 1.5,
        (S::Education, H::SeriousViolence) => 0.6,
        (S::Health, H::SubstanceMisuse | H::Csa | H::SeriousViolence) => 1.7,
        (S::YouthJustice, H::Cce | H::Weapons | H::SubstanceMisuse) => 1.6,
        (S::Transport, H::Missing) => 1.7,
        (S::Transport | S::Business | S::Public, H::AntisocialBehaviour) => 2.0,
        (S::Voluntary, H::Cse | H::Harassment) => 1.7,
        (S::Business, H::Cse | H::Csa | H::Hsb) => 0.3,
        _ => 1.0,
    }
}

/// The tables of one theme.
#[derive(Clone, Debug)]
pub(crate) struct Profile {
    pub(crate) hours: Weighted,
    pub(crate) months: Weighted,
    pub(crate) sources: Weighted,
    /// For each source, its harms.
    pub(crate) harms: Vec<Weighted>,
}

impl Profile {
    pub(crate) fn new(theme: Theme) -> Self {
        let hours: Vec<f64> = (0..168).map(|h| theme.hour(h / 24, h % 24)).collect();
        // Recording grows a little from year to year everywhere: 6% a year.
        let months: Vec<f64> = (0..MONTHS).map(|m| theme.season(m % 12) * (1.0 + 0.005 * m as f64)).collect();
        let harms = |source: &SourceSector| {
            let weights = HarmType::ALL
                .iter()
                .zip(theme.harms())
                .map(|(harm, weight)| weight * leaning(*source, *harm));
            Weighted::new(&weights.collect::<Vec<_>>())
        };
        Self {
            hours: Weighted::new(&hours),
            months: Weighted::new(&months),
            sources: Weighted::new(&theme.sources()),
            harms: SourceSector::ALL.iter().map(harms).collect(),
        }
    }
}
