//! Mentions of states and bodies: the words as printed, and the entity where they resolve to one.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{BodyId, Printed, StateCode};

/// A mention with neither an entity nor words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a mention has the entity, the printed words, or both")]
pub struct EmptyMention(());

macro_rules! mention {
    ($(#[$meta:meta])* $name:ident { $(#[$key_doc:meta])* $key:ident: $entity:ty } as $wire:ident = $wire_name:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(try_from = $wire_name, into = $wire_name)]
        pub struct $name {
            $key: Option<$entity>,
            printed: Option<Printed>,
        }

        impl $name {
            /// Words that resolve to this entity.
            pub const fn resolved($key: $entity, printed: Printed) -> Self {
                Self { $key: Some($key), printed: Some(printed) }
            }

            /// Words that resolve to no entity of the registry.
            pub const fn unresolved(printed: Printed) -> Self {
                Self { $key: None, printed: Some(printed) }
            }

            /// An entity that other words imply, as `Secretary General` implies the organization.
            pub const fn implied($key: $entity) -> Self {
                Self { $key: Some($key), printed: None }
            }

            $(#[$key_doc])*
            pub const fn $key(&self) -> Option<&$entity> {
                self.$key.as_ref()
            }

            /// The words; absent only where other words imply the entity.
            pub const fn printed(&self) -> Option<&Printed> {
                self.printed.as_ref()
            }
        }

        #[derive(Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        struct $wire {
            $(#[$key_doc])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            $key: Option<$entity>,
            /// The words; absent only where other words imply the entity.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            printed: Option<Printed>,
        }

        impl TryFrom<$wire> for $name {
            type Error = EmptyMention;

            fn try_from(wire: $wire) -> Result<Self, EmptyMention> {
                let empty = wire.$key.is_none() && wire.printed.is_none();
                if empty { Err(EmptyMention(())) } else { Ok(Self { $key: wire.$key, printed: wire.printed }) }
            }
        }

        impl From<$name> for $wire {
            fn from(mention: $name) -> Self {
                Self { $key: mention.$key, printed: mention.printed }
            }
        }
    };
}

mention! {
    /// A body as a text names it.
    ///
    /// *Structural*: at least one of `id` and `printed` is there.
    BodyRef {
        /// The body of the registry, where the words resolve to one.
        id: BodyId
    } as BodyRefWire = "BodyRefWire"
}

mention! {
    /// A state as a text names it.
    ///
    /// *Structural*: at least one of `code` and `printed` is there.
    StateRef {
        /// The state's ISO 3166-1 alpha-2 code, where the words resolve to one.
        code: StateCode
    } as StateRefWire = "StateRefWire"
}

/// A state or a body: what an office is of, and on whose behalf somebody takes part.
///
/// ```
/// use pressroom::model::{BodyId, BodyRef, EntityRef};
///
/// let implied = EntityRef::Body(BodyRef::implied(BodyId::from_static("csto")));
/// assert_eq!(implied.printed(), None, "`Secretary General` implies the organization");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum EntityRef {
    /// A state: its code, its words, or both.
    #[cfg_attr(feature = "schema", schemars(title = "StateParty"))]
    State(StateRef),
    /// A body: its identifier, its words, or both.
    #[cfg_attr(feature = "schema", schemars(title = "BodyParty"))]
    Body(BodyRef),
}

impl EntityRef {
    /// The words; absent only where other words imply the entity.
    pub const fn printed(&self) -> Option<&Printed> {
        match self {
            Self::State(state) => state.printed(),
            Self::Body(body) => body.printed(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_mention_is_refused() {
        assert!(serde_json::from_str::<BodyRef>("{}").is_err());
        assert!(serde_json::from_str::<EntityRef>(r#"{"type": "state", "code": null}"#).is_err());
    }

    #[test]
    fn the_wire_form_has_only_what_is_there() {
        let implied = EntityRef::Body(BodyRef::implied(BodyId::from_static("csto")));
        assert_eq!(serde_json::to_string(&implied).unwrap(), r#"{"type":"body","id":"csto"}"#);
    }
}
