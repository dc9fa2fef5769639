use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Name, PlaceName, StateCode};
use crate::vocabulary::open_codes;

open_codes! {
    /// The kind of a place. *Open.*
    pub enum PlaceKind {
        /// A city, a town.
        City = "city",
        /// A region, a province, a district.
        Region = "region",
        /// A training ground.
        TrainingGround = "training_ground",
        /// A residence, a fortress, a hall.
        Venue = "venue",
    }
}

/// A place that a registry knows. The mention of a place in a text is a [`Place`](super::Place).
///
/// ```
/// use pressroom::registry::{Match, Registry};
///
/// let Match::One(place) = Registry::csto().find_place("Alma-Ata") else { panic!() };
/// assert_eq!((place.name.as_str(), place.country.as_str()), ("Almaty", "KZ"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct KnownPlace {
    /// Its usual English name.
    pub name: PlaceName,
    /// Its kind.
    pub kind: PlaceKind,
    /// The state it lies in.
    pub country: StateCode,
    /// Other spellings and names of the same place.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub variants: Cow<'static, [Name]>,
}

impl KnownPlace {
    /// A place of this name.
    pub const fn new(name: PlaceName, kind: PlaceKind, country: StateCode) -> Self {
        Self { name, kind, country, variants: Cow::Borrowed(&[]) }
    }
}
