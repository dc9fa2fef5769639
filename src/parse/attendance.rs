//! Who takes part in a meeting, who chairs it, and who is said not to take part.
//!
//! Presence has three values, and the third has no row: who is not mentioned is not absent.

use super::event::{EventReader, kind_of};
use super::meeting::Draft;
use super::party::{LONGEST_LIST, PartyDraft, Who};
use crate::model::{MeetingKind, Phase, Presence, Role};
use crate::registry::Subject;
use crate::scan::token::Token;
use crate::scan::word::{TitleWord, Word};

/// Reads what a sentence says of the attendance of a meeting. Where it does not name the meeting, only verbs do that say
/// what they are about: `under the chairmanship of` alone may be of the Organization.
pub(super) fn read(reader: EventReader<'_>, named: bool, draft: &mut Draft) {
    let attendance = Attendance::of(reader, draft);
    let named = named || reader.word(reader.sentence.first) == Some(Word::It);
    for at in reader.cues() {
        let Some(word) = reader.word(at) else { continue };
        match (word, reader.word(at + 1), reader.word(at + 2)) {
            // `under the chairmanship of`, `under the overall leadership of`
            (Word::Chairmanship | Word::Leadership, Some(Word::Of), _)
                if named && attendance.follows(at, Word::Under) =>
            {
                attendance.chair(at + 2, draft);
            }
            // `chaired by`
            (Word::Chair, Some(Word::By), _) if named => attendance.chair(at + 2, draft),
            // `presided over by`
            (Word::Preside, _, Some(Word::By)) if named => attendance.chair(at + 3, draft),
            // `was attended by`
            (Word::Attend, Some(Word::By), _) => {
                attendance.list(at + 2, reader.list_end(at + 2), Role::Participant, draft);
            }
            // `was opened by`, `was conducted by`
            (Word::Open | Word::Conduct, Some(Word::By), _) if attendance.is_event_subject(at) => {
                attendance.speaker(at + 2, draft);
            }
            // `attended the meeting`, `did not attend`, `opened the meeting`
            (Word::Attend | Word::Open, next, _)
                if next != Some(Word::By) && !attendance.is_predicate(at) =>
            {
                attendance.takes_part(at, draft);
            }
            // `with the participation of`, `without the participation of`
            (Word::Participation, Some(Word::Of), _) if named => {
                if attendance.follows(at, Word::Without) {
                    attendance.absent(at + 2, reader.list_end(at + 2), draft);
                } else if attendance.follows(at, Word::With) {
                    attendance.list(at + 2, reader.clause_end(at + 2), Role::Participant, draft);
                }
            }
            // `did not take part in`, `did not participate`, `spoke at`, `was present at`
            (Word::Take, Some(Word::Part), _)
            | (Word::Participate, _, _)
            | (Word::Talk, Some(Word::At), _) => attendance.takes_part(at, draft),
            (Word::Present, _, _) if attendance.is_predicate(at) => attendance.takes_part(at, draft),
            // `was unable to arrive at the meeting`, `did not join it`
            (Word::Unable, Some(Word::To), Some(Word::Arrive)) => attendance.takes_part(at + 2, draft),
            (Word::Join, _, _) if attendance.is_denied(at) => attendance.takes_part(at, draft),
            // `did not send its representatives`
            (Word::Send, _, _) if attendance.is_denied(at) && attendance.sends_people(at) => {
                attendance.absent_subject(at, draft);
            }
            // `The participants were: …`
            (Word::Participants, Some(Word::Was), Some(Word::Colon)) => {
                attendance.list(at + 3, reader.list_end(at + 3), Role::Participant, draft);
            }
            // `the Belarusian side was represented by`, `the Kyrgyz side was not represented`
            (Word::Represent, next, _) => attendance.represented(at, next, draft),
            (Word::Absent, _, _) if attendance.is_predicate(at) => {
                attendance.absent_subject(at, draft);
            }
            _ => {}
        }
    }
}

/// Adds the parties of a list, as having met.
pub(super) fn parties(reader: EventReader<'_>, first: u32, end: u32, draft: &mut Draft) {
    Attendance::of(reader, draft).list(first, end, Role::Participant, draft);
}

/// Adds a party, as having been there.
pub(super) fn attend(reader: EventReader<'_>, who: Who, draft: &mut Draft) {
    let attendance = Attendance::of(reader, draft);
    attendance.add(draft, attendance.party(who, Role::Participant));
}

