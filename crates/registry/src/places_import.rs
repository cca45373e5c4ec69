//! Importing places from any number of files, in one transaction.

use crate::area_keep::{change_tell, import_alone};
use crate::place_keep::places_write;
use crate::{FileReceipt, PlaceRecord, Receipt, Refused, RegistryError, Rule, SourceFile, places_read};
use concern::{PlaceId, PlaceKind};
use http::{AuditEvent, audit_insert};
use language::{Arg, Text, say};
use sqlx::PgPool;
use std::collections::HashMap;

/// Imports places; see [`places_read`] for the files. All of them are kept, or nothing. `tell` is called before each step.
///
/// # Errors
/// [`RegistryError::File`] for a file that cannot be read, [`RegistryError::NoAreas`] before geography; nothing is kept then.
pub async fn places_import(
    pool: &PgPool,
    event: &AuditEvent,
    files: &[SourceFile],
    mut tell: impl FnMut(&Text),
) -> Result<Receipt, RegistryError> {
    let mut receipt = Receipt::default();
    let mut register = Register::default();
    for file in files {
        tell(&say("registry-step-read", &[("name", Arg::from(file.name.as_str()))]));
        let taken = places_read(&file.bytes).map_err(|problem| RegistryError::file(&file.name, problem))?;
        let mut of_file = FileReceipt {
            name: file.name.clone(),
            passed_over: u64::from(taken.passed_over),
            refused: taken.refused,
            ..FileReceipt::default()
        };
        for (number, place) in (1_u32..).zip(taken.places) {
            match register.add(place) {
                Added::Taken => of_file.taken += 1,
                Added::PartOfStation => of_file.passed_over += 1,
                Added::Twice => of_file.refused.push(Refused::feature(number, Rule::Twice)),
            }
        }
        receipt.files.push(of_file);
    }
    for place in &register.places {
        *receipt.places_by_kind.entry(place.kind.code()).or_default() += 1;
    }
    tell(&say("registry-step-places", &[]));
    let mut change = pool.begin().await?;
    import_alone(&mut change).await?;
    let kept = places_write(&mut change, &register.places).await?;
    change_tell(&mut change, kept.is_change()).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    receipt.places = Some(kept);
    Ok(receipt)
}

enum Added {
    Taken,
    PartOfStation,
    Twice,
}

/// Places of all files, each id once. Some bus stations bear the code of one of their stops; the station is the place.
#[derive(Default)]
struct Register {
    places: Vec<PlaceRecord>,
    by_id: HashMap<PlaceId, usize>,
}

impl Register {
    fn add(&mut self, place: PlaceRecord) -> Added {
        let Some(at) = self.by_id.get(&place.id).copied() else {
            self.by_id.insert(place.id.clone(), self.places.len());
            self.places.push(place);
            return Added::Taken;
        };
        match (self.places[at].kind == PlaceKind::BusStop, place.kind == PlaceKind::BusStop) {
            (true, false) => {
                self.places[at] = place;
                Added::Taken
            }
            (false, true) => Added::PartOfStation,
            _ => Added::Twice,
        }
    }
}
