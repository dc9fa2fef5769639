//! Who takes part in a meeting, who chairs it, and who is said not to take part.
//!
//! Presence has three values, and the third has no row: who is not mentioned is not absent.

use super::event::{EventReader, kind_of};
use super::meeting::Draft;
use super::official::Holding;
use super::party::{LONGEST_LIST, PartyDraft, PartyReader, Who};
use crate::model::{MeetingKind, Phase, Presence, Role};
use crate::scan::word::{EventNoun, Word};

/// Reads what a sentence says of the attendance of a meeting.
pub(super) fn read(reader: EventReader<'_>, holdings: &[Holding], draft: &mut Draft) {
    let attendance = Attendance::of(reader, holdings, draft);
    for at in reader.cues() {
        let Some(word) = reader.word(at) else { continue };
        match (word, reader.word(at + 1), reader.word(at + 2)) {
            // `under the chairmanship of`, `under the overall leadership of`
            (Word::Chairmanship | Word::Leadership, Some(Word::Of), _)
                if attendance.follows(at, Word::Under) =>
            {
                attendance.chair(at + 2, draft);
            }
            // `chaired by`
            (Word::Chair, Some(Word::By), _) => attendance.chair(at + 2, draft),
            // `presided over by`
            (Word::Preside, _, Some(Word::By)) => attendance.chair(at + 3, draft),
            // `was attended by`
            (Word::Attend, Some(Word::By), _) => {
                attendance.list(at + 2, attendance.named.list_end(at + 2), draft);
            }
            // `attended the meeting`, `did not attend`
            (Word::Attend, next, _) if next != Some(Word::By) && !attendance.is_predicate(at) => {
                attendance.takes_part(at, draft);
            }
            // `with the participation of`, `without the participation of`
            (Word::Participation, Some(Word::Of), _) => {
                if attendance.follows(at, Word::Without) {
                    attendance.absent(at + 2, attendance.named.list_end(at + 2), draft);
                } else if attendance.follows(at, Word::With) {
                    attendance.list(at + 2, attendance.named.clause_end(at + 2), draft);
                }
            }
            // `did not take part in`, `did not participate`
            (Word::Take, Some(Word::Part), _) | (Word::Participate, _, _) => attendance.takes_part(at, draft),
            // `the Belarusian side was represented by`, `the Kyrgyz side was not represented`
            (Word::Represent, next, _) => attendance.represented(at, next, draft),
            (Word::Absent, _, _) if attendance.is_predicate(at) => {
                attendance.absent(attendance.subject_start(at), at, draft);
            }
            _ => {}
        }
    }
}

/// Adds the persons whom a range names, as having met.
pub(super) fn persons(reader: EventReader<'_>, first: u32, end: u32, draft: &mut Draft) {
    let attendance = Attendance::of(reader, &[], draft);
    for who in attendance.named.persons(first, end) {
        attendance.add(draft, PartyDraft::new(who, Role::Participant, attendance.present));
    }
}

/// Adds who met with whom: the persons of the subject, and those whom the verb's object names at once. False where one
/// of the two names nobody.
pub(super) fn meet(
    reader: EventReader<'_>,
    holdings: &[Holding],
    subject: (u32, u32),
    object: u32,
    draft: &mut Draft,
) -> bool {
    let attendance = Attendance::of(reader, holdings, draft);
    let hosts: Vec<Who> = attendance
        .named
        .persons(subject.0, subject.1)
        .filter(|who| !attendance.named.is_genitive(*who))
        .collect();
    let guests = attendance.named.parties(object);
    if hosts.is_empty() || !guests.iter().any(|who| matches!(who, Who::Person { .. })) {
        return false;
    }
    for who in hosts.into_iter().chain(guests) {
        attendance.add(draft, PartyDraft::new(who, Role::Participant, attendance.present));
    }
    true
}

/// What taking part is called at a phase.
const fn present(phase: Phase) -> Presence {
    match phase {
        Phase::Announced | Phase::Postponed => Presence::Expected,
        _ => Presence::Attended,
    }
}

#[derive(Clone, Copy)]
struct Attendance<'a> {
    reader: EventReader<'a>,
    named: PartyReader<'a>,
    present: Presence,
}

impl<'a> Attendance<'a> {
    fn of(reader: EventReader<'a>, holdings: &'a [Holding], draft: &Draft) -> Self {
        Self { reader, named: PartyReader { reader, holdings }, present: present(draft.phase) }
    }

    fn add(self, draft: &mut Draft, party: PartyDraft) {
        draft.parties.add(self.reader.scan, party);
    }

    /// Whether a word stands before a token, with an article and an adjective at most between them.
    fn follows(self, at: u32, word: Word) -> bool {
        (1..=3).any(|distance| at.checked_sub(distance).and_then(|at| self.reader.word(at)) == Some(word))
    }

