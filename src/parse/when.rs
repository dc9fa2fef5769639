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
    /// The days that the item's own text states with their year, in order.
    pub(super) stated: &'a [StatedDay],
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
            // The day is that of another mention.
            DateWords::SameDay | DateWords::Untrusted => None,
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
            YearWords::Last => date.year() - 1,
            _ => nearest_year(date, month, day),
        };
        if let YearWords::Stated(year) = words {
            return (Some(year), DateBasis::Stated);
        }
        if let Some(published) = self.published {
            return (Some(near(published)), DateBasis::YearInferred);
        }
        if words != YearWords::Last
            && let Some(year) = self.year_nearby(mention, month, day)
        {
            return (Some(year), DateBasis::YearInferred);
        }
        match self.reference {
            Some(reference) => (Some(near(reference)), DateBasis::Reference),
            None => (None, DateBasis::Stated),
        }
    }

    /// The year of a day that the item's text states with its year, last before a mention or else first after it, and at
    /// most a month away: the treaty of another spring says nothing of this one.
    fn year_nearby(self, mention: &DateMention, month: u8, day: u8) -> Option<u16> {
        let at = self.stated.partition_point(|stated| stated.token < mention.first);
        let before = at.checked_sub(1).and_then(|at| self.stated.get(at));
        let near = |stated: &&StatedDay| {
            let date = Date::new(nearest_year(stated.date, month, day), month, day).ok();
            date.is_some_and(|date| date.days_since(stated.date).abs() <= MOST_DAYS_AWAY)
        };
        let stated = before.filter(near).or_else(|| self.stated.get(at).filter(near))?;
        Some(nearest_year(stated.date, month, day))
    }
}

/// The date of an event, as rows of mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ToldDate {
    pub(super) printed: u32,
    /// The mention that tells the day: another one for `on the same day`.
    pub(super) meant: u32,
}

/// The events of one release lie close together.
const MOST_DAYS_AWAY: i64 = 31;

/// A day that the item states with its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StatedDay {
    token: u32,
    date: Date,
}

/// The days that the dates of an item state with their year.
pub(super) fn stated_days(dates: &[DateMention]) -> Vec<StatedDay> {
    let stated = |date: &DateMention| {
        let (year, month, day) = match date.words {
            DateWords::Day { year: YearWords::Stated(year), month, day } => (year, month, day),
            DateWords::Range { year: YearWords::Stated(year), to, .. } => (year, to.0, to.1),
            DateWords::Month { year: YearWords::Stated(year), month } => (year, month, 15),
            _ => return None,
        };
        Some(StatedDay { token: date.first, date: Date::new(year, month, day).ok()? })
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
        let stated = stated_days(dates);
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
    fn a_year_of_another_season_or_of_this_year_is_not_taken_from_the_text() {
        let treaty = DateMention { first: 2, ..day(5, 15, YearWords::Stated(1992)) };
        assert_eq!(resolved(day(1, 5, YearWords::Unsaid), None, &[treaty]).unwrap().0, "XXXX-01-05");
        assert_eq!(resolved(day(9, 13, YearWords::This), None, &[treaty]).unwrap().0, "XXXX-09-13");
        let january = DateMention { first: 12, ..day(1, 12, YearWords::Stated(2024)) };
        assert_eq!(resolved(day(12, 28, YearWords::Unsaid), None, &[january]).unwrap().0, "2023-12-28");
    }

    #[test]
    fn the_turn_of_the_year_is_near() {
        let january = Some(Date::constant(2024, 1, 3));
        let found = |words| resolved(words, january, &[]).unwrap().0;
        assert_eq!(found(day(12, 28, YearWords::Unsaid)), "2023-12-28");
        assert_eq!(found(day(12, 28, YearWords::This)), "2024-12-28");
        assert_eq!(found(day(1, 5, YearWords::Last)), "2023-01-05");
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
