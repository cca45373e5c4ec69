//! Opening the database: the private cluster, or the server that `DATABASE_URL` names; then the same migrations.

use crate::arguments::DataPlace;
use crate::failure::{Failure, Outcome};
use crate::voice::Voice;
use cluster::{Cluster, Options, default_data_dir};
use http::{DatabaseAddress, Pools};

/// The one database of a private cluster.
const DATABASE: &str = "contexture";

/// An open, migrated database. The private cluster, if this process started it, stops when this is closed or dropped.
pub(crate) struct Database {
    /// One pool per role.
    pub(crate) pools: Pools,
    cluster: Option<Cluster>,
}

impl Database {
    /// Closes the connections, then lets go of the private cluster.
    pub(crate) async fn close(self) {
        self.pools.close().await;
        if let Some(cluster) = self.cluster {
            // Stopping waits for the server to write its last page.
            let _ = tokio::task::spawn_blocking(move || cluster.stop()).await;
        }
    }
}

/// Opens and migrates.
pub(crate) async fn open(place: &DataPlace, voice: Voice) -> Outcome<Database> {
    let (address, cluster) = match &place.database_url {
        Some(url) => {
            voice.step("cli-database-external", &[]);
            (DatabaseAddress::External(url.clone()), None)
        }
        None => embedded(place, voice).await?,
    };
    migrate(&address).await?;
    let pools =
        Pools::connect(&address).map_err(|e| Failure::say("cli-database-unreachable", &[]).because(&e))?;
    Ok(Database { pools, cluster })
}

async fn embedded(place: &DataPlace, voice: Voice) -> Outcome<(DatabaseAddress, Option<Cluster>)> {
    let options = Options::durable(place.data_dir.clone().unwrap_or_else(default_data_dir));
    let started = tokio::task::spawn_blocking(move || {
        let cluster = Cluster::start_or_attach(&options, |step| voice.step_text(&step.text()))?;
        cluster.database_ensure(DATABASE)?;
        Ok::<_, cluster::ClusterError>(cluster)
    })
    .await;
    let cluster = match started {
        Ok(Ok(cluster)) => cluster,
        Ok(Err(error)) => return Err(Failure::told(error.text()).because(&error)),
        Err(error) => return Err(Failure::say("cli-database-unreachable", &[]).because(&error)),
    };
    let address = DatabaseAddress::Embedded {
        socket_dir: cluster.socket_dir().to_owned(),
        database: DATABASE.to_owned(),
        owner: cluster.owner().to_owned(),
    };
    Ok((address, Some(cluster)))
}

async fn migrate(address: &DatabaseAddress) -> Outcome {
    let owner = http::owner_pool(address).map_err(|e| Failure::say("cli-database-url", &[]).because(&e))?;
    let done = async {
        http::database_check(&owner).await?;
        http::migrate(&owner).await
    }
    .await;
    owner.close().await;
    done.map_err(|error| Failure::told(error.text()).because(&error))
}
