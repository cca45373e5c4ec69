//! One context that was several.

use crate::join::ended_as;
use crate::{Context, ContextFault, Details, Ended, Register};
use concern::{ContextId, LinkId, PlaceId};
use language::Text;

/// One part of a split.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its id, new to the register.
    pub id: ContextId,
    /// Its name.
    pub name: Text,
    /// What it is, of the kind of the whole.
    pub details: Details,
    /// The links that go to it.
    pub links: Vec<LinkId>,
    /// The registered places that go to it.
    pub places: Vec<PlaceId>,
}

/// Parts of a split, at least and at most.
const PARTS: std::ops::RangeInclusive<usize> = 2..=8;

/// The register when `whole` is several: each part stands in its life where the whole stood, with its evidence, owner, review
/// and marking. Links and registered places that no part names go to the first part, and so do meetings.
///
/// # Errors
/// [`ContextFault`]: the whole is not there or has ended; the parts are too few, too many, of another kind, or share something.
pub fn split(before: &Register, whole: ContextId, parts: &[Part]) -> Result<Register, ContextFault> {
    let old = before.living(whole)?.clone();
    let first = parts.first().ok_or(ContextFault::Parts)?.id;
    if !PARTS.contains(&parts.len()) || !parts_sound(before, whole, &old, parts) {
        return Err(ContextFault::Parts);
    }
    let mut after = before.clone();
    for part in parts {
        let given = parts.iter().flat_map(|part| &part.places).collect::<Vec<_>>();
        let mut places = part.places.clone();
        if part.id == first {
            places.extend(old.places.iter().filter(|place| !given.contains(place)).cloned());
        }
        places.sort();
        let (name, details) = (part.name.clone(), part.details.clone());
        after.contexts.insert(part.id, Context { name, details, places, ..old.clone() });
    }
    after.contexts.insert(whole, ended_as(old, Ended::Split, parts.iter().map(|part| part.id).collect()));
    let heir = |link| parts.iter().find(|part| part.links.contains(&link)).map_or(first, |part| part.id);
    after.lead_links(whole, heir);
    after.lead_meetings(whole, first);
    after.sound_after(before)?;
    Ok(after)
}

fn parts_sound(before: &Register, whole: ContextId, old: &Context, parts: &[Part]) -> bool {
    let each_once = |n: usize, part: &Part| {
        parts[..n].iter().all(|other| {
            other.id != part.id
                && other.links.iter().all(|link| !part.links.contains(link))
                && other.places.iter().all(|place| !part.places.contains(place))
        })
    };
    parts.iter().enumerate().all(|(n, part)| {
        !before.contexts.contains_key(&part.id)
            && part.details.kind() == old.details.kind()
            && each_once(n, part)
            && crate::details::listed_once(&part.places)
            && part.places.iter().all(|place| old.places.contains(place))
            && part.links.iter().all(|link| before.links.get(link).is_some_and(|link| link.touches(whole)))
    })
}
