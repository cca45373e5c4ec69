//! Phrases that single somebody out among those who know the place, though they name nobody.

use crate::Kind;
use crate::find::{Findings, pattern};
use regex::bytes::{Captures, Regex};

pub(crate) struct Patterns {
    only: Regex,
    one_who: Regex,
    looks: Regex,
    kin: Regex,
    home: Regex,
    welsh: Regex,
}

impl Patterns {
    pub(crate) fn new() -> Self {
        Self {
            only: pattern(
                r"(?:^|[^a-z])(?P<it>(?:the\ only|yr\ unig)(?:\ (?P<next>[a-z'-]+)(?:\ (?P<then>[a-z'-]+))?)?)",
            ),
            one_who: pattern(
                r"(?:^|[^a-z])(?P<it>(?:the|that|a|this)\ (?:[a-z-]+\ ){0,2}(?:girl|boy|lad|child|pupil|student|kid|teenager|teen|one|guy|man|woman|lady|daughter|son|victim|youngster|person|brother|sister|lass)\ (?:whose|who's\ the|who\ (?:is|was|has|had|lives|lived|lost|won|plays|wears|walks|always|just|recently|moved|works|got|goes|came|attends)|with\ (?:the|a|his|her|red|ginger|one|no|long|short|blue|pink|green|purple|dyed|glasses|braces|tattoos?|autism|downs?)|that\ (?:lives|has|is|was|lost|won)|from\ the\ (?:flat|house|farm|shop|children)|in\ the\ wheelchair)|the\ one\ (?:whose|who|with|that))",
            ),
            looks: pattern(
                r"(?:^|[^a-z])(?P<it>(?:red|ginger|blond|blonde|fair|dark|long|short|curly|pink|blue|green|purple|brown|black|grey)[\ -]?haired|(?:ginger|red|pink|blue|purple|green|dyed|blonde|curly)\ hair|redhead|in\ a\ wheelchair|wheelchair(?:\ (?:user|bound|boy|girl)\b)?(?P<access>\ [a-z-]+)?|uses\ a\ (?:frame|stick|walker)|hearing\ aids?|cochlear|prosthetic|one[\ -](?:armed|legged|eyed)|birthmark|scar\ on|scar\ over|tattoo(?:ed)?\ (?:of|on|that|saying)|wears\ a\ (?:hijab|turban|patka|niqab|headscarf)|stutters?|stammers?|lazy\ eye|glass\ eye|conjoined|albino|pregnant\ (?:girl|teen|pupil|student|year))",
            ),
            kin: pattern(
                r"(?:^|[^a-z])(?P<it>(?:head[\ -]?(?:teacher|master|mistress)|head|teacher|vicar|imam|pastor|councillor|mayor|doctor|gp|landlord|landlady|publican|butcher|caretaker|shopkeeper|farmer|coach|manager|minister|chairman|chair|officer|mp|ms|postman|postmistress|dentist|chemist|owner|neighbour|governor|rector|priest|goalkeeper|captain|bailiff|barber|baker)'?s'?\ (?:[a-z]+\ )?(?:son|daughter|boy|girl|child|kid|nephew|niece|grandson|granddaughter|grandchild|stepson|stepdaughter|wife|husband|brother|sister|lad|children)|(?:son|daughter|nephew|niece|grandson|granddaughter|stepson|stepdaughter|wife|husband|brother|sister|twin)\ of\ (?:the|a|our|one)|(?:identical\ |non-identical\ )?(?:twins|triplets|quadruplets)|twin\ (?:brother|sister|boys?|girls?|of)|(?:his|her|their)\ twin|(?:youngest|eldest|oldest|middle)\ of\ (?:the\ )?(?:two|three|four|five|six|seven|eight|nine|[0-9])|youngest\ (?:son|daughter)|eldest\ (?:son|daughter)|one\ of\ the\ (?:twins|triplets)|foster\ (?:child|son|daughter)\ of|adopted\ (?:son|daughter)|captain\ of|(?:his|her)\ (?:mum|mother|dad|father|nan|gran|uncle|aunt)\ (?:runs|owns|works|teaches|drives|is\ the|manages))",
            ),
            home: pattern(
                r"(?:^|[^a-z])(?P<it>(?:lives|living|lived|stays|resides|residing)\ (?:at|above|over|next|opposite|behind|near|beside|across|in\ the\ (?:flat|house|caravan|bungalow|farm|cottage|last|first|end|corner)|on\ the\ (?:farm|corner|boat)|with\ (?:his|her|their))|(?:flat|house)\ (?:above|next\ to|opposite|behind)\ the|new\ (?:boy|girl|lad|pupil|student|kid)\ (?:in|at|from)|(?:boy|girl|lad|pupil|child|student)\ (?:from|living|who\ lives)\ (?:above|the\ (?:farm|flat|chip|pub|shop|caravan|house|vicarage|big))|(?:recently\ |newly\ )arrived\ from\ (?:syria|ukraine|afghanistan|poland|somalia|romania|eritrea|sudan))",
            ),
            welsh: pattern(
                r"(?:^|[^a-z])(?P<it>(?:y|yr)\ (?:ferch|bachgen|hogyn|hogan|plentyn|disgybl|un|crwt|groten|eneth|fenyw|dyn|myfyriwr|person|dynes)\ (?:[a-z]+\ )?(?:sydd|sy'n|sy|y\ mae\ (?:ei|ganddo|ganddi)|oedd|a\ (?:gollodd|enillodd|gafodd|symudodd|ddaeth)|(?:a|ag)'?\ ?(?:gwallt|wallt)|gyda(?:'r|\ gwallt|\ sbectol)|efo(?:'r|\ gwallt)|mewn\ cadair)|(?:(?:a|ag|gwallt|a'r\ gwallt|hefo|efo|gyda)\ (?:gwallt\ )?(?:coch|cochlyd|sinsir|melyn|pinc|glas|piws))|gwallt\ (?:coch|sinsir|pinc|glas|piws|porffor|gwyrdd|melyn|cyrliog)|gwallt-?goch|gwalltgoch|pengoch|penfelyn|cadair\ olwyn(?P<access>\ [a-z-]+)?|(?:mab|merch|mab-yng-nghyfraith|wyres|wyr|nai|nith|brawd|chwaer|gwraig|gwr|plentyn|ferch|fab|chwaer|frawd|nai)\ (?:i'r|i\ r|i|yr?|ir)\ (?:prifathro|brifathro|pennaeth|bennaeth|brifathrawes|prifathrawes|ficer|ffermwr|meddyg|athro|athrawes|cynghorydd|gweinidog|weinidog|maer|tafarnwr|dafarnwr|cigydd|gigydd|siopwr|plismon|blismon|hyfforddwr|rheolwr|deintydd|doctor|gofalwr|offeiriad|imam|perchennog|berchennog)|(?:yr\ |yn\ )?(?:efeilliaid|gefeilliaid|efaill|gefaill|gefell|tripledi)|byw\ (?:uwchben|uwchlaw|gyferbyn|drws\ nesa|drws\ nesaf|tu\ ol|y\ tu\ ol|dros\ y\ ffordd|uwch\ ben|ar\ y\ fferm|yn\ y\ (?:fflat|ty|garafan|ffermdy|byngalo))|(?:ei|eu)\ (?:mam|fam|dad|thad|mham)\ (?:yn|sy'n|sydd'?n?)\ (?:rhedeg|cadw|gweithio|berchen|dysgu|rheoli)|capten\ (?:y|tim)|newydd\ gyrraedd\ o\ (?:syria|wcrain|affganistan|wlad\ pwyl|somalia)|cymhorthion?\ clyw|(?:ieuengaf|hynaf)\ o\ (?:dri|dair|bedwar|bedair|bump|chwech|ddau|ddwy))",
            ),
        }
    }
}

