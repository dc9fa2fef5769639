use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Membership, StateCode};

/// A state in its relation to an organization. The state itself is a [`State`](super::State).
///
/// ```
/// use pressroom::registry::Registry;
///
/// let uzbekistan = Registry::csto().member_states().iter().find(|row| row.state.as_str() == "UZ").unwrap();
/// assert_eq!(uzbekistan.memberships.len(), 2, "it left in 1999 and came back in 2006");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct MemberState {
    /// The state.
    pub state: StateCode,
    /// Its memberships: more than one where it left and came back, or belongs to a body as well.
    pub memberships: Cow<'static, [Membership]>,
}

impl MemberState {
    /// A state with its memberships.
    pub const fn new(state: StateCode, memberships: Cow<'static, [Membership]>) -> Self {
        Self { state, memberships }
    }
}
