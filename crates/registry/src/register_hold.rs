//! Something large that is made of the register, held in memory and made anew when the register has changed.

use crate::RegistryError;
use crate::gazetteer_load::register_version;
use sqlx::PgPool;
use std::sync::{Arc, Mutex, PoisonError};

/// What was made, and the register's version that it was made at.
#[derive(Debug)]
pub(crate) struct RegisterHold<T> {
    held: Mutex<Option<(i64, Arc<T>)>>,
    /// Held by whoever loads.
    loading: tokio::sync::Mutex<()>,
}

impl<T> Default for RegisterHold<T> {
    fn default() -> Self {
        Self { held: Mutex::default(), loading: tokio::sync::Mutex::default() }
    }
}

impl<T> RegisterHold<T> {
    /// What `load` makes of the register as it is.
    ///
    /// Asking whether the register has changed is one row. When it has, one caller loads it anew and waits, and others are given the one from before,
    /// which lacks a few seconds.
    pub(crate) async fn current<'p, L>(
        &self,
        pool: &'p PgPool,
        load: impl FnOnce(&'p PgPool) -> L,
    ) -> Result<Arc<T>, RegistryError>
    where
        L: Future<Output = Result<T, RegistryError>>,
    {
        let version = register_version(pool).await?;
        let before = self.held();
        if let Some((at, held)) = &before
            && *at == version
        {
            return Ok(held.clone());
        }
        let _loading = match (self.loading.try_lock(), before) {
            (Ok(alone), _) => alone,
            (Err(_), Some((_, old))) => return Ok(old),
            (Err(_), None) => self.loading.lock().await,
        };
        // Somebody may have loaded it while this one waited.
        let version = register_version(pool).await?;
        if let Some((at, held)) = self.held()
            && at == version
        {
            return Ok(held);
        }
        let fresh = Arc::new(load(pool).await?);
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some((version, fresh.clone()));
        Ok(fresh)
    }

    fn held(&self) -> Option<(i64, Arc<T>)> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
