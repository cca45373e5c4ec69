//! What is compared: counts before and after, in the treated area, its control, and the areas around both.

/// Concerns in one area before and after the measure. Reports, not events: a drop in reporting looks like a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Concerns in the period before.
    pub before: u32,
    /// Concerns in the period after.
    pub after: u32,
}

impl Change {
    /// A count before and one after.
    pub const fn new(before: u32, after: u32) -> Self {
        Self { before, after }
    }
}

/// The areas of a comparison. The **buffer** is the ring around the treated area to which harm may move, or to which the good may spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// The area where something was done.
    pub treated: Change,
    /// A like area where nothing was done.
    pub control: Change,
    /// The ring around the treated area.
    pub treated_buffer: Option<Change>,
    /// The like ring that the treated one is compared with.
    pub control_buffer: Option<Change>,
}

impl Counts {
    /// A treated and a control area, and nothing around them.
    pub const fn without_buffers(treated: Change, control: Change) -> Self {
        Self { treated, control, treated_buffer: None, control_buffer: None }
    }
}
