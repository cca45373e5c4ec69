//! The key that signs heads: a file that only the service's user can read, never the database.

use crate::hex::{hex, unhex};
use ed25519_dalek::SigningKey;
use language::{Arg, Text, say};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Why there is no key to sign with.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or made.
    #[error("the key file {path}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Others than its owner may read the file.
    #[error("others may read the key file {0}")]
    OpenToOthers(PathBuf),
    /// The file does not hold a key.
    #[error("the key file {0} holds no key")]
    NotAKey(PathBuf),
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    Chance,
}

impl KeyError {
    /// What it means and what to do.
    pub fn text(&self) -> Text {
        let told = |key, path: &Path| say(key, &[("file", Arg::from(path.display().to_string()))]);
        match self {
            Self::File { path, .. } => told("record-key-file", path),
            Self::OpenToOthers(path) => told("record-key-open", path),
            Self::NotAKey(path) => told("record-key-not-a-key", path),
            Self::Chance => say("record-key-chance", &[]),
        }
    }
}

/// Reads the key, or makes one where there is none: 64 hexadecimal digits in a file of mode 0600.
///
/// # Errors
/// [`KeyError`]. A file that others may read is refused: whoever has the key can sign another past.
pub fn key_open(path: &Path) -> Result<SigningKey, KeyError> {
    match fs::read_to_string(path) {
        Ok(text) => {
            let text = Zeroizing::new(text);
            let mode = fs::metadata(path).map_err(failed(path))?.permissions().mode();
            if mode & 0o077 != 0 {
                return Err(KeyError::OpenToOthers(path.to_owned()));
            }
            let secret = unhex::<32>(text.trim()).map(Zeroizing::new);
            let secret = secret.ok_or_else(|| KeyError::NotAKey(path.to_owned()))?;
            Ok(SigningKey::from_bytes(&secret))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => key_make(path),
        Err(error) => Err(failed(path)(error)),
    }
}

fn key_make(path: &Path) -> Result<SigningKey, KeyError> {
    let mut secret = Zeroizing::new([0; 32]);
    getrandom::fill(secret.as_mut()).map_err(|_| KeyError::Chance)?;
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).map_err(failed(path))?;
    }
    // Grown beside and linked into place, so that of two first starts one makes the key and the other reads it whole.
    let growing = path.with_extension(format!("{}.growing", std::process::id()));
    let mut file: File = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&growing)
        .map_err(failed(&growing))?;
    let text = Zeroizing::new(format!("{}\n", hex(secret.as_ref())));
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed(&growing))?;
    let linked = fs::hard_link(&growing, path);
    let _ = fs::remove_file(&growing);
    match linked {
        Ok(()) => Ok(SigningKey::from_bytes(&secret)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => key_open(path),
        Err(error) => Err(failed(path)(error)),
    }
}

fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> KeyError {
    let path = path.to_owned();
    |source| KeyError::File { path, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_start_makes_a_key_that_nobody_else_can_read_and_the_second_finds_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("record/audit.key");
        let first = key_open(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(key_open(&path).unwrap().to_bytes(), first.to_bytes());
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_key_that_others_may_read_or_that_is_none_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("audit.key");
        key_open(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(key_open(&path), Err(KeyError::OpenToOthers(_))));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        fs::write(&path, "not a key").unwrap();
        let refusal = key_open(&path).unwrap_err();
        assert!(matches!(refusal, KeyError::NotAKey(_)));
        assert_ne!(refusal.text().en, refusal.text().cy);
    }
}
