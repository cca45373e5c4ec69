//! An officer at the command line: a person with an account, for one act, without a session.

use crate::session::agreements_today;
use crate::sign_in::account_by_passphrase;
use crate::{Caller, Door, Knock, ProblemReply, StepUp};
use uuid::Uuid;

/// The account of who knows the passphrase, for one act. As strict as signing in, and in the same words.
///
/// Whoever types here holds a shell of the service's own machine and gives the passphrase anew for this act; that stands for the step-up
/// of a browser's session.
///
/// # Errors
/// Those of [`crate::sign_in`].
pub async fn officer_find(door: &Door, name: &str, passphrase: String) -> Result<Caller, ProblemReply> {
    let (_, who, sign_in_name) = account_by_passphrase(door, name, passphrase, &Knock::default()).await?;
    let step_up = StepUp { lately: true, working: false, waived: false };
    let (today, agreements) = agreements_today(door, &who).await?;
    Ok(Caller {
        who,
        sign_in_name,
        session: Uuid::nil(),
        token: None,
        purpose: None,
        step_up,
        agreements,
        today,
    })
}
