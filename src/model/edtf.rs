use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::date::digits;
use super::{Answer, Date};
use crate::vocabulary::serde_as_text;

/// A date as precise as the text is, in the forms of EDTF that releases need.
///
/// The Extended Date/Time Format (Library of Congress; ISO 8601-2) writes a date of which only a part is known:
///
/// - `2023`, `2023-11`, `2023-11-13`: a year, a month, a day
/// - `XXXX-11`, `XXXX-11-13`: a month or a day of a year that the text does not give
/// - `2024-33` to `2024-36`: the first to the fourth quarter
/// - `2024-40`, `2024-41`: the first, the second half of the year
/// - `A/B`, `A/..`, `../B`: from A to B; with an open end
///
/// *Structural*: days exist (29 February also in an unknown year), and an interval does not surely end before it
/// starts.
///
/// # Comparison
///
/// There is no order of imprecise dates, so there is no `Ord`: [`compare`](Edtf::compare) says `None` where it
/// cannot be known.
///
/// ```
/// use std::cmp::Ordering;
/// use pressroom::model::{Date, Edtf};
///
/// let november: Edtf = "2023-11".parse()?;
/// let day: Edtf = "2023-12-01".parse()?;
/// assert_eq!(november.compare(&day), Some(Ordering::Less));
/// assert_eq!(november.compare(&"2023-11-13".parse()?), None);
/// assert_eq!(november.latest(), Some(Date::constant(2023, 11, 30)));
/// assert!("2023-11-31".parse::<Edtf>().is_err());
/// # Ok::<(), pressroom::model::EdtfError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("pattern" = PATTERN)))]
pub struct Edtf(Form);

/// A date alone as a regular expression; which days a month has, it does not say.
#[cfg(feature = "schema")]
macro_rules! one {
    () => {
        concat!(
            "([0-9]{4}(-((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|3[3-6]|4[01]))?",
            "|XXXX-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)"
        )
    };
}

/// The form as a regular expression that every engine reads alike.
#[cfg(feature = "schema")]
const PATTERN: &str = concat!("^(", one!(), "(/(", one!(), r"|\.\.))?|\.\./", one!(), ")$");

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    One(Part),
    Interval(Part, Part),
    From(Part),
    Until(Part),
}

/// One end of an interval, or a date alone.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Year(u16),
    Month(Option<u16>, u8),
    Day(Option<u16>, u8, u8),
    Quarter(u16, u8),
    Half(u16, u8),
}

/// Why a text is not a date in these forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct EdtfError(#[from] Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
enum Kind {
    #[error(
        "not one of the forms YYYY, YYYY-MM, YYYY-MM-DD, XXXX-MM, XXXX-MM-DD, a quarter, a half or an interval"
    )]
    Form,
    #[error("the calendar has no such day")]
    NoSuchDay,
    #[error("the interval ends before it starts")]
    EndBeforeStart,
}

impl Edtf {
    /// A year, 1 to 9999.
    ///
    /// # Errors
    ///
    /// Where the year is out of range.
    pub const fn year(year: u16) -> Result<Self, EdtfError> {
        Self::one(Part::Year(year).checked())
    }

    /// A month of a year, or of a year that is not known.
    ///
    /// # Errors
    ///
    /// Where the month is not one of 1 to 12.
    pub const fn month(year: Option<u16>, month: u8) -> Result<Self, EdtfError> {
        Self::one(Part::Month(year, month).checked())
    }

    /// A day of a year, or of a year that is not known.
    ///
    /// # Errors
    ///
    /// Where the calendar has no such day.
    pub const fn day(year: Option<u16>, month: u8, day: u8) -> Result<Self, EdtfError> {
        Self::one(Part::Day(year, month, day).checked())
    }

    /// A quarter of a year, from 1 to 4.
    ///
    /// # Errors
    ///
    /// Where there is no such quarter.
    pub const fn quarter(year: u16, quarter: u8) -> Result<Self, EdtfError> {
        Self::one(Part::Quarter(year, quarter).checked())
    }

