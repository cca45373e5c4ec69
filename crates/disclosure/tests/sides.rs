//! The two wrappers as a user meets them: arithmetic goes on inside, and the screen is the only way to bytes.

use access::{Analyse, Circumstance, Grant, Purpose, Recorded, decide};
use access::{Asked, DAY, callers, case};
use disclosure::{Released, ScreenError, Working};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

fn grant() -> Grant<Analyse> {
    let at_best = Circumstance { own_region: true, agreement: true, purpose: true, step_up: true };
    let (region, agreement) = case(at_best);
    let asked = Asked::of(region, DAY).for_purpose(Purpose::HotspotReview).stepped_up(true);
    let (_, analyst) = &callers()[0];
    decide(analyst, &asked, &[agreement]).expect("an analyst may analyse")
}

fn on_screen<T: serde::Serialize>(value: &Working<T>) -> String {
    let bytes = value.serialise_for_screen(&grant(), &Recorded::after_insert(1)).expect("it has a JSON form");
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

#[test]
fn one_held_value_serves_many_readers() {
    let cube = Arc::new(Working::hold(vec![4_u32, 0, 11]));
    let sums: Vec<_> = (0..3)
        .map(|_| {
            let cube = Arc::clone(&cube);
            std::thread::spawn(move || {
                on_screen(&cube.borrow_held().map(|counts| counts.iter().sum::<u32>()))
            })
        })
        .map(|reader| reader.join().expect("a reader ends"))
        .collect();
    assert_eq!(sums, ["15", "15", "15"]);
}

#[test]
fn a_value_without_a_json_form_fails_without_saying_what_it_is() {
    let keyed_by_bytes = Working::hold(BTreeMap::from([(vec![42_u8], "eleven at the bus station")]));
    let error =
        keyed_by_bytes.serialise_for_screen(&grant(), &Recorded::after_insert(1)).expect_err("no JSON form");
    assert_eq!(error, ScreenError);
    assert!(!error.to_string().contains("eleven") && !error.to_string().contains("42"));
}

proptest! {
    #[test]
    fn mapping_keeps_the_laws_of_arithmetic(counts in prop::collection::vec(any::<u32>(), 0..30)) {
        let hold = || Working::hold(counts.clone());
        let double = |v: Vec<u32>| v.into_iter().map(|n| u64::from(n) * 2).collect::<Vec<_>>();
        let total = |v: Vec<u64>| v.iter().sum::<u64>();
        prop_assert_eq!(on_screen(&hold().map(|v| v)), on_screen(&hold()));
        prop_assert_eq!(on_screen(&hold().map(double).map(total)), on_screen(&hold().map(|v| total(double(v)))));
        prop_assert_eq!(on_screen(&hold().and(Working::hold(1)).map(|(v, _)| v)), on_screen(&hold()));
        prop_assert_eq!(on_screen(&hold().borrow_held().map(Vec::len)), on_screen(&hold().map(|v| v.len())));

        let released = || Released::read_from_released_schema(counts.clone());
        prop_assert_eq!(released().map(|v| v), released());
        prop_assert_eq!(released().map(double).map(total), released().map(|v| total(double(v))));
        let both = released().and(released());
        prop_assert_eq!(&both.get().0, &counts);
        prop_assert_eq!(serde_json::to_string(&released()).unwrap(), serde_json::to_string(&counts).unwrap());
    }
}
