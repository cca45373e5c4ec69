//! Names of people: by the gazetteer, minus what belongs to places and brands, with the forms that Welsh has.

use crate::Kind;
use crate::find::Findings;
use crate::gazetteer::{
    GIVEN, Gazetteer, LEAD, MAYBE_LEAD, MUTATED, PLAIN, PREPOSITION, SURNAME, TAIL, TITLE, VERB, WORD,
};
use crate::place;
use crate::token::{Case, Gap, Token, tokens};

/// A stretch of tokens and what it is.
type Found = (usize, usize, Kind);

pub(crate) fn find(gazetteer: &Gazetteer, found: &mut Findings<'_>) {
    let normal = found.normal;
    let mut tokens = tokens(normal, gazetteer);
    if !tokens.iter().any(|token| token.is(GIVEN | SURNAME | TITLE | LEAD | MUTATED) || is_patronymic(token))
    {
        return;
    }
    place::mask(&mut tokens, gazetteer, &normal.lower);
    let mut at = 0;
    while at < tokens.len() {
        let rules = [titled, patronymic, comma_name, full_name, surname_first, initials, mutated, lone];
        let first = rules.iter().find_map(|rule| rule(&tokens, at));
        at = first.map_or(at + 1, |(from, to, kind)| {
            found.add(tokens[from].start, tokens[to].end, kind);
            to + 1
        });
    }
}

fn is_patronymic(token: &Token<'_>) -> bool {
    matches!(&*token.word, "ap" | "ab" | "ferch" | "verch" | "merch")
}

/// The token after `at`, when it belongs with it.
fn near<'t, 'n>(tokens: &'t [Token<'n>], at: usize) -> Option<&'t Token<'n>> {
    tokens.get(at + 1).filter(|next| next.gap == Gap::Near && !next.masked)
}

fn sure(token: &Token<'_>, marks: u32) -> bool {
    token.is(marks) && !token.is(WORD)
}

/// A word that no list knows, written as names are.
fn unknown(token: &Token<'_>) -> bool {
    token.marks & !MUTATED == 0 && token.capital() && token.word.len() > 1
}

/// "Mrs Pugh", "PC Okafor", "y Parch. Elwyn Morgan".
fn titled(tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let title = tokens.get(at).filter(|token| token.is(TITLE) && !token.masked)?;
    let name = near(tokens, at).or_else(|| follows(tokens, at).filter(|next| !next.masked && next.capital()));
    let name = name.filter(|name| !name.is(TITLE))?;
    // Short titles are words, abbreviations and machines too.
    let shy = !matches!(&*title.word, "mr" | "mrs" | "ms" | "mx" | "mister" | "dr");
    let named = name.is(GIVEN | SURNAME) && (name.capital() || sure(name, GIVEN | SURNAME) || !shy);
    let looks = unknown(name) && (title.capital() || !shy);
    let initial = name.letter() && name.capital() && title.capital();
    let any = !shy && !name.is(PLAIN) && name.word.len() > 1;
    (named && (title.capital() || !shy || name.capital()) || looks || initial || any).then(|| {
        let mut to = at + 1;
        while to < at + 3
            && near(tokens, to)
                .is_some_and(|next| next.capital() && (next.is(GIVEN | SURNAME) || tokens[to].letter()))
        {
            to += 1;
        }
        (at, to, Kind::Name)
    })
}

/// "Rhodri ap Huw", "Gwenllian ferch Rhys", "ab Ifan".
fn patronymic(tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let after = |middle: usize| {
        near(tokens, middle).filter(|next| next.is(GIVEN | SURNAME | MUTATED) || unknown(next))
    };
    if near(tokens, at).is_some_and(is_patronymic)
        && !tokens[at].masked
        && (tokens[at].is(GIVEN | SURNAME) || unknown(&tokens[at]))
    {
        return after(at + 1)
            .filter(|father| father.is(GIVEN | SURNAME) || father.capital())
            .map(|_| (at, at + 2, Kind::Name));
    }
    let alone = is_patronymic(&tokens[at]) && !tokens[at].masked && &*tokens[at].word != "merch";
    let father =
        after(at).filter(|father| alone && father.is(GIVEN) && (father.capital() || !father.is(WORD)))?;
    (!father.is(TAIL)).then_some((at, at + 1, Kind::Name))
}

/// "Davies, Rhys", "DAVIES, R."
fn comma_name(tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let (surname, given) = (tokens.get(at)?, tokens.get(at + 1)?);
    let laid_out = given.gap == Gap::Comma && !surname.masked && !given.masked && surname.is(SURNAME);
    let one_is_sure = sure(surname, SURNAME) || sure(given, GIVEN);
    let capitals = surname.capital() && given.capital();
    let named =
        given.is(GIVEN) && one_is_sure && (capitals || (sure(surname, SURNAME) && sure(given, GIVEN)));
    let initial = given.letter() && given.capital() && sure(surname, SURNAME) && surname.capital();
    (laid_out && (named || initial)).then_some((at, at + 1, Kind::Name))
}

