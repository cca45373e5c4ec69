//! Importing places from any number of files, in one transaction.

use crate::area_keep::{change_tell, import_alone};
use crate::hub_keep::{codes_write, hubs_write};
use crate::place_keep::places_write;
use crate::{FileReceipt, PlaceRecord, Receipt, Refused, RegistryError, Rule, SourceFile, places_read};
use concern::{PlaceId, PlaceKind};
use http::{AuditEvent, audit_insert};
use language::{Arg, Text, say};
use sqlx::{PgConnection, PgPool};
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
    let mut codes = Vec::new();
    for file in files {
        tell(&say("registry-step-read", &[("name", Arg::from(file.name.as_str()))]));
        let taken = places_read(&file.bytes).map_err(|problem| RegistryError::file(&file.name, problem))?;
        codes.extend(taken.codes);
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
    let mut kept = places_write(&mut change, &register.places).await?;
    if codes_write(&mut change, &codes).await? > 0 && !kept.is_change() && kept.unchanged > 0 {
        // The places are as they were, but one is known by another code now.
        kept.changed += 1;
        kept.unchanged -= 1;
    }
    tell(&say("registry-step-hubs", &[]));
    let hubs = hubs_write(&mut change).await?;
    receipt.gone = unlisted(&mut change, &register.places).await?;
    change_tell(&mut change, kept.is_change() || hubs.is_change()).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    receipt.places = Some(kept);
    receipt.hubs = Some(hubs);
    if !receipt.gone.is_empty() {
        receipt.notices.push(say("registry-places-unlisted", &[("n", Arg::from(receipt.gone.len()))]));
    }
    Ok(receipt)
}

/// Places that are kept and that the files do not list, though they list others of the same kind, source and authority. They may be closed; contexts
/// and concerns may still name them.
async fn unlisted(change: &mut PgConnection, listed: &[PlaceRecord]) -> Result<Vec<String>, sqlx::Error> {
    let ids: Vec<String> = listed.iter().map(|place| place.id.to_string()).collect();
    sqlx::query_scalar!(
        "-- registry::places_import::unlisted
        with listed as (
            select p.place_id, p.kind, p.licence, p.local_authority_code
            from registry.place p join unnest($1::text[]) as g (place_id) on g.place_id = p.place_id
        )
        select p.place_id from registry.place p
        where p.local_authority_code is not null
          and (p.kind, p.licence, p.local_authority_code) in (select kind, licence, local_authority_code from listed)
          and not exists (select from listed l where l.place_id = p.place_id)
        order by p.place_id",
        &ids
    )
    .fetch_all(change)
    .await
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
