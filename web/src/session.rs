//! Who is signed in, and what they may open.

use crate::administration::is_open_to;
use crate::door::{self, Failure, Load};
use crate::filters::choice::Side;
use crate::report;
use crate::route::{self, Route};
use api::{EnterWorking, SignIn, Who};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The signed-in account; `Ready(None)` when nobody is.
#[derive(Clone, Copy)]
pub(crate) struct Session(pub(crate) RwSignal<Load<Option<Who>>>);

impl Session {
    /// The account, if one is signed in.
    pub(crate) fn who(self) -> Option<Who> {
        self.0.with(|load| load.ready().cloned().flatten())
    }

    /// Whether the account's role has an action, by its code; false when nobody is signed in.
    pub(crate) fn may(self, action: &str) -> bool {
        self.0.with(|load| {
            load.ready()
                .and_then(Option::as_ref)
                .is_some_and(|who| who.actions.iter().any(|code| code == action))
        })
    }

    /// Asks the server who is signed in.
    pub(crate) async fn ask(self) {
        let answer = match door::get::<Who>("/api/session", None).await {
            Ok(who) if !is_sign_out_owed() => return self.keep(who),
            Ok(who) => {
                door::write_token_keep(&who.write_token);
                sign_out_at_server().await;
                Load::Ready(None)
            }
            Err(failure) if matches!(failure.status(), Some(401 | 403)) => {
                sign_out_owe(false);
                Load::Ready(None)
            }
            Err(Failure::Unreached) if is_sign_out_owed() => Load::Ready(None),
            Err(failure) => Load::Failed(failure),
        };
        self.0.set(answer);
    }

    /// Keeps what the server says of the session, with the token of its writes.
    pub(crate) fn keep(self, who: Who) {
        door::write_token_keep(&who.write_token);
        self.0.set(Load::Ready(Some(who)));
    }

    /// Leaves the working side; the released side stays open.
    pub(crate) fn leave_working(self) {
        spawn_local(async move {
            if door::delete("/api/session/purpose").await.is_ok() {
                self.ask().await;
            }
        });
    }

    /// Signs in; the page then goes on to what the account may open.
    pub(crate) async fn sign_in(self, name: String, passphrase: String) -> Result<(), Failure> {
        door::tell("POST", "/api/session", &SignIn { name, passphrase }).await?;
        sign_out_owe(false);
        self.ask().await;
        Ok(())
    }

    /// Signs out, and shows the sign-in page whatever the server says: the cookie may be gone already.
    ///
    /// Forms that have not been sent would go with the session, so the reader is asked first.
    pub(crate) fn sign_out(self, here: RwSignal<Route>) {
        if !report::must_ask(self) {
            self.sign_out_now(here);
        }
    }

    /// Signs out without asking.
    pub(crate) fn sign_out_now(self, here: RwSignal<Route>) {
        let aside = report::Aside::of(self);
        spawn_local(async move {
            sign_out_at_server().await;
            aside.put_back();
            self.0.set(Load::Ready(None));
            route::go(here, Route::SignIn);
        });
    }

    /// Enters the working side for a purpose.
    pub(crate) async fn enter_working(self, purpose: String) -> Result<(), Failure> {
        door::tell("PUT", "/api/session/purpose", &EnterWorking { purpose }).await?;
        self.ask().await;
        Ok(())
    }
}

/// Where it stands in the browser's storage that somebody signed out while the server could not be reached.
const SIGN_OUT_OWED: &str = "contexture.sign-out";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Whether somebody signed out here whom the server still takes to be signed in.
pub(crate) fn is_sign_out_owed() -> bool {
    storage().and_then(|storage| storage.get_item(SIGN_OUT_OWED).ok().flatten()).is_some()
}

/// Remembers that, or forgets it: whoever signs in has a session of their own, which is not the one that was left.
pub(crate) fn sign_out_owe(owed: bool) {
    let _ = storage().map(|storage| {
        if owed { storage.set_item(SIGN_OUT_OWED, "1") } else { storage.remove_item(SIGN_OUT_OWED) }
    });
}

/// Ends the session at the server. Without a line this is owed: the cookie must not open the page to the next one at this device.
async fn sign_out_at_server() {
    let answer = door::delete("/api/session").await;
    sign_out_owe(matches!(answer, Err(Failure::Unreached)));
}

/// The first page that an account may open.
pub(crate) fn first_page(who: &Who) -> Route {
    if who.may_analyse || who.may_read_released {
        Route::Map
    } else if who.actions.iter().any(|code| code == "read_audit") {
        Route::Audit
    } else if is_open_to(who) {
        Route::Administration
    } else if who.actions.iter().any(|code| code == "grade_concerns") {
        Route::IntakeGrades
    } else if !who.may_import && who.actions.iter().any(|code| code == "send_concern") {
        Route::Report
    } else {
        Route::Intake
    }
}

/// The side that an account sees, given what the address asks for; none when it may see neither.
pub(crate) fn side_of(who: &Who, asked: Option<Side>) -> Option<Side> {
    match asked {
        Some(Side::Released) if who.may_read_released => Some(Side::Released),
        _ if who.may_analyse => Some(Side::Working),
        _ => who.may_read_released.then_some(Side::Released),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;

    fn who(may_analyse: bool, may_read_released: bool) -> Who {
        Who {
            name: "n".to_owned(),
            role: "r".to_owned(),
            role_label: Text::same("r"),
            region: api::RegionName { code: "R".to_owned(), name: Text::same("R") },
            may_analyse,
            may_import: true,
            may_read_released,
            actions: vec![],
            purpose: None,
            purposes: vec![],
            demo: true,
            stepped_up: false,
            step_up_waived: false,
            write_token: String::new(),
        }
    }

    #[test]
    fn a_partner_who_asks_for_the_working_side_gets_the_released_one() {
        assert_eq!(side_of(&who(false, true), Some(Side::Working)), Some(Side::Released));
        assert_eq!(side_of(&who(true, true), None), Some(Side::Working));
        assert_eq!(side_of(&who(true, true), Some(Side::Released)), Some(Side::Released));
        assert_eq!(side_of(&who(false, false), None), None);
    }

    #[test]
    fn a_clerk_starts_at_intake() {
        assert_eq!(first_page(&who(false, false)), Route::Intake);
        let actions = vec!["send_concern".to_owned()];
        let guardian = Who { may_import: false, actions, ..who(false, false) };
        assert_eq!(first_page(&guardian), Route::Report, "a business has the form and nothing else");
        let actions = vec!["grade_concerns".to_owned()];
        let grader = Who { may_import: false, actions, ..who(false, false) };
        assert_eq!(first_page(&grader), Route::IntakeGrades, "a grader has that page and nothing else");
        assert_eq!(first_page(&who(true, true)), Route::Map);
    }
}
