//! The index over names: built once, looked up by the first word.

use super::key_words::KeyWords;
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

/// A subject at the end of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Named {
    pub(crate) subject: Subject,
    /// Whether the name counts in capitals only.
    pub(crate) acronym: bool,
}

/// A place in the tree of names: the words read so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node(u32);

impl Node {
    /// Before the first word.
    pub(crate) const ROOT: Self = Self(0);
}

/// A word that leads from one node to the next; `child` is 0 where the slot is free.
#[derive(Clone, Copy, Debug, Default)]
struct Edge {
    key: WordKey,
    node: u32,
    child: u32,
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
///
/// Names are a tree of words, so that all names that begin with `Republic of` share two steps, and the longest name at a
/// place is found with one look-up a word.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Open addressing by node and word; its length is a power of two.
    edges: Vec<Edge>,
    /// The word that leads to each node, folded: keys of long words are not exact.
    words: Vec<Box<str>>,
    /// The subjects whose names end at each node.
    named: Vec<Vec<Named>>,
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
        index.key_words = KeyWords::of(bodies);
        index.finish();
        index
    }

    /// Adds a name in each of its spellings.
    fn add(&mut self, name: &str, acronym: bool, subject: Subject) {
        let words: Vec<String> = name_words(name).collect();
        let others: Vec<Option<&str>> = words.iter().map(|word| other_spelling(word)).collect();
        let wavering = others.iter().flatten().count();
        // What is written in capitals alone (`USA`, a corrupt `CSSS`) is an acronym, whatever the table calls it.
        let named = Named { subject, acronym: acronym || !name.chars().any(char::is_lowercase) };
        // Each word that has two spellings doubles the number; more than three of them in one name have not been seen.
        for choice in 0..1_u32 << wavering.min(3) {
            let mut bit = 0;
            let mut node = Node::ROOT;
            for (word, other) in words.iter().zip(&others) {
                let mut chosen = word.as_str();
                if let Some(other) = other {
                    if choice >> bit & 1 == 1 {
                        chosen = other;
                    }
                    bit += 1;
                }
                node = self.grow(node, chosen);
            }
            if node != Node::ROOT
                && let Some(at_node) = self.named.get_mut(node.0 as usize)
                && !at_node.contains(&named)
            {
                at_node.push(named);
            }
        }
    }

    /// The node behind a word, made where it is not there.
    fn grow(&mut self, node: Node, word: &str) -> Node {
        let key = WordKey::of_ascii(word.as_bytes());
        if let Some(child) = self.step(node, key, |other| other == word) {
            return child;
        }
        if self.words.is_empty() {
            self.words.push(Box::default());
            self.named.push(Vec::new());
        }
        let child = self.words.len() as u32;
        self.words.push(word.into());
        self.named.push(Vec::new());
        if self.words.len() * 2 > self.edges.len() {
            let grown = vec![Edge::default(); (self.edges.len() * 2).max(4096)];
            for edge in std::mem::replace(&mut self.edges, grown).into_iter().filter(|edge| edge.child != 0) {
                self.put(edge);
            }
        }
        self.put(Edge { key, node: node.0, child });
        Node(child)
    }

    fn put(&mut self, edge: Edge) {
        let mask = self.edges.len() - 1;
        let mut at = slot(edge.node, edge.key, mask);
        while self.edges.get(at).is_some_and(|edge| edge.child != 0) {
            at = (at + 1) & mask;
        }
        if let Some(free) = self.edges.get_mut(at) {
            *free = edge;
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
        self.persons.sort_by_key(|entry| (entry.family, entry.official));
        self.person_table = Table::of(self.persons.iter().map(|entry| entry.family));
    }

    /// The node behind a word, where a name goes on with it. `is` says whether the word of the text is a folded one; it
    /// is asked only where the key leaves a doubt.
    pub(crate) fn step(&self, node: Node, key: WordKey, is: impl FnOnce(&str) -> bool) -> Option<Node> {
        let mask = self.edges.len().checked_sub(1)?;
        let mut at = slot(node.0, key, mask);
        loop {
            let edge = self.edges.get(at)?;
            if edge.child == 0 {
                return None;
            }
            if edge.key == key && edge.node == node.0 {
                let word = self.words.get(edge.child as usize)?;
                return is(word).then_some(Node(edge.child));
            }
            at = (at + 1) & mask;
        }
    }

    /// The subjects whose names end at a node.
    pub(crate) fn named(&self, node: Node) -> &[Named] {
        self.named.get(node.0 as usize).map(Vec::as_slice).unwrap_or_default()
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

    /// The subjects that a whole printed name belongs to, each once, in the order of the registry.
    pub(super) fn find(&self, printed: &str) -> Vec<Subject> {
        let mut node = Node::ROOT;
        for word in name_words(printed) {
            let key = WordKey::of_ascii(word.as_bytes());
            match self.step(node, key, |other| other == word) {
                Some(next) => node = next,
                None => return Vec::new(),
            }
        }
        let capitals = !printed.chars().any(char::is_lowercase);
        let named = self.named(node).iter().filter(|named| capitals || !named.acronym);
        let mut subjects: Vec<Subject> = named.map(|named| named.subject).collect();
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

/// Where the look-up of an edge begins.
fn slot(node: u32, key: WordKey, mask: usize) -> usize {
    key.mixed(node).slot(mask + 1)
}

fn rows<T>(sorted: &[T], first: Option<usize>, same: impl Fn(&T) -> bool) -> &[T] {
    let rest = first.and_then(|first| sorted.get(first..)).unwrap_or_default();
    let end = rest.iter().position(|row| !same(row)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

/// The folded words of a name, articles left out: releases set and drop them at will.
pub(super) fn name_words(name: &str) -> impl Iterator<Item = String> {
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