/// Given name, up to two middle names or initials, surname; double surnames too.
fn full_name(tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let given = tokens.get(at).filter(|token| token.is(GIVEN) && !token.masked && !token.owns)?;
    let mut last = at;
    for _ in 0..2 {
        match near(tokens, last) {
            Some(next)
                if next.is(GIVEN)
                    && !next.is(SURNAME)
                    && near(tokens, last + 1).is_some_and(|then| then.is(SURNAME)) =>
            {
                last += 1;
            }
            Some(next)
                if next.letter()
                    && next.capital()
                    && near(tokens, last + 1).is_some_and(|then| then.is(SURNAME)) =>
            {
                last += 1;
            }
            _ => break,
        }
    }
    let surname = near(tokens, last)?;
    let kind = pair(tokens, at, given, surname)?;
    let mut to = last + 1;
    while to < last + 3
        && near(tokens, to)
            .is_some_and(|next| next.is(SURNAME) && next.capital() == surname.capital() && !next.is(PLAIN))
    {
        to += 1;
    }
    Some((at, to, kind))
}

/// What a given name and the word after it make together.
fn pair(tokens: &[Token<'_>], at: usize, given: &Token<'_>, surname: &Token<'_>) -> Option<Kind> {
    let capitals = given.capital() && surname.capital();
    let both = sure(given, GIVEN) && sure(surname, SURNAME | GIVEN);
    if both && (capitals || surname.is(SURNAME)) {
        return Some(Kind::Name);
    }
    if surname.is(SURNAME) && (sure(given, GIVEN) || sure(surname, SURNAME)) && !small(given) {
        // "will thomas come" and "mark hughes" look alike; a person decides.
        let told = capitals || (given.word.len() > 3 && !given.is(PLAIN) && !surname.is(PLAIN));
        return told.then_some(if capitals { Kind::Name } else { Kind::GivenName });
    }
    if !capitals {
        return None;
    }
    if sure(given, GIVEN) && (surname.is(GIVEN) || unknown(surname)) {
        return Some(Kind::Name);
    }
    let talk = given.is(PLAIN) && surname.is(PLAIN | TAIL);
    let doubtful = surname.is(SURNAME) && !surname.is(TAIL) && !talk && !small(given);
    (doubtful && (stands_as_person(tokens, at) || !surname.is(PLAIN))).then_some(Kind::GivenName)
}

/// A word so common that a capital proves nothing.
fn small(token: &Token<'_>) -> bool {
    token.word.len() <= 2
}

/// "DAVIES Rhys", "Nguyen Linh".
fn surname_first(tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let surname = tokens.get(at).filter(|token| sure(token, SURNAME) && !token.masked && !token.owns)?;
    let given = near(tokens, at).filter(|given| sure(given, GIVEN))?;
    (surname.capital() && given.capital()).then(|| {
        let more = near(tokens, at + 1)
            .is_some_and(|next| next.capital() && next.is(GIVEN | SURNAME) && !next.is(PLAIN));
        (at, at + 1 + usize::from(more), Kind::Name)
    })
}

/// "R. Davies", "R J Davies", "Davies R".
fn initials(tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let first = tokens.get(at).filter(|token| token.letter() && token.capital() && !token.masked)?;
    let mut last = at;
    while last < at + 2 && follows(tokens, last).is_some_and(|next| next.letter() && next.capital()) {
        last += 1;
    }
    let surname = follows(tokens, last).filter(|next| next.is(SURNAME) && next.capital() && !next.masked)?;
    let dotted = surname.stop_before || last > at;
    let article = matches!(&*first.word, "a" | "i" | "o" | "y") && !dotted;
    let plain_surname = sure(surname, SURNAME) && !surname.is(PLAIN) && !article;
    (dotted || plain_surname).then_some((at, last + 1, Kind::Name))
}

/// The next token over a blank, a stop, or both.
fn follows<'t, 'n>(tokens: &'t [Token<'n>], at: usize) -> Option<&'t Token<'n>> {
    let next = tokens.get(at + 1)?;
    let close = next.start - tokens[at].end <= 2;
    (close && (next.gap == Gap::Near || next.stop_before)).then_some(next)
}

