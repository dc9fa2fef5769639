//! The Collective Security Treaty Organization.
//!
//! What the tables say was seen on the pages that their groups name; what was not is in groups of its own, and marked.

mod bodies;
mod chairmanships;
mod contacts;
mod meetings;
mod member_states;
mod officials;
mod places;
mod series;
mod sources;

use super::RegistryData;
use crate::model::{BodyId, Date};

/// The end of the month of the latest page that was seen: what came after, the tables cannot know.
const AS_OF: Date = Date::constant(2026, 2, 28);

/// All tables.
pub(super) static DATA: RegistryData = RegistryData {
    organization: BodyId::from_static("csto"),
    sources: sources::SOURCES,
    bodies: bodies::BODIES,
    member_states: member_states::MEMBER_STATES,
    chairmanships: chairmanships::CHAIRMANSHIPS,
    officials: officials::OFFICIALS,
    series: series::SERIES,
    places: places::PLACES,
    contacts: contacts::CONTACTS,
    meetings: meetings::MEETINGS,
};
