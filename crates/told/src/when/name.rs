//! The words for months, weekdays and parts of day, folded as [`crate::fold::plain`] leaves them, apostrophes taken out.

use jiff::civil::Weekday;
use language::{Lang, Text};

/// Months: full, short and mutated (soft after *o*, nasal after *yn*, aspirate after *a*).
pub(super) const MONTHS: &[(&str, i8)] = &[
    ("january|jan|ionawr|ion", 1),
    ("february|feb|chwefror|chwef|chwe", 2),
    ("march|mar|mawrth|fawrth|maw", 3),
    ("april|apr|ebrill|ebr", 4),
    ("may|mai|fai", 5),
    ("june|jun|mehefin|fehefin|meh", 6),
    ("july|jul|gorffennaf|orffennaf|ngorffennaf|gorff|gor", 7),
    ("august|aug|awst", 8),
    ("september|sept|sep|medi|fedi|med", 9),
    ("october|oct|hydref|hyd", 10),
    ("november|nov|tachwedd|dachwedd|nhachwedd|thachwedd|tach", 11),
    ("december|dec|rhagfyr|ragfyr|rhag", 12),
];

/// The names that are printed, January first.
pub(super) const MONTH_NAMES: [(&str, &str); 12] = [
    ("January", "Ionawr"),
    ("February", "Chwefror"),
    ("March", "Mawrth"),
    ("April", "Ebrill"),
    ("May", "Mai"),
    ("June", "Mehefin"),
    ("July", "Gorffennaf"),
    ("August", "Awst"),
    ("September", "Medi"),
    ("October", "Hydref"),
    ("November", "Tachwedd"),
    ("December", "Rhagfyr"),
];

/// Weekdays. *Mawrth* alone is the month; the day has *dydd* or *nos* before it.
pub(super) const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday|mon|dydd llun|ddydd llun|llun", Weekday::Monday),
    ("tuesday|tues|tue|dydd mawrth|ddydd mawrth", Weekday::Tuesday),
    ("wednesday|weds|wed|dydd mercher|ddydd mercher|mercher", Weekday::Wednesday),
    ("thursday|thurs|thur|thu|dydd iau|ddydd iau|iau", Weekday::Thursday),
    ("friday|fri|dydd gwener|ddydd gwener|gwener", Weekday::Friday),
    ("saturday|sat|dydd sadwrn|ddydd sadwrn|sadwrn|sad", Weekday::Saturday),
    ("sunday|sun|dydd sul|ddydd sul|sul", Weekday::Sunday),
];

/// *Nos Wener*: the weekday and its night in one.
pub(super) const WEEKNIGHTS: &[(&str, Weekday)] = &[
    ("nos lun", Weekday::Monday),
    ("nos fawrth", Weekday::Tuesday),
    ("nos fercher", Weekday::Wednesday),
    ("nos iau", Weekday::Thursday),
    ("nos wener", Weekday::Friday),
    ("nos sadwrn", Weekday::Saturday),
    ("nos sul", Weekday::Sunday),
];

/// A third of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Third {
    /// Days 1 to 10.
    Early,
    /// Days 11 to 20.
    Mid,
    /// Day 21 to the last.
    Late,
}

/// Words for the thirds; the first of each language is printed.
pub(super) const THIRDS: &[(&str, Third)] = &[
    ("early|dechrau|ddechrau|beginning of|start of", Third::Early),
    ("mid|canol|ganol|nghanol|middle of", Third::Mid),
    ("late|diwedd|ddiwedd|end of", Third::Late),
];

/// A part of the day by name, with the hours that are taken for it.
///
/// The hours are a convention, wide rather than narrow, so that the truth lies within: nobody means 18:00 to the minute by "evening".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartOfDay {
    /// 00:00 to 06:00.
    SmallHours,
    /// 06:00 to 12:00.
    Morning,
    /// 07:00 to 09:00.
    BeforeSchool,
    /// 08:30 to 15:30.
    SchoolHours,
    /// 12:00 to 14:00.
    Lunchtime,
    /// 12:00 to 18:00.
    Afternoon,
    /// 15:00 to 18:00.
    AfterSchool,
    /// 18:00 to 23:00.
    Evening,
    /// 20:00 to 06:00 of the next day.
    Night,
    /// 21:00 to 07:00 of the next day.
    Overnight,
}

