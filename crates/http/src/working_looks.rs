//! Looks at the working side that come in many small answers, recorded once for all of them.

use crate::{AuditEvent, Door, Reply, audit_write};
use access::{Analyse, Grant, Purpose, Recorded};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::IntoResponse as _;
use disclosure::Working;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::OnceCell;
use uuid::Uuid;

/// How long one event stands for the same look. It does not move on with use: who looks all morning is on record all morning.
const STANDS_FOR: Duration = Duration::from_mins(10);

/// Looks remembered at most. Beyond that the oldest go, and the next answer of such a look is recorded anew.
const REMEMBERED: usize = 4_096;

/// The same person, for the same purpose, under the same agreements, looks at the same thing.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    session: Uuid,
    region: String,
    purpose: Option<Purpose>,
    /// The harm types that the grant covers, as bits: another agreement is another look.
    harms: u64,
    action: &'static str,
    subject: String,
}

struct Look {
    begun: Instant,
    recorded: OnceCell<Recorded>,
}

/// The looks that are on record now. Cheap to clone.
#[derive(Clone, Default)]
pub struct WorkingLooks(Arc<Mutex<HashMap<Key, Arc<Look>>>>);

/// One answer of a look.
#[derive(Clone, Copy)]
pub struct WorkingLook<'a> {
    /// The session that looks.
    pub session: Uuid,
    /// A stable word, such as `working-tiles-view`.
    pub action: &'static str,
    /// What is looked at: the codes of the filter. It must say all that the answers of the look tell, part by part or together.
    pub subject: &'a str,
}

impl WorkingLooks {
    /// Answers the holder of `grant` with a part of what they look at, on screen only.
    ///
    /// The first answer of a look writes the audit event and waits for it; those that follow within ten minutes go out under the
    /// same event. When it cannot be written, nothing is shown, and the next answer tries again. No cache keeps an answer. No
    /// bytes are answered as 204: that there is nothing is a look too.
    ///
    /// # Errors
    /// When the event cannot be written.
    pub async fn reply(
        &self,
        door: &Door,
        grant: &Grant<Analyse>,
        look: WorkingLook<'_>,
        kind: &'static str,
        bytes: &Working<Vec<u8>>,
    ) -> Reply {
        let begun = self.begun(grant, look);
        let event = || AuditEvent::under(grant, look.action, look.subject);
        let write = async || audit_write(door.pool(), &event()).await;
        let recorded = begun.recorded.get_or_try_init(write).await?;
        let bytes = bytes.bytes_for_screen(grant, recorded);
        let mut headers = HeaderMap::from_iter([(CACHE_CONTROL, HeaderValue::from_static("no-store"))]);
        if bytes.is_empty() {
            return Ok((StatusCode::NO_CONTENT, headers).into_response());
        }
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        Ok((headers, bytes).into_response())
    }

    /// The look that this answer belongs to, begun now when there is none or it has become old.
    fn begun(&self, grant: &Grant<Analyse>, look: WorkingLook<'_>) -> Arc<Look> {
        let key = Key {
            session: look.session,
            region: grant.region().as_str().to_owned(),
            purpose: grant.purpose(),
            harms: u64::from(grant.harms().0),
            action: look.action,
            subject: look.subject.to_owned(),
        };
        let now = Instant::now();
        let stands = |look: &Look| now.duration_since(look.begun) < STANDS_FOR;
        let mut looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(look) = looks.get(&key).filter(|look| stands(look)) {
            return look.clone();
        }
        if looks.len() >= REMEMBERED {
            looks.retain(|_, look| stands(look));
        }
        if looks.len() >= REMEMBERED {
            let mut ages: Vec<Instant> = looks.values().map(|look| look.begun).collect();
            let middle = ages.len() / 2;
            let (_, median, _) = ages.select_nth_unstable(middle);
            let median = *median;
            looks.retain(|_, look| look.begun > median);
        }
        let look = Arc::new(Look { begun: now, recorded: OnceCell::new() });
        looks.insert(key, look.clone());
        look
    }
}
