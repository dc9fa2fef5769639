//! The index over names: built once, looked up by the first word.

use super::word_key::{self, WordKey};
use super::{BodyId, EventSeries, KnownPlace, Official, OrganizationalBody, State};

/// What a name resolves to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Match<'r, T> {
    /// Nothing of this name.
    None,
    /// Exactly one.
    One(&'r T),
    /// More than one, in the order of the registry: never guessed between.
    Several(Vec<&'r T>),
}

/// What a name is the name of: an index into the registry's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    State(u16),
    /// The adjective of a state's people, which stands for the state only in company.
    Demonym(u16),
    Body(u16),
    Place(u16),
    Series(u16),
}

/// One name of one subject, as a run of word keys.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameEntry {
    first: WordKey,
    start: u32,
    words: u16,
    /// Whether it counts in capitals only.
    pub(crate) acronym: bool,
    pub(crate) subject: Subject,
}

/// A family name with one given name that goes with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PersonEntry {
    family: WordKey,
    pub(crate) given: WordKey,
    /// The first letter of the given name, folded.
    pub(crate) initial: char,
    pub(crate) official: u16,
}

/// All names of a registry.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Sorted by first word, then longest first.
    names: Vec<NameEntry>,
    keys: Vec<WordKey>,
    /// The same words, folded, for comparing beyond keys.
    folded: Vec<Box<str>>,
    name_table: Table,
    /// The row of the body that each body belongs to.
    parents: Vec<Option<u16>>,
    /// Sorted by family name.
    persons: Vec<PersonEntry>,
    person_table: Table,
}

/// An open-addressing table from a key to the place of its first row in a sorted list.
#[derive(Debug, Default)]
struct Table {
    /// Row and its key; `u32::MAX` where the slot is free.
    slots: Vec<(WordKey, u32)>,
}

const FREE: u32 = u32::MAX;

impl Table {
    fn of(keys: impl ExactSizeIterator<Item = WordKey>) -> Self {
        let mut slots = vec![(WordKey::NONE, FREE); (keys.len() * 2).next_power_of_two().max(8)];
        let mut previous = None;
        for (row, key) in keys.enumerate() {
            if previous != Some(key) {
                let mut at = key.slot(slots.len());
                while slots.get(at).is_some_and(|slot| slot.1 != FREE) {
                    at = (at + 1) & (slots.len() - 1);
                }
                if let Some(slot) = slots.get_mut(at) {
                    *slot = (key, row as u32);
                }
            }
            previous = Some(key);
        }
        Self { slots }
    }

    fn first_row(&self, key: WordKey) -> Option<usize> {
        let mut at = key.slot(self.slots.len().max(1));
        loop {
            match self.slots.get(at) {
                Some((_, FREE)) | None => return None,
                Some((slot, row)) if *slot == key => return Some(*row as usize),
                Some(_) => at = (at + 1) & (self.slots.len() - 1),
            }
        }
    }
}

impl NameEntry {
    /// The number of words, articles left out.
    pub(crate) fn len(self) -> usize {
        usize::from(self.words)
    }
}

impl PersonEntry {
    pub(crate) fn family(self) -> WordKey {
        self.family
    }
}

impl Index {
    /// The row of the organization that the registry is about.
    pub(crate) const ORGANIZATION: u16 = 0;

    pub(super) fn build(
        states: &[State],
        bodies: &[OrganizationalBody],
        officials: &[Official],
        series: &[EventSeries],
        places: &[KnownPlace],
    ) -> Self {
        let mut index = Self::default();
        for (row, state) in (0..).zip(states) {
            let names = [state.name.as_ref(), state.official_name.as_ref()];
            for name in names.into_iter().chain(state.variants.iter()) {
                index.add(name, false, Subject::State(row));
            }
            for demonym in state.demonyms.iter() {
                index.add(demonym, false, Subject::Demonym(row));
            }
        }
        let row_of = |id: &BodyId| bodies.iter().position(|body| body.id == *id).map(|row| row as u16);
        index.parents = bodies.iter().map(|body| body.parent.as_ref().and_then(row_of)).collect();
        for (row, body) in (0..).zip(bodies) {
            let full = body.variants.iter().chain(body.corrupt.iter());
            for name in std::iter::once(body.name.as_ref()).chain(full) {
                index.add(name, false, Subject::Body(row));
            }
            for acronym in body.acronyms.iter() {
                index.add(acronym, true, Subject::Body(row));
            }
        }
        for (row, place) in (0..).zip(places) {
            for name in std::iter::once(place.name.as_str()).chain(place.variants.iter()) {
                index.add(name, false, Subject::Place(row));
            }
        }
        for (row, series) in (0..).zip(series) {
            for name in std::iter::once(series.name.as_ref()).chain(series.aliases.iter()) {
                index.add(name, false, Subject::Series(row));
            }
        }
        for (row, official) in (0..).zip(officials) {
            index.add_person(row, official);
        }
        index.finish();
        index
    }

