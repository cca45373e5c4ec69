//! What a role sees of a released value.

use access::Role;
use disclosure::{Audience, NoiseLaw, Policy, ShowRule, Shown, SumLaw};
use proptest::prelude::*;

fn rules() -> Vec<(ShowRule, NoiseLaw)> {
    let closed_room = include_str!("../../../policy/closed-room.toml")
        .replace("#dpia_reference = \"DPIA-…\"", "dpia_reference = \"DPIA-1\"");
    let standard = include_str!("../../../policy/standard.toml").to_owned();
    [standard, include_str!("../../../policy/cautious.toml").to_owned(), closed_room]
        .iter()
        .flat_map(|text| {
            let policy = Policy::read(text).expect("a fit policy");
            Audience::ALL.map(|audience| (ShowRule::of(&policy, audience), NoiseLaw::at(policy.scale())))
        })
        .collect()
}

fn standard(audience: Audience) -> ShowRule {
    ShowRule::of(&Policy::standard(), audience)
}

#[test]
fn below_the_threshold_nothing_is_said_and_each_role_has_its_own() {
    let partner = standard(Audience::of(Role::BoardMember).expect("a reader"));
    let safety = standard(Audience::of(Role::CommunitySafety).expect("a reader"));
    assert_eq!(partner.show(9), Shown::Withheld);
    assert_eq!(partner.show(10), Shown::Value { rounded: 10, low: 2, high: 18 });
    assert_eq!(partner.show(14), Shown::Value { rounded: 15, low: 7, high: 23 });
    assert_eq!(safety.show(14), Shown::Withheld);
    assert_eq!(safety.show(15), Shown::Value { rounded: 15, low: 7, high: 23 });
}

#[test]
fn hidden_empty_and_negative_are_one_word_also_as_bytes() {
    let rule = standard(Audience::Partnership);
    let bytes = |stored| serde_json::to_string(&rule.show(stored)).expect("a shown value is JSON");
    for stored in [i32::MIN, -7, 0, 1, 9] {
        assert_eq!(bytes(stored), r#"{"shown":"withheld"}"#);
    }
}

#[test]
fn whoever_has_no_released_side_has_no_audience() {
    for role in Role::ALL {
        let reads = access::may(role, access::ActionKind::ReadReleased);
        assert_eq!(Audience::of(role).is_some(), reads, "{role:?}");
    }
}

/// The interval that would be shown around a stored value if nothing were hidden: for looking at coverage alone.
fn interval_unhidden(rule: &ShowRule, stored: i64) -> (i64, i64) {
    let step = i64::from(rule.rounding());
    let rounded = (stored + step / 2).div_euclid(step) * step;
    let reach = step / 2 + i64::from(rule.margin());
    ((rounded - reach).max(0), rounded + reach)
}

#[test]
fn an_interval_covers_its_count_ninety_five_times_in_a_hundred_whatever_the_count() {
    for (rule, law) in rules() {
        for count in 0..=80_i64 {
            let covered: f64 = (-300..=300)
                .filter(|noise| {
                    let (low, high) = interval_unhidden(&rule, count + noise);
                    (low..=high).contains(&count)
                })
                .map(|noise| law.mass(noise))
                .sum();
            assert!(covered >= 0.95, "{rule:?}: a count of {count} is covered with {covered}");
        }
    }
}

#[test]
fn a_shown_interval_covers_a_count_at_the_threshold_or_above_it_as_often() {
    for (rule, law) in rules() {
        for count in i64::from(rule.threshold())..=80 {
            let (mut shown, mut covered) = (0.0, 0.0);
            for noise in -300..=300 {
                let stored = i32::try_from(count + noise).expect("small");
                if let Shown::Value { low, high, .. } = rule.show(stored) {
                    shown += law.mass(noise);
                    if (i64::from(low)..=i64::from(high)).contains(&count) {
                        covered += law.mass(noise);
                    }
                }
            }
            assert!(covered / shown >= 0.95, "{rule:?}: {count} is covered with {}", covered / shown);
        }
    }
}

#[test]
fn the_margin_follows_the_scale() {
    let margins: Vec<u32> = rules().iter().step_by(3).map(|(rule, _)| rule.margin()).collect();
    assert_eq!(margins, [6, 9, 4]);
}

#[test]
fn a_sum_of_nothing_is_shown_no_more_often_than_one_empty_cell() {
    let policy = Policy::standard();
    for audience in Audience::ALL {
        let one = ShowRule::of(&policy, audience);
        let allowed = NoiseLaw::at(policy.scale()).at_least(one.threshold());
        let mut before = one;
        for terms in [1, 2, 3, 5, 20, 200] {
            let (rule, law) = (ShowRule::of_sum(&policy, audience, terms), SumLaw::of(policy.scale(), terms));
            assert!(law.at_least(rule.threshold()) <= allowed * (1.0 + 1e-12), "{audience:?} {terms}");
            assert!(rule.threshold() >= before.threshold() && rule.margin() >= before.margin());
            assert!(2.0 * law.at_least(rule.margin() + 1) <= 0.05);
            let at_threshold = rule.show(i32::try_from(rule.threshold()).expect("small"));
            assert!(matches!(at_threshold, Shown::Value { rounded, .. } if rounded >= rule.threshold()));
            before = rule;
        }
    }
    let three = ShowRule::of_sum(&policy, Audience::Partnership, 3);
    assert_eq!((three.threshold(), three.margin()), (15, 10));
}

proptest! {
    #[test]
    fn nothing_under_the_threshold_is_ever_shown(stored in any::<i32>(), which in 0_usize..9) {
        let (rule, _) = rules()[which];
        match rule.show(stored) {
            Shown::Withheld => prop_assert!(i64::from(stored) < i64::from(rule.threshold())),
            Shown::Value { rounded, low, high } => {
                prop_assert!(i64::from(stored) >= i64::from(rule.threshold()));
                prop_assert!(rounded >= rule.threshold());
                prop_assert_eq!(rounded % rule.rounding(), 0);
                prop_assert!(u64::from(rounded.abs_diff(stored.unsigned_abs())) * 2 <= u64::from(rule.rounding()));
                prop_assert!(low <= rounded && rounded <= high);
            }
        }
    }

    #[test]
    fn the_interval_tells_no_more_than_the_rounded_value(a in 0_i32..400, b in 0_i32..400, which in 0_usize..9) {
        let (rule, _) = rules()[which];
        if let (Shown::Value { rounded: first, .. }, Shown::Value { rounded: second, .. }) = (rule.show(a), rule.show(b)) {
            prop_assert_eq!(first == second, rule.show(a) == rule.show(b));
        }
    }
}
