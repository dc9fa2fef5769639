//! Persons: known ones by their family names, unknown ones by the titles beside them.

use std::collections::HashMap;

use super::name::NameMention;
use super::office::OfficeMention;
use super::person_name::NameReader;
use super::token::Token;
use super::word::Word;
use crate::registry::{Index, MixedKeys, WordKey};

/// A name of a person in the text, as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PersonMention {
    pub(crate) first: u32,
    /// The token after the last one.
    pub(crate) end: u32,
    /// Who: an index into the persons of the item.
    pub(crate) person: u32,
    /// Whether only the family name stands there.
    pub(crate) bare: bool,
}

/// The given name of a person as far as a print tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    /// The whole name; none where only an initial is printed.
    pub(crate) name: Option<WordKey>,
    /// Its first letter, folded.
    pub(crate) initial: Option<char>,
}

impl Given {
    /// Whether two prints may be of one person.
    fn agrees(self, other: Self) -> bool {
        match (self.name, other.name) {
            (Some(one), Some(two)) => one == two,
            _ => self.initial == other.initial,
        }
    }
}

/// A person of the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// The row of the registry.
    pub(crate) official: Option<u16>,
    pub(crate) family: WordKey,
    pub(crate) given: Given,
    /// The fullest print of the name: a range of tokens.
    pub(crate) first: u32,
    pub(crate) end: u32,
    /// Whether the fullest print has a given name, not initials alone.
    pub(crate) full: bool,
}

/// A table with room for so many persons is not kept from item to item.
const LARGE_TABLE: usize = 4096;

/// The persons of an item who have one family name.
#[derive(Clone, Copy, Debug)]
struct Namesakes {
    last: u32,
    /// Whether there are others, so that the family name alone means nobody.
    several: bool,
}

/// The persons of an item and where they are named.
#[derive(Debug, Default)]
pub(crate) struct Persons {
    pub(crate) all: Vec<Person>,
    /// In order.
    pub(crate) mentions: Vec<PersonMention>,
    /// The persons of each family name.
    by_family: HashMap<WordKey, Namesakes, MixedKeys>,
    by_official: HashMap<u16, u32>,
}

impl Persons {
    pub(crate) fn clear(&mut self) {
        self.all.clear();
        self.mentions.clear();
        // Emptying a table takes time by its size: one that a huge item has left is not carried on.
        if self.by_family.capacity() > LARGE_TABLE {
            self.by_family = HashMap::default();
        }
        if self.by_official.capacity() > LARGE_TABLE {
            self.by_official = HashMap::default();
        }
        self.by_family.clear();
        self.by_official.clear();
    }

    /// Finds the names of known persons in `tokens[first..]`, one paragraph.
    pub(crate) fn find_known(
        &mut self,
        text: &str,
        tokens: &[Token],
        capitals: &[u32],
        first: usize,
        index: &Index,
    ) {
        let mut free = first;
        for at in capitals.iter().map(|at| *at as usize) {
            let Some(token) = tokens.get(at).filter(|_| at >= free) else { continue };
            let entries = index.persons(token.key);
            if entries.is_empty() {
                continue;
            }
            let reader = NameReader { text, tokens, first: free };
            if let Some((official, start, end, full)) = reader.known(at, entries) {
                self.mention(reader, Some(official), token.key, (start, end), full);
                free = end;
            }
        }
    }

    /// Finds the persons whom a title of the paragraph names and the registry does not know.
    pub(crate) fn find_titled(
        &mut self,
        text: &str,
        tokens: &[Token],
        first: usize,
        names: &[NameMention],
        offices: &[OfficeMention],
    ) {
        let named = |at: usize| {
            let row = names.partition_point(|name| (name.first as usize) < at);
            names.get(row).is_some_and(|name| name.first as usize == at)
        };
        let known = self.mentions.len();
        let mut free = first;
        for office in offices {
            let reader = NameReader { text, tokens, first: free };
            let title = office.first as usize;
            let start = reader.after_rank(office.end as usize);
            if self.mention_at(start).is_some() || self.mention_before(reader.end_before(title)).is_some() {
                continue;
            }
            let behind = reader.unknown(start, named).map(|(end, family, full)| (start, end, family, full));
            let before = || {
                let (begin, family, full) = reader.unknown_before(title, named)?;
                Some((begin, reader.end_before(title), family, full))
            };
            // `Name, Title, Name, Title`: a name before a comma that no title has taken yet goes first.
            if let Some((start, end, family, full)) = before().or(behind) {
                self.mention(reader, None, family, (start, end), full);
                free = end;
            }
        }
        if self.mentions.len() > known {
            // Two sorted runs of this paragraph: a merge.
            let here = self.mentions.partition_point(|mention| (mention.first as usize) < first);
            self.mentions.get_mut(here..).unwrap_or_default().sort_by_key(|mention| mention.first);
        }
    }

