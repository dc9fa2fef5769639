//! The Collective Security Treaty Organization, as of November 2026.

mod bodies;
mod member_states;
mod officials;
mod places;
mod series;

pub(super) use bodies::BODIES;
pub(super) use member_states::MEMBER_STATES;
pub(super) use officials::OFFICIALS;
pub(super) use places::PLACES;
pub(super) use series::SERIES;
