use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Answer, Date, Edtf, EntityId, PostKind};
use crate::vocabulary::closed_codes;

/// Why days that belong together are not a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct PeriodError(#[from] Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
enum Kind {
    #[error("it ends before it starts")]
    EndBeforeStart,
    #[error("a day of it lies before its start, or after its end")]
    Outside,
    #[error("its days are not in the order of time")]
    Order,
    #[error("nothing is known of its time")]
    Empty,
}

impl PeriodError {
    pub(super) const fn end_before_start() -> Self {
        Self(Kind::EndBeforeStart)
    }

    pub(super) const fn order() -> Self {
        Self(Kind::Order)
    }
}

closed_codes! {
    /// Why somebody is known to hold a post on a day. *Closed.*
    pub enum HoldingBasis {
        /// The day lies within the known limits of the term.
        Term = "term",
        /// A page or an event of that very day shows it.
        Observed = "observed",
        /// They are known to have held it before and after that day.
        Between = "between",
    }
}

/// A post that a person held, or was seen in.
///
/// *Structural*: something of its time is known; nothing of it lies surely before the start or after the end; the days
/// of `observed_on` are in the order of time.
///
/// A release is an observation: it shows a person in a post on a day, not since when or until when. So an absent start
/// or end is *not known*, and never *open*. For somebody still in the post, the last observation says until when that is
/// known.
///
/// ```
/// use pressroom::model::{Answer, BodyId, Date, Edtf, EntityId, HoldingBasis, PostKind, Tenure};
///
/// const CHIEF: Tenure = Tenure::constant(PostKind::ChiefOfStaff, EntityId::Body(BodyId::from_static("joint-staff")))
///     .seen_on(&[Edtf::constant("2015-12-07")])
///     .until(Edtf::constant("2023-11-23"));
/// assert_eq!(CHIEF.on(Date::constant(2019, 5, 1)), Answer::Known(Some(HoldingBasis::Between)));
/// assert_eq!(CHIEF.on(Date::constant(2024, 5, 1)), Answer::Known(None));
/// assert_eq!(CHIEF.on(Date::constant(2015, 5, 1)), Answer::Unknown);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "TenureWire", into = "TenureWire")]
pub struct Tenure {
    post: PostKind,
    of: EntityId,
    acting: bool,
    start: Option<Edtf>,
    end: Option<Edtf>,
    observed_on: Cow<'static, [Edtf]>,
}

impl Tenure {
    /// A post of a table; its time is added by the methods that follow.
    pub const fn constant(post: PostKind, of: EntityId) -> Self {
        Self { post, of, acting: false, start: None, end: None, observed_on: Cow::Borrowed(&[]) }
    }

    /// A post with what is known of its time: its first and its last day, and the days of pages and events that show it.
    ///
    /// ```
    /// use pressroom::model::{EntityId, PostKind, StateCode, Tenure};
    ///
    /// let of = EntityId::State(StateCode::constant("BY"));
    /// let seen = vec!["2021-08".parse()?, "2025".parse()?];
    /// let secretary = Tenure::new(PostKind::SecurityCouncilSecretary, of.clone(), None, None, seen)?;
    /// assert_eq!(secretary.start(), None);
    /// assert!(Tenure::new(PostKind::SecurityCouncilSecretary, of, None, None, vec![]).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Where nothing is known of its time, it surely ends before it starts, or its days are not in the order of time.
    pub fn new(
        post: PostKind,
        of: EntityId,
        start: Option<Edtf>,
        end: Option<Edtf>,
        observed_on: Vec<Edtf>,
    ) -> Result<Self, PeriodError> {
        Self { start, end, observed_on: Cow::Owned(observed_on), ..Self::constant(post, of) }.checked()
    }

    /// The same, held for another or for the time being.
    #[must_use]
    pub const fn acting(mut self) -> Self {
        self.acting = true;
        self
    }

    /// The same, from a first day on.
    ///
    /// # Panics
    ///
    /// Where that contradicts what is known already; in a constant this stops the build.
    #[must_use]
    pub const fn since(mut self, start: Edtf) -> Self {
        self.start = Some(start);
        assert!(self.contradiction().is_none(), "the start fits what else is known");
        self
    }

