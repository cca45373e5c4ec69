//! The demonstration as its first start leaves it: made once for a built binary and a day, and copied for each test.
//!
//! From nothing a demonstration takes longer to come up than most tests take. What the first start itself does is tested by those that begin with
//! an empty [`DataDir`].

use crate::{DataDir, Service};
use std::collections::hash_map::DefaultHasher;
use std::fs::{self, File};
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

impl DataDir {
    /// The demonstration, ready to be started.
    pub fn demonstration() -> Self {
        let data = Self::new();
        let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/demonstration");
        fs::create_dir_all(&room).unwrap();
        // Held until the copy is there: a test of the next day takes away what this one copies.
        let lock = File::create(room.join("lock")).unwrap();
        lock.lock().unwrap();
        copy(&made(&room), &data.path());
        data
    }
}

/// Where the first start of this binary and day lies. Whoever comes first makes it while the others wait.
fn made(room: &Path) -> PathBuf {
    let made = room.join(key());
    if !made.is_dir() {
        for old in fs::read_dir(room).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
            fs::remove_dir_all(old.path()).unwrap();
        }
        let data = Service::start(DataDir::new(), &[]).stop();
        // Under another name until it is whole.
        let half = room.join("half");
        copy(&data.path(), &half);
        fs::rename(half, &made).unwrap();
    }
    made
}

/// What a demonstration depends on: the binary, and the day that its months are counted from.
fn key() -> String {
    let binary = crate::running::binary();
    let told = fs::metadata(&binary).unwrap();
    let day = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs()
        / Duration::from_hours(24).as_secs();
    let mut key = DefaultHasher::new();
    (binary, told.len(), told.modified().unwrap(), day).hash(&mut key);
    format!("{:016x}", key.finish())
}

/// With owners and rights: the database's files are another user's where the tests run as root.
fn copy(from: &Path, to: &Path) {
    let ended = Command::new("cp").args(["-a", "--reflink=auto"]).args([from, to]).status().unwrap();
    assert!(ended.success(), "{} was not copied", from.display());
}
