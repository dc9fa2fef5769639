//! Dates in the ways in which releases print them.

use pressroom::model::{Date, DateBasis, Edtf, When};
use proptest::prelude::*;
use proptest::sample::select;

use super::{printed, read};

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month and its name.
fn month() -> impl Strategy<Value = (u8, &'static str)> {
    let months: Vec<(u8, &str)> = (1..).zip(MONTHS.iter().copied()).collect();
    select(months)
}

fn year() -> impl Strategy<Value = u16> {
    1992..=2040_u16
}

pub(super) fn day() -> impl Strategy<Value = Date> {
    (year(), 1..=12_u8, 1..=31_u8)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
}

fn when(edtf: &str, words: &str) -> When {
    When::new(read::<Edtf>(edtf), DateBasis::Stated, printed(words))
}

/// A date that says its year.
fn stated() -> impl Strategy<Value = When> {
    let days = || (year(), month(), 2..=28_u8);
    prop_oneof![
        4 => (days(), any::<bool>()).prop_map(|((year, (month, name), day), day_first)| {
            let words = if day_first { format!("{day} {name} {year}") } else { format!("{name} {day}, {year}") };
            when(&format!("{year}-{month:02}-{day:02}"), &words)
        }),
        2 => (days(), 1..=9_u8, 0..3_u8).prop_map(|((year, (month, name), last), days, form)| {
            let first = last.saturating_sub(days).max(1);
            let words = match form {
                0 => format!("{first} to {last} {name} {year}"),
                1 => format!("{first}-{last} {name} {year}"),
                _ => format!("{name} {first}-{last}, {year}"),
            };
            when(&format!("{year}-{month:02}-{first:02}/{year}-{month:02}-{last:02}"), &words)
        }),
        1 => (year(), 28..=31_u8, 1..=5_u8).prop_map(|(year, first, last)| {
            let words = format!("{first} October to {last} November {year}");
            when(&format!("{year}-10-{first:02}/{year}-11-{last:02}"), &words)
        }),
        1 => (year(), month()).prop_map(|(year, (month, name))| {
            when(&format!("{year}-{month:02}"), &format!("{name} {year}"))
        }),
        1 => year().prop_map(|year| when(&year.to_string(), &year.to_string())),
        1 => (year(), select(&[(33, "first"), (34, "second"), (35, "third"), (36, "fourth")][..]))
            .prop_map(|(year, (code, name))| when(&format!("{year}-{code}"), &format!("{name} quarter of {year}"))),
        1 => (year(), select(&[(40, "first"), (41, "second")][..]))
            .prop_map(|(year, (code, name))| when(&format!("{year}-{code}"), &format!("{name} half of {year}"))),
    ]
}

/// A day or a month without its year: that of the item's own date, where it has one, and else none.
fn without_year(published: Option<Date>) -> impl Strategy<Value = When> {
    // A day half a year away is near to two years.
    let is_near =
        move |month: u8| published.is_none_or(|date| !(5..=7).contains(&date.month().abs_diff(month)));
    let months = month().prop_filter("near to two years", move |(month, _)| is_near(*month));
    (months, 1..=28_u8, any::<bool>()).prop_map(move |((month, name), day, is_month)| {
        let year = published.map(|date| match i16::from(month) - i16::from(date.month()) {
            ..-7 => date.year() + 1,
            8.. => date.year() - 1,
            _ => date.year(),
        });
        let basis = if year.is_some() { DateBasis::YearInferred } else { DateBasis::Stated };
        let year = year.map_or_else(|| "XXXX".to_owned(), |year| year.to_string());
        let (edtf, words) = if is_month {
            (format!("{year}-{month:02}"), name.to_owned())
        } else {
            (format!("{year}-{month:02}-{day:02}"), format!("{day} {name}"))
        };
        When::new(read(&edtf), basis, printed(&words))
    })
}

/// A date as an item of this day prints it.
pub(super) fn of_item(published: Option<Date>) -> impl Strategy<Value = When> {
    let today = published.map(|date| When::new(date.into(), DateBasis::Relative, printed("today")));
    prop_oneof![
        4 => stated(),
        2 => without_year(published),
        1 => (stated(), Just(today)).prop_map(|(stated, today)| today.unwrap_or(stated)),
    ]
}
