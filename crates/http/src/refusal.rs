//! Refused grants on record: who asked for what and why not, without a hint to the asker and without letting a flood fill the disk.

use crate::{AuditEvent, Door, ProblemReply, audit_write};
use access::{ActionKind, Caller, Purpose, Refusal};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::collections::HashMap;
use std::sync::PoisonError;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// A grant that was refused. It rides on the [`ProblemReply`] and never leaves the process with it.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    who: Caller,
    purpose: Option<Purpose>,
    action: ActionKind,
    why: Refusal,
}

impl Refused {
    pub(crate) const fn new(who: Caller, purpose: Option<Purpose>, action: ActionKind, why: Refusal) -> Self {
        Self { who, purpose, action, why }
    }

    fn key(&self) -> Key {
        (self.who.user().map(|user| user.0), self.action.code(), self.why.code())
    }

    /// The action and the reason as codes, and how many like it were only counted since the last that was written.
    fn event(&self, counted: u64) -> AuditEvent {
        let (action, why) = (self.action.code(), self.why.code());
        let subject =
            if counted == 0 { format!("{action}:{why}") } else { format!("{action}:{why}:+{counted}") };
        let event = AuditEvent::by(&self.who, "refused", subject);
        match self.purpose {
            Some(purpose) => event.for_purpose(purpose),
            None => event,
        }
    }
}

/// Writes the event of a refused grant before the refusal is sent. Put it around every route.
///
/// A refusal stands whether or not it can be written, and looks the same; a failed write is loud in the log.
pub async fn refusals_recorded(State(door): State<Door>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if let Some(refused) = response.extensions().get::<ProblemReply>().and_then(ProblemReply::refused) {
        let counted = {
            let mut log = door.refusals().lock().unwrap_or_else(PoisonError::into_inner);
            log.write_now(refused.key(), Instant::now())
        };
        if let Some(counted) = counted
            && let Err(fault) = audit_write(door.pool(), &refused.event(counted)).await
        {
            tracing::error!(%fault, "a refused grant could not be written into the record");
        }
    }
    response
}

/// Writes that somebody unknown was refused, before they are told. Of a flood of them one is written in a minute and the others are
/// counted, for each event costs the disk more than it costs the stranger.
///
/// # Errors
/// The database's.
pub async fn stranger_refused(door: &Door, action: &'static str) -> Result<(), sqlx::Error> {
    let counted = {
        let mut log = door.refusals().lock().unwrap_or_else(PoisonError::into_inner);
        log.write_now((None, action, ""), Instant::now())
    };
    if let Some(counted) = counted {
        let subject = if counted == 0 { String::new() } else { format!("+{counted}") };
        audit_write(door.pool(), &AuditEvent::by_stranger(action).about(subject)).await?;
    }
    Ok(())
}

/// Account, action, reason.
type Key = (Option<Uuid>, &'static str, &'static str);

/// Refusals of one kind that are each written at once.
const AT_ONCE: u32 = 10;
/// Thereafter one is written in this time, and the others are counted.
const THEN_EVERY: Duration = Duration::from_mins(1);
/// Kinds remembered at most.
const KINDS: usize = 10_000;

/// Which refusals are written and which are only counted: a bucket for each account, action and reason.
#[derive(Default)]
pub(crate) struct RefusalLog {
    buckets: HashMap<Key, Bucket>,
}

struct Bucket {
    left: u32,
    filled: Instant,
    counted: u64,
}

impl RefusalLog {
    /// `Some` when this one is to be written, with the number of those counted since the last.
    fn write_now(&mut self, key: Key, now: Instant) -> Option<u64> {
        if self.buckets.len() >= KINDS {
            // A bucket that is full again remembers nothing but its count.
            self.buckets.retain(|_, b| b.counted > 0 || now.duration_since(b.filled) < THEN_EVERY * AT_ONCE);
        }
        if self.buckets.len() >= KINDS && !self.buckets.contains_key(&key) {
            return None;
        }
        let bucket =
            self.buckets.entry(key).or_insert_with(|| Bucket { left: AT_ONCE, filled: now, counted: 0 });
        let refills = (now.duration_since(bucket.filled).as_secs() / THEN_EVERY.as_secs()) as u32;
        if refills > 0 {
            bucket.left = bucket.left.saturating_add(refills).min(AT_ONCE);
            bucket.filled += THEN_EVERY * refills;
        }
        if bucket.left == 0 {
            bucket.counted += 1;
            return None;
        }
        bucket.left -= 1;
        Some(std::mem::take(&mut bucket.counted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Key = (None, "analyse", "role");

    #[test]
    fn a_flood_is_ten_events_and_then_one_a_minute_that_tells_how_many_there_were() {
        let (mut log, start) = (RefusalLog::default(), Instant::now());
        let written = (0..100_000).filter(|_| log.write_now(KEY, start).is_some()).count();
        assert_eq!(written, AT_ONCE as usize);
        assert_eq!(log.write_now(KEY, start + THEN_EVERY), Some(99_990));
        assert_eq!(log.write_now(KEY, start + THEN_EVERY), None);
        let other = (None, "analyse", "region");
        assert_eq!(log.write_now(other, start), Some(0), "another reason has a bucket of its own");
    }

    #[test]
    fn memory_is_bounded_and_free_again_when_the_flood_is_over() {
        let (mut log, start) = (RefusalLog::default(), Instant::now());
        for n in 0..KINDS as u128 {
            assert!(log.write_now((Some(Uuid::from_u128(n)), "analyse", "role"), start).is_some());
        }
        assert_eq!(log.write_now(KEY, start), None);
        assert_eq!(log.write_now(KEY, start + THEN_EVERY * AT_ONCE), Some(0));
        assert_eq!(log.buckets.len(), 1);
    }
}
