//! The server programs of this machine.

use crate::ClusterError;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest PostgreSQL that the migrations are written for.
pub const OLDEST_MAJOR: u32 = 15;

/// Where Debian, Ubuntu and their kin put one directory per major version.
const DEBIAN_HOME: &str = "/usr/lib/postgresql";

/// One installed PostgreSQL server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    /// Major version, 15 or above.
    pub major: u32,
    /// The directory that has `postgres`, `initdb` and `psql`.
    pub dir: PathBuf,
    /// The directory that has the control files of extensions.
    extensions: PathBuf,
}

impl Programs {
    /// The path of one program, such as `initdb`.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// Whether `create extension postgis` can work.
    pub fn has_postgis(&self) -> bool {
        self.extensions.join("postgis.control").is_file()
    }
}

/// Every usable server, the newest first. Empty when there is none.
pub fn installed() -> Vec<Programs> {
    let mut found = in_debian_home(Path::new(DEBIAN_HOME));
    if let Some(other) = in_path()
        && found.iter().all(|known| known.major != other.major)
    {
        found.push(other);
    }
    found.sort_by_key(|programs| std::cmp::Reverse(programs.major));
    found
}

/// The server for a data directory written by `data` (its major version), or the newest with PostGIS for a new one.
pub(crate) fn choose(
    installed: Vec<Programs>,
    data: Option<u32>,
    dir: &Path,
) -> Result<Programs, ClusterError> {
    let newest = installed.first().map(|programs| programs.major).ok_or(ClusterError::NoPostgres)?;
    let chosen = match data {
        None => installed.into_iter().find(Programs::has_postgis),
        Some(data) => {
            let same = installed.into_iter().find(|programs| programs.major == data);
            let dir = dir.to_owned();
            let same = same.ok_or(if data > newest {
                ClusterError::DataNewer { dir, data, installed: newest }
            } else {
                ClusterError::DataOlder { dir, data, installed: newest }
            })?;
            Some(same).filter(Programs::has_postgis)
        }
    };
    chosen.ok_or(ClusterError::NoPostgis { major: data.unwrap_or(newest) })
}

fn in_debian_home(home: &Path) -> Vec<Programs> {
    let Ok(entries) = fs::read_dir(home) else { return Vec::new() };
    entries
        .flatten()
        .filter_map(|entry| {
            let major: u32 = entry.file_name().to_str()?.parse().ok()?;
            let dir = entry.path().join("bin");
            let extensions = PathBuf::from(format!("/usr/share/postgresql/{major}/extension"));
            is_server(&dir, major).then_some(Programs { major, dir, extensions })
        })
        .collect()
}

fn in_path() -> Option<Programs> {
    let dir = env::split_paths(&env::var_os("PATH")?).find(|dir| is_server(dir, OLDEST_MAJOR))?;
    let version = says(&dir.join("postgres"), "--version")?;
    let major = major_of(&version)?;
    let share = says(&dir.join("pg_config"), "--sharedir");
    let extensions =
        share.map_or_else(|| dir.join("../share/extension"), |s| Path::new(s.trim()).join("extension"));
    (major >= OLDEST_MAJOR).then_some(Programs { major, dir, extensions })
}

fn is_server(dir: &Path, major: u32) -> bool {
    major >= OLDEST_MAJOR && dir.join("postgres").is_file() && dir.join("initdb").is_file()
}

fn says(program: &Path, flag: &str) -> Option<String> {
    let output = Command::new(program).arg(flag).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The major version in a line such as `postgres (PostgreSQL) 17.2 (Debian 17.2-1)`.
fn major_of(version: &str) -> Option<u32> {
    let number = version.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(major: u32, postgis: bool) -> Programs {
        let extensions = if postgis {
            installed().first().expect("the tests need PostgreSQL with PostGIS").extensions.clone()
        } else {
            PathBuf::from("/nonexistent")
        };
        Programs { major, dir: PathBuf::from("/nonexistent"), extensions }
    }

    #[test]
    fn the_version_is_read_from_every_usual_form() {
        assert_eq!(major_of("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"), Some(15));
        assert_eq!(major_of("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major_of("postgres"), None);
    }

    #[test]
    fn data_are_served_by_the_version_that_wrote_them() {
        let dir = Path::new("/data");
        let both = || vec![server(17, true), server(15, true)];
        assert_eq!(choose(both(), None, dir).unwrap().major, 17);
        assert_eq!(choose(both(), Some(15), dir).unwrap().major, 15);
        assert!(matches!(
            choose(both(), Some(18), dir),
            Err(ClusterError::DataNewer { data: 18, installed: 17, .. })
        ));
        assert!(matches!(
            choose(both(), Some(16), dir),
            Err(ClusterError::DataOlder { data: 16, installed: 17, .. })
        ));
    }

    #[test]
    fn a_server_without_postgis_is_named() {
        assert!(matches!(choose(Vec::new(), None, Path::new("/d")), Err(ClusterError::NoPostgres)));
        let plain = vec![server(17, false)];
        assert!(matches!(choose(plain, None, Path::new("/d")), Err(ClusterError::NoPostgis { major: 17 })));
        // An older server with PostGIS serves a new directory better than a newer one without.
        let mixed = vec![server(17, false), server(15, true)];
        assert_eq!(choose(mixed, None, Path::new("/d")).unwrap().major, 15);
    }
}
