//! The role × action table.

use crate::{ActionKind, Role};
use std::fmt::Write as _;

/// Whether a role has an action at all; region and purpose come on top, in [`crate::decide`].
pub const fn may(role: Role, action: ActionKind) -> bool {
    use Role as R;
    match action {
        ActionKind::Analyse => matches!(role, R::Analyst | R::SeniorAnalyst),
        ActionKind::ReadReleased | ActionKind::ExportReleased => matches!(
            role,
            R::Analyst
                | R::SeniorAnalyst
                | R::BoardMember
                | R::MeetingChair
                | R::Coordinator
                | R::CommunitySafety
        ),
        ActionKind::ImportConcerns => {
            matches!(role, R::Analyst | R::SeniorAnalyst | R::IntakeClerk | R::BusinessGuardian)
        }
        ActionKind::ImportGeography => matches!(role, R::Administrator),
        ActionKind::ProposeRelease => matches!(role, R::Analyst | R::SeniorAnalyst),
        ActionKind::SignRelease | ActionKind::ReviseRelease => matches!(role, R::SeniorAnalyst),
        ActionKind::ReadAudit => matches!(role, R::Auditor),
        ActionKind::ManageAccounts | ActionKind::DraftAgreement => matches!(role, R::Administrator),
        ActionKind::SignAgreement => matches!(role, R::MeetingChair),
    }
}

/// Whether the command line of the machine itself has an action. It never sees the working side.
pub const fn command_line_may(action: ActionKind) -> bool {
    match action {
        ActionKind::ReadReleased
        | ActionKind::ImportConcerns
        | ActionKind::ImportGeography
        | ActionKind::ReadAudit
        | ActionKind::ManageAccounts
        | ActionKind::DraftAgreement => true,
        // On screen only; and an officer who signs or exports is a person with an account.
        ActionKind::Analyse
        | ActionKind::ProposeRelease
        | ActionKind::SignRelease
        | ActionKind::ReviseRelease
        | ActionKind::ExportReleased
        | ActionKind::SignAgreement => false,
    }
}

/// The whole table as ticks and crosses, as it is committed in `tests/secrecy/roles.txt`: a reviewer reads the difference
/// there, not this code.
pub fn render() -> String {
    let rows = Role::ALL
        .iter()
        .map(|role| (role.code(), ActionKind::ALL.iter().map(|a| may(*role, *a)).collect::<Vec<_>>()))
        .chain([("command-line", ActionKind::ALL.iter().map(|a| command_line_may(*a)).collect())]);

    let mut table = String::from(
        "# Role × action. ✔ has the action (within its region; * only for a stated purpose), ✘ has it not.\n",
    );
    let _ = write!(table, "{:<18}", "");
    for action in ActionKind::ALL {
        let star = if action.needs_purpose() { "*" } else { "" };
        let _ = write!(table, "{:<18}", format!("{}{star}", action.code()));
    }
    for (name, row) in rows {
        while table.ends_with(' ') {
            table.pop();
        }
        let _ = write!(table, "\n{name:<18}");
        for has in row {
            let _ = write!(table, "{:<18}", if has { '✔' } else { '✘' });
        }
    }
    while table.ends_with(' ') {
        table.pop();
    }
    table.push('\n');
    table
}
