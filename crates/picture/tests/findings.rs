//! Findings over small cubes: every method answers, and answers the same again.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use api::{FindingAnswer, METHODS, MethodAsk, ParameterValue, RegionName, WorkingFilter};
use concern::{ContextType, Grade, HarmSet, HarmType, Interval, Learned, SourceSector};
use cube::{CubeBuilder, Row};
use disclosure::Working;
use geography::{AreaCode, Bng, GridMask, Lattice, Precision};
use jiff::civil::date;
use language::Text;
use picture::{AreaResidents, Asked, Progress, Region, ask_read, find};

/// Twenty by twenty cells, with a town that is busy on Friday nights, and a village that begins in the last months.
fn region(order: impl Fn(usize) -> usize, rows: usize) -> Region {
    let lattice = Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 20, 20).unwrap();
    let mut builder = CubeBuilder::new(GridMask::whole(lattice));
    for i in (0..rows).map(order) {
        let spread = (i * 7_919 % 10_000) as f64;
        let (point, day) = match i % 5 {
            0 | 1 => (Bng::new(214_000.0 + spread / 12.0, 254_100.0 + spread * 3.0 % 700.0), i % 1_000),
            2 => (Bng::new(217_100.0 + spread / 30.0, 257_100.0), 850 + i % 150),
            _ => (Bng::new(210_000.0 + spread, 250_000.0 + (i * 104_729 % 10_000) as f64), i * 37 % 1_000),
        };
        let day = date(2023, 1, 1).saturating_add(jiff::Span::new().days(day as i64));
        let at = day.at((18 + i % 6) as i8, 0, 0, 0);
        builder
            .push(Row {
                point,
                precision: Precision::new(if i % 50 == 0 { 800 } else { 10 }),
                block: Some(BLOCKS[i * 31 % 97 % 5]),
                authority: "A1",
                place: None,
                recorded: day,
                occurred: Some(Interval { from: at, to: at }),
                harms: HarmSet::of([HarmType::Cse]),
                source: SourceSector::Police,
                learned: Learned::Told,
                context: ContextType::Place,
                grade: Grade::Ungraded,
                agency: "POL",
            })
            .unwrap();
    }
    let name = RegionName { code: "R".to_owned(), name: Text::same("R") };
    Region { name, authorities: Vec::new(), cube: Working::hold(builder.finish()) }
}

const BLOCKS: [&str; 5] = ["B-1", "B-2", "B-3", "B-4", "B-5"];

fn areas() -> Vec<AreaResidents> {
    let area = |code: &str| AreaResidents {
        code: AreaCode::parse(code).unwrap(),
        name: Text::same(code),
        residents: 120 + 40 * u32::from(code.as_bytes()[2] - b'0'),
    };
    BLOCKS.into_iter().map(area).collect()
}

fn asked(method: &str) -> Asked {
    ask_read(&MethodAsk { method: method.to_owned(), seed: 7, ..MethodAsk::default() }).unwrap()
}

/// Looks at a held finding from inside; only what an assertion needs comes out, by panicking.
fn look(region: &Region, asked: &Asked, see: impl FnOnce(&FindingAnswer)) {
    find(region, asked, &areas(), &Progress::new()).map(|answer| see(&answer));
}

#[test]
fn every_method_answers_and_the_order_of_the_rows_does_not_show() {
    let (one, other) = (region(|i| i, 900), region(|i| 899 - i, 900));
    for method in METHODS {
        let asked = asked(method.code);
        look(&one, &asked, |first| {
            let finding = &first.finding;
            assert_eq!(finding.no_result, None, "{}", method.code);
            assert!(finding.layer.is_some() || !finding.tables.is_empty() || !finding.charts.is_empty());
            assert_eq!(finding.ask.parameters.len(), method.parameters.len(), "{}", method.code);
            assert!(finding.coverage.total > 0 && finding.coverage.total >= finding.coverage.mapped);
            for table in &finding.tables {
                assert!(table.rows.iter().all(|row| row.fields.len() == table.columns.len()));
            }
            if let Some(layer) = &finding.layer {
                assert_eq!(layer.index.len(), layer.class.len());
                assert!(
                    layer.index.is_sorted()
                        && layer.class.iter().all(|c| usize::from(*c) < layer.classes.len())
                );
            }
            look(&other, &asked, |again| {
                assert_eq!(again.digest, first.digest, "{}", method.code);
            });
            // What a finding says of itself is an ask that makes it again.
            let saved = ask_read(&finding.ask).unwrap();
            look(&one, &saved, |again| assert_eq!(again.finding, *finding, "{}", method.code));
        });
    }
}