    /// A half of a year, 1 or 2.
    ///
    /// # Errors
    ///
    /// Where there is no such half.
    pub const fn half(year: u16, half: u8) -> Result<Self, EdtfError> {
        Self::one(Part::Half(year, half).checked())
    }

    /// A date alone from a table: `Edtf::constant("2023-11")`.
    ///
    /// # Panics
    ///
    /// Where the text is not such a date; in a constant this stops the build.
    pub const fn constant(text: &str) -> Self {
        match Self::one(Part::parse(text)) {
            Ok(edtf) => edtf,
            #[expect(clippy::panic, reason = "documented; it stops the build of a wrong table")]
            Err(_) => panic!("not a date in EDTF"),
        }
    }

    /// From the one date to the other, from a table: `Edtf::constant_interval("2014-12-22", "2014-12-23")`.
    ///
    /// # Panics
    ///
    /// Where one of the texts is not a date alone, or the second date surely lies before the first; in a constant this
    /// stops the build.
    pub const fn constant_interval(from: &str, to: &str) -> Self {
        let (from, to) = (Self::constant(from), Self::constant(to));
        match (from.0, to.0) {
            (Form::One(first), Form::One(last)) if !to.is_surely_before(&from) => {
                Self(Form::Interval(first, last))
            }
            #[expect(clippy::panic, reason = "documented; it stops the build of a wrong table")]
            _ => panic!("the interval ends before it starts"),
        }
    }

    const fn one(part: Result<Part, EdtfError>) -> Result<Self, EdtfError> {
        match part {
            Ok(part) => Ok(Self(Form::One(part))),
            Err(error) => Err(error),
        }
    }

    /// From the first date to the second, each a date alone.
    ///
    /// # Errors
    ///
    /// Where one of the two is itself an interval, or the second surely lies before the first.
    pub fn interval(from: Self, to: Self) -> Result<Self, EdtfError> {
        match (from.0, to.0) {
            (Form::One(from), Form::One(to)) => Self::ordered(from, to),
            _ => Err(Kind::Form.into()),
        }
    }

    fn ordered(from: Part, to: Part) -> Result<Self, EdtfError> {
        if Self(Form::One(to)).is_surely_before(&Self(Form::One(from))) {
            return Err(Kind::EndBeforeStart.into());
        }
        Ok(Self(Form::Interval(from, to)))
    }

    /// The earliest day it can be: `None` where that is not known.
    pub fn earliest(&self) -> Option<Date> {
        match self.0 {
            Form::One(part) | Form::Interval(part, _) | Form::From(part) => part.first(),
            Form::Until(_) => None,
        }
    }

    /// The latest day it can be: `None` where that is not known.
    pub fn latest(&self) -> Option<Date> {
        match self.0 {
            Form::One(part) | Form::Interval(_, part) | Form::Until(part) => part.last(),
            Form::From(_) => None,
        }
    }

    /// Whether it lies before, on the same day as, or after the other; `None` where that cannot be known.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self.single_day(), other.single_day()) {
            (Some(one), Some(two)) => Some(one.cmp(&two)),
            _ if self.is_surely_before(other) => Some(Ordering::Less),
            _ if other.is_surely_before(self) => Some(Ordering::Greater),
            _ => None,
        }
    }

    /// Whether what begins on this date has begun on a day.
    pub(super) fn begun_on(&self, day: Date) -> Answer<bool> {
        match (self.earliest(), self.latest()) {
            (_, Some(latest)) if latest <= day => Answer::Known(true),
            (Some(earliest), _) if day < earliest => Answer::Known(false),
            _ => Answer::Unknown,
        }
    }

    /// Whether what ends on this date is over on a day; on its last day it is not.
    pub(super) fn over_on(&self, day: Date) -> Answer<bool> {
        match (self.earliest(), self.latest()) {
            (_, Some(latest)) if latest < day => Answer::Known(true),
            (Some(earliest), _) if day <= earliest => Answer::Known(false),
            _ => Answer::Unknown,
        }
    }

    /// Whether it surely lies before the other one; in constants too.
    pub(super) const fn is_surely_before(&self, other: &Self) -> bool {
        let last = match self.0 {
            Form::One(part) | Form::Interval(_, part) | Form::Until(part) => part.last_day(),
            Form::From(_) => None,
        };
        let first = match other.0 {
            Form::One(part) | Form::Interval(part, _) | Form::From(part) => part.first_day(),
            Form::Until(_) => None,
        };
        match (last, first) {
            (Some(last), Some(first)) => number(last) < number(first),
            _ => false,
        }
    }

    /// The day, where it is exactly one.
    pub fn single_day(&self) -> Option<Date> {
        self.earliest().filter(|day| self.latest() == Some(*day))
    }

    /// The year, where it is a date alone (no interval) and states one.
    pub fn stated_year(&self) -> Option<u16> {
        match self.0 {
            Form::One(Part::Year(year) | Part::Quarter(year, _) | Part::Half(year, _)) => Some(year),
            Form::One(Part::Month(year, _) | Part::Day(year, _, _)) => year,
            _ => None,
        }
    }
}

