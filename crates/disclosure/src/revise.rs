//! Revision: a sheet with a gross error is drawn anew, whole.

use crate::release::{Drawing, policy_fits, within_frame};
use crate::{
    Frame, Ledger, Policy, Proposed, ReleaseError, ReleaseKey, ReleasedTables, SheetName, Tables, Working,
};

/// Draws one sheet anew, whole, under a new key.
///
/// For a gross error in what was counted, never to look again. *Every* cell gets a new draw: were only the wrong ones drawn
/// anew, the others would show by staying equal that nothing was wrong with them. Both drawings were seen, so the table's
/// ε is spent once more. At most one sheet of a period is ever revised, and like any release it waits for a second officer.
///
/// - `counts`: the right counts, of this one sheet alone.
/// - `key`: a fresh one. (The revision number is in every cell's seed too, so that even the old key would draw other noise.)
/// - `past`: every drawing so far.
///
/// # Errors
/// [`ReleaseError::NeverReleased`], [`ReleaseError::RevisedBefore`]; [`ReleaseError::OtherPolicy`] for a policy of another
/// scale than the sheet was drawn with, and the errors of [`crate::release`] for counts and frame.
pub fn revise(
    counts: Working<Tables>,
    frame: &Frame,
    policy: &Policy,
    key: &ReleaseKey,
    past: &Ledger,
    sheet: SheetName,
) -> Result<Proposed<ReleasedTables>, ReleaseError> {
    let counts = counts.into_held();
    policy_fits(frame, policy)?;
    let before = past.last(frame.region(), sheet).ok_or(ReleaseError::NeverReleased(sheet))?;
    if past.was_revised(frame.region(), sheet.period()) {
        return Err(ReleaseError::RevisedBefore(sheet));
    }
    if before.scale != policy.scale() || !policy.tables().contains(&sheet.table()) {
        return Err(ReleaseError::OtherPolicy);
    }
    within_frame(&counts, &[sheet], frame)?;
    let drawing = Drawing { frame, policy, key, records: &counts.records };
    drawing.draw_all(&counts, [(sheet, before.revision + 1)], sheet.period())
}
