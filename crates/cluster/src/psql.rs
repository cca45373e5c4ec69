//! The few statements that come before any pool of connections exists, sent through `psql`.

use crate::keeper::last_lines;
use crate::{Cluster, ClusterError};
use std::io::Write;
use std::process::{Command, Stdio};

impl Cluster {
    /// Runs `statements` in `database` as the superuser and returns the rows as plain lines, columns separated by `|`.
    ///
    /// For setting up databases; the program's own questions go through its pools.
    pub fn sql(&self, database: &str, statements: &str) -> Result<String, ClusterError> {
        let program = self.programs().path("psql");
        let mut child = Command::new(&program)
            .args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d"])
            .arg(self.url(database, None))
            .env_clear()
            .env("PGCLIENTENCODING", "UTF8")
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(ClusterError::io(&program))?;
        if let Some(mut stdin) = child.stdin.take() {
            // psql may stop reading at the first error, which its exit status tells.
            let _ = stdin.write_all(statements.as_bytes());
        }
        let output = child.wait_with_output().map_err(ClusterError::io(&program))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
        }
        Err(ClusterError::Sql { output: last_lines(&String::from_utf8_lossy(&output.stderr)) })
    }

    /// Whether the cluster has a database of this name.
    pub fn database_exists(&self, name: &str) -> Result<bool, ClusterError> {
        let found = self
            .sql("postgres", &format!("select 1 from pg_database where datname = {}", quoted(name, '\'')))?;
        Ok(!found.is_empty())
    }

    /// Makes an empty database unless it is there. Returns whether it was made.
    pub fn database_ensure(&self, name: &str) -> Result<bool, ClusterError> {
        if self.database_exists(name)? {
            return Ok(false);
        }
        self.sql("postgres", &format!("create database {}", quoted(name, '"')))?;
        Ok(true)
    }

    /// Makes a database as a copy of another to which nobody is connected.
    pub fn database_copy(&self, template: &str, name: &str) -> Result<(), ClusterError> {
        let statement = format!("create database {} template {}", quoted(name, '"'), quoted(template, '"'));
        self.sql("postgres", &statement).map(drop)
    }

    /// Removes a database, if it is there, and cuts whoever is connected to it.
    pub fn database_drop(&self, name: &str) -> Result<(), ClusterError> {
        let statement = format!("drop database if exists {} with (force)", quoted(name, '"'));
        self.sql("postgres", &format!("set client_min_messages = warning;\n{statement}")).map(drop)
    }
}

/// A name or a string as SQL writes it.
pub(crate) fn quoted(text: &str, mark: char) -> String {
    format!("{mark}{}{mark}", text.replace(mark, &format!("{mark}{mark}")))
}
