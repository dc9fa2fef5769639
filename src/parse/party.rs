//! The parties that words name: persons by title or name, states and their sides, groups.

use std::collections::HashMap;

use super::event::{EventReader, LONGEST_NAME};
use crate::model::{Presence, Role};
use crate::registry::Subject;
use crate::scan::Scan;
use crate::scan::name::NameMention;
use crate::scan::person::PersonMention;
use crate::scan::person_name::name_start;
use crate::scan::word::{TitleWord, Word};

/// The most tokens of a list of participants: 20 officials with their full titles have some 500.
pub(super) const LONGEST_LIST: u32 = 1000;

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
    Body(u32),
    /// The words for an unnamed group.
    Group(u32, u32),
}

impl Parties {
    /// Adds a party, or adds to the row that it has.
    pub(super) fn add(&mut self, scan: &Scan, party: PartyDraft) {
        let key = match party.who {
            Who::Person { person, .. } => Some(PartyKey::Person(person)),
            Who::State(row) | Who::Body(row) => {
                scan.names.get(row as usize).map(|name| PartyKey::of(name.subject))
            }
            Who::Group(..) => None,
        };
        let known = key.and_then(|key| self.rows.get(&key)).copied();
        if let Some(known) = known.and_then(|row| self.list.get_mut(row)) {
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
            self.rows.insert(key, self.list.len());
        }
        self.list.push(party);
    }
}

impl PartyDraft {
    pub(super) fn new(who: Who, role: Role, presence: Presence) -> Self {
        Self { who, roles: vec![role], presence: Some(presence), on_behalf_of: None }
    }
}

