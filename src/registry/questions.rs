//! What a registry answers about a day: who held a post, which offices somebody held, who was a member, who was in the
//! chair. Each answer is looked up in an order of its own; none is guessed.

use super::{Registry, Table};
use crate::model::{
    Answer, BodyId, Chairmanship, Date, Edtf, EntityId, HoldingBasis, KnownMeeting, MemberState, Membership,
    MembershipKind, MembershipStatus, Official, OfficialId, OrganizationalBody, PostKind, StateCode, Tenure,
};

/// Somebody in a post on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Holding<'r> {
    /// The person.
    pub official: &'r Official,
    /// The tenure that says it.
    pub tenure: &'r Tenure,
    /// Why the post is known to be held on that day.
    pub basis: HoldingBasis,
}

/// A state that is a member or an observer on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Standing<'r> {
    /// The state.
    pub state: &'r MemberState,
    /// The membership that says it.
    pub membership: &'r Membership,
    /// Its status; unknown at a change that is not known to the day.
    pub status: Answer<&'r MembershipStatus>,
}

impl Registry {
    /// Who held a post on a day.
    ///
    /// A list that is not empty has all who are known to have held it, acting holders too. It is empty where nobody can
    /// have: the body was not there yet, or no longer. A day outside the data gives *unknown*, and so does a day at an end
    /// of a tenure that is not known to the day.
    ///
    /// ```
    /// use pressroom::model::{Answer, BodyId, Date, EntityId, PostKind};
    /// use pressroom::registry::Registry;
    ///
    /// let csto = EntityId::from(BodyId::from_static("csto"));
    /// let on = |day| Registry::csto().holders(&PostKind::SecretaryGeneral, &csto, day);
    /// let Answer::Known(holders) = on(Date::constant(2019, 6, 1)) else { panic!() };
    /// assert_eq!(holders[0].official.name.as_str(), "Valery Semerikov");
    /// assert!(holders[0].tenure.is_acting());
    /// assert_eq!(on(Date::constant(2030, 1, 1)), Answer::Unknown);
    /// assert_eq!(on(Date::constant(1990, 1, 1)), Answer::Known(vec![]));
    /// ```
    pub fn holders(&self, post: &PostKind, of: &EntityId, on: Date) -> Answer<Vec<Holding<'_>>> {
        if let EntityId::Body(id) = of
            && self.body(id).is_some_and(|body| is_surely_not_there(body, on))
        {
            return Answer::Known(Vec::new());
        }
        let rows = self.lookup().tenures(self.data(), of, post);
        let holders: Vec<Holding<'_>> = rows
            .iter()
            .filter_map(|(row, inner)| {
                let official = self.officials().get(usize::from(*row))?;
                self.holding(*row, official, official.tenures.get(usize::from(*inner))?, on)
            })
            .collect();
        unknown_if_empty(holders)
    }

    /// The offices that a person is known to have held on a day; *unknown* where none is.
    ///
    /// ```
    /// use pressroom::model::{Answer, Date, OfficialId, PostKind};
    /// use pressroom::registry::Registry;
    ///
    /// let syzdykov = OfficialId::from_static("marat-syzdykov");
    /// let Answer::Known(offices) = Registry::csto().offices(&syzdykov, Date::constant(2022, 2, 9)) else { panic!() };
    /// assert_eq!(offices[0].tenure.post(), &PostKind::DeputyForeignMinister);
    /// assert_eq!(Registry::csto().offices(&syzdykov, Date::constant(1999, 1, 1)), Answer::Unknown);
    /// ```
    pub fn offices(&self, official: &OfficialId, on: Date) -> Answer<Vec<Holding<'_>>> {
        let Some(row) = self.lookup().official(self.data(), official) else { return Answer::Unknown };
        let Some(official) = self.officials().get(usize::from(row)) else { return Answer::Unknown };
        let offices: Vec<Holding<'_>> =
            official.tenures.iter().filter_map(|tenure| self.holding(row, official, tenure, on)).collect();
        unknown_if_empty(offices)
    }

    fn holding<'r>(
        &'r self,
        row: u16,
        official: &'r Official,
        tenure: &'r Tenure,
        on: Date,
    ) -> Option<Holding<'r>> {
        if !says_something_of(&self.data().officials, usize::from(row), on) {
            return None;
        }
        let basis = tenure.on(on).known().flatten()?;
        Some(Holding { official, tenure, basis })
    }

    /// Whether what the registry knows of a person is not older than a day.
    pub(crate) fn speaks_of(&self, official: &Official, on: Date) -> bool {
        let row = self.lookup().official(self.data(), &official.id);
        row.is_some_and(|row| says_something_of(&self.data().officials, usize::from(row), on))
    }

    /// The members of a body on a day, and the observers that are known, each with its status.
    ///
    /// Where the members of a body are listed, all are: a state without a row is no member. Observers need not be. Before
    /// the first member, after the day of the data and where it is not known of one state whether it was a member, the
    /// answer is *unknown*; so it is for a body of which no member is listed.
    ///
    /// ```
    /// use pressroom::model::{Answer, BodyId, Date, MembershipStatus};
    /// use pressroom::registry::Registry;
    ///
    /// let csto = BodyId::from_static("csto");
    /// let Answer::Known(members) = Registry::csto().members(&csto, Date::constant(2010, 1, 1)) else { panic!() };
    /// let codes: Vec<_> = members.iter().map(|standing| standing.state.state.as_str()).collect();
    /// assert_eq!(codes, ["AM", "BY", "KZ", "KG", "RU", "TJ", "UZ"]);
    /// assert!(members.iter().all(|standing| standing.status == Answer::Known(&MembershipStatus::Member)));
    /// assert_eq!(Registry::csto().members(&csto, Date::constant(1990, 1, 1)), Answer::Unknown);
    /// ```
    pub fn members(&self, of: &BodyId, on: Date) -> Answer<Vec<Standing<'_>>> {
        if !self.lists_members(of, on) {
            return Answer::Unknown;
        }
        let mut members = Vec::new();
        for (state, membership) in self.memberships(of) {
            match membership.covers(on) {
                Answer::Known(true) => members.push(Standing {
                    state,
                    membership,
                    status: match membership.status_on(on) {
                        Answer::Known(Some(status)) => Answer::Known(status),
                        _ => Answer::Unknown,
                    },
                }),
                Answer::Known(false) => {}
                Answer::Unknown => return Answer::Unknown,
            }
        }
        Answer::Known(members)
    }

    /// The status of a state in a body on a day; `Known(None)` where it is no member, and not known to be an observer.
    ///
    /// ```
    /// use pressroom::model::{Answer, BodyId, Date, MembershipStatus, StateCode};
    /// use pressroom::registry::Registry;
    ///
    /// let csto = BodyId::from_static("csto");
    /// let status = |code, day| Registry::csto().status(StateCode::constant(code), &csto, day);
    /// assert_eq!(status("UZ", Date::constant(2013, 1, 1)), Answer::Known(Some(&MembershipStatus::Suspended)));
    /// assert_eq!(status("UZ", Date::constant(2005, 1, 1)), Answer::Known(None));
    /// // The prime minister spoke of it in February 2024; on which day it began, no page says.
    /// assert_eq!(status("AM", Date::constant(2024, 2, 10)), Answer::Unknown);
    /// ```
    pub fn status(&self, state: StateCode, of: &BodyId, on: Date) -> Answer<Option<&MembershipStatus>> {
        if self.as_of_memberships(of).is_none_or(|as_of| as_of < on) {
            return Answer::Unknown;
        }
        let mut own = self.memberships(of).filter(|(member, _)| member.state == state);
        let found = own.try_fold(None, |found, (_, membership)| match membership.status_on(on) {
            Answer::Known(status) => Some(found.or(status)),
            Answer::Unknown => None,
        });
        match found {
            Some(Some(status)) => Answer::Known(Some(status)),
            Some(None) if self.lists_members(of, on) => Answer::Known(None),
            _ => Answer::Unknown,
        }
    }

    /// Whether the members of a body on a day are listed.
    fn lists_members(&self, of: &BodyId, on: Date) -> bool {
        let first = self
            .memberships(of)
            .filter(|(_, membership)| membership.kind() == MembershipKind::Member)
            .filter_map(|(_, membership)| membership.start().and_then(Edtf::earliest))
            .min();
        first.is_some_and(|first| first <= on) && self.as_of_memberships(of).is_some_and(|as_of| on <= as_of)
    }

    /// The last day of which the memberships in a body are known: none where they stand on general knowledge.
    fn as_of_memberships(&self, of: &BodyId) -> Option<Date> {
        let table = &self.data().member_states;
        let rows = self.lookup().memberships(self.data(), of);
        let days = rows.iter().map(|(row, _)| {
            table
                .provenance(usize::from(*row))
                .filter(|provenance| provenance.verified)
                .map(|found| found.as_of)
        });
        days.min().flatten()
    }

    /// The memberships in a body, in the order of the registry.
    fn memberships(&self, of: &BodyId) -> impl Iterator<Item = (&MemberState, &Membership)> {
        let rows = self.lookup().memberships(self.data(), of);
        rows.iter().filter_map(|(row, inner)| self.membership(*row, *inner))
    }

    fn membership(&self, row: u16, inner: u16) -> Option<(&MemberState, &Membership)> {
        let state = self.member_states().get(usize::from(row))?;
        Some((state, state.memberships.get(usize::from(inner))?))
    }

    /// Which state was in the chair on a day: two on the day on which the chair passed.
    ///
    /// ```
    /// use pressroom::model::{Answer, Date};
    /// use pressroom::registry::Registry;
    ///
    /// let chairs = |year, month, day| {
    ///     let chairs = Registry::csto().chairs(Date::constant(year, month, day));
    ///     chairs.map(|rows| rows.iter().map(|row| row.state().to_string()).collect::<Vec<_>>().join(" "))
    /// };
    /// assert_eq!(chairs(2022, 6, 1), Answer::Known("AM".to_owned()));
    /// assert_eq!(chairs(2022, 11, 23), Answer::Known("AM BY".to_owned()));
    /// assert_eq!(chairs(2022, 12, 1), Answer::Known("BY".to_owned()));
    /// assert_eq!(chairs(2004, 1, 1), Answer::Unknown);
    /// ```
    pub fn chairs(&self, on: Date) -> Answer<Vec<&Chairmanship>> {
        let table = &self.data().chairmanships;
        let mut chairs = Vec::new();
        for (row, chairmanship) in table.rows().iter().enumerate() {
            match chairmanship.covers(on) {
                Answer::Known(false) => {}
                Answer::Known(true) if says_something_of(table, row, on) => chairs.push(chairmanship),
                // A row that stands on general knowledge, or a change on a day that is not known.
                _ => return Answer::Unknown,
            }
        }
        unknown_if_empty(chairs)
    }

    /// The bodies below a body, in the order of the registry; those directly below it, then those below these.
    ///
    /// ```
    /// use pressroom::model::BodyId;
    /// use pressroom::registry::Registry;
    ///
    /// let under = |id| Registry::csto().bodies_under(&BodyId::from_static(id)).map(|body| body.id.as_str()).collect::<Vec<_>>();
    /// assert_eq!(under("ccc"), ["ccc-council"]);
    /// assert!(under("csto").contains(&"ccc-council"), "what is below a body of it is below it");
    /// ```
    pub fn bodies_under<'r>(&'r self, id: &BodyId) -> impl Iterator<Item = &'r OrganizationalBody> + use<'r> {
        let mut rows = self.lookup().children(self.data(), id).to_vec();
        let mut next = 0;
        std::iter::from_fn(move || {
            let row = *rows.get(next)?;
            next += 1;
            let body = self.bodies().get(usize::from(row))?;
            // The check of the data refuses circles, so this ends.
            rows.extend_from_slice(self.lookup().children(self.data(), &body.id));
            Some(body)
        })
    }

    /// The meetings of a body that are known, in the order of the registry.
    ///
    /// ```
    /// use pressroom::model::BodyId;
    /// use pressroom::registry::Registry;
    ///
    /// let mut meetings = Registry::csto().meetings_of(&BodyId::from_static("ccc-council"));
    /// let sixteenth = meetings.find(|meeting| meeting.ordinal == Some(16)).unwrap();
    /// assert_eq!(sixteenth.when.to_string(), "2023-11-13");
    /// ```
    pub fn meetings_of<'r>(&'r self, body: &BodyId) -> impl Iterator<Item = &'r KnownMeeting> + use<'r> {
        let rows = self.lookup().meetings(self.data(), body);
        rows.iter().filter_map(|(row, _)| self.meetings().get(usize::from(*row)))
    }
}

/// That no row is found does not mean that there is nobody.
fn unknown_if_empty<T>(found: Vec<T>) -> Answer<Vec<T>> {
    if found.is_empty() { Answer::Unknown } else { Answer::Known(found) }
}

/// Whether a row speaks of a day: it was seen in its sources, and they are not older than the day.
fn says_something_of<T: Clone>(table: &Table<T>, row: usize, on: Date) -> bool {
    table.provenance(row).is_some_and(|provenance| provenance.verified && on <= provenance.as_of)
}

fn is_surely_not_there(body: &OrganizationalBody, on: Date) -> bool {
    let before = body.founded.and_then(|founded| founded.earliest()).is_some_and(|founded| on < founded);
    before || body.dissolved.and_then(|dissolved| dissolved.latest()).is_some_and(|dissolved| dissolved < on)
}
