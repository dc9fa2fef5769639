//! Who holds which office: titles joined to the names beside them.

use std::collections::HashMap;

use crate::model::PostKind;
use crate::registry::{Index, Subject};
use crate::scan::office::OfficeMention;
use crate::scan::person::{PersonMention, Persons};
use crate::scan::person_name::{name_end, name_start};
use crate::scan::word::Word;
use crate::scan::{Paragraph, Scan};

/// What an office is of, as a row of the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Of {
    State(u16),
    Body(u16),
}

/// An office with its holder, parallel to the offices of the scan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Holding {
    /// An index into the persons of the item.
    pub(super) person: Option<u32>,
    /// The mention of the name that stands beside the title.
    pub(super) mention: Option<PersonMention>,
}

/// Who holds which office in an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Officials<'a> {
    /// Parallel to the offices of the scan.
    pub(super) holdings: &'a [Holding],
    pub(super) posts: &'a Posts,
}

/// Finds the holder of each office of the item.
pub(super) fn holdings(text: &str, scan: &Scan, holdings: &mut Vec<Holding>) {
    holdings.clear();
    for paragraph in &scan.paragraphs {
        paragraph_holdings(text, scan, paragraph, holdings);
    }
}

fn paragraph_holdings(text: &str, scan: &Scan, paragraph: &Paragraph, holdings: &mut Vec<Holding>) {
    let first = holdings.len();
    // The name that a title before it, or behind a comma after it, has taken already.
    let mut taken: Option<PersonMention> = None;
    let offices = paragraph.offices.of(&scan.offices);
    for (at, office) in offices.iter().enumerate() {
        let (title, end) = (office.first as usize, office.end as usize);
        let behind = scan.persons.mention_at(name_start(text, &scan.tokens.list, end));
        let comma =
            matches!(scan.tokens.list.get(end).map(|token| token.word), Some(Word::Comma | Word::Dash));
        let before = name_before(&scan.persons, scan, title).filter(|name| taken != Some(*name));
        let after_office = at
            .checked_sub(1)
            .and_then(|before| offices.get(before))
            .filter(|before| joined(scan, before.end, office.first));
        let mention = match (behind, before) {
            (Some(name), _) if !comma => Some(name),
            (_, Some(name)) => Some(name),
            (Some(name), None) if after_office.is_none() || taken.is_none() || name.first > office.end => {
                Some(name)
            }
            _ => None,
        };
        taken = mention.or(taken);
        holdings.push(Holding { person: mention.map(|name| name.person), mention });
    }
    // `Name, Title and Title` and `Title - Title Name`: neighbours share their holder.
    for at in first + 1..holdings.len() {
        share(scan, paragraph, holdings, first, at, at - 1);
    }
    for at in (first + 1..holdings.len()).rev() {
        share(scan, paragraph, holdings, first, at - 1, at);
    }
}

/// Gives an office without a holder that of the office beside it.
fn share(scan: &Scan, paragraph: &Paragraph, holdings: &mut [Holding], first: usize, to: usize, from: usize) {
    let offices = paragraph.offices.of(&scan.offices);
    let (Some(one), Some(other)) = (offices.get(to.min(from) - first), offices.get(to.max(from) - first))
    else {
        return;
    };
    let source = holdings.get(from).copied().unwrap_or_default();
    if let Some(target) = holdings.get_mut(to)
        && target.person.is_none()
        && joined(scan, one.end, other.first)
    {
        *target = source;
    }
}

/// The name before a title, with a comma or nothing but a bracket between them.
fn name_before(persons: &Persons, scan: &Scan, title: usize) -> Option<PersonMention> {
    let end = name_end(&scan.tokens.list, title);
    if end < title { persons.mention_before(end) } else { None }
}

/// Whether only a comma, a dash or `and` stands between two titles.
fn joined(scan: &Scan, end: u32, next: u32) -> bool {
    let between = scan.tokens.list.get(end as usize..next as usize).unwrap_or_default();
    let mut words = between.iter().map(|token| token.word).filter(|word| *word != Word::The);
    matches!(words.next(), Some(Word::Comma | Word::Dash | Word::And)) && words.next().is_none()
}

