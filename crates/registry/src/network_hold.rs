//! The networks that are held in memory, and made anew when the register has changed.

use crate::RegistryError;
use crate::register_hold::RegisterHold;
use api::NetworkKind;
use futures_util::TryStreamExt as _;
use geo_types::Geometry;
use geography::Bng;
use http::Geom;
use network::Network;
use sqlx::PgPool;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A network with the lines that must be shown with it.
#[derive(Debug, Default)]
pub(crate) struct Held {
    pub(crate) network: Network,
    pub(crate) licences: BTreeSet<String>,
}

/// The networks by kind; a kind that is not there has not been imported.
pub(crate) type Networks = BTreeMap<NetworkKind, Held>;

/// The networks and the register's version that they were made at. One for a process.
#[derive(Debug, Default)]
pub(crate) struct NetworkHold(RegisterHold<Networks>);

impl NetworkHold {
    /// The networks of the register as it is, by a pool that may read public geography.
    pub(crate) async fn current(&self, pool: &PgPool) -> Result<Arc<Networks>, RegistryError> {
        self.0.current(pool, networks_load).await
    }
}

async fn networks_load(pool: &PgPool) -> Result<Networks, RegistryError> {
    let mut found = sqlx::query!(
        r#"-- registry::network_hold::networks_load
        select network, licence, shape as "shape!: Geom" from registry.network_stretch order by stretch_id"#
    )
    .fetch(pool);
    let mut lines: BTreeMap<NetworkKind, (Vec<Vec<Bng>>, BTreeSet<String>)> = BTreeMap::new();
    while let Some(row) = found.try_next().await? {
        let kind =
            NetworkKind::parse(&row.network).ok_or(RegistryError::Stored("registry.network_stretch"))?;
        let Geometry::LineString(line) = row.shape.0 else { continue };
        let (of_kind, licences) = lines.entry(kind).or_default();
        of_kind.push(line.0.into_iter().map(|at| Bng::new(at.x, at.y)).collect());
        if !row.licence.is_empty() {
            licences.insert(row.licence);
        }
    }
    // A second of work for a country's roads, which others must not wait for.
    let built = tokio::task::spawn_blocking(move || {
        let held = |(lines, licences)| Held { network: Network::new(lines), licences };
        lines.into_iter().map(|(kind, of_kind)| (kind, held(of_kind))).collect()
    });
    built.await.map_err(|_| RegistryError::Stored("registry.network_stretch"))
}
