//! Where the database is.

use sqlx::postgres::{PgConnectOptions, PgSslMode};
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr as _;

/// The only port number of the private cluster: it names the socket file.
const SOCKET_PORT: u16 = 5432;

/// Where the database is.
#[derive(Clone)]
pub enum DatabaseAddress {
    /// The private cluster behind a socket in a directory of mode 0700: whoever reaches the socket may be any role.
    Embedded {
        /// The directory of the socket.
        socket_dir: PathBuf,
        /// The database.
        database: String,
        /// The owner of the database.
        owner: String,
    },
    /// A server of the house, as a `postgres://` URL of a login that may step down into each role.
    External(String),
}

impl DatabaseAddress {
    /// Connection options as the owner: for migrations alone.
    pub(crate) fn owner_options(&self) -> Result<PgConnectOptions, sqlx::Error> {
        match self {
            Self::Embedded { owner, .. } => Ok(self.embedded_as(owner)),
            Self::External(url) => PgConnectOptions::from_str(url),
        }
    }

    /// Connection options for `role`: as the role itself where the socket is the lock, else as the URL's login.
    pub(crate) fn role_options(&self, role: &str) -> Result<PgConnectOptions, sqlx::Error> {
        match self {
            Self::Embedded { .. } => Ok(self.embedded_as(role)),
            Self::External(url) => PgConnectOptions::from_str(url),
        }
    }

    fn embedded_as(&self, user: &str) -> PgConnectOptions {
        // Every field is set, so that PG* variables of the environment cannot lead elsewhere.
        let options = PgConnectOptions::new_without_pgpass().username(user).port(SOCKET_PORT);
        match self {
            Self::Embedded { socket_dir, database, .. } => {
                options.socket(socket_dir).database(database).ssl_mode(PgSslMode::Disable)
            }
            Self::External(_) => options,
        }
    }
}

impl fmt::Debug for DatabaseAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Embedded { socket_dir, database, .. } => f
                .debug_struct("Embedded")
                .field("socket_dir", socket_dir)
                .field("database", database)
                .finish(),
            // The URL may hold a password.
            Self::External(_) => f.write_str("External(..)"),
        }
    }
}
