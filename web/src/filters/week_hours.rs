//! A set of hours of the week, as it is chosen and as the address writes it.

/// Days of a week; 0 is Monday.
pub(crate) const DAYS: u8 = 7;
/// Hours of a day.
pub(crate) const HOURS: u8 = 24;

/// Hours of the week: for each day a bit for each hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WeekHours([u32; 7]);

impl WeekHours {
    /// The hours of these days from one to another, the last not included.
    pub(crate) fn block(days: std::ops::RangeInclusive<u8>, hours: std::ops::Range<u8>) -> Self {
        let mut chosen = Self::default();
        for day in days {
            hours.clone().for_each(|hour| chosen.put(day, hour, true));
        }
        chosen
    }

    /// Both sets together.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine |= theirs);
        self
    }

    /// Whether it holds an hour of a day.
    pub(crate) fn contains(self, day: u8, hour: u8) -> bool {
        self.0.get(usize::from(day)).is_some_and(|hours| hour < HOURS && hours >> hour & 1 == 1)
    }

    /// Puts an hour in, or takes it out.
    pub(crate) fn put(&mut self, day: u8, hour: u8, is_in: bool) {
        if let Some(hours) = self.0.get_mut(usize::from(day)).filter(|_| hour < HOURS) {
            *hours = if is_in { *hours | 1 << hour } else { *hours & !(1 << hour) };
        }
    }

    /// How many hours it holds.
    pub(crate) fn len(self) -> u32 {
        self.0.iter().map(|hours| hours.count_ones()).sum()
    }

    /// As the address and the server write it: hours from 0 (Monday from midnight) to 167, runs as first-last.
    pub(crate) fn code(self) -> String {
        let mut runs: Vec<(u16, u16)> = Vec::new();
        let all = (0..DAYS).flat_map(|day| (0..HOURS).map(move |hour| (day, hour)));
        for (day, hour) in all.filter(|(day, hour)| self.contains(*day, *hour)) {
            let at = u16::from(day) * u16::from(HOURS) + u16::from(hour);
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == at => *last = at,
                _ => runs.push((at, at)),
            }
        }
        let run = |(first, last): (u16, u16)| {
            if first == last { first.to_string() } else { format!("{first}-{last}") }
        };
        runs.into_iter().map(run).collect::<Vec<_>>().join(",")
    }

    /// Reads what [`Self::code`] writes; what it does not know it leaves out, and none is left where nothing is known.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        let mut chosen = Self::default();
        for run in code.split(',') {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            let (Ok(first), Ok(last)) = (first.parse::<u8>(), last.parse::<u8>()) else { continue };
            (first..=last).for_each(|at| chosen.put(at / HOURS, at % HOURS, true));
        }
        (chosen.len() > 0).then_some(chosen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let nights = WeekHours::block(4..=5, 22..24).and(WeekHours::block(5..=6, 0..4));
        assert_eq!((nights.code(), nights.len()), ("118-123,142-147".to_owned(), 12));
        assert_eq!(WeekHours::parse(&nights.code()), Some(nights));
        assert!(nights.contains(4, 23) && !nights.contains(4, 21) && !nights.contains(7, 0));
        for nothing in ["", "x", "168-200", "5-2"] {
            assert_eq!(WeekHours::parse(nothing), None, "{nothing}");
        }
    }
}