/// What an office is of: its own words say it, or the post implies the organization.
pub(super) fn office_of(scan: &Scan, of: Option<u32>, kind: &PostKind) -> Option<Of> {
    let named = of.and_then(|of| scan.names.get(of as usize)).and_then(|name| match name.subject {
        Subject::State(row) | Subject::Demonym(row) => Some(Of::State(row)),
        Subject::Body(row) => Some(Of::Body(row)),
        _ => None,
    });
    let implied = matches!(kind, PostKind::SecretaryGeneral | PostKind::DeputySecretaryGeneral);
    named.or(implied.then_some(Of::Body(Index::ORGANIZATION)))
}

/// Who holds which post in an item, for mentions by the post alone.
#[derive(Debug, Default)]
pub(super) struct Posts {
    /// The persons by post, and by post and what it is of, in order of first mention.
    holders: HashMap<Post, Vec<u32>>,
    /// The token of each person's first mention.
    first_mentions: Vec<u32>,
}

/// A post as a mention names it: its kind, what it is of where that is said, and whether it is held for another.
type Post = (PostKind, Option<Of>, bool);

/// More holders of one post in one item cannot be told apart anyway.
const MOST_HOLDERS: usize = 16;

impl Posts {
    /// Reads the posts of an item.
    pub(super) fn read(&mut self, scan: &Scan, holdings: &[Holding]) {
        self.holders.clear();
        self.first_mentions.clear();
        self.first_mentions.resize(scan.persons.all.len(), u32::MAX);
        for mention in &scan.persons.mentions {
            if let Some(first) = self.first_mentions.get_mut(mention.person as usize) {
                *first = mention.first.min(*first);
            }
        }
        for (office, holding) in scan.offices.iter().zip(holdings) {
            let Some(person) = holding.person.filter(|_| !office.former) else { continue };
            let of = office_of(scan, office.of, &office.kind);
            // `the Secretary General` is said of an acting one too, and `the Minister` of a minister of foreign affairs.
            let minister = is_minister(&office.kind).then_some((PostKind::Minister, None));
            for (kind, of) in
                [(office.kind.clone(), None), (office.kind.clone(), of)].into_iter().chain(minister)
            {
                self.add((kind.clone(), of, false), person);
                if office.acting {
                    self.add((kind, of, true), person);
                }
            }
        }
    }

    fn add(&mut self, post: Post, person: u32) {
        let holders = self.holders.entry(post).or_default();
        if holders.len() < MOST_HOLDERS && !holders.contains(&person) {
            holders.push(person);
        }
    }

    /// Who is meant by a post at some token: the only person named before who holds it, or of several the only one whom
    /// the paragraph names. Else nobody can say.
    pub(super) fn holder(&self, scan: &Scan, office: &OfficeMention, paragraph: &Paragraph) -> Option<u32> {
        let of = office.of.and_then(|of| office_of(scan, Some(of), &office.kind));
        let holders = self.holders.get(&(office.kind.clone(), of, office.acting))?;
        let before = |person: &u32| {
            self.first_mentions.get(*person as usize).is_some_and(|first| *first < office.first)
        };
        let mut known = holders.iter().copied().filter(before);
        let first = known.next()?;
        if known.next().is_none() {
            return Some(first);
        }
        let named = scan.persons.within(paragraph.tokens.first as usize, office.first as usize);
        let mut here = named.iter().rev().take(MOST_HOLDERS).filter(|name| holders.contains(&name.person));
        let last = here.next()?.person;
        here.all(|name| name.person == last).then_some(last)
    }
}

const fn is_minister(kind: &PostKind) -> bool {
    matches!(
        kind,
        PostKind::ForeignMinister
            | PostKind::DefenceMinister
            | PostKind::InteriorMinister
            | PostKind::EmergencyMinister
    )
}