impl Part {
    const fn checked(self) -> Result<Self, EdtfError> {
        let good = match self {
            Self::Year(year) => year >= 1 && year <= 9999,
            // A year with a 29 February stands in for the unknown one.
            Self::Month(year, month) => Date::new(some_year(year), month, 1).is_ok(),
            Self::Day(year, month, day) => Date::new(some_year(year), month, day).is_ok(),
            Self::Quarter(year, quarter) => year >= 1 && year <= 9999 && quarter >= 1 && quarter <= 4,
            Self::Half(year, half) => year >= 1 && year <= 9999 && half >= 1 && half <= 2,
        };
        if good { Ok(self) } else { Err(EdtfError(Kind::NoSuchDay)) }
    }

    fn first(self) -> Option<Date> {
        let (year, month, day) = self.first_day()?;
        Date::new(year, month, day).ok()
    }

    fn last(self) -> Option<Date> {
        let (year, month, day) = self.last_day()?;
        Date::new(year, month, day).ok()
    }

    /// Year, month and day of the first day.
    const fn first_day(self) -> Option<(u16, u8, u8)> {
        Some(match self {
            Self::Year(year) => (year, 1, 1),
            Self::Month(Some(year), month) => (year, month, 1),
            Self::Day(Some(year), month, day) => (year, month, day),
            Self::Quarter(year, quarter) => (year, quarter * 3 - 2, 1),
            Self::Half(year, half) => (year, half * 6 - 5, 1),
            Self::Month(None, _) | Self::Day(None, ..) => return None,
        })
    }

    /// Year, month and day of the last day.
    const fn last_day(self) -> Option<(u16, u8, u8)> {
        let (year, month) = match self {
            Self::Year(year) => (year, 12),
            Self::Month(Some(year), month) => (year, month),
            Self::Quarter(year, quarter) => (year, quarter * 3),
            Self::Half(year, half) => (year, half * 6),
            Self::Month(None, _) | Self::Day(..) => return self.first_day(),
        };
        Some((year, month, days_of(year, month)))
    }

    const fn parse(text: &str) -> Result<Self, EdtfError> {
        let Some((year, rest)) = text.as_bytes().split_first_chunk::<4>() else {
            return Err(EdtfError(Kind::Form));
        };
        let year = if matches!(year, b"XXXX") { None } else { Some(digits(year)) };
        if let Some(None) = year {
            return Err(EdtfError(Kind::Form));
        }
        let year = match year {
            Some(year) => year,
            None => None,
        };
        let part = match *rest {
            [] => match year {
                Some(year) => Self::Year(year),
                None => return Err(EdtfError(Kind::Form)),
            },
            [b'-', m1, m2] => match (digits(&[m1, m2]), year) {
                (Some(quarter @ 33..=36), Some(year)) => Self::Quarter(year, quarter as u8 - 32),
                (Some(half @ 40..=41), Some(year)) => Self::Half(year, half as u8 - 39),
                (Some(month @ 1..=12), year) => Self::Month(year, month as u8),
                _ => return Err(EdtfError(Kind::Form)),
            },
            [b'-', m1, m2, b'-', d1, d2] => match (digits(&[m1, m2]), digits(&[d1, d2])) {
                (Some(month), Some(day)) => Self::Day(year, month as u8, day as u8),
                _ => return Err(EdtfError(Kind::Form)),
            },
            _ => return Err(EdtfError(Kind::Form)),
        };
        part.checked()
    }
}