/// The parties that a sentence names.
impl EventReader<'_> {
    /// The end of a list that begins at a token: what stands behind `who`, `except`, `devoted to`, `and not` is no part.
    pub(super) fn list_end(self, first: u32) -> u32 {
        let end = self.sentence.end.min(first.saturating_add(LONGEST_LIST));
        let ends = |at: &u32| {
            matches!(
                self.word(*at),
                Some(
                    Word::Who
                        | Word::Which
                        | Word::That
                        | Word::Exception
                        | Word::Devoted
                        | Word::Not
                        | Word::Say
                )
            ) || (self.word(*at) == Some(Word::By) && self.word(at.saturating_sub(1)) != Some(Word::Lead))
        };
        (first..end).find(ends).unwrap_or(end)
    }

    /// The end of the clause from a token on: a semicolon, a finite verb, the end of the sentence.
    pub(super) fn clause_end(self, first: u32) -> u32 {
        let end = self.list_end(first);
        let ends = |at: &u32| {
            matches!(
                self.word(*at),
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

    /// The party whose words begin at a token: a person by title or name, a state, a side.
    pub(super) fn party_at(self, at: u32) -> Option<Who> {
        self.party(at).map(|(who, _)| who)
    }

    /// The parties of a list that begins at a token, as long as they follow each other.
    pub(super) fn parties(self, first: u32) -> Vec<Who> {
        let mut parties = Vec::new();
        let mut at = first;
        let end = self.list_end(first);
        while at < end
            && let Some((who, behind)) = self.party(at)
            // A title can be of somebody named before it.
            && behind > at
        {
            if !parties.contains(&who) {
                parties.push(who);
            }
            at = behind;
            let separator =
                |at: u32| matches!(self.word(at), Some(Word::Comma | Word::Semicolon | Word::And));
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
        let at = if self.word(at) == Some(Word::The) { at + 1 } else { at };
        let scan = self.scan;
        let named = |mention: PersonMention| {
            let comma = u32::from(self.word(mention.end) == Some(Word::Comma));
            let article = u32::from(self.word(mention.end + comma) == Some(Word::The));
            let title = scan.office_at(mention.end + comma + article).filter(|_| comma > 0);
            let own = title.filter(|row| {
                self.officials.holdings.get(*row as usize).is_some_and(|held| held.mention == Some(mention))
            });
            let office = own.and_then(|row| scan.offices.get(row as usize));
            let who = Who::Person { person: mention.person, first: mention.first, end: mention.end };
            (who, office.map_or(mention.end, |office| office.end))
        };
        let name = name_start(self.text.as_str(), &scan.tokens.list, at as usize);
        if let Some(mention) = scan.persons.mention_at(name) {
            return Some(named(mention));
        }
        if let Some(row) = scan.office_at(at) {
            let mention = self.officials.holdings.get(row as usize)?.mention;
            let end = scan.offices.get(row as usize)?.end;
            return match mention {
                // A further title behind a name: `A, President of B, Chairman of C`.
                Some(mention) if mention.first < at => Some((named(mention).0, end)),
                Some(mention) => Some(named(mention)),
                None => Some((self.unnamed(row)?, end)),
            };
        }
        if matches!(
            self.word(at),
            Some(Word::Representatives | Word::Delegation | Word::Title(TitleWord::Representative))
        ) {
            return self.sender(at + 1);
        }
        let (row, name) = self.name_at(at)?;
        match name.subject {
            Subject::State(_) => Some((Who::State(row), name.end)),
            Subject::Demonym(_) if is_side(scan, row as usize, name) => Some((Who::State(row), name.end + 1)),
            _ => None,
        }
    }

    /// Who is meant by a title with no name beside it: the person of the item who holds it, else the state whose
    /// unnamed official it is.
    pub(super) fn unnamed(self, row: u32) -> Option<Who> {
        let office = self.scan.offices.get(row as usize).filter(|office| !office.former)?;
        if let Some(person) = self.officials.posts.holder(self.scan, office, &self.paragraph) {
            return Some(Who::Person { person, first: office.first, end: office.end });
        }
        let of = office.of?;
        let name = self.scan.names.get(of as usize)?;
        matches!(name.subject, Subject::State(_) | Subject::Demonym(_)).then_some(Who::State(of))
    }

    /// The state that sends the representatives or the delegation behind which a token stands: `of the National Assembly
    /// of the Republic of Serbia`.
    fn sender(self, first: u32) -> Option<(Who, u32)> {
        let mut at = first;
        while at < self.sentence.end.min(first + LONGEST_NAME) {
            if let Some((row, name)) = self.name_at(at) {
                if matches!(name.subject, Subject::State(_)) {
                    return Some((Who::State(row), name.end));
                }
                at = name.end;
                continue;
            }
            let token = self.token(at).filter(|token| !token.quoted)?;
            let inner =
                matches!(token.word, Word::Of | Word::From | Word::The | Word::Institutions | Word::Title(_));
            if !inner && !token.is_capital() {
                return None;
            }
            at += 1;
        }
        None
    }

    /// Whether the title at a token belongs to whose something is: `the greetings of the President`.
    pub(super) fn is_governed(self, title: u32) -> bool {
        let article = u32::from(title > 0 && self.word(title - 1) == Some(Word::The));
        matches!(
            title.checked_sub(1 + article).and_then(|at| self.word(at)),
            Some(Word::Of | Word::From | Word::About | Word::Exception)
        )
    }

    /// Whether a person is only named as whose something is: `at the invitation of the President X`.
    pub(super) fn is_genitive(self, who: Who) -> bool {
        let Who::Person { first, .. } = who else { return false };
        let office = self.scan.offices.partition_point(|office| office.end <= first);
        let titles = self.scan.offices.get(..office).unwrap_or_default();
        let title = titles.last().filter(|title| {
            name_start(self.text.as_str(), &self.scan.tokens.list, title.end as usize) == first as usize
        });
        let start = title.map_or(first, |title| title.first);
        self.is_governed(start)
    }

    /// The persons whom a range names outside direct speech.
    pub(super) fn persons(self, first: u32, end: u32) -> impl Iterator<Item = Who> {
        let mentions = self.scan.persons.within(first as usize, end as usize);
        let spoken = move |at: u32| self.word(at).is_none();
        mentions.iter().filter(move |mention| !spoken(mention.first)).map(|mention| Who::Person {
            person: mention.person,
            first: mention.first,
            end: mention.end,
        })
    }

    /// The states that a range names as parties: not as a part of somebody's title, nor as where a city lies.
    pub(super) fn states(self, first: u32, end: u32) -> impl Iterator<Item = Who> {
        let scan = self.scan;
        self.names_within(first, end).filter_map(move |(row, name)| {
            let bracketed = name.first.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::OpenBracket);
            let titled = scan.office_around(name.first).is_some();
            let before = name.first.checked_sub(1).and_then(|at| self.word(at));
            let article = u32::from(before == Some(Word::The));
            let preposition = name.first.checked_sub(1 + article).and_then(|at| self.word(at));
            // `devoted to the situation in Afghanistan`, `Working Group on Afghanistan`
            let topic =
                matches!(preposition, Some(Word::In | Word::On | Word::To | Word::About | Word::Exception));
            let owner = scan.token(name.end.saturating_sub(1)).is_some_and(|token| token.possessive);
            let party = match name.subject {
                Subject::State(_) => !titled && !bracketed && !topic && !owner,
                Subject::Demonym(_) => is_side(scan, row as usize, name),
                _ => false,
            };
            (party && self.word(name.first).is_some()).then_some(Who::State(row))
        })
    }
}

/// Whether the name of a state or its adjective stands for its side: `the Belarusian side`, `the Kyrgyz and Tajik sides`.
pub(super) fn is_side(scan: &Scan, row: usize, name: NameMention) -> bool {
    let mut name = name;
    for next in scan.names.get(row + 1..).unwrap_or_default() {
        let joint = matches!(
            scan.tokens.list.get(name.end as usize).map(|token| token.word),
            Some(Word::And | Word::Comma)
        );
        let adjective = matches!(next.subject, Subject::Demonym(_));
        if !(joint && adjective && next.first == name.end + 1) {
            break;
        }
        name = *next;
    }
    matches!(
        scan.tokens.list.get(name.end as usize).map(|token| token.word),
        Some(Word::Side | Word::Delegation | Word::Contingent | Word::Representatives)
    )
}
