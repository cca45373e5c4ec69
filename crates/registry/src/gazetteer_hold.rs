//! The gazetteer that is held, and made anew when the register has changed.

use crate::RegistryError;
use crate::gazetteer_load::{gazetteer_load, register_version};
use sqlx::PgPool;
use std::sync::{Arc, Mutex, PoisonError};
use told::gazetteer::Gazetteer;

/// A gazetteer and the register's version that it was made at. One for a process: it is large.
#[derive(Debug, Default)]
pub struct GazetteerHold {
    held: Mutex<Option<(i64, Arc<Gazetteer>)>>,
    /// Held by whoever loads.
    loading: tokio::sync::Mutex<()>,
}

impl GazetteerHold {
    /// The gazetteer of the register as it is, by a pool that may read public geography.
    ///
    /// Asking whether the register has changed is one row. When it has, one caller loads it anew and waits, and others are given the one from before,
    /// which lacks a few seconds.
    ///
    /// # Errors
    /// As [`gazetteer_load`].
    pub async fn current(&self, pool: &PgPool) -> Result<Arc<Gazetteer>, RegistryError> {
        let version = register_version(pool).await?;
        let before = self.held();
        if let Some((at, gazetteer)) = &before
            && *at == version
        {
            return Ok(gazetteer.clone());
        }
        let _loading = match (self.loading.try_lock(), before) {
            (Ok(alone), _) => alone,
            (Err(_), Some((_, old))) => return Ok(old),
            (Err(_), None) => self.loading.lock().await,
        };
        // Somebody may have loaded it while this one waited.
        let version = register_version(pool).await?;
        if let Some((at, gazetteer)) = self.held()
            && at == version
        {
            return Ok(gazetteer);
        }
        let fresh = Arc::new(gazetteer_load(pool).await?);
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some((version, fresh.clone()));
        Ok(fresh)
    }

    fn held(&self) -> Option<(i64, Arc<Gazetteer>)> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
