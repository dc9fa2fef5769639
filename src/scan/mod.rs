//! Mentions: dates, names, persons, offices, quotation marks and sentences, each as a range of tokens.
//!
//! One loop over the bytes makes tokens; everything after looks at tokens only. A name is looked up by its first word
//! where a capital begins one, so the text is never searched for each name.

pub(crate) mod date;
pub(crate) mod dateline;
mod lexicon;
pub(crate) mod name;
pub(crate) mod office;
pub(crate) mod person;
pub(crate) mod person_name;
pub(crate) mod quotation_mark;
pub(crate) mod sentence;
mod title;
pub(crate) mod token;
pub(crate) mod word;

use date::DateMention;
use dateline::DatelineMention;
use name::NameMention;
use office::OfficeMention;
use person::Persons;
use quotation_mark::Marked;
use sentence::Sentence;
use token::{Token, Tokens};

use crate::registry::Index;
use crate::source::{Span, Text};

/// What one item says, before it is understood. Kept by a parser, so that its room is used again.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    pub(crate) tokens: Tokens,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) dates: Vec<DateMention>,
    pub(crate) names: Vec<NameMention>,
    pub(crate) offices: Vec<OfficeMention>,
    pub(crate) persons: Persons,
    pub(crate) marked: Vec<Marked>,
    pub(crate) sentences: Vec<Sentence>,
    /// The dateline of the first paragraph of the body.
    pub(crate) dateline: Option<DatelineMention>,
}

/// A paragraph with the parts of the lists that belong to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paragraph {
    pub(crate) span: Span,
    pub(crate) role: ParagraphRole,
    pub(crate) tokens: Part,
    pub(crate) cues: Part,
    pub(crate) names: Part,
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

/// How long the lists of a scan are.
#[derive(Clone, Copy)]
struct Lengths {
    tokens: usize,
    cues: usize,
    capitals: usize,
    names: usize,
    offices: usize,
    marked: usize,
}

impl Lengths {
    fn of(scan: &Scan) -> Self {
        Self {
            tokens: scan.tokens.list.len(),
            cues: scan.tokens.cues.len(),
            capitals: scan.tokens.capitals.len(),
            names: scan.names.len(),
            offices: scan.offices.len(),
            marked: scan.marked.len(),
        }
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
        self.dateline = None;
    }

    /// Reads a paragraph of the item.
    pub(crate) fn paragraph(&mut self, text: Text<'_>, span: Span, role: ParagraphRole, index: &Index) {
        let text = text.as_str();
        let before = Lengths::of(self);
        token::tokenize(text, span, &mut self.tokens);
        let Lengths { tokens: first, cues, capitals, names: first_name, offices, marked } = before;
        let tokens = self.tokens.list.as_slice();
        let cues_here = self.tokens.cues.get(cues..).unwrap_or_default();
        let capitals = self.tokens.capitals.get(capitals..).unwrap_or_default();
        name::find(text, tokens, first, capitals, index, &mut self.names);
        date::find(tokens, cues_here, first, &mut self.dates);
        self.persons.find_known(text, tokens, capitals, first, index);
        let is_person = |at: usize| self.persons.mention_at(at).is_some();
        office::find(tokens, cues_here, first, &self.names, first_name, &is_person, &mut self.offices);
        let names_here = self.names.get(first_name..).unwrap_or_default();
        let offices_here = self.offices.get(offices..).unwrap_or_default();
        self.persons.find_titled(text, tokens, first, names_here, offices_here);
        let first_of_body = role == ParagraphRole::Body
            && self.paragraphs.iter().all(|paragraph| paragraph.role != ParagraphRole::Body);
        if first_of_body {
            self.dateline = dateline::find(tokens, first, &self.names, &self.dates);
        }
        let stray_mark = quotation_mark::find(tokens, cues_here, first, &mut self.marked);
        let after = Lengths::of(self);
        self.paragraphs.push(Paragraph {
            span,
            role,
            tokens: Part::new(first, after.tokens),
            cues: Part::new(cues, after.cues),
            names: Part::new(first_name, after.names),
            offices: Part::new(offices, after.offices),
            marked: Part::new(marked, after.marked),
            sentences: Part::default(),
            stray_mark,
        });
    }

    /// Reads what needs the whole item: family names that stand alone.
    pub(crate) fn surnames(&mut self, text: Text<'_>) {
        self.persons.find_surnames(text.as_str(), &self.tokens.list, &self.tokens.capitals);
    }

    /// Reads the sentences, once direct speech is marked.
    pub(crate) fn read_sentences(&mut self) {
        for paragraph in &mut self.paragraphs {
            let first = self.sentences.len();
            let tokens = self.tokens.list.get(..paragraph.tokens.end as usize).unwrap_or_default();
            let opening = self.dateline.map_or(0, |line| line.rest);
            sentence::find(tokens, &self.tokens.cues, *paragraph, opening, &mut self.sentences);
            paragraph.sentences = Part::new(first, self.sentences.len());
        }
    }

    /// The office that begins at a token, as its row.
    pub(crate) fn office_at(&self, at: u32) -> Option<u32> {
        let row = self.offices.partition_point(|office| office.first < at);
        self.offices.get(row).filter(|office| office.first == at).map(|_| row as u32)
    }

    /// The office that a token is part of, as its row.
    pub(crate) fn office_around(&self, at: u32) -> Option<u32> {
        let row = self.offices.partition_point(|office| office.first <= at).checked_sub(1)?;
        self.offices.get(row).filter(|office| at < office.end).map(|_| row as u32)
    }

    /// The date that a token is part of, as its row.
    pub(crate) fn date_around(&self, at: u32) -> Option<u32> {
        let row = self.dates.partition_point(|date| date.first <= at).checked_sub(1)?;
        self.dates.get(row).filter(|date| at < date.end).map(|_| row as u32)
    }

    /// A token by its index.
    pub(crate) fn token(&self, at: u32) -> Option<Token> {
        self.tokens.list.get(at as usize).copied()
    }

    /// The bytes from the first of some tokens to the end of the last.
    pub(crate) fn span(&self, first: u32, end: u32) -> Option<Span> {
        let last = self.token(end.checked_sub(1)?)?;
        let first = self.token(first)?;
        Some(Span::between(first.start, last.end))
    }
}
