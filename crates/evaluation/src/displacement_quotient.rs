//! The weighted displacement quotient: of what was won, how much moved next door, or spread there?

use crate::{Change, Counts, EvaluationError, NotValid};

/// How a quotient is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Above 1: the ring gained more than the treated area.
    DiffusionExceedsEffect,
    /// Above 0: the ring gained too.
    Diffusion,
    /// Exactly 0: the ring did as the control did.
    Neither,
    /// From 0 down to -1, -1 left out: the ring lost some of what was won.
    Displacement,
    /// Exactly -1: the ring lost all that was won.
    DisplacementEqualsEffect,
    /// Below -1: the ring lost more than was won.
    DisplacementExceedsEffect,
}

/// A weighted displacement quotient.
#[derive(Clone, Debug, PartialEq)]
pub struct DisplacementQuotient {
    /// Ring measure over success measure; none where a rule is broken.
    pub quotient: Option<f64>,
    /// Treated over control after, less the same before: below 0 is success.
    pub success: f64,
    /// Ring over control after, less the same before: below 0 is diffusion of benefit, above 0 displacement.
    pub ring: f64,
    /// What the quotient says; none where it is none.
    pub reading: Option<Reading>,
    /// Rules that the counts break.
    pub not_valid: Vec<NotValid>,
}

/// The weighted displacement quotient (WDQ).
///
/// Paper: K. J. Bowers and S. D. Johnson, "Measuring the geographical displacement and diffusion of benefit effects of crime prevention activity", Journal of
/// Quantitative Criminology 19 (2003): (B1/C1 − B0/C0) / (A1/C1 − A0/C0), with A the treated area, B the ring around it and C the control, 0 before and 1 after.
///
/// * `counts`: `treated`, `control` and `treated_buffer`; a ring around the control has no part in this measure.
///
/// **Valid only after a success**: where the treated area did not fall relative to the control, there is nothing that could have moved, and the quotient of two
/// failures would look like a diffusion of benefit. Then it is none, with [`NotValid::NoSuccess`].
///
/// Commonly misread: it has no interval. A quotient of −0.4 from a dozen concerns is noise; give [`crate::weighted_displacement`] beside it.
///
/// # Errors
/// [`NotValid::DividesByZero`] when the control has no concerns in one of the periods, [`EvaluationError::Length`] without a ring around the treated area.
///
/// # Example
/// ```
/// use evaluation::{Change, Counts, Reading, displacement_quotient};
/// let counts = Counts {
///     treated: Change::new(207, 110),
///     control: Change::new(308, 318),
///     treated_buffer: Some(Change::new(178, 157)),
///     control_buffer: None,
/// };
/// let found = displacement_quotient(&counts)?;
/// assert_eq!(found.reading, Some(Reading::Diffusion));
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn displacement_quotient(counts: &Counts) -> Result<DisplacementQuotient, EvaluationError> {
    let around = counts.treated_buffer.ok_or(EvaluationError::Length)?;
    let control = counts.control;
    if control.before == 0 || control.after == 0 {
        return Err(EvaluationError::NotValid(NotValid::DividesByZero));
    }
    let success = against(counts.treated, control);
    let ring = against(around, control);
    let failed = success >= 0.0;
    let quotient = (!failed).then(|| ring / success);
    // Whole numbers decide where the quotient is exactly 0 or -1.
    let exact = (gain(counts.treated, control), gain(around, control));
    let reading = quotient.map(|_| read(exact.0, exact.1));
    let all = [counts.treated, control, around];
    let few = all.iter().any(|change| change.before.min(change.after) < 5);
    let mut not_valid = Vec::new();
    if few {
        not_valid.push(NotValid::TooFewConcerns);
    }
    if failed {
        not_valid.push(NotValid::NoSuccess);
    }
    Ok(DisplacementQuotient { quotient, success, ring, reading, not_valid })
}

fn against(area: Change, control: Change) -> f64 {
    let ratio = |area: u32, control: u32| f64::from(area) / f64::from(control);
    let difference = ratio(area.after, control.after) - ratio(area.before, control.before);
    // Two ratios that are equal as fractions must not differ in the last bit.
    if gain(area, control) == 0 { 0.0 } else { difference }
}

/// The difference of the ratios times both control counts, in whole numbers.
fn gain(area: Change, control: Change) -> i64 {
    i64::from(area.after) * i64::from(control.before) - i64::from(area.before) * i64::from(control.after)
}

