//! Running other programs: quietly while they succeed, with all they said when they fail.

use crate::house::House;
use crate::tell;
use anyhow::{Context, Result, bail};
use std::env;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Without a terminal a long build says this often that it is alive.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// One selection of packages serves every command on this machine's side, so that no crate is compiled twice for other
/// features. The browser's app has its own.
pub(crate) const ALL_BUT_WEB: [&str; 3] = ["--workspace", "--exclude", "web"];

/// The first program of this name in `PATH`.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|dir| dir.join(name)).find(|path| path.is_file())
}

/// A cargo command in the repository. SQL is checked against the committed `.sqlx`, also when `DATABASE_URL` names the
/// server to run on.
pub(crate) fn cargo(house: &House, arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(&house.root).env("SQLX_OFFLINE", "true");
    // What `cargo run` sets for this program would make cargo rebuild what depends on it.
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_CRATE_NAME"
        {
            command.env_remove(&*name);
        }
    }
    command
}

/// Runs a program to its end; what it said is shown only when it fails.
pub(crate) fn quiet(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("{name} cannot be started"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(said);
    }
    bail!("{name} failed ({}).\n{}{}", output.status, said, String::from_utf8_lossy(&output.stderr))
}

/// Runs a cargo build, showing which crate it has come to; its messages are shown only when it fails.
pub(crate) fn build(title: &str, command: &mut Command) -> Result<()> {
    let since = Instant::now();
    tell::meanwhile(title);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().context("cargo cannot be started")?;
    let stderr = child.stderr.take().context("cargo's messages cannot be read")?;
    let (mut said, mut built, mut told) = (Vec::new(), 0, Instant::now());
    for line in BufReader::new(stderr).lines() {
        let line = line?;
        let words = line.trim_start();
        if let Some(name) = ["Compiling ", "Checking "].iter().find_map(|verb| words.strip_prefix(verb)) {
            built += 1;
            let name = name.split(' ').next().unwrap_or(name);
            let progress = format!("{title}: {built} crates, now {name} ({})", tell::spoken(since.elapsed()));
            tell::meanwhile(&progress);
            if told.elapsed() > SIGN_OF_LIFE {
                tell::note(&progress);
                told = Instant::now();
            }
        } else if words.starts_with("Blocking waiting") {
            tell::meanwhile(&format!("{title}: waiting for another build to end"));
        } else {
            said.push(line);
        }
    }
    if child.wait()?.success() {
        tell::done(title, since.elapsed());
        return Ok(());
    }
    tell::failed(title, since.elapsed());
    let said = said.join("\n");
    if said.contains("no cached data for this query") {
        bail!(
            "cargo said:\n{said}\n\n.sqlx lacks a statement. Run `cargo xtask db prepare` and commit .sqlx."
        );
    }
    bail!("cargo said:\n{said}")
}

/// Runs a program that speaks for itself; returns how it ended and everything it said.
pub(crate) fn aloud(command: &mut Command) -> Result<(ExitStatus, String)> {
    let name = name_of(command);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("{name} cannot be started"))?;
    let errors = child.stderr.take().map(|stream| thread::spawn(move || echo(stream)));
    let mut said = child.stdout.take().map(echo).unwrap_or_default();
    if let Some(errors) = errors {
        said += &errors.join().unwrap_or_default();
    }
    Ok((child.wait()?, said))
}

/// Passes lines on as they come, and keeps them.
fn echo(stream: impl Read) -> String {
    let mut said = String::new();
    for line in BufReader::new(stream).lines().map_while(Result::ok) {
        println!("    {line}");
        said.push_str(&line);
        said.push('\n');
    }
    said
}

fn name_of(command: &Command) -> String {
    Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_quoted_and_a_succeeding_one_is_not() {
        assert_eq!(quiet(Command::new("sh").args(["-c", "echo said; echo why >&2"])).unwrap(), "said\n");
        let error = quiet(Command::new("sh").args(["-c", "echo why >&2; exit 3"])).unwrap_err();
        assert!(error.to_string().contains("why"), "{error}");
    }
}
