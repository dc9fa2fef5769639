//! Imprecise dates compare as the sets of days that they can mean.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use pressroom::model::Edtf;
use proptest::prelude::*;

use crate::configuration;
use crate::model_strategies::edtf_of;

/// The years of the dates that are compared.
const YEARS: std::ops::RangeInclusive<u16> = 2019..=2025;

/// The years in which an open end and an unknown year may lie: leap years of their own stand before and after those
/// of the dates.
const WINDOW: std::ops::RangeInclusive<u16> = 2015..=2029;

/// A day as a number that grows with time: the calendar does not matter for an order.
type Day = (u16, u8, u8);

/// The days that a date can mean, read from its text.
fn days(text: &str) -> BTreeSet<Day> {
    let every: BTreeSet<Day> = WINDOW.flat_map(days_of_year).collect();
    let Some((from, to)) = text.split_once('/') else {
        return every.into_iter().filter(|day| fits(text, *day)).collect();
    };
    let first = every.iter().copied().find(|day| from == ".." || fits(from, *day));
    let last = every.iter().copied().rfind(|day| to == ".." || fits(to, *day));
    every.into_iter().filter(|day| Some(*day) >= first && Some(*day) <= last).collect()
}

fn days_of_year(year: u16) -> impl Iterator<Item = Day> {
    let february = if year.is_multiple_of(4) { 29 } else { 28 };
    let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    (1..=12).zip(lengths).flat_map(move |(month, length)| (1..=length).map(move |day| (year, month, day)))
}

/// Whether a day is one that a date alone can mean.
fn fits(text: &str, (year, month, day): Day) -> bool {
    let mut parts = text.split('-');
    let good_year = parts.next().is_some_and(|part| part == "XXXX" || part.parse() == Ok(year));
    let months = match parts.next().and_then(|part| part.parse::<u8>().ok()) {
        None => 1..=12,
        Some(quarter @ 33..=36) => (quarter - 33) * 3 + 1..=(quarter - 33) * 3 + 3,
        Some(40) => 1..=6,
        Some(41) => 7..=12,
        Some(month) => month..=month,
    };
    good_year && months.contains(&month) && parts.next().is_none_or(|part| part.parse() == Ok(day))
}

fn compared(one: &BTreeSet<Day>, other: &BTreeSet<Day>) -> Option<Ordering> {
    let before = |one: &BTreeSet<Day>, other: &BTreeSet<Day>| one.last() < other.first();
    if one.len() == 1 && one == other {
        Some(Ordering::Equal)
    } else if before(one, other) {
        Some(Ordering::Less)
    } else if before(other, one) {
        Some(Ordering::Greater)
    } else {
        None
    }
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn dates_compare_as_sets_of_days(one in edtf_of(YEARS), other in edtf_of(YEARS)) {
        let (days_of_one, days_of_other) = (days(&one.to_string()), days(&other.to_string()));
        prop_assert!(!days_of_one.is_empty(), "{} means no day", one);
        prop_assert_eq!(one.compare(&other), compared(&days_of_one, &days_of_other), "{} and {}", one, other);
        prop_assert_eq!(other.compare(&one), one.compare(&other).map(Ordering::reverse));
    }

    #[test]
    fn bounds_are_the_first_and_the_last_day(edtf in edtf_of(YEARS)) {
        let days = days(&edtf.to_string());
        let day = |day: Option<&Day>| day.map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
        if let Some(earliest) = edtf.earliest() {
            prop_assert_eq!(day(days.first()), Some(earliest.to_string()));
        }
        if let Some(latest) = edtf.latest() {
            prop_assert_eq!(day(days.last()), Some(latest.to_string()));
        }
        prop_assert_eq!(edtf.single_day().is_some(), days.len() == 1);
    }
}

#[test]
fn the_reading_of_this_test_is_sound() {
    assert_eq!(days("2024-02").len(), 29);
    assert_eq!(days("2024-33").len(), 91);
    assert_eq!(days("2023-12-30/2024-01-02").len(), 4);
    assert_eq!(days("XXXX-02-29").len(), 4);
    let april: Edtf = "2024-04".parse().unwrap();
    let last_of_march: Edtf = "2024-03-31".parse().unwrap();
    assert_eq!(april.compare(&last_of_march), Some(Ordering::Greater));
}
