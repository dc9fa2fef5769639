//! Mentions: states, bodies, persons, groups.

use pressroom::model::{BodyRef, EntityRef, GroupRef, Party, PersonName, PersonRef, StateRef};
use proptest::option;
use proptest::prelude::*;

use super::text_form::{folded_text, printed, read, slug_text, state_code_text};

pub(crate) fn body_ref() -> impl Strategy<Value = BodyRef> {
    prop_oneof![
        (read(slug_text()), printed()).prop_map(|(id, printed)| BodyRef::resolved(id, printed)),
        printed().prop_map(BodyRef::unresolved),
        read(slug_text()).prop_map(BodyRef::implied),
    ]
}

pub(crate) fn state_ref() -> impl Strategy<Value = StateRef> {
    prop_oneof![
        (read(state_code_text()), printed()).prop_map(|(code, printed)| StateRef::resolved(code, printed)),
        printed().prop_map(StateRef::unresolved),
        read(state_code_text()).prop_map(StateRef::implied),
    ]
}

pub(crate) fn entity_ref() -> impl Strategy<Value = EntityRef> {
    prop_oneof![state_ref().prop_map(EntityRef::State), body_ref().prop_map(EntityRef::Body)]
}

pub(crate) fn person_name() -> impl Strategy<Value = PersonName> {
    read(folded_text())
}

pub(crate) fn person_ref() -> impl Strategy<Value = PersonRef> {
    (option::of(read(slug_text())), person_name(), printed()).prop_map(|(id, name, printed)| {
        let mut person = PersonRef::new(name, printed);
        person.id = id;
        person
    })
}

pub(crate) fn party() -> impl Strategy<Value = Party> {
    prop_oneof![
        person_ref().prop_map(Party::Official),
        state_ref().prop_map(Party::State),
        body_ref().prop_map(Party::Body),
        printed().prop_map(|printed| Party::Group(GroupRef::new(printed))),
    ]
}
