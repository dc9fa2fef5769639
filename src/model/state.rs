use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Alpha3Code, Name, StateCode};

/// A state of ISO 3166-1 with the names that releases give it.
///
/// ```
/// use pressroom::model::StateCode;
/// use pressroom::registry::Registry;
///
/// let state = Registry::csto().state(StateCode::constant("KG")).unwrap();
/// assert_eq!((state.alpha3.as_str(), state.numeric), ("KGZ", 417));
/// assert_eq!(state.official_name.as_str(), "Kyrgyz Republic");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct State {
    /// The ISO 3166-1 alpha-2 code: `AM`.
    pub code: StateCode,
    /// The ISO 3166-1 alpha-3 code: `ARM`.
    pub alpha3: Alpha3Code,
    /// The ISO 3166-1 numeric code: 51, written `051`.
    pub numeric: u16,
    /// The short English name: `Armenia`.
    pub name: Name,
    /// The official English name, without an article: `Republic of Armenia`.
    pub official_name: Name,
    /// Other names: `Kirgizstan`.
    pub variants: Cow<'static, [Name]>,
    /// The adjectives of its people: `Kazakh`, `Kazakhstani`. They stand for the state only beside its side or its
    /// official.
    pub demonyms: Cow<'static, [Name]>,
}
