use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{BodyRef, EntityRef, PersonRef, Printed, StateRef};
use crate::vocabulary::closed_codes;

closed_codes! {
    /// What a party does at a meeting. *Closed.*
    pub enum Role {
        /// Chairs it; alone.
        Chair = "chair",
        /// Chairs it with others.
        CoChair = "co_chair",
        /// Hosts it.
        Host = "host",
        /// Speaks at it, opens it, reports to it.
        Speaker = "speaker",
        /// Takes part.
        Participant = "participant",
        /// Observes it.
        Observer = "observer",
        /// Is a guest, is invited.
        Guest = "guest",
    }
}

closed_codes! {
    /// What a text says of somebody's presence. *Closed.* Who is not mentioned has no row: not mentioned is not absent.
    pub enum Presence {
        /// Took part.
        Attended = "attended",
        /// Is said not to have taken part.
        DidNotTakePart = "did_not_take_part",
        /// A side that somebody unnamed stood for.
        Represented = "represented",
        /// Will take part.
        Expected = "expected",
    }
}

/// A party without a name or an entity: `leading experts of the member states`.
///
/// ```
/// use pressroom::model::{GroupRef, Printed};
///
/// let experts = GroupRef::new(Printed::fold("leading experts of the member states").unwrap());
/// assert_eq!(experts.printed, "leading experts of the member states");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct GroupRef {
    /// The words of the text.
    pub printed: Printed,
}

impl GroupRef {
    /// A group in these words.
    pub const fn new(printed: Printed) -> Self {
        Self { printed }
    }
}

/// Who takes part: a person, a state (by its side, its delegation or an unnamed representative), a body or an unnamed
/// group.
///
/// ```
/// use pressroom::model::{Party, Printed, StateCode, StateRef};
///
/// let side = StateRef::resolved(StateCode::constant("AM"), Printed::fold("the Armenian side").unwrap());
/// assert_eq!(serde_json::to_value(Party::State(side))?["type"], "state");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Party {
    /// A person.
    #[cfg_attr(feature = "schema", schemars(title = "OfficialParty"))]
    Official(PersonRef),
    /// A state: its code, its words, or both.
    #[cfg_attr(feature = "schema", schemars(title = "StateParty"))]
    State(StateRef),
    /// A body: its identifier, its words, or both.
    #[cfg_attr(feature = "schema", schemars(title = "BodyParty"))]
    Body(BodyRef),
    /// An unnamed group.
    #[cfg_attr(feature = "schema", schemars(title = "GroupParty"))]
    Group(GroupRef),
}

/// One party's part in one meeting; a meeting has at most one for each party.
///
/// The term is that of CPEV (SEMIC), where a participation ties a party to an event in a role; *on behalf of* is that of
/// Popolo. The stated absence has no neighbour.
///
/// ```
/// use pressroom::model::{Participation, Party, Presence, Printed, Role, StateCode, StateRef};
///
/// let armenia = StateRef::resolved(StateCode::constant("AM"), Printed::fold("the Republic of Armenia").unwrap());
/// let mut absent = Participation::new(Party::State(armenia));
/// absent.presence = Some(Presence::DidNotTakePart);
/// absent.roles.insert(Role::Participant);
/// assert_eq!(serde_json::to_value(&absent)?["presence"], "did_not_take_part");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Participation {
    /// Who.
    pub who: Party,
    /// In which roles.
    pub roles: BTreeSet<Role>,
    /// What is said of their presence; absent where the text gives only that they host or are guests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presence: Option<Presence>,
    /// For whom they stand, where the text says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<EntityRef>,
}

impl Participation {
    /// A party with nothing said of it yet.
    pub const fn new(who: Party) -> Self {
        Self { who, roles: BTreeSet::new(), presence: None, on_behalf_of: None }
    }
}