    /// Resolves family names that stand alone to the persons of the item.
    pub(crate) fn find_surnames(&mut self, text: &str, tokens: &[Token], capitals: &[u32]) {
        let mut found = Vec::new();
        for at in capitals.iter().map(|at| *at as usize) {
            let Some(token) = tokens.get(at) else { continue };
            let Some(same) = self.by_family.get(&token.key).copied().filter(|_| token.word == Word::Unknown)
            else {
                continue;
            };
            let person = same.last;
            if token.is_initial() || self.covers(at) {
                continue;
            }
            let reader = NameReader { text, tokens, first: 0 };
            let end = at as u32 + 1;
            if let Some(start) = reader.initials_start(at) {
                // `Ch. Arinov` behind `Chingis Arinov`
                let initial = self.all.get(person as usize).and_then(|person| person.given.initial);
                if initial.is_some() && reader.given(start, false).initial == initial {
                    found.push(PersonMention { first: start as u32, end, person, bare: false });
                }
            } else if self.given_name_before(at, person, tokens) {
                found.push(PersonMention { first: at as u32 - 1, end, person, bare: false });
            } else if !same.several && !reader.has_name_beside(at) {
                // `Ivan Zas` is somebody else than Stanislav Zas.
                found.push(PersonMention { first: at as u32, end, person, bare: true });
            }
        }
        self.mentions.extend(found);
        self.mentions.sort_by_key(|mention| mention.first);
    }

    /// Whether the given name of a person of the item stands right before a family name.
    fn given_name_before(&self, at: usize, person: u32, tokens: &[Token]) -> bool {
        let given = self.all.get(person as usize).and_then(|person| tokens.get(person.first as usize));
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        given.zip(before).is_some_and(|(given, before)| {
            given.key == before.key && before.is_capital() && !before.is_initial() && !self.covers(at - 1)
        })
    }

    /// Adds a mention by a name, given or initials included, of a person of the item or a new one.
    fn mention(
        &mut self,
        reader: NameReader<'_>,
        official: Option<u16>,
        family: WordKey,
        (start, end): (usize, usize),
        full: bool,
    ) {
        let given = reader.given(start, full);
        let person = self.intern(official, family, given, start, end, full);
        self.mentions.push(PersonMention { first: start as u32, end: end as u32, person, bare: false });
    }

    fn intern(
        &mut self,
        official: Option<u16>,
        family: WordKey,
        given: Given,
        first: usize,
        end: usize,
        full: bool,
    ) -> u32 {
        let known = match official {
            Some(official) => self.by_official.get(&official).copied(),
            None => self.by_family.get(&family).map(|same| same.last).filter(|person| {
                self.all
                    .get(*person as usize)
                    .is_some_and(|person| person.official.is_none() && person.given.agrees(given))
            }),
        };
        let person = known.unwrap_or_else(|| {
            self.all.push(Person { official, family, given, first: first as u32, end: end as u32, full });
            self.all.len() as u32 - 1
        });
        if let Some(person) = self.all.get_mut(person as usize)
            && full
            && !person.full
        {
            *person = Person { given, first: first as u32, end: end as u32, full, ..*person };
        }
        if let Some(official) = official {
            self.by_official.insert(official, person);
        }
        let same = self.by_family.entry(family).or_insert(Namesakes { last: person, several: false });
        same.several |= same.last != person;
        same.last = person;
        person
    }

    /// The mention that begins at a token.
    pub(crate) fn mention_at(&self, at: usize) -> Option<PersonMention> {
        let row = self.mentions.partition_point(|mention| (mention.first as usize) < at);
        self.mentions.get(row).copied().filter(|mention| mention.first as usize == at)
    }

