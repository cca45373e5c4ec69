//! In whose name an act on the register of contexts is done.

use access::{Action, Caller, Grant, RegionCode};
use concern::ContextRecordId;
use context::ContextRecord;
use http::AuditEvent;

/// Who acts, for which region, and under which sharing agreements.
#[derive(Clone, Debug)]
pub struct ActBy {
    pub(crate) who: Caller,
    pub(crate) region: RegionCode,
    pub(crate) agreements: Vec<String>,
}

impl ActBy {
    /// The holder of a grant, whose agency is in these sharing agreements (codes).
    pub fn under<A: Action>(grant: &Grant<A>, agreements: Vec<String>) -> Self {
        Self { who: grant.caller().clone(), region: grant.region().clone(), agreements }
    }

    /// The machine itself, which makes the contexts of the fictional region.
    pub fn of_the_demonstration(region: RegionCode) -> Self {
        Self { who: Caller::command_line(region.clone()), region, agreements: Vec::new() }
    }

    pub(crate) fn event(&self, act: &super::context_act::ContextAct, subject: String) -> AuditEvent {
        use super::context_act::ContextAct as A;
        let who = &self.who;
        match act {
            A::Propose { .. } => AuditEvent::by(who, "context-propose", subject),
            A::Change { .. } => AuditEvent::by(who, "context-change", subject),
            A::Move { .. } => AuditEvent::by(who, "context-move", subject),
            A::Link { .. } => AuditEvent::by(who, "context-link", subject),
            A::LinkChange { .. } => AuditEvent::by(who, "context-link-change", subject),
            A::Join { how: context::Joined::Merged, .. } => AuditEvent::by(who, "context-merge", subject),
            A::Join { .. } => AuditEvent::by(who, "context-supersede", subject),
            A::Split { .. } => AuditEvent::by(who, "context-split", subject),
            A::Undo { .. } => AuditEvent::by(who, "context-undo", subject),
        }
    }
    /// The event of an act on a record that belongs to a context.
    pub(crate) fn record_event(&self, record: &ContextRecord, id: ContextRecordId) -> AuditEvent {
        let (who, subject) = (&self.who, id.to_string());
        match record {
            ContextRecord::Guardian(_) => AuditEvent::by(who, "guardian-keep", subject),
            ContextRecord::Factor(_) => AuditEvent::by(who, "factor-keep", subject),
            ContextRecord::Assessment(_) => AuditEvent::by(who, "assessment-keep", subject),
            ContextRecord::Weighting(_) => AuditEvent::by(who, "weighting-keep", subject),
            ContextRecord::SafetySession(_) => AuditEvent::by(who, "safety-session-keep", subject),
        }
    }
}
