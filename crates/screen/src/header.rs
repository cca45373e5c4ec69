//! Column headers, by what they ask for.

use crate::Kind;
use crate::normal::Normal;

/// Phrases of a header and what they ask for; the first that stands in it counts.
const ASKS: &[(&str, Kind)] = &[
    ("nhs", Kind::NhsNumber),
    ("gig", Kind::NhsNumber),
    ("upn", Kind::Upn),
    ("pupil number", Kind::Upn),
    ("pupil id", Kind::Upn),
    ("pupil no", Kind::Upn),
    ("rhif disgybl", Kind::Upn),
    ("unique pupil", Kind::Upn),
    ("uln", Kind::Uln),
    ("learner number", Kind::Uln),
    ("learner id", Kind::Uln),
    ("rhif dysgwr", Kind::Uln),
    ("nino", Kind::Nino),
    ("national insurance", Kind::Nino),
    ("ni number", Kind::Nino),
    ("ni no", Kind::Nino),
    ("yswiriant gwladol", Kind::Nino),
    ("pnc", Kind::PncId),
    ("cro", Kind::CroNumber),
    ("imei", Kind::Imei),
    ("card number", Kind::PaymentCard),
    ("rhif cerdyn", Kind::PaymentCard),
    ("passport", Kind::Passport),
    ("pasbort", Kind::Passport),
    ("driving licence", Kind::DrivingLicence),
    ("trwydded yrru", Kind::DrivingLicence),
    ("hospital no", Kind::HospitalNumber),
    ("hospital number", Kind::HospitalNumber),
    ("patient", Kind::HospitalNumber),
    ("rhif ysbyty", Kind::HospitalNumber),
    ("mrn", Kind::HospitalNumber),
    ("date of birth", Kind::DateOfBirth),
    ("dates of birth", Kind::DateOfBirth),
    ("dob", Kind::DateOfBirth),
    ("d o b", Kind::DateOfBirth),
    ("birth", Kind::DateOfBirth),
    ("birthday", Kind::DateOfBirth),
    ("born", Kind::DateOfBirth),
    ("dyddiad geni", Kind::DateOfBirth),
    ("geni", Kind::DateOfBirth),
    ("penblwydd", Kind::DateOfBirth),
    ("pen blwydd", Kind::DateOfBirth),
    ("dg", Kind::DateOfBirth),
    ("e mail", Kind::Email),
    ("email", Kind::Email),
    ("ebost", Kind::Email),
    ("e bost", Kind::Email),
    ("phone", Kind::Phone),
    ("telephone", Kind::Phone),
    ("tel", Kind::Phone),
    ("tel no", Kind::Phone),
    ("mobile", Kind::Phone),
    ("mob", Kind::Phone),
    ("ffon", Kind::Phone),
    ("contact number", Kind::Phone),
    ("contact no", Kind::Phone),
    ("rhif cyswllt", Kind::Phone),
    ("ffon symudol", Kind::Phone),
    ("registration number", Kind::VehiclePlate),
    ("number plate", Kind::VehiclePlate),
    ("vrm", Kind::VehiclePlate),
    ("car reg", Kind::VehiclePlate),
    ("vehicle reg", Kind::VehiclePlate),
    ("uprn", Kind::Uprn),
    ("ip address", Kind::IpAddress),
    ("cyfeiriad ip", Kind::IpAddress),
    ("username", Kind::Handle),
    ("user name", Kind::Handle),
    ("handle", Kind::Handle),
    ("snapchat name", Kind::Handle),
    ("gamertag", Kind::Handle),
    ("enw defnyddiwr", Kind::Handle),
    ("snapchat id", Kind::Handle),
    ("profile url", Kind::Url),
    ("crime ref", Kind::Reference),
    ("crime reference", Kind::Reference),
    ("crime number", Kind::Reference),
    ("crime no", Kind::Reference),
    ("incident number", Kind::Reference),
    ("custody number", Kind::Reference),
    ("niche", Kind::Reference),
    ("cyfeirnod trosedd", Kind::Reference),
    ("sort code", Kind::BankAccount),
    ("bank account", Kind::BankAccount),
    ("account number", Kind::BankAccount),
    ("cod didoli", Kind::BankAccount),
    ("cyfeiriad cartref", Kind::Address),
    ("home address", Kind::Address),
    ("house number", Kind::Address),
    ("house name", Kind::Address),
    ("rhif ty", Kind::Address),
    ("enw ty", Kind::Address),
    ("address line", Kind::Address),
    ("street address", Kind::Address),
    ("first name", Kind::Name),
    ("firstname", Kind::Name),
    ("forename", Kind::Name),
    ("given name", Kind::Name),
    ("surname", Kind::Name),
    ("last name", Kind::Name),
    ("lastname", Kind::Name),
    ("family name", Kind::Name),
    ("full name", Kind::Name),
    ("fullname", Kind::Name),
    ("middle name", Kind::Name),
    ("known as", Kind::Name),
    ("alias", Kind::Name),
    ("nickname", Kind::Name),
    ("aka", Kind::Name),
    ("initials", Kind::Name),
    ("maiden name", Kind::Name),
    ("cyfenw", Kind::Name),
    ("enw cyntaf", Kind::Name),
    ("enw llawn", Kind::Name),
    ("enw teuluol", Kind::Name),
    ("llysenw", Kind::Name),
    ("blaenlythrennau", Kind::Name),
    ("enwau cyntaf", Kind::Name),
    ("forenames", Kind::Name),
    ("surnames", Kind::Name),
];

