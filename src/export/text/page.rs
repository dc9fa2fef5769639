//! The layout of a release: what stands on which line.

use std::borrow::Cow;

use crate::model::{Date, ItemKind, NewsItem, PressContact};

/// How often the headline of an article is printed. Sites print it twice, and then it is found whatever its words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadlinePrints {
    Once,
    Twice,
}

impl HeadlinePrints {
    pub(super) const ALL: [Self; 2] = [Self::Once, Self::Twice];
}

/// The page of some items: teasers, then an article. What stands behind an article has no place on a page.
pub(super) fn write(items: &[Cow<'_, NewsItem>], headline: HeadlinePrints) -> String {
    let mut page = Page::default();
    for item in items {
        page.item(item, headline);
        if item.kind == ItemKind::Article {
            break;
        }
    }
    page.text
}

#[derive(Debug, Default)]
struct Page {
    text: String,
}

impl Page {
    /// A line, with an empty one above it.
    fn line(&mut self, parts: &[&str]) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.extend(parts.iter().copied());
        self.text.push('\n');
    }

    fn item(&mut self, item: &NewsItem, prints: HeadlinePrints) {
        let mut date = item.published.map(figures);
        if let Some(headline) = &item.headline {
            match (prints, date.take()) {
                (HeadlinePrints::Once, None) => self.line(&[headline.as_str()]),
                (HeadlinePrints::Once, Some(date)) => {
                    self.line(&[headline.as_str()]);
                    self.line(&[&date]);
                }
                (HeadlinePrints::Twice, None) => {
                    self.line(&[headline.as_str()]);
                    self.line(&[headline.as_str()]);
                }
                (HeadlinePrints::Twice, Some(date)) => {
                    self.line(&[headline.as_str()]);
                    self.line(&[headline.as_str(), " ", &date]);
                }
            }
        }
        let mut paragraphs = item.paragraphs.iter();
        match date {
            // A date line above an article without a headline would make a teaser of it.
            Some(date) if item.kind == ItemKind::Article => match paragraphs.next() {
                Some(first) => self.line(&[&date, " ", first.as_str()]),
                None => self.line(&[&date]),
            },
            Some(date) => self.line(&[&date]),
            None => {}
        }
        for paragraph in paragraphs {
            self.line(&[paragraph.as_str()]);
        }
        if let Some(contact) = &item.press_contact {
            self.contact(contact);
        }
    }

    fn contact(&mut self, contact: &PressContact) {
        let person = contact.person.as_ref().map(|person| person.printed.as_str());
        match (&contact.post, person) {
            (Some(post), Some(person)) => self.line(&["The ", post.as_str(), " ", person]),
            (Some(post), None) => self.line(&["The ", post.as_str()]),
            (None, Some(person)) => {
                self.line(&[NAMELESS_CONTACT]);
                self.line(&[person]);
            }
            (None, None) if contact.phones.is_empty() && contact.emails.is_empty() => {
                self.line(&[NAMELESS_CONTACT]);
            }
            (None, None) => {}
        }
        for phone in &contact.phones {
            self.line(&[phone.printed().as_str()]);
        }
        for email in &contact.emails {
            self.line(&[email.as_str()]);
        }
    }
}

/// The first line of a contact that names no post: it shows where the contact begins.
const NAMELESS_CONTACT: &str = "Press service";

/// A day as releases print it: `09.02.2022`.
fn figures(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}
