/// What a registry can say to a question about a day.
///
/// A registry is a list of what was seen. A day that its rows do not cover gives *unknown*, never *nobody*.
///
/// ```
/// use pressroom::model::{Answer, Date, StateCode};
/// use pressroom::registry::Registry;
///
/// let chairs = |day| Registry::csto().chairs(day).map(|rows| rows.iter().map(|row| row.state()).collect::<Vec<_>>());
/// assert_eq!(chairs(Date::constant(2022, 6, 1)), Answer::Known(vec![StateCode::constant("AM")]));
/// assert_eq!(chairs(Date::constant(1995, 6, 1)), Answer::Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer<T> {
    /// This is known; an empty list or `None` means *nobody* or *not*.
    Known(T),
    /// The data does not say.
    Unknown,
}

impl<T> Answer<T> {
    /// What is known.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown => None,
        }
    }

    /// The same answer in other words.
    pub fn map<U>(self, words: impl FnOnce(T) -> U) -> Answer<U> {
        match self {
            Self::Known(value) => Answer::Known(words(value)),
            Self::Unknown => Answer::Unknown,
        }
    }
}
