//! Pools that are held to one region by the database itself.
//!
//! Each region has a login of its own for each role that touches rows or releases; row-level security decides what it sees by
//! the login, which no statement can change. In the private cluster a connection comes in as that login. Over `DATABASE_URL`
//! one outside login steps down into it with `set role` and could step back up: there the wall holds against a mistaken query,
//! not against somebody who can send statements of their own.

use crate::pools::pool_of;
use crate::{DatabaseAddress, Pools, Role};
use access::RegionCode;
use sqlx::postgres::PgPool;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The pools of one role, one for each region. Cheap to clone.
#[derive(Clone, Debug)]
pub struct RegionPools {
    role: Role,
    address: DatabaseAddress,
    /// As the role itself: sees public geography, and of rows and releases what the role may see without a region.
    unbound: PgPool,
    by_region: Arc<Mutex<HashMap<RegionCode, PgPool>>>,
}

impl RegionPools {
    pub(crate) fn new(role: Role, address: &DatabaseAddress, unbound: PgPool) -> Self {
        Self { role, address: address.clone(), unbound, by_region: Arc::default() }
    }

    /// The pool of the role itself, for what belongs to no region, such as public geography.
    pub const fn unbound(&self) -> &PgPool {
        &self.unbound
    }

    /// The pool that sees `region` and nothing of any other.
    ///
    /// A region that was never imported has no login; a reading role then gets the pool that sees no region at all, so that the
    /// answer is that there is nothing.
    ///
    /// # Errors
    /// The database's; and for a role that writes, when there is no such region.
    pub async fn of(&self, region: &RegionCode) -> Result<PgPool, sqlx::Error> {
        if let Some(pool) = self.find(region).await? {
            return Ok(pool);
        }
        match self.role {
            Role::Released | Role::Working | Role::Contexts | Role::Profile | Role::Disruption => {
                Ok(self.unbound.clone())
            }
            _ => {
                Err(sqlx::Error::Protocol("a region that was never imported cannot be written to".to_owned()))
            }
        }
    }

    /// The same; none for a region that was never imported.
    ///
    /// # Errors
    /// The database's.
    pub async fn find(&self, region: &RegionCode) -> Result<Option<PgPool>, sqlx::Error> {
        if let Some(pool) = self.held(region) {
            return Ok(Some(pool));
        }
        let login = login_of(self.role, region);
        let known: bool = sqlx::query_scalar(
            "-- http::region_pools::find\nselect exists (select from pg_roles where rolname = $1)",
        )
        .bind(&login)
        .fetch_one(&self.unbound)
        .await?;
        if !known {
            return Ok(None);
        }
        let pool = pool_of(&self.address, self.role, &login, connections(self.role))?;
        let mut held = self.by_region.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(Some(held.entry(region.clone()).or_insert(pool).clone()))
    }

    fn held(&self, region: &RegionCode) -> Option<PgPool> {
        self.by_region.lock().unwrap_or_else(PoisonError::into_inner).get(region).cloned()
    }

    pub(crate) async fn close(&self) {
        let held: Vec<PgPool> = self
            .by_region
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .drain()
            .map(|(_, pool)| pool)
            .collect();
        for pool in held {
            pool.close().await;
        }
    }
}

/// The login of a role for one region; `access.regions_learn` in `migrations/` makes it by the same rule.
fn login_of(role: Role, region: &RegionCode) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    format!("{}_r_{}", role.name(), region.as_str().chars().map(plain).collect::<String>())
}

/// Connections at most for one region: seven regions of Wales together stay well below the server's hundred.
const fn connections(role: Role) -> u32 {
    match role {
        Role::Released => 4,
        _ => 2,
    }
}

impl Pools {
    /// Reads the concerns of one region into its working cube.
    ///
    /// # Errors
    /// The database's.
    pub async fn working_of(&self, region: &RegionCode) -> Result<PgPool, sqlx::Error> {
        self.working_regions.of(region).await
    }

    /// Keeps and erases the concerns of one region.
    ///
    /// # Errors
    /// The database's; a region that was never imported has no such pool.
    pub async fn intake_of(&self, region: &RegionCode) -> Result<PgPool, sqlx::Error> {
        self.intake_regions.of(region).await
    }

    /// Proposes and publishes the releases of one region.
    ///
    /// # Errors
    /// The database's; a region that was never imported has no such pool.
    pub async fn publish_of(&self, region: &RegionCode) -> Result<PgPool, sqlx::Error> {
        self.publish_regions.of(region).await
    }

    /// Reads and keeps the contexts of one region.
    ///
    /// # Errors
    /// The database's.
    pub async fn contexts_of(&self, region: &RegionCode) -> Result<PgPool, sqlx::Error> {
        self.contexts_regions.of(region).await
    }

    /// Reads the releases of one region.
    ///
    /// # Errors
    /// The database's.
    pub async fn released_of(&self, region: &RegionCode) -> Result<PgPool, sqlx::Error> {
        self.released_regions.of(region).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_plain_whatever_the_code_of_the_region() {
        let of = |code: &str| login_of(Role::Working, &RegionCode::parse(code).unwrap());
        assert_eq!(of("GWL05000001"), "ctx_working_r_gwl05000001");
        assert_eq!(of("GWL-BOARD.1"), "ctx_working_r_gwl_board_1");
    }
}