pub(crate) fn find(patterns: &Patterns, found: &mut Findings<'_>) {
    found.each(&patterns.only, Kind::Descriptor, |captures, _| singles_out(captures));
    for phrases in [&patterns.one_who, &patterns.kin, &patterns.home] {
        found.all(phrases, Kind::Descriptor);
    }
    for phrases in [&patterns.looks, &patterns.welsh] {
        found.each(phrases, Kind::Descriptor, |captures, _| !is_about_access(captures));
    }
}

/// "The only entrance" is a place; "the only" with anything else may be a person.
#[expect(clippy::too_many_lines, reason = "a list of words")]
fn singles_out(captures: &Captures<'_>) -> bool {
    const THINGS: &[&str] = &[
        "way",
        "thing",
        "things",
        "place",
        "places",
        "bus",
        "stop",
        "exit",
        "entrance",
        "reason",
        "time",
        "times",
        "access",
        "route",
        "shop",
        "shops",
        "service",
        "services",
        "evidence",
        "option",
        "light",
        "lighting",
        "source",
        "toilet",
        "toilets",
        "park",
        "road",
        "path",
        "footpath",
        "other",
        "others",
        "day",
        "days",
        "difference",
        "station",
        "problem",
        "concern",
        "issue",
        "report",
        "reports",
        "area",
        "school",
        "building",
        "bridge",
        "underpass",
        "camera",
        "cctv",
        "street",
        "green",
        "space",
        "open",
        "youth",
        "club",
        "lit",
        "pub",
        "takeaway",
        "question",
        "answer",
        "change",
        "incident",
        "incidents",
        "information",
        "town",
        "village",
        "hub",
        "platform",
        "app",
        "site",
        "train",
        "link",
        "public",
        "late",
        "night",
        "safe",
        "free",
        "covered",
        "sheltered",
        "warm",
        "remaining",
        "local",
        "known",
        "one",
        "play",
        "skate",
        "skatepark",
        "seating",
        "bench",
        "gate",
        "transport",
        "main",
        "two",
        "three",
        "factor",
        "figure",
        "figures",
        "data",
        "measure",
        "venue",
        "supermarket",
        "secondary",
        "primary",
        "leisure",
        "available",
        "direct",
        "nearby",
        "facility",
        "facilities",
        "indoor",
        // Welsh, as they stand after "yr unig".
        "ffordd",
        "beth",
        "le",
        "lle",
        "fynedfa",
        "allanfa",
        "reswm",
        "wasanaeth",
        "siop",
        "bws",
        "adeg",
        "dro",
        "ateb",
        "opsiwn",
        "orsaf",
        "barc",
        "ysgol",
        "lwybr",
        "broblem",
        "bryder",
        "adroddiad",
        "ganolfan",
        "clwb",
        "glwb",
        "dystiolaeth",
        "safle",
        "olau",
        "golau",
        "arhosfan",
        "mynedfa",
        "amser",
        "ddiwrnod",
        "bont",
        "ardal",
        "dafarn",
        "wybodaeth",
        "fan",
        "gwestiwn",
        "newid",
        "ffynhonnell",
        "doiled",
        "drafnidiaeth",
        "gyswllt",
        "ddewis",
        "gofod",
        "ofod",
        "man",
    ];
    const PEOPLE: &[&str] = &[
        "who", "whose", "child", "girl", "boy", "pupil", "person", "in", "with", "from", "sydd", "sy'n", "i",
        "ferch",
    ];
    let is = |name: &str, words: &[&str]| {
        captures.name(name).is_some_and(|word| words.iter().any(|known| known.as_bytes() == word.as_bytes()))
    };
    let about_one = is(
        "next",
        &["one", "known", "local", "secondary", "primary", "public", "remaining", "school", "youth"],
    ) && is("then", PEOPLE);
    about_one || !is("next", THINGS)
}

/// Ramps and doors for wheelchairs describe a place.
fn is_about_access(captures: &Captures<'_>) -> bool {
    const ACCESS: &[&str] = &[
        " access",
        " accessible",
        " ramp",
        " ramps",
        " users",
        " bay",
        " bays",
        " space",
        " spaces",
        " friendly",
        " accessibility",
        " lift",
        " route",
        " basketball",
        " rugby",
        " hygyrch",
        " toilet",
        " provision",
        " repair",
    ];
    captures.name("access").is_some_and(|word| ACCESS.iter().any(|known| known.as_bytes() == word.as_bytes()))
}
