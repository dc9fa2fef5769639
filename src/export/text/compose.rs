//! Paragraphs for an item that has facts and no text.

use std::collections::HashSet;

use super::attendance::Namer;
use super::meeting;
use crate::model::{
    BodyRef, EntityRef, LanguageTag, NewsItem, OfficialRef, Party, Printed, Quotation, StateRef,
};
use crate::registry::Registry;

/// The item with a paragraph for each of its facts; nothing where it has paragraphs, or nothing to tell, or is not in
/// English.
pub(super) fn compose(item: &NewsItem, registry: &Registry) -> Option<NewsItem> {
    if !item.paragraphs.is_empty() || item.language != LanguageTag::ENGLISH {
        return None;
    }
    let mut paragraphs = Vec::new();
    // Who answers the press is named in the contact.
    let contact = item.press_contact.as_ref();
    let answers_press = |official: &OfficialRef| {
        contact.and_then(|contact| contact.person.as_ref()).is_some_and(|person| person.name == official.name)
            && official
                .offices
                .iter()
                .all(|office| contact.and_then(|contact| contact.post.as_ref()) == Some(&office.printed))
    };
    let mut namer = Namer::new(registry, item.officials.iter().filter(|official| !answers_press(official)));
    for told in &item.meetings {
        paragraphs.push(meeting::paragraph(told, &mut namer));
    }
    let rest: Vec<String> =
        namer.unnamed().map(|official| format!("{} {}", posts(official), official.printed)).collect();
    if !rest.is_empty() {
        paragraphs.push(see_also(&rest));
    }
    for quotation in &item.quotations {
        paragraphs.extend(self::quotation(quotation));
    }
    // What is only named somewhere, and in none of these sentences.
    let told = told_names(item);
    let states = item.states.iter().filter_map(StateRef::printed);
    let names = states.chain(item.bodies.iter().filter_map(BodyRef::printed));
    let names: Vec<String> = names.filter(|name| !told.contains(name)).map(ToString::to_string).collect();

    if !names.is_empty() {
        paragraphs.push(see_also(&names));
    }
    let mut composed = item.clone();
    composed.paragraphs = paragraphs.iter().filter_map(|paragraph| Printed::fold(paragraph)).collect();
    (!composed.paragraphs.is_empty()).then_some(composed)
}

/// The names of states and bodies in the facts of an item.
fn told_names(item: &NewsItem) -> HashSet<&Printed> {
    let mut told = HashSet::new();
    for meeting in &item.meetings {
        told.extend(meeting.convened_by.iter().filter_map(BodyRef::printed));
        for party in &meeting.participations {
            match &party.who {
                Party::State(state) => told.extend(state.printed()),
                Party::Body(body) => told.extend(body.printed()),
                Party::Official(_) | Party::Group(_) => {}
            }
            told.extend(party.on_behalf_of.as_ref().and_then(EntityRef::printed));
        }
    }
    let offices = item.officials.iter().flat_map(|official| official.offices.iter());
    told.extend(offices.filter_map(|office| office.of.as_ref().and_then(EntityRef::printed)));
    told
}

fn see_also(names: &[String]) -> String {
    format!("See also: {}.", names.join("; "))
}

/// The posts of an official, as printed.
pub(super) fn posts(official: &OfficialRef) -> String {
    let posts: Vec<&str> = official.offices.iter().map(|office| office.printed.as_str()).collect();
    posts.join(", ")
}

/// `A, B and C`
pub(super) fn joined(words: &[String], separator: &str) -> String {
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(separator)),
        _ => words.concat(),
    }
}

/// The name of a body or a state behind its article.
pub(super) fn with_article(name: &Printed) -> String {
    let has_article = name.as_str().get(..4).is_some_and(|start| start.eq_ignore_ascii_case("the "));
    if has_article { name.to_string() } else { format!("the {name}") }
}

/// The words with a capital at their start.
pub(super) fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(rest).collect()
}

/// The paragraphs of a quotation, each with its opening mark; the last has the closing mark and the words of saying.
fn quotation(quotation: &Quotation) -> Vec<String> {
    let mut paragraphs: Vec<String> =
        quotation.text.as_str().split('\n').map(|paragraph| format!("“{paragraph}")).collect();
    if let Some(last) = paragraphs.last_mut() {
        let said = match (&quotation.attribution, &quotation.speaker) {
            (Some(attribution), _) => Some(attribution.to_string()),
            (None, Some(speaker)) => Some(format!("{} said", speaker.printed)),
            (None, None) => None,
        };
        if quotation.closed {
            // A comma before the closing mark belongs to the sentence around; a stop of the speaker's own is enough.
            let stopped = last.ends_with(['.', '?', '!', '…']);
            last.push_str(if said.is_some() && !stopped { ",”" } else { "”" });
            if let Some(said) = said {
                last.extend([" ", &said, "."]);
            }
        }
    }
    paragraphs
}
