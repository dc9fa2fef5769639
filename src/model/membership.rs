use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::tenure::PeriodError;
use super::{Answer, BodyId, Date, Edtf};
use crate::vocabulary::{closed_codes, open_codes};

closed_codes! {
    /// What a membership is. *Closed.*
    pub enum MembershipKind {
        /// A member, whatever the status of its membership.
        Member = "member",
        /// An observer.
        Observer = "observer",
    }
}

open_codes! {
    /// The status of a membership. *Open.*
    pub enum MembershipStatus {
        /// A party to the treaty before the organization was founded on it.
        TreatyMember = "treaty_member",
        /// A member.
        Member = "member",
        /// A member whose membership is suspended.
        Suspended = "suspended",
        /// A member that says it does not take part for the time being.
        ParticipationFrozen = "participation_frozen",
        /// A member that has left, where the membership is kept for its history.
        Withdrawn = "withdrawn",
        /// An observer in the parliamentary assembly.
        PaObserver = "pa_observer",
        /// An observer at the organization.
        Observer = "observer",
    }
}

/// A status and since when. It ends where the next one begins.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct StatusPeriod {
    /// The status.
    pub status: MembershipStatus,
    /// Since when, as precise as the source.
    pub since: Edtf,
}

impl StatusPeriod {
    /// A status since a day.
    pub const fn new(status: MembershipStatus, since: Edtf) -> Self {
        Self { status, since }
    }
}

/// One membership of a state in a body, from joining to leaving.
///
/// *Structural*: it has at least one status; the statuses are in the order of time; it does not surely end before the
/// last of them begins. An absent end means that it goes on: a membership has an end that is known, where a post is left in silence.
///
/// A status never follows from attendance: who stays away from a session is a member all the same.
///
/// ```
/// use pressroom::model::{Answer, Date, MembershipStatus};
/// use pressroom::registry::Registry;
///
/// let csto = Registry::csto();
/// let uzbekistan = csto.member_states().iter().find(|row| row.state.as_str() == "UZ").unwrap();
/// let second = uzbekistan.memberships.last().unwrap();
/// assert_eq!(second.status_on(Date::constant(2010, 1, 1)), Answer::Known(Some(&MembershipStatus::Member)));
/// assert_eq!(second.status_on(Date::constant(2013, 1, 1)), Answer::Known(Some(&MembershipStatus::Suspended)));
/// assert_eq!(second.status_on(Date::constant(2000, 1, 1)), Answer::Known(None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "MembershipWire", into = "MembershipWire")]
pub struct Membership {
    of: BodyId,
    kind: MembershipKind,
    statuses: Cow<'static, [StatusPeriod]>,
    end: Option<Edtf>,
}

/// Why statuses are not a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct MembershipError(#[from] Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
enum Kind {
    #[error("a membership has at least one status")]
    NoStatus,
    #[error("of the statuses of a membership: {0}")]
    Period(PeriodError),
}

impl Membership {
    /// A membership with these statuses, to its end where it has one.
    ///
    /// # Errors
    ///
    /// Where there is no status, or the days are not in the order of time.
    pub fn new(
        of: BodyId,
        kind: MembershipKind,
        statuses: Vec<StatusPeriod>,
        end: Option<Edtf>,
    ) -> Result<Self, MembershipError> {
        MembershipWire { of, kind, statuses: Cow::Owned(statuses), end }.try_into()
    }

    /// The same for a table.
    ///
    /// # Panics
    ///
    /// Where [`Membership::new`] gives an error; in a constant this stops the build.
    pub const fn constant(
        of: BodyId,
        kind: MembershipKind,
        statuses: &'static [StatusPeriod],
        end: Option<Edtf>,
    ) -> Self {
        assert!(contradiction(statuses, end.as_ref()).is_none(), "statuses in the order of time");
        Self { of, kind, statuses: Cow::Borrowed(statuses), end }
    }

    /// Of which body.
    pub const fn of(&self) -> &BodyId {
        &self.of
    }

    /// Whether the state is a member or an observer.
    pub const fn kind(&self) -> MembershipKind {
        self.kind
    }

    /// The statuses in the order of time, at least one; each ends where the next begins.
    pub fn statuses(&self) -> &[StatusPeriod] {
        &self.statuses
    }

    /// Since when, as precise as the source.
    pub fn start(&self) -> Option<&Edtf> {
        self.statuses.first().map(|first| &first.since)
    }

    /// The last day, where it has ended.
    pub const fn end(&self) -> Option<&Edtf> {
        self.end.as_ref()
    }

