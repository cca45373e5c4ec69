//! The gazetteer that is held, and made anew when the register has changed.

use crate::RegistryError;
use crate::gazetteer_load::gazetteer_load;
use crate::register_hold::RegisterHold;
use sqlx::PgPool;
use std::sync::Arc;
use told::gazetteer::Gazetteer;

/// A gazetteer and the register's version that it was made at. One for a process: it is large.
#[derive(Debug, Default)]
pub struct GazetteerHold(RegisterHold<Gazetteer>);

impl GazetteerHold {
    /// The gazetteer of the register as it is, by a pool that may read public geography. While one caller loads it anew, others are given
    /// the one from before.
    ///
    /// # Errors
    /// As [`gazetteer_load`].
    pub async fn current(&self, pool: &PgPool) -> Result<Arc<Gazetteer>, RegistryError> {
        self.0.current(pool, gazetteer_load).await
    }
}