/// Words for people, whose names, addresses and numbers a header may ask for.
const PEOPLE: &[&str] = &[
    "child",
    "children",
    "childs",
    "pupil",
    "pupils",
    "student",
    "students",
    "learner",
    "young",
    "person",
    "persons",
    "yp",
    "victim",
    "suspect",
    "offender",
    "perpetrator",
    "subject",
    "parent",
    "parents",
    "mother",
    "mothers",
    "father",
    "fathers",
    "mum",
    "dad",
    "guardian",
    "carer",
    "nominal",
    "witness",
    "client",
    "patient",
    "service",
    "complainant",
    "nok",
    "kin",
    "sibling",
    "boy",
    "girl",
    "associate",
    "associates",
    "friend",
    "friends",
    "plentyn",
    "plant",
    "disgybl",
    "disgyblion",
    "person",
    "ifanc",
    "dioddefwr",
    "rhiant",
    "rhieni",
    "mam",
    "tad",
    "gofalwr",
    "tyst",
    "cleient",
    "claf",
    "troseddwr",
    "ffrind",
    "ffrindiau",
    "drwgdybiedig",
    "informant",
    "referrer",
    "reporter",
    "teacher",
    "worker",
    "practitioner",
    "officer",
    "staff",
    "swyddog",
    "athro",
    "gweithiwr",
    "adult",
    "oedolyn",
    "household",
];

/// Words for things that have a name or address in the open.
const THINGS: &[&str] = &[
    "place",
    "school",
    "street",
    "stop",
    "area",
    "site",
    "location",
    "venue",
    "agency",
    "file",
    "sheet",
    "column",
    "field",
    "context",
    "ward",
    "town",
    "event",
    "organisation",
    "shop",
    "station",
    "park",
    "road",
    "board",
    "team",
    "force",
    "region",
    "authority",
    "group",
    "operator",
    "code",
    "setting",
    "lle",
    "ysgol",
    "stryd",
    "ardal",
    "safle",
    "lleoliad",
    "asiantaeth",
    "ffeil",
    "cyd",
    "destun",
    "ward",
    "tref",
    "digwyddiad",
    "sefydliad",
    "siop",
    "gorsaf",
    "parc",
    "ffordd",
    "tim",
    "rhanbarth",
    "awdurdod",
    "grwp",
    "maes",
    "colofn",
    "platform",
    "harm",
    "business",
    "premises",
    "company",
    "hub",
    "building",
    "local",
    "council",
];

