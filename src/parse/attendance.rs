//! Who takes part in a meeting, who chairs it, and who is said not to take part.
//!
//! Presence has three values, and the third has no row: who is not mentioned is not absent.

use std::collections::HashMap;

use super::event::{EventReader, kind_of};
use super::meeting::{self, Draft};
use super::official::Holding;
use crate::model::{MeetingKind, Phase, Presence, Role};
use crate::registry::Subject;
use crate::scan::person::PersonMention;
use crate::scan::person_name::name_start;
use crate::scan::word::{EventNoun, Word};

/// The most tokens of a list of participants: 20 officials with their full titles have some 500.
const LONGEST_LIST: u32 = 1000;

/// A party to a meeting, as rows of mentions.
#[derive(Clone, Debug)]
pub(super) struct PartyDraft {
    pub(super) who: Who,
    pub(super) roles: Vec<Role>,
    pub(super) presence: Option<Presence>,
    /// The name of the state or body that the party stands for.
    pub(super) on_behalf_of: Option<u32>,
}

/// The parties to a meeting, one row each.
#[derive(Clone, Debug, Default)]
pub(super) struct Parties {
    pub(super) list: Vec<PartyDraft>,
    rows: HashMap<PartyKey, usize>,
}

/// What makes two mentions one party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum PartyKey {
    Person(u32),
    State(u16),
    Body(u16),
}

impl PartyKey {
    const fn of(subject: Subject) -> Self {
        match subject {
            Subject::State(row) | Subject::Demonym(row) => Self::State(row),
            Subject::Body(row) | Subject::Place(row) | Subject::Series(row) | Subject::Official(row) => {
                Self::Body(row)
            }
        }
    }
}

/// Who a party is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// A person of the item, as some tokens name them.
    Person { person: u32, first: u32, end: u32 },
    /// The name of a state.
    State(u32),
    /// The name of a body.
    #[expect(dead_code, reason = "bodies that take part are read with the attendance issue")]
    Body(u32),
    /// The words for an unnamed group.
    Group(u32, u32),
}