/// "gan Gerys", "i Ddafydd Huws".
fn mutated(tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let name = tokens.get(at).filter(|token| token.is(MUTATED) && token.capital() && !token.masked)?;
    let before = at.checked_sub(1).and_then(|before| tokens.get(before))?;
    let governed = name.gap == Gap::Near && before.is(PREPOSITION | LEAD | MAYBE_LEAD);
    let named = near(tokens, at).is_some_and(|next| next.capital() && sure(next, SURNAME));
    if !governed || (name.is(WORD | PLAIN) && !named) {
        return None;
    }
    match near(tokens, at) {
        Some(next) if next.capital() && (next.is(SURNAME | GIVEN)) => Some((at, at + 1, Kind::Name)),
        _ => Some((at, at, Kind::GivenName)),
    }
}

/// A name by itself where a person stands, or a name that is nothing else.
fn lone(tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let name = &tokens[at];
    if name.masked || is_patronymic(name) {
        return None;
    }
    let told = (at, at, Kind::GivenName);
    let only = tokens.len() == 1;
    let stands = stands_as_person(tokens, at);
    if is_question(tokens, at) || (!name.capital() && (name.is(PLAIN) || is_idiom(tokens, at))) {
        return None;
    }
    let long = name.capital() && name.word.len() > 2;
    if sure(name, GIVEN) && (long || stands || only) {
        return Some(told);
    }
    if name.is(GIVEN)
        && name.capital()
        && stands
        && (!begins_sentence(tokens, at) || acts(tokens, at))
        && !small(name)
    {
        return Some(told);
    }
    let family = near(tokens, at).is_some_and(|next| {
        matches!(
            &*next.word,
            "family"
                | "household"
                | "brothers"
                | "sisters"
                | "twins"
                | "boys"
                | "children"
                | "lad"
                | "girl"
                | "boy"
        )
    });
    let teulu = at > 0 && matches!(&*tokens[at - 1].word, "teulu" | "deulu");
    if sure(name, SURNAME) && name.capital() && (only || family || teulu || follows_lead(tokens, at)) {
        return Some(told);
    }
    let strange = unknown(name) && name.case == Case::Title && follows_lead(tokens, at);
    strange.then_some(told)
}

/// "i ben", "ar ben", "am ben", "uwch ben": the end, the top, above; *pen* after a preposition that softens it, written small.
fn is_idiom(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &*tokens[before].word);
    &*tokens[at].word == "ben" && matches!(before, Some("i" | "ar" | "am" | "uwch"))
}

/// "Beth a newidiodd", "Beth sydd wedi newid", "Beth yw": *beth* asks what, where a verb follows and nobody is named after it.
fn is_question(tokens: &[Token<'_>], at: usize) -> bool {
    let verb = |next: &Token<'_>| match &*next.word {
        // Either "that" before a verb, or "and" before somebody else.
        "a" => {
            near(tokens, at + 1).is_some_and(|then| !then.capital() && !then.is(GIVEN | SURNAME | MUTATED))
        }
        word => {
            matches!(word, "yw" | "ydy" | "ydi" | "mae" | "bynnag" | "sy" | "sydd")
        }
    };
    let asks = begins_sentence(tokens, at) || !tokens[at].capital();
    asks && &*tokens[at].word == "beth" && near(tokens, at).is_some_and(|next| !next.capital() && verb(next))
}

fn begins_sentence(tokens: &[Token<'_>], at: usize) -> bool {
    at == 0 || tokens[at].stop_before
}

fn follows_lead(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at].gap == Gap::Near && at > 0 && tokens[at - 1].is(LEAD) && !tokens[at - 1].masked
}

/// Whether the next word is something that only a person does.
fn acts(tokens: &[Token<'_>], at: usize) -> bool {
    near(tokens, at).is_some_and(|next| {
        matches!(
            &*next.word,
            "said"
                | "says"
                | "told"
                | "tells"
                | "disclosed"
                | "attends"
                | "lives"
                | "texted"
                | "phoned"
                | "stated"
                | "admitted"
                | "denied"
                | "messaged"
                | "asked"
                | "threatened"
        )
    })
}

/// Whether the words around say that somebody is meant.
fn stands_as_person(tokens: &[Token<'_>], at: usize) -> bool {
    let name = &tokens[at];
    let month = matches!(&*name.word, "may" | "april" | "june" | "july" | "august" | "mai" | "medi" | "awst");
    let lead =
        at.checked_sub(1).map(|before| &tokens[before]).filter(|lead| name.gap == Gap::Near && !lead.masked);
    if lead.is_some_and(|lead| lead.is(LEAD) || (lead.is(MAYBE_LEAD) && !month)) {
        return true;
    }
    let Some(next) = near(tokens, at) else { return false };
    let verb = next.is(VERB) && !matches!(&*next.word, "and" | "is" | "yn" | "wedi" | "oedd" | "ei" | "sy");
    let begins = begins_sentence(tokens, at) && !acts(tokens, at);
    (verb && !begins) || (sure(name, GIVEN) && next.is(VERB)) || (name.owns && next.is(LEAD))
}
