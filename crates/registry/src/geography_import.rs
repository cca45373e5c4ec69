//! Importing geography: areas, residents, basemap and what stands beside the tree, from any number of files, in one transaction.

use crate::area_keep::{areas_write, change_tell, import_alone};
use crate::area_read::{areas_taken, looks_like_areas};
use crate::area_unlisted::areas_unlisted;
use crate::basemap_keep::basemap_write;
use crate::basemap_read::basemap_taken;
use crate::block_build::blocks_write;
use crate::boundary_keep::area_changes_load;
use crate::boundary_read::{boundaries_taken, looks_like_boundaries};
use crate::collection_read::collection_read;
use crate::import_file::{looks_like_json, opened};
use crate::outside_import::Outside;
use crate::pool_keep::pools_keep;
use crate::population_keep::populations_write;
use crate::population_read::{header_read, is_populations};
use crate::{
    AreasTaken, BasemapTaken, FileProblem, FileReceipt, PopulationsTaken, Receipt, Refused, RegistryError,
    Rule, SourceFile, basemap_read, populations_read,
};
use geography::AreaCode;
use http::{AuditEvent, audit_insert};
use language::{Arg, Text, say};
use sqlx::{PgConnection, PgPool};
use std::collections::HashSet;

/// Imports areas, the residents of small areas, the table of changes between two censuses and layers of the basemap, each file known
/// by what is in it; then joins small areas into blocks. All of it is kept, or nothing.
///
/// Wards and the small and middle areas of 2011 are kept outside the tree, each year apart, so that nothing is counted by them. Ranks of the Welsh Index
/// of Multiple Deprivation are of the year in their file's name. A table of authorities with their boards and forces draws those that have no boundary.
/// Files of another kind are passed over with a note. `tell` is called before each step.
///
/// # Errors
/// [`RegistryError::File`] for a file that cannot be read, or when no file is of use; nothing is kept then.
pub async fn geography_import(
    pool: &PgPool,
    event: &AuditEvent,
    files: &[SourceFile],
    mut tell: impl FnMut(&Text),
) -> Result<Receipt, RegistryError> {
    let mut sorted = Sorted::default();
    for file in files {
        tell(&say("registry-step-read", &[("name", Arg::from(file.name.as_str()))]));
        sorted.take(file).map_err(|problem| RegistryError::file(&file.name, problem))?;
    }
    for (place, file) in std::mem::take(&mut sorted.populations) {
        let mut read = populations_read(&file.bytes, sorted.outside.changes());
        if read.as_ref().is_err_and(|problem| *problem == FileProblem::ChangesMissing) {
            // An earlier import may have brought the changes.
            read = populations_read(&file.bytes, area_changes_load(pool).await?.as_ref());
        }
        sorted.populations_take(place, read.map_err(|problem| RegistryError::file(&file.name, problem))?);
    }
    if let (true, Some(file)) = (sorted.is_empty(), files.first()) {
        return Err(RegistryError::file(&file.name, FileProblem::NothingOfUse));
    }
    sorted.repeated_refuse();
    sorted.keep(pool, event, &mut tell).await
}

/// Imports layers of the basemap in one transaction; see [`basemap_read`].
///
/// # Errors
/// [`RegistryError::File`] for a file that cannot be read; nothing is kept then.
pub async fn basemap_import(
    pool: &PgPool,
    event: &AuditEvent,
    files: &[SourceFile],
    mut tell: impl FnMut(&Text),
) -> Result<Receipt, RegistryError> {
    let mut sorted = Sorted::default();
    for file in files {
        tell(&say("registry-step-read", &[("name", Arg::from(file.name.as_str()))]));
        let taken = basemap_read(&file.name, &file.bytes);
        sorted.basemap_take(&file.name, taken.map_err(|problem| RegistryError::file(&file.name, problem))?);
    }
    sorted.keep(pool, event, &mut tell).await
}

/// The content of the files, sorted by what it is.
#[derive(Default)]
struct Sorted<'a> {
    receipt: Receipt,
    areas: Vec<(usize, AreasTaken)>,
    basemap: BasemapTaken,
    has_basemap: bool,
    outside: Outside,
    populations: Vec<(usize, &'a SourceFile)>,
    residents: Option<PopulationsTaken>,
}

impl<'a> Sorted<'a> {
    fn is_empty(&self) -> bool {
        self.areas.is_empty() && !self.has_basemap && self.residents.is_none() && self.outside.is_empty()
    }

    /// Reads one file. Tables of residents wait until the table of changes is known.
    fn take(&mut self, file: &'a SourceFile) -> Result<(), FileProblem> {
        let plain = opened(&file.bytes)?;
        if !looks_like_json(&plain) {
            return self.table_take(file, &plain);
        }
        let collection = collection_read(&plain)?;
        if looks_like_boundaries(&collection) {
            let receipt = self.outside.boundaries_take(&file.name, boundaries_taken(collection));
            self.file(receipt);
            return Ok(());
        }
        let read = if looks_like_areas(&collection) {
            areas_taken(collection, None).map(|taken| self.areas_take(&file.name, taken))
        } else {
            basemap_taken(&file.name, collection).map(|taken| self.basemap_take(&file.name, taken))
        };
        match read {
            Err(problem @ (FileProblem::NothingOfUse | FileProblem::AreasOf2011)) => {
                self.note(&file.name, problem.text());
                Ok(())
            }
            other => other,
        }
    }

