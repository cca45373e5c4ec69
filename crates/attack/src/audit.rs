//! The automatic audit: the figures that an officer reads before signing.
//!
//! Two sorts are kept apart. Figures of the design and of what will be seen ([`audit`]) are functions of policy, frame, ledger and
//! drawn values; outside its bound, such a figure forbids signing. Figures of how the noise fell on these very counts
//! ([`audit_of_counts`]) stay inside [`Working`] and forbid nothing, but for a failure that no sound sampler makes: to throw a
//! drawing away because it came out badly and draw another would make the noise depend on the counts, and the promise
//! would no longer hold.

mod coverage;
mod least_squares;
mod matrix;
mod point_intervals;
mod ranking;

pub use ranking::{Utility, YearCounts, utility};

use disclosure::{
    Audience, CellCode, Epsilon, Frame, Ledger, Policy, ReleasedTables, SheetName, ShowRule, Working,
    phantom_rate,
};
use least_squares::Drawings;
use std::collections::BTreeMap;

/// Exact counts by sheet and cell; cells that are not there are empty.
pub type Counts = BTreeMap<SheetName, BTreeMap<CellCode, u32>>;

/// One figure. Its words are `audit-figure-<code>` in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its code.
    pub code: &'static str,
    /// The figure, in digits.
    pub value: String,
    /// Its bound, such as `≥ 2`; empty: it is told and has no bound.
    pub bound: String,
    /// Whether it keeps its bound. One that does not forbids signing.
    pub holds: bool,
}

impl Figure {
    fn told(code: &'static str, value: String) -> Self {
        Self { code, value, bound: String::new(), holds: true }
    }

    fn held(code: &'static str, value: String, bound: String, holds: bool) -> Self {
        Self { code, value, bound, holds }
    }
}

/// What an audit is of.
#[derive(Clone, Copy)]
pub struct Audited<'a> {
    /// The frame that was drawn.
    pub frame: &'a Frame,
    /// The policy.
    pub policy: &'a Policy,
    /// Every earlier drawing.
    pub past: &'a Ledger,
    /// What was drawn now and waits.
    pub drawn: &'a ReleasedTables,
}

/// The largest share of truly empty cells that may be shown by chance.
const PHANTOMS_AT_MOST: f64 = 0.005;
/// The least standard deviation, in reports, of the best linear estimate of any cell.
const LEAST_SD: f64 = 2.0;
/// Blocks and middle areas whose places at the top are followed.
const TOP_BLOCKS: usize = 20;
const TOP_MIDDLE_AREAS: usize = 10;

/// Figures of the design and of what will be seen: the ε ledger, phantoms, the best linear estimate of any cell, intervals of one
/// point.
///
/// - **ε** of this release, of all before, and the most for any one report after it: each table of the policy once, and a
///   revised table once more.
/// - **Phantom rate**: the share of truly empty cells that the noise lifts over the threshold.
/// - **Least standard deviation**: of the best linear unbiased estimate of any one cell by an attacker who has the stored values of all sheets and
///   knows every relation between tables, but no counts. A revision is drawn a second time from the same counts: over both drawings the
///   bound is 2/√2, which two draws reach that each hold 2 by themselves.
/// - **Point intervals**: cells whose count a linear programme could work out from what an analyst is shown, noise taken to be within its 99.9 %
///   reach.
pub fn audit(of: &Audited<'_>) -> Vec<Figure> {
    let mut figures = epsilons(of);
    let rate = phantom_rate(of.policy);
    figures.push(Figure::held(
        "phantom-rate",
        percent(rate),
        format!("≤ {}", percent(PHANTOMS_AT_MOST)),
        rate <= PHANTOMS_AT_MOST,
    ));
    figures.extend(least_sds(of));
    let rule = ShowRule::of(of.policy, Audience::Analyst);
    let told = point_intervals::count(of.frame.nesting(), of.drawn, of.policy, &rule);
    figures.push(Figure::held("point-intervals", told.found.to_string(), "= 0".to_owned(), told.found == 0));
    figures.push(Figure::told("programmes-solved", format!("{} / {}", told.tried, told.cells)));
    figures
}

fn epsilons(of: &Audited<'_>) -> Vec<Figure> {
    // A report pays once for each table of the policy, and again for a sheet that is drawn anew.
    let planned = of
        .policy
        .tables()
        .iter()
        .fold(Epsilon::ZERO, |sum, table| sum + Epsilon::of(table.sensitivity(), of.policy.scale()));
    let allowed = if is_revision(of.drawn) { planned + of.drawn.epsilon_total } else { planned };
    let after = of.past.clone().with(&of.drawn.ledger).epsilon_total();
    vec![
        Figure::told("epsilon-release", of.drawn.epsilon_total.to_string()),
        Figure::told("epsilon-before", of.past.epsilon_total().to_string()),
        Figure::held("epsilon-report", after.to_string(), format!("≤ {allowed}"), !after.exceeds(allowed)),
    ]
}

fn is_revision(drawn: &ReleasedTables) -> bool {
    drawn.ledger.entries().iter().any(|entry| entry.revision > 1)
}

fn least_sds(of: &Audited<'_>) -> Vec<Figure> {
    let ledger = of.past.clone().with(&of.drawn.ledger);
    let least = |drawings| least_squares::least_sd(of.frame, &ledger, of.drawn.closes, drawings);
    let held = |code, sd: Option<f64>, bound: f64| {
        // Nothing drawn is nothing to estimate from.
        let sd = sd.unwrap_or(f64::INFINITY);
        Figure::held(code, format!("{sd:.2}"), format!("≥ {bound:.2}"), sd >= bound)
    };
    let mut figures = vec![held("least-sd", least(Drawings::InForce), LEAST_SD)];
    if ledger.was_revised(of.frame.region(), of.drawn.closes) {
        let bound = LEAST_SD / 2.0_f64.sqrt();
        figures.push(held("least-sd-kept", least(Drawings::All), bound));
    }
    figures
}

/// Figures of how the noise fell on these counts: coverage of the intervals, the top blocks and middle areas kept, reports in shown
/// cells. They go to the officer's screen and nowhere else.
pub fn audit_of_counts(of: &Audited<'_>, counts: Working<Counts>) -> Working<Vec<Figure>> {
    let rule = ShowRule::of(of.policy, Audience::Analyst);
    counts.map(|counts| {
        let mut figures = vec![coverage::coverage(of.drawn, &counts, rule.margin())];
        figures.extend(ranking::tops(of, &counts));
        figures.extend(coverage::shown_reports(of.drawn, &counts, &rule));
        figures
    })
}

/// Per cent with two digits.
fn percent(share: f64) -> String {
    format!("{:.2} %", share * 100.0)
}