    /// The status on a day: `Known(None)` where the day lies surely outside the membership, `Unknown` where it lies at
    /// an end of a status that is not known to the day.
    pub fn status_on(&self, day: Date) -> Answer<Option<&MembershipStatus>> {
        match self.covers(day) {
            Answer::Known(true) => {}
            Answer::Known(false) => return Answer::Known(None),
            Answer::Unknown => return Answer::Unknown,
        }
        // From the last status back: the first that is not surely still to come decides.
        for period in self.statuses.iter().rev() {
            match period.since.begun_on(day) {
                Answer::Known(true) => return Answer::Known(Some(&period.status)),
                Answer::Known(false) => {}
                Answer::Unknown => return Answer::Unknown,
            }
        }
        Answer::Unknown
    }

    /// Whether it holds on a day, in whatever status.
    pub fn covers(&self, day: Date) -> Answer<bool> {
        let over = self.end.map_or(Answer::Known(false), |end| end.over_on(day));
        let first = self.start().map_or(Answer::Known(false), |start| start.begun_on(day));
        let begun = self.statuses.iter().any(|period| period.since.begun_on(day) == Answer::Known(true));
        match (begun, over) {
            (_, Answer::Known(true)) => Answer::Known(false),
            (true, over) => over.map(|over| !over),
            (false, _) if first == Answer::Known(false) => Answer::Known(false),
            (false, _) => Answer::Unknown,
        }
    }
}

const fn contradiction(statuses: &[StatusPeriod], end: Option<&Edtf>) -> Option<Kind> {
    if statuses.is_empty() {
        return Some(Kind::NoStatus);
    }
    let mut rest = statuses;
    while let [status, tail @ ..] = rest {
        if let [next, ..] = tail
            && next.since.is_surely_before(&status.since)
        {
            return Some(Kind::Period(PeriodError::order()));
        }
        if let Some(end) = end
            && end.is_surely_before(&status.since)
        {
            return Some(Kind::Period(PeriodError::end_before_start()));
        }
        rest = tail;
    }
    None
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct MembershipWire {
    /// Of which body.
    of: BodyId,
    /// Whether the state is a member or an observer.
    kind: MembershipKind,
    /// The statuses in the order of time; each ends where the next begins.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    statuses: Cow<'static, [StatusPeriod]>,
    /// The last day, where it has ended; not before the last status begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    end: Option<Edtf>,
}

impl TryFrom<MembershipWire> for Membership {
    type Error = MembershipError;

    fn try_from(wire: MembershipWire) -> Result<Self, MembershipError> {
        let MembershipWire { of, kind, statuses, end } = wire;
        match contradiction(&statuses, end.as_ref()) {
            Some(kind) => Err(kind.into()),
            None => Ok(Self { of, kind, statuses, end }),
        }
    }
}

impl From<Membership> for MembershipWire {
    fn from(membership: Membership) -> Self {
        let Membership { of, kind, statuses, end } = membership;
        Self { of, kind, statuses, end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn membership(statuses: &[(&str, &str)], end: Option<&str>) -> Result<Membership, MembershipError> {
        let statuses = statuses
            .iter()
            .map(|(status, since)| StatusPeriod::new(status.parse().unwrap(), since.parse().unwrap()))
            .collect();
        let end = end.map(|end| end.parse().unwrap());
        Membership::new(BodyId::from_static("csto"), MembershipKind::Member, statuses, end)
    }

    #[test]
    fn a_status_that_begins_within_a_month_is_not_known_in_that_month() {
        let frozen =
            membership(&[("member", "2003-09-18"), ("participation_frozen", "2024-02")], None).unwrap();
        assert_eq!(frozen.status_on(Date::constant(2024, 2, 10)), Answer::Unknown);
        assert_eq!(
            frozen.covers(Date::constant(2024, 2, 10)),
            Answer::Known(true),
            "a member in either case"
        );
        assert_eq!(
            frozen.status_on(Date::constant(2024, 3, 1)),
            Answer::Known(Some(&MembershipStatus::ParticipationFrozen))
        );
    }

    #[test]
    fn memberships_that_cannot_be_are_refused() {
        let says = |row: Result<Membership, MembershipError>, words: &str| {
            assert!(row.unwrap_err().to_string().contains(words), "{words}");
        };
        says(membership(&[], None), "at least one status");
        says(membership(&[("member", "2012"), ("suspended", "2011")], None), "order of time");
        says(membership(&[("member", "2012")], Some("2011")), "ends before it starts");
    }
}