/// The year, or a leap year in place of an unknown one.
const fn some_year(year: Option<u16>) -> u16 {
    match year {
        Some(year) => year,
        None => 2000,
    }
}

/// The days of a month.
const fn days_of(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A day as a number that grows with time.
const fn number((year, month, day): (u16, u8, u8)) -> u32 {
    year as u32 * 10_000 + month as u32 * 100 + day as u32
}

impl From<Date> for Edtf {
    fn from(date: Date) -> Self {
        Self(Form::One(Part::Day(Some(date.year()), date.month(), date.day())))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Month(None, month) => write!(f, "XXXX-{month:02}"),
            Self::Day(None, month, day) => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(Some(year), month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(Some(year), month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-{}", quarter + 32),
            Self::Half(year, half) => write!(f, "{year:04}-{}", half + 39),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Form::One(part) => part.fmt(f),
            Form::Interval(from, to) => write!(f, "{from}/{to}"),
            Form::From(from) => write!(f, "{from}/.."),
            Form::Until(to) => write!(f, "../{to}"),
        }
    }
}

impl fmt::Debug for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        match text.split_once('/') {
            None => Part::parse(text).map(|part| Self(Form::One(part))),
            Some(("..", "..")) => Err(Kind::Form.into()),
            Some((from, "..")) => Part::parse(from).map(|part| Self(Form::From(part))),
            Some(("..", to)) => Part::parse(to).map(|part| Self(Form::Until(part))),
            Some((from, to)) => Self::ordered(Part::parse(from)?, Part::parse(to)?),
        }
    }
}

serde_as_text!(Edtf, "a date in EDTF");

#[cfg(test)]
mod tests {
    use super::*;

    fn edtf(text: &str) -> Edtf {
        text.parse().unwrap()
    }

    #[test]
    fn every_form_prints_as_it_was_read() {
        for text in [
            "2023",
            "2023-11",
            "2023-11-13",
            "XXXX-11",
            "XXXX-11-13",
            "XXXX-02-29",
            "2024-33",
            "2024-36",
            "2024-40",
            "2024-41",
            "2024-04-01/2024-04-23",
            "2024-04/..",
            "../2024",
            "XXXX-04-01/XXXX-04-23",
            "2021/2025",
        ] {
            assert_eq!(edtf(text).to_string(), text);
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for text in [
            "",
            "23",
            "0000",
            "2023-13",
            "2023-00",
            "2023-32",
            "2023-42",
            "2023-11-31",
            "XXXX",
            "XXXX-33",
            "2023-11-13T00:00",
            "2023~",
            "../..",
            "/",
            "2023/",
            "2024/2023",
            "a/b/c",
        ] {
            assert!(text.parse::<Edtf>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn an_interval_of_unknown_years_may_cross_the_turn_of_the_year() {
        assert_eq!(edtf("XXXX-12-30/XXXX-01-02").latest(), None);
        assert_eq!(edtf("2023-12-30/2024-01-02").latest(), Some(Date::constant(2024, 1, 2)));
    }

    #[test]
    fn bounds_are_those_of_the_period() {
        let bounds = |text| (edtf(text).earliest(), edtf(text).latest());
        let day = |year, month, day| Some(Date::constant(year, month, day));
        assert_eq!(bounds("2024-02"), (day(2024, 2, 1), day(2024, 2, 29)));
        assert_eq!(bounds("2024-36"), (day(2024, 10, 1), day(2024, 12, 31)));
        assert_eq!(bounds("2024-40"), (day(2024, 1, 1), day(2024, 6, 30)));
        assert_eq!(bounds("../2024"), (None, day(2024, 12, 31)));
        assert_eq!(bounds("XXXX-11-13"), (None, None));
    }
}
