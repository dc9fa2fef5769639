//! Values that are made by reading a text.

use std::str::FromStr;

use pressroom::model::{Date, Edtf, Ordinal, PhoneNumber, Printed, Speech};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What some texts read as; texts that are refused are drawn again.
pub(crate) fn read<T: FromStr + std::fmt::Debug>(
    texts: impl Strategy<Value = String>,
) -> impl Strategy<Value = T> {
    texts.prop_filter_map("the text reads as nothing", |text| text.parse().ok())
}

pub(crate) fn slug_text() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}"
}

/// A word with the form of a code, mostly none that this version knows.
pub(crate) fn code() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9_]{0,12}"
}

pub(crate) fn state_code_text() -> impl Strategy<Value = String> {
    "[A-Z]{2}"
}

pub(crate) fn language_tag_text() -> impl Strategy<Value = String> {
    "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
}

pub(crate) fn email_text() -> impl Strategy<Value = String> {
    "[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,8}(\\.[a-z0-9]{1,4}){0,2}@[a-z0-9]{1,6}(\\.[a-z0-9]([a-z0-9-]{0,3}[a-z0-9])?){1,3}"
}

pub(crate) fn dial_string_text() -> impl Strategy<Value = String> {
    "\\+[1-9][0-9]{6,14}"
}

pub(crate) fn version_text() -> impl Strategy<Value = String> {
    "1\\.(0|[1-9][0-9]{0,6})"
}

pub(crate) fn pointer_text() -> impl Strategy<Value = String> {
    "(/([^/~]|~0|~1){0,6}){0,4}"
}

/// Words of any script with single spaces between them.
pub(crate) fn folded_text() -> impl Strategy<Value = String> {
    let word =
        prop_oneof![3 => "[A-Za-z0-9.,\"“”«»’()-]{1,8}", 1 => "[^\\s\u{feff}]{1,6}", 1 => "[А-Яа-я]{1,6}"];
    vec(word, 1..4).prop_map(|words| words.join(" "))
}

pub(crate) fn printed() -> impl Strategy<Value = Printed> {
    read(folded_text())
}

pub(crate) fn speech() -> impl Strategy<Value = Speech> {
    read(vec(folded_text(), 1..3).prop_map(|paragraphs| paragraphs.join("\n")))
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    (1..=9999_u16, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
}

/// Every form of a date, over all years; equal and neighbouring ones too.
pub(crate) fn edtf() -> impl Strategy<Value = Edtf> {
    edtf_of(prop_oneof![2019..=2025_u16, 1..=9999_u16])
}

/// Every form of a date whose years are among these.
pub(crate) fn edtf_of(years: impl Strategy<Value = u16> + Clone + 'static) -> impl Strategy<Value = Edtf> {
    let year = years.clone();
    let maybe = prop_oneof![3 => years.clone().prop_map(Some), 1 => Just(None)];
    let months = 1..=12_u8;
    let one = prop_oneof![
        year.prop_map(Edtf::year),
        (maybe.clone(), months.clone()).prop_map(|(year, month)| Edtf::month(year, month)),
        (maybe, months, 1..=31_u8).prop_map(|(year, month, day)| Edtf::day(year, month, day)),
        (years.clone(), 1..=4_u8).prop_map(|(year, quarter)| Edtf::quarter(year, quarter)),
        (years, 1..=2_u8).prop_map(|(year, half)| Edtf::half(year, half)),
    ]
    .prop_filter_map("no such day", Result::ok)
    .boxed();
    let interval = (one.clone(), one.clone())
        .prop_filter_map("ends before it starts", |(from, to)| Edtf::interval(from, to).ok());
    prop_oneof![
        4 => one.clone(),
        2 => interval,
        1 => read(one.clone().prop_map(|from| format!("{from}/.."))),
        1 => read(one.prop_map(|to| format!("../{to}"))),
    ]
}

pub(crate) fn ordinal() -> impl Strategy<Value = Ordinal> {
    let words = select(&["first", "Twentieth", "twenty-second", "ninety ninth", "twelfth"][..]);
    let figures = (1..2000_u32, select(&["", "st", "nd", "rd", "th", "TH"][..]));
    read(prop_oneof![
        figures.prop_map(|(number, ending)| format!("{number}{ending}")),
        words.prop_map(str::to_owned),
        "C{0,3}(X{0,3}|XL|LX{0,3}|XC)(I{0,3}|IV|VI{0,3}|IX)",
        "[ХX]{1,3}[IІ]{0,3}",
    ])
}

pub(crate) fn phone_number() -> impl Strategy<Value = PhoneNumber> {
    let label = select(&["", "-tel/fax", " phone/fax", "-fax", " (mobile)"][..]);
    let before = select(&["", "Tel.: ", "Fax: "][..]);
    read(
        (before, "\\+?[0-9]{1,4}([ -.]|\u{2013}| \\()[0-9]{2,3}\\)?(-[0-9]{2}){1,3}", label)
            .prop_map(|(before, number, behind)| format!("{before}{number}{behind}")),
    )
}
