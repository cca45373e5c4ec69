//! Dates of birth, and the exact age of one person. Bands ("10 to 14", "dan 18 oed") and ages of groups pass.

use crate::Kind;
use crate::find::{Findings, pattern};
use regex::bytes::Regex;

pub(crate) struct Patterns {
    born_date: Regex,
    date_born: Regex,
    born_year: Regex,
    age_date: Regex,
    aged: Regex,
    years_old: Regex,
    person_age: Regex,
    in_words: Regex,
    birthday: Regex,
}

const MONTH: &str = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ion(?:awr)?|chwef(?:ror)?|mawrth|fawrth|ebrill|mai|fai|mehefin|fehefin|gorff(?:ennaf)?|orffennaf|awst|medi|fedi|hyd(?:ref)?|tach(?:wedd)?|dachwedd|rhag(?:fyr)?|ragfyr)";

fn date() -> String {
    format!(
        r"(?:[0-3]?[0-9](?:st|nd|rd|th|af|ail|ydd|ed|fed|eg|ain)?[\ ]?(?:of\ |o\ )?[\ ./_-]{{1,3}}(?:[01]?[0-9]|{MONTH})[\ ./_,'-]{{1,3}}(?:(?:19|20)?[0-9]{{2}})|(?:19|20)[0-9]{{2}}[./\ -](?:[01]?[0-9]|{MONTH})[./\ -][0-3]?[0-9]|{MONTH}\ [0-3]?[0-9](?:st|nd|rd|th)?,?\ (?:19|20)[0-9]{{2}}|[0-3][0-9][01][0-9](?:19|20)?[0-9]{{2}}|(?:19|20)[0-9]{{6}}|[0-3]?[0-9](?:st|nd|rd|th|af|ail|ydd|ed|fed|eg|ain)?[\ ]?(?:of\ |o\ )?{MONTH})"
    )
}

const BORN: &str = r"d\.?\ ?o\.?\ ?b\b\.?|dates?\ of\ birth|birth\ ?dates?|birthday|b'day|bday|born|b\.|ganwyd|ganed|geni|eni|d\.?\ ?g\.|dg\b|dydd\.?\ geni|dyddiad(?:au)?\ (?:ei\ |eu\ )?(?:geni|eni)|pen-?\ ?blwydd|phen-?\ ?blwydd|ben-?\ ?blwydd";
const WORD_AGE: &str =
    r"(?:eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)";

impl Patterns {
    pub(crate) fn new() -> Self {
        let date = date();
        Self {
            born_date: pattern(&format!(r"(?:^|[^a-z])(?P<it>(?:{BORN})[^0-9]{{0,24}}{date})")),
            date_born: pattern(&format!(
                r"(?:^|[^0-9])(?P<it>{date}[\ ]?[-(,:;]{{0,2}}[\ ]?(?:is\ (?:the\ |his\ |her\ )?|yw\ (?:ei\ )?)?(?:d\.?o\.?b|date\ of\ birth|birth|geni|dyddiad\ geni))"
            )),
            born_year: pattern(&format!(
                r"(?:^|[^a-z])(?P<it>(?:{BORN})[\ :.=-]{{0,3}}(?:in\ |yn\ |ym\ |around\ |circa\ |tua\ |{MONTH}\ )*(?:19|20)[0-9]{{2}})"
            )),
            age_date: pattern(&format!(
                r"(?P<it>(?:aged?|oed|oedran)[\ :=(-]{{0,3}}[0-9]{{1,2}}[\ ,;:)(-]{{1,4}}{date})"
            )),
            aged: pattern(
                r"(?:^|[^a-z])(?P<it>(?:aged?|oed|oedran|turned|turning|is\ now|hoed)[\ :.=(-]{0,3}(?P<n>[0-9]{1,2}))(?P<after>[^,.;]{0,12})",
            ),
            years_old: pattern(
                r"(?:^|[^0-9.])(?P<it>(?P<n>[0-9]{1,2})[\ -]{0,2}(?:years?[\ -]{0,2}old|yrs?[\ -]{0,2}old|y[./]?\ ?o\b|yr\ old|yo\b|mlwydd\ oed|flwydd\ oed|blwydd\ oed|m\.?\ ?oed|oed\b))(?P<after>[^,.;]{0,12})",
            ),
            person_age: pattern(
                r"(?:^|[^a-z])(?P<it>(?:boy|girl|lad|lass|male|female|teenager|teen|bachgen|fachgen|merch|ferch|child|plentyn|blentyn|pupil|disgybl|son|daughter|sister|brother|victim|suspect)[\ ]?[,(][\ ]?(?P<n>[0-9]{1,2}))[\ ]?(?:[),;.]|$)",
            ),
            in_words: pattern(&format!(
                r"(?:^|[^a-z])(?P<it>{WORD_AGE}[\ -]year[\ -]old|aged\ {WORD_AGE}|(?:deg|deuddeg|tair\ ar\ ddeg|tri\ ar\ ddeg|pedair\ ar\ ddeg|pedwar\ ar\ ddeg|pymtheg|un\ ar\ bymtheg|dwy\ ar\ bymtheg|deunaw|un\ ar\ ddeg)\ (?:m?lwydd\ |blwydd\ )?oed)"
            )),
            birthday: pattern(
                r"(?:^|[^0-9a-z])(?P<it>(?P<n>[0-9]{1,2})(?:st|nd|rd|th|fed|eg|ydd|ed)[\ ](?:birthday|pen-?blwydd|ben-?blwydd))",
            ),
        }
    }
}

