//! The table of roles, actions and circumstances, as ticks and crosses: what `tests/secrecy/roles.txt` holds.
//!
//! It is printed by asking the policies about every cell. A reviewer reads the difference there, not the policies' code.

use crate::cedar::{Facts, permits, resource_of};
use crate::{ActionKind, Agreement, Caller, Purpose, RegionCode, Role, UserId, command_line_may, may};
use concern::{AgencyCode, HarmSet};
use jiff::civil::{Date, date};
use std::fmt::Write as _;
use uuid::Uuid;

/// The circumstances of a cell.
#[allow(clippy::struct_excessive_bools, reason = "four independent facts, each a column of the table")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstance {
    /// The data are of the caller's own region.
    pub own_region: bool,
    /// An agreement is in force that names agency, region and purpose.
    pub agreement: bool,
    /// A purpose was chosen.
    pub purpose: bool,
    /// A passkey was shown.
    pub step_up: bool,
}

impl Circumstance {
    /// All sixteen, from everything in favour to nothing.
    pub fn all() -> impl Iterator<Item = Self> {
        (0_u8..16).map(|n| Self {
            own_region: n & 8 == 0,
            agreement: n & 4 == 0,
            purpose: n & 2 == 0,
            step_up: n & 1 == 0,
        })
    }

    /// `RAPS`: a capital for what is so, a small letter for what is not.
    pub fn code(self) -> String {
        let letter = |so: bool, letter: char| if so { letter } else { letter.to_ascii_lowercase() };
        [
            letter(self.own_region, 'R'),
            letter(self.agreement, 'A'),
            letter(self.purpose, 'P'),
            letter(self.step_up, 'S'),
        ]
        .into_iter()
        .collect()
    }
}

/// The day of the table; agreements of the table hold on it.
pub const DAY: Date = date(2026, 1, 1);

/// The callers of the table with their names: the eleven roles and the command line.
pub fn callers() -> Vec<(&'static str, Caller)> {
    let region = region("gwaelod");
    let seat = |role: Role| {
        (role.code(), Caller::account(UserId(Uuid::from_u128(7)), role, region.clone(), agency()))
    };
    let mut callers: Vec<_> = Role::ALL.into_iter().map(seat).collect();
    callers.push(("command-line", Caller::command_line(region)));
    callers
}

fn region(code: &str) -> RegionCode {
    RegionCode::parse(code).expect("a code")
}

fn agency() -> AgencyCode {
    AgencyCode::parse("GWL-POLICE").expect("a code")
}

/// The region that data of a cell belong to, and the agreement over them.
pub fn case(circumstance: Circumstance) -> (RegionCode, Agreement) {
    let code = if circumstance.own_region { "gwaelod" } else { "north-gwaelod" };
    let region = region(code);
    let agreement = Agreement {
        region: region.clone(),
        agencies: vec![agency()],
        purposes: vec![Purpose::HotspotReview],
        harms: HarmSet::ALL,
        first_day: DAY,
        last_day: DAY,
        signed: true,
        ended: false,
    };
    (region, agreement)
}

/// Whose work or account a cell is about, and how it is asked.
#[derive(Clone, Copy)]
enum Way {
    Others,
    Own,
    Token,
}

fn cell(caller: &Caller, action: ActionKind, circumstance: Circumstance, way: Way) -> bool {
    let (region, agreement) = case(circumstance);
    let facts = Facts {
        caller,
        region: &region,
        today: DAY,
        purpose: circumstance.purpose.then_some(Purpose::HotspotReview),
        stepped_up: circumstance.step_up,
        by_token: matches!(way, Way::Token),
        made_by_another: !matches!(way, Way::Own),
        // The command line has no account of its own.
        own_account: matches!(way, Way::Own) && caller.user().is_some(),
        agreement: circumstance.agreement.then_some(&agreement),
    };
    permits(action, &facts)
}

/// The actions for which it matters whose work or account it is.
pub const OF_ONES_OWN: [ActionKind; 5] = [
    ActionKind::SignRelease,
    ActionKind::SignAgreement,
    ActionKind::ManageAccounts,
    ActionKind::SignProfile,
    ActionKind::StartPlan,
];

/// The actions of a token's table: what it opens, and what comes nearest to it. All others are tried by the statements.
pub const OF_A_TOKEN: [ActionKind; 4] =
    [ActionKind::ReadReleased, ActionKind::ExportReleased, ActionKind::MakeToken, ActionKind::Analyse];

/// The whole file: roles × actions at their best, then every circumstance, then one's own work and account, then tokens.
pub fn render() -> String {
    let mut table = String::from(
        "# Who may do what. Printed by asking the policies in policy/access; compared cell by cell with decide().\n\
         # Change the policies first, then put here what the test prints, and have the difference reviewed.\n\
         #\n\
         # 1. Role × action with everything in favour: ✔ has the action, ✘ has it not.\n",
    );
    let _ = write!(table, "{:<18}", "");
    for action in ActionKind::ALL {
        let _ = write!(table, "{:<18}", action.code());
    }
    for (name, caller) in callers() {
        line_end(&mut table);
        let _ = write!(table, "{name:<18}");
        for action in ActionKind::ALL {
            let has = caller.role().map_or_else(|| command_line_may(*action), |role| may(role, *action));
            let _ = write!(table, "{:<18}", tick(has));
        }
    }
    line_end(&mut table);
    table.push_str(
        "#\n# 2. Role × action × resource in every circumstance. A capital letter: it is so; a small one: it is not.\n\
         #    R the data are of the caller's own region    A an agreement in force names agency, region and purpose\n\
         #    P a purpose is chosen                        S a passkey was shown in this session\n",
    );
    let cells = render_cells(&mut table, ActionKind::ALL, Way::Others);
    table.push_str(
        "#\n# 3. The same where the asker made what is to be signed, or where the account to be changed is their own.\n",
    );
    let cells = cells + render_cells(&mut table, &OF_ONES_OWN, Way::Own);
    table.push_str(
        "#\n# 4. Asked by a token, which a tool of the account's holder carries. Every other action is refused to it.\n",
    );
    let cells = cells + render_cells(&mut table, &OF_A_TOKEN, Way::Token);
    let summary = ActionKind::ALL.len() * callers().len();
    let _ = writeln!(table, "#\n# Cells: {}", cells + summary);
    table
}

/// Writes the rows of these actions for every caller, and gives the number of cells.
fn render_cells(table: &mut String, actions: &[ActionKind], way: Way) -> usize {
    let mut cells = 0;
    let _ = write!(table, "{:<18}{:<18}{:<14}", "", "", "");
    for circumstance in Circumstance::all() {
        let _ = write!(table, "{} ", circumstance.code());
    }
    for (name, caller) in callers() {
        for action in actions {
            line_end(table);
            let _ = write!(table, "{name:<18}{:<18}{:<14}", action.code(), resource_of(*action).0);
            for circumstance in Circumstance::all() {
                let _ = write!(table, "{:<5}", tick(cell(&caller, *action, circumstance, way)));
                cells += 1;
            }
        }
    }
    line_end(table);
    cells
}

const fn tick(has: bool) -> char {
    if has { '✔' } else { '✘' }
}

fn line_end(table: &mut String) {
    while table.ends_with(' ') {
        table.pop();
    }
    table.push('\n');
}
