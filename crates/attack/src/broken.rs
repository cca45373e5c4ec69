//! Services that are broken on purpose: an attack must see each of them. And the service as it is, which none may break.

use crate::chance::Chance;
use crate::design::{Cell, Design, Product, Rules};
use crate::harness::run_on;
use crate::{AttackAsked, AttackReport, Bound, advantage_as_shown, advantage_of_draws, attack};
use disclosure::{Audience, Policy, Scale, Shown, Words as _, noise_draw};

const PAIRS: u64 = 60_000;
const IDS: [&str; 15] = [
    "R3",
    "R6.2.100",
    "R7.2.1",
    "R7.2.4",
    "R7.2.6",
    "R8.2.10",
    "live.differencing",
    "live.slivers",
    "live.windows",
    "live.tracker",
    "live.averaging",
    "live.collusion",
    "live.heatmap",
    "live.revision",
    "live.equality",
];

fn rules() -> Rules {
    Rules::of(&Policy::standard())
}

fn ask(seed: u64) -> AttackReport {
    attack(AttackAsked { pairs: PAIRS, seed }, &Policy::standard(), &())
}

fn figure(report: &AttackReport, id: &str) -> f64 {
    report.attacks.iter().find(|attack| attack.id == id).expect("every id is there").advantage
}

/// The attacks that a broken service does not hold against.
fn seen_by<D: Design>(design: &D) -> Vec<&'static str> {
    let report = run_on(AttackAsked { pairs: PAIRS, seed: 5 }, design, &());
    report.attacks.iter().filter(|attack| !attack.holds).map(|attack| attack.id).collect()
}

fn assert_seen(by: &[&'static str], seen: &[&'static str]) {
    for id in by {
        assert!(seen.contains(id), "{id} did not see it; seen by {seen:?}");
    }
}

#[test]
fn the_service_holds_and_the_figures_are_those_of_the_closed_form() {
    let report = ask(1);
    assert_eq!(report.attacks.iter().map(|attack| attack.id).collect::<Vec<_>>(), IDS);
    for attack in &report.attacks {
        assert!(attack.holds, "{} came to {} {:?}", attack.id, attack.advantage, attack.bound);
        assert!(attack.ci95[0] <= attack.advantage && attack.advantage <= attack.ci95[1]);
    }
    // Three standard errors at so few pairs are 0.008.
    for (id, expected) in [("R7.2.1", 0.245), ("R7.2.4", 0.360), ("R7.2.6", 0.442), ("R8.2.10", 0.084)] {
        assert!((figure(&report, id) - expected).abs() < 0.009, "{id}: {}", figure(&report, id));
    }
}

#[test]
fn the_closed_form_is_that_of_the_design() {
    let scale = Scale::new(2, 1).unwrap();
    for (draws, expected) in [(1, 0.2449), (2, 0.2449), (4, 0.3600), (6, 0.4412)] {
        let advantage = advantage_of_draws(draws, scale);
        assert!((advantage - expected).abs() < 1e-4, "{draws}: {advantage}");
    }
    assert!((crate::displayed::expected(&Product(rules())).0 - 0.084).abs() < 5e-4);
    let worst =
        (0..200).map(|count| advantage_as_shown(count, scale, &rules().partnership)).fold(0.0, f64::max);
    assert!((worst - advantage_of_draws(1, scale)).abs() < 1e-9, "{worst}");
}

