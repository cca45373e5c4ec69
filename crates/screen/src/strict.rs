//! Strict formats: telephones, e-mail, sites, platforms' names, addresses of machines, references, accounts.
//!
//! Telephone numbers by Ofcom's National Telephone Numbering Plan and ITU-T E.164; e-mail by the common part of RFC 5322;
//! UPRN by BS 7666; IBAN by ISO 13616.

use crate::Kind;
use crate::find::{Findings, digits_end, pattern, stands_alone};
use regex::bytes::Regex;

pub(crate) struct Patterns {
    phone: Regex,
    abroad: Regex,
    phone_beside: Regex,
    uprn: Regex,
    ip4: Regex,
    ip6: Regex,
    hardware: Regex,
    discord: Regex,
    reference: Regex,
    reference_short: Regex,
    log_of: Regex,
    sort_code: Regex,
    account: Regex,
    iban: Regex,
    officer: Regex,
    email: Regex,
    email_words: Regex,
    url: Regex,
    at_handle: Regex,
    platform: Regex,
    platform_word: Regex,
}

const PLATFORM: &str = r"snap\ ?chat|snap|sc|instagram|insta|ig|tik\ ?tok|tt|facebook|fb|messenger|twitter|discord|telegram|whats\ ?app|kik|xbox(?:\ live)?|psn|playstation|gamer\ ?tag|steam|roblox|twitch|you\ ?tube|yt|wickr|signal|be\ ?real|yubo|only\ ?fans|threads|reddit|omegle|wizz|fortnite|user\ ?name|user|handle|screen\ ?name|enw\ defnyddiwr|cyfrif";
const CALLED: &str = r"(?:id|name|username|user|handle|account|acc|tag|cyfrif|enw|is|yw|as|fel|called|under|o'r\ enw|profile|proffil|his|her|their|on|add|me)";

