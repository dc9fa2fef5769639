//! Items as a program builds them, in words that releases use: facts of many kinds, and no paragraph.

mod date;
mod meeting;
mod party;

use pressroom::model::{
    Date, Headline, ItemKind, NewsItem, Office, OfficialRef, PersonRef, PostKind, PressContact, Printed,
    Quotation, Speaker, SpeakerBasis,
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

fn item(kind: ItemKind, published: Option<Date>) -> impl Strategy<Value = NewsItem> {
    let speech = option::weighted(0.3, select(SPEECHES));
    (meeting::meeting(published), speech).prop_map(move |((meeting, officials), speech)| {
        let mut item = NewsItem::new(kind);
        item.published = published;
        item.meetings.push(meeting);
        if let (Some(words), Some(speaker)) = (speech, officials.first()) {
            item.quotations.push(quotation(speaker, words));
        }
        item.officials = officials;
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