    fn table_take(&mut self, file: &'a SourceFile, plain: &[u8]) -> Result<(), FileProblem> {
        let header = header_read(plain).ok_or(FileProblem::Table { line: 1 })?;
        // One table may have residents and ranks of deprivation; it is told twice then.
        let beside = self.outside.table_take(&file.name, &header, plain)?;
        if is_populations(&header) {
            let place = self.file(FileReceipt { name: file.name.clone(), ..FileReceipt::default() });
            self.populations.push((place, file));
        } else if beside.is_none() {
            self.note(&file.name, FileProblem::NothingOfUse.text());
        }
        self.receipt.files.extend(beside);
        Ok(())
    }

    fn file(&mut self, receipt: FileReceipt) -> usize {
        self.receipt.files.push(receipt);
        self.receipt.files.len() - 1
    }

    fn note(&mut self, name: &str, note: Text) {
        self.file(FileReceipt { name: name.to_owned(), note: Some(note), ..FileReceipt::default() });
    }

    fn areas_take(&mut self, name: &str, mut taken: AreasTaken) {
        let place = self.file(FileReceipt {
            name: name.to_owned(),
            taken: taken.areas.len() as u64,
            mended: std::mem::take(&mut taken.mended),
            refused: std::mem::take(&mut taken.refused),
            ..FileReceipt::default()
        });
        self.areas.push((place, taken));
    }

    fn basemap_take(&mut self, name: &str, taken: BasemapTaken) {
        self.file(FileReceipt {
            name: name.to_owned(),
            taken: taken.features.len() as u64,
            passed_over: u64::from(taken.passed_over),
            refused: taken.refused,
            ..FileReceipt::default()
        });
        self.has_basemap |= !taken.features.is_empty();
        self.basemap.features.extend(taken.features);
    }

    fn populations_take(&mut self, place: usize, taken: PopulationsTaken) {
        let file = &mut self.receipt.files[place];
        file.taken = taken.residents.len() as u64;
        file.refused.clone_from(&taken.refused);
        let all = self.residents.get_or_insert_default();
        all.residents.extend(taken.residents);
        all.carried += taken.carried;
    }

    /// Refuses an area that came before, in this file or another: which of two outlines is meant is for a person to say. The first
    /// stays.
    fn repeated_refuse(&mut self) {
        let mut seen: HashSet<AreaCode> = HashSet::new();
        for (place, taken) in &mut self.areas {
            let before = taken.areas.len();
            let mut repeated = Vec::new();
            let mut number = 0_u32;
            taken.areas.retain(|area| {
                number += 1;
                let first = seen.insert(area.shape.code.clone());
                if !first {
                    repeated.push(Refused::feature(number, Rule::Twice));
                }
                first
            });
            let file = &mut self.receipt.files[*place];
            file.taken -= (before - taken.areas.len()) as u64;
            file.refused.extend(repeated);
        }
    }

    async fn keep(
        mut self,
        pool: &PgPool,
        event: &AuditEvent,
        tell: &mut impl FnMut(&Text),
    ) -> Result<Receipt, RegistryError> {
        let mut change = pool.begin().await?;
        import_alone(&mut change).await?;
        if !self.areas.is_empty() {
            tell(&say("registry-step-areas", &[]));
            self.areas_keep(&mut change).await?;
        }
        self.outside.wholes_keep(&mut change, &mut self.receipt).await?;
        if let Some(residents) = &self.residents {
            tell(&say("registry-step-residents", &[]));
            self.receipt.residents = Some(populations_write(&mut change, &residents.residents).await?);
            self.receipt.residents_note(residents.carried);
        }
        if self.receipt.areas.is_some() || self.receipt.residents.is_some() {
            tell(&say("registry-step-blocks", &[]));
            self.receipt.blocks = Some(blocks_write(&mut change).await?);
        }
        if self.has_basemap {
            tell(&say("registry-step-basemap", &[]));
            self.receipt.basemap = Some(basemap_write(&mut change, &self.basemap.features).await?);
        }
        self.outside.keep(&mut change, &mut self.receipt, tell).await?;
        if !self.receipt.areas_gone.is_empty() {
            let n = ("n", Arg::from(self.receipt.areas_gone.len()));
            self.receipt.notices.push(say("registry-areas-unlisted", &[n]));
        }
        change_tell(&mut change, !self.receipt.is_unchanged()).await?;
        audit_insert(&mut change, event).await?;
        change.commit().await?;
        Ok(self.receipt)
    }

    async fn areas_keep(&mut self, change: &mut PgConnection) -> Result<(), RegistryError> {
        let (areas, parts): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.areas).into_iter().map(|(_, taken)| (taken.areas, taken.parts)).unzip();
        let (areas, parts) = (areas.concat(), parts.concat());
        for area in &areas {
            *self.receipt.areas_by_kind.entry(area.shape.kind.code()).or_default() += 1;
        }
        self.receipt.areas = Some(areas_write(change, &areas, &parts).await?);
        self.receipt.areas_gone = areas_unlisted(change, &areas).await?;
        pools_keep(change).await?;
        Ok(())
    }
}
