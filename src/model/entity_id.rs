use serde::{Deserialize, Serialize};

use super::{BodyId, StateCode};

/// The identity of a state or of a body: of what an office is, and who a party is.
///
/// ```
/// use pressroom::model::{BodyId, EntityId, StateCode};
///
/// let of = EntityId::from(BodyId::from_static("joint-staff"));
/// assert_eq!(serde_json::to_string(&of)?, r#"{"type":"body","id":"joint-staff"}"#);
/// assert_eq!(serde_json::to_string(&EntityId::from(StateCode::constant("KZ")))?, r#"{"type":"state","code":"KZ"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "EntityIdWire", into = "EntityIdWire")]
pub enum EntityId {
    /// A state.
    State(StateCode),
    /// A body.
    Body(BodyId),
}

impl From<StateCode> for EntityId {
    fn from(code: StateCode) -> Self {
        Self::State(code)
    }
}

impl From<BodyId> for EntityId {
    fn from(id: BodyId) -> Self {
        Self::Body(id)
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(tag = "type", rename_all = "snake_case")]
enum EntityIdWire {
    /// A state.
    #[cfg_attr(feature = "schema", schemars(title = "StateIdentity"))]
    State {
        /// Its code.
        code: StateCode,
    },
    /// A body.
    #[cfg_attr(feature = "schema", schemars(title = "BodyIdentity"))]
    Body {
        /// Its identifier.
        id: BodyId,
    },
}

impl From<EntityIdWire> for EntityId {
    fn from(wire: EntityIdWire) -> Self {
        match wire {
            EntityIdWire::State { code } => Self::State(code),
            EntityIdWire::Body { id } => Self::Body(id),
        }
    }
}

impl From<EntityId> for EntityIdWire {
    fn from(entity: EntityId) -> Self {
        match entity {
            EntityId::State(code) => Self::State { code },
            EntityId::Body(id) => Self::Body { id },
        }
    }
}
