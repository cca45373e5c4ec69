//! Addresses of homes, English and Welsh: a number with a street, a flat, or a full postcode with a number or house name.
//!
//! Street words after the vocabulary of BS 7666; postcodes by Royal Mail's format. A postcode by itself is an area.

use crate::Kind;
use crate::find::{Findings, pattern, stands_alone};
use regex::bytes::{Captures, Regex};

pub(crate) struct Patterns {
    english: Regex,
    welsh: Regex,
    flat: Regex,
    number_postcode: Regex,
    postcode_number: Regex,
    house_postcode: Regex,
    numbered: Regex,
}

const NUMBER: &str = r"(?P<n>[0-9]{1,4}[a-h]?(?:\ ?[-/]\ ?[0-9]{1,4})?)";
const STREET: &str = r"(?:street|str|st|road|rd|avenue|ave|av|lane|ln|close|cl|drive|dr|crescent|cres|terrace|terr|ter|place|pl|gardens?|gdns|court|ct|way|grove|gr|walk|row|square|sq|view|rise|parade|mews|hill|green|cottages?|villas?|house|buildings|park|meadows?|fields?|heights|mount|croft|vale|dale|end|side|bank|gate|yard|wharf|quay|mead|broadway|esplanade|promenade|ridge|copse|orchard|paddock|chase|circle|loop|cwrt|heol)";
const HEOL: &str = r"(?:stryd|heol|hewl|ffordd|fford|lon|maes|cae|clos|rhes|rhodfa|cwrt|bryn|parc|tai|teras|trem|llys|pant|nant|erw|dol|ddol|golwg|gerddi|cilgant|coed|min|hafan|gelli|llwyn|waun|bro|tre|tan|pen|ty'n|tyn|rhiw|allt|gallt|lle|llain|y|yr|plas|penrhiw|stad|ystad|glan|is|uwch|tyddyn)";
const POSTCODE: &str = r"[a-z]{1,2}[0-9][0-9a-z]?[\ .-]{0,2}[0-9][abd-hjlnp-uw-z]{2}";

impl Patterns {
    pub(crate) fn new() -> Self {
        Self {
            english: pattern(&format!(
                r"(?:^|[^0-9a-z.:/\#-])(?P<it>{NUMBER}[\ ]?,?[\ ]{{0,2}}(?P<w>(?:[a-z\x80-\xff'.-]{{1,24}}[\ ]{{1,2}}){{1,4}}?){STREET})\b"
            )),
            welsh: pattern(&format!(
                r"(?:^|[^0-9a-z.:/\#-])(?P<it>{NUMBER}[\ ]?,?[\ ]{{1,2}}(?P<h>{HEOL})[\ -]{{1,2}}(?P<w>(?:yr?\ )?[a-z\x80-\xff'-]{{2,24}}(?:[\ -][a-z'-]{{2,24}}){{0,2}}))"
            )),
            flat: pattern(
                r"(?:^|[^a-z])(?P<it>(?:flat|fflat|apartment|apt|fflatiau|caravan|carafan)[\ .]{0,2}(?:no\.?[\ ]|number[\ ]|rhif[\ ])?[0-9]{1,4}[a-h]?)\b",
            ),
            number_postcode: pattern(&format!(
                r"(?:^|[^0-9a-z.:/-])(?P<it>{NUMBER}[\ ,]{{1,3}}(?P<w>(?:[a-z'.-]{{1,24}}[\ ,]{{1,3}}){{0,6}}?){POSTCODE})\b"
            )),
            postcode_number: pattern(&format!(
                r"(?:^|[^0-9a-z])(?P<it>{POSTCODE}[\ ,;:-]{{1,3}}(?:(?:no|number|rhif|house|flat|fflat|ty|\#)[\ .]{{1,2}}{NUMBER}\b|[0-9]{{1,3}}[a-h]?[\ ]?(?:$|[,;.)])))"
            )),
            house_postcode: pattern(&format!(
                r"(?:^|[^a-z])(?P<it>(?:[a-z'-]{{2,20}}\ )?(?:cottage|house|farm|fferm|ffermdy|bungalow|bwthyn|villa|lodge|tyddyn|ty|annedd|barn|ysgubor|croft|cartref|caravan)\b[^0-9]{{0,40}}{POSTCODE})\b"
            )),
            numbered: pattern(
                r"(?:^|[^a-z])(?P<it>(?:lives?|living|stays?|staying|resid(?:es|ing|ent)|moved|byw|aros)[\ ](?:at|in|to|yn|ym|with)?[\ ]?(?:no\.?|number|rhif|house|ty)?[\ ]?[0-9]{1,4}[a-h]?)(?:\ [a-z]|$|[,.])",
            ),
        }
    }
}

