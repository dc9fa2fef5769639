use std::borrow::Cow;

use super::{BodyId, Names};
use crate::vocabulary::open_codes;

open_codes! {
    /// The kind of a body. *Open.*
    pub enum BodyKind {
        /// An international organization.
        Organization = "organization",
        /// A body that the charter of its organization names.
        Statutory = "statutory",
        /// A permanent working body: a secretariat, a joint staff.
        Working = "working",
        /// A body that coordinates the authorities of the states in one field.
        Coordination = "coordination",
        /// A commission, a working group.
        Commission = "commission",
        /// A parliamentary body.
        Parliamentary = "parliamentary",
        /// A centre, an institute.
        Centre = "centre",
        /// Forces.
        Forces = "forces",
        /// Another body.
        Other = "other",
    }
}

/// A body that a registry knows. The mention of it in a text is a [`BodyRef`](super::BodyRef).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OrganizationalBody {
    /// Its identifier.
    pub id: BodyId,
    /// Its canonical English name.
    pub name: Cow<'static, str>,
    /// Other true wordings of the name.
    pub variants: Names,
    /// Its acronyms; in texts they count in capitals only.
    pub acronyms: Names,
    /// Wrong forms that releases print for it: read, and kept apart so that a rule can report them.
    pub corrupt: Names,
    /// Its kind.
    pub kind: BodyKind,
    /// The body that it belongs to.
    pub parent: Option<BodyId>,
}
