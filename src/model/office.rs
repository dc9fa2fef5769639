use serde::{Deserialize, Serialize};

use super::{EntityRef, OfficialId, PersonName, Printed};
use crate::vocabulary::open_codes;

open_codes! {
    /// The kind of a post. *Open.* A post that fits none of the kinds is `other`.
    pub enum PostKind {
        /// A president, a monarch.
        HeadOfState = "head_of_state",
        /// A prime minister, a chairman of a cabinet.
        HeadOfGovernment = "head_of_government",
        /// A deputy prime minister.
        DeputyHeadOfGovernment = "deputy_head_of_government",
        /// A minister of foreign affairs.
        ForeignMinister = "foreign_minister",
        /// A minister of defence.
        DefenceMinister = "defence_minister",
        /// A minister of the interior.
        InteriorMinister = "interior_minister",
        /// A minister for emergency situations.
        EmergencyMinister = "emergency_minister",
        /// Another minister.
        Minister = "minister",
        /// A deputy minister of foreign affairs.
        DeputyForeignMinister = "deputy_foreign_minister",
        /// A deputy minister of defence.
        DeputyDefenceMinister = "deputy_defence_minister",
        /// Another deputy minister.
        DeputyMinister = "deputy_minister",
        /// A secretary of a security council.
        SecurityCouncilSecretary = "security_council_secretary",
        /// A deputy secretary of a security council.
        DeputySecurityCouncilSecretary = "deputy_security_council_secretary",
        /// A secretary general of an organization.
        SecretaryGeneral = "secretary_general",
        /// A deputy secretary general.
        DeputySecretaryGeneral = "deputy_secretary_general",
        /// A chief of a joint or general staff.
        ChiefOfStaff = "chief_of_staff",
        /// A deputy chief of staff.
        DeputyChiefOfStaff = "deputy_chief_of_staff",
        /// A permanent or plenipotentiary representative to an organization.
        PermanentRepresentative = "permanent_representative",
        /// An ambassador.
        Ambassador = "ambassador",
        /// A special representative.
        SpecialRepresentative = "special_representative",
        /// A press secretary, a spokesman.
        PressSecretary = "press_secretary",
        /// The head of a parliament or of a chamber.
        Speaker = "speaker",
        /// A member of a parliament.
        MemberOfParliament = "member_of_parliament",
        /// The chair of a body.
        Chair = "chair",
        /// The head of a department, a centre, an academy.
        Head = "head",
        /// A deputy head of these.
        DeputyHead = "deputy_head",
        /// A commander of forces.
        Commander = "commander",
        /// Another post.
        Other = "other",
    }
}

impl PostKind {
    /// Whether one person holds it at a time: there are several deputies, and one minister of defence.
    ///
    /// ```
    /// use pressroom::model::PostKind;
    ///
    /// assert!(PostKind::SecretaryGeneral.is_held_by_one());
    /// assert!(!PostKind::DeputySecretaryGeneral.is_held_by_one());
    /// ```
    pub const fn is_held_by_one(&self) -> bool {
        matches!(
            self,
            Self::HeadOfState
                | Self::HeadOfGovernment
                | Self::ForeignMinister
                | Self::DefenceMinister
                | Self::InteriorMinister
                | Self::EmergencyMinister
                | Self::SecurityCouncilSecretary
                | Self::SecretaryGeneral
                | Self::ChiefOfStaff
        )
    }
}

/// An office that a text prints beside a person.
///
/// A release is an observation: it shows that somebody held an office on that day, not since when or until when.
///
/// ```
/// use pressroom::model::{BodyId, BodyRef, EntityRef, Office, PostKind, Printed};
///
/// let mut office = Office::new(PostKind::SecretaryGeneral, Printed::fold("Acting CSTO Secretary General").unwrap());
/// office.acting = true;
/// office.of = Some(EntityRef::Body(BodyRef::implied(BodyId::from_static("csto"))));
/// assert_eq!(office.kind.as_str(), "secretary_general");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Office {
    /// The kind of post.
    pub kind: PostKind,
    /// The title as printed.
    pub printed: Printed,
    /// Whether the holder acts for another or for the time being.
    pub acting: bool,
    /// Whose office it is: the state, or the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<EntityRef>,
}

impl Office {
    /// An office of this kind, printed in these words, held in full.
    pub const fn new(kind: PostKind, printed: Printed) -> Self {
        Self { kind, printed, acting: false, of: None }
    }
}

/// A named person with at least one printed office.
///
/// *Structural*: `offices` has at least one; a former office is none.
///
/// ```
/// use pressroom::model::{Office, OfficialRef, PersonName, PostKind, Printed};
///
/// let office = Office::new(PostKind::Ambassador, Printed::fold("Ambassador").unwrap());
/// let official = OfficialRef::new("Anna Ivanova".parse()?, Printed::fold("A. Ivanova").unwrap(), office);
/// assert_eq!(official.offices.len(), 1);
/// # Ok::<(), pressroom::model::TextError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct OfficialRef {
    /// The official of the registry, where the name resolves to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<OfficialId>,
    /// The registry's spelling where resolved; else the name as printed in title case, given name first.
    pub name: PersonName,
    /// The name as printed at its first mention.
    pub printed: Printed,
    /// The offices, in the order of the text.
    pub offices: Offices,
}

/// One office or more.
///
/// *Structural*: never empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("minItems" = 1)))]
#[serde(try_from = "Vec<Office>", into = "Vec<Office>")]
pub struct Offices(Vec<Office>);

/// A list of offices with none in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an official has at least one office; a person without one is no official")]
pub struct NoOffice(());

impl Offices {
    /// The offices in order, at least one.
    pub fn as_slice(&self) -> &[Office] {
        &self.0
    }

    /// Adds an office.
    pub fn push(&mut self, office: Office) {
        self.0.push(office);
    }
}

impl From<Office> for Offices {
    fn from(office: Office) -> Self {
        Self(vec![office])
    }
}

impl TryFrom<Vec<Office>> for Offices {
    type Error = NoOffice;

    fn try_from(offices: Vec<Office>) -> Result<Self, NoOffice> {
        if offices.is_empty() { Err(NoOffice(())) } else { Ok(Self(offices)) }
    }
}

impl From<Offices> for Vec<Office> {
    fn from(offices: Offices) -> Self {
        offices.0
    }
}

impl std::ops::Deref for Offices {
    type Target = [Office];

    fn deref(&self) -> &[Office] {
        self.as_slice()
    }
}

impl OfficialRef {
    /// A person of this name with one office.
    pub fn new(name: PersonName, printed: Printed, office: Office) -> Self {
        Self { id: None, name, printed, offices: office.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_official_without_an_office_is_refused() {
        let read = serde_json::from_str::<OfficialRef>(r#"{"name": "A B", "printed": "A B", "offices": []}"#);
        assert!(read.unwrap_err().to_string().contains("at least one office"));
    }
}