#[test]
fn live_attackers_are_strong_they_reach_what_the_draws_give() {
    let report = ask(3);
    for (id, least) in [
        ("live.tracker", 0.235),
        ("live.averaging", 0.235),
        ("live.differencing", 0.235),
        ("live.slivers", 0.235),
        ("live.windows", 0.235),
        ("live.heatmap", 0.235),
        ("live.revision", 0.23),
        ("live.equality", 0.235),
        ("live.collusion", 0.42),
    ] {
        assert!(figure(&report, id) > least, "{id} came to {}", figure(&report, id));
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_on_any_number_of_threads_and_another_seed_other_digits() {
    let on = |threads, seed| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let report = pool.install(|| attack(AttackAsked { pairs: 40_000, seed }, &Policy::standard(), &()));
        serde_json::to_string(&report).unwrap()
    };
    let one = on(1, 7);
    assert_eq!(one, on(3, 7));
    assert_ne!(one, on(3, 8));
}

#[test]
fn the_report_has_the_agreed_keys_and_no_others() {
    let value = serde_json::to_value(ask(2)).unwrap();
    assert_eq!(value.as_object().unwrap().len(), 1);
    for attack in value["attacks"].as_array().unwrap() {
        let mut keys: Vec<&String> = attack.as_object().unwrap().keys().collect();
        keys.sort();
        assert_eq!(keys, ["advantage", "ci95", "id", "pairs", "what"]);
        assert_eq!(attack["ci95"].as_array().unwrap().len(), 2);
        assert!(attack["what"].as_str().unwrap().len() > 40);
    }
}

#[test]
fn every_profile_holds() {
    let closed_room =
        include_str!("../../../policy/closed-room.toml").replace("#dpia_reference", "dpia_reference");
    let closed_room = Policy::read(&closed_room.replace("DPIA-…", "DPIA-1")).unwrap();
    for policy in [Policy::cautious(), closed_room] {
        let report = attack(AttackAsked { pairs: PAIRS, seed: 4 }, &policy, &());
        for attack in &report.attacks {
            assert!(attack.holds, "{}: {} came to {}", policy.version(), attack.id, attack.advantage);
            assert!(!matches!(attack.bound, Bound::AtMost(bound) if bound > 0.6), "{}", attack.id);
        }
    }
}

/// Noise off.
struct NoNoise(Rules);
impl Design for NoNoise {
    fn rules(&self) -> &Rules {
        &self.0
    }
    fn keep(&self, truth: i64, _chance: &mut Chance) -> Cell {
        Cell { truth, stored: truth as i32 }
    }
}

/// Noise of another scale than the policy says.
struct ScaleOne(Rules);
impl Design for ScaleOne {
    fn rules(&self) -> &Rules {
        &self.0
    }
    fn scale(&self) -> Scale {
        Scale::new(1, 1).unwrap()
    }
}

/// Noise drawn anew for each question.
struct DrawnAgain(Rules);
impl DrawnAgain {
    fn again(&self, truth: i64, chance: &mut Chance) -> i32 {
        (truth + noise_draw(chance, self.0.scale)) as i32
    }
}
impl Design for DrawnAgain {
    fn rules(&self) -> &Rules {
        &self.0
    }
    fn show(&self, cell: Cell, audience: Audience, chance: &mut Chance) -> Option<Shown> {
        Some(self.0.rule(audience, 1).show(self.again(cell.truth, chance)))
    }
    fn show_sum(&self, cells: &[Cell], audience: Audience, chance: &mut Chance) -> Option<Shown> {
        let sum = cells.iter().map(|cell| self.again(cell.truth, chance)).sum();
        Some(self.0.rule(audience, cells.len()).show(sum))
    }
}

/// Hidden by the count, before the noise.
struct HiddenFirst(Rules);
impl Design for HiddenFirst {
    fn rules(&self) -> &Rules {
        &self.0
    }
    fn show(&self, cell: Cell, audience: Audience, _chance: &mut Chance) -> Option<Shown> {
        let rule = self.0.rule(audience, 1);
        let hidden = cell.truth < i64::from(rule.threshold());
        let stored = cell.stored.max(rule.threshold() as i32);
        Some(if hidden { Shown::Withheld } else { rule.show(stored) })
    }
}

/// Empty cells are left out of the answer.
struct EmptyLeftOut(Rules);
impl Design for EmptyLeftOut {
    fn rules(&self) -> &Rules {
        &self.0
    }
    fn show(&self, cell: Cell, audience: Audience, _chance: &mut Chance) -> Option<Shown> {
        (cell.truth > 0).then(|| self.0.rule(audience, 1).show(cell.stored))
    }
}

/// A revision draws only the cells that it corrects.
struct RevisedInPart(Rules);
impl Design for RevisedInPart {
    fn rules(&self) -> &Rules {
        &self.0
    }
    fn revise(&self, before: Cell, truth: i64, chance: &mut Chance) -> Cell {
        if before.truth == truth { before } else { self.keep(truth, chance) }
    }
}

/// Unions are summed from counts, then given noise.
struct UnionsFromCounts(Rules);
impl Design for UnionsFromCounts {
    fn rules(&self) -> &Rules {
        &self.0
    }
    fn show_sum(&self, cells: &[Cell], audience: Audience, chance: &mut Chance) -> Option<Shown> {
        let sum: i64 = cells.iter().map(|cell| cell.truth).sum();
        Some(self.0.rule(audience, cells.len()).show((sum + noise_draw(chance, self.0.scale)) as i32))
    }
}

/// Unions are summed from counts and keyed by their cells: bounded cell-key noise.
struct UnionsByCellKey(Rules);
impl Design for UnionsByCellKey {
    fn rules(&self) -> &Rules {
        &self.0
    }
    fn show_sum(&self, cells: &[Cell], audience: Audience, _chance: &mut Chance) -> Option<Shown> {
        let key = cells.iter().fold(1_u64, |key, cell| Chance::keyed(key, cell.truth as u64, 9).word());
        let sum: i64 = cells.iter().map(|cell| cell.truth).sum();
        Some(self.0.rule(audience, cells.len()).show((sum + (key % 5) as i64 - 2) as i32))
    }
}

#[test]
fn noise_that_is_off_is_seen_by_every_attack_on_values() {
    // One cell as displayed is mostly hidden, with noise or without.
    let by: Vec<&str> = IDS[2..].iter().copied().filter(|id| *id != "R8.2.10").collect();
    assert_seen(&by, &seen_by(&NoNoise(rules())));
}

#[test]
fn noise_of_half_the_scale_is_seen() {
    let by = ["R7.2.1", "R7.2.4", "R7.2.6", "live.collusion", "live.averaging", "live.tracker"];
    assert_seen(&by, &seen_by(&ScaleOne(rules())));
}

#[test]
fn noise_that_is_drawn_anew_for_each_question_is_seen() {
    assert_seen(&["live.averaging", "live.tracker", "live.collusion"], &seen_by(&DrawnAgain(rules())));
}

#[test]
fn hiding_by_the_count_is_seen() {
    assert_seen(&["live.equality", "live.averaging", "live.collusion"], &seen_by(&HiddenFirst(rules())));
}

#[test]
fn empty_cells_left_out_are_seen() {
    assert_seen(&["live.equality"], &seen_by(&EmptyLeftOut(rules())));
}

#[test]
fn a_revision_that_draws_only_what_it_corrects_is_seen() {
    assert_seen(&["live.revision"], &seen_by(&RevisedInPart(rules())));
}

#[test]
fn unions_that_are_not_sums_of_what_is_stored_are_seen() {
    assert_seen(&["live.tracker", "live.windows"], &seen_by(&UnionsFromCounts(rules())));
    assert_seen(&["live.tracker"], &seen_by(&UnionsByCellKey(rules())));
}
