//! News items with everything in them.

use pressroom::model::{
    Dateline, DocumentAct, DocumentRef, Genre, ItemKind, NewsItem, Office, OfficialRef, PostKind,
    PressContact, Quotation, Speaker, SpeakerBasis,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::meeting::{meeting, place, when};
use super::mention::{body_ref, entity_ref, person_name, person_ref, state_ref};
use super::text_form::{
    code, date, email_text, folded_text, language_tag_text, phone_number, printed, read, slug_text, speech,
};

fn dateline() -> impl Strategy<Value = Dateline> {
    (option::of(place()), option::of(when()), printed()).prop_map(|(place, when, printed)| {
        let mut dateline = Dateline::new(printed);
        dateline.place = place;
        dateline.when = when;
        dateline
    })
}

fn office() -> impl Strategy<Value = Office> {
    let kind = prop_oneof![4 => select(PostKind::KNOWN), 1 => read(code())];
    (kind, printed(), any::<bool>(), option::of(entity_ref())).prop_map(|(kind, printed, acting, of)| {
        let mut office = Office::new(kind, printed);
        office.acting = acting;
        office.of = of;
        office
    })
}

fn official() -> impl Strategy<Value = OfficialRef> {
    let more = vec(office(), 0..2);
    (option::of(read(slug_text())), person_name(), printed(), office(), more).prop_map(
        |(id, name, printed, office, more)| {
            let mut official = OfficialRef::new(name, printed, office);
            official.id = id;
            for office in more {
                official.offices.push(office);
            }
            official
        },
    )
}

fn quotation() -> impl Strategy<Value = Quotation> {
    let speaker = (option::of(read(slug_text())), person_name(), printed(), select(SpeakerBasis::ALL))
        .prop_map(|(id, name, printed, basis)| {
            let mut speaker = Speaker::new(name, printed, basis);
            speaker.id = id;
            speaker
        });
    (speech(), option::of(speaker), option::of(printed()), any::<bool>()).prop_map(
        |(text, speaker, attribution, closed)| {
            let mut quotation = Quotation::new(text);
            quotation.speaker = speaker;
            quotation.attribution = attribution;
            quotation.closed = closed;
            quotation
        },
    )
}

fn document() -> impl Strategy<Value = DocumentRef> {
    let act = prop_oneof![4 => select(DocumentAct::KNOWN), 1 => read(code())];
    (read(code()), option::of(printed()), act, printed()).prop_map(|(kind, title, act, printed)| {
        let mut document = DocumentRef::new(kind, act, printed);
        document.title = title;
        document
    })
}

pub(crate) fn press_contact() -> impl Strategy<Value = PressContact> {
    let lists = (vec(phone_number(), 0..3), vec(read(email_text()), 0..3));
    (option::of(person_ref()), option::of(printed()), lists).prop_map(|(person, post, (phones, emails))| {
        let mut contact = PressContact::new();
        contact.person = person;
        contact.post = post;
        contact.phones = phones;
        contact.emails = emails;
        contact
    })
}

pub(crate) fn news_item() -> impl Strategy<Value = NewsItem> {
    let genre = prop_oneof![4 => select(Genre::KNOWN), 1 => read(code())];
    let head = (select(ItemKind::ALL), genre, read(language_tag_text()));
    let top =
        (option::of(read(folded_text())), option::of(date()), option::of(dateline()), vec(printed(), 0..3));
    let said = (vec(meeting(), 0..3), vec(official(), 0..3), vec(quotation(), 0..3));
    let named = (vec(state_ref(), 0..3), vec(body_ref(), 0..3), vec(document(), 0..3));
    (head, top, said, named, option::of(press_contact())).prop_map(|(head, top, said, named, contact)| {
        let mut item = NewsItem::new(head.0);
        (item.genre, item.language) = (head.1, head.2);
        (item.headline, item.published, item.dateline, item.paragraphs) = top;
        (item.meetings, item.officials, item.quotations) = said;
        (item.states, item.bodies, item.documents) = named;
        item.press_contact = contact;
        item
    })
}
