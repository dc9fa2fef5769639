//! The index over the names of a registry: built once, looked up by words.

use std::collections::HashMap;

use super::key_words::KeyWords;
use super::name_tree::{NameTree, Named, Node, name_words};
use super::word_key::{self, WordKey};
use super::{RegistryData, State};
use crate::model::{Name, Official, PlaceKind};

/// What a name is the name of: an index into the registry's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    State(u16),
    /// The adjective of a state's people, which stands for the state only in company.
    Demonym(u16),
    Body(u16),
    Place(u16),
    Series(u16),
    /// Only where a name is looked up whole: persons are found by their family names.
    Official(u16),
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

/// All names of a registry that English texts are searched for.
#[derive(Debug, Default)]
pub(crate) struct Index {
    names: NameTree<Subject>,
    /// The row of the body that each body belongs to.
    parents: Vec<Option<u16>>,
    /// Sorted by family name.
    persons: Vec<PersonEntry>,
    person_table: Table,
    key_words: KeyWords,
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

impl Index {
    /// The row of the organization that the registry is about: the check of the data holds it to the first place.
    pub(crate) const ORGANIZATION: u16 = 0;

    pub(super) fn build(states: &[State], data: &RegistryData) -> Self {
        let mut index = Self::default();
        let names = &mut index.names;
        for (row, state) in (0..).zip(states) {
            for name in [&state.name, &state.official_name].into_iter().chain(state.variants.iter()) {
                names.add(name.as_str(), false, Subject::State(row));
            }
            for demonym in state.demonyms.iter() {
                names.add(demonym.as_str(), false, Subject::Demonym(row));
            }
        }
        let bodies = data.bodies.rows();
        for (row, body) in (0..).zip(bodies) {
            for name in body.every_name() {
                names.add(name.as_str(), false, Subject::Body(row));
            }
            for acronym in body.acronyms.iter() {
                names.add(acronym.as_str(), true, Subject::Body(row));
            }
        }
        // A region or a training ground is no city, and events are given the cities that they are held in.
        let cities = (0..).zip(data.places.rows()).filter(|(_, place)| place.kind == PlaceKind::City);
        for (row, place) in cities {
            for name in std::iter::once(place.name.as_str()).chain(place.variants.iter().map(Name::as_str)) {
                names.add(name, false, Subject::Place(row));
            }
        }
        for (row, series) in (0..).zip(data.series.rows()) {
            for name in std::iter::once(&series.name).chain(series.aliases.iter()) {
                names.add(name.as_str(), false, Subject::Series(row));
            }
        }
        for (row, official) in (0..).zip(data.officials.rows()) {
            index.add_person(row, official);
        }
        index.persons.sort_by_key(|entry| (entry.family, entry.official));
        index.person_table = Table::of(index.persons.iter().map(|entry| entry.family));
        let mut rows = HashMap::new();
        for (row, body) in (0..).zip(bodies) {
            // Of two bodies with one identifier, which the check refuses, the first counts.
            rows.entry(&body.id).or_insert(row);
        }
        index.parents = bodies.iter().map(|body| rows.get(body.parent.as_ref()?).copied()).collect();
        index.key_words = KeyWords::of(bodies);
        index
    }

    fn add_person(&mut self, row: u16, official: &Official) {
        let family_first = official.name.as_str().starts_with(official.family.as_str());
        for spelling in official.every_spelling() {
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

    /// The node behind a word, where a name goes on with it. `is` says whether the word of the text is a folded one; it
    /// is asked only where the key leaves a doubt.
    pub(crate) fn step(&self, node: Node, key: WordKey, is: impl FnOnce(&str) -> bool) -> Option<Node> {
        self.names.step(node, key, is)
    }

    /// The subjects whose names end at a node.
    pub(crate) fn named(&self, node: Node) -> &[Named<Subject>] {
        self.names.named(node)
    }

    pub(super) fn names(&self) -> &NameTree<Subject> {
        &self.names
    }

    /// Bodies by their key words.
    pub(crate) const fn key_words(&self) -> &KeyWords {
        &self.key_words
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

    /// The officials that a printed full name belongs to.
    pub(super) fn find_officials(&self, printed: &str) -> impl Iterator<Item = u16> {
        let keys: Vec<WordKey> = word_key::words(printed).map(WordKey::of).collect();
        let families = keys.clone().into_iter();
        families
            .flat_map(|family| self.persons(family))
            .filter(move |entry| keys.len() > 1 && keys.contains(&entry.given))
            .map(|entry| entry.official)
    }
}

fn rows<T>(sorted: &[T], first: Option<usize>, same: impl Fn(&T) -> bool) -> &[T] {
    let rest = first.and_then(|first| sorted.get(first..)).unwrap_or_default();
    let end = rest.iter().position(|row| !same(row)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}
