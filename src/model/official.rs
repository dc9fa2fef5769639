use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{LocalName, Name, OfficialId, PersonName, Tenure};

/// A person that a registry knows: an identity, its spellings and the posts held over time. The mention of a person in a
/// text is a [`PersonRef`](super::PersonRef).
///
/// Names are listed whole, never made: another person can differ by one letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Official {
    /// The identifier.
    pub id: OfficialId,
    /// The canonical spelling of the whole name.
    pub name: PersonName,
    /// The family name in it: its first or its last word.
    pub family: Name,
    /// Other spellings of the whole name, in the same order of given and family name.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub spellings: Cow<'static, [Name]>,
    /// Wrong spellings that releases print: read, and kept apart so that a rule can report them.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub corrupt: Cow<'static, [Name]>,
    /// The name in other languages.
    #[serde(default, skip_serializing_if = "<[LocalName]>::is_empty")]
    pub translations: Cow<'static, [LocalName]>,
    /// The posts. A row without posts knows the name alone.
    #[serde(default, skip_serializing_if = "<[Tenure]>::is_empty")]
    pub tenures: Cow<'static, [Tenure]>,
}

impl Official {
    /// A person of this name, whose family name is this word of it.
    pub const fn new(id: OfficialId, name: PersonName, family: Name) -> Self {
        Self {
            id,
            name,
            family,
            spellings: Cow::Borrowed(&[]),
            corrupt: Cow::Borrowed(&[]),
            translations: Cow::Borrowed(&[]),
            tenures: Cow::Borrowed(&[]),
        }
    }

    /// Every spelling in Latin letters, the canonical one first and the wrong ones last.
    ///
    /// ```
    /// use pressroom::registry::{Match, Registry};
    ///
    /// let Match::One(official) = Registry::csto().find_official("Vladimir ZAINETDINOV") else { panic!() };
    /// assert_eq!(official.every_spelling().collect::<Vec<_>>(), ["Vladimir Zaynetdinov", "Vladimir Zainetdinov"]);
    /// ```
    pub fn every_spelling(&self) -> impl Iterator<Item = &str> {
        let others = self.spellings.iter().chain(self.corrupt.iter());
        std::iter::once(self.name.as_str()).chain(others.map(Name::as_str))
    }
}