    /// Whether a form of `be` stands right before a token.
    fn is_predicate(self, at: u32) -> bool {
        matches!(at.checked_sub(1).and_then(|at| self.reader.word(at)), Some(Word::Was | Word::Is | Word::Be))
    }

    /// Adds the party that chairs, whose words begin at a token.
    fn chair(self, at: u32, draft: &mut Draft) {
        let Some(who) = self.named.party_at(at) else { return };
        self.add(draft, PartyDraft::new(who, Role::Chair, self.present));
    }

    /// Adds the parties of a list: the persons it names, else the states, else the words of the group.
    fn list(self, first: u32, end: u32, draft: &mut Draft) {
        let head = |who: &Who| matches!(who, Who::Person { first: name, .. } if self.named.party_at(first) == Some(*who) || *name == first);
        let persons: Vec<Who> =
            self.named.persons(first, end).filter(|who| head(who) || !self.named.is_genitive(*who)).collect();
        for who in &persons {
            self.add(draft, PartyDraft::new(*who, Role::Participant, self.present));
        }
        if !persons.is_empty() {
            return;
        }
        let states: Vec<Who> = self.named.states(first, end).collect();
        for who in &states {
            let presence =
                if self.present == Presence::Attended { Presence::Represented } else { self.present };
            self.add(draft, PartyDraft::new(*who, Role::Participant, presence));
        }
        if states.is_empty() {
            for who in self.named.groups(first, end) {
                self.add(draft, PartyDraft::new(who, Role::Participant, self.present));
            }
        }
    }

    /// `X took part in the meeting`, `X did not take part in the meeting`.
    fn takes_part(self, verb: u32, draft: &mut Draft) {
        let first = self.subject_start(verb);
        // `the exercise in which X did not take part`
        let relative = first.checked_sub(2).and_then(|at| self.reader.word(at)) == Some(Word::In)
            && first.checked_sub(1).and_then(|at| self.reader.word(at)) == Some(Word::Which);
        if relative || !self.is_about(verb, draft) || self.is_exceptional(first, verb) {
            return;
        }
        if self.is_denied(verb) {
            self.absent(first, verb, draft);
            return;
        }
        // `Taking part in it were: …`
        let colon = (verb..self.named.list_end(verb)).find(|at| self.reader.word(*at) == Some(Word::Colon));
        let named = |first, end| {
            self.named.persons(first, end).next().is_some() || self.named.states(first, end).next().is_some()
        };
        if named(first, verb) {
            self.list(first, verb, draft);
        } else if let Some(colon) = colon {
            self.list(colon + 1, self.named.list_end(colon + 1), draft);
        }
    }

    /// Whether a verb is denied: `did not take part`, `was not able to`, `was unable to`, `declined to`.
    fn is_denied(self, verb: u32) -> bool {
        let from = self.reader.sentence.first.max(verb.saturating_sub(5));
        (from..verb).any(|at| matches!(self.reader.word(at), Some(Word::Not | Word::Unable | Word::Decline)))
    }

    /// Whether a subject is one that this reader cannot take apart: `all except X`, `instead of X`, `X was invited to`.
    fn is_exceptional(self, first: u32, verb: u32) -> bool {
        (first..verb).any(|at| matches!(self.reader.word(at), Some(Word::Exception | Word::Neither)))
    }

    /// Whether what somebody took part in is the meeting at hand: `it`, the event, or an event of its kind.
    fn is_about(self, verb: u32, draft: &Draft) -> bool {
        let end = self.reader.sentence.end.min(verb + 12);
        let noun = (verb..end)
            .find(|at| matches!(self.reader.word(*at), Some(Word::Event(_) | Word::AnyEvent | Word::Table)));
        let Some(noun) = noun else {
            // `took part in it`, `in its work`, or nothing behind the verb.
            let object = (verb..end).find(|at| self.reader.word(*at) == Some(Word::In)).map(|at| at + 1);
            return object.is_none_or(|at| matches!(self.reader.word(at), Some(Word::It | Word::Possessive)));
        };
        let named_here = draft.naming.0 <= noun && noun < draft.naming.1;
        let other_time =
            (verb..noun).any(|at| matches!(self.reader.word(at), Some(Word::Regular | Word::Last)));
        let same_kind = match self.reader.word(noun) {
            Some(Word::Event(noun)) => is_kind(noun, &draft.kind),
            Some(Word::Table) => draft.kind == MeetingKind::RoundTable,
            _ => true,
        };
        named_here || (same_kind && !other_time)
    }

    /// `The Belarusian side was represented by X`, `The Kyrgyz side was not represented`.
    fn represented(self, verb: u32, next: Option<Word>, draft: &mut Draft) {
        let first = self.subject_start(verb);
        if self.is_exceptional(first, verb) {
            return;
        }
        if self.is_denied(verb) {
            self.absent(first, verb, draft);
        } else if next == Some(Word::By) {
            let side = self.named.states(first, verb).last();
            let end = self.named.clause_end(verb + 2);
            for who in self.named.persons(verb + 2, end) {
                let mut party = PartyDraft::new(who, Role::Participant, self.present);
                if let Some(Who::State(row)) = side {
                    party.on_behalf_of = Some(row);
                }
                self.add(draft, party);
            }
        }
    }

