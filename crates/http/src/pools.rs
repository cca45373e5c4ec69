//! One pool of connections per database role.

use crate::{DatabaseAddress, RegionPools};
use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::{AssertSqlSafe, PgConnection};
use std::sync::Arc;
use std::time::Duration;

/// How long a request waits for a connection before it is told that the database does not answer.
const ACQUIRE_WITHIN: Duration = Duration::from_secs(5);
/// After this long without work a connection is given back to the server.
const IDLE_WITHIN: Duration = Duration::from_mins(2);

/// A database role. What each may do is granted in `migrations/` and compared with a committed table by a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Accounts, sessions, and the audit log.
    Door,
    /// Public geography and the register of places.
    Registry,
    /// Contexts, the links between them, and their history.
    Contexts,
    /// Concern rows: keeps and erases them.
    Intake,
    /// Reads concern rows into the working cube.
    Working,
    /// Writes the schema `released`.
    Publish,
    /// Reads the schema `released` and nothing else.
    Released,
    /// The record: reads the audit log, builds its tree, keeps the signed heads.
    Record,
    /// Problem profiles and their editions.
    Profile,
    /// Plans on contexts.
    Disruption,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 10] = [
        Self::Door,
        Self::Registry,
        Self::Contexts,
        Self::Intake,
        Self::Working,
        Self::Publish,
        Self::Released,
        Self::Record,
        Self::Profile,
        Self::Disruption,
    ];

    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Door => "ctx_door",
            Self::Registry => "ctx_registry",
            Self::Contexts => "ctx_contexts",
            Self::Intake => "ctx_intake",
            Self::Working => "ctx_working",
            Self::Publish => "ctx_publish",
            Self::Released => "ctx_released",
            Self::Record => "ctx_record",
            Self::Profile => "ctx_profile",
            Self::Disruption => "ctx_disruption",
        }
    }

    /// Connections at most. The released side is read by many at once; intake and publishing run one at a time.
    const fn connections(self) -> u32 {
        match self {
            Self::Released => 8,
            Self::Door => 6,
            Self::Registry
            | Self::Contexts
            | Self::Intake
            | Self::Working
            | Self::Publish
            | Self::Record
            | Self::Profile
            | Self::Disruption => 3,
        }
    }

    /// The longest statement. Bulk work (a file of a million rows, a whole cube) is measured in minutes, a page in seconds.
    const fn statement_within(self) -> &'static str {
        match self {
            Self::Door | Self::Contexts | Self::Profile | Self::Disruption => "10s",
            Self::Released => "30s",
            Self::Registry | Self::Intake | Self::Working | Self::Publish | Self::Record => "15min",
        }
    }
}

/// The pools, one per role. Each is lazy: it connects when it is first used, and again after the database was away.
#[derive(Clone, Debug)]
pub struct Pools {
    /// [`Role::Door`].
    pub door: PgPool,
    /// [`Role::Registry`].
    pub registry: PgPool,
    /// [`Role::Contexts`]; without a region it sees none.
    pub contexts: PgPool,
    /// [`Role::Intake`].
    pub intake: PgPool,
    /// [`Role::Working`].
    pub working: PgPool,
    /// [`Role::Publish`].
    pub publish: PgPool,
    /// [`Role::Released`].
    pub released: PgPool,
    /// [`Role::Working`] of one region at a time.
    pub working_regions: RegionPools,
    /// [`Role::Intake`] of one region at a time.
    pub intake_regions: RegionPools,
    /// [`Role::Publish`] of one region at a time.
    pub publish_regions: RegionPools,
    /// [`Role::Released`] of one region at a time.
    pub released_regions: RegionPools,
    /// [`Role::Contexts`] of one region at a time.
    pub contexts_regions: RegionPools,
    /// [`Role::Record`].
    pub record: PgPool,
    /// [`Role::Profile`]; without a region it sees none.
    pub profile: PgPool,
    /// [`Role::Profile`] of one region at a time.
    pub profile_regions: RegionPools,
    /// [`Role::Disruption`]; without a region it sees none.
    pub disruption: PgPool,
    /// [`Role::Disruption`] of one region at a time.
    pub disruption_regions: RegionPools,
}