/// For texts with a digit.
pub(crate) fn find(patterns: &Patterns, found: &mut Findings<'_>) {
    for dated in [&patterns.born_date, &patterns.date_born, &patterns.born_year, &patterns.age_date] {
        found.all(dated, Kind::DateOfBirth);
    }
    for aged in [&patterns.aged, &patterns.years_old] {
        found.each(aged, Kind::Age, |captures, text| {
            let it = captures.name("it").expect("a group that always takes part");
            !is_band(text, it.start(), &captures["n"], &captures["after"])
        });
    }
    found.all(&patterns.person_age, Kind::Age);
    found.all(&patterns.birthday, Kind::Age);
}

/// For every text.
pub(crate) fn find_in_words(patterns: &Patterns, found: &mut Findings<'_>) {
    let many = |start: usize, text: &[u8]| ends_with_any(&text[..start], GROUPS);
    found.each(&patterns.in_words, Kind::Age, |captures, text| {
        captures.name("it").is_some_and(|it| !many(it.start(), text))
    });
}

/// Words before an age that make it a limit or the age of many.
const GROUPS: &[&str] = &[
    "children",
    "people",
    "girls",
    "boys",
    "pupils",
    "students",
    "those",
    "teenagers",
    "youths",
    "males",
    "females",
    "residents",
    "persons",
    "adults",
    "kids",
    "everyone",
    "anyone",
    "all",
    "plant",
    "blant",
    "bobl",
    "pobl",
    "ifanc",
    "disgyblion",
    "merched",
    "bechgyn",
    "myfyrwyr",
    "ieuenctid",
    "rhai",
    "pawb",
    "population",
    "poblogaeth",
    "young people",
    "clients",
];
const LIMITS: &[&str] = &[
    "under",
    "over",
    "below",
    "above",
    "than",
    "to",
    "and",
    "between",
    "dan",
    "dros",
    "o dan",
    "i",
    "hyd at",
    "rhwng",
    "hyn na",
    "iau na",
    "from",
    "up to",
    "until",
    "minimum",
    "maximum",
    "least",
    "o",
    "oedrannau",
    "ages",
    "band",
    "group",
    "&",
    "most",
    "uwchlaw",
    "islaw",
    "neu",
    "or",
    "cyn",
    "before",
    "after",
    "ar ol",
    "at",
];

/// Whether the age is a limit, a band or one of many.
fn is_band(text: &[u8], start: usize, number: &[u8], after: &[u8]) -> bool {
    let before = &text[..start];
    let trimmed = before.trim_ascii_end();
    let touches = trimmed.last().is_some_and(|byte| b"-<>/".contains(byte)) && digit_or_sign(trimmed);
    let after = after.trim_ascii_start();
    let goes_on = after.first().is_some_and(|byte| b"-+/&".contains(byte)) && !after.starts_with(b"- ")
        || [
            "to ",
            "and ",
            "or ",
            "i ",
            "a ",
            "neu ",
            "hyd ",
            "plus",
            "until ",
            "years and",
            "a throsodd",
            "upwards",
        ]
        .iter()
        .any(|word| after.starts_with(word.as_bytes()))
            && after_has_band(after);
    // "s": the over-18s.
    let many = after.first() == Some(&b's') && !after.starts_with(b"see");
    let impossible = number == b"0" || number == b"00";
    touches
        || second_of_two(trimmed)
        || goes_on
        || many
        || impossible
        || ends_with_any(trimmed, LIMITS)
        || ends_with_any(trimmed, GROUPS)
}

/// "10 ac 13 oed", "14 and 15 year olds".
fn second_of_two(before: &[u8]) -> bool {
    let joins = [&b" a"[..], b" ac", b" i", b" to", b" and", b" or", b" neu"];
    joins.iter().any(|join| {
        before.strip_suffix(*join).is_some_and(|rest| rest.last().is_some_and(u8::is_ascii_digit))
    })
}

fn digit_or_sign(before: &[u8]) -> bool {
    let at = before.len().wrapping_sub(2);
    before.last().is_some_and(|byte| b"<>".contains(byte))
        || before.get(at).is_some_and(|byte| byte.is_ascii_digit() || *byte == b' ')
}

/// "14 to 17", "16 and over", "18 oed neu hŷn"; and not "14 and lives nearby".
fn after_has_band(after: &[u8]) -> bool {
    after.iter().any(u8::is_ascii_digit)
        || ["over", "under", "above", "older", "younger", "throsodd", "hyn", "iau", "plus", "upwards"]
            .iter()
            .any(|word| after.windows(word.len()).any(|part| part == word.as_bytes()))
}

fn ends_with_any(before: &[u8], words: &[&str]) -> bool {
    let before = before.trim_ascii_end();
    words.iter().any(|word| {
        before.ends_with(word.as_bytes())
            && !before.get(before.len().wrapping_sub(word.len() + 1)).is_some_and(u8::is_ascii_alphanumeric)
    })
}
