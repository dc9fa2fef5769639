//! Meetings with who takes part in them.

use pressroom::model::{
    DateBasis, Meeting, MeetingFormat, MeetingMode, Participation, Phase, Place, Presence, Role, SeriesRef,
    When,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::mention::{body_ref, entity_ref, party};
use super::text_form::{code, edtf, folded_text, ordinal, printed, read, slug_text, state_code_text};

pub(crate) fn when() -> impl Strategy<Value = When> {
    (edtf(), select(DateBasis::ALL), printed())
        .prop_map(|(edtf, basis, printed)| When::new(edtf, basis, printed))
}

pub(crate) fn place() -> impl Strategy<Value = Place> {
    (read(folded_text()), option::of(read(state_code_text())), printed()).prop_map(
        |(name, country, printed)| {
            let mut place = Place::new(name, printed);
            place.country = country;
            place
        },
    )
}

fn participation() -> impl Strategy<Value = Participation> {
    let roles = btree_set(select(Role::ALL), 0..4);
    (party(), roles, option::of(select(Presence::ALL)), option::of(entity_ref())).prop_map(
        |(who, roles, presence, on_behalf_of)| {
            let mut participation = Participation::new(who);
            participation.roles = roles;
            participation.presence = presence;
            participation.on_behalf_of = on_behalf_of;
            participation
        },
    )
}

fn series() -> impl Strategy<Value = SeriesRef> {
    (option::of(read(slug_text())), printed()).prop_map(|(id, printed)| {
        let mut series = SeriesRef::new(printed);
        series.id = id;
        series
    })
}

pub(crate) fn meeting() -> impl Strategy<Value = Meeting> {
    let named = (read(code()), option::of(printed()), option::of(series()), vec(body_ref(), 0..3));
    let format = prop_oneof![select(MeetingFormat::KNOWN), read(code())];
    let shape = (option::of(ordinal()), option::of(format), option::of(select(MeetingMode::ALL)));
    let placed = (option::of(when()), option::of(place()), select(Phase::ALL));
    let said = (vec(participation(), 0..3), vec(printed(), 0..3));
    (named, shape, placed, said).prop_map(
        |(
            (kind, title, series, convened_by),
            (ordinal, format, mode),
            (when, place, phase),
            (parties, topics),
        )| {
            let mut meeting = Meeting::new(kind, phase);
            meeting.title = title;
            meeting.series = series;
            meeting.convened_by = convened_by;
            meeting.ordinal = ordinal;
            meeting.format = format;
            meeting.mode = mode;
            meeting.when = when;
            meeting.place = place;
            meeting.participations = parties;
            meeting.topics = topics;
            meeting
        },
    )
}
