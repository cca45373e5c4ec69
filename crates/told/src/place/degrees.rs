//! Longitude and latitude: decimal degrees, degrees and minutes, degrees, minutes and seconds.

use super::{Place, PlaceProblem, Source, WrittenPlace};
use geography::{Precision, Wgs84};
use std::fmt;

/// Great Britain with its islands: longitude and latitude in degrees.
const BRITAIN: ([f64; 2], [f64; 2]) = ([-9.0, 2.2], [49.0, 61.5]);

/// A position, and how finely each coordinate was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degrees {
    /// The position.
    pub point: Wgs84,
    /// How the longitude was written.
    pub lon: Written,
    /// How the latitude was written.
    pub lat: Written,
}

/// How finely a coordinate was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The smallest unit.
    pub form: Form,
    /// Decimals of that unit, at most 7.
    pub decimals: u8,
}

/// The smallest unit of a coordinate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `51.4791`
    Degrees,
    /// `51° 28.75'`
    Minutes,
    /// `51° 28' 45"`
    Seconds,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Axis {
    Lon,
    Lat,
}

/// How sure it is that numbers are degrees, and that no more of them belong to the coordinate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// Numbers alone.
    #[default]
    Open,
    /// There is a mark of degrees or minutes.
    Marked,
    /// A hemisphere after the numbers, or the marks of seconds, end it.
    Closed,
}

/// One coordinate while it is being read.
#[derive(Clone, Debug, Default)]
struct Angle {
    negative: bool,
    signed: bool,
    /// Each number with its decimals.
    parts: Vec<(f64, u8)>,
    axis: Option<Axis>,
    end: End,
}

/// Reads two coordinates; none where the text has other words or is no pair of degrees.
pub(super) fn read(plain: &str) -> Option<Result<WrittenPlace, PlaceProblem>> {
    let angles = angles(plain)?;
    let told = |angle: &Angle| {
        angle.end > End::Open || angle.axis.is_some() || angle.parts.iter().any(|part| part.1 > 0)
    };
    match angles.as_slice() {
        [one] if told(one) && one.parts[0].0 <= 180.0 => Some(Err(PlaceProblem::CoordinateHalf)),
        [first, second] if told(first) || told(second) || first.signed || second.signed => {
            // Larger numbers are metres, or nothing.
            if first.parts[0].0 > 360.0 || second.parts[0].0 > 360.0 {
                return None;
            }
            Some(position(first, second))
        }
        _ => None,
    }
}

fn position(first: &Angle, second: &Angle) -> Result<WrittenPlace, PlaceProblem> {
    let (a, b) = (first.value()?, second.value()?);
    let labelled = first.axis.is_some() || second.axis.is_some();
    let lat_first = match (first.axis, second.axis) {
        (Some(x), Some(y)) if x == y => return Err(PlaceProblem::NotRead),
        (Some(axis), _) => axis == Axis::Lat,
        (None, Some(axis)) => axis == Axis::Lon,
        (None, None) => false,
    };
    let within = |value: f64, [low, high]: [f64; 2]| (low..=high).contains(&value);
    let (lons, lats) = BRITAIN;
    let ((lon, lon_angle), (lat, lat_angle)) =
        if lat_first { ((b, second), (a, first)) } else { ((a, first), (b, second)) };
    if !labelled && within(lon, lats) && within(lat, lons) {
        return Err(PlaceProblem::Swapped);
    }
    if lat.abs() > 90.0 || lon.abs() > 180.0 {
        return Err(PlaceProblem::DegreesImpossible);
    }
    if within(lat, lats) && lon > lons[1] && within(-lon, lons) && lon_angle.end < End::Closed {
        return Err(PlaceProblem::WestMissing);
    }
    if !within(lat, lats) || !within(lon, lons) {
        return Err(PlaceProblem::OutsideGrid);
    }
    let degrees = Degrees { point: Wgs84::new(lon, lat), lon: lon_angle.written(), lat: lat_angle.written() };
    let decimal = [degrees.lon, degrees.lat].iter().all(|written| written.form == Form::Degrees);
    Ok(WrittenPlace {
        place: Place::Degrees(degrees),
        precision: degrees.lon.precision().max(degrees.lat.precision()),
        source: if decimal { Source::LonLat } else { Source::DegMinSec },
    })
}

impl Angle {
    fn written(&self) -> Written {
        let form = [Form::Degrees, Form::Minutes, Form::Seconds][self.parts.len().clamp(1, 3) - 1];
        Written { form, decimals: self.parts.last().map_or(0, |part| part.1) }
    }

    fn value(&self) -> Result<f64, PlaceProblem> {
        let whole = self.parts.iter().rev().skip(1).all(|part| part.1 == 0);
        if !whole || self.parts.iter().skip(1).any(|part| part.0 >= 60.0) {
            return Err(PlaceProblem::DegreesImpossible);
        }
        let part = |nth: usize| self.parts.get(nth).map_or(0.0, |part| part.0);
        let value = part(0) + part(1) / 60.0 + part(2) / 3600.0;
        Ok(if self.negative && value != 0.0 { -value } else { value })
    }
}