#[test]
fn a_planted_hot_place_is_found_and_holds_in_both_halves() {
    let region = region(|i| i, 900);
    look(&region, &asked("gi_star"), |answer| {
        assert!(!answer.finding.tables[0].rows.is_empty());
        assert_eq!(answer.finding.stability.len(), 4, "half, double, and two halves");
        for line in &answer.finding.stability[2..] {
            assert!(line.kept.is_some_and(|kept| kept * 2 > line.found), "{line:?}");
        }
    });
}

#[test]
fn a_hot_place_that_one_source_alone_told_falls_without_it() {
    // The rows of the tests are all from the police: without them nothing is left.
    let region = region(|i| i, 900);
    look(&region, &asked("sensitivity"), |answer| {
        let finding = &answer.finding;
        let layer = finding.layer.as_ref().unwrap();
        assert!(
            !layer.index.is_empty() && layer.class.iter().all(|class| *class > 0),
            "each rests on the police"
        );
        let [parts, cells] = &finding.tables[..] else { panic!("two tables") };
        let police = &parts.rows[0].fields;
        assert_eq!(police[1], api::Field::Number(0.0));
        assert_eq!(police[3], api::Field::Number(layer.index.len() as f64), "all fall");
        assert_eq!(cells.of as usize, layer.index.len());
    });
    look(&region, &asked("gi_star"), |gi| {
        let hot = gi.finding.layer.as_ref().unwrap().class.iter().filter(|class| **class >= 5).count();
        look(&region, &asked("sensitivity"), |answer| {
            assert_eq!(
                answer.finding.layer.as_ref().unwrap().index.len(),
                hot,
                "the hot cells of Gi*, no others"
            );
        });
    });
}

#[test]
fn another_seed_is_another_finding_only_where_chance_is_drawn() {
    let region = region(|i| i, 900);
    let with = |method: &str, seed| {
        ask_read(&MethodAsk { method: method.to_owned(), seed, ..MethodAsk::default() }).unwrap()
    };
    for method in METHODS {
        look(&region, &with(method.code, 1), |one| {
            look(&region, &with(method.code, 2), |two| {
                assert_eq!(one.digest != two.digest, method.seeded, "{}", method.code);
            });
        });
    }
}

#[test]
fn nothing_and_one_concern_are_answered_cleanly_by_every_method() {
    for rows in [0, 1] {
        let region = region(|i| i, rows);
        for method in METHODS {
            look(&region, &asked(method.code), |answer| {
                let bytes = serde_json::to_string(&answer).unwrap();
                assert!(!bytes.contains("null,null,null"), "{} with {rows}: {bytes}", method.code);
                assert!(answer.finding.stability.len() <= 4);
            });
        }
    }
}

#[test]
fn a_period_beside_the_concerns_is_answered_at_once_however_long() {
    let region = region(|i| i, 300);
    for method in METHODS {
        let filter = WorkingFilter {
            from: Some("2100-01".into()),
            to: Some("7000-12".into()),
            ..WorkingFilter::default()
        };
        let ask = MethodAsk { method: method.code.to_owned(), filter, ..MethodAsk::default() };
        look(&region, &ask_read(&ask).unwrap(), |answer| {
            assert!(answer.finding.no_result.is_some(), "{}", method.code);
        });
    }
}

#[test]
fn both_ends_of_every_range_are_answered_or_refused_cleanly() {
    let region = region(|i| i, 300);
    for method in METHODS {
        for parameter in method.parameters {
            let ends: Vec<ParameterValue> = match parameter.kind {
                // The many permutations are a matter of time, not of kind.
                api::Kind::Whole { least, most, .. } => {
                    [least, most.min(2_000)].map(ParameterValue::Whole).into()
                }
                api::Kind::OneOf(codes) => {
                    codes.iter().map(|code| ParameterValue::Code((*code).to_owned())).collect()
                }
            };
            for end in ends {
                let mut ask = MethodAsk { method: method.code.to_owned(), ..MethodAsk::default() };
                if let Some((name, code)) = parameter.only_with {
                    ask.parameters.insert(name.to_owned(), ParameterValue::Code(code.to_owned()));
                }
                ask.parameters.insert(parameter.name.to_owned(), end.clone());
                look(&region, &ask_read(&ask).unwrap(), |answer| {
                    assert_eq!(answer.finding.ask.parameters[parameter.name], end, "{}", method.code);
                    assert_eq!(answer.digest.len(), 64);
                });
            }
        }
    }
}

#[test]
fn a_stopped_run_ends_without_a_result() {
    let region = region(|i| i, 900);
    let progress = Progress::new();
    progress.stop();
    find(&region, &asked("knox"), &[], &progress).map(|answer| assert!(answer.finding.stability.is_empty()));
}
