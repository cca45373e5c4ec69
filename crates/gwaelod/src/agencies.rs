//! The agencies that send concerns.

use crate::areas::force_of;
use crate::chance::Chance;
use concern::{AgencyCode, SourceSector};

/// Codes of the agencies of each sector.
#[derive(Clone, Debug)]
pub(crate) struct Agencies(Vec<Vec<AgencyCode>>);

impl Agencies {
    pub(crate) fn new() -> Self {
        let codes = |source: &SourceSector| {
            let (short, count) = match source {
                SourceSector::Police => ("POL", 2),
                SourceSector::ChildrensServices => ("CS", 4),
                SourceSector::Education => ("ED", 4),
                SourceSector::Health => ("HB", 1),
                SourceSector::YouthJustice => ("YJ", 2),
                SourceSector::YouthService => ("YS", 4),
                SourceSector::Transport => ("TR", 2),
                SourceSector::Voluntary => ("VOL", 3),
                SourceSector::Business => ("BID", 4),
                SourceSector::Public => ("PUB", 1),
            };
            let code =
                |n| AgencyCode::parse(&format!("GWL-{short}-{n}")).expect("capitals, hyphens and a digit");
            (1..=count).map(code).collect()
        };
        Self(SourceSector::ALL.iter().map(codes).collect())
    }

    /// The agency of a sector that serves an authority: its own, its force's, or any of those that serve all.
    pub(crate) fn serving(&self, source: SourceSector, authority: usize, chance: &mut Chance) -> &AgencyCode {
        let codes = &self.0[source.index()];
        let number = match source {
            SourceSector::Police | SourceSector::YouthJustice => force_of(authority),
            SourceSector::Transport | SourceSector::Voluntary => chance.below(codes.len() as u32) as usize,
            _ => authority,
        };
        &codes[number.min(codes.len() - 1)]
    }
}
