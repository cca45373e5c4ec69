//! The operating-system user who runs the server, because PostgreSQL refuses to run as root.

use crate::ClusterError;
use nix::unistd::{Gid, Uid, User, getegid, geteuid};
use std::fs;
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Who owns the data directory and runs the server.
#[derive(Clone, Debug)]
pub(crate) struct Owner {
    pub(crate) uid: Uid,
    gid: Gid,
    pub(crate) name: String,
    /// Whether we are root and have to become the owner first.
    drops: bool,
}

impl Owner {
    /// The user for `data_dir`: ourselves, or when we are root whoever has it already, else `postgres`, else `nobody`.
    pub(crate) fn find(data_dir: &Path) -> Result<Self, ClusterError> {
        let me = geteuid();
        if !me.is_root() {
            return Ok(Self { uid: me, gid: getegid(), name: name_of(me), drops: false });
        }
        // What an ordinary user made earlier stays theirs: PostgreSQL insists that its user owns the data.
        if let Ok(meta) = fs::metadata(data_dir)
            && meta.uid() != 0
        {
            let uid = Uid::from_raw(meta.uid());
            return Ok(Self { uid, gid: Gid::from_raw(meta.gid()), name: name_of(uid), drops: true });
        }
        let user = ["postgres", "nobody"].into_iter().find_map(|name| User::from_name(name).ok().flatten());
        let user = user.ok_or(ClusterError::NoServerUser)?;
        Ok(Self { uid: user.uid, gid: user.gid, name: user.name, drops: true })
    }

    /// Makes `command` run as the owner.
    pub(crate) fn become_by<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        if self.drops {
            command.uid(self.uid.as_raw()).gid(self.gid.as_raw());
        }
        command
    }

    /// Makes `dir` a directory of the owner that nobody else may enter.
    pub(crate) fn directory(&self, dir: &Path) -> Result<(), ClusterError> {
        if let Some(parent) = dir.parent() {
            fs::create_dir_all(parent).map_err(ClusterError::io(parent))?;
        }
        match fs::DirBuilder::new().mode(0o700).create(dir) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(ClusterError::io(dir)(error));
            }
            _ => {}
        }
        // Not through a link that another user may have planted in a shared directory.
        let meta = fs::symlink_metadata(dir).map_err(ClusterError::io(dir))?;
        let ours = meta.uid() == self.uid.as_raw() || (self.drops && meta.uid() == 0);
        if !meta.is_dir() || !ours {
            return Err(ClusterError::NotYours { dir: dir.to_owned() });
        }
        if meta.mode() & 0o777 != 0o700 {
            fs::set_permissions(dir, fs::Permissions::from_mode(0o700)).map_err(ClusterError::io(dir))?;
        }
        self.give(dir)
    }

    /// Hands one file or directory to the owner.
    pub(crate) fn give(&self, path: &Path) -> Result<(), ClusterError> {
        if !self.drops {
            return Ok(());
        }
        chown(path, Some(self.uid.as_raw()), Some(self.gid.as_raw())).map_err(ClusterError::io(path))
    }

    /// Checks that the owner may enter `there`, on the way to `dir`, by entering it as the owner: modes alone do not tell of access
    /// lists or mounts.
    pub(crate) fn can_enter_towards(&self, there: &Path, dir: &Path) -> Result<(), ClusterError> {
        // An existing directory is about to be handed over; only those above it can be in the way.
        let on_the_way = if there == dir { there.parent().unwrap_or(there) } else { there };
        if !self.drops || self.enters(on_the_way) {
            return Ok(());
        }
        let blocked = on_the_way.ancestors().filter(|step| !self.enters(step)).last().unwrap_or(on_the_way);
        Err(ClusterError::Untraversable {
            dir: dir.to_owned(),
            blocked: blocked.to_owned(),
            user: self.name.clone(),
        })
    }

    fn enters(&self, dir: &Path) -> bool {
        let mut command = Command::new("test");
        command.arg("-x").arg(dir).current_dir("/").stdin(Stdio::null());
        self.become_by(&mut command).status().is_ok_and(|status| status.success())
    }
}

fn name_of(uid: Uid) -> String {
    User::from_uid(uid).ok().flatten().map_or_else(|| uid.to_string(), |user| user.name)
}

/// The home directory that a default data directory goes under; `None` for root, whose home the server may not enter.
pub(crate) fn home() -> Option<PathBuf> {
    if geteuid().is_root() {
        return None;
    }
    std::env::var_os("HOME")
        .map(PathBuf::from)
        .or_else(|| User::from_uid(geteuid()).ok().flatten().map(|user| user.dir))
}
