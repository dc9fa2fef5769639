//! What a sentence says of an event that it names, told from an allusion.

use super::event::{EventPhrase, EventReader};
use crate::model::{MeetingKind, Phase};
use crate::scan::word::Word;

/// How far from its noun, in tokens, a sentence is read for what it says of an event. Ledes of 90 words have been seen; a
/// bound keeps a sentence without an end linear.
const LONGEST_CLAUSE: u32 = 300;

/// The part of a sentence that says something of an event.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause {
    pub(super) first: u32,
    pub(super) end: u32,
    pub(super) phase: Phase,
    /// The verb that says so.
    pub(super) verb: u32,
    /// Whether it is the main clause of its sentence.
    pub(super) main: bool,
}

impl Clause {
    /// Whether its verb is of a kind, an auxiliary before it left out.
    pub(super) fn verb_is(self, reader: EventReader<'_>, word: Word) -> bool {
        reader.word(self.verb) == Some(word) || reader.word(self.verb + 1) == Some(word)
    }
}

/// What a sentence says of an event; nothing where it only alludes to it.
pub(super) fn clause(reader: EventReader<'_>, phrase: &EventPhrase) -> Option<Clause> {
    let start = reader.sentence.first.max(phrase.first.saturating_sub(LONGEST_CLAUSE));
    let end = reader.sentence.end.min(phrase.end + LONGEST_CLAUSE);
    // `… the agenda of the meeting of the Committee, which will be held in Yerevan`
    let comma = u32::from(reader.word(phrase.end) == Some(Word::Comma));
    if matches!(reader.word(phrase.end + comma), Some(Word::Which)) {
        let (phase, verb) = reader.predicate(phrase.end + comma + 1, end)?;
        return Some(Clause { first: phrase.first, end, phase, verb, main: false });
    }
    if !is_subject_or_object(reader, phrase) {
        return held_elsewhere(reader, phrase, end).or_else(|| occasion(reader, phrase, start, end));
    }
    let end = (phrase.end..end)
        .find(|at| {
            reader.word(*at) == Some(Word::Which) && reader.word(at.saturating_sub(1)) == Some(Word::Comma)
        })
        .unwrap_or(end);
    let (phase, verb) =
        reader.predicate(phrase.end, end).or_else(|| reader.last_predicate(start, phrase.first))?;
    Some(Clause { first: start, end, phase, verb, main: true })
}

/// `The participants in the 14th meeting of the Council, held in Minsk on 5 September, exchanged views.`
fn held_elsewhere(reader: EventReader<'_>, phrase: &EventPhrase, end: u32) -> Option<Clause> {
    let told = !phrase.bodies.is_empty() || phrase.title.is_some() || phrase.ordinal.is_some();
    let comma = u32::from(reader.word(phrase.end) == Some(Word::Comma));
    let verb = phrase.end + comma;
    let placed =
        matches!(reader.word(verb + 1), Some(Word::In | Word::On | Word::At | Word::From | Word::Via));
    (told && reader.word(verb) == Some(Word::Held) && placed).then_some(Clause {
        first: phrase.first,
        end,
        phase: Phase::Held,
        verb,
        main: false,
    })
}

/// `will be made public at a briefing in Astana on November 21`: an event that is to come, with its day, at which
/// something is said to be done.
fn occasion(reader: EventReader<'_>, phrase: &EventPhrase, start: u32, end: u32) -> Option<Clause> {
    const NEAR: u32 = 4;
    let at = phrase.first.checked_sub(2).filter(|at| reader.word(*at) == Some(Word::At))?;
    if reader.word(at + 1) != Some(Word::A) {
        return None;
    }
    let verb = (start..at).find(|at| reader.word(*at) == Some(Word::Will))?;
    let dated = (phrase.end..end.min(phrase.end + NEAR)).any(|at| reader.scan.date_around(at).is_some());
    let clause = Clause { first: phrase.first, end, phase: Phase::Announced, verb, main: true };
    (dated && !reader.is_unreal(verb)).then_some(clause)
}

/// Whether an event phrase is what the sentence is about, and not a part of something else (`the agenda of the
/// meeting`, `during the session`).
fn is_subject_or_object(reader: EventReader<'_>, phrase: &EventPhrase) -> bool {
    let article = u32::from(
        phrase.first > reader.sentence.first && {
            matches!(reader.word(phrase.first - 1), Some(Word::The | Word::A | Word::Possessive))
        },
    );
    let start = phrase.first - article;
    if start <= reader.sentence.first {
        return true;
    }
    match (start.checked_sub(2).and_then(|at| reader.word(at)), reader.word(start - 1)) {
        // `took part in`, `spoke at`, `was on a visit`
        (Some(Word::Part | Word::Participate), Some(Word::In))
        | (Some(Word::Talk), Some(Word::At | Word::In)) => true,
        (Some(Word::Was | Word::Is), Some(Word::On)) => phrase.kind == MeetingKind::Visit,
        // `will gather at the Secretariat for consultations`
        (_, Some(Word::For)) => gathers_for(reader, start - 1),
        (
            _,
            Some(
                Word::Of
                | Word::In
                | Word::At
                | Word::On
                | Word::From
                | Word::To
                | Word::By
                | Word::With
                | Word::Without
                | Word::Between
                | Word::Under
                | Word::During
                | Word::About
                | Word::Into
                | Word::As
                | Word::Until
                | Word::Not,
            ),
        ) => false,
        // `before the session`, `following the meeting`: a word that the grammar does not know and no verb of events.
        (_, Some(word)) if word.is_content() => {
            let before = start - 1;
            reader.is_in_name(before) || reader.scan.date_around(before).is_some()
        }
        _ => true,
    }
}

/// Whether people gather, in the clause that `for` at a token goes on.
fn gathers_for(reader: EventReader<'_>, preposition: u32) -> bool {
    const FARTHEST: u32 = 24;
    let from = reader.sentence.first.max(preposition.saturating_sub(FARTHEST));
    (from..preposition).any(|at| reader.word(at) == Some(Word::Gather))
}
