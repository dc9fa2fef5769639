//! Mentions and blocks become items.
//!
//! Reading is total: any text gives a result. What could not be read becomes a [`Problem`] with its place; whether it
//! matters is for rules to say.

mod attendance;
mod clause;
mod contact;
mod document;
mod encounter;
mod event;
mod genre;
mod interview;
mod item;
mod meeting;
mod official;
mod origins;
mod party;
mod party_list;
mod quotation;
mod same_meeting;
mod when;
mod write;

pub use origins::Origins;

use crate::layout::{Block, BlockKind, Layout};
use crate::model::{Date, LanguageTag, NewsItem};
use crate::registry::Registry;
use crate::scan::Scan;
use crate::source::{Problem, ProblemKind, Span, Text};
use item::ItemReader;

/// Reads releases with a registry. It keeps its working memory, so one parser for many texts allocates little.
///
/// ```
/// use pressroom::Parser;
/// use pressroom::registry::Registry;
///
/// let mut parser = Parser::new(Registry::csto()).reference_date("2024-11-28".parse()?);
/// let parsed = parser.parse("The Permanent Council met\n\nOn 4 July, a meeting of the Permanent Council was held in Moscow.\n");
/// let when = parsed.items()[0].meetings[0].when.as_ref().unwrap();
/// assert_eq!(when.edtf.to_string(), "2024-07-04");
/// # Ok::<(), pressroom::model::DateError>(())
/// ```
#[derive(Debug)]
pub struct Parser<'r> {
    registry: &'r Registry,
    reference: Option<Date>,
    layout: Layout,
    scan: Scan,
    scratch: item::Scratch,
}

/// What a text says: its items, what could not be read, and where everything stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    items: Vec<NewsItem>,
    problems: Vec<Problem>,
    origins: Origins,
    blocks: Vec<Block>,
}

impl<'r> Parser<'r> {
    /// A parser with this registry and no reference date.
    pub fn new(registry: &'r Registry) -> Self {
        Self {
            registry,
            reference: None,
            layout: Layout::default(),
            scan: Scan::default(),
            scratch: item::Scratch::default(),
        }
    }

    /// Completes the dates of items that print none by this day. Dates so completed have the basis `reference`.
    #[must_use]
    pub fn reference_date(mut self, date: Date) -> Self {
        self.reference = Some(date);
        self
    }

    /// Reads a text.
    ///
    /// A text of more than 4 GiB gives no items, no blocks and the problem `text_too_long`.
    pub fn parse(&mut self, text: &str) -> Parsed {
        let mut parsed = Parsed::default();
        let Ok(text) = Text::new(text) else {
            parsed.problems.push(Problem::new(ProblemKind::TextTooLong, Span::between(0, u32::MAX)));
            return parsed;
        };
        self.layout.read(text);
        let language = language(text, &self.layout.blocks);
        if let Some(span) = language.1 {
            parsed.problems.push(Problem::new(ProblemKind::UnsupportedLanguage, span));
        }
        for (number, blocks) in self.layout.items.iter().enumerate() {
            let reader = ItemReader {
                text,
                registry: self.registry,
                reference: self.reference,
                number,
                blocks: self
                    .layout
                    .blocks
                    .get(blocks.first as usize..blocks.end as usize)
                    .unwrap_or_default(),
                kind: blocks.kind,
                language: &language.0,
            };
            let item =
                reader.read(&mut self.scan, &mut self.scratch, &mut parsed.origins, &mut parsed.problems);
            parsed.items.push(item);
        }
        parsed.origins.finish();
        parsed.problems.sort_by_key(|problem| problem.span);
        parsed.blocks.clone_from(&self.layout.blocks);
        parsed
    }
}

impl Parsed {
    /// The items, in the order of the text.
    pub fn items(&self) -> &[NewsItem] {
        &self.items
    }

    /// What could not be read, in the order of the text.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Where the values stand.
    pub fn origins(&self) -> &Origins {
        &self.origins
    }

    /// The blocks of the page; they tile the text.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The items alone.
    pub fn into_items(self) -> Vec<NewsItem> {
        self.items
    }

    /// The items, problems and origins.
    pub fn into_parts(self) -> (Vec<NewsItem>, Vec<Problem>, Origins) {
        (self.items, self.problems, self.origins)
    }
}

/// Reads a text with the registry of the CSTO and without a reference date.
///
/// ```
/// let parsed = pressroom::parse("24.11.2023\n\nA meeting of the CSTO Permanent Council was held in Moscow on 23 November.\n");
/// let meeting = &parsed.items()[0].meetings[0];
/// assert_eq!(meeting.convened_by[0].id().unwrap().as_str(), "permanent-council");
/// assert_eq!(meeting.when.as_ref().unwrap().edtf.to_string(), "2023-11-23");
/// ```
pub fn parse(text: &str) -> Parsed {
    Parser::new(Registry::csto()).parse(text)
}

/// The share of Cyrillic letters, in per cent, above which a text is taken to be Russian.
const MOST_CYRILLIC: usize = 30;

/// The language of a text, and where its first foreign letter stands if it is not English.
///
/// Letters in the names of images do not count: those of English pages are often Russian.
fn language(text: Text<'_>, blocks: &[Block]) -> (LanguageTag, Option<Span>) {
    // The lead bytes of the letters of Russian.
    let is_cyrillic = |byte: u8| matches!(byte, 0xd0 | 0xd1);
    if memchr::memchr2(0xd0, 0xd1, text.as_str().as_bytes()).is_none() {
        return (LanguageTag::ENGLISH, None);
    }
    let (mut letters, mut cyrillic, mut first) = (0, 0, None);
    for block in blocks.iter().filter(|block| block.kind != BlockKind::Image) {
        let bytes = text.get(block.span).unwrap_or_default().as_bytes();
        let here = memchr::memchr2_iter(0xd0, 0xd1, bytes).count();
        letters += here + bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
        cyrillic += here;
        if here > 0 && first.is_none() {
            first = bytes.iter().position(|byte| is_cyrillic(*byte)).map(|at| block.span.start() + at as u32);
        }
    }
    match first {
        Some(first) if cyrillic * 100 > letters * MOST_CYRILLIC => {
            (LanguageTag::RUSSIAN, Some(Span::between(first, first + 2)))
        }
        _ => (LanguageTag::ENGLISH, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_russian_text_is_told_from_an_english_one() {
        let russian = parse("Заседание Совета\n\n09.02.2022\n\nВ Минске состоялось заседание.\n");
        assert_eq!(russian.items()[0].language, LanguageTag::RUSSIAN);
        assert_eq!(russian.problems()[0].kind, ProblemKind::UnsupportedLanguage);
        let english = parse("The Council met\n\nThe СRRF took part.\n\nВ Казани.jpg\n");
        assert_eq!(english.items()[0].language, LanguageTag::ENGLISH);
        assert!(english.problems().is_empty());
    }

    #[test]
    fn an_empty_text_has_no_items() {
        for text in ["", "\n", " \u{a0}\r\n", "\u{feff}"] {
            assert_eq!(parse(text).items(), []);
        }
    }
}
