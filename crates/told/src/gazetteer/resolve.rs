//! From a written place to a position.

use super::build::capitals;
use super::{Gazetteer, Kind, NotFound, Resolved, Suggestion};
use crate::find::{Why, key};
use crate::place::{Code, NEAR_M, OUTSIDE_M, Place, Source, WrittenPlace};
use concern::PlaceId;
use geography::{Bng, Precision, project};

/// How many things a person is given to choose from.
const CHOICES: usize = 8;

/// A position on the way to its answer.
#[derive(Clone, Copy)]
struct Here {
    at: Bng,
    metres: u32,
    /// The thing that was named.
    thing: Option<u32>,
}

impl Gazetteer {
    /// Where a written place is.
    ///
    /// A postcode, a code, or a name that is that of exactly one thing once both are folded, is no guess. Everything else that is like a name is
    /// [`Resolved::Choose`]. "Near" and "outside" add their metres; "between" is the middle of its two ends, known as well as half the way between
    /// them and both ends together, and where one end is not certain it is that end's answer.
    pub fn resolve(&self, written: &WrittenPlace) -> Resolved {
        match self.find(written) {
            Ok(found) => Resolved::At {
                point: found.at,
                precision: Precision::new(found.metres),
                place: found.thing.and_then(|thing| self.place_of(thing)),
                source: written.source,
            },
            Err(other) => other,
        }
    }

    fn find(&self, written: &WrittenPlace) -> Result<Here, Resolved> {
        let told = written.precision.metres();
        let here = |at| Ok(Here { at, metres: told, thing: None });
        match &written.place {
            Place::Degrees(degrees) => match project(degrees.point) {
                Ok(at) => here(at),
                Err(_) => Err(Resolved::NotFound(NotFound::OutsideGrid)),
            },
            Place::Metres(at) | Place::Grid(at, _) => here(*at),
            Place::Postcode(postcode) => {
                let centre = self.postcodes.get(postcode).ok_or(Resolved::NotFound(NotFound::Postcode))?;
                Ok(Here { at: centre.at, metres: told.max(centre.reach.metres()), thing: None })
            }
            Place::Code(code) => self.coded(code, written.source, told),
            Place::Name(name) => self.named(name.as_str()),
            Place::Near(place) => {
                let found = self.find(place)?;
                Ok(Here { metres: found.metres.saturating_add(NEAR_M), thing: None, ..found })
            }
            Place::Outside(place) => {
                let found = self.find(place)?;
                Ok(Here { metres: found.metres.saturating_add(OUTSIDE_M), ..found })
            }
            Place::Between(first, second) => {
                let (a, b) = (self.find(first)?, self.find(second)?);
                let middle = |a: f64, b: f64| f64::midpoint(a, b);
                let half = (a.at.distance(b.at) / 2.0).ceil() as u32;
                Ok(Here {
                    at: Bng::new(middle(a.at.easting, b.at.easting), middle(a.at.northing, b.at.northing)),
                    metres: half.saturating_add(a.metres).saturating_add(b.metres),
                    thing: None,
                })
            }
        }
    }

    /// A code, and where no thing bears it a name of its shape: `RHU` may be either.
    fn coded(&self, code: &Code, source: Source, told: u32) -> Result<Here, Resolved> {
        let capitals = code.as_str();
        let bearers = match self.ids.get(capitals) {
            Some(number) => std::slice::from_ref(number),
            None => self.codes.get(capitals).map_or(&[][..], Vec::as_slice),
        };
        match bearers {
            [one] => Ok(self.at_least(*one, told)),
            [] => {
                let nothing = match source {
                    Source::SchoolNumber => NotFound::School,
                    Source::AreaCode => NotFound::Area,
                    _ => NotFound::Stop,
                };
                match self.names.exact_numbers(capitals).as_slice() {
                    [one] => Ok(self.at_least(*one, told)),
                    [] => Err(Resolved::NotFound(nothing)),
                    many => Err(self.choice(many)),
                }
            }
            many => Err(self.choice(many)),
        }
    }

    fn named(&self, name: &str) -> Result<Here, Resolved> {
        if let Some(one) = self.ids.get(capitals(name).as_str()) {
            return Ok(self.at_least(*one, 0));
        }
        let same = self.names.exact_numbers(name);
        if let [one] = same.as_slice() {
            return Ok(self.at_least(*one, 0));
        }
        if let Some(one) = self.named_within(name) {
            return Ok(self.at_least(one, 0));
        }
        let found = self.names.like(name, CHOICES);
        if found.is_empty() {
            return Err(Resolved::NotFound(NotFound::Name));
        }
        let suggestions = found
            .iter()
            .map(|found| self.suggestion(self.number_of(&found.entry.code), found.score, found.why));
        Err(Resolved::Choose(suggestions.collect()))
    }

    /// "High Street, Haven": the one thing of the name before the last comma whose hint is what stands after it.
    fn named_within(&self, name: &str) -> Option<u32> {
        let (head, tail) = name.rsplit_once(',')?;
        let within = key(tail);
        let mut fits = self.names.exact_numbers(head).into_iter().filter(|number| {
            let hint = self.spots[*number as usize].hint.map(|hint| &self.hints[hint as usize]);
            hint.is_some_and(|hint| key(&hint.en) == within || key(&hint.cy) == within)
        });
        let one = fits.next()?;
        fits.next().is_none().then_some(one)
    }

    fn at_least(&self, number: u32, told: u32) -> Here {
        let spot = &self.spots[number as usize];
        Here { at: spot.at, metres: told.max(spot.metres), thing: Some(number) }
    }

    fn choice(&self, numbers: &[u32]) -> Resolved {
        let all = numbers.iter().take(CHOICES).map(|number| self.suggestion(*number, 1.0, Why::Exact));
        Resolved::Choose(all.collect())
    }

    /// The number of a thing that the index of names gave back; ids are unique.
    pub(super) fn number_of(&self, id: &str) -> u32 {
        self.ids.get(capitals(id).as_str()).copied().unwrap_or_default()
    }

    fn place_of(&self, number: u32) -> Option<PlaceId> {
        match self.spots[number as usize].kind {
            Kind::Place(_) => PlaceId::parse(&self.names.entry(number).code).ok(),
            _ => None,
        }
    }

    pub(super) fn suggestion(&self, number: u32, score: f64, why: Why) -> Suggestion {
        let (spot, entry) = (&self.spots[number as usize], self.names.entry(number));
        Suggestion {
            id: entry.code.clone(),
            place: self.place_of(number),
            kind: spot.kind,
            name: entry.name.clone(),
            hint: spot.hint.map(|hint| self.hints[hint as usize].clone()),
            at: spot.at,
            precision: Precision::new(spot.metres),
            score,
            why,
        }
    }
}