    /// Adds a name in each of its spellings.
    fn add(&mut self, name: &str, acronym: bool, subject: Subject) {
        let words: Vec<String> = name_words(name).collect();
        let british: Vec<Option<&str>> = words.iter().map(|word| other_spelling(word)).collect();
        let wavering = british.iter().flatten().count();
        // Each word that has two spellings doubles the number; three of them in one name have not been seen.
        for choice in 0..1_u32 << wavering.min(3) {
            let mut bit = 0;
            let start = self.keys.len() as u32;
            for (word, other) in words.iter().zip(&british) {
                let mut chosen = word.as_str();
                if let Some(other) = other {
                    if choice >> bit & 1 == 1 {
                        chosen = other;
                    }
                    bit += 1;
                }
                self.keys.push(WordKey::of_ascii(chosen.as_bytes()));
                self.folded.push(chosen.into());
            }
            let Some(first) = self.keys.get(start as usize).copied() else { return };
            self.names.push(NameEntry { first, start, words: words.len() as u16, acronym, subject });
        }
    }

    fn add_person(&mut self, row: u16, official: &Official) {
        let family_first = official.name.as_str().starts_with(official.family.as_ref());
        for spelling in std::iter::once(official.name.as_str()).chain(official.spellings.iter()) {
            let words: Vec<String> = name_words(spelling).collect();
            let split = if family_first { words.split_first() } else { words.split_last() };
            let Some((family, given)) = split else { continue };
            for given in given {
                let Some(initial) = given.chars().next() else { continue };
                let (family, given) =
                    (WordKey::of_ascii(family.as_bytes()), WordKey::of_ascii(given.as_bytes()));
                self.persons.push(PersonEntry { family, given, initial, official: row });
            }
        }
    }

    fn finish(&mut self) {
        self.names.sort_by(|a, b| {
            a.first.cmp(&b.first).then(b.words.cmp(&a.words)).then(a.subject.cmp(&b.subject))
        });
        self.name_table = Table::of(self.names.iter().map(|entry| entry.first));
        self.persons.sort_by_key(|entry| (entry.family, entry.official));
        self.person_table = Table::of(self.persons.iter().map(|entry| entry.family));
    }

    /// The names that begin with this word, longest first.
    pub(crate) fn names(&self, first: WordKey) -> &[NameEntry] {
        rows(&self.names, self.name_table.first_row(first), |entry| entry.first == first)
    }

    /// The word of a name at a place, as key and folded text.
    pub(crate) fn word(&self, entry: NameEntry, at: usize) -> Option<(WordKey, &str)> {
        let at = entry.start as usize + at;
        Some((*self.keys.get(at)?, self.folded.get(at)?))
    }

    /// Whether a body stands somewhere above another one.
    pub(crate) fn is_above(&self, above: u16, below: u16) -> bool {
        // No real chain is longer; the bound holds should a registry have a circle.
        let parent = |row: &u16| self.parents.get(usize::from(*row)).copied().flatten();
        std::iter::successors(Some(below), parent).skip(1).take(16).any(|row| row == above)
    }

    /// The known persons of this family name.
    pub(crate) fn persons(&self, family: WordKey) -> &[PersonEntry] {
        rows(&self.persons, self.person_table.first_row(family), |entry| entry.family == family)
    }

    /// The subjects that a whole printed name belongs to, each once, in the order of the registry.
    pub(super) fn find(&self, printed: &str) -> Vec<Subject> {
        let words: Vec<String> = name_words(printed).collect();
        let Some(first) = words.first() else { return Vec::new() };
        let capitals = !printed.chars().any(char::is_lowercase);
        let same = |entry: &&NameEntry| {
            let fits =
                |(at, word): (usize, &String)| self.word(**entry, at).is_some_and(|(_, own)| own == word);
            entry.len() == words.len() && (capitals || !entry.acronym) && words.iter().enumerate().all(fits)
        };
        let names = self.names(WordKey::of_ascii(first.as_bytes()));
        let mut subjects: Vec<Subject> = names.iter().filter(same).map(|entry| entry.subject).collect();
        subjects.sort_unstable();
        subjects.dedup();
        subjects
    }

    /// The officials that a printed full name belongs to, each once.
    pub(super) fn find_officials(&self, printed: &str) -> Vec<u16> {
        let words: Vec<String> = name_words(printed).collect();
        let keys: Vec<WordKey> = words.iter().map(|word| WordKey::of_ascii(word.as_bytes())).collect();
        let mut found: Vec<u16> = keys
            .iter()
            .flat_map(|family| self.persons(*family))
            .filter(|entry| keys.len() > 1 && keys.contains(&entry.given))
            .map(|entry| entry.official)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn rows<T>(sorted: &[T], first: Option<usize>, same: impl Fn(&T) -> bool) -> &[T] {
    let rest = first.and_then(|first| sorted.get(first..)).unwrap_or_default();
    let end = rest.iter().position(|row| !same(row)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

/// The folded words of a name, articles left out: releases set and drop them at will.
fn name_words(name: &str) -> impl Iterator<Item = String> {
    word_key::words(name).map(word_key::fold).filter(|word| word != "the")
}

/// The other spelling of a word that releases spell in two ways, British and American or `-ing` and `-ion`.
fn other_spelling(word: &str) -> Option<&'static str> {
    const PAIRS: [(&str, &str); 7] = [
        ("center", "centre"),
        ("coordination", "coordinating"),
        ("defense", "defence"),
        ("organization", "organisation"),
        ("organizations", "organisations"),
        ("program", "programme"),
        ("labor", "labour"),
    ];
    PAIRS.iter().find_map(|&(one, other)| match word {
        _ if word == one => Some(other),
        _ if word == other => Some(one),
        _ => None,
    })
}
