//! The register before an act.

use crate::{Change, ContextFault, Register, apply};

/// The register as it was before an act with these `changes`. Whatever else has come since stays as it is.
///
/// # Errors
/// [`ContextFault::Later`] when something that the act changed has been changed again, or stands on what it made.
pub fn undo(register: &Register, changes: &[Change]) -> Result<Register, ContextFault> {
    let back: Vec<Change> = changes
        .iter()
        .map(|change| Change { before: change.after.clone(), after: change.before.clone(), ..change.clone() })
        .collect();
    let before = apply(register, &back)?;
    before.sound_after(register).map_err(|_| ContextFault::Later)?;
    Ok(before)
}
