//! What an import of geography keeps beside the areas of the files: boundaries outside the tree, changes between censuses, deprivation, and boards and forces
//! that are drawn from their authorities.

use crate::boundary_keep::{boundaries_unlisted, boundaries_write, changes_write};
use crate::boundary_read::{BoundariesTaken, BoundaryRecord};
use crate::deprivation_keep::deprivation_write;
use crate::deprivation_read::{DeprivationRecord, deprivation_read, edition_of, is_deprivation};
use crate::dissolve_keep::{wholes_redraw, wholes_write};
use crate::dissolve_read::{Whole, is_wholes, wholes_read};
use crate::population_read::is_changes;
use crate::{AreaChanges, FileProblem, FileReceipt, Receipt, area_changes_read};
use csv::StringRecord;
use language::{Arg, Text, say};
use sqlx::PgConnection;
use std::collections::{BTreeMap, HashSet};

/// The content of the files that is no area of the tree.
#[derive(Default)]
pub(crate) struct Outside {
    boundaries: Vec<BoundaryRecord>,
    /// By layer.
    changes: BTreeMap<&'static str, AreaChanges>,
    /// Ranks by the year of their index.
    deprivation: BTreeMap<i16, Vec<DeprivationRecord>>,
    wholes: BTreeMap<String, Whole>,
}

impl Outside {
    pub(crate) fn is_empty(&self) -> bool {
        let Self { boundaries, changes, deprivation, wholes } = self;
        boundaries.is_empty() && changes.is_empty() && deprivation.is_empty() && wholes.is_empty()
    }

    /// How small areas of 2011 became those of 2021, if a file says so.
    pub(crate) fn changes(&self) -> Option<&AreaChanges> {
        self.changes.get("lsoa")
    }

    /// Takes boundaries that a file gave; of one that came in two files the first is kept.
    pub(crate) fn boundaries_take(&mut self, name: &str, taken: BoundariesTaken) -> FileReceipt {
        let receipt = FileReceipt {
            name: name.to_owned(),
            taken: taken.boundaries.len() as u64,
            mended: taken.mended,
            refused: taken.refused,
            ..FileReceipt::default()
        };
        self.boundaries.extend(taken.boundaries);
        receipt
    }

    /// Takes a table, if it is one of these.
    pub(crate) fn table_take(
        &mut self,
        name: &str,
        header: &StringRecord,
        plain: &[u8],
    ) -> Result<Option<FileReceipt>, FileProblem> {
        let mut receipt = FileReceipt { name: name.to_owned(), ..FileReceipt::default() };
        if is_deprivation(header) {
            let Some(edition) = edition_of(name) else {
                receipt.note = Some(say("registry-note-edition", &[]));
                return Ok(Some(receipt));
            };
            let taken = deprivation_read(plain)?;
            (receipt.taken, receipt.refused) = (taken.areas(), taken.refused);
            self.deprivation.entry(edition).or_default().extend(taken.ranks);
        } else if is_changes(header) {
            let changes = area_changes_read(plain)?;
            receipt.taken = changes.pairs().count() as u64;
            match self.changes.get_mut(changes.layer()) {
                Some(all) => all.join(changes),
                None => drop(self.changes.insert(changes.layer(), changes)),
            }
        } else if is_wholes(header) {
            let taken = wholes_read(plain)?;
            (receipt.taken, receipt.refused) = (taken.rows, taken.refused);
            self.wholes.extend(taken.wholes.into_iter().map(|one| (one.code.to_string(), one)));
        } else {
            return Ok(None);
        }
        Ok(Some(receipt))
    }

    /// Draws boards and forces, those that a file lists and those that were drawn before: their authorities may have changed.
    pub(crate) async fn wholes_keep(
        &self,
        change: &mut PgConnection,
        receipt: &mut Receipt,
    ) -> Result<(), sqlx::Error> {
        if !self.wholes.is_empty() {
            let wholes: Vec<Whole> = self.wholes.values().cloned().collect();
            let dissolved = wholes_write(change, &wholes).await?;
            receipt.dissolved = Some(dissolved.kept);
            if dissolved.without > 0 {
                receipt
                    .notices
                    .push(say("registry-dissolved-without", &[("n", Arg::from(dissolved.without))]));
            }
        } else if receipt.areas.is_some() {
            receipt.dissolved =
                Some(wholes_redraw(change).await?).filter(|kept| kept.changed + kept.unchanged > 0);
        }
        Ok(())
    }

    /// Keeps what stands outside the tree.
    pub(crate) async fn keep(
        mut self,
        change: &mut PgConnection,
        receipt: &mut Receipt,
        tell: &mut impl FnMut(&Text),
    ) -> Result<(), sqlx::Error> {
        if !self.boundaries.is_empty() {
            tell(&say("registry-step-boundaries", &[]));
            let mut seen = HashSet::new();
            self.boundaries.retain(|one| seen.insert((one.layer, one.vintage, one.code.clone())));
            receipt.boundaries = Some(boundaries_write(change, &self.boundaries).await?);
            receipt.areas_gone.extend(boundaries_unlisted(change, &self.boundaries).await?);
        }
        for changes in self.changes.values() {
            *receipt.area_changes.get_or_insert_default() += changes_write(change, changes).await?;
        }
        for (edition, ranks) in &mut self.deprivation {
            let mut seen = HashSet::new();
            ranks.retain(|one| seen.insert((one.code.clone(), one.domain)));
            *receipt.deprivation.get_or_insert_default() +=
                deprivation_write(change, *edition, ranks).await?;
        }
        Ok(())
    }
}
