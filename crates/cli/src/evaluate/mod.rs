//! `contexture evaluate`: did a measure change anything? Counts in, an effect or "not valid because" out.

mod arguments;
mod series;

use crate::failure::{Failure, Outcome};
use crate::voice::{self, Voice};
pub(crate) use arguments::Evaluate;
use arguments::{Displacement, Rates};
use evaluation::{
    AreaWeights, Change, Counts, DisplacementQuotient, EvaluationError, NetEffect, NotValid, Reading,
    TimeWeights, WeightedDisplacement, displacement_quotient, net_effect, rate_test, weighted_displacement,
};
use language::{Arg, say_in};
use serde_json::{Value, json};

/// Does what was asked, and prints it.
pub(crate) fn evaluate(asked: &Evaluate, voice: Voice) -> Outcome {
    match asked {
        Evaluate::Displacement(asked) => displacement(asked, voice),
        Evaluate::Rates(asked) => rates(asked, voice),
        Evaluate::Series(asked) => series::series(asked, voice),
    }
}

fn displacement(asked: &Displacement, voice: Voice) -> Outcome {
    let change = |(before, after): (u32, u32)| Change::new(before, after);
    let counts = Counts {
        treated: change(asked.treated),
        control: change(asked.control),
        treated_buffer: asked.treated_ring.map(change),
        control_buffer: asked.control_ring.map(change),
    };
    let time = TimeWeights { before: asked.periods.0, after: asked.periods.1 };
    let area = asked.sizes.map_or_else(AreaWeights::default, |sizes| {
        let [control, treated, control_buffer, treated_buffer] = sizes;
        AreaWeights { control, treated, control_buffer, treated_buffer }
    });
    let difference = weighted_displacement(&counts, time, area, asked.told.level).map_err(no_effect)?;
    // Quotient and net effect compare shares of plain counts, so that equal periods are part of their definition.
    let equal = asked.periods.0.total_cmp(&asked.periods.1).is_eq();
    let quotient = equal.then(|| displacement_quotient(&counts));
    let net = equal.then(|| net_effect(&counts, asked.told.level));
    if asked.told.json {
        return print_json(&json!({
            "wdd": told_difference(&difference),
            "wdq": quotient.map(|quotient| told_or_why(quotient, &told_quotient)),
            "tne": net.map(|net| told_or_why(net, &told_net)),
        }));
    }
    let mut page = Page::new(voice, "evaluate-displacement-name");
    page.say(
        "evaluate-difference",
        &[
            ("difference", number(difference.difference)),
            ("low", number(difference.interval.0)),
            ("high", number(difference.interval.1)),
            ("z", number(difference.z)),
            ("p", small(difference.p)),
            ("direct", number(difference.direct)),
            ("around", number(difference.around)),
        ],
    );
    page.not_valid(&difference.not_valid);
    match quotient {
        Some(Ok(quotient)) => {
            if let (Some(value), Some(reading)) = (quotient.quotient, quotient.reading) {
                page.say("evaluate-quotient", &[("quotient", number(value))]);
                page.say(reading_key(reading), &[]);
            }
            page.not_valid(&quotient.not_valid);
        }
        Some(Err(EvaluationError::NotValid(rule))) => page.not_valid(&[rule]),
        _ => {}
    }
    match net {
        Some(Ok(net)) => {
            let interval = [("low", number(net.interval.0)), ("high", number(net.interval.1))];
            page.say("evaluate-net", &[&interval[..], &[("prevented", number(net.prevented))]].concat());
        }
        Some(Err(EvaluationError::NotValid(rule))) => page.not_valid(&[rule]),
        _ => page.say("evaluate-unequal", &[]),
    }
    page.say("evaluate-displacement-cannot", &[]);
    voice::print(page.text.trim_end())
}

fn rates(asked: &Rates, voice: Voice) -> Outcome {
    let test =
        rate_test(asked.first, asked.second, asked.exposures.0, asked.exposures.1).map_err(no_effect)?;
    if asked.json {
        return print_json(&json!({
            "difference": test.difference, "ratio": test.ratio, "p": test.p, "p_conditional": test.p_conditional,
        }));
    }
    let mut page = Page::new(voice, "evaluate-rates-name");
    page.say(
        "evaluate-rates",
        &[
            ("difference", number(test.difference)),
            ("p", small(test.p)),
            ("conditional", small(test.p_conditional)),
        ],
    );
    page.say("evaluate-rates-cannot", &[]);
    voice::print(page.text.trim_end())
}

