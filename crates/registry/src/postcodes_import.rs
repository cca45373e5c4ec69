//! Importing centres of postcodes from any number of files, in one transaction.

use crate::area_keep::{change_tell, import_alone};
use crate::licence::Source;
use crate::postcode_read::{Postcode, postcodes_read};
use crate::{FileReceipt, Kept, Receipt, Refused, RegistryError, Rule, SourceFile};
use geo_types::Point;
use geography::Bng;
use http::{AuditEvent, Geom, audit_insert};
use language::{Arg, Text, say};
use rstar::RTree;
use rstar::primitives::GeomWithData;
use sqlx::{PgConnection, PgPool};
use std::collections::{BTreeMap, BTreeSet};

/// Postcodes in one statement.
const AT_ONCE: usize = 10_000;

/// How far an address may lie from the centre of its postcode at the least and at the most, in metres.
const PRECISION: (f64, f64) = (50.0, 5_000.0);

/// Which neighbour tells how far a postcode reaches.
const NEIGHBOUR: usize = 3;

/// Imports postcodes; see [`postcodes_read`] for the files. All of them are kept, or nothing. Postcodes that are no longer listed stay, for
/// files that still name them; the receipt says how many. `tell` is called before each step.
///
/// # Errors
/// [`RegistryError::File`] for a file that cannot be read; nothing is kept then.
pub async fn postcodes_import(
    pool: &PgPool,
    event: &AuditEvent,
    files: &[SourceFile],
    mut tell: impl FnMut(&Text),
) -> Result<Receipt, RegistryError> {
    let mut receipt = Receipt::default();
    let mut centres: BTreeMap<Postcode, Bng> = BTreeMap::new();
    for file in files {
        tell(&say("registry-step-read", &[("name", Arg::from(file.name.as_str()))]));
        let taken =
            postcodes_read(&file.bytes).map_err(|problem| RegistryError::file(&file.name, problem))?;
        let mut of_file = FileReceipt {
            name: file.name.clone(),
            passed_over: taken.passed_over,
            refused: taken.refused,
            ..FileReceipt::default()
        };
        for (number, (postcode, centre)) in (1_u32..).zip(taken.centres) {
            if centres.insert(postcode, centre).is_some() {
                of_file.refused.push(Refused::feature(number, Rule::Twice));
            } else {
                of_file.taken += 1;
            }
        }
        receipt.files.push(of_file);
    }
    tell(&say("registry-step-postcodes", &[]));
    let rows = reaches(&centres);
    let mut change = pool.begin().await?;
    import_alone(&mut change).await?;
    let mut kept = Kept::default();
    for some in rows.chunks(AT_ONCE) {
        kept += Kept::of_written(some.len(), &postcodes_upsert(&mut change, some).await?);
    }
    let unlisted = unlisted_count(&mut change, &centres).await?;
    change_tell(&mut change, kept.is_change()).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    receipt.postcodes = Some(kept);
    if unlisted > 0 {
        receipt.notices.push(say("registry-postcodes-unlisted", &[("n", Arg::from(unlisted))]));
    }
    Ok(receipt)
}

/// A postcode with its centre and how far it reaches, in metres.
struct Row<'a> {
    postcode: &'a Postcode,
    centre: Bng,
    precision: i32,
}

/// How far each postcode reaches. Its addresses are not published; where postcodes stand close, each is small, so the distance to the third
/// nearest other centre stands for it, rounded up to 10 m.
fn reaches(centres: &BTreeMap<Postcode, Bng>) -> Vec<Row<'_>> {
    let points = centres.values().enumerate();
    let points =
        points.map(|(at, centre)| GeomWithData::new([centre.easting, centre.northing], at)).collect();
    let tree = RTree::bulk_load(points);
    let reach = |at: usize, centre: &Bng| {
        let here = [centre.easting, centre.northing];
        let others = tree.nearest_neighbor_iter_with_distance_2(&here).filter(|(other, _)| other.data != at);
        let far = others.map(|(_, square)| square.sqrt()).nth(NEIGHBOUR - 1).unwrap_or(PRECISION.1);
        ((far / 10.0).ceil() * 10.0).clamp(PRECISION.0, PRECISION.1) as i32
    };
    let rows = centres.iter().enumerate();
    rows.map(|(at, (postcode, centre))| Row { postcode, centre: *centre, precision: reach(at, centre) })
        .collect()
}

async fn postcodes_upsert(change: &mut PgConnection, rows: &[Row<'_>]) -> Result<Vec<bool>, sqlx::Error> {
    let codes: Vec<String> = rows.iter().map(|row| row.postcode.as_str().to_owned()).collect();
    let points: Vec<Geom> =
        rows.iter().map(|row| Geom(Point::new(row.centre.easting, row.centre.northing).into())).collect();
    let precisions: Vec<i32> = rows.iter().map(|row| row.precision).collect();
    sqlx::query_scalar!(
        r#"-- registry::postcodes_import::postcodes_upsert
        insert into registry.postcode as kept (postcode, point, precision_m, licence)
        select given.postcode, given.point, given.precision_m, $4
        from unnest($1::text[], $2::geometry[], $3::integer[]) as given (postcode, point, precision_m)
        on conflict (postcode) do update
        set point = excluded.point, precision_m = excluded.precision_m, licence = excluded.licence
        where (st_asbinary(kept.point), kept.precision_m, kept.licence)
              is distinct from (st_asbinary(excluded.point), excluded.precision_m, excluded.licence)
        returning (xmax = 0) as "new!""#,
        &codes,
        &points as &[Geom],
        &precisions,
        Source::Postcodes.line()
    )
    .fetch_all(change)
    .await
}

/// Postcodes that are kept, in sectors that the files name, and that the files do not list.
async fn unlisted_count(
    change: &mut PgConnection,
    centres: &BTreeMap<Postcode, Bng>,
) -> Result<i64, sqlx::Error> {
    let listed: Vec<String> = centres.keys().map(|postcode| postcode.as_str().to_owned()).collect();
    let sectors: BTreeSet<&str> = centres.keys().map(Postcode::sector).collect();
    let sectors: Vec<String> = sectors.into_iter().map(str::to_owned).collect();
    sqlx::query_scalar!(
        r#"-- registry::postcodes_import::unlisted_count
        select count(*) as "n!" from registry.postcode as kept
        where left(kept.postcode, -2) = any($1)
          and not exists (select from unnest($2::text[]) as given (postcode) where given.postcode = kept.postcode)"#,
        &sectors,
        &listed
    )
    .fetch_one(change)
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_reaches_to_its_third_neighbour_within_bounds() {
        let at = |easting: f64| Bng { easting, northing: 200_000.0 };
        let centres = [
            ("ZZ1 1AA", 0.0),
            ("ZZ1 1AB", 0.0),
            ("ZZ1 1AC", 104.0),
            ("ZZ1 1AD", 333.0),
            ("ZZ1 1AE", 90_000.0),
        ]
        .map(|(code, east)| (Postcode::parse(code).unwrap(), at(300_000.0 + east)));
        let centres = BTreeMap::from(centres);
        let found: Vec<i32> = reaches(&centres).iter().map(|row| row.precision).collect();
        assert_eq!(found, [340, 340, 230, 340, 5_000]);
        let one = BTreeMap::from([(Postcode::parse("ZZ1 1AA").unwrap(), at(1.0))]);
        assert_eq!(reaches(&one)[0].precision, 5_000, "nothing is known of its size");
    }
}