    /// Adds the parties of a range as not taking part: its persons, else its states. A group that nobody can name is
    /// not said to be anybody.
    fn absent(self, first: u32, end: u32, draft: &mut Draft) {
        let persons: Vec<Who> = self.named.persons(first, end).collect();
        let absent = if persons.is_empty() { self.named.states(first, end).collect() } else { persons };
        for who in absent {
            self.add(draft, PartyDraft::new(who, Role::Participant, Presence::DidNotTakePart));
        }
    }

    /// The token at which the subject of a verb begins: behind a semicolon, or behind `that` of reported speech.
    fn subject_start(self, verb: u32) -> u32 {
        let first = self.reader.sentence.first.max(verb.saturating_sub(LONGEST_LIST));
        let begins = |at: &u32| {
            matches!(self.reader.word(*at), Some(Word::Semicolon | Word::That | Word::Which | Word::Who))
        };
        (first..verb).rev().find(begins).map_or(first, |at| at + 1)
    }
}

/// Whether a noun may stand for a meeting of a kind: one and the same is now a session, now a meeting.
fn is_kind(noun: EventNoun, kind: &MeetingKind) -> bool {
    let named = kind_of(noun);
    let talks = |kind: &MeetingKind| {
        matches!(kind, MeetingKind::Meeting | MeetingKind::Session | MeetingKind::Summit | MeetingKind::Call)
    };
    let drill = |kind: &MeetingKind| matches!(kind, MeetingKind::Exercise | MeetingKind::Training);
    named == *kind || (talks(&named) && talks(kind)) || (drill(&named) && drill(kind))
}

#[cfg(test)]
mod tests {
    use crate::model::Party;

    /// The parties of the only meeting of a body: who, the first role, the presence.
    fn parties(sentence: &str) -> Vec<(String, String, String)> {
        let page = format!(
            "A headline of no consequence\n\n28.11.2024\n\nA meeting of the Permanent Council was held in Minsk. {sentence}\n"
        );
        let items = crate::parse(&page).into_items();
        let parties = items[0].meetings[0].participations.iter();
        let who = |party: &Party| match party {
            Party::Official(person) => person.name.to_string(),
            Party::State(state) => state.code().unwrap().to_string(),
            Party::Body(body) => body.id().unwrap().to_string(),
            Party::Group(group) => group.printed.to_string(),
        };
        parties
            .map(|party| {
                let role = party.roles.first().unwrap().to_string();
                (who(&party.who), role, party.presence.unwrap().to_string())
            })
            .collect()
    }

    #[track_caller]
    fn reads(sentence: &str, expected: &[(&str, &str, &str)]) {
        let found = parties(sentence);
        let found: Vec<_> = found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn the_chair_may_be_a_person_a_state_or_a_side() {
        reads(
            "It took place under the chairmanship of the Republic of Belarus.",
            &[("BY", "chair", "attended")],
        );
        reads("The meeting was chaired by the Kyrgyz side.", &[("KG", "chair", "attended")]);
        reads("The meeting was chaired by Stanislav Zas.", &[("Stanislav Zas", "chair", "attended")]);
    }

    #[test]
    fn lists_of_participants() {
        reads(
            "The event was attended by the CSTO Secretary General Stanislav Zas and the Chief of the CSTO Joint Staff Anatoly Sidorov.",
            &[("Stanislav Zas", "participant", "attended"), ("Anatoly Sidorov", "participant", "attended")],
        );
        reads(
            "Delegations of the Republic of Armenia and the Russian Federation took part in the meeting.",
            &[("AM", "participant", "represented"), ("RU", "participant", "represented")],
        );
        reads(
            "The meeting was attended by leading experts and representatives of the border services.",
            &[
                ("leading experts", "participant", "attended"),
                ("representatives of the border services", "participant", "attended"),
            ],
        );
    }

    #[test]
    fn who_is_said_not_to_have_taken_part() {
        let absent = [("AM", "participant", "did_not_take_part")];
        for sentence in [
            "Representatives of the Republic of Armenia did not take part in the meeting.",
            "The Armenian side was not represented at the meeting.",
            "The event took place without the participation of the Armenian side.",
            "The delegation of Armenia was absent.",
        ] {
            reads(sentence, &absent);
        }
    }

    #[test]
    fn a_side_that_a_named_official_represents_has_no_row_of_its_own() {
        reads(
            "The Belarusian side was represented by the Permanent Representative of the Republic of Belarus to the CSTO Alexander Grinevich.",
            &[("Alexander Grinevich", "participant", "attended")],
        );
    }

    #[test]
    fn who_is_not_mentioned_has_no_row() {
        reads("It was a long day.", &[]);
    }
}
