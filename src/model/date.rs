use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use crate::vocabulary::serde_as_text;

/// A calendar day without a zone, years 0001 to 9999, in the proleptic Gregorian calendar (ISO 8601).
///
/// *Lexical*: the day exists. The text form is exactly `YYYY-MM-DD`.
///
/// # Example
///
/// ```
/// use pressroom::model::Date;
///
/// const SIGNED: Date = Date::constant(1992, 5, 15);
/// assert_eq!("1992-05-15".parse(), Ok(SIGNED));
/// assert!("2023-02-30".parse::<Date>().is_err());
/// assert!("2023-2-3".parse::<Date>().is_err());
/// ```
///
/// An impossible date in a table stops the build:
///
/// ```compile_fail,E0080
/// const NEVER: pressroom::model::Date = pressroom::model::Date::constant(2023, 2, 30);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("format" = "date")))]
pub struct Date(NaiveDate);

/// A text or a triple of numbers that is no day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct DateError(#[from] Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
enum Kind {
    #[error("a date is written YYYY-MM-DD")]
    Form,
    #[error("{0:04}-{1:02}-{2:02} is not a day of the calendar")]
    NoSuchDay(u16, u8, u8),
}

impl Date {
    /// The day with this year, month and day of the month, both from 1.
    ///
    /// # Errors
    ///
    /// Where the calendar has no such day, or the year is not one of 1 to 9999.
    pub const fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let in_range = year >= 1 && year <= 9999;
        match NaiveDate::from_ymd_opt(year as i32, month as u32, day as u32) {
            Some(date) if in_range => Ok(Self(date)),
            _ => Err(DateError(Kind::NoSuchDay(year, month, day))),
        }
    }

    /// The same for constants.
    ///
    /// # Panics
    ///
    /// Where [`Date::new`] gives an error; in a constant this stops the build.
    pub const fn constant(year: u16, month: u8, day: u8) -> Self {
        match Self::new(year, month, day) {
            Ok(date) => date,
            #[expect(clippy::panic, reason = "documented; it stops the build of a wrong table")]
            Err(_) => panic!("not a day of the calendar"),
        }
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs() as u16
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.0.day() as u8
    }

    /// The number of days from another day to this one; negative where this one is before.
    ///
    /// ```
    /// use pressroom::model::Date;
    ///
    /// let (event, release) = (Date::constant(2023, 12, 30), Date::constant(2024, 1, 2));
    /// assert_eq!(release.days_since(event), 3);
    /// assert_eq!(event.days_since(release), -3);
    /// ```
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The number of days from the Monday of its week: 0 for Monday to 6 for Sunday.
    pub fn days_from_monday(self) -> u8 {
        self.0.weekday().num_days_from_monday() as u8
    }

    /// The day before, where the range of years has one.
    pub fn previous(self) -> Option<Self> {
        self.0.pred_opt().filter(|date| date.year() >= 1).map(Self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return Err(Kind::Form.into());
        };
        let year = digits(&[*y1, *y2, *y3, *y4]).ok_or(Kind::Form)?;
        let month = digits(&[*m1, *m2]).ok_or(Kind::Form)?;
        let day = digits(&[*d1, *d2]).ok_or(Kind::Form)?;
        Self::new(year, month as u8, day as u8)
    }
}

serde_as_text!(Date, "a date as YYYY-MM-DD");

/// The number that ASCII digits spell; nothing where another byte is among them.
pub(super) const fn digits(digits: &[u8]) -> Option<u16> {
    let mut number = 0_u16;
    let mut rest = digits;
    while let [digit, tail @ ..] = rest {
        if !digit.is_ascii_digit() || number > (u16::MAX - 9) / 10 {
            return None;
        }
        number = number * 10 + (*digit - b'0') as u16;
        rest = tail;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ten_characters_are_a_date() {
        for bad in [
            "2023-11-13 ",
            "2023-11-13\n",
            "+023-11-13",
            "2023/11/13",
            "0000-01-01",
            "20231113",
            "２023-11-1",
        ] {
            assert!(bad.parse::<Date>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn leap_days_exist_in_leap_years_only() {
        assert!("2024-02-29".parse::<Date>().is_ok());
        assert_eq!(
            "2023-02-29".parse::<Date>().unwrap_err().to_string(),
            "2023-02-29 is not a day of the calendar"
        );
    }

    #[test]
    fn the_first_day_has_none_before_it() {
        assert_eq!(Date::constant(1, 1, 1).previous(), None);
        assert_eq!(Date::constant(2024, 3, 1).previous(), Some(Date::constant(2024, 2, 29)));
    }
}