    /// The same, to a last day.
    ///
    /// # Panics
    ///
    /// Where that contradicts what is known already; in a constant this stops the build.
    #[must_use]
    pub const fn until(mut self, end: Edtf) -> Self {
        self.end = Some(end);
        assert!(self.contradiction().is_none(), "the end fits what else is known");
        self
    }

    /// The same, with the days of pages or events that show it.
    ///
    /// # Panics
    ///
    /// Where that contradicts what is known already; in a constant this stops the build.
    #[must_use]
    pub const fn seen_on(mut self, days: &'static [Edtf]) -> Self {
        // A constant function cannot drop the list that was there: none, for a table gives one.
        std::mem::forget(std::mem::replace(&mut self.observed_on, Cow::Borrowed(days)));
        assert!(self.contradiction().is_none(), "the days fit what else is known");
        self
    }

    /// The kind of post.
    pub const fn post(&self) -> &PostKind {
        &self.post
    }

    /// Whose post it is.
    pub const fn of(&self) -> &EntityId {
        &self.of
    }

    /// Whether the person acts for another or for the time being.
    pub const fn is_acting(&self) -> bool {
        self.acting
    }

    /// The first day, where it is known.
    pub const fn start(&self) -> Option<&Edtf> {
        self.start.as_ref()
    }

    /// The last day, where it is known.
    pub const fn end(&self) -> Option<&Edtf> {
        self.end.as_ref()
    }

    /// The days of pages and events that show the person in the post: not the limits of a term.
    pub fn observed_on(&self) -> &[Edtf] {
        &self.observed_on
    }

    /// Whether it is held on a day, and how that is known: `Known(None)` where the day lies surely outside.
    pub fn on(&self, day: Date) -> Answer<Option<HoldingBasis>> {
        let before = self.start.is_some_and(|start| start.begun_on(day) == Answer::Known(false));
        let after = self.end.is_some_and(|end| end.over_on(day) == Answer::Known(true));
        if before || after {
            return Answer::Known(None);
        }
        let seen = self.observed_on.iter().any(|seen| seen.single_day() == Some(day));
        let begun = self.evidence().filter_map(Edtf::latest).min().is_some_and(|first| first <= day);
        let held = self.evidence().filter_map(Edtf::earliest).max().is_some_and(|last| day <= last);
        let limits = self.start.is_some_and(|start| start.begun_on(day) == Answer::Known(true))
            && self.end.is_some_and(|end| end.over_on(day) == Answer::Known(false));
        match () {
            () if limits => Answer::Known(Some(HoldingBasis::Term)),
            () if seen => Answer::Known(Some(HoldingBasis::Observed)),
            () if begun && held => Answer::Known(Some(HoldingBasis::Between)),
            () => Answer::Unknown,
        }
    }

    /// All days, exact or not, on which the post was surely held.
    fn evidence(&self) -> impl Iterator<Item = &Edtf> {
        self.start.iter().chain(self.observed_on.iter()).chain(self.end.iter())
    }

    /// Whether some day surely belongs to both.
    pub fn surely_overlaps(&self, other: &Self) -> bool {
        let first = |tenure: &Self| tenure.evidence().filter_map(Edtf::latest).min();
        let last = |tenure: &Self| tenure.evidence().filter_map(Edtf::earliest).max();
        // Who leaves and who follows may meet on one day.
        let before =
            |one: &Self, other: &Self| matches!((first(one), last(other)), (Some(a), Some(b)) if a < b);
        before(self, other) && before(other, self)
    }

    fn checked(self) -> Result<Self, PeriodError> {
        match self.contradiction() {
            Some(kind) => Err(kind.into()),
            None => Ok(self),
        }
    }

