//! Which step may follow which in the life of an edition.

use api::EditionState;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It goes to its reviewers.
    Submit,
    /// They send it back.
    Return,
    /// A second person signs it.
    Sign,
    /// It is published, and so frozen.
    Publish,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 4] = [Self::Submit, Self::Return, Self::Sign, Self::Publish];

    /// The word of the record.
    pub const fn action(self) -> &'static str {
        match self {
            Self::Submit => "profile-submit",
            Self::Return => "profile-return",
            Self::Sign => "profile-sign",
            Self::Publish => "profile-publish",
        }
    }
}

/// The state after a step; none where the step does not follow. Superseding is no step: publishing the next edition does it.
pub const fn after(state: EditionState, step: Step) -> Option<EditionState> {
    match (state, step) {
        (EditionState::Draft, Step::Submit) => Some(EditionState::InReview),
        // What was signed can still be sent back: the signature goes with it.
        (EditionState::InReview | EditionState::Signed, Step::Return) => Some(EditionState::Draft),
        (EditionState::InReview, Step::Sign) => Some(EditionState::Signed),
        (EditionState::Signed, Step::Publish) => Some(EditionState::Published),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_a_frozen_state_and_nothing_is_published_unsigned() {
        for step in Step::ALL {
            assert_eq!(after(EditionState::Published, step), None);
            assert_eq!(after(EditionState::Superseded, step), None);
        }
        for state in EditionState::ALL {
            let published = after(*state, Step::Publish);
            assert_eq!(published.is_some(), *state == EditionState::Signed);
        }
        assert_eq!(after(EditionState::Draft, Step::Sign), None, "what nobody reviewed is not signed");
    }
}
