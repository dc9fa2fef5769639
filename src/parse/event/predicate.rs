//! What a sentence says of an event: whether and when it happens, where, and in which way.

use std::ops::Range;

use super::EventReader;
use super::phrase::format_of;
use crate::model::{MeetingFormat, MeetingMode, Phase};
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

    /// The last predicate in a range: the one nearest to what stands behind it.
    pub(in crate::parse) fn last_predicate(self, first: u32, end: u32) -> Option<(Phase, u32)> {
        let mut last = None;
        let mut at = first;
        while let Some((phase, verb)) = self.predicate(at, end) {
            last = Some((phase, verb));
            // `will be held` is one predicate, and so is `to hold`.
            let auxiliary = self
                .word(verb)
                .is_some_and(|word| is_auxiliary(word) || matches!(word, Word::Will | Word::To | Word::Is));
            at = verb + if auxiliary { 3 } else { 1 };
        }
        last
    }

    /// Whether a verb is denied or only possible: `was not held`, `may be held`.
    pub(in crate::parse) fn is_unreal(self, verb: u32) -> bool {
        let from = self.sentence.first.max(verb.saturating_sub(3));
        let behind = u32::from(matches!(
            self.word(verb),
            Some(Word::Was | Word::Is | Word::Has | Word::Will | Word::Did)
        ));
        (from..=verb + behind).any(|at| match self.word(at) {
            Some(Word::Not | Word::Modal | Word::Propose) => true,
            Some(Word::Month(5)) => self.token(at).is_some_and(|token| !token.is_capital()),
            _ => false,
        })
    }

    fn predicate_at(self, at: u32, end: u32) -> Option<Phase> {
        let within = |at: u32| if at < end { self.word(at) } else { None };
        let (word, next, third) = (within(at)?, within(at + 1), within(at + 2));
        Some(match (word, next, third) {
            (Word::Will, Some(Word::Be), verb) | (Word::Will, verb, _) if occurs(verb) => Phase::Announced,
            // `will now be held`, `agreed to hold`
            (Word::Will, Some(Word::Unknown), Some(Word::Be)) => Phase::Announced,
            (Word::To, verb, _) if occurs(verb) => Phase::Announced,
            (Word::Is, Some(Word::Plan), _) | (Word::To, Some(Word::Be), Some(Word::Held)) => {
                Phase::Announced
            }
            (_, Some(Word::Postpone), _) if is_auxiliary(word) => Phase::Postponed,
            (_, Some(Word::Cancel), _) if is_auxiliary(word) => Phase::Cancelled,
            (Word::Has, Some(Word::Begin), _) | (Word::Begin, _, _) => Phase::InProgress,
            (Word::Is, Some(Word::Be), verb) if holds(verb) => Phase::InProgress,
            (Word::Is, Some(Word::Held | Word::Conduct), _) => Phase::InProgress,
            (Word::Was, Some(Word::Complete | Word::Represent), _) | (Word::Complete, _, _) => Phase::Held,
            // `was on a visit`
            (Word::Was, Some(Word::On), Some(Word::A)) => Phase::Held,
            (Word::Is, Some(Word::On), Some(Word::A)) => Phase::InProgress,
            (Word::Take, Some(Word::Place | Word::Part), _) => self.tense(at),
            (Word::Have, Some(Word::A), _) => Phase::Held,
            (Word::Talk, Some(Word::At | Word::In), _) => self.tense(at),
            (
                Word::Held
                | Word::Host
                | Word::Meet
                | Word::Participate
                | Word::Receive
                | Word::Attend
                | Word::Chair
                | Word::Open
                | Word::Conduct
                | Word::Gather,
                _,
                _,
            ) => self.tense(at),
            (Word::Was, verb, _) if holds(verb) => Phase::Held,
            _ => return None,
        })
    }

    /// What the form of an active verb says: `hosts` and `take place` are of the present, all others of the past.
    fn tense(self, verb: u32) -> Phase {
        let print = self.token(verb).and_then(|token| self.text.get(token.span())).unwrap_or_default();
        match self.word(verb) {
            _ if print.ends_with('s') => Phase::InProgress,
            Some(Word::Take) if print == "take" => Phase::InProgress,
            _ => Phase::Held,
        }
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

    /// Whether a date or a place belongs to something else than the event: to another event named just before it, to a
    /// document that was signed, or to a plan that did not hold.
    pub(super) fn is_of_other(self, at: u32, own: &Own) -> bool {
        self.is_in_relative_clause(at, own) || self.is_of_other_event(at, own)
    }

    /// `the visit, which began on December 10,`: what a relative clause says is said of the noun before it.
    fn is_in_relative_clause(self, at: u32, own: &Own) -> bool {
        const LONGEST: u32 = 16;
        let from = self.sentence.first.max(at.saturating_sub(LONGEST));
        let inner = (from..at).rev().take_while(|at| self.word(*at) != Some(Word::Comma));
        let relative = inner.into_iter().find(|at| matches!(self.word(*at), Some(Word::Which | Word::Who)));
        // An event without a noun may be what the relative clause itself tells of.
        relative.is_some_and(|which| {
            let own_clause =
                (own.naming.end..=own.naming.end + 1).contains(&which) || own.naming.contains(&which);
            let around = which < own.naming.start && own.naming.start < at;
            !own_clause && !around
        })
    }

    fn is_of_other_event(self, at: u32, own: &Own) -> bool {
        let from = self.sentence.first.max(at.saturating_sub(6));
        // `Before the meeting, on May 23, the Committee held …`: a comma parts what stands before the event itself.
        let apart = own.noun.is_some_and(|noun| at < noun)
            && (from..at).any(|near| self.word(near) == Some(Word::Comma));
        (from..at).any(|near| match self.word(near) {
            Some(Word::Event(_)) => Some(near) != own.noun && !own.naming.contains(&near) && !apart,
            Some(Word::Sign) => true,
            Some(Word::Plan) => own.phase == Phase::Held,
            _ => false,
        })
    }

    pub(super) fn is_quoted(self, at: u32) -> bool {
        self.token(at).is_some_and(|token| token.quoted)
    }
}

/// Whether a verb says that an event is held.
const fn holds(word: Option<Word>) -> bool {
    matches!(
        word,
        Some(
            Word::Held | Word::Conduct | Word::Host | Word::Chair | Word::Attend | Word::Open | Word::Gather
        )
    )
}

/// Whether a verb behind `will` or `to` says that an event will be.
const fn occurs(word: Option<Word>) -> bool {
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
                    | Word::Talk
            )
        )
}

const fn is_auxiliary(word: Word) -> bool {
    matches!(word, Word::Was | Word::Has | Word::Be)
}
