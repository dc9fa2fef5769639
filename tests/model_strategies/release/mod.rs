//! Items as a program builds them, in words that releases use: facts of many kinds, and no paragraph.

mod date;
mod meeting;
mod party;

use pressroom::model::{
    Date, Headline, ItemKind, Meeting, NewsItem, Office, OfficialRef, Party, PersonRef, PostKind,
    PressContact, Printed, Quotation, Speaker, SpeakerBasis,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use self::party::csto;

const HEADLINES: &[&str] = &[
    "On the plan of work for the coming year",
    "The register of dams is ready",
    "News of the Organization",
    "What was agreed?",
    "“The rivers do not wait”",
    "Experts will check the dams. The list is long.",
];

const PRESS_SECRETARIES: &[&str] = &["Olga Examplova", "Peter Sampleman"];

const SPEECHES: &[&str] = &[
    "We read the river before the river reads us, and that is the whole of our work this spring and the next",
    "Nobody asks a dam for its papers. It stands or it falls, and then the papers come",
    "The list is short, it costs little, and in a bad spring it saves more than any drill, I believe",
    "Who asks a dam for its papers, and who reads them when they come in the middle of a bad spring?",
    "We read the river before the river reads us, and that is the whole of our work this spring.\nThe rest is in the plan",
];

/// What a text of these tests reads as.
#[expect(clippy::unwrap_used, reason = "the texts are fixed")]
fn read<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

fn printed(text: &str) -> Printed {
    read(text)
}

fn press_contact() -> impl Strategy<Value = PressContact> {
    let numbers = &["+7495-795-27-10", "+7495-621-33-23-tel/fax", "Tel.: +7 (495) 625-76-20"][..];
    let email = option::of(Just("press@example.org"));
    (option::of(select(PRESS_SECRETARIES)), any::<bool>(), subsequence(numbers, 0..=3), email).prop_map(
        |(name, post, phones, email)| {
            let mut contact = PressContact::new();
            // A name without a post is not read.
            contact.person = name.filter(|_| post).map(|name| PersonRef::new(read(name), printed(name)));
            contact.post = post.then(|| printed("CSTO Press Secretary"));
            contact.phones = phones.into_iter().map(read).collect();
            contact.emails = email.into_iter().map(read).collect();
            contact
        },
    )
}

/// What an official says, by name.
fn quotation(speaker: &OfficialRef, words: &str) -> Quotation {
    let mut quotation = Quotation::new(read(words));
    let mut said = Speaker::new(speaker.name.clone(), speaker.printed.clone(), SpeakerBasis::Named);
    said.id.clone_from(&speaker.id);
    quotation.speaker = Some(said);
    quotation.attribution = Some(printed(&format!("{} said", speaker.printed)));
    quotation
}

/// Whether no two meetings are of one kind and of the same bodies: a reader takes such for one.
fn are_distinct(meetings: &[Meeting]) -> bool {
    let bodies =
        |meeting: &Meeting| -> Vec<_> { meeting.convened_by.iter().map(|body| body.id().cloned()).collect() };
    meetings.iter().enumerate().all(|(at, one)| {
        let mut others = meetings.iter().skip(at + 1);
        others.all(|other| one.kind != other.kind || bodies(one) != bodies(other))
    })
}

/// Whether no meeting lacks a year that another one may lend it.
fn say_their_years(meetings: &[Meeting]) -> bool {
    let says =
        |meeting: &Meeting| meeting.when.as_ref().is_none_or(|when| !when.edtf.to_string().contains('X'));
    meetings.len() < 2 || meetings.iter().all(says)
}

/// The officials whom meetings name, in the order in which they do, then the others.
fn in_order_of_mention(mut officials: Vec<OfficialRef>, meetings: &[Meeting]) -> Vec<OfficialRef> {
    let parties: Vec<_> = meetings.iter().flat_map(|meeting| &meeting.participations).collect();
    let place = |official: &OfficialRef| {
        parties
            .iter()
            .position(|party| matches!(&party.who, Party::Official(person) if person.name == official.name))
    };
    officials.sort_by_key(|official| place(official).unwrap_or(usize::MAX));
    officials
}

fn item(kind: ItemKind, published: Option<Date>) -> impl Strategy<Value = NewsItem> {
    let speech = option::weighted(0.3, select(SPEECHES));
    // A lone date above the headline is the article's, not that of a teaser that says nothing.
    let fewest = usize::from(kind == ItemKind::Teaser);
    let told = party::officials().prop_flat_map(move |officials| {
        let meetings = vec(meeting::meeting(published, officials.clone()), fewest..3);
        let meetings = meetings.prop_filter("one meeting told twice", |meetings| are_distinct(meetings));
        (
            Just(officials),
            meetings.prop_filter("a year from another meeting", |meetings| say_their_years(meetings)),
        )
    });
    (told, speech).prop_map(move |((officials, meetings), speech)| {
        let mut item = NewsItem::new(kind);
        item.published = published;
        item.officials = in_order_of_mention(officials, &meetings);
        item.meetings = meetings;
        if let (Some(words), Some(speaker)) = (speech, item.officials.first()) {
            item.quotations.push(quotation(speaker, words));
        }
        item
    })
}

/// The items of a release: dated teasers, and an article.
pub(crate) fn release() -> impl Strategy<Value = Vec<NewsItem>> {
    let teaser = date::day().prop_flat_map(|date| item(ItemKind::Teaser, Some(date)));
    let article = option::of(date::day()).prop_flat_map(|date| item(ItemKind::Article, date));
    let contact = option::weighted(0.5, press_contact());
    (vec(teaser, 0..3), article, select(HEADLINES), contact).prop_map(
        |(mut items, mut article, headline, contact)| {
            article.headline = Headline::fold(headline);
            let person = contact.as_ref().and_then(|contact| contact.person.clone());
            article.officials.extend(person.map(|person| {
                let mut office = Office::new(PostKind::PressSecretary, printed("CSTO Press Secretary"));
                office.of = Some(csto());
                OfficialRef::new(person.name, person.printed, office)
            }));
            article.press_contact = contact;
            items.push(article);
            items
        },
    )
}
