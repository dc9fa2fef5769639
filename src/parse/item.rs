//! One item of a page, from its blocks to the model.

use super::document::{self, DocumentTokens};
use super::meeting::{self, Draft};
use super::official::{self, Holding, Officials, Posts};
use super::origins::{Origins, Path};
use super::quotation::{self, SpeechTokens};
use super::when::{Calendar, stated_days};
use super::write::Writer;
use crate::layout::{Block, BlockKind, printed_date};
use crate::model::{Date, ItemKind, LanguageTag, NewsItem};
use crate::registry::Registry;
use crate::scan::{ParagraphRole, Scan};
use crate::source::{Problem, Span, Text};

/// Working memory of one item, kept by the parser.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub(super) holdings: Vec<Holding>,
    posts: Posts,
    pub(super) speeches: Vec<SpeechTokens>,
    pub(super) drafts: Vec<Draft>,
    pub(super) documents: Vec<DocumentTokens>,
}

/// The blocks of an item and what is needed to read them.
#[derive(Clone, Copy)]
pub(super) struct ItemReader<'a> {
    pub(super) text: Text<'a>,
    pub(super) registry: &'a Registry,
    pub(super) reference: Option<Date>,
    pub(super) number: usize,
    pub(super) blocks: &'a [Block],
    pub(super) kind: ItemKind,
    pub(super) language: &'a LanguageTag,
}

impl ItemReader<'_> {
    /// Reads the item.
    pub(super) fn read(
        self,
        scan: &mut Scan,
        scratch: &mut Scratch,
        origins: &mut Origins,
        problems: &mut Vec<Problem>,
    ) -> NewsItem {
        self.scan(scan);
        official::holdings(self.text.as_str(), scan, &mut scratch.holdings);
        scratch.posts.read(scan, &scratch.holdings);
        quotation::find(scan, &scratch.holdings, &scratch.posts, &mut scratch.speeches);
        scan.read_sentences();
        let officials = Officials { holdings: &scratch.holdings, posts: &scratch.posts };
        meeting::find(self.text, scan, officials, &mut scratch.drafts);
        document::find(self.text, scan, officials, &mut scratch.documents);
        let published = self
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Date)
            .find_map(|block| printed_date(self.text, block));
        let stated = stated_days(&scan.dates);
        let calendar = Calendar {
            published: published.map(|(date, _)| date),
            reference: self.reference,
            stated: &stated,
        };
        let mut writer =
            Writer { reader: self, scan, calendar, origins, problems, path: Path::item(self.number) };
        writer.item(scratch, published)
    }

    /// Finds the mentions of the item's texts.
    fn scan(self, scan: &mut Scan) {
        scan.clear();
        let index = self.registry.index();
        let mut contact: Option<Span> = None;
        for block in self.blocks {
            match block.kind {
                BlockKind::Headline => scan.paragraph(self.text, block.span, ParagraphRole::Headline, index),
                BlockKind::Paragraph => scan.paragraph(self.text, block.span, ParagraphRole::Body, index),
                BlockKind::Contact => {
                    contact = Some(contact.map_or(block.span, |lines| lines.join(block.span)));
                }
                _ => {}
            }
        }
        if let Some(lines) = contact {
            scan.paragraph(self.text, lines, ParagraphRole::Contact, index);
        }
        scan.surnames(self.text);
    }
}