impl Written {
    /// Metres of the last place, at least ten: a consumer's position is not better, however many decimals it has.
    fn precision(self) -> Precision {
        let unit = match self.form {
            Form::Degrees => 111_320.0,
            Form::Minutes => 1_855.0,
            Form::Seconds => 31.0,
        };
        let scale = (0..self.decimals).fold(1.0, |scale, _| scale * 10.0);
        Precision::new(((unit / scale) as u32).max(10))
    }
}

/// Cuts the text into coordinates; none where there is anything that belongs to none.
fn angles(plain: &str) -> Option<Vec<Angle>> {
    let mut done: Vec<Angle> = Vec::new();
    let mut open = Angle::default();
    let mut rest = plain;
    while let Some(first) = rest.chars().next() {
        let mut length = first.len_utf8();
        if first.is_ascii_digit() {
            length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            let starts = rest[length..].trim_start().starts_with('\u{b0}');
            if !open.parts.is_empty()
                && (open.parts.len() == 3 || open.end == End::Closed || starts || open.written().decimals > 0)
            {
                done.push(std::mem::take(&mut open));
            }
            open.parts.push(number(rest[..length].trim_end_matches('.'))?);
        } else if first.is_alphabetic() {
            length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            label(&rest[..length], &mut open, &mut done)?;
        } else if first == '-' || first == '+' {
            if !open.parts.is_empty() {
                done.push(std::mem::take(&mut open));
            }
            (open.negative, open.signed) = (first == '-', true);
        } else if matches!(first, ',' | ';' | '/') {
            if !open.parts.is_empty() {
                done.push(std::mem::take(&mut open));
            }
        } else if matches!(first, '\u{b0}' | '\'' | '"') {
            open.end = open.end.max(if first == '"' { End::Closed } else { End::Marked });
        } else if !" :=()".contains(first) {
            return None;
        }
        rest = &rest[length..];
    }
    if !open.parts.is_empty() {
        done.push(open);
    }
    Some(done)
}

/// A hemisphere or the name of an axis, before or after its numbers.
fn label(word: &str, open: &mut Angle, done: &mut Vec<Angle>) -> Option<()> {
    let (axis, negative, hemisphere) = match word {
        "n" | "north" | "gogledd" | "g" => (Axis::Lat, false, true),
        "s" | "south" | "de" => (Axis::Lat, true, true),
        "e" | "east" | "dwyrain" => (Axis::Lon, false, true),
        "w" | "west" | "gorllewin" | "gn" => (Axis::Lon, true, true),
        "lat" | "latitude" | "lledred" => (Axis::Lat, false, false),
        "lon" | "long" | "lng" | "longitude" | "hydred" => (Axis::Lon, false, false),
        _ => return None,
    };
    // After its numbers it belongs to them, unless they have their axis already.
    if !open.parts.is_empty() && (open.axis.is_some() || !hemisphere) {
        done.push(std::mem::take(open));
    }
    let again = open.axis.is_some_and(|before| before != axis) || (hemisphere && open.signed);
    if again {
        return None;
    }
    open.axis = Some(axis);
    if hemisphere {
        open.negative = negative;
        open.end = if open.parts.is_empty() { open.end } else { End::Closed };
    }
    Some(())
}

/// A number and its decimals, of which seven (a centimetre) are kept.
fn number(text: &str) -> Option<(f64, u8)> {
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len()).min(7);
    let value: f64 = text.parse().ok()?;
    Some(((value * 1e7).round() / 1e7, decimals as u8))
}

impl fmt::Display for Degrees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        coordinate(f, self.point.lat, self.lat, ['N', 'S'])?;
        f.write_str(" ")?;
        coordinate(f, self.point.lon, self.lon, ['E', 'W'])
    }
}

/// One coordinate in the units in which it was written.
fn coordinate(
    f: &mut fmt::Formatter<'_>,
    value: f64,
    written: Written,
    [plus, minus]: [char; 2],
) -> fmt::Result {
    let letter = if value < 0.0 { minus } else { plus };
    let (size, decimals) = (value.abs(), usize::from(written.decimals));
    let scale = (0..decimals).fold(1_u64, |scale, _| scale * 10);
    let last = |units: u64, width: usize| {
        if decimals == 0 {
            format!("{units:0width$}")
        } else {
            format!("{:0width$}.{:0decimals$}", units / scale, units % scale)
        }
    };
    match written.form {
        Form::Degrees => write!(f, "{size:.decimals$}\u{b0}{letter}"),
        Form::Minutes => {
            let units = (size * 60.0 * scale as f64).round() as u64;
            let whole = units / (60 * scale);
            write!(f, "{whole}\u{b0}{}'{letter}", last(units % (60 * scale), 2))
        }
        Form::Seconds => {
            let units = (size * 3600.0 * scale as f64).round() as u64;
            let (whole, rest) = (units / (3600 * scale), units % (3600 * scale));
            write!(f, "{whole}\u{b0}{:02}'{}\"{letter}", rest / (60 * scale), last(rest % (60 * scale), 2))
        }
    }
}
