//! What a sentence says of an event: whether and when it happens, where, and in which way.

use std::ops::Range;

use super::EventReader;
use super::phrase::format_of;
use crate::model::{MeetingFormat, MeetingMode, Phase};
use crate::registry::Subject;
use crate::scan::date::DateWords;
use crate::scan::word::Word;

/// The event whose date and place are looked for.
#[derive(Clone, Debug)]
pub(in crate::parse) struct Own {
    pub(in crate::parse) noun: Option<u32>,
    pub(in crate::parse) naming: Range<u32>,
    pub(in crate::parse) phase: Phase,
}

impl EventReader<'_> {
    /// How far an event is, as its first predicate in a range of tokens says, and where that stands. What may, should or
    /// did not happen is no predicate.
    pub(in crate::parse) fn predicate(self, first: u32, end: u32) -> Option<(Phase, u32)> {
        (first..end).find_map(|at| {
            let phase = self.predicate_at(at, end)?;
            (!self.is_unreal(at)).then_some((phase, at))
        })
    }

    /// Whether a verb is denied or only possible: `was not held`, `may be held`.
    fn is_unreal(self, verb: u32) -> bool {
        let from = self.sentence.first.max(verb.saturating_sub(3));
        let behind = u32::from(matches!(
            self.word(verb),
            Some(Word::Was | Word::Is | Word::Has | Word::Will | Word::Did)
        ));
        (from..=verb + behind).any(|at| match self.word(at) {
            Some(Word::Not | Word::Modal) => true,
            Some(Word::Month(5)) => self.token(at).is_some_and(|token| !token.is_capital()),
            _ => false,
        })
    }

    fn predicate_at(self, at: u32, end: u32) -> Option<Phase> {
        let within = |at: u32| if at < end { self.word(at) } else { None };
        let (word, next, third) = (within(at)?, within(at + 1), within(at + 2));
        let holds = |word: Option<Word>| {
            matches!(
                word,
                Some(Word::Held | Word::Conduct | Word::Host | Word::Chair | Word::Attend | Word::Open)
            )
        };
        let occurs = |word: Option<Word>| {
            holds(word)
                || matches!(
                    word,
                    Some(
                        Word::Take
                            | Word::Meet
                            | Word::Begin
                            | Word::Receive
                            | Word::Participate
                            | Word::Represent
                    )
                )
        };
        let put_off = matches!(word, Word::Was | Word::Has | Word::Be);
        Some(match (word, next, third) {
            (Word::Will, Some(Word::Be), verb) | (Word::Will, verb, _) if occurs(verb) => Phase::Announced,
            // `will now be held`, `agreed to hold`
            (Word::Will, Some(Word::Unknown), Some(Word::Be)) => Phase::Announced,
            (Word::To, verb, _) if occurs(verb) => Phase::Announced,
            (Word::Is, Some(Word::Plan), _) | (Word::To, Some(Word::Be), Some(Word::Held)) => {
                Phase::Announced
            }
            (_, Some(Word::Postpone), _) if put_off => Phase::Postponed,
            (_, Some(Word::Cancel), _) if put_off => Phase::Cancelled,
            (Word::Has, Some(Word::Begin), _) | (Word::Begin, _, _) => Phase::InProgress,
            (Word::Is, Some(Word::Be), verb) if holds(verb) => Phase::InProgress,
            (Word::Is, Some(Word::Held | Word::Conduct), _) => Phase::InProgress,
            (Word::Was, Some(Word::Complete | Word::Represent), _) => Phase::Held,
            (Word::Take, Some(Word::Place | Word::Part), _) | (Word::Have, Some(Word::A), _) => Phase::Held,
            (
                Word::Held
                | Word::Host
                | Word::Meet
                | Word::Participate
                | Word::Receive
                | Word::Attend
                | Word::Chair,
                _,
                _,
            ) => Phase::Held,
            (Word::Was, verb, _) if holds(verb) => Phase::Held,
            _ => return None,
        })
    }

    /// The format that a range gives: `in the narrow format`.
    pub(in crate::parse) fn format(self, first: u32, end: u32) -> Option<MeetingFormat> {
        (first..end).find_map(|at| match (self.word(at), self.word(at + 1)) {
            (Some(Word::Format(format)), Some(Word::FormatNoun)) if at + 1 < end => Some(format_of(format)),
            _ => None,
        })
    }

    /// How the parties come together, where a range says so.
    pub(in crate::parse) fn mode(self, first: u32, end: u32) -> Option<MeetingMode> {
        (first..end).find_map(|at| match (self.word(at), self.word(at + 1)) {
            (Some(Word::Video), _) => Some(MeetingMode::Videoconference),
            (Some(Word::In), Some(Word::InPerson)) => Some(MeetingMode::InPerson),
            _ => None,
        })
    }

    /// The date of an event in a range: the first that is not the date of something else (`the Decision of 23 May`, `the
    /// session in Astana on 23 November`, `scheduled for 3 November`).
    pub(in crate::parse) fn date(self, first: u32, end: u32, own: &Own) -> Option<u32> {
        let from = self.scan.dates.partition_point(|date| date.first < first);
        let rest = self.scan.dates.get(from..)?.iter().take_while(|date| date.first < end);
        let at = rest.into_iter().position(|date| {
            let before = date.first.checked_sub(1).and_then(|at| self.word(at));
            let part_of_year = matches!(date.words, DateWords::Quarter { .. } | DateWords::Half { .. });
            let of_other = before == Some(Word::Of) || (before == Some(Word::The) && !part_of_year);
            !of_other && !self.is_quoted(date.first) && !self.is_of_other(date.first, own)
        })?;
        Some((from + at) as u32)
    }

    /// The city of an event in a range: behind `in`, before `hosted`, or between commas at the head of the sentence.
    pub(in crate::parse) fn place(self, first: u32, end: u32, own: &Own) -> Option<u32> {
        self.names_within(first, end).find_map(|(row, name)| {
            let before = name.first.checked_sub(1).and_then(|at| self.word(at));
            let two_before = name.first.checked_sub(2).and_then(|at| self.word(at));
            let city_of = before == Some(Word::Of) && two_before == Some(Word::Unknown);
            let hosts = matches!(self.word(name.end), Some(Word::Host))
                || (self.word(name.end) == Some(Word::Will) && self.word(name.end + 1) == Some(Word::Host));
            let located = before == Some(Word::In) || city_of || hosts;
            let other = self.is_quoted(name.first) || self.is_of_other(name.first, own);
            // `the Astana session` is a name, `in Astana` a place.
            (matches!(name.subject, Subject::Place(_)) && located && !other).then_some(row)
        })
    }

    /// Whether a date or a place belongs to something else than the event: to another event named just before it, to a
    /// document that was signed, or to a plan that did not hold.
    fn is_of_other(self, at: u32, own: &Own) -> bool {
        let from = self.sentence.first.max(at.saturating_sub(6));
        (from..at).any(|near| match self.word(near) {
            Some(Word::Event(_)) => Some(near) != own.noun && !own.naming.contains(&near),
            Some(Word::Sign) => true,
            Some(Word::Plan) => own.phase == Phase::Held,
            _ => false,
        })
    }

    fn is_quoted(self, at: u32) -> bool {
        self.token(at).is_some_and(|token| token.quoted)
    }
}
