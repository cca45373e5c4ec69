//! Who and what a released year may be missing: the mix of what was reported, held against the region's own earlier years.
//!
//! For the region and the year alone, never by place, and from what is *shown* alone: two regions that look alike are told alike. Released tables hold no
//! attribute of a young person, so nothing here is a share of a group of them, and the answer says so.

use crate::released_card::card;
use crate::released_sums::Whole;
use crate::released_table::{covered, part_name};
use crate::released_view::View;
use api::{AreasHeard, Heard, Mix, MixLine, MixOf, MixShare, ReleasedValue, UnderIdentification};
use concern::{HarmSet, HarmType};
use disclosure::{Period, SEVERAL, TableName, UNCLEAR, context_parts, harm_parts, sector_parts};
use hotspot::{Bounded, BoundedShare, Presence, presence, share_between};
use language::{Arg, Text, say};

/// The answer for `year`, the latest when none is asked for, with the harm types of `harms` alone. None when that year is not in force for the
/// audience, or there is none.
pub(crate) fn under_identification(
    view: &View,
    year: Option<Period>,
    harms: HarmSet,
) -> Option<UnderIdentification> {
    let years = view.years();
    let year = match year {
        Some(year) => Some(year).filter(|year| years.contains(year)),
        None => years.last().copied(),
    }?;
    let earlier: Vec<Period> =
        years.into_iter().filter(|other| other.calendar_year() < year.calendar_year()).collect();
    let mixes: Vec<Mix> = [
        mix(view, (year, &earlier), MixOf::Harm, harm_parts().filter(|part| covered(part, harms)).collect()),
        mix(view, (year, &earlier), MixOf::Context, context_parts().collect()),
        mix(view, (year, &earlier), MixOf::Source, sector_parts().collect()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let stand = view.stand();
    let authorities = stand.nesting.authorities().iter().map(|code| Whole::Authority(code.clone()));
    let middle_areas = stand.nesting.middle_areas().keys().map(|code| Whole::MiddleArea(code.clone()));
    let authorities = heard(view, year, authorities);
    let residents = stand.nesting.blocks().keys().map(|code| stand.areas.get(code.as_str())?.residents);
    Some(UnderIdentification {
        region: stand.region.clone(),
        year: year.calendar_year(),
        release: card(view, TableName::BlockYear, year)?,
        earlier: earlier.iter().map(|year| year.calendar_year()).collect(),
        total: view.sum(year, &Whole::Region),
        residents_10_17: residents.sum::<Option<u32>>().filter(|residents| *residents > 0),
        prompts: prompts(&mixes, authorities),
        not_known: not_known(&mixes),
        mixes,
        authorities,
        middle_areas: heard(view, year, middle_areas),
        method: say("under-method", &[]),
        duty: say("under-duty", &[]),
    })
}

fn heard(view: &View, year: Period, areas: impl Iterator<Item = Whole>) -> AreasHeard {
    let (mut all, mut shown) = (0, 0);
    for area in areas {
        all += 1;
        shown += u32::from(matches!(view.sum(year, &area), ReleasedValue::Value { .. }));
    }
    AreasHeard { all, shown }
}

const fn table(of: MixOf) -> TableName {
    match of {
        MixOf::Harm => TableName::AuthorityHarmQuarter,
        MixOf::Source => TableName::AuthoritySectorQuarter,
        MixOf::Context => TableName::AuthorityContextTypeYear,
    }
}

/// Whether a part stands for what was not recorded, or not clearly.
fn is_rest(part: &str) -> bool {
    part == UNCLEAR || part == HarmType::Other.code()
}

/// The mix by one list; none where the audience has no sheet of its table that covers the year.
fn mix(view: &View, (year, earlier): (Period, &[Period]), of: MixOf, mut parts: Vec<&str>) -> Option<Mix> {
    parts.sort_by_key(|part| !is_rest(part));
    let whole_now = known(view, year, &Whole::Region)?;
    let lines: Vec<MixLine> = parts
        .into_iter()
        .filter_map(|part| {
            let whole = Whole::Part(table(of), part.to_owned());
            view.estimate(year, &whole)?;
            let value = view.sum(year, &whole);
            let now = shown(value).and_then(|now| share_between(now, whole_now).ok());
            let before = before(view, earlier, &whole);
            Some(MixLine {
                code: part.to_owned(),
                label: part_name(part)?,
                not_recorded: is_rest(part),
                value,
                share: now.map(told),
                before: before.map(told),
                heard: (!is_rest(part) && part != SEVERAL).then(|| heard_of(presence(now, before))),
            })
        })
        .collect();
    (!lines.is_empty()).then_some(Mix { of, lines })
}

/// The share over the earlier years that tell of it: a year that withholds it counts as little as it may, and with all its reports.
fn before(view: &View, earlier: &[Period], whole: &Whole) -> Option<BoundedShare> {
    let (mut part, mut all) = (Bounded::default(), Bounded::default());
    for year in earlier {
        if let (Some(of_part), Some(of_all)) = (known(view, *year, whole), known(view, *year, &Whole::Region))
        {
            (part, all) = (part.and(of_part), all.and(of_all));
        }
    }
    (part.value > 0).then(|| share_between(part, all).ok()).flatten()
}

const fn shown(value: ReleasedValue) -> Option<Bounded> {
    match value {
        ReleasedValue::Value { rounded, low, high } => {
            Some(Bounded { value: rounded as u64, low: low as u64, high: high as u64 })
        }
        ReleasedValue::Withheld => None,
    }
}

/// What is known of a sum: what is shown of it, or that it is withheld, which bounds it above. None where no table reaches it.
fn known(view: &View, year: Period, whole: &Whole) -> Option<Bounded> {
    let (estimate, rule) = (view.estimate(year, whole)?, view.sum_rule(year)?);
    let withheld = || {
        let (_, reach) = disclosure::Estimate { value: 0.0, ..estimate }.interval();
        Bounded { value: 0, low: 0, high: u64::from(rule.threshold(estimate.standard_error) + reach) }
    };
    Some(shown(rule.show(&estimate)).unwrap_or_else(withheld))
}

/// To a thousandth: the noise is coarser.
fn told(share: BoundedShare) -> MixShare {
    let of = |value: f64| libm::round(value * 1_000.0) / 1_000.0;
    MixShare { share: of(share.share), low: of(share.interval.lower), high: of(share.interval.upper) }
}

const fn heard_of(presence: Presence) -> Heard {
    match presence {
        Presence::Absent => Heard::Absent,
        Presence::FarBelow => Heard::FarBelow,
        Presence::NoEarlier => Heard::NoEarlier,
        Presence::NotFarBelow => Heard::NotFarBelow,
    }
}

/// What to ask about: what was not recorded, then what is absent, then what is far below, then areas that nothing is heard from.
fn prompts(mixes: &[Mix], authorities: AreasHeard) -> Vec<Text> {
    let lines = || mixes.iter().flat_map(|mix| mix.lines.iter().map(|line| (mix.of, line)));
    let unrecorded = lines().filter(|(_, line)| line.not_recorded).filter_map(|(of, line)| {
        let key = match of {
            MixOf::Context => "under-prompt-unrecorded-context",
            MixOf::Harm | MixOf::Source => "under-prompt-unrecorded-harm",
        };
        Some(say(key, &[("share", Arg::from(percent(line.share?)))]))
    });
    let absent = lines().filter(|(_, line)| line.heard == Some(Heard::Absent)).map(|(of, line)| {
        let key = match of {
            MixOf::Harm => "under-prompt-absent-harm",
            MixOf::Source => "under-prompt-absent-source",
            MixOf::Context => "under-prompt-absent-context",
        };
        say(key, &[("kind", Arg::from(line.label.clone()))])
    });
    let below = lines().filter(|(_, line)| line.heard == Some(Heard::FarBelow)).filter_map(|(of, line)| {
        let key = match of {
            MixOf::Harm => "under-prompt-below-harm",
            MixOf::Source => "under-prompt-below-source",
            MixOf::Context => "under-prompt-below-context",
        };
        let args = [
            ("kind", Arg::from(line.label.clone())),
            ("now", Arg::from(percent(line.share?))),
            ("before", Arg::from(percent(line.before?))),
        ];
        Some(say(key, &args))
    });
    let silent = authorities.all - authorities.shown;
    let areas = (silent > 0).then(|| {
        let args = [("n", Arg::from(silent)), ("all", Arg::from(authorities.all))];
        say("under-prompt-areas", &args)
    });
    unrecorded.chain(absent).chain(below).chain(areas).collect()
}

/// "12% (8–17%)", to whole per cent.
fn percent(share: MixShare) -> String {
    let of = |value: f64| libm::round(value * 100.0);
    format!("{}% ({}–{}%)", of(share.share), of(share.low), of(share.high))
}

/// What these figures cannot tell.
fn not_known(mixes: &[Mix]) -> Vec<Text> {
    let mut told = vec![say("under-not-known-groups", &[]), say("under-not-known-several", &[])];
    if !mixes.iter().any(|mix| mix.of == MixOf::Source) {
        told.push(say("under-not-known-sources", &[]));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(code: &str, heard: Option<Heard>, not_recorded: bool) -> MixLine {
        let share = MixShare { share: 0.124, low: 0.08, high: 0.171 };
        MixLine {
            code: code.to_owned(),
            label: Text::same(code),
            not_recorded,
            value: ReleasedValue::Withheld,
            share: (heard != Some(Heard::Absent)).then_some(share),
            before: Some(share),
            heard,
        }
    }

    #[test]
    fn what_was_not_recorded_is_asked_about_first_and_silence_before_a_fall() {
        let mixes = [
            Mix {
                of: MixOf::Harm,
                lines: vec![line("other", None, true), line("cse", Some(Heard::FarBelow), false)],
            },
            Mix {
                of: MixOf::Source,
                lines: vec![
                    line("health", Some(Heard::Absent), false),
                    line("police", Some(Heard::NotFarBelow), false),
                ],
            },
        ];
        let told = prompts(&mixes, AreasHeard { all: 4, shown: 3 });
        let words: Vec<&str> = told.iter().map(|prompt| prompt.get(language::Lang::En)).collect();
        assert_eq!(words.len(), 4, "{words:?}");
        assert!(words[0].contains("12% (8–17%)"), "{words:?}");
        assert!(words[1].contains("health") && words[1].contains("not absence of harm"), "{words:?}");
        assert!(words[2].contains("cse") && !words.iter().any(|words| words.contains("police")), "{words:?}");
        assert!(prompts(&[], AreasHeard { all: 4, shown: 4 }).is_empty());
    }

    #[test]
    fn whoever_has_no_table_of_sources_is_told_so() {
        let harm = Mix { of: MixOf::Harm, lines: vec![line("cse", Some(Heard::NoEarlier), false)] };
        assert_eq!(not_known(std::slice::from_ref(&harm)).len(), 3);
        assert_eq!(not_known(&[harm, Mix { of: MixOf::Source, lines: Vec::new() }]).len(), 2);
    }
}
