//! The database at start: is it one we can use, and is it of this version?

use crate::Role;
use language::{Arg, Text, say};
use sqlx::PgPool;
use sqlx::migrate::{MigrateError, Migrator};

/// Every step of the database, in order, inside the program.
static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations");

/// The oldest PostgreSQL we run on, by `server_version_num`.
const OLDEST_POSTGRES: i32 = 150_000;

/// The first patch of each major version in which the planner's statistics no longer tell a user of rows that row-level security
/// hides from them (CVE-2025-8713, fixed on 14 August 2025). Later major versions came with it.
const PATCHED: [(i32, &str); 3] = [(150_014, "15.14"), (160_010, "16.10"), (170_006, "17.6")];

/// The patch that a server of this version is short of.
fn patch_missing(server_version_num: i32) -> Option<&'static str> {
    let major = server_version_num / 10_000;
    PATCHED
        .into_iter()
        .find(|(patched, _)| patched / 10_000 == major && server_version_num < *patched)
        .map(|(_, name)| name)
}

/// Why the database cannot be used. Nothing was changed by finding out, unless [`DatabaseError::Failed`] says at which step.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// It does not answer, or refuses the login.
    #[error("the database does not answer: {0}")]
    Unreachable(#[source] sqlx::Error),
    /// Its PostgreSQL is too old.
    #[error("PostgreSQL {0} is older than 15")]
    PostgresOld(String),
    /// Its PostgreSQL lacks a security patch that the walls between regions rest on.
    #[error("PostgreSQL {found} lacks the patches of {needed}")]
    PostgresUnpatched {
        /// The server's version.
        found: String,
        /// The first version of the same line with the patch.
        needed: &'static str,
    },
    /// It has no PostGIS 3.
    #[error("PostGIS 3 is not installed")]
    NoPostgis,
    /// A newer version of the program has been here.
    #[error("the database is of a newer version ({theirs}, this program knows {ours})")]
    Newer {
        /// The newest step in the database.
        theirs: i64,
        /// The newest step of this program.
        ours: i64,
    },
    /// A step was applied with other words than this program has.
    #[error("step {0} of the database is not the one of this program")]
    Changed(i64),
    /// The login may not act as a role that it must step down into.
    #[error("the login may not act as {0}")]
    RoleRefused(&'static str),
    /// A step failed and was taken back.
    #[error("a step of the database failed")]
    Failed(#[source] MigrateError),
}

impl From<sqlx::Error> for DatabaseError {
    fn from(error: sqlx::Error) -> Self {
        Self::Unreachable(error)
    }
}

impl DatabaseError {
    /// What it means and what to do, for who runs the server.
    pub fn text(&self) -> Text {
        match self {
            Self::Unreachable(cause) => {
                say("database-unreachable", &[("cause", Arg::from(cause.to_string()))])
            }
            Self::PostgresOld(found) => say("database-postgres-old", &[("found", Arg::from(found.as_str()))]),
            Self::PostgresUnpatched { found, needed } => say(
                "database-postgres-unpatched",
                &[("found", Arg::from(found.as_str())), ("needed", Arg::from(*needed))],
            ),
            Self::NoPostgis => say("database-no-postgis", &[]),
            Self::Newer { theirs, ours } => {
                let word = |version: &i64| Arg::from(version.to_string());
                say("database-newer", &[("theirs", word(theirs)), ("ours", word(ours))])
            }
            Self::Changed(version) => say("database-changed", &[("version", Arg::from(version.to_string()))]),
            Self::RoleRefused(role) => say("database-role-refused", &[("role", Arg::from(*role))]),
            Self::Failed(cause) => say("database-step-failed", &[("cause", Arg::from(cause.to_string()))]),
        }
    }
}

/// Sees that the server is `PostgreSQL` 15 or newer with the patches of August 2025, can have `PostGIS` 3, and that no newer version of the program has
/// been at the database. Changes nothing.
///
/// # Errors
/// The first of these that does not hold.
pub async fn database_check(owner: &PgPool) -> Result<(), DatabaseError> {
    let (number, version): (i32, String) = sqlx::query_as(
        "-- http::database_check
         select current_setting('server_version_num')::int, current_setting('server_version')",
    )
    .fetch_one(owner)
    .await?;
    if number < OLDEST_POSTGRES {
        return Err(DatabaseError::PostgresOld(version));
    }
    if let Some(needed) = patch_missing(number) {
        return Err(DatabaseError::PostgresUnpatched { found: version, needed });
    }
    let postgis: Option<String> = sqlx::query_scalar(
        "-- http::database_check
         select coalesce(installed_version, default_version) from pg_available_extensions where name = 'postgis'",
    )
    .fetch_optional(owner)
    .await?;
    let major = postgis.as_deref().and_then(|v| v.split('.').next()).and_then(|v| v.parse::<u32>().ok());
    if major.is_none_or(|major| major < 3) {
        return Err(DatabaseError::NoPostgis);
    }
    newer_refuse(owner).await
}

async fn newer_refuse(owner: &PgPool) -> Result<(), DatabaseError> {
    let migrated: bool =
        sqlx::query_scalar("-- http::newer_refuse\nselect to_regclass('_sqlx_migrations') is not null")
            .fetch_one(owner)
            .await?;
    if !migrated {
        return Ok(());
    }
    let theirs: Option<i64> =
        sqlx::query_scalar("-- http::newer_refuse\nselect max(version) from _sqlx_migrations")
            .fetch_one(owner)
            .await?;
    let ours = MIGRATIONS.iter().map(|step| step.version).max().unwrap_or(0);
    match theirs {
        Some(theirs) if theirs > ours => Err(DatabaseError::Newer { theirs, ours }),
        _ => Ok(()),
    }
}

/// Checks the database and brings it to this version, each step whole or not at all.
///
/// # Errors
/// [`DatabaseError`]; a database of a newer version is left as it is.
pub async fn migrate(owner: &PgPool) -> Result<(), DatabaseError> {
    database_check(owner).await?;
    MIGRATIONS.run(owner).await.map_err(|error| match error {
        MigrateError::VersionMismatch(version) | MigrateError::VersionMissing(version) => {
            DatabaseError::Changed(version)
        }
        other => DatabaseError::Failed(other),
    })?;
    for role in Role::ALL {
        let may_be: bool =
            sqlx::query_scalar("-- http::migrate\nselect pg_has_role(current_user, $1::name, 'member')")
                .bind(role.name())
                .fetch_one(owner)
                .await?;
        if !may_be {
            return Err(DatabaseError::RoleRefused(role.name()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_before_the_patch_of_its_own_line_is_refused_and_newer_lines_are_not() {
        for (number, missing) in [
            (150_013, Some("15.14")),
            (150_014, None),
            (150_018, None),
            (160_009, Some("16.10")),
            (160_010, None),
            (170_005, Some("17.6")),
            (170_006, None),
            (180_000, None),
        ] {
            assert_eq!(patch_missing(number), missing, "{number}");
        }
        let refusal = DatabaseError::PostgresUnpatched { found: "15.13".to_owned(), needed: "15.14" }.text();
        for text in [&refusal.en, &refusal.cy] {
            assert!(text.contains("15.13") && text.contains("15.14"), "{text}");
        }
        assert_ne!(refusal.en, refusal.cy);
    }
}
