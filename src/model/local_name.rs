use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{LanguageTag, Name};

/// The name of a body, a person or a series in another language than English, in the script of that language.
///
/// ```
/// use pressroom::model::{LanguageTag, LocalName, Name};
///
/// let name = LocalName::new(LanguageTag::RUSSIAN, Name::constant("Совет министров обороны"));
/// assert_eq!(name.language.as_str(), "ru");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct LocalName {
    /// The language.
    pub language: LanguageTag,
    /// The name.
    pub name: Name,
    /// Its acronyms.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub acronyms: Cow<'static, [Name]>,
}

impl LocalName {
    /// A name in a language.
    pub const fn new(language: LanguageTag, name: Name) -> Self {
        Self { language, name, acronyms: Cow::Borrowed(&[]) }
    }
}
