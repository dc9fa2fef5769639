use super::super::rows::{member_state, optional};
use crate::model::MemberState;

pub(in crate::registry) static MEMBER_STATES: &[MemberState] = &[member_state!(
    "AM",
    [(TreatyMember, "1992-05-15"), (Member, "2003-09-18"), (ParticipationFrozen, "2024-02")]
)];
