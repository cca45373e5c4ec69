//! Keeping places.

use crate::area_keep::{change_tell, import_alone};
use crate::hub_keep::hubs_write;
use crate::place_locate::place_locate;
use crate::place_register::counted_as;
use crate::pool_keep::pools_keep;
use crate::tree_read::area_tree_read;
use crate::{Kept, RegistryError};
use concern::{Medium, PlaceId, PlaceKind};
use disclosure::Policy;
use geo_types::Point;
use geography::{AreaCode, AreaTree, Bng};
use http::{AuditEvent, Geom, audit_insert};
use language::Text;
use sqlx::{PgConnection, PgPool};

/// A place of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRecord {
    /// Its id: a `NaPTAN` or school number, or one of our own.
    pub id: PlaceId,
    /// What it is.
    pub kind: PlaceKind,
    /// Its name in both languages.
    pub name: Text,
    /// Where it is.
    pub at: Bng,
    /// The local authority that it belongs to, as far as its source says; else it follows from where it is.
    pub local_authority: Option<AreaCode>,
    /// Schools: pupils on roll.
    pub roll: Option<u32>,
    /// Schools: the language it teaches in.
    pub medium: Option<Medium>,
    /// Addresses that it stands for; none: public space, open to anyone.
    pub addresses: Option<u32>,
    /// A special school or pupil referral unit: kept, and never drawn attention to.
    pub special: bool,
    /// The licence line; empty where none is needed.
    pub licence: String,
}

/// Places in one statement.
const AT_ONCE: usize = 5_000;

/// Keeps places, new ones and changed ones, in one transaction, with the authority and block that they lie in and the code that they
/// are counted under ([`counted_as`], by the standard policy), and works out the interchanges that they make up. Places that are not among these stay as they are.
///
/// # Errors
/// [`RegistryError::NoAreas`] before any small area has been imported.
pub async fn places_keep(
    pool: &PgPool,
    event: &AuditEvent,
    places: &[PlaceRecord],
) -> Result<Kept, RegistryError> {
    let mut change = pool.begin().await?;
    import_alone(&mut change).await?;
    let kept = places_write(&mut change, places).await?;
    let hubs = hubs_write(&mut change).await?;
    change_tell(&mut change, kept.is_change() || hubs.is_change()).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(kept)
}

pub(crate) async fn places_write(
    change: &mut PgConnection,
    places: &[PlaceRecord],
) -> Result<Kept, RegistryError> {
    let tree = area_tree_read(change).await?;
    if tree.places().next().is_none() {
        return Err(RegistryError::NoAreas);
    }
    let policy = Policy::standard();
    let rows: Vec<Row> = places.iter().map(|place| Row::of(place, &tree, &policy)).collect();
    let mut kept = Kept::default();
    for some in rows.chunks(AT_ONCE) {
        kept += Kept::of_written(some.len(), &places_upsert(&mut *change, some).await?);
    }
    pools_keep(change).await?;
    Ok(kept)
}

/// A place as the table has it.
struct Row {
    place: PlaceRecord,
    block: Option<AreaCode>,
    released_as: Option<PlaceId>,
}

impl Row {
    fn of(place: &PlaceRecord, tree: &AreaTree, policy: &Policy) -> Self {
        let (local_authority, block) = place_locate(place.at, place.local_authority.as_ref(), tree);
        let place = PlaceRecord { local_authority, ..place.clone() };
        let released_as = counted_as(&place, policy);
        Self { place, block, released_as }
    }
}

async fn places_upsert(change: &mut PgConnection, rows: &[Row]) -> Result<Vec<bool>, sqlx::Error> {
    let text = |pick: fn(&Row) -> &str| rows.iter().map(|row| pick(row).to_owned()).collect::<Vec<_>>();
    let maybe = |pick: fn(&Row) -> Option<&str>| {
        rows.iter().map(|row| pick(row).map(str::to_owned)).collect::<Vec<Option<String>>>()
    };
    let number = |pick: fn(&Row) -> Option<u32>| {
        rows.iter().map(|row| pick(row).and_then(|n| i32::try_from(n).ok())).collect::<Vec<Option<i32>>>()
    };
    let points: Vec<Geom> =
        rows.iter().map(|row| Geom(Point::new(row.place.at.easting, row.place.at.northing).into())).collect();
    // A station may share its code with the stop in front of it; the station is the place, whichever file came last.
    sqlx::query_scalar!(
        r#"-- registry::place_keep::places_upsert
        insert into registry.place as kept
            (place_id, kind, name_en, name_cy, point, local_authority_code, block_code, roll, medium, addresses,
             released_as, licence)
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::geometry[], $6::text[], $7::text[],
                             $8::integer[], $9::text[], $10::integer[], $11::text[], $12::text[])
        on conflict (place_id) do update
        set kind = excluded.kind, name_en = excluded.name_en, name_cy = excluded.name_cy, point = excluded.point,
            local_authority_code = excluded.local_authority_code, block_code = excluded.block_code,
            roll = excluded.roll, medium = excluded.medium, addresses = excluded.addresses,
            released_as = excluded.released_as, licence = excluded.licence
        where (kept.kind, kept.name_en, kept.name_cy, kept.local_authority_code, kept.block_code, kept.roll,
               kept.medium, kept.addresses, kept.released_as, kept.licence, st_asbinary(kept.point))
              is distinct from
              (excluded.kind, excluded.name_en, excluded.name_cy, excluded.local_authority_code, excluded.block_code,
               excluded.roll, excluded.medium, excluded.addresses, excluded.released_as, excluded.licence,
               st_asbinary(excluded.point))
          and not (excluded.kind = 'bus_stop' and kept.kind <> 'bus_stop')
        returning (xmax = 0) as "new!""#,
        &text(|row| row.place.id.as_str()),
        &text(|row| row.place.kind.code()),
        &text(|row| &row.place.name.en),
        &text(|row| &row.place.name.cy),
        &points as &[Geom],
        &maybe(|row| row.place.local_authority.as_ref().map(AreaCode::as_str)) as &[Option<String>],
        &maybe(|row| row.block.as_ref().map(AreaCode::as_str)) as &[Option<String>],
        &number(|row| row.place.roll) as &[Option<i32>],
        &maybe(|row| row.place.medium.map(Medium::code)) as &[Option<String>],
        &number(|row| row.place.addresses) as &[Option<i32>],
        &maybe(|row| row.released_as.as_ref().map(PlaceId::as_str)) as &[Option<String>],
        &text(|row| &row.place.licence),
    )
    .fetch_all(change)
    .await
}