fn read(success: i64, ring: i64) -> Reading {
    // The success is below 0, so that the quotient ring / success is above 1 where ring < success.
    match (ring.cmp(&success), ring.cmp(&0), ring.cmp(&-success)) {
        (std::cmp::Ordering::Less, _, _) => Reading::DiffusionExceedsEffect,
        (_, std::cmp::Ordering::Less, _) => Reading::Diffusion,
        (_, std::cmp::Ordering::Equal, _) => Reading::Neither,
        (_, _, std::cmp::Ordering::Less) => Reading::Displacement,
        (_, _, std::cmp::Ordering::Equal) => Reading::DisplacementEqualsEffect,
        (_, _, std::cmp::Ordering::Greater) => Reading::DisplacementExceedsEffect,
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are whole, or the same sum")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quotient(treated: (u32, u32), ring: (u32, u32), control: (u32, u32)) -> DisplacementQuotient {
        let change = |(before, after)| Change::new(before, after);
        let counts = Counts {
            treated: change(treated),
            control: change(control),
            treated_buffer: Some(change(ring)),
            control_buffer: None,
        };
        displacement_quotient(&counts).unwrap()
    }

    #[test]
    fn the_readings_are_those_of_the_paper() {
        // The control stays at 100, so that 100 fewer in the treated area is a success of -1.
        for (ring_after, value, reading) in [
            (50, 1.5, Reading::DiffusionExceedsEffect),
            (100, 1.0, Reading::Diffusion),
            (150, 0.5, Reading::Diffusion),
            (200, 0.0, Reading::Neither),
            (250, -0.5, Reading::Displacement),
            (300, -1.0, Reading::DisplacementEqualsEffect),
            (350, -1.5, Reading::DisplacementExceedsEffect),
        ] {
            let found = quotient((300, 200), (200, ring_after), (100, 100));
            assert!((found.quotient.unwrap() - value).abs() < 1e-12, "{ring_after}");
            assert_eq!(found.reading, Some(reading), "{ring_after}");
            assert_eq!(found.not_valid, []);
        }
    }

    #[test]
    fn without_success_there_is_no_quotient() {
        for after in [200, 250] {
            let found = quotient((200, after), (200, 150), (100, 100));
            assert_eq!((found.quotient, found.reading), (None, None));
            assert_eq!(found.not_valid, [NotValid::NoSuccess]);
        }
        // The treated area fell, and the control fell as much.
        assert_eq!(quotient((300, 100), (60, 60), (90, 30)).quotient, None);
    }

    #[test]
    fn a_control_without_concerns_is_refused() {
        let counts = Counts {
            treated_buffer: Some(Change::new(5, 5)),
            ..Counts::without_buffers(Change::new(9, 5), Change::new(7, 0))
        };
        assert_eq!(displacement_quotient(&counts), Err(EvaluationError::NotValid(NotValid::DividesByZero)));
        let counts = Counts::without_buffers(Change::new(9, 5), Change::new(7, 7));
        assert_eq!(displacement_quotient(&counts), Err(EvaluationError::Length));
    }

    proptest! {
        #[test]
        fn the_reading_fits_the_quotient(
            a in (1_u32..400, 1_u32..400), b in (1_u32..400, 1_u32..400), c in (1_u32..400, 1_u32..400),
        ) {
            let found = quotient(a, b, c);
            prop_assert_eq!(found.quotient.is_none(), found.not_valid.contains(&NotValid::NoSuccess));
            if let (Some(q), Some(reading)) = (found.quotient, found.reading) {
                prop_assert!(q.is_finite());
                let near = |to: f64| (q - to).abs() < 1e-9;
                let fits = match reading {
                    Reading::DiffusionExceedsEffect => q > 1.0 || near(1.0),
                    Reading::Diffusion => (q > 0.0 && q < 1.0) || near(0.0) || near(1.0),
                    Reading::Neither => near(0.0),
                    Reading::Displacement => (q < 0.0 && q > -1.0) || near(0.0) || near(-1.0),
                    Reading::DisplacementEqualsEffect => near(-1.0),
                    Reading::DisplacementExceedsEffect => q < -1.0 || near(-1.0),
                };
                prop_assert!(fits, "{} is read as {:?}", q, reading);
            }
        }
    }
}
