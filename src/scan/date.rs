//! Dates in running text: day and month in both orders, ranges, `this year`, `today`.
//!
//! A date needs a figure beside its month: `May` is also a modal verb and `March` a verb. What a date lacks is
//! completed later, from the item's own text and date; here only the words are read.

use super::token::Token;
use super::word::{EventNoun, TitleWord, Word};

/// A date in the text, as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateMention {
    pub(crate) first: u32,
    /// The token after the last one.
    pub(crate) end: u32,
    pub(crate) words: DateWords,
}

/// What the words of a date say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateWords {
    Day {
        month: u8,
        day: u8,
        year: YearWords,
    },
    Range {
        from: (u8, u8),
        to: (u8, u8),
        year: YearWords,
    },
    Month {
        month: u8,
        year: YearWords,
    },
    Year(u16),
    Quarter {
        quarter: u8,
        year: u16,
    },
    Half {
        half: u8,
        year: u16,
    },
    Today,
    /// `on the eve`: the day before.
    Eve,
    /// `on the same day`: the day that was told last.
    SameDay,
    /// The shape of a date that says nothing sure: `the November 20-22 session`, `31 November`.
    Untrusted,
}

/// What the words say of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearWords {
    Stated(u16),
    /// `this year`, `of the current year`
    This,
    /// `last year`
    Last,
    Unsaid,
}

