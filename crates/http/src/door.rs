//! What the extractors at the door need of the server's state.

use crate::caller_lately::Looked;
use crate::job::Jobs;
use crate::refusal::RefusalLog;
use crate::throttle::Throttle;
use crate::token_find::TokenUses;
use crate::{Pace, ProblemReply, RequestRate};
use access::UserId;
use axum::http::StatusCode;
use sqlx::PgPool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;

/// Hashings of a passphrase at once: each takes 19 MiB and a core.
const HASHINGS_AT_ONCE: usize = 2;

/// How this server keeps its door.
#[derive(Clone, Copy, Debug, Default)]
pub struct DoorRules {
    /// People reach it by https (through a proxy): the cookie is `__Host-session` and `Secure`.
    pub https: bool,
    /// Demonstration: demo accounts may sign in.
    pub demo: bool,
}

/// The door of the server: accounts, sessions, audit. Cheap to clone; each room's routes need `Door: FromRef<S>`.
#[derive(Clone)]
pub struct Door(Arc<Parts>);

struct Parts {
    pool: PgPool,
    rules: DoorRules,
    throttle: Mutex<Throttle>,
    refusals: Mutex<RefusalLog>,
    hashing: Semaphore,
    known_key: Option<[u8; 32]>,
    pace: Pace<UserId>,
    looked: Mutex<Looked>,
    token_uses: Mutex<TokenUses>,
    jobs: Jobs,
}

impl Door {
    /// A door over the pool of [`crate::Role::Door`].
    pub fn new(pool: PgPool, rules: DoorRules) -> Self {
        Self::paced(pool, rules, RequestRate::PERSON)
    }

    /// The same, with another rate of requests for each person.
    pub fn paced(pool: PgPool, rules: DoorRules, rate: RequestRate) -> Self {
        let throttle = Mutex::new(Throttle::default());
        let mut key = [0; 32];
        // Without chance no browser is known, and every one is counted as a stranger's.
        let known_key = getrandom::fill(&mut key).is_ok().then_some(key);
        let (hashing, pace) = (Semaphore::new(HASHINGS_AT_ONCE), Pace::new(rate));
        let (refusals, looked, token_uses) =
            (Mutex::new(RefusalLog::default()), Mutex::default(), Mutex::default());
        Self(Arc::new(Parts {
            pool,
            rules,
            throttle,
            refusals,
            hashing,
            known_key,
            pace,
            looked,
            token_uses,
            jobs: Jobs::default(),
        }))
    }

    /// The pool of the role that may touch accounts, sessions and the audit log.
    pub fn pool(&self) -> &PgPool {
        &self.0.pool
    }

    /// How the door is kept.
    pub fn rules(&self) -> DoorRules {
        self.0.rules
    }

    pub(crate) fn throttle(&self) -> &Mutex<Throttle> {
        &self.0.throttle
    }

    /// Under which this process marks the browsers that have signed in.
    pub(crate) fn known_key(&self) -> Option<&[u8; 32]> {
        self.0.known_key.as_ref()
    }

    /// Counts one request of a person, whichever of their sessions it came by.
    ///
    /// # Errors
    /// 429 to who asks too often.
    pub fn step(&self, user: UserId) -> Result<(), ProblemReply> {
        self.0.pace.step(&user).map_err(|wait| {
            let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1);
            ProblemReply::new(StatusCode::TOO_MANY_REQUESTS, "too-many-requests").retry_after(seconds)
        })
    }

    /// Sessions looked up lately. Entries are put in and taken out whole, so a poisoned lock still holds a whole state.
    pub(crate) fn looked(&self) -> MutexGuard<'_, Looked> {
        self.0.looked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was read by tokens today.
    pub(crate) fn token_uses(&self) -> MutexGuard<'_, TokenUses> {
        self.0.token_uses.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The long jobs of this process.
    pub(crate) fn jobs(&self) -> &Jobs {
        &self.0.jobs
    }

    pub(crate) fn refusals(&self) -> &Mutex<RefusalLog> {
        &self.0.refusals
    }

    pub(crate) fn hashing(&self) -> &Semaphore {
        &self.0.hashing
    }
}