impl Patterns {
    pub(crate) fn new() -> Self {
        Self {
            phone: pattern(
                r"(?:^|[^0-9a-z])(?P<it>(?:(?:\(?\+|\(?00)[\ .-]?44\)?[\ .()/_-]{0,3}(?:\(?0\)?[\ .()/_-]{0,3})?|\(?44[\ .-]?\(0\)[\ .-]?|44[\ .-]?|\(?0)(?P<first>[1-35789])(?:[\ .()/_-]{0,3}[0-9oli]){8,9}(?:[\ ,]{0,2}(?:ext(?:ension)?|est(?:yniad)?|x)[\ .:]{0,2}[0-9]{1,6})?)",
            ),
            abroad: pattern(r"(?:^|[^0-9a-z])(?P<it>(?:\+|00)[\ ]?[1-9](?:[\ .()/-]{0,2}[0-9]){7,14})"),
            phone_beside: pattern(
                r"(?:^|[^a-z])(?:tel|telephone|phone|mob|mobile|mobi|call|ring|text|ffon|ffonio|ffoniwch|symudol|contact|cell|landline|rhif\ ffon|rhif\ cyswllt)[\ .:=\#-]{0,3}(?:(?:no|num|number|rhif|on|her|him|them|is|ar|yw)[\ .:=\#-]{0,3}){0,2}(?P<it>[0-9](?:[\ .()-]{0,2}[0-9]){5,12})",
            ),
            uprn: pattern(
                r"(?:^|[^a-z])(?:uprn|unique\ property|property\ ref(?:erence)?|cyfeirnod\ eiddo)[\ .:=\#-]{0,3}(?:(?:no|number|reference|ref|rhif|is|yw)[\ .:=\#-]{0,3}){0,3}(?P<it>[0-9](?:\ ?[0-9]){3,11})",
            ),
            ip4: pattern(
                r"(?:^|[^0-9.])(?P<it>(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\.|\[\.\]|\(\.\))){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2}))",
            ),
            ip6: pattern(
                r"(?:^|[^0-9a-z:])(?P<it>(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,7}:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})",
            ),
            hardware: pattern(r"(?:^|[^0-9a-z:])(?P<it>(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2})"),
            discord: pattern(r"(?P<it>[a-z0-9_.]{2,32}\#[0-9]{4})"),
            reference: pattern(&reference(
                r"crime|incident|occurrence|occ|niche|cad|custody|case|referral|trosedd|digwyddiad|achos|atgyfeirio|atgyfeiriad|dalfa|court|llys|urn|paris|wccis|mash|police|heddlu|rms|athena|cris|holmes|op|report|adroddiad|court|legal|file",
                r"(?:ref(?:erence)?s?|no|num|number|nr|id|rhif|cyfeirnod|log|urn|\#)",
            )),
            reference_short: pattern(
                r"(?:^|[^a-z])(?:cad|niche|occurrence|urn|wccis|paris|custody|crime|log|cyfeirnod|ref(?:erence)?|cris|rms)[\ .:\#=-]{1,3}(?P<it>[a-z]{0,4}[\ ]?[/-]?[0-9][0-9a-z]{0,10}(?:[/-][0-9a-z]{1,10}){0,4})",
            ),
            log_of: pattern(
                r"(?:^|[^a-z])(?P<it>(?:log|cad|incident|inc)[\ .:\#]{0,2}(?:no\.?\ |number\ )?[0-9]{1,5}[\ ]?(?:of|o|dated|/)[\ ]?[0-9]{1,2}[./ -][0-9a-z]{1,9}[./ -]?[0-9]{0,4})",
            ),
            sort_code: pattern(
                r"(?:^|[^0-9])(?P<it>[0-9]{2}[\ -][0-9]{2}[\ -][0-9]{2}[^0-9]{1,24}[0-9](?:\ ?[0-9]){6,7}|[0-9]{8}[^0-9]{1,24}[0-9]{2}-[0-9]{2}-[0-9]{2})",
            ),
            account: pattern(
                r"(?:^|[^a-z])(?:sort\ ?code|s/c|cod\ didoli|bank\ account|account|acct?|a/c|cyfrif(?:\ banc)?|rhif\ (?:y\ )?cyfrif)[\ .:=\#-]{0,3}(?:(?:no|num|number|rhif|code|is|yw)[\ .:=\#-]{0,3}){0,2}(?P<it>[0-9]{2}[\ -]?[0-9]{2}[\ -]?[0-9]{2}(?:\ ?[0-9]{1,2})?)",
            ),
            iban: pattern(r"(?:^|[^0-9a-z])(?P<it>gb[0-9]{2}[\ -]?[a-z]{4}(?:[\ -]?[0-9]){14})"),
            officer: pattern(
                r"(?:^|[^0-9a-z])(?P<it>(?:pcso|wpc|pc|collar|shoulder|warrant)[\ .]?(?:no\.?\ |number\ )?[0-9]{3,5})",
            ),
            email: pattern(
                r"(?P<it>[a-z0-9._%+'\x80-\xff-]{1,64}[\ ]?@[\ ]?[a-z0-9\x80-\xff-]{1,63}(?:\.[a-z0-9\x80-\xff-]{1,63})+)",
            ),
            email_words: pattern(
                r"(?P<it>[a-z0-9._%+-]{1,64}[\ ]?(?:[(\[{<]\ ?(?:at|@)\ ?[)\]}>]|\ at\ |\ @\ ?|@|\ yn\ )[\ ]?[a-z0-9-]{2,40}(?:[\ ]?(?:\.|[(\[{<]\ ?(?:dot|dot|\.)\ ?[)\]}>]|\ dot\ |\ dotcom|\ d0t\ )[\ ]?(?:com|co|org|net|uk|wales|cymru|gov|ac|sch|me|io|edu|info|nhs)\b)+)",
            ),
            url: pattern(
                r"(?:^|[^a-z0-9@.])(?P<it>(?:h(?:tt|xx)ps?[\ ]?:[\ ]?/{1,2}|www[\ ]?\.)[^\ ]+|(?:[a-z0-9-]{1,63}\.){1,4}(?:com|co\.uk|org\.uk|ac\.uk|gov\.uk|nhs\.uk|sch\.uk|org|net|wales|cymru|uk|me|io|tv|gg|ly|app|eu|info|biz|xyz|link|ru|de|pl|fr|ie|be)(?:[/:?][^\ ]*|\b))",
            ),
            at_handle: pattern(r"(?:^|[^a-z0-9@._\]}>)])(?P<it>@[a-z0-9_](?:[a-z0-9_.]{1,29}))"),
            platform: pattern(&format!(
                r"(?:^|[^a-z0-9])(?:{PLATFORM})[\ ]?(?:(?:{CALLED})\b[\ ]?){{0,3}}[\ :=;@\#'\x22(-]{{1,3}}(?P<it>[a-z][a-z0-9]*(?:[_.]+[a-z0-9_.]*[a-z0-9_]|[0-9][a-z0-9_.]*)|[0-9_x]+[a-z][a-z0-9_.]+)"
            )),
            platform_word: pattern(&format!(
                r"(?:^|[^a-z0-9])(?:{PLATFORM})[\ ]?(?:(?:{CALLED})\b[\ ]?){{0,3}}[\ ]?[:=@][\ ]?@?(?P<it>[a-z][a-z0-9_.]{{2,29}})[\ ]?(?:$|[,;.)/|])"
            )),
        }
    }
}

