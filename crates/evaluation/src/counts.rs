//! What is compared: counts before and after, in the treated area, its control, and the areas around both.

/// Concerns in one area before and after the measure. Reports, not events: a drop in reporting looks like a success.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Concerns in the period before.
    pub before: u32,
    /// Concerns in the period after.
    pub after: u32,
    /// Variance of what is in `before` besides chance: the noise of a release and its rounding; 0 for an exact count.
    pub error_before: f64,
    /// The same of `after`.
    pub error_after: f64,
}

impl Change {
    /// An exact count before and one after.
    pub const fn new(before: u32, after: u32) -> Self {
        Self { before, after, error_before: 0.0, error_after: 0.0 }
    }

    /// The same counts with errors of known variance, finite and not below 0.
    #[must_use]
    pub const fn with_errors(self, before: f64, after: f64) -> Self {
        Self { error_before: before, error_after: after, ..self }
    }

    /// Variance of the count before: chance (Poisson) and error.
    pub(crate) fn variance_before(self) -> f64 {
        f64::from(self.before) + self.error_before
    }

    /// Variance of the count after.
    pub(crate) fn variance_after(self) -> f64 {
        f64::from(self.after) + self.error_after
    }
}

/// The areas of a comparison. The **buffer** is the ring around the treated area to which harm may move, or to which the good may spread.
#[derive(Clone, Copy, Debug, PartialEq)]
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
