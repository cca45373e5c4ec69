//! A time printed, in words that [`super::read`] reads back.

use super::name::{month_name, third_name};
use super::{Told, When};
use jiff::civil::{Date, DateTime};
use language::{Lang, Text};

impl When {
    /// The time in one language. Reading it back gives the same, settled: what was assumed is written out.
    pub fn say(&self, lang: Lang) -> String {
        let first = self.from.date();
        let day = |day: Date| format!("{} {} {}", day.day(), month_name(day.month(), lang), day.year());
        let month = || format!("{} {}", month_name(first.month(), lang), first.year());
        let words = |en: &'static str, cy: &'static str| if lang == Lang::En { en } else { cy };
        match self.told {
            Told::Moment => moment(self.from),
            Told::Between => format!("{} {} {}", moment(self.from), words("to", "hyd"), moment(self.to)),
            Told::Part(part) => format!("{}, {}", day(first), part.name().get(lang)),
            Told::Day => day(first),
            Told::Weekend => format!("{} {}", words("weekend of", "penwythnos"), day(first)),
            Told::Week => format!("{} {}", words("week commencing", "wythnos yn dechrau"), day(first)),
            Told::MonthPart(third) => format!("{} {}", third_name(third, lang), month()),
            Told::Month => month(),
            Told::Quarter => format!("{}{} {}", words("Q", "Ch"), (first.month() + 2) / 3, first.year()),
            Told::School(time, year) => format!("{} {year}", time.name().get(lang)),
            Told::Year => first.year().to_string(),
        }
    }

    /// The time in both languages.
    pub fn text(&self) -> Text {
        Text::new(self.say(Lang::En), self.say(Lang::Cy))
    }
}

fn moment(at: DateTime) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}
