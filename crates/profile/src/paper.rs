//! A published edition on paper, in either language. It is a function of what is frozen and of nothing else: the same edition gives the same
//! document whenever it is asked for.

use api::number::{plain, signed};
use api::report::{
    Block, Document, Edition, Fact, IntervalLine, Intervals, MARKING, PaperColumn, Section, Table,
};
use api::{
    FrozenEdition, KeyJudgement, MixLine, PinMethod, ProfileSection, Prose, ReleasedFinding, ReleasedValue,
    Turn,
};
use language::{Arg, Lang, Text, say};
use std::collections::BTreeSet;

/// The document of an edition; `digest` is the SHA-256 of its frozen bytes.
pub fn paper(frozen: &FrozenEdition, digest: &str) -> Document {
    let number = Arg::from(i64::from(frozen.number));
    let about = [
        ("kind", Arg::from(frozen.kind.label())),
        ("number", number.clone()),
        ("region", Arg::from(frozen.atlas.region.clone())),
        ("first", Arg::from(frozen.content.first_day.as_str())),
        ("last", Arg::from(frozen.content.last_day.as_str())),
    ];
    let edition = [
        ("number", number),
        ("id", Arg::from(frozen.id.split('-').next().unwrap_or(&frozen.id))),
        ("digest", Arg::from(Edition::short(digest))),
    ];
    let printed =
        [("on", Arg::from(frozen.published_on.as_str())), ("role", Arg::from(frozen.signed.role.clone()))];
    Document {
        marking: say("paper-marking", &[("marking", Arg::from(MARKING))]),
        handling: say("paper-handling", &[]),
        title: text_of(&frozen.content.title),
        subtitle: say("paper-profile-subtitle", &about),
        edition: Edition {
            words: say("paper-profile-edition", &edition),
            id: frozen.id.clone(),
            digest: digest.to_owned(),
        },
        printed: say("paper-profile-published", &printed),
        contents: true,
        sections: sections(frozen, digest),
    }
}

fn sections(frozen: &FrozenEdition, digest: &str) -> Vec<Section> {
    let section = |heading: &str, new_page: bool, blocks: Vec<Block>| Section {
        heading: say(heading, &[]),
        level: 1,
        new_page,
        blocks,
    };
    let mut sections = vec![section("profiles-judgements", true, judgements(frozen))];
    sections.extend(ProfileSection::ALL.iter().filter_map(|one| {
        let text = frozen.content.sections.get(one)?;
        Some(section(one.key(), false, prose(text)))
    }));
    sections.push(section("profiles-pins", true, findings(frozen)));
    sections.extend(frozen.atlas.maps.iter().enumerate().map(|(n, map)| Section {
        heading: say("paper-profile-map", &[("n", Arg::from(n as u64 + 1))]),
        level: 2,
        new_page: true,
        blocks: vec![Block::Map(Box::new(map.clone()))],
    }));
    sections.push(section("profiles-data", true, data(frozen)));
    sections.push(section("profiles-honesty", false, known(frozen)));
    sections.push(section("paper-map-method", false, method(frozen)));
    sections.push(section("profiles-probability", false, vec![yardstick(frozen)]));
    sections.push(section("paper-profile-about", false, vec![Block::Facts { facts: facts(frozen, digest) }]));
    if !frozen.atlas.licences.is_empty() {
        let items = frozen.atlas.licences.clone();
        sections.push(section("paper-map-sources", false, vec![Block::List { items }]));
    }
    sections
}

fn text_of(prose: &Prose) -> Text {
    Text::new(prose.en.trim(), prose.cy.trim())
}

