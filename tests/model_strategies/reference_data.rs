//! Rows of registries, and whole registry data: sound in themselves, not in what they say of one another.

use std::borrow::Cow;

use pressroom::model::{
    Chairmanship, EntityId, EventSeries, KnownContact, KnownMeeting, KnownPlace, LocalName, MeetingFormat,
    MeetingMode, MemberState, Membership, MembershipKind, Name, Official, OrganizationalBody, PersonName,
    PlaceName, StatusPeriod, Tenure,
};
use pressroom::registry::{Provenance, RegistryData, Source, Table};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::text_form::{
    code, date, edtf, email_text, folded_text, language_tag_text, phone_number, read, slug_text,
    state_code_text,
};

pub(crate) fn name() -> impl Strategy<Value = Name> {
    read(folded_text())
}

fn names() -> impl Strategy<Value = Cow<'static, [Name]>> {
    vec(name(), 0..3).prop_map(Cow::Owned)
}

fn local_names() -> impl Strategy<Value = Cow<'static, [LocalName]>> {
    let local = (read(language_tag_text()), name(), names()).prop_map(|(language, name, acronyms)| {
        let mut local = LocalName::new(language, name);
        local.acronyms = acronyms;
        local
    });
    vec(local, 0..2).prop_map(Cow::Owned)
}

pub(crate) fn entity_id() -> impl Strategy<Value = EntityId> {
    prop_oneof![read(state_code_text()).prop_map(EntityId::State), read(slug_text()).prop_map(EntityId::Body),]
}

pub(crate) fn tenure() -> impl Strategy<Value = Tenure> {
    let time = (option::of(edtf()), option::of(edtf()), vec(edtf(), 0..3));
    (read(code()), entity_id(), any::<bool>(), time).prop_filter_map(
        "not a time",
        |(post, of, acting, (start, end, days))| {
            let tenure = Tenure::new(post, of, start, end, days).ok()?;
            Some(if acting { tenure.acting() } else { tenure })
        },
    )
}

pub(crate) fn membership() -> impl Strategy<Value = Membership> {
    let status = (read(code()), edtf()).prop_map(|(status, since)| StatusPeriod::new(status, since));
    (read(slug_text()), select(MembershipKind::ALL), vec(status, 1..3), option::of(edtf()))
        .prop_filter_map("not a membership", |(of, kind, statuses, end)| {
            Membership::new(of, kind, statuses, end).ok()
        })
}

pub(crate) fn chairmanship() -> impl Strategy<Value = Chairmanship> {
    (read(state_code_text()), read(slug_text()), name(), edtf(), option::of(edtf()))
        .prop_filter_map("ends before it starts", |(state, of, label, start, end)| {
            Chairmanship::new(state, of, label, start, end).ok()
        })
}

fn member_state() -> impl Strategy<Value = MemberState> {
    (read(state_code_text()), vec(membership(), 0..3))
        .prop_map(|(state, memberships)| MemberState::new(state, Cow::Owned(memberships)))
}

fn body() -> impl Strategy<Value = OrganizationalBody> {
    let names = (names(), names(), names(), local_names(), names());
    let rest =
        (option::of(read(slug_text())), option::of(edtf()), option::of(edtf()), option::of(place_name()));
    (read(slug_text()), name(), read(code()), names, rest).prop_map(|(id, name, kind, names, rest)| {
        let mut body = OrganizationalBody::new(id, name, kind);
        (body.variants, body.acronyms, body.corrupt, body.translations, body.hosts) = names;
        (body.parent, body.founded, body.dissolved, body.seat) = rest;
        body
    })
}

fn place_name() -> impl Strategy<Value = PlaceName> {
    read(folded_text())
}

fn official() -> impl Strategy<Value = Official> {
    let names = (names(), names(), local_names());
    let tenures = vec(tenure(), 0..3).prop_map(Cow::Owned);
    (read(slug_text()), read::<PersonName>(folded_text()), name(), names, tenures).prop_map(
        |(id, name, family, names, tenures)| {
            let mut official = Official::new(id, name, family);
            (official.spellings, official.corrupt, official.translations) = names;
            official.tenures = tenures;
            official
        },
    )
}

fn series() -> impl Strategy<Value = EventSeries> {
    (read(slug_text()), name(), read(code()), names(), local_names()).prop_map(
        |(id, name, kind, aliases, translations)| {
            let mut series = EventSeries::new(id, name, kind);
            (series.aliases, series.translations) = (aliases, translations);
            series
        },
    )
}

fn place() -> impl Strategy<Value = KnownPlace> {
    (place_name(), read(code()), read(state_code_text()), names()).prop_map(
        |(name, kind, country, variants)| {
            let mut place = KnownPlace::new(name, kind, country);
            place.variants = variants;
            place
        },
    )
}

fn contact() -> impl Strategy<Value = KnownContact> {
    let numbers = (vec(phone_number(), 0..2), vec(read(email_text()), 0..2));
    (read(slug_text()), option::of(read(slug_text())), names(), numbers, vec(edtf(), 0..2)).prop_map(
        |(of, person, titles, (phones, emails), days)| {
            let mut contact = KnownContact::new(of, Cow::Owned(days));
            (contact.person, contact.titles) = (person, titles);
            (contact.phones, contact.emails) = (Cow::Owned(phones), Cow::Owned(emails));
            contact
        },
    )
}

fn meeting() -> impl Strategy<Value = KnownMeeting> {
    let rest = (
        option::of(1..99_u32),
        option::of(place_name()),
        option::of(select(MeetingFormat::KNOWN)),
        option::of(select(MeetingMode::ALL)),
    );
    (vec(read(slug_text()), 1..3), edtf(), rest).prop_map(|(bodies, when, rest)| {
        let mut meeting = KnownMeeting::new(Cow::Owned(bodies), when);
        (meeting.ordinal, meeting.place, meeting.format, meeting.mode) = rest;
        meeting
    })
}

fn table<T: Clone + std::fmt::Debug + 'static>(
    rows: impl Strategy<Value = T>,
) -> impl Strategy<Value = Table<T>> {
    let sources = vec(read(slug_text()), 0..3).prop_map(Cow::Owned);
    let provenance = (sources, date(), any::<bool>()).prop_map(|(sources, as_of, verified)| {
        let mut provenance = Provenance::verified(sources, as_of);
        provenance.verified = verified;
        provenance
    });
    vec((provenance, vec(rows, 0..3)), 0..3).prop_map(|groups| groups.into_iter().collect())
}

pub(crate) fn registry_data() -> impl Strategy<Value = RegistryData> {
    let source = (read(slug_text()), name(), option::of(name())).prop_map(|(id, title, address)| {
        let mut source = Source::new(id, title);
        source.address = address;
        source
    });
    let sources = vec(source, 0..3).prop_map(Cow::Owned);
    let one = (table(body()), table(member_state()), table(chairmanship()), table(official()));
    let two = (table(series()), table(place()), table(contact()), table(meeting()));
    (read(slug_text()), sources, one, two).prop_map(|(organization, sources, one, two)| {
        let mut data = RegistryData::new(organization);
        data.sources = sources;
        (data.bodies, data.member_states, data.chairmanships, data.officials) = one;
        (data.series, data.places, data.contacts, data.meetings) = two;
        data
    })
}
