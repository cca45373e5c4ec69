//! All attacks, one after the other.

use crate::closed_form::advantage_of_draws;
use crate::design::{Design, Product, Rules};
use crate::interval::Tally;
use crate::report::{AttackReport, AttackResult, Bound};
use crate::trials::Bench;
use crate::{displayed, draws, failing, live};
use disclosure::Policy;
use language::{Arg, say};

/// What is asked of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttackAsked {
    /// Pairs of worlds that differ by one report. Attacks that ask many questions of each world try a fixed share of them; the report
    /// says how many.
    pub pairs: u64,
    /// Seed of the run: the same seed and pairs give the same report to the last digit.
    pub seed: u64,
}

/// Who is told of the progress: of each attack as it begins, with the pairs asked for, and of pairs tried.
pub trait Watching: Sync {
    /// An attack begins.
    fn begins(&self, id: &'static str, pairs: u64);
    /// So many more pairs were tried.
    fn tried(&self, pairs: u64);
}

impl Watching for () {
    fn begins(&self, _id: &'static str, _pairs: u64) {}
    fn tried(&self, _pairs: u64) {}
}

/// Runs every attack against releases made under `policy`, on the caller's threads.
///
/// # Example
/// ```
/// use attack::{AttackAsked, attack};
/// let report = attack(AttackAsked { pairs: 20_000, seed: 1 }, &disclosure::Policy::standard(), &());
/// assert!(report.holds());
/// ```
pub fn attack(asked: AttackAsked, policy: &Policy, watching: &dyn Watching) -> AttackReport {
    run_on(asked, &Product(Rules::of(policy)), watching)
}

/// The same against a service that need not be the product.
pub(crate) fn run_on<D: Design>(asked: AttackAsked, design: &D, watching: &dyn Watching) -> AttackReport {
    let told = |pairs| watching.tried(pairs);
    let bench = Bench { pairs: asked.pairs.max(1), seed: asked.seed, told: &told };
    let run = Run { bench, design, watching };
    let attacks = run.failing().into_iter().chain(run.draws()).chain(run.live()).collect();
    AttackReport { attacks }
}

/// One run against one design.
struct Run<'a, D> {
    bench: Bench<'a>,
    design: &'a D,
    watching: &'a dyn Watching,
}

/// How far a run of ten million pairs may be from the closed form.
const REACH: f64 = 0.002;

impl<D: Design> Run<'_, D> {
    fn result(
        &self,
        (id, key): (&'static str, &str),
        args: &[(&str, Arg)],
        bound: Bound,
        tally: Tally,
    ) -> AttackResult {
        let figure = match bound {
            Bound::MustWin(figure) | Bound::Expected(figure, _) | Bound::AtMost(figure) => figure,
        };
        let rules = self.design.rules();
        let always = [
            ("bound", digits(figure)),
            ("scale", Arg::from(rules.scale.to_string())),
            ("threshold", Arg::from(rules.partnership.threshold().to_string())),
        ];
        AttackResult::of(id, say(key, &[&always[..], args].concat()), tally, bound)
    }

    /// Designs that are known to fail.
    fn failing(&self) -> Vec<AttackResult> {
        self.watching.begins("R3", self.bench.pairs);
        let threshold = self.design.rules().partnership.threshold();
        let padded = failing::padding(self.bench, threshold);
        let padding = self.result(("R3", "attack-what-padding"), &[], Bound::MustWin(0.999), padded);
        self.watching.begins("R6.2.100", self.bench.pairs);
        let [mean, ratio] = failing::cell_key(self.bench);
        let right = ("right", Arg::from(format!("{:.1}", 100.0 * mean.share_right())));
        let mean_args = [right, ("mean", digits(mean.advantage()))];
        let mut averaged =
            self.result(("R6.2.100", "attack-what-cell-key"), &mean_args, Bound::MustWin(0.99), ratio);
        // Plain averaging must come out as the experiments found it: 99.4 % right.
        averaged.holds &= mean.share_right() > 0.99;
        vec![padding, averaged]
    }

    /// What the draws themselves give away, stored and displayed.
    fn draws(&self) -> Vec<AttackResult> {
        let scale = self.design.rules().scale;
        let stored = [
            ("R7.2.1", "attack-what-one-cell", 1),
            ("R7.2.4", "attack-what-four-tables", 4),
            ("R7.2.6", "attack-what-six-tables", 6),
        ];
        let mut results: Vec<AttackResult> = stored
            .into_iter()
            .map(|(id, key, draws)| {
                self.watching.begins(id, self.bench.pairs);
                let bound = Bound::Expected(advantage_of_draws(draws, scale), REACH);
                self.result((id, key), &[], bound, draws::stored(self.bench, self.design, draws))
            })
            .collect();
        self.watching.begins("R8.2.10", self.bench.pairs);
        let (mean, worst) = displayed::expected(self.design);
        let args =
            [("mean", Arg::from(format!("{:.2}", displayed::MEAN_OF_A_BLOCK))), ("worst", digits(worst))];
        let shown = displayed::shown(self.bench, self.design);
        results.push(self.result(
            ("R8.2.10", "attack-what-displayed"),
            &args,
            Bound::Expected(mean, REACH),
            shown,
        ));
        results
    }

    /// The service as it answers.
    fn live(&self) -> Vec<AttackResult> {
        type Attack<D> = fn(Bench<'_>, &D) -> Tally;
        let attacks: [(&'static str, &str, u32, Attack<D>); 9] = [
            ("live.differencing", "attack-what-differencing", 1, live::differencing::attack),
            ("live.slivers", "attack-what-slivers", 1, live::slivers::attack),
            ("live.windows", "attack-what-windows", 2, live::windows::attack),
            ("live.tracker", "attack-what-tracker", 1, live::tracker::attack),
            ("live.averaging", "attack-what-averaging", 1, live::averaging::attack),
            ("live.collusion", "attack-what-collusion", 6, live::collusion::attack),
            ("live.heatmap", "attack-what-heatmap", 2, live::heatmap::attack),
            ("live.revision", "attack-what-revision", 2, live::revision::attack),
            ("live.equality", "attack-what-equality", 1, live::equality::attack),
        ];
        let scale = self.design.rules().scale;
        attacks
            .into_iter()
            .map(|(id, key, draws, attack)| {
                self.watching.begins(id, self.bench.pairs);
                let bound = Bound::AtMost(advantage_of_draws(draws, scale));
                self.result((id, key), &[], bound, attack(self.bench, self.design))
            })
            .collect()
    }
}

/// Three digits, as the bounds are told.
fn digits(figure: f64) -> Arg {
    Arg::from(format!("{figure:.3}"))
}
