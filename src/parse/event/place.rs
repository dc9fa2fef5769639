//! Where an event is: its city, told from names that only contain one.

use super::EventReader;
use super::predicate::Own;
use crate::registry::Subject;
use crate::scan::token::touches_before;
use crate::scan::word::Word;

/// A city as mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum City {
    /// The name of a city that the registry knows.
    Known(u32),
    /// Words that the text itself says to be a city, and the name of the state that it says it lies in.
    Told { first: u32, end: u32, country: Option<u32> },
}

impl EventReader<'_> {
    /// The city of an event in a range: behind `in`, before `hosted`, or between commas at the head of the sentence.
    pub(in crate::parse) fn place(self, first: u32, end: u32, own: &Own) -> Option<City> {
        self.known_city(first, end, own).or_else(|| self.told_city(first, end, own))
    }

    fn known_city(self, first: u32, end: u32, own: &Own) -> Option<City> {
        self.names_within(first, end).find_map(|(row, name)| {
            let located = self.is_located(name.first) || self.hosts(name.end);
            let other = self.is_quoted(name.first) || self.is_of_other(name.first, own);
            // `the Astana session` is a name, `in Astana` a place.
            let place = matches!(name.subject, Subject::Place(_)) && !self.is_part_of_name(name.end);
            (place && located && !other).then_some(City::Known(row))
        })
    }

    /// Whether something is where the name at a token is: `in Minsk`, `in the city of Minsk`, `in g. Minsk`.
    fn is_located(self, name: u32) -> bool {
        let before = |distance: u32| name.checked_sub(distance).and_then(|at| self.word(at));
        match before(1) {
            Some(Word::In) => true,
            // `the city of Almaty will host`, `in the town of Osh`
            Some(Word::Of) => matches!(before(2), Some(Word::Unknown | Word::City)),
            // `g.` is what is left of the Russian word for a city.
            Some(Word::Stop) => {
                let letter = name.checked_sub(2).and_then(|at| self.token(at));
                letter.is_some_and(|token| token.end - token.start == 1 && !token.is_capital())
                    && before(3) == Some(Word::In)
            }
            _ => false,
        }
    }

    /// Whether a name that ends before a token hosts, with its country in brackets behind it at most.
    fn hosts(self, end: u32) -> bool {
        let behind = self.behind_brackets(end);
        match self.word(behind) {
            Some(Word::Host) => true,
            Some(Word::Will | Word::Has | Word::Is) => {
                matches!(self.word(behind + 1), Some(Word::Host))
                    || matches!(
                        (self.word(behind + 1), self.word(behind + 2)),
                        (Some(Word::Be), Some(Word::Host))
                    )
            }
            _ => false,
        }
    }

    /// The token behind the brackets that begin at a token; the same where none do.
    fn behind_brackets(self, at: u32) -> u32 {
        const LONGEST: u32 = 12;
        if self.word(at) != Some(Word::OpenBracket) {
            return at;
        }
        (at..at + LONGEST).find(|at| self.word(*at) == Some(Word::CloseBracket)).map_or(at, |close| close + 1)
    }

    /// Whether the name of a city goes on as that of something in it: `Moscow State University`, `Kazan Tank School`.
    fn is_part_of_name(self, end: u32) -> bool {
        let person = self.scan.persons.mention_at(end as usize).is_some();
        self.token(end).is_some_and(|token| {
            token.is_capital()
                && !person
                && self.name_at(end).is_none()
                && self.scan.office_at(end).is_none()
                && (token.word.may_name_institution()
                    || matches!(token.word, Word::Title(_) | Word::Event(_)))
        })
    }

    /// A city that the text says to be one: `in the city of Kant`, `in Lida (Republic of Belarus)`.
    fn told_city(self, first: u32, end: u32, own: &Own) -> Option<City> {
        (first..end).filter(|at| self.word(*at) == Some(Word::In)).find_map(|at| {
            let city = self.word(at + 1) == Some(Word::The)
                && self.word(at + 2) == Some(Word::City)
                && self.word(at + 3) == Some(Word::Of);
            let start = at + 1 + if city { 3 } else { 0 };
            let until = self.city_name_end(start)?;
            let country = self.country_in_brackets(until);
            let other = self.is_of_other(start, own);
            ((city || country.is_some()) && !other).then_some(City::Told {
                first: start,
                end: until,
                country,
            })
        })
    }

    /// Where the name of an unknown city ends: one to three capitalised words that name nothing else.
    fn city_name_end(self, first: u32) -> Option<u32> {
        const MOST_WORDS: u32 = 3;
        let names = |at: u32| {
            self.token(at)
                .is_some_and(|token| token.is_capital() && token.word == Word::Unknown && !token.quoted)
                && self.name_at(at).is_none()
                && !self.scan.persons.covers(at as usize)
        };
        let mut end = first;
        while end < first + MOST_WORDS * 2 && names(end) {
            end += 1;
            let hyphen = self.word(end) == Some(Word::Dash)
                && touches_before(&self.scan.tokens.list, end as usize + 1);
            if hyphen && names(end + 1) {
                end += 1;
            }
        }
        (end > first && end - first <= MOST_WORDS).then_some(end)
    }

    /// The state that stands alone in the brackets at a token.
    fn country_in_brackets(self, open: u32) -> Option<u32> {
        if self.word(open) != Some(Word::OpenBracket) {
            return None;
        }
        let article = u32::from(self.word(open + 1) == Some(Word::The));
        let (row, name) = self.name_at(open + 1 + article)?;
        let alone = self.word(name.end) == Some(Word::CloseBracket);
        (alone && matches!(name.subject, Subject::State(_))).then_some(row)
    }
}