fn reference(subject: &str, word: &str) -> String {
    format!(
        r"(?:^|[^a-z])(?:{subject})[\ .:\#/-]{{0,3}}{word}[\ .:\#=-]{{0,4}}(?:is\ |yw\ |no\.?\ |number\ |rhif\ )?(?P<it>[a-z]{{0,4}}[\ ]?[/-]?[0-9][0-9a-z]{{0,12}}(?:[\ ]?[/-][\ ]?[0-9a-z]{{1,12}}){{0,4}})"
    )
}

/// For texts with a digit.
pub(crate) fn find_numbers(patterns: &Patterns, found: &mut Findings<'_>) {
    found.judged(&patterns.phone, |captures, text| {
        let it = captures.name("it")?;
        let whole = digits_end(text, it.start(), it.end()) && !begins_as_date(it.as_bytes());
        let service = matches!(&captures["first"], b"3" | b"8");
        whole.then_some(if service { Kind::ServicePhone } else { Kind::Phone })
    });
    let ends = |captures: &regex::bytes::Captures<'_>, text: &[u8]| {
        captures.name("it").is_some_and(|it| digits_end(text, it.start(), it.end()))
    };
    let alone = |captures: &regex::bytes::Captures<'_>, text: &[u8]| {
        captures.name("it").is_some_and(|it| stands_alone(text, it.start(), it.end()))
    };
    found.each(&patterns.abroad, Kind::Phone, ends);
    found.each(&patterns.phone_beside, Kind::Phone, |captures, text| {
        ends(captures, text) && !begins_as_date(&captures["it"])
    });
    found.each(&patterns.uprn, Kind::Uprn, ends);
    found.each(&patterns.ip4, Kind::IpAddress, |captures, text| {
        ends(captures, text) && !begins_as_date(&captures["it"])
    });
    found.each(&patterns.ip6, Kind::IpAddress, |captures, text| {
        let it = &captures["it"];
        let colons = it.split(|byte| *byte == b':').count() - 1;
        // "12:30:45:00" is a time.
        alone(captures, text) && (it.iter().any(u8::is_ascii_alphabetic) || colons == 7) && colons >= 3
    });
    found.each(&patterns.hardware, Kind::IpAddress, alone);
    found.each(&patterns.discord, Kind::Handle, ends);
    found.each(&patterns.reference, Kind::Reference, |captures, _| names_a_record(&captures["it"], 3));
    found.each(&patterns.reference_short, Kind::Reference, |captures, _| names_a_record(&captures["it"], 4));
    found.all(&patterns.log_of, Kind::Reference);
    found.each(&patterns.sort_code, Kind::BankAccount, ends);
    found.each(&patterns.account, Kind::BankAccount, ends);
    found.each(&patterns.iban, Kind::BankAccount, ends);
    found.each(&patterns.officer, Kind::LikelyIdentifier, alone);
}

