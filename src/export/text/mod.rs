//! The canonical release text of items.
//!
//! Whether a text carries a model is never reckoned: the text is read again and compared.

mod attendance;
mod compose;
mod meeting;
mod page;

use std::borrow::Cow;
use std::collections::BTreeSet;

use self::page::HeadlinePrints;
use super::loss::{self, Export, Loss};

use crate::model::NewsItem;
use crate::parse::Parser;
use crate::registry::Registry;

/// Writes items as a release, so that [`parse`](fn@crate::parse) gives them back.
///
/// The text has the layout of a page: teasers, each with its date; the headline; the date; the paragraphs; the contact.
/// Paragraphs are printed as they are, and nothing is added to them. An English item *without* paragraphs gets a sentence
/// for each fact: this is how a model that a program built becomes a release. Its words are then those that the model
/// holds as printed.
///
/// Losses are found by reading the text again: each names a value that the text does not carry. Where there is none,
/// `parse` gives the same items, but for the paragraphs that were written here and the states and bodies that they name.
///
/// ```
/// use pressroom::export;
/// use pressroom::model::{
///     BodyRef, DateBasis, Headline, ItemKind, Meeting, MeetingKind, NewsItem, Phase, Printed, When,
/// };
///
/// let mut meeting = Meeting::new(MeetingKind::Session, Phase::Announced);
/// meeting.ordinal = Some("XXI".parse()?);
/// meeting.convened_by.push(BodyRef::resolved("csc".parse()?, "Collective Security Council".parse()?));
/// meeting.when = Some(When::new("2026-11-27".parse()?, DateBasis::Stated, "27 November 2026".parse()?));
/// let mut item = NewsItem::new(ItemKind::Article);
/// item.headline = Headline::fold("The Collective Security Council will meet");
/// item.published = Some("2026-11-20".parse()?);
/// item.meetings.push(meeting);
///
/// let release = export::text(&[item.clone()]);
/// let expected = "\
/// The Collective Security Council will meet
///
/// 20.11.2026
///
/// The XXI session of the Collective Security Council will be held on 27 November 2026.
/// ";
/// assert_eq!(release.output, expected);
/// assert_eq!(release.losses, []);
/// assert_eq!(pressroom::parse(&release.output).items()[0].meetings, item.meetings);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn text(items: &[NewsItem]) -> Export<String> {
    text_with(Registry::csto(), items)
}

/// The same for those who read the text with another registry.
pub fn text_with(registry: &Registry, items: &[NewsItem]) -> Export<String> {
    let mut parser = Parser::new(registry);
    let composed: Vec<Option<NewsItem>> = items.iter().map(|item| compose::compose(item, registry)).collect();
    let own_words: BTreeSet<usize> =
        composed.iter().enumerate().filter_map(|(at, item)| item.as_ref().map(|_| at)).collect();
    let printed: Vec<Cow<'_, NewsItem>> = items.iter().map(Cow::Borrowed).collect();
    let with_sentences: Vec<Cow<'_, NewsItem>> = items
        .iter()
        .zip(composed)
        .map(|(item, composed)| composed.map_or(Cow::Borrowed(item), Cow::Owned))
        .collect();

    let mut best: Option<Export<String>> = None;
    // The plainest form first: sentences only where the layout alone does not say it all, and the headline twice, as
    // pages have it, only where it would not be found else.
    for (items_in_words, words) in [(&printed, &BTreeSet::new()), (&with_sentences, &own_words)] {
        for headline in HeadlinePrints::ALL {
            let output = page::write(items_in_words, headline);
            let losses = loss::losses(items, parser.parse(&output).items(), words);
            if losses.is_empty() {
                return Export::new(output, losses);
            }
            // A text without the sentences that could be written is none to fall back on.
            let is_whole = words.len() == own_words.len();
            if is_whole && best.as_ref().is_none_or(|best| weight(&losses) < weight(&best.losses)) {
                best = Some(Export::new(output, losses));
            }
        }
    }
    best.unwrap_or_else(|| Export::new(String::new(), Vec::new()))
}

/// How much is lost: whole items first.
fn weight(losses: &[Loss]) -> (usize, usize) {
    let items = losses.iter().filter(|loss| loss.pointer.parts().count() == 2).count();
    (items, losses.len())
}
