//! Membership over time, as of November 2026: the treaty of 1992, the charter in force since 2003-09-18, and
//! the observers in the Parliamentary Assembly. No status is inferred from an absence.

use super::super::rows::{member_of, member_state, optional};
use crate::model::MemberState;

#[rustfmt::skip]
pub(in crate::registry) static MEMBER_STATES: &[MemberState] = &[
    member_state!("AM",
        [(TreatyMember, "1992-05-15"), (Member, "2003-09-18"), (ParticipationFrozen, "2024-02")]),
    member_state!("BY", [(TreatyMember, "1993-12-31"), (Member, "2003-09-18")]),
    member_state!("KZ", [(TreatyMember, "1992-05-15"), (Member, "2003-09-18")]),
    member_state!("KG", [(TreatyMember, "1992-05-15"), (Member, "2003-09-18")]),
    member_state!("RU", [(TreatyMember, "1992-05-15"), (Member, "2003-09-18")]),
    member_state!("TJ", [(TreatyMember, "1992-05-15"), (Member, "2003-09-18")]),
    // The second membership starts with the protocol on it; it was announced on 2006-06-23.
    member_state!("UZ",
        [(TreatyMember, "1992-05-15")] until "1999-04-02",
        [(Member, "2006-08-16"), (Suspended, "2012-12-19")]),
    member_state!("AZ", [(TreatyMember, "1993-09-24")] until "1999-04-02"),
    member_state!("GE", [(TreatyMember, "1993-12-09")] until "1999-04-02"),
    // Their lower houses.
    member_state!("AF", [(PaObserver, "2013")] of "parliamentary-assembly"),
    member_state!("RS", [(PaObserver, "2013")] of "parliamentary-assembly"),
];
