use serde::{Deserialize, Serialize};

use super::tenure::PeriodError;
use super::{Answer, BodyId, Date, Edtf, Name, StateCode};

/// The time in which a state chairs a body, and with it the organization.
///
/// *Structural*: it does not surely end before it starts. On the day of a session at which the chair passes, both
/// states are in the chair: the one opens the session, the other closes it.
///
/// The label is what the time is called. A chairmanship of *2022* need not begin or end with that year, so no day is
/// read off the label.
///
/// ```
/// use pressroom::model::{Answer, Date};
/// use pressroom::registry::Registry;
///
/// let chair = Registry::csto().chairmanships().iter().find(|row| row.label().as_str() == "2022").unwrap();
/// assert_eq!(chair.state().as_str(), "AM");
/// assert_eq!(chair.covers(Date::constant(2021, 10, 1)), Answer::Known(true));
/// assert_eq!(chair.covers(Date::constant(2022, 12, 1)), Answer::Known(false));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "ChairmanshipWire", into = "ChairmanshipWire")]
pub struct Chairmanship {
    state: StateCode,
    of: BodyId,
    label: Name,
    start: Edtf,
    end: Option<Edtf>,
}

impl Chairmanship {
    /// A state in the chair of a body.
    ///
    /// # Errors
    ///
    /// Where the time surely ends before it starts.
    pub fn new(
        state: StateCode,
        of: BodyId,
        label: Name,
        start: Edtf,
        end: Option<Edtf>,
    ) -> Result<Self, PeriodError> {
        ChairmanshipWire { state, of, label, start, end }.try_into()
    }

    /// The same for a table.
    ///
    /// # Panics
    ///
    /// Where the time surely ends before it starts; in a constant this stops the build.
    pub const fn constant(state: StateCode, of: BodyId, label: Name, start: Edtf, end: Option<Edtf>) -> Self {
        assert!(in_order(&start, end.as_ref()), "a chairmanship does not end before it starts");
        Self { state, of, label, start, end }
    }

    /// The state.
    pub const fn state(&self) -> StateCode {
        self.state
    }

    /// The body that it chairs.
    pub const fn of(&self) -> &BodyId {
        &self.of
    }

    /// What the time is called: `2022`.
    pub const fn label(&self) -> &Name {
        &self.label
    }

    /// The first day, as precise as the source.
    pub const fn start(&self) -> &Edtf {
        &self.start
    }

    /// The last day, as precise as the source; absent where it goes on.
    pub const fn end(&self) -> Option<&Edtf> {
        self.end.as_ref()
    }

    /// Whether the state is in the chair on a day.
    pub fn covers(&self, day: Date) -> Answer<bool> {
        let begun = self.start.begun_on(day);
        let over = self.end.map_or(Answer::Known(false), |end| end.over_on(day));
        match (begun, over) {
            (Answer::Known(true), Answer::Known(false)) => Answer::Known(true),
            (Answer::Known(false), _) | (_, Answer::Known(true)) => Answer::Known(false),
            _ => Answer::Unknown,
        }
    }
}

const fn in_order(start: &Edtf, end: Option<&Edtf>) -> bool {
    match end {
        Some(end) => !end.is_surely_before(start),
        None => true,
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct ChairmanshipWire {
    /// The state.
    state: StateCode,
    /// The body that it chairs.
    of: BodyId,
    /// What the time is called: `2022`.
    label: Name,
    /// The first day, as precise as the source.
    start: Edtf,
    /// The last day, as precise as the source, not before the first; absent where it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    end: Option<Edtf>,
}

impl TryFrom<ChairmanshipWire> for Chairmanship {
    type Error = PeriodError;

    fn try_from(wire: ChairmanshipWire) -> Result<Self, PeriodError> {
        let ChairmanshipWire { state, of, label, start, end } = wire;
        if in_order(&start, end.as_ref()) {
            Ok(Self { state, of, label, start, end })
        } else {
            Err(PeriodError::end_before_start())
        }
    }
}

impl From<Chairmanship> for ChairmanshipWire {
    fn from(row: Chairmanship) -> Self {
        Self { state: row.state, of: row.of, label: row.label, start: row.start, end: row.end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chair(start: &str, end: Option<&str>) -> Result<Chairmanship, PeriodError> {
        let edtf = |text: &str| text.parse().unwrap();
        let csc = BodyId::from_static("csc");
        let label = Name::constant("2014");
        Chairmanship::new(StateCode::constant("RU"), csc, label, edtf(start), end.map(edtf))
    }

    #[test]
    fn days_at_imprecise_ends_are_not_known() {
        let row = chair("2013-09-23", Some("2014-12")).unwrap();
        assert_eq!(row.covers(Date::constant(2013, 9, 22)), Answer::Known(false));
        assert_eq!(row.covers(Date::constant(2013, 9, 23)), Answer::Known(true));
        assert_eq!(row.covers(Date::constant(2014, 12, 10)), Answer::Unknown);
        assert_eq!(row.covers(Date::constant(2015, 1, 1)), Answer::Known(false));
        assert_eq!(chair("2025", None).unwrap().covers(Date::constant(2026, 1, 1)), Answer::Known(true));
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        assert!(chair("2014", Some("2013-12-31")).is_err());
        assert!(chair("2014-12", Some("2014")).is_ok(), "this may be in order");
    }
}
