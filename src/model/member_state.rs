use std::borrow::Cow;

use super::{BodyId, Edtf, StateCode};
use crate::vocabulary::open_codes;

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
        /// No longer a member.
        Withdrawn = "withdrawn",
        /// An observer in the parliamentary assembly.
        PaObserver = "pa_observer",
    }
}

/// A state in its relation to an organization. The state itself is a [`State`](super::State).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MemberState {
    /// The state.
    pub state: StateCode,
    /// Its memberships.
    pub memberships: Cow<'static, [Membership]>,
}

/// One membership, from joining to leaving.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Membership {
    /// Of which body.
    pub of: BodyId,
    /// The statuses in the order of time: each ends where the next begins.
    pub statuses: Cow<'static, [StatusPeriod]>,
    /// When it ended, where it did.
    pub end: Option<Edtf>,
}

/// A status and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusPeriod {
    /// The status.
    pub status: MembershipStatus,
    /// Since when, as precise as the source.
    pub since: Edtf,
}