/// Adds who met with whom: the parties of the subject, and those whom the verb's object names at once. False where one
/// of the two says nothing.
pub(super) fn meet(reader: EventReader<'_>, verb: u32, object: u32, draft: &mut Draft) -> bool {
    let attendance = Attendance::of(reader, draft);
    let hosts = reader.subject(verb);
    let guests = reader.parties(object);
    let is_person = |who: &Who| matches!(who, Who::Person { .. });
    let met = !guests.is_empty() && !hosts.is_empty() && hosts.iter().chain(&guests).any(is_person);
    if met {
        for who in hosts.into_iter().chain(guests) {
            attendance.add(draft, attendance.party(who, Role::Participant));
        }
    }
    met
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
    present: Presence,
}

impl<'a> Attendance<'a> {
    fn of(reader: EventReader<'a>, draft: &Draft) -> Self {
        Self { reader, present: present(draft.phase) }
    }

    fn add(self, draft: &mut Draft, party: PartyDraft) {
        draft.parties.add(self.reader.scan, party);
    }

    /// A party that is there: in person, or, as a state or a body, by its people.
    fn party(self, who: Who, role: Role) -> PartyDraft {
        let presence = match (who, self.present) {
            (Who::State(_) | Who::Body(_), Presence::Attended) => Presence::Represented,
            (_, present) => present,
        };
        PartyDraft::new(who, role, presence)
    }

    /// Whether a word stands before a token, with an article and an adjective at most between them.
    fn follows(self, at: u32, word: Word) -> bool {
        (1..=3).any(|distance| at.checked_sub(distance).and_then(|at| self.reader.word(at)) == Some(word))
    }

    /// Whether a form of `be` stands right before a token.
    fn is_predicate(self, at: u32) -> bool {
        matches!(at.checked_sub(1).and_then(|at| self.reader.word(at)), Some(Word::Was | Word::Is | Word::Be))
    }

    /// Whether it is people that a verb sends: `did not send its servicemen`.
    fn sends_people(self, verb: u32) -> bool {
        (verb + 1..=verb + 3).any(|at| {
            matches!(
                self.reader.word(at),
                Some(
                    Word::Representatives
                        | Word::Delegation
                        | Word::Contingent
                        | Word::People
                        | Word::Observers
                )
            )
        })
    }

    /// Adds the party that chairs, whose words begin at a token.
    fn chair(self, at: u32, draft: &mut Draft) {
        let Some(who) = self.reader.party_at(at) else { return };
        self.add(draft, PartyDraft::new(who, Role::Chair, self.present));
    }

    /// Adds who opens or conducts.
    fn speaker(self, at: u32, draft: &mut Draft) {
        let Some(who @ Who::Person { .. }) = self.reader.party_at(at) else { return };
        self.add(draft, PartyDraft::new(who, Role::Speaker, self.present));
    }

    /// Adds the parties of a list, else the words of the group.
    fn list(self, first: u32, end: u32, role: Role, draft: &mut Draft) {
        let listed = self.reader.listed(first, end);
        for who in &listed {
            self.add(draft, self.party(*who, role));
        }
        if listed.is_empty() {
            for who in self.reader.groups(first, end) {
                self.add(draft, PartyDraft::new(who, role, self.present));
            }
        }
    }

    /// `X took part in the meeting`, `X did not take part in the meeting`.
    fn takes_part(self, verb: u32, draft: &mut Draft) {
        let first = self.subject_start(verb);
        // `the exercise in which X did not take part`
        let relative = first.checked_sub(2).and_then(|at| self.reader.word(at)) == Some(Word::In)
            && first.checked_sub(1).and_then(|at| self.reader.word(at)) == Some(Word::Which);
        if self.reader.word(first.saturating_sub(1)) == Some(Word::Who) && first > self.reader.sentence.first
        {
            self.relative(first - 1, verb, draft);
            return;
        }
        let of_meeting = relative && self.is_of_meeting(first, draft);
        let about = if relative { of_meeting } else { self.is_about(verb, draft) };
        if !about || self.is_exceptional(first, verb) {
            return;
        }
        if self.is_denied(verb) {
            self.absent_subject(verb, draft);
            return;
        }
        let role = match self.reader.word(verb) {
            Some(Word::Talk | Word::Open) => Role::Speaker,
            _ if self.is_as_observer(verb) => Role::Observer,
            _ => Role::Participant,
        };
        // `Taking part in it were: …`
        let end = self.reader.list_end(verb);
        let colon = (verb..end).find(|at| self.reader.word(*at) == Some(Word::Colon));
        if !self.reader.listed(first, verb).is_empty() {
            self.list(first, verb, role, draft);
        } else if let Some(colon) = colon {
            self.list(colon + 1, self.reader.list_end(colon + 1), role, draft);
        } else {
            for who in self.reader.subject(verb) {
                self.add(draft, self.party(who, role));
            }
        }
    }

