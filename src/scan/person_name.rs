//! Names of persons around a token: given names, initials, patronymics, hyphens.

use super::person::Given;
use super::token::{Shape, Token, touches_before};
use super::word::{TitleWord, Word};
use crate::registry::{PersonEntry, WordKey, fold};

/// The token at which a name behind a title begins: behind a comma, a dash, a rank and a form of address.
pub(crate) fn name_start(text: &str, tokens: &[Token], title_end: usize) -> usize {
    NameReader { text, tokens, first: 0 }.after_rank(title_end)
}

/// The token after a name that stands before a title, with a comma between them; the title's own where none does.
pub(crate) fn name_end(tokens: &[Token], title: usize) -> usize {
    NameReader { text: "", tokens, first: 0 }.end_before(title)
}

/// Reads names of persons around a token.
#[derive(Clone, Copy)]
pub(super) struct NameReader<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) first: usize,
}

impl NameReader<'_> {
    fn token(self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    fn word(self, at: usize) -> Option<Word> {
        self.tokens.get(at).map(|token| token.word)
    }

    fn back(self, at: usize, distance: usize) -> Option<usize> {
        at.checked_sub(distance).filter(|at| *at >= self.first)
    }

    /// The known person whose family name stands at a token: who, from where to where, and whether in full.
    pub(super) fn known(self, at: usize, entries: &[PersonEntry]) -> Option<(u16, usize, usize, bool)> {
        self.given_before(at, entries)
            .or_else(|| self.initials_before(at, entries))
            .or_else(|| self.given_behind(at, entries))
    }

    /// `Stanislav Zas`, `Valery Anatolyevich Semerikov`, `Kassym-Jomart Tokayev`.
    fn given_before(self, at: usize, entries: &[PersonEntry]) -> Option<(u16, usize, usize, bool)> {
        for distance in 1..=2 {
            let given = self.back(at, distance)?;
            let token = self.token(given)?;
            let between = distance == 1 || self.token(at - 1).is_some_and(|token| self.is_patronymic(token));
            if !between || !token.is_capital() {
                return None;
            }
            if let Some(entry) = entries.iter().find(|entry| entry.given == token.key) {
                let start = self.hyphenated_start(given);
                return Some((entry.official, start, at + 1, true));
            }
        }
        None
    }

    /// `S. Zas`, `S.V. Zas`, `Kh. Sultonov`: one official only may fit.
    fn initials_before(self, at: usize, entries: &[PersonEntry]) -> Option<(u16, usize, usize, bool)> {
        let start = self.initials_start(at)?;
        let letter = self.initial(start)?;
        let mut fitting = entries.iter().filter(|entry| entry.initial == letter).map(|entry| entry.official);
        let official = fitting.next()?;
        fitting.all(|other| other == official).then_some((official, start, at + 1, false))
    }

    /// `Serdyukov Andrei Nikolayevich`
    fn given_behind(self, at: usize, entries: &[PersonEntry]) -> Option<(u16, usize, usize, bool)> {
        let given = self.token(at + 1).filter(|token| token.is_capital())?;
        let entry = entries.iter().find(|entry| entry.given == given.key)?;
        let patronymic = self.token(at + 2).is_some_and(|token| self.is_patronymic(token));
        Some((entry.official, at, at + 2 + usize::from(patronymic), true))
    }

    fn is_patronymic(self, token: Token) -> bool {
        let word = self.text.get(token.span().range()).unwrap_or_default();
        token.is_capital() && ["vich", "vna", "evna", "ichna"].iter().any(|ending| word.ends_with(ending))
    }

    /// The first of the words that hyphens join to this one.
    fn hyphenated_start(self, at: usize) -> usize {
        match (
            self.back(at, 2).and_then(|before| self.token(before)),
            self.back(at, 1).and_then(|dash| self.token(dash)),
        ) {
            (Some(before), Some(dash))
                if dash.word == Word::Dash && before.is_capital() && before.end == dash.start =>
            {
                at - 2
            }
            _ => at,
        }
    }

    /// The given name of a person whose print begins at a token.
    pub(super) fn given(self, start: usize, full: bool) -> Given {
        let name = self.token(start).filter(|_| full).map(|token| token.key);
        Given { name, initial: self.initial(start) }
    }

    /// The first of the initials before a token.
    pub(super) fn initials_start(self, at: usize) -> Option<usize> {
        let mut start = None;
        let mut next = at;
        while let Some(letter) = self.back(next, 2)
            && self.word(next - 1) == Some(Word::Stop)
            && self.token(letter).is_some_and(Token::is_initial)
            && touches_before(self.tokens, next - 1)
        {
            start = Some(letter);
            next = letter;
        }
        start
    }

    fn initial(self, at: usize) -> Option<char> {
        let token = self.token(at)?;
        fold(self.text.get(token.span().range())?).chars().next()
    }

    /// The token behind a comma, a dash, a rank and a form of address.
    pub(super) fn after_rank(self, at: usize) -> usize {
        let mut next = at;
        if matches!(self.word(next), Some(Word::Comma | Word::Dash)) {
            next += 1;
        }
        loop {
            let general = matches!(self.word(next), Some(Word::Title(TitleWord::General)));
            if self.is_excellency(next) {
                next += 4;
                continue;
            }
            match self.word(next) {
                Some(Word::Rank | Word::Honorific) => next += 1,
                Some(Word::Dash | Word::Stop)
                    if next > at && matches!(self.word(next - 1), Some(Word::Rank | Word::Honorific)) =>
                {
                    next += 1;
                }
                // `Lieutenant General of the Police`
                Some(Word::Of)
                    if self.word(next + 1) == Some(Word::The) && self.word(next + 2) == Some(Word::Rank) =>
                {
                    next += 3;
                }
                _ if general => next += 1,
                _ => return next,
            }
        }
    }

    /// `H.E.`, which looks like initials.
    fn is_excellency(self, at: usize) -> bool {
        let letter = |at: usize, letter: char| {
            self.initial(at) == Some(letter)
                && self.word(at + 1) == Some(Word::Stop)
                && self.token(at).is_some_and(Token::is_initial)
        };
        letter(at, 'h') && letter(at + 2, 'e')
    }

    /// The name of an unknown person at a token: where it ends, its family name, and whether it is given in full.
    pub(super) fn unknown(
        self,
        start: usize,
        named: impl Fn(usize) -> bool,
    ) -> Option<(usize, WordKey, bool)> {
        let mut next = start;
        while self.token(next).is_some_and(Token::is_initial)
            && let (Some(letter), Some(stop)) = (self.token(next), self.token(next + 1))
            && stop.word == Word::Stop
            && stop.start == letter.end
        {
            next += 2;
        }
        let initials = next > start;
        let mut words = 0;
        let mut family = None;
        while words < 4 && self.is_name_word(next) && !named(next) {
            let token = self.token(next)?;
            // A patronymic is part of the print, not the family name.
            if !self.is_patronymic(token) || words == 0 {
                family = Some(token.key);
            }
            words += 1;
            if self.ends_line(next) {
                next += 1;
                break;
            }
            next += 1;
            let hyphen =
                self.token(next).is_some_and(|dash| dash.word == Word::Dash && dash.start == token.end);
            if hyphen && self.is_name_word(next + 1) {
                next += 1;
            }
            if token.possessive {
                break;
            }
        }
        let enough = if initials { words >= 1 } else { words >= 2 };
        family.filter(|_| enough).map(|family| (next, family, !initials))
    }

    /// The name of an unknown person before a title: `Armen Ghevondian, the Deputy …`.
    pub(super) fn unknown_before(
        self,
        title: usize,
        named: impl Fn(usize) -> bool,
    ) -> Option<(usize, WordKey, bool)> {
        let end = self.end_before(title);
        if end == title || self.word(end) != Some(Word::Comma) {
            return None;
        }
        let mut start = end;
        while start > self.first && end - start < 6 && self.is_name_part(start - 1) && !named(start - 1) {
            start -= 1;
        }
        // Not the last words of a longer run: that would cut a name.
        let (stop, family, full) = self.unknown(start, named)?;
        (stop == end).then_some((start, family, full))
    }

    /// Where a name before a title ends: before the comma and the article between them.
    pub(super) fn end_before(self, title: usize) -> usize {
        let article = usize::from(title > 0 && self.word(title - 1) == Some(Word::The));
        match (title - article).checked_sub(1) {
            Some(comma) if self.word(comma) == Some(Word::Comma) => comma,
            _ => title,
        }
    }

    /// Whether a token is the last one of its line: the lines of a contact are no one name.
    fn ends_line(self, at: usize) -> bool {
        let between = self
            .token(at)
            .zip(self.token(at + 1))
            .map(|(token, next)| token.end as usize..next.start as usize);
        between.and_then(|between| self.text.get(between)).is_some_and(|blank| blank.contains(['\n', '\r']))
    }

    fn is_name_word(self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.is_capital() && token.word == Word::Unknown && !token.quoted)
    }

    fn is_name_part(self, at: usize) -> bool {
        let initial_stop = self.word(at) == Some(Word::Stop)
            && at.checked_sub(1).and_then(|at| self.token(at)).is_some_and(Token::is_initial);
        let hyphen = self.word(at) == Some(Word::Dash) && touches_before(self.tokens, at);
        self.is_name_word(at) || initial_stop || hyphen
    }

    /// Whether another capitalised word that may be a given name touches this one.
    pub(super) fn has_name_beside(self, at: usize) -> bool {
        let before = self.back(at, 1).and_then(|at| self.token(at));
        let beside = before.is_some_and(|token| {
            token.is_capital()
                && token.word == Word::Unknown
                && token.shape != Shape::Upper
                && !token.possessive
        });
        let initial = self.initials_start(at).is_some();
        beside || initial
    }
}
