//! Registration marks of vehicles (DVLA, INF104): current form, prefix, suffix, and the rest beside a word for a vehicle.

use crate::Kind;
use crate::find::{Findings, pattern, stands_alone};
use regex::bytes::Regex;

pub(crate) struct Patterns {
    current: Regex,
    prefix: Regex,
    suffix: Regex,
    beside: Regex,
}

impl Patterns {
    pub(crate) fn new() -> Self {
        Self {
            current: pattern(
                r"(?:^|[^0-9a-z])(?P<it>[a-hj-pr-y][a-hj-pr-z][\ .-]?(?:0[1-9]|[1-7][0-9])[\ .-]{0,2}[a-hj-pr-z]{3})",
            ),
            prefix: pattern(
                r"(?:^|[^0-9a-z])(?P<it>[a-hj-npr-tv-y][0-9]{1,3}(?P<gap>[\ -]?)(?P<word>[a-hj-pr-z]{3}))",
            ),
            suffix: pattern(
                r"(?:^|[^0-9a-z])(?P<it>(?P<word>[a-hj-pr-z]{3})(?P<gap>[\ -]?)[0-9]{1,3}[a-hj-npr-tv-y])",
            ),
            beside: pattern(
                r"(?:^|[^a-z])(?:vrm|vrn|reg(?:istration)?(?:\ (?:no|number|plate|mark))?|number\ ?plate|plate|plat|rhif\ cofrestru|cofrestriad|index)[\ .:=\#'-]{0,3}(?:(?:no|number|is|was|yw|of|rhif)[\ .:=\#'-]{0,3}){0,2}(?P<it>[a-z]{1,3}[\ ]?[0-9]{1,4}[\ ]?[a-z]{0,3}|[0-9]{1,4}[\ ]?[a-z]{1,3})",
            ),
        }
    }
}

pub(crate) fn find(patterns: &Patterns, found: &mut Findings<'_>) {
    let normal = found.normal;
    // In the middle of a lower-case sentence "m4 for" has the shape of a mark; whoever writes marks writes capitals.
    let capitals =
        |start: usize, end: usize| !normal.text.as_bytes()[start..end].iter().any(u8::is_ascii_lowercase);
    found.each(&patterns.current, Kind::VehiclePlate, |captures, text| {
        let it = captures.name("it").expect("a group that always takes part");
        let blanks = it.as_bytes().split(|byte| *byte == b' ').count() - 1;
        // "10 ac 13 oed": three words of a sentence, unless somebody wrote them as a mark.
        let written = blanks < 2 || capitals(it.start(), it.end());
        let word = blanks > 0 && is_word(&it.as_bytes()[it.len() - 3..]);
        stands_alone(text, it.start(), it.end()) && written && !word
    });
    for older in [&patterns.prefix, &patterns.suffix] {
        found.judged(older, |captures, text| {
            let it = captures.name("it")?;
            let (word, apart) = (&captures["word"], !captures["gap"].is_empty());
            let digits = it.as_bytes().iter().filter(|byte| byte.is_ascii_digit()).count();
            let written = capitals(it.start(), it.end()) || (!apart && digits == 3);
            let mark = stands_alone(text, it.start(), it.end()) && !is_word(word) && written;
            mark.then_some(if digits == 3 { Kind::VehiclePlate } else { Kind::LikelyIdentifier })
        });
    }
    found.each(&patterns.beside, Kind::VehiclePlate, |captures, text| {
        let it = captures.name("it").expect("a group that always takes part");
        let digits = it.as_bytes().iter().filter(|byte| byte.is_ascii_digit()).count();
        stands_alone(text, it.start(), it.end()) && digits >= 1 && it.len() >= 4
    });
}

/// Three letters that are a word, a month, a harm or a team beside a number far more often than a mark.
fn is_word(word: &[u8]) -> bool {
    const WORDS: [&[u8]; 82] = [
        b"and", b"the", b"for", b"was", b"via", b"bus", b"car", b"pub", b"new", b"old", b"off", b"out",
        b"has", b"are", b"all", b"any", b"yrs", b"yds", b"kms", b"mon", b"tue", b"wed", b"thu", b"sun",
        b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec",
        b"cse", b"cce", b"csa", b"hsb", b"asb", b"who", b"but", b"not", b"two", b"one", b"ten", b"eve",
        b"yob", b"hrs", b"set", b"see", b"now", b"day", b"act", b"lot", b"box", b"bay", b"ref", b"log",
        b"cad", b"ods", b"pru", b"sen", b"aln", b"ehe", b"lac", b"cla", b"crt", b"jct", b"hwy", b"exp",
        b"rdb", b"rbt", b"non", b"neu", b"sef", b"tan", b"ond", b"cam", b"ger", b"oed",
    ];
    WORDS.contains(&word)
}