/// Finds the dates in `tokens[first..]`, one paragraph with its cues, in order.
pub(crate) fn find(tokens: &[Token], cues: &[u32], first: usize, dates: &mut Vec<DateMention>) {
    let reader = Reader { tokens, first };
    let mut free = first;
    for at in cues.iter().map(|at| *at as usize) {
        let Some(token) = tokens.get(at).filter(|_| at >= free) else { continue };
        let found = match token.word {
            Word::Month(month) => reader.around_month(at, month),
            Word::Number => reader.figures(at).or_else(|| reader.year_alone(at)),
            Word::Today => Some(Reader::mention(at, at + 1, DateWords::Today)),
            Word::Eve => reader.eve(at),
            Word::Same => reader.same_day(at),
            Word::Quarter | Word::Half => reader.part_of_year(at, token.word),
            _ => None,
        };
        if let Some(date) = found {
            free = date.end as usize;
            dates.push(date);
        }
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    tokens: &'a [Token],
    /// The first token of the paragraph.
    first: usize,
}

impl Reader<'_> {
    fn word(self, at: usize) -> Option<Word> {
        self.tokens.get(at).map(|token| token.word)
    }

    fn word_before(self, at: usize, distance: usize) -> Option<Word> {
        at.checked_sub(distance).filter(|at| *at >= self.first).and_then(|at| self.word(at))
    }

    fn mention(first: usize, end: usize, words: DateWords) -> DateMention {
        DateMention { first: first as u32, end: end as u32, words }
    }

    /// A day of the month: `9`, `27th`.
    fn day(self, at: usize) -> Option<u8> {
        let day = self.tokens.get(at)?.number().filter(|day| (1..=31).contains(day))?;
        Some(day as u8)
    }

    fn day_before(self, at: usize, distance: usize) -> Option<u8> {
        self.day(at.checked_sub(distance).filter(|at| *at >= self.first)?)
    }

    fn month(self, at: usize) -> Option<u8> {
        match self.word(at)? {
            Word::Month(month) => Some(month),
            _ => None,
        }
    }

    /// What joins the two ends of a range: a dash, `to`, `and`.
    fn is_joint(self, at: usize) -> bool {
        matches!(self.word(at), Some(Word::Dash | Word::To | Word::And))
    }

    /// The year behind a day, and the token after it: `, 2022` `this year` `, of the current year`.
    fn year(self, at: usize) -> (YearWords, usize) {
        let mut next = at;
        if self.word(next) == Some(Word::Comma) {
            next += 1;
        }
        let stated =
            self.tokens.get(next).filter(|token| token.word == Word::Number && token.end - token.start == 4);
        if let Some(year) =
            stated.and_then(|token| token.number()).filter(|year| (1900..=2199).contains(year))
        {
            return (YearWords::Stated(year as u16), next + 1);
        }
        if self.word(next) == Some(Word::Of) {
            next += 1;
        }
        if self.word(next) == Some(Word::The) {
            next += 1;
        }
        match (self.word(next), self.word(next + 1)) {
            (Some(Word::This | Word::Current), Some(Word::Year)) => (YearWords::This, next + 2),
            (Some(Word::Last), Some(Word::Year)) => (YearWords::Last, next + 2),
            _ => (YearWords::Unsaid, at),
        }
    }

    /// The date that has this month in it, reaching to its left as far as its words do.
    fn around_month(self, at: usize, month: u8) -> Option<DateMention> {
        if let Some(day) = self.day_before(at, 1)
            && self.is_day_figure(at - 1)
        {
            return Some(self.day_then_month(at, month, day));
        }
        if let Some(day) = self.day(at + 1) {
            return Some(self.month_then_day(at, month, day));
        }
        // `Dec. 6`
        if self.word(at + 1) == Some(Word::Stop)
            && self
                .tokens
                .get(at)
                .is_some_and(|token| month != 5 && token.is_capital() && token.end - token.start <= 4)
            && let Some(day) = self.day(at + 2)
            && self.is_day_figure(at + 2)
        {
            let (year, end) = self.year(at + 3);
            return Some(self.one_day(at, end, month, day, year));
        }
        self.month_alone(at, month)
    }

    /// Whether a figure before a month is a day and no year or count: `in 2019 September` is not.
    fn is_day_figure(self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.word == Word::Figured || token.end - token.start <= 2)
    }

    /// `13 November`, `13-14 November`, `from 30 October to 2 November`, `10 and 11 December`.
    fn day_then_month(self, at: usize, month: u8, day: u8) -> DateMention {
        // To the right: `30 October - 2 November`.
        if self.is_joint(at + 1)
            && let Some(last) = self.day(at + 2)
            && let Some(last_month) = self.month(at + 3)
        {
            let (year, end) = self.year(at + 4);
            return self.range(at - 1, end, (month, day), (last_month, last), year);
        }
        let (year, end) = self.year(at + 1);
        // To the left: a first day before this one.
        if at >= self.first + 3
            && self.is_joint(at - 2)
            && let Some(first_day) = self.day_before(at, 3)
            && self.is_day_figure(at - 3)
        {
            return self.range(at - 3, end, (month, first_day), (month, day), year);
        }
        self.one_day(at - 1, end, month, day, year)
    }

    /// `November 13`, `November 20-22`, `October 31 - November 1`, `from April 8 to 11`.
    fn month_then_day(self, at: usize, month: u8, day: u8) -> DateMention {
        if self.is_joint(at + 2) {
            if let Some(last_month) = self.month(at + 3)
                && let Some(last) = self.day(at + 4)
            {
                let (year, end) = self.year(at + 5);
                return self.range(at, end, (month, day), (last_month, last), year);
            }
            let and = self.word(at + 2) == Some(Word::And);
            if let Some(last) = self.day(at + 3)
                && self.is_day_figure(at + 3)
                && (!and || self.month(at + 4).is_none())
            {
                let (year, end) = self.year(at + 4);
                return self.range(at, end, (month, day), (month, last), year);
            }
        }
        let (year, end) = self.year(at + 2);
        self.one_day(at, end, month, day, year)
    }

    fn one_day(self, first: usize, end: usize, month: u8, day: u8, year: YearWords) -> DateMention {
        let words = if self.names_event(first, end, year) || day > days_in(month) {
            DateWords::Untrusted
        } else {
            DateWords::Day { month, day, year }
        };
        Self::mention(first, end, words)
    }

    fn range(self, first: usize, end: usize, from: (u8, u8), to: (u8, u8), year: YearWords) -> DateMention {
        // `from 30 to 2 November`: the month of the start is the one before.
        let from = match from {
            (month, day) if month == to.0 && day > to.1 => (if month == 1 { 12 } else { month - 1 }, day),
            from => from,
        };
        let real = from.1 <= days_in(from.0) && to.1 <= days_in(to.0);
        let words = if !real || self.names_event(first, end, year) {
            DateWords::Untrusted
        } else {
            DateWords::Range { from, to, year }
        };
        Self::mention(first, end, words)
    }

    /// `the November 20-22 session`: a day without a year as the name of an event is a garbled one.
    fn names_event(self, first: usize, end: usize, year: YearWords) -> bool {
        year == YearWords::Unsaid
            && self.word_before(first, 1) == Some(Word::The)
            && matches!(
                self.word(end),
                Some(Word::Event(EventNoun::Session | EventNoun::Meeting | EventNoun::Summit))
            )
    }

    /// `in November 2023`, `in September`, `the November (2018) session`.
    fn month_alone(self, at: usize, month: u8) -> Option<DateMention> {
        let bracketed =
            self.word(at + 1) == Some(Word::OpenBracket) && self.word(at + 3) == Some(Word::CloseBracket);
        if bracketed && let (YearWords::Stated(year), _) = self.year(at + 2) {
            let words = DateWords::Month { month, year: YearWords::Stated(year) };
            return Some(Self::mention(at, at + 4, words));
        }
        let (year, end) = self.year(at + 1);
        let after_in = matches!(self.word_before(at, 1), Some(Word::In | Word::Until | Word::From));
        let dated = matches!(year, YearWords::Stated(_));
        let capital = self.tokens.get(at).is_some_and(|token| token.is_capital());
        // `in May-like weather`
        let compound = self.word(at + 1) == Some(Word::Dash);
        let is_month = capital && (dated || (after_in && !compound));
        is_month.then(|| Self::mention(at, end, DateWords::Month { month, year }))
    }

    /// `09.02.2022`
    fn figures(self, at: usize) -> Option<DateMention> {
        let [day, dot, month, dot2, year] = self.tokens.get(at..at + 5)? else { return None };
        let dots = dot.word == Word::Stop && dot2.word == Word::Stop;
        let touching = day.end == dot.start
            && dot.end == month.start
            && month.end == dot2.start
            && dot2.end == year.start;
        let widths = [day, month, year].map(|token| token.end - token.start) == [2, 2, 4];
        if !dots || !touching || !widths {
            return None;
        }
        let (day, month, year) = (day.number()?, month.number()?, year.number()?);
        let real = (1..=12).contains(&month) && (1..=u32::from(days_in(month as u8))).contains(&day);
        let year = YearWords::Stated(year as u16);
        real.then(|| Self::mention(at, at + 5, DateWords::Day { month: month as u8, day: day as u8, year }))
    }

    /// `in 2016`: a year, if nothing around makes it a count or a period.
    fn year_alone(self, at: usize) -> Option<DateMention> {
        let token = self.tokens.get(at)?;
        let year =
            token.number().filter(|year| token.end - token.start == 4 && (1900..=2199).contains(year))?;
        let follows = matches!(self.word(at + 1), Some(Word::Dash | Word::Number | Word::Unknown)) && {
            let next = self.tokens.get(at + 1);
            next.is_some_and(|next| next.word == Word::Dash && next.start == token.end)
        };
        let alone = self.word_before(at, 1) == Some(Word::In) && !follows;
        alone.then(|| Self::mention(at, at + 1, DateWords::Year(year as u16)))
    }

    /// `on the eve`, where nothing says what it is the eve of, and no day follows (`On the eve, on 20 June`).
    fn eve(self, at: usize) -> Option<DateMention> {
        let on_the = self.word_before(at, 1) == Some(Word::The) && self.word_before(at, 2) == Some(Word::On);
        let of_something = self.word(at + 1) == Some(Word::Of);
        let day_follows = self.word(at + 1) == Some(Word::Comma)
            && self.word(at + 2) == Some(Word::On)
            && (self.month(at + 3).is_some() || self.day(at + 3).is_some());
        (on_the && !of_something && !day_follows).then(|| Self::mention(at - 2, at + 1, DateWords::Eve))
    }

    /// `on the same day`
    fn same_day(self, at: usize) -> Option<DateMention> {
        let the = self.word_before(at, 1) == Some(Word::The) && self.word(at + 1) == Some(Word::Day);
        the.then(|| Self::mention(at - 1, at + 2, DateWords::SameDay))
    }

    /// `the fourth quarter of 2025`, `the first half of 2018`.
    fn part_of_year(self, at: usize, part: Word) -> Option<DateMention> {
        let number = match self.word_before(at, 1)? {
            Word::Title(TitleWord::First) => 1,
            Word::Ordinal(number) => number,
            _ => return None,
        };
        if self.word(at + 1) != Some(Word::Of) {
            return None;
        }
        let (YearWords::Stated(year), end) = self.year(at + 2) else { return None };
        let words = match (part, number) {
            (Word::Quarter, 1..=4) => DateWords::Quarter { quarter: number, year },
            (Word::Half, 1..=2) => DateWords::Half { half: number, year },
            _ => return None,
        };
        Some(Self::mention(at - 1, end, words))
    }
}

