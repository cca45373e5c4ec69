//! Importing a network from any number of files, in one transaction.

use crate::area_keep::{change_tell, import_alone};
use crate::network_read::lines_read;
use crate::{FileReceipt, Kept, Receipt, RegistryError, SourceFile};
use api::NetworkKind;
use geo_types::{Coord, Geometry, LineString};
use geography::Bng;
use http::{AuditEvent, Geom, audit_insert};
use language::{Arg, Text, say};
use network::{Network, noded};
use sqlx::{PgConnection, PgPool};

/// A network as it is to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkRecord {
    /// Which.
    pub kind: NetworkKind,
    /// Its lines in metres of EPSG:27700.
    pub lines: Vec<Vec<Bng>>,
    /// Whether they are to be cut where they join; see [`network::noded`].
    pub split: bool,
    /// The licence line; empty where none is needed.
    pub licence: String,
}

/// Imports a network; see [`lines_read`] for the files. The lines of all files make the network, in place of the one of this kind that was
/// there: so a corrected file leaves nothing of the old one behind. `tell` is called before each step.
///
/// # Errors
/// [`RegistryError::File`] for a file that cannot be read; nothing is kept then.
pub async fn network_import(
    pool: &PgPool,
    event: &AuditEvent,
    (kind, split): (NetworkKind, bool),
    files: &[SourceFile],
    mut tell: impl FnMut(&Text),
) -> Result<Receipt, RegistryError> {
    let mut receipt = Receipt::default();
    let (mut lines, mut licences) = (Vec::new(), Vec::new());
    for file in files {
        tell(&say("registry-step-read", &[("name", Arg::from(file.name.as_str()))]));
        let taken = lines_read(&file.bytes).map_err(|problem| RegistryError::file(&file.name, problem))?;
        receipt.files.push(FileReceipt {
            name: file.name.clone(),
            taken: taken.taken,
            refused: taken.refused,
            ..FileReceipt::default()
        });
        lines.extend(taken.lines);
        let licence = taken.licence.unwrap_or_default();
        if !licence.is_empty() && !licences.contains(&licence) {
            licences.push(licence);
        }
    }
    tell(&say("network-step", &[]));
    let record = NetworkRecord { kind, lines, split, licence: licences.join(" · ") };
    let (kept, notice) = network_keep(pool, event, record).await?;
    receipt.network = Some(kept);
    receipt.notices.push(notice);
    Ok(receipt)
}

/// Keeps a network in place of the one of its kind, in one transaction; a stretch that is there just so stays untouched. Says what it
/// changed, and how the network hangs together.
///
/// # Errors
/// The database's.
pub async fn network_keep(
    pool: &PgPool,
    event: &AuditEvent,
    record: NetworkRecord,
) -> Result<(Kept, Text), RegistryError> {
    // Noding a country's roads takes a second of one thread, which others must not wait for.
    let (kind, licence) = (record.kind, record.licence);
    let made = tokio::task::spawn_blocking(move || {
        let stretches = noded(&record.lines, record.split);
        let network = Network::new(stretches.iter().cloned());
        (network.pieces(), network.size(), network.length_m(), stretches)
    });
    let (pieces, (stretches, junctions), length_m, lines) =
        made.await.map_err(|_| RegistryError::Stored("registry.network_stretch"))?;
    let notice = say(
        "network-notice",
        &[
            ("kind", Arg::from(kind.label())),
            ("km", Arg::from(format!("{:.1}", length_m / 1_000.0))),
            ("stretches", Arg::from(stretches)),
            ("junctions", Arg::from(junctions)),
            ("parts", Arg::from(pieces)),
        ],
    );
    let mut change = pool.begin().await?;
    import_alone(&mut change).await?;
    let kept = network_write(&mut change, kind, &lines, &licence).await?;
    change_tell(&mut change, kept.is_change()).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok((kept, notice))
}

async fn network_write(
    change: &mut PgConnection,
    kind: NetworkKind,
    lines: &[Vec<Bng>],
    licence: &str,
) -> Result<Kept, sqlx::Error> {
    let shape = |line: &Vec<Bng>| -> Geom {
        let line: LineString<f64> = line.iter().map(|at| Coord { x: at.easting, y: at.northing }).collect();
        Geom(Geometry::LineString(line))
    };
    let shapes: Vec<Geom> = lines.iter().map(shape).collect();
    let counts = sqlx::query!(
        r#"-- registry::network_import::network_write
        with given as materialized (
            select shape, md5(encode(st_asbinary(shape), 'hex')) as content, nth
            from unnest($2::geometry[]) with ordinality as f (shape, nth)
        ),
        there as materialized (
            select s.stretch_id, md5(encode(st_asbinary(s.shape), 'hex')) as content, s.licence
            from registry.network_stretch s where s.network = $1
        ),
        gone as (
            delete from registry.network_stretch
            where stretch_id in (
                select stretch_id from there where licence <> $3 or content not in (select content from given))
            returning 1
        ),
        come as (
            insert into registry.network_stretch (network, shape, licence)
            select $1, shape, $3 from given
            where content not in (select content from there where licence = $3)
            order by nth
            returning 1
        )
        select (select count(*) from gone) as "gone!", (select count(*) from come) as "come!""#,
        kind.code(),
        &shapes as &[Geom],
        licence,
    )
    .fetch_one(change)
    .await?;
    let natural = |n: i64| u64::try_from(n).unwrap_or(0);
    Ok(Kept {
        added: natural(counts.come),
        changed: 0,
        unchanged: lines.len() as u64 - natural(counts.come),
        removed: natural(counts.gone),
    })
}