    const fn contradiction(&self) -> Option<Kind> {
        if let (Some(start), Some(end)) = (&self.start, &self.end)
            && end.is_surely_before(start)
        {
            return Some(Kind::EndBeforeStart);
        }
        let observed = match &self.observed_on {
            Cow::Borrowed(days) => days,
            Cow::Owned(days) => days.as_slice(),
        };
        if self.start.is_none() && self.end.is_none() && observed.is_empty() {
            return Some(Kind::Empty);
        }
        let mut rest = observed;
        while let [day, tail @ ..] = rest {
            if let Some(start) = &self.start
                && day.is_surely_before(start)
            {
                return Some(Kind::Outside);
            }
            if let Some(end) = &self.end
                && end.is_surely_before(day)
            {
                return Some(Kind::Outside);
            }
            if let [next, ..] = tail
                && next.is_surely_before(day)
            {
                return Some(Kind::Order);
            }
            rest = tail;
        }
        None
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct TenureWire {
    /// The kind of post.
    post: PostKind,
    /// Whose post it is.
    of: EntityId,
    /// Whether the person acts for another or for the time being.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    acting: bool,
    /// The first day, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start: Option<Edtf>,
    /// The last day, where it is known; not before the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    end: Option<Edtf>,
    /// The days of pages and events that show the person in the post, in the order of time, from the first day to the
    /// last; not the limits of a term.
    #[serde(default, skip_serializing_if = "<[Edtf]>::is_empty")]
    observed_on: Cow<'static, [Edtf]>,
}

impl TryFrom<TenureWire> for Tenure {
    type Error = PeriodError;

    fn try_from(wire: TenureWire) -> Result<Self, PeriodError> {
        let TenureWire { post, of, acting, start, end, observed_on } = wire;
        Self { post, of, acting, start, end, observed_on }.checked()
    }
}

impl From<Tenure> for TenureWire {
    fn from(tenure: Tenure) -> Self {
        let Tenure { post, of, acting, start, end, observed_on } = tenure;
        Self { post, of, acting, start, end, observed_on }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BodyId;

    fn edtf(text: &str) -> Edtf {
        text.parse().unwrap()
    }

    fn csto() -> EntityId {
        EntityId::Body(BodyId::from_static("csto"))
    }

    fn term(start: &str, end: &str) -> Tenure {
        Tenure::new(PostKind::SecretaryGeneral, csto(), Some(edtf(start)), Some(edtf(end)), vec![]).unwrap()
    }

    fn seen(days: &[&str]) -> Tenure {
        let days = days.iter().map(|day| edtf(day)).collect();
        Tenure::new(PostKind::SecretaryGeneral, csto(), None, None, days).unwrap()
    }

    #[test]
    fn a_year_that_was_seen_says_nothing_of_its_days() {
        let minister = seen(&["2011", "2017"]);
        assert_eq!(minister.on(Date::constant(2014, 5, 1)), Answer::Known(Some(HoldingBasis::Between)));
        assert_eq!(minister.on(Date::constant(2011, 5, 1)), Answer::Unknown);
        assert_eq!(minister.on(Date::constant(2018, 1, 1)), Answer::Unknown);
    }

    #[test]
    fn an_end_that_is_not_known_is_not_open() {
        let since = Tenure::new(PostKind::Chair, csto(), Some(edtf("2020-11-30")), None, vec![]).unwrap();
        assert_eq!(since.on(Date::constant(2020, 11, 30)), Answer::Known(Some(HoldingBasis::Between)));
        assert_eq!(since.on(Date::constant(2020, 12, 1)), Answer::Unknown);
        assert_eq!(since.on(Date::constant(2020, 11, 29)), Answer::Known(None));
    }

    #[test]
    fn who_follows_on_the_day_of_the_change_does_not_overlap() {
        assert!(!term("2017-01-01", "2017-05-02").surely_overlaps(&term("2017-05-02", "2018-11-02")));
        assert!(term("2017-01-01", "2017-05-03").surely_overlaps(&term("2017-05-02", "2018-11-02")));
        assert!(!term("2016", "2017").surely_overlaps(&term("2017", "2018")));
    }

    #[test]
    fn times_that_cannot_be_are_refused() {
        let read = |json: &str| {
            let json = format!(
                r#"{{"post": "chair", "of": {{"type": "body", "id": "csc"}}{}{json}}}"#,
                if json.is_empty() { "" } else { ", " }
            );
            serde_json::from_str::<Tenure>(&json).map_err(|error| error.to_string())
        };
        let says = |json, words: &str| {
            assert!(read(json).is_err_and(|error| error.contains(words)), "{json}");
        };
        says("", "nothing is known");
        says(r#""start": "2020", "end": "2019""#, "ends before it starts");
        says(r#""observed_on": ["2020", "2019"]"#, "order of time");
        says(r#""end": "2019", "observed_on": ["2020"]"#, "lies before its start, or after its end");
        assert!(read(r#""end": "2019", "observed_on": ["2019-12-31"]"#).is_ok());
    }
}
