//! The page as blocks: teasers, headline, date, paragraphs, contact, controls of the site.
//!
//! Layout looks at the shapes of lines, not at their words. It is total: any text gives blocks, and they tile it.

mod contact;
mod headline;
mod line;
mod profile;
mod reason;

use line::{Line, Shape};

pub use reason::Reason;

pub(crate) use line::leading_date;

use crate::model::{Date, ItemKind};
use crate::source::{Span, Text};
use crate::vocabulary::closed_codes;

closed_codes! {
    /// What a block of a page is. *Closed.*
    pub enum BlockKind {
        /// Blank lines.
        Blank = "blank",
        /// The headline of the article.
        Headline = "headline",
        /// The headline printed a second time.
        HeadlineRepeat = "headline_repeat",
        /// A day printed for an item.
        Date = "date",
        /// A paragraph of an item.
        Paragraph = "paragraph",
        /// A line of the contact.
        Contact = "contact",
        /// A line drawn with characters.
        Rule = "rule",
        /// The name of an image.
        Image = "image",
        /// A control of the site: `Go back`.
        Chrome = "chrome",
    }
}

/// A stretch of a page. The blocks of a page tile it: the first starts at 0, each starts where the one before it
/// ends, and the last ends at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, with its line end.
    pub span: Span,
    /// Why it was taken for that.
    pub reason: Reason,
}

/// An item of a page, as blocks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ItemBlocks {
    pub(crate) kind: ItemKind,
    /// The range of its blocks: the first, and the one after the last.
    pub(crate) first: u32,
    pub(crate) end: u32,
}

/// The blocks and items of a page. Kept by a parser, so that its room is used again.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    lines: Vec<Line>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) items: Vec<ItemBlocks>,
}

impl Layout {
    /// Reads the blocks of `text` and groups them to items.
    pub(crate) fn read(&mut self, text: Text<'_>) {
        self.lines.clear();
        self.blocks.clear();
        self.items.clear();
        line::lines(text, &mut self.lines);
        let mut lines = std::mem::take(&mut self.lines);
        self.read_lines(text, &mut lines);
        self.lines = lines;
    }

    fn read_lines(&mut self, text: Text<'_>, lines: &mut [Line]) {
        let page_end = trailing_chrome(lines);
        let contact = contact::contact_start(text, lines, page_end);
        let body = lines.get(..contact).unwrap_or_default();
        let headline = headline::find(text, body);
        let dated = body.iter().any(|line| line.shape == Shape::Date);
        let article = match headline {
            Some(headline) => headline_start(body, headline),
            // Without a headline, dates in front of paragraphs show a list; else all of it is one text.
            None if dated && contact == page_end => contact,
            None => 0,
        };
        self.teasers(lines.get(..article).unwrap_or_default(), headline.is_some());
        let first = self.blocks.len() as u32;
        let of_text = if headline.is_some() { Reason::BelowHeadline } else { Reason::NoHeadline };
        for (at, line) in lines.iter().enumerate().skip(article) {
            let reason = match line.shape {
                Shape::Blank => Reason::NothingPrinted,
                Shape::Rule => Reason::Drawn,
                Shape::Image => Reason::ImageName,
                Shape::Chrome(reason) => reason,
                Shape::Date => Reason::ArticleDate,
                Shape::Text | Shape::DateThenText(_) | Shape::TextThenDate(_) => {
                    let of_contact = line.contact.filter(|_| at >= contact);
                    let of_headline = || headline.and_then(|headline| headline.reason(at));
                    of_contact.or_else(of_headline).unwrap_or(of_text)
                }
            };
            self.line(line, reason, Reason::DateOpensText);
        }
        self.item(ItemKind::Article, first);
    }

    /// The lines above the article, or all of a list: one teaser for each date, or one for each paragraph where none has a date.
    fn teasers(&mut self, lines: &[Line], above_article: bool) {
        let dated = lines.iter().any(|line| matches!(line.shape, Shape::Date | Shape::DateThenText(_)));
        let of_text = match (above_article, dated) {
            (false, _) => Reason::ListedText,
            (true, true) => Reason::TextOfDatedTeasers,
            (true, false) => Reason::UndatedTeaser,
        };
        let mut first = self.blocks.len() as u32;
        for line in lines {
            let reason = match line.shape {
                Shape::Blank => Reason::NothingPrinted,
                Shape::Date => Reason::TeaserDate,
                Shape::Rule => Reason::Drawn,
                Shape::Image => Reason::ImageName,
                Shape::Chrome(reason) => reason,
                Shape::Text | Shape::DateThenText(_) | Shape::TextThenDate(_) => of_text,
            };
            let begins = match line.shape {
                Shape::Date | Shape::DateThenText(_) => true,
                _ => !dated && reason.kind() == BlockKind::Paragraph,
            };
            if begins {
                self.item(ItemKind::Teaser, first);
                first = self.blocks.len() as u32;
            }
            self.line(line, reason, Reason::DateOpensTeaser);
        }
        self.item(ItemKind::Teaser, first);
    }

