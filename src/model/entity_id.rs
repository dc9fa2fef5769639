use super::{BodyId, StateCode};

/// The identity of what an office is of: a state or a body.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityId {
    /// A state.
    State(StateCode),
    /// A body.
    Body(BodyId),
}