    /// `P. Tsikhanouski, who also participated in the meeting`: the person before the relative clause.
    fn relative(self, who: u32, verb: u32, draft: &mut Draft) {
        let comma = u32::from(self.reader.word(who.saturating_sub(1)) == Some(Word::Comma));
        let mention = self.reader.scan.persons.mention_before((who - comma.min(who)) as usize);
        let Some(mention) = mention.filter(|_| self.is_about(verb, draft)) else { return };
        let who = Who::Person { person: mention.person, first: mention.first, end: mention.end };
        if self.is_denied(verb) {
            self.miss(vec![who], draft);
        } else {
            self.add(draft, self.party(who, Role::Participant));
        }
    }

    /// Whether `in which` before a token is said of the meeting: the event named last before it.
    fn is_of_meeting(self, first: u32, draft: &Draft) -> bool {
        let from = self.reader.sentence.first;
        let noun = (from..first)
            .rev()
            .find(|at| matches!(self.reader.word(*at), Some(Word::Event(_) | Word::AnyEvent | Word::Table)));
        noun.is_some_and(|noun| draft.naming.0 <= noun && noun < draft.naming.1)
    }

    /// `participated in the exercise as observers`
    fn is_as_observer(self, verb: u32) -> bool {
        const FARTHEST: u32 = 16;
        let end = self.reader.sentence.end.min(verb + FARTHEST);
        (verb..end).any(|at| {
            let article = u32::from(self.reader.word(at + 1) == Some(Word::A));
            self.reader.word(at) == Some(Word::As)
                && self.reader.word(at + 1 + article) == Some(Word::Observers)
        })
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
            // Whoever speaks speaks at something that is named.
            if matches!(self.reader.word(verb), Some(Word::Talk | Word::Open)) {
                return false;
            }
            // `took part in it`, `in its work`, or nothing behind the verb.
            let object = (verb..end).find(|at| self.reader.word(*at) == Some(Word::In)).map(|at| at + 1);
            return object.is_none_or(|at| {
                matches!(self.reader.word(at), Some(Word::It | Word::Possessive))
                    || self.is_work_of_body(at, draft)
            });
        };
        let named_here = draft.naming.0 <= noun && noun < draft.naming.1;
        let other_time =
            (verb..noun).any(|at| matches!(self.reader.word(at), Some(Word::Regular | Word::Last)));
        let same_kind = match self.reader.word(noun) {
            Some(Word::Event(noun)) => is_kind(&kind_of(noun), &draft.kind),
            Some(Word::Table) => draft.kind == MeetingKind::RoundTable,
            _ => true,
        };
        named_here || (same_kind && !other_time)
    }

    /// `in the work of the Coordinating Council`, where a body meets.
    fn is_work_of_body(self, at: u32, draft: &Draft) -> bool {
        let work = self.reader.word(at) == Some(Word::The)
            && self.reader.word(at + 2) == Some(Word::Of)
            && self.reader.word(at + 3) == Some(Word::The);
        let body = (at + 4..at + 7)
            .take_while(|at| self.reader.token(*at).is_some_and(Token::is_capital))
            .any(|at| {
                matches!(
                    self.reader.word(at),
                    Some(Word::Title(TitleWord::Council | TitleWord::Institution | TitleWord::Legislature))
                )
            });
        work && body && !draft.bodies.is_empty()
    }

    /// Whether an event is the subject of a passive verb: `The Conference was opened by`.
    fn is_event_subject(self, verb: u32) -> bool {
        (self.subject_start(verb)..verb)
            .any(|at| matches!(self.reader.word(at), Some(Word::Event(_) | Word::AnyEvent | Word::Table)))
    }

    /// `The Belarusian side was represented by X`, `The Kyrgyz side was not represented`.
    fn represented(self, verb: u32, next: Option<Word>, draft: &mut Draft) {
        let first = self.subject_start(verb);
        if self.is_exceptional(first, verb) {
            return;
        }
        if self.is_denied(verb) {
            self.absent_subject(verb, draft);
            return;
        }
        if next != Some(Word::By) {
            return;
        }
        let end = self.reader.clause_end(verb + 2);
        let mut side = self.reader.states(first, verb).last();
        let mut start = verb + 2;
        // `…, the Russian side by Anna Popova`
        while start < end {
            let next_side = (start..end).find_map(|at| {
                let (row, name) = self.reader.name_at(at)?;
                let by = self.reader.word(name.end + 1) == Some(Word::By);
                (matches!(name.subject, Subject::Demonym(_)) && by).then_some((row, name))
            });
            let until = next_side.map_or(end, |(_, name)| name.first);
            for who in self.reader.persons(start, until) {
                let mut party = PartyDraft::new(who, Role::Participant, self.present);
                if let Some(Who::State(row)) = side {
                    party.on_behalf_of = Some(row);
                }
                self.add(draft, party);
            }
            let Some((row, name)) = next_side else { break };
            (side, start) = (Some(Who::State(row)), name.end + 2);
        }
    }

    /// Adds the parties of a range as not taking part. A group that nobody can name is not said to be anybody.
    fn absent(self, first: u32, end: u32, draft: &mut Draft) {
        self.miss(self.reader.listed(first, end), draft);
    }

    /// Adds the subject of a verb as not taking part.
    fn absent_subject(self, verb: u32, draft: &mut Draft) {
        self.miss(self.reader.subject(verb), draft);
    }

    fn miss(self, parties: Vec<Who>, draft: &mut Draft) {
        for who in parties.into_iter().filter(|who| !matches!(who, Who::Group(..))) {
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

/// Whether a kind may stand for a meeting of another: one and the same is now a session, now a meeting.
pub(super) fn is_kind(named: &MeetingKind, kind: &MeetingKind) -> bool {
    let talks = |kind: &MeetingKind| {
        matches!(kind, MeetingKind::Meeting | MeetingKind::Session | MeetingKind::Summit | MeetingKind::Call)
    };
    let drill = |kind: &MeetingKind| matches!(kind, MeetingKind::Exercise | MeetingKind::Training);
    named == kind || (talks(named) && talks(kind)) || (drill(named) && drill(kind))
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

    #[test]
    fn states_and_bodies_take_part_by_their_people() {
        reads(
            "Units of the Republic of Belarus, the Kyrgyz Republic and the Republic of Tajikistan, as well as representatives of the CSTO Secretariat took part in it.",
            &[
                ("BY", "participant", "represented"),
                ("KG", "participant", "represented"),
                ("TJ", "participant", "represented"),
                ("secretariat", "participant", "represented"),
            ],
        );
        reads(
            "The delegations of the Ministries of Internal Affairs of the Republics of Belarus and Kazakhstan took part in the meeting.",
            &[("BY", "participant", "represented"), ("KZ", "participant", "represented")],
        );
        reads(
            "The participants were: Stanislav Zas, the CSTO Secretary General; experts from the SCO RATS.",
            &[("Stanislav Zas", "participant", "attended"), ("sco-rats", "participant", "represented")],
        );
        reads(
            "The event was attended by the Minister of Defense of the Republic of Armenia.",
            &[("AM", "participant", "represented")],
        );
        reads(
            "The meeting was chaired by the representative of the Republic of Kazakhstan.",
            &[("KZ", "chair", "attended")],
        );
        reads(
            "The representatives of the Republic of Belarus participated in the meeting as observers.",
            &[("BY", "observer", "represented")],
        );
    }

    #[test]
    fn whose_something_is_takes_no_part() {
        reads(
            "The event was attended by experts on the problems of Afghanistan.",
            &[("experts on the problems of Afghanistan", "participant", "attended")],
        );
        reads(
            "The event was attended by a delegation of the Republic of Serbia, headed by Stanislav Zas.",
            &[("Stanislav Zas", "participant", "attended")],
        );
        reads(
            "Experts of the CSTO member states took part in the meeting.",
            &[("Experts of the CSTO member states", "participant", "attended")],
        );
    }

    #[test]
    fn who_did_not_send_anybody_did_not_take_part() {
        let absent = |states: &[&'static str]| -> Vec<_> {
            states.iter().map(|state| (*state, "participant", "did_not_take_part")).collect()
        };
        reads("The Republic of Armenia did not send its servicemen to it.", &absent(&["AM"]));
        reads("The Kyrgyz and Tajik sides did not send representatives.", &absent(&["KG", "TJ"]));
        reads("The delegation of Armenia was unable to arrive at the meeting.", &absent(&["AM"]));
        reads("Armenia did not send a letter.", &[]);
    }

    #[test]
    fn a_chairmanship_of_the_organization_chairs_no_meeting() {
        reads("Five documents have been developed under the chairmanship of the Republic of Belarus.", &[]);
        reads("The exercise in which Tajikistan took part was assessed.", &[]);
        reads("The Agreement with the participation of the CIS Executive Committee was completed.", &[]);
    }

    #[test]
    fn a_relative_clause_says_who_took_part() {
        reads(
            "The Council heard the CSTO Secretary General Stanislav Zas, who also participated in the meeting.",
            &[("Stanislav Zas", "participant", "attended")],
        );
    }
}
