//! Hearing of something under way (a run of a method, a long job) as events: each step as it comes, until it has ended.
//!
//! Every event carries the mark of its step as its id, and marks only rise. Whoever opens a line is told first where the thing is now, so
//! a line that breaks loses nothing; whoever comes back with the mark of the last event is told not to come again.

use crate::Reply;
use api::RunProgress;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::IntoResponse as _;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream;
use serde::Serialize;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// Progress is told no more often than this; the next stage at once.
const TICK: Duration = Duration::from_millis(250);
/// So long at most, then who listens comes back and is asked again who they are. The service waits no longer for it when it stops.
const AT_MOST: Duration = Duration::from_secs(20);
/// How often a stream says that it is still there, for whatever lies between.
const STILL_HERE: Duration = Duration::from_secs(5);

/// Something that can be listened to.
pub trait Heard: Send + Sync + 'static {
    /// Where it is.
    type Stage: Send + Sync + 'static;
    /// What is told of that, and never more than whoever listens may know.
    type Step: Serialize + Send + 'static;

    /// Its stages as they come.
    fn stages(&self) -> watch::Receiver<Self::Stage>;
    /// Where it is now.
    fn step(&self) -> Self::Step;
    /// Where a step stands among all of them: later ones have greater marks, the last has [`RunProgress::END`].
    fn mark(step: &Self::Step) -> u16;
    /// Somebody asks for it now.
    fn ask_noted(&self) {}
}

/// Somebody who listens; what they listen to counts as asked for meanwhile.
pub struct Hearing<H: Heard> {
    of: Arc<H>,
    stages: watch::Receiver<H::Stage>,
    /// The mark of what was heard last.
    heard: Option<u16>,
    until: Instant,
}

impl<H: Heard> Hearing<H> {
    /// Listens, from after the mark `heard`.
    pub fn of(of: Arc<H>, heard: Option<u16>) -> Self {
        let stages = of.stages();
        Self { of, stages, heard, until: Instant::now() + AT_MOST }
    }

    /// The next step; none after the last, and when it has been listened to for long enough.
    pub async fn next(&mut self) -> Option<H::Step> {
        while self.heard != Some(RunProgress::END) {
            self.of.ask_noted();
            self.stages.mark_unchanged();
            let step = self.of.step();
            let mark = H::mark(&step);
            if self.heard.is_none_or(|heard| heard < mark) {
                self.heard = Some(mark);
                return Some(step);
            }
            if self.until <= Instant::now() {
                return None;
            }
            // Not in time is no fault: progress need not have a sign of its own.
            let _ = tokio::time::timeout(TICK, self.stages.changed()).await;
        }
        None
    }
}

/// The steps of `find` as a stream of `text/event-stream`; 204 to who has heard the last of them, which tells a browser not to come again.
///
/// # Errors
/// Those of `find`, which is given the mark of what was heard last.
pub fn events_reply<H: Heard>(
    request: &HeaderMap,
    find: impl FnOnce(Option<u16>) -> Reply<Hearing<H>>,
) -> Reply {
    let heard = request.get("last-event-id").and_then(|mark| mark.to_str().ok()?.parse().ok());
    if heard == Some(RunProgress::END) {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let events = stream::unfold(find(heard)?, |mut hearing| async move {
        let step = hearing.next().await?;
        Some((Event::default().id(H::mark(&step).to_string()).json_data(step), hearing))
    });
    let events = Sse::new(events).keep_alive(KeepAlive::new().interval(STILL_HERE));
    // The second is for proxies that would gather the events up.
    Ok(([(CACHE_CONTROL, "no-store"), (HeaderName::from_static("x-accel-buffering"), "no")], events)
        .into_response())
}
