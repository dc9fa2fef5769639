use std::borrow::Cow;

use super::{Names, StateCode};

/// A state of ISO 3166-1 with the names that releases give it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct State {
    /// The ISO 3166-1 alpha-2 code.
    pub code: StateCode,
    /// The short English name: `Armenia`.
    pub name: Cow<'static, str>,
    /// The official English name, without an article: `Republic of Armenia`.
    pub official_name: Cow<'static, str>,
    /// Other names: `Russian Federation` beside `Russia` is the official one, `Kirgizstan` another.
    pub variants: Names,
    /// The adjectives of its people: `Kazakh`, `Kazakhstani`. They stand for the state only beside its side or its
    /// official.
    pub demonyms: Names,
}
