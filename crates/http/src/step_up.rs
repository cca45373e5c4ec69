//! How long a passkey counts once it was shown.

use access::ActionKind;

/// What a session has shown beside signing in.
///
/// The rule: a passkey counts for 15 minutes for what changes or takes away (releases, exports, accounts, agreements), and for
/// entering the working side. Once entered, the working side stays open until it is left, or idle for 15 minutes. A demo account
/// without a passkey counts as having shown one, so that a demonstration can be seen whole on a machine without an
/// authenticator; its screens say so, and outside a demonstration no demo account signs in at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepUp {
    pub(crate) lately: bool,
    pub(crate) working: bool,
    pub(crate) waived: bool,
}

impl StepUp {
    /// A passkey was shown within 15 minutes, or need not be.
    pub const fn lately(self) -> bool {
        self.lately || self.waived
    }

    /// Whether it holds for an action that needs a step-up.
    pub const fn holds_for(self, action: ActionKind) -> bool {
        self.lately() || (self.working && matches!(action, ActionKind::Analyse))
    }

    /// It holds without a passkey: a demo account that has none.
    pub const fn is_waived(self) -> bool {
        self.waived
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_working_side_is_no_leave_to_sign_or_export() {
        let open = StepUp { lately: false, working: true, waived: false };
        let held = ActionKind::ALL.iter().filter(|action| open.holds_for(**action)).collect::<Vec<_>>();
        assert_eq!(held, [&ActionKind::Analyse]);
        let shown = StepUp { lately: true, ..StepUp::default() };
        assert!(ActionKind::ALL.iter().all(|action| shown.holds_for(*action)));
        assert!(!ActionKind::ALL.iter().any(|action| StepUp::default().holds_for(*action)));
    }
}