    /// The mention that ends before a token.
    pub(crate) fn mention_before(&self, at: usize) -> Option<PersonMention> {
        let row = self.mentions.partition_point(|mention| (mention.first as usize) < at);
        row.checked_sub(1)
            .and_then(|row| self.mentions.get(row))
            .copied()
            .filter(|mention| mention.end as usize == at)
    }

    /// Whether a token is part of a mention.
    pub(crate) fn covers(&self, at: usize) -> bool {
        let row = self.mentions.partition_point(|mention| mention.first as usize <= at);
        row.checked_sub(1)
            .and_then(|row| self.mentions.get(row))
            .is_some_and(|mention| at < mention.end as usize)
    }

    /// The mentions that begin in a range of tokens.
    pub(crate) fn within(&self, first: usize, end: usize) -> &[PersonMention] {
        let from = self.mentions.partition_point(|mention| (mention.first as usize) < first);
        let to = self.mentions.partition_point(|mention| (mention.first as usize) < end);
        self.mentions.get(from..to).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ParagraphRole, Scan};
    use super::*;
    use crate::registry::Registry;
    use crate::source::{Span, Text};

    /// The prints of persons, each with the number of the person in order of first mention.
    #[track_caller]
    fn finds(text: &str, expected: &[(&str, u32)]) {
        let text = Text::new(text).unwrap();
        let mut scan = Scan::default();
        let span = Span::new(0, text.len()).unwrap();
        scan.paragraph(text, span, ParagraphRole::Body, Registry::csto().index());
        scan.surnames(text);
        let print = |mention: &PersonMention| {
            text.folded(scan.span(mention.first, mention.end).unwrap()).into_owned()
        };
        let found: Vec<_> =
            scan.persons.mentions.iter().map(|mention| (print(mention), mention.person)).collect();
        let found: Vec<_> = found.iter().map(|(print, person)| (print.as_str(), *person)).collect();
        assert_eq!(found, expected, "{}", text.as_str());
    }

    #[test]
    fn forms_of_known_names() {
        finds(
            "Stanislav Zas and S. Zas and S.V. Zas",
            &[("Stanislav Zas", 0), ("S. Zas", 0), ("S.V. Zas", 0)],
        );
        finds("Stanislav ZAS spoke", &[("Stanislav ZAS", 0)]);
        finds("Colonel-General Serdyukov Andrei Nikolayevich", &[("Serdyukov Andrei Nikolayevich", 0)]);
        finds("Valery Anatolyevich Semerikov", &[("Valery Anatolyevich Semerikov", 0)]);
        finds("Kassym-Jomart Tokayev spoke", &[("Kassym-Jomart Tokayev", 0)]);
    }

    #[test]
    fn a_family_name_alone_needs_the_person_in_the_item() {
        finds("Zas spoke", &[]);
        finds("Stanislav Zas spoke, and Zas left", &[("Stanislav Zas", 0), ("Zas", 0)]);
        finds("Stanislav Zas met Ivan Zas", &[("Stanislav Zas", 0)]);
    }

    #[test]
    fn a_title_introduces_an_unknown_person() {
        let lede = "the Ambassador of the Republic of India Vinod Example arrived, and Example spoke";
        finds(lede, &[("Vinod Example", 0), ("Example", 0)]);
        finds("Vinod Example, the Ambassador of the Republic of India, spoke", &[("Vinod Example", 0)]);
        let again = "the Foreign Minister Ivan Petrov said, and later Ivan Petrov left";
        finds(again, &[("Ivan Petrov", 0), ("Ivan Petrov", 0)]);
    }

    #[test]
    fn people_of_one_family_name_stay_apart() {
        let two = "the Ambassador of Russia Ivan Petrov and the Ambassador of Belarus Ilya Petrov came, and Petrov spoke";
        finds(two, &[("Ivan Petrov", 0), ("Ilya Petrov", 1)]);
        finds("Armen Gevorgyan and Vahe Gevorgyan", &[("Armen Gevorgyan", 0), ("Vahe Gevorgyan", 1)]);
    }
}
