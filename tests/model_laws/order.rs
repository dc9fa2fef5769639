//! `Eq` and `Hash` agree, and `Ord` with them where it exists.

use std::cmp::Ordering;
use std::hash::{BuildHasher, Hash, RandomState};

use pressroom::export::Version;
use pressroom::model::{
    BodyId, DialString, EmailAddress, Genre, LanguageTag, OfficialId, Pointer, PostKind, Printed, StateCode,
};
use pressroom::source::Span;
use proptest::prelude::*;

use crate::configuration;
use crate::model_strategies::{
    body_ref, code, date, dial_string_text, edtf, email_text, entity_ref, language_tag_text, news_item,
    ordinal, party, person_ref, phone_number, pointer_text, press_contact, printed, read, registry_data,
    slug_text, speech, state_code_text, state_ref, version_text,
};

/// Two values of a strategy; often the same one twice.
fn pair<T: Clone + std::fmt::Debug + 'static>(
    values: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<(T, T)> {
    let values = values.boxed();
    prop_oneof![
        1 => values.clone().prop_map(|value| (value.clone(), value)),
        2 => (values.clone(), values),
    ]
    .boxed()
}

#[track_caller]
fn hash_agrees<T: Eq + Hash>((one, other): &(T, T)) {
    let hasher = RandomState::new();
    assert!(
        one != other || hasher.hash_one(one) == hasher.hash_one(other),
        "equal values have different hashes"
    );
}

#[track_caller]
fn order_agrees<T: Ord + Hash>(values: &(T, T)) {
    hash_agrees(values);
    let (one, other) = values;
    assert_eq!(one.cmp(other) == Ordering::Equal, one == other, "`Ord` and `Eq` differ");
    assert_eq!(one.cmp(other), other.cmp(one).reverse(), "the order depends on the side");
    assert_eq!(one.partial_cmp(other), Some(one.cmp(other)), "`Ord` and `PartialOrd` differ");
}

fn span() -> impl Strategy<Value = Span> {
    (0..4_u32, 0..4_u32).prop_filter_map("ends before it starts", |(start, end)| Span::new(start, end).ok())
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn newtypes(
        date in pair(date()),
        slug in pair(read::<BodyId>(slug_text())),
        official in pair(read::<OfficialId>(slug_text())),
        state in pair(read::<StateCode>(state_code_text())),
        language in pair(read::<LanguageTag>(language_tag_text())),
        email in pair(read::<EmailAddress>(email_text())),
        number in pair(read::<DialString>(dial_string_text())),
        pointer in pair(read::<Pointer>(pointer_text())),
        version in pair(read::<Version>(version_text())),
        text in (pair(printed()), pair(speech())),
        span in pair(span()),
    ) {
        order_agrees(&date);
        order_agrees(&slug);
        order_agrees(&official);
        order_agrees(&state);
        order_agrees(&language);
        order_agrees(&email);
        order_agrees(&number);
        order_agrees(&pointer);
        order_agrees(&version);
        order_agrees::<Printed>(&text.0);
        order_agrees(&text.1);
        order_agrees(&span);
    }

    #[test]
    fn mentions_and_codes(
        body in pair(body_ref()), state in pair(state_ref()), entity in pair(entity_ref()), party in pair(party()),
        person in pair(person_ref()), ordinal in pair(ordinal()), phone in pair(phone_number()),
        genre in pair(read::<Genre>(prop_oneof![code(), Just("news".to_owned())])),
        post in pair(read::<PostKind>(code())),
    ) {
        order_agrees(&body);
        order_agrees(&state);
        order_agrees(&entity);
        order_agrees(&party);
        order_agrees(&person);
        order_agrees(&ordinal);
        order_agrees(&phone);
        order_agrees(&genre);
        order_agrees(&post);
    }

    #[test]
    fn values_without_an_order(
        edtf in pair(edtf()), item in pair(news_item()), contact in pair(press_contact()), data in pair(registry_data()),
    ) {
        hash_agrees(&data);
        hash_agrees(&edtf);
        hash_agrees(&item);
        hash_agrees(&contact);
    }
}