    /// Adds a line as a block, a date at one of its ends as a block of its own; one at the start has the given reason.
    fn line(&mut self, line: &Line, reason: Reason, date_opens: Reason) {
        let split = match (line.shape, reason.kind()) {
            (Shape::DateThenText(at), BlockKind::Paragraph) => Some((at, date_opens, reason)),
            (Shape::TextThenDate(at), BlockKind::Headline | BlockKind::HeadlineRepeat) => {
                Some((at, reason, Reason::DateBehindHeadline))
            }
            _ => None,
        };
        match split {
            Some((at, before, behind)) => {
                self.block(before, Span::between(line.whole.start(), at));
                self.block(behind, Span::between(at, line.whole.end()));
            }
            None => self.block(reason, line.whole),
        }
    }

    /// Adds a block; blank lines grow the blank block above them.
    fn block(&mut self, reason: Reason, span: Span) {
        match self.blocks.last_mut() {
            Some(last) if reason == Reason::NothingPrinted && last.reason == reason => {
                last.span = last.span.join(span);
            }
            _ => self.blocks.push(Block { kind: reason.kind(), span, reason }),
        }
    }

    /// Closes the item whose blocks begin at `first`, if it holds anything but blanks and controls.
    fn item(&mut self, kind: ItemKind, first: u32) {
        let is_content = |block: &Block| {
            matches!(
                block.kind,
                BlockKind::Headline
                    | BlockKind::HeadlineRepeat
                    | BlockKind::Date
                    | BlockKind::Paragraph
                    | BlockKind::Contact
            )
        };
        let blocks = self.blocks.get(first as usize..).unwrap_or_default();
        let from = blocks.iter().position(is_content);
        let to = blocks.iter().rposition(is_content);
        if let (Some(from), Some(to)) = (from, to) {
            self.items.push(ItemBlocks { kind, first: first + from as u32, end: first + to as u32 + 1 });
        }
    }
}

/// The line at which the controls at the end of the page begin.
fn trailing_chrome(lines: &[Line]) -> usize {
    lines
        .iter()
        .rposition(|line| !matches!(line.shape, Shape::Blank | Shape::Chrome(_)))
        .map_or(lines.len(), |last| last + 1)
}

/// The line at which the article begins: its headline, or the only date line of the page right above it.
fn headline_start(lines: &[Line], headline: headline::HeadlineLines) -> usize {
    let above = lines.get(..headline.first).unwrap_or_default();
    let only_date =
        above.iter().filter(|line| line.shape != Shape::Blank).map(|line| line.shape).eq([Shape::Date]);
    if only_date { 0 } else { headline.first }
}

/// The day that a date block prints.
pub(crate) fn printed_date(text: Text<'_>, block: &Block) -> Option<(Date, Span)> {
    let span = text.trimmed(block.span);
    let (date, len) = leading_date(text.get(span)?)?;
    Some((date, Span::between(span.start(), span.start() + len as u32)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(page: &str) -> Vec<(BlockKind, &str)> {
        let text = Text::new(page).unwrap();
        let mut layout = Layout::default();
        layout.read(text);
        let content = |block: &Block| text.get(text.trimmed(block.span)).unwrap();
        layout
            .blocks
            .iter()
            .filter(|block| block.kind != BlockKind::Blank)
            .map(|block| (block.kind, content(block)))
            .collect()
    }

    fn items(page: &str) -> Vec<(ItemKind, usize)> {
        let mut layout = Layout::default();
        layout.read(Text::new(page).unwrap());
        layout.items.iter().map(|item| (item.kind, (item.end - item.first) as usize)).collect()
    }

    #[test]
    fn a_page_with_everything() {
        use BlockKind::{Chrome, Contact, Date, Headline, HeadlineRepeat, Image, Paragraph, Rule};
        let page = "24.11.2023\n\nA teaser.\n\nThe Council met\n\nThe Council met 09.02.2022\n\nIt met.\n\nIMG_1.jpg\n\n\
                    ____\n\nThe Press Secretary Anna Example\n\n+7495-795-27-10\n\nGo back\n\nBack";
        assert_eq!(
            kinds(page),
            [
                (Date, "24.11.2023"),
                (Paragraph, "A teaser."),
                (Headline, "The Council met"),
                (HeadlineRepeat, "The Council met"),
                (Date, "09.02.2022"),
                (Paragraph, "It met."),
                (Image, "IMG_1.jpg"),
                (Rule, "____"),
                (Contact, "The Press Secretary Anna Example"),
                (Contact, "+7495-795-27-10"),
                (Chrome, "Go back"),
                (Chrome, "Back"),
            ]
        );
    }

    #[test]
    fn a_date_glued_to_the_body_is_a_block() {
        let page = "The Council met\n24.11.2022On 23 November, it met.";
        let date = (BlockKind::Date, "24.11.2022");
        let body = (BlockKind::Paragraph, "On 23 November, it met.");
        assert_eq!(kinds(page), [(BlockKind::Headline, "The Council met"), date, body]);
    }

    #[test]
    fn teasers_are_items_of_their_own() {
        use ItemKind::{Article, Teaser};
        assert_eq!(items("One.\nTwo.\nThe Council met\nBody."), [(Teaser, 1), (Teaser, 1), (Article, 2)]);
        assert_eq!(items("24.11.2023\n\nOne.\n\nMore.\n\n23.11.2023\n\nTwo.\n"), [(Teaser, 5), (Teaser, 3)]);
        assert_eq!(items(""), []);
        assert_eq!(items("\n \u{a0}\nGo back\n"), []);
        assert_eq!(items("09.02.2022\nThe Council met\nBody."), [(Article, 3)]);
    }
}