/// Reads what a sentence says of the attendance of a meeting.
pub(super) fn read(reader: EventReader<'_>, holdings: &[Holding], draft: &mut Draft) {
    let attendance = Attendance { reader, holdings, present: present(draft.phase) };
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
            (Word::Attend, Some(Word::By), _) => attendance.list(at + 2, attendance.list_end(at + 2), draft),
            // `attended the meeting`, `did not attend`
            (Word::Attend, next, _) if next != Some(Word::By) && !attendance.is_predicate(at) => {
                attendance.takes_part(at, draft);
            }
            // `with the participation of`, `without the participation of`
            (Word::Participation, Some(Word::Of), _) => {
                if attendance.follows(at, Word::Without) {
                    attendance.absent(at + 2, attendance.list_end(at + 2), draft);
                } else if attendance.follows(at, Word::With) {
                    attendance.list(at + 2, attendance.clause_end(at + 2), draft);
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
    let attendance = Attendance { reader, holdings: &[], present: present(draft.phase) };
    for who in attendance.persons(first, end) {
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
    let attendance = Attendance { reader, holdings, present: present(draft.phase) };
    let hosts: Vec<Who> =
        attendance.persons(subject.0, subject.1).filter(|who| !attendance.is_genitive(*who)).collect();
    let guests = attendance.parties(object);
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
    holdings: &'a [Holding],
    present: Presence,
}

impl PartyDraft {
    fn new(who: Who, role: Role, presence: Presence) -> Self {
        Self { who, roles: vec![role], presence: Some(presence), on_behalf_of: None }
    }
}

impl Attendance<'_> {
    /// Whether a word stands before a token, with an article and an adjective at most between them.
    fn follows(self, at: u32, word: Word) -> bool {
        (1..=3).any(|distance| at.checked_sub(distance).and_then(|at| self.reader.word(at)) == Some(word))
    }

    /// The end of a list that begins at a token: what stands behind `who`, `except`, `devoted to`, `and not` is no part.
    fn list_end(self, first: u32) -> u32 {
        let end = self.reader.sentence.end.min(first.saturating_add(LONGEST_LIST));
        let ends = |at: &u32| {
            matches!(
                self.reader.word(*at),
                Some(
                    Word::Who
                        | Word::Which
                        | Word::That
                        | Word::Exception
                        | Word::Devoted
                        | Word::By
                        | Word::Not
                        | Word::Say
                )
            )
        };
        (first..end).find(ends).unwrap_or(end)
    }

    /// Whether a form of `be` stands right before a token.
    fn is_predicate(self, at: u32) -> bool {
        matches!(at.checked_sub(1).and_then(|at| self.reader.word(at)), Some(Word::Was | Word::Is | Word::Be))
    }

    /// The end of the clause from a token on: a semicolon, a finite verb, the end of the sentence.
    fn clause_end(self, first: u32) -> u32 {
        let end = self.list_end(first);
        let ends = |at: &u32| {
            matches!(
                self.reader.word(*at),
                Some(
                    Word::Semicolon
                        | Word::Was
                        | Word::Is
                        | Word::Has
                        | Word::Will
                        | Word::Held
                        | Word::Which
                )
            )
        };
        (first..end).find(ends).unwrap_or(end)
    }

    /// Adds the party that chairs, whose words begin at a token.
    fn chair(self, at: u32, draft: &mut Draft) {
        let Some(who) = self.party_at(at) else { return };
        self.add(draft, PartyDraft::new(who, Role::Chair, self.present));
    }

    /// The party whose words begin at a token: a person by title or name, a state, a side.
    fn party_at(self, at: u32) -> Option<Who> {
        self.party(at).map(|(who, _)| who)
    }

    /// The parties of a list that begins at a token, as long as they follow each other.
    fn parties(self, first: u32) -> Vec<Who> {
        let mut parties = Vec::new();
        let mut at = first;
        let end = self.list_end(first);
        while at < end
            && let Some((who, behind)) = self.party(at)
        {
            parties.push(who);
            at = behind;
            let separator =
                |at: u32| matches!(self.reader.word(at), Some(Word::Comma | Word::Semicolon | Word::And));
            if !separator(at) {
                break;
            }
            while separator(at) {
                at += 1;
            }
        }
        parties
    }

    /// The party at a token, and the token behind its words, a title behind the name included.
    fn party(self, at: u32) -> Option<(Who, u32)> {
        let at = if self.reader.word(at) == Some(Word::The) { at + 1 } else { at };
        let scan = self.reader.scan;
        let named = |mention: PersonMention| {
            let comma = u32::from(self.reader.word(mention.end) == Some(Word::Comma));
            let article = u32::from(self.reader.word(mention.end + comma) == Some(Word::The));
            let title = scan.office_at(mention.end + comma + article).filter(|_| comma > 0);
            let own = title.filter(|row| {
                self.holdings.get(*row as usize).is_some_and(|held| held.mention == Some(mention))
            });
            let office = own.and_then(|row| scan.offices.get(row as usize));
            let who = Who::Person { person: mention.person, first: mention.first, end: mention.end };
            (who, office.map_or(mention.end, |office| office.end))
        };
        let name = name_start(self.reader.text.as_str(), &scan.tokens.list, at as usize);
        if let Some(mention) = scan.persons.mention_at(name) {
            return Some(named(mention));
        }
        if let Some(row) = scan.office_at(at) {
            return self.holdings.get(row as usize)?.mention.map(named);
        }
        let (row, name) = self.reader.name_at(at)?;
        match name.subject {
            Subject::State(_) => Some((Who::State(row), name.end)),
            Subject::Demonym(_) if meeting::is_side(scan, row as usize, name) => {
                Some((Who::State(row), name.end + 1))
            }
            _ => None,
        }
    }

    /// Whether a person is only named as whose something is: `at the invitation of the President X`.
    fn is_genitive(self, who: Who) -> bool {
        let Who::Person { first, .. } = who else { return false };
        let office = self.reader.scan.offices.partition_point(|office| office.end <= first);
        let titles = self.reader.scan.offices.get(..office).unwrap_or_default();
        let title = titles.last().filter(|title| {
            name_start(self.reader.text.as_str(), &self.reader.scan.tokens.list, title.end as usize)
                == first as usize
        });
        let start = title.map_or(first, |title| title.first);
        let article = u32::from(start > 0 && self.reader.word(start - 1) == Some(Word::The));
        matches!(
            start.checked_sub(1 + article).and_then(|at| self.reader.word(at)),
            Some(Word::Of | Word::From | Word::About | Word::Exception)
        )
    }

    /// Adds the parties of a list: the persons it names, else the states, else the words of the group.
    fn list(self, first: u32, end: u32, draft: &mut Draft) {
        let head = |who: &Who| matches!(who, Who::Person { first: name, .. } if self.party_at(first) == Some(*who) || *name == first);
        let persons: Vec<Who> =
            self.persons(first, end).filter(|who| head(who) || !self.is_genitive(*who)).collect();
        for who in &persons {
            self.add(draft, PartyDraft::new(*who, Role::Participant, self.present));
        }
        if !persons.is_empty() {
            return;
        }
        let states: Vec<Who> = self.states(first, end).collect();
        for who in &states {
            let presence =
                if self.present == Presence::Attended { Presence::Represented } else { self.present };
            self.add(draft, PartyDraft::new(*who, Role::Participant, presence));
        }
        if states.is_empty() {
            self.groups(first, end, draft);
        }
    }

    /// Adds the words of a list that names nobody: `leading experts and representatives of the authorized bodies`.
    fn groups(self, first: u32, end: u32, draft: &mut Draft) {
        let is_noun =
            |at: u32| matches!(self.reader.word(at), Some(Word::Representatives | Word::Delegation));
        let stop = u32::from(end > first && self.reader.word(end - 1) == Some(Word::Stop));
        let end = end - stop;
        let mut start = first;
        for at in first..=end {
            let splits = at == end || (self.reader.word(at) == Some(Word::And) && is_noun(at + 1));
            if splits && at > start {
                let last = at - u32::from(self.reader.word(at - 1) == Some(Word::Comma));
                if last > start {
                    self.add(
                        draft,
                        PartyDraft::new(Who::Group(start, last), Role::Participant, self.present),
                    );
                }
            }
            if splits {
                start = at + 1;
            }
        }
    }

    /// The persons whom a range names outside direct speech.
    fn persons(self, first: u32, end: u32) -> impl Iterator<Item = Who> {
        let mentions = self.reader.scan.persons.within(first as usize, end as usize);
        let spoken = move |at: u32| self.reader.word(at).is_none();
        mentions.iter().filter(move |mention| !spoken(mention.first)).map(|mention| Who::Person {
            person: mention.person,
            first: mention.first,
            end: mention.end,
        })
    }

    /// The states that a range names as parties: not as a part of somebody's title, nor as where a city lies.
    fn states(self, first: u32, end: u32) -> impl Iterator<Item = Who> {
        let scan = self.reader.scan;
        self.reader.names_within(first, end).filter_map(move |(row, name)| {
            let bracketed =
                name.first.checked_sub(1).and_then(|at| self.reader.word(at)) == Some(Word::OpenBracket);
            let titled = scan.office_around(name.first).is_some();
            let before = name.first.checked_sub(1).and_then(|at| self.reader.word(at));
            let article = u32::from(before == Some(Word::The));
            let preposition = name.first.checked_sub(1 + article).and_then(|at| self.reader.word(at));
            // `devoted to the situation in Afghanistan`, `Working Group on Afghanistan`
            let topic =
                matches!(preposition, Some(Word::In | Word::On | Word::To | Word::About | Word::Exception));
            let owner = scan.token(name.end.saturating_sub(1)).is_some_and(|token| token.possessive);
            let party = match name.subject {
                Subject::State(_) => !titled && !bracketed && !topic && !owner,
                Subject::Demonym(_) => meeting::is_side(scan, row as usize, name),
                _ => false,
            };
            (party && self.reader.word(name.first).is_some()).then_some(Who::State(row))
        })
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
        let colon = (verb..self.list_end(verb)).find(|at| self.reader.word(*at) == Some(Word::Colon));
        let named = |first, end| {
            self.persons(first, end).next().is_some() || self.states(first, end).next().is_some()
        };
        if named(first, verb) {
            self.list(first, verb, draft);
        } else if let Some(colon) = colon {
            self.list(colon + 1, self.list_end(colon + 1), draft);
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
            let side = self.states(first, verb).last();
            let end = self.clause_end(verb + 2);
            for who in self.persons(verb + 2, end) {
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
        let persons: Vec<Who> = self.persons(first, end).collect();
        let absent = if persons.is_empty() { self.states(first, end).collect() } else { persons };
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

    /// Adds a party, or adds to the row that it has.
    fn add(self, draft: &mut Draft, party: PartyDraft) {
        let key = match party.who {
            Who::Person { person, .. } => Some(PartyKey::Person(person)),
            Who::State(row) | Who::Body(row) => {
                self.reader.scan.names.get(row as usize).map(|name| PartyKey::of(name.subject))
            }
            Who::Group(..) => None,
        };
        let known = key.and_then(|key| draft.parties.rows.get(&key)).copied();
        if let Some(known) = known.and_then(|row| draft.parties.list.get_mut(row)) {
            for role in party.roles {
                if !known.roles.contains(&role) {
                    known.roles.push(role);
                }
            }
            known.presence = known.presence.or(party.presence);
            known.on_behalf_of = known.on_behalf_of.or(party.on_behalf_of);
            return;
        }
        if let Some(key) = key {
            draft.parties.rows.insert(key, draft.parties.list.len());
        }
        draft.parties.list.push(party);
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
