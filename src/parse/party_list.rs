//! Lists of parties, and the subjects of verbs: which of the names in a range are said to come, and which only tell whose
//! something is.

use super::event::{EventReader, LONGEST_NAME};
use super::party::{LONGEST_LIST, Who, is_side};
use crate::registry::Subject;
use crate::scan::name::NameMention;
use crate::scan::person_name::name_start;
use crate::scan::word::{TitleWord, Word};

impl EventReader<'_> {
    /// The subject of a verb: the parties before the first finite verb of its clause, relative clauses left out, or those
    /// that stand between `and` and the verb itself. A group where it names nobody.
    pub(super) fn subject(self, verb: u32) -> Vec<Who> {
        let first = self.sentence.first.max(verb.saturating_sub(LONGEST_LIST));
        let mut parties: Vec<Who> = Vec::new();
        let mut start = first;
        let mut at = first;
        let mut finite = false;
        while at < verb {
            match self.word(at) {
                Some(Word::Semicolon | Word::Colon | Word::That) => {
                    parties.clear();
                    (start, finite) = (at + 1, false);
                }
                // `Stanislav Zas, who is staying in Belarus, met with`
                Some(Word::Which | Word::Who) if !finite => {
                    parties.extend(self.listed(start, at));
                    let comma = (at..verb).find(|at| self.word(*at) == Some(Word::Comma));
                    at = comma.unwrap_or(verb);
                    start = at + 1;
                }
                Some(word) if !finite && is_finite(word) => {
                    parties.extend(self.listed(start, at));
                    (start, finite) = (at + 1, true);
                }
                Some(Word::Comma) if finite => start = at + 1,
                // `the Kyrgyz and Tajik sides` is one subject.
                Some(Word::And) if finite && !self.is_name_end(at) => start = at + 1,
                _ => {}
            }
            at += 1;
        }
        let near = self.listed(start.min(verb), verb);
        if !finite {
            parties.extend(near);
        } else if !near.is_empty() {
            return near;
        }
        if parties.is_empty() && !finite {
            parties.extend(self.subject_group(start, verb));
        }
        parties
    }

    /// `the observers`, `the members of the delegation`: the words of a subject that names nobody.
    fn subject_group(self, first: u32, verb: u32) -> Option<Who> {
        const LONGEST: u32 = 12;
        let comma = (first..verb).rev().find(|at| self.word(*at) == Some(Word::Comma));
        let start = comma.map_or(first, |comma| comma + 1);
        let auxiliary = u32::from(
            verb > start && matches!(self.word(verb - 1), Some(Word::Will | Word::Was | Word::Has)),
        );
        let end = verb - auxiliary;
        let people = (start..end).any(|at| {
            matches!(
                self.word(at),
                Some(
                    Word::People
                        | Word::Observers
                        | Word::Participants
                        | Word::Delegation
                        | Word::Representatives
                        | Word::Members
                )
            )
        });
        (people && end - start <= LONGEST).then_some(Who::Group(start, end))
    }

    /// Whether a name of a state or a people ends before a token.
    fn is_name_end(self, at: u32) -> bool {
        let near = self.names_within(at.saturating_sub(LONGEST_NAME), at);
        near.into_iter().any(|(_, name)| {
            name.end == at && matches!(name.subject, Subject::State(_) | Subject::Demonym(_))
        })
    }

    /// The parties of a list, in order: persons by name or post, states and bodies by their people.
    pub(super) fn listed(self, first: u32, end: u32) -> Vec<Who> {
        let scan = self.scan;
        let mut list: Vec<Who> = Vec::new();
        // The end of the last state or body of the list, which the next one may go on from.
        let mut last_sender = None;
        let mut at = first;
        while at < end {
            if self.word(at).is_none() {
                at += 1;
            } else if let Some(mention) = scan.persons.mention_at(at as usize) {
                let who = Who::Person { person: mention.person, first: mention.first, end: mention.end };
                let head = self.party_at(first) == Some(who);
                if head || !self.is_genitive(who) {
                    // `of the Kyrgyz Republic (Lieutenant General B. Bekbolotov)`
                    if last_sender.is_some_and(|end| self.is_in_brackets_behind(end, mention.first)) {
                        list.pop();
                    }
                    list.push(who);
                }
                at = mention.end;
            } else if let Some(row) = scan.office_at(at) {
                let office = scan.offices.get(row as usize).map_or(at + 1, |office| office.end);
                let named =
                    self.officials.holdings.get(row as usize).is_some_and(|held| held.mention.is_some());
                if !named && !self.is_governed(at) {
                    list.extend(self.unnamed(row));
                }
                at = office;
            } else if let Some((row, name)) = self.body_chain(at) {
                let sends = match name.subject {
                    Subject::State(_) => self.sends(name.first, name.end, first, last_sender),
                    Subject::Demonym(_) => is_side(scan, row as usize, name),
                    Subject::Body(_) => {
                        self.is_told_apart(name.end) && self.sends(name.first, name.end, first, last_sender)
                    }
                    _ => false,
                };
                if sends {
                    list.push(if matches!(name.subject, Subject::Body(_)) {
                        Who::Body(row)
                    } else {
                        Who::State(row)
                    });
                    last_sender = Some(name.end);
                }
                at = name.end;
            } else {
                at += 1;
            }
        }
        list
    }

    /// The name at a token; of bodies that follow each other the last: `the CSTO Secretariat`.
    fn body_chain(self, at: u32) -> Option<(u32, NameMention)> {
        let (mut row, mut name) = self.name_at(at)?;
        while matches!(name.subject, Subject::Body(_))
            && let Some((next_row, next)) = self.name_at(name.end)
            && matches!(next.subject, Subject::Body(_))
        {
            (row, name) = (next_row, NameMention { first: name.first, ..next });
        }
        Some((row, name))
    }

    /// Whether the people of a state or body are a party of a list that begins at `list`: `representatives of the
    /// Republic of Armenia`, `the Republic of Belarus` behind another one, `Kazakhstan` alone.
    fn sends(self, first: u32, end: u32, list: u32, last_sender: Option<u32>) -> bool {
        let owner = self.token(end.saturating_sub(1)).is_some_and(|token| token.possessive);
        // `a delegation of the CSTO Secretariat led by X`: the one who leads is the party.
        let comma = u32::from(self.word(end) == Some(Word::Comma));
        let led = self.word(end + comma) == Some(Word::Lead) && self.word(end + comma + 1) == Some(Word::By);
        if owner || led || self.scan.office_around(first).is_some() {
            return false;
        }
        let mut at = first;
        if at > list && self.word(at - 1) == Some(Word::The) {
            at -= 1;
        }
        if at <= list {
            return true;
        }
        match self.word(at - 1) {
            Some(Word::Of | Word::From) => self.is_sent(at - 1, list, last_sender),
            Some(Word::Comma | Word::And | Word::Semicolon | Word::Colon) => true,
            _ => false,
        }
    }

    /// Whether `of` or `from` at a token follows people: `experts from`, `the ministers of defense of`, `the Ministries of
    /// Internal Affairs of the Republics of`.
    fn is_sent(self, preposition: u32, list: u32, last_sender: Option<u32>) -> bool {
        let mut at = preposition;
        let mut institution = false;
        let farthest = list.max(preposition.saturating_sub(LONGEST_NAME));
        while at > farthest {
            at -= 1;
            // `of the Republic of Belarus, of the Republic of Kazakhstan`
            if last_sender == Some(at + 1) {
                return true;
            }
            let Some(token) = self.token(at) else { return false };
            match token.word {
                Word::People
                | Word::Representatives
                | Word::Delegation
                | Word::Contingent
                | Word::Observers
                | Word::Title(TitleWord::Representative) => return true,
                Word::Institutions | Word::Title(TitleWord::Institution) => institution = true,
                Word::Of
                | Word::From
                | Word::The
                | Word::And
                | Word::Comma
                | Word::CloseBracket
                | Word::Title(_) => {}
                // A capital at the head of a sentence says nothing.
                _ if token.is_capital() && at > self.sentence.first => {}
                _ => return false,
            }
        }
        institution
    }

    /// Whether a person in brackets stands right behind the name that ends at a token.
    fn is_in_brackets_behind(self, end: u32, person: u32) -> bool {
        let tokens = &self.scan.tokens.list;
        self.word(end) == Some(Word::OpenBracket)
            && name_start(self.text.as_str(), tokens, end as usize + 1) == person as usize
    }

    /// Whether a body is named for itself: not as whose members or officials something is.
    fn is_told_apart(self, end: u32) -> bool {
        !matches!(
            self.word(end),
            Some(Word::Members | Word::States | Word::Title(_) | Word::Institutions | Word::People)
        )
    }

    /// The words of a list that names nobody: `leading experts and representatives of the authorized bodies`.
    pub(super) fn groups(self, first: u32, end: u32) -> Vec<Who> {
        let mut groups = Vec::new();
        let is_noun = |at: u32| matches!(self.word(at), Some(Word::Representatives | Word::Delegation));
        let stop = u32::from(end > first && self.word(end - 1) == Some(Word::Stop));
        let end = end - stop;
        let mut start = first;
        for at in first..=end {
            let splits = at == end || (self.word(at) == Some(Word::And) && is_noun(at + 1));
            if splits && at > start {
                let last = at - u32::from(self.word(at - 1) == Some(Word::Comma));
                if last > start {
                    groups.push(Who::Group(start, last));
                }
            }
            if splits {
                start = at + 1;
            }
        }
        groups
    }
}

/// Whether a word is a verb with which a predicate begins.
const fn is_finite(word: Word) -> bool {
    matches!(
        word,
        Word::Was
            | Word::Is
            | Word::Has
            | Word::Have
            | Word::Will
            | Word::Did
            | Word::Held
            | Word::Meet
            | Word::Receive
            | Word::Take
            | Word::Visit
            | Word::Talk
            | Word::Say
            | Word::Discuss
            | Word::Begin
            | Word::Complete
            | Word::Host
            | Word::Conduct
            | Word::Open
            | Word::Attend
            | Word::Participate
            | Word::Sign
            | Word::Address
    )
}
