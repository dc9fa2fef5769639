use serde::{Deserialize, Serialize};

use super::{OfficialId, PersonName, Printed};

/// A person as a text names them.
///
/// Every combination is valid: a person that the registry does not know has no `id`.
///
/// ```
/// use pressroom::model::{OfficialId, PersonRef, Printed};
///
/// let mut person = PersonRef::new("Stanislav Zas".parse()?, Printed::fold("Stanislav ZAS").unwrap());
/// person.id = Some(OfficialId::from_static("stanislav-zas"));
/// assert_eq!(person.name.as_str(), "Stanislav Zas");
/// # Ok::<(), pressroom::model::TextError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct PersonRef {
    /// The official of the registry, where the words resolve to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<OfficialId>,
    /// The registry's spelling where resolved; else the name as printed in title case, given name first.
    pub name: PersonName,
    /// The words: the name, or what stands for it (`The Secretary General`, `he`).
    pub printed: Printed,
}

impl PersonRef {
    /// A person of this name, printed in these words.
    pub const fn new(name: PersonName, printed: Printed) -> Self {
        Self { id: None, name, printed }
    }
}
