//! Opening the database: the private cluster, or the server that `DATABASE_URL` names; then the same migrations.

use crate::arguments::DataPlace;
use crate::failure::{Failure, Outcome};
use crate::voice::Voice;
use cluster::{Cluster, Options, default_data_dir};
use http::{DatabaseAddress, Pools};
use jiff::Timestamp;
use record::{RecordFault, Sealer, SecondPlace, When};
use std::path::PathBuf;
use std::sync::Arc;

/// The one database of a private cluster.
const DATABASE: &str = "contexture";

/// An open, migrated database. The private cluster, if this process started it, stops when this is closed or dropped.
pub(crate) struct Database {
    /// One pool per role.
    pub(crate) pools: Pools,
    cluster: Option<Cluster>,
    sealing: Sealing,
    voice: Voice,
}

/// Where the record is sealed from, and the hand that does it if there is one.
struct Sealing {
    key: PathBuf,
    place: String,
    sealer: Result<Arc<Sealer>, RecordFault>,
}

impl Sealing {
    fn open(place: &DataPlace) -> Self {
        let state = place.data_dir.clone().unwrap_or_else(default_data_dir).join("record");
        let key = place.audit_key.clone().unwrap_or_else(|| state.join("audit.key"));
        let heads = || state.join("heads.jsonl").display().to_string();
        let place = place.audit_heads.clone().unwrap_or_else(heads);
        let sealer = Sealer::open(&key, &place).map(Arc::new);
        Self { key, place, sealer }
    }
}

/// The moment. The one clock of the program, beside [`crate::run::today`].
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

impl Database {
    /// The hand that seals the record.
    pub(crate) fn sealer(&self) -> Outcome<Arc<Sealer>> {
        match &self.sealing.sealer {
            Ok(sealer) => Ok(Arc::clone(sealer)),
            // Opened again for its error, which is not to be cloned.
            Err(_) => Sealer::open(&self.sealing.key, &self.sealing.place)
                .map(Arc::new)
                .map_err(|fault| Failure::told(fault.text()).because(&fault)),
        }
    }

    /// The second place, when it is a file.
    pub(crate) fn second_file(&self) -> Option<PathBuf> {
        match SecondPlace::parse(&self.sealing.place) {
            Ok(SecondPlace::File(path)) => Some(path),
            _ => None,
        }
    }

    /// Seals what the command did. A record that cannot be sealed from here is no reason to call a done act undone.
    async fn seal(&self) {
        let fault = match &self.sealing.sealer {
            Ok(sealer) => {
                sealer.seal(&self.pools.record, now().as_millisecond(), When::NewEvents).await.err()
            }
            Err(_) => None,
        };
        match (&self.sealing.sealer, fault) {
            (Err(fault), _) => tracing::error!(%fault, "the record was not sealed"),
            (Ok(_), Some(fault)) => {
                self.voice.step_text(&fault.text());
                tracing::error!(%fault, "the record was not sealed");
            }
            (Ok(_), None) => return,
        }
        self.voice.step("record-cli-not-signed", &[]);
    }

    /// Seals the record, closes the connections, then lets go of the private cluster.
    pub(crate) async fn close(self) {
        self.seal().await;
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
    Ok(Database { pools, cluster, sealing: Sealing::open(place), voice })
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
