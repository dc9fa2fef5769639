//! All names of one sort as a tree of words.

use super::word_key::{self, WordKey};

/// A name's end in the tree: what it is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named<S> {
    pub(crate) subject: S,
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

/// Names as a tree of words, so that all that begin with `Republic of` share two steps, and the longest name at a place is
/// found with one look-up a word.
#[derive(Debug)]
pub(crate) struct NameTree<S> {
    /// Open addressing by node and word; its length is a power of two.
    edges: Vec<Edge>,
    /// The word that leads to each node, folded: keys of long words are not exact.
    words: Vec<Box<str>>,
    /// The subjects whose names end at each node.
    named: Vec<Vec<Named<S>>>,
}

impl<S> Default for NameTree<S> {
    fn default() -> Self {
        Self { edges: Vec::new(), words: Vec::new(), named: Vec::new() }
    }
}

impl<S: Copy + PartialEq> NameTree<S> {
    /// Adds a name in each of its spellings.
    pub(super) fn add(&mut self, name: &str, acronym: bool, subject: S) {
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
    pub(crate) fn named(&self, node: Node) -> &[Named<S>] {
        self.named.get(node.0 as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// The subjects that a whole printed name belongs to.
    pub(super) fn find(&self, printed: &str) -> impl Iterator<Item = S> {
        let mut words = word_key::words(printed).filter(|word| !word.eq_ignore_ascii_case("the"));
        let end = words.try_fold(Node::ROOT, |node, word| {
            self.step(node, WordKey::of(word), |folded| word_key::same_word(word, folded))
        });
        let capitals = !printed.chars().any(char::is_lowercase);
        let named = end.map(|end| self.named(end)).unwrap_or_default();
        named.iter().filter(move |named| capitals || !named.acronym).map(|named| named.subject)
    }
}

/// Where the look-up of an edge begins.
fn slot(node: u32, key: WordKey, mask: usize) -> usize {
    key.mixed(node).slot(mask + 1)
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