/// For every text.
pub(crate) fn find_words(patterns: &Patterns, found: &mut Findings<'_>) {
    let text = &found.normal.lower;
    let at = text.contains(&b'@');
    if at {
        found.all(&patterns.email, Kind::Email);
        found.each(&patterns.at_handle, Kind::Handle, |captures, _| names_somebody(&captures["it"][1..]));
    }
    if at || contains(text, *b"at") || contains(text, *b"yn") {
        found.all(&patterns.email_words, Kind::Email);
    }
    if text.contains(&b'.') || text.contains(&b':') {
        found.all(&patterns.url, Kind::Url);
    }
    found.each(&patterns.platform, Kind::Handle, |captures, text| {
        let it = captures.name("it").expect("a group that always takes part");
        stands_alone(text, it.start(), it.end()) && !is_time(it.as_bytes())
    });
    found
        .each(&patterns.platform_word, Kind::LikelyIdentifier, |captures, _| names_somebody(&captures["it"]));
}

fn contains(text: &[u8], two: [u8; 2]) -> bool {
    text.windows(2).any(|pair| pair == two)
}

/// "07/03/2024 18" begins as a number of 07 does.
fn begins_as_date(value: &[u8]) -> bool {
    let groups: Vec<&[u8]> =
        value.split(|byte| !byte.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let separated = value.iter().filter(|byte| b"/.-".contains(byte)).count() >= 2;
    matches!(groups[..], [d, m, y, ..] if separated && d.len() <= 2 && m.len() <= 2
        && (y.len() == 4 && (y.starts_with(b"19") || y.starts_with(b"20"))))
}

/// Whether a value after "ref" or "log" is long enough to name one record, and is no year or date.
fn names_a_record(value: &[u8], least: usize) -> bool {
    let digits = value.iter().filter(|byte| byte.is_ascii_digit()).count();
    let year = value.len() >= 4 && (value.starts_with(b"19") || value.starts_with(b"20"));
    let only_year = year && digits == 4 && value.len() == 4;
    let span =
        year && value.len() <= 9 && value.get(4).is_some_and(|byte| b"/-".contains(byte)) && digits <= 8;
    let dated = begins_as_date(value);
    digits >= least && !only_year && !span && !dated
}

/// "snap 3pm".
fn is_time(value: &[u8]) -> bool {
    value.ends_with(b"pm") || value.ends_with(b"am") || value.ends_with(b"th") || value.ends_with(b"st")
}

/// Whether a word after "@" or "snap:" is not plain talk.
#[expect(clippy::too_many_lines, reason = "a list of words")]
fn names_somebody(word: &[u8]) -> bool {
    const TALK: [&str; 78] = [
        "home",
        "school",
        "the",
        "work",
        "night",
        "park",
        "town",
        "bus",
        "station",
        "images",
        "image",
        "videos",
        "video",
        "grooming",
        "message",
        "messages",
        "group",
        "groups",
        "chat",
        "yes",
        "no",
        "none",
        "unknown",
        "n",
        "na",
        "risk",
        "concern",
        "concerns",
        "online",
        "harm",
        "cse",
        "cce",
        "csa",
        "hsb",
        "contact",
        "sharing",
        "shared",
        "photos",
        "photo",
        "pictures",
        "bullying",
        "threats",
        "abuse",
        "other",
        "use",
        "used",
        "features",
        "live",
        "stories",
        "story",
        "map",
        "maps",
        "app",
        "game",
        "games",
        "gaming",
        "streaming",
        "safety",
        "exploitation",
        "sexting",
        "nudes",
        "ysgol",
        "cartref",
        "gwaith",
        "delweddau",
        "negeseuon",
        "grwp",
        "fideo",
        "fideos",
        "lluniau",
        "bygythiadau",
        "dim",
        "anhysbys",
        "pryder",
        "risg",
        "low",
        "high",
        "medium",
    ];
    word.len() >= 3
        && !word[0].is_ascii_digit()
        && !TALK
            .iter()
            .any(|talk| talk.as_bytes() == word.trim_ascii_end().strip_suffix(b".").unwrap_or(word))
}
