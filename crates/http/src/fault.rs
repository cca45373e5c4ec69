//! What a failing database means to the caller.

use crate::ProblemReply;
use axum::http::StatusCode;
use sqlx::error::DatabaseError;

/// What a failure of the database is, to the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// It does not answer: stopped, starting, or out of connections.
    Stopped,
    /// Its disk is full.
    DiskFull,
    /// The statement took longer than its role may take.
    TooLong,
    /// Two acts were in each other's way.
    Busy,
    /// A fault of ours.
    Unplanned,
}

impl Fault {
    fn of(error: &sqlx::Error) -> Self {
        match error {
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => Self::Stopped,
            sqlx::Error::Database(cause) => {
                cause.code().map_or(Self::Unplanned, |code| Self::of_sqlstate(&code))
            }
            _ => Self::Unplanned,
        }
    }

    /// By SQLSTATE, PostgreSQL 15 documentation, appendix A.
    fn of_sqlstate(code: &str) -> Self {
        match code {
            "57P01" | "57P02" | "57P03" | "57P05" | "53300" => Self::Stopped,
            "53100" => Self::DiskFull,
            "57014" => Self::TooLong,
            "40001" | "40P01" | "55P03" => Self::Busy,
            _ if code.starts_with("08") => Self::Stopped,
            _ => Self::Unplanned,
        }
    }
}

impl From<sqlx::Error> for ProblemReply {
    fn from(error: sqlx::Error) -> Self {
        let fault = Fault::of(&error);
        if fault == Fault::Unplanned {
            return Self::unplanned(&cause(&error));
        }
        tracing::warn!(?fault, cause = cause(&error), "the database refused");
        match fault {
            Fault::Stopped => Self::new(StatusCode::SERVICE_UNAVAILABLE, "database-stopped").retry_after(5),
            Fault::DiskFull => Self::new(StatusCode::INSUFFICIENT_STORAGE, "disk-full"),
            Fault::TooLong => Self::new(StatusCode::SERVICE_UNAVAILABLE, "took-too-long").retry_after(30),
            Fault::Busy | Fault::Unplanned => {
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy").retry_after(1)
            }
        }
    }
}

/// What the log may hold of an error: `PostgreSQL` puts values into many of its messages, so only those about the schema
/// itself (SQLSTATE class 42) are kept; of the others the code and the names of table and constraint.
fn cause(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(cause) => database_cause(cause.as_ref()),
        // Their messages quote the value that could not be read.
        sqlx::Error::Decode(_) | sqlx::Error::Encode(_) => "a value could not be read or written".to_owned(),
        sqlx::Error::ColumnDecode { index, .. } => format!("column {index} could not be read"),
        other => other.to_string(),
    }
}

fn database_cause(cause: &dyn DatabaseError) -> String {
    let code = cause.code().unwrap_or_default();
    let message = if code.starts_with("42") { cause.message() } else { "" };
    let (table, constraint) = (cause.table().unwrap_or_default(), cause.constraint().unwrap_or_default());
    format!("SQLSTATE {code} table `{table}` constraint `{constraint}` {message}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use language::Lang;

    #[test]
    fn a_database_that_went_away_is_worth_another_try_and_a_missing_table_is_our_fault() {
        for code in ["57P01", "08006", "53300"] {
            assert_eq!(Fault::of_sqlstate(code), Fault::Stopped, "{code}");
        }
        assert_eq!(Fault::of_sqlstate("53100"), Fault::DiskFull);
        assert_eq!(Fault::of_sqlstate("42P01"), Fault::Unplanned);
        assert_eq!(Fault::of_sqlstate("23505"), Fault::Unplanned);
    }

    #[test]
    fn a_stopped_database_is_said_so_in_both_languages() {
        let problem = ProblemReply::from(sqlx::Error::PoolTimedOut).spoken(Lang::Cy);
        assert_eq!(problem.status, 503);
        assert!(problem.kind.ends_with(":database-stopped"));
        assert_ne!(problem.en.detail, problem.cy.detail);
    }
}