/// The most days that a month has.
const fn days_in(month: u8) -> u8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::{Tokens, tokenize};
    use super::*;
    use crate::source::Span;

    use DateWords::{Day, Month, Range, Untrusted};
    use YearWords::{Stated, This, Unsaid};

    #[track_caller]
    fn reads(text: &str, expected: &[(&str, DateWords)]) {
        let mut tokens = Tokens::default();
        tokenize(text, Span::new(0, text.len() as u32).unwrap(), &mut tokens);
        let mut dates = Vec::new();
        find(&tokens.list, &tokens.cues, 0, &mut dates);
        let tokens = tokens.list;
        let print = |date: &DateMention| {
            let first = tokens[date.first as usize].start as usize;
            text.get(first..tokens[date.end as usize - 1].end as usize).unwrap()
        };
        let found: Vec<_> = dates.iter().map(|date| (print(date), date.words)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn one_day_in_both_orders() {
        let day = |month, day, year| Day { month, day, year };
        reads("On 13 November 2023, the", &[("13 November 2023", day(11, 13, Stated(2023)))]);
        reads("On February 9, 2022, the", &[("February 9, 2022", day(2, 9, Stated(2022)))]);
        reads("in Minsk on 23 November.", &[("23 November", day(11, 23, Unsaid))]);
        reads("On January 14, this year,", &[("January 14, this year", day(1, 14, This))]);
        reads("On April 14th of this year, an", &[("April 14th of this year", day(4, 14, This))]);
        reads("February 18 of the current year", &[("February 18 of the current year", day(2, 18, This))]);
        reads("dated 09.02.2022 in", &[("09.02.2022", day(2, 9, Stated(2022)))]);
    }

    #[test]
    fn ranges() {
        let range = |from, to, year| Range { from, to, year };
        reads("On 13-14 April", &[("13-14 April", range((4, 13), (4, 14), Unsaid))]);
        reads("From 17 to 20 March 2025", &[("17 to 20 March 2025", range((3, 17), (3, 20), Stated(2025)))]);
        reads("From April 8 to 11, 2024", &[("April 8 to 11, 2024", range((4, 8), (4, 11), Stated(2024)))]);
        reads("June 28-30, 2021", &[("June 28-30, 2021", range((6, 28), (6, 30), Stated(2021)))]);
        reads(
            "From May 29 to June 2, 2017",
            &[("May 29 to June 2, 2017", range((5, 29), (6, 2), Stated(2017)))],
        );
        let turn = "October 31 - November 1, 2018";
        reads(turn, &[(turn, range((10, 31), (11, 1), Stated(2018)))]);
        reads("On 10 and 11 December", &[("10 and 11 December", range((12, 10), (12, 11), Unsaid))]);
        let four = "24 to 27 September , 2019";
        reads(four, &[(four, range((9, 24), (9, 27), Stated(2019)))]);
    }

    #[test]
    fn a_start_without_its_month_is_in_the_month_before() {
        let words = Range { from: (10, 30), to: (11, 2), year: Stated(2018) };
        reads("from 30 to 2 November 2018", &[("30 to 2 November 2018", words)]);
    }

    #[test]
    fn what_cannot_be_trusted_is_no_date() {
        reads("the November 20-22 session of the CSTO CSC", &[("November 20-22", Untrusted)]);
        reads("on 31 November", &[("31 November", Untrusted)]);
    }

    #[test]
    fn months_quarters_years() {
        reads("in November 2023.", &[("November 2023", Month { month: 11, year: Stated(2023) })]);
        reads("in September.", &[("September", Month { month: 9, year: Unsaid })]);
        reads("the November (2018) session", &[("November (2018)", Month { month: 11, year: Stated(2018) })]);
        let quarter = DateWords::Quarter { quarter: 4, year: 2025 };
        reads("in the fourth quarter of 2025.", &[("fourth quarter of 2025", quarter)]);
        reads("the first half of 2018", &[("first half of 2018", DateWords::Half { half: 1, year: 2018 })]);
        reads("in Yerevan in 2016.", &[("2016", DateWords::Year(2016))]);
    }

    #[test]
    fn other_figures_and_words_are_no_dates() {
        for text in [
            "may be held in May-like weather",
            "Strategy until 2025",
            "for 2016-2018",
            "80th session",
            "2500 servicemen",
            "The May of the Great Victory",
            "they march on",
            "Interaction-2022",
            "Article 4 of the Treaty",
            "in 2016-2018",
        ] {
            reads(text, &[]);
        }
    }

    #[test]
    fn today_and_the_eve() {
        reads("took place today.", &[("today", DateWords::Today)]);
        reads("On the eve, a call took place", &[("On the eve", DateWords::Eve)]);
        reads("On the eve, on July 14, a call", &[("July 14", Day { month: 7, day: 14, year: Unsaid })]);
        reads("on the eve of the session", &[]);
        reads("MOSCOW, Dec. 6 - RIA", &[("Dec. 6", Day { month: 12, day: 6, year: Unsaid })]);
        reads("in May. 6 people came", &[("May", Month { month: 5, year: Unsaid })]);
        reads("On the same day, a call", &[("the same day", DateWords::SameDay)]);
        reads("in the same place", &[]);
    }
}
