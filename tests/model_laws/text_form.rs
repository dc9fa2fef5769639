//! `Display` and `FromStr` are inverses, for every type that is written as text.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use pressroom::export::Version;
use pressroom::layout::BlockKind;
use pressroom::model::{
    Alpha3Code, BodyId, BodyKind, Date, DateBasis, DialString, DocumentAct, DocumentKind, Edtf, EmailAddress,
    Genre, Headline, HoldingBasis, ItemKind, LanguageTag, MeetingFormat, MeetingKind, MeetingMode,
    MembershipKind, MembershipStatus, Name, OfficialId, Ordinal, PersonName, Phase, PhoneFeature,
    PhoneNumber, PlaceKind, PlaceName, Pointer, PostKind, Presence, Printed, Role, SeriesId, SourceId,
    SpeakerBasis, Speech, StateCode,
};
use pressroom::registry::RegistryFault;
use pressroom::source::ProblemKind;
use proptest::prelude::*;

use crate::configuration;
use crate::model_strategies::{
    code, date, dial_string_text, edtf, email_text, language_tag_text, ordinal, phone_number, pointer_text,
    printed, slug_text, speech, state_code_text, version_text,
};

/// A value is printed as a text that reads as the value.
#[track_caller]
fn reads_back<T: Display + FromStr + PartialEq + Debug>(value: &T) {
    let text = value.to_string();
    assert!(text.parse().is_ok_and(|read: T| read == *value), "{text:?} does not read as {value:?}");
}

/// A text that a type takes is what the value prints.
#[track_caller]
fn prints_back<T: Display + FromStr>(text: &str) {
    if let Ok(value) = text.parse::<T>() {
        assert_eq!(value.to_string(), text);
    }
}

/// A text of the type's form is taken, and printed again.
#[track_caller]
fn is_taken<T: Display + FromStr>(text: &str) {
    assert!(text.parse::<T>().is_ok(), "{text:?} is refused");
    prints_back::<T>(text);
}

/// Text near the form of some type: refused, or printed as it was read.
fn near_a_form() -> impl Strategy<Value = String> {
    let forms = prop_oneof![
        "[0-9X]{4}(-[0-9X]{2}){0,2}",
        "([0-9X]{4}(-[0-9]{2}){0,2}|\\.\\.)/([0-9X]{4}(-[0-9]{2}){0,2}|\\.\\.)?",
        slug_text(),
        state_code_text(),
        language_tag_text(),
        email_text(),
        dial_string_text(),
        pointer_text(),
        version_text(),
        code(),
    ];
    prop_oneof![
        3 => forms.clone(),
        // One character more, at any place.
        2 => (forms, any::<prop::sample::Index>(), any::<char>()).prop_map(|(text, at, more)| {
            let mut letters: Vec<char> = text.chars().collect();
            letters.insert(at.index(letters.len() + 1), more);
            letters.into_iter().collect()
        }),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn values_read_back(
        edtf in edtf(), date in date(), printed in printed(), speech in speech(), ordinal in ordinal(),
        phone in phone_number(),
    ) {
        reads_back(&edtf);
        reads_back(&date);
        reads_back(&Edtf::from(date));
        reads_back(&printed);
        reads_back(&speech);
        reads_back(&phone);
        reads_back(&ordinal);
    }

    #[test]
    fn texts_of_a_form_are_taken(
        slug in slug_text(), state in state_code_text(), language in language_tag_text(), email in email_text(),
        number in dial_string_text(), pointer in pointer_text(), version in version_text(),
    ) {
        is_taken::<BodyId>(&slug);
        is_taken::<OfficialId>(&slug);
        is_taken::<SeriesId>(&slug);
        is_taken::<SourceId>(&slug);
        is_taken::<StateCode>(&state);
        is_taken::<LanguageTag>(&language);
        is_taken::<EmailAddress>(&email);
        is_taken::<DialString>(&number);
        is_taken::<Pointer>(&pointer);
        is_taken::<Version>(&version);
    }

    #[test]
    fn what_is_taken_prints_back(text in near_a_form()) {
        prints_back::<BodyId>(&text);
        prints_back::<OfficialId>(&text);
        prints_back::<SeriesId>(&text);
        prints_back::<SourceId>(&text);
        prints_back::<Alpha3Code>(&text);
        prints_back::<Name>(&text);
        prints_back::<Ordinal>(&text);
        prints_back::<StateCode>(&text);
        prints_back::<LanguageTag>(&text);
        prints_back::<EmailAddress>(&text);
        prints_back::<DialString>(&text);
        prints_back::<PhoneNumber>(&text);
        prints_back::<Pointer>(&text);
        prints_back::<Version>(&text);
        prints_back::<Date>(&text);
        prints_back::<Edtf>(&text);
        prints_back::<Printed>(&text);
        prints_back::<Headline>(&text);
        prints_back::<PersonName>(&text);
        prints_back::<PlaceName>(&text);
        prints_back::<Speech>(&text);
        prints_back::<Genre>(&text);
        prints_back::<Presence>(&text);
    }
}

/// The codes of a closed vocabulary read back, and nothing else is read.
macro_rules! closed {
    ($($name:ident)+) => {$(
        for value in $name::ALL {
            reads_back(value);
            prop_assert_eq!(value.to_string(), value.as_str());
        }
    )+};
}

/// The codes of an open vocabulary read back; another is kept and equals none of them.
macro_rules! open {
    ($code:ident: $($name:ident)+) => {$(
        for value in $name::KNOWN {
            reads_back(value);
            prop_assert!(!matches!(value, $name::Unknown(_)));
        }
        is_taken::<$name>(&$code);
        let value: $name = $code.parse().map_err(|_| TestCaseError::fail("a code is refused"))?;
        reads_back(&value);
        let known = $name::KNOWN.iter().any(|known| known.as_str() == $code);
        prop_assert_eq!($name::KNOWN.contains(&value), known);
        prop_assert_eq!(matches!(value, $name::Unknown(_)), !known);
    )+};
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn vocabularies_read_back(code in code()) {
        closed! {
            BlockKind DateBasis HoldingBasis ItemKind MembershipKind MeetingMode Phase PhoneFeature Presence RegistryFault Role
            SpeakerBasis
        }
        open! {
            code: BodyKind DocumentAct DocumentKind Genre MeetingFormat MeetingKind MembershipStatus PlaceKind PostKind
                ProblemKind
        }
    }
}
