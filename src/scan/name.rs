//! Names that the registry knows: states, demonyms, bodies, places and series.

use super::token::{Shape, Token};
use super::word::Word;
use crate::registry::{Index, NameEntry, Subject, same_word};

/// A name in the text, as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NameMention {
    pub(crate) first: u32,
    /// The token after the last one.
    pub(crate) end: u32,
    pub(crate) subject: Subject,
    /// Whether it is an acronym.
    pub(crate) acronym: bool,
}

/// Finds the names in `tokens[first..end]`, one paragraph, in order; at one start the longer first.
///
/// Names within a name count where they say something of their own: a body within the name of a body below it, and a
/// state within the name of a body.
pub(crate) fn find(text: &str, tokens: &[Token], first: usize, index: &Index, names: &mut Vec<NameMention>) {
    let known = names.len();
    // The names that reach beyond the token at hand, innermost last.
    let mut around: Vec<NameMention> = Vec::new();
    for (at, token) in tokens.iter().enumerate().skip(first) {
        if !token.is_capital() {
            continue;
        }
        around.retain(|outer| outer.end as usize > at);
        let mut longest = true;
        for entry in index.names(token.key) {
            // Once a name is found at this start, only shorter ones that say more are of interest.
            let Some(end) = match_entry(text, tokens, at, *entry, index) else { continue };
            let mention = NameMention {
                first: at as u32,
                end: end as u32,
                subject: entry.subject,
                acronym: entry.acronym,
            };
            let counts = around.iter().all(|outer| says_more(*outer, mention, index));
            if counts && (longest || names.last().is_none_or(|last| last.subject != mention.subject)) {
                names.push(mention);
                around.push(mention);
            }
            longest = false;
        }
    }
    include_brackets(tokens, names.get_mut(known..).unwrap_or_default(), index);
}

/// Whether a name within another one is a mention of its own.
fn says_more(outer: NameMention, inner: NameMention, index: &Index) -> bool {
    match (outer.subject, inner.subject) {
        (Subject::Body(outer), Subject::Body(inner)) => index.is_above(inner, outer),
        (Subject::Body(_), Subject::State(_)) => true,
        _ => false,
    }
}

/// The token after the name, where the tokens at `at` spell it.
///
/// Articles do not count, a hyphen is a blank, and the organization may stand inside the name of a body of it:
/// `Committee of Secretaries of CSTO Security Councils`.
fn match_entry(text: &str, tokens: &[Token], at: usize, entry: NameEntry, index: &Index) -> Option<usize> {
    let mut next = at;
    for word in 0..entry.len() {
        let (key, folded) = index.word(entry, word)?;
        let mut skipped = false;
        loop {
            let token = tokens.get(next)?;
            if token.key == key && (key_is_exact(folded) || is_word(text, *token, folded)) {
                if entry.acronym && token.shape == Shape::Lower {
                    return None;
                }
                next += 1;
                break;
            }
            match token.word {
                _ if word == 0 => return None,
                Word::The if !skipped => next += 1,
                Word::Dash if joins(tokens, next) => next += 1,
                _ if !skipped && matches!(entry.subject, Subject::Body(_)) => {
                    next = organization_end(text, tokens, next, index)?;
                    skipped = true;
                }
                _ => return None,
            }
        }
    }
    Some(next)
}

/// The token after a mention of the registry's organization.
fn organization_end(text: &str, tokens: &[Token], at: usize, index: &Index) -> Option<usize> {
    let token = tokens.get(at)?;
    if !token.is_capital() {
        return None;
    }
    let own = |entry: &&NameEntry| entry.subject == Subject::Body(Index::ORGANIZATION);
    let named = index.names(token.key).iter().filter(own).find_map(|entry| {
        let mut words = 0..entry.len();
        let spelled = words.all(|word| {
            let token = tokens.get(at + word);
            index
                .word(*entry, word)
                .zip(token)
                .is_some_and(|((key, folded), token)| token.key == key && is_word(text, *token, folded))
        });
        spelled.then_some(at + entry.len())
    });
    named.or((token.word == Word::Organization && token.possessive).then_some(at + 1))
}

/// Whether equal keys mean equal words.
const fn key_is_exact(folded: &str) -> bool {
    folded.len() <= 8
}

fn is_word(text: &str, token: Token, folded: &str) -> bool {
    text.get(token.span().range()).is_some_and(|word| same_word(word, folded))
}

/// Whether a hyphen touches the words at both its sides.
fn joins(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    match (before, tokens.get(at), tokens.get(at + 1)) {
        (Some(before), Some(hyphen), Some(behind)) => {
            before.end == hyphen.start && hyphen.end == behind.start
        }
        _ => false,
    }
}

/// `Council of … Centre (CSTO CCC)`: an acronym introduced in brackets belongs to the name that it follows.
fn include_brackets(tokens: &[Token], names: &mut [NameMention], index: &Index) {
    let word = |at: u32| tokens.get(at as usize).map(|token| token.word);
    for at in 0..names.len() {
        let Some((name, behind)) = names.get_mut(at..).and_then(<[_]>::split_first_mut) else { return };
        if name.acronym || word(name.end) != Some(Word::OpenBracket) {
            continue;
        }
        let inside = behind
            .iter()
            .skip_while(|other| other.first <= name.end)
            .take_while(|other| other.first == name.end + 1);
        let introduced = inside.into_iter().find(|other| {
            let own = match (name.subject, other.subject) {
                (Subject::Body(name), Subject::Body(other)) => name == other || index.is_above(other, name),
                _ => false,
            };
            own && other.acronym && word(other.end) == Some(Word::CloseBracket)
        });
        if let Some(introduced) = introduced {
            name.end = introduced.end + 1;
        }
    }
}