pub(crate) fn find(patterns: &Patterns, found: &mut Findings<'_>) {
    if !found.normal.has_digit {
        return;
    }
    let normal = found.normal;
    let written_in_capitals = normal.text.bytes().any(|byte| byte.is_ascii_uppercase());
    let capital = |at: usize| normal.text.as_bytes().get(at).is_some_and(|byte| !byte.is_ascii_lowercase());
    let names_a_street = |captures: &Captures<'_>, text: &[u8]| {
        let (it, words) = (captures.name("it").expect("it"), captures.name("w").expect("w"));
        let mut at = words.start();
        let named = words.as_bytes().split(|byte| *byte == b' ').all(|word| {
            let start = at;
            at += word.len() + 1;
            word.is_empty()
                || word == b"the"
                || word == b"y"
                || word == b"yr"
                || (!is_talk(word) && (!written_in_capitals || capital(start)))
        });
        let bare = words.as_bytes().trim_ascii() == b"the" && !is_the_street(it.as_bytes());
        named && !bare && is_a_house(text, it.start())
    };
    found.each(&patterns.english, Kind::Address, names_a_street);
    found.each(&patterns.number_postcode, Kind::Address, |captures, text| {
        let (it, words) = (captures.name("it").expect("it"), captures.name("w").expect("w"));
        words.as_bytes().split(|byte| b" ,".contains(byte)).all(|word| !is_talk(word))
            && is_a_house(text, it.start())
    });
    found.each(&patterns.welsh, Kind::Address, |captures, text| {
        let (it, words) = (captures.name("it").expect("it"), captures.name("w").expect("w"));
        let street =
            matches!(&captures["h"], b"stryd" | b"heol" | b"hewl" | b"ffordd" | b"lon" | b"clos" | b"rhodfa");
        let first = words.as_bytes().split(|byte| *byte == b' ').next().unwrap_or_default();
        let begins = captures.name("h").is_some_and(|h| capital(h.start()));
        !is_talk(first)
            && is_a_house(text, it.start())
            && ((begins && (capital(words.start()) || matches!(first, b"y" | b"yr"))) || (street && !begins))
    });
    found.all(&patterns.flat, Kind::Address);
    found.each(&patterns.postcode_number, Kind::Address, |captures, text| {
        captures.name("it").is_some_and(|it| !text.get(it.end()).is_some_and(|byte| b"/-:".contains(byte)))
    });
    found.all(&patterns.house_postcode, Kind::Address);
    found.each(&patterns.numbered, Kind::Address, |captures, text| {
        captures.name("it").is_some_and(|it| stands_alone(text, it.start(), it.end()))
    });
}

/// "3 The Close" is an address although its street is one word.
fn is_the_street(it: &[u8]) -> bool {
    it.windows(4).any(|part| part == b"the ")
}

/// Words that never stand in a street's name but stand between a count and one.
#[expect(clippy::too_many_lines, reason = "a list of words")]
fn is_talk(word: &[u8]) -> bool {
    const TALK: &[&str] = &[
        "on",
        "in",
        "at",
        "near",
        "of",
        "off",
        "by",
        "to",
        "from",
        "and",
        "or",
        "with",
        "outside",
        "inside",
        "behind",
        "between",
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "for",
        "incidents",
        "incident",
        "reports",
        "report",
        "concerns",
        "concern",
        "minutes",
        "mins",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "year",
        "times",
        "people",
        "pupils",
        "children",
        "boys",
        "girls",
        "youths",
        "males",
        "females",
        "vehicles",
        "cars",
        "metres",
        "miles",
        "m",
        "km",
        "pm",
        "am",
        "bus",
        "buses",
        "stops",
        "stop",
        "shops",
        "different",
        "other",
        "more",
        "new",
        "via",
        "then",
        "after",
        "before",
        "along",
        "towards",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "o",
        "i",
        "yn",
        "ym",
        "yng",
        "ar",
        "a",
        "ac",
        "ger",
        "wrth",
        "gan",
        "am",
        "rhwng",
        "oed",
        "blwydd",
        "mlwydd",
        "mewn",
        "sy",
        "sydd",
        "oedd",
        "mae",
        "yw",
        "wedi",
        "lle",
        "ymlaen",
        "newydd",
        "gwahanol",
        "chwarae",
        "adroddiad",
        "digwyddiad",
        "pryder",
        "arall",
        "the",
        "th",
        "st",
        "rd",
        "nd",
        "old",
        "aged",
        "yo",
        "young",
        "that",
        "this",
        "their",
        "his",
        "her",
        "out",
        "up",
        "down",
        "no",
        "home",
        "evening",
        "night",
        "morning",
        "afternoon",
        "x",
        "per",
        "cent",
        "high-risk",
        "into",
        "around",
        "when",
        "where",
    ];
    TALK.iter().any(|talk| talk.as_bytes() == word)
}

/// A number after "route" or "year" is not a house's.
#[expect(clippy::too_many_lines, reason = "a list of words")]
fn is_a_house(text: &[u8], start: usize) -> bool {
    const NOT: &[&str] = &[
        "bus",
        "route",
        "service",
        "services",
        "year",
        "yr",
        "years",
        "stop",
        "stand",
        "bay",
        "platform",
        "gate",
        "junction",
        "exit",
        "jct",
        "class",
        "key stage",
        "ks",
        "phase",
        "zone",
        "ward",
        "area",
        "week",
        "term",
        "page",
        "item",
        "section",
        "table",
        "figure",
        "aged",
        "age",
        "under",
        "over",
        "bws",
        "llwybr",
        "blwyddyn",
        "bl",
        "safle",
        "gorsaf",
        "cyffordd",
        "parth",
        "wythnos",
        "tymor",
        "dosbarth",
        "rhan",
        "level",
        "grade",
        "tier",
        "pitch",
        "court",
        "car park",
        "lamp",
        "camera",
        "cctv",
        "of",
        "april",
        "may",
        "june",
        "july",
        "march",
        "january",
        "february",
        "august",
        "september",
        "october",
        "november",
        "december",
        "fri",
        "sat",
        "sun",
        "mon",
        "tue",
        "wed",
        "thu",
        "chapter",
        "part",
        "step",
        "group",
        "hole",
        "locker",
    ];
    let before = text[..start].trim_ascii_end();
    !NOT.iter().any(|word| {
        before.ends_with(word.as_bytes())
            && !before.get(before.len().wrapping_sub(word.len() + 1)).is_some_and(u8::is_ascii_alphanumeric)
    })
}
