//! Mentions: dates, names, persons, offices, quotation marks and sentences, each as a range of tokens.
//!
//! One loop over the bytes makes tokens; everything after looks at tokens only. A name is looked up by its first word
//! where a capital begins one, so the text is never searched for each name.

pub(crate) mod date;
mod lexicon;
pub(crate) mod name;
pub(crate) mod office;
pub(crate) mod person;
pub(crate) mod quotation_mark;
pub(crate) mod sentence;
pub(crate) mod token;
pub(crate) mod word;

use date::DateMention;
use name::NameMention;
use office::OfficeMention;
use person::Persons;
use quotation_mark::Marked;
use sentence::Sentence;
use token::Token;

use crate::registry::Index;
use crate::source::{Span, Text};

/// What one item says, before it is understood. Kept by a parser, so that its room is used again.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    pub(crate) tokens: Vec<Token>,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) dates: Vec<DateMention>,
    pub(crate) names: Vec<NameMention>,
    pub(crate) offices: Vec<OfficeMention>,
    pub(crate) persons: Persons,
    pub(crate) marked: Vec<Marked>,
    pub(crate) sentences: Vec<Sentence>,
}

/// A paragraph with the parts of the lists that belong to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paragraph {
    pub(crate) span: Span,
    pub(crate) role: ParagraphRole,
    pub(crate) tokens: Part,
    pub(crate) names: Part,
    pub(crate) dates: Part,
    pub(crate) offices: Part,
    pub(crate) marked: Part,
    pub(crate) sentences: Part,
    /// A closing mark that closes nothing in this paragraph.
    pub(crate) stray_mark: Option<u32>,
}

/// What a paragraph is to its item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParagraphRole {
    Headline,
    Body,
    /// The lines of the contact, as one paragraph.
    Contact,
}

/// A part of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) first: u32,
    pub(crate) end: u32,
}

impl Part {
    pub(crate) const fn new(first: usize, end: usize) -> Self {
        Self { first: first as u32, end: end as u32 }
    }

    /// The elements of the list that are in this part.
    pub(crate) fn of<T>(self, list: &[T]) -> &[T] {
        list.get(self.first as usize..self.end as usize).unwrap_or_default()
    }
}

impl Scan {
    pub(crate) fn clear(&mut self) {
        self.tokens.clear();
        self.paragraphs.clear();
        self.dates.clear();
        self.names.clear();
        self.offices.clear();
        self.persons.clear();
        self.marked.clear();
        self.sentences.clear();
    }

    /// Reads a paragraph of the item.
    pub(crate) fn paragraph(&mut self, text: Text<'_>, span: Span, role: ParagraphRole, index: &Index) {
        let text = text.as_str();
        let first =
            (self.tokens.len(), self.names.len(), self.dates.len(), self.offices.len(), self.marked.len());
        token::tokenize(text, span, &mut self.tokens);
        name::find(text, &self.tokens, first.0, index, &mut self.names);
        date::find(&self.tokens, first.0, &mut self.dates);
        office::find(&self.tokens, first.0, &self.names, first.1, &mut self.offices);
        self.persons.find_known(text, &self.tokens, first.0, index);
        let names = self.names.get(first.1..).unwrap_or_default();
        let offices = self.offices.get(first.3..).unwrap_or_default();
        self.persons.find_titled(text, &self.tokens, first.0, names, offices);
        let stray_mark = quotation_mark::find(&self.tokens, first.0, &mut self.marked);
        self.paragraphs.push(Paragraph {
            span,
            role,
            tokens: Part::new(first.0, self.tokens.len()),
            names: Part::new(first.1, self.names.len()),
            dates: Part::new(first.2, self.dates.len()),
            offices: Part::new(first.3, self.offices.len()),
            marked: Part::new(first.4, self.marked.len()),
            sentences: Part::default(),
            stray_mark,
        });
    }

    /// Reads what needs the whole item: family names that stand alone.
    pub(crate) fn surnames(&mut self) {
        self.persons.find_surnames(&self.tokens);
    }

    /// Reads the sentences, once direct speech is marked.
    pub(crate) fn read_sentences(&mut self) {
        for paragraph in &mut self.paragraphs {
            let first = self.sentences.len();
            let tokens = self.tokens.get(..paragraph.tokens.end as usize).unwrap_or_default();
            sentence::find(tokens, paragraph.tokens.first as usize, &mut self.sentences);
            paragraph.sentences = Part::new(first, self.sentences.len());
        }
    }

    /// The bytes from the first of some tokens to the end of the last.
    pub(crate) fn span(&self, first: u32, end: u32) -> Option<Span> {
        let last = self.tokens.get((end as usize).checked_sub(1)?)?;
        let first = self.tokens.get(first as usize)?;
        Some(Span::between(first.start, last.end))
    }
}