/// Words for the parts of day.
pub(super) const PARTS: &[(&str, PartOfDay)] = &[
    ("small hours|early hours|oriau man|oriau man y bore", PartOfDay::SmallHours),
    ("early hours of the morning", PartOfDay::SmallHours),
    ("morning|in the morning|y bore|yn y bore|bore|bore ma|fore", PartOfDay::Morning),
    ("before school|cyn ysgol|cyn yr ysgol", PartOfDay::BeforeSchool),
    ("school hours|during school|school day|oriau ysgol|yn ystod oriau ysgol", PartOfDay::SchoolHours),
    ("during school hours", PartOfDay::SchoolHours),
    ("lunchtime|lunch time|lunch|amser cinio|awr ginio", PartOfDay::Lunchtime),
    ("afternoon|in the afternoon|prynhawn|y prynhawn|yn y prynhawn|pnawn", PartOfDay::Afternoon),
    ("y pnawn|brynhawn", PartOfDay::Afternoon),
    ("after school|ar ol ysgol|ar ol yr ysgol", PartOfDay::AfterSchool),
    ("evening|in the evening|eve|gydar nos|gydar hwyr|min nos|noswaith|fin nos|noson", PartOfDay::Evening),
    ("yr hwyr|yn yr hwyr", PartOfDay::Evening),
    ("night|at night|night time|y nos|yn y nos|nos", PartOfDay::Night),
    ("overnight|dros nos|through the night|drwyr nos", PartOfDay::Overnight),
];

impl PartOfDay {
    /// Every part, from midnight on.
    pub const ALL: [Self; 10] = [
        Self::SmallHours,
        Self::Morning,
        Self::BeforeSchool,
        Self::SchoolHours,
        Self::Lunchtime,
        Self::Afternoon,
        Self::AfterSchool,
        Self::Evening,
        Self::Night,
        Self::Overnight,
    ];

    /// First minute of the day and the minute after the last; over 1,440 where it runs into the next day.
    pub const fn minutes(self) -> (i32, i32) {
        match self {
            Self::SmallHours => (0, 360),
            Self::Morning => (360, 720),
            Self::BeforeSchool => (420, 540),
            Self::SchoolHours => (510, 930),
            Self::Lunchtime => (720, 840),
            Self::Afternoon => (720, 1080),
            Self::AfterSchool => (900, 1080),
            Self::Evening => (1080, 1380),
            Self::Night => (1200, 1800),
            Self::Overnight => (1260, 1860),
        }
    }

    /// The minutes in which a time beside the word is looked for: "3 in the morning" and "5 in the evening" lie outside the usual hours.
    pub(super) const fn beside(self) -> (i32, i32) {
        match self {
            Self::Morning => (0, 720),
            Self::Evening => (960, 1440),
            Self::Night => (1080, 1800),
            _ => self.minutes(),
        }
    }

    /// The word in both languages, as it is read again.
    pub fn name(self) -> Text {
        let (en, cy) = match self {
            Self::SmallHours => ("early hours", "oriau mân"),
            Self::Morning => ("morning", "bore"),
            Self::BeforeSchool => ("before school", "cyn ysgol"),
            Self::SchoolHours => ("school hours", "oriau ysgol"),
            Self::Lunchtime => ("lunchtime", "amser cinio"),
            Self::Afternoon => ("afternoon", "prynhawn"),
            Self::AfterSchool => ("after school", "ar ôl ysgol"),
            Self::Evening => ("evening", "gyda’r nos"),
            Self::Night => ("night", "yn y nos"),
            Self::Overnight => ("overnight", "dros nos"),
        };
        Text::new(en, cy)
    }
}

/// The printed name of a month, 1 to 12.
pub(super) fn month_name(month: i8, lang: Lang) -> &'static str {
    let (en, cy) = MONTH_NAMES[(month.clamp(1, 12) - 1) as usize];
    match lang {
        Lang::En => en,
        Lang::Cy => cy,
    }
}

/// The printed word of a third.
pub(super) fn third_name(third: Third, lang: Lang) -> &'static str {
    match (third, lang) {
        (Third::Early, Lang::En) => "early",
        (Third::Early, Lang::Cy) => "dechrau",
        (Third::Mid, Lang::En) => "mid",
        (Third::Mid, Lang::Cy) => "canol",
        (Third::Late, Lang::En) => "late",
        (Third::Late, Lang::Cy) => "diwedd",
    }
}