/// What the header asks for, if it is a person.
pub(crate) fn asked_for(header: &str) -> Option<Kind> {
    let plain = words(header);
    let line = format!(" {} ", plain.join(" "));
    let has = |phrase: &str| line.contains(&format!(" {phrase} "));
    let any = |words: &[&str]| plain.iter().any(|word| words.contains(&&**word));
    if let Some((_, kind)) = ASKS.iter().find(|(phrase, _)| has(phrase)) {
        return Some(*kind);
    }
    let (people, things) = (any(PEOPLE), any(THINGS));
    let named = any(&["name", "names", "enw", "enwau", "henw"]);
    let addressed = any(&["address", "addresses", "cyfeiriad", "cyfeiriadau"]);
    let aged = any(&["age", "oed", "oedran"])
        && !any(&[
            "band", "group", "range", "bands", "groups", "grwp", "ystod", "under", "over", "phase", "bracket",
        ]);
    let numbered = any(&["id", "number", "no", "ref", "reference", "rhif", "cyfeirnod"]);
    match (people, things) {
        (true, _) if named => Some(Kind::Name),
        (true, _) if addressed => Some(Kind::Address),
        (true, false) if numbered => Some(Kind::Reference),
        (false, false) if named => Some(Kind::GivenName),
        (false, false) if addressed => Some(Kind::Address),
        _ if aged => Some(Kind::Age),
        // "Victim", "Pupil": a column whose cells can only be people.
        (true, false)
            if plain.len() == 1 && !any(&["children", "plant", "young", "service", "staff", "household"]) =>
        {
            Some(Kind::Name)
        }
        _ => None,
    }
}

/// The words of a header, also of `childName` and `child_name`.
fn words(header: &str) -> Vec<String> {
    let normal = Normal::new(header);
    let mut words = vec![String::new()];
    let mut before = ' ';
    for letter in normal.text.chars() {
        let hump = letter.is_ascii_uppercase() && before.is_ascii_lowercase();
        let end = !letter.is_alphanumeric() && letter != '\'' && letter != '.';
        if hump || end {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().expect("never empty").push(letter.to_ascii_lowercase());
        } else if letter == '\'' {
            // "enw'r plentyn", "child's name".
            words.push(String::new());
        }
        before = letter;
    }
    words.retain(|word| {
        !word.is_empty() && !matches!(&**word, "r" | "s" | "the" | "y" | "yr" | "of" if word != "of")
    });
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_that_ask_for_a_person_are_known() {
        for (header, kind) in [
            ("Child name", Kind::Name),
            ("childName", Kind::Name),
            ("CHILD_NAME", Kind::Name),
            ("Enw'r plentyn", Kind::Name),
            ("DOB", Kind::DateOfBirth),
            ("D.O.B.", Kind::DateOfBirth),
            ("Dyddiad geni", Kind::DateOfBirth),
            ("NHS number", Kind::NhsNumber),
            ("Rhif GIG", Kind::NhsNumber),
            ("Surname", Kind::Name),
            ("Cyfenw", Kind::Name),
            ("Home address", Kind::Address),
            ("Mobile", Kind::Phone),
            ("E-bost", Kind::Email),
            ("Age", Kind::Age),
            ("Name", Kind::GivenName),
        ] {
            assert_eq!(asked_for(header), Some(kind), "{header}");
        }
    }

    #[test]
    fn headers_of_places_and_bands_pass() {
        for header in [
            "Place name",
            "School name",
            "Enw'r lle",
            "Enw'r ysgol",
            "Date recorded",
            "Age band",
            "Grwp oedran",
            "Harm type",
            "Postcode",
            "Street name",
            "Location",
            "Lleoliad",
            "Agency",
            "Easting",
            "Notes",
            "Time of day",
            "School address",
            "Source",
            "Ward",
        ] {
            assert_eq!(asked_for(header), None, "{header}");
        }
    }
}
