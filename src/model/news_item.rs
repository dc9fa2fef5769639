use serde::{Deserialize, Serialize};

use super::{
    BodyRef, Date, DocumentRef, Headline, LanguageTag, Meeting, OfficialRef, Place, PressContact, Printed,
    Quotation, StateRef, When,
};
use crate::vocabulary::{closed_codes, open_codes};

closed_codes! {
    /// Whether an item is the page's own text or a summary of another page. *Closed.*
    pub enum ItemKind {
        /// The text that the page is about.
        Article = "article",
        /// A short summary of another release, as in a list beside the article.
        Teaser = "teaser",
    }
}

open_codes! {
    /// What sort of text an item is. *Open.*
    pub enum Genre {
        /// A report of what happened.
        News = "news",
        /// A statement of a body.
        Statement = "statement",
        /// The text of a speech.
        Speech = "speech",
        /// Questions and answers.
        Interview = "interview",
        /// A report of what will happen.
        Announcement = "announcement",
        /// Condolences.
        Condolence = "condolence",
        /// A spokesman's commentary.
        Commentary = "commentary",
    }
}

/// The place and day that stand before the first sentence: `VIENNA, 6 October 2020 –`.
///
/// The term is the field's own: NewsML-G2 and schema.org (`NewsArticle.dateline`) have it too.
///
/// ```
/// use pressroom::model::{Dateline, Place, PlaceName, Printed};
///
/// let mut line = Dateline::new(Printed::fold("VIENNA, 6 October 2020").unwrap());
/// line.place = Some(Place::new(PlaceName::constant("Vienna"), Printed::fold("VIENNA").unwrap()));
/// assert!(line.when.is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Dateline {
    /// The day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// The place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// The words of the text.
    pub printed: Printed,
}

impl Dateline {
    /// A dateline in these words.
    pub const fn new(printed: Printed) -> Self {
        Self { place: None, when: None, printed }
    }
}

/// An item of a page: the article, or a teaser of another one.
///
/// Every combination is valid. Lists are in the order of the text.
///
/// ```
/// use pressroom::model::{ItemKind, NewsItem};
///
/// let mut item = NewsItem::new(ItemKind::Teaser);
/// item.published = Some("2023-11-24".parse()?);
/// assert!(item.meetings.is_empty() && item.headline.is_none());
/// # Ok::<(), pressroom::model::DateError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct NewsItem {
    /// Article or teaser.
    pub kind: ItemKind,
    /// What sort of text it is.
    pub genre: Genre,
    /// Its language.
    pub language: LanguageTag,
    /// Its headline, without a date behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<Headline>,
    /// The day printed for the item: never a guess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// Place and day before the first sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// The body.
    pub paragraphs: Vec<Printed>,
    /// The events that the item reports or announces.
    pub meetings: Vec<Meeting>,
    /// The named persons with a printed office, one each, in order of first mention.
    pub officials: Vec<OfficialRef>,
    /// The direct speech.
    pub quotations: Vec<Quotation>,
    /// The states mentioned, one each, in order of first mention.
    pub states: Vec<StateRef>,
    /// The bodies mentioned, one each, in order of first mention; at one start the longer first.
    pub bodies: Vec<BodyRef>,
    /// The documents that the item names.
    pub documents: Vec<DocumentRef>,
    /// Whom to ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub press_contact: Option<PressContact>,
}

impl NewsItem {
    /// An item with nothing in it yet, of genre `news`, in English.
    pub const fn new(kind: ItemKind) -> Self {
        Self {
            kind,
            genre: Genre::News,
            language: LanguageTag::ENGLISH,
            headline: None,
            published: None,
            dateline: None,
            paragraphs: Vec::new(),
            meetings: Vec::new(),
            officials: Vec::new(),
            quotations: Vec::new(),
            states: Vec::new(),
            bodies: Vec::new(),
            documents: Vec::new(),
            press_contact: None,
        }
    }
}
