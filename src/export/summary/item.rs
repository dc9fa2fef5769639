use std::fmt;

use super::meeting;
use super::mention::{body, first_words, in_words, key, state};
use super::rows::Rows;
use crate::model::{
    DocumentRef, LanguageTag, NewsItem, OfficialRef, PhoneFeature, PhoneNumber, PressContact, Quotation,
    Speaker, SpeakerBasis,
};

pub(super) fn write(rows: &mut Rows<'_, '_>, item: &NewsItem) -> fmt::Result {
    rows.heading(heading(item))?;
    rows.group("dateline", item.dateline.as_ref().map(|dateline| &dateline.printed))?;
    for meeting in &item.meetings {
        meeting::write(rows, meeting)?;
    }
    rows.group("officials", item.officials.iter().map(official))?;
    rows.group("quotations", item.quotations.iter().map(quotation))?;
    rows.group("documents", item.documents.iter().map(document))?;
    rows.group("states", one_line(item.states.iter().map(state)))?;
    rows.group("bodies", item.bodies.iter().map(body))?;
    rows.group("contact", item.press_contact.iter().flat_map(contact))
}

/// `teaser, news, 2023-11-24: On 13 November 2023, …`.
fn heading(item: &NewsItem) -> String {
    let mut heading = format!("{}, {}, ", item.kind, in_words(item.genre.as_str()));
    if item.language != LanguageTag::ENGLISH {
        heading.push_str(item.language.as_str());
        heading.push_str(", ");
    }
    match &item.published {
        Some(date) => heading.push_str(&date.to_string()),
        None => heading.push_str("no date"),
    }
    let first = || item.paragraphs.first().map(|paragraph| first_words(paragraph.as_str()));
    if let Some(words) = item.headline.as_ref().map(ToString::to_string).or_else(first) {
        heading.push_str(": ");
        heading.push_str(&words);
    }
    heading
}

/// The name and the offices as printed, each with the state or body that it is of.
fn official(official: &OfficialRef) -> String {
    let mut text = official.name.to_string();
    for office in official.offices.iter() {
        text.push_str(", ");
        text.push_str(office.printed.as_str());
        if office.acting && !office.printed.as_str().to_ascii_lowercase().contains("acting") {
            text.push_str(", acting");
        }
        if let Some(of) = office.of.as_ref().and_then(key) {
            text.push_str(" (");
            text.push_str(of);
            text.push(')');
        }
    }
    text
}

fn quotation(quotation: &Quotation) -> String {
    let speaker = quotation.speaker.as_ref().map_or_else(|| "speaker not told".to_owned(), speaker);
    let words = first_words(quotation.text.as_str());
    if quotation.closed {
        format!("{speaker}: “{words}”")
    } else {
        format!("{speaker}: “{words} (not closed)")
    }
}

/// Who speaks, and how that is known where no name stands at the quotation.
fn speaker(speaker: &Speaker) -> String {
    match speaker.basis {
        SpeakerBasis::Named => speaker.name.to_string(),
        SpeakerBasis::Carried => format!("{} (carried)", speaker.name),
        basis => format!("{} ({basis}: “{}”)", speaker.name, speaker.printed),
    }
}

fn document(document: &DocumentRef) -> String {
    let (kind, act) = (in_words(document.kind.as_str()), in_words(document.act.as_str()));
    format!("{kind}, {act}: {}", document.printed)
}

fn contact(contact: &PressContact) -> Vec<String> {
    let person = contact.person.as_ref().map(|person| person.name.to_string());
    let head = person.into_iter().chain(contact.post.as_ref().map(ToString::to_string)).collect::<Vec<_>>();
    let mut lines = Vec::from_iter((!head.is_empty()).then(|| head.join(", ")));
    lines.extend(contact.phones.iter().map(phone));
    lines.extend(contact.emails.iter().map(ToString::to_string));
    lines
}

fn phone(phone: &PhoneNumber) -> String {
    let features: Vec<_> = phone.features().iter().copied().map(PhoneFeature::as_str).collect();
    let features = features.join(" and ");
    match phone.e164() {
        Some(number) => format!("{number} ({features})"),
        None => format!("{} ({features})", phone.printed()),
    }
}

/// Short values, all on one line.
fn one_line(values: impl Iterator<Item = String>) -> Option<String> {
    let values: Vec<_> = values.collect();
    (!values.is_empty()).then(|| values.join(", "))
}
