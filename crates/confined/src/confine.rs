//! The process that works closes itself in, for good, before it reads a byte.

use nix::sys::resource::{Resource, setrlimit};

/// What a process allows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of memory, its own program and stack counted.
    pub memory_bytes: u64,
    /// Seconds of work.
    pub cpu_seconds: u64,
}

/// What a process ends with that could not close itself in.
pub const UNCONFINED: u8 = 71;

/// The three pipes, and none besides: without a free number neither a file nor a socket can be opened.
const OPEN_FILES: u64 = 3;

/// Sets the limits of this process. None of them can be taken back. To be called first thing, while the process has one thread and no
/// file open.
///
/// What each kernel does not know is left out where another wall stands behind it: Landlock (Linux 5.13) forbids files and
/// TCP that the count of open files forbids too. Processes are limited by user, and a superuser is not limited.
pub fn confine(limits: Limits) -> nix::Result<()> {
    // Landlock and the privileges come first: they need a file number for a moment.
    #[cfg(target_os = "linux")]
    {
        nix::sys::prctl::set_no_new_privs()?;
        landlock_all();
    }
    for (resource, most) in [
        (Resource::RLIMIT_CORE, 0),
        (Resource::RLIMIT_FSIZE, 0),
        (Resource::RLIMIT_NPROC, 0),
        (Resource::RLIMIT_NOFILE, OPEN_FILES),
        (Resource::RLIMIT_AS, limits.memory_bytes),
    ] {
        setrlimit(resource, most, most)?;
    }
    // At the first number comes the signal that tells it was time; at the second, one that tells nothing.
    setrlimit(Resource::RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1)
}

/// Forbids every file and every TCP port, as far as the kernel knows how.
#[cfg(target_os = "linux")]
fn landlock_all() {
    use landlock::{ABI, Access as _, AccessFs, AccessNet, Ruleset, RulesetAttr as _, Scope};
    let abi = ABI::V6;
    // A kernel without Landlock is no reason not to work: the limits below hold without it.
    let _ = Ruleset::default()
        .handle_access(AccessFs::from_all(abi))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(abi)))
        .and_then(|rules| rules.scope(Scope::from_all(abi)))
        .and_then(landlock::Ruleset::create)
        .and_then(landlock::RulesetCreated::restrict_self);
}
