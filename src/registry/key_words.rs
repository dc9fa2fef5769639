//! Bodies by their key words, where the wording of a long name wavers: `Coordinating Council of the heads of the competent
//! bodies of the member states for combating the illicit trafficking in drugs`.

use std::collections::BTreeMap;

use super::name_tree::name_words;
use super::word_key::fold;
use crate::model::{Name, OrganizationalBody};

/// So many letters tell the first words of two kinds of bodies apart: `Coordination` and `Coordinating` are one.
const HEAD_LETTERS: usize = 8;

/// Bodies whose names begin with the same two words, each with the words that all of its names have and no name of the
/// others has.
#[derive(Debug, Default)]
pub(crate) struct KeyWords {
    families: Vec<Family>,
}

#[derive(Debug)]
struct Family {
    /// The first letters of the first word, and the second word.
    head: (String, String),
    bodies: Vec<(u16, Vec<String>)>,
}

impl KeyWords {
    pub(super) fn of(bodies: &[OrganizationalBody]) -> Self {
        let mut rows: BTreeMap<(String, String), Vec<u16>> = BTreeMap::new();
        for (row, body) in (0..).zip(bodies) {
            if let Some(head) = head(body.name.as_str()) {
                rows.entry(head).or_default().push(row);
            }
        }
        // A body alone of its head is found by its names; most are.
        let families = rows.into_iter().filter(|(_, rows)| rows.len() > 1);
        Self { families: families.map(|(head, rows)| Family::of(head, &rows, bodies)).collect() }
    }

    /// The family of bodies whose names begin with two words.
    pub(crate) fn family(&self, first: &str, second: &str) -> Option<usize> {
        let head = (beginning(&fold(first)), fold(second));
        self.families.iter().position(|family| family.head == head)
    }

    /// The only body of a family that most key words of which are among `words`, if no other body of it has any there;
    /// with the place of the last of them.
    pub(crate) fn body<'a>(
        &self,
        family: usize,
        words: impl Iterator<Item = (u32, &'a str)>,
    ) -> Option<(u16, u32)> {
        let family = self.families.get(family)?;
        let mut found = vec![(0, 0); family.bodies.len()];
        for (place, word) in words {
            let stem = stem(&fold(word));
            for ((_, keys), (count, last)) in family.bodies.iter().zip(&mut found) {
                if keys.contains(&stem) {
                    *count += 1;
                    *last = place;
                }
            }
        }
        let mut with_any = family.bodies.iter().zip(&found).filter(|(_, (count, _))| *count > 0);
        let ((row, keys), (count, last)) = with_any.next()?;
        (with_any.next().is_none() && count * 2 > keys.len()).then_some((*row, *last))
    }
}

impl Family {
    fn of(head: (String, String), rows: &[u16], bodies: &[OrganizationalBody]) -> Self {
        let names_of = |row: u16| -> Vec<Vec<String>> {
            let Some(body) = bodies.get(usize::from(row)) else { return Vec::new() };
            let names = std::iter::once(&body.name).chain(body.variants.iter()).map(Name::as_str);
            names.filter(|name| self::head(name).as_ref() == Some(&head)).map(stems).collect()
        };
        let names: Vec<Vec<Vec<String>>> = rows.iter().map(|row| names_of(*row)).collect();
        let key_words = |at: usize, own: &[Vec<String>]| -> Vec<String> {
            let of_other = |stem: &String| {
                let others = names.iter().enumerate().filter(|(other, _)| *other != at);
                others.flat_map(|(_, names)| names.iter().flatten()).any(|word| word == stem)
            };
            let mut common = own.first().cloned().unwrap_or_default();
            common.retain(|stem| own.iter().all(|name| name.contains(stem)) && !of_other(stem));
            common
        };
        let own = names.iter().enumerate().map(|(at, own)| key_words(at, own));
        Self { bodies: rows.iter().copied().zip(own).collect(), head }
    }
}

fn head(name: &str) -> Option<(String, String)> {
    let mut words = name_words(name);
    Some((beginning(&words.next()?), words.next()?))
}

fn beginning(word: &str) -> String {
    word.chars().take(HEAD_LETTERS).collect()
}

/// The words of a name behind its head, without the small ones.
fn stems(name: &str) -> Vec<String> {
    const SHORTEST: usize = 4;
    let words = name_words(name).skip(2).filter(|word| word.len() >= SHORTEST);
    words.map(|word: String| stem(&word)).collect()
}

/// A word without the ending of its plural.
fn stem(word: &str) -> String {
    match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').unwrap_or(word).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Registry;

    #[track_caller]
    fn resolves(name: &str, expected: Option<&str>) {
        let registry = Registry::csto();
        let words: Vec<&str> = name.split(' ').collect();
        let key_words = registry.index().key_words();
        let found = key_words
            .family(words[0], words[1])
            .and_then(|family| key_words.body(family, (0..).zip(words[2..].iter().copied())))
            .map(|(row, _)| registry.bodies()[usize::from(row)].id.to_string());
        assert_eq!(found.as_deref(), expected, "{name}");
    }

    #[test]
    fn wordings_that_no_table_has() {
        resolves(
            "Coordinating Council of the heads for combating the illicit trafficking in drugs",
            Some("cc-drugs"),
        );
        resolves(
            "Coordination Council of authorized bodies on biological security issues",
            Some("cc-biosecurity"),
        );
        resolves("Coordination Council of the ministries for emergencies", Some("cc-emergencies"));
        resolves("Coordinating Council against illegal migration of people", Some("cc-migration"));
    }

    #[test]
    fn a_part_of_the_key_words_or_those_of_two_say_nothing() {
        resolves("Coordination Council on information security", None);
        resolves("Coordination Council for combating illegal fishing", None);
        resolves("Coordination Council for illegal migration and illicit drug trafficking", None);
        resolves("Advisory Council for illegal migration", None);
    }
}