/// Prose as it was parted by its writer. Where the two languages are parted differently, it stands as one.
fn prose(text: &Prose) -> Vec<Block> {
    let parts = |lang: Lang| -> Vec<String> {
        text.get(lang).split('\n').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let (en, cy) = (parts(Lang::En), parts(Lang::Cy));
    if en.len() == cy.len() {
        en.into_iter().zip(cy).map(|(en, cy)| Block::Paragraph { text: Text::new(en, cy) }).collect()
    } else {
        vec![Block::Paragraph { text: Text::new(en.join(" "), cy.join(" ")) }]
    }
}

fn fact(name: &str, value: Text) -> Fact {
    Fact { name: say(name, &[]), value }
}

fn judgements(frozen: &FrozenEdition) -> Vec<Block> {
    let one = |judgement: &KeyJudgement| {
        let word = frozen.yardstick.iter().find(|line| line.code == judgement.probability);
        let word = word.map_or_else(
            || Text::same(judgement.probability.code()),
            |line| both(|lang| format!("{} ({})", line.label.get(lang), line.range())),
        );
        let confidence = judgement.confidence.label();
        let sound = both(|lang| format!("{}. {}", confidence.get(lang), judgement.reason.get(lang).trim()));
        let mut facts = vec![fact("profiles-probability", word), fact("profiles-confidence", sound)];
        let leans: Vec<&ReleasedFinding> =
            judgement.pins.iter().filter_map(|pin| frozen.pins.get(pin)).collect();
        if !leans.is_empty() {
            let names = both(|lang| {
                let name = |finding: &&ReleasedFinding| {
                    format!("{} ({})", finding.name.get(lang), finding.question.period)
                };
                leans.iter().map(name).collect::<Vec<_>>().join("; ")
            });
            facts.push(fact("profiles-leans", names));
        }
        [Block::Paragraph { text: text_of(&judgement.statement) }, Block::Facts { facts }]
    };
    frozen.content.judgements.iter().flat_map(one).collect()
}

fn both(words: impl Fn(Lang) -> String) -> Text {
    Text::new(words(Lang::En), words(Lang::Cy))
}

fn column(heading: &str, figures: bool, share: u8) -> PaperColumn {
    PaperColumn { heading: say(heading, &[]), figures, share }
}

/// The findings: drawn where there are values, and all of them as a table.
fn findings(frozen: &FrozenEdition) -> Vec<Block> {
    if frozen.pins.is_empty() {
        return vec![Block::Paragraph { text: say("paper-profile-no-findings", &[]) }];
    }
    let mut all: Vec<&ReleasedFinding> = frozen.pins.values().collect();
    all.sort_by(|a, b| {
        (&a.question.period, &a.name, a.question.method).cmp(&(
            &b.question.period,
            &b.name,
            b.question.method,
        ))
    });
    let mut lines: Vec<IntervalLine> = Vec::new();
    for finding in &all {
        if let ReleasedValue::Value { rounded, low, high } = finding.value {
            let name = both(|lang| format!("{}, {}", finding.name.get(lang), finding.question.period));
            let line = IntervalLine { name, value: rounded, low, high };
            // One value can be asked for by several methods.
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    let mut blocks = Vec::new();
    if !lines.is_empty() {
        let named: Vec<Text> = lines
            .iter()
            .map(|line| both(|lang| format!("{}: {}", line.name.get(lang), words_of(line))))
            .collect();
        let alt = both(|lang| named.iter().map(|one| one.get(lang)).collect::<Vec<_>>().join("; "));
        blocks.push(Block::Intervals(Intervals { caption: say("paper-profile-values", &[]), alt, lines }));
    }
    blocks.push(Block::Table(Table {
        caption: say("paper-profile-findings", &[]),
        columns: vec![
            column("paper-column-area", false, 24),
            column("paper-profile-asked", false, 22),
            column("profiles-period", false, 10),
            column("map-col-value", true, 16),
            column("paper-profile-told", false, 22),
            column("paper-fact-release", false, 26),
        ],
        rows: all.into_iter().map(finding_row).collect(),
    }));
    blocks
}

fn words_of(line: &IntervalLine) -> String {
    api::number::interval(line.value.into(), line.low.into(), line.high.into())
}

fn finding_row(finding: &ReleasedFinding) -> Vec<Text> {
    let question = &finding.question;
    let asked = match (&question.against, &question.c) {
        (Some(against), _) => both(|lang| format!("{} ({against})", question.method.label().get(lang))),
        (None, Some(c)) => both(|lang| format!("{} (c = {c})", question.method.label().get(lang))),
        (None, None) => question.method.label(),
    };
    vec![
        finding.name.clone(),
        asked,
        Text::same(&question.period),
        finding.value.words(),
        told(finding),
        Text::same(&finding.release.id),
    ]
}

/// What a finding says beyond its value: a likelihood, or a change with its interval.
fn told(finding: &ReleasedFinding) -> Text {
    if let Some(percent) = finding.percent {
        return Text::same(format!("P = {percent}%"));
    }
    let Some(change) = finding.change else { return Text::same("–") };
    let turn = say(
        match change.turn {
            Turn::Rose => "profiles-turn-rose",
            Turn::Fell => "profiles-turn-fell",
            Turn::NoDetectableChange => "profiles-turn-no-detectable-change",
        },
        &[],
    );
    let range = format!("{} ({} – {})", signed(change.difference), signed(change.low), signed(change.high));
    both(|lang| format!("{}: {range}", turn.get(lang)))
}

/// Who gave what, when, how complete it is, and how far the coding can be trusted.
fn data(frozen: &FrozenEdition) -> Vec<Block> {
    let data = &frozen.data;
    let held = data.quarters.len() - data.missing.len();
    let counts = [("held", Arg::from(held as u64)), ("all", Arg::from(data.quarters.len() as u64))];
    let mut blocks = vec![Block::Paragraph { text: say("profiles-data-complete", &counts) }];
    if !data.missing.is_empty() {
        let missing = say("profiles-data-missing", &[]);
        let quarters = data.missing.join(", ");
        let text = both(|lang| format!("{} {quarters}", missing.get(lang)));
        blocks.push(Block::Paragraph { text });
    }
    let years: Vec<i16> =
        data.sectors.first().map(|line| line.years.iter().map(|one| one.year).collect()).unwrap_or_default();
    if !years.is_empty() {
        let mut columns = vec![column("profiles-data-sector", false, 40)];
        columns.extend(years.iter().map(|year| PaperColumn {
            heading: Text::same(year.to_string()),
            figures: true,
            share: 14,
        }));
        let rows = data.sectors.iter().map(|line| {
            let share = |year: &i16| {
                let share = line.years.iter().find(|one| one.year == *year);
                Text::same(share.map_or_else(|| "–".to_owned(), |share| format!("{}%", share.percent)))
            };
            std::iter::once(line.label.clone()).chain(years.iter().map(share)).collect()
        });
        let caption = say("profiles-data-share", &[]);
        blocks.push(Block::Table(Table { caption, columns, rows: rows.collect() }));
    }
    if !data.coding.is_empty() {
        blocks.push(Block::Paragraph { text: say("profiles-data-coding", &[]) });
        blocks.push(Block::List { items: data.coding.iter().map(coded).collect() });
    }
    blocks.push(Block::Paragraph { text: say("profiles-data-note", &[]) });
    blocks
}

fn coded(line: &MixLine) -> Text {
    let percent = |share: f64| plain((share * 100.0).round());
    let share = line.share.map_or_else(
        || "–".to_owned(),
        |share| format!("{}% ({}–{})", percent(share.share), percent(share.low), percent(share.high)),
    );
    both(|lang| format!("{}: {share}", line.label.get(lang)))
}

/// What must be known of the findings, each said once.
fn known(frozen: &FrozenEdition) -> Vec<Block> {
    let mut said: BTreeSet<Text> = BTreeSet::new();
    for finding in frozen.pins.values() {
        said.extend(finding.honesty.prompts.iter().cloned());
        said.extend(finding.honesty.not_known.iter().cloned());
        if finding.honesty.police_only {
            said.insert(say("profiles-police-only", &[]));
        }
    }
    said.insert(say("paper-method-misread", &[]));
    said.insert(say("paper-value-complete", &[]));
    vec![Block::List { items: said.into_iter().collect() }]
}

/// The methods that the findings were asked by.
fn method(frozen: &FrozenEdition) -> Vec<Block> {
    let Some(first) = frozen.pins.values().next() else {
        return vec![Block::Paragraph { text: say("paper-profile-no-findings", &[]) }];
    };
    let card = &first.release;
    let noise = [
        ("scale", Arg::from(card.ledger.first().map_or("", |line| line.scale.as_str()))),
        ("threshold", Arg::from(u64::from(card.threshold))),
        ("rounding", Arg::from(u64::from(card.rounding))),
    ];
    let mut said = vec![say("paper-method-noise", &noise), say("paper-method-rate", &[])];
    for finding in frozen.pins.values() {
        let question = &finding.question;
        let words = match (question.method, &question.c, &question.against) {
            (PinMethod::Exceedance, Some(c), _) => {
                say("paper-method-exceedance", &[("c", Arg::from(c.as_str()))])
            }
            (PinMethod::Change, _, Some(against)) => say(
                "paper-method-change",
                &[("against", Arg::from(against.as_str())), ("period", Arg::from(question.period.as_str()))],
            ),
            _ => continue,
        };
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said.into_iter().map(|text| Block::Paragraph { text }).collect()
}

fn yardstick(frozen: &FrozenEdition) -> Block {
    Block::Table(Table {
        caption: say("paper-profile-yardstick", &[]),
        columns: vec![column("profiles-probability", false, 60), column("paper-profile-range", true, 20)],
        rows: frozen
            .yardstick
            .iter()
            .map(|line| vec![line.label.clone(), Text::same(line.range())])
            .collect(),
    })
}

/// Which edition this is.
fn facts(frozen: &FrozenEdition, digest: &str) -> Vec<Fact> {
    let same = |words: &str| Text::same(words);
    let enough = frozen.sufficiency;
    let months =
        [("months", Arg::from(u64::from(enough.months))), ("minimum", Arg::from(u64::from(enough.minimum)))];
    let signed = both(|lang| format!("{}, {}", frozen.signed.role.get(lang), frozen.signed.on));
    vec![
        fact("profiles-kind", frozen.kind.label()),
        fact("paper-profile-id", same(&frozen.id)),
        fact(
            "profiles-period",
            say(if enough.enough { "profiles-enough" } else { "profiles-not-enough" }, &months),
        ),
        fact("profiles-vocabulary", same(&frozen.vocabulary)),
        fact("profiles-releases", same(&frozen.releases.join(", "))),
        fact("profiles-signed-by", signed),
        fact("profiles-published-on", same(&frozen.published_on)),
        fact("profiles-review-on", same(frozen.content.review_on.as_deref().unwrap_or("–"))),
        fact("profiles-digest", same(digest)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_keeps_its_paragraphs_where_both_languages_have_as_many() {
        let of = |en: &str, cy: &str| prose(&Prose::new(en, cy)).len();
        assert_eq!(of("One.\n\nTwo.", "Un.\nDau."), 2);
        assert_eq!(of("One.\nTwo.", "Un a dau."), 1);
    }
}
