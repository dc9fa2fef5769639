//! What a date in the text means: its year from the item's own text or date, or from the caller.

use crate::model::{Date, DateBasis, Edtf};
use crate::scan::date::{DateMention, DateWords, YearWords};

/// What completes the dates of one item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar<'a> {
    /// The day printed for the item.
    pub(super) published: Option<Date>,
    /// The day that the caller gave; used only where the item prints none.
    pub(super) reference: Option<Date>,
    /// The years that the item's own text states, in order.
    pub(super) stated: &'a [StatedYear],
}

impl Calendar<'_> {
    /// The date that a mention means; nothing where its words cannot be trusted or placed.
    pub(super) fn resolve(self, mention: &DateMention) -> Option<(Edtf, DateBasis)> {
        match mention.words {
            DateWords::Day { month, day, year } => {
                let (year, basis) = self.year(mention, year, month, day);
                Edtf::day(year, month, day).ok().map(|edtf| (edtf, basis))
            }
            DateWords::Range { from, to, year } => {
                let (year, basis) = self.year(mention, year, to.0, to.1);
                let turns = from.0 > to.0;
                let first = Edtf::day(year.map(|year| year - u16::from(turns)), from.0, from.1).ok()?;
                let last = Edtf::day(year, to.0, to.1).ok()?;
                Edtf::interval(first, last).ok().map(|edtf| (edtf, basis))
            }
            DateWords::Month { month, year } => {
                let (year, basis) = self.year(mention, year, month, 15);
                Edtf::month(year, month).ok().map(|edtf| (edtf, basis))
            }
            DateWords::Year(year) => Edtf::year(year).ok().map(|edtf| (edtf, DateBasis::Stated)),
            DateWords::Quarter { quarter, year } => {
                Edtf::quarter(year, quarter).ok().map(|edtf| (edtf, DateBasis::Stated))
            }
            DateWords::Half { half, year } => {
                Edtf::half(year, half).ok().map(|edtf| (edtf, DateBasis::Stated))
            }
            DateWords::Today => self.today().map(|(day, basis)| (day.into(), basis)),
            DateWords::Eve => self.today().and_then(|(day, basis)| Some((day.previous()?.into(), basis))),
            DateWords::Untrusted => None,
        }
    }

    fn today(self) -> Option<(Date, DateBasis)> {
        let own = self.published.map(|date| (date, DateBasis::Relative));
        own.or_else(|| self.reference.map(|date| (date, DateBasis::Reference)))
    }

    /// The year of a day, and how it is known. A year that nothing gives stays unknown.
    fn year(self, mention: &DateMention, words: YearWords, month: u8, day: u8) -> (Option<u16>, DateBasis) {
        let near = |date: Date| match words {
            // `this year` is the year of the release.
            YearWords::This => date.year(),
            _ => nearest_year(date, month, day),
        };
        if let YearWords::Stated(year) = words {
            return (Some(year), DateBasis::Stated);
        }
        if let Some(published) = self.published {
            return (Some(near(published)), DateBasis::YearInferred);
        }
        if let Some(year) = self.year_nearby(mention) {
            return (Some(year), DateBasis::YearInferred);
        }
        match self.reference {
            Some(reference) => (Some(near(reference)), DateBasis::Reference),
            None => (None, DateBasis::Stated),
        }
    }

    /// The year that the item's text states last before a mention, or else first after it.
    fn year_nearby(self, mention: &DateMention) -> Option<u16> {
        let at = self.stated.partition_point(|stated| stated.token < mention.first);
        let before = at.checked_sub(1).and_then(|at| self.stated.get(at));
        before.or_else(|| self.stated.get(at)).map(|stated| stated.year)
    }
}

/// A year that a date of the item states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StatedYear {
    token: u32,
    year: u16,
}

/// The years that the dates of an item state.
pub(super) fn stated_years(dates: &[DateMention]) -> Vec<StatedYear> {
    let stated = |date: &DateMention| match date.words {
        DateWords::Day { year: YearWords::Stated(year), .. }
        | DateWords::Range { year: YearWords::Stated(year), .. }
        | DateWords::Month { year: YearWords::Stated(year), .. } => {
            Some(StatedYear { token: date.first, year })
        }
        _ => None,
    };
    dates.iter().filter_map(stated).collect()
}

/// The year that brings a day nearest to a date: in a release of 3 January, `28 December` was last year.
fn nearest_year(date: Date, month: u8, day: u8) -> u16 {
    let place = |month: u8, day: u8| i32::from(month) * 31 + i32::from(day);
    let ahead = place(month, day) - place(date.month(), date.day());
    match ahead {
        ..-186 => date.year() + 1,
        187.. => date.year() - 1,
        _ => date.year(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u8, day: u8, year: YearWords) -> DateMention {
        DateMention { first: 10, end: 12, words: DateWords::Day { month, day, year } }
    }

    fn resolved(
        mention: DateMention,
        published: Option<Date>,
        dates: &[DateMention],
    ) -> Option<(String, DateBasis)> {
        let stated = stated_years(dates);
        let calendar = Calendar { published, reference: None, stated: &stated };
        calendar.resolve(&mention).map(|(edtf, basis)| (edtf.to_string(), basis))
    }

    #[test]
    fn a_year_comes_from_the_items_own_date() {
        let found = resolved(day(11, 23, YearWords::Unsaid), Some(Date::constant(2023, 11, 23)), &[]);
        assert_eq!(found, Some(("2023-11-23".to_owned(), DateBasis::YearInferred)));
    }

    #[test]
    fn a_year_that_nothing_gives_stays_unknown() {
        let found = resolved(day(11, 23, YearWords::Unsaid), None, &[]);
        assert_eq!(found, Some(("XXXX-11-23".to_owned(), DateBasis::Stated)));
    }

    #[test]
    fn the_text_may_state_it_nearby() {
        let other = DateMention { first: 2, ..day(11, 20, YearWords::Stated(2013)) };
        let found = resolved(day(11, 23, YearWords::Unsaid), None, &[other]);
        assert_eq!(found, Some(("2013-11-23".to_owned(), DateBasis::YearInferred)));
    }

    #[test]
    fn the_turn_of_the_year_is_near() {
        let january = Some(Date::constant(2024, 1, 3));
        let found = |words| resolved(words, january, &[]).unwrap().0;
        assert_eq!(found(day(12, 28, YearWords::Unsaid)), "2023-12-28");
        assert_eq!(found(day(12, 28, YearWords::This)), "2024-12-28");
    }

    #[test]
    fn today_needs_a_date() {
        let today = DateMention { first: 0, end: 1, words: DateWords::Today };
        let eve = DateMention { words: DateWords::Eve, ..today };
        let published = Some(Date::constant(2021, 10, 1));
        assert_eq!(resolved(today, published, &[]).unwrap(), ("2021-10-01".to_owned(), DateBasis::Relative));
        assert_eq!(resolved(eve, published, &[]).unwrap().0, "2021-09-30");
        assert_eq!(resolved(today, None, &[]), None);
    }
}
