//! Laws of times: no text makes the reader panic, what is printed is read back, weights sum to one.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use jiff::Span;
use jiff::civil::{Date, DateTime, Time, date, datetime};
use language::Lang;
use proptest::prelude::*;
use told::when::{
    Assumed, Context, Epoch, PartOfDay, SchoolTime, Told, When, WhenProblem, from_serial, hour_of_week, read,
};

const CONTEXT: Context = Context { recorded_on: date(2025, 6, 20) };

fn days_after(days: i32) -> Date {
    date(2000, 1, 1).checked_add(Span::new().days(days)).unwrap()
}

fn moment() -> impl Strategy<Value = DateTime> {
    (0..9_000_i32, 0..24_i8, 0..60_i8)
        .prop_map(|(d, h, m)| days_after(d).to_datetime(Time::new(h, m, 0, 0).unwrap()))
}

/// Pieces from which people build times, so that the reader gets past its first token.
fn scraps() -> impl Strategy<Value = String> {
    let words = [
        "14",
        "03",
        "2025",
        "25",
        "/",
        "-",
        ".",
        ":",
        " ",
        " ",
        "'",
        "March",
        "Mawrth",
        "o Fawrth",
        "Fri",
        "dydd",
        "Gwener",
        "nos",
        "7pm",
        "19:30",
        "am",
        "to",
        "hyd",
        "rhwng",
        "a",
        "and",
        "between",
        "half past",
        "o'r gloch",
        "Q",
        "3",
        "weekend",
        "w/c",
        "term",
        "summer",
        "hanner tymor",
        "early",
        "canol",
        "about",
        "midnight",
        "th",
        "eg",
        "T",
        "99999999999",
        "0",
        "12",
        "31",
    ];
    proptest::collection::vec(proptest::sample::select(words.to_vec()), 0..9).prop_map(|parts| parts.concat())
}