fn reading_key(reading: Reading) -> &'static str {
    match reading {
        Reading::DiffusionExceedsEffect => "evaluate-reading-diffusion-exceeds",
        Reading::Diffusion => "evaluate-reading-diffusion",
        Reading::Neither => "evaluate-reading-neither",
        Reading::Displacement => "evaluate-reading-displacement",
        Reading::DisplacementEqualsEffect => "evaluate-reading-displacement-equals",
        Reading::DisplacementExceedsEffect => "evaluate-reading-displacement-exceeds",
    }
}

fn told_difference(found: &WeightedDisplacement) -> Value {
    json!({
        "difference": found.difference, "direct": found.direct, "around": found.around,
        "standard_error": found.standard_error, "z": found.z, "p": found.p,
        "interval": [found.interval.0, found.interval.1], "level": found.level,
        "not_valid": rules(&found.not_valid),
    })
}

fn told_quotient(found: &DisplacementQuotient) -> Value {
    json!({
        "quotient": found.quotient, "success": found.success, "ring": found.ring,
        "reading": found.reading.map(|reading| reading_key(reading).trim_start_matches("evaluate-reading-")),
        "not_valid": rules(&found.not_valid),
    })
}

fn told_net(found: &NetEffect) -> Value {
    json!({
        "prevented": found.prevented, "direct": found.direct, "around": found.around,
        "standard_error": found.standard_error, "interval": [found.interval.0, found.interval.1],
        "level": found.level, "not_valid": rules(&found.not_valid),
    })
}

fn told_or_why<T>(found: Result<T, EvaluationError>, told: &dyn Fn(&T) -> Value) -> Value {
    match found {
        Ok(found) => told(&found),
        Err(EvaluationError::NotValid(rule)) => json!({ "not_valid": rules(&[rule]) }),
        Err(_) => Value::Null,
    }
}

/// Broken rules: the code for records, the sentence in both languages.
fn rules(broken: &[NotValid]) -> Value {
    broken.iter().map(|rule| json!({ "code": rule.code(), "because": rule.text() })).collect()
}

fn print_json(value: &Value) -> Outcome {
    voice::print(&format!("{value:#}"))
}

/// Why there is no effect at all.
fn no_effect(error: EvaluationError) -> Failure {
    match error {
        EvaluationError::NotValid(rule) => Failure::told(rule.text()),
        EvaluationError::Weight => Failure::say("evaluate-no-weight", &[]),
        EvaluationError::Level => Failure::say("evaluate-no-level", &[]),
        EvaluationError::Length => Failure::say("evaluate-no-length", &[]),
        EvaluationError::TooShort => Failure::say("evaluate-no-too-short", &[]),
        EvaluationError::NoFit => Failure::say("evaluate-no-fit", &[]),
        EvaluationError::TooLarge => Failure::say("evaluate-no-too-large", &[]),
    }
}

/// What is printed, line by line.
struct Page {
    voice: Voice,
    text: String,
}

impl Page {
    fn new(voice: Voice, name: &str) -> Self {
        let name = say_in(voice.lang(), name, &[]);
        let line = "─".repeat(name.chars().count());
        Self { voice, text: format!("{name}\n{line}\n\n") }
    }

    fn say(&mut self, key: &str, args: &[(&str, Arg)]) {
        self.text += &say_in(self.voice.lang(), key, args);
        self.text += "\n\n";
    }

    fn not_valid(&mut self, broken: &[NotValid]) {
        for rule in broken {
            self.text += rule.text().get(self.voice.lang());
            self.text += "\n\n";
        }
    }
}

/// A number in words' company: three significant digits or whole.
fn number(value: f64) -> Arg {
    let size = value.abs();
    // Not "-0".
    let value = if size < 5e-4 { 0.0 } else { value };
    Arg::from(if size >= 100.0 || size <= 0.0 {
        format!("{value:.0}")
    } else if size >= 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    })
}

/// A p: below a ten-thousandth its digits say nothing more.
fn small(p: f64) -> Arg {
    Arg::from(if p < 1e-4 { "< 0.0001".to_owned() } else { format!("{p:.4}") })
}
