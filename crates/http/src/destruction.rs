//! The destruction log: what went, how many, by which rule and when; never what it was.

use crate::{AuditEvent, audit_insert};
use access::{Caller, RegionCode};
use sqlx::{PgPool, Postgres, Transaction};

/// One rule of retention being carried out.
#[derive(Clone, Debug)]
pub struct Sweep {
    /// Code of the rule.
    pub rule: &'static str,
    /// Its period, as the policy says it.
    pub kept_for: String,
    /// Carry it out, count, and take it back: nothing is destroyed, and the number is exact.
    pub dry_run: bool,
}

impl Sweep {
    /// Begins the transaction in which the rule is carried out, as the role that may.
    ///
    /// # Errors
    /// The database's.
    pub async fn begin(&self, pool: &PgPool) -> Result<Transaction<'static, Postgres>, sqlx::Error> {
        pool.begin().await
    }

    /// Ends it: `how_many` of `what` (a table) go into the destruction log and the record, and the transaction is committed, so that
    /// nothing is destroyed without a trace; or in a dry run it is all taken back. Gives `how_many`.
    ///
    /// # Errors
    /// The database's; nothing was destroyed then.
    pub async fn end(
        &self,
        mut change: Transaction<'static, Postgres>,
        what: &str,
        how_many: u64,
    ) -> Result<u64, sqlx::Error> {
        if self.dry_run || how_many == 0 {
            change.rollback().await?;
            return Ok(how_many);
        }
        // `all` is no area code of any region: retention is the installation's.
        let everywhere =
            RegionCode::parse("all").map_err(|error| sqlx::Error::Protocol(error.to_string()))?;
        let subject = format!("{}:{how_many}", self.rule);
        let event = AuditEvent::by(&Caller::command_line(everywhere), "retention-destroy", subject);
        let recorded = audit_insert(&mut change, &event).await?;
        sqlx::query!(
            "-- http::sweep_end
            insert into audit.destruction (rule, kept_for, what, how_many, event_id) values ($1, $2, $3, $4, $5)",
            self.rule,
            self.kept_for,
            what,
            how_many.cast_signed(),
            recorded.event_id()
        )
        .execute(&mut *change)
        .await?;
        change.commit().await?;
        Ok(how_many)
    }
}
