//! What may be done to a record that belongs to a context, and what it makes of it.

use concern::{ContextId, ContextRecordId};
use context::{ContextFault, ContextRecord, Judgement};
use jiff::civil::Date;

/// One act on one record.
#[derive(Clone, Debug)]
pub enum RecordAct {
    /// Records it.
    Add {
        /// Its new id.
        id: ContextRecordId,
        /// The context it belongs to; none for a weighting or a safety-mapping session.
        of: Option<ContextId>,
        /// As it is recorded.
        record: Box<ContextRecord>,
    },
    /// Changes it.
    Change {
        /// Which.
        id: ContextRecordId,
        /// The version that was on the screen.
        version: i32,
        /// How.
        edit: Box<RecordEdit>,
    },
}

/// How a record is changed.
#[derive(Clone, Debug)]
pub enum RecordEdit {
    /// It is as given.
    Whole(ContextRecord),
    /// A judgement is put into a weighting.
    Judge(Judgement),
    /// A weighting is closed.
    Close,
}

impl RecordAct {
    pub(crate) const fn id(&self) -> ContextRecordId {
        match self {
            Self::Add { id, .. } | Self::Change { id, .. } => *id,
        }
    }

    /// The record after the act, as it is kept; its faults are looked for by whoever keeps it.
    pub(crate) fn done(
        &self,
        before: Option<&ContextRecord>,
        today: Date,
    ) -> Result<ContextRecord, ContextFault> {
        let after = match (self, before) {
            (Self::Add { record, .. }, None) => (**record).clone(),
            (Self::Change { edit, .. }, Some(before)) => edited(before, edit, today)?,
            _ => return Err(ContextFault::NoSuch),
        };
        Ok(match after {
            ContextRecord::SafetySession(session) => ContextRecord::SafetySession(session.coarsened()),
            other => other,
        })
    }
}

fn edited(before: &ContextRecord, edit: &RecordEdit, today: Date) -> Result<ContextRecord, ContextFault> {
    match (edit, before) {
        (RecordEdit::Judge(judgement), ContextRecord::Weighting(weighting)) => {
            Ok(ContextRecord::Weighting(weighting.judged(judgement.clone())?))
        }
        (RecordEdit::Close, ContextRecord::Weighting(weighting)) => {
            Ok(ContextRecord::Weighting(weighting.closed(today)?))
        }
        (RecordEdit::Whole(new), before) if new.kind() == before.kind() => {
            new.follows(before)?;
            Ok(new.clone())
        }
        // The id is of another kind of record: there is none of this kind.
        _ => Err(ContextFault::NoSuch),
    }
}