impl Pools {
    /// Prepares the pools; no connection is made yet. Needs a running tokio runtime.
    ///
    /// # Errors
    /// When the address is not a database URL.
    pub fn connect(address: &DatabaseAddress) -> Result<Self, sqlx::Error> {
        let (intake, working) = (role_pool(address, Role::Intake)?, role_pool(address, Role::Working)?);
        let (publish, released) = (role_pool(address, Role::Publish)?, role_pool(address, Role::Released)?);
        let contexts = role_pool(address, Role::Contexts)?;
        let profile = role_pool(address, Role::Profile)?;
        let disruption = role_pool(address, Role::Disruption)?;
        Ok(Self {
            contexts_regions: RegionPools::new(Role::Contexts, address, contexts.clone()),
            contexts,
            door: role_pool(address, Role::Door)?,
            registry: role_pool(address, Role::Registry)?,
            working_regions: RegionPools::new(Role::Working, address, working.clone()),
            intake_regions: RegionPools::new(Role::Intake, address, intake.clone()),
            publish_regions: RegionPools::new(Role::Publish, address, publish.clone()),
            released_regions: RegionPools::new(Role::Released, address, released.clone()),
            intake,
            working,
            publish,
            released,
            record: role_pool(address, Role::Record)?,
            profile_regions: RegionPools::new(Role::Profile, address, profile.clone()),
            profile,
            disruption_regions: RegionPools::new(Role::Disruption, address, disruption.clone()),
            disruption,
        })
    }

    /// The pool of a role.
    pub const fn of(&self, role: Role) -> &PgPool {
        match role {
            Role::Door => &self.door,
            Role::Registry => &self.registry,
            Role::Contexts => &self.contexts,
            Role::Intake => &self.intake,
            Role::Working => &self.working,
            Role::Publish => &self.publish,
            Role::Released => &self.released,
            Role::Record => &self.record,
            Role::Profile => &self.profile,
            Role::Disruption => &self.disruption,
        }
    }

    /// Closes every pool and waits for the connections to end.
    pub async fn close(&self) {
        for regions in [
            &self.working_regions,
            &self.intake_regions,
            &self.publish_regions,
            &self.released_regions,
            &self.contexts_regions,
            &self.profile_regions,
            &self.disruption_regions,
        ] {
            regions.close().await;
        }
        for role in Role::ALL {
            self.of(role).close().await;
        }
    }
}

/// A pool as the owner of the database, for [`crate::migrate`] and for nothing that answers requests.
///
/// # Errors
/// When the address is not a database URL.
pub fn owner_pool(address: &DatabaseAddress) -> Result<PgPool, sqlx::Error> {
    let options = address.owner_options()?.application_name("contexture owner");
    Ok(PgPoolOptions::new().max_connections(2).acquire_timeout(ACQUIRE_WITHIN).connect_lazy_with(options))
}

fn role_pool(address: &DatabaseAddress, role: Role) -> Result<PgPool, sqlx::Error> {
    pool_of(address, role, role.name(), role.connections())
}

/// A pool whose connections act as `login`: the role itself, or its login for one region.
pub(crate) fn pool_of(
    address: &DatabaseAddress,
    role: Role,
    login: &str,
    connections: u32,
) -> Result<PgPool, sqlx::Error> {
    let options = address.role_options(login)?.application_name(login).options([
        ("statement_timeout", role.statement_within()),
        ("idle_in_transaction_session_timeout", "15min"),
        // One session zone, so that a date never depends on where the server stands.
        ("TimeZone", "UTC"),
    ]);
    let login: Arc<str> = login.into();
    let pool = PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_WITHIN)
        .idle_timeout(IDLE_WITHIN)
        .after_connect(move |connection, _| {
            let login = Arc::clone(&login);
            Box::pin(async move { role_take(connection, &login).await })
        });
    Ok(pool.connect_lazy_with(options))
}

/// Steps down into the login and sees that it took: a pool never works with more rights than its role has.
async fn role_take(connection: &mut PgConnection, login: &str) -> Result<(), sqlx::Error> {
    // Our own constant, or one followed by letters, digits and underscores.
    sqlx::raw_sql(AssertSqlSafe(format!("set role \"{login}\""))).execute(&mut *connection).await?;
    let current: String =
        sqlx::query_scalar("-- http::role_take\nselect current_user::text").fetch_one(connection).await?;
    if current == login {
        Ok(())
    } else {
        Err(sqlx::Error::Protocol(format!("the connection acts as another role than {login}")))
    }
}