fn told() -> impl Strategy<Value = When> {
    let when = |from: DateTime, to: DateTime, told| When { from, to, told, assumed: Assumed::default() };
    let day = (0..9_000_i32).prop_map(days_after);
    let start = |day: Date| day.to_datetime(Time::midnight());
    prop_oneof![
        moment().prop_map(move |at| when(at, at, Told::Moment)),
        (moment(), 1..200_000_i32).prop_map(move |(from, minutes)| {
            when(from, from.checked_add(Span::new().minutes(minutes)).unwrap(), Told::Between)
        }),
        day.clone().prop_map(move |d| when(start(d), start(d.tomorrow().unwrap()), Told::Day)),
        (day.clone(), proptest::sample::select(PartOfDay::ALL.to_vec())).prop_map(move |(d, part)| {
            let (from, to) = part.minutes();
            let at = |minutes| start(d).checked_add(Span::new().minutes(minutes)).unwrap();
            when(at(from), at(to), Told::Part(part))
        }),
        day.prop_map(move |d| when(start(d), start(d.checked_add(Span::new().days(7)).unwrap()), Told::Week)),
        (2000..2025_i16, proptest::sample::select(SchoolTime::ALL.to_vec())).prop_map(move |(year, time)| {
            let (from, to) = time.days(year);
            when(start(from), start(to), Told::School(time, year))
        }),
        (2000..2025_i16, 1..=12_i8).prop_map(move |(y, m)| {
            let first = date(y, m, 1);
            when(start(first), start(first.last_of_month().tomorrow().unwrap()), Told::Month)
        }),
        (2000..2025_i16).prop_map(move |y| when(start(date(y, 1, 1)), start(date(y + 1, 1, 1)), Told::Year)),
    ]
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,40}") {
        let _ = read(&text, &CONTEXT);
    }

    #[test]
    fn no_heap_of_scraps_makes_the_reader_panic_or_go_backwards(text in scraps()) {
        if let Ok(when) = read(&text, &CONTEXT) {
            prop_assert!(when.from <= when.to && when.from.date() <= CONTEXT.recorded_on);
            prop_assert!(when.to > datetime(2000, 1, 1, 0, 0, 0, 0) || when.from.year() >= 2000);
        }
    }

    #[test]
    fn what_is_read_from_scraps_is_printed_and_read_back(text in scraps()) {
        if let Ok(when) = read(&text, &CONTEXT) {
            for lang in Lang::ALL {
                prop_assert_eq!(read(&when.say(lang), &CONTEXT), Ok(when.settled()), "{}", when.say(lang));
            }
        }
    }

    #[test]
    fn a_printed_value_is_read_back_in_both_languages(when in told()) {
        for lang in Lang::ALL {
            prop_assert_eq!(read(&when.say(lang), &CONTEXT), Ok(when), "{}", when.say(lang));
        }
    }

    #[test]
    fn weights_sum_to_one_and_lie_within_the_interval(from in moment(), minutes in 0..=10_080_i64) {
        let to = from.checked_add(Span::new().minutes(minutes)).unwrap();
        let week = hour_of_week(&When { from, to, told: Told::Between, assumed: Assumed::default() }).unwrap();
        prop_assert!((week.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let hours = week.iter().filter(|weight| **weight > 0.0).count() as i64;
        prop_assert!(hours <= minutes / 60 + 2, "{hours} hours of {minutes} minutes");
        prop_assert!(week.iter().all(|weight| (0.0..=1.0).contains(weight)));
    }

    #[test]
    fn the_order_of_day_and_time_does_not_matter(at in moment(), half in prop::bool::ANY) {
        let time = if half { at.strftime("%I:%M%P") } else { at.strftime("%H:%M") }.to_string();
        let day = at.strftime("%d/%m/%Y").to_string();
        prop_assert_eq!(read(&format!("{day} {time}"), &CONTEXT), read(&format!("{time}, {day}"), &CONTEXT));
    }

    #[test]
    fn serial_numbers_name_the_minute_they_hold(at in moment()) {
        let days = f64::from(date(1899, 12, 30).until(at.date()).unwrap().get_days());
        let minutes = f64::from(at.hour()) * 60.0 + f64::from(at.minute());
        let read = from_serial(days + minutes / 1440.0, Epoch::Y1900, &CONTEXT).unwrap();
        prop_assert_eq!(read.from, at);
        prop_assert_eq!(from_serial(days - 1462.0 + minutes / 1440.0, Epoch::Y1904, &CONTEXT).unwrap().from, at);
    }

    #[test]
    fn any_number_is_a_date_or_a_problem(number in prop::num::f64::ANY) {
        let _ = from_serial(number, Epoch::Y1900, &CONTEXT);
    }
}

#[test]
fn a_week_begins_on_monday_as_in_the_rest_of_the_house() {
    let first = read("2025-03-10 00:30", &CONTEXT).unwrap();
    assert_eq!(hour_of_week(&first).unwrap()[0].to_bits(), 1.0_f64.to_bits());
    let last = read("2025-03-16 23:59", &CONTEXT).unwrap();
    assert_eq!(hour_of_week(&last).unwrap()[167].to_bits(), 1.0_f64.to_bits());
}

#[test]
fn an_evening_spreads_over_its_hours_and_a_month_over_none() {
    let evening = hour_of_week(&read("14/03/2025 gyda'r nos", &CONTEXT).unwrap()).unwrap();
    let friday: Vec<usize> = (0..168).filter(|hour| evening[*hour] > 0.0).collect();
    assert_eq!(friday, (4 * 24 + 18..4 * 24 + 23).collect::<Vec<_>>());
    assert!(evening[4 * 24 + 18..4 * 24 + 23].iter().all(|weight| (weight - 0.2).abs() < 1e-15));
    assert_eq!(hour_of_week(&read("March 2025", &CONTEXT).unwrap()), None);
    assert!(
        hour_of_week(&read("w/c 10 March 2025", &CONTEXT).unwrap()).is_some(),
        "a whole week is the limit"
    );
}

#[test]
fn a_telling_that_runs_past_the_day_of_recording_is_cut_there_on_request() {
    let year = read("2025", &CONTEXT).unwrap();
    let cut = year.known_by(CONTEXT.recorded_on);
    assert_eq!((cut.to, cut.told), (datetime(2025, 6, 21, 0, 0, 0, 0), Told::Between));
    let day = read("14/03/2025", &CONTEXT).unwrap();
    assert_eq!(day.known_by(CONTEXT.recorded_on), day);
    assert_eq!(day.last_minute(), datetime(2025, 3, 14, 23, 59, 0, 0));
}

#[test]
fn two_digits_of_a_year_are_near_the_day_of_recording() {
    let read = |text| read(text, &CONTEXT).map(|when| when.from.year());
    assert_eq!(read("14/03/24"), Ok(2024));
    assert_eq!(read("14/03/26"), Err(WhenProblem::Future));
    assert_eq!(read("14/03/45"), Err(WhenProblem::Future));
    assert_eq!(read("14/03/46"), Err(WhenProblem::TooEarly));
}

#[test]
fn serial_numbers_that_are_no_dates_are_problems() {
    let read = |number| from_serial(number, Epoch::Y1900, &CONTEXT).map(|when| when.from.date());
    assert_eq!(read(45_730.0), Ok(date(2025, 3, 14)));
    assert_eq!(read(60.0), Err(WhenProblem::NoSuchDay));
    assert_eq!(read(3.0), Err(WhenProblem::TooEarly));
    assert_eq!(read(50_000.0), Err(WhenProblem::Future));
    for number in [-1.0, f64::NAN, f64::INFINITY, 20_250_314.0] {
        assert_eq!(read(number), Err(WhenProblem::Serial));
    }
}

#[test]
fn every_problem_has_its_sentence_in_both_languages() {
    for problem in WhenProblem::ALL {
        let text = problem.sentence();
        assert!(text.en != text.cy && text.en.len() > 20 && text.cy.len() > 20, "{problem:?}");
    }
}
