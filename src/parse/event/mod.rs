//! Events in sentences: their nouns, what is said of them, and how far they are.

mod phrase;
mod place;
mod predicate;

pub(super) use phrase::{EventPhrase, kind_of};
pub(super) use place::City;
pub(super) use predicate::Own;

use super::official::Officials;
use crate::registry::{Index, Subject};
use crate::scan::name::NameMention;
use crate::scan::quotation_mark::Marked;
use crate::scan::sentence::Sentence;
use crate::scan::token::Token;
use crate::scan::word::Word;
use crate::scan::{Paragraph, Scan};
use crate::source::Text;

/// The most tokens of a name: those of the longest one of the registry, with the organization inside and an acronym in
/// brackets behind, are 19.
pub(super) const LONGEST_NAME: u32 = 32;

/// Reads the events of one sentence.
#[derive(Clone, Copy)]
pub(super) struct EventReader<'a> {
    pub(super) text: Text<'a>,
    pub(super) scan: &'a Scan,
    pub(super) officials: Officials<'a>,
    pub(super) paragraph: Paragraph,
    pub(super) sentence: Sentence,
}

impl<'a> EventReader<'a> {
    pub(super) fn token(self, at: u32) -> Option<Token> {
        self.scan.tokens.list.get(at as usize).copied()
    }

    /// The word at a token, unless it is said in direct speech.
    pub(super) fn word(self, at: u32) -> Option<Word> {
        self.token(at).filter(|token| !token.quoted).map(|token| token.word)
    }

    /// Where the clause of a verb begins: behind `that`, a semicolon or `, which`.
    pub(super) fn clause_start(self, verb: u32) -> u32 {
        const FARTHEST: u32 = 300;
        let first = self.sentence.first.max(verb.saturating_sub(FARTHEST));
        (first..verb)
            .rev()
            .find(|at| matches!(self.word(*at), Some(Word::Semicolon | Word::That)))
            .map_or(first, |at| at + 1)
    }

    /// The tokens of the sentence whose words begin something.
    pub(super) fn cues(self) -> impl Iterator<Item = u32> + 'a {
        self.sentence.cues.of(&self.scan.tokens.cues).iter().copied()
    }

    fn names(self) -> &'a [NameMention] {
        self.paragraph.names.of(&self.scan.names)
    }

    /// The longest name that begins at a token, with its index.
    pub(super) fn name_at(self, at: u32) -> Option<(u32, NameMention)> {
        let row = self.names().partition_point(|name| name.first < at);
        let name = *self.names().get(row).filter(|name| name.first == at)?;
        Some((self.paragraph.names.first + row as u32, name))
    }

    /// The names that begin in a range of tokens, with their indexes.
    pub(super) fn names_within(self, first: u32, end: u32) -> impl Iterator<Item = (u32, NameMention)> + 'a {
        let from = self.names().partition_point(|name| name.first < first);
        let offset = self.paragraph.names.first + from as u32;
        let rest = self.names().get(from..).unwrap_or_default();
        (offset..).zip(rest.iter().copied()).take_while(move |(_, name)| name.first < end)
    }

    /// Whether a token is a part of a name.
    pub(super) fn is_in_name(self, at: u32) -> bool {
        self.names_within(at.saturating_sub(LONGEST_NAME), at + 1).any(|(_, name)| at < name.end)
    }

    /// The first stretch in marks that opens at a token or behind it, if it is closed.
    pub(super) fn closed_mark_from(self, at: u32) -> Option<Marked> {
        let marked = self.paragraph.marked.of(&self.scan.marked);
        let row = marked.partition_point(|marked| marked.open < at);
        marked.get(row).copied().filter(|marked| marked.closed)
    }

    /// The body that meets whose name ends before a token: not the organization, but the body of it (`the Permanent
    /// Council of the CSTO`).
    pub(super) fn meeting_body_before(self, at: u32) -> Option<u32> {
        let (row, body) = self.body_before(at)?;
        if body.subject != Subject::Body(Index::ORGANIZATION) {
            return Some(row);
        }
        let article = u32::from(body.first.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::The));
        let of = body.first.checked_sub(1 + article)?;
        let inner = self.body_before(of).filter(|_| self.word(of) == Some(Word::Of))?;
        Some(inner.0)
    }

    /// The name of a body that ends before a token.
    fn body_before(self, at: u32) -> Option<(u32, NameMention)> {
        let near = self.names_within(at.saturating_sub(LONGEST_NAME), at);
        near.filter(|(_, name)| name.end == at && matches!(name.subject, Subject::Body(_))).last()
    }
}
