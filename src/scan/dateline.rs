//! The dateline before a first sentence: `VIENNA, 6 October 2020 –`, `MINSK, 4 September (BelTA) –`, `MOSCOW, February 8.
//! /TASS/.`
//!
//! Its day is that of the report, not of what is reported, so sentences begin behind it.

use super::date::DateMention;
use super::name::NameMention;
use super::token::{Shape, Token, touches_before};
use super::word::Word;
use crate::registry::Subject;

/// A dateline, as tokens and rows of mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DatelineMention {
    pub(crate) first: u32,
    /// The token after the last of its words: the dash that ends it is none of them.
    pub(crate) end: u32,
    /// The first token of the text behind it.
    pub(crate) rest: u32,
    pub(crate) place: Option<u32>,
    pub(crate) date: Option<u32>,
}

/// The most words of the places of a dateline: `FAKHRABAD TRAINING GROUND /Tajikistan/`, `VIENNA/TIRANA`.
const MOST_PLACE_WORDS: usize = 8;

/// The most tokens of an agency in brackets or slashes.
const LONGEST_AGENCY: usize = 8;

/// The dateline with which `tokens[first..]` begins, one paragraph.
pub(crate) fn find(
    tokens: &[Token],
    first: usize,
    names: &[NameMention],
    dates: &[DateMention],
) -> Option<DatelineMention> {
    let reader = Reader { tokens };
    let places = reader.places(first)?;
    let mut end = places;
    let mut at =
        reader.skip(places, Word::Comma).unwrap_or_else(|| reader.skip(places, Word::Stop).unwrap_or(places));
    let row = dates.partition_point(|date| (date.first as usize) < at);
    let date = dates.get(row).filter(|date| date.first as usize == at && at > places);
    if let Some(date) = date {
        (at, end) = (date.end as usize, date.end as usize);
    }
    at = reader.skip(at, Word::Stop).unwrap_or(at);
    let agency = reader.agency(at);
    if let Some(behind) = agency {
        (at, end) = (behind, behind);
    }
    // A dash ends a dateline; an agency in slashes does so by itself.
    let dash = reader.skip(at, Word::Dash).or_else(|| reader.skip(reader.skip(at, Word::Stop)?, Word::Dash));
    let rest = dash.or_else(|| agency.map(|_| reader.skip(at, Word::Stop).unwrap_or(at)))?;
    if date.is_none() && agency.is_none() {
        return None;
    }
    let place = names.iter().position(|name| {
        (first..places).contains(&(name.first as usize)) && matches!(name.subject, Subject::Place(_))
    });
    Some(DatelineMention {
        first: first as u32,
        end: end as u32,
        rest: rest as u32,
        place: place.map(|row| row as u32),
        date: date.map(|_| row as u32),
    })
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    tokens: &'a [Token],
}

impl Reader<'_> {
    fn word(self, at: usize) -> Option<Word> {
        self.tokens.get(at).map(|token| token.word)
    }

    fn skip(self, at: usize, word: Word) -> Option<usize> {
        (self.word(at) == Some(word)).then_some(at + 1)
    }

    /// Where the places in capitals end with which a paragraph begins.
    fn places(self, first: usize) -> Option<usize> {
        let capitals = |at: usize| self.tokens.get(at).is_some_and(|token| token.shape == Shape::Upper);
        if !capitals(first) {
            return None;
        }
        let mut end = first + 1;
        while end < first + MOST_PLACE_WORDS {
            match self.word(end) {
                _ if capitals(end) => end += 1,
                // `VIENNA/TIRANA`, `ROSTOV-ON-DON`, `ST. PETERSBURG`
                Some(Word::OtherMark | Word::Dash | Word::Stop) if capitals(end + 1) && self.touches(end) => {
                    end += 2;
                }
                _ => break,
            }
        }
        Some(end)
    }

    /// Whether a mark touches the word before it, and no blank parts a slash or hyphen from the word behind it.
    fn touches(self, mark: usize) -> bool {
        let short = mark
            .checked_sub(1)
            .and_then(|at| self.tokens.get(at))
            .is_some_and(|token| token.end - token.start <= 2);
        let abbreviates = short && self.word(mark) == Some(Word::Stop);
        touches_before(self.tokens, mark) && (touches_before(self.tokens, mark + 1) || abbreviates)
    }

    /// The token behind an agency: `(BelTA)`, `/TASS/`.
    fn agency(self, at: usize) -> Option<usize> {
        let close = match self.word(at)? {
            Word::OpenBracket => Word::CloseBracket,
            Word::OtherMark => Word::OtherMark,
            _ => return None,
        };
        let end = (at + 2..at + LONGEST_AGENCY).find(|at| self.word(*at) == Some(close))?;
        let named = self.tokens.get(at + 1).is_some_and(|token| token.is_capital());
        named.then_some(end + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ParagraphRole, Scan};
    use crate::registry::Registry;
    use crate::source::{Span, Text};

    /// The print of the dateline, its date, and the text behind it.
    #[track_caller]
    fn reads(text: &str, expected: Option<(&str, Option<&str>, &str)>) {
        let text = Text::new(text).unwrap();
        let mut scan = Scan::default();
        scan.paragraph(text, Span::between(0, text.len()), ParagraphRole::Body, Registry::csto().index());
        let print = |first: u32, end: u32| text.get(scan.span(first, end).unwrap()).unwrap();
        let found = scan.dateline.map(|line| {
            let date = line
                .date
                .and_then(|row| scan.dates.get(row as usize))
                .map(|date| print(date.first, date.end));
            let rest = text.as_str().get(scan.token(line.rest).unwrap().start as usize..).unwrap();
            (print(line.first, line.end), date, rest)
        });
        assert_eq!(found, expected, "{}", text.as_str());
    }

    #[test]
    fn datelines_of_organizations_and_agencies() {
        reads(
            "VIENNA, 6 October 2020 – The Chair spoke.",
            Some(("VIENNA, 6 October 2020", Some("6 October 2020"), "The Chair spoke.")),
        );
        reads(
            "BELGRADE, 25 April 2015- The",
            Some(("BELGRADE, 25 April 2015", Some("25 April 2015"), "The")),
        );
        reads(
            "MINSK, 4 September (BelTA) – A meeting",
            Some(("MINSK, 4 September (BelTA)", Some("4 September"), "A meeting")),
        );
        reads(
            "MOSCOW, February 8. /TASS/. The",
            Some(("MOSCOW, February 8. /TASS/", Some("February 8"), "The")),
        );
        reads(
            "DUSHANBE, 27.04.2021 (NIAT Khovar) – On",
            Some(("DUSHANBE, 27.04.2021 (NIAT Khovar)", Some("27.04.2021"), "On")),
        );
        reads("MOSCOW. Nov 27 (Interfax) - The", Some(("MOSCOW. Nov 27 (Interfax)", Some("Nov 27"), "The")));
        reads(
            "VIENNA/TIRANA, 6 October 2020 – The",
            Some(("VIENNA/TIRANA, 6 October 2020", Some("6 October 2020"), "The")),
        );
    }

    #[test]
    fn other_beginnings_are_none() {
        for text in [
            "CSTO – The Organization",
            "MOSCOW, the capital",
            "On 6 October 2020 – The",
            "CSTO Secretary General – he",
            "STATEMENT of 6 October 2020",
            "MOSCOW, 6 October 2020. The",
            "VIENNA",
        ] {
            reads(text, None);
        }
    }
}
