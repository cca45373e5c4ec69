//! Easting and northing in metres.

use super::{Place, PlaceProblem, Source, WrittenPlace};
use geography::{Bng, Precision};

/// Reads two numbers of metres, with or without separators of thousands and letters beside them.
pub(super) fn read(plain: &str) -> Option<Result<WrittenPlace, PlaceProblem>> {
    let (labels, runs) = pieces(plain)?;
    let numbers = numbers(&runs)?;
    let northing_first = match labels.as_slice() {
        [] => false,
        [first, second] if first != second => *first == 'n',
        _ => return None,
    };
    let (east, north) = if northing_first { (numbers[1], numbers[0]) } else { (numbers[0], numbers[1]) };
    Some(Bng::checked(east, north).map_err(|_| PlaceProblem::OutsideGrid).map(|at| WrittenPlace {
        place: Place::Metres(at),
        precision: precision(at),
        source: Source::EastingNorthing,
    }))
}

/// The labels (`e` or `n`) and the runs of digits with commas and stops in them; none when there is any other word.
fn pieces(plain: &str) -> Option<(Vec<char>, Vec<String>)> {
    let (mut labels, mut runs) = (Vec::new(), Vec::new());
    let mut rest = plain;
    while let Some(first) = rest.chars().next() {
        let of = |fits: fn(char) -> bool| rest.find(|c| !fits(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let length = of(|c| c.is_ascii_digit() || c == ',' || c == '.');
            runs.push(rest[..length].trim_end_matches([',', '.']).to_owned());
            length
        } else if first.is_alphabetic() {
            let length = of(char::is_alphabetic);
            match &rest[..length] {
                "e" | "easting" | "eastings" | "x" | "dwyreiniad" => labels.push('e'),
                "n" | "northing" | "northings" | "y" | "gogleddiad" => labels.push('n'),
                "m" | "metres" => {}
                _ => return None,
            }
            length
        } else if " ,;:=/()".contains(first) {
            1
        } else {
            return None;
        };
        rest = &rest[length..];
    }
    Some((labels, runs))
}

/// The two numbers of the runs.
fn numbers(runs: &[String]) -> Option<[f64; 2]> {
    let all_of_three = |parts: &[&str]| parts.iter().all(|part| part.len() == 3);
    match runs {
        [one] => {
            let parts: Vec<&str> = one.split(',').collect();
            match parts.as_slice() {
                [east, north] => Some([metres(east)?, metres(north)?]),
                [a, b, c, d] if all_of_three(&parts) => {
                    Some([metres(&format!("{a}{b}"))?, metres(&format!("{c}{d}"))?])
                }
                _ => None,
            }
        }
        [east, north] => Some([grouped(east)?, grouped(north)?]),
        [a, b, c, d] if all_of_three(&[a, b, c, d]) => {
            Some([metres(&format!("{a}{b}"))?, metres(&format!("{c}{d}"))?])
        }
        _ => None,
    }
}

/// `318,284` or `318284`.
fn grouped(run: &str) -> Option<f64> {
    let groups: Vec<&str> = run.split(',').collect();
    let whole =
        groups[1..].iter().all(|group| group.split('.').next().is_some_and(|digits| digits.len() == 3));
    if whole { metres(&groups.concat()) } else { None }
}

/// A number of five to seven digits before the stop: fewer are no position of the mainland.
fn metres(text: &str) -> Option<f64> {
    let digits = text.split('.').next().unwrap_or_default().len();
    if !(5..=7).contains(&digits) {
        return None;
    }
    let value: f64 = text.parse().ok()?;
    // Centimetres are as fine as positions are compared.
    Some((value * 100.0).round() / 100.0)
}

/// The last place that both numbers fill: 318280, 176230 were told to ten metres. At most a kilometre.
fn precision(at: Bng) -> Precision {
    let divides = |step: u32| [at.easting, at.northing].iter().all(|metres| metres % f64::from(step) == 0.0);
    Precision::new([1_000, 100, 10].into_iter().find(|step| divides(*step)).unwrap_or(1))
}
