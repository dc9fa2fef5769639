use super::{Names, PlaceName, StateCode};

/// A city that a registry knows. The mention of a place in a text is a [`Place`](super::Place).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct KnownPlace {
    /// Its usual English name.
    pub name: PlaceName,
    /// Other spellings and names of the same city.
    pub variants: Names,
    /// The state it lies in.
    pub country: StateCode,
}
