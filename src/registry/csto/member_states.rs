//! Membership over time: the treaty of 1992, the charter in force since 2003-09-18, and the observers in the
//! Parliamentary Assembly. No status is inferred from an absence.

use super::super::Table;
use super::super::rows::{member_state, optional, provenance, statuses, table};
use super::AS_OF;
use crate::model::MemberState;

#[rustfmt::skip]
pub(in crate::registry) const MEMBER_STATES: Table<MemberState> = table![
    seen ["treaty-25y", "wiki06", "wikiold", "inform12", "tass12", "tass12b", "gca", "tass24", "unn"] as of AS_OF [
    member_state!("AM", Member
        [(TreatyMember, "1992-05-15"), (Member, "2003-09-18"), (ParticipationFrozen, "2024-02")] of "csto"),
    member_state!("BY", Member [(TreatyMember, "1993-12-31"), (Member, "2003-09-18")] of "csto"),
    member_state!("KZ", Member [(TreatyMember, "1992-05-15"), (Member, "2003-09-18")] of "csto"),
    member_state!("KG", Member [(TreatyMember, "1992-05-15"), (Member, "2003-09-18")] of "csto"),
    member_state!("RU", Member [(TreatyMember, "1992-05-15"), (Member, "2003-09-18")] of "csto"),
    member_state!("TJ", Member [(TreatyMember, "1992-05-15"), (Member, "2003-09-18")] of "csto"),
    // The second membership starts with the protocol on it; it was announced on 2006-06-23.
    member_state!("UZ",
        Member [(TreatyMember, "1992-05-15")] of "csto" until "1999-04-02",
        Member [(Member, "2006-08-16"), (Suspended, "2012-12-19")] of "csto"),
    member_state!("AZ", Member [(TreatyMember, "1993-09-24")] of "csto" until "1999-04-02"),
    member_state!("GE", Member [(TreatyMember, "1993-12-09")] of "csto" until "1999-04-02"),
    ]
    // Their lower houses.
    seen ["tass22pa"] as of AS_OF [
    member_state!("AF", Observer [(PaObserver, "2013")] of "parliamentary-assembly"),
    member_state!("RS", Observer [(PaObserver, "2013")] of "parliamentary-assembly"),
    ]
];
