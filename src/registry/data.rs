use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::table::{Source, Table};
use crate::model::{
    BodyId, Chairmanship, EventSeries, KnownContact, KnownMeeting, KnownPlace, MemberState, Official,
    OrganizationalBody,
};

/// The reference data of an organization, as a registry file holds it.
///
/// The rows are in groups that share their sources. What rows say of one another is checked when they are made a
/// registry. The states of the world are the same for all registries and not in it.
///
/// Registry files are written by hand: unlike in the documents of releases, lists without elements are left out.
///
/// ```
/// use pressroom::registry::{Registry, RegistryData};
///
/// let data: RegistryData = serde_json::from_str(r#"{
///   "organization": "oas",
///   "bodies": [
///     { "as_of": "2026-11-24", "verified": false, "rows": [
///       { "id": "oas", "name": "Organization of American States", "kind": "organization", "acronyms": ["OAS"] }
///     ] }
///   ]
/// }"#)?;
/// let registry = Registry::from_data(data)?;
/// assert_eq!(registry.organization().as_str(), "oas");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct RegistryData {
    /// The organization that it is about: one of the bodies.
    pub organization: BodyId,
    /// The sources that groups of rows name.
    #[serde(default, skip_serializing_if = "<[Source]>::is_empty")]
    pub sources: Cow<'static, [Source]>,
    /// The organization first, then its bodies, then partners and theirs.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub bodies: Table<OrganizationalBody>,
    /// The member states and observers.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub member_states: Table<MemberState>,
    /// Which state was in the chair, and when.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub chairmanships: Table<Chairmanship>,
    /// The officials of the organization, of its states and of its partners.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub officials: Table<Official>,
    /// The code-named series of exercises and operations.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub series: Table<EventSeries>,
    /// The places where events are held.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub places: Table<KnownPlace>,
    /// The press contacts.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub contacts: Table<KnownContact>,
    /// Meetings that were held.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub meetings: Table<KnownMeeting>,
}

impl RegistryData {
    /// The data of an organization with nothing in it yet.
    pub const fn new(organization: BodyId) -> Self {
        Self {
            organization,
            sources: Cow::Borrowed(&[]),
            bodies: Table::EMPTY,
            member_states: Table::EMPTY,
            chairmanships: Table::EMPTY,
            officials: Table::EMPTY,
            series: Table::EMPTY,
            places: Table::EMPTY,
            contacts: Table::EMPTY,
            meetings: Table::EMPTY,
        }
    }
}
