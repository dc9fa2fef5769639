use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{BodyId, Edtf, LocalName, Name, PlaceName};
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
///
/// ```
/// use pressroom::model::BodyId;
/// use pressroom::registry::Registry;
///
/// let council = Registry::csto().body(&BodyId::from_static("cfm")).unwrap();
/// assert_eq!(council.name.as_str(), "Council of Foreign Ministers");
/// assert_eq!(council.parent, Some(BodyId::from_static("csto")));
/// assert_eq!(council.translations[0].acronyms[0].as_str(), "СМИД");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct OrganizationalBody {
    /// Its identifier.
    pub id: BodyId,
    /// Its canonical English name.
    pub name: Name,
    /// Its kind.
    pub kind: BodyKind,
    /// The body that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<BodyId>,
    /// Other true wordings of the name.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub variants: Cow<'static, [Name]>,
    /// Its acronyms; in texts they count in capitals only.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub acronyms: Cow<'static, [Name]>,
    /// Wrong forms that releases print for it: read, and kept apart so that a rule can report them.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub corrupt: Cow<'static, [Name]>,
    /// Its name in other languages.
    #[serde(default, skip_serializing_if = "<[LocalName]>::is_empty")]
    pub translations: Cow<'static, [LocalName]>,
    /// When it was set up, as precise as the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub founded: Option<Edtf>,
    /// When it ceased to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dissolved: Option<Edtf>,
    /// The city where it sits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<PlaceName>,
    /// The hosts of its sites and of its mail.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub hosts: Cow<'static, [Name]>,
}

impl OrganizationalBody {
    /// A body of this name and kind, with nothing else known of it.
    pub const fn new(id: BodyId, name: Name, kind: BodyKind) -> Self {
        Self {
            id,
            name,
            kind,
            parent: None,
            variants: Cow::Borrowed(&[]),
            acronyms: Cow::Borrowed(&[]),
            corrupt: Cow::Borrowed(&[]),
            translations: Cow::Borrowed(&[]),
            founded: None,
            dissolved: None,
            seat: None,
            hosts: Cow::Borrowed(&[]),
        }
    }

    /// Every English name in full, the canonical one first and the wrong ones last.
    pub fn every_name(&self) -> impl Iterator<Item = &Name> {
        std::iter::once(&self.name).chain(self.variants.iter()).chain(self.corrupt.iter())
    }
}
